// SPDX-License-Identifier: MIT
// The debrief of SessionService: mistakes, bands, and what closing the rating leaves.
#include "core/logging.h"
#include "services/sessionservice.h"
#include "session/rubricscore.h"

namespace sevenrounds {

Result<> SessionService::closeDebrief()
{
    const std::optional<double> own = score();
    const std::optional<double> peer = peerScore();
    if (!own && !peer) {
        return failure(ErrorKind::Conflict, QStringLiteral("not every criterion has a band"));
    }
    const SessionEvent event { SessionEventKind::Debriefed, m_run.at(), {}, 0 };
    if (m_state.status == SessionStatus::Debriefed) {
        return failure(ErrorKind::Conflict, QStringLiteral("the rating is closed"));
    }
    ROUNDS_ASSIGN_OR_RETURN(SessionState next, reduce(*m_plan, m_state, event));
    const UtcTime now = m_journal.clock().now();
    PracticeEnd end { sessionEventKey(event.kind), event.at, selfRatings(next.bands, now), {}, {} };
    end.ratings += ratingsBy(Rater::Peer, next.peerBands, now);
    // With more time than the interview gives, a round teaches and does not measure.
    if (m_plan->rules.isMeasure()) {
        if (own) {
            end.evidence.append(evidenceOf(*own, false));
        }
        if (peer) {
            end.evidence.append(evidenceOf(*peer, true));
        }
    }
    const SessionResult summary = currentResult();
    end.result = summary.toJson();
    m_journal.close(m_run.handle(), end, [this] { emit evidenceAdded(); });
    m_history.noteResult(summary);
    m_state = std::move(next);
    emit stateChanged();
    return {};
}

EvidenceRecord SessionService::evidenceOf(double score, bool isObjective) const
{
    EvidenceRecord evidence;
    evidence.at = m_journal.clock().now();
    evidence.localDate = m_journal.clock().localDate(evidence.at);
    evidence.skill = m_plan->skill;
    evidence.level = m_plan->level;
    evidence.score = score;
    evidence.isObjective = isObjective;
    evidence.wasSeenBefore = m_plan->seenBefore;
    return evidence;
}

QList<const Mistake *> SessionService::mistakesOffered() const
{
    return m_plan ? mistakesOf(m_plan->round, m_library.mistakes()) : QList<const Mistake *> {};
}

void SessionService::lookForMistakes()
{
    m_mistakes = lintRound(
        *m_plan, m_state, [this](const QString &item) { return draft(item); }, signsOf(mistakesOffered()));
}

void SessionService::tickWhatWasSeen()
{
    QSet<MistakeSign> seen;
    for (const MistakeFinding &finding : m_mistakes.findings) {
        seen.insert(finding.sign);
    }
    for (const Mistake *mistake : mistakesOffered()) {
        if (seen.contains(mistake->sign)) {
            if (const auto done = apply(SessionEventKind::MistakeTicked, mistake->id.value(), 1); !done) {
                qCWarning(lcServices).noquote() << describe(done.error());
            }
        }
    }
}

SessionResult SessionService::currentResult() const
{
    const auto points = [this](const PlanItem &item) {
        if (const Ladder *ladder = m_library.findLadder(item.ladder)) {
            return static_cast<int>(ladder->rungs.value(item.followup).holds.size());
        }
        const Prompt *prompt = item.followup < 0 ? m_library.findPrompt(item.prompt) : nullptr;
        return prompt == nullptr ? 0 : static_cast<int>(prompt->points.size());
    };
    SessionResult result = resultOf(*m_plan, m_state, points, score());
    result.peerScore = peerScore();
    return result;
}

const Rubric *SessionService::rubric() const
{
    return m_plan ? m_library.findRubric(m_plan->round) : nullptr;
}

std::optional<double> SessionService::score() const
{
    return scoreOf(m_state.bands);
}

std::optional<double> SessionService::peerScore() const
{
    return scoreOf(m_state.peerBands);
}

std::optional<double> SessionService::scoreOf(const QHash<QString, int> &bands) const
{
    const Rubric *rated = rubric();
    const std::optional<double> mean = rated == nullptr ? std::nullopt : rubricScore(*rated, bands);
    return mean ? std::optional(scoreAfterHints(*mean, hintsTaken(m_state))) : std::nullopt;
}

} // namespace sevenrounds
