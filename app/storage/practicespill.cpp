// SPDX-License-Identifier: MIT
#include "storage/practicespill.h"

#include "storage/rowreading.h"

#include <QSet>

#include <utility>

namespace sevenrounds {

namespace {

// All of these stand in files that a newer version reads.
const QString kStartTable = QStringLiteral("practice");
const QString kEventTable = QStringLiteral("practice_event");
const QString kPulseTable = QStringLiteral("pulse");
const QString kKind = QStringLiteral("kind");
const QString kContent = QStringLiteral("content_id");
const QString kRevision = QStringLiteral("content_revision");
const QString kPlan = QStringLiteral("plan");
const QString kSeed = QStringLiteral("seed");
const QString kLocalDate = QStringLiteral("local_date");
const QString kElapsed = QStringLiteral("elapsed_ms");
const QString kAt = QStringLiteral("at_ms");
const QString kBody = QStringLiteral("body");
const QString kEvent = QStringLiteral("event");

QJsonObject toJson(const PracticeEventRecord &event)
{
    return { { kKind, event.kind }, { kElapsed, static_cast<qint64>(event.elapsed.count()) },
        { kAt, toEpochMs(event.at) }, { kBody, event.body } };
}

std::optional<PracticeEventRecord> eventFrom(const QJsonObject &row)
{
    PracticeEventRecord event;
    event.kind = row.value(kKind).toString();
    event.elapsed = Milliseconds { row.value(kElapsed).toInteger(-1) };
    event.at = fromEpochMs(row.value(kAt).toInteger());
    event.body = row.value(kBody).toObject();
    return event.kind.isEmpty() || event.elapsed < Milliseconds { 0 } ? std::nullopt : std::optional(event);
}

SpilledDraft spilledAs(const QString &table, UtcTime startedAt, const QString &item, UtcTime at, const QJsonObject &row)
{
    return { 0, startedAt, item, {}, at, table, row };
}

} // namespace

SpilledDraft spilledStart(const PracticeRecord &practice, const PracticeEventRecord &started)
{
    const QJsonObject row { { kKind, practiceKindKey(practice.kind) }, { kContent, practice.contentId },
        { kRevision, practice.contentRevision }, { kPlan, practice.plan },
        { kSeed, static_cast<qint64>(practice.seed) }, { kLocalDate, practice.localDate.toString(Qt::ISODate) },
        { kEvent, toJson(started) } };
    return spilledAs(kStartTable, practice.startedAt, kStartTable, practice.startedAt, row);
}

SpilledDraft spilledEvent(UtcTime startedAt, int place, const PracticeEventRecord &event)
{
    return spilledAs(kEventTable, startedAt, QString::number(place), event.at, toJson(event));
}

SpilledDraft spilledPulse(UtcTime startedAt, const PulseRecord &pulse)
{
    const QJsonObject row { { kElapsed, static_cast<qint64>(pulse.elapsed.count()) }, { kAt, toEpochMs(pulse.at) } };
    return spilledAs(kPulseTable, startedAt, kPulseTable, pulse.at, row);
}

bool isSpilledStart(const SpilledDraft &spilled)
{
    return spilled.table == kStartTable;
}

QList<SpilledDraft> withoutOrphans(QList<SpilledDraft> drafts)
{
    QSet<qint64> begun;
    for (const SpilledDraft &draft : std::as_const(drafts)) {
        if (isSpilledStart(draft)) {
            begun.insert(toEpochMs(draft.startedAt));
        }
    }
    drafts.removeIf([&begun](const SpilledDraft &draft) {
        const bool isPart = isOfSpilledPractice(draft) || (draft.table.isEmpty() && draft.practiceId == 0);
        return isPart && !begun.contains(toEpochMs(draft.startedAt));
    });
    return drafts;
}

bool isOfSpilledPractice(const SpilledDraft &spilled)
{
    return spilled.table == kStartTable || spilled.table == kEventTable || spilled.table == kPulseTable;
}

std::optional<PracticeRecord> practiceOf(const SpilledDraft &spilled)
{
    if (!isSpilledStart(spilled)) {
        return std::nullopt;
    }
    PracticeRecord practice;
    const std::optional<PracticeKind> kind = practiceKindFromKey(spilled.row.value(kKind).toString());
    practice.kind = kind.value_or(PracticeKind::Round);
    practice.contentId = spilled.row.value(kContent).toString();
    practice.contentRevision = spilled.row.value(kRevision).toString();
    practice.plan = spilled.row.value(kPlan).toObject();
    practice.seed = static_cast<quint64>(spilled.row.value(kSeed).toInteger());
    practice.startedAt = spilled.startedAt;
    practice.localDate = QDate::fromString(spilled.row.value(kLocalDate).toString(), Qt::ISODate);
    const bool isWhole = kind && !practice.contentId.isEmpty() && practice.localDate.isValid() && eventOf(spilled);
    return isWhole ? std::optional(practice) : std::nullopt;
}

std::optional<PracticeEventRecord> eventOf(const SpilledDraft &spilled)
{
    if (isSpilledStart(spilled)) {
        return eventFrom(spilled.row.value(kEvent).toObject());
    }
    return spilled.table == kEventTable ? eventFrom(spilled.row) : std::nullopt;
}

std::optional<PulseRecord> pulseOf(const SpilledDraft &spilled)
{
    const Milliseconds elapsed { spilled.row.value(kElapsed).toInteger(-1) };
    if (spilled.table != kPulseTable || elapsed < Milliseconds { 0 }) {
        return std::nullopt;
    }
    return PulseRecord { elapsed, fromEpochMs(spilled.row.value(kAt).toInteger()) };
}

} // namespace sevenrounds
