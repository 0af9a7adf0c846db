// SPDX-License-Identifier: MIT
#include "exchange/calendarfile.h"

#include <QElapsedTimer>
#include <QTest>

using namespace sevenrounds;

namespace {

constexpr UtcTime kStamp { Milliseconds { 1795251600000 } };

QByteArray calendar(const QByteArray &inside)
{
    return "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//x//y//EN\r\n" + inside + "END:VCALENDAR\r\n";
}

QByteArray eventOf(const QByteArray &lines)
{
    return "BEGIN:VEVENT\r\nUID:1@x\r\nDTSTAMP:20261101T000000Z\r\n" + lines + "END:VEVENT\r\n";
}

} // namespace

/// Calendar files, out and in.
class TestCalendarFile : public QObject
{
    Q_OBJECT

private slots:
    void whatIsWrittenIsReadBack();
    void sameDaysGiveTheSameFile();
    void daysAreWholeDays();
    void readsDatesOfAllKinds_data();
    void readsDatesOfAllKinds();
    void timesBecomeThePersonsDay_data();
    void timesBecomeThePersonsDay();
    void recurringEventsComeNextFromToday_data();
    void recurringEventsComeNextFromToday();
    void momentsThatAreLeftOutAreNone();
    void rulesWithoutAnEndAreGivenUp_data();
    void rulesWithoutAnEndAreGivenUp();
    void foldedAndEscapedTextIsOne();
    void cancelledEventsAreLeftOut();
    void ownEventsAreKnown();
    void badFilesAreRefusedWithTheirLine_data();
    void badFilesAreRefusedWithTheirLine();
    void cutAnywhereNothingBreaks();
    void F57_wordsCannotBecomeLines_data();
    void F57_wordsCannotBecomeLines();
    void F57_nestingIsLimited();
};

void TestCalendarFile::whatIsWrittenIsReadBack()
{
    const QList<CalendarDay> days { { QStringLiteral("interview"), QStringLiteral("Interview, all day; really"), {},
                                        QDate(2026, 12, 10) },
        { QStringLiteral("task/six-week/six-derive/1"), QStringLiteral("Übung – \"∇\" ").trimmed().repeated(20),
            QStringLiteral("first\nmove"), QDate(2028, 2, 29) },
        { QStringLiteral("b"), QStringLiteral("Year's end"), {}, QDate(2026, 12, 31) } };
    const auto events = readCalendar(writeCalendar(days, kStamp));
    QVERIFY(events);
    QCOMPARE(events->size(), days.size());
    for (qsizetype i = 0; i < days.size(); ++i) {
        QCOMPARE(ownId(events->at(i)), days.at(i).id);
        QCOMPARE(events->at(i).title, days.at(i).title);
        QCOMPARE(events->at(i).day, days.at(i).day);
    }
    QVERIFY(readCalendar(writeCalendar({}, kStamp))->isEmpty());
}

void TestCalendarFile::sameDaysGiveTheSameFile()
{
    const QList<CalendarDay> days { { QStringLiteral("a"), QStringLiteral("A"), {}, QDate(2026, 12, 10) } };
    QCOMPARE(writeCalendar(days, kStamp), writeCalendar(days, kStamp));
    QList<CalendarDay> later = days;
    later.first().day = QDate(2026, 12, 11);
    const auto before = readCalendar(writeCalendar(days, kStamp));
    const auto after = readCalendar(writeCalendar(later, kStamp));
    QCOMPARE(before->first().uid, after->first().uid);
}

void TestCalendarFile::daysAreWholeDays()
{
    const QByteArray file
        = writeCalendar({ { QStringLiteral("a"), QStringLiteral("A"), {}, QDate(2026, 12, 31) } }, kStamp);
    QVERIFY(file.contains("DTSTART;VALUE=DATE:20261231"));
    QVERIFY(file.contains("DTEND;VALUE=DATE:20270101"));
    QVERIFY(file.contains("TRANSP:TRANSPARENT"));
    QVERIFY(file.contains("DTSTAMP:20261121T"));
    QVERIFY(file.contains("\r\n"));
}

