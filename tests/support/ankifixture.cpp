// SPDX-License-Identifier: MIT
#include "support/ankifixture.h"

#include <QFile>
#include <QUuid>
#include <QtEndian>

#include <sqlite3.h>
#include <zstd.h>

namespace sevenrounds::test {

namespace {

QByteArray u16(quint32 value)
{
    const quint16 bytes = qToLittleEndian(static_cast<quint16>(value));
    return { reinterpret_cast<const char *>(&bytes), sizeof bytes };
}

QByteArray u32(quint32 value)
{
    const quint32 bytes = qToLittleEndian(value);
    return { reinterpret_cast<const char *>(&bytes), sizeof bytes };
}

quint32 crcOf(const QByteArray &bytes)
{
    quint32 crc = 0xFFFFFFFFU;
    for (const char byte : bytes) {
        crc ^= static_cast<uchar>(byte);
        for (int bit = 0; bit < 8; ++bit) {
            crc = (crc >> 1) ^ ((crc & 1) != 0 ? 0xEDB88320U : 0U);
        }
    }
    return ~crc;
}

constexpr char kNotes[] = R"(
CREATE TABLE notes (id INTEGER PRIMARY KEY, guid TEXT, mid INTEGER, mod INTEGER, usn INTEGER, tags TEXT, flds TEXT, sfld INTEGER,
    csum INTEGER, flags INTEGER, data TEXT);
CREATE TABLE cards (id INTEGER PRIMARY KEY, nid INTEGER, did INTEGER, ord INTEGER, mod INTEGER, usn INTEGER, type INTEGER, queue INTEGER,
    due INTEGER, ivl INTEGER, factor INTEGER, reps INTEGER, lapses INTEGER, left INTEGER, odue INTEGER, odid INTEGER, flags INTEGER,
    data TEXT);
INSERT INTO notes VALUES
    (1, 'g1', 10, 0, 0, ' a b ', 'What is <b>KL</b>?<img src="plot.png">' || char(31) || 'A <i>divergence</i> \(D\)[sound:x.mp3]', 0, 0, 0, ''),
    (2, 'g2', 20, 0, 0, '', 'one' || char(31) || 'two<script>canary()</script>', 0, 0, 0, ''),
    (3, 'g3', 30, 0, 0, '', 'The {{c1::mean}} of {{c2::squares::what}}' || char(31) || 'more', 0, 0, 0, ''),
    (4, 'g4', 99, 0, 0, '', 'lost' || char(31) || 'x', 0, 0, 0, '');
INSERT INTO cards VALUES (11, 1, 5, 0, 0, 0, 2, 2, 0, 9, 0, 3, 0, 0, 0, 0, 0, ''), (12, 2, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, ''),
    (13, 2, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, ''), (14, 3, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, ''),
    (15, 3, 7, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 5, 0, ''), (16, 4, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, '');
)";

constexpr char kOldTypes[] = R"(
CREATE TABLE col (id INTEGER PRIMARY KEY, ver INTEGER, models TEXT, decks TEXT);
INSERT INTO col VALUES (1, %1,
'{"10":{"type":0,"flds":[{"name":"Front"},{"name":"Back"}],"tmpls":[{"qfmt":"{{Front}}","afmt":"{{FrontSide}}<hr id=answer>{{Back}}"}]},
  "20":{"type":0,"flds":[{"name":"Front"},{"name":"Back"}],"tmpls":[{"qfmt":"{{Front}}","afmt":"{{FrontSide}}<hr id=answer>{{Back}}"},
        {"qfmt":"{{Back}}","afmt":"{{FrontSide}}<hr id=answer>{{Front}}"}]},
  "30":{"type":1,"flds":[{"name":"Text"},{"name":"Extra"}],"tmpls":[{"qfmt":"{{cloze:Text}}","afmt":"{{cloze:Text}}<br>{{Extra}}"}]}}',
'{"1":{"name":"Default"},"5":{"name":"Math::Divergences"}}');
)";

constexpr char kNewTypes[] = R"(
CREATE TABLE col (id INTEGER PRIMARY KEY, ver INTEGER, models TEXT, decks TEXT);
INSERT INTO col VALUES (1, 18, '', '');
CREATE TABLE notetypes (id INTEGER PRIMARY KEY, name TEXT NOT NULL COLLATE unicase, config BLOB);
CREATE UNIQUE INDEX by_name ON notetypes (name);
CREATE TABLE fields (ntid INTEGER, ord INTEGER, name TEXT COLLATE unicase, config BLOB, PRIMARY KEY (ntid, ord)) WITHOUT ROWID;
CREATE TABLE templates (ntid INTEGER, ord INTEGER, name TEXT COLLATE unicase, config BLOB, PRIMARY KEY (ntid, ord)) WITHOUT ROWID;
CREATE TABLE decks (id INTEGER PRIMARY KEY, name TEXT COLLATE unicase);
INSERT INTO decks VALUES (1, 'Default'), (5, 'Math' || char(31) || 'Divergences');
INSERT INTO fields VALUES (10, 0, 'Front', ''), (10, 1, 'Back', ''), (20, 0, 'Front', ''), (20, 1, 'Back', ''), (30, 0, 'Text', ''),
    (30, 1, 'Extra', '');
)";

