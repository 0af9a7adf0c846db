// SPDX-License-Identifier: MIT
#include "audioloader.h"
#include "recording/soundlevel.h"
#include "recording/wavfile.h"
#include "services/appservices.h"
#include "support/soundserver.h"
#include "support/tones.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <cmath>
#include <optional>

using namespace sevenrounds;
using namespace sevenrounds::test;

namespace {

Milliseconds ms(int milliseconds)
{
    return Milliseconds { milliseconds };
}

/// From the first to the last sound that is louder than a whisper, to a hundredth of a second.
QByteArray withoutSilence(const QByteArray &pcm)
{
    constexpr qsizetype kStep = 320;
    constexpr double kWhisper = 0.02;
    qsizetype first = -1;
    qsizetype last = -1;
    for (qsizetype at = 0; at < pcm.size(); at += kStep) {
        if (measureLevel(pcm.mid(at, kStep)).rms > kWhisper) {
            first = first < 0 ? at : first;
            last = at + kStep;
        }
    }
    return first < 0 ? QByteArray() : pcm.mid(first, last - first);
}

bool isLoaded(const char *library)
{
    QFile maps(QStringLiteral("/proc/self/maps"));
    return maps.open(QFile::ReadOnly) && maps.readAll().contains(library);
}

} // namespace

/// The plugin that is shipped, on a real sound server.
class TestSoundServer : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup();
    void nothingIsMappedBeforeItIsWanted();
    void knownSoundComesBackWithItsLengthAndTones();
    void microphonesAreListed();
    void F63_unpluggedAndPluggedInAgain();
    void F63_serverThatIsStartedAgain();
    void F63_loudspeakerThatIsPulledOut();
    void replayIsHeard();
    void questionIsReadAloud();

private:
    [[nodiscard]] bool startRecorded();
    /// Records this much of a tone, ends the round and opens its replay.
    [[nodiscard]] bool openReplay(Milliseconds length);
    [[nodiscard]] QByteArray sound() const;
    [[nodiscard]] RecordingTimeline timeline();

    std::unique_ptr<SoundServer> m_server;
    SystemClock m_clock;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<AppServices> m_services;
};

void TestSoundServer::initTestCase()
{
    m_server = std::make_unique<SoundServer>();
    if (!m_server->reason().isEmpty()) {
        QSKIP(qPrintable(m_server->reason()));
    }
}

void TestSoundServer::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_services
        = std::make_unique<AppServices>(AppOptions { ProfilePaths { m_folder->path() },
                                            QStringLiteral(SEVENROUNDS_SOURCE_DIR "/content"), audioEngineMaker() },
            m_clock);
    m_services->openNow();
    QTRY_COMPARE_WITH_TIMEOUT(m_services->stage(), AppStage::Ready, 20000);
}

void TestSoundServer::cleanup()
{
    m_services.reset();
    m_folder.reset();
}

bool TestSoundServer::startRecorded()
{
    m_services->settings().setMayRecord(true);
    return m_services->recording().setOn(true)
        && m_services->sessions().start(RoundId(QStringLiteral("ml")), Level::L5, 1)
        && QTest::qWaitFor([this] { return m_services->recording().length() > ms(200); }, 10000);
}

QByteArray TestSoundServer::sound() const
{
    const QDir folder(m_folder->path() + QStringLiteral("/recordings"));
    QByteArray all;
    for (const QString &file : folder.entryList(QDir::Files, QDir::Name)) {
        all += samplesOf(folder.filePath(file));
    }
    return all;
}

RecordingTimeline TestSoundServer::timeline()
{
    std::optional<Result<RecordedPractice>> found;
    m_services->recordings().load(m_services->sessions().practice(), m_services.get(),
        [&](Result<RecordedPractice> result) { found = std::move(result); });
    return QTest::qWaitFor([&] { return found.has_value(); }) && *found ? (*found)->timeline : RecordingTimeline();
}

void TestSoundServer::nothingIsMappedBeforeItIsWanted()
{
    QVERIFY(m_services->sessions().start(RoundId(QStringLiteral("ml")), Level::L5, 1));
    QVERIFY(m_services->sessions().apply(SessionEventKind::NextItem));
    QVERIFY(!isLoaded("libQt6Multimedia"));
    QVERIFY(!isLoaded("libQt6TextToSpeech"));
    QVERIFY(!isLoaded("libpulse"));
}

