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

bool ItemLog::takeBack(UtcTime at)
{
    const auto found
        = std::find_if(m_reviews.rbegin(), m_reviews.rend(), [at](const GradedReview &one) { return one.at == at; });
    if (found == m_reviews.rend()) {
        return false;
    }
    m_reviews.erase(std::next(found).base());
    return true;
}

ItemMemory ItemLog::replay(const Scheduler &scheduler, std::optional<quint64> fuzzSeed) const
{
    ItemMemory memory;
    for (const GradedReview &review : m_reviews) {
        memory = scheduler.review(memory, review.grade, reviewMoment(memory, review.at, review.day, fuzzSeed));
    }
    return memory;
}

ReviewMoment reviewMoment(const ItemMemory &before, UtcTime at, QDate day, std::optional<quint64> fuzzSeed)
{
    return { at, day, fuzzSeed ? std::optional(fuzzDraw(*fuzzSeed, before.reps)) : std::nullopt };
}

} // namespace sevenrounds
