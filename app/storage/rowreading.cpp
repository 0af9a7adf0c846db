// SPDX-License-Identifier: MIT
#include "storage/rowreading.h"

#include "storage/rowstore.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <array>

namespace sevenrounds {

namespace {

constexpr std::array kPracticeKinds { "round", "talk", "derivation" };
constexpr std::array kEvidenceKinds { "mock", "quiz" };
constexpr std::array kRaters { "self", "peer", "mentor", "tests", "assistant", "replay" };
constexpr std::array kLineOutcomes { "revealed", "recalled", "missed" };
constexpr std::array kReviewEvents { "graded", "undone" };
constexpr std::array kRecordingEvents { "begun", "ended", "removed" };

template <typename Enum, std::size_t Size>
QString key(const std::array<const char *, Size> &keys, Enum value)
{
    return QString::fromLatin1(keys.at(static_cast<std::size_t>(value)));
}

template <typename Enum, std::size_t Size>
std::optional<Enum> findKey(const std::array<const char *, Size> &keys, const QByteArray &text)
{
    for (std::size_t i = 0; i < Size; ++i) {
        if (text == keys[i]) {
            return static_cast<Enum>(i);
        }
    }
    return std::nullopt;
}

template <typename Enum, std::size_t Size>
Enum fromKey(const std::array<const char *, Size> &keys, const QByteArray &text)
{
    return findKey<Enum>(keys, text).value_or(Enum {});
}

UtcTime time(const Statement &row, int column)
{
    return fromEpochMs(row.integer(column));
}

QDate date(const Statement &row, int column)
{
    return QDate::fromString(row.text(column), Qt::ISODate);
}

QJsonObject object(const Statement &row, int column)
{
    return QJsonDocument::fromJson(row.bytes(column)).object();
}

} // namespace

QString practiceKindKey(PracticeKind kind)
{
    return key(kPracticeKinds, kind);
}

std::optional<PracticeKind> practiceKindFromKey(const QString &key)
{
    return findKey<PracticeKind>(kPracticeKinds, key.toUtf8());
}

QString evidenceKindKey(EvidenceKind kind)
{
    return key(kEvidenceKinds, kind);
}

QString raterKey(Rater rater)
{
    return key(kRaters, rater);
}

std::optional<Rater> raterFromKey(const QString &key)
{
    return findKey<Rater>(kRaters, key.toUtf8());
}

QString lineOutcomeKey(LineOutcome outcome)
{
    return key(kLineOutcomes, outcome);
}

QString reviewEventKindKey(ReviewEventKind kind)
{
    return key(kReviewEvents, kind);
}

QString recordingEventKey(RecordingEvent event)
{
    return key(kRecordingEvents, event);
}

SqlValue toColumn(UtcTime time)
{
    return toEpochMs(time);
}

SqlValue toColumn(Milliseconds duration)
{
    return static_cast<qint64>(duration.count());
}

SqlValue toColumn(QDate date)
{
    return date.toString(Qt::ISODate);
}

SqlValue toColumn(const QJsonObject &object)
{
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

SqlValue toColumn(bool value)
{
    return value ? qint64 { 1 } : qint64 { 0 };
}

SqlValue toColumn(std::optional<double> value)
{
    return value ? SqlValue(*value) : SqlValue();
}

PracticeKind readPracticeKind(const Statement &row, int column)
{
    return fromKey<PracticeKind>(kPracticeKinds, row.bytes(column));
}

PracticeRecord readPractice(const Statement &row)
{
    PracticeRecord practice;
    practice.id = row.integer(0);
    practice.kind = readPracticeKind(row, 1);
    practice.contentId = row.text(2);
    practice.contentRevision = row.text(3);
    practice.plan = object(row, 4);
    practice.seed = static_cast<quint64>(row.integer(5));
    practice.startedAt = time(row, 6);
    practice.localDate = date(row, 7);
    practice.isDamaged = !isRowIntact(row, shape::kPractice);
    return practice;
}

PracticeEventRecord readEvent(const Statement &row)
{
    PracticeEventRecord event;
    event.id = row.integer(0);
    event.practiceId = row.integer(1);
    event.sequence = static_cast<int>(row.integer(2));
    event.kind = row.text(3);
    event.elapsed = Milliseconds { row.integer(4) };
    event.at = time(row, 5);
    event.body = object(row, 6);
    event.isDamaged = !isRowIntact(row, shape::kPracticeEvent);
    return event;
}

DraftRecord readDraft(const Statement &row)
{
    DraftRecord draft;
    draft.practiceId = row.integer(0);
    draft.item = row.text(1);
    draft.body = row.text(2);
    draft.changedAt = time(row, 3);
    draft.isDamaged = !isRowIntact(row, shape::kDraft);
    return draft;
}

EvidenceRecord readEvidence(const Statement &row)
{
    EvidenceRecord evidence;
    evidence.id = row.integer(0);
    if (!row.isNull(1)) {
        evidence.practiceId = row.integer(1);
    }
    evidence.at = time(row, 2);
    evidence.localDate = date(row, 3);
    evidence.kind = fromKey<EvidenceKind>(kEvidenceKinds, row.bytes(4));
    evidence.skill = skillFromKey(row.text(5)).value_or(Skill {});
    evidence.level = static_cast<Level>(row.integer(6));
    if (!row.isNull(7)) {
        evidence.score = row.real(7);
    }
    if (!row.isNull(8)) {
        evidence.isCorrect = row.integer(8) != 0;
    }
    if (!row.isNull(9)) {
        evidence.guess = row.real(9);
    }
    evidence.isObjective = row.integer(10) != 0;
    evidence.wasSeenBefore = row.integer(11) != 0;
    evidence.isDamaged = !isRowIntact(row, shape::kEvidence);
    return evidence;
}

RatingRecord readRating(const Statement &row)
{
    RatingRecord rating;
    rating.id = row.integer(0);
    rating.practiceId = row.integer(1);
    rating.rater = fromKey<Rater>(kRaters, row.bytes(2));
    rating.criterion = row.text(3);
    rating.band = static_cast<int>(row.integer(4));
    rating.at = time(row, 5);
    rating.isDamaged = !isRowIntact(row, shape::kRating);
    return rating;
}

DerivationLineRecord readLine(const Statement &row)
{
    DerivationLineRecord line;
    line.id = row.integer(0);
    line.derivation = DerivationId(row.text(1));
    line.stepId = row.text(2);
    line.at = time(row, 3);
    line.localDate = date(row, 4);
    line.outcome = fromKey<LineOutcome>(kLineOutcomes, row.bytes(5));
    line.isDamaged = !isRowIntact(row, shape::kDerivationLine);
    return line;
}

ReviewRecord readReview(const Statement &row)
{
    ReviewRecord review;
    review.id = row.integer(0);
    review.item = { reviewItemKindFromKey(row.text(1)).value_or(ReviewItemKind {}), row.text(2) };
    review.at = time(row, 3);
    review.studyDay = date(row, 4);
    review.event = fromKey<ReviewEventKind>(kReviewEvents, row.bytes(5));
    if (!row.isNull(6)) {
        review.grade = static_cast<Grade>(row.integer(6));
    }
    if (!row.isNull(7)) {
        review.took = Milliseconds { row.integer(7) };
    }
    if (!row.isNull(8)) {
        review.undoneAt = time(row, 8);
    }
    review.isDamaged = !isRowIntact(row, shape::kReview);
    return review;
}

RecordingRecord readRecording(const Statement &row)
{
    RecordingRecord recording;
    recording.id = row.integer(0);
    recording.practiceId = row.integer(1);
    recording.file = row.text(2);
    recording.event = fromKey<RecordingEvent>(kRecordingEvents, row.bytes(3));
    recording.elapsed = Milliseconds { row.integer(4) };
    recording.at = time(row, 5);
    recording.sampleRate = static_cast<int>(row.integer(6));
    recording.channels = static_cast<int>(row.integer(7));
    recording.reason = row.text(8);
    recording.isDamaged = !isRowIntact(row, shape::kRecording);
    return recording;
}

WhiteboardEventRecord readWhiteboardEvent(const Statement &row)
{
    WhiteboardEventRecord event;
    event.id = row.integer(0);
    event.practiceId = row.integer(1);
    event.sequence = static_cast<int>(row.integer(2));
    event.kind = row.text(3);
    event.elapsed = Milliseconds { row.integer(4) };
    event.body = object(row, 5);
    event.points = row.bytes(6);
    event.isDamaged = !isRowIntact(row, shape::kWhiteboardEvent);
    return event;
}

QStringList textsOf(const QJsonValue &value)
{
    if (value.isString()) {
        return { value.toString() };
    }
    QStringList texts;
    const QJsonArray array = value.toArray();
    for (const QJsonValue &entry : array) {
        if (entry.isString()) {
            texts.append(entry.toString());
        }
    }
    return texts;
}

} // namespace sevenrounds
