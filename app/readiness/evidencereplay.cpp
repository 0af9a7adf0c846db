// SPDX-License-Identifier: MIT
#include "readiness/evidencereplay.h"

#include "readiness/ownpace.h"

#include <algorithm>
#include <numeric>
#include <tuple>

namespace sevenrounds {

namespace {

// A round without practice or evidence for longer than this drifts down; readiness model, time.
constexpr std::chrono::days kIdleAfter { 14 };
// App default: levels that a skill goes its own way in a day, twice what the simulated learners of the readiness model do. In half a year it comes to
// 0.4, which is a quarter of what an hour of practice a week brings.
constexpr double kWanderADay = 0.03;

double daysBetween(UtcTime from, UtcTime to)
{
    return std::chrono::duration<double, std::chrono::days::period>(to - from).count();
}

/// An item as numbers that compare. Two items with equal keys are alike in everything.
struct OrderKey {
    UtcTime time;
    std::size_t kind = 0;
    std::size_t skill = 0;
    int level = 0;
    bool isGood = false;
    double mark = 0.0;
    bool objective = false;
    bool seenBefore = false;
    /// Share of its own group that comes before this item, in [0, 1).
    double place = 0.0;

    /// What is spread evenly over a moment: the good or the bad results of one kind in one round.
    [[nodiscard]] auto group() const { return std::tuple(time, kind, skill, isGood); }
    [[nodiscard]] auto content() const { return std::tuple(level, mark, objective, seenBefore); }
};

// Above this a mock counts as good: the middle of the scale.
constexpr double kGoodScore = kPointsAtBar;

OrderKey keyOf(const Evidence &evidence)
{
    OrderKey key;
    key.time = evidence.time;
    key.kind = evidence.what.index();
    key.skill = index(skillOf(evidence));
    if (const auto *mock = std::get_if<MockEvidence>(&evidence.what)) {
        key.level = static_cast<int>(mock->level);
        key.isGood = mock->score >= kGoodScore;
        key.mark = mock->score;
        key.objective = mock->objective;
        key.seenBefore = mock->seenBefore;
    } else if (const auto *quiz = std::get_if<QuizEvidence>(&evidence.what)) {
        key.level = static_cast<int>(quiz->level);
        key.isGood = quiz->correct;
        key.mark = quiz->guess;
    } else if (const auto *practice = std::get_if<PracticeEvidence>(&evidence.what)) {
        key.mark = practice->hours;
    }
    return key;
}

} // namespace

std::vector<std::size_t> replayOrder(std::span<const Evidence> evidence)
{
    std::vector<OrderKey> keys(evidence.size());
    std::transform(evidence.begin(), evidence.end(), keys.begin(), keyOf);
    std::vector<std::size_t> order(evidence.size());
    std::iota(order.begin(), order.end(), std::size_t { 0 });

    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
        return std::tuple(keys[a].group(), keys[a].content()) < std::tuple(keys[b].group(), keys[b].content());
    });
    for (auto first = order.begin(); first != order.end();) {
        const auto last
            = std::find_if(first, order.end(), [&](std::size_t i) { return keys[i].group() != keys[*first].group(); });
        for (auto item = first; item != last; ++item) {
            keys[*item].place = static_cast<double>(item - first) / static_cast<double>(last - first);
        }
        first = last;
    }
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
        const auto rank = [&](const OrderKey &key) {
            return std::tuple(key.time, key.place, key.kind, key.skill, key.level, key.isGood, key.content());
        };
        return rank(keys[a]) < rank(keys[b]);
    });
    return order;
}

void EvidenceReplay::advanceTo(UtcTime time)
{
    if (!m_time || time <= *m_time) {
        return;
    }
    const double days = daysBetween(*m_time, time);
    if (m_pace) {
        m_state.wander(kWanderADay * kWanderADay * days);
    } else {
        m_state.age(days);
    }
    for (const Skill skill : kSkills) {
        const std::optional<UtcTime> &last = m_lastActivity[index(skill)];
        if (!last) {
            continue;
        }
        const UtcTime idleSince = std::max(*m_time, *last + kIdleAfter);
        if (idleSince >= time) {
            continue;
        }
        if (m_pace) {
            // Straight, as nothing pulls back: a drift is only right behind age(), and would else depend on where other rounds cut the days.
            m_state.learn(skill, -kDriftPerDay * daysBetween(idleSince, time));
        } else {
            m_state.drift(skill, daysBetween(idleSince, time));
        }
    }
    m_time = time;
}

void EvidenceReplay::practice(Skill skill, double hours)
{
    if (m_pace) {
        m_state.learn(skill, *m_pace * expectedSlope(m_state.mean(skill)) * hours);
    }
}

void EvidenceReplay::apply(const Evidence &evidence)
{
    advanceTo(evidence.time);
    if (!m_time) {
        m_time = evidence.time;
    }
    if (const auto *mock = std::get_if<MockEvidence>(&evidence.what)) {
        m_logEvidence += m_pace ? m_state.logEvidence(*mock) : 0.0;
        m_state.apply(*mock);
    } else if (const auto *quiz = std::get_if<QuizEvidence>(&evidence.what)) {
        m_logEvidence += m_pace ? m_state.logEvidence(*quiz) : 0.0;
        m_state.apply(*quiz);
        practice(quiz->skill, kHoursAnAnswer);
    } else if (const auto *practiced = std::get_if<PracticeEvidence>(&evidence.what)) {
        practice(practiced->skill, practiced->hours);
    }
    std::optional<UtcTime> &last = m_lastActivity[index(skillOf(evidence))];
    last = last ? std::max(*last, evidence.time) : evidence.time;
}

} // namespace sevenrounds
