// SPDX-License-Identifier: MIT
#include "support/profilebench.h"
#include "ui/shell/navigation.h"
#include "ui/today/todayviewmodel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>

using namespace sevenrounds;

namespace {

constexpr int kDays = 18 * 7;

} // namespace

class TestTodayViewModel : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void countsTheDays_data();
    void countsTheDays();
    void tellsOnceOfAnAnswer();
    void leadsToWhereTheDayIsSaid();
    void namesLoopAndLevel();
    void listsStartsAndRounds();
    void shortSessionIsTheFirstStart();
    void startsARoundInFull();
    void roundsThatAreNoneStartNothing();
    void saysWhyItCannotStartUntilTheNextSuccess();
    void offersACutOffRound();
    void offersACutOffTalk();
    void discardedStaysDiscarded();
    void showsASquareADay();
    void tellsHoursAndDaysInARow();
    void movesOnAtMidnight();

private:
    void make() { m_model = std::make_unique<TodayViewModel>(m_bench->services, *m_navigation); }
    void reopen();

    std::unique_ptr<ProfileBench> m_bench;
    std::unique_ptr<Navigation> m_navigation;
    std::unique_ptr<TodayViewModel> m_model;
};

void TestTodayViewModel::init()
{
    m_model.reset();
    m_bench = std::make_unique<ProfileBench>();
    QVERIFY(m_bench->open());
    m_navigation = std::make_unique<Navigation>();
    make();
}

void TestTodayViewModel::reopen()
{
    m_model.reset();
    QVERIFY(m_bench->reopen());
    make();
}

void TestTodayViewModel::countsTheDays_data()
{
    QTest::addColumn<int>("days");
    QTest::addColumn<QString>("headline");
    QTest::newRow("long past") << -30 << QStringLiteral("The interview day has passed");
    QTest::newRow("yesterday") << -1 << QStringLiteral("The interview day has passed");
    QTest::newRow("today") << 0 << QStringLiteral("The interview is today");
    QTest::newRow("tomorrow") << 1 << QStringLiteral("The interview is tomorrow");
    QTest::newRow("in two days") << 2 << QStringLiteral("2 days to the interview");
    QTest::newRow("in a year") << 365 << QStringLiteral("365 days to the interview");
}

void TestTodayViewModel::countsTheDays()
{
    QFETCH(int, days);
    QFETCH(QString, headline);
    QCOMPARE(m_model->headline(), QStringLiteral("No interview day yet"));
    m_bench->services.settings().setInterviewDay(m_bench->clock.today().addDays(days));
    QCOMPARE(m_model->headline(), headline);
}

void TestTodayViewModel::tellsOnceOfAnAnswer()
{
    QSignalSpy changed(m_model.get(), &TodayViewModel::todayChanged);
    const QDate day = m_bench->clock.today().addDays(9);
    m_bench->services.settings().setInterviewDay(day);
    m_bench->services.settings().setInterviewDay(day);
    QCOMPARE(changed.size(), 1);
    m_bench->services.settings().setInterviewDay(std::nullopt);
    QCOMPARE(changed.size(), 2);
    QCOMPARE(m_model->headline(), QStringLiteral("No interview day yet"));
}

void TestTodayViewModel::leadsToWhereTheDayIsSaid()
{
    QVERIFY(!m_model->hasInterviewDay());
    QSignalSpy asked(m_model.get(), &TodayViewModel::interviewDayAsked);
    m_model->setInterviewDay();
    QCOMPARE(asked.size(), 1);
    m_bench->services.settings().setInterviewDay(m_bench->clock.today().addDays(20));
    QVERIFY(m_model->hasInterviewDay());
}

void TestTodayViewModel::namesLoopAndLevel()
{
    QVERIFY(!m_model->dateText().isEmpty());
    m_bench->services.settings().setLoop(Loop::Scientist);
    m_bench->services.settings().setTargetLevel(Level::L6);
    QCOMPARE(m_model->trackText(), QStringLiteral("Research Scientist · L6"));
    // The rounds follow the loop.
    QVERIFY(m_model->rounds()->rowCount() > 7);
    QCOMPARE(m_model->roundsTitle(), QStringLiteral("The rounds of your loop"));
    m_bench->services.settings().setLoop(Loop::AiEngineer);
    QCOMPARE(m_model->trackText(), QStringLiteral("AI Engineer · L6"));
}

