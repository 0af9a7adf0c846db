// SPDX-License-Identifier: MIT
#include "storage/storyrepository.h"

#include "storage/database.h"
#include "storage/rowreading.h"
#include "storage/rowstore.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <array>

namespace sevenrounds {

namespace {

const std::array kStoryPartKeys { QLatin1String("situation"), QLatin1String("task"), QLatin1String("action"),
    QLatin1String("result") };
static_assert(std::tuple_size_v<decltype(kStoryPartKeys)> == kStoryParts.size());

const QLatin1String kStorySubject("story");
const QLatin1String kDrillSubject("drill");

QByteArray bodyOf(const Story &story)
{
    QJsonArray tags;
    for (const StoryTopicId &tag : story.tags) {
        tags.append(tag.value());
    }
    QJsonObject body { { QStringLiteral("title"), story.title },
        { QStringLiteral("numbers"), QJsonArray::fromStringList(story.numbers) }, { QStringLiteral("tags"), tags },
        { QStringLiteral("scope"), story.scope ? levelKey(*story.scope) : QString() },
        { QStringLiteral("not_for"), story.notFor } };
    for (std::size_t i = 0; i < kStoryPartKeys.size(); ++i) {
        body.insert(kStoryPartKeys.at(i), story.parts.at(i));
    }
    return QJsonDocument(body).toJson(QJsonDocument::Compact);
}

Story storyFrom(const QByteArray &text)
{
    const QJsonObject body = QJsonDocument::fromJson(text).object();
    Story story;
    story.title = body.value(QLatin1String("title")).toString();
    for (std::size_t i = 0; i < kStoryPartKeys.size(); ++i) {
        story.parts.at(i) = body.value(kStoryPartKeys.at(i)).toString();
    }
    story.numbers = textsOf(body.value(QLatin1String("numbers")));
    const QStringList tags = textsOf(body.value(QLatin1String("tags")));
    for (const QString &tag : tags) {
        story.tags.append(StoryTopicId(tag));
    }
    story.scope = levelFromKey(body.value(QLatin1String("scope")).toString());
    story.notFor = body.value(QLatin1String("not_for")).toString();
    return story;
}

bool isBefore(const Story &a, const Story &b)
{
    return a.changedAt != b.changedAt ? a.changedAt > b.changedAt : a.id < b.id;
}

} // namespace

DraftedForm<Story> StoryRepository::form()
{
    return { shape::kStory, shape::kStoryDraft, &bodyOf, &storyFrom, &isBefore };
}

StoryRepository::StoryRepository(Database &database)
    : DraftedRepository(database, form())
    , m_database(database)
{
}

Result<> StoryRepository::append(const Telling &telling)
{
    QJsonArray laps;
    for (const Milliseconds lap : telling.laps) {
        laps.append(static_cast<qint64>(lap.count()));
    }
    const QJsonObject body { { QStringLiteral("laps_ms"), laps },
        { QStringLiteral("points"), QJsonArray::fromStringList(telling.points) } };
    const QString subject = telling.subject == TellingSubject::Story ? kStorySubject : kDrillSubject;
    return m_database.transact([&](Database &database) -> Result<> {
        ROUNDS_ASSIGN_OR_RETURN(const qint64 row, nextId(database.connection(), shape::kTelling));
        return insertRow(database.connection(), shape::kTelling,
            { row, subject, telling.subjectId, toColumn(telling.endedAt), toColumn(telling.localDate),
                toColumn(body) });
    });
}

Result<QList<Telling>> StoryRepository::loadTellings()
{
    ROUNDS_ASSIGN_OR_RETURN(Statement rows,
        Statement::prepare(m_database.connection(), selectAll(shape::kTelling) + QStringLiteral("ORDER BY at_ms, id")));
    QList<Telling> tellings;
    for (;;) {
        ROUNDS_ASSIGN_OR_RETURN(const bool hasRow, rows.step());
        if (!hasRow) {
            return tellings;
        }
        if (!isRowIntact(rows, shape::kTelling)) {
            continue;
        }
        Telling telling;
        telling.subject = rows.text(1) == kDrillSubject ? TellingSubject::Drill : TellingSubject::Story;
        telling.subjectId = rows.text(2);
        telling.endedAt = fromEpochMs(rows.integer(3));
        telling.localDate = QDate::fromString(rows.text(4), Qt::ISODate);
        const QJsonObject body = QJsonDocument::fromJson(rows.bytes(5)).object();
        const QJsonArray laps = body.value(QLatin1String("laps_ms")).toArray();
        for (const QJsonValue &lap : laps) {
            telling.laps.append(Milliseconds { lap.toInteger() });
        }
        telling.points = textsOf(body.value(QLatin1String("points")));
        const auto amended = std::find_if(
            tellings.begin(), tellings.end(), [&](const Telling &one) { return one.isSameMoment(telling); });
        if (amended != tellings.end()) {
            *amended = telling;
        } else {
            tellings.append(telling);
        }
    }
}

} // namespace sevenrounds
