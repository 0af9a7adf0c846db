// SPDX-License-Identifier: MIT
#include "storage/recordingrepository.h"
#include "support/soundbench.h"

#include <QElapsedTimer>
#include <QFile>
#include <QSemaphore>
#include <QSignalSpy>

using namespace sevenrounds;
using namespace sevenrounds::test;

namespace {

Milliseconds ms(int milliseconds)
{
    return Milliseconds { milliseconds };
}

} // namespace

/// Faults F23 to F26 and F63 stand here where they need no device; the number is in the name.
class TestRecordingService : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void nothingIsTouchedWhileItIsOff();
    void nothingIsRecordedWithoutConsent();
    void roundIsRecordedFromStartToEnd();
    void consentLastsAndSwitchingOffToo();
    void pauseOfTheRoundPausesTheRecording();
    void switchedOnInTheMidst();
    void nothingIsRecordedAfterTheRound();
    void restoredRoundGoesOnInANewFile();
    void discardedRoundEndsPlayable();
    void longRecordingIsSegmentedWithoutLoss();
    void levelFollowsTheSound();
    void chosenMicrophoneIsUsedAndAnotherWhereItIsAway();
    void missingEngineIsSaid();
    void readOnlyProfileIsNotRecorded();
    void quittingEndsTheSegment();
    void F23_wallClockMovesNothing();
    void F24_sleepIsAGap();
    void F25_nameDoesNotKnowTheZone();
    void F26_cardThatDriftsStaysWithThePractice();
    void aDiskThatDoesNotAnswerHoldsNoRoundUp();
    void F63_noMicrophoneLetsTheRoundGoOn();
    void F63_refusedPermissionIsSaidAndTheRoundGoesOn_data();
    void F63_refusedPermissionIsSaidAndTheRoundGoesOn();
    void F63_unpluggedMicrophoneIsAGapAndComesBack();
    void F63_silentDeathIsFoundByTheLag();

private:
    [[nodiscard]] RecordingService &recording() { return m_bench->services->recording(); }
    [[nodiscard]] SessionService &sessions() { return m_bench->services->sessions(); }
    [[nodiscard]] FakeAudio::Setup &audio() { return m_bench->audio; }

    std::unique_ptr<SoundBench> m_bench;
};

void TestRecordingService::init()
{
    m_bench = std::make_unique<SoundBench>();
    QVERIFY(m_bench->open());
}

void TestRecordingService::nothingIsTouchedWhileItIsOff()
{
    QVERIFY(sessions().start(RoundId(QStringLiteral("ml")), Level::L5, 1));
    QVERIFY(sessions().apply(SessionEventKind::NextItem));
    QCOMPARE(recording().state(), RecordingState::Off);
    QCOMPARE(audio().engines, 0);
    QVERIFY(!QFile::exists(m_bench->folder.path() + QStringLiteral("/recordings")));
}

void TestRecordingService::nothingIsRecordedWithoutConsent()
{
    const Result<> refused = recording().setOn(true);
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, ErrorKind::Conflict);
    // Not even where the one setting came in without the other.
    m_bench->services->settings().setRecordsRounds(true);
    QVERIFY(sessions().start(RoundId(QStringLiteral("ml")), Level::L5, 1));
    QCOMPARE(recording().state(), RecordingState::Off);
    QVERIFY(!audio().source);
}

void TestRecordingService::roundIsRecordedFromStartToEnd()
{
    QVERIFY(m_bench->startRecorded());
    QCOMPARE(recording().state(), RecordingState::Recording);
    const QByteArray pcm = melody({ 300, 500 }, ms(2000));
    m_bench->speak(pcm);
    QCOMPARE(recording().length(), ms(4000));
    QVERIFY(sessions().apply(SessionEventKind::Ended, {}, 1));
    QCOMPARE(recording().state(), RecordingState::Off);
    QVERIFY(!audio().source);
    recording().flush();
    QCOMPARE(m_bench->sound(), pcm);
    const RecordedPractice recorded = m_bench->recorded();
    QCOMPARE(recorded.timeline.segments().size(), 1);
    QCOMPARE(recorded.timeline.segments().first().begins, ms(0));
    QCOMPARE(recorded.timeline.segments().first().end, SegmentEnd::Over);
    QCOMPARE(recorded.timeline.length(), ms(4000));
}

