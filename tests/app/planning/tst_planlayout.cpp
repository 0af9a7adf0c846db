// SPDX-License-Identifier: MIT
#include "content/contentlibrary.h"
#include "planning/planlayout.h"
#include "scheduling/studydays.h"

#include <QTest>

#include <algorithm>

using namespace sevenrounds;

namespace {

const QDate kMonday(2026, 11, 2);
const QDate kFar(2026, 12, 29);

/// The day before the last seven.
QDate lastPlanDay(QDate interview)
{
    return interview.addDays(-8);
}

} // namespace

/// The plans of the content, laid out in real calendars.
class TestPlanLayout : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void everyTaskHasAPlace_data();
    void everyTaskHasAPlace();
    void trackDecidesWhichTasks();
    void levelDecidesWhichTasks();
    void stagesOfTheLastWeekHaveNoWeight();
    void nothingOfThePlanReachesIntoTheLastDays_data();
    void nothingOfThePlanReachesIntoTheLastDays();
    void lastDaysHoldTheFifteenOnceAndTwoMocks();
    void fullMockTicksOneOfTheLastWeeksTwo();
    void noMockOnTheEve_data();
    void noMockOnTheEve();
    void missedTasksMoveOn();
    void missedAsideTasksGoBeforeCoreOnes();
    void aDayThatIsWorkedStaysAsItWas();
    void movedTaskBeginsOnItsDay();
    void leftOutTaskIsNowhere();
    void freeDaysStayFree();
    void everyDayOfAYearCanBeToday();
    void weeksHoldEveryDay();
    void afterTheInterviewStandsWhatComesAfter();
    void lateStartKeepsOnlyTheLastDays();
    void dayBeginsAtFourThroughSummerTime();
    void shortPlanSaysSo();

private:
    [[nodiscard]] const StudyPlan *plan(const char *id) const;
    [[nodiscard]] PlanInput input(
        const char *id, QDate start, std::optional<QDate> interview, int minutesADay = 120) const;
    [[nodiscard]] static const PlannedTask *task(const PlanLayout &layout, const char *id);

    ContentLibrary m_library;
};

void TestPlanLayout::initTestCase()
{
    auto library = ContentLibrary::load(QStringLiteral(SEVENROUNDS_SOURCE_DIR "/content"));
    QVERIFY(library);
    m_library = std::move(*library);
    for (const char *id : { "six-week", "four-week", "blended", "last-week", "after" }) {
        QVERIFY2(plan(id) != nullptr, id);
    }
}

const StudyPlan *TestPlanLayout::plan(const char *id) const
{
    const auto found = std::find_if(m_library.plans().cbegin(), m_library.plans().cend(),
        [&](const StudyPlan &plan) { return plan.id.value() == QLatin1String(id); });
    return found == m_library.plans().cend() ? nullptr : &*found;
}

PlanInput TestPlanLayout::input(const char *id, QDate start, std::optional<QDate> interview, int minutesADay) const
{
    PlanInput input;
    input.plan = plan(id);
    input.lastWeek = plan("last-week");
    input.after = plan("after");
    input.frame.start = start;
    input.frame.interview = interview;
    input.frame.minutes.fill(minutesADay);
    input.frame.loop = Loop::Both;
    input.today = start;
    return input;
}

const PlannedTask *TestPlanLayout::task(const PlanLayout &layout, const char *id)
{
    const auto found = std::find_if(layout.tasks.cbegin(), layout.tasks.cend(),
        [&](const PlannedTask &one) { return one.entry.task.id.value() == QLatin1String(id); });
    return found == layout.tasks.cend() ? nullptr : &*found;
}

void TestPlanLayout::everyTaskHasAPlace_data()
{
    QTest::addColumn<QString>("id");

    QTest::newRow("six") << QStringLiteral("six-week");
    QTest::newRow("four") << QStringLiteral("four-week");
    QTest::newRow("blended") << QStringLiteral("blended");
}

void TestPlanLayout::everyTaskHasAPlace()
{
    QFETCH(QString, id);
    const PlanInput in = input(id.toUtf8().constData(), kMonday, std::nullopt, 240);
    const PlanLayout layout = layOut(in);
    QVERIFY(!layout.isShortened);
    for (const PlannedTask &one : layout.tasks) {
        const char *name = qUtf8Printable(one.entry.task.id.value());
        QVERIFY2(!one.leftOut, name);
        QCOMPARE(one.sittings.size(), one.entry.task.sessions);
        QVERIFY2(one.sittings.first() >= one.window.first, name);
    }
    QVERIFY(!layout.today.isEmpty());
    QCOMPARE(layout.weekOf(kMonday), 0);
    QCOMPARE(layout.weekOf(kMonday.addDays(8)), 1);
}

