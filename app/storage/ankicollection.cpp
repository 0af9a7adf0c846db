// SPDX-License-Identifier: MIT
#include "storage/ankicollection.h"

#include "cardfile/protobuf.h"
#include "storage/connection.h"
#include "storage/statement.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <sqlite3.h>

#include <algorithm>
#include <cstring>
#include <optional>

namespace sevenrounds {

namespace {

/// Of SQLite's format: which journal was in use, for writing and for reading; 1 is none.
constexpr qint64 kWriteVersion = 18;
constexpr qint64 kReadVersion = 19;
constexpr qint64 kHeader = 100;
constexpr int kOldSchema = 11;
constexpr int kFirstTables = 15;
constexpr int kNewestSchema = 18;
/// The progress handler is called each so many steps, and so often at most: some seconds of work, and a hundred times of what the most cards that are
/// taken need. App default.
constexpr int kStepsACall = 10'000;
constexpr int kMostCalls = 10'000;
constexpr int kLongestValue = 16 * 1024 * 1024;

struct Watch {
    const std::atomic_bool &isCancelled;
    int calls = 0;
};

int watchWork(void *context)
{
    auto *watch = static_cast<Watch *>(context);
    return watch->isCancelled || ++watch->calls > kMostCalls ? 1 : 0;
}

/// Only what this file asks for: selecting columns.
int allowReading(void *, int action, const char *, const char *, const char *, const char *)
{
    return action == SQLITE_SELECT || action == SQLITE_READ ? SQLITE_OK : SQLITE_DENY;
}

/// Anki's own order of names. Nothing here depends on it, but an index may.
int compareNames(void *, int sizeA, const void *a, int sizeB, const void *b)
{
    return QString::fromUtf8(static_cast<const char *>(a), sizeA)
        .compare(QString::fromUtf8(static_cast<const char *>(b), sizeB), Qt::CaseInsensitive);
}

Result<Connection> openImage(uchar *image, qint64 size, Watch &watch)
{
    if (size < kHeader || std::memcmp(image, "SQLite format 3", 16) != 0) {
        return failure(ErrorKind::InvalidInput, QStringLiteral("not a database"));
    }
    image[kWriteVersion] = 1;
    image[kReadVersion] = 1;
    ROUNDS_ASSIGN_OR_RETURN(Connection connection, Connection::openInMemory());
    sqlite3 *handle = connection.handle();
    if (sqlite3_deserialize(handle, "main", image, size, size, SQLITE_DESERIALIZE_READONLY) != SQLITE_OK) {
        return failure(ErrorKind::InvalidInput, QStringLiteral("the database is not taken"));
    }
    sqlite3_limit(handle, SQLITE_LIMIT_LENGTH, kLongestValue);
    sqlite3_limit(handle, SQLITE_LIMIT_ATTACHED, 0);
    sqlite3_create_collation(handle, "unicase", SQLITE_UTF8, nullptr, compareNames);
    sqlite3_progress_handler(handle, kStepsACall, watchWork, &watch);
    sqlite3_set_authorizer(handle, allowReading, nullptr);
    return connection;
}

/// The name of a table of its own; a view or a virtual table of that name would run what the file's author wrote.
Result<> requireTables(Connection &connection, std::initializer_list<const char *> names)
{
    for (const char *name : names) {
        ROUNDS_ASSIGN_OR_RETURN(Statement found,
            Statement::prepare(connection,
                QStringLiteral("SELECT 1 FROM sqlite_schema WHERE type = 'table' AND rootpage > 0 AND name = ?1")));
        ROUNDS_RETURN_IF_ERROR(found.bind(0, QString::fromLatin1(name)));
        ROUNDS_ASSIGN_OR_RETURN(const bool isThere, found.step());
        if (!isThere) {
            return failure(ErrorKind::InvalidInput, QStringLiteral("no table ") + QString::fromLatin1(name));
        }
    }
    return {};
}

/// Calls `take(statement)` for each row.
template <typename Take>
Result<> eachRow(Connection &connection, const char *sql, Take take)
{
    ROUNDS_ASSIGN_OR_RETURN(Statement rows, Statement::prepare(connection, QString::fromLatin1(sql)));
    for (;;) {
        ROUNDS_ASSIGN_OR_RETURN(const bool hasRow, rows.step());
        if (!hasRow || !take(rows)) {
            return {};
        }
    }
}

/// Types and decks are JSON in one row.
Result<> readOldTypes(Connection &connection, AnkiCollection &collection)
{
    return eachRow(connection, "SELECT models, decks FROM col LIMIT 1", [&collection](const Statement &row) {
        const QJsonObject models = QJsonDocument::fromJson(row.bytes(0)).object();
        for (auto model = models.begin(); model != models.end(); ++model) {
            const QJsonObject values = model->toObject();
            AnkiNoteType type;
            type.isCloze = values.value(QLatin1String("type")).toInt() == 1;
            const QJsonArray fields = values.value(QLatin1String("flds")).toArray();
            for (const QJsonValue &field : fields) {
                type.fields.append(field.toObject().value(QLatin1String("name")).toString());
            }
            const QJsonArray templates = values.value(QLatin1String("tmpls")).toArray();
            for (const QJsonValue &one : templates) {
                const QJsonObject sides = one.toObject();
                type.templates.append(
                    { sides.value(QLatin1String("qfmt")).toString(), sides.value(QLatin1String("afmt")).toString() });
            }
            collection.types.insert(model.key().toLongLong(), type);
        }
        const QJsonObject decks = QJsonDocument::fromJson(row.bytes(1)).object();
        for (auto deck = decks.begin(); deck != decks.end(); ++deck) {
            collection.decks.insert(deck.key().toLongLong(), deck->toObject().value(QLatin1String("name")).toString());
        }
        return false;
    });
}

/// Types, fields, templates and decks are tables of their own with messages in them.
Result<> readNewTypes(Connection &connection, AnkiCollection &collection)
{
    ROUNDS_RETURN_IF_ERROR(requireTables(connection, { "notetypes", "fields", "templates", "decks" }));
    ROUNDS_RETURN_IF_ERROR(eachRow(connection, "SELECT id, config FROM notetypes", [&](const Statement &row) {
        AnkiNoteType type;
        readMessage(row.bytes(1), [&type](quint64 number, quint64 value, const QByteArray &) {
            type.isCloze = type.isCloze || (number == 1 && value == 1);
        });
        collection.types.insert(row.integer(0), type);
        return true;
    }));
    ROUNDS_RETURN_IF_ERROR(
        eachRow(connection, "SELECT ntid, name FROM fields ORDER BY ntid, ord", [&](const Statement &row) {
            collection.types[row.integer(0)].fields.append(row.text(1));
            return true;
        }));
    ROUNDS_RETURN_IF_ERROR(
        eachRow(connection, "SELECT ntid, config FROM templates ORDER BY ntid, ord", [&](const Statement &row) {
            AnkiNoteType::Template sides;
            readMessage(row.bytes(1), [&sides](quint64 number, quint64, const QByteArray &text) {
                if (number == 1 || number == 2) {
                    (number == 1 ? sides.question : sides.answer) = QString::fromUtf8(text);
                }
            });
            collection.types[row.integer(0)].templates.append(sides);
            return true;
        }));
    return eachRow(connection, "SELECT id, name FROM decks", [&](const Statement &row) {
        collection.decks.insert(row.integer(0), row.text(1).replace(QChar(0x1F), QLatin1String("::")));
        return true;
    });
}

/// One note after the other and not joined: a note of megabytes may have all of the cards, which share its text.
Result<> readCards(Connection &connection, int mostCards, AnkiCollection &collection)
{
    ROUNDS_ASSIGN_OR_RETURN(Statement note,
        Statement::prepare(connection, QStringLiteral("SELECT guid, mid, tags, flds FROM notes WHERE id = ?1")));
    // Absent for one that is not there.
    const auto cardOf = [&note](qint64 noteId) -> Result<std::optional<AnkiCard>> {
        note.reset();
        ROUNDS_RETURN_IF_ERROR(note.bind(0, noteId));
        ROUNDS_ASSIGN_OR_RETURN(const bool isThere, note.step());
        // Each card would read all notes, in few steps of megabytes each, which nothing counts.
        if (note.hasScanned()) {
            return failure(ErrorKind::InvalidInput, QStringLiteral("notes without a key"));
        }
        if (!isThere) {
            return std::nullopt;
        }
        AnkiCard card;
        card.noteId = noteId;
        card.guid = note.text(0);
        card.typeId = note.integer(1);
        card.tags = note.text(2).split(u' ', Qt::SkipEmptyParts);
        card.fields = note.text(3).split(QChar(0x1F));
        return card;
    };
    Result<> state;
    std::optional<qint64> known;
    std::optional<AnkiCard> first;
    ROUNDS_RETURN_IF_ERROR(
        eachRow(connection, "SELECT nid, ord, did, odid, type FROM cards ORDER BY nid, ord", [&](const Statement &row) {
            if (const qint64 noteId = row.integer(0); known != noteId) {
                const Result<std::optional<AnkiCard>> found = cardOf(noteId);
                if (!found) {
                    state = failure(found.error());
                    return false;
                }
                known = noteId;
                first = *found;
            }
            if (!first) {
                return true;
            }
            if (collection.cards.size() >= mostCards) {
                collection.isCut = true;
                return false;
            }
            AnkiCard card = *first;
            card.ordinal = static_cast<int>(std::clamp<qint64>(row.integer(1), 0, 9999));
            // A card in a filtered deck has a home.
            card.deckId = row.integer(3) > 0 ? row.integer(3) : row.integer(2);
            collection.hasSchedule = collection.hasSchedule || row.integer(4) != 0;
            collection.cards.append(card);
            return true;
        }));
    return state;
}

Result<AnkiCollection> readAll(Connection &connection, int mostCards)
{
    ROUNDS_RETURN_IF_ERROR(requireTables(connection, { "col", "notes", "cards" }));
    ROUNDS_ASSIGN_OR_RETURN(
        const qint64 schema, connection.queryInteger(QStringLiteral("SELECT ver FROM col LIMIT 1")));
    AnkiCollection collection;
    if (schema >= kFirstTables && schema <= kNewestSchema) {
        ROUNDS_RETURN_IF_ERROR(readNewTypes(connection, collection));
    } else if (schema == kOldSchema) {
        ROUNDS_RETURN_IF_ERROR(readOldTypes(connection, collection));
    } else {
        return failure(ErrorKind::InvalidInput, QStringLiteral("schema %1").arg(schema), 1);
    }
    ROUNDS_RETURN_IF_ERROR(readCards(connection, mostCards, collection));
    return collection;
}

} // namespace

Result<AnkiCollection> readAnkiCollection(uchar *image, qint64 size, int mostCards, const std::atomic_bool &isCancelled)
{
    Watch watch { isCancelled };
    ROUNDS_ASSIGN_OR_RETURN(Connection connection, openImage(image, size, watch));
    Result<AnkiCollection> collection = readAll(connection, mostCards);
    if (isCancelled) {
        return failure(ErrorKind::Cancelled, QStringLiteral("reading a collection"));
    }
    if (!collection && collection.error().kind != ErrorKind::InvalidInput) {
        // Whatever SQLite says of it, it is the file that is wrong.
        return failure(ErrorKind::InvalidInput, describe(collection.error()));
    }
    return collection;
}

} // namespace sevenrounds
