// SPDX-License-Identifier: MIT
#pragma once

#include "readiness/evidence.h"

#include <optional>
#include <span>

namespace sevenrounds {

/// How fast a round is learned where nothing is known of the learner's own slope, in levels an hour. `mean` is the skill.
[[nodiscard]] double expectedSlope(double mean);

/// Before anything is known of a person: the logarithm of their pace is normal around 0 with this spread (the simulated learners of the readiness
/// model). In eight cases of ten it lies between 0.53 and 1.9.
inline constexpr double kPaceSpread = 0.5;
/// App defaults: a pace is known once half of that spread's variance is gone, and not before so many hours have a result before and after them.
inline constexpr double kPaceKnownBelow = 0.36;
inline constexpr double kLeastPaceHours = 20.0;
/// An answer takes so long; the placement quiz says of itself that forty questions take an hour and a half.
inline constexpr int kSecondsAnAnswer = 135;
inline constexpr double kHoursAnAnswer = kSecondsAnAnswer / 3600.0;

/// How fast this person learns, as a factor on expectedSlope(): one number for all rounds. Single rounds have a few hours each, which tells nothing of
/// a slope of 0.06 levels an hour beside a day's luck of a whole level; and what differs between rounds at one skill is not known of anybody.
struct OwnPace {
    /// The middle of what is believed: 1 where nothing is known.
    double factor = 1.0;
    /// 10th and 90th percentile.
    double low = 0.0;
    double high = 0.0;
    /// Of the factor's logarithm.
    double sd = kPaceSpread;
    /// Hours of practice between two results of their round: what the estimate is made of.
    double hours = 0.0;
    /// Mocks and answers that it was read from: those of rounds with such hours.
    int results = 0;
    /// The first result of such a round.
    std::optional<UtcTime> since;

    [[nodiscard]] bool isKnown() const { return sd <= kPaceKnownBelow && hours >= kLeastPaceHours; }
    /// What is planned by: until it is known everybody learns as expected.
    [[nodiscard]] double counted() const { return isKnown() ? factor : 1.0; }
};

/// The pace under which the results up to and including `now` are least surprising, drawn towards 1 by the prior. The evidence is replayed once for each
/// of thirteen paces: in each, the rounds' skills rise by pace times slope with every hour of practice, fall while they lie idle and wander a little
/// from day to day, and each result is as likely as the model says. Luck, unknown beginnings, the bias of self-given scores and how much better somebody knows than performs are
/// therefore in the range. Practice is PracticeEvidence with hours, which the caller gives from a round's first result on. The order of `evidence`
/// does not matter.
[[nodiscard]] OwnPace ownPace(std::span<const Evidence> evidence, UtcTime now, double priorLevel);

} // namespace sevenrounds
