// SPDX-License-Identifier: MIT
#include "support/pagebench.h"
#include "ui/loop/loopviewmodel.h"
#include "ui/round/sheetviewmodel.h"

using namespace sevenrounds;
using namespace sevenrounds::test;

/// The page of mock loops, by key. What the QML engine complains of fails each test.
class TestLoopPage : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void beginsByKey();
    void aForecastIsSaidByKey();
    void walksTheChoiceByTab();
    void theOnsiteThatWasToldIsBegunByKey();
    void theBreakIsOnTheScreen();
    void walksALoopByTab();
    void putsAwayAndTakesBackByKey();
    void staysInsideTheWindow_data();
    void staysInsideTheWindow();

private:
    void show(QSize size = { 1224, 900 });
    void takeFirstRound();

    std::unique_ptr<PageBench> m_bench;
    std::unique_ptr<SheetViewModel> m_sheet;
    std::unique_ptr<LoopViewModel> m_model;
};

void TestLoopPage::init()
{
    m_bench = std::make_unique<PageBench>();
    QVERIFY(m_bench->profile.open());
    m_sheet = std::make_unique<SheetViewModel>(m_bench->profile.services, m_bench->navigation);
    m_model = std::make_unique<LoopViewModel>(m_bench->profile.services, m_bench->navigation, *m_sheet);
}

void TestLoopPage::cleanup()
{
    const QStringList warnings = m_bench->warnings;
    m_bench->view.reset();
    m_model.reset();
    m_sheet.reset();
    m_bench.reset();
    QCOMPARE(warnings, QStringList());
}

void TestLoopPage::show(QSize size)
{
    QVERIFY(m_bench->show(
        QStringLiteral("Loops/LoopPage"), { { QStringLiteral("viewModel"), PageBench::property(*m_model) } }, size));
}

void TestLoopPage::takeFirstRound()
{
    m_model->begin();
    QTRY_VERIFY(m_model->rounds()->count() > 0);
    m_model->openRound(0);
    SessionService &sessions = m_bench->profile.services.sessions();
    QVERIFY(sessions.apply(SessionEventKind::Ended, {}, 1));
    for (const Criterion &criterion : sessions.rubric()->criteria) {
        QVERIFY(sessions.apply(SessionEventKind::Rated, criterion.name, 4));
    }
    QVERIFY(sessions.closeDebrief());
    sessions.leave();
    QTRY_VERIFY(m_model->canReadPacket());
}

void TestLoopPage::beginsByKey()
{
    show();
    m_bench->press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY(m_model->hasLoop());
    QTRY_VERIFY(m_bench->find(QStringLiteral("loopNext")) != nullptr);
    m_bench->press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(m_bench->navigation.page(), Navigation::Page::Round);
}

void TestLoopPage::aForecastIsSaidByKey()
{
    m_model->begin();
    QTRY_VERIFY(m_model->canForecast());
    show();
    QVERIFY(tabTo(*m_bench->view, QStringLiteral("How likely is a rating on the hire side?")));
    m_bench->press(Qt::Key_Right);
    m_bench->press(Qt::Key_Right);
    QCOMPARE(m_model->forecastNames().at(m_model->forecastIndex()), QStringLiteral("30%"));
    m_bench->press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(m_bench->navigation.page(), Navigation::Page::Round);
    QCOMPARE(m_bench->profile.services.sessions().plan().hireForecast, std::optional(30));
}

void TestLoopPage::walksTheChoiceByTab()
{
    show();
    QVERIFY(m_bench->pressControl(QStringLiteral("All seven rounds, over days")));
    QCOMPARE(m_model->chosenFormat(), 1);
    QVERIFY(tabTo(*m_bench->view, QStringLiteral("As in the interview")));
    const bool before = m_model->isStrict();
    m_bench->press(Qt::Key_Space);
    QCOMPARE(m_model->isStrict(), !before);
    QVERIFY(m_bench->pressControl(QStringLiteral("Begin the loop")));
    QTRY_COMPARE(m_model->rounds()->count(), 7);
}

void TestLoopPage::theOnsiteThatWasToldIsBegunByKey()
{
    m_bench->profile.services.guide().setOwnValue(
        FactId(QStringLiteral("X-03")), QStringLiteral("coding, theory, depth"));
    show();
    QVERIFY(m_bench->pressControl(QStringLiteral("Your onsite, as you were told")));
    QVERIFY(m_bench->pressControl(QStringLiteral("Begin the loop")));
    QTRY_COMPARE(m_model->rounds()->count(), 3);
}

void TestLoopPage::theBreakIsOnTheScreen()
{
    takeFirstRound();
    show();
    QTRY_VERIFY(m_model->isBreak());
    QVERIFY(m_bench->control(QStringLiteral("Cut the break short")) != nullptr);
    m_bench->press(Qt::Key_P);
    QCOMPARE(m_bench->navigation.page(), Navigation::Page::Sheet);
}

void TestLoopPage::walksALoopByTab()
{
    takeFirstRound();
    show();
    for (const char *name : { "Coding and algorithms", "Behavioral", "Cut the break short", "The packet so far",
             "Another loop", "Put the loop away" }) {
        QVERIFY2(tabTo(*m_bench->view, QString::fromLatin1(name)), name);
    }
}

void TestLoopPage::putsAwayAndTakesBackByKey()
{
    takeFirstRound();
    show();
    QVERIFY(m_bench->pressControl(QStringLiteral("Put the loop away")));
    QVERIFY(!m_model->hasLoop());
    m_bench->press(Qt::Key_Z, Qt::ControlModifier);
    QTRY_VERIFY(m_model->hasLoop());
}

void TestLoopPage::staysInsideTheWindow_data()
{
    QTest::addColumn<bool>("hasLoop");
    QTest::addColumn<QSize>("size");
    for (const QSize size : { QSize(1224, 900), QSize(952, 640), QSize(620, 560) }) {
        QTest::addRow("choice %d", size.width()) << false << size;
        QTest::addRow("loop %d", size.width()) << true << size;
    }
}

void TestLoopPage::staysInsideTheWindow()
{
    QFETCH(bool, hasLoop);
    QFETCH(QSize, size);
    if (hasLoop) {
        takeFirstRound();
    }
    show(size);
    QCOMPARE(complaintsOfWidth(*m_bench->view), QStringList());
}

QTEST_MAIN(TestLoopPage)
#include "tst_looppage.moc"
