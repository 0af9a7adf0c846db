// SPDX-License-Identifier: MIT
#include "support/profilebench.h"
#include "ui/loop/loopviewmodel.h"
#include "ui/round/sheetviewmodel.h"
#include "ui/shell/navigation.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>

using namespace sevenrounds;

class TestLoopViewModel : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void offersTheLoopsOfTheTrack();
    void theOnsiteThatWasToldStandsFirst();
    void beginsTheChosenOne();
    void leadsFromRoundToRound();
    void countsTheBreak();
    void theBreaksEndChangesWhatIsNext();
    void tellsTodayWhereItStands();
    void ratesWhatWasLeftUnrated();
    void goesOnWithWhatWasCutOff();
    void readsThePacket();
    void opensAnOldLoop();
    void putsAwayAndTakesBack();
    void saysWhyARoundCannotStart();
    void warnsOfAVetoedPaper();
    void aForecastGoesWithTheNextRound();

private:
    [[nodiscard]] SessionService &sessions() { return m_bench->services.sessions(); }
    void begin(int format = 0);
    void endRound();
    void rate(int band);
    void build();

    std::unique_ptr<ProfileBench> m_bench;
    std::unique_ptr<Navigation> m_navigation;
    std::unique_ptr<SheetViewModel> m_sheet;
    std::unique_ptr<LoopViewModel> m_model;
};

void TestLoopViewModel::init()
{
    m_bench = std::make_unique<ProfileBench>();
    QVERIFY(m_bench->open());
    build();
}

void TestLoopViewModel::cleanup()
{
    m_model.reset();
    m_sheet.reset();
    m_navigation.reset();
    m_bench.reset();
}

void TestLoopViewModel::build()
{
    m_navigation = std::make_unique<Navigation>();
    m_sheet = std::make_unique<SheetViewModel>(m_bench->services, *m_navigation);
    m_model = std::make_unique<LoopViewModel>(m_bench->services, *m_navigation, *m_sheet);
}

void TestLoopViewModel::begin(int format)
{
    m_model->setChosenFormat(format);
    m_model->begin();
    QTRY_VERIFY(m_model->rounds()->count() > 0);
}

void TestLoopViewModel::endRound()
{
    m_bench->clock.advance(std::chrono::minutes { 50 });
    QVERIFY(sessions().apply(SessionEventKind::Ended, {}, 1));
}

void TestLoopViewModel::rate(int band)
{
    for (const Criterion &criterion : sessions().rubric()->criteria) {
        QVERIFY(sessions().apply(SessionEventKind::Rated, criterion.name, band));
    }
    QVERIFY(sessions().closeDebrief());
}

