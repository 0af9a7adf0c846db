// SPDX-License-Identifier: MIT
#include "readiness/nextbest.h"

#include "readiness/committee.h"
#include "readiness/ownpace.h"

#include <algorithm>
#include <cmath>

namespace sevenrounds {

namespace {

// Readiness model, what to study next.
constexpr double kStepHours = 4.0;
constexpr double kExploration = 0.05;
constexpr double kNearTheBar = 1.2;
constexpr double kMinutesAnHour = 60.0;

/// The state as it would be after what was picked so far.
class Ahead
{
public:
    explicit Ahead(const NextBestQuestion &question)
        : m_question(question)
        , m_state(question.state)
        , m_done(question.doneToday)
    {
    }

    [[nodiscard]] double mean(Skill skill) const { return m_state.mean(skill) + m_learned[index(skill)]; }
    [[nodiscard]] bool isOpen(Skill skill) const { return m_done[index(skill)] < kMostSessionsARound; }

    /// What an hour of each round brings: the same for all of its candidates.
    void lookAtAll(std::span<const SessionCandidate> candidates)
    {
        const double now = overall(std::nullopt);
        for (const Skill skill : kSkills) {
            const bool isWanted = std::any_of(candidates.begin(), candidates.end(),
                [&](const SessionCandidate &candidate) { return candidate.skill == skill; });
            if (isWanted && isOpen(skill)) {
                m_gains[index(skill)] = (overall(skill) - now) / kStepHours;
            }
        }
    }
    /// A session moves the gain of its own round; what it moves of the others is below what the fixed draws can tell.
    [[nodiscard]] double gainAnHour(Skill skill)
    {
        if (m_isStale[index(skill)]) {
            m_isStale[index(skill)] = false;
            m_gains[index(skill)] = (overall(skill) - overall(std::nullopt)) / kStepHours;
        }
        return m_gains[index(skill)];
    }

    [[nodiscard]] double sdDrop(const SessionCandidate &candidate) const
    {
        if (!candidate.evidence) {
            return 0.0;
        }
        SkillState after = m_state;
        applyExpected(candidate, &after);
        return std::max(0.0, m_state.sd(candidate.skill) - after.sd(candidate.skill));
    }

    [[nodiscard]] double nearness(Skill skill) const
    {
        const double apart = (mean(skill) - barOf(skill, m_question.target, m_question.assumptions)) / kNearTheBar;
        return std::exp(-apart * apart / 2.0);
    }

    void take(const SessionCandidate &candidate)
    {
        const std::size_t i = index(candidate.skill);
        const double slope = slopeOf(candidate.skill);
        if (candidate.evidence) {
            applyExpected(candidate, &m_state);
        }
        m_learned[i] += slope * candidate.minutes / kMinutesAnHour;
        ++m_done[i];
        m_isStale[i] = true;
    }

private:
    /// The score, or the answers, that would surprise nobody.
    static void applyExpected(const SessionCandidate &candidate, SkillState *state)
    {
        const SessionEvidence &evidence = *candidate.evidence;
        if (!evidence.questions.empty()) {
            for (const Level level : evidence.questions) {
                const double known = state->mean(candidate.skill) + state->gapMean(candidate.skill);
                const bool isRight = known >= static_cast<double>(static_cast<int>(level));
                state->apply(QuizEvidence { candidate.skill, level, isRight, evidence.guess });
            }
            return;
        }
        const double above = state->mean(candidate.skill) - static_cast<double>(static_cast<int>(evidence.level));
        const double bias = evidence.isObjective ? 0.0 : state->biasMean();
        const double score = std::clamp(kPointsAtBar + kPointsPerLevel * above + bias, kLowestScore, kHighestScore);
        state->apply(
            MockEvidence { candidate.skill, evidence.level, score, evidence.isObjective, evidence.wasSeenBefore });
    }

    /// Levels an hour.
    [[nodiscard]] double slopeOf(Skill skill) const { return m_question.pace * expectedSlope(mean(skill)); }

    [[nodiscard]] double overall(std::optional<Skill> practiced) const
    {
        SkillBelief belief = m_state.skills();
        for (std::size_t i = 0; i < kSkillCount; ++i) {
            belief.mean[i] += m_learned[i];
        }
        if (practiced) {
            belief.mean[index(*practiced)] += kStepHours * slopeOf(*practiced);
        }
        return overallChance(belief, m_question.target, m_question.assumptions).probability;
    }

    const NextBestQuestion &m_question;
    SkillState m_state;
    std::array<double, kSkillCount> m_learned {};
    std::array<double, kSkillCount> m_gains {};
    std::array<bool, kSkillCount> m_isStale {};
    std::array<int, kSkillCount> m_done {};
};

} // namespace

std::vector<NextBestPick> nextBest(std::span<const SessionCandidate> candidates, const NextBestQuestion &question)
{
    Ahead ahead(question);
    std::vector<NextBestPick> picks;
    std::vector<bool> isTaken(candidates.size(), false);
    int left = question.minutes;
    bool isLookedAt = false;
    const auto fits = [&](std::size_t i) {
        const SessionCandidate &candidate = candidates[i];
        return !isTaken[i] && candidate.minutes > 0 && candidate.minutes <= left && ahead.isOpen(candidate.skill);
    };
    for (;;) {
        std::optional<NextBestPick> best;
        for (std::size_t i = 0; i < candidates.size(); ++i) {
            if (!fits(i)) {
                continue;
            }
            if (!isLookedAt) {
                ahead.lookAtAll(candidates);
                isLookedAt = true;
            }
            const SessionCandidate &candidate = candidates[i];
            const double gain = ahead.gainAnHour(candidate.skill);
            NextBestPick pick;
            pick.candidate = i;
            pick.gain = gain * candidate.minutes / kMinutesAnHour;
            pick.sdDrop = ahead.sdDrop(candidate);
            pick.exploration = kExploration * pick.sdDrop * ahead.nearness(candidate.skill);
            pick.worth = gain + pick.exploration;
            if (!best || pick.worth > best->worth) {
                best = pick;
            }
        }
        if (!best) {
            return picks;
        }
        picks.push_back(*best);
        isTaken[best->candidate] = true;
        left -= candidates[best->candidate].minutes;
        ahead.take(candidates[best->candidate]);
    }
}

} // namespace sevenrounds
