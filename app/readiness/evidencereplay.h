// SPDX-License-Identifier: MIT
#pragma once

#include "readiness/skillstate.h"

#include <array>
#include <cstddef>
#include <optional>
#include <span>
#include <vector>

namespace sevenrounds {

/// Positions of `evidence` in the order it is applied: by time; what happened at one moment in an order made from its content
/// alone, so that the same evidence gives the same state whatever order it was stored in.
///
/// Within one moment good and bad results of a round alternate in proportion. Taken one by one, answers sorted by outcome would
/// lead far astray: twenty at L5 with sixteen right give 5.87 when the wrong ones come first, 5.13 when they come last, 5.2 to
/// 5.3 mixed.
[[nodiscard]] std::vector<std::size_t> replayOrder(std::span<const Evidence> evidence);

/// A skill state that moves along the time line: it ages the state between items and knows which round lies idle.
///
/// With a pace it asks another question: how likely are the results of somebody who learns so fast? Then practice raises its round by the pace times
/// the slope that is expected at its skill, an idle round loses kDriftPerDay whatever the pace, and skills wander a little each day. Nothing returns towards
/// the prior: that and what is learned would else explain each other. Such a state is no estimate.
///
/// A round is idle from the end of the 14th day after its last evidence or practice. A round that never had any does not drift:
/// there is nothing to lose, and an untouched profile must say the same next year.
class EvidenceReplay
{
public:
    explicit EvidenceReplay(double priorLevel = kPriorLevel)
        : m_state(priorLevel)
    {
    }
    EvidenceReplay(double priorLevel, double pace)
        : m_state(priorLevel)
        , m_pace(pace)
    {
    }

    [[nodiscard]] const SkillState &state() const { return m_state; }
    /// When the round was last practiced or measured.
    [[nodiscard]] std::optional<UtcTime> lastActivity(Skill skill) const { return m_lastActivity[index(skill)]; }

    /// With a pace: the logarithm of how likely all results were, each after those before it.
    [[nodiscard]] double logEvidence() const { return m_logEvidence; }

    /// Time passes without anything happening. A time before the present one changes nothing.
    void advanceTo(UtcTime time);
    /// Goes to the item's time and takes it in.
    void apply(const Evidence &evidence);

private:
    void practice(Skill skill, double hours);

    SkillState m_state;
    std::optional<double> m_pace;
    double m_logEvidence = 0.0;
    /// None until the first item: before it there is only the prior, which time does not change.
    std::optional<UtcTime> m_time;
    std::array<std::optional<UtcTime>, kSkillCount> m_lastActivity {};
};

} // namespace sevenrounds