void TestSoundServer::knownSoundComesBackWithItsLengthAndTones()
{
    const QList<double> tones { 262, 440, 784 };
    QVERIFY(startRecorded());
    QElapsedTimer clock;
    clock.start();
    const Milliseconds before = m_services->recording().length();
    m_server->play(melody(tones, ms(2000)));
    QTest::qWait(7000);
    const Milliseconds recorded = m_services->recording().length() - before;
    const double elapsed = static_cast<double>(clock.elapsed());
    QVERIFY(m_services->sessions().apply(SessionEventKind::Ended, {}, 1));
    m_services->recording().flush();
    // As long as it took, to 1 % and what is on its way.
    qInfo("%lld ms recorded in %.0f ms", static_cast<long long>(recorded.count()), elapsed);
    QVERIFY(std::abs(static_cast<double>(recorded.count()) - elapsed) <= 0.01 * elapsed + 250);
    const QByteArray heard = withoutSilence(sound());
    const double length = static_cast<double>(heard.size()) / 32.0;
    qInfo("6000 ms played, %.0f ms heard", length);
    QVERIFY(std::abs(length - 6000) <= 60);
    for (qsizetype i = 0; i < tones.size(); ++i) {
        // The middle of each, away from its ends.
        const double peak = peakHertz(heard.mid(64000 * i + 16000, 32000));
        QVERIFY2(std::abs(peak - tones.at(i)) <= 2, qPrintable(QStringLiteral("%1 for %2").arg(peak).arg(tones.at(i))));
    }
}

void TestSoundServer::microphonesAreListed()
{
    QSignalSpy changed(&m_services->recording(), &RecordingService::microphonesChanged);
    QTRY_COMPARE(m_services->recording().microphones().size(), 1);
    QCOMPARE(m_services->recording().microphones().first().id, QByteArray("microphone"));
    QVERIFY(m_server->unplug());
    QTRY_VERIFY(m_services->recording().microphones().isEmpty());
    const bool isTold = QTest::qWaitFor([&] { return !changed.isEmpty(); });
    // Plugged in before anything is judged: the tests behind this one need it.
    QVERIFY(m_server->plugIn());
    QVERIFY(isTold);
    QTRY_COMPARE(m_services->recording().microphones().size(), 1);
}

void TestSoundServer::F63_unpluggedAndPluggedInAgain()
{
    QVERIFY(startRecorded());
    m_server->play(tone(300, ms(1000)));
    QTest::qWait(1800);
    QVERIFY(m_server->unplug());
    QTRY_COMPARE_WITH_TIMEOUT(m_services->recording().obstacle(), RecordingObstacle::MicrophoneLost, 5000);
    // The round goes on.
    QVERIFY(m_services->sessions().apply(SessionEventKind::NextItem));
    QTest::qWait(1500);
    QVERIFY(m_server->plugIn());
    QTRY_COMPARE_WITH_TIMEOUT(m_services->recording().state(), RecordingState::Recording, 5000);
    const Milliseconds length = m_services->recording().length();
    QTRY_VERIFY_WITH_TIMEOUT(m_services->recording().length() > length, 5000);
    m_server->play(tone(600, ms(1000)));
    QTest::qWait(1800);
    // How long a file is that is being written, is known when it ends.
    QVERIFY(m_services->sessions().apply(SessionEventKind::Ended, {}, 1));
    m_services->recording().flush();
    const RecordingTimeline recorded = timeline();
    QCOMPARE(recorded.segments().size(), 2);
    QCOMPARE(recorded.segments().first().end, SegmentEnd::Lost);
    for (const RecordedSegment &segment : recorded.segments()) {
        qInfo("from %lld ms, %lld ms long", static_cast<long long>(segment.begins.count()),
            static_cast<long long>(segment.length().count()));
    }
    QCOMPARE(recorded.gaps().size(), 1);
    // The server hands out what it holds after the plug is pulled, half a second at most.
    QVERIFY(recorded.gaps().first().to - recorded.gaps().first().from >= ms(900));
    const QDir folder(m_folder->path() + QStringLiteral("/recordings"));
    const QStringList files = folder.entryList(QDir::Files, QDir::Name);
    QVERIFY(std::abs(peakHertz(withoutSilence(samplesOf(folder.filePath(files.at(0))))) - 300) <= 3);
    QVERIFY(std::abs(peakHertz(withoutSilence(samplesOf(folder.filePath(files.at(1))))) - 600) <= 3);
}

