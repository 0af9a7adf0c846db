// SPDX-License-Identifier: MIT
#pragma once

#include "derivation/typecheck.h"

#include <string>

namespace sevenrounds::derive {

/// Gives every node of a read line its type, or says which one does not fit. One for each line; the entry is checkTypes().
class TypeChecker
{
public:
    TypeChecker(const Model &model, Layout *layout, ReadProblem *problem)
        : m_model(model)
        , m_layout(layout)
        , m_problem(problem)
    {
    }

    bool check(Node &node);
    static bool isAnySize(const Type &type);
    /// Gives the identity and the vector of ones their sizes once they are known.
    bool adopt(Node &node, const Type &type);

private:
    bool fail(const Node &node, std::string message);
    [[nodiscard]] SortKind kindOf(int sort) const { return sort < 0 ? SortKind::Range : m_model.sort(sort).spec.kind; }

    bool checkBinder(const Node &node, Binder &binder);
    /// k = 1 ... K over a set of K elements means all of it.
    bool coversWholeSet(Binder &binder) const;
    bool assignType(Node &node);
    [[nodiscard]] bool alike(const Type &a, const Type &b) const { return m_model.areAlike(a, b); }

    /// The size that was written with it, as in I_n.
    static int sizeOrAny(const Node &node) { return node.index > 0 ? node.index - 1 : kAnySize; }

    bool checkComponent(Node &node);
    bool checkPower(Node &node);
    bool checkFunction(Node &node);
    bool checkCovariance(Node &node);
    bool checkNormal(Node &node);
    bool checkSlice(Node &node);
    bool checkLiteral(Node &node);
    bool checkMatrixFunction(Node &node);
    bool checkEntry(Node &node);
    bool checkPoint(Node &node);
    bool checkCases(Node &node);
    bool checkNorm(Node &node);
    bool scalars(const Node &node);
    bool checkArguments(Node &node, const Symbol &symbol);
    bool checkCall(Node &node);
    bool assignWhole(Node &node, int index);
    static bool isZero(const Node &node) { return node.op == Op::Number && node.number == 0.0; }

    bool checkSum(Node &node);
    /// A column, a row or a matrix beside another one.
    bool multiply(Node &left, Node &right, bool isDot, Type *type);
    bool checkProduct(Node &node);
    bool checkQuotient(Node &node);
    bool checkGradient(Node &node);
    bool checkPick(Node &node);
    bool checkTranspose(Node &node);
    void collectSlots(Node &node) const;
    /// Values that only depend on elements and indices are kept, so that an inner average is not done again for every
    /// outer point.
    void assignStore(Node &node);

    const Model &m_model;
    Layout *m_layout;
    ReadProblem *m_problem;
    bool m_isInHadamard = false;
};

} // namespace sevenrounds::derive
