// SPDX-License-Identifier: MIT
#include "services/codingevidence.h"

#include "session/rubricscore.h"

#include <algorithm>

namespace sevenrounds {

namespace {

constexpr int kMostForRefusals = 2;
constexpr int kMostForTime = 3;
constexpr int kLeastAccepted = 2;

int bandsForTime(const CodingProblem &problem, Milliseconds spent)
{
    const Milliseconds allowed { std::chrono::minutes { problem.minutes } };
    const Milliseconds over = spent - allowed;
    if (over.count() <= 0 || allowed.count() <= 0) {
        return 0;
    }
    return static_cast<int>(std::min<Milliseconds::rep>(kMostForTime, 1 + (over - Milliseconds { 1 }) / (allowed / 2)));
}

} // namespace

double acceptedScore(const CodingProblem &problem, const CodingGo &go, Milliseconds spent)
{
    const int taken = std::min(go.refusals, kMostForRefusals) + bandsForTime(problem, spent);
    const int band = std::max(kLeastAccepted, ceilingAfter(problem, go.hints) - taken);
    return std::min(kMostByTests, bandScore(band));
}

double unsolvedScore()
{
    return bandScore(1);
}

double ratedScore(const CodingProblem &problem, const CodingGo &go, double mean)
{
    return std::min(mean, bandScore(ceilingAfter(problem, go.paidHints)));
}

EvidenceRecord codingEvidence(const CodingProblem &problem, double score, bool wasSeenBefore, const Clock &clock)
{
    EvidenceRecord evidence;
    evidence.at = clock.now();
    evidence.localDate = clock.localDate(evidence.at);
    evidence.skill = Skill::Coding;
    evidence.level = problem.level;
    evidence.score = score;
    evidence.isObjective = true;
    evidence.wasSeenBefore = wasSeenBefore;
    return evidence;
}

EvidenceRecord ratedEvidence(const CodingProblem &problem, double score, bool wasSeenBefore, const Clock &clock)
{
    EvidenceRecord evidence = codingEvidence(problem, score, wasSeenBefore, clock);
    evidence.isObjective = false;
    return evidence;
}

} // namespace sevenrounds
