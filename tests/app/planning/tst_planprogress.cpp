// SPDX-License-Identifier: MIT
#include "planning/checklistprogress.h"

#include <QTest>

using namespace sevenrounds;

namespace {

const QDate kStart(2026, 11, 2);
const QString kD1 = QStringLiteral("D-01");
const QString kD2 = QStringLiteral("D-02");
const QString kD4 = QStringLiteral("D-04");

PlanEntry entry(PlanTaskKind kind, const QStringList &opens, int count, int sessions, int minutes = 60)
{
    PlanEntry entry;
    entry.plan = PlanId(QStringLiteral("p"));
    entry.task.kind = kind;
    entry.task.opens = opens;
    entry.task.count = count;
    entry.task.sessions = sessions;
    entry.task.minutes = minutes;
    entry.countsFrom = kStart;
    return entry;
}

PlanDeed derived(const QString &id, int day, bool isCold = false)
{
    return { PlanTaskKind::Derivation, id, kStart.addDays(day), isCold };
}

PlanDeed mock(const char *round, int day)
{
    return { PlanTaskKind::Mock, QString::fromLatin1(round), kStart.addDays(day) };
}

ChecklistItem item(ChecklistSign sign, int count)
{
    ChecklistItem item;
    item.sign = sign;
    item.count = count;
    return item;
}

} // namespace

/// What ticks a task and an item of a checklist.
class TestPlanProgress : public QObject
{
    Q_OBJECT

private slots:
    void namedDerivationsTickTheirTask();
    void theSameTwiceIsOne();
    void secondTimeGoesToTheTaskThatAsksAgain();
    void moreThanAreNamedTakesAnyOfTheKind();
    void whatWasDoneBeforeThePlanDoesNotCount();
    void laterDaysAreNotSeen();
    void handAndDeedsAddUp();
    void sittingIsASittingWhateverIsCounted();
    void doneByHandIsDone();
    void doneByHandTakesNoMoreDeeds();
    void sittingsByHandThatWereEnoughTakeNoMoreDeeds();
    void deedOfTheDayOfTheLastSittingStaysWithItsTask();
    void fullMockNeedsThreeRoundsOnADay();
    void fullMockDayIsOneDeed();
    void singleMocksCountEach();
    void cardsCountDays();
    void readingIsByHandAlone();
    void taskOfTheLastDaysTakesWhatFallsIntoThem();
    void onesOwnNumberOfMocksIsCountedTo();
    void mocksOfAChecklistHoldWhatItAsksFor();
    void mockLoopOverDaysIsOneMock();
    void checklistCountsWhatIsThere_data();
    void checklistCountsWhatIsThere();
    void handTicksWhatIsNotCounted();
};

void TestPlanProgress::namedDerivationsTickTheirTask()
{
    const QList<PlanEntry> entries { entry(PlanTaskKind::Derivation, { kD4, kD1, kD2 }, 3, 6) };
    QList<PlanDeed> deeds { derived(kD1, 0), derived(kD4, 2) };
    TaskProgress progress = progressOf(entries, deeds, kStart.addDays(5)).first();
    QCOMPARE(progress.have, 2);
    QCOMPARE(progress.of, 3);
    QCOMPARE(progress.sittings, 4);
    QVERIFY(!progress.isDone());
    deeds.append(derived(kD2, 4));
    progress = progressOf(entries, deeds, kStart.addDays(5)).first();
    QVERIFY(progress.isDone());
    QCOMPARE(progress.doneOn, kStart.addDays(4));
    QCOMPARE(progress.sittings, 6);
}

void TestPlanProgress::theSameTwiceIsOne()
{
    const QList<PlanEntry> entries { entry(PlanTaskKind::Derivation, { kD4, kD1 }, 2, 2) };
    QCOMPARE(progressOf(entries, { derived(kD1, 0), derived(kD1, 1) }, kStart.addDays(5)).first().have, 1);
}

void TestPlanProgress::secondTimeGoesToTheTaskThatAsksAgain()
{
    const QList<PlanEntry> entries { entry(PlanTaskKind::Derivation, { kD4, kD1 }, 2, 2),
        entry(PlanTaskKind::Derivation, { kD4, kD1 }, 2, 2) };
    const QList<TaskProgress> progress
        = progressOf(entries, { derived(kD4, 0), derived(kD4, 1), derived(kD1, 2) }, kStart.addDays(5));
    QCOMPARE(progress.at(0).have, 2);
    QCOMPARE(progress.at(1).have, 1);
}

