// SPDX-License-Identifier: MIT
#include "services/portfolionotes.h"

#include <QJsonArray>

#include <algorithm>

namespace sevenrounds {

namespace {

// All stand in people's databases.
const QString kPaperTitle = QStringLiteral("title");
const QString kPaper = QStringLiteral("paper");
const QString kOutside = QStringLiteral("outside");
const QString kStage = QStringLiteral("stage");
const QString kPositionDay = QStringLiteral("day");
const QString kProblem = QStringLiteral("problem");
const QString kPosition = QStringLiteral("position");
const QString kEvidence = QStringLiteral("evidence");
const QString kWouldChange = QStringLiteral("would_change");
const QString kFirstExperiment = QStringLiteral("first_experiment");
const QString kSeed = QStringLiteral("seed");
const QString kFirst = QStringLiteral("first");
const QString kSecond = QStringLiteral("second");
const QString kTook = QStringLiteral("took_ms");
const QString kNotes = QStringLiteral("notes");
const QString kHeldRating = QStringLiteral("rating");
const QString kRungs = QStringLiteral("rungs");
const QString kRungAsk = QStringLiteral("ask");
const QString kHolds = QStringLiteral("holds");
const QString kLadder = QStringLiteral("ladder");
const QString kHeld = QStringLiteral("held");
const QString kPaperAddedAt = QStringLiteral("added_at_ms");
const QString kAt = QStringLiteral("at_ms");

QString dayText(QDate day)
{
    return day.toString(Qt::ISODate);
}

QDate dayIn(const QJsonObject &values)
{
    return QDate::fromString(values.value(kPositionDay).toString(), Qt::ISODate);
}

UtcTime timeOf(const QJsonObject &values, const QString &key)
{
    return fromEpochMs(values.value(key).toInteger());
}

} // namespace

QJsonObject valuesOf(const ReadingItem &item)
{
    QJsonObject values { { kPaperTitle, item.title }, { kPaper, item.paper }, { kOutside, item.isOutside },
        { kStage, readingStageKey(item.stage) }, { kPositionDay, dayText(item.day) },
        { kPaperAddedAt, toEpochMs(item.addedAt) } };
    for (const CritiquePart part : kCritiqueParts) {
        values.insert(critiquePartKey(part), item.critique.at(static_cast<std::size_t>(part)));
    }
    return values;
}

ReadingItem toReadingItem(const SubjectNote &note)
{
    ReadingItem item;
    item.id = ReadingId(note.subject.mid(kReadingPrefix.size()));
    item.title = note.values.value(kPaperTitle).toString();
    item.paper = note.values.value(kPaper).toString();
    item.isOutside = note.values.value(kOutside).toBool();
    item.stage = readingStageFromKey(note.values.value(kStage).toString());
    item.day = dayIn(note.values);
    item.addedAt = timeOf(note.values, kPaperAddedAt);
    for (const CritiquePart part : kCritiqueParts) {
        item.critique.at(static_cast<std::size_t>(part)) = note.values.value(critiquePartKey(part)).toString();
    }
    return item;
}

QJsonObject valuesOf(const Opinion &opinion)
{
    return { { kProblem, opinion.problem }, { kPosition, opinion.position }, { kEvidence, opinion.evidence },
        { kWouldChange, opinion.wouldChange }, { kFirstExperiment, opinion.firstExperiment },
        { kPaperAddedAt, toEpochMs(opinion.addedAt) } };
}

Opinion toOpinion(const SubjectNote &note)
{
    return { OpinionId(note.subject.mid(kOpinionPrefix.size())), note.values.value(kProblem).toString(),
        note.values.value(kPosition).toString(), note.values.value(kEvidence).toString(),
        note.values.value(kWouldChange).toString(), note.values.value(kFirstExperiment).toString(),
        timeOf(note.values, kPaperAddedAt) };
}

QJsonObject valuesOf(const TopicLink &connection)
{
    // As a text: a number of JSON has 53 bits.
    return { { kSeed, QString::number(connection.seed) }, { kFirst, connection.first }, { kSecond, connection.second },
        { kPositionDay, dayText(connection.day) }, { kTook, static_cast<qint64>(connection.took.count()) },
        { kNotes, connection.notes }, { kHeldRating, connection.rating },
        { kPaperAddedAt, toEpochMs(connection.addedAt) } };
}

TopicLink toConnection(const SubjectNote &note)
{
    TopicLink connection;
    connection.id = TopicLinkId(note.subject.mid(kConnectionPrefix.size()));
    connection.seed = note.values.value(kSeed).toString().toULongLong();
    connection.first = note.values.value(kFirst).toString();
    connection.second = note.values.value(kSecond).toString();
    connection.day = dayIn(note.values);
    connection.took = Milliseconds { std::max<qint64>(0, note.values.value(kTook).toInteger()) };
    connection.notes = note.values.value(kNotes).toString();
    connection.rating = std::clamp(note.values.value(kHeldRating).toInt(), 0, kHighestConnection);
    connection.addedAt = timeOf(note.values, kPaperAddedAt);
    return connection;
}

QJsonObject valuesOf(const OwnLadder &ladder)
{
    QJsonArray rungs;
    for (const OwnRung &rung : ladder.rungs) {
        rungs.append(QJsonObject { { kRungAsk, rung.ask }, { kHolds, rung.holds } });
    }
    return { { kPaperTitle, ladder.title }, { kRungs, rungs }, { kPaperAddedAt, toEpochMs(ladder.addedAt) } };
}

OwnLadder toOwnLadder(const SubjectNote &note)
{
    OwnLadder ladder { OwnLadderId(note.subject.mid(kOwnLadderPrefix.size())),
        note.values.value(kPaperTitle).toString(), {}, timeOf(note.values, kPaperAddedAt) };
    const QJsonArray rungs = note.values.value(kRungs).toArray();
    for (const QJsonValue &rung : rungs) {
        if (ladder.rungs.size() < kMostRungs) {
            ladder.rungs.append(
                { rung.toObject().value(kRungAsk).toString(), rung.toObject().value(kHolds).toString() });
        }
    }
    return ladder;
}

QJsonObject valuesOf(const Climb &climb)
{
    return { { kLadder, climb.ladder.value() }, { kHeld, climb.held }, { kRungs, climb.rungs },
        { kAt, toEpochMs(climb.at) } };
}

Climb toClimb(const SubjectNote &note)
{
    Climb climb;
    climb.id = ClimbId(note.subject.mid(kClimbPrefix.size()));
    climb.ladder = OwnLadderId(note.values.value(kLadder).toString());
    climb.rungs = std::clamp(note.values.value(kRungs).toInt(), 1, kMostRungs);
    climb.held = std::clamp(note.values.value(kHeld).toInt(), 0, climb.rungs);
    climb.at = timeOf(note.values, kAt);
    return climb;
}

} // namespace sevenrounds
