// SPDX-License-Identifier: MIT
#include "support/soundbench.h"
#include "ui/shell/navigation.h"
#include "ui/sound/replayviewmodel.h"

#include <QAbstractItemModelTester>
#include <QFile>
#include <QSignalSpy>

#include <algorithm>

using namespace sevenrounds;
using namespace sevenrounds::test;

namespace {

Milliseconds ms(int milliseconds)
{
    return Milliseconds { milliseconds };
}

} // namespace

class TestReplayViewModel : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void emptyWithoutARecording();
    void phasesItemsAndMarksStandOnTheLine();
    void jumpsLeadAlongTheQuestions();
    void listFollowsTheSound();
    void goesOnPlayingWhilePointsAreTicked();
    void leavingThePageStopsIt();
    void missingFilesAndGapsAreSaid();
    void removedRecordingIsGoneHereToo();

private:
    void record(bool isUnplugged = false);
    [[nodiscard]] SessionService &sessions() { return m_bench->services->sessions(); }
    [[nodiscard]] FakeAudio::Setup &audio() { return m_bench->audio; }

    std::unique_ptr<SoundBench> m_bench;
    std::unique_ptr<Navigation> m_navigation;
    std::unique_ptr<ReplayViewModel> m_model;
};

void TestReplayViewModel::init()
{
    m_model.reset();
    m_bench = std::make_unique<SoundBench>();
    QVERIFY(m_bench->open());
    m_navigation = std::make_unique<Navigation>();
    m_model = std::make_unique<ReplayViewModel>(*m_bench->services, *m_navigation);
}

/// Two questions of 10 s each, with a mark in the second.
void TestReplayViewModel::record(bool isUnplugged)
{
    QVERIFY(m_bench->startRecorded());
    m_bench->speak(tone(300, ms(10000)));
    QVERIFY(sessions().apply(SessionEventKind::NextPhase));
    m_bench->speak(tone(500, ms(5000)));
    if (isUnplugged) {
        audio().unplug();
        QTRY_VERIFY(!audio().source);
        m_bench->clock.advance(ms(7000));
        audio().plugIn({ { "mic", QStringLiteral("Microphone"), true } });
    }
    QVERIFY(sessions().apply(SessionEventKind::Marked, QStringLiteral("weak here")));
    m_bench->speak(tone(500, ms(5000)));
    m_bench->services->recording().flush();
    QVERIFY(sessions().apply(SessionEventKind::Ended, {}, 1));
    QTRY_VERIFY(m_model->isRecorded());
    m_navigation->replace(Navigation::Page::Debrief);
}

