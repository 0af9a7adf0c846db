// SPDX-License-Identifier: MIT
#include "support/pagebench.h"
#include "ui/loop/loopviewmodel.h"
#include "ui/plan/planviewmodel.h"
#include "ui/quiz/quizviewmodel.h"
#include "ui/readiness/readinessviewmodel.h"
#include "ui/review/reviewviewmodel.h"
#include "ui/round/sheetviewmodel.h"
#include "ui/settings/settingsviewmodel.h"
#include "ui/today/todayviewmodel.h"
#include "ui/today/welcomeviewmodel.h"

#include <QSignalSpy>

using namespace sevenrounds;
using test::PageBench;

/// Today and the first page of all, operated by key.
class TestTodayPages : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void everyControlIsReachedAndNamed_data();
    void everyControlIsReachedAndNamed();
    void theRoomBelowTheRingIsUsed();
    void oneColumnBeginsWithTheRingAndItsUses();
    void shortSessionIsOneKeyAway();
    void reviewsAreOneKeyAway();
    void thePlanIsOneKeyAway();
    void theDayIsSetFromHere();
    void noLoopIsShownWhereNoneRuns();
    void theLoopIsOneKeyAway();
    void theLoopsBreakIsToldAndWalked();
    void theLoopSaysWhyItCannotGoOn();
    void todaysTaskIsTickedByKey();
    void theQuizStartsByTabAndEnter();
    void threeStartsAreOneKeyAway_data();
    void threeStartsAreOneKeyAway();
    void roundStartsByTabAndEnter();
    void cutOffRoundIsOffered();
    void lettingGoAsksFirst();
    void aRatingThatWasLeftIsOneKeyAway();
    void problemIsSaidAndPutAway();
    void firstRunIsAnsweredByKeyboard();
    void aWrongDayStaysToBeMended();
    void firstRunLeadsToOnePrompt();
    void firstRunLeadsToTheTenStatements();
    void keysAreListed();

private:
    [[nodiscard]] bool showToday(QSize size = { 1224, 900 });
    [[nodiscard]] bool showWelcome(QSize size = { 1224, 900 });
    [[nodiscard]] SessionService &sessions() { return m_bench->profile.services.sessions(); }
    [[nodiscard]] Navigation::Page page() const { return m_bench->navigation.page(); }
    void makeModels();
    [[nodiscard]] QRectF placeOf(const char *objectName) const;
    void dropModels();
    void beginLoop();
    void takeLoopRound();

    std::unique_ptr<PageBench> m_bench;
    std::unique_ptr<ReadinessViewModel> m_readiness;
    std::unique_ptr<SettingsViewModel> m_settings;
    std::unique_ptr<ReviewViewModel> m_review;
    std::unique_ptr<QuizViewModel> m_quiz;
    std::unique_ptr<PlanViewModel> m_plan;
    std::unique_ptr<SheetViewModel> m_sheet;
    std::unique_ptr<LoopViewModel> m_loop;
    std::unique_ptr<TodayViewModel> m_today;
    std::unique_ptr<WelcomeViewModel> m_welcome;
};

void TestTodayPages::init()
{
    m_bench = std::make_unique<PageBench>();
    QVERIFY(m_bench->profile.open());
    makeModels();
}

void TestTodayPages::makeModels()
{
    AppServices &services = m_bench->profile.services;
    m_readiness = std::make_unique<ReadinessViewModel>(services, m_bench->navigation);
    m_settings = std::make_unique<SettingsViewModel>(services, m_bench->navigation, m_bench->appearance);
    m_review = std::make_unique<ReviewViewModel>(services, m_bench->navigation);
    m_quiz = std::make_unique<QuizViewModel>(services, m_bench->navigation);
    m_plan = std::make_unique<PlanViewModel>(services, m_bench->navigation);
    m_sheet = std::make_unique<SheetViewModel>(services, m_bench->navigation);
    m_loop = std::make_unique<LoopViewModel>(services, m_bench->navigation, *m_sheet);
    m_today = std::make_unique<TodayViewModel>(services, m_bench->navigation);
    connect(m_today.get(), &TodayViewModel::interviewDayAsked, m_settings.get(), &SettingsViewModel::editInterviewDay);
    m_welcome = std::make_unique<WelcomeViewModel>(services, m_bench->navigation);
}

