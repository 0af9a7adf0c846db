// SPDX-License-Identifier: MIT
#include "ui/story/drillviewmodel.h"
#include "ui/story/storybench.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>

#include <memory>

using namespace sevenrounds;
using namespace sevenrounds::test;
using namespace std::chrono_literals;

namespace {

const QString kDrill = QStringLiteral("why-here");

} // namespace

class TestDrillViewModel : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void listsTheDrills();
    void runsAgainstItsMinutes();
    void pointsAreTickedWhenItIsOver();
    void pausesWhenThePageIsLeft();
    void anotherDrillBeginsAnew();

private:
    std::unique_ptr<StoryBench> m_bench;
    std::unique_ptr<DrillViewModel> m_drill;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
};

void TestDrillViewModel::init()
{
    m_bench = std::make_unique<StoryBench>();
    QVERIFY(m_bench->open());
    m_drill = std::make_unique<DrillViewModel>(m_bench->profile.services, m_bench->navigation);
    m_tester = std::make_unique<QAbstractItemModelTester>(
        m_drill->drills(), QAbstractItemModelTester::FailureReportingMode::QtTest);
}

void TestDrillViewModel::cleanup()
{
    m_tester.reset();
    m_drill.reset();
    m_bench.reset();
}

void TestDrillViewModel::listsTheDrills()
{
    QCOMPARE(m_drill->drills()->count(), static_cast<int>(m_bench->profile.services.library().drills().size()));
    QVERIFY(!m_drill->exists());
    m_drill->open(QStringLiteral("no-such-drill"));
    QVERIFY(!m_drill->exists());
    m_drill->advance();
    QCOMPARE(m_drill->course(), DrillViewModel::Course::Ready);
}

void TestDrillViewModel::runsAgainstItsMinutes()
{
    m_drill->open(kDrill);
    QCOMPARE(m_bench->navigation.page(), Navigation::Page::Drill);
    QVERIFY(!m_drill->ask().isEmpty());
    QCOMPARE(m_drill->time(), QStringLiteral("2:00"));
    m_drill->advance();
    m_bench->profile.clock.advance(105s);
    m_drill->togglePause();
    m_drill->togglePause();
    QCOMPARE(m_drill->phase(), DrillViewModel::Phase::NearEnd);
    m_bench->profile.clock.advance(20s);
    m_drill->advance();
    QCOMPARE(m_drill->course(), DrillViewModel::Course::Ended);
    QCOMPARE(m_drill->phase(), DrillViewModel::Phase::Overtime);
    QCOMPARE(m_drill->time(), QStringLiteral("0:05"));
    QCOMPARE(m_drill->tellings()->count(), 1);
    QVERIFY(m_drill->tellings()->data(m_drill->tellings()->index(0), TellingListModel::IsOverRole).toBool());
}

void TestDrillViewModel::pointsAreTickedWhenItIsOver()
{
    m_drill->open(kDrill);
    m_drill->advance();
    m_drill->tick(0, true);
    QVERIFY(!m_drill->ticks().contains(true));
    m_bench->profile.clock.advance(60s);
    m_drill->advance();
    QSignalSpy ticks(m_drill.get(), &DrillViewModel::ticksChanged);
    m_drill->tick(0, true);
    m_drill->tick(0, true);
    m_drill->tick(2, true);
    m_drill->tick(2, false);
    m_drill->tick(99, true);
    QCOMPARE(ticks.size(), 3);
    QCOMPARE(m_drill->ticks().count(true), 1);
    QVERIFY(m_drill->pointsText().startsWith(QStringLiteral("1 of")));
    QVERIFY(m_bench->profile.reopen());
    const QList<Telling> kept = m_bench->stories().tellings(TellingSubject::Drill, kDrill);
    QCOMPARE(kept.size(), 1);
    QCOMPARE(kept.first().points.size(), 1);
}

void TestDrillViewModel::pausesWhenThePageIsLeft()
{
    m_drill->open(kDrill);
    m_drill->advance();
    m_bench->profile.clock.advance(10s);
    m_bench->navigation.open(Navigation::Page::Today);
    QCOMPARE(m_drill->course(), DrillViewModel::Course::Paused);
    m_drill->open(kDrill);
    QCOMPARE(m_drill->course(), DrillViewModel::Course::Paused);
    QCOMPARE(m_drill->time(), QStringLiteral("1:50"));
}

void TestDrillViewModel::anotherDrillBeginsAnew()
{
    m_drill->open(kDrill);
    m_drill->advance();
    m_drill->open(QStringLiteral("pitch-60"));
    QCOMPARE(m_drill->course(), DrillViewModel::Course::Ready);
    QCOMPARE(m_drill->time(), QStringLiteral("1:00"));
    QVERIFY(!m_drill->wrongTurns().isEmpty());
}

QTEST_GUILESS_MAIN(TestDrillViewModel)
#include "tst_drillviewmodel.moc"