QByteArray hexOf(const QByteArray &bytes)
{
    return "x'" + bytes.toHex() + "'";
}

QByteArray sidesOf(const QByteArray &question, const QByteArray &answer)
{
    return hexOf(messageField(1, question) + messageField(2, answer) + messageField(8, 5));
}

int compareNames(void *, int, const void *, int, const void *)
{
    return 1;
}

} // namespace

QByteArray zipOf(const ZipEntries &entries, qint64 said, quint32 attributes, quint16 flags)
{
    QByteArray out;
    QByteArray directory;
    for (const auto &[name, content] : entries) {
        const quint32 size = said < 0 ? static_cast<quint32>(content.size()) : static_cast<quint32>(said);
        const QByteArray common = u16(flags) + u16(0) + u32(0x5A210000) + u32(crcOf(content))
            + u32(static_cast<quint32>(content.size())) + u32(size) + u16(static_cast<quint32>(name.size())) + u16(0);
        directory += "PK\1\2" + u16(0x0314) + u16(20) + common + u16(0) + u16(0) + u16(0) + u32(attributes)
            + u32(static_cast<quint32>(out.size())) + name;
        out += "PK\3\4" + u16(20) + common + name + content;
    }
    const auto count = static_cast<quint32>(entries.size());
    return out + directory + "PK\5\6" + u16(0) + u16(0) + u16(count) + u16(count)
        + u32(static_cast<quint32>(directory.size())) + u32(static_cast<quint32>(out.size())) + u16(0);
}

QByteArray databaseOf(const QString &folder, const QByteArray &sql)
{
    const QString path = folder + u'/' + QUuid::createUuid().toString(QUuid::WithoutBraces);
    sqlite3 *handle = nullptr;
    bool isMade = sqlite3_open(QFile::encodeName(path).constData(), &handle) == SQLITE_OK;
    sqlite3_create_collation(handle, "unicase", SQLITE_UTF8, nullptr, compareNames);
    isMade = isMade && sqlite3_exec(handle, sql.constData(), nullptr, nullptr, nullptr) == SQLITE_OK;
    sqlite3_close(handle);
    QFile file(path);
    return isMade && file.open(QFile::ReadOnly) ? file.readAll() : QByteArray();
}

QByteArray oldCollection(const QString &folder, int schema, const QByteArray &more)
{
    return databaseOf(folder, kNotes + QByteArray(kOldTypes).replace("%1", QByteArray::number(schema)) + more);
}

QByteArray newCollection(const QString &folder)
{
    const QByteArray line("{{FrontSide}}<hr id=answer>");
    const QByteArray types = "INSERT INTO notetypes VALUES (10, 'a', " + hexOf(messageField(1, 0))
        + "), (20, 'b', x''), (30, 'c', " + hexOf(messageField(1, 1) + messageField(3, "css")) + ");";
    const QByteArray templates = "INSERT INTO templates VALUES (10, 0, 't', " + sidesOf("{{Front}}", line + "{{Back}}")
        + "), (20, 0, 't', " + sidesOf("{{Front}}", line + "{{Back}}") + "), (20, 1, 'u', "
        + sidesOf("{{Back}}", line + "{{Front}}") + "), (30, 0, 't', "
        + sidesOf("{{cloze:Text}}", "{{cloze:Text}}<br>{{Extra}}") + ");";
    return databaseOf(folder, QByteArray(kNotes) + kNewTypes + types + templates);
}

QByteArray zstdOf(const QByteArray &bytes)
{
    QByteArray out(
        static_cast<qsizetype>(ZSTD_compressBound(static_cast<std::size_t>(bytes.size()))), Qt::Uninitialized);
    const std::size_t size = ZSTD_compress(
        out.data(), static_cast<std::size_t>(out.size()), bytes.constData(), static_cast<std::size_t>(bytes.size()), 3);
    return out.left(static_cast<qsizetype>(size));
}

QByteArray pixelPng()
{
    return QByteArray::fromHex(
        "89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c4890000000d49444154789c63f8cfc0f01f00050001ff"
        "a5f645400000000049454e44ae426082");
}

QByteArray messageField(int number, const QByteArray &bytes)
{
    QByteArray out(1, static_cast<char>(number << 3 | 2));
    for (auto size = bytes.size();; size >>= 7) {
        out += static_cast<char>(size > 0x7F ? (size & 0x7F) | 0x80 : size);
        if (size <= 0x7F) {
            return out + bytes;
        }
    }
}

QByteArray messageField(int number, int value)
{
    return QByteArray(1, static_cast<char>(number << 3)) + static_cast<char>(value);
}

} // namespace sevenrounds::test
