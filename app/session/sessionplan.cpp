// SPDX-License-Identifier: MIT
#include "session/sessionplan.h"

#include "domain/forecast.h"

#include <QJsonArray>

#include <array>

namespace sevenrounds {

namespace {

const std::array kPhaseKinds { PhaseKind::Fixed, PhaseKind::Prompts, PhaseKind::Followups, PhaseKind::Ladder };

QString phaseKindKey(PhaseKind kind)
{
    switch (kind) {
    case PhaseKind::Prompts:
        return QStringLiteral("prompt");
    case PhaseKind::Followups:
        return QStringLiteral("followup");
    case PhaseKind::Ladder:
        return QStringLiteral("rung");
    case PhaseKind::Fixed:
        break;
    }
    return QStringLiteral("fixed");
}

PhaseKind phaseKindFromKey(const QString &key)
{
    for (const PhaseKind kind : kPhaseKinds) {
        if (phaseKindKey(kind) == key) {
            return kind;
        }
    }
    return PhaseKind::Fixed;
}

QJsonObject itemToJson(const PlanItem &item)
{
    QJsonObject json { { QStringLiteral("id"), item.id }, { QStringLiteral("kind"), phaseKindKey(item.kind) },
        { QStringLiteral("prompt"), item.prompt.value() }, { QStringLiteral("followup"), item.followup },
        { QStringLiteral("title"), item.title }, { QStringLiteral("ask"), item.ask } };
    if (!item.ladder.isEmpty()) {
        json.insert(QStringLiteral("ladder"), item.ladder.value());
    }
    if (item.isDeeper) {
        json.insert(QStringLiteral("deeper"), true);
    }
    return json;
}

PlanItem itemFromJson(const QJsonObject &json)
{
    return { json.value(QStringLiteral("id")).toString(),
        phaseKindFromKey(json.value(QStringLiteral("kind")).toString()),
        PromptId(json.value(QStringLiteral("prompt")).toString()), json.value(QStringLiteral("followup")).toInt(-1),
        json.value(QStringLiteral("title")).toString(), json.value(QStringLiteral("ask")).toString(),
        LadderId(json.value(QStringLiteral("ladder")).toString()), json.value(QStringLiteral("deeper")).toBool() };
}

QJsonObject phaseToJson(const PlanPhase &phase)
{
    QJsonArray items;
    for (const PlanItem &item : phase.items) {
        items.append(itemToJson(item));
    }
    return { { QStringLiteral("id"), phase.id }, { QStringLiteral("title"), phase.title },
        { QStringLiteral("cue"), phase.cue },
        { QStringLiteral("length_ms"), static_cast<qint64>(phase.length.count()) },
        { QStringLiteral("interrupt_after_ms"), static_cast<qint64>(phase.interruptAfter.count()) },
        { QStringLiteral("items"), items } };
}

PlanPhase phaseFromJson(const QJsonObject &json)
{
    PlanPhase phase { json.value(QStringLiteral("id")).toString(), json.value(QStringLiteral("title")).toString(),
        json.value(QStringLiteral("cue")).toString(),
        Milliseconds { json.value(QStringLiteral("length_ms")).toInteger() }, {},
        Milliseconds { json.value(QStringLiteral("interrupt_after_ms")).toInteger() } };
    const QJsonArray items = json.value(QStringLiteral("items")).toArray();
    for (const QJsonValue &item : items) {
        phase.items.append(itemFromJson(item.toObject()));
    }
    return phase;
}

} // namespace

Milliseconds SessionPlan::length() const
{
    Milliseconds sum { 0 };
    for (const PlanPhase &phase : phases) {
        sum += phase.length;
    }
    return sum;
}

const PlanItem *SessionPlan::findItem(const QString &id) const
{
    for (const PlanPhase &phase : phases) {
        for (const PlanItem &item : phase.items) {
            if (item.id == id) {
                return &item;
            }
        }
    }
    return nullptr;
}

QJsonObject SessionPlan::toJson() const
{
    QJsonArray list;
    for (const PlanPhase &phase : phases) {
        list.append(phaseToJson(phase));
    }
    QJsonObject json { { QStringLiteral("round"), round.value() }, { QStringLiteral("skill"), skillKey(skill) },
        { QStringLiteral("title"), title }, { QStringLiteral("level"), levelKey(level) },
        // JSON numbers are doubles; a seed has 64 bits.
        { QStringLiteral("seed"), QString::number(seed) }, { QStringLiteral("seen_before"), seenBefore },
        { QStringLiteral("strict"), rules.isStrict }, { QStringLiteral("limit_percent"), rules.limitPercent },
        { QStringLiteral("phases"), list } };
    if (!loop.isEmpty()) {
        json.insert(QStringLiteral("loop"), loop);
        json.insert(QStringLiteral("loop_place"), loopPlace);
    }
    if (hireForecast) {
        json.insert(QLatin1String(kHireForecastKey), *hireForecast);
    }
    if (paper.exists()) {
        json.insert(QStringLiteral("paper"),
            QJsonObject { { QStringLiteral("key"), paper.key }, { QStringLiteral("title"), paper.title } });
    }
    return json;
}

Result<SessionPlan> SessionPlan::fromJson(const QJsonObject &json)
{
    SessionPlan plan;
    plan.round = RoundId(json.value(QStringLiteral("round")).toString());
    plan.title = json.value(QStringLiteral("title")).toString();
    plan.seed = json.value(QStringLiteral("seed")).toString().toULongLong();
    plan.rules.isStrict = json.value(QStringLiteral("strict")).toBool();
    plan.rules.limitPercent = qBound(0, json.value(QStringLiteral("limit_percent")).toInt(100), kMaxLimitPercent);
    plan.loop = json.value(QStringLiteral("loop")).toString();
    plan.loopPlace = json.value(QStringLiteral("loop_place")).toInt(-1);
    const QJsonObject paper = json.value(QStringLiteral("paper")).toObject();
    plan.paper = { paper.value(QStringLiteral("key")).toString(), paper.value(QStringLiteral("title")).toString() };
    plan.hireForecast = hireForecastFromJson(json.value(QLatin1String(kHireForecastKey)));
    plan.seenBefore = json.value(QStringLiteral("seen_before")).toBool();
    const std::optional<Skill> skill = skillFromKey(json.value(QStringLiteral("skill")).toString());
    const std::optional<Level> level = levelFromKey(json.value(QStringLiteral("level")).toString());
    const QJsonArray phases = json.value(QStringLiteral("phases")).toArray();
    for (const QJsonValue &phase : phases) {
        plan.phases.append(phaseFromJson(phase.toObject()));
        if (plan.phases.last().items.isEmpty()) {
            return failure(ErrorKind::InvalidInput, QStringLiteral("a stored round has a phase that asks nothing"));
        }
    }
    if (!skill || !level || plan.round.isEmpty() || plan.phases.isEmpty()) {
        return failure(ErrorKind::InvalidInput, QStringLiteral("a stored round's plan cannot be read"));
    }
    plan.skill = *skill;
    plan.level = *level;
    return plan;
}

} // namespace sevenrounds