void TestTodayPages::dropModels()
{
    m_welcome.reset();
    m_today.reset();
    m_loop.reset();
    m_sheet.reset();
    m_plan.reset();
    m_quiz.reset();
    m_review.reset();
    m_settings.reset();
    m_readiness.reset();
}

void TestTodayPages::beginLoop()
{
    m_loop->begin();
    QTRY_VERIFY(m_loop->isUnderWay());
}

void TestTodayPages::takeLoopRound()
{
    m_loop->next();
    QVERIFY(sessions().apply(SessionEventKind::Ended, {}, 1));
    for (const Criterion &criterion : sessions().rubric()->criteria) {
        QVERIFY(sessions().apply(SessionEventKind::Rated, criterion.name, 4));
    }
    QVERIFY(sessions().closeDebrief());
    sessions().leave();
    QTRY_VERIFY(m_loop->isBreak());
}

void TestTodayPages::cleanup()
{
    m_bench->view.reset();
    const QStringList warnings = m_bench->warnings;
    dropModels();
    m_bench.reset();
    QCOMPARE(warnings, QStringList());
}

bool TestTodayPages::showToday(QSize size)
{
    return m_bench->show(QStringLiteral("Today/TodayPage"),
        { { QStringLiteral("viewModel"), PageBench::property(*m_today) },
            { QStringLiteral("readiness"), PageBench::property(*m_readiness) },
            { QStringLiteral("review"), PageBench::property(*m_review) },
            { QStringLiteral("quiz"), PageBench::property(*m_quiz) },
            { QStringLiteral("plan"), PageBench::property(*m_plan) },
            { QStringLiteral("loop"), PageBench::property(*m_loop) } },
        size);
}

bool TestTodayPages::showWelcome(QSize size)
{
    m_bench->navigation.replace(Navigation::Page::Welcome);
    return m_bench->show(QStringLiteral("Today/WelcomePage"),
        { { QStringLiteral("viewModel"), PageBench::property(*m_welcome) },
            { QStringLiteral("settings"), PageBench::property(*m_settings) },
            { QStringLiteral("readiness"), PageBench::property(*m_readiness) },
            { QStringLiteral("rounds"), PageBench::property(*m_today->rounds()) } },
        size);
}

void TestTodayPages::everyControlIsReachedAndNamed_data()
{
    QTest::addColumn<bool>("isWelcome");
    QTest::addColumn<QSize>("size");
    QTest::newRow("today") << false << QSize(1224, 900);
    QTest::newRow("today, small") << false << QSize(656, 480);
    QTest::newRow("welcome") << true << QSize(1224, 900);
    QTest::newRow("welcome, small") << true << QSize(656, 480);
}

void TestTodayPages::everyControlIsReachedAndNamed()
{
    QFETCH(bool, isWelcome);
    QFETCH(QSize, size);
    QVERIFY(isWelcome ? showWelcome(size) : showToday(size));
    QVERIFY(!m_bench->view->grabWindow().isNull());
    QCOMPARE(test::complaintsOfTabWalk(*m_bench->view).join(QLatin1Char('\n')), QString());
}

QRectF TestTodayPages::placeOf(const char *objectName) const
{
    QQuickItem *item = m_bench->find(QLatin1String(objectName));
    return item == nullptr ? QRectF() : item->mapRectToScene({ {}, item->size() });
}

void TestTodayPages::theRoomBelowTheRingIsUsed()
{
    QVERIFY(showToday());
    QTRY_VERIFY(placeOf("practiceCard").top() > placeOf("ringCard").bottom());
    QCOMPARE(placeOf("practiceCard").left(), placeOf("ringCard").left());
    QVERIFY(placeOf("roundsCard").left() > placeOf("ringCard").right());
    // Nothing is empty between the ring and the lower edge of the window.
    QVERIFY(placeOf("practiceCard").bottom() > 0.8 * m_bench->view->height());
}

