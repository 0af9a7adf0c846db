// SPDX-License-Identifier: MIT
#include "planning/plancalendar.h"
#include "planning/sittingplacer.h"

#include <QTest>

using namespace sevenrounds;

namespace {

StudyPlan plan()
{
    StudyPlan plan;
    plan.weeks = 4;
    plan.stages = { { QStringLiteral("a"), QStringLiteral("A"), { 1, 2 }, 60 },
        { QStringLiteral("b"), QStringLiteral("B"), { 3, 3 }, 30 },
        { QStringLiteral("c"), QStringLiteral("C"), { 4, 4 }, 10 } };
    return plan;
}

PlanFrame frame(QDate start, std::optional<QDate> interview = std::nullopt)
{
    PlanFrame frame;
    frame.start = start;
    frame.interview = interview;
    frame.minutes.fill(60);
    return frame;
}

QList<StudyPlan> choices()
{
    QList<StudyPlan> plans;
    for (const auto &[id, weeks] : { std::pair("blended", 8), std::pair("four-week", 4), std::pair("six-week", 6) }) {
        StudyPlan plan;
        plan.id = PlanId(QString::fromLatin1(id));
        plan.weeks = weeks;
        plans.append(plan);
    }
    return plans;
}

} // namespace

/// Weeks of a plan as days of a calendar, and sittings on days.
class TestPlanCalendar : public QObject
{
    Q_OBJECT

private slots:
    void weeksAreSevenDaysWhereThereIsTime();
    void shorterTimeKeepsOrderAndWeights();
    void ownWeightsShareTheDaysOut();
    void nothingIsLeftInsideTheLastSevenDays();
    void lastWeekAndEveAreNamedOnce_data();
    void lastWeekAndEveAreNamedOnce();
    void everyLengthHasAPlaceForEveryWeek();
    void datesOfTheCalendar_data();
    void datesOfTheCalendar();
    void planThatFits_data();
    void planThatFits();
    void hoursAreSpreadOverTheWeek();
    void sittingsAreSpreadOverTheirDays();
    void easyDaysTakeHalf();
    void longSittingGetsADayOfItsOwn();
    void whatMustBeIsPlacedAndTheRestIsNot();
};

void TestPlanCalendar::weeksAreSevenDaysWhereThereIsTime()
{
    const QDate start(2026, 11, 2);
    const PlanCalendar calendar(plan(), 4, frame(start, start.addDays(80)));
    QVERIFY(!calendar.isShortened());
    QCOMPARE(calendar.daysOf({ 1, 2 }), (DayRange { start, start.addDays(13) }));
    QCOMPARE(calendar.daysOf({ 4, 4 }), (DayRange { start.addDays(21), start.addDays(27) }));
    QCOMPARE(calendar.whole().days(), 28);
}

void TestPlanCalendar::shorterTimeKeepsOrderAndWeights()
{
    const QDate start(2026, 11, 2);
    // Twenty days before the last seven.
    const PlanCalendar calendar(plan(), 4, frame(start, start.addDays(27)));
    QVERIFY(calendar.isShortened());
    QCOMPARE(calendar.whole().days(), 20);
    QCOMPARE(calendar.daysOf({ 1, 2 }).days(), 12);
    QCOMPARE(calendar.daysOf({ 3, 3 }).days(), 6);
    QCOMPARE(calendar.daysOf({ 4, 4 }), (DayRange { start.addDays(18), start.addDays(19) }));
}

void TestPlanCalendar::ownWeightsShareTheDaysOut()
{
    const QDate start(2026, 11, 2);
    PlanFrame own = frame(start);
    own.weights = { { QStringLiteral("c"), 90 } };
    // Sixty, thirty and ninety: a third, a sixth and a half of four weeks, although there is time for all of them.
    const PlanCalendar calendar(plan(), 4, own);
    QVERIFY(!calendar.isShortened());
    QCOMPARE(calendar.whole().days(), 28);
    QCOMPARE(calendar.daysOf({ 1, 2 }).days(), 9);
    QCOMPARE(calendar.daysOf({ 3, 3 }).days(), 5);
    QCOMPARE(calendar.daysOf({ 4, 4 }), (DayRange { start.addDays(14), start.addDays(27) }));
    // And where there is less: ten of twenty days.
    own.interview = start.addDays(27);
    QCOMPARE(PlanCalendar(plan(), 4, own).daysOf({ 4, 4 }).days(), 10);
}

