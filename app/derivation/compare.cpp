// SPDX-License-Identifier: MIT
#include "derivation/compare.h"

#include "derivation/numbertext.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace sevenrounds::derive {

namespace {

/// Measured on the prototype: true steps differ by at most 1.4e-13 relative, false ones by 0.23 on their worst instance.
constexpr double kRelative = 1e-9;
constexpr double kOfLargest = 1e-11;
constexpr std::size_t kMostPoints = 200;
constexpr int kRealSamples = 3;
constexpr long kSiblingShare = 4;
constexpr int kSiblings = 3;
/// A free vector is known by its number, from which its components are drawn.
constexpr int kMostVectors = 1000000;

/// The size of what a number is made of may excuse a difference only this far.
constexpr double kMostExcused = 1e-5;

std::vector<double> numbersOf(const std::vector<Real> &items)
{
    std::vector<double> result;
    result.reserve(items.size());
    for (const Real &item : items) {
        result.push_back(item.value);
    }
    return result;
}

/// Neither equal to full precision nor different: what was added is too large for what is left of it.
bool isTooInexact(double left, double right, double scale)
{
    const double excused = kOfLargest * scale;
    const double difference = std::fabs(left - right);
    const double size = std::max({ std::fabs(left), std::fabs(right), 1.0 });
    return excused > kMostExcused * size && difference <= excused && difference > kRelative * size;
}

/// Both sides at one point, for a proportionality or a constant.
struct Pair {
    double left;
    double right;
    double largest;
    std::string at;
};

/// A difference of this share is no rounding and no grid's.
constexpr double kClear = 1e-3;

/// Far beyond any rounding: then nothing else has to be looked at.
bool isClearlyUnsteady(const Pair &a, const Pair &b, bool isRatio)
{
    const double size = std::max({ std::fabs(a.left), std::fabs(a.right), std::fabs(b.left), std::fabs(b.right) });
    const double first = isRatio ? a.left * b.right : a.left - a.right;
    const double second = isRatio ? b.left * a.right : b.left - b.right;
    const double excused = kClear * (isRatio ? size * size : size) + kOfLargest * std::max(a.largest, b.largest);
    return std::fabs(first - second) > excused;
}

/// The two sides of one point differ, and by so little that it may be the integrals' error.
bool isNearMissOfSides(const Sample &sample)
{
    for (std::size_t k = 0; k < sample.left.size() && k < sample.right.size(); ++k) {
        const double size = std::max(std::fabs(sample.left[k]), std::fabs(sample.right[k]));
        if (std::fabs(sample.left[k] - sample.right[k]) > kClear * size) {
            return false;
        }
    }
    return true;
}

bool hasIntegrals(const Model &model)
{
    return std::any_of(
        model.sorts().begin(), model.sorts().end(), [](const Sort &sort) { return sort.spec.kind == SortKind::Real; });
}

bool allFinite(const std::vector<double> &values)
{
    return std::all_of(values.begin(), values.end(), [](double value) { return std::isfinite(value); });
}

} // namespace

bool agree(double left, double right, double largest)
{
    const double tolerance = kRelative * std::max(std::fabs(left), std::fabs(right)) + kOfLargest * largest;
    return std::fabs(left - right) <= tolerance;
}

Comparer::Comparer(Bench *bench, const Layout *layout)
    : m_bench(bench)
    , m_layout(layout)
    , m_scenes(bench->count())
{
}

std::vector<int> Comparer::freeSlots(const Node &left, const Node &right) const
{
    std::vector<int> slots;
    std::set_union(
        left.needs.begin(), left.needs.end(), right.needs.begin(), right.needs.end(), std::back_inserter(slots));
    return slots;
}

