// SPDX-License-Identifier: MIT
// Lines that hold up to an order, and approximations.
#include "derivation/linejudge.h"

#include <algorithm>

namespace sevenrounds::derive {

namespace {

/// The orders that stand as summands of their own; false where one stands anywhere else.
bool collectOrders(const Node &node, bool isSummand, std::vector<const Node *> *orders)
{
    if (node.op == Op::Order) {
        orders->push_back(node.kids.front().get());
        return isSummand && !holds(*node.kids.front(), Op::Order);
    }
    bool isGood = true;
    forEachChild(node,
        [&](const Node &child) { isGood = isGood && collectOrders(child, isSummand && node.op == Op::Add, orders); });
    return isGood;
}

} // namespace

/// Equal up to an order, or approximately: both are claims about what happens as a small quantity goes to zero, and
/// only where the model declares one can they be checked.
LineJudge::Truth LineJudge::decideOrder(
    const Node &left, Relation relation, const Node &right, Comparer *comparer) const
{
    const Model &model = *m_checker->m_model;
    Truth truth;
    truth.verdict = Verdict::Unreadable;
    std::vector<const Node *> orders;
    const bool isApproximation = relation == Relation::Approximate;
    if (model.smallSymbols().empty()) {
        truth.message = isApproximation
            ? "an approximation cannot be checked here, because this model declares no quantity that becomes small; "
              "write a bound, or = with what is left over"
            : "an order cannot be checked here, because this model declares no quantity that becomes small; write a "
              "bound, or what is left over";
        return truth;
    }
    if (!collectOrders(left, true, &orders) || !collectOrders(right, true, &orders)) {
        truth.message = "an order is a summand of its own, as in = a+bh+O(h^2)";
        return truth;
    }
    if (relation != Relation::Equal && (!isApproximation || !orders.empty())) {
        truth.message = isApproximation ? "write = before an order, or leave the order out"
                                        : "an order beside a bound or a proportionality is not checked";
        return truth;
    }
    std::vector<int> small;
    for (const Node *order : orders) {
        for (const int symbol : smallIn(model, *order)) {
            small.push_back(symbol);
        }
    }
    if (isApproximation) {
        small = smallIn(model, left);
        const std::vector<int> more = smallIn(model, right);
        small.insert(small.end(), more.begin(), more.end());
    }
    std::sort(small.begin(), small.end());
    small.erase(std::unique(small.begin(), small.end()), small.end());
    if (small.empty()) {
        std::string names;
        for (const int symbol : model.smallSymbols()) {
            names += (names.empty() ? "" : ", ") + model.symbol(symbol).spec.name;
        }
        truth.message = "nothing that becomes small stands here; in this model that is " + names;
        return truth;
    }
    truth.comparing = comparer->orders(left, right, orders, small);
    if (truth.comparing.finding == Finding::Holds) {
        truth.verdict = Verdict::Equal;
        truth.message = "by how fast the difference falls as " + model.symbol(small.front()).spec.name
            + " is halved; evidence, not an identity";
        return truth;
    }
    truth.verdict = Verdict::Wrong;
    truth.message = truth.comparing.note;
    if (truth.comparing.finding == Finding::NothingVaries) {
        truth.verdict = Verdict::Unreadable;
        truth.comparing.finding = Finding::Holds;
        truth.message = isApproximation ? "nothing is left to compare with" : "this order does not become small";
    }
    return truth;
}

} // namespace sevenrounds::derive