void TestCalendarFile::readsDatesOfAllKinds_data()
{
    QTest::addColumn<QByteArray>("start");
    QTest::addColumn<QDate>("day");

    QTest::newRow("whole day") << QByteArray("DTSTART;VALUE=DATE:20261210\r\n") << QDate(2026, 12, 10);
    QTest::newRow("utc") << QByteArray("DTSTART:20261210T233000Z\r\n") << QDate(2026, 12, 10);
    QTest::newRow("floating") << QByteArray("DTSTART:20261210T093000\r\n") << QDate(2026, 12, 10);
    QTest::newRow("zone") << QByteArray("DTSTART;TZID=Europe/Berlin:20270328T023000\r\n") << QDate(2027, 3, 28);
    QTest::newRow("29 February") << QByteArray("DTSTART;VALUE=DATE:20280229\r\n") << QDate(2028, 2, 29);
    QTest::newRow("recurring") << QByteArray("DTSTART;VALUE=DATE:20261210\r\nRRULE:FREQ=WEEKLY;COUNT=3\r\n")
                               << QDate(2026, 12, 10);
}

void TestCalendarFile::readsDatesOfAllKinds()
{
    QFETCH(QByteArray, start);
    QFETCH(QDate, day);
    const auto events = readCalendar(calendar(eventOf(start + "SUMMARY:Onsite\r\n")), QTimeZone::utc());
    QVERIFY(events);
    QCOMPARE(events->size(), 1);
    QCOMPARE(events->first().day, day);
    QCOMPARE(events->first().line, 4);
    QVERIFY(ownId(events->first()).isEmpty());
}

void TestCalendarFile::timesBecomeThePersonsDay_data()
{
    QTest::addColumn<QByteArray>("start");
    QTest::addColumn<QByteArray>("here");
    QTest::addColumn<QDate>("day");

    const QByteArray berlin("Europe/Berlin");
    const QByteArray angeles("America/Los_Angeles");
    const QByteArray auckland("Pacific/Auckland");
    const auto rows
        = [&](const char *name, const QByteArray &start, QDate inAngeles, QDate inBerlin, QDate inAuckland) {
              QTest::addRow("%s, west", name) << start << angeles << inAngeles;
              QTest::addRow("%s, in the middle", name) << start << berlin << inBerlin;
              QTest::addRow("%s, east", name) << start << auckland << inAuckland;
          };
    const QDate ninth(2026, 12, 9);
    const QDate tenth(2026, 12, 10);
    const QDate eleventh(2026, 12, 11);
    rows("late in UTC", "DTSTART:20261210T233000Z", tenth, eleventh, eleventh);
    rows("early in UTC", "DTSTART:20261210T003000Z", ninth, tenth, tenth);
    rows("noon in UTC", "DTSTART:20261210T113000Z", tenth, tenth, eleventh);
    rows("a zone", "DTSTART;TZID=America/New_York:20261210T190000", tenth, eleventh, eleventh);
    rows("Windows' name for a zone", "DTSTART;TZID=Eastern Standard Time:20261210T190000", tenth, eleventh, eleventh);
    rows("a zone with a prefix", "DTSTART;TZID=/citadel.org/20210210_1/America/New_York:20261210T190000", tenth,
        eleventh, eleventh);
    rows("a zone of three parts with a prefix",
        "DTSTART;TZID=/freeassociation.sourceforge.net/America/Indiana/Indianapolis:20261210T190000", tenth, eleventh,
        eleventh);
    rows("a zone of one part with a prefix", "DTSTART;TZID=/freeassociation.sourceforge.net/UTC:20261210T003000", ninth,
        tenth, tenth);
    rows("a prefix and nothing", "DTSTART;TZID=/citadel.org/:20261210T235900", tenth, tenth, tenth);
    rows("a zone that nobody knows", "DTSTART;TZID=Round the corner:20261210T235900", tenth, tenth, tenth);
    rows("whole day", "DTSTART;VALUE=DATE:20261210", tenth, tenth, tenth);
    rows("floating", "DTSTART:20261210T233000", tenth, tenth, tenth);
    // In Berlin this hour of the night is left out; the moment is half past three.
    rows("an hour that is left out", "DTSTART;TZID=Europe/Berlin:20270328T023000", QDate(2027, 3, 27),
        QDate(2027, 3, 28), QDate(2027, 3, 28));
    // Half past midnight of the 11th only by the clocks of summer.
    rows("summer time", "DTSTART:20260710T223000Z", QDate(2026, 7, 10), QDate(2026, 7, 11), QDate(2026, 7, 11));
}

void TestCalendarFile::timesBecomeThePersonsDay()
{
    QFETCH(QByteArray, start);
    QFETCH(QByteArray, here);
    QFETCH(QDate, day);
    const auto events = readCalendar(calendar(eventOf(start + "\r\nSUMMARY:Onsite\r\n")), QTimeZone(here));
    QVERIFY(events);
    QCOMPARE(events->first().day, day);
}