void TestPlanProgress::moreThanAreNamedTakesAnyOfTheKind()
{
    const QList<PlanEntry> entries { entry(PlanTaskKind::Problem, { QStringLiteral("C-07") }, 30, 20),
        entry(PlanTaskKind::Problem, { QStringLiteral("C-12") }, 1, 1) };
    const QList<PlanDeed> deeds { { PlanTaskKind::Problem, QStringLiteral("C-12"), kStart },
        { PlanTaskKind::Problem, QStringLiteral("C-20"), kStart },
        { PlanTaskKind::Prompt, QStringLiteral("Q-01"), kStart } };
    const QList<TaskProgress> progress = progressOf(entries, deeds, kStart);
    // The one that names it comes first.
    QCOMPARE(progress.at(0).have, 1);
    QCOMPARE(progress.at(1).have, 1);
}

void TestPlanProgress::whatWasDoneBeforeThePlanDoesNotCount()
{
    const QList<PlanEntry> entries { entry(PlanTaskKind::Derivation, { kD4 }, 1, 1) };
    QCOMPARE(progressOf(entries, { derived(kD4, -1) }, kStart).first().have, 0);
}

void TestPlanProgress::laterDaysAreNotSeen()
{
    PlanEntry one = entry(PlanTaskKind::Derivation, { kD4 }, 1, 1);
    one.tick.sittings = { kStart.addDays(1) };
    QVERIFY(!progressOf({ one }, { derived(kD4, 1) }, kStart).first().isDone());
    QVERIFY(progressOf({ one }, {}, kStart.addDays(1)).first().isDone());
}

void TestPlanProgress::handAndDeedsAddUp()
{
    PlanEntry one = entry(PlanTaskKind::Derivation, { kD4, kD1 }, 2, 2);
    one.tick.sittings = { kStart.addDays(3) };
    const TaskProgress progress = progressOf({ one }, { derived(kD4, 1) }, kStart.addDays(4)).first();
    QVERIFY(progress.isDone());
    QCOMPARE(progress.doneOn, kStart.addDays(3));
}

void TestPlanProgress::sittingIsASittingWhateverIsCounted()
{
    PlanEntry one = entry(PlanTaskKind::Derivation, { kD4, kD1, kD2 }, 4, 6);
    one.tick.sittings = { kStart };
    const TaskProgress progress = progressOf({ one }, {}, kStart).first();
    QCOMPARE(progress.sittings, 1);
    QCOMPARE(progress.have, 0);
    QVERIFY(!progress.isDone());
}

void TestPlanProgress::doneByHandIsDone()
{
    PlanEntry one = entry(PlanTaskKind::Task, {}, 0, 3);
    one.tick.done = kStart;
    const TaskProgress progress = progressOf({ one }, {}, kStart).first();
    QCOMPARE(progress.doneOn, kStart);
    QCOMPARE(progress.sittings, 3);
}

void TestPlanProgress::doneByHandTakesNoMoreDeeds()
{
    PlanEntry derive = entry(PlanTaskKind::Derivation, { kD4, kD1 }, 2, 2);
    const PlanEntry again = derive;
    derive.tick.done = kStart.addDays(1);
    // What was done until that day is still its own.
    const QList<TaskProgress> progress
        = progressOf({ derive, again }, { derived(kD4, 1), derived(kD1, 2), derived(kD4, 3) }, kStart.addDays(5));
    QCOMPARE(progress.at(0).doneOn, kStart.addDays(1));
    QCOMPARE(progress.at(0).have, 1);
    QVERIFY(progress.at(1).isDone());
    QCOMPARE(progress.at(1).doneOn, kStart.addDays(3));
}

void TestPlanProgress::sittingsByHandThatWereEnoughTakeNoMoreDeeds()
{
    PlanEntry derive = entry(PlanTaskKind::Derivation, { kD4, kD1 }, 2, 2);
    const PlanEntry again = derive;
    derive.tick.sittings = { kStart, kStart.addDays(1) };
    const QList<TaskProgress> progress
        = progressOf({ derive, again }, { derived(kD4, 3), derived(kD1, 4) }, kStart.addDays(5));
    // It was done on the day of the second sitting and is not moved by what came later.
    QCOMPARE(progress.at(0).doneOn, kStart.addDays(1));
    QVERIFY(progress.at(1).isDone());
    // One sitting leaves half of it to deeds.
    derive.tick.sittings = { kStart };
    const QList<TaskProgress> half
        = progressOf({ derive, again }, { derived(kD4, 3), derived(kD1, 4) }, kStart.addDays(5));
    QCOMPARE(half.at(0).doneOn, kStart.addDays(3));
    QCOMPARE(half.at(1).have, 1);
}

