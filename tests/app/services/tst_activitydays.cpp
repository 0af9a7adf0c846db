// SPDX-License-Identifier: MIT
#include "services/appservices.h"

#include <QDateTime>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <ctime>

using namespace sevenrounds;

namespace {

using Counts = QHash<QDate, int>;

/// Moves by hand as ManualClock does, but its dates are those of the system's time zone, as the program's own.
class ZonedClock final : public Clock
{
public:
    [[nodiscard]] Milliseconds monotonic() const override { return m_monotonic; }
    [[nodiscard]] UtcTime now() const override { return m_now; }

    void goTo(const QString &moment)
    {
        const UtcTime to = fromEpochMs(QDateTime::fromString(moment, Qt::ISODate).toMSecsSinceEpoch());
        if (m_now != UtcTime {}) {
            m_monotonic += to - m_now;
        }
        m_now = to;
    }
    /// Moves the wall clock alone.
    void stepTo(UtcTime to) { m_now = to; }

private:
    Milliseconds m_monotonic { 0 };
    UtcTime m_now {};
};

} // namespace

/// F25, F23: on which days the sessions stand that Today shows as squares.
class TestActivityDays : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup();
    void F25_oneDayALocalDate_data();
    void F25_oneDayALocalDate();
    void F25_aRoundOverMidnightIsOfTheDayItBeganOn();
    void F25_travelMovesNoDay();
    void F23_aStepOfTheClockMakesNoSecondDay_data();
    void F23_aStepOfTheClockMakesNoSecondDay();
    void pausesAndTimeAwayAreNoWork();

private:
    void moveTo(const QByteArray &zone);
    void open(const QString &moment);
    void takeRound(const QString &moment);
    [[nodiscard]] SessionService &sessions() { return m_services->sessions(); }
    /// Of every day there is.
    [[nodiscard]] Counts activity();
    /// On the days of a range.
    [[nodiscard]] Milliseconds worked(QDate first, QDate last);

    QByteArray m_zone;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<ZonedClock> m_clock;
    std::unique_ptr<AppServices> m_services;
};

void TestActivityDays::initTestCase()
{
    m_zone = qgetenv("TZ");
}

void TestActivityDays::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_clock = std::make_unique<ZonedClock>();
}

void TestActivityDays::cleanup()
{
    if (m_services) {
        (void)m_services->shutDown(std::chrono::seconds { 5 });
    }
    m_services.reset();
    m_zone.isNull() ? qunsetenv("TZ") : qputenv("TZ", m_zone);
    tzset();
}

void TestActivityDays::moveTo(const QByteArray &zone)
{
    qputenv("TZ", zone);
    tzset();
}

void TestActivityDays::open(const QString &moment)
{
    m_services.reset();
    m_clock->goTo(moment);
    m_services = std::make_unique<AppServices>(
        AppOptions { ProfilePaths { m_folder->path() }, QStringLiteral(SEVENROUNDS_SOURCE_DIR "/content") }, *m_clock);
    m_services->openNow();
    QTRY_COMPARE(m_services->stage(), AppStage::Ready);
}

void TestActivityDays::takeRound(const QString &moment)
{
    m_clock->goTo(moment);
    QVERIFY(sessions().startShort(RoundId(QStringLiteral("ml")), Level::L5, 1));
    QVERIFY(sessions().apply(SessionEventKind::Ended, {}, 1));
}

Counts TestActivityDays::activity()
{
    std::optional<Counts> counts;
    m_services->journal().loadActivity(QDate(2000, 1, 1), QDate(2100, 1, 1), this,
        [&counts](const Result<Counts> &found) { counts = found.value_or(Counts {}); });
    (void)QTest::qWaitFor([&counts] { return counts.has_value(); });
    return counts.value_or(Counts {});
}