void TestTodayPages::oneColumnBeginsWithTheRingAndItsUses()
{
    QVERIFY(showToday({ 656, 900 }));
    QTRY_VERIFY(placeOf("roundsCard").top() > placeOf("ringCard").bottom());
    QCOMPARE(placeOf("roundsCard").left(), placeOf("ringCard").left());
    QVERIFY(placeOf("practiceCard").top() > placeOf("roundsCard").bottom());
}

void TestTodayPages::shortSessionIsOneKeyAway()
{
    QVERIFY(showToday());
    m_bench->press(Qt::Key_S);
    QCOMPARE(page(), Navigation::Page::Round);
    QCOMPARE(sessions().plan().length(), Milliseconds(std::chrono::minutes { 10 }));
}

void TestTodayPages::reviewsAreOneKeyAway()
{
    QVERIFY(showToday());
    m_bench->press(Qt::Key_R);
    QCOMPARE(page(), Navigation::Page::Study);
    QVERIFY(m_bench->profile.services.study().isOpen());
}

void TestTodayPages::thePlanIsOneKeyAway()
{
    QVERIFY(showToday());
    m_bench->press(Qt::Key_P);
    QCOMPARE(page(), Navigation::Page::Plan);
}

void TestTodayPages::theDayIsSetFromHere()
{
    QVERIFY(showToday());
    QVERIFY(m_bench->pressControl(QStringLiteral("Set the interview day")));
    QCOMPARE(page(), Navigation::Page::Settings);
    SettingsService &settings = m_bench->profile.services.settings();
    settings.setInterviewDay(m_bench->profile.clock.today().addDays(12));
    QTRY_VERIFY(
        !m_bench->find(QStringLiteral("setDayButton")) || !m_bench->find(QStringLiteral("setDayButton"))->isVisible());
}

void TestTodayPages::noLoopIsShownWhereNoneRuns()
{
    QVERIFY(showToday());
    QVERIFY(m_bench->find(QStringLiteral("runningLoop")) == nullptr);
    m_bench->press(Qt::Key_L);
    QCOMPARE(page(), Navigation::Page::Today);
    QVERIFY(!sessions().hasSession());
}

void TestTodayPages::theLoopIsOneKeyAway()
{
    beginLoop();
    QVERIFY(showToday());
    QVERIFY(m_bench->find(QStringLiteral("runningLoop")) != nullptr);
    QVERIFY(m_bench->find(QStringLiteral("breakEnd")) == nullptr);
    m_bench->press(Qt::Key_L);
    QCOMPARE(page(), Navigation::Page::Round);
    QCOMPARE(sessions().plan().loopPlace, 0);
}

void TestTodayPages::theLoopsBreakIsToldAndWalked()
{
    beginLoop();
    takeLoopRound();
    QVERIFY(showToday({ 656, 480 }));
    QVERIFY(m_bench->find(QStringLiteral("breakEnd")) != nullptr);
    QCOMPARE(test::complaintsOfTabWalk(*m_bench->view).join(QLatin1Char('\n')), QString());
    QVERIFY(m_bench->pressControl(QStringLiteral("Open the loop")));
    QCOMPARE(page(), Navigation::Page::Loop);
    QVERIFY(m_bench->pressControl(QStringLiteral("Cut the break short")));
    QCOMPARE(page(), Navigation::Page::Round);
    QCOMPARE(sessions().plan().loopPlace, 1);
}

void TestTodayPages::theLoopSaysWhyItCannotGoOn()
{
    beginLoop();
    QVERIFY(sessions().start(RoundId(QStringLiteral("ml")), Level::L5, 1));
    QVERIFY(showToday());
    m_bench->press(Qt::Key_L);
    QVERIFY(m_loop->problem().exists());
    QCOMPARE(page(), Navigation::Page::Today);
    QVERIFY(m_bench->pressControl(QStringLiteral("Dismiss")));
    QVERIFY(!m_loop->problem().exists());
}

void TestTodayPages::todaysTaskIsTickedByKey()
{
    PlanService &plan = m_bench->profile.services.plan();
    QVERIFY(plan.choose(PlanId(QStringLiteral("six-week")), plan.today()));
    QVERIFY(showToday());
    QVERIFY(m_plan->today()->count() > 0);
    const QString title = m_plan->today()->index(0).data(PlanTaskModel::TitleRole).toString();
    QVERIFY(m_bench->pressControl(title));
    QVERIFY(m_plan->today()->index(0).data(PlanTaskModel::IsDoneRole).toBool());
}