void TestCalendarFile::recurringEventsComeNextFromToday_data()
{
    QTest::addColumn<QByteArray>("lines");
    QTest::addColumn<QDate>("day");

    // Today is Tuesday, 1 December 2026.
    QTest::newRow("weekly") << QByteArray("DTSTART;VALUE=DATE:20240105\r\nRRULE:FREQ=WEEKLY\r\n") << QDate(2026, 12, 4);
    QTest::newRow("today itself") << QByteArray("DTSTART;VALUE=DATE:20240102\r\nRRULE:FREQ=WEEKLY\r\n")
                                  << QDate(2026, 12, 1);
    QTest::newRow("every other week") << QByteArray("DTSTART;VALUE=DATE:20261120\r\nRRULE:FREQ=WEEKLY;INTERVAL=2\r\n")
                                      << QDate(2026, 12, 4);
    QTest::newRow("every other week, the other one")
        << QByteArray("DTSTART;VALUE=DATE:20261113\r\nRRULE:FREQ=WEEKLY;INTERVAL=2\r\n") << QDate(2026, 12, 11);
    QTest::newRow("on two days") << QByteArray("DTSTART:20260105T090000Z\r\nRRULE:FREQ=WEEKLY;BYDAY=MO,TH\r\n")
                                 << QDate(2026, 12, 3);
    QTest::newRow("daily for years") << QByteArray("DTSTART:20100105T090000Z\r\nRRULE:FREQ=DAILY\r\n")
                                     << QDate(2026, 12, 1);
    QTest::newRow("the last Friday of a month")
        << QByteArray("DTSTART:20240126T090000Z\r\nRRULE:FREQ=MONTHLY;BYDAY=-1FR\r\n") << QDate(2026, 12, 25);
    QTest::newRow("monthly on the 31st") << QByteArray("DTSTART;VALUE=DATE:20240131\r\nRRULE:FREQ=MONTHLY\r\n")
                                         << QDate(2026, 12, 31);
    QTest::newRow("yearly") << QByteArray("DTSTART;VALUE=DATE:20200229\r\nRRULE:FREQ=YEARLY\r\n") << QDate(2028, 2, 29);
    QTest::newRow("counted, not over") << QByteArray("DTSTART;VALUE=DATE:20261120\r\nRRULE:FREQ=WEEKLY;COUNT=3\r\n")
                                       << QDate(2026, 12, 4);
    QTest::newRow("counted, over") << QByteArray("DTSTART;VALUE=DATE:20261106\r\nRRULE:FREQ=WEEKLY;COUNT=3\r\n")
                                   << QDate(2026, 11, 6);
    QTest::newRow("until long ago") << QByteArray("DTSTART;VALUE=DATE:20240105\r\nRRULE:FREQ=WEEKLY;UNTIL=20250101\r\n")
                                    << QDate(2024, 1, 5);
    QTest::newRow("until yesterday") << QByteArray(
        "DTSTART;VALUE=DATE:20240105\r\nRRULE:FREQ=WEEKLY;UNTIL=20261130\r\n")
                                     << QDate(2024, 1, 5);
    QTest::newRow("until a moment of today")
        << QByteArray("DTSTART:20240102T090000Z\r\nRRULE:FREQ=WEEKLY;UNTIL=20261201T080000Z\r\n") << QDate(2024, 1, 2);
    QTest::newRow("until its last moment")
        << QByteArray("DTSTART:20240102T090000Z\r\nRRULE:FREQ=WEEKLY;UNTIL=20261201T090000Z\r\n") << QDate(2026, 12, 1);
    QTest::newRow("begins later") << QByteArray("DTSTART;VALUE=DATE:20261210\r\nRRULE:FREQ=WEEKLY\r\n")
                                  << QDate(2026, 12, 10);
    QTest::newRow("of hours") << QByteArray("DTSTART:20240105T090000Z\r\nRRULE:FREQ=HOURLY\r\n") << QDate(2024, 1, 5);
    QTest::newRow("a rule that is none") << QByteArray("DTSTART;VALUE=DATE:20240105\r\nRRULE:FREQ=NEVER\r\n")
                                         << QDate(2024, 1, 5);
    // Monday evening over there is Tuesday morning here.
    QTest::newRow("far away") << QByteArray("DTSTART;TZID=America/Los_Angeles:20240108T200000\r\nRRULE:FREQ=WEEKLY\r\n")
                              << QDate(2026, 12, 1);
}