void TestActivityDays::F25_oneDayALocalDate_data()
{
    QTest::addColumn<QByteArray>("zone");
    QTest::addColumn<QStringList>("moments");
    QTest::addColumn<Counts>("days");
    const auto row = [](const char *name, const char *zone, const char *moments, const Counts &days) {
        QTest::newRow(name) << QByteArray(zone) << QString::fromLatin1(moments).split(QLatin1Char(' ')) << days;
    };
    // The last minutes of the day before, the first and last of the day, both sides of the change, the first of the day after.
    row("clocks go forward", "Europe/Berlin",
        "2026-03-28T22:50:00Z 2026-03-28T23:10:00Z 2026-03-29T00:59:00Z 2026-03-29T01:01:00Z 2026-03-29T21:50:00Z "
        "2026-03-29T22:10:00Z",
        { { QDate(2026, 3, 28), 1 }, { QDate(2026, 3, 29), 4 }, { QDate(2026, 3, 30), 1 } });
    row("clocks go back", "Europe/Berlin",
        "2026-10-24T21:50:00Z 2026-10-24T22:10:00Z 2026-10-25T00:30:00Z 2026-10-25T01:30:00Z 2026-10-25T22:50:00Z "
        "2026-10-25T23:10:00Z",
        { { QDate(2026, 10, 24), 1 }, { QDate(2026, 10, 25), 4 }, { QDate(2026, 10, 26), 1 } });
    row("clocks go forward, west of UTC", "America/New_York",
        "2026-03-08T04:50:00Z 2026-03-08T05:10:00Z 2026-03-08T06:59:00Z 2026-03-08T07:01:00Z 2026-03-09T03:50:00Z "
        "2026-03-09T04:10:00Z",
        { { QDate(2026, 3, 7), 1 }, { QDate(2026, 3, 8), 4 }, { QDate(2026, 3, 9), 1 } });
    row("a day without midnight", "America/Sao_Paulo",
        "2018-11-04T02:59:00Z 2018-11-04T03:01:00Z 2018-11-05T01:59:00Z 2018-11-05T02:01:00Z",
        { { QDate(2018, 11, 3), 1 }, { QDate(2018, 11, 4), 2 }, { QDate(2018, 11, 5), 1 } });
    row("midnight is put off by an hour", "America/Sao_Paulo",
        "2018-02-18T01:30:00Z 2018-02-18T02:30:00Z 2018-02-18T03:01:00Z",
        { { QDate(2018, 2, 17), 2 }, { QDate(2018, 2, 18), 1 } });
    row("29 February", "Europe/Berlin", "2028-02-28T22:59:00Z 2028-02-28T23:01:00Z 2028-02-29T23:01:00Z",
        { { QDate(2028, 2, 28), 1 }, { QDate(2028, 2, 29), 1 }, { QDate(2028, 3, 1), 1 } });
    row("week 53", "Europe/Berlin", "2026-12-31T22:59:00Z 2026-12-31T23:01:00Z 2027-01-03T22:59:00Z",
        { { QDate(2026, 12, 31), 1 }, { QDate(2027, 1, 1), 1 }, { QDate(2027, 1, 3), 1 } });
}

void TestActivityDays::F25_oneDayALocalDate()
{
    QFETCH(QByteArray, zone);
    QFETCH(QStringList, moments);
    QFETCH(Counts, days);
    moveTo(zone);
    open(moments.first());
    for (const QString &moment : moments) {
        takeRound(moment);
    }
    QCOMPARE(m_clock->today(), *std::max_element(days.keyBegin(), days.keyEnd()));
    QCOMPARE(activity(), days);
}

void TestActivityDays::F25_aRoundOverMidnightIsOfTheDayItBeganOn()
{
    moveTo("Europe/Berlin");
    // Ten to midnight before the night in which the clocks go back.
    open(QStringLiteral("2026-10-24T21:50:00Z"));
    QVERIFY(sessions().startShort(RoundId(QStringLiteral("ml")), Level::L5, 1));
    m_clock->goTo(QStringLiteral("2026-10-24T22:05:00Z"));
    QVERIFY(sessions().apply(SessionEventKind::Paused));
    sessions().flush();
    QVERIFY(m_services->shutDown(std::chrono::seconds { 5 }));
    open(QStringLiteral("2026-10-25T08:00:00Z"));
    QTRY_VERIFY(sessions().hasUnfinished());
    QVERIFY(sessions().restore());
    QVERIFY(sessions().apply(SessionEventKind::Ended, {}, 1));
    QCOMPARE(activity(), (Counts { { QDate(2026, 10, 24), 1 } }));
    takeRound(QStringLiteral("2026-10-25T08:30:00Z"));
    QCOMPARE(activity(), (Counts { { QDate(2026, 10, 24), 1 }, { QDate(2026, 10, 25), 1 } }));
}

void TestActivityDays::F25_travelMovesNoDay()
{
    moveTo("Europe/Berlin");
    open(QStringLiteral("2026-11-22T03:30:00Z"));
    takeRound(QStringLiteral("2026-11-22T03:30:00Z"));
    QVERIFY(m_services->shutDown(std::chrono::seconds { 5 }));
    // Half past three was still the 21st here, but the person had the 22nd.
    moveTo("America/New_York");
    open(QStringLiteral("2026-11-22T20:00:00Z"));
    takeRound(QStringLiteral("2026-11-22T20:00:00Z"));
    takeRound(QStringLiteral("2026-11-23T04:30:00Z"));
    QCOMPARE(activity(), (Counts { { QDate(2026, 11, 22), 3 } }));
    takeRound(QStringLiteral("2026-11-23T05:30:00Z"));
    QCOMPARE(activity(), (Counts { { QDate(2026, 11, 22), 3 }, { QDate(2026, 11, 23), 1 } }));
}

