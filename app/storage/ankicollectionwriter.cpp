// SPDX-License-Identifier: MIT
#include "storage/ankicollection.h"
#include "storage/connection.h"
#include "storage/statement.h"
#include "storage/transaction.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

namespace sevenrounds {

namespace {

/// The one kind of notes that we write; the same in every file, so that Anki knows it again.
constexpr qint64 kType = 1795251600017;
constexpr qint64 kFirstDeck = 1795251700000;

// The tables that Anki looks for in a collection of schema 11. `sfld` is an integer there although it holds text: so numbers sort as such.
constexpr char kCollectionTables[] = R"(
CREATE TABLE col (id INTEGER PRIMARY KEY, crt INTEGER NOT NULL, mod INTEGER NOT NULL, scm INTEGER NOT NULL, ver INTEGER NOT NULL,
    dty INTEGER NOT NULL, usn INTEGER NOT NULL, ls INTEGER NOT NULL, conf TEXT NOT NULL, models TEXT NOT NULL, decks TEXT NOT NULL,
    dconf TEXT NOT NULL, tags TEXT NOT NULL);
CREATE TABLE notes (id INTEGER PRIMARY KEY, guid TEXT NOT NULL, mid INTEGER NOT NULL, mod INTEGER NOT NULL, usn INTEGER NOT NULL,
    tags TEXT NOT NULL, flds TEXT NOT NULL, sfld INTEGER NOT NULL, csum INTEGER NOT NULL, flags INTEGER NOT NULL, data TEXT NOT NULL);
CREATE TABLE cards (id INTEGER PRIMARY KEY, nid INTEGER NOT NULL, did INTEGER NOT NULL, ord INTEGER NOT NULL, mod INTEGER NOT NULL,
    usn INTEGER NOT NULL, type INTEGER NOT NULL, queue INTEGER NOT NULL, due INTEGER NOT NULL, ivl INTEGER NOT NULL,
    factor INTEGER NOT NULL, reps INTEGER NOT NULL, lapses INTEGER NOT NULL, left INTEGER NOT NULL, odue INTEGER NOT NULL,
    odid INTEGER NOT NULL, flags INTEGER NOT NULL, data TEXT NOT NULL);
CREATE TABLE revlog (id INTEGER PRIMARY KEY, cid INTEGER NOT NULL, usn INTEGER NOT NULL, ease INTEGER NOT NULL, ivl INTEGER NOT NULL,
    lastIvl INTEGER NOT NULL, factor INTEGER NOT NULL, time INTEGER NOT NULL, type INTEGER NOT NULL);
CREATE TABLE graves (usn INTEGER NOT NULL, oid INTEGER NOT NULL, type INTEGER NOT NULL);
CREATE INDEX ix_notes_usn ON notes (usn);
CREATE INDEX ix_notes_csum ON notes (csum);
CREATE INDEX ix_cards_usn ON cards (usn);
CREATE INDEX ix_cards_nid ON cards (nid);
CREATE INDEX ix_cards_sched ON cards (did, queue, due);
CREATE INDEX ix_revlog_usn ON revlog (usn);
CREATE INDEX ix_revlog_cid ON revlog (cid);
)";

QString json(const QJsonObject &object)
{
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

QJsonObject fieldOf(const QString &name, int ordinal)
{
    return { { QStringLiteral("name"), name }, { QStringLiteral("ord"), ordinal }, { QStringLiteral("sticky"), false },
        { QStringLiteral("rtl"), false }, { QStringLiteral("font"), QStringLiteral("Arial") },
        { QStringLiteral("size"), 20 }, { QStringLiteral("media"), QJsonArray() } };
}

QString typesJson(qint64 seconds)
{
    const QJsonObject sides { { QStringLiteral("name"), QStringLiteral("Card 1") }, { QStringLiteral("ord"), 0 },
        { QStringLiteral("qfmt"), QStringLiteral("{{Front}}") },
        { QStringLiteral("afmt"), QStringLiteral("{{FrontSide}}<hr id=answer>{{Back}}") },
        { QStringLiteral("bqfmt"), QString() }, { QStringLiteral("bafmt"), QString() },
        { QStringLiteral("did"), QJsonValue::Null } };
    const QJsonArray wants { 0, QStringLiteral("any"), QJsonArray { 0 } };
    const QJsonObject type { { QStringLiteral("id"), QString::number(kType) },
        { QStringLiteral("name"), QStringLiteral("Seven Rounds") }, { QStringLiteral("type"), 0 },
        { QStringLiteral("mod"), seconds }, { QStringLiteral("usn"), -1 }, { QStringLiteral("sortf"), 0 },
        { QStringLiteral("did"), 1 }, { QStringLiteral("tmpls"), QJsonArray { sides } },
        { QStringLiteral("flds"),
            QJsonArray { fieldOf(QStringLiteral("Front"), 0), fieldOf(QStringLiteral("Back"), 1) } },
        { QStringLiteral("css"), QStringLiteral(".card { font-family: sans-serif; font-size: 20px; }") },
        { QStringLiteral("latexPre"),
            QStringLiteral("\\documentclass[12pt]{article}\\usepackage{amssymb,amsmath}\\begin{document}") },
        { QStringLiteral("latexPost"), QStringLiteral("\\end{document}") },
        { QStringLiteral("req"), QJsonArray { wants } }, { QStringLiteral("tags"), QJsonArray() },
        { QStringLiteral("vers"), QJsonArray() } };
    return json({ { QString::number(kType), type } });
}

QJsonObject deckOf(qint64 id, const QString &name, qint64 seconds)
{
    const QJsonArray none { 0, 0 };
    return { { QStringLiteral("id"), id }, { QStringLiteral("name"), name }, { QStringLiteral("mod"), seconds },
        { QStringLiteral("usn"), -1 }, { QStringLiteral("lrnToday"), none }, { QStringLiteral("revToday"), none },
        { QStringLiteral("newToday"), none }, { QStringLiteral("timeToday"), none },
        { QStringLiteral("collapsed"), false }, { QStringLiteral("browserCollapsed"), false },
        { QStringLiteral("desc"), QString() }, { QStringLiteral("dyn"), 0 }, { QStringLiteral("conf"), 1 },
        { QStringLiteral("extendNew"), 0 }, { QStringLiteral("extendRev"), 0 } };
}

/// How Anki schedules what is not ours to say: its own defaults.
QString deckOptionsJson()
{
    const QJsonObject fresh { { QStringLiteral("delays"), QJsonArray { 1, 10 } },
        { QStringLiteral("ints"), QJsonArray { 1, 4, 0 } }, { QStringLiteral("initialFactor"), 2500 },
        { QStringLiteral("order"), 1 }, { QStringLiteral("perDay"), 20 }, { QStringLiteral("bury"), false } };
    const QJsonObject reviews { { QStringLiteral("perDay"), 200 }, { QStringLiteral("ease4"), 1.3 },
        { QStringLiteral("ivlFct"), 1 }, { QStringLiteral("maxIvl"), 36500 }, { QStringLiteral("bury"), false },
        { QStringLiteral("hardFactor"), 1.2 } };
    const QJsonObject lapses { { QStringLiteral("delays"), QJsonArray { 10 } }, { QStringLiteral("mult"), 0 },
        { QStringLiteral("minInt"), 1 }, { QStringLiteral("leechFails"), 8 }, { QStringLiteral("leechAction"), 1 } };
    const QJsonObject options { { QStringLiteral("id"), 1 }, { QStringLiteral("name"), QStringLiteral("Default") },
        { QStringLiteral("mod"), 0 }, { QStringLiteral("usn"), 0 }, { QStringLiteral("maxTaken"), 60 },
        { QStringLiteral("autoplay"), true }, { QStringLiteral("timer"), 0 }, { QStringLiteral("replayq"), true },
        { QStringLiteral("new"), fresh }, { QStringLiteral("rev"), reviews }, { QStringLiteral("lapse"), lapses },
        { QStringLiteral("dyn"), false } };
    return json({ { QStringLiteral("1"), options } });
}

QString settingsJson(qsizetype cards)
{
    return json({ { QStringLiteral("nextPos"), cards + 1 }, { QStringLiteral("estTimes"), true },
        { QStringLiteral("activeDecks"), QJsonArray { 1 } }, { QStringLiteral("sortType"), QStringLiteral("noteFld") },
        { QStringLiteral("timeLim"), 0 }, { QStringLiteral("sortBackwards"), false },
        { QStringLiteral("addToCur"), true }, { QStringLiteral("curDeck"), 1 }, { QStringLiteral("newSpread"), 0 },
        { QStringLiteral("dueCounts"), true }, { QStringLiteral("curModel"), QString::number(kType) },
        { QStringLiteral("collapseTime"), 1200 } });
}

/// By which Anki finds notes that begin alike: eight digits of a hash of the first field without its tags.
qint64 checksumOf(const QString &field)
{
    static const QRegularExpression kTag(QStringLiteral("<[^>]*>"));
    QString plain = field;
    plain.remove(kTag);
    const QByteArray hash = QCryptographicHash::hash(plain.toUtf8(), QCryptographicHash::Sha1).toHex().left(8);
    return hash.toLongLong(nullptr, 16);
}

QString tagsOf(const AnkiExportCard &card)
{
    // Anki finds a tag by the spaces around it.
    return card.tags.isEmpty() ? QString() : QStringLiteral(" %1 ").arg(card.tags.join(u' '));
}

Result<> addCards(
    Connection &connection, const QList<AnkiExportCard> &cards, const QHash<QString, qint64> &decks, qint64 atMs)
{
    ROUNDS_ASSIGN_OR_RETURN(Statement note,
        Statement::prepare(
            connection, QStringLiteral("INSERT INTO notes VALUES (?1, ?2, ?3, ?4, -1, ?5, ?6, ?7, ?8, 0, '')")));
    ROUNDS_ASSIGN_OR_RETURN(Statement one,
        Statement::prepare(connection,
            QStringLiteral("INSERT INTO cards VALUES (?1, ?1, ?2, 0, ?3, -1, 0, 0, ?4, 0, 0, 0, 0, 0, 0, 0, 0, '')")));
    const qint64 seconds = atMs / 1000;
    qint64 number = 0;
    for (const AnkiExportCard &card : cards) {
        const qint64 id = atMs + number++;
        const QString fields = card.front + QChar(0x1F) + card.back;
        ROUNDS_RETURN_IF_ERROR(
            note.bindAll({ id, card.id, kType, seconds, tagsOf(card), fields, card.front, checksumOf(card.front) }));
        ROUNDS_RETURN_IF_ERROR(note.run());
        ROUNDS_RETURN_IF_ERROR(one.bindAll({ id, decks.value(card.deck), seconds, number }));
        ROUNDS_RETURN_IF_ERROR(one.run());
    }
    return {};
}

} // namespace

Result<> writeAnkiCollection(const QString &path, const QList<AnkiExportCard> &cards, qint64 atMs)
{
    const qint64 seconds = atMs / 1000;
    QHash<QString, qint64> decks;
    QJsonObject deckList { { QStringLiteral("1"), deckOf(1, QStringLiteral("Default"), seconds) } };
    for (const AnkiExportCard &card : cards) {
        if (!decks.contains(card.deck)) {
            const qint64 id = kFirstDeck + decks.size();
            decks.insert(card.deck, id);
            deckList.insert(QString::number(id), deckOf(id, card.deck, seconds));
        }
    }
    ConnectionOptions options;
    options.mode = OpenMode::Create;
    ROUNDS_ASSIGN_OR_RETURN(Connection connection, Connection::open(path, options));
    ROUNDS_ASSIGN_OR_RETURN(Transaction transaction, Transaction::begin(connection));
    ROUNDS_RETURN_IF_ERROR(connection.execute(QString::fromLatin1(kCollectionTables)));
    ROUNDS_ASSIGN_OR_RETURN(Statement col,
        Statement::prepare(
            connection, QStringLiteral("INSERT INTO col VALUES (1, ?1, ?2, ?2, 11, 0, 0, 0, ?3, ?4, ?5, ?6, '{}')")));
    ROUNDS_RETURN_IF_ERROR(col.bindAll(
        { seconds, atMs, settingsJson(cards.size()), typesJson(seconds), json(deckList), deckOptionsJson() }));
    ROUNDS_RETURN_IF_ERROR(col.run());
    ROUNDS_RETURN_IF_ERROR(addCards(connection, cards, decks, atMs));
    return transaction.commit();
}

} // namespace sevenrounds
