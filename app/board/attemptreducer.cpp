// SPDX-License-Identifier: MIT
#include "board/attemptreducer.h"

#include <algorithm>

namespace sevenrounds {

namespace {

tl::unexpected<Error> refused(const AttemptEvent &event, const QString &why)
{
    return failure(ErrorKind::Conflict, QStringLiteral("event '%1': %2").arg(attemptEventKey(event.kind), why));
}

bool isAllThere(const AttemptState &state)
{
    return state.next >= state.steps.size();
}

/// The path comes to a step; those it left out count as passed, since one cannot be past a line without having had what it says.
void reach(AttemptState *state, int step, StepReach how)
{
    for (int index = state->next; index < step; ++index) {
        state->steps[index].reach = StepReach::Passed;
    }
    // What went wrong on the way went wrong with the line that one was looking for.
    state->steps[step].reach = how;
    if (step != state->next) {
        state->steps[step].wrong += state->steps.at(state->next).wrong;
        state->steps[step].hints += state->steps.at(state->next).hints;
    }
    state->steps[step].at = state->worked;
    state->next = step + 1;
    state->pending = step;
}

Result<AttemptState> reduceLine(const AttemptPlan &plan, AttemptState state, const AttemptEvent &event)
{
    const auto step = static_cast<int>(event.value);
    if (plan.mode != AttemptMode::Recall || state.stage != AttemptStage::Working || state.pending) {
        return refused(event, QStringLiteral("no line is asked for"));
    }
    const bool isAhead = step >= state.next && step < state.steps.size();
    switch (event.kind) {
    case AttemptEventKind::LineRefused:
        if (isAllThere(state)) {
            return refused(event, QStringLiteral("every line is there"));
        }
        // What could not be read, says nothing new or is true but loose says nothing against the learner.
        if (event.key == QLatin1String("wrong") || event.key == QLatin1String("undefined")
            || event.key == QLatin1String("not-bound")) {
            ++state.steps[state.next].wrong;
        }
        return state;
    case AttemptEventKind::LineAccepted:
        if (event.text.trimmed().isEmpty() || (step != -1 && !isAhead)) {
            return refused(event, QStringLiteral("it leads nowhere"));
        }
        state.path.append({ event.text, event.key, step, false, {} });
        if (step >= 0) {
            reach(&state, step, StepReach::Own);
        }
        return state;
    case AttemptEventKind::StepTaken:
        if (state.path.isEmpty() || state.path.last().step != -1 || !isAhead) {
            return refused(event, QStringLiteral("the last line is no step"));
        }
        state.path.last().step = step;
        reach(&state, step, StepReach::Own);
        return state;
    case AttemptEventKind::HintTaken:
        if (isAllThere(state)) {
            return refused(event, QStringLiteral("every line is there"));
        }
        ++state.steps[state.next].hints;
        return state;
    default:
        if (step != state.next || !isAhead) {
            return refused(event, QStringLiteral("it is not the next line"));
        }
        // The line itself is the content's; the path holds its number.
        state.path.append({ {}, {}, step, true, event.text });
        reach(&state, step, StepReach::Shown);
        return state;
    }
}

Result<AttemptState> undoLine(AttemptState state, const AttemptEvent &event)
{
    if (state.path.isEmpty()) {
        return refused(event, QStringLiteral("the board is empty"));
    }
    const PathLine last = state.path.takeLast();
    if (last.step < 0) {
        return state;
    }
    if (state.pending != last.step) {
        return refused(event, QStringLiteral("it has a grade"));
    }
    state.pending.reset();
    // Back to the step behind the one before on the path; how often one tried stays.
    int next = 0;
    for (const PathLine &line : state.path) {
        next = std::max(next, line.step + 1);
    }
    for (int index = next; index <= last.step; ++index) {
        state.steps[index].reach = StepReach::Open;
    }
    if (last.step != next) {
        // What reach() lent to it goes back: nothing was added to the line one was looking for while its grade was waited for.
        state.steps[last.step].wrong -= state.steps.at(next).wrong;
        state.steps[last.step].hints -= state.steps.at(next).hints;
    }
    if (last.isShown) {
        // It was seen, and stays seen.
        ++state.steps[next].hints;
    }
    state.next = next;
    return state;
}

Result<AttemptState> reduceGrade(AttemptState state, const AttemptEvent &event)
{
    if (event.kind == AttemptEventKind::GradeUndone) {
        if (state.graded.isEmpty() || state.pending) {
            return refused(event, QStringLiteral("there is no grade to take back"));
        }
        state.pending = state.graded.takeLast();
        state.steps[*state.pending].grade.reset();
        // Lines of one's own that came after it still stand; only the grade is open again.
        state.stage = AttemptStage::Working;
        return state;
    }
    const auto isGrade = event.value >= 1 && event.value <= static_cast<qint64>(kGrades.size());
    if (!state.pending || !isGrade) {
        return refused(event, QStringLiteral("no line waits for such a grade"));
    }
    state.steps[*state.pending].grade = static_cast<Grade>(event.value);
    state.graded.append(*state.pending);
    state.pending.reset();
    if (isAllThere(state)) {
        state.stage = AttemptStage::Complete;
    }
    return state;
}

Result<AttemptState> reduceOrder(const AttemptPlan &plan, AttemptState state, const AttemptEvent &event)
{
    if (plan.mode != AttemptMode::Order || state.stage != AttemptStage::Working) {
        return refused(event, QStringLiteral("nothing is to be ordered"));
    }
    if (event.kind == AttemptEventKind::OrderChecked) {
        ++state.checks;
        state.isChecked = true;
        if (isOrderRight(plan, state)) {
            state.stage = AttemptStage::Complete;
        }
        return state;
    }
    const auto from = state.rows.indexOf(event.key);
    if (from < 0) {
        return refused(event, QStringLiteral("there is no such row"));
    }
    state.isChecked = false;
    if (event.kind == AttemptEventKind::RowSetAside) {
        if (event.value != 0) {
            state.aside.insert(event.key);
        } else {
            state.aside.remove(event.key);
        }
        return state;
    }
    if (event.value < 0 || event.value >= state.rows.size()) {
        return refused(event, QStringLiteral("there is no such place"));
    }
    state.rows.move(from, static_cast<qsizetype>(event.value));
    return state;
}

Result<AttemptState> reduceRule(const AttemptPlan &plan, AttemptState state, const AttemptEvent &event)
{
    if (plan.mode != AttemptMode::Justify || state.stage != AttemptStage::Working) {
        return refused(event, QStringLiteral("no rule is asked for"));
    }
    const int chosen = state.chosen.at(state.turn);
    if (event.kind == AttemptEventKind::NextStep) {
        if (chosen < 0) {
            return refused(event, QStringLiteral("a rule is asked for first"));
        }
        ++state.turn;
        if (state.turn >= plan.steps.size()) {
            state.stage = AttemptStage::Complete;
        }
        return state;
    }
    if (chosen >= 0 || event.value < 0 || event.value >= plan.steps.at(state.turn).options.size()) {
        return refused(event, QStringLiteral("there is no such choice"));
    }
    state.chosen[state.turn] = static_cast<int>(event.value);
    return state;
}

Result<AttemptState> reduceBlank(const AttemptPlan &plan, AttemptState state, const AttemptEvent &event)
{
    if (event.kind == AttemptEventKind::WritingDone) {
        if (plan.mode != AttemptMode::Blank || state.stage != AttemptStage::Working) {
            return refused(event, QStringLiteral("nothing is being written"));
        }
        state.stage = AttemptStage::Marking;
        return state;
    }
    const auto step = std::find_if(plan.steps.cbegin(), plan.steps.cend(),
        [&event](const PlannedStep &candidate) { return candidate.id == event.key; });
    const bool isMarking = state.stage == AttemptStage::Marking || state.stage == AttemptStage::Complete;
    if (plan.mode != AttemptMode::Blank || !isMarking || step == plan.steps.cend() || event.value < 1
        || event.value > 3) {
        return refused(event, QStringLiteral("no line can be marked so"));
    }
    state.marks[step - plan.steps.cbegin()] = static_cast<StepMark>(event.value);
    if (!state.marks.contains(StepMark::None)) {
        state.stage = AttemptStage::Complete;
    }
    return state;
}

Result<AttemptState> reduceFlow(AttemptState state, const AttemptEvent &event)
{
    if (event.kind == AttemptEventKind::Paused) {
        if (state.isPaused) {
            return refused(event, QStringLiteral("it is paused"));
        }
        state.isPaused = true;
    } else if (event.kind == AttemptEventKind::Resumed) {
        if (!state.isPaused) {
            return refused(event, QStringLiteral("it is not paused"));
        }
        state.isPaused = false;
    }
    return state;
}

} // namespace

AttemptState initialState(const AttemptPlan &plan)
{
    AttemptState state;
    state.steps.resize(plan.steps.size());
    state.chosen.fill(-1, plan.steps.size());
    state.marks.fill(StepMark::None, plan.steps.size());
    for (const PlannedRow &row : plan.rows) {
        state.rows.append(row.id);
    }
    return state;
}

Result<AttemptState> reduce(const AttemptPlan &plan, const AttemptState &state, const AttemptEvent &event)
{
    if (event.kind == AttemptEventKind::Started) {
        return refused(event, QStringLiteral("an attempt starts once"));
    }
    if (event.at < state.at) {
        return refused(event, QStringLiteral("time runs backwards"));
    }
    if (!state.isOpen()) {
        return refused(event, QStringLiteral("the attempt is over"));
    }
    AttemptState next = state;
    next.worked = state.workedAt(event.at);
    next.at = event.at;
    switch (event.kind) {
    case AttemptEventKind::LineAccepted:
    case AttemptEventKind::LineRefused:
    case AttemptEventKind::StepTaken:
    case AttemptEventKind::HintTaken:
    case AttemptEventKind::StepShown:
        return reduceLine(plan, std::move(next), event);
    case AttemptEventKind::LineUndone:
        return undoLine(std::move(next), event);
    case AttemptEventKind::Graded:
    case AttemptEventKind::GradeUndone:
        return reduceGrade(std::move(next), event);
    case AttemptEventKind::RowMoved:
    case AttemptEventKind::RowSetAside:
    case AttemptEventKind::OrderChecked:
        return reduceOrder(plan, std::move(next), event);
    case AttemptEventKind::RuleChosen:
    case AttemptEventKind::NextStep:
        return reduceRule(plan, std::move(next), event);
    case AttemptEventKind::WritingDone:
    case AttemptEventKind::StepMarked:
        return reduceBlank(plan, std::move(next), event);
    case AttemptEventKind::Ended:
        if (next.stage != AttemptStage::Complete) {
            return refused(event, QStringLiteral("it is not complete"));
        }
        next.stage = AttemptStage::Ended;
        return next;
    case AttemptEventKind::Discarded:
        next.stage = AttemptStage::Discarded;
        return next;
    default:
        return reduceFlow(std::move(next), event);
    }
}

Result<AttemptState> replay(const AttemptPlan &plan, const QList<AttemptEvent> &log)
{
    if (log.isEmpty() || log.first().kind != AttemptEventKind::Started) {
        return failure(ErrorKind::InvalidInput, QStringLiteral("an attempt's log does not begin with its start"));
    }
    AttemptState state = initialState(plan);
    for (qsizetype i = 1; i < log.size(); ++i) {
        ROUNDS_ASSIGN_OR_RETURN(state, reduce(plan, state, log.at(i)));
    }
    return state;
}

} // namespace sevenrounds
