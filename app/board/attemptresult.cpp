// SPDX-License-Identifier: MIT
#include "board/attemptresult.h"

#include <algorithm>

namespace sevenrounds {

AttemptResult resultOf(const AttemptPlan &plan, const AttemptState &state)
{
    AttemptResult result;
    result.mode = plan.mode;
    result.lines = static_cast<int>(plan.steps.size());
    result.worked = state.worked;
    for (int step = 0; step < plan.steps.size(); ++step) {
        const StepProgress &progress = state.steps.at(step);
        // A line that was passed by lends what went wrong before it to the one that was reached.
        if (progress.reach != StepReach::Passed) {
            result.wrong += progress.wrong;
            result.hints += progress.hints;
        }
        result.shown += progress.reach == StepReach::Shown ? 1 : 0;
        result.had += progress.reach == StepReach::Own || progress.reach == StepReach::Passed ? 1 : 0;
        if (plan.mode == AttemptMode::Blank) {
            result.had += state.marks.at(step) == StepMark::Had ? 1 : 0;
        } else if (plan.mode == AttemptMode::Justify) {
            const PlannedStep &planned = plan.steps.at(step);
            const int chosen = state.chosen.at(step);
            const bool isRight = chosen >= 0 && planned.options.at(chosen) == planned.rule;
            result.had += isRight ? 1 : 0;
            result.wrong += chosen >= 0 && !isRight ? 1 : 0;
        }
        // A line that only the person can judge was had where the grade says so.
        if (progress.reach == StepReach::Shown && !plan.steps.at(step).isChecked
            && progress.grade.value_or(Grade::Again) != Grade::Again) {
            --result.shown;
            ++result.had;
        }
    }
    if (plan.mode == AttemptMode::Order) {
        // Only the whole order can be right; the first look that finds it so says how sure it was.
        result.wrong = std::max(0, state.checks - 1);
        result.had = isOrderRight(plan, state) ? result.lines : 0;
    }
    return result;
}

Grade proposedGrade(const AttemptResult &result)
{
    // Up to a fifth of the lines missed is hard, more is not remembered (app default).
    constexpr int kHardPercent = 80;
    return result.isClean() ? Grade::Good : result.percent() >= kHardPercent ? Grade::Hard : Grade::Again;
}

DerivationScore scoreOf(const QList<AttemptSummary> &attempts)
{
    DerivationScore score;
    for (const AttemptSummary &attempt : attempts) {
        if (!attempt.result.isFromMemory()) {
            continue;
        }
        ++score.runs;
        score.recallPercent = attempt.result.percent();
        score.last = attempt.at;
        if (attempt.result.isClean()) {
            ++score.cleanRuns;
            score.best = std::min(score.best.value_or(attempt.result.worked), attempt.result.worked);
        }
    }
    return score;
}

QJsonObject AttemptResult::toJson() const
{
    return { { QStringLiteral("mode"), attemptModeKey(mode) }, { QStringLiteral("lines"), lines },
        { QStringLiteral("had"), had }, { QStringLiteral("wrong"), wrong }, { QStringLiteral("shown"), shown },
        { QStringLiteral("hints"), hints }, { QStringLiteral("worked_ms"), static_cast<qint64>(worked.count()) } };
}

std::optional<AttemptResult> AttemptResult::fromJson(const QJsonObject &json)
{
    const std::optional<AttemptMode> mode = attemptModeFromKey(json.value(QStringLiteral("mode")).toString());
    const int lines = json.value(QStringLiteral("lines")).toInt();
    if (!mode || lines <= 0) {
        return std::nullopt;
    }
    AttemptResult result;
    result.mode = *mode;
    result.lines = lines;
    result.had = std::clamp(json.value(QStringLiteral("had")).toInt(), 0, lines);
    result.wrong = std::max(0, json.value(QStringLiteral("wrong")).toInt());
    result.shown = std::max(0, json.value(QStringLiteral("shown")).toInt());
    result.hints = std::max(0, json.value(QStringLiteral("hints")).toInt());
    result.worked = Milliseconds { json.value(QStringLiteral("worked_ms")).toInteger() };
    return result;
}

} // namespace sevenrounds
