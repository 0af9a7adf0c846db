// SPDX-License-Identifier: MIT
#include "support/pagebench.h"
#include "ui/readiness/readinessviewmodel.h"
#include "ui/settings/settingsviewmodel.h"
#include "ui/today/todayviewmodel.h"
#include "ui/today/welcomeviewmodel.h"

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
    void shortSessionIsOneKeyAway();
    void threeStartsAreOneKeyAway_data();
    void threeStartsAreOneKeyAway();
    void roundStartsByTabAndEnter();
    void cutOffRoundIsOffered();
    void lettingGoAsksFirst();
    void problemIsSaidAndPutAway();
    void firstRunIsAnsweredByKeyboard();
    void firstRunLeadsToOnePrompt();
    void keysAreListed();

private:
    [[nodiscard]] bool showToday(QSize size = { 1224, 900 });
    [[nodiscard]] bool showWelcome(QSize size = { 1224, 900 });
    [[nodiscard]] SessionService &sessions() { return m_bench->profile.services.sessions(); }
    [[nodiscard]] Navigation::Page page() const { return m_bench->navigation.page(); }
    void makeModels();

    std::unique_ptr<PageBench> m_bench;
    std::unique_ptr<ReadinessViewModel> m_readiness;
    std::unique_ptr<SettingsViewModel> m_settings;
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
    m_today = std::make_unique<TodayViewModel>(services, m_bench->navigation);
    m_welcome = std::make_unique<WelcomeViewModel>(services, m_bench->navigation);
}

void TestTodayPages::cleanup()
{
    m_bench->view.reset();
    const QStringList warnings = m_bench->warnings;
    m_welcome.reset();
    m_today.reset();
    m_settings.reset();
    m_readiness.reset();
    m_bench.reset();
    QCOMPARE(warnings, QStringList());
}

bool TestTodayPages::showToday(QSize size)
{
    return m_bench->show(QStringLiteral("Today/TodayPage"),
        { { QStringLiteral("viewModel"), PageBench::property(*m_today) },
            { QStringLiteral("readiness"), PageBench::property(*m_readiness) } },
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

void TestTodayPages::shortSessionIsOneKeyAway()
{
    QVERIFY(showToday());
    m_bench->press(Qt::Key_S);
    QCOMPARE(page(), Navigation::Page::Round);
    QCOMPARE(sessions().plan().length(), Milliseconds(std::chrono::minutes { 10 }));
}

void TestTodayPages::threeStartsAreOneKeyAway_data()
{
    QTest::addColumn<Qt::Key>("key");
    QTest::addColumn<Navigation::Page>("page");
    QTest::newRow("one prompt") << Qt::Key_1 << Navigation::Page::Round;
    QTest::newRow("the first lines") << Qt::Key_2 << Navigation::Page::Derivation;
    QTest::newRow("a pitch") << Qt::Key_3 << Navigation::Page::Talk;
}

void TestTodayPages::threeStartsAreOneKeyAway()
{
    QFETCH(Qt::Key, key);
    QFETCH(Navigation::Page, page);
    QVERIFY(showToday());
    m_bench->press(key);
    QCOMPARE(m_bench->navigation.page(), page);
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
    m_welcome.reset();
    m_today.reset();
    m_settings.reset();
    m_readiness.reset();
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
    m_welcome.reset();
    m_today.reset();
    m_settings.reset();
    m_readiness.reset();
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
    QCOMPARE(m_bench->profile.services.settings().loop(), Loop::Research);
    QVERIFY(test::tabTo(*m_bench->view, QStringLiteral("Level")));
    m_bench->press(Qt::Key_Right);
    QCOMPARE(m_bench->profile.services.settings().targetLevel(), Level::L6);
    m_bench->press(Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(page(), Navigation::Page::Today);
    QVERIFY(m_bench->profile.services.settings().isWelcomed());
}

void TestTodayPages::firstRunLeadsToOnePrompt()
{
    QVERIFY(showWelcome());
    const QString title = m_welcome->starts()->index(0).data(StartListModel::TitleRole).toString();
    QVERIFY(m_bench->pressControl(QStringLiteral("Start: ") + title));
    QCOMPARE(page(), Navigation::Page::Round);
    QVERIFY(sessions().hasSession());
    QCOMPARE(sessions().plan().length(), Milliseconds(std::chrono::minutes { 10 }));
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
