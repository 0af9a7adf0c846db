// SPDX-License-Identifier: MIT
#include "services/interviewnotes.h"

#include <QJsonArray>

namespace sevenrounds {

namespace {

// All stand in people's databases.
const QString kInterviewTitle = QStringLiteral("title");
const QString kDay = QStringLiteral("day");
const QString kLevel = QStringLiteral("level");
const QString kOutcome = QStringLiteral("outcome");
const QString kLoop = QStringLiteral("loop");
const QString kRound = QStringLiteral("round");
const QString kFeeling = QStringLiteral("feeling");
const QString kAsk = QStringLiteral("ask");
const QString kArea = QStringLiteral("area");
const QString kThen = QStringLiteral("then");
const QString kGuide = QStringLiteral("guide");
const QString kVariant = QStringLiteral("variant");
const QString kDays = QStringLiteral("days");
const QString kAskedText = QStringLiteral("text");
const QString kInterviewAddedAt = QStringLiteral("added_at_ms");

QDate dayOf(const QJsonObject &values)
{
    return QDate::fromString(values.value(kDay).toString(), Qt::ISODate);
}

UtcTime addedAt(const QJsonObject &values)
{
    return fromEpochMs(values.value(kInterviewAddedAt).toInteger());
}

} // namespace

QJsonObject valuesOf(const RealLoop &loop)
{
    return { { kInterviewTitle, loop.title }, { kDay, loop.day.toString(Qt::ISODate) },
        { kLevel, levelKey(loop.level) }, { kOutcome, loopOutcomeKey(loop.outcome) },
        { kInterviewAddedAt, toEpochMs(loop.addedAt) } };
}

RealLoop toRealLoop(const SubjectNote &note)
{
    return { RealLoopId(note.subject.mid(kRealLoopPrefix.size())), note.values.value(kInterviewTitle).toString(),
        dayOf(note.values), levelFromKey(note.values.value(kLevel).toString()).value_or(Level::L5),
        loopOutcomeFromKey(note.values.value(kOutcome).toString()), addedAt(note.values), note.changedAt };
}

QJsonObject valuesOf(const RealRound &round)
{
    return { { kLoop, round.loop.value() }, { kRound, round.round.value() }, { kDay, round.day.toString(Qt::ISODate) },
        { kFeeling, feelingKey(round.feeling) }, { kInterviewAddedAt, toEpochMs(round.addedAt) } };
}

RealRound toRealRound(const SubjectNote &note)
{
    return { RealRoundId(note.subject.mid(kRealRoundPrefix.size())), RealLoopId(note.values.value(kLoop).toString()),
        RoundId(note.values.value(kRound).toString()), dayOf(note.values),
        feelingFromKey(note.values.value(kFeeling).toString()), addedAt(note.values) };
}

QJsonObject valuesOf(const AskedItem &item)
{
    return { { kRound, item.round.value() }, { kAsk, item.ask }, { kArea, item.area },
        { kThen, QJsonArray::fromStringList(item.then) }, { kInterviewAddedAt, toEpochMs(item.addedAt) } };
}

AskedItem toAskedItem(const SubjectNote &note)
{
    AskedItem item { AskedItemId(note.subject.mid(kAskedPrefix.size())),
        RealRoundId(note.values.value(kRound).toString()), note.values.value(kAsk).toString(),
        note.values.value(kArea).toString(), {}, addedAt(note.values), note.changedAt };
    const QJsonArray then = note.values.value(kThen).toArray();
    for (const QJsonValue &next : then) {
        item.then.append(next.toString());
    }
    return item;
}

QJsonObject valuesOf(const OwnPipeline &pipeline)
{
    if (pipeline == OwnPipeline()) {
        return {};
    }
    QJsonObject days;
    for (auto day = pipeline.days.constBegin(); day != pipeline.days.constEnd(); ++day) {
        days.insert(day.key().value(), day->toString(Qt::ISODate));
    }
    return { { kGuide, pipeline.guide }, { kVariant, pipeline.variant }, { kDays, days } };
}

OwnPipeline toPipeline(const SubjectNote &note)
{
    OwnPipeline pipeline { note.values.value(kGuide).toString(), note.values.value(kVariant).toString(), {} };
    const QJsonObject days = note.values.value(kDays).toObject();
    for (auto day = days.constBegin(); day != days.constEnd(); ++day) {
        if (const QDate read = QDate::fromString(day->toString(), Qt::ISODate); read.isValid()) {
            pipeline.days.insert(FactId(day.key()), read);
        }
    }
    return pipeline;
}

QJsonObject valuesOf(const OwnDeadline &deadline)
{
    return { { kInterviewTitle, deadline.title }, { kDay, deadline.day.toString(Qt::ISODate) },
        { kInterviewAddedAt, toEpochMs(deadline.addedAt) } };
}

OwnDeadline toDeadline(const SubjectNote &note)
{
    return { DeadlineId(note.subject.mid(kDeadlinePrefix.size())), note.values.value(kInterviewTitle).toString(),
        dayOf(note.values), addedAt(note.values) };
}

QString sheetSubject(SheetPart part)
{
    return kSheetPrefix + sheetPartKey(part);
}

QJsonObject sheetValues(const QString &text)
{
    return text.isEmpty() ? QJsonObject() : QJsonObject { { kAskedText, text } };
}

QString toSheetText(const SubjectNote &note)
{
    return note.values.value(kAskedText).toString();
}

} // namespace sevenrounds