std::vector<Comparer::Point> Comparer::points(const std::vector<int> &free, Scene &scene, std::size_t index)
{
    const Model &model = m_bench->model();
    std::vector<std::vector<double>> values;
    std::size_t total = 1;
    Draws draws(scene.instance().seed ^ seedOf("points", index));
    for (const int slot : free) {
        const int sort = m_layout->variables[static_cast<std::size_t>(slot)].sort;
        std::vector<double> options;
        const SortKind kind = sort < 0 ? SortKind::Range : model.sort(sort).spec.kind;
        if (kind == SortKind::Real) {
            const Grid &grid = scene.context().grid(sort);
            // Inside an interval, and around the center of a line.
            const double spread = model.sort(sort).spec.isInterval ? 0.9 : 1.5;
            for (int i = 0; i < kRealSamples; ++i) {
                options.push_back(grid.center + grid.scale * draws.uniform(-spread, spread));
            }
        } else if (kind == SortKind::Vector) {
            for (int i = 0; i < kRealSamples; ++i) {
                options.push_back(draws.whole(1, kMostVectors));
            }
        } else if (kind == SortKind::Range && sort >= 0) {
            for (int i = model.sort(sort).spec.freeFrom; i <= scene.instance().sizes[static_cast<std::size_t>(sort)];
                 ++i) {
                options.push_back(i);
            }
        } else {
            for (int i = 0; i < countOf(model, scene.instance(), sort); ++i) {
                options.push_back(i);
            }
        }
        total = std::min(total * options.size(), std::size_t { 1000000 });
        values.push_back(std::move(options));
    }
    std::vector<Point> result;
    const bool isSampled = total > kMostPoints;
    const std::size_t count = isSampled ? kMostPoints : total;
    for (std::size_t n = 0; n < count; ++n) {
        Point point;
        std::size_t rest = n;
        for (std::size_t i = free.size(); i-- > 0;) {
            const std::size_t pick = isSampled
                ? static_cast<std::size_t>(draws.whole(0, static_cast<int>(values[i].size()) - 1))
                : rest % values[i].size();
            rest /= values[i].size();
            point.emplace_back(free[i], values[i][pick]);
        }
        std::reverse(point.begin(), point.end());
        result.push_back(std::move(point));
    }
    return result;
}

std::vector<double> Comparer::vectorOf(const Scene &scene, int sort, double number) const
{
    constexpr double kSpread = 1.5;
    Draws draws(seedOf("vector", static_cast<std::uint64_t>(number)));
    std::vector<double> items(static_cast<std::size_t>(countOf(m_bench->model(), scene.instance(), sort)));
    for (double &item : items) {
        item = draws.uniform(-kSpread, kSpread);
        item = scene.instance().style == Style::Nice ? std::round(item * 10.0) / 10.0 : item;
    }
    return items;
}

void Comparer::place(Evaluation<Real> *evaluation, const Scene &scene, const Point &point) const
{
    for (const auto &[slot, value] : point) {
        const int sort = m_layout->variables[static_cast<std::size_t>(slot)].sort;
        const SortKind kind = m_bench->model().kindOf(sort);
        if (kind == SortKind::Vector) {
            Tensor<Real> vector;
            const std::vector<double> numbers = vectorOf(scene, sort, value);
            vector.items.assign(numbers.begin(), numbers.end());
            vector.rows = static_cast<int>(vector.items.size());
            evaluation->setVector(slot, std::move(vector));
        } else if (kind == SortKind::Real) {
            evaluation->setReal(slot, value);
        } else {
            evaluation->setWhole(slot, static_cast<int>(value));
        }
    }
}

std::string Comparer::describe(const Scene &scene, const Point &point) const
{
    std::string text;
    for (const auto &[slot, value] : point) {
        const Slot &declared = m_layout->variables[static_cast<std::size_t>(slot)];
        if (m_bench->model().kindOf(declared.sort) == SortKind::Vector) {
            std::string items;
            for (const double item : vectorOf(scene, declared.sort, value)) {
                items += (items.empty() ? "(" : ", ") + textOf(item, kShownDigits);
            }
            text += (text.empty() ? "" : ", ") + declared.name + " = " + items + ")";
            continue;
        }
        const bool isElement = declared.sort >= 0
            && (m_bench->model().sort(declared.sort).spec.kind == SortKind::Finite
                || m_bench->model().sort(declared.sort).spec.kind == SortKind::Paths);
        text += (text.empty() ? "" : ", ") + declared.name + " = "
            + textOf(isElement ? value + 1.0 : value, kShownDigits);
    }
    return text;
}

std::vector<Real> Comparer::itemsOf(
    const Node &node, Evaluation<Real> *evaluation, const Scene &scene, const Point &point)
{
    if (&node != m_remembered) {
        return evaluation->tensor(node).items;
    }
    const std::pair<const Scene *, Point> key { &scene, point };
    const auto known = m_memory.find(key);
    if (known != m_memory.end()) {
        return known->second;
    }
    std::vector<Real> items = evaluation->tensor(node).items;
    if (std::all_of(items.begin(), items.end(), [](const Real &item) { return isFinite(item); })) {
        m_memory[key] = items;
    }
    return items;
}

