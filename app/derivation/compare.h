// SPDX-License-Identifier: MIT
#pragma once

#include "derivation/bench.h"
#include "derivation/parser.h"

#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace sevenrounds::derive {

/// The budget of a line is that of a live check, which has so many instances; each gets its share.
inline constexpr long kScenes = 8;

/// Two sides at one point of one instance.
struct Sample {
    std::size_t scene = 0;
    /// The free variables' names and values, worded.
    std::string at;
    std::vector<double> left;
    std::vector<double> right;
    /// Where it is none of the bench's: an instance that a search came to.
    std::shared_ptr<const Instance> found {};
};

enum class Finding { Holds, Fails, Undefined, TooBig, KindMismatch, NothingVaries };

struct Comparing {
    Finding finding = Finding::Holds;
    /// Where it fails.
    Sample sample;
    /// Equal everywhere; only looked at for bounds.
    bool isEqual = false;
    long visits = 0;
    /// In words, where the values alone do not say what fails.
    std::string note {};
};

/// The small quantities that a value depends on, through definitions too; ascending.
[[nodiscard]] std::vector<int> smallIn(const Model &model, const Node &node);

/// What runs while a proportionality or a constant is looked for: free variables by name, and drawn symbols.
struct Varying {
    std::vector<std::string> variables;
    std::vector<int> symbols;
};

/// Compares two typed expressions of one layout on instances. `scenes` limits how many are looked at.
class Comparer
{
public:
    Comparer(Bench *bench, const Layout *layout);

    void limitScenes(std::size_t scenes) { m_scenes = scenes; }
    void limitVisits(long visits) { m_limit = visits; }
    /// What all comparisons since the last call have cost.
    [[nodiscard]] long spent() { return std::exchange(m_spent, 0L); }
    /// Computes this side once at each point, for many comparisons with it.
    void remember(const Node *node) { m_remembered = node; }
    /// Whether the value is the same for all values of one variable, on the first instances.
    [[nodiscard]] bool isSteadyIn(const Node &node, int slot);
    [[nodiscard]] Comparing compare(
        const Node &left, Relation relation, const Node &right, bool upToConstant, const Varying &varying);
    [[nodiscard]] Comparing equal(const Node &left, const Node &right);
    /// Equal on these scenes instead of the bench's.
    [[nodiscard]] Comparing equalOn(
        const Node &left, const Node &right, const std::vector<std::unique_ptr<Scene>> &scenes);
    /// Whether the difference falls as fast as the orders do while `small` is halved again and again; without orders,
    /// whether it falls faster than every term of the right side.
    [[nodiscard]] Comparing orders(
        const Node &left, const Node &right, const std::vector<const Node *> &orders, const std::vector<int> &small);
    /// Looks for an instance that breaks left >= right, climbing from the ones at hand.
    [[nodiscard]] Comparing attackBound(
        const Node &left, const Node &right, const std::vector<std::unique_ptr<Scene>> *tight = nullptr);

private:
    using Point = std::vector<std::pair<int, double>>;

    [[nodiscard]] std::vector<int> freeSlots(const Node &left, const Node &right) const;
    [[nodiscard]] std::vector<Point> points(const std::vector<int> &free, Scene &scene, std::size_t index);
    [[nodiscard]] std::vector<double> vectorOf(const Scene &scene, int sort, double number) const;
    void place(Evaluation<Real> *evaluation, const Scene &scene, const Point &point) const;
    [[nodiscard]] std::string describe(const Scene &scene, const Point &point) const;
    [[nodiscard]] Comparing overScenes(
        const Node &left, const Node &right, Relation relation, const std::vector<std::unique_ptr<Scene>> *scenes);
    [[nodiscard]] Comparing steady(const Node &left, const Node &right, bool isRatio, const Varying &varying);
    /// What `compare` finds; where that is a near miss of integrals, what it finds on finer grids.
    template <typename Compare, typename NearMiss>
    [[nodiscard]] Comparing withFinerGrids(const Compare &compare, const NearMiss &isNearMiss);
    [[nodiscard]] Comparing optimizers(const Node &left, const Node &right);
    /// One step of the search: a symbol drawn anew in part or whole, or one of its values set.
    static void move(const Model &model, Instance *instance, int symbol, Draws *draws);
    /// How much left - right has, relative to their size, at the point `at` alone.
    [[nodiscard]] double slackAt(const Node &left, const Node &right, Evaluation<Real> *evaluation, const Scene &scene,
        const Point &at, Sample *sample) const;
    /// The least of that over all points; which one it is, comes to stand in `worst` as its scene.
    [[nodiscard]] double slack(
        const Node &left, const Node &right, Scene &scene, const std::vector<int> &free, Sample *worst);

    Bench *m_bench;
    const Layout *m_layout;
    std::size_t m_scenes;
    long m_limit = kMostVisits;
    [[nodiscard]] std::vector<Real> itemsOf(
        const Node &node, Evaluation<Real> *evaluation, const Scene &scene, const Point &point);

    long m_spent = 0;
    const Node *m_remembered = nullptr;
    std::map<std::pair<const Scene *, Point>, std::vector<Real>> m_memory;
};

/// Whether two numbers agree within rounding; `largest` is the largest summand that either was made of.
[[nodiscard]] bool agree(double left, double right, double largest);

} // namespace sevenrounds::derive
