// SPDX-License-Identifier: MIT
#include "storage/practicespill.h"

#include "storage/rowreading.h"

#include <QJsonArray>
#include <QSet>

#include <algorithm>
#include <iterator>
#include <utility>

namespace sevenrounds {

namespace {

// All of these stand in files that a newer version reads.
const QString kStartTable = QStringLiteral("practice");
const QString kEntryTable = QStringLiteral("practice_event");
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
const QString kPlace = QStringLiteral("place");
const QString kRatings = QStringLiteral("ratings");
const QString kRater = QStringLiteral("rater");
const QString kCriterion = QStringLiteral("criterion");
const QString kRatingBand = QStringLiteral("band");
const QString kMadeEvidence = QStringLiteral("evidence");
const QString kSkill = QStringLiteral("skill");
const QString kLevel = QStringLiteral("level");
const QString kScore = QStringLiteral("score");
const QString kIsObjective = QStringLiteral("objective");
const QString kWasSeen = QStringLiteral("seen_before");

QJsonObject toJson(const PracticeEventRecord &event)
{
    return { { kKind, event.kind }, { kElapsed, static_cast<qint64>(event.elapsed.count()) },
        { kAt, toEpochMs(event.at) }, { kBody, event.body } };
}

std::optional<PracticeEventRecord> eventFrom(const QJsonObject &row)
{
    PracticeEventRecord event;
    event.sequence = std::max(0, row.value(kPlace).toInt());
    event.kind = row.value(kKind).toString();
    event.elapsed = Milliseconds { row.value(kElapsed).toInteger(-1) };
    event.at = fromEpochMs(row.value(kAt).toInteger());
    event.body = row.value(kBody).toObject();
    return event.kind.isEmpty() || event.elapsed < Milliseconds { 0 } ? std::nullopt : std::optional(event);
}

QJsonObject toJson(const RatingRecord &rating)
{
    return { { kRater, raterKey(rating.rater) }, { kCriterion, rating.criterion }, { kRatingBand, rating.band },
        { kAt, toEpochMs(rating.at) } };
}

std::optional<RatingRecord> ratingFrom(const QJsonObject &row)
{
    constexpr int kBands = 6;
    const std::optional<Rater> rater = raterFromKey(row.value(kRater).toString());
    RatingRecord rating;
    rating.rater = rater.value_or(Rater::Self);
    rating.criterion = row.value(kCriterion).toString();
    rating.band = row.value(kRatingBand).toInt();
    rating.at = fromEpochMs(row.value(kAt).toInteger());
    const bool isOne = rater && !rating.criterion.isEmpty() && rating.band >= 1 && rating.band <= kBands;
    return isOne ? std::optional(rating) : std::nullopt;
}

QJsonObject toJson(const EvidenceRecord &evidence)
{
    QJsonObject row { { kAt, toEpochMs(evidence.at) }, { kLocalDate, evidence.localDate.toString(Qt::ISODate) },
        { kSkill, skillKey(evidence.skill) }, { kLevel, levelKey(evidence.level) },
        { kIsObjective, evidence.isObjective }, { kWasSeen, evidence.wasSeenBefore } };
    if (evidence.score) {
        row.insert(kScore, *evidence.score);
    }
    return row;
}

/// What a practice makes is a score; answers to quizzes belong to none.
std::optional<EvidenceRecord> evidenceFrom(const QJsonObject &row)
{
    constexpr double kWorst = 1.0;
    constexpr double kBest = 4.0;
    const std::optional<Skill> skill = skillFromKey(row.value(kSkill).toString());
    const std::optional<Level> level = levelFromKey(row.value(kLevel).toString());
    const double score = row.value(kScore).toDouble();
    EvidenceRecord evidence;
    evidence.at = fromEpochMs(row.value(kAt).toInteger());
    evidence.localDate = QDate::fromString(row.value(kLocalDate).toString(), Qt::ISODate);
    evidence.skill = skill.value_or(evidence.skill);
    evidence.level = level.value_or(evidence.level);
    evidence.score = score;
    evidence.isObjective = row.value(kIsObjective).toBool();
    evidence.wasSeenBefore = row.value(kWasSeen).toBool();
    const bool isOne = skill && level && evidence.localDate.isValid() && score >= kWorst && score <= kBest;
    return isOne ? std::optional(evidence) : std::nullopt;
}

template <typename Record>
QJsonArray toJson(const QList<Record> &records)
{
    QJsonArray rows;
    for (const Record &record : records) {
        rows.append(toJson(record));
    }
    return rows;
}

/// All of them, or nothing.
template <typename Record>
std::optional<QList<Record>> recordsFrom(const QJsonArray &rows, std::optional<Record> (*read)(const QJsonObject &))
{
    QList<Record> records;
    for (const QJsonValue &row : rows) {
        const std::optional<Record> record = read(row.toObject());
        if (!record) {
            return std::nullopt;
        }
        records.append(*record);
    }
    return records;
}

} // namespace

SpilledDraft spilledStart(const PracticeRecord &practice, const PracticeEventRecord &started)
{
    const QJsonObject row { { kKind, practiceKindKey(practice.kind) }, { kContent, practice.contentId },
        { kRevision, practice.contentRevision }, { kPlan, practice.plan },
        { kSeed, static_cast<qint64>(practice.seed) }, { kLocalDate, practice.localDate.toString(Qt::ISODate) },
        { kEvent, toJson(started) } };
    return { 0, practice.startedAt, kStartTable, {}, practice.startedAt, kStartTable, row };
}

SpilledDraft spilledEntry(qint64 practiceId, UtcTime startedAt, const LogEntry &entry)
{
    QJsonObject row = toJson(entry.event);
    row.insert(kPlace, entry.event.sequence);
    if (!entry.ratings.isEmpty()) {
        row.insert(kRatings, toJson(entry.ratings));
    }
    if (!entry.evidence.isEmpty()) {
        row.insert(kMadeEvidence, toJson(entry.evidence));
    }
    return { practiceId, startedAt, QString::number(entry.event.sequence), {}, entry.event.at, kEntryTable, row };
}

SpilledDraft spilledPulse(qint64 practiceId, UtcTime startedAt, const PulseRecord &pulse)
{
    const QJsonObject row { { kElapsed, static_cast<qint64>(pulse.elapsed.count()) }, { kAt, toEpochMs(pulse.at) } };
    return { practiceId, startedAt, kPulseTable, {}, pulse.at, kPulseTable, row };
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
        return isOfPractice(draft) && draft.practiceId == 0 && !begun.contains(toEpochMs(draft.startedAt));
    });
    return drafts;
}