bool Comparer::isSteadyIn(const Node &node, int slot)
{
    constexpr std::size_t kFew = 3;
    for (std::size_t i = 0; i < std::min(kFew, m_bench->count()); ++i) {
        Scene &scene = m_bench->scene(i);
        scene.work().visits = 0;
        scene.work().limit = m_limit / kScenes;
        Evaluation<Real> evaluation(scene.context(), *m_layout);
        std::vector<int> others = node.needs;
        others.erase(std::remove(others.begin(), others.end(), slot), others.end());
        for (const Point &still : points(others, scene, i)) {
            place(&evaluation, scene, still);
            std::vector<Real> first;
            for (const Point &point : points({ slot }, scene, i)) {
                place(&evaluation, scene, point);
                const std::vector<Real> items = evaluation.tensor(node).items;
                first = first.empty() ? items : first;
                for (std::size_t k = 0; k < items.size(); ++k) {
                    if (!agree(items[k].value, first[k].value, std::max(items[k].scale, first[k].scale))) {
                        return false;
                    }
                }
            }
        }
    }
    return true;
}

Comparing Comparer::overScenes(
    const Node &left, const Node &right, Relation relation, const std::vector<std::unique_ptr<Scene>> *scenes)
{
    Comparing result;
    result.isEqual = true;
    const bool isZero = right.op == Op::Number && right.number == 0.0;
    const bool leftIsZero = left.op == Op::Number && left.number == 0.0;
    if (!m_bench->model().areAlike(left.type, right.type) && !isZero && !leftIsZero) {
        result.finding = Finding::KindMismatch;
        return result;
    }
    const std::vector<int> slots = freeSlots(left, right);
    const std::size_t count = scenes != nullptr ? scenes->size() : std::min(m_scenes, m_bench->count());
    for (std::size_t i = 0; i < count; ++i) {
        Scene &scene = scenes != nullptr ? *(*scenes)[i] : m_bench->scene(i);
        Work &work = scene.work();
        work.visits = 0;
        work.limit = m_limit / kScenes;
        Evaluation<Real> evaluation(scene.context(), *m_layout);
        for (const Point &point : points(slots, scene, i)) {
            place(&evaluation, scene, point);
            std::vector<Real> leftItems = itemsOf(left, &evaluation, scene, point);
            std::vector<Real> rightItems = evaluation.tensor(right).items;
            if (leftIsZero) {
                leftItems.assign(rightItems.size(), Real(0.0));
            }
            if (isZero) {
                rightItems.assign(leftItems.size(), Real(0.0));
            }
            Sample sample;
            sample.left = numbersOf(leftItems);
            sample.right = numbersOf(rightItems);
            Finding finding = Finding::Holds;
            if (work.isSpent()) {
                finding = Finding::TooBig;
            } else if (!allFinite(sample.left) || !allFinite(sample.right)) {
                finding = Finding::Undefined;
            } else {
                for (std::size_t k = 0; k < sample.left.size() && k < sample.right.size(); ++k) {
                    const double scale = std::max(leftItems[k].scale, rightItems[k].scale);
                    if (isTooInexact(sample.left[k], sample.right[k], scale)) {
                        finding = Finding::Undefined;
                        break;
                    }
                    const bool isSame = agree(sample.left[k], sample.right[k], scale);
                    result.isEqual = result.isEqual && isSame;
                    const bool holds = relation == Relation::Equal ? isSame
                        : relation == Relation::GreaterEqual       ? isSame || sample.left[k] > sample.right[k]
                        : relation == Relation::LessEqual          ? isSame || sample.left[k] < sample.right[k]
                        : relation == Relation::Greater            ? !isSame && sample.left[k] > sample.right[k]
                                                                   : !isSame && sample.left[k] < sample.right[k];
                    finding = holds ? finding : Finding::Fails;
                }
                if (sample.left.size() != sample.right.size()) {
                    finding = Finding::KindMismatch;
                }
            }
            if (finding != Finding::Holds) {
                sample.scene = i;
                sample.at = describe(scene, point);
                result.finding = finding;
                result.sample = std::move(sample);
                result.isEqual = false;
                result.visits += work.visits;
                m_spent += work.visits;
                return result;
            }
        }
        result.visits += work.visits;
        m_spent += work.visits;
    }
    return result;
}

Comparing Comparer::equal(const Node &left, const Node &right)
{
    if (left.type.kind == Kind::Argument || right.type.kind == Kind::Argument) {
        return optimizers(left, right);
    }
    return withFinerGrids([&] { return overScenes(left, right, Relation::Equal, nullptr); }, isNearMissOfSides);
}

