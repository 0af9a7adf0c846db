// SPDX-License-Identifier: MIT
#pragma once

namespace sevenrounds {

/// How a round is run.
struct SessionRules {
    /// As in the interview: no pause, a phase ends when its time is used up, and the interviewer cuts in where the script says.
    bool isStrict = false;
    /// The time given, in percent of the interview's; 0 for as long as one likes.
    int limitPercent = 100;

    [[nodiscard]] bool isTimed() const { return limitPercent > 0; }
    /// Only a round with the interview's own time says something about the interview.
    [[nodiscard]] bool isMeasure() const { return limitPercent == 100; }

    friend bool operator==(const SessionRules &, const SessionRules &) = default;
};

inline constexpr int kMaxLimitPercent = 400;

} // namespace sevenrounds
