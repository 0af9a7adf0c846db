// SPDX-License-Identifier: MIT
#include "derivation/repair.h"

#include "derivation/mutator.h"

namespace sevenrounds::derive {

namespace {

constexpr std::size_t kMostHints = 3;
/// Visits of nodes that all edits together may cost: a few tens of milliseconds.
constexpr long kRepairWork = 150000;
constexpr std::size_t kFirstScenes = 2;

} // namespace

std::vector<std::string> findRepairs(
    Bench *bench, const Layout &layout, const Node &left, Relation relation, const Node &right)
{
    std::vector<std::string> hints;
    if (relation == Relation::Proportional || left.type.kind == Kind::Argument) {
        return hints;
    }
    Layout wider = layout;
    const std::vector<Mutant> mutants = mutantsOf(bench->model(), &wider, right);
    Comparer comparer(bench, &wider);
    comparer.limitVisits(kRepairWork);
    // The same side for every edit.
    comparer.remember(&left);
    long spent = 0;
    for (const Mutant &mutant : mutants) {
        if (!mutant.isWellTyped) {
            continue;
        }
        comparer.limitScenes(kFirstScenes);
        const Comparing quick = comparer.compare(left, relation, *mutant.tree, false, {});
        spent += quick.visits;
        if (quick.finding == Finding::Holds) {
            comparer.limitScenes(bench->count());
            const Comparing full = comparer.compare(left, relation, *mutant.tree, false, {});
            spent += full.visits;
            if (full.finding == Finding::Holds) {
                hints.push_back("Look at " + mutant.what + ".");
            }
        }
        if (hints.size() >= kMostHints || spent > kRepairWork) {
            break;
        }
    }
    return hints;
}

} // namespace sevenrounds::derive
