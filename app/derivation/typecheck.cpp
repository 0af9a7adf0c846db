// SPDX-License-Identifier: MIT
#include "derivation/typecheck.h"

#include <algorithm>
#include <string>
#include <utility>

namespace sevenrounds::derive {

namespace {

class TypeChecker
{
public:
    TypeChecker(const Model &model, Layout *layout, ReadProblem *problem)
        : m_model(model)
        , m_layout(layout)
        , m_problem(problem)
    {
    }

    bool check(Node &node)
    {
        for (Binder &binder : node.binders) {
            if (!checkBinder(node, binder)) {
                return false;
            }
        }
        for (const NodePtr &kid : node.kids) {
            if (kid && !check(*kid)) {
                return false;
            }
        }
        if (!assignType(node)) {
            return false;
        }
        collectSlots(node);
        assignStore(node);
        return true;
    }

private:
    bool fail(const Node &node, std::string message)
    {
        *m_problem = { ProblemKind::Unreadable, std::move(message), node.span };
        return false;
    }

    [[nodiscard]] SortKind kindOf(int sort) const { return sort < 0 ? SortKind::Range : m_model.sort(sort).spec.kind; }

    bool checkBinder(const Node &node, Binder &binder)
    {
        for (NodePtr *part : { &binder.from, &binder.to, &binder.weight, &binder.condition }) {
            if (*part && !check(**part)) {
                return false;
            }
            if (*part && (*part)->type.kind != Kind::Scalar) {
                return fail(**part, "a number is expected here");
            }
        }
        const SortKind kind = kindOf(binder.sort);
        if (binder.sort < 0 && (!binder.from || !binder.to)) {
            return fail(node, "the limits of " + binder.name + " are missing");
        }
        if (binder.from && !binder.to && kind == SortKind::Range) {
            return fail(node, "the upper limit of " + binder.name + " is missing");
        }
        if (kind == SortKind::Finite && (binder.from || binder.to) && !coversWholeSet(binder)) {
            return fail(node, binder.name + " is an element of a set, not a number; it has no limits");
        }
        if (kind == SortKind::Real && node.op != Op::Expectation && node.op != Op::Variance && node.op != Op::Covariance
            && node.op != Op::Divergence && node.op != Op::Entropy && !node.isIntegral) {
            return fail(node, binder.name + " is real; write an integral");
        }
        if (kind == SortKind::Real && (binder.from || binder.to)) {
            return fail(node, "only integrals over the whole range are known");
        }
        return true;
    }

    /// k = 1 ... K over a set of K elements means all of it.
    bool coversWholeSet(Binder &binder) const
    {
        const auto isSize = [&](const NodePtr &node) {
            return node && node->op == Op::Call && m_model.symbol(node->index).kind == SymbolKind::Size
                && m_model.symbol(node->index).sizeOfSort == binder.sort;
        };
        const bool fromOne = binder.from && binder.from->op == Op::Number && binder.from->number == 1.0;
        if (!fromOne || !isSize(binder.to)) {
            return false;
        }
        binder.from = nullptr;
        binder.to = nullptr;
        return true;
    }

    bool assignType(Node &node)
    {
        node.type = {};
        switch (node.op) {
        case Op::Number:
        case Op::Constant:
        case Op::Family:
            return true;
        case Op::Variable: {
            const int sort = m_layout->variables[static_cast<std::size_t>(node.index)].sort;
            if (kindOf(sort) == SortKind::Finite || kindOf(sort) == SortKind::Paths) {
                node.type = { Kind::Element, sort, -1 };
            }
            return true;
        }
        case Op::Call:
            return checkCall(node);
        case Op::Whole:
            return assignWhole(node, node.index);
        case Op::Component:
            node.type = { Kind::Element,
                m_model.sort(static_cast<int>(node.left)).components[static_cast<std::size_t>(node.index)].second, -1 };
            return scalars(node);
        case Op::Add:
            return checkSum(node);
        case Op::Multiply:
            return checkProduct(node);
        case Op::Divide:
            return checkQuotient(node);
        case Op::Power:
        case Op::Function:
        case Op::Product:
        case Op::Maximum:
        case Op::Minimum:
        case Op::Variance:
        case Op::Covariance:
        case Op::Divergence:
        case Op::Entropy:
        case Op::Normal:
        case Op::Order:
            return scalars(node);
        case Op::Sum:
        case Op::Expectation:
            node.type = node.kids.front()->type;
            return node.type.isNumber() || fail(*node.kids.front(), "an element of a set is not a number");
        case Op::Gradient:
            return checkGradient(node);
        case Op::Pick:
            return checkPick(node);
        case Op::Indicator:
            if (node.kids[0]->type != node.kids[1]->type || node.kids[0]->type.isTensor()) {
                return fail(node, "these two cannot be compared");
            }
            return node.kids[0]->type.kind == Kind::Scalar || node.index <= static_cast<int>(Comparison::NotEqual)
                || fail(node, "elements of a set have no order");
        case Op::Transpose:
            return checkTranspose(node);
        case Op::Norm:
            return node.kids.front()->type.isNumber() || fail(node, "a norm needs a vector");
        case Op::Hadamard:
            node.type = node.kids[0]->type;
            return (node.type.isNumber() && node.type == node.kids[1]->type)
                || fail(node, "componentwise products need two vectors of one kind");
        case Op::ArgMaximum:
        case Op::ArgMinimum:
            node.type = { Kind::Argument, node.index, -1 };
            return scalars(node);
        }
        return false;
    }

