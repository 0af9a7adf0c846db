// SPDX-License-Identifier: MIT
#include "markdown/markdown.h"
#include "services/codingservice.h"
#include "services/roundcode.h"
#include "support/profilebench.h"
#include "ui/round/debriefviewmodel.h"
#include "ui/shell/navigation.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>

using namespace sevenrounds;

class TestDebriefViewModel : public QObject
{
    Q_OBJECT

private slots:
    void staysEmptyUntilTheRoundHasEnded();
    void showsStrongAndOwnAnswer();
    void showsTheProgramThatWasWritten();
    void ticksAndBandsGoToTheLog();
    void closingChangesReadinessAndSaysHow();
    void namesThePaper();
    void theForecastStandsBesideTheClosedRating();
};

void TestDebriefViewModel::staysEmptyUntilTheRoundHasEnded()
{
    ProfileBench bench;
    QVERIFY(bench.open());
    Navigation navigation;
    DebriefViewModel model(bench.services, navigation);
    const QAbstractItemModelTester points(model.points(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    const QAbstractItemModelTester criteria(model.criteria(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    QVERIFY(bench.services.sessions().start(RoundId(QStringLiteral("design")), Level::L5, 3));
    QVERIFY(bench.services.sessions().apply(SessionEventKind::NextItem));
    QVERIFY(!model.isOpen());
    QVERIFY(model.document().isEmpty());
    QCOMPARE(model.points()->rowCount(), 0);
    QSignalSpy opened(&model, &DebriefViewModel::debriefChanged);
    QVERIFY(bench.services.sessions().apply(SessionEventKind::Ended, {}, 1));
    QCOMPARE(opened.size(), 1);
    QVERIFY(model.isOpen());
    QVERIFY(model.points()->rowCount() >= 5);
    QCOMPARE(model.criteria()->rowCount(), 4);
}

void TestDebriefViewModel::showsStrongAndOwnAnswer()
{
    ProfileBench bench;
    QVERIFY(bench.open());
    Navigation navigation;
    DebriefViewModel model(bench.services, navigation);
    SessionService &sessions = bench.services.sessions();
    QVERIFY(sessions.startShort(RoundId(QStringLiteral("ml")), Level::L5, 3));
    const PlanItem item = currentItem(sessions.plan(), sessions.state());
    sessions.setDraft(item.id, QStringLiteral("my own words"));
    QVERIFY(sessions.apply(SessionEventKind::Ended));
    const Prompt *prompt = bench.services.library().findPrompt(item.prompt);
    QVERIFY(model.plainText().contains(QStringLiteral("my own words")));
    const QString firstWords = plainText(prompt->strongAnswer).section(QLatin1Char('\n'), 0, 0).left(20);
    QVERIFY(!firstWords.isEmpty());
    QVERIFY(model.plainText().contains(firstWords));
    QVERIFY(model.document().contains(QStringLiteral("my own words")));
}

void TestDebriefViewModel::showsTheProgramThatWasWritten()
{
    ProfileBench bench;
    QVERIFY(bench.open());
    Navigation navigation;
    DebriefViewModel model(bench.services, navigation);
    SessionService &sessions = bench.services.sessions();
    QVERIFY(sessions.startPrompt(PromptId(QStringLiteral("Q-07"))));
    QVERIFY(bench.services.roundCode().enter());
    bench.services.coding().setText(CodingField::Source, QStringLiteral("def half():\n    return 7\n"));
    sessions.setDraft(QStringLiteral("short-1"), QStringLiteral("a linear scan"));
    QVERIFY(sessions.apply(SessionEventKind::Ended));
    QVERIFY(model.plainText().contains(QStringLiteral("a linear scan")));
    QVERIFY(model.plainText().contains(QStringLiteral("def half():")));
    QVERIFY(model.plainText().contains(QStringLiteral("It was not submitted")));
}

void TestDebriefViewModel::namesThePaper()
{
    ProfileBench bench;
    QVERIFY(bench.open());
    Navigation navigation;
    DebriefViewModel model(bench.services, navigation);
    SessionService &sessions = bench.services.sessions();
    const RoundPaper paper { QStringLiteral("own/grokking"), QStringLiteral("Grokking") };
    QVERIFY(sessions.startShort(RoundId(QStringLiteral("paper")), Level::L5, 3, {}, { paper }));
    QVERIFY(model.paperTitle().isEmpty());
    QVERIFY(sessions.apply(SessionEventKind::Ended, {}, 1));
    QCOMPARE(model.paperTitle(), paper.title);
    QVERIFY(sessions.startShort(RoundId(QStringLiteral("ml")), Level::L5, 3, {}, { paper }));
    QVERIFY(sessions.apply(SessionEventKind::Ended, {}, 1));
    QVERIFY(model.paperTitle().isEmpty());
}

void TestDebriefViewModel::ticksAndBandsGoToTheLog()
{
    ProfileBench bench;
    QVERIFY(bench.open());
    Navigation navigation;
    DebriefViewModel model(bench.services, navigation);
    SessionService &sessions = bench.services.sessions();
    QVERIFY(sessions.startShort(RoundId(QStringLiteral("ml")), Level::L5, 3));
    QVERIFY(sessions.apply(SessionEventKind::Ended));
    QSignalSpy rows(model.points(), &QAbstractItemModel::dataChanged);
    model.tick(1, true);
    QCOMPARE(rows.size(), 1);
    QVERIFY(model.points()->index(1).data(PointListModel::TickedRole).toBool());
    QVERIFY(model.pointsText().startsWith(QStringLiteral("1 of")));
    const QString criterion = model.criteria()->index(0).data(CriterionListModel::NameRole).toString();
    model.rate(criterion, 5);
    QCOMPARE(model.criteria()->index(0).data(CriterionListModel::BandRole).toInt(), 5);
    QCOMPARE(model.criteria()->index(0).data(CriterionListModel::BandTextsRole).toStringList().size(), 6);
    QVERIFY(!model.canClose());
    model.rate(criterion, 0);
    QCOMPARE(model.criteria()->index(0).data(CriterionListModel::BandRole).toInt(), 5);
    model.rate(criterion, 9);
    QVERIFY(model.problem().exists());
}

void TestDebriefViewModel::closingChangesReadinessAndSaysHow()
{
    ProfileBench bench;
    QVERIFY(bench.open());
    Navigation navigation;
    DebriefViewModel model(bench.services, navigation);
    SessionService &sessions = bench.services.sessions();
    QVERIFY(sessions.start(RoundId(QStringLiteral("coding")), Level::L5, 3));
    QVERIFY(sessions.apply(SessionEventKind::Ended));
    const double before = bench.services.readiness().report().skills[index(Skill::Coding)].mean;
    for (int row = 0; row < model.criteria()->rowCount(); ++row) {
        model.rate(model.criteria()->index(row).data(CriterionListModel::NameRole).toString(), 6);
    }
    QVERIFY(model.canClose());
    QCOMPARE(model.scoreText(), QStringLiteral("4.00"));
    model.close();
    QVERIFY(model.isClosed());
    QTRY_VERIFY(!model.changes().isEmpty());
    QVERIFY(bench.services.readiness().report().skills[index(Skill::Coding)].mean > before);
    QVERIFY(!model.canClose());
}

void TestDebriefViewModel::theForecastStandsBesideTheClosedRating()
{
    ProfileBench bench;
    QVERIFY(bench.open());
    Navigation navigation;
    DebriefViewModel model(bench.services, navigation);
    SessionService &sessions = bench.services.sessions();
    const auto rateAll = [&] {
        QVERIFY(sessions.apply(SessionEventKind::Ended, {}, 1));
        for (int row = 0; row < model.criteria()->rowCount(); ++row) {
            model.rate(model.criteria()->index(row).data(CriterionListModel::NameRole).toString(), 4);
        }
    };
    QVERIFY(sessions.startShort(RoundId(QStringLiteral("ml")), Level::L5, 3, {}, { {}, 70 }));
    rateAll();
    QVERIFY(!model.scoreText().isEmpty());
    QCOMPARE(model.forecastText(), QString());
    model.close();
    QCOMPARE(model.forecastText(), QStringLiteral("You said 70% hire side; your rating says hire side."));
    // Of the next round nothing was said.
    QVERIFY(sessions.startShort(RoundId(QStringLiteral("ml")), Level::L5, 4));
    QCOMPARE(model.forecastText(), QString());
    rateAll();
    model.close();
    QVERIFY(model.isClosed());
    QCOMPARE(model.forecastText(), QString());
}

QTEST_GUILESS_MAIN(TestDebriefViewModel)
#include "tst_debriefviewmodel.moc"
