// SPDX-License-Identifier: MIT
#include "scheduling/itemlog.h"

#include "scheduling/fuzz.h"

#include <algorithm>

namespace sevenrounds {

void ItemLog::add(const GradedReview &review)
{
    const auto later = [](UtcTime at, const GradedReview &other) { return at < other.at; };
    m_reviews.insert(std::upper_bound(m_reviews.begin(), m_reviews.end(), review.at, later), review);
}

std::optional<QDate> ItemLog::takeBack(UtcTime at)
{
    const auto found
        = std::find_if(m_reviews.rbegin(), m_reviews.rend(), [at](const GradedReview &one) { return one.at == at; });
    if (found == m_reviews.rend()) {
        return std::nullopt;
    }
    const QDate day = found->day;
    m_reviews.erase(std::next(found).base());
    return day;
}

ItemMemory ItemLog::replay(const Scheduler &scheduler, std::optional<quint64> fuzzSeed) const
{
    ItemMemory memory;
    for (const GradedReview &review : m_reviews) {
        memory = scheduler.review(memory, review.grade, reviewMoment(memory, review.at, review.day, fuzzSeed));
    }
    return memory;
}

std::vector<TimedSample> ItemLog::samples(const Scheduler &scheduler) const
{
    std::vector<TimedSample> samples;
    ItemMemory memory;
    for (const GradedReview &review : m_reviews) {
        const auto days = memory.lastDay.isValid() ? static_cast<int>(memory.lastDay.daysTo(review.day)) : 0;
        if (days > 0) {
            samples.push_back({ review.at, { memory.memory.stability, days, review.grade != Grade::Again } });
        }
        memory = scheduler.review(memory, review.grade, reviewMoment(memory, review.at, review.day, std::nullopt));
    }
    return samples;
}

ReviewMoment reviewMoment(const ItemMemory &before, UtcTime at, QDate day, std::optional<quint64> fuzzSeed)
{
    return { at, day, fuzzSeed ? std::optional(fuzzDraw(*fuzzSeed, before.reps)) : std::nullopt };
}

} // namespace sevenrounds
