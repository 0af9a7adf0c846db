// SPDX-License-Identifier: MIT
// The search for an instance on which a bound does not hold.
#include "derivation/compare.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace sevenrounds::derive {

namespace {

constexpr int kAttackSteps = 120;
/// One step of the climb in so many looks at all points, the others at the worst one alone: what is lower there is lower.
constexpr int kFullLook = 6;
/// Where no point has a value.
constexpr double kNoSlack = 1e300;
constexpr int kExtremeDraws = 12;
constexpr long kAttackVisits = 1300000;
/// What one instance may cost of it.
constexpr long kSceneVisits = 250000;
/// The ends of the ranges are looked at from so many instances, and cost so much of that at most.
constexpr std::size_t kSweptStarts = 2;
constexpr long kSweepVisits = 500000;
constexpr long kFurtherVisits = 1000000;

} // namespace

double Comparer::slackAt(const Node &left, const Node &right, Evaluation<Real> *evaluation, const Scene &scene,
    const Point &at, Sample *sample) const
{
    place(evaluation, scene, at);
    const Real leftValue = evaluation->number(left);
    const Real rightValue = evaluation->number(right);
    const double a = leftValue.value;
    const double b = rightValue.value;
    if (!std::isfinite(a) || !std::isfinite(b)) {
        return kNoSlack;
    }
    sample->left = { a };
    sample->right = { b };
    // Relative, so that a step towards zero on both sides is no progress.
    const double size = std::max({ std::fabs(a), std::fabs(b), 1e-3 });
    return agree(a, b, std::max(leftValue.scale, rightValue.scale)) ? 0.0 : (a - b) / size;
}

double Comparer::slack(const Node &left, const Node &right, Scene &scene, const std::vector<int> &free, Sample *worst)
{
    double smallest = kNoSlack;
    Evaluation<Real> evaluation(scene.context(), *m_layout);
    scene.work().visits = 0;
    const std::vector<Point> all = points(free, scene, 0);
    for (std::size_t i = 0; i < all.size(); ++i) {
        Sample sample;
        const double here = slackAt(left, right, &evaluation, scene, all[i], &sample);
        if (here < smallest) {
            smallest = here;
            *worst = std::move(sample);
            worst->scene = i;
            worst->at = describe(scene, all[i]);
        }
    }
    return smallest;
}

void Comparer::move(const Model &model, Instance *instance, int symbol, Draws *draws)
{
    const SymbolSpec &spec = model.symbol(symbol).spec;
    const std::vector<double> before = instance->values[static_cast<std::size_t>(symbol)];
    std::vector<double> &values = instance->values[static_cast<std::size_t>(symbol)];
    const bool isRange = spec.generator == Generator::Range;
    constexpr double kOneCell = 0.4;
    if (isRange && draws->uniform() < kOneCell) {
        // One value to the edge, to the middle, or onto another value.
        const auto cell = static_cast<std::size_t>(draws->whole(0, static_cast<int>(values.size()) - 1));
        const int choice = draws->whole(0, 4);
        values[cell] = choice == 0 ? spec.low
            : choice == 1          ? spec.high
            : choice == 2          ? 0.5 * (spec.low + spec.high)
            : choice == 3 ? before[static_cast<std::size_t>(draws->whole(0, static_cast<int>(values.size()) - 1))]
                          : draws->uniform(spec.low, spec.high);
        return;
    }
    const double kind = draws->uniform();
    redraw(model, instance, symbol, draws,
        kind < 0.35       ? Style::Peaked
            : kind < 0.7  ? Style::Generic
            : kind < 0.85 ? Style::Nice
                          : Style::Extreme);
    // Small steps near the end, whole new draws at first: both keep distributions distributions.
    const double weight = draws->uniform() < 0.4 ? 1.0 : draws->uniform(0.05, 0.6);
    for (std::size_t k = 0; k < values.size() && values.size() == before.size(); ++k) {
        values[k] = before[k] + weight * (values[k] - before[k]);
    }
}

