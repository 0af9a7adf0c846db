// SPDX-License-Identifier: MIT
#include "ui/story/storybench.h"
#include "ui/story/tellingviewmodel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>

#include <memory>

using namespace sevenrounds;
using namespace sevenrounds::test;
using namespace std::chrono_literals;

class TestTellingViewModel : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void waitsForTheFirstKey();
    void keepsLapsFromPartToPart();
    void countsOvertimeUp();
    void saysTheShareOfTheAction();
    void aTellingIsKeptAtItsEnd();
    void saysWhatWentWrongAfterwards();
    void isGradedOnce();
    void pausesWhenThePageIsLeft();
    void comesBackToATellingThatIsGoingOn();
    void tellsAgain();
    void showsTheTextOnDemand();

private:
    void advance(std::chrono::seconds by)
    {
        m_bench->profile.clock.advance(by);
        m_telling->advance();
    }

    std::unique_ptr<StoryBench> m_bench;
    std::unique_ptr<TellingViewModel> m_telling;
    std::unique_ptr<QAbstractItemModelTester> m_findingTester;
    std::unique_ptr<QAbstractItemModelTester> m_tellingTester;
    StoryId m_id;
};

void TestTellingViewModel::init()
{
    m_bench = std::make_unique<StoryBench>();
    QVERIFY(m_bench->open());
    m_telling = std::make_unique<TellingViewModel>(m_bench->profile.services, m_bench->navigation);
    const auto mode = QAbstractItemModelTester::FailureReportingMode::QtTest;
    m_findingTester = std::make_unique<QAbstractItemModelTester>(m_telling->findings(), mode);
    m_tellingTester = std::make_unique<QAbstractItemModelTester>(m_telling->tellings(), mode);
    m_id = m_bench->add("The race");
    m_telling->open(m_id.value());
}

void TestTellingViewModel::cleanup()
{
    m_tellingTester.reset();
    m_findingTester.reset();
    m_telling.reset();
    m_bench.reset();
}

void TestTellingViewModel::waitsForTheFirstKey()
{
    QCOMPARE(m_bench->navigation.page(), Navigation::Page::Telling);
    QCOMPARE(m_telling->course(), TellingViewModel::Course::Ready);
    QCOMPARE(m_telling->time(), QStringLiteral("3:00"));
    m_bench->profile.clock.advance(30s);
    m_telling->previous();
    m_telling->end();
    QCOMPARE(m_telling->time(), QStringLiteral("3:00"));
    QCOMPARE(m_telling->tellings()->count(), 0);
}

void TestTellingViewModel::keepsLapsFromPartToPart()
{
    m_telling->advance();
    QCOMPARE(m_telling->partName(), QStringLiteral("Situation"));
    advance(20s);
    advance(10s);
    QCOMPARE(m_telling->partName(), QStringLiteral("Action"));
    m_bench->profile.clock.advance(30s);
    m_telling->togglePause();
    QCOMPARE(m_telling->time(), QStringLiteral("2:00"));
    QCOMPARE(m_telling->lapTexts().at(2), QStringLiteral("Action · 0:30"));
    QCOMPARE(m_telling->phase(), TellingViewModel::Phase::Paused);
    m_bench->profile.clock.advance(500s);
    m_telling->togglePause();
    QCOMPARE(m_telling->time(), QStringLiteral("2:00"));
}

void TestTellingViewModel::countsOvertimeUp()
{
    m_telling->advance();
    m_bench->profile.clock.advance(155s);
    m_telling->previous();
    QCOMPARE(m_telling->phase(), TellingViewModel::Phase::NearEnd);
    m_bench->profile.clock.advance(39s);
    m_telling->previous();
    QCOMPARE(m_telling->phase(), TellingViewModel::Phase::Overtime);
    QCOMPARE(m_telling->time(), QStringLiteral("0:14"));
    QVERIFY(m_telling->caption().contains(QStringLiteral("3:14")));
}

void TestTellingViewModel::saysTheShareOfTheAction()
{
    m_telling->advance();
    advance(20s);
    QVERIFY(!m_telling->isSettingHeavy());
    advance(10s);
    m_bench->profile.clock.advance(70s);
    m_telling->togglePause();
    QCOMPARE(m_telling->shareText(), QStringLiteral("70%"));
    QVERIFY(m_telling->shareAdvice().contains(QStringLiteral("setting 30%")));
    QVERIFY(!m_telling->isSettingHeavy());
}