void TestTodayViewModel::listsStartsAndRounds()
{
    const auto mode = QAbstractItemModelTester::FailureReportingMode::QtTest;
    const QAbstractItemModelTester uses(m_model->uses(), mode);
    const QAbstractItemModelTester rounds(m_model->rounds(), mode);
    QCOMPARE(m_model->uses()->rowCount(), 0);
    QTRY_VERIFY(m_model->uses()->rowCount() > 0);
    QCOMPARE(m_model->rounds()->rowCount(), 7);
}

void TestTodayViewModel::shortSessionIsTheFirstStart()
{
    m_model->startShort();
    QCOMPARE(m_navigation->page(), Navigation::Page::Round);
    QCOMPARE(m_bench->services.sessions().plan().length(), Milliseconds(std::chrono::minutes { 10 }));
}

void TestTodayViewModel::startsARoundInFull()
{
    m_model->startRound(2);
    QCOMPARE(m_navigation->page(), Navigation::Page::Round);
    QCOMPARE(m_bench->services.sessions().plan().round, m_bench->services.library().rounds().at(2).id);
    QVERIFY(!m_model->problem().exists());
}

void TestTodayViewModel::roundsThatAreNoneStartNothing()
{
    for (const int row : { -1, 7, 1000 }) {
        m_model->startRound(row);
    }
    QVERIFY(!m_bench->services.sessions().hasSession());
    QCOMPARE(m_navigation->page(), Navigation::Page::Today);
}

void TestTodayViewModel::saysWhyItCannotStartUntilTheNextSuccess()
{
    m_model->startRound(0);
    m_navigation->open(Navigation::Page::Today);
    QSignalSpy problems(m_model.get(), &TodayViewModel::problemChanged);
    m_model->startRound(1);
    QVERIFY(m_model->problem().exists());
    QVERIFY(!m_model->problem().title.isEmpty());
    QCOMPARE(m_navigation->page(), Navigation::Page::Today);
    m_model->startRound(1);
    QCOMPARE(problems.size(), 1);
    m_model->dismissProblem();
    m_model->dismissProblem();
    QCOMPARE(problems.size(), 2);
    QVERIFY(!m_model->problem().exists());

    m_model->startRound(1);
    QVERIFY(m_model->problem().exists());
    m_model->start(0);
    QVERIFY(!m_model->problem().exists());
}

void TestTodayViewModel::offersACutOffRound()
{
    QVERIFY(!m_model->hasUnfinished());
    QVERIFY(m_model->unfinishedTitle().isEmpty());
    QVERIFY(m_model->unfinishedText().isEmpty());
    SessionService &sessions = m_bench->services.sessions();
    QVERIFY(sessions.start(RoundId(QStringLiteral("ml")), Level::L5, 1));
    const QString title = sessions.plan().title;
    sessions.setDraft(currentItem(sessions.plan(), sessions.state()).id, QStringLiteral("half a thought"));
    m_bench->clock.advance(std::chrono::minutes { 3 });
    sessions.flush();

    reopen();
    QTRY_VERIFY(m_model->hasUnfinished());
    QVERIFY2(m_model->unfinishedTitle().contains(title), qPrintable(m_model->unfinishedTitle()));
    QVERIFY2(m_model->unfinishedText().contains(QStringLiteral("today")), qPrintable(m_model->unfinishedText()));
    QSignalSpy changed(m_model.get(), &TodayViewModel::unfinishedChanged);
    m_model->resumeUnfinished();
    QCOMPARE(changed.size(), 1);
    QVERIFY(!m_model->hasUnfinished());
    QCOMPARE(m_navigation->page(), Navigation::Page::Round);
    const SessionService &again = m_bench->services.sessions();
    QCOMPARE(again.draft(currentItem(again.plan(), again.state()).id), QStringLiteral("half a thought"));
}

void TestTodayViewModel::offersACutOffTalk()
{
    QVERIFY(m_bench->services.talks().startPitch(QStringLiteral("Pitch"), {}, Level::L5));
    m_bench->services.talks().flush();
    reopen();
    QTRY_VERIFY(m_model->hasUnfinished());
    QVERIFY(!m_model->unfinishedTitle().isEmpty());
    m_model->resumeUnfinished();
    QCOMPARE(m_navigation->page(), Navigation::Page::Talk);
    QVERIFY(m_bench->services.talks().hasTalk());
}