void TestPlanLayout::trackDecidesWhichTasks()
{
    PlanInput in = input("blended", kMonday, std::nullopt, 240);
    const qsizetype all = layOut(in).tasks.size();
    in.frame.loop = Loop::AiEngineer;
    const PlanLayout engineer = layOut(in);
    QVERIFY(engineer.tasks.size() < all);
    QVERIFY(task(engineer, "blend-choose-project") != nullptr);
    QVERIFY(task(engineer, "blend-choose-paper") == nullptr);
    // What stands for the last seven days is laid out by itself.
    QVERIFY(task(engineer, "blend-last-week") == nullptr);
}

void TestPlanLayout::levelDecidesWhichTasks()
{
    PlanInput in = input("blended", kMonday, std::nullopt, 240);
    const auto has = [&](Level level, const char *id) {
        in.frame.level = level;
        return task(layOut(in), id) != nullptr;
    };
    QVERIFY(has(Level::L3, "blend-costs") && !has(Level::L3, "blend-scope"));
    QVERIFY(!has(Level::L5, "blend-costs") && !has(Level::L5, "blend-scope"));
    QVERIFY(!has(Level::L7, "blend-costs") && has(Level::L7, "blend-scope"));
    QVERIFY(has(Level::L3, "blend-stories") && has(Level::L7, "blend-stories"));
}

void TestPlanLayout::stagesOfTheLastWeekHaveNoWeight()
{
    const auto stages = [this](const char *id) { return laidOutStages(*plan(id), plan("last-week")).size(); };
    QCOMPARE(stages("blended"), plan("blended")->stages.size() - 1);
    QCOMPARE(stages("four-week"), plan("four-week")->stages.size());
}

void TestPlanLayout::nothingOfThePlanReachesIntoTheLastDays_data()
{
    QTest::addColumn<int>("days");

    for (const int days : { 8, 9, 12, 15, 21, 30, 45, 60, 90 }) {
        QTest::addRow("%d days", days) << days;
    }
}

void TestPlanLayout::nothingOfThePlanReachesIntoTheLastDays()
{
    QFETCH(int, days);
    const QDate interview = kMonday.addDays(days);
    for (const char *id : { "six-week", "four-week", "blended" }) {
        for (const int minutes : { 0, 45, 120 }) {
            for (int later = 0; later <= days; later += 3) {
                PlanInput in = input(id, kMonday, interview, minutes);
                in.today = kMonday.addDays(later);
                const PlanLayout layout = layOut(in);
                for (const PlannedTask &one : layout.tasks) {
                    if (one.entry.plan == in.after->id) {
                        continue;
                    }
                    for (const QDate day : one.sittings) {
                        QVERIFY(day >= in.today);
                        QVERIFY(one.entry.isByDay ? day <= interview : day <= lastPlanDay(interview));
                    }
                }
            }
        }
    }
}

void TestPlanLayout::lastDaysHoldTheFifteenOnceAndTwoMocks()
{
    const PlanLayout layout = layOut(input("six-week", kMonday, kFar));
    QStringList derived;
    int mocks = 0;
    for (const PlannedTask &one : layout.tasks) {
        if (!one.entry.isByDay) {
            continue;
        }
        mocks += one.entry.task.kind == PlanTaskKind::Mock ? 1 : 0;
        if (one.entry.task.kind == PlanTaskKind::Derivation && one.entry.task.count > 0) {
            derived += one.entry.task.opens;
        }
        QCOMPARE(one.sittings, (QList<QDate> { kFar.addDays(one.entry.task.day) }));
    }
    QCOMPARE(mocks, 2);
    QCOMPARE(derived.size(), 15);
    QCOMPARE(QSet<QString>(derived.cbegin(), derived.cend()).size(), 15);
    for (const QString &id : std::as_const(derived)) {
        QVERIFY2(m_library.findDerivation(DerivationId(id))->isCore, qPrintable(id));
    }
    QVERIFY(task(layout, "last-setup") != nullptr);
    QCOMPARE(layout.weeks.last().kind, WeekKind::LastDays);
    QCOMPARE(layout.weeks.last().days, (DayRange { kFar.addDays(-7), kFar }));
}