void TestTodayPages::theQuizStartsByTabAndEnter()
{
    QVERIFY(showToday());
    QVERIFY(m_bench->pressControl(QStringLiteral("Begin the quiz")));
    QCOMPARE(page(), Navigation::Page::Quiz);
}

void TestTodayPages::threeStartsAreOneKeyAway_data()
{
    QTest::addColumn<Qt::Key>("key");
    QTest::newRow("first") << Qt::Key_1;
    QTest::newRow("second") << Qt::Key_2;
    QTest::newRow("third") << Qt::Key_3;
}

void TestTodayPages::threeStartsAreOneKeyAway()
{
    QFETCH(Qt::Key, key);
    QVERIFY(showToday());
    // From an hour to an hour and a half.
    m_bench->press(Qt::Key_T);
    QCOMPARE(m_today->uses()->choice(), 4);
    QTRY_VERIFY(m_today->uses()->count() >= 3);
    const QSignalSpy problems(m_today->uses(), &BestUseModel::problemAsked);
    const QSignalSpy quizzes(m_today->uses(), &BestUseModel::quizAsked);
    m_bench->press(key);
    // The room and the quiz are opened by whoever has them.
    QCOMPARE(problems.size() + quizzes.size() + (page() != Navigation::Page::Today ? 1 : 0), 1);
}

void TestTodayPages::roundStartsByTabAndEnter()
{
    QVERIFY(showToday());
    const Round &third = m_bench->profile.services.library().rounds().at(2);
    QVERIFY(m_bench->pressControl(third.title));
    QCOMPARE(page(), Navigation::Page::Round);
    QCOMPARE(sessions().plan().round, third.id);
}

void TestTodayPages::cutOffRoundIsOffered()
{
    QVERIFY(sessions().start(RoundId(QStringLiteral("ml")), Level::L5, 1));
    dropModels();
    QVERIFY(m_bench->profile.reopen());
    makeModels();
    QTRY_VERIFY(m_today->hasUnfinished());
    QVERIFY(showToday());
    QVERIFY(m_bench->pressControl(QStringLiteral("Go on, paused")));
    QCOMPARE(page(), Navigation::Page::Round);
    QVERIFY(sessions().hasSession());
}

void TestTodayPages::lettingGoAsksFirst()
{
    QVERIFY(sessions().start(RoundId(QStringLiteral("ml")), Level::L5, 1));
    dropModels();
    QVERIFY(m_bench->profile.reopen());
    makeModels();
    QTRY_VERIFY(m_today->hasUnfinished());
    QVERIFY(showToday());
    QVERIFY(m_bench->pressControl(QStringLiteral("Let it go…")));
    QTRY_VERIFY(m_bench->find(QStringLiteral("declineButton")) != nullptr);
    // A hasty Enter keeps it.
    QTRY_VERIFY(m_bench->find(QStringLiteral("declineButton"))->hasActiveFocus());
    m_bench->press(Qt::Key_Return);
    QTRY_VERIFY(m_bench->find(QStringLiteral("declineButton")) == nullptr);
    QVERIFY(m_today->hasUnfinished());
    QVERIFY(m_bench->pressControl(QStringLiteral("Let it go…")));
    QTRY_VERIFY(m_bench->find(QStringLiteral("agreeButton")) != nullptr);
    QTRY_VERIFY(m_bench->find(QStringLiteral("declineButton"))->hasActiveFocus());
    QVERIFY(m_bench->pressControl(QStringLiteral("Let it go")));
    QVERIFY(!m_today->hasUnfinished());
}

void TestTodayPages::aRatingThatWasLeftIsOneKeyAway()
{
    QVERIFY(showToday());
    QVERIFY(m_bench->find(QStringLiteral("unratedCard")) == nullptr);
    m_bench->press(Qt::Key_U);
    QCOMPARE(page(), Navigation::Page::Today);
    QVERIFY(sessions().startShort(RoundId(QStringLiteral("ml")), Level::L5, 1));
    QVERIFY(sessions().apply(SessionEventKind::Ended, {}, 1));
    QTRY_VERIFY(m_bench->find(QStringLiteral("unratedCard")) != nullptr);
    QCOMPARE(test::complaintsOfTabWalk(*m_bench->view).join(QLatin1Char('\n')), QString());
    sessions().leave();
    m_bench->press(Qt::Key_U);
    QTRY_COMPARE(page(), Navigation::Page::Debrief);
    QVERIFY(sessions().hasSession());
    QCOMPARE(sessions().state().status, SessionStatus::Ended);
}