void TestActivityDays::F23_aStepOfTheClockMakesNoSecondDay_data()
{
    QTest::addColumn<QString>("moment");
    QTest::newRow("an hour ahead, over midnight") << QStringLiteral("2026-11-22T23:20:00Z");
    QTest::newRow("an hour back, over midnight") << QStringLiteral("2026-11-21T22:20:00Z");
    QTest::newRow("1970") << QStringLiteral("1970-01-01T00:00:00Z");
    QTest::newRow("2040") << QStringLiteral("2040-01-01T00:00:00Z");
}

void TestActivityDays::F23_aStepOfTheClockMakesNoSecondDay()
{
    QFETCH(QString, moment);
    moveTo("Europe/Berlin");
    open(QStringLiteral("2026-11-22T10:00:00Z"));
    takeRound(QStringLiteral("2026-11-22T10:00:00Z"));
    // The clock is wrong from the middle of the second round on, and is set right after its end: one day, and a round counts once.
    QVERIFY(sessions().startShort(RoundId(QStringLiteral("ml")), Level::L5, 2));
    const UtcTime right = m_clock->now();
    m_clock->stepTo(fromEpochMs(QDateTime::fromString(moment, Qt::ISODate).toMSecsSinceEpoch()));
    QVERIFY(sessions().apply(SessionEventKind::Marked));
    QVERIFY(sessions().apply(SessionEventKind::Ended, {}, 1));
    m_clock->stepTo(right);
    takeRound(QStringLiteral("2026-11-22T11:00:00Z"));
    QCOMPARE(activity(), (Counts { { QDate(2026, 11, 22), 3 } }));
    // It reads the same after the next start.
    QVERIFY(m_services->shutDown(std::chrono::seconds { 5 }));
    open(QStringLiteral("2026-11-22T12:00:00Z"));
    QCOMPARE(activity(), (Counts { { QDate(2026, 11, 22), 3 } }));
}

Milliseconds TestActivityDays::worked(QDate first, QDate last)
{
    std::optional<Milliseconds> time;
    m_services->journal().loadWorked(
        first, last, this, [&time](const Result<Milliseconds> &found) { time = found.value_or(Milliseconds { -1 }); });
    (void)QTest::qWaitFor([&time] { return time.has_value(); });
    return time.value_or(Milliseconds { -1 });
}

void TestActivityDays::pausesAndTimeAwayAreNoWork()
{
    using std::chrono::minutes;
    const QDate first(2026, 11, 21);
    open(QStringLiteral("2026-11-21T10:00:00Z"));
    QCOMPARE(worked(first, first), Milliseconds { 0 });
    QVERIFY(sessions().startShort(RoundId(QStringLiteral("ml")), Level::L5, 1));
    m_clock->goTo(QStringLiteral("2026-11-21T10:05:00Z"));
    QVERIFY(sessions().apply(SessionEventKind::Paused));
    m_clock->goTo(QStringLiteral("2026-11-21T11:00:00Z"));
    QVERIFY(sessions().apply(SessionEventKind::Resumed));
    m_clock->goTo(QStringLiteral("2026-11-21T11:03:00Z"));
    QVERIFY(sessions().apply(SessionEventKind::Ended, {}, 1));
    // Rating it is no practice, however long it takes.
    m_clock->goTo(QStringLiteral("2026-11-21T12:00:00Z"));
    QCOMPARE(worked(first, first), Milliseconds(minutes { 8 }));
    // A night in which the program was not there.
    QVERIFY(sessions().startShort(RoundId(QStringLiteral("ml")), Level::L5, 1));
    m_clock->goTo(QStringLiteral("2026-11-21T12:02:00Z"));
    sessions().flush();
    QVERIFY(m_services->shutDown(std::chrono::seconds { 5 }));
    open(QStringLiteral("2026-11-22T08:00:00Z"));
    QTRY_VERIFY(sessions().hasUnfinished());
    QVERIFY(sessions().restore());
    m_clock->goTo(QStringLiteral("2026-11-22T08:30:00Z"));
    QVERIFY(sessions().apply(SessionEventKind::Resumed));
    m_clock->goTo(QStringLiteral("2026-11-22T08:31:00Z"));
    QVERIFY(sessions().apply(SessionEventKind::Ended, {}, 1));
    QCOMPARE(worked(first, first), Milliseconds(minutes { 11 }));
    // It is of the day on which it began.
    QCOMPARE(worked(first.addDays(1), first.addDays(1)), Milliseconds { 0 });
}

QTEST_GUILESS_MAIN(TestActivityDays)
#include "tst_activitydays.moc"
