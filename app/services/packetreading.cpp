// SPDX-License-Identifier: MIT
#include "services/packetreading.h"

#include "session/sessionresult.h"

#include <algorithm>

namespace sevenrounds {

namespace {

/// The round by whose rubric a talk is rated.
const RoundId kPresentation { QStringLiteral("presentation") };

/// Empty until every criterion has its band.
QList<PacketCriterion> criteriaOf(const Rubric &rubric, const QHash<QString, int> &bands)
{
    QList<PacketCriterion> criteria;
    for (const Criterion &criterion : rubric.criteria) {
        const auto band = bands.constFind(criterion.name);
        if (band == bands.constEnd()) {
            return {};
        }
        criteria.append({ criterion.name, *band, criterion.bands });
    }
    return criteria;
}

void rate(
    PacketRound *round, const Rubric &rubric, const QHash<QString, int> &listeners, const QHash<QString, int> &own)
{
    round->criteria = criteriaOf(rubric, listeners);
    round->isListeners = round->isRated();
    if (!round->isListeners) {
        round->criteria = criteriaOf(rubric, own);
    }
}

/// The points that a listener waits for in an item; none for a follow-up.
QStringList pointsOf(const ContentLibrary &library, const PlanItem &item)
{
    if (const Ladder *ladder = library.findLadder(item.ladder)) {
        return ladder->rungs.value(item.followup).holds;
    }
    const Prompt *prompt = item.followup < 0 ? library.findPrompt(item.prompt) : nullptr;
    return prompt == nullptr ? QStringList {} : prompt->points;
}

} // namespace

PacketRound packetRoundOf(const ContentLibrary &library, const StoredSession &session)
{
    PacketRound round;
    round.round = session.plan.round;
    round.skill = session.plan.skill;
    round.title = session.plan.title;
    round.level = session.plan.level;
    round.hints = hintsTaken(session.state);
    if (const Rubric *rubric = library.findRubric(session.plan.round)) {
        rate(&round, *rubric, session.state.peerBands, session.state.bands);
    }
    for (const QString &id : session.state.asked) {
        const PlanItem *item = session.plan.findItem(id);
        const QStringList points = item == nullptr ? QStringList {} : pointsOf(library, *item);
        PacketMiss miss { item == nullptr ? QString() : item->title, {} };
        for (qsizetype i = 0; i < points.size(); ++i) {
            if (!session.state.tickedPoints.contains(pointKey(id, i))) {
                miss.points.append(points.at(i));
            }
        }
        round.points += static_cast<int>(points.size());
        round.pointsMade += static_cast<int>(points.size() - miss.points.size());
        if (!miss.points.isEmpty()) {
            round.missed.append(miss);
        }
    }
    for (const Mistake &mistake : library.mistakes()) {
        if (session.state.mistakes.contains(mistake.id.value())) {
            round.mistakes.append(mistake.text);
        }
    }
    return round;
}

PacketRound packetRoundOf(const ContentLibrary &library, const StoredTalk &talk)
{
    PacketRound round;
    round.round = kPresentation;
    round.skill = Skill::Presentation;
    round.title = talk.plan.title;
    round.level = talk.plan.level;
    const Rubric *rubric = library.findRubric(kPresentation);
    const Round *known = library.findRound(kPresentation);
    if (round.title.isEmpty() && known != nullptr) {
        round.title = known->title;
    }
    if (rubric != nullptr) {
        rate(&round, *rubric, talk.state.peerBands, talk.state.bands);
    }
    return round;
}

} // namespace sevenrounds
