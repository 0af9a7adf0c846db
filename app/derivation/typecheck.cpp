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
        const bool isInHadamard
            = std::exchange(m_isInHadamard, node.op == Op::Hadamard || (m_isInHadamard && node.op == Op::Add));
        for (const NodePtr &kid : node.kids) {
            if (kid && !check(*kid)) {
                return false;
            }
        }
        m_isInHadamard = isInHadamard;
        if (!assignType(node)) {
            return false;
        }
        collectSlots(node);
        assignStore(node);
        return true;
    }

    static bool isAnySize(const Type &type)
    {
        return type.isTensor() && (type.first == kAnySize || type.second == kAnySize);
    }

    /// Gives the identity and the vector of ones their sizes once they are known.
    bool adopt(Node &node, const Type &type)
    {
        if (!isAnySize(node.type)) {
            return true;
        }
        if (node.type.kind != type.kind) {
            return fail(node, "this does not have the size of what stands beside it");
        }
        bool isGood = true;
        switch (node.op) {
        case Op::Identity:
            isGood = type.first == type.second;
            break;
        case Op::Ones:
            break;
        case Op::Add:
        case Op::Multiply:
        case Op::Divide:
            for (const NodePtr &kid : node.kids) {
                isGood = isGood && (!kid->type.isTensor() || adopt(*kid, type));
            }
            break;
        case Op::Transpose: {
            Type turned = type;
            std::swap(turned.first, turned.second);
            if (type.kind != Kind::Matrix) {
                turned = { type.kind == Kind::Row ? Kind::Column : Kind::Row, type.first, -1 };
            }
            isGood = adopt(*node.kids.front(), turned);
            break;
        }
        case Op::Matrix:
        case Op::Power:
            isGood = adopt(*node.kids.front(), type);
            break;
        default:
            isGood = false;
        }
        node.type = type;
        return isGood || fail(node, "how large this is does not follow from the line");
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
        if (kind == SortKind::Vector) {
            return fail(node, binder.name + " is a vector; sums and expectations over all vectors are not known");
        }
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
            } else if (kindOf(sort) == SortKind::Vector) {
                node.type = { Kind::Column, m_model.sort(sort).over, -1 };
            }
            return true;
        }
        case Op::Call:
            return checkCall(node);
        case Op::Whole:
            return assignWhole(node, node.index);
        case Op::Component:
            return checkComponent(node);
        case Op::Add:
            return checkSum(node);
        case Op::Multiply:
            return checkProduct(node);
        case Op::Divide:
            return checkQuotient(node);
        case Op::Power:
            return checkPower(node);
        case Op::Function:
            return checkFunction(node);
        case Op::Variance:
        case Op::Covariance:
            return checkCovariance(node);
        case Op::Normal:
            return checkNormal(node);
        case Op::Slice:
            return checkSlice(node);
        case Op::Identity:
            node.type = { Kind::Matrix, sizeOrAny(node), sizeOrAny(node) };
            return true;
        case Op::Ones:
            node.type = { Kind::Column, sizeOrAny(node), -1 };
            return true;
        case Op::Literal:
            return checkLiteral(node);
        case Op::Matrix:
            return checkMatrixFunction(node);
        case Op::Entry:
            return checkEntry(node);
        case Op::At:
            return checkPoint(node);
        case Op::Cases:
            return checkCases(node);
        case Op::Product:
        case Op::Maximum:
        case Op::Minimum:
        case Op::Divergence:
        case Op::Entropy:
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
            return checkNorm(node);
        case Op::Hadamard:
            node.type = node.kids[0]->type;
            return (node.type.isNumber() && alike(node.type, node.kids[1]->type))
                || fail(node, "componentwise products need two vectors of one kind");
        case Op::ArgMaximum:
        case Op::ArgMinimum:
            node.type = { Kind::Argument, node.index, -1 };
            return scalars(node);
        }
        return false;
    }

    [[nodiscard]] bool alike(const Type &a, const Type &b) const { return m_model.areAlike(a, b); }

    /// The size that was written with it, as in I_n.
    static int sizeOrAny(const Node &node) { return node.index > 0 ? node.index - 1 : kAnySize; }

    bool checkComponent(Node &node)
    {
        const int sort
            = m_model.sort(static_cast<int>(node.left)).components[static_cast<std::size_t>(node.index)].second;
        if (kindOf(sort) != SortKind::Range) {
            node.type = { Kind::Element, sort, -1 };
        }
        return scalars(node);
    }

    bool checkPower(Node &node)
    {
        const Type base = node.kids[0]->type;
        if (node.kids[1]->type.kind != Kind::Scalar) {
            return fail(*node.kids[1], "an exponent is a number");
        }
        const std::vector<int> &named = m_model.symbolsNamed("T");
        const bool isT
            = node.kids[1]->op == Op::Call && std::find(named.begin(), named.end(), node.kids[1]->index) != named.end();
        if (isT && base.kind == Kind::Column) {
            // A vector has no powers: this T is the transpose, whatever number has that name.
            node.kids.pop_back();
            node.op = Op::Transpose;
            return checkTranspose(node);
        }
        if (isT && base.kind == Kind::Matrix) {
            return fail(node, "T is a number here; write \\top for the transpose");
        }
        if (base.kind == Kind::Matrix) {
            node.type = base;
            return m_model.isSameSize(base.first, base.second) || fail(node, "only square matrices have powers");
        }
        return base.kind == Kind::Scalar
            || fail(*node.kids[0],
                base.kind == Kind::Element ? "an element of a set is not a number"
                                           : "a number is expected here, and this is a vector");
    }

    bool checkFunction(Node &node)
    {
        const Type inner = node.kids.front()->type;
        const auto function = static_cast<Function>(node.index);
        if (function == Function::Absolute && inner.kind == Kind::Matrix) {
            node.op = Op::Matrix;
            node.index = static_cast<int>(MatrixFunction::Determinant);
            return checkMatrixFunction(node);
        }
        const bool mayBeVector = node.kids.size() == 1 && function != Function::Absolute && function != Function::Gamma
            && function != Function::Factorial;
        const bool mayBeMatrix
            = function == Function::Tanh || function == Function::Sigmoid || function == Function::Relu;
        if (mayBeVector
            && (inner.kind == Kind::Column || inner.kind == Kind::Row || (mayBeMatrix && inner.isTensor()))) {
            node.type = inner;
            return !isAnySize(inner) || fail(node, "how large this is does not follow from the line");
        }
        return scalars(node);
    }

    bool checkCovariance(Node &node)
    {
        const Type left = node.kids.front()->type;
        const Type right = node.kids.back()->type;
        if (left.kind == Kind::Scalar && right.kind == Kind::Scalar) {
            return true;
        }
        const auto isColumn = [](const Type &type) { return type.kind == Kind::Column; };
        if (isColumn(left) && isColumn(right)) {
            node.type = { Kind::Matrix, left.first, right.first };
        } else if (left.kind == Kind::Scalar && isColumn(right)) {
            node.type = right;
        } else if (right.kind == Kind::Scalar && isColumn(left)) {
            node.type = left;
        } else {
            return fail(node, "a variance needs a number or a vector");
        }
        return true;
    }

    bool checkNormal(Node &node)
    {
        const Type point = node.kids[0]->type;
        const Type mean = node.kids[1]->type;
        if (point.kind != Kind::Column) {
            return scalars(node);
        }
        const Type covariance = { Kind::Matrix, point.first, point.first };
        const bool isZeroMean = isZero(*node.kids[1]);
        if (isAnySize(node.kids[2]->type) && !adopt(*node.kids[2], covariance)) {
            return false;
        }
        if (!(isZeroMean || alike(mean, point)) || !alike(node.kids[2]->type, covariance)) {
            return fail(node, "a normal density of a vector needs a vector and a covariance matrix of its size");
        }
        return true;
    }

    bool checkSlice(Node &node)
    {
        const Symbol &symbol = m_model.symbol(node.index);
        std::vector<int> open;
        for (std::size_t i = 0; i < symbol.parameters.size(); ++i) {
            if (!node.kids[i] && symbol.parameters[i].sort >= 0) {
                open.push_back(symbol.parameters[i].sort);
            }
        }
        if (!checkArguments(node, symbol)) {
            return false;
        }
        const bool isTable = std::all_of(open.begin(), open.end(),
            [&](int sort) { return kindOf(sort) == SortKind::Finite || kindOf(sort) == SortKind::Range; });
        if (symbol.elementSort >= 0 || open.empty() || open.size() > 2 || !isTable) {
            return fail(node, symbol.spec.name + " needs its index here");
        }
        if (open.size() == 1) {
            node.type = { Kind::Column, open.front(), -1 };
        } else if (symbol.spec.isMatrix || symbol.dimensions > 0) {
            node.type = { Kind::Matrix, open.front(), open.back() };
        } else {
            node.type = { Kind::Column, kFlatBase + node.index, -1 };
        }
        return true;
    }

    bool checkLiteral(Node &node)
    {
        const int columns = node.index;
        const int rows = static_cast<int>(node.kids.size()) / columns;
        node.type = columns == 1 ? Type { Kind::Column, kLiteralBase + rows, -1 }
            : rows == 1          ? Type { Kind::Row, kLiteralBase + columns, -1 }
                                 : Type { Kind::Matrix, kLiteralBase + rows, kLiteralBase + columns };
        return scalars(node);
    }

    bool checkMatrixFunction(Node &node)
    {
        const Type inner = node.kids.front()->type;
        const auto function = static_cast<MatrixFunction>(node.index);
        const bool isSquare = inner.kind == Kind::Matrix && m_model.isSameSize(inner.first, inner.second);
        switch (function) {
        case MatrixFunction::Softmax:
            node.type = inner;
            return (inner.isTensor() && !isAnySize(inner)) || fail(node, "a softmax needs a vector");
        case MatrixFunction::Diagonal:
            node.type = inner.kind == Kind::Matrix ? Type { Kind::Column, inner.first, -1 }
                                                   : Type { Kind::Matrix, inner.first, inner.first };
            return (inner.kind == Kind::Column || isSquare) || fail(node, "this needs a vector or a square matrix");
        case MatrixFunction::Inverse:
            node.type = inner;
            return isSquare || fail(node, "only a square matrix has an inverse");
        case MatrixFunction::Trace:
            // A one-by-one Jacobian is a number.
            node.type = {};
            return isSquare || inner.kind == Kind::Scalar || fail(node, "this needs a square matrix");
        default:
            node.type = {};
            return (isSquare && !isAnySize(inner)) || fail(node, "this needs a square matrix");
        }
    }

    bool checkEntry(Node &node)
    {
        const Type whole = node.kids.front()->type;
        const std::size_t indices = node.kids.size() - 1;
        const bool isMatrix = whole.kind == Kind::Matrix;
        if (!whole.isTensor() || indices != (isMatrix ? 2U : 1U) || isAnySize(whole) || whole.first >= kFlatBase
            || whole.second >= kFlatBase) {
            const bool isLiteral = whole.first > kLiteralBase;
            if (!isLiteral || indices != (isMatrix ? 2U : 1U)) {
                return fail(node, "this component does not exist");
            }
        }
        for (std::size_t i = 1; i < node.kids.size(); ++i) {
            const int dimension = i == 1 ? whole.first : whole.second;
            const bool wantsElement = dimension < kFlatBase && kindOf(dimension) == SortKind::Finite;
            if (wantsElement ? node.kids[i]->type != Type { Kind::Element, dimension, -1 }
                             : node.kids[i]->type.kind != Kind::Scalar) {
                return fail(*node.kids[i], "this is no index here");
            }
        }
        return true;
    }

    bool checkPoint(Node &node)
    {
        const int sort = m_layout->variables[static_cast<std::size_t>(node.target)].sort;
        const Type body = node.kids[0]->type;
        const Type point = node.kids[1]->type;
        node.type = body;
        if (kindOf(sort) == SortKind::Vector) {
            return alike(point, { Kind::Column, m_model.sort(sort).over, -1 })
                || fail(*node.kids[1], "this cannot be an argument here");
        }
        if (point.kind == Kind::Scalar) {
            return true;
        }
        node.type = point;
        return (point.isTensor() && body.kind == Kind::Scalar)
            || fail(*node.kids[1], "this cannot be an argument here");
    }

    bool checkCases(Node &node)
    {
        for (std::size_t i = 0; i + 1 < node.kids.size(); i += 2) {
            if (node.kids[i + 1]->op != Op::Indicator) {
                return fail(*node.kids[i + 1], "a condition is expected here");
            }
            if (!alike(node.kids[i]->type, node.kids.front()->type)) {
                return fail(*node.kids[i], "the cases are of different kinds");
            }
        }
        node.type = node.kids.front()->type;
        if (!alike(node.kids.back()->type, node.type) && node.kids.size() % 2 == 1) {
            return fail(*node.kids.back(), "the cases are of different kinds");
        }
        return node.type.isNumber() || fail(node, "an element of a set is not a number");
    }

    bool checkNorm(Node &node)
    {
        const Type inner = node.kids.front()->type;
        if (!inner.isNumber() || isAnySize(inner)) {
            return fail(node, "a norm needs a vector");
        }
        if (node.index == kNormPlain && inner.kind == Kind::Matrix) {
            return fail(node, "say which norm of the matrix: F for Frobenius, 2 for the largest singular value");
        }
        if (inner.kind == Kind::Matrix && node.index < 2) {
            return fail(node, "of a matrix only the norms F and 2 are known");
        }
        node.index = node.index == kNormPlain ? 2 : node.index;
        return true;
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

    bool checkArguments(Node &node, const Symbol &symbol)
    {
        for (std::size_t i = 0; i < node.kids.size(); ++i) {
            Node *kid = node.kids[i].get();
            const int sort = symbol.parameters[i].sort;
            if (kid == nullptr) {
                continue;
            }
            bool fits = kid->type.kind == Kind::Scalar;
            switch (kindOf(sort)) {
            case SortKind::Finite:
            case SortKind::Paths:
                fits = kid->type == Type { Kind::Element, sort, -1 };
                break;
            case SortKind::Vector:
                fits = alike(kid->type, { Kind::Column, m_model.sort(sort).over, -1 });
                if (isZero(*kid)) {
                    // The zero vector.
                    kid->op = Op::Add;
                    kid->type = { Kind::Column, m_model.sort(sort).over, -1 };
                    kid->kids.clear();
                    for (int k = 0; k < 2; ++k) {
                        kid->kids.push_back(makeNode(Op::Ones, kid->span));
                        kid->kids.back()->type = kid->type;
                    }
                    kid->minus = { false, true };
                    fits = true;
                }
                break;
            case SortKind::Real:
                // A function of one number may be applied to every component of a vector.
                if (kid->type.isTensor() && node.op == Op::Call && symbol.dimensions == 0 && !symbol.isDistribution()
                    && node.type.kind == Kind::Scalar) {
                    node.type = kid->type;
                    fits = true;
                }
                break;
            case SortKind::Range:
                break;
            }
            if (!fits) {
                return fail(*kid, "this cannot be an argument of " + symbol.spec.name);
            }
        }
        return true;
    }

    bool checkCall(Node &node)
    {
        const Symbol &symbol = m_model.symbol(node.index);
        if (!checkArguments(node, symbol)) {
            return false;
        }
        if (symbol.elementSort >= 0) {
            node.type = { Kind::Element, symbol.elementSort, -1 };
        }
        return true;
    }

    bool assignWhole(Node &node, int index)
    {
        const Symbol &symbol = m_model.symbol(index);
        const std::size_t count = symbol.parameters.size();
        if (count == 0) {
            return true;
        }
        const bool isMatrix
            = symbol.spec.isMatrix || symbol.dimensions > 0 || (symbol.spec.isWhole && symbol.spec.isDistribution);
        if (count == 1) {
            node.type = { Kind::Column, symbol.parameters.front().sort, -1 };
        } else if (count == 2 && isMatrix) {
            node.type = { Kind::Matrix, symbol.parameters[0].sort, symbol.parameters[1].sort };
            if (symbol.spec.isDistribution) {
                std::swap(node.type.first, node.type.second);
            }
        } else {
            node.type = { Kind::Column, kFlatBase + index, -1 };
        }
        return symbol.elementSort < 0 || fail(node, symbol.spec.name + " needs its index here");
    }

    static bool isZero(const Node &node) { return node.op == Op::Number && node.number == 0.0; }

    bool checkSum(Node &node)
    {
        bool isSet = false;
        const bool hasVector = std::any_of(
            node.kids.begin(), node.kids.end(), [](const NodePtr &kid) { return kid->type.kind == Kind::Column; });
        for (NodePtr &kid : node.kids) {
            if (m_isInHadamard && hasVector && kid->op == Op::Number && kid->number != 0.0) {
                // In a componentwise product 1 - h stands for 1 in every component.
                NodePtr ones = makeNode(Op::Ones, kid->span);
                ones->type = { Kind::Column, kAnySize, -1 };
                const Span span = kid->span;
                kid = makeBinary(Op::Multiply, std::move(kid), std::move(ones), span);
                kid->type = { Kind::Column, kAnySize, -1 };
            }
        }
        for (const bool wantsAnySize : { false, true }) {
            for (const NodePtr &kid : node.kids) {
                if (!kid->type.isNumber()) {
                    return fail(*kid, "an element of a set is not a number");
                }
                if (isZero(*kid) || isAnySize(kid->type) != wantsAnySize) {
                    continue;
                }
                if (isSet && wantsAnySize && !adopt(*kid, node.type)) {
                    return false;
                }
                if (isSet && !alike(node.type, kid->type)) {
                    return fail(*kid, "numbers and vectors, or vectors of different kinds, cannot be added");
                }
                node.type = isSet ? node.type : kid->type;
                isSet = true;
            }
        }
        return true;
    }

    /// A column, a row or a matrix beside another one.
    bool multiply(Node &left, Node &right, bool isDot, Type *type)
    {
        if (isDot && type->kind == Kind::Column && right.type.kind == Kind::Column) {
            // A dot between two vectors of one kind is their inner product.
            if (isAnySize(right.type) && !adopt(right, *type)) {
                return false;
            }
            const bool isInner = alike(*type, right.type);
            *type = {};
            return isInner || fail(right, "these two vectors are not of one kind");
        }
        if (isAnySize(*type) && type->kind == Kind::Matrix && !isAnySize(right.type)
            && (right.type.kind == Kind::Column || right.type.kind == Kind::Matrix)) {
            if (!adopt(left, { Kind::Matrix, right.type.first, right.type.first })) {
                return false;
            }
            *type = left.type;
        } else if (isAnySize(*type) && type->kind == Kind::Row && right.type.first >= 0) {
            if (!adopt(left, { Kind::Row, right.type.first, -1 })) {
                return false;
            }
            *type = left.type;
        }
        const int inner = type->kind == Kind::Row ? type->first : type->kind == Kind::Matrix ? type->second : -1;
        if (isAnySize(right.type) && inner >= 0) {
            const Type wanted = right.type.kind == Kind::Matrix ? Type { Kind::Matrix, inner, inner }
                                                                : Type { Kind::Column, inner, -1 };
            if (!adopt(right, wanted)) {
                return false;
            }
        }
        const Type next = right.type;
        if (type->kind == Kind::Column && next.kind == Kind::Row) {
            *type = { Kind::Matrix, type->first, next.first };
            return true;
        }
        const bool isColumn = next.kind == Kind::Column;
        if ((!isColumn && next.kind != Kind::Matrix) || !m_model.isSameSize(inner, next.first)) {
            const bool areColumns = type->kind == Kind::Column && isColumn;
            return fail(right,
                areColumns ? "two columns side by side are no product; write the transpose or \\odot"
                           : "these vectors cannot be multiplied; one of them may need to be transposed");
        }
        if (type->kind == Kind::Row) {
            *type = isColumn ? Type {} : Type { Kind::Row, next.second, -1 };
        } else {
            *type = isColumn ? Type { Kind::Column, type->first, -1 } : Type { Kind::Matrix, type->first, next.second };
        }
        return true;
    }

    bool checkProduct(Node &node)
    {
        Type type;
        Node *last = nullptr;
        for (std::size_t i = 0; i < node.kids.size(); ++i) {
            Node &kid = *node.kids[i];
            if (!kid.type.isNumber()) {
                return fail(kid, "an element of a set is not a number");
            }
            if (kid.type.kind == Kind::Scalar) {
                continue;
            }
            const bool isDot = i < 32 && (node.left >> i & 1U) != 0;
            if (type.kind == Kind::Scalar) {
                type = kid.type;
            } else if (!multiply(*last, kid, isDot, &type)) {
                return false;
            }
            last = &kid;
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
            const int sort = m_layout->variables[static_cast<std::size_t>(node.target)].sort;
            if (kindOf(sort) == SortKind::Vector) {
                target.type = { Kind::Column, m_model.sort(sort).over, -1 };
            } else if (kindOf(sort) != SortKind::Real) {
                return fail(node, "one cannot differentiate by " + node.name);
            }
        } else if (!assignWhole(target, node.index)) {
            return false;
        }
        const Type body = node.kids.front()->type;
        if (body.kind == Kind::Scalar) {
            node.type = target.type;
        } else if ((body.kind == Kind::Column || body.kind == Kind::Matrix) && target.type.kind == Kind::Scalar) {
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
                if (node.op == Op::At && slot == node.target && &child == node.kids.front().get()) {
                    continue;
                }
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
        if (node.target >= 0 && node.op != Op::At) {
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
            const SortKind kind = kindOf(m_layout->variables[static_cast<std::size_t>(slot)].sort);
            if (kind == SortKind::Real || kind == SortKind::Vector) {
                return;
            }
        }
        node.store = m_layout->stores++;
    }

    const Model &m_model;
    Layout *m_layout;
    ReadProblem *m_problem;
    bool m_isInHadamard = false;
};

/// Marks the largest parts below an integral or sum over a real variable that do not depend on it.
void markHoists(const Model &model, Layout *layout, Node &node, int innermost)
{
    node.hoist = -1;
    const bool depends = std::find(node.needs.begin(), node.needs.end(), innermost) != node.needs.end();
    if (innermost >= 0 && !depends) {
        const bool isWorth = node.op != Op::Number && node.op != Op::Variable && node.store < 0
            && node.type.kind == Kind::Scalar && node.op != Op::Constant;
        const bool hasVector = std::any_of(node.needs.begin(), node.needs.end(), [&](int slot) {
            return model.kindOf(layout->variables[static_cast<std::size_t>(slot)].sort) == SortKind::Vector;
        });
        if (isWorth && !hasVector) {
            node.hoist = layout->hoists++;
        }
        // What lies below has its own inner variables at most.
        innermost = -1;
    }
    int inner = innermost;
    for (const Binder &binder : node.binders) {
        inner = model.kindOf(binder.sort) == SortKind::Real ? binder.slot : inner;
    }
    const auto visit = [&](NodePtr &part, int variable) {
        if (part) {
            markHoists(model, layout, *part, variable);
        }
    };
    int seen = innermost;
    for (Binder &binder : node.binders) {
        visit(binder.from, seen);
        visit(binder.to, seen);
        seen = model.kindOf(binder.sort) == SortKind::Real ? binder.slot : seen;
        visit(binder.weight, seen);
        visit(binder.condition, seen);
    }
    for (NodePtr &kid : node.kids) {
        visit(kid, node.op == Op::At || node.op == Op::Gradient ? -1 : inner);
    }
}

} // namespace