void TestPlanProgress::deedOfTheDayOfTheLastSittingStaysWithItsTask()
{
    PlanEntry derive = entry(PlanTaskKind::Derivation, { kD4, kD1 }, 2, 2);
    const PlanEntry again = derive;
    derive.tick.sittings = { kStart, kStart.addDays(1) };
    // The sitting is ticked for what was derived that day: the task that comes next asks for another one.
    const QList<TaskProgress> progress = progressOf({ derive, again }, { derived(kD4, 1) }, kStart.addDays(5));
    QCOMPARE(progress.at(0).doneOn, kStart.addDays(1));
    QCOMPARE(progress.at(0).have, 2);
    QCOMPARE(progress.at(1).have, 0);
    // The day after it goes to that one, and so does what is more than the task asks for.
    QCOMPARE(progressOf({ derive, again }, { derived(kD4, 2) }, kStart.addDays(5)).at(1).have, 1);
    const QList<TaskProgress> more
        = progressOf({ derive, again }, { derived(kD4, 1), derived(kD1, 1) }, kStart.addDays(5));
    QCOMPARE(more.at(0).have, 2);
    QCOMPARE(more.at(1).have, 1);
}

void TestPlanProgress::fullMockNeedsThreeRoundsOnADay()
{
    const QStringList rounds { QStringLiteral("paper"), QStringLiteral("theory"), QStringLiteral("depth"),
        QStringLiteral("research-coding") };
    const QList<PlanEntry> entries { entry(PlanTaskKind::Mock, rounds, 2, 2, 540) };
    QVERIFY(isFullMock(entries.first().task));
    const QList<PlanDeed> deeds { mock("paper", 0), mock("theory", 0), mock("theory", 0), mock("paper", 2),
        mock("theory", 2), mock("depth", 2), mock("recruiter", 2) };
    QCOMPARE(progressOf(entries, deeds, kStart.addDays(9)).first().have, 1);
}

void TestPlanProgress::fullMockDayIsOneDeed()
{
    const QStringList rounds { QStringLiteral("paper"), QStringLiteral("theory"), QStringLiteral("depth"),
        QStringLiteral("coding") };
    const PlanEntry full = entry(PlanTaskKind::Mock, rounds, 1, 1, 210);
    const QList<PlanEntry> entries { full, full, entry(PlanTaskKind::Mock, { QStringLiteral("coding") }, 1, 1, 75),
        entry(PlanTaskKind::Mock, { QStringLiteral("vision") }, 1, 1, 75) };
    QList<PlanDeed> deeds { mock("paper", 0), mock("theory", 0), mock("coding", 0), mock("coding", 0),
        mock("vision", 0) };
    QList<TaskProgress> progress = progressOf(entries, deeds, kStart.addDays(9));
    QVERIFY(progress.at(0).isDone());
    QVERIFY(!progress.at(1).isDone());
    // Its rounds tick nothing besides, also where one was done twice; a round that it is not made of is another deed.
    QVERIFY(!progress.at(2).isDone());
    QVERIFY(progress.at(3).isDone());
    deeds.append({ mock("paper", 3), mock("theory", 3), mock("depth", 3), mock("coding", 3) });
    progress = progressOf(entries, deeds, kStart.addDays(9));
    QCOMPARE(progress.at(0).doneOn, kStart);
    QCOMPARE(progress.at(1).doneOn, kStart.addDays(3));
    QVERIFY(!progress.at(2).isDone());
    deeds.append(mock("coding", 4));
    QVERIFY(progressOf(entries, deeds, kStart.addDays(9)).at(2).isDone());
    // A day after it was done by hand is for the other one.
    QList<PlanEntry> ticked = entries;
    ticked[0].tick.done = kStart.addDays(1);
    progress = progressOf(ticked, deeds.mid(5, 4), kStart.addDays(9));
    QCOMPARE(progress.at(0).doneOn, kStart.addDays(1));
    QCOMPARE(progress.at(1).doneOn, kStart.addDays(3));
}

