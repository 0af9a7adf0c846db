// SPDX-License-Identifier: MIT
#include "derivation/node.h"

#include <utility>

namespace sevenrounds::derive {

NodePtr makeNode(Op op, Span span)
{
    auto node = std::make_unique<Node>();
    node->op = op;
    node->span = span;
    return node;
}

NodePtr makeNumber(double number, Span span)
{
    NodePtr node = makeNode(Op::Number, span);
    node->number = number;
    return node;
}

NodePtr makeUnary(Op op, NodePtr kid, Span span)
{
    NodePtr node = makeNode(op, span);
    node->kids.push_back(std::move(kid));
    return node;
}

NodePtr makeBinary(Op op, NodePtr first, NodePtr second, Span span)
{
    NodePtr node = makeUnary(op, std::move(first), span);
    node->kids.push_back(std::move(second));
    return node;
}

NodePtr cloneOrNull(const NodePtr &node)
{
    return node ? clone(*node) : nullptr;
}

NodePtr clone(const Node &node)
{
    auto copy = std::make_unique<Node>();
    copy->op = node.op;
    copy->type = node.type;
    copy->number = node.number;
    copy->index = node.index;
    copy->left = node.left;
    copy->right = node.right;
    copy->target = node.target;
    copy->name = node.name;
    copy->minus = node.minus;
    copy->span = node.span;
    copy->isIntegral = node.isIntegral;
    copy->store = node.store;
    copy->hoist = node.hoist;
    copy->needs = node.needs;
    for (const NodePtr &kid : node.kids) {
        copy->kids.push_back(cloneOrNull(kid));
    }
    for (const Binder &binder : node.binders) {
        copy->binders.push_back({ binder.slot, binder.sort, binder.name, cloneOrNull(binder.from),
            cloneOrNull(binder.to), cloneOrNull(binder.weight), cloneOrNull(binder.condition), binder.isJoint });
    }
    return copy;
}

bool uses(const Node &node, int slot)
{
    if (node.op == Op::Variable && node.index == slot) {
        return true;
    }
    const bool hasTarget
        = node.op == Op::Component || node.op == Op::Gradient || node.op == Op::Call || node.op == Op::Slice;
    if (hasTarget && node.target == slot) {
        return true;
    }
    bool found = false;
    forEachChild(node, [&](const Node &child) { found = found || uses(child, slot); });
    return found;
}

bool holds(const Node &node, Op op)
{
    bool found = node.op == op;
    forEachChild(node, [&](const Node &child) { found = found || holds(child, op); });
    return found;
}

} // namespace sevenrounds::derive
