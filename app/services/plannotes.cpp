// SPDX-License-Identifier: MIT
#include "services/plannotes.h"

#include <QJsonArray>

#include <algorithm>

namespace sevenrounds {

namespace {

const QString kPlan = QStringLiteral("plan");
const QString kStart = QStringLiteral("start");
const QString kTaskMinutes = QStringLiteral("minutes");
const QString kSittings = QStringLiteral("sittings");
const QString kTaskDone = QStringLiteral("done");
const QString kMovedTo = QStringLiteral("moved_to");
const QString kLeftOut = QStringLiteral("left_out");
const QString kTaskDay = QStringLiteral("day");

QString written(QDate day)
{
    return day.toString(Qt::ISODate);
}

QDate dayOf(const QJsonValue &value)
{
    return QDate::fromString(value.toString(), Qt::ISODate);
}

} // namespace

QJsonObject planValues(const PlanSetup &setup)
{
    return { { kPlan, setup.plan.value() }, { kStart, written(setup.start) } };
}

std::optional<PlanSetup> toPlanSetup(const QJsonObject &values)
{
    const PlanSetup setup { PlanId(values.value(kPlan).toString()), dayOf(values.value(kStart)) };
    return setup.plan.isEmpty() || !setup.start.isValid() ? std::nullopt : std::optional(setup);
}

QJsonObject hoursValues(const WeekMinutes &minutes)
{
    QJsonArray array;
    std::copy(minutes.cbegin(), minutes.cend(), std::back_inserter(array));
    return { { kTaskMinutes, array } };
}

std::optional<WeekMinutes> toWeekMinutes(const QJsonObject &values)
{
    const QJsonArray array = values.value(kTaskMinutes).toArray();
    WeekMinutes minutes {};
    if (array.size() != static_cast<qsizetype>(minutes.size())) {
        return std::nullopt;
    }
    for (std::size_t i = 0; i < minutes.size(); ++i) {
        minutes[i] = std::clamp(array.at(static_cast<qsizetype>(i)).toInt(), 0, kMostMinutesADay);
    }
    return minutes;
}

QJsonObject weightValues(const QHash<QString, int> &weights)
{
    QJsonObject values;
    for (auto weight = weights.cbegin(); weight != weights.cend(); ++weight) {
        values.insert(weight.key(), *weight);
    }
    return values;
}

QHash<QString, int> toWeights(const QJsonObject &values)
{
    QHash<QString, int> weights;
    for (auto weight = values.constBegin(); weight != values.constEnd(); ++weight) {
        weights.insert(weight.key(), std::clamp(weight.value().toInt(), 1, kMostWeight));
    }
    return weights;
}

QJsonObject tickValues(const TaskTick &tick)
{
    QJsonObject values;
    if (!tick.sittings.isEmpty()) {
        QJsonArray days;
        for (const QDate day : tick.sittings) {
            days.append(written(day));
        }
        values.insert(kSittings, days);
    }
    if (tick.done.isValid()) {
        values.insert(kTaskDone, written(tick.done));
    }
    if (tick.movedTo.isValid()) {
        values.insert(kMovedTo, written(tick.movedTo));
    }
    if (tick.isLeftOut) {
        values.insert(kLeftOut, true);
    }
    return values;
}

TaskTick toTaskTick(const QJsonObject &values)
{
    TaskTick tick;
    for (const QJsonValue &day : values.value(kSittings).toArray()) {
        if (const QDate read = dayOf(day); read.isValid()) {
            tick.sittings.append(read);
        }
    }
    tick.done = dayOf(values.value(kTaskDone));
    tick.movedTo = dayOf(values.value(kMovedTo));
    tick.isLeftOut = values.value(kLeftOut).toBool();
    return tick;
}

QJsonObject checkValues(QDate day)
{
    return day.isValid() ? QJsonObject { { kTaskDay, written(day) } } : QJsonObject();
}

QDate toCheckDay(const QJsonObject &values)
{
    return dayOf(values.value(kTaskDay));
}

} // namespace sevenrounds