void TestPlanCalendar::lastWeekAndEveAreNamedOnce_data()
{
    QTest::addColumn<int>("daysBefore");
    QTest::addColumn<bool>("isLastWeek");
    QTest::addColumn<bool>("isEve");

    QTest::newRow("eight days before") << 8 << false << false;
    QTest::newRow("seven days before") << 7 << true << false;
    QTest::newRow("two days before") << 2 << true << false;
    QTest::newRow("the eve") << 1 << true << true;
    QTest::newRow("the day") << 0 << true << true;
    QTest::newRow("the day after") << -1 << false << false;
}

void TestPlanCalendar::lastWeekAndEveAreNamedOnce()
{
    QFETCH(int, daysBefore);
    QFETCH(bool, isLastWeek);
    QFETCH(bool, isEve);
    const QDate interview(2028, 3, 3);
    QCOMPARE(isInLastWeek(interview.addDays(-daysBefore), interview), isLastWeek);
    QCOMPARE(isEveOrDay(interview.addDays(-daysBefore), interview), isEve);
    QVERIFY(!isInLastWeek(interview, std::nullopt));
    QVERIFY(!isEveOrDay(interview, std::nullopt));
}

void TestPlanCalendar::nothingIsLeftInsideTheLastSevenDays()
{
    const QDate start(2026, 11, 2);
    for (int days = 0; days <= 7; ++days) {
        QCOMPARE(PlanCalendar(plan(), 4, frame(start, start.addDays(days))).whole().days(), 0);
    }
}

void TestPlanCalendar::everyLengthHasAPlaceForEveryWeek()
{
    const QDate start(2026, 11, 2);
    for (int days = 8; days < 60; ++days) {
        const PlanCalendar calendar(plan(), 4, frame(start, start.addDays(days)));
        for (int week = 1; week <= 4; ++week) {
            const DayRange range = calendar.daysOf({ week, week });
            QVERIFY(range.days() >= 1);
            QVERIFY(range.first >= start);
            QVERIFY2(range.last <= calendar.whole().last, qPrintable(QString::number(days)));
        }
    }
}

void TestPlanCalendar::datesOfTheCalendar_data()
{
    QTest::addColumn<QDate>("start");
    QTest::addColumn<QDate>("lastDay");

    QTest::newRow("summer time begins") << QDate(2026, 3, 16) << QDate(2026, 4, 12);
    QTest::newRow("summer time ends") << QDate(2026, 10, 12) << QDate(2026, 11, 8);
    QTest::newRow("29 February") << QDate(2028, 2, 14) << QDate(2028, 3, 12);
    QTest::newRow("no 29 February") << QDate(2027, 2, 14) << QDate(2027, 3, 13);
    QTest::newRow("week 53") << QDate(2026, 12, 14) << QDate(2027, 1, 10);
}

void TestPlanCalendar::datesOfTheCalendar()
{
    QFETCH(QDate, start);
    QFETCH(QDate, lastDay);
    const PlanCalendar calendar(plan(), 4, frame(start));
    QCOMPARE(calendar.whole(), (DayRange { start, lastDay }));
    for (int week = 1; week <= 4; ++week) {
        QCOMPARE(calendar.daysOf({ week, week }).first.dayOfWeek(), start.dayOfWeek());
        QCOMPARE(calendar.daysOf({ week, week }).days(), 7);
    }
}

void TestPlanCalendar::planThatFits_data()
{
    QTest::addColumn<int>("days");
    QTest::addColumn<Loop>("loop");
    QTest::addColumn<QString>("id");

    QTest::newRow("engineer, no day") << -1 << Loop::AiEngineer << QStringLiteral("four-week");
    QTest::newRow("scientist, no day") << -1 << Loop::Scientist << QStringLiteral("six-week");
    QTest::newRow("both, no day") << -1 << Loop::Both << QStringLiteral("blended");
    QTest::newRow("engineer, five weeks") << 35 << Loop::AiEngineer << QStringLiteral("four-week");
    QTest::newRow("engineer, three weeks") << 21 << Loop::AiEngineer << QStringLiteral("blended");
    QTest::newRow("engineer, ten weeks") << 70 << Loop::AiEngineer << QStringLiteral("blended");
    QTest::newRow("scientist, seven weeks") << 49 << Loop::Scientist << QStringLiteral("six-week");
    QTest::newRow("scientist, six weeks") << 42 << Loop::Scientist << QStringLiteral("blended");
}