void TestTellingViewModel::aTellingIsKeptAtItsEnd()
{
    m_telling->advance();
    advance(20s);
    advance(10s);
    advance(90s);
    QCOMPARE(m_telling->tellings()->count(), 0);
    advance(30s);
    QCOMPARE(m_telling->course(), TellingViewModel::Course::Ended);
    QCOMPARE(m_telling->tellings()->count(), 1);
    const QModelIndex first = m_telling->tellings()->index(0);
    QCOMPARE(m_telling->tellings()->data(first, TellingListModel::LengthRole).toString(), QStringLiteral("2:30"));
    QCOMPARE(m_telling->tellings()->data(first, TellingListModel::LapsRole).toString(),
        QStringLiteral("S 0:20 · T 0:10 · A 1:30 · R 0:30"));
    QCOMPARE(m_telling->tellings()->data(first, TellingListModel::ShareRole).toString(), QStringLiteral("action 60%"));
    QVERIFY(!m_telling->tellings()->data(first, TellingListModel::IsOverRole).toBool());
    QCOMPARE(m_telling->findings()->count(), 0);
    QVERIFY(m_bench->profile.reopen());
    QCOMPARE(m_bench->stories().tellings(TellingSubject::Story, m_id.value()).size(), 1);
}

void TestTellingViewModel::saysWhatWentWrongAfterwards()
{
    m_telling->advance();
    advance(100s);
    advance(50s);
    m_bench->profile.clock.advance(60s);
    m_telling->end();
    QStringList titles;
    for (int row = 0; row < m_telling->findings()->count(); ++row) {
        titles.append(
            m_telling->findings()->data(m_telling->findings()->index(row), FindingListModel::TitleRole).toString());
    }
    QCOMPARE(titles,
        QStringList({ QStringLiteral("The setting took the time of the action"),
            QStringLiteral("It ended before the result"), QStringLiteral("It took more than three minutes") }));
    QVERIFY(m_telling->isSettingHeavy());
}

void TestTellingViewModel::isGradedOnce()
{
    m_telling->grade(3);
    QVERIFY(!m_telling->isGraded());
    m_telling->advance();
    m_bench->profile.clock.advance(90s);
    m_telling->end();
    QCOMPARE(m_telling->gradeHints().size(), 4);
    m_telling->grade(7);
    QVERIFY(!m_telling->isGraded());
    m_telling->grade(3);
    m_telling->grade(1);
    QVERIFY(m_telling->isGraded());
    QVERIFY(!m_telling->gradedText().isEmpty());
    const auto history = m_bench->profile.services.reviews().history({ ReviewItemKind::Story, m_id.value() });
    QCOMPARE(history.size(), std::size_t { 1 });
    QCOMPARE(history.front().grade, Grade::Good);
    const QModelIndex first = m_telling->tellings()->index(0);
    QCOMPARE(m_telling->tellings()->data(first, TellingListModel::GradeRole).toString(), QStringLiteral("good"));
}

void TestTellingViewModel::pausesWhenThePageIsLeft()
{
    m_telling->advance();
    m_bench->profile.clock.advance(10s);
    m_bench->navigation.open(Navigation::Page::Today);
    QCOMPARE(m_telling->course(), TellingViewModel::Course::Paused);
    m_bench->profile.clock.advance(1000s);
    m_bench->navigation.back();
    QCOMPARE(m_telling->time(), QStringLiteral("2:50"));
}

void TestTellingViewModel::comesBackToATellingThatIsGoingOn()
{
    m_telling->advance();
    advance(10s);
    m_bench->navigation.open(Navigation::Page::Today);
    m_telling->open(m_id.value());
    QCOMPARE(m_telling->course(), TellingViewModel::Course::Paused);
    QCOMPARE(m_telling->part(), 1);
    m_telling->open(m_bench->add("Another").value());
    QCOMPARE(m_telling->course(), TellingViewModel::Course::Ready);
    QCOMPARE(m_telling->title(), QStringLiteral("Another"));
}

void TestTellingViewModel::tellsAgain()
{
    m_telling->advance();
    m_bench->profile.clock.advance(90s);
    m_telling->end();
    m_telling->grade(2);
    m_telling->advance();
    QCOMPARE(m_telling->course(), TellingViewModel::Course::Ready);
    QVERIFY(!m_telling->isGraded());
    QCOMPARE(m_telling->findings()->count(), 0);
    m_telling->advance();
    m_bench->profile.clock.advance(80s);
    m_telling->end();
    QCOMPARE(m_telling->tellings()->count(), 2);
    const QModelIndex first = m_telling->tellings()->index(0);
    QCOMPARE(m_telling->tellings()->data(first, TellingListModel::LengthRole).toString(), QStringLiteral("1:20"));
}

void TestTellingViewModel::showsTheTextOnDemand()
{
    QVERIFY(!m_telling->isOutlineShown());
    m_telling->toggleOutline();
    QVERIFY(m_telling->isOutlineShown());
    QCOMPARE(m_telling->outline(), QStringLiteral("A build failed every day."));
    m_telling->advance();
    m_telling->advance();
    QCOMPARE(m_telling->outline(), QStringLiteral("I was to find out why."));
}

QTEST_GUILESS_MAIN(TestTellingViewModel)
#include "tst_tellingviewmodel.moc"