void TestCalendarFile::recurringEventsComeNextFromToday()
{
    QFETCH(QByteArray, lines);
    QFETCH(QDate, day);
    const QByteArray file = calendar(eventOf(lines + "SUMMARY:Group meeting\r\n"));
    const auto events = readCalendar(file, QTimeZone::utc(), QDate(2026, 12, 1));
    QVERIFY(events);
    QCOMPARE(events->size(), 1);
    QCOMPARE(events->first().day, day);
    // Who names no day is told the first.
    const auto first = readCalendar(file, QTimeZone::utc());
    QVERIFY(first && first->first().day <= events->first().day);
}

void TestCalendarFile::momentsThatAreLeftOutAreNone()
{
    const QDate today(2026, 12, 1);
    const QByteArray weekly = eventOf("DTSTART:20240105T090000Z\r\nRRULE:FREQ=WEEKLY\r\nEXDATE:20261204T090000Z\r\n");
    const auto excluded = readCalendar(calendar(weekly), QTimeZone::utc(), today);
    QVERIFY(excluded);
    QCOMPARE(excluded->first().day, QDate(2026, 12, 11));
    // One that was moved stands as an event of its own, and not on its old day besides.
    const QByteArray moved = eventOf("RECURRENCE-ID:20261211T090000Z\r\nDTSTART:20261209T090000Z\r\n");
    const auto both = readCalendar(calendar(weekly + moved), QTimeZone::utc(), today);
    QVERIFY(both);
    QCOMPARE(both->at(0).day, QDate(2026, 12, 18));
    QCOMPARE(both->at(1).day, QDate(2026, 12, 9));
}

void TestCalendarFile::rulesWithoutAnEndAreGivenUp_data()
{
    QTest::addColumn<QByteArray>("lines");
    QTest::addColumn<QDate>("first");
    QTest::addColumn<QDate>("begun");

    // The 30th of February would be looked for through centuries.
    QTest::newRow("never") << QByteArray("DTSTART;VALUE=DATE:20240105\r\nRRULE:FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30\r\n")
                           << QDate(2024, 1, 5) << QDate(2024, 1, 5);
    // Counted to a day far away; the first of these is still followed.
    QTest::newRow("counted") << QByteArray(
        "DTSTART:19000105T090000Z\r\nRRULE:FREQ=DAILY;COUNT=1000000;BYHOUR=1,2,3,4,5,6,7,8,9\r\n")
                             << QDate(2026, 12, 1) << QDate(1900, 1, 5);
}

void TestCalendarFile::rulesWithoutAnEndAreGivenUp()
{
    QFETCH(QByteArray, lines);
    QFETCH(QDate, first);
    QFETCH(QDate, begun);
    constexpr int kMany = 10000;
    QElapsedTimer timer;
    timer.start();
    const auto events = readCalendar(calendar(eventOf(lines).repeated(kMany)), QTimeZone::utc(), QDate(2026, 12, 1));
    QVERIFY(events);
    QCOMPARE(events->size(), kMany);
    QCOMPARE(events->first().day, first);
    QCOMPARE(events->last().day, begun);
    QVERIFY2(timer.elapsed() < 60000, qPrintable(QString::number(timer.elapsed())));
}

void TestCalendarFile::foldedAndEscapedTextIsOne()
{
    const auto events
        = readCalendar(calendar(eventOf("DTSTART;VALUE=DATE:20261210\r\nSUMMARY:Onsite\\, four\r\n  rounds\r\n")));
    QVERIFY(events);
    QCOMPARE(events->first().title, QStringLiteral("Onsite, four rounds"));
    // As other systems end lines, with a mark at the beginning.
    QByteArray unix = calendar(eventOf("DTSTART;VALUE=DATE:20261210\r\n")).replace("\r\n", "\n");
    QVERIFY(readCalendar("\xef\xbb\xbf" + unix));
}

void TestCalendarFile::cancelledEventsAreLeftOut()
{
    const auto events = readCalendar(calendar(eventOf("DTSTART;VALUE=DATE:20261210\r\nSTATUS:CANCELLED\r\n")
        + eventOf("DTSTART;VALUE=DATE:20261211\r\nSTATUS:CONFIRMED\r\n")));
    QVERIFY(events);
    QCOMPARE(events->size(), 1);
    QCOMPARE(events->first().day, QDate(2026, 12, 11));
}

void TestCalendarFile::ownEventsAreKnown()
{
    CalendarEvent one;
    one.uid = QStringLiteral("interview@sevenrounds");
    QCOMPARE(ownId(one), QStringLiteral("interview"));
    one.uid = QStringLiteral("interview@elsewhere");
    QVERIFY(ownId(one).isEmpty());
}

