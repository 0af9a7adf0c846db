// SPDX-License-Identifier: MIT
#include "support/profilebench.h"
#include "ui/shell/navigation.h"
#include "ui/today/bestusemodel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>

#include <algorithm>
#include <numeric>

using namespace sevenrounds;

/// What the next minutes are best used for, as Today shows it.
class TestBestUseModel : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void isWorkedOutAfterwards();
    void fitsIntoTheTime_data();
    void fitsIntoTheTime();
    void emptyProfileExplores();
    void dueCardsGetTheirShare();
    void roundOfTodayComesLessOften();
    void startsWhatItSays();
    void everyKindHasWords();
    void rowsThatAreNoneStartNothing();

private:
    [[nodiscard]] BestUseService &service() { return m_bench->services.bestUse(); }

    std::unique_ptr<ProfileBench> m_bench;
    std::unique_ptr<Navigation> m_navigation;
    std::unique_ptr<BestUseModel> m_model;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
};

void TestBestUseModel::init()
{
    m_bench = std::make_unique<ProfileBench>();
    QVERIFY(m_bench->open());
    m_navigation = std::make_unique<Navigation>();
    m_model = std::make_unique<BestUseModel>(m_bench->services, *m_navigation);
    m_tester = std::make_unique<QAbstractItemModelTester>(
        m_model.get(), QAbstractItemModelTester::FailureReportingMode::QtTest);
}

void TestBestUseModel::cleanup()
{
    m_tester.reset();
    m_model.reset();
    m_navigation.reset();
    m_bench.reset();
}

void TestBestUseModel::isWorkedOutAfterwards()
{
    QCOMPARE(m_model->count(), 0);
    QTRY_VERIFY(m_model->count() >= 2);
    QCOMPARE(m_model->title(), QStringLiteral("Best use of the next 25 minutes"));
    m_model->setChoice(0);
    QCOMPARE(m_model->count(), 1);
    QCOMPARE(m_model->choices().size(), 3);
    m_model->setChoice(7);
    QCOMPARE(m_model->choice(), 0);
}

void TestBestUseModel::fitsIntoTheTime_data()
{
    QTest::addColumn<int>("minutes");

    for (const int minutes : { 0, 5, 10, 25, 45, 90 }) {
        QTest::addRow("%d", minutes) << minutes;
    }
}

void TestBestUseModel::fitsIntoTheTime()
{
    QFETCH(int, minutes);
    const QList<BestUse> uses = service().best(minutes);
    const int used
        = std::accumulate(uses.cbegin(), uses.cend(), 0, [](int sum, const BestUse &use) { return sum + use.minutes; });
    QVERIFY(used <= minutes);
    QCOMPARE(uses.isEmpty(), minutes == 0);
}

void TestBestUseModel::emptyProfileExplores()
{
    const QList<BestUse> uses = service().best(10);
    QCOMPARE(uses.size(), 1);
    QCOMPARE(uses.first().kind, BestUseKind::Prompt);
    QCOMPARE(uses.first().reason, BestUseReason::LeastKnown);
    QVERIFY(uses.first().gain >= 0.0);
}

void TestBestUseModel::dueCardsGetTheirShare()
{
    const auto isReview = [](const BestUse &use) { return use.kind == BestUseKind::Review; };
    for (const Card *card : m_bench->services.cards().cards().mid(0, 60)) {
        QVERIFY(m_bench->services.reviews().grade(CardShelf::itemOf(card->id.value()), Grade::Good));
        QVERIFY(m_bench->services.reviews().grade(CardShelf::itemOf(card->id.value()), Grade::Good));
    }
    m_bench->clock.advance(std::chrono::hours { 24 * 30 });
    const QList<BestUse> uses = service().best(45);
    const auto review = std::find_if(uses.cbegin(), uses.cend(), isReview);
    QVERIFY(review != uses.cend());
    QVERIFY(review->minutes <= 15);
    QCOMPARE(review->reason, BestUseReason::Fades);
}

void TestBestUseModel::roundOfTodayComesLessOften()
{
    const QList<BestUse> many = service().best(300);
    for (const Skill skill : kSkills) {
        const auto sessions
            = std::count_if(many.cbegin(), many.cend(), [&](const BestUse &use) { return use.skill == skill; });
        QVERIFY(sessions <= kMostSessionsARound);
    }
}

void TestBestUseModel::startsWhatItSays()
{
    m_model->startShort();
    QCOMPARE(m_navigation->page(), Navigation::Page::Round);
    QCOMPARE(m_bench->services.sessions().plan().length(), Milliseconds(std::chrono::minutes { 10 }));
    // One is running: the next start says so.
    const QSignalSpy failed(m_model.get(), &BestUseModel::failed);
    m_model->refresh();
    m_model->start(0);
    QCOMPARE(failed.count(), 1);
}

void TestBestUseModel::everyKindHasWords()
{
    m_model->setChoice(2);
    m_model->refresh();
    QVERIFY(m_model->count() > 2);
    for (int row = 0; row < m_model->count(); ++row) {
        QVERIFY(!m_model->index(row).data(BestUseModel::TitleRole).toString().isEmpty());
        QVERIFY(!m_model->index(row).data(BestUseModel::CaptionRole).toString().isEmpty());
        QVERIFY(m_model->index(row).data(BestUseModel::MinutesRole).toInt() > 0);
    }
}

void TestBestUseModel::rowsThatAreNoneStartNothing()
{
    m_model->start(-1);
    m_model->start(99);
    QCOMPARE(m_navigation->page(), Navigation::Page::Today);
}

QTEST_MAIN(TestBestUseModel)
#include "tst_bestusemodel.moc"
