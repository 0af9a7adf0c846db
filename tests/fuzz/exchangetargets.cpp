// SPDX-License-Identifier: MIT
#include "exchange/calendarfile.h"
#include "exchange/profiledocument.h"
#include "fuzztarget.h"
#include "storage/backupname.h"
#include "storage/fileheader.h"

#include <array>

namespace sevenrounds::fuzz {

namespace {

QByteArrayList calendarSeeds()
{
    const CalendarDay day { QStringLiteral("plan-1"), QStringLiteral("Derive, then \"talk\"; rest"),
        QStringLiteral("two\nlines"), QDate(2026, 12, 1) };
    return { writeCalendar({ day, day }, UtcTime {}),
        "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\nBEGIN:VEVENT\r\nUID:a\r\nDTSTART;TZID=Europe/"
        "Berlin:20260329T023000\r\nSUMMARY:A long\r\n"
        " er title\r\nRRULE:FREQ=WEEKLY;COUNT=3\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n",
        "BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:b\nDTSTART:20240105T090000Z\nRRULE:FREQ=MONTHLY;BYDAY=-1FR;UNTIL="
        "20300101T000000Z"
        "\nEXDATE:20261225T090000Z\nEND:VEVENT\nBEGIN:VEVENT\nUID:b\nRECURRENCE-ID:20270129T090000Z\nDTSTART:"
        "20270130T090000Z\nEND:VEVENT\nEND:VCALENDAR\n",
        "BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART;VALUE=DATE:20260230\nSTATUS:CANCELLED\nEND:VEVENT\nEND:VCALENDAR\n" };
}

void runCalendar(const QByteArray &bytes)
{
    const auto read = readCalendar(bytes, QTimeZone::utc(), QDate(2026, 12, 1));
    const int lines = static_cast<int>(bytes.count('\n') + bytes.count('\r')) + 1;
    if (!read) {
        require(read.error().line >= 1 && read.error().line <= lines);
        return;
    }
    for (const CalendarEvent &event : *read) {
        require(event.day.isValid());
        require(event.line >= 1 && event.line <= lines);
        (void)ownId(event);
    }
}

/// A row of each table with something in each column.
QByteArray wholeProfile()
{
    ProfileDocument document;
    for (const TableShape *shape : allTables()) {
        DocumentRow row;
        for (const ColumnShape &column : shape->columns) {
            switch (column.type) {
            case ColumnType::Integer:
            case ColumnType::WideInteger:
                row.values.append(qint64 { 7 });
                break;
            case ColumnType::Real:
                row.values.append(0.5);
                break;
            case ColumnType::Text:
                row.values.append(QStringLiteral("text"));
                break;
            case ColumnType::Json:
                row.values.append(QStringLiteral("{\"a\":1}"));
                break;
            case ColumnType::Blob:
                row.values.append(QByteArray("\1\0", 2));
                break;
            }
        }
        row.hash = QByteArray(shape->hasHash ? 32 : 0, '\1');
        document.tables.insert(shape->tableName(), { row });
    }
    return document.toJson();
}

QByteArrayList profileSeeds()
{
    return { wholeProfile(), ProfileDocument {}.toJson(),
        R"({"format":"sevenrounds-profile","version":1,"exported_at_ms":1,"tables":{}})" };
}

void runProfile(const QByteArray &bytes)
{
    const Result<ProfileDocument> read = ProfileDocument::fromJson(bytes);
    if (!read) {
        require(read.error().kind == ErrorKind::InvalidInput || read.error().kind == ErrorKind::NewerData);
        return;
    }
    for (const TableShape *shape : allTables()) {
        require(read->tables.contains(shape->tableName()));
        for (const DocumentRow &row : read->tables.value(shape->tableName())) {
            require(row.values.size() == static_cast<qsizetype>(shape->columns.size()));
            (void)row.isIntact(*shape);
        }
    }
    // What was read is written so that it is read again.
    require(ProfileDocument::fromJson(read->toJson()).has_value());
}

QByteArrayList databaseSeeds()
{
    QByteArray header("SQLite format 3\0", 16);
    header += QByteArray::fromHex(
        "100001010040202000000005000000040000000000000000000000030000000400000000000000000000000100000010");
    header.append(100 - header.size(), '\0');
    return { header, QByteArray(100, '\0'), "2026-11-21T090000000Z-daily.sqlite",
        "2026-11-21T090000007Z-before-migration-flagged3.sqlite" };
}

/// The first bytes of a file that lies where the database should, and the name of one that lies among the backups.
void runDatabase(const QByteArray &bytes)
{
    if (const std::optional<FileHeader> header = FileHeader::parse(bytes)) {
        require(header->pageSize >= 512 && header->pageSize <= 65536);
        (void)header->isShorterThanPromised(bytes.size());
    }
    const QString name = QString::fromUtf8(bytes);
    if (const std::optional<BackupName> backup = BackupName::parse(name)) {
        require(backup->fileName() == name);
    }
}

constexpr std::array kTargets { Target { "calendar", calendarSeeds, runCalendar, 2500 },
    Target { "profile", profileSeeds, runProfile, 1500 }, Target { "database", databaseSeeds, runDatabase, 8000 } };

} // namespace

std::span<const Target> exchangeTargets()
{
    return kTargets;
}

} // namespace sevenrounds::fuzz