void TestCalendarFile::badFilesAreRefusedWithTheirLine_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<CalendarFault>("fault");
    QTest::addColumn<int>("line");

    QTest::newRow("empty") << QByteArray() << CalendarFault::NotACalendar << 1;
    QTest::newRow("text") << QByteArray("Dear all,\n") << CalendarFault::NotACalendar << 1;
    QTest::newRow("zeros") << QByteArray("BEGIN:VCALENDAR\0\n", 17) << CalendarFault::NotACalendar << 1;
    QTest::newRow("no colon") << calendar("nonsense\r\n") << CalendarFault::BadLine << 4;
    QTest::newRow("cut off") << QByteArray("BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:1\n") << CalendarFault::Unbalanced << 2;
    QTest::newRow("crossed") << calendar("BEGIN:VEVENT\r\nEND:VTODO\r\n") << CalendarFault::Unbalanced << 5;
    QTest::newRow("after the end") << QByteArray(calendar({}) + "SUMMARY:x\r\n") << CalendarFault::Unbalanced << 5;
    QTest::newRow("no day") << calendar(eventOf("SUMMARY:x\r\n")) << CalendarFault::BadDay << 4;
    QTest::newRow("no such day") << calendar(eventOf("DTSTART;VALUE=DATE:20261332\r\n")) << CalendarFault::BadDay << 4;
    QTest::newRow("words for a day") << calendar(eventOf("DTSTART:tomorrow\r\n")) << CalendarFault::BadDay << 4;
}

void TestCalendarFile::badFilesAreRefusedWithTheirLine()
{
    QFETCH(QByteArray, file);
    QFETCH(CalendarFault, fault);
    QFETCH(int, line);
    const auto events = readCalendar(file);
    QVERIFY(!events);
    QCOMPARE(events.error().fault, fault);
    QCOMPARE(events.error().line, line);
}

void TestCalendarFile::cutAnywhereNothingBreaks()
{
    const QByteArray whole
        = writeCalendar({ { QStringLiteral("a"), QStringLiteral("A"), QStringLiteral("n"), QDate(2026, 12, 10) },
                            { QStringLiteral("b"), QStringLiteral("B"), {}, QDate(2026, 12, 11) } },
            kStamp);
    for (qsizetype cut = 0; cut + 2 < whole.size(); ++cut) {
        const auto events = readCalendar(whole.left(cut));
        // What was cut is refused, or nothing but the end of a line is missing.
        QVERIFY(!events || whole.mid(cut).trimmed().isEmpty());
    }
}

void TestCalendarFile::F57_wordsCannotBecomeLines_data()
{
    QTest::addColumn<QString>("lineEnd");
    QTest::newRow("as calendars end lines") << QStringLiteral("\r\n");
    QTest::newRow("line feed") << QStringLiteral("\n");
    QTest::newRow("carriage return") << QStringLiteral("\r");
    QTest::newRow("line separator") << QString(QChar(0x2028));
}

void TestCalendarFile::F57_wordsCannotBecomeLines()
{
    QFETCH(QString, lineEnd);
    const QString evil
        = QStringLiteral("Derive%1END:VEVENT%1BEGIN:VEVENT%1DTSTART;VALUE=DATE:20270101%1ATTACH:file:///etc/passwd%1")
              .arg(lineEnd);
    const QByteArray file = writeCalendar({ { QStringLiteral("a"), evil, evil, QDate(2026, 12, 10) } }, kStamp);
    const QList<QByteArray> lines = QByteArray(file).replace('\r', '\n').split('\n');
    QCOMPARE(lines.count("BEGIN:VEVENT"), 1);
    for (const QByteArray &line : lines) {
        QVERIFY2(!line.startsWith("ATTACH") && !line.startsWith("DTSTART;VALUE=DATE:20270101"), line.constData());
    }
    const auto events = readCalendar(file);
    QVERIFY(events);
    QCOMPARE(events->size(), 1);
    QCOMPARE(events->first().day, QDate(2026, 12, 10));
}

void TestCalendarFile::F57_nestingIsLimited()
{
    const auto nested = [](int depth) {
        return calendar(QByteArray("BEGIN:VALARM\r\n").repeated(depth) + QByteArray("END:VALARM\r\n").repeated(depth));
    };
    QVERIFY(readCalendar(nested(10)));
    const auto deep = readCalendar(nested(100));
    QVERIFY(!deep);
    QCOMPARE(deep.error().fault, CalendarFault::BadLine);
}

QTEST_GUILESS_MAIN(TestCalendarFile)
#include "tst_calendarfile.moc"
