// SPDX-License-Identifier: MIT
#include "derivation/typechecker.h"

#include <algorithm>
#include <string>
#include <utility>

namespace sevenrounds::derive {

bool TypeChecker::check(Node &node)
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

bool TypeChecker::isAnySize(const Type &type)
{
    return type.isTensor() && (type.first == kAnySize || type.second == kAnySize);
}

bool TypeChecker::adopt(Node &node, const Type &type)
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

bool TypeChecker::fail(const Node &node, std::string message)
{
    *m_problem = { ProblemKind::Unreadable, std::move(message), node.span };
    return false;
}

bool TypeChecker::checkBinder(const Node &node, Binder &binder)
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

bool TypeChecker::coversWholeSet(Binder &binder) const
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

bool TypeChecker::assignType(Node &node)
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
    case Op::Limit:
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

bool TypeChecker::checkSum(Node &node)
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
            if (isZero(*kid) || kid->op == Op::Order || isAnySize(kid->type) != wantsAnySize) {
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

bool TypeChecker::multiply(Node &left, Node &right, bool isDot, Type *type)
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
        const Type wanted
            = right.type.kind == Kind::Matrix ? Type { Kind::Matrix, inner, inner } : Type { Kind::Column, inner, -1 };
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

bool TypeChecker::checkProduct(Node &node)
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

bool TypeChecker::checkQuotient(Node &node)
{
    node.type = node.kids[0]->type;
    if (!node.type.isNumber()) {
        return fail(*node.kids[0], "an element of a set is not a number");
    }
    return node.kids[1]->type.kind == Kind::Scalar || fail(*node.kids[1], "one cannot divide by this");
}

void TypeChecker::collectSlots(Node &node) const
{
    std::vector<int> &slots = node.needs;
    slots.clear();
    forEachChild(node, [&](const Node &child) {
        for (const int slot : child.needs) {
            if ((node.op == Op::At || node.op == Op::Limit) && slot == node.target
                && &child == node.kids.front().get()) {
                continue;
            }
            const bool isBound = std::any_of(
                node.binders.begin(), node.binders.end(), [slot](const Binder &binder) { return binder.slot == slot; });
            if (!isBound) {
                slots.push_back(slot);
            }
        }
    });
    if (node.op == Op::Variable) {
        slots.push_back(node.index);
    }
    if (node.target >= 0 && node.op != Op::At && node.op != Op::Limit) {
        slots.push_back(node.target);
    }
    std::sort(slots.begin(), slots.end());
    slots.erase(std::unique(slots.begin(), slots.end()), slots.end());
}

void TypeChecker::assignStore(Node &node)
{
    node.store = -1;
    if (node.binders.empty() && node.op != Op::Gradient && node.op != Op::Limit) {
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

namespace {

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
        visit(kid, node.op == Op::At || node.op == Op::Gradient || node.op == Op::Limit ? -1 : inner);
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