template <typename Compare, typename NearMiss>
Comparing Comparer::withFinerGrids(const Compare &compare, const NearMiss &isNearMiss)
{
    Comparing found = compare();
    if (found.finding != Finding::Fails || !isNearMiss(found.sample) || !hasIntegrals(m_bench->model())) {
        return found;
    }
    Bench *const declared = std::exchange(m_bench, &m_bench->finer());
    Comparing finer = compare();
    m_bench = declared;
    finer.visits += found.visits;
    if (finer.finding == Finding::Holds) {
        return finer;
    }
    if (finer.finding == Finding::TooBig) {
        // Neither shown nor refuted: the word for that is not "wrong".
        found.finding = Finding::Undefined;
        found.note = "the integrals are not exact enough to tell";
    }
    return found;
}

Comparing Comparer::equalOn(const Node &left, const Node &right, const std::vector<std::unique_ptr<Scene>> &scenes)
{
    return overScenes(left, right, Relation::Equal, &scenes);
}

Comparing Comparer::compare(
    const Node &left, Relation relation, const Node &right, bool upToConstant, const Varying &varying)
{
    if (relation == Relation::Proportional || (relation == Relation::Equal && upToConstant)) {
        const bool isRatio = relation == Relation::Proportional;
        return withFinerGrids([&] { return steady(left, right, isRatio, varying); },
            [isRatio](const Sample &sample) {
                const auto pairAt = [&](std::size_t k) {
                    return Pair { sample.left[k], sample.right[k], 0.0, sample.at };
                };
                return !isClearlyUnsteady(pairAt(0), pairAt(1), isRatio);
            });
    }
    if (relation == Relation::Equal) {
        return equal(left, right);
    }
    if (left.type.kind != Kind::Scalar || right.type.kind != Kind::Scalar) {
        Comparing result;
        result.finding = Finding::KindMismatch;
        return result;
    }
    return withFinerGrids([&] { return overScenes(left, right, relation, nullptr); }, isNearMissOfSides);
}

Comparing Comparer::steady(const Node &left, const Node &right, bool isRatio, const Varying &varying)
{
    Comparing result;
    if (!m_bench->model().areAlike(left.type, right.type) || !left.type.isNumber()) {
        result.finding = Finding::KindMismatch;
        return result;
    }
    std::vector<int> fixed;
    std::vector<int> moving;
    for (const int slot : freeSlots(left, right)) {
        const std::string &name = m_layout->variables[static_cast<std::size_t>(slot)].name;
        const bool isMoving = (varying.variables.empty() && varying.symbols.empty())
            || std::find(varying.variables.begin(), varying.variables.end(), name) != varying.variables.end();
        (isMoving ? moving : fixed).push_back(slot);
    }
    const std::size_t count = std::min(m_scenes, m_bench->count());
    for (std::size_t i = 0; i < count; ++i) {
        std::vector<Scene *> scenes { &m_bench->scene(i) };
        for (const int symbol : varying.symbols) {
            for (std::unique_ptr<Scene> &sibling : m_bench->siblings(i, symbol)) {
                if (scenes.size() <= kSiblings) {
                    scenes.push_back(sibling.get());
                }
            }
        }
        for (const Point &still : points(fixed, m_bench->scene(i), i)) {
            std::vector<Pair> pairs;
            for (Scene *scene : scenes) {
                Work &work = scene->work();
                work.visits = 0;
                work.limit = m_limit / kScenes / (scenes.size() > 1 ? kSiblingShare : 1);
                Evaluation<Real> evaluation(scene->context(), *m_layout);
                place(&evaluation, *scene, still);
                for (const Point &point : points(moving, *scene, i)) {
                    place(&evaluation, *scene, point);
                    Point whole = still;
                    whole.insert(whole.end(), point.begin(), point.end());
                    const std::vector<Real> leftItems = itemsOf(left, &evaluation, *scene, whole);
                    const std::vector<Real> rightItems = evaluation.tensor(right).items;
                    const std::vector<double> a = numbersOf(leftItems);
                    const std::vector<double> b = numbersOf(rightItems);
                    const bool isSpent = work.isSpent();
                    if (isSpent || !allFinite(a) || !allFinite(b) || a.size() != b.size()) {
                        result.finding = isSpent ? Finding::TooBig : Finding::Undefined;
                        result.sample = { i, describe(*scene, point), a, b };
                        return result;
                    }
                    for (std::size_t k = 0; k < a.size(); ++k) {
                        pairs.push_back(
                            { a[k], b[k], std::max(leftItems[k].scale, rightItems[k].scale), describe(*scene, point) });
                        if (isClearlyUnsteady(pairs.front(), pairs.back(), isRatio)) {
                            result.finding = Finding::Fails;
                            result.sample = { i, pairs.back().at, { pairs.back().left, pairs.front().left },
                                { pairs.back().right, pairs.front().right } };
                            return result;
                        }
                    }
                }
                result.visits += work.visits;
                m_spent += work.visits;
            }
            if (pairs.size() < 2) {
                result.finding = Finding::NothingVaries;
                return result;
            }
            const Pair &reference = *std::max_element(pairs.begin(), pairs.end(),
                [](const Pair &a, const Pair &b) { return std::fabs(a.right) < std::fabs(b.right); });
            for (const Pair &pair : pairs) {
                bool holds = false;
                if (isRatio) {
                    const bool isPositive = reference.left * reference.right > 0.0;
                    holds = isPositive && agree(pair.left * reference.right, reference.left * pair.right, 0.0);
                } else {
                    const double largest = std::max({ std::fabs(pair.left), std::fabs(pair.right),
                        std::fabs(reference.left), std::fabs(reference.right) });
                    holds = std::fabs((pair.left - pair.right) - (reference.left - reference.right))
                        <= kRelative * largest + kOfLargest * std::max(pair.largest, reference.largest);
                }
                if (!holds) {
                    result.finding = Finding::Fails;
                    result.sample = { i, pair.at, { pair.left, reference.left }, { pair.right, reference.right } };
                    return result;
                }
            }
        }
    }
    return result;
}