void TestPlanProgress::singleMocksCountEach()
{
    const QList<PlanEntry> entries { entry(PlanTaskKind::Mock, { QStringLiteral("design") }, 2, 2, 150) };
    const TaskProgress progress
        = progressOf(entries, { mock("design", 0), mock("ml", 1), mock("design", 1) }, kStart.addDays(9)).first();
    QVERIFY(progress.isDone());
}

void TestPlanProgress::cardsCountDays()
{
    const QList<PlanEntry> entries { entry(PlanTaskKind::Cards, { QStringLiteral("foundations") }, 0, 6) };
    const QList<PlanDeed> deeds { { PlanTaskKind::Cards, {}, kStart }, { PlanTaskKind::Cards, {}, kStart.addDays(2) } };
    QCOMPARE(progressOf(entries, deeds, kStart.addDays(9)).first().have, 2);
}

void TestPlanProgress::readingIsByHandAlone()
{
    PlanEntry one = entry(PlanTaskKind::Reading, {}, 10, 5);
    one.tick.sittings = { kStart };
    const TaskProgress progress
        = progressOf({ one }, { { PlanTaskKind::Reading, QStringLiteral("x"), kStart } }, kStart).first();
    QCOMPARE(progress.have, 2);
    QCOMPARE(progress.sittings, 1);
}

void TestPlanProgress::taskOfTheLastDaysTakesWhatFallsIntoThem()
{
    PlanEntry late = entry(PlanTaskKind::Derivation, { kD4 }, 1, 1);
    late.countsFrom = kStart.addDays(35);
    const QList<PlanEntry> entries { entry(PlanTaskKind::Derivation, { kD4 }, 1, 1), late };
    const QList<TaskProgress> early = progressOf(entries, { derived(kD4, 3) }, kStart.addDays(40));
    QVERIFY(early.at(0).isDone());
    QVERIFY(!early.at(1).isDone());
    const QList<TaskProgress> inTime = progressOf(entries, { derived(kD4, 36) }, kStart.addDays(40));
    QVERIFY(!inTime.at(0).isDone());
    QVERIFY(inTime.at(1).isDone());
}

void TestPlanProgress::onesOwnNumberOfMocksIsCountedTo()
{
    QCOMPARE(withOwnMocks(item(ChecklistSign::Mocks, 2), 3).count, 3);
    QCOMPARE(withOwnMocks(item(ChecklistSign::Mocks, 2), 0).count, 2);
    QCOMPARE(withOwnMocks(item(ChecklistSign::ProblemsSolved, 30), 3).count, 30);
    // Two full days of mocks are enough for what is printed, and not for three.
    QList<PlanDeed> deeds;
    for (const int day : { 1, 5 }) {
        deeds.append({ mock("coding", day), mock("theory", day), mock("depth", day) });
    }
    QVERIFY(progressOf(item(ChecklistSign::Mocks, 2), deeds, {}, {}).isCounted());
    const ChecklistProgress own = progressOf(withOwnMocks(item(ChecklistSign::Mocks, 2), 3), deeds, {}, {});
    QCOMPARE(own.have, 2);
    QCOMPARE(own.of, 3);
    QVERIFY(!own.isCounted());
}

void TestPlanProgress::mocksOfAChecklistHoldWhatItAsksFor()
{
    ChecklistItem asked = item(ChecklistSign::Mocks, 2);
    asked.rounds = { RoundId(QStringLiteral("paper")), RoundId(QStringLiteral("theory")),
        RoundId(QStringLiteral("research-coding")), RoundId(QStringLiteral("depth")) };
    QList<PlanDeed> deeds { mock("recruiter", 0), mock("behavioral", 0), mock("manager", 0), mock("paper", 1),
        mock("theory", 1), mock("research-coding", 1), mock("theory", 2), mock("depth", 2) };
    QCOMPARE(progressOf(asked, deeds, {}, {}).have, 0);
    // Without a word on it any three rounds of a day do.
    QCOMPARE(progressOf(item(ChecklistSign::Mocks, 2), deeds, {}, {}).have, 2);
    deeds.append({ mock("breadth", 1), mock("depth", 1) });
    QCOMPARE(progressOf(asked, deeds, {}, {}).have, 1);
}

