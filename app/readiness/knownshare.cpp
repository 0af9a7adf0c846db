// SPDX-License-Identifier: MIT
#include "readiness/knownshare.h"

#include <algorithm>
#include <functional>
#include <numeric>

namespace sevenrounds {

namespace {

/// Exactly half must not be less than half by rounding.
constexpr double kShareTolerance = 1e-9;

} // namespace

int RoundRecall::cards() const
{
    return std::transform_reduce(
        topics.begin(), topics.end(), 0, std::plus<>(), [](const TopicRecall &topic) { return topic.cards; });
}

int RoundRecall::learned() const
{
    return std::transform_reduce(
        topics.begin(), topics.end(), 0, std::plus<>(), [](const TopicRecall &topic) { return topic.learned; });
}

double RoundRecall::recall() const
{
    const int all = learned();
    const double sum = std::transform_reduce(topics.begin(), topics.end(), 0.0, std::plus<>(),
        [](const TopicRecall &topic) { return topic.learned * topic.recall; });
    return all > 0 ? sum / all : 0.0;
}

std::optional<double> knownShare(std::span<const TopicRecall> topics, double unseenShare)
{
    double weight = 0.0;
    double covered = 0.0;
    double known = 0.0;
    int learned = 0;
    for (const TopicRecall &topic : topics) {
        // Written so that NaN is left out.
        if (!(topic.weight > 0.0) || topic.cards <= 0) {
            continue;
        }
        const int had = std::clamp(topic.learned, 0, topic.cards);
        const double share = static_cast<double>(had) / topic.cards;
        weight += topic.weight;
        covered += topic.weight * share;
        known += topic.weight * (share * std::clamp(topic.recall, 0.0, 1.0) + (1.0 - share) * unseenShare);
        learned += had;
    }
    if (learned < kLeastLearnedCards || covered < (kLeastLearnedShare - kShareTolerance) * weight) {
        return std::nullopt;
    }
    return known / weight;
}

} // namespace sevenrounds