Comparing Comparer::optimizers(const Node &left, const Node &right)
{
    Comparing result;
    if (left.type != right.type || left.kids.size() != 1 || right.kids.size() != 1) {
        result.finding = Finding::KindMismatch;
        return result;
    }
    const double leftSign = left.op == Op::ArgMaximum ? 1.0 : -1.0;
    const double rightSign = right.op == Op::ArgMaximum ? 1.0 : -1.0;
    const std::vector<int> slots = freeSlots(left, right);
    const std::size_t count = std::min(m_scenes, m_bench->count());
    for (std::size_t i = 0; i < count; ++i) {
        for (const Point &point : points(slots, m_bench->scene(i), i)) {
            std::vector<std::pair<double, double>> values;
            double largest = 0.0;
            for (std::unique_ptr<Scene> &sibling : m_bench->siblings(i, left.index)) {
                Work &work = sibling->work();
                work.visits = 0;
                work.limit = m_limit / kScenes / kSiblingShare;
                Evaluation<Real> evaluation(sibling->context(), *m_layout);
                place(&evaluation, *sibling, point);
                const Real leftValue = evaluation.number(*left.kids.front());
                const Real rightValue = evaluation.number(*right.kids.front());
                const double a = leftSign * leftValue.value;
                const double b = rightSign * rightValue.value;
                result.visits += work.visits;
                m_spent += work.visits;
                if (!std::isfinite(a) || !std::isfinite(b)) {
                    result.finding = work.isSpent() ? Finding::TooBig : Finding::Undefined;
                    result.sample = { i, describe(*sibling, point), { a }, { b } };
                    return result;
                }
                largest = std::max({ largest, leftValue.scale, rightValue.scale });
                values.emplace_back(a, b);
            }
            bool isFlat = true;
            for (std::size_t j = 0; j < values.size(); ++j) {
                for (std::size_t k = 0; k < j; ++k) {
                    const bool sameA = agree(values[j].first, values[k].first, largest);
                    const bool sameB = agree(values[j].second, values[k].second, largest);
                    isFlat = isFlat && sameA && sameB;
                    const bool ordered = sameA == sameB
                        && (sameA || (values[j].first > values[k].first) == (values[j].second > values[k].second));
                    if (!ordered) {
                        result.finding = Finding::Fails;
                        result.sample = { i, describe(m_bench->scene(i), point), { values[j].first, values[k].first },
                            { values[j].second, values[k].second } };
                        return result;
                    }
                }
            }
            if (isFlat) {
                result.finding = Finding::NothingVaries;
                return result;
            }
        }
    }
    return result;
}

} // namespace sevenrounds::derive
