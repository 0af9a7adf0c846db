// SPDX-License-Identifier: MIT
#include "session/sessionresult.h"

#include "domain/forecast.h"
#include "session/rubricscore.h"

#include <QJsonArray>

#include <algorithm>

namespace sevenrounds {

namespace {

const QString kPrompts = QStringLiteral("prompts");
const QString kLadders = QStringLiteral("ladders");
const QString kScore = QStringLiteral("score");
const QString kPeerScore = QStringLiteral("peer_score");
const QString kHints = QStringLiteral("hints");
const QString kMistakes = QStringLiteral("mistakes");
const QString kId = QStringLiteral("id");
const QString kMade = QStringLiteral("made");
const QString kPoints = QStringLiteral("points");
const QString kHeld = QStringLiteral("held");
const QString kClimbed = QStringLiteral("climbed");
constexpr QLatin1String kHireForecast(kHireForecastKey);

} // namespace

QString pointKey(const QString &item, qsizetype position)
{
    return QStringLiteral("%1#%2").arg(item).arg(position);
}

namespace {

int ticked(const SessionState &state, const QString &item, int points)
{
    int made = 0;
    for (int i = 0; i < points; ++i) {
        made += state.tickedPoints.contains(pointKey(item, i)) ? 1 : 0;
    }
    return made;
}

Milliseconds timeOn(const SessionPlan &plan, const SessionState &state, const PromptId &prompt)
{
    Milliseconds used { 0 };
    for (auto item = state.itemUsed.cbegin(); item != state.itemUsed.cend(); ++item) {
        const PlanItem *planned = plan.findItem(item.key());
        used += planned != nullptr && planned->prompt == prompt ? *item : Milliseconds { 0 };
    }
    return used;
}

} // namespace

SessionResult resultOf(
    const SessionPlan &plan, const SessionState &state, const PointCount &points, std::optional<double> score)
{
    SessionResult result;
    result.score = score;
    result.hireForecast = plan.hireForecast;
    result.hints = hintsTaken(state);
    result.mistakes = QStringList(state.mistakes.cbegin(), state.mistakes.cend());
    result.mistakes.sort();
    for (const QString &id : state.asked) {
        const PlanItem *item = plan.findItem(id);
        if (item == nullptr) {
            continue;
        }
        const int all = points(*item);
        const int made = ticked(state, id, all);
        const int hints = state.hints.value(id);
        if (!item->prompt.isEmpty() && item->followup < 0) {
            result.prompts.append({ item->prompt, made, all, hints, timeOn(plan, state, item->prompt) });
        }
        if (!item->ladder.isEmpty()) {
            auto ladder = std::find_if(result.ladders.begin(), result.ladders.end(),
                [&](const SessionResult::LadderHeld &one) { return one.ladder == item->ladder; });
            if (ladder == result.ladders.end()) {
                ladder = result.ladders.insert(result.ladders.end(), { item->ladder, 0, 0 });
            }
            const int level = item->followup + 1;
            ladder->climbed = level;
            const bool isHeld = all > 0 && made == all && hints == 0 && !state.stuck.contains(id);
            // A rung above one that was not held is not held: the thread was lost below it.
            if (isHeld && ladder->held == level - 1) {
                ladder->held = level;
            }
        }
    }
    return result;
}

std::optional<bool> SessionResult::isHireSide() const
{
    const std::optional<double> counted = peerScore ? peerScore : score;
    return counted ? std::optional(*counted >= kHireLine) : std::nullopt;
}

QJsonObject SessionResult::toJson() const
{
    QJsonArray promptList;
    for (const PromptMade &one : prompts) {
        promptList.append(QJsonObject {
            { kId, one.prompt.value() }, { kMade, one.made }, { kPoints, one.points }, { kHints, one.hints } });
    }
    QJsonArray ladderList;
    for (const LadderHeld &one : ladders) {
        ladderList.append(QJsonObject { { kId, one.ladder.value() }, { kHeld, one.held }, { kClimbed, one.climbed } });
    }
    QJsonObject json { { kPrompts, promptList }, { kLadders, ladderList }, { kHints, hints },
        { kMistakes, QJsonArray::fromStringList(mistakes) } };
    if (score) {
        json.insert(kScore, *score);
    }
    if (peerScore) {
        json.insert(kPeerScore, *peerScore);
    }
    if (hireForecast) {
        json.insert(kHireForecast, *hireForecast);
    }
    return json;
}

std::optional<SessionResult> SessionResult::fromJson(const QJsonObject &json)
{
    if (!json.value(kPrompts).isArray()) {
        return std::nullopt;
    }
    SessionResult result;
    const QJsonArray promptList = json.value(kPrompts).toArray();
    for (const QJsonValue &value : promptList) {
        const QJsonObject one = value.toObject();
        result.prompts.append({ PromptId(one.value(kId).toString()), one.value(kMade).toInt(),
            one.value(kPoints).toInt(), one.value(kHints).toInt() });
    }
    const QJsonArray ladderList = json.value(kLadders).toArray();
    for (const QJsonValue &value : ladderList) {
        const QJsonObject one = value.toObject();
        result.ladders.append(
            { LadderId(one.value(kId).toString()), one.value(kHeld).toInt(), one.value(kClimbed).toInt() });
    }
    const QJsonArray mistakeList = json.value(kMistakes).toArray();
    for (const QJsonValue &value : mistakeList) {
        result.mistakes.append(value.toString());
    }
    result.hints = json.value(kHints).toInt();
    if (json.value(kScore).isDouble()) {
        result.score = json.value(kScore).toDouble();
    }
    if (json.value(kPeerScore).isDouble()) {
        result.peerScore = json.value(kPeerScore).toDouble();
    }
    result.hireForecast = hireForecastFromJson(json.value(kHireForecast));
    return result;
}

} // namespace sevenrounds