void TestPlanLayout::fullMockTicksOneOfTheLastWeeksTwo()
{
    PlanInput in = input("six-week", kMonday, kFar);
    in.today = kFar.addDays(-3);
    const auto done = [&](const char *round, int day) {
        in.deeds.append({ PlanTaskKind::Mock, QString::fromLatin1(round), kFar.addDays(day) });
    };
    const auto progress = [&](const char *id) { return task(layOut(in), id)->now; };
    // A single round on the day of the first mock is none of either.
    done("coding", -7);
    QCOMPARE(progress("last-mock-one").have, 0);
    QCOMPARE(progress("last-mock-two").have, 0);
    // Four on that day are the first, and nothing of the second.
    for (const char *round : { "ml", "design", "coding", "behavioral" }) {
        done(round, -7);
    }
    QVERIFY(progress("last-mock-one").isDone());
    QCOMPARE(progress("last-mock-two").have, 0);
    // The second asks for two rounds.
    done("ml", -4);
    QCOMPARE(progress("last-mock-two").have, 1);
    QVERIFY(!progress("last-mock-two").isDone());
    done("design", -4);
    QVERIFY(progress("last-mock-two").isDone());
    QCOMPARE(progress("last-mock-one").doneOn, kFar.addDays(-7));
    QCOMPARE(progress("last-mock-two").doneOn, kFar.addDays(-4));
}

void TestPlanLayout::noMockOnTheEve_data()
{
    QTest::addColumn<int>("daysLeft");

    for (int days = 0; days <= 7; ++days) {
        QTest::addRow("%d days left", days) << days;
    }
}

void TestPlanLayout::noMockOnTheEve()
{
    QFETCH(int, daysLeft);
    PlanInput in = input("six-week", kMonday, kFar);
    in.today = kFar.addDays(-daysLeft);
    const PlanLayout layout = layOut(in);
    QList<QDate> mocks;
    for (const PlannedTask &one : layout.tasks) {
        if (one.entry.isByDay && one.entry.task.kind == PlanTaskKind::Mock) {
            mocks += one.sittings;
        }
    }
    for (const QDate day : std::as_const(mocks)) {
        QVERIFY(day <= kFar.addDays(-2));
    }
    QCOMPARE(mocks.isEmpty(), daysLeft < 2);
    // The set-up test is short: it is done as late as it must.
    if (daysLeft < 3) {
        QCOMPARE(task(layout, "last-setup")->sittings, (QList<QDate> { in.today }));
    }
}

void TestPlanLayout::missedTasksMoveOn()
{
    PlanInput in = input("six-week", kMonday, kFar);
    in.today = kMonday.addDays(16);
    const PlanLayout layout = layOut(in);
    const PlannedTask *derive = task(layout, "six-derive");
    QVERIFY(derive->hasSlipped(in.today));
    QCOMPARE(derive->sittings.size(), 6);
    QVERIFY(derive->sittings.first() >= in.today);
    QVERIFY(derive->sittings.last() <= in.today.addDays(7));
    // It shows where it was due, and where it went.
    QVERIFY(layout.weeks.at(1).tasks.contains(static_cast<int>(derive - layout.tasks.constData())));
    QVERIFY(!layout.today.isEmpty());
}

void TestPlanLayout::missedAsideTasksGoBeforeCoreOnes()
{
    PlanInput in = input("blended", kMonday, kFar, 60);
    in.today = kFar.addDays(-14);
    const PlanLayout layout = layOut(in);
    int leftOut = 0;
    for (const PlannedTask &one : layout.tasks) {
        if (one.leftOut) {
            ++leftOut;
            QVERIFY2(!one.entry.task.isCore, qUtf8Printable(one.entry.task.id.value()));
            QCOMPARE(*one.leftOut, LeftOutReason::NoRoom);
        }
    }
    QVERIFY(leftOut > 0);
}

void TestPlanLayout::aDayThatIsWorkedStaysAsItWas()
{
    PlanInput in = input("six-week", kMonday, kFar);
    const PlanLayout morning = layOut(in);
    in.deeds = { { PlanTaskKind::Derivation, QStringLiteral("D-04"), kMonday },
        { PlanTaskKind::Derivation, QStringLiteral("D-11"), kMonday } };
    const PlanLayout evening = layOut(in);
    QCOMPARE(evening.today, morning.today);
    QCOMPARE(task(evening, "six-derive")->now.have, 1);
    QCOMPARE(task(evening, "six-derive")->morning.have, 0);
    in.today = kMonday.addDays(1);
    QCOMPARE(task(layOut(in), "six-derive")->sittings.size(), 5);
}

void TestPlanLayout::movedTaskBeginsOnItsDay()
{
    PlanInput in = input("six-week", kMonday, kFar);
    TaskTick tick;
    tick.movedTo = kMonday.addDays(9);
    in.ticks.insert(QStringLiteral("six-week/six-derive"), tick);
    const PlanLayout layout = layOut(in);
    QCOMPARE(task(layout, "six-derive")->sittings.first(), tick.movedTo);
}

void TestPlanLayout::leftOutTaskIsNowhere()
{
    PlanInput in = input("six-week", kMonday, kFar);
    TaskTick tick;
    tick.isLeftOut = true;
    in.ticks.insert(QStringLiteral("six-week/six-derive"), tick);
    const PlanLayout layout = layOut(in);
    QVERIFY(task(layout, "six-derive")->sittings.isEmpty());
    QCOMPARE(task(layout, "six-derive")->leftOut, std::optional(LeftOutReason::ByHand));
    QCOMPARE(layout.countedTasks(), layout.tasks.size() - 1);
}