void TestRecordingService::consentLastsAndSwitchingOffToo()
{
    QVERIFY(m_bench->startRecorded());
    QVERIFY(sessions().apply(SessionEventKind::Ended, {}, 1));
    QVERIFY(m_bench->reopen());
    QVERIFY(recording().isOn());
    QVERIFY(recording().setOn(false));
    QVERIFY(m_bench->reopen());
    QVERIFY(!recording().isOn());
    QVERIFY(m_bench->services->settings().mayRecord());
}

void TestRecordingService::pauseOfTheRoundPausesTheRecording()
{
    QVERIFY(m_bench->startRecorded());
    m_bench->speak(tone(300, ms(1000)));
    QVERIFY(sessions().apply(SessionEventKind::Paused));
    QCOMPARE(recording().state(), RecordingState::Paused);
    QVERIFY(!audio().source);
    m_bench->clock.advance(ms(30000));
    QVERIFY(sessions().apply(SessionEventKind::Resumed));
    QCOMPARE(recording().state(), RecordingState::Recording);
    m_bench->speak(tone(500, ms(1000)));
    recording().flush();
    QCOMPARE(m_bench->sound(), tone(300, ms(1000)) + tone(500, ms(1000)));
    const RecordingTimeline timeline = m_bench->recorded().timeline;
    QCOMPARE(timeline.segments().size(), 2);
    QCOMPARE(timeline.segments().at(1).begins, ms(31000));
    QCOMPARE(timeline.gaps().size(), 1);
    QCOMPARE(timeline.gaps().first().reason, SegmentEnd::Paused);
}

void TestRecordingService::switchedOnInTheMidst()
{
    m_bench->services->settings().setMayRecord(true);
    QVERIFY(sessions().start(RoundId(QStringLiteral("ml")), Level::L5, 1));
    m_bench->clock.advance(ms(5000));
    QVERIFY(recording().setOn(true));
    m_bench->speak(tone(300, ms(1000)));
    QVERIFY(recording().setOn(false));
    QCOMPARE(recording().state(), RecordingState::Off);
    m_bench->clock.advance(ms(5000));
    QVERIFY(recording().setOn(true));
    m_bench->speak(tone(500, ms(1000)));
    recording().flush();
    const RecordingTimeline timeline = m_bench->recorded().timeline;
    QCOMPARE(timeline.segments().size(), 2);
    QCOMPARE(timeline.segments().at(0).begins, ms(5000));
    QCOMPARE(timeline.segments().at(0).end, SegmentEnd::Stopped);
    QCOMPARE(timeline.segments().at(1).begins, ms(11000));
}

void TestRecordingService::nothingIsRecordedAfterTheRound()
{
    QVERIFY(m_bench->startRecorded());
    m_bench->speak(tone(300, ms(500)));
    QVERIFY(sessions().apply(SessionEventKind::Ended, {}, 1));
    const QString criterion = sessions().rubric()->criteria.first().name;
    QVERIFY(sessions().apply(SessionEventKind::Rated, criterion, 4));
    QVERIFY(!audio().source);
    sessions().leave();
    QVERIFY(!audio().source);
    recording().flush();
    QCOMPARE(m_bench->sound(), tone(300, ms(500)));
}

void TestRecordingService::restoredRoundGoesOnInANewFile()
{
    QVERIFY(m_bench->startRecorded());
    m_bench->speak(tone(300, ms(1000)));
    QVERIFY(m_bench->reopen());
    QTRY_VERIFY(sessions().hasUnfinished());
    m_bench->clock.advance(ms(3600000));
    QVERIFY(sessions().restore());
    QCOMPARE(recording().state(), RecordingState::Paused);
    QVERIFY(sessions().apply(SessionEventKind::Resumed));
    m_bench->speak(tone(500, ms(1000)));
    recording().flush();
    QCOMPARE(m_bench->files().size(), 2);
    const RecordingTimeline timeline = m_bench->recorded().timeline;
    QCOMPARE(timeline.segments().size(), 2);
    // The hour away is no time of the practice.
    QCOMPARE(timeline.segments().at(1).begins, ms(1000));
    QCOMPARE(timeline.length(), ms(2000));
}

void TestRecordingService::discardedRoundEndsPlayable()
{
    QVERIFY(m_bench->startRecorded());
    m_bench->speak(tone(300, ms(1000)));
    QVERIFY(sessions().apply(SessionEventKind::Discarded));
    sessions().leave();
    QVERIFY(m_bench->reopen());
    QVERIFY(!sessions().hasSession());
    const RecordingStock stock = m_bench->stock();
    QVERIFY(!sessions().hasUnfinished());
    // Thrown away was the round; the sound goes when the person says so.
    QCOMPARE(stock.recordings.size(), 1);
    QCOMPARE(stock.recordings.first().length, ms(1000));
}

