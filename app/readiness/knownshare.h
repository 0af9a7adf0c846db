// SPDX-License-Identifier: MIT
#pragma once

#include "domain/skill.h"

#include <array>
#include <optional>
#include <span>
#include <vector>

namespace sevenrounds {

/// What is remembered of one topic at the moment it is asked.
struct TopicRecall {
    /// What the topic counts beside the others of its round; only the proportions matter.
    double weight = 0.0;
    int cards = 0;
    /// Of them, those that were learned.
    int learned = 0;
    /// The mean chance that one of the learned cards is recalled now, 0 to 1.
    double recall = 0.0;

    friend bool operator==(const TopicRecall &, const TopicRecall &) = default;
};

/// What is remembered of one round.
struct RoundRecall {
    std::vector<TopicRecall> topics;

    [[nodiscard]] int cards() const;
    [[nodiscard]] int learned() const;
    /// The mean chance of recall of its learned cards; 0 without any.
    [[nodiscard]] double recall() const;

    friend bool operator==(const RoundRecall &, const RoundRecall &) = default;
};

/// In the order of Skill.
using RecallByRound = std::array<RoundRecall, kSkillCount>;

/// Of a topic that was not learned here, the share that is known all the same. Readiness model, recall and coverage.
inline constexpr double kUnseenShare = 0.15;

/// App defaults: what has to be learned of a round, by weight and in cards, before anything is read from it. With less the known share is mostly
/// the guess about cards that nobody asked, and would tell how far a deck was used and not what is known: a person who knows it all and has begun
/// yesterday would fall by eight tenths of a level. At one half with the usual recall of 0.9 the share is 0.525, which stands for L4.1, about where
/// everybody starts. Ten cards are about one topic of the shipped ones.
inline constexpr double kLeastLearnedShare = 0.5;
inline constexpr int kLeastLearnedCards = 10;

/// The expected share of a round's topics that is known now, 0 to 1:
///
///   k = sum of w_t [c_t R_t + (1 - c_t) u]
///
/// with w_t the weights scaled to the sum 1, c_t = learned/cards, R_t the recall and u `unseenShare` (readiness model, recall and coverage). Topics
/// without cards or weight are left out. Absent below kLeastLearnedShare or kLeastLearnedCards.
[[nodiscard]] std::optional<double> knownShare(std::span<const TopicRecall> topics, double unseenShare = kUnseenShare);

} // namespace sevenrounds
