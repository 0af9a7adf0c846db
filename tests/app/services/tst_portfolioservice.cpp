// SPDX-License-Identifier: MIT
#include "services/portfolionotes.h"
#include "services/portfolioservice.h"
#include "support/profilebench.h"

#include <QJsonArray>
#include <QSignalSpy>

using namespace sevenrounds;

namespace {

constexpr auto kDay = std::chrono::hours { 24 };

} // namespace

/// What a person builds beside practice, through restarts.
class TestPortfolioService : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void everythingIsThereAfterARestart();
    void aStageThatChangesHasItsDay();
    void aPaperOfTheLibraryIsThereOnce();
    void aPositionThatChangedIsKept();
    void aConnectionIsToldAsADrill();
    void topicsComeFromTheContent();
    void aClimbIsKeptAndComesDue();
    void aLadderWithoutAQuestionIsNotClimbed();
    void theLatestChangeIsTakenBack();
    void unknownIdsChangeNothing();
    void valuesOutOfRangeAreBroughtIntoIt();

private:
    [[nodiscard]] PortfolioService &portfolio() { return m_bench->services.portfolio(); }
    OwnLadderId addLadder(int rungs);

    std::unique_ptr<ProfileBench> m_bench;
};

void TestPortfolioService::init()
{
    m_bench = std::make_unique<ProfileBench>();
    QVERIFY(m_bench->open());
}

void TestPortfolioService::cleanup()
{
    m_bench.reset();
}

OwnLadderId TestPortfolioService::addLadder(int rungs)
{
    OwnLadder ladder = *portfolio().ladder(portfolio().addLadder());
    ladder.rungs.clear();
    for (int i = 0; i < rungs; ++i) {
        ladder.rungs.append({ QStringLiteral("Why %1?").arg(i), QStringLiteral("the reason") });
    }
    portfolio().setLadder(ladder);
    return ladder.id;
}

void TestPortfolioService::everythingIsThereAfterARestart()
{
    ReadingItem item = *portfolio().readingItem(portfolio().addReading(QStringLiteral("On rates"), true));
    item.critique.at(static_cast<std::size_t>(CritiquePart::Doubt)) = QStringLiteral("∂ the constant");
    portfolio().setReading(item);
    Opinion opinion = *portfolio().opinion(portfolio().addOpinion());
    opinion.problem = QStringLiteral("Does it scale?");
    portfolio().setOpinion(opinion);
    TopicLink told;
    told.seed = ~quint64 { 0 };
    told.first = QStringLiteral("a");
    told.second = QStringLiteral("b");
    told.took = std::chrono::seconds { 61 };
    const TopicLinkId link = portfolio().addConnection(told);
    const OwnLadderId ladder = addLadder(3);
    portfolio().addClimb(ladder, 2);
    QVERIFY(m_bench->reopen());
    QCOMPARE(portfolio().reading().size(), 1);
    QCOMPARE(portfolio().reading().first().critique, item.critique);
    QVERIFY(portfolio().reading().first().isOutside);
    QCOMPARE(portfolio().opinion(opinion.id)->problem, opinion.problem);
    QCOMPARE(portfolio().connection(link)->seed, ~quint64 { 0 });
    QCOMPARE(portfolio().connection(link)->took, Milliseconds { 61000 });
    QCOMPARE(portfolio().ladder(ladder)->rungs.size(), 3);
    QCOMPARE(portfolio().standing(ladder).held, 2);
    QCOMPARE(portfolio().standing(ladder).rungs, 3);
}

void TestPortfolioService::aStageThatChangesHasItsDay()
{
    ReadingItem item = *portfolio().readingItem(portfolio().addReading(QStringLiteral("On rates"), false));
    const QDate added = m_bench->clock.today();
    QCOMPARE(item.day, added);
    m_bench->clock.advance(2 * kDay);
    item.title = QStringLiteral("On faster rates");
    portfolio().setReading(item);
    QCOMPARE(portfolio().readingItem(item.id)->day, added);
    item.stage = ReadingStage::Read;
    portfolio().setReading(item);
    QCOMPARE(portfolio().readingItem(item.id)->day, added.addDays(2));
}

void TestPortfolioService::aPaperOfTheLibraryIsThereOnce()
{
    const ReadingId first = portfolio().addReading(QStringLiteral("A"), false, QStringLiteral("own/a"));
    QCOMPARE(portfolio().addReading(QStringLiteral("A"), false, QStringLiteral("own/a")), first);
    QVERIFY(portfolio().addReading(QStringLiteral("A"), false) != portfolio().addReading(QStringLiteral("A"), false));
    QCOMPARE(portfolio().reading().size(), 3);
}

void TestPortfolioService::aPositionThatChangedIsKept()
{
    Opinion opinion = *portfolio().opinion(portfolio().addOpinion());
    const QDate first = m_bench->clock.today();
    opinion.position = QStringLiteral("No");
    portfolio().setOpinion(opinion);
    // Nobody types from one day to the next without a pause.
    portfolio().flush();
    m_bench->clock.advance(kDay);
    opinion.evidence = QStringLiteral("three runs");
    portfolio().setOpinion(opinion);
    QCOMPARE(portfolio().changesOf(opinion.id).size(), 1);
    portfolio().flush();
    m_bench->clock.advance(kDay);
    opinion.position = QStringLiteral("Yes");
    portfolio().setOpinion(opinion);
    const QList<PositionChange> expected { { first, QStringLiteral("No") },
        { first.addDays(2), QStringLiteral("Yes") } };
    QCOMPARE(portfolio().changesOf(opinion.id), expected);
    QVERIFY(m_bench->reopen());
    QCOMPARE(portfolio().changesOf(opinion.id), expected);
}

