// SPDX-License-Identifier: MIT
#include "support/profilebench.h"
#include "ui/round/roundsviewmodel.h"
#include "ui/shell/navigation.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>

#include <algorithm>

using namespace sevenrounds;

class TestRoundsViewModel : public QObject
{
    Q_OBJECT

private slots:
    void listsTheSevenRounds();
    void emptyListIsAModelToo();
    void choosesOneAndSaysSoOnce();
    void startingOpensTheRound();
    void aLiveRoundCannotBeStartedOver();
    void offersWhatWasCutOff();
    void theLoopDecidesWhatIsOffered();
    void strictAndOtherTimesExcludeEachOther();
    void laddersAreClimbedOnTheirOwn();
    void theDiscussionAsksWhichPaper();
    void aForecastGoesWithOneRound();
};

void TestRoundsViewModel::listsTheSevenRounds()
{
    ProfileBench bench;
    QVERIFY(bench.open());
    Navigation navigation;
    RoundsViewModel model(bench.services, navigation);
    const QAbstractItemModelTester tester(model.rounds(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    QCOMPARE(model.rounds()->rowCount(), 7);
    QCOMPARE(model.rounds()->index(3).data(RoundListModel::LengthNoteRole).toString(), QStringLiteral("our default"));
    QVERIFY(!model.detail().phaseLabels.isEmpty());
    QCOMPARE(model.detail().phaseLabels.size(), model.detail().phaseWeights.size());
    QCOMPARE(model.detail().advice.size(), model.detail().adviceBadges.size());
}

void TestRoundsViewModel::emptyListIsAModelToo()
{
    const QList<Round> none;
    RoundListModel model(none);
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QCOMPARE(model.rowCount(), 0);
}

void TestRoundsViewModel::choosesOneAndSaysSoOnce()
{
    ProfileBench bench;
    QVERIFY(bench.open());
    Navigation navigation;
    RoundsViewModel model(bench.services, navigation);
    QSignalSpy changed(&model, &RoundsViewModel::currentIndexChanged);
    model.setCurrentIndex(2);
    model.setCurrentIndex(2);
    model.setCurrentIndex(-1);
    model.setCurrentIndex(7);
    QCOMPARE(changed.size(), 1);
    QCOMPARE(model.detail().title, QStringLiteral("Machine learning and modeling"));
}

void TestRoundsViewModel::startingOpensTheRound()
{
    ProfileBench bench;
    QVERIFY(bench.open());
    Navigation navigation;
    RoundsViewModel model(bench.services, navigation);
    QSignalSpy live(&model, &RoundsViewModel::liveChanged);
    model.start();
    QCOMPARE(navigation.page(), Navigation::Page::Round);
    QVERIFY(model.hasLive());
    QCOMPARE(live.size(), 1);
    QVERIFY(!model.problem().exists());
}

void TestRoundsViewModel::aLiveRoundCannotBeStartedOver()
{
    ProfileBench bench;
    QVERIFY(bench.open());
    Navigation navigation;
    RoundsViewModel model(bench.services, navigation);
    model.start();
    model.startShort();
    QVERIFY(model.problem().exists());
    model.dismissProblem();
    QVERIFY(!model.problem().exists());
}

void TestRoundsViewModel::offersWhatWasCutOff()
{
    ProfileBench bench;
    QVERIFY(bench.open());
    QVERIFY(bench.services.sessions().start(RoundId(QStringLiteral("design")), Level::L5, 1));
    bench.clock.advance(std::chrono::minutes { 11 });
    QVERIFY(bench.reopen());
    QTRY_VERIFY(bench.services.sessions().hasUnfinished());
    Navigation navigation;
    RoundsViewModel model(bench.services, navigation);
    QVERIFY(model.hasUnfinished());
    QVERIFY(model.unfinishedTitle().contains(QStringLiteral("ML system design")));
    QVERIFY(model.unfinishedText().contains(QStringLiteral("11:00")));
    model.resumeUnfinished();
    QCOMPARE(navigation.page(), Navigation::Page::Round);
    QVERIFY(!model.hasUnfinished());
}

void TestRoundsViewModel::theLoopDecidesWhatIsOffered()
{
    ProfileBench bench;
    QVERIFY(bench.open());
    Navigation navigation;
    RoundsViewModel model(bench.services, navigation);
    const QAbstractItemModelTester tester(model.rounds(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    QCOMPARE(model.loopNames().size(), 5);
    model.setCurrentIndex(0);
    QSignalSpy loops(&model, &RoundsViewModel::loopChanged);
    model.setLoopIndex(1);
    QCOMPARE(loops.size(), 1);
    QCOMPARE(bench.services.settings().loop(), Loop::Scientist);
    // The recruiter screen belongs to both, so it stays chosen.
    QCOMPARE(model.detail().title, QStringLiteral("Recruiter screen"));
    bool hasDepth = false;
    for (int row = 0; row < model.rounds()->rowCount(); ++row) {
        hasDepth = hasDepth || model.rounds()->index(row).data(RoundListModel::NumberRole) == QStringLiteral("O3");
    }
    QVERIFY(hasDepth);
    model.setLoopIndex(4);
    QCOMPARE(model.rounds()->rowCount(), static_cast<int>(bench.services.library().rounds().size()));
    model.setLoopIndex(17);
    QCOMPARE(model.loopIndex(), 4);
}

void TestRoundsViewModel::strictAndOtherTimesExcludeEachOther()
{
    ProfileBench bench;
    QVERIFY(bench.open());
    Navigation navigation;
    RoundsViewModel model(bench.services, navigation);
    QVERIFY(!model.isStrict());
    QCOMPARE(model.limitIndex(), 0);
    model.setLimitIndex(2);
    QCOMPARE(bench.services.settings().rules(), (SessionRules { false, 200 }));
    const QString relaxed = model.rulesText();
    model.setStrict(true);
    QCOMPARE(bench.services.settings().rules(), (SessionRules { true, 100 }));
    QCOMPARE(model.limitIndex(), 0);
    QVERIFY(model.rulesText() != relaxed);
    model.setLimitIndex(3);
    QVERIFY(!model.isStrict());
    model.start();
    QCOMPARE(bench.services.sessions().plan().rules, (SessionRules { false, 0 }));
}

void TestRoundsViewModel::laddersAreClimbedOnTheirOwn()
{
    ProfileBench bench;
    QVERIFY(bench.open());
    Navigation navigation;
    RoundsViewModel model(bench.services, navigation);
    const QAbstractItemModelTester tester(model.ladders(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    QVERIFY(model.ladders()->rowCount() >= 8);
    model.startLadder(99);
    QVERIFY(!model.hasLive());
    model.startLadder(0);
    QVERIFY(model.hasLive());
    QCOMPARE(navigation.page(), Navigation::Page::Round);
    QCOMPARE(bench.services.sessions().plan().phases.first().items.first().ladder,
        bench.services.library().ladders().first().id);
    model.setLoopIndex(1);
    for (int row = 0; row < model.rounds()->rowCount(); ++row) {
        model.setCurrentIndex(row);
        QCOMPARE(model.detail().hasLadders,
            model.rounds()->index(row).data(RoundListModel::NumberRole) == QStringLiteral("O3"));
    }
}

void TestRoundsViewModel::theDiscussionAsksWhichPaper()
{
    ProfileBench bench;
    QVERIFY(bench.open());
    Navigation navigation;
    RoundsViewModel model(bench.services, navigation);
    QVERIFY(!model.asksPaper());
    QCOMPARE(model.paper()->names(), QStringList { QStringLiteral("No paper") });
    PaperService &papers = bench.services.papers();
    const auto add = [&papers](const QString &title, const QString &affiliations) {
        OwnPaper paper = *papers.find(papers.create());
        paper.title = title;
        paper.affiliations = affiliations;
        paper.venue = QStringLiteral("a workshop");
        papers.edit(paper);
        papers.settle(paper.id);
        return paper.id;
    };
    const OwnPaperId ours = add(QStringLiteral("Grokking"), QStringLiteral("A university"));
    const OwnPaperId theirs = add(QStringLiteral("Theirs"), QStringLiteral("Google DeepMind"));
    add(QString(), {});
    // The one added last first; one without a title says nothing in a debrief.
    QCOMPARE(model.paper()->names(),
        QStringList({ QStringLiteral("No paper"), QStringLiteral("Theirs"), QStringLiteral("Grokking") }));
    QCOMPARE(model.paper()->index(), 0);
    QVERIFY(model.paper()->veto().isEmpty());
    model.paper()->setIndex(1);
    QVERIFY(model.paper()->veto().contains(QStringLiteral("Google DeepMind")));
    QCOMPARE(model.paper()->captions().at(1), model.paper()->veto());
    QVERIFY(!model.paper()->captions().at(2).contains(QStringLiteral("DeepMind")));
    model.paper()->setIndex(9);
    QCOMPARE(model.paper()->index(), 1);
    model.paper()->setIndex(0);
    papers.choose(ours, true);
    // What was chosen here stands over what is going to be presented.
    QCOMPARE(model.paper()->index(), 0);
    RoundsViewModel later(bench.services, navigation);
    QCOMPARE(later.paper()->index(), 2);
    // What was chosen and is gone gives way to what is going to be presented; that it shall be none stays.
    later.paper()->setIndex(1);
    papers.remove(theirs);
    QCOMPARE(later.paper()->names(), QStringList({ QStringLiteral("No paper"), QStringLiteral("Grokking") }));
    QCOMPARE(later.paper()->index(), 1);
    QCOMPARE(model.paper()->index(), 0);
    const QList<Round> rounds = bench.services.library().roundsOf(kLoops.at(1));
    const auto found = std::find_if(
        rounds.cbegin(), rounds.cend(), [](const Round &round) { return SessionService::isAboutAPaper(round.id); });
    QVERIFY(found != rounds.cend());
    later.setLoopIndex(1);
    later.setCurrentIndex(static_cast<int>(found - rounds.cbegin()));
    QVERIFY(later.asksPaper());
    later.start();
    QCOMPARE(
        bench.services.sessions().plan().paper, (RoundPaper { PaperService::keyOf(ours), QStringLiteral("Grokking") }));
}

void TestRoundsViewModel::aForecastGoesWithOneRound()
{
    ProfileBench bench;
    QVERIFY(bench.open());
    Navigation navigation;
    RoundsViewModel model(bench.services, navigation);
    SessionService &sessions = bench.services.sessions();
    QSignalSpy changed(&model, &RoundsViewModel::forecastChanged);
    QCOMPARE(model.forecastIndex(), 0);
    model.startShort();
    QVERIFY(!sessions.plan().hireForecast);
    QVERIFY(sessions.apply(SessionEventKind::Discarded));
    model.setForecastIndex(5);
    model.setForecastIndex(6);
    model.setForecastIndex(-1);
    QCOMPARE(model.forecastIndex(), 5);
    QCOMPARE(changed.size(), 1);
    // It was about this round.
    model.setCurrentIndex(3);
    QCOMPARE(model.forecastIndex(), 0);
    model.setForecastIndex(2);
    model.start();
    QCOMPARE(sessions.plan().hireForecast, std::optional(30));
    QCOMPARE(model.forecastIndex(), 0);
    // What could not start keeps what was said.
    model.setForecastIndex(4);
    model.startShort();
    QVERIFY(model.problem().exists());
    QCOMPARE(model.forecastIndex(), 4);
    QVERIFY(sessions.apply(SessionEventKind::Discarded));
    model.startLadder(0);
    QCOMPARE(sessions.plan().hireForecast, std::optional(70));
    QCOMPARE(model.forecastIndex(), 0);
}

QTEST_GUILESS_MAIN(TestRoundsViewModel)
#include "tst_roundsviewmodel.moc"