bool isOfPractice(const SpilledDraft &spilled)
{
    return spilled.table.isEmpty() || spilled.table == kStartTable || spilled.table == kEntryTable
        || spilled.table == kPulseTable;
}

QList<SpilledDraft> ofPractice(const QList<SpilledDraft> &drafts, UtcTime startedAt)
{
    QList<SpilledDraft> parts;
    std::copy_if(drafts.cbegin(), drafts.cend(), std::back_inserter(parts),
        [startedAt](const SpilledDraft &draft) { return isOfPractice(draft) && draft.startedAt == startedAt; });
    return parts;
}

QList<LogEntry> entriesOf(const QList<SpilledDraft> &drafts)
{
    QList<LogEntry> entries;
    for (const SpilledDraft &draft : drafts) {
        if (const std::optional<LogEntry> entry = entryOf(draft)) {
            entries.append(*entry);
        }
    }
    return entries;
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
    const bool isWhole = kind && !practice.contentId.isEmpty() && practice.localDate.isValid() && entryOf(spilled);
    return isWhole ? std::optional(practice) : std::nullopt;
}

std::optional<LogEntry> entryOf(const SpilledDraft &spilled)
{
    const bool isStart = isSpilledStart(spilled);
    if (!isStart && spilled.table != kEntryTable) {
        return std::nullopt;
    }
    const QJsonObject row = isStart ? spilled.row.value(kEvent).toObject() : spilled.row;
    std::optional<PracticeEventRecord> event = eventFrom(row);
    const auto ratings = recordsFrom<RatingRecord>(row.value(kRatings).toArray(), ratingFrom);
    const auto evidence = recordsFrom<EvidenceRecord>(row.value(kMadeEvidence).toArray(), evidenceFrom);
    if (!event || !ratings || !evidence) {
        return std::nullopt;
    }
    if (isStart) {
        event->sequence = 1;
    }
    return LogEntry { *event, *ratings, *evidence };
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