void TestPlanLayout::freeDaysStayFree()
{
    PlanInput in = input("four-week", kMonday, kFar);
    in.frame.minutes[6] = 0;
    const PlanLayout layout = layOut(in);
    for (const PlannedTask &one : layout.tasks) {
        for (const QDate day : one.sittings) {
            // The last days have their own.
            QVERIFY(one.entry.isByDay || day.dayOfWeek() != Qt::Sunday);
        }
    }
}

void TestPlanLayout::everyDayOfAYearCanBeToday()
{
    const QDate interview(2028, 3, 5);
    for (QDate today(2027, 12, 1); today < QDate(2028, 4, 10); today = today.addDays(1)) {
        PlanInput in = input("blended", QDate(2027, 12, 27), interview, 90);
        in.today = today;
        const PlanLayout layout = layOut(in);
        for (const int place : layout.today) {
            QVERIFY(place < layout.tasks.size());
        }
        // 29 February lies in the last days and is one of them.
        QVERIFY(layout.weekOf(QDate(2028, 2, 29)) >= 0);
    }
}

void TestPlanLayout::weeksHoldEveryDay()
{
    const PlanLayout layout = layOut(input("six-week", QDate(2026, 12, 14), QDate(2027, 2, 3)));
    for (QDate day(2026, 12, 14); day <= QDate(2027, 2, 3); day = day.addDays(1)) {
        QVERIFY2(layout.weekOf(day) >= 0, qPrintable(day.toString(Qt::ISODate)));
    }
    QCOMPARE(layout.weekOf(QDate(2026, 12, 13)), -1);
    for (qsizetype i = 0; i + 1 < layout.weeks.size(); ++i) {
        QCOMPARE(layout.weeks.at(i + 1).days.first, layout.weeks.at(i).days.last.addDays(1));
    }
}

void TestPlanLayout::afterTheInterviewStandsWhatComesAfter()
{
    PlanInput in = input("six-week", kMonday, kFar);
    in.today = kFar.addDays(1);
    const PlanLayout layout = layOut(in);
    QCOMPARE(layout.weeks.last().kind, WeekKind::After);
    const PlannedTask *asked = task(layout, "after-asked");
    QVERIFY(asked != nullptr);
    QCOMPARE(asked->sittings, (QList<QDate> { in.today }));
    for (const PlannedTask &one : layout.tasks) {
        QVERIFY(one.entry.plan.value() == QLatin1String("after") || one.sittings.isEmpty());
    }
}

void TestPlanLayout::lateStartKeepsOnlyTheLastDays()
{
    PlanInput in = input("six-week", kFar.addDays(-4), kFar);
    const PlanLayout layout = layOut(in);
    QVERIFY(!layout.tasks.isEmpty());
    for (const PlannedTask &one : layout.tasks) {
        QVERIFY(one.entry.isByDay);
    }
    QCOMPARE(layout.weeks.size(), 1);
    QCOMPARE(layout.weeks.first().kind, WeekKind::LastDays);
    QCOMPARE(layout.weeks.first().days.first, kFar.addDays(-4));
}

void TestPlanLayout::dayBeginsAtFourThroughSummerTime()
{
    const QTimeZone berlin("Europe/Berlin");
    if (!berlin.isValid()) {
        QSKIP("no time zones here");
    }
    const StudyDays days = StudyDays::local(berlin);
    const auto dayAt = [&](const QDateTime &time) { return days.dayOf(fromEpochMs(time.toMSecsSinceEpoch())); };
    // The night in which an hour is skipped, and the one in which it comes twice.
    for (const QDate day : { QDate(2026, 3, 29), QDate(2026, 10, 25) }) {
        QCOMPARE(dayAt(QDateTime(day, QTime(3, 59), berlin)), day.addDays(-1));
        QCOMPARE(dayAt(QDateTime(day, QTime(4, 0), berlin)), day);
        PlanInput in = input("six-week", day.addDays(-20), day.addDays(40));
        in.today = day.addDays(-1);
        const PlanLayout before = layOut(in);
        in.today = day;
        QCOMPARE(before.weekOf(day), layOut(in).weekOf(day));
    }
}

void TestPlanLayout::shortPlanSaysSo()
{
    QVERIFY(layOut(input("blended", kMonday, kMonday.addDays(30))).isShortened);
    QVERIFY(!layOut(input("four-week", kMonday, kMonday.addDays(35))).isShortened);
}

QTEST_GUILESS_MAIN(TestPlanLayout)
#include "tst_planlayout.moc"