void TestLoopViewModel::offersTheLoopsOfTheTrack()
{
    const QAbstractItemModelTester tester(m_model->formats(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    QVERIFY(m_model->isChoosing());
    QCOMPARE(m_model->formats()->count(), 2);
    const QModelIndex day = m_model->formats()->index(0);
    // 60 + 60 + 60 + 45 + 60 minutes and four breaks of fifteen.
    QVERIFY(day.data(LoopFormatListModel::LengthRole).toString().contains(QStringLiteral("5 h 45 min")));
    QVERIFY(day.data(LoopFormatListModel::RoundsRole).toString().contains(QStringLiteral(" → ")));
    QVERIFY(!m_model->endText().isEmpty());
    m_model->setChosenFormat(1);
    QVERIFY(m_model->endText().isEmpty());
    m_bench->services.settings().setLoop(Loop::Both);
    QTRY_COMPARE(m_model->formats()->count(), 6);
    QCOMPARE(m_model->chosenFormat(), 0);
    m_model->setChosenFormat(6);
    QCOMPARE(m_model->chosenFormat(), 0);
}

void TestLoopViewModel::theOnsiteThatWasToldStandsFirst()
{
    const QAbstractItemModelTester tester(m_model->formats(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    GuideService &guide = m_bench->services.guide();
    const FactId onsite(QStringLiteral("X-03"));
    m_model->setChosenFormat(1);
    // What names no round of ours is no loop, and takes nobody's choice.
    guide.setOwnValue(onsite, QStringLiteral("lunch"));
    QCOMPARE(m_model->formats()->count(), 2);
    QCOMPARE(m_model->chosenFormat(), 1);
    guide.setOwnValue(onsite, QStringLiteral("design, coding, lunch, hiring manager"));
    QCOMPARE(m_model->formats()->count(), 3);
    QCOMPARE(m_model->chosenFormat(), 0);
    const QModelIndex told = m_model->formats()->index(0);
    QCOMPARE(told.data(LoopFormatListModel::RoundsRole).toString(),
        QStringLiteral("ML system design → Coding and algorithms → Hiring manager"));
    QCOMPARE(told.data(LoopFormatListModel::BadgeRole).toInt(), static_cast<int>(Badge::Own));
    const QString about = told.data(LoopFormatListModel::AboutRole).toString();
    QVERIFY2(about.startsWith(QStringLiteral("As you noted it today: design, coding")), qPrintable(about));
    QVERIFY2(about.endsWith(QStringLiteral("No round of ours is meant by: lunch")), qPrintable(about));
    // Another choice stays while one types on, and one's own goes with its words.
    m_model->setChosenFormat(2);
    guide.setOwnValue(onsite, QStringLiteral("design, coding, hiring manager"));
    QCOMPARE(m_model->chosenFormat(), 2);
    m_bench->services.settings().setLoop(Loop::Scientist);
    QTRY_VERIFY(m_model->formats()
                    ->index(0)
                    .data(LoopFormatListModel::RoundsRole)
                    .toString()
                    .contains(QStringLiteral("Research coding")));
    m_bench->services.settings().setLoop(Loop::AiEngineer);
    QTRY_COMPARE(m_model->chosenFormat(), 0);
    begin(0);
    QCOMPARE(m_model->title(), QStringLiteral("Your onsite, as you were told"));
    QCOMPARE(m_model->rounds()->count(), 3);
    // What was begun stays what it was.
    guide.setOwnValue(onsite, QStringLiteral("lunch"));
    QCOMPARE(m_model->formats()->count(), 2);
    QCOMPARE(m_model->rounds()->count(), 3);
}

void TestLoopViewModel::beginsTheChosenOne()
{
    const QAbstractItemModelTester rounds(m_model->rounds(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    const QAbstractItemModelTester loops(m_model->loops(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    m_model->setStrict(true);
    begin();
    QVERIFY(!m_model->isChoosing());
    QCOMPARE(m_model->rounds()->count(), 5);
    QCOMPARE(m_model->loops()->count(), 1);
    QVERIFY(m_model->crumb().contains(QStringLiteral("as in the interview")));
    QCOMPARE(m_model->rounds()->index(0).data(LoopRoundListModel::ToneRole).toInt(), int(LoopRoundListModel::Now));
    QCOMPARE(m_model->rounds()->index(1).data(LoopRoundListModel::ToneRole).toInt(), int(LoopRoundListModel::Quiet));
    QVERIFY(!m_model->canReadPacket());
}

void TestLoopViewModel::leadsFromRoundToRound()
{
    begin(1);
    QCOMPARE(m_model->nextTitle(), QStringLiteral("Recruiter screen"));
    m_model->next();
    QCOMPARE(m_navigation->page(), Navigation::Page::Round);
    QTRY_COMPARE(m_model->nextAction(), QStringLiteral("Go on with it"));
    endRound();
    QTRY_COMPARE(m_model->nextAction(), QStringLiteral("Rate it"));
    m_model->next();
    QCOMPARE(m_navigation->page(), Navigation::Page::Debrief);
    rate(4);
    QTRY_VERIFY(m_model->canReadPacket());
    QCOMPARE(m_model->nextTitle(), QStringLiteral("Coding and algorithms"));
    QVERIFY(m_model->rounds()
                ->index(0)
                .data(LoopRoundListModel::StageTextRole)
                .toString()
                .startsWith(QStringLiteral("good")));
    QVERIFY(!m_model->isBreak());
}

void TestLoopViewModel::countsTheBreak()
{
    begin();
    m_model->next();
    endRound();
    rate(4);
    QTRY_VERIFY(m_model->isBreak());
    QCOMPARE(m_model->breakText(), QStringLiteral("15:00"));
    QCOMPARE(m_model->nextAction(), QStringLiteral("Cut the break short"));
    QVERIFY(!m_model->isBreakOver());
    m_bench->clock.advance(std::chrono::minutes { 16 });
    QVERIFY(m_model->isBreakOver());
    QCOMPARE(m_model->breakText(), QStringLiteral("1:00"));
    QCOMPARE(m_model->nextAction(), QStringLiteral("Start the round"));
    m_model->next();
    QCOMPARE(sessions().plan().round, RoundId(QStringLiteral("ml")));
    QTRY_VERIFY(!m_model->isBreak());
}

void TestLoopViewModel::theBreaksEndChangesWhatIsNext()
{
    begin();
    m_model->next();
    endRound();
    rate(4);
    QTRY_VERIFY(m_model->isBreak());
    QVERIFY(m_model->nextTitle().startsWith(QStringLiteral("A break, then ")));
    const QSignalSpy changes(m_model.get(), &LoopViewModel::loopChanged);
    m_bench->clock.advance(std::chrono::minutes { 15 });
    // Nothing but the clock's own tick says so.
    QTRY_COMPARE_WITH_TIMEOUT(changes.count(), 1, 10000);
    QCOMPARE(m_model->nextTitle(), m_model->rounds()->index(1).data(LoopRoundListModel::TitleRole).toString());
    QVERIFY(!m_model->nextText().contains(QStringLiteral("Stand up")));
    const QSignalSpy ticks(m_model.get(), &LoopViewModel::breakTextChanged);
    QTRY_VERIFY_WITH_TIMEOUT(ticks.count() > 0, 10000);
    QCOMPARE(changes.count(), 1);
}

void TestLoopViewModel::tellsTodayWhereItStands()
{
    QVERIFY(!m_model->isUnderWay());
    QVERIFY(m_model->progressText().isEmpty() && m_model->breakEndText().isEmpty());
    begin();
    QVERIFY(m_model->isUnderWay());
    QCOMPARE(m_model->progressText(), m_model->title() + QStringLiteral(" · round 1 of 5"));
    QVERIFY(m_model->breakEndText().isEmpty());
    // Begun at 19:00, fifty minutes long, fifteen of break.
    m_model->next();
    endRound();
    QTRY_COMPARE(m_model->nextAction(), QStringLiteral("Rate it"));
    QVERIFY(m_model->progressText().endsWith(QStringLiteral("round 1 of 5")));
    rate(4);
    QTRY_VERIFY(m_model->isBreak());
    QVERIFY(m_model->progressText().endsWith(QStringLiteral("round 2 of 5")));
    QCOMPARE(m_model->breakEndText(), QStringLiteral("The break ends at 20:05 (15:00 left)."));
    m_bench->clock.advance(std::chrono::minutes { 15 });
    QCOMPARE(m_model->breakEndText(), QStringLiteral("The break is over."));
    sessions().leave();
    for (int round = 1; round < 5; ++round) {
        m_model->openRound(round);
        endRound();
        rate(4);
        sessions().leave();
        QTRY_COMPARE(m_model->rounds()->index(round).data(LoopRoundListModel::ActionRole).toString(),
            QStringLiteral("Take it again"));
    }
    // A packet that is complete is nothing to go on with.
    QVERIFY(!m_model->isUnderWay());
    QVERIFY(m_model->progressText().isEmpty());
}

void TestLoopViewModel::ratesWhatWasLeftUnrated()
{
    begin(1);
    m_model->next();
    endRound();
    sessions().leave();
    // A newer round takes the first one's place on the screen; its rating is still to be had.
    QTRY_COMPARE(m_model->nextAction(), QStringLiteral("Rate it"));
    m_model->openRound(1);
    QTRY_COMPARE(sessions().plan().round, RoundId(QStringLiteral("coding")));
    endRound();
    rate(4);
    sessions().leave();
    QTRY_COMPARE(m_model->nextTitle(), QStringLiteral("Rate Recruiter screen"));
    m_model->next();
    QTRY_VERIFY(sessions().hasSession());
    QCOMPARE(sessions().plan().round, RoundId(QStringLiteral("recruiter")));
    QCOMPARE(m_navigation->page(), Navigation::Page::Debrief);
    rate(5);
    QTRY_COMPARE(m_model->nextTitle(), QStringLiteral("Machine learning and modeling"));
}

void TestLoopViewModel::goesOnWithWhatWasCutOff()
{
    begin(1);
    m_model->next();
    m_bench->clock.advance(std::chrono::minutes { 5 });
    sessions().flush();
    m_model.reset();
    m_sheet.reset();
    QVERIFY(m_bench->reopen());
    build();
    QTRY_COMPARE(m_model->nextAction(), QStringLiteral("Go on with it"));
    m_model->next();
    QTRY_VERIFY(sessions().hasSession());
    QCOMPARE(sessions().state().status, SessionStatus::Paused);
    QCOMPARE(m_navigation->page(), Navigation::Page::Round);
}

void TestLoopViewModel::readsThePacket()
{
    begin();
    m_model->readPacket();
    QVERIFY(m_sheet->isEmpty());
    for (int round = 0; round < 5; ++round) {
        m_model->openRound(round);
        endRound();
        rate(round == 2 ? 2 : 4);
        sessions().leave();
        QTRY_COMPARE(m_model->rounds()->index(round).data(LoopRoundListModel::ActionRole).toString(),
            QStringLiteral("Take it again"));
    }
    QCOMPARE(m_model->nextAction(), QStringLiteral("Read the packet"));
    m_model->next();
    QCOMPARE(m_navigation->page(), Navigation::Page::Sheet);
    QCOMPARE(m_sheet->title(), QStringLiteral("The packet"));
    QVERIFY(m_sheet->plainText().contains(QStringLiteral("The strongest objection")));
    QVERIFY(m_sheet->plainText().contains(QStringLiteral("ML system design")));
    QVERIFY(m_sheet->printPath().endsWith(QStringLiteral(".pdf")));
}

void TestLoopViewModel::opensAnOldLoop()
{
    begin();
    m_bench->clock.advance(std::chrono::hours { 48 });
    m_model->chooseAnother(true);
    QVERIFY(m_model->isChoosing());
    begin(1);
    QVERIFY(!m_model->isChoosing());
    QCOMPARE(m_model->loops()->count(), 2);
    QCOMPARE(m_model->rounds()->count(), 7);
    QVERIFY(m_model->loops()->index(0).data(PastLoopListModel::CurrentRole).toBool());
    m_model->openLoop(1);
    QTRY_COMPARE(m_model->rounds()->count(), 5);
    QVERIFY(m_model->loops()->index(1).data(PastLoopListModel::CurrentRole).toBool());
    QVERIFY(m_model->crumb().contains(QStringLiteral("2 days ago")));
}

void TestLoopViewModel::putsAwayAndTakesBack()
{
    begin();
    QVERIFY(!m_model->canRestore());
    m_model->putAway();
    QVERIFY(m_model->isChoosing() && !m_model->hasLoop());
    QVERIFY(m_model->canRestore());
    m_model->restore();
    QVERIFY(m_model->hasLoop() && !m_model->canRestore());
    QTRY_COMPARE(m_model->rounds()->count(), 5);
}

void TestLoopViewModel::saysWhyARoundCannotStart()
{
    begin();
    QVERIFY(sessions().start(RoundId(QStringLiteral("ml")), Level::L5, 1));
    m_model->openRound(0);
    QVERIFY(m_model->problem().exists());
    m_model->dismissProblem();
    QVERIFY(!m_model->problem().exists());
}

void TestLoopViewModel::warnsOfAVetoedPaper()
{
    PaperService &papers = m_bench->services.papers();
    const OwnPaperId id = papers.create();
    OwnPaper paper = *papers.find(id);
    paper.title = QStringLiteral("Schedules that end");
    paper.isDeepMind = VetoAnswer::Yes;
    papers.edit(paper);
    papers.settle(id);
    // A paper that is not the one to be presented forbids nothing.
    for (int format = 0; format < m_model->formats()->count(); ++format) {
        m_model->setChosenFormat(format);
        QCOMPARE(m_model->vetoText(), QString());
    }
    papers.choose(id, true);
    const auto isPresented = [this](int format) {
        const QList<RoundId> &rounds = m_model->formats()->format(format).rounds;
        return std::any_of(rounds.cbegin(), rounds.cend(), [this](const RoundId &round) {
            return m_bench->services.library().findRound(round)->skill == Skill::Presentation;
        });
    };
    int warned = 0;
    for (int format = 0; format < m_model->formats()->count(); ++format) {
        m_model->setChosenFormat(format);
        QCOMPARE(m_model->vetoText().contains(QStringLiteral("Schedules that end")), isPresented(format));
        warned += isPresented(format) ? 1 : 0;
    }
    QVERIFY(warned > 0);
    papers.choose(id, false);
    QCOMPARE(m_model->vetoText(), QString());
}

void TestLoopViewModel::aForecastGoesWithTheNextRound()
{
    QVERIFY(!m_model->canForecast());
    begin(1);
    QVERIFY(m_model->canForecast());
    m_model->setForecastIndex(4);
    // It was about the next round and not about a later one, which can be begun from its row.
    m_model->openRound(1);
    QVERIFY(!sessions().plan().hireForecast);
    QVERIFY(sessions().apply(SessionEventKind::Discarded));
    sessions().leave();
    QTRY_VERIFY(m_model->canForecast());
    QCOMPARE(m_model->forecastIndex(), 0);
    m_model->setForecastIndex(4);
    m_model->setForecastIndex(6);
    m_model->next();
    QCOMPARE(sessions().plan().hireForecast, std::optional(70));
    QCOMPARE(m_model->forecastIndex(), 0);
    endRound();
    QTRY_VERIFY(!m_model->canForecast());
}

QTEST_GUILESS_MAIN(TestLoopViewModel)
#include "tst_loopviewmodel.moc"