void TestRecordingService::longRecordingIsSegmentedWithoutLoss()
{
    QVERIFY(m_bench->startRecorded());
    const QByteArray minute = tone(250, ms(60000), 0.1);
    QByteArray all;
    for (int i = 0; i < 21; ++i) {
        m_bench->speak(minute);
        all += minute;
    }
    recording().flush();
    QCOMPARE(m_bench->files().size(), 3);
    QVERIFY(m_bench->sound() == all);
    const RecordingTimeline timeline = m_bench->recorded().timeline;
    QCOMPARE(timeline.segments().first().end, SegmentEnd::Rolled);
    QVERIFY(timeline.gaps().isEmpty());
    QCOMPARE(timeline.length(), ms(21 * 60000));
}

void TestRecordingService::levelFollowsTheSound()
{
    QVERIFY(m_bench->startRecorded());
    QSignalSpy changed(&recording(), &RecordingService::levelChanged);
    m_bench->speak(tone(500, ms(100), 0.5));
    QCOMPARE(changed.size(), 5);
    QVERIFY(recording().level().peak > 0.49);
    QVERIFY(sessions().apply(SessionEventKind::Paused));
    QCOMPARE(recording().level().peak, 0.0);
}

void TestRecordingService::chosenMicrophoneIsUsedAndAnotherWhereItIsAway()
{
    const AudioInput builtIn { "mic", QStringLiteral("Built in"), true };
    const AudioInput headset { "head", QStringLiteral("Headset"), false };
    audio().inputs = { builtIn, headset };
    m_bench->services->settings().setMicrophone(QStringLiteral("head"));
    QVERIFY(m_bench->startRecorded());
    QCOMPARE(audio().opened, QByteArrayList { "head" });
    QVERIFY(sessions().apply(SessionEventKind::Paused));
    audio().plugIn({ builtIn });
    QVERIFY(sessions().apply(SessionEventKind::Resumed));
    QCOMPARE(audio().opened, QByteArrayList({ "head", "mic" }));
    QCOMPARE(recording().state(), RecordingState::Recording);
}

void TestRecordingService::missingEngineIsSaid()
{
    QVERIFY(m_bench->services->shutDown(ms(2000)));
    AppServices services(
        { ProfilePaths { m_bench->folder.path() }, QStringLiteral(SEVENROUNDS_SOURCE_DIR "/content") }, m_bench->clock);
    services.openNow();
    QTRY_COMPARE(services.stage(), AppStage::Ready);
    services.settings().setMayRecord(true);
    QVERIFY(services.recording().setOn(true));
    QVERIFY(services.sessions().start(RoundId(QStringLiteral("ml")), Level::L5, 1));
    QCOMPARE(services.recording().state(), RecordingState::Waiting);
    QCOMPARE(services.recording().obstacle(), RecordingObstacle::NoEngine);
    QVERIFY(services.sessions().apply(SessionEventKind::NextItem));
}

void TestRecordingService::readOnlyProfileIsNotRecorded()
{
    m_bench->services->settings().setMayRecord(true);
    QVERIFY(recording().setOn(true));
    QVERIFY(m_bench->services->shutDown(ms(2000)));
    const QString database = m_bench->folder.path() + QStringLiteral("/sevenrounds.sqlite");
    QVERIFY(QFile::setPermissions(database, QFile::ReadOwner));
    m_bench->make();
    QVERIFY(m_bench->open());
    if (!m_bench->services->storage().isReadOnly()) {
        QSKIP("root writes to what it may not");
    }
    m_bench->services->journal().acceptUnsaved();
    QVERIFY(sessions().start(RoundId(QStringLiteral("ml")), Level::L5, 1));
    QCOMPARE(recording().obstacle(), RecordingObstacle::ReadOnly);
    QVERIFY(!audio().source);
}

void TestRecordingService::quittingEndsTheSegment()
{
    QVERIFY(m_bench->startRecorded());
    m_bench->speak(tone(300, ms(1000)));
    QVERIFY(m_bench->reopen());
    QCOMPARE(m_bench->sound(), tone(300, ms(1000)));
    QTRY_VERIFY(sessions().hasUnfinished());
    QVERIFY(sessions().restore());
    QCOMPARE(m_bench->recorded().timeline.segments().first().end, SegmentEnd::Stopped);
}

