// SPDX-License-Identifier: MIT
#include "derivation/typechecker.h"

#include <algorithm>
#include <string>
#include <utility>

namespace sevenrounds::derive {

bool TypeChecker::checkComponent(Node &node)
{
    const int sort = m_model.sort(static_cast<int>(node.left)).components[static_cast<std::size_t>(node.index)].second;
    if (kindOf(sort) != SortKind::Range) {
        node.type = { Kind::Element, sort, -1 };
    }
    return scalars(node);
}

bool TypeChecker::checkPower(Node &node)
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

bool TypeChecker::checkFunction(Node &node)
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
    const bool mayBeMatrix = function == Function::Tanh || function == Function::Sigmoid || function == Function::Relu;
    if (mayBeVector && (inner.kind == Kind::Column || inner.kind == Kind::Row || (mayBeMatrix && inner.isTensor()))) {
        node.type = inner;
        return !isAnySize(inner) || fail(node, "how large this is does not follow from the line");
    }
    return scalars(node);
}

bool TypeChecker::checkCovariance(Node &node)
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

bool TypeChecker::checkNormal(Node &node)
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

bool TypeChecker::checkSlice(Node &node)
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

bool TypeChecker::checkLiteral(Node &node)
{
    const int columns = node.index;
    const int rows = static_cast<int>(node.kids.size()) / columns;
    node.type = columns == 1 ? Type { Kind::Column, kLiteralBase + rows, -1 }
        : rows == 1          ? Type { Kind::Row, kLiteralBase + columns, -1 }
                             : Type { Kind::Matrix, kLiteralBase + rows, kLiteralBase + columns };
    return scalars(node);
}

bool TypeChecker::checkMatrixFunction(Node &node)
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

bool TypeChecker::checkEntry(Node &node)
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

bool TypeChecker::checkPoint(Node &node)
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
    return (point.isTensor() && body.kind == Kind::Scalar) || fail(*node.kids[1], "this cannot be an argument here");
}

bool TypeChecker::checkCases(Node &node)
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

bool TypeChecker::checkNorm(Node &node)
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

bool TypeChecker::scalars(const Node &node)
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

bool TypeChecker::checkArguments(Node &node, const Symbol &symbol)
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

bool TypeChecker::checkCall(Node &node)
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

bool TypeChecker::assignWhole(Node &node, int index)
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

bool TypeChecker::checkGradient(Node &node)
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

bool TypeChecker::checkPick(Node &node)
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

bool TypeChecker::checkTranspose(Node &node)
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

} // namespace sevenrounds::derive
