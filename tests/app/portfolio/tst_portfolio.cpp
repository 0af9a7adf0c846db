// SPDX-License-Identifier: MIT
#include "portfolio/climbmemory.h"
#include "portfolio/positionlog.h"
#include "portfolio/topicdraw.h"

#include <QSet>
#include <QTest>

using namespace sevenrounds;

namespace {

const QDate kFirst(2026, 11, 2);

ReadingItem paper(bool isOutside, ReadingStage stage, bool hasCritique)
{
    ReadingItem item;
    item.isOutside = isOutside;
    item.stage = stage;
    if (hasCritique) {
        item.critique.fill(QStringLiteral("words"));
    }
    return item;
}

OpinionState state(int day, const QString &position)
{
    Opinion opinion;
    opinion.position = position;
    return { kFirst.addDays(day), opinion };
}

Climb climb(int day, int held, int rungs = 5)
{
    return { {}, {}, held, rungs, fromEpochMs(1'795'000'000'000) + std::chrono::days { day } };
}

LadderStanding standing(const QList<Climb> &climbs)
{
    return standingOf(climbs, Scheduler(ladderParameters()), StudyDays::utc());
}

} // namespace

/// The rules of the portfolio.
class TestPortfolio : public QObject
{
    Q_OBJECT

private slots:
    void stagesHaveWords();
    void aPaperCountsWhenItIsRead();
    void aCritiqueSaysSomethingInEveryPart();
    void aPositionCanBeArguedWithWhenItIsWhole();
    void aDayHasOneWord();
    void theSamePositionIsNoChange();
    void aPositionGivenUpIsAChange();
    void oneSeedDrawsTheSameTwo();
    void everyPairComes();
    void oneTopicIsNotEnough();
    void rungsWithoutAQuestionAreNotClimbed();
    void nothingIsDueBeforeTheFirstClimb();
    void whatHeldComesLaterThanWhatDidNot();
    void lessThanAtBestIsHard();
    void itFades();
};

void TestPortfolio::stagesHaveWords()
{
    for (const ReadingStage stage : kReadingStages) {
        QCOMPARE(readingStageFromKey(readingStageKey(stage)), stage);
    }
    QCOMPARE(readingStageFromKey(QStringLiteral("eaten")), ReadingStage::Planned);
}

void TestPortfolio::aPaperCountsWhenItIsRead()
{
    const QList<ReadingItem> items { paper(false, ReadingStage::Read, true), paper(false, ReadingStage::Read, false),
        paper(false, ReadingStage::Reading, true), paper(true, ReadingStage::Read, false),
        paper(true, ReadingStage::Planned, true) };
    QCOMPARE(countReading(items, false).read, 2);
    QCOMPARE(countReading(items, false).critiqued, 1);
    QCOMPARE(countReading(items, true).read, 1);
    QCOMPARE(countReading(items, true).critiqued, 0);
}

void TestPortfolio::aCritiqueSaysSomethingInEveryPart()
{
    ReadingItem item = paper(false, ReadingStage::Read, true);
    QVERIFY(item.hasCritique());
    item.critique.back() = QStringLiteral(" \n");
    QVERIFY(!item.hasCritique());
}

void TestPortfolio::aPositionCanBeArguedWithWhenItIsWhole()
{
    const QString words = QStringLiteral("words");
    Opinion opinion { {}, words, words, words, words, words, {} };
    QVERIFY(opinion.isWhole());
    opinion.wouldChange.clear();
    QVERIFY(!opinion.isWhole());
}

void TestPortfolio::aDayHasOneWord()
{
    const QList<PositionChange> changes = positionChanges({ state(0, QStringLiteral("N")),
        state(0, QStringLiteral("No")), state(3, QStringLiteral("Ye")), state(3, QStringLiteral("Yes ")) });
    QCOMPARE(changes,
        (QList<PositionChange> { { kFirst, QStringLiteral("No") }, { kFirst.addDays(3), QStringLiteral("Yes") } }));
}

