// SPDX-License-Identifier: MIT
#include "scheduling/studydays.h"

#include <QDateTime>
#include <QTest>

using namespace sevenrounds;

namespace {

UtcTime time(const char *iso)
{
    const QDateTime at = QDateTime::fromString(QString::fromLatin1(iso), Qt::ISODate);
    return fromEpochMs(at.toMSecsSinceEpoch());
}

} // namespace

class TestStudyDays : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void utcDaysAreDates();
    void studyDayBeginsAtFour_data();
    void studyDayBeginsAtFour();
    void daysFollowTheSystemsZone();
    void everyDayOfAYearIsMetOnceInOrder_data();
    void everyDayOfAYearIsMetOnceInOrder();
    void dayStartCanBeChosen();
};

void TestStudyDays::init()
{
    QVERIFY(QTimeZone("Europe/Berlin").isValid());
}

void TestStudyDays::utcDaysAreDates()
{
    QCOMPARE(StudyDays::utc().dayOf(time("2024-02-29T23:59:59Z")), QDate(2024, 2, 29));
    QCOMPARE(StudyDays::utc().dayOf(time("2024-03-01T00:00:00Z")), QDate(2024, 3, 1));
    QCOMPARE(StudyDays::utc().dayOf(fromEpochMs(-1)), QDate(1969, 12, 31));
}

void TestStudyDays::studyDayBeginsAtFour_data()
{
    QTest::addColumn<QByteArray>("zone");
    QTest::addColumn<QString>("at");
    QTest::addColumn<QDate>("day");
    const auto row = [](const char *name, const char *zone, const char *at, QDate day) {
        QTest::newRow(name) << QByteArray(zone) << QString::fromLatin1(at) << day;
    };
    const QDate november21(2026, 11, 21);
    row("one before four", "Europe/Berlin", "2026-11-22T02:59:59Z", november21);
    row("four", "Europe/Berlin", "2026-11-22T03:00:00Z", november21.addDays(1));
    row("after midnight", "Europe/Berlin", "2026-11-21T23:30:00Z", november21);
    row("far west", "Pacific/Honolulu", "2026-11-22T13:59:59Z", november21);
    row("far west, four", "Pacific/Honolulu", "2026-11-22T14:00:00Z", november21.addDays(1));
    row("far east", "Pacific/Kiritimati", "2026-11-21T14:00:00Z", november21.addDays(1));
    row("half an hour", "Asia/Kolkata", "2026-11-21T22:30:00Z", november21.addDays(1));
    row("half an hour, before", "Asia/Kolkata", "2026-11-21T22:29:59Z", november21);
    // 29 March 2026: 2 o'clock becomes 3. Four by the wall clock is only three hours after midnight.
    row("summer begins, before four", "Europe/Berlin", "2026-03-29T01:59:59Z", QDate(2026, 3, 28));
    row("summer begins, four", "Europe/Berlin", "2026-03-29T02:00:00Z", QDate(2026, 3, 29));
    // 25 October 2026: 3 o'clock becomes 2, so that four is five hours after midnight.
    row("summer ends, before four", "Europe/Berlin", "2026-10-25T02:59:59Z", QDate(2026, 10, 24));
    row("summer ends, four", "Europe/Berlin", "2026-10-25T03:00:00Z", QDate(2026, 10, 25));
    row("leap day", "America/New_York", "2028-02-29T12:00:00Z", QDate(2028, 2, 29));
    row("night after the leap day", "America/New_York", "2028-03-01T08:59:59Z", QDate(2028, 2, 29));
    row("turn of the year", "America/New_York", "2027-01-01T08:00:00Z", QDate(2026, 12, 31));
}

void TestStudyDays::studyDayBeginsAtFour()
{
    QFETCH(QByteArray, zone);
    QFETCH(QString, at);
    QFETCH(QDate, day);
    QCOMPARE(StudyDays::local(QTimeZone(zone)).dayOf(time(qPrintable(at))), day);
}

void TestStudyDays::daysFollowTheSystemsZone()
{
    const UtcTime now = time("2026-11-22T03:30:00Z");
    const QByteArray before = qgetenv("TZ");
    qputenv("TZ", "Europe/Berlin");
    tzset();
    const QDate berlin = StudyDays::local().dayOf(now);
    qputenv("TZ", "America/New_York");
    tzset();
    const QDate newYork = StudyDays::local().dayOf(now);
    if (before.isEmpty()) {
        qunsetenv("TZ");
    } else {
        qputenv("TZ", before);
    }
    tzset();
    QCOMPARE(berlin, QDate(2026, 11, 22));
    QCOMPARE(newYork, QDate(2026, 11, 21));
}

void TestStudyDays::everyDayOfAYearIsMetOnceInOrder_data()
{
    QTest::addColumn<QByteArray>("zone");
    for (const char *zone : { "Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "Asia/Kathmandu",
             "America/Sao_Paulo", "Pacific/Auckland" }) {
        QTest::newRow(zone) << QByteArray(zone);
    }
}

void TestStudyDays::everyDayOfAYearIsMetOnceInOrder()
{
    QFETCH(QByteArray, zone);
    const StudyDays days = StudyDays::local(QTimeZone(zone));
    // Quarter of an hour by quarter of an hour through two changes of the clock.
    UtcTime at = time("2018-01-01T12:00:00Z");
    QDate last = days.dayOf(at);
    const QDate first = last;
    for (int i = 0; i < 365 * 24 * 4; ++i) {
        at += std::chrono::minutes(15);
        const QDate day = days.dayOf(at);
        QVERIFY2(day == last || day == last.addDays(1), qPrintable(day.toString(Qt::ISODate)));
        last = day;
    }
    QCOMPARE(first.daysTo(last), 365);
}

void TestStudyDays::dayStartCanBeChosen()
{
    const StudyDays midnight = StudyDays::local(QTimeZone("Europe/Berlin"), Milliseconds { 0 });
    QCOMPARE(midnight.dayOf(time("2026-11-21T22:59:59Z")), QDate(2026, 11, 21));
    QCOMPARE(midnight.dayOf(time("2026-11-21T23:00:00Z")), QDate(2026, 11, 22));
}

QTEST_GUILESS_MAIN(TestStudyDays)
#include "tst_studydays.moc"