void TestRecordingService::F23_wallClockMovesNothing()
{
    QVERIFY(m_bench->startRecorded());
    QByteArray all;
    // An hour forward and back, to 1970 and to 2040.
    for (const qint64 step :
        { qint64 { 3600000 }, qint64 { -3600000 }, qint64 { -1795287600000 }, qint64 { 2208988800000 } }) {
        m_bench->speak(tone(300, ms(1000)));
        all += tone(300, ms(1000));
        m_bench->clock.stepWall(Milliseconds { step });
        QVERIFY(sessions().apply(SessionEventKind::Paused));
        QVERIFY(sessions().apply(SessionEventKind::Resumed));
    }
    recording().flush();
    const RecordingTimeline timeline = m_bench->recorded().timeline;
    QCOMPARE(timeline.length(), ms(4000));
    QCOMPARE(timeline.segments().size(), 4);
    for (qsizetype i = 0; i < 4; ++i) {
        QCOMPARE(timeline.segments().at(i).begins, ms(static_cast<int>(i) * 1000));
    }
    QVERIFY(timeline.gaps().isEmpty());
}

void TestRecordingService::F24_sleepIsAGap()
{
    QVERIFY(m_bench->startRecorded());
    m_bench->speak(tone(300, ms(2000)));
    // Ten minutes in which the machine sleeps: the practice's clock goes on, the card does not.
    m_bench->clock.advance(ms(600000));
    m_bench->speak(tone(500, ms(2000)));
    recording().flush();
    const RecordingTimeline timeline = m_bench->recorded().timeline;
    QCOMPARE(timeline.length(), ms(4000));
    QCOMPARE(timeline.gaps().size(), 1);
    QCOMPARE(timeline.gaps().first().reason, SegmentEnd::Lost);
    QCOMPARE(timeline.gaps().first().to - timeline.gaps().first().from, ms(600000));
    QCOMPARE(timeline.practiceAt(ms(3000)), ms(603000));
}

void TestRecordingService::F25_nameDoesNotKnowTheZone()
{
    const QByteArray zone = qgetenv("TZ");
    qputenv("TZ", "Europe/Berlin");
    // Two o'clock in the night in which the clocks are set back, which comes twice.
    m_bench->clock.stepWall(fromEpochMs(1792888200000) - m_bench->clock.now());
    QVERIFY(m_bench->startRecorded());
    m_bench->speak(tone(300, ms(500)));
    QVERIFY(sessions().apply(SessionEventKind::Paused));
    m_bench->clock.advance(ms(3600000));
    QVERIFY(sessions().apply(SessionEventKind::Resumed));
    m_bench->speak(tone(500, ms(500)));
    recording().flush();
    zone.isNull() ? qunsetenv("TZ") : qputenv("TZ", zone);
    const QStringList files = m_bench->files();
    QCOMPARE(files.size(), 2);
    QVERIFY(files.at(0).startsWith(QStringLiteral("20261025T003000")));
    QVERIFY(files.at(1).startsWith(QStringLiteral("20261025T013000")));
    QCOMPARE(m_bench->sound(), tone(300, ms(500)) + tone(500, ms(500)));
}

void TestRecordingService::F26_cardThatDriftsStaysWithThePractice()
{
    // 45 minutes by a card that is 100 ppm slow, or fast: each second of sound takes 100 microseconds more, or less.
    for (const int sign : { -1, 1 }) {
        init();
        QVERIFY(m_bench->startRecorded());
        const QByteArray second = silence(ms(1000));
        double owed = 0.0;
        for (int i = 0; i < 45 * 60; ++i) {
            owed += 1000.0 + sign * 0.1;
            const auto now = static_cast<int>(owed);
            owed -= now;
            m_bench->clock.advance(ms(now));
            emit audio().source->received(second);
        }
        const Milliseconds at = sessions().at();
        recording().flush();
        const RecordingTimeline timeline = m_bench->recorded().timeline;
        const Milliseconds off = timeline.practiceAt(timeline.length()) - at;
        QVERIFY2(qAbs(off.count()) <= 100, qPrintable(QString::number(off.count())));
        QVERIFY(timeline.gaps().isEmpty());
    }
}