void TestPortfolio::theSamePositionIsNoChange()
{
    const QString no = QStringLiteral("No");
    QCOMPARE(positionChanges({ state(0, {}), state(1, no), state(2, no), state(5, no) }),
        (QList<PositionChange> { { kFirst.addDays(1), no } }));
    QVERIFY(positionChanges({ state(0, {}), state(1, QStringLiteral(" ")) }).isEmpty());
    QVERIFY(positionChanges({}).isEmpty());
}

void TestPortfolio::aPositionGivenUpIsAChange()
{
    const QString no = QStringLiteral("No");
    QCOMPARE(positionChanges({ state(0, no), state(1, {}), state(2, no) }).size(), 3);
}

void TestPortfolio::oneSeedDrawsTheSameTwo()
{
    const QStringList topics { QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("c"), QStringLiteral("d") };
    const QStringList otherOrder { QStringLiteral("d"), QStringLiteral("b"), QStringLiteral("a"), QStringLiteral("c"),
        QStringLiteral("a") };
    for (quint64 seed = 0; seed < 50; ++seed) {
        const auto drawn = drawTopics(topics, seed);
        QVERIFY(drawn);
        QVERIFY(drawn->first != drawn->second);
        QCOMPARE(drawTopics(otherOrder, seed), drawn);
    }
}

void TestPortfolio::everyPairComes()
{
    const QStringList topics { QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("c") };
    QSet<QString> pairs;
    for (quint64 seed = 0; seed < 200; ++seed) {
        const auto drawn = drawTopics(topics, seed);
        pairs.insert(drawn->first + drawn->second);
    }
    QCOMPARE(pairs.size(), 6);
}

void TestPortfolio::oneTopicIsNotEnough()
{
    QVERIFY(!drawTopics({}, 1));
    QVERIFY(!drawTopics({ QStringLiteral("a"), QStringLiteral("a") }, 1));
}

void TestPortfolio::rungsWithoutAQuestionAreNotClimbed()
{
    OwnLadder ladder;
    ladder.rungs = { { QStringLiteral("Why?"), {} }, { QStringLiteral(" "), QStringLiteral("words") },
        { QStringLiteral("How?"), {} } };
    QCOMPARE(ladder.climbable(), (QList<OwnRung> { { QStringLiteral("Why?"), {} }, { QStringLiteral("How?"), {} } }));
}

void TestPortfolio::nothingIsDueBeforeTheFirstClimb()
{
    const LadderStanding none = standing({});
    QCOMPARE(none.climbs, 0);
    QVERIFY(!none.memory.isDue(fromEpochMs(1'895'000'000'000), QDate(2030, 1, 1)));
}

void TestPortfolio::whatHeldComesLaterThanWhatDidNot()
{
    const LadderStanding fell = standing({ climb(0, 0) });
    const LadderStanding held = standing({ climb(0, 3) });
    const LadderStanding all = standing({ climb(0, 5) });
    QVERIFY(fell.memory.dueDay < held.memory.dueDay);
    QVERIFY(held.memory.dueDay < all.memory.dueDay);
    QVERIFY(fell.memory.intervalDays >= 1);
    QCOMPARE(held.held, 3);
    QCOMPARE(held.best, 3);
}

void TestPortfolio::lessThanAtBestIsHard()
{
    QCOMPARE(gradeOf(climb(0, 2), 4), Grade::Hard);
    QCOMPARE(gradeOf(climb(0, 4), 4), Grade::Good);
    QCOMPARE(gradeOf(climb(0, 5), 4), Grade::Easy);
    QCOMPARE(gradeOf(climb(0, 0), 0), Grade::Again);
    const LadderStanding twice = standing({ climb(0, 4), climb(10, 2) });
    QCOMPARE(twice.held, 2);
    QCOMPARE(twice.best, 4);
    QCOMPARE(twice.climbs, 2);
}

void TestPortfolio::itFades()
{
    const Scheduler scheduler(ladderParameters());
    const ItemMemory memory = standing({ climb(0, 3) }).memory;
    const double soon = scheduler.retrievability(memory, memory.lastDay.addDays(1));
    const double late = scheduler.retrievability(memory, memory.lastDay.addDays(60));
    QVERIFY(soon > late);
    QVERIFY(late > 0.0);
}

QTEST_GUILESS_MAIN(TestPortfolio)
#include "tst_portfolio.moc"
