// SPDX-License-Identifier: MIT
// Statements up to an order, and approximations: how fast a difference falls while a small quantity is halved.
#include "derivation/compare.h"
#include "derivation/numbertext.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <string>
#include <utility>

namespace sevenrounds::derive {

namespace {

/// The small quantity is halved so often.
constexpr std::size_t kHalvings = 9;
/// A measured slope may fall short of the order by this much (brief, section 4).
constexpr double kSlopeShort = 0.15;
/// An order that falls slower than this does not become small.
constexpr double kLeastOrder = 0.5;
/// What is of a smaller order falls faster by a power of at least this: powers of smooth functions are whole numbers.
constexpr double kSmallerOrder = 0.5;
/// What a difference is computed with is known to so many times its rounding.
constexpr double kRounding = 1e-14;
/// Below so many roundings a difference says nothing any more.
constexpr double kClearFactor = 300.0;
/// A product of sums is multiplied out up to so many terms; beyond, a bracket stays one.
constexpr std::size_t kMostTerms = 64;

/// The largest magnitude, and the size of its rounding.
struct Size {
    double value = 0.0;
    double rounding = 0.0;
};

Size sizeOf(const std::vector<Real> &items)
{
    Size size;
    for (const Real &item : items) {
        size.value = std::max(size.value, std::isfinite(item.value) ? std::fabs(item.value) : HUGE_VAL);
        size.rounding = std::max(size.rounding, kRounding * item.scale);
    }
    return size;
}

/// By which power of the small quantity the sizes fall, read off the smallest ones that are no rounding; empty where
/// none is.
std::optional<double> slopeOf(const std::vector<Size> &sizes)
{
    const auto isClear = [&](std::size_t i) { return sizes[i].value > kClearFactor * sizes[i].rounding; };
    std::size_t last = 0;
    while (last + 1 < sizes.size() && isClear(last + 1)) {
        ++last;
    }
    if (!isClear(0)) {
        return std::nullopt;
    }
    if (last == 0) {
        return std::log2(sizes[0].value / std::max(sizes[1].value, sizes[1].rounding));
    }
    return std::log2(sizes[last - 1].value / sizes[last].value);
}

/// The summands of `node`, products of sums multiplied out as long as each makes at most so many of them: a product of n brackets has 2^n.
std::vector<NodePtr> termsOf(const Node &node, std::size_t most = kMostTerms)
{
    std::vector<NodePtr> terms;
    if (node.op == Op::Add) {
        for (const NodePtr &kid : node.kids) {
            for (NodePtr &term : termsOf(*kid, most)) {
                terms.push_back(std::move(term));
            }
        }
        return terms;
    }
    if (node.op == Op::Multiply || node.op == Op::Divide) {
        const std::size_t expanded = node.op == Op::Divide ? 1 : node.kids.size();
        for (std::size_t i = 0; i < expanded; ++i) {
            std::vector<NodePtr> parts = termsOf(*node.kids[i], most);
            if (parts.size() < 2 || parts.size() > most) {
                continue;
            }
            const std::size_t left = most / parts.size();
            for (NodePtr &part : parts) {
                NodePtr product = clone(node);
                product->kids[i] = std::move(part);
                for (NodePtr &term : termsOf(*product, left)) {
                    terms.push_back(std::move(term));
                }
            }
            return terms;
        }
    }
    terms.push_back(clone(node));
    return terms;
}

std::string powerText(double slope)
{
    return textOf(std::round(slope * 10.0) / 10.0, kShownDigits);
}

} // namespace

std::vector<int> smallIn(const Model &model, const Node &node)
{
    std::vector<int> found;
    std::vector<bool> seen(model.symbols().size(), false);
    const auto visit = [&](const Node &here, const auto &self) -> void {
        const bool isSymbol = here.op == Op::Call || here.op == Op::Whole || here.op == Op::Slice;
        if (isSymbol && !seen[static_cast<std::size_t>(here.index)]) {
            seen[static_cast<std::size_t>(here.index)] = true;
            const std::vector<int> &small = model.smallSymbols();
            if (std::find(small.begin(), small.end(), here.index) != small.end()) {
                found.push_back(here.index);
            }
            const Symbol &symbol = model.symbol(here.index);
            for (const NodePtr *body : { &symbol.body, &symbol.base }) {
                if (*body) {
                    self(**body, self);
                }
            }
        }
        forEachChild(here, [&](const Node &child) { self(child, self); });
    };
    visit(node, visit);
    std::sort(found.begin(), found.end());
    return found;
}

std::vector<std::unique_ptr<Scene>> &Bench::halvings(std::size_t index, const std::vector<int> &symbols)
{
    std::vector<std::unique_ptr<Scene>> &known = m_halvings[{ index, symbols }];
    for (std::size_t i = known.size(); i < kHalvings; ++i) {
        Instance copy = m_scenes[index]->instance();
        for (const int symbol : symbols) {
            for (double &value : copy.values[static_cast<std::size_t>(symbol)]) {
                value = std::ldexp(value, -static_cast<int>(i));
            }
        }
        known.push_back(std::make_unique<Scene>(*m_model, copy));
    }
    return known;
}

Comparing Comparer::orders(
    const Node &left, const Node &right, const std::vector<const Node *> &orders, const std::vector<int> &small)
{
    Comparing result;
    const bool isZero = right.op == Op::Number && right.number == 0.0;
    if (!m_bench->model().areAlike(left.type, right.type) && !isZero && right.op != Op::Order) {
        result.finding = Finding::KindMismatch;
        return result;
    }
    // An approximation claims every term that it writes: its error is of a smaller order than each of them.
    std::vector<NodePtr> terms;
    if (orders.empty()) {
        terms = termsOf(right);
    }
    const std::vector<int> slots = freeSlots(left, right);
    const std::size_t count = std::min(m_scenes, m_bench->count());
    for (std::size_t i = 0; i < count; ++i) {
        std::vector<std::unique_ptr<Scene>> &scenes = m_bench->halvings(i, small);
        for (const Point &point : points(slots, m_bench->scene(i), i)) {
            std::vector<Size> errors;
            std::vector<std::vector<Size>> claims(orders.empty() ? terms.size() : orders.size());
            Sample sample;
            for (std::unique_ptr<Scene> &scene : scenes) {
                Work &work = scene->work();
                work.visits = 0;
                work.limit = m_limit / kScenes / static_cast<long>(kHalvings);
                Evaluation<Real> evaluation(scene->context(), *m_layout);
                place(&evaluation, *scene, point);
                std::vector<Real> a = evaluation.tensor(left).items;
                const std::vector<Real> b = evaluation.tensor(right).items;
                for (std::size_t k = 0; k < a.size(); ++k) {
                    a[k] = a[k] - (b.size() == a.size() ? b[k] : Real(0.0));
                }
                if (errors.empty()) {
                    sample.left = { (a.front() + b.front()).value };
                    sample.right = { b.front().value };
                }
                errors.push_back(sizeOf(a));
                for (std::size_t k = 0; k < claims.size(); ++k) {
                    claims[k].push_back(sizeOf(evaluation.tensor(orders.empty() ? *terms[k] : *orders[k]).items));
                }
                result.visits += work.visits;
                m_spent += work.visits;
                const bool isFinite = std::isfinite(errors.back().value);
                if (work.isSpent() || !isFinite) {
                    result.finding = work.isSpent() ? Finding::TooBig : Finding::Undefined;
                    result.sample = { i, describe(*scene, point), sample.left, sample.right };
                    return result;
                }
            }
            // Of several orders the coarsest counts; of several terms the finest.
            std::optional<double> claimed;
            for (const std::vector<Size> &claim : claims) {
                const std::optional<double> slope = slopeOf(claim);
                if (slope) {
                    claimed = !claimed   ? *slope
                        : orders.empty() ? std::max(*claimed, *slope)
                                         : std::min(*claimed, *slope);
                }
            }
            if (!claimed || (!orders.empty() && *claimed < kLeastOrder)) {
                result.finding = Finding::NothingVaries;
                return result;
            }
            const double wanted = (orders.empty() ? *claimed + kSmallerOrder : *claimed) - kSlopeShort;
            const std::optional<double> slope = slopeOf(errors);
            if (slope && !(*slope >= wanted)) {
                result.finding = Finding::Fails;
                result.sample = { i, describe(m_bench->scene(i), point), sample.left, sample.right };
                result.note = "the difference falls with the power " + powerText(*slope) + " of the small quantity; "
                    + (orders.empty() ? "a term of the right side has the power " : "the order has the power ")
                    + powerText(*claimed);
                return result;
            }
        }
    }
    return result;
}

} // namespace sevenrounds::derive
