// SPDX-License-Identifier: MIT
#include "scheduling/memorymodel.h"

#include "core/result.h"

#include <algorithm>
#include <cmath>

namespace sevenrounds {

namespace {

constexpr double kLowestStability = 0.001;
constexpr double kHighestStability = 36500.0;
/// ts-fsrs lets no first stability lie below this; fsrs-rs goes down to 0.001.
constexpr double kLowestFirstStability = 0.1;
constexpr double kLowestDifficulty = 1.0;
constexpr double kHighestDifficulty = 10.0;
/// The recall by which stability is defined.
constexpr double kStabilityRecall = 0.9;

/// JavaScript's Math.round: half goes up. Not floor(x + 0.5), which is wrong just below a half.
double roundedHalfUp(double value)
{
    const double whole = std::floor(value);
    return value - whole >= 0.5 ? whole + 1.0 : whole;
}

double boundedStability(double stability)
{
    return roundedTo8(std::clamp(stability, kLowestStability, kHighestStability));
}

double number(Grade grade)
{
    return static_cast<double>(grade);
}

} // namespace

double roundedTo8(double value)
{
    constexpr double kScale = 1e8;
    return roundedHalfUp(value * kScale) / kScale;
}

MemoryModel::MemoryModel(const SchedulerParameters &parameters)
    : m_weights(clipWeights(parameters.weights, parameters.relearningSteps.size(), parameters.hasShortTerm))
    , m_hasShortTerm(parameters.hasShortTerm)
    , m_maximumInterval(parameters.maximumInterval)
    , m_decay(-m_weights[20])
    , m_factor(roundedTo8(std::exp(std::pow(m_decay, -1.0) * std::log(kStabilityRecall)) - 1.0))
    , m_intervalModifier(roundedTo8((std::pow(parameters.requestRetention, 1.0 / m_decay) - 1.0) / m_factor))
    , m_growth(std::exp(m_weights[8]))
    , m_easyDifficulty(firstDifficulty(Grade::Easy))
    , m_lapseShrink(std::exp(m_hasShortTerm ? m_weights[17] * m_weights[18] : 0.0))
{
    ROUNDS_CHECK(parameters.requestRetention > 0.0 && parameters.requestRetention <= 1.0);
    ROUNDS_CHECK(parameters.maximumInterval >= 1 && parameters.maximumInterval <= kLongestCapDays);
}

double MemoryModel::retrievability(double days, double stability) const
{
    return stability > 0.0 ? roundedTo8(std::pow(1.0 + m_factor * days / stability, m_decay)) : 0.0;
}

double MemoryModel::daysUntil(double retrievability, double stability) const
{
    return stability * (std::pow(retrievability, 1.0 / m_decay) - 1.0) / m_factor;
}

int MemoryModel::intervalDays(double stability) const
{
    const double days = std::max(1.0, roundedHalfUp(stability * m_intervalModifier));
    return static_cast<int>(std::min(days, static_cast<double>(m_maximumInterval)));
}

double MemoryModel::firstDifficulty(Grade grade) const
{
    return roundedTo8(m_weights[4] - std::exp((number(grade) - 1.0) * m_weights[5]) + 1.0);
}

double MemoryModel::nextDifficulty(double difficulty, Grade grade) const
{
    const double change = -m_weights[6] * (number(grade) - 3.0);
    // The nearer to 10, the smaller the step.
    const double damped = roundedTo8(change * (kHighestDifficulty - difficulty) / 9.0);
    // Drawn towards the first difficulty of Easy, which is not clamped here.
    const double reverted = roundedTo8(m_weights[7] * m_easyDifficulty + (1.0 - m_weights[7]) * (difficulty + damped));
    return std::clamp(reverted, kLowestDifficulty, kHighestDifficulty);
}

double MemoryModel::recallStability(const MemoryState &memory, double retrievability, Grade grade) const
{
    const double hardPenalty = grade == Grade::Hard ? m_weights[15] : 1.0;
    const double easyBonus = grade == Grade::Easy ? m_weights[16] : 1.0;
    return boundedStability(memory.stability
        * (1.0
            + m_growth * (11.0 - memory.difficulty) * std::pow(memory.stability, -m_weights[9])
                * (std::exp((1.0 - retrievability) * m_weights[10]) - 1.0) * hardPenalty * easyBonus));
}

double MemoryModel::lapseStability(const MemoryState &memory, double retrievability) const
{
    const double forgotten = boundedStability(m_weights[11] * std::pow(memory.difficulty, -m_weights[12])
        * (std::pow(memory.stability + 1.0, m_weights[13]) - 1.0) * std::exp((1.0 - retrievability) * m_weights[14]));
    const double ceiling = std::max(roundedTo8(memory.stability / m_lapseShrink), kLowestStability);
    return std::min(ceiling, forgotten);
}

double MemoryModel::sameDayStability(double stability, Grade grade) const
{
    const double growth
        = std::pow(stability, -m_weights[19]) * std::exp(m_weights[17] * (number(grade) - 3.0 + m_weights[18]));
    return boundedStability(stability * (grade == Grade::Again ? growth : std::max(growth, 1.0)));
}

MemoryState MemoryModel::first(Grade grade) const
{
    const double stability = m_weights[static_cast<std::size_t>(grade) - 1];
    return { std::max(stability, kLowestFirstStability),
        std::clamp(firstDifficulty(grade), kLowestDifficulty, kHighestDifficulty) };
}

MemoryState MemoryModel::after(const MemoryState &memory, int days, double retrievability, Grade grade) const
{
    MemoryState after;
    after.difficulty = nextDifficulty(memory.difficulty, grade);
    // All of them with the difficulty before the review.
    if (days == 0 && m_hasShortTerm) {
        after.stability = sameDayStability(memory.stability, grade);
    } else if (grade == Grade::Again) {
        after.stability = lapseStability(memory, retrievability);
    } else {
        after.stability = recallStability(memory, retrievability, grade);
    }
    return after;
}

MemoryState MemoryModel::next(const MemoryState &memory, int days, Grade grade) const
{
    return memory.isNew() ? first(grade) : after(memory, days, retrievability(days, memory.stability), grade);
}

std::array<MemoryState, 4> MemoryModel::nextOfEach(const MemoryState &memory, int days, Grade from, Grade to) const
{
    const double recall = retrievability(days, memory.stability);
    std::array<MemoryState, 4> each;
    for (const Grade grade : kGrades) {
        if (grade >= from && grade <= to) {
            each[static_cast<std::size_t>(grade) - 1]
                = memory.isNew() ? first(grade) : after(memory, days, recall, grade);
        }
    }
    return each;
}

} // namespace sevenrounds
