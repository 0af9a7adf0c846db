// SPDX-License-Identifier: MIT
#include "support/profilebench.h"
#include "ui/shell/navigation.h"
#include "ui/today/welcomeviewmodel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>

using namespace sevenrounds;

class TestWelcomeViewModel : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void skippingEverythingLeadsToToday();
    void isNotAskedTwice();
    void startingCountsAsHavingBeenHere_data();
    void startingCountsAsHavingBeenHere();
    void saysWhyItCannotStart();

private:
    std::unique_ptr<ProfileBench> m_bench;
    std::unique_ptr<Navigation> m_navigation;
    std::unique_ptr<WelcomeViewModel> m_model;
};

void TestWelcomeViewModel::init()
{
    m_model.reset();
    m_bench = std::make_unique<ProfileBench>();
    QVERIFY(m_bench->open());
    m_navigation = std::make_unique<Navigation>();
    m_navigation->replace(Navigation::Page::Welcome);
    m_model = std::make_unique<WelcomeViewModel>(m_bench->services, *m_navigation);
}

void TestWelcomeViewModel::skippingEverythingLeadsToToday()
{
    QVERIFY(!m_bench->services.settings().isWelcomed());
    m_model->finish();
    QVERIFY(m_bench->services.settings().isWelcomed());
    QCOMPARE(m_navigation->page(), Navigation::Page::Today);
    // The questions are not on the way back.
    QVERIFY(!m_navigation->canGoBack());
    // Each answer has a default.
    QVERIFY(!m_bench->services.settings().interviewDay());
    QCOMPARE(m_bench->services.settings().targetLevel(), Level::L5);
}

void TestWelcomeViewModel::isNotAskedTwice()
{
    m_model->finish();
    m_model.reset();
    QVERIFY(m_bench->reopen());
    QVERIFY(m_bench->services.settings().isWelcomed());
}

void TestWelcomeViewModel::startingCountsAsHavingBeenHere_data()
{
    QTest::addColumn<int>("row");
    QTest::addColumn<Navigation::Page>("page");
    QTest::newRow("ten statements") << 0 << Navigation::Page::SelfTest;
    QTest::newRow("the first lines") << 1 << Navigation::Page::Derivation;
    QTest::newRow("one prompt") << 2 << Navigation::Page::Round;
    QTest::newRow("a pitch") << 3 << Navigation::Page::Talk;
}

void TestWelcomeViewModel::startingCountsAsHavingBeenHere()
{
    QFETCH(int, row);
    QFETCH(Navigation::Page, page);
    const QAbstractItemModelTester tester(m_model->starts(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    m_model->start(row);
    QCOMPARE(m_navigation->page(), page);
    QVERIFY(m_bench->services.settings().isWelcomed());
    m_navigation->back();
    QCOMPARE(m_navigation->page(), Navigation::Page::Today);
}

void TestWelcomeViewModel::saysWhyItCannotStart()
{
    QVERIFY(m_bench->services.sessions().startShort(RoundId(QStringLiteral("ml")), Level::L5, 1));
    QSignalSpy failed(m_model.get(), &WelcomeViewModel::failed);
    m_model->start(2);
    QCOMPARE(failed.size(), 1);
    QCOMPARE(failed.first().first().value<Error>().kind, ErrorKind::Conflict);
    QCOMPARE(m_navigation->page(), Navigation::Page::Today);
}

QTEST_GUILESS_MAIN(TestWelcomeViewModel)
#include "tst_welcomeviewmodel.moc"