    bool scalars(const Node &node)
    {
        for (const NodePtr &kid : node.kids) {
            if (kid && kid->type.kind != Kind::Scalar) {
                return fail(*kid,
                    kid->type.kind == Kind::Element ? "an element of a set is not a number"
                                                    : "a number is expected here, and this is a vector");
            }
        }
        return true;
    }

    bool checkCall(Node &node)
    {
        const Symbol &symbol = m_model.symbol(node.index);
        for (std::size_t i = 0; i < node.kids.size(); ++i) {
            const Node *kid = node.kids[i].get();
            const int sort = symbol.parameters[i].sort;
            if (kid == nullptr) {
                continue;
            }
            const bool wantsElement = kindOf(sort) == SortKind::Finite || kindOf(sort) == SortKind::Paths;
            if (wantsElement ? kid->type != Type { Kind::Element, sort, -1 } : kid->type.kind != Kind::Scalar) {
                return fail(*kid, "this cannot be an argument of " + symbol.spec.name);
            }
        }
        if (symbol.elementSort >= 0) {
            node.type = { Kind::Element, symbol.elementSort, -1 };
        }
        return true;
    }

    bool assignWhole(Node &node, int index)
    {
        const Symbol &symbol = m_model.symbol(index);
        if (symbol.parameters.empty()) {
            return true;
        }
        if (symbol.parameters.size() == 1) {
            node.type = { Kind::Column, symbol.parameters.front().sort, -1 };
        } else if (symbol.spec.isMatrix) {
            node.type = { Kind::Matrix, symbol.parameters[0].sort, symbol.parameters[1].sort };
        } else {
            node.type = { Kind::Column, kFlatBase + index, -1 };
        }
        return symbol.elementSort < 0 || fail(node, symbol.spec.name + " needs its index here");
    }

    static bool isZero(const Node &node) { return node.op == Op::Number && node.number == 0.0; }

    bool checkSum(Node &node)
    {
        bool isSet = false;
        for (const NodePtr &kid : node.kids) {
            if (!kid->type.isNumber()) {
                return fail(*kid, "an element of a set is not a number");
            }
            if (isZero(*kid)) {
                continue;
            }
            if (isSet && node.type != kid->type) {
                return fail(*kid, "numbers and vectors, or vectors of different kinds, cannot be added");
            }
            node.type = kid->type;
            isSet = true;
        }
        return true;
    }

    bool checkProduct(Node &node)
    {
        Type type;
        for (const NodePtr &kid : node.kids) {
            const Type &next = kid->type;
            if (!next.isNumber()) {
                return fail(*kid, "an element of a set is not a number");
            }
            if (next.kind == Kind::Scalar) {
                continue;
            }
            if (type.kind == Kind::Scalar) {
                type = next;
                continue;
            }
            const int inner = type.kind == Kind::Row ? type.first : type.kind == Kind::Matrix ? type.second : -1;
            const bool isOuter = type.kind == Kind::Column && next.kind == Kind::Row;
            if (isOuter) {
                type = { Kind::Matrix, type.first, next.first };
            } else if (inner >= 0 && (next.kind == Kind::Column || next.kind == Kind::Matrix) && next.first == inner) {
                const bool isColumn = next.kind == Kind::Column;
                if (type.kind == Kind::Row) {
                    type = isColumn ? Type {} : Type { Kind::Row, next.second, -1 };
                } else {
                    type = isColumn ? Type { Kind::Column, type.first, -1 }
                                    : Type { Kind::Matrix, type.first, next.second };
                }
            } else {
                return fail(*kid, "these vectors cannot be multiplied; one of them may need to be transposed");
            }
        }
        node.type = type;
        return true;
    }