void TestPlanCalendar::planThatFits()
{
    QFETCH(int, days);
    QFETCH(Loop, loop);
    QFETCH(QString, id);
    const QDate start(2026, 11, 2);
    const QList<StudyPlan> plans = choices();
    const StudyPlan *found
        = fittingPlan(plans, start, days < 0 ? std::nullopt : std::optional(start.addDays(days)), loop);
    QVERIFY(found != nullptr);
    QCOMPARE(found->id.value(), id);
}

void TestPlanCalendar::hoursAreSpreadOverTheWeek()
{
    PlanFrame whole = frame(QDate(2026, 11, 2));
    for (const unsigned easy : { 0U, 0b1000000U, 0b1100000U, 0b1111111U }) {
        whole.easyDays = easy;
        whole.minutes = spreadHours(10, easy);
        int sum = 0;
        for (int day = 0; day < 7; ++day) {
            sum += whole.minutesOn(whole.start.addDays(day));
        }
        QVERIFY2(sum > 560 && sum <= 600, qPrintable(QString::number(sum)));
    }
}

void TestPlanCalendar::sittingsAreSpreadOverTheirDays()
{
    const QDate start(2026, 11, 2);
    SittingPlacer placer(frame(start), start, start.addDays(30));
    const QList<QDate> days = placer.place(4, 30, { start, start.addDays(11) }, start.addDays(30), false);
    QCOMPARE(days, (QList<QDate> { start, start.addDays(3), start.addDays(6), start.addDays(9) }));
    QCOMPARE(placer.room(start), 30);
}

void TestPlanCalendar::easyDaysTakeHalf()
{
    const QDate monday(2026, 11, 2);
    PlanFrame own = frame(monday);
    own.easyDays = 1U;
    SittingPlacer placer(own, monday, monday.addDays(6));
    QCOMPARE(placer.room(monday), 30);
    QCOMPARE(placer.place(1, 40, { monday, monday.addDays(1) }, monday.addDays(6), false),
        (QList<QDate> { monday.addDays(1) }));
    own.minutes[1] = 0;
    SittingPlacer other(own, monday, monday.addDays(6));
    QCOMPARE(other.place(1, 40, { monday, monday.addDays(1) }, monday.addDays(6), false),
        (QList<QDate> { monday.addDays(2) }));
}

void TestPlanCalendar::longSittingGetsADayOfItsOwn()
{
    const QDate monday(2026, 11, 2);
    PlanFrame own = frame(monday);
    own.minutes[5] = 120;
    SittingPlacer placer(own, monday, monday.addDays(13));
    QCOMPARE(placer.place(1, 210, { monday, monday.addDays(6) }, monday.addDays(13), false),
        (QList<QDate> { monday.addDays(5) }));
}

void TestPlanCalendar::whatMustBeIsPlacedAndTheRestIsNot()
{
    const QDate monday(2026, 11, 2);
    SittingPlacer placer(frame(monday), monday, monday.addDays(1));
    QCOMPARE(placer.place(2, 60, { monday, monday.addDays(1) }, monday.addDays(1), false).size(), 2);
    QVERIFY(placer.place(1, 30, { monday, monday.addDays(1) }, monday.addDays(1), false).isEmpty());
    QCOMPARE(placer.place(1, 30, { monday, monday.addDays(1) }, monday.addDays(1), true).size(), 1);
    PlanFrame none = frame(monday);
    none.minutes.fill(0);
    SittingPlacer idle(none, monday, monday.addDays(1));
    QVERIFY(idle.place(1, 30, { monday, monday.addDays(1) }, monday.addDays(1), true).isEmpty());
}

QTEST_GUILESS_MAIN(TestPlanCalendar)
#include "tst_plancalendar.moc"