void TestSoundServer::F63_serverThatIsStartedAgain()
{
    QVERIFY(startRecorded());
    QVERIFY(m_server->restart());
    QTRY_COMPARE_WITH_TIMEOUT(m_services->recording().state(), RecordingState::Waiting, 5000);
    QVERIFY(m_services->sessions().apply(SessionEventKind::NextItem));
    // Qt looks for the server again every few seconds.
    QTRY_COMPARE_WITH_TIMEOUT(m_services->recording().state(), RecordingState::Recording, 30000);
    const Milliseconds length = m_services->recording().length();
    QTRY_VERIFY_WITH_TIMEOUT(m_services->recording().length() > length + ms(500), 10000);
    m_services->recording().flush();
    QVERIFY(timeline().segments().size() >= 2);
}

void TestSoundServer::F63_loudspeakerThatIsPulledOut()
{
    QVERIFY(openReplay(ms(6000)));
    ReplayService &replay = m_services->replay();
    replay.play();
    QVERIFY(replay.isPlaying());
    QTest::qWait(500);
    QVERIFY(m_server->unplugLoudspeaker());
    const bool isTold = QTest::qWaitFor([&] { return !replay.isPlaying() && replay.hasNoSound(); }, 10000);
    replay.pause();
    // Qt's list may still hold it; opened, it would be waited for without an end.
    replay.play();
    const bool isRefused = !replay.isPlaying() && replay.hasNoSound();
    // Plugged in before anything is judged: the tests behind this one need it.
    QVERIFY(m_server->plugInLoudspeaker());
    QVERIFY(isTold);
    QVERIFY(isRefused);
    const auto plays = [&] {
        replay.play();
        return replay.isPlaying();
    };
    QTRY_VERIFY(plays());
    QVERIFY(!replay.hasNoSound());
    replay.pause();
}

bool TestSoundServer::openReplay(Milliseconds length)
{
    if (!startRecorded()) {
        return false;
    }
    m_server->play(tone(440, length));
    QTest::qWait(static_cast<int>(length.count()) + 1000);
    if (!m_services->sessions().apply(SessionEventKind::Ended, {}, 1)) {
        return false;
    }
    m_services->recording().flush();
    ReplayService &replay = m_services->replay();
    QSignalSpy opened(&replay, &ReplayService::opened);
    replay.open(m_services->sessions().practice());
    return QTest::qWaitFor([&] { return !opened.isEmpty() && !replay.timeline().isEmpty(); });
}

void TestSoundServer::replayIsHeard()
{
    QVERIFY(openReplay(ms(2500)));
    ReplayService &replay = m_services->replay();
    QVERIFY(m_server->listen());
    QTest::qWait(500);
    QElapsedTimer clock;
    clock.start();
    replay.play();
    QVERIFY(replay.isPlaying());
    QTRY_VERIFY_WITH_TIMEOUT(!replay.isPlaying(), 20000);
    const qint64 took = clock.elapsed();
    QCOMPARE(replay.position(), replay.timeline().length());
    QTest::qWait(300);
    const QByteArray heard = withoutSilence(m_server->stopListening());
    qInfo("%lld ms of sound played in %lld ms", static_cast<long long>(replay.timeline().length().count()), took);
    QVERIFY(std::abs(static_cast<double>(heard.size()) / 32.0 - 2500) <= 100);
    QVERIFY(std::abs(peakHertz(heard) - 440) <= 2);
}

void TestSoundServer::questionIsReadAloud()
{
    InterviewerVoice &voice = m_services->voice();
    voice.setOn(true);
    QVERIFY(m_server->listen());
    QVERIFY(m_services->sessions().start(RoundId(QStringLiteral("ml")), Level::L5, 1));
    const bool isKnown = QTest::qWaitFor([&] { return voice.isSpeaking() || voice.isUnavailable(); }, 15000);
    if (!isKnown || voice.isUnavailable()) {
        (void)m_server->stopListening();
        QSKIP("no voice on this machine: speech-dispatcher, espeak-ng or Qt's plugin for them is missing");
    }
    QTest::qWait(3000);
    voice.stop();
    QTRY_VERIFY_WITH_TIMEOUT(!voice.isSpeaking(), 5000);
    const QByteArray heard = withoutSilence(m_server->stopListening());
    qInfo("%lld ms of voice heard", static_cast<long long>(heard.size() / 32));
    QVERIFY(heard.size() > 16'000);
}

QTEST_GUILESS_MAIN(TestSoundServer)
#include "tst_soundserver.moc"
