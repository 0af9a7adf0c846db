// SPDX-License-Identifier: MIT
#include "board/attemptstate.h"

#include <algorithm>

namespace sevenrounds {

Milliseconds AttemptState::workedAt(Milliseconds now) const
{
    return stage == AttemptStage::Working && !isPaused ? worked + std::max(now - at, Milliseconds { 0 }) : worked;
}

bool isRowRight(const AttemptPlan &plan, const AttemptState &state, const QString &row)
{
    const auto planned = std::find_if(
        plan.rows.cbegin(), plan.rows.cend(), [&](const PlannedRow &candidate) { return candidate.id == row; });
    if (planned == plan.rows.cend() || !planned->isStep) {
        return state.aside.contains(row);
    }
    if (state.aside.contains(row)) {
        return false;
    }
    int place = 0;
    for (const QString &other : state.rows) {
        if (other == row) {
            break;
        }
        place += state.aside.contains(other) ? 0 : 1;
    }
    return place < plan.steps.size() && plan.steps.at(place).id == row;
}

bool isOrderRight(const AttemptPlan &plan, const AttemptState &state)
{
    return std::all_of(
        state.rows.cbegin(), state.rows.cend(), [&](const QString &row) { return isRowRight(plan, state, row); });
}

std::optional<Grade> proposedGrade(const AttemptPlan &plan, const AttemptState &state, int step)
{
    if (step < 0 || step >= state.steps.size()) {
        return std::nullopt;
    }
    const StepProgress &progress = state.steps.at(step);
    if (progress.reach == StepReach::Shown) {
        const auto line = std::find_if(
            state.path.crbegin(), state.path.crend(), [step](const PathLine &own) { return own.step == step; });
        const bool wasWritten = line != state.path.crend() && !line->written.trimmed().isEmpty();
        // Beside a line that no machine can judge, only the person sees whether it was the same.
        return wasWritten && !plan.steps.at(step).isChecked ? std::nullopt : std::optional(Grade::Again);
    }
    return progress.wrong > 0 || progress.hints > 0 ? Grade::Hard : Grade::Good;
}

} // namespace sevenrounds