void TestRecordingService::aDiskThatDoesNotAnswerHoldsNoRoundUp()
{
    const auto never = std::make_shared<QSemaphore>();
    QVERIFY(m_bench->services->shutDown(ms(2000)));
    m_bench->room = [never](const QString &) {
        never->acquire();
        return Volume {};
    };
    m_bench->make();
    QVERIFY(m_bench->open());
    QElapsedTimer timer;
    timer.start();
    QVERIFY(m_bench->startRecorded());
    // How much is left cannot be said, and that is no reason not to record.
    QCOMPARE(recording().state(), RecordingState::Recording);
    m_bench->speak(melody({ 300, 500 }, ms(3000)));
    QCOMPARE(recording().length(), ms(6000));
    QVERIFY2(timer.elapsed() < 10000, "the round waited for the disk");
    never->release();
}

void TestRecordingService::F63_noMicrophoneLetsTheRoundGoOn()
{
    audio().inputs.clear();
    QVERIFY(m_bench->startRecorded());
    QCOMPARE(recording().state(), RecordingState::Waiting);
    QCOMPARE(recording().obstacle(), RecordingObstacle::NoMicrophone);
    QVERIFY(sessions().apply(SessionEventKind::NextItem));
    m_bench->clock.advance(ms(7000));
    audio().plugIn({ { "mic", QStringLiteral("Microphone"), true } });
    QCOMPARE(recording().state(), RecordingState::Recording);
    m_bench->speak(tone(300, ms(500)));
    recording().flush();
    QCOMPARE(m_bench->recorded().timeline.segments().first().begins, ms(7000));
}

void TestRecordingService::F63_refusedPermissionIsSaidAndTheRoundGoesOn_data()
{
    QTest::addColumn<bool>("isOpened");
    QTest::newRow("cannot be opened") << false;
    QTest::newRow("is opened and ended without a sound") << true;
}

void TestRecordingService::F63_refusedPermissionIsSaidAndTheRoundGoesOn()
{
    QFETCH(bool, isOpened);
    audio().isRefusing = !isOpened;
    QVERIFY(m_bench->startRecorded());
    if (isOpened) {
        audio().isRefusing = true;
        emit audio().source->lost();
    }
    QTRY_COMPARE(recording().obstacle(), RecordingObstacle::MicrophoneRefused);
    QCOMPARE(recording().state(), RecordingState::Waiting);
    QVERIFY(sessions().apply(SessionEventKind::NextItem));
    m_bench->clock.advance(ms(7000));
    // Allowed: it begins without being asked, and the time before it is no recording.
    audio().isRefusing = false;
    QTRY_COMPARE(recording().state(), RecordingState::Recording);
    m_bench->speak(tone(300, ms(500)));
    recording().flush();
    QCOMPARE(m_bench->recorded().timeline.segments().size(), 1);
    QCOMPARE(m_bench->recorded().timeline.segments().first().begins, ms(7000));
}

void TestRecordingService::F63_unpluggedMicrophoneIsAGapAndComesBack()
{
    QVERIFY(m_bench->startRecorded());
    m_bench->speak(tone(300, ms(1000)));
    audio().unplug();
    QTRY_COMPARE(recording().obstacle(), RecordingObstacle::MicrophoneLost);
    QCOMPARE(recording().state(), RecordingState::Waiting);
    m_bench->clock.advance(ms(9000));
    audio().plugIn({ { "mic", QStringLiteral("Microphone"), true } });
    QTRY_COMPARE(recording().state(), RecordingState::Recording);
    m_bench->speak(tone(500, ms(1000)));
    recording().flush();
    QCOMPARE(m_bench->sound(), tone(300, ms(1000)) + tone(500, ms(1000)));
    const QList<RecordingGap> gaps = m_bench->recorded().timeline.gaps();
    QCOMPARE(gaps.size(), 1);
    QCOMPARE(gaps.first().reason, SegmentEnd::Lost);
    QCOMPARE(gaps.first().to - gaps.first().from, ms(9000));
}

void TestRecordingService::F63_silentDeathIsFoundByTheLag()
{
    QVERIFY(m_bench->startRecorded());
    m_bench->speak(tone(300, ms(1000)));
    // A stall of the program is none: what was heard meanwhile comes at once.
    m_bench->clock.advance(ms(4000));
    emit audio().source->received(tone(400, ms(4000)));
    m_bench->speak(tone(300, ms(1000)));
    recording().flush();
    const RecordingTimeline timeline = m_bench->recorded().timeline;
    QCOMPARE(timeline.segments().size(), 1);
    QCOMPARE(timeline.length(), ms(6000));
}

QTEST_GUILESS_MAIN(TestRecordingService)
#include "tst_recordingservice.moc"