void TestReplayViewModel::emptyWithoutARecording()
{
    const QAbstractItemModelTester tester(m_model->moments(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    QVERIFY(!m_model->isRecorded() && !m_model->hasSound());
    QSignalSpy opened(m_model.get(), &ReplayViewModel::opened);
    QVERIFY(sessions().start(RoundId(QStringLiteral("ml")), Level::L5, 1));
    QVERIFY(opened.isEmpty());
    QVERIFY(sessions().apply(SessionEventKind::Ended, {}, 1));
    QTRY_COMPARE(opened.size(), 1);
    QVERIFY(!m_model->isRecorded());
    m_model->toggle();
    m_model->jumpNext();
    m_model->jumpPrevious();
    m_model->seek(0.5);
    QVERIFY(!m_model->isPlaying());
    QCOMPARE(m_model->share(), 0.0);
}

void TestReplayViewModel::phasesItemsAndMarksStandOnTheLine()
{
    const QAbstractItemModelTester tester(m_model->moments(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    record();
    QVERIFY(m_model->hasSound());
    QCOMPARE(m_model->lengthText(), QStringLiteral("0:20"));
    QCOMPARE(m_model->phaseShares(), QList<qreal>({ 0.0, 0.5 }));
    QCOMPARE(m_model->phaseLabels().first(), sessions().plan().phases.first().title);
    QCOMPARE(m_model->markShares(), QList<qreal> { 0.75 });
    QCOMPARE(m_model->moments()->count(), 3);
    const QModelIndex mark = m_model->moments()->index(2);
    QVERIFY(mark.data(ReplayMomentModel::IsMarkRole).toBool());
    QVERIFY(mark.data(ReplayMomentModel::LabelRole).toString().contains(QStringLiteral("weak here")));
    QCOMPARE(mark.data(ReplayMomentModel::TimeTextRole).toString(), QStringLiteral("0:15"));
    QTRY_COMPARE(m_model->outline().size(), qsizetype { ReplayService::kBars });
    QVERIFY(m_model->notes().isEmpty());
}

void TestReplayViewModel::jumpsLeadAlongTheQuestions()
{
    record();
    m_model->jump(1);
    QCOMPARE(m_model->positionText(), QStringLiteral("0:10"));
    QCOMPARE(m_model->practiceMoment(), Milliseconds { 10000 });
    m_model->jumpNext();
    QCOMPARE(m_model->positionText(), QStringLiteral("0:15"));
    m_model->jumpNext();
    QCOMPARE(m_model->positionText(), QStringLiteral("0:15"));
    m_model->step(4);
    m_model->jumpPrevious();
    QCOMPARE(m_model->positionText(), QStringLiteral("0:15"));
    m_model->jumpPrevious();
    QCOMPARE(m_model->positionText(), QStringLiteral("0:10"));
    m_model->jumpPrevious();
    m_model->jumpPrevious();
    QCOMPARE(m_model->positionText(), QStringLiteral("0:00"));
    m_model->jump(-1);
    m_model->jump(99);
    m_model->step(-5);
    QCOMPARE(m_model->share(), 0.0);
    m_model->seek(7);
    QCOMPARE(m_model->share(), 1.0);
}

void TestReplayViewModel::listFollowsTheSound()
{
    record();
    QVERIFY(m_model->moments()->index(0).data(ReplayMomentModel::IsCurrentRole).toBool());
    QSignalSpy changed(m_model->moments(), &QAbstractItemModel::dataChanged);
    m_model->seek(0.3);
    QVERIFY(changed.isEmpty());
    m_model->seek(0.6);
    QCOMPARE(changed.size(), 2);
    QVERIFY(m_model->moments()->index(1).data(ReplayMomentModel::IsCurrentRole).toBool());
    QVERIFY(m_model->placeText().startsWith(QStringLiteral("2 ")));
}

void TestReplayViewModel::goesOnPlayingWhilePointsAreTicked()
{
    record();
    m_model->toggle();
    QVERIFY(m_model->isPlaying());
    audio().sink->play(ms(3000));
    const QString criterion = sessions().rubric()->criteria.first().name;
    QVERIFY(sessions().apply(SessionEventKind::Rated, criterion, 4));
    QVERIFY(m_model->isPlaying());
    QCOMPARE(m_model->share(), 0.15);
    m_model->setSpeedIndex(2);
    QVERIFY(m_model->isPlaying());
    QCOMPARE(m_model->speedNames().at(m_model->speedIndex()), QStringLiteral("1.5×"));
    m_model->toggle();
    QVERIFY(!m_model->isPlaying());
}

void TestReplayViewModel::leavingThePageStopsIt()
{
    record();
    m_model->toggle();
    m_navigation->open(Navigation::Page::Settings);
    QVERIFY(!m_model->isPlaying());
    QVERIFY(m_model->hasSound());
}

void TestReplayViewModel::missingFilesAndGapsAreSaid()
{
    record(true);
    QCOMPARE(m_model->gapShares(), QList<qreal> { 0.75 });
    QCOMPARE(m_model->notes().size(), 1);
    QVERIFY(m_model->notes().first().contains(QStringLiteral("0:07")));
    QVERIFY(QFile::remove(m_bench->path(m_bench->files().first())));
    sessions().leave();
    m_model.reset();
    QVERIFY(m_bench->reopen());
    m_model = std::make_unique<ReplayViewModel>(*m_bench->services, *m_navigation);
    QTRY_VERIFY(sessions().hasUnfinished());
    QVERIFY(sessions().restore());
    QTRY_VERIFY(m_model->isRecorded());
    QVERIFY(m_model->hasSound());
    QVERIFY(m_model->notes().first().contains(QStringLiteral("1 file")));
}

void TestReplayViewModel::removedRecordingIsGoneHereToo()
{
    record();
    bool isDone = false;
    m_bench->services->recordings().remove(1, this, [&](const Result<> &removed) { isDone = removed.has_value(); });
    QTRY_VERIFY(isDone);
    QTRY_VERIFY(!m_model->isRecorded());
}

QTEST_GUILESS_MAIN(TestReplayViewModel)
#include "tst_replayviewmodel.moc"