void TestPortfolioService::aConnectionIsToldAsADrill()
{
    TopicLink told;
    told.first = QStringLiteral("a");
    told.second = QStringLiteral("b");
    told.took = std::chrono::seconds { 170 };
    const TopicLinkId id = portfolio().addConnection(told);
    const QList<Telling> tellings = m_bench->services.stories().tellings(TellingSubject::Drill, kConnectionDrill);
    QCOMPARE(tellings.size(), 1);
    QCOMPARE(tellings.first().length(), Milliseconds { 170000 });
    TopicLink rated = *portfolio().connection(id);
    rated.rating = 99;
    rated.first = QStringLiteral("another");
    portfolio().setConnection(rated);
    QCOMPARE(portfolio().connection(id)->rating, kHighestConnection);
    QCOMPARE(portfolio().connection(id)->first, QStringLiteral("a"));
    QCOMPARE(m_bench->services.stories().tellings(TellingSubject::Drill, kConnectionDrill).size(), 1);
}

void TestPortfolioService::topicsComeFromTheContent()
{
    const QStringList topics = portfolio().topics();
    QVERIFY(topics.size() > 20);
    QVERIFY(topics.contains(m_bench->services.library().ladders().first().title));
    QVERIFY(topics.contains(m_bench->services.library().cardDecks().first().topic));
    QVERIFY(!topics.contains(QString()));
}

void TestPortfolioService::aClimbIsKeptAndComesDue()
{
    const OwnLadderId ladder = addLadder(4);
    QVERIFY(!portfolio().isDue(ladder));
    portfolio().addClimb(ladder, 3);
    QVERIFY(!portfolio().isDue(ladder));
    const double fresh = portfolio().chanceToday(ladder);
    m_bench->clock.advance(30 * kDay);
    QVERIFY(portfolio().isDue(ladder));
    QVERIFY(portfolio().chanceToday(ladder) < fresh);
    // Out of its range is brought into it.
    portfolio().addClimb(ladder, 40);
    QCOMPARE(portfolio().standing(ladder).held, 4);
    QCOMPARE(portfolio().climbs(ladder).size(), 2);
    QVERIFY(!portfolio().isDue(ladder));
}

void TestPortfolioService::aLadderWithoutAQuestionIsNotClimbed()
{
    const OwnLadderId ladder = portfolio().addLadder();
    portfolio().addClimb(ladder, 1);
    portfolio().addClimb(OwnLadderId(QStringLiteral("none")), 1);
    QVERIFY(portfolio().climbs(ladder).isEmpty());
    QVERIFY(portfolio().climbs(OwnLadderId(QStringLiteral("none"))).isEmpty());
}

void TestPortfolioService::theLatestChangeIsTakenBack()
{
    const OwnLadderId ladder = addLadder(2);
    portfolio().addClimb(ladder, 1);
    portfolio().undo();
    QVERIFY(portfolio().climbs(ladder).isEmpty());
    portfolio().removeLadder(ladder);
    QVERIFY(!portfolio().ladder(ladder));
    QSignalSpy changed(&portfolio(), &PortfolioService::changed);
    portfolio().undo();
    QVERIFY(!changed.isEmpty());
    QCOMPARE(portfolio().ladder(ladder)->rungs.size(), 2);
    QVERIFY(!portfolio().canUndo());
}

void TestPortfolioService::unknownIdsChangeNothing()
{
    QSignalSpy changed(&portfolio(), &PortfolioService::changed);
    ReadingItem item;
    item.id = ReadingId(QStringLiteral("none"));
    item.title = QStringLiteral("a");
    portfolio().setReading(item);
    portfolio().setOpinion({ OpinionId(QStringLiteral("none")), QStringLiteral("a"), {}, {}, {}, {}, {} });
    portfolio().setConnection({});
    portfolio().setLadder({});
    portfolio().removeReading(item.id);
    QCOMPARE(changed.size(), 0);
    QVERIFY(portfolio().reading().isEmpty());
}

void TestPortfolioService::valuesOutOfRangeAreBroughtIntoIt()
{
    QJsonArray many;
    for (int i = 0; i < 40; ++i) {
        many.append(QJsonObject { { QStringLiteral("ask"), i } });
    }
    many.prepend(QStringLiteral("no rung"));
    const OwnLadder ladder = toOwnLadder({ kOwnLadderPrefix + u'a', { { QStringLiteral("rungs"), many } }, {} });
    QCOMPARE(ladder.rungs.size(), kMostRungs);
    QCOMPARE(ladder.rungs.first().ask, QString());
    const Climb climb
        = toClimb({ kClimbPrefix + u'a', { { QStringLiteral("held"), 7 }, { QStringLiteral("rungs"), -3 } }, {} });
    QCOMPARE(climb.rungs, 1);
    QCOMPARE(climb.held, 1);
    const TopicLink link = toConnection({ kConnectionPrefix + u'a',
        { { QStringLiteral("took_ms"), -5 }, { QStringLiteral("rating"), 1e300 }, { QStringLiteral("seed"), true } },
        {} });
    QCOMPARE(link.took, Milliseconds { 0 });
    QVERIFY(link.rating >= 0 && link.rating <= kHighestConnection);
    QCOMPARE(link.seed, 0ULL);
    const ReadingItem item = toReadingItem({ kReadingPrefix + u'a', { { QStringLiteral("stage"), 3 } }, {} });
    QCOMPARE(item.stage, ReadingStage::Planned);
    QVERIFY(!item.day.isValid());
}

QTEST_GUILESS_MAIN(TestPortfolioService)
#include "tst_portfolioservice.moc"
