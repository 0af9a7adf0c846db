// SPDX-License-Identifier: MIT
#include "scheduling/scheduler.h"

#include "scheduling/fuzz.h"

#include <algorithm>
#include <utility>

namespace sevenrounds {

namespace {

constexpr int kDayInMinutes = 24 * 60;

std::size_t index(Grade grade)
{
    return static_cast<std::size_t>(grade) - 1;
}

/// Half up, for sums of minutes that are never negative.
int halfOf(int doubled)
{
    return (doubled + 1) / 2;
}

} // namespace

Scheduler::Scheduler(SchedulerParameters parameters)
    : m_parameters(std::move(parameters))
    , m_model(m_parameters)
{
}

int Scheduler::elapsedDays(const ItemMemory &item, QDate day)
{
    return item.lastDay.isValid() ? static_cast<int>(std::max<qint64>(item.lastDay.daysTo(day), 0)) : 0;
}

double Scheduler::retrievability(const ItemMemory &item, QDate day) const
{
    return m_model.retrievability(elapsedDays(item, day), scaleOn(day) * item.memory.stability);
}

double Scheduler::daysUntil(double retrievability, const ItemMemory &item, QDate day) const
{
    return m_model.daysUntil(retrievability, scaleOn(day) * item.memory.stability);
}

double Scheduler::scaleOn(QDate day) const
{
    double factor = 1.0;
    for (const MemoryScale &scale : m_parameters.scales) {
        factor = scale.since <= day ? scale.factor : factor;
    }
    return factor;
}

int Scheduler::interval(double stability, int elapsedDays, const ReviewMoment &moment) const
{
    const int days = m_model.intervalDays(scaleOn(moment.day) * stability);
    return moment.fuzz ? fuzzed(days, elapsedDays, m_parameters.maximumInterval, *moment.fuzz) : days;
}

std::array<int, 4> Scheduler::intervals(
    const std::array<MemoryState, 4> &memories, int elapsedDays, const ReviewMoment &moment) const
{
    std::array<int, 4> days {};
    std::transform(memories.begin(), memories.end(), days.begin(),
        [&](const MemoryState &memory) { return interval(memory.stability, elapsedDays, moment); });
    auto &[again, hard, good, easy] = days;
    // Each key must lead further than the one before it. With steps, Again has no interval of its own and Hard gives way to Good.
    if (m_parameters.hasShortTerm) {
        hard = std::min(hard, good);
    } else {
        again = std::min(again, hard);
        hard = std::max(hard, again + 1);
    }
    good = std::max(good, hard + 1);
    easy = std::max(easy, good + 1);
    return days;
}

Scheduler::StepChoice Scheduler::chooseStep(const ItemMemory &before, Grade grade) const
{
    const bool isRelearning = before.state == ReviewState::Review || before.state == ReviewState::Relearning;
    const std::vector<int> &steps = isRelearning ? m_parameters.relearningSteps : m_parameters.learningSteps;
    const auto current = static_cast<std::size_t>(before.step);
    if (current >= steps.size()) {
        return {};
    }
    if (before.state == ReviewState::Review) {
        return grade == Grade::Again ? StepChoice { steps[current], 0 } : StepChoice {};
    }
    switch (grade) {
    case Grade::Again:
        return { steps[0], 0 };
    case Grade::Hard:
        return { steps.size() == 1 ? halfOf(steps[0] * 3) : halfOf(steps[0] + steps[1]), before.step };
    case Grade::Good:
        return current + 1 < steps.size() ? StepChoice { steps[current + 1], before.step + 1 } : StepChoice {};
    case Grade::Easy:
        break;
    }
    return {};
}

void Scheduler::waitDays(ItemMemory &item, int days, const ReviewMoment &moment)
{
    item.intervalDays = days;
    item.due = moment.at + std::chrono::days { days };
    item.dueDay = moment.day.addDays(days);
}

void Scheduler::applySteps(
    ItemMemory &item, const ItemMemory &before, Grade grade, int elapsedDays, const ReviewMoment &moment) const
{
    const StepChoice choice = chooseStep(before, grade);
    if (choice.minutes == 0) {
        item.state = ReviewState::Review;
        item.step = 0;
        waitDays(item, interval(item.memory.stability, elapsedDays, moment), moment);
        return;
    }
    item.step = choice.nextStep;
    if (choice.minutes >= kDayInMinutes) {
        item.state = ReviewState::Review;
        waitDays(item, choice.minutes / kDayInMinutes, moment);
    } else {
        const bool isFirstRound = before.state == ReviewState::New || before.state == ReviewState::Learning;
        item.state = isFirstRound ? ReviewState::Learning : ReviewState::Relearning;
        item.intervalDays = 0;
        item.dueDay = moment.day;
    }
    item.due = moment.at + std::chrono::minutes { choice.minutes };
}

bool Scheduler::goesBySteps(const ItemMemory &before, Grade grade) const
{
    return m_parameters.hasShortTerm && (before.state != ReviewState::Review || grade == Grade::Again);
}

ItemMemory Scheduler::counted(const ItemMemory &before, const MemoryState &memory, Grade grade, QDate day) const
{
    ItemMemory item = before;
    item.memory = memory;
    item.reps += 1;
    item.lastDay = before.lastDay.isValid() ? std::max(before.lastDay, day) : day;
    // Without steps every item that is not new is under review.
    const bool isUnderReview
        = m_parameters.hasShortTerm ? before.state == ReviewState::Review : before.state != ReviewState::New;
    item.lapses += grade == Grade::Again && isUnderReview ? 1 : 0;
    return item;
}

std::array<ItemMemory, 4> Scheduler::preview(const ItemMemory &before, const ReviewMoment &moment) const
{
    const int elapsed = elapsedDays(before, moment.day);
    const std::array<MemoryState, 4> memories = m_model.nextOfEach(before.memory, elapsed, Grade::Again, Grade::Easy);
    const std::array<int, 4> days = intervals(memories, elapsed, moment);
    std::array<ItemMemory, 4> after;
    for (const Grade grade : kGrades) {
        ItemMemory &item = after[index(grade)];
        item = counted(before, memories[index(grade)], grade, moment.day);
        if (goesBySteps(before, grade)) {
            applySteps(item, before, grade, elapsed, moment);
        } else {
            item.state = ReviewState::Review;
            item.step = 0;
            waitDays(item, days[index(grade)], moment);
        }
    }
    return after;
}

ItemMemory Scheduler::review(const ItemMemory &before, Grade grade, const ReviewMoment &moment) const
{
    const int elapsed = elapsedDays(before, moment.day);
    if (goesBySteps(before, grade)) {
        ItemMemory item = counted(before, m_model.next(before.memory, elapsed, grade), grade, moment.day);
        applySteps(item, before, grade, elapsed, moment);
        return item;
    }
    // A replay of everything comes here most often, so only what bears on this key is worked out: the keys below it and the one that
    // the lowest of them may give way to.
    const Grade from = m_parameters.hasShortTerm ? Grade::Hard : Grade::Again;
    const Grade to = std::max(grade, m_parameters.hasShortTerm ? Grade::Good : Grade::Hard);
    const std::array<MemoryState, 4> memories = m_model.nextOfEach(before.memory, elapsed, from, to);
    ItemMemory item = counted(before, memories[index(grade)], grade, moment.day);
    item.state = ReviewState::Review;
    item.step = 0;
    waitDays(item, intervals(memories, elapsed, moment)[index(grade)], moment);
    return item;
}

} // namespace sevenrounds