Comparing Comparer::attackBound(const Node &left, const Node &right, const std::vector<std::unique_ptr<Scene>> *tight)
{
    Comparing result;
    const Model &model = m_bench->model();
    const std::vector<int> slots = freeSlots(left, right);
    std::vector<int> drawn;
    for (std::size_t i = 0; i < model.symbols().size(); ++i) {
        // Whole numbers and elements have no small steps.
        const Generator generator = model.symbols()[i].spec.generator;
        const bool isSmooth = generator != Generator::Whole && generator != Generator::Element;
        if (model.symbols()[i].isDrawn() && isSmooth) {
            drawn.push_back(static_cast<int>(i));
        }
    }
    // First the instances that content would be checked on: what fails there must not pass here.
    for (std::unique_ptr<Scene> &scene : m_bench->further()) {
        if (result.visits > std::min(m_limit, kFurtherVisits)) {
            break;
        }
        scene->work().limit = kSceneVisits;
        Sample sample;
        const double here = slack(left, right, *scene, slots, &sample);
        result.visits += scene->work().visits;
        m_spent += scene->work().visits;
        if (here < 0.0) {
            result.finding = Finding::Fails;
            result.sample = std::move(sample);
            result.sample.found = std::make_shared<const Instance>(scene->instance());
            return result;
        }
    }
    if (drawn.empty()) {
        return result;
    }
    result.visits = 0;
    Sample worst;
    double best = 0.0;
    // From a generic instance, a nice one, a peaked one, the lowest of a few extreme ones, and one where it is tight.
    std::vector<Instance> starts;
    for (const std::size_t start : { 2U, 0U, 3U }) {
        if (start < m_bench->count()) {
            starts.push_back(m_bench->scene(start).instance());
        }
    }
    double lowestDraw = kNoSlack;
    Instance extreme;
    for (int i = 0; i < kExtremeDraws; ++i) {
        const std::uint64_t seed = starts.front().seed ^ seedOf("extreme", static_cast<std::uint64_t>(i));
        Instance candidate = drawInstance(model, seed, i % 2 == 0 ? Style::Extreme : Style::Peaked);
        if (!meetsRequirements(model, candidate)) {
            continue;
        }
        Scene scene(model, candidate);
        scene.work().limit = kSceneVisits;
        Sample sample;
        const double here = slack(left, right, scene, slots, &sample);
        result.visits += scene.work().visits;
        m_spent += scene.work().visits;
        if (here < lowestDraw) {
            lowestDraw = here;
            extreme = std::move(candidate);
        }
    }
    if (lowestDraw < kNoSlack) {
        starts.push_back(std::move(extreme));
    }
    if (tight != nullptr && tight->size() > 2) {
        starts.push_back((*tight)[2]->instance());
    }
    // Then one number after another at the ends of its range, all else as it is: what was slipped in as a factor is seen
    // there, whatever the climb happens upon.
    const std::size_t swept = std::min<std::size_t>(starts.size(), kSweptStarts);
    long sweepVisits = 0;
    for (std::size_t i = 0; i < swept; ++i) {
        for (const int symbol : drawn) {
            const SymbolSpec &spec = model.symbol(symbol).spec;
            const bool isNumber = starts[i].values[static_cast<std::size_t>(symbol)].size() == 1;
            for (const double end : { spec.low, spec.high }) {
                if (!isNumber || spec.generator != Generator::Range || sweepVisits > std::min(m_limit, kSweepVisits)) {
                    continue;
                }
                Instance moved = starts[i];
                moved.values[static_cast<std::size_t>(symbol)].front() = end;
                if (!meetsRequirements(model, moved)) {
                    continue;
                }
                Scene scene(model, moved);
                scene.work().limit = kSceneVisits;
                Sample sample;
                const double here = slack(left, right, scene, slots, &sample);
                sweepVisits += scene.work().visits;
                m_spent += scene.work().visits;
                if (here < best) {
                    best = here;
                    worst = sample;
                    worst.found = std::make_shared<const Instance>(moved);
                }
            }
        }
    }
    for (const Instance &start : starts) {
        if (best < 0.0) {
            break;
        }
        Instance current = start;
        Draws draws(current.seed ^ seedOf("attack"));
        Sample sample;
        Scene first(model, current);
        double lowest = slack(left, right, first, slots, &sample);
        for (int step = 0; step < kAttackSteps && lowest >= 0.0 && result.visits < std::min(m_limit, kAttackVisits);
             ++step) {
            Instance next = current;
            const int symbol = drawn[static_cast<std::size_t>(draws.whole(0, static_cast<int>(drawn.size()) - 1))];
            move(model, &next, symbol, &draws);
            if (!meetsRequirements(model, next)) {
                continue;
            }
            Scene scene(model, next);
            scene.work().limit = kSceneVisits;
            Sample here;
            double found = kNoSlack;
            if (step % kFullLook == 0) {
                found = slack(left, right, scene, slots, &here);
            } else {
                // The sizes of the sets do not move in a climb, so the points keep their places.
                const std::vector<Point> all = points(slots, scene, 0);
                if (all.empty()) {
                    break;
                }
                Evaluation<Real> evaluation(scene.context(), *m_layout);
                here.scene = std::min(sample.scene, all.size() - 1);
                here.at = describe(scene, all[here.scene]);
                found = slackAt(left, right, &evaluation, scene, all[here.scene], &here);
            }
            result.visits += scene.work().visits;
            m_spent += scene.work().visits;
            if (found <= lowest) {
                lowest = found;
                sample = here;
                current = std::move(next);
            }
        }
        if (lowest < best) {
            best = lowest;
            worst = sample;
            worst.found = std::make_shared<const Instance>(current);
        }
    }
    if (best < 0.0) {
        result.finding = Finding::Fails;
        result.sample = worst;
    }
    return result;
}

} // namespace sevenrounds::derive