void TestTodayPages::problemIsSaidAndPutAway()
{
    QVERIFY(sessions().startShort(RoundId(QStringLiteral("ml")), Level::L5, 1));
    QVERIFY(showToday());
    m_bench->press(Qt::Key_S);
    QVERIFY(m_today->problem().exists());
    QCOMPARE(page(), Navigation::Page::Today);
    QCOMPARE(test::complaintsOfTabWalk(*m_bench->view).join(QLatin1Char('\n')), QString());
    QVERIFY(m_bench->pressControl(QStringLiteral("Dismiss")));
    QVERIFY(!m_today->problem().exists());
}

void TestTodayPages::firstRunIsAnsweredByKeyboard()
{
    QVERIFY(showWelcome());
    QVERIFY(test::tabTo(*m_bench->view, QStringLiteral("Interview day")));
    test::type(*m_bench->view, QStringLiteral("10 dec"));
    QVERIFY(test::tabTo(*m_bench->view, QStringLiteral("Loop")));
    QCOMPARE(m_settings->interviewDayText(), QStringLiteral("10 December 2026"));
    m_bench->press(Qt::Key_End);
    QCOMPARE(m_bench->profile.services.settings().loop(), Loop::Both);
    QVERIFY(test::tabTo(*m_bench->view, QStringLiteral("Level")));
    m_bench->press(Qt::Key_Right);
    QCOMPARE(m_bench->profile.services.settings().targetLevel(), Level::L6);
    QCOMPARE(m_bench->profile.services.settings().hoursAWeek(), 0);
    QVERIFY(m_bench->pressControl(QStringLiteral("Hours a week: more, now %1").arg(m_settings->hoursText())));
    QCOMPARE(m_bench->profile.services.settings().hoursAWeek(), 1);
    m_bench->press(Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(page(), Navigation::Page::Today);
    QVERIFY(m_bench->profile.services.settings().isWelcomed());
}

void TestTodayPages::aWrongDayStaysToBeMended()
{
    QVERIFY(showWelcome());
    QVERIFY(test::tabTo(*m_bench->view, QStringLiteral("Interview day")));
    QQuickItem *field = m_bench->view->activeFocusItem();
    test::type(*m_bench->view, QStringLiteral("32 dec"));
    m_bench->press(Qt::Key_Return);
    QVERIFY(!m_settings->interviewDayError().isEmpty());
    QCOMPARE(field->property("text").toString(), QStringLiteral("32 dec"));
    m_bench->press(Qt::Key_Backspace);
    QCOMPARE(m_settings->interviewDayError(), QString());
}

void TestTodayPages::firstRunLeadsToOnePrompt()
{
    QVERIFY(showWelcome());
    const QString title = m_welcome->starts()->index(2).data(StartListModel::TitleRole).toString();
    QVERIFY(m_bench->pressControl(QStringLiteral("Start: ") + title));
    QCOMPARE(page(), Navigation::Page::Round);
    QVERIFY(sessions().hasSession());
    QCOMPARE(sessions().plan().length(), Milliseconds(std::chrono::minutes { 10 }));
}

void TestTodayPages::firstRunLeadsToTheTenStatements()
{
    QVERIFY(showWelcome());
    QVERIFY(m_bench->pressControl(QStringLiteral("Start: What can you do already?")));
    QCOMPARE(page(), Navigation::Page::SelfTest);
}

void TestTodayPages::keysAreListed()
{
    QVERIFY(showToday());
    QVERIFY(m_bench->view->rootObject()->property("keys").toStringList().size() >= 2);
    QVERIFY(showWelcome());
    QVERIFY(m_bench->view->rootObject()->property("keys").toStringList().size() >= 2);
}

QTEST_MAIN(TestTodayPages)
#include "tst_todaypages.moc"