void TestTodayViewModel::discardedStaysDiscarded()
{
    QVERIFY(m_bench->services.sessions().start(RoundId(QStringLiteral("ml")), Level::L5, 1));
    reopen();
    QTRY_VERIFY(m_model->hasUnfinished());
    m_model->discardUnfinished();
    QVERIFY(!m_model->hasUnfinished());
    QVERIFY(!m_model->problem().exists());
    reopen();
    // The answer to a later read comes behind the one that looks for cut-off practices.
    QSignalSpy activity(m_model.get(), &TodayViewModel::activityChanged);
    QTRY_VERIFY(!activity.isEmpty());
    QVERIFY(!m_model->hasUnfinished());
}

void TestTodayViewModel::showsASquareADay()
{
    QCOMPARE(m_model->activity(), QList<int>(kDays, 0));
    QCOMPARE(m_model->activityText(), QStringLiteral("Your sessions will show here, a square a day."));
    QSignalSpy changed(m_model.get(), &TodayViewModel::activityChanged);
    QVERIFY(m_bench->services.sessions().start(RoundId(QStringLiteral("ml")), Level::L5, 1));
    QTRY_COMPARE(changed.size(), 1);
    QCOMPARE(m_model->activity().size(), kDays);
    QCOMPARE(m_model->activity().last(), 1);
    QCOMPARE(m_model->activityText(), QStringLiteral("1 session on 1 day"));

    m_bench->clock.advance(std::chrono::hours { 24 });
    QVERIFY(m_bench->services.talks().startPitch(QStringLiteral("Pitch"), {}, Level::L5));
    QTRY_COMPARE(changed.size(), 2);
    QCOMPARE(m_model->activity().mid(kDays - 2), QList<int>({ 1, 1 }));
    QCOMPARE(m_model->activityText(), QStringLiteral("2 sessions on 2 days · 2 days in a row"));
}

void TestTodayViewModel::tellsHoursAndDaysInARow()
{
    SessionService &sessions = m_bench->services.sessions();
    const auto comeBack = [this] {
        m_navigation->open(Navigation::Page::Round);
        m_navigation->open(Navigation::Page::Today);
    };
    const auto practice = [&](int minutes) {
        QVERIFY(sessions.start(RoundId(QStringLiteral("ml")), Level::L5, 1));
        m_bench->clock.advance(std::chrono::minutes { minutes });
        QVERIFY(sessions.apply(SessionEventKind::Ended, {}, 1));
        sessions.leave();
        comeBack();
    };
    practice(50);
    QTRY_COMPARE(m_model->activityText(), QStringLiteral("1 session on 1 day · 50 min"));
    m_bench->clock.advance(std::chrono::hours { 24 });
    practice(40);
    QTRY_COMPARE(m_model->activityText(), QStringLiteral("2 sessions on 2 days · 1 h 30 min · 2 days in a row"));
    // A day without anything is not over yet.
    m_bench->clock.advance(std::chrono::hours { 24 });
    comeBack();
    QTRY_COMPARE(m_model->activity().last(), 0);
    QVERIFY(m_model->activityText().endsWith(QStringLiteral("2 days in a row")));
    // One that was left out is, and nobody is told of a row of none.
    m_bench->clock.advance(std::chrono::hours { 24 });
    comeBack();
    QTRY_COMPARE(m_model->activityText(), QStringLiteral("2 sessions on 2 days · 1 h 30 min"));
    practice(600);
    QTRY_COMPARE(m_model->activityText(), QStringLiteral("3 sessions on 3 days · 12 h"));
}

void TestTodayViewModel::movesOnAtMidnight()
{
    QSignalSpy activity(m_model.get(), &TodayViewModel::activityChanged);
    QVERIFY(m_bench->services.sessions().start(RoundId(QStringLiteral("ml")), Level::L5, 1));
    QTRY_COMPARE(activity.size(), 1);
    const QString date = m_model->dateText();
    m_navigation->open(Navigation::Page::Round);
    QSignalSpy days(m_model.get(), &TodayViewModel::todayChanged);
    m_navigation->open(Navigation::Page::Today);
    QVERIFY(days.isEmpty());

    m_navigation->open(Navigation::Page::Round);
    m_bench->clock.advance(std::chrono::hours { 24 });
    m_navigation->open(Navigation::Page::Today);
    QCOMPARE(days.size(), 1);
    QVERIFY(m_model->dateText() != date);
    QTRY_COMPARE(activity.size(), 2);
    QCOMPARE(m_model->activity().mid(kDays - 2), QList<int>({ 1, 0 }));
    QCOMPARE(m_model->activityText(), QStringLiteral("1 session on 1 day"));
}

QTEST_GUILESS_MAIN(TestTodayViewModel)
#include "tst_todayviewmodel.moc"