    bool checkQuotient(Node &node)
    {
        node.type = node.kids[0]->type;
        if (!node.type.isNumber()) {
            return fail(*node.kids[0], "an element of a set is not a number");
        }
        return node.kids[1]->type.kind == Kind::Scalar || fail(*node.kids[1], "one cannot divide by this");
    }

    bool checkGradient(Node &node)
    {
        Node target;
        target.span = node.span;
        if (node.target >= 0) {
            if (kindOf(m_layout->variables[static_cast<std::size_t>(node.target)].sort) != SortKind::Real) {
                return fail(node, "one cannot differentiate by " + node.name);
            }
        } else if (!assignWhole(target, node.index)) {
            return false;
        }
        const Type body = node.kids.front()->type;
        if (body.kind == Kind::Scalar) {
            node.type = target.type;
        } else if (body.kind == Kind::Column && target.type.kind == Kind::Scalar) {
            node.type = body;
        } else if (body.kind == Kind::Column && target.type.kind == Kind::Column) {
            node.type = { Kind::Matrix, body.first, target.type.first };
        } else {
            return fail(node, "this has no gradient here");
        }
        return true;
    }

    bool checkPick(Node &node)
    {
        const Symbol &symbol = m_model.symbol(node.index);
        if (node.kids.size() != symbol.parameters.size() + 1 || !node.kids.front()->type.isTensor()
            || node.kids.front()->type.kind == Kind::Row) {
            return fail(node, "this component does not exist");
        }
        for (std::size_t i = 0; i < symbol.parameters.size(); ++i) {
            const Node &kid = *node.kids[i + 1];
            const bool wantsElement = kindOf(symbol.parameters[i].sort) == SortKind::Finite;
            if (wantsElement ? kid.type != Type { Kind::Element, symbol.parameters[i].sort, -1 }
                             : kid.type.kind != Kind::Scalar) {
                return fail(kid, "this is no index of " + symbol.spec.name);
            }
        }
        return true;
    }

    bool checkTranspose(Node &node)
    {
        const Type inner = node.kids.front()->type;
        node.type = inner;
        if (inner.kind == Kind::Column) {
            node.type.kind = Kind::Row;
        } else if (inner.kind == Kind::Row) {
            node.type.kind = Kind::Column;
        } else if (inner.kind == Kind::Matrix) {
            std::swap(node.type.first, node.type.second);
        }
        return inner.isNumber() || fail(node, "an element of a set cannot be transposed");
    }

    void collectSlots(Node &node) const
    {
        std::vector<int> &slots = node.needs;
        slots.clear();
        forEachChild(node, [&](const Node &child) {
            for (const int slot : child.needs) {
                const bool isBound = std::any_of(node.binders.begin(), node.binders.end(),
                    [slot](const Binder &binder) { return binder.slot == slot; });
                if (!isBound) {
                    slots.push_back(slot);
                }
            }
        });
        if (node.op == Op::Variable) {
            slots.push_back(node.index);
        }
        if (node.target >= 0) {
            slots.push_back(node.target);
        }
        std::sort(slots.begin(), slots.end());
        slots.erase(std::unique(slots.begin(), slots.end()), slots.end());
    }

    /// Values that only depend on elements and indices are kept, so that an inner average is not done again for every
    /// outer point.
    void assignStore(Node &node)
    {
        node.store = -1;
        if (node.binders.empty() && node.op != Op::Gradient) {
            return;
        }
        for (const int slot : node.needs) {
            if (kindOf(m_layout->variables[static_cast<std::size_t>(slot)].sort) == SortKind::Real) {
                return;
            }
        }
        node.store = m_layout->stores++;
    }

    const Model &m_model;
    Layout *m_layout;
    ReadProblem *m_problem;
};

} // namespace

bool checkTypes(const Model &model, Layout *layout, Node *root, ReadProblem *problem)
{
    return TypeChecker(model, layout, problem).check(*root);
}

} // namespace sevenrounds::derive