bool checkTypes(const Model &model, Layout *layout, Node *root, ReadProblem *problem)
{
    if (!TypeChecker(model, layout, problem).check(*root)) {
        return false;
    }
    markHoists(model, layout, *root, -1);
    return true;
}

bool settleSizes(const Model &model, Layout *layout, const std::vector<Node *> &sides, ReadProblem *problem)
{
    TypeChecker checker(model, layout, problem);
    for (std::size_t i = 0; i < sides.size(); ++i) {
        if (!TypeChecker::isAnySize(sides[i]->type)) {
            continue;
        }
        // The nearest side whose size is known.
        for (std::size_t distance = 1; distance < sides.size(); ++distance) {
            for (const std::size_t other : { i + distance, i - distance }) {
                if (TypeChecker::isAnySize(sides[i]->type) && other < sides.size()
                    && sides[other]->type.kind == sides[i]->type.kind && !TypeChecker::isAnySize(sides[other]->type)
                    && !checker.adopt(*sides[i], sides[other]->type)) {
                    return false;
                }
            }
        }
        if (TypeChecker::isAnySize(sides[i]->type)) {
            *problem = { ProblemKind::Unreadable, "how large this is does not follow from the line", sides[i]->span };
            return false;
        }
    }
    return true;
}

} // namespace sevenrounds::derive