void TestPlanProgress::mockLoopOverDaysIsOneMock()
{
    ChecklistItem asked = item(ChecklistSign::Mocks, 2);
    asked.rounds
        = { RoundId(QStringLiteral("paper")), RoundId(QStringLiteral("theory")), RoundId(QStringLiteral("depth")) };
    const auto inLoop = [](const char *loop, const char *round, int day) {
        PlanDeed deed = mock(round, day);
        deed.loop = QString::fromLatin1(loop);
        return deed;
    };
    QList<PlanDeed> deeds { inLoop("one", "paper", 0), inLoop("one", "theory", 2), inLoop("two", "depth", 3) };
    // Rounds of two loops are no loop.
    QCOMPARE(progressOf(asked, deeds, {}, {}).have, 0);
    deeds.append(inLoop("one", "depth", 4));
    QCOMPARE(progressOf(asked, deeds, {}, {}).have, 1);
    // One that was taken in a day is one mock and not two.
    deeds.append({ inLoop("three", "paper", 8), inLoop("three", "theory", 8), inLoop("three", "depth", 8) });
    QCOMPARE(progressOf(asked, deeds, {}, {}).have, 2);
    asked.count = 9;
    QCOMPARE(progressOf(asked, deeds, {}, {}).have, 2);
}

void TestPlanProgress::checklistCountsWhatIsThere_data()
{
    QTest::addColumn<int>("sign");
    QTest::addColumn<int>("count");
    QTest::addColumn<int>("have");

    QTest::newRow("derivations") << static_cast<int>(ChecklistSign::DerivationsCold) << 15 << 1;
    QTest::newRow("problems") << static_cast<int>(ChecklistSign::ProblemsSolved) << 30 << 2;
    QTest::newRow("mocks") << static_cast<int>(ChecklistSign::Mocks) << 2 << 1;
    QTest::newRow("talk") << static_cast<int>(ChecklistSign::Talk) << 1 << 1;
    QTest::newRow("stories") << static_cast<int>(ChecklistSign::Stories) << 6 << 4;
    QTest::newRow("questions") << static_cast<int>(ChecklistSign::Questions) << 5 << 3;
    QTest::newRow("paper chosen") << static_cast<int>(ChecklistSign::PaperChosen) << 1 << 1;
    QTest::newRow("reading") << static_cast<int>(ChecklistSign::Reading) << 3 << 2;
    QTest::newRow("opinions") << static_cast<int>(ChecklistSign::Opinions) << 3 << 3;
    QTest::newRow("by hand") << static_cast<int>(ChecklistSign::ByHand) << 0 << 0;
}

void TestPlanProgress::checklistCountsWhatIsThere()
{
    QFETCH(int, sign);
    QFETCH(int, count);
    QFETCH(int, have);
    ChecklistItem one = item(static_cast<ChecklistSign>(sign), count);
    one.formats = { TalkFormatId(QStringLiteral("paper-20-25")) };
    const QList<PlanDeed> deeds { derived(kD4, -400, true), derived(kD4, 1, true), derived(kD1, 1, false),
        { PlanTaskKind::Problem, QStringLiteral("C-01"), kStart },
        { PlanTaskKind::Problem, QStringLiteral("C-02"), kStart },
        { PlanTaskKind::Problem, QStringLiteral("C-01"), kStart }, mock("paper", 3), mock("theory", 3),
        mock("coding", 3), mock("coding", 4), { PlanTaskKind::Talk, QStringLiteral("paper-20-25"), kStart },
        { PlanTaskKind::Talk, QStringLiteral("own-30-15"), kStart } };
    const ChecklistProgress progress = progressOf(one, deeds, { 4, 3, 1, 2, 5 }, {});
    QCOMPARE(progress.have, have);
    QCOMPARE(progress.of, count);
    QCOMPARE(progress.isDone(), count > 0 && have >= count);
}

void TestPlanProgress::handTicksWhatIsNotCounted()
{
    QVERIFY(progressOf(item(ChecklistSign::ByHand, 0), {}, {}, kStart).isDone());
    const ChecklistProgress counted = progressOf(item(ChecklistSign::ProblemsSolved, 30), {}, {}, kStart);
    QVERIFY(counted.isDone());
    QVERIFY(!counted.isCounted());
}

QTEST_GUILESS_MAIN(TestPlanProgress)
#include "tst_planprogress.moc"
