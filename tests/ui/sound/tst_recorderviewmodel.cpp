// SPDX-License-Identifier: MIT
#include "support/soundbench.h"
#include "ui/sound/recorderviewmodel.h"
#include "ui/sound/recordingtext.h"
#include "ui/sound/voiceviewmodel.h"

#include <QSignalSpy>

using namespace sevenrounds;
using namespace sevenrounds::test;

namespace {

Milliseconds ms(int milliseconds)
{
    return Milliseconds { milliseconds };
}

} // namespace

class TestRecorderViewModel : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void asksOnceBeforeTheFirstTime();
    void labelSaysWhatRunsAndHowLong();
    void levelMovesInStepsAndRests();
    void obstacleSaysWhatToDoAndWhatIsKept();
    void everyObstacleIsWorded();
    void everyGapIsWorded();
    void voiceSaysWhatItDoesAndThatThereIsNone();

private:
    [[nodiscard]] SessionService &sessions() { return m_bench->services->sessions(); }

    std::unique_ptr<SoundBench> m_bench;
};

void TestRecorderViewModel::init()
{
    m_bench = std::make_unique<SoundBench>();
    QVERIFY(m_bench->open());
}

void TestRecorderViewModel::asksOnceBeforeTheFirstTime()
{
    RecorderViewModel model(*m_bench->services);
    QSignalSpy asked(&model, &RecorderViewModel::consentAsked);
    QVERIFY(sessions().start(RoundId(QStringLiteral("ml")), Level::L5, 1));
    model.toggle();
    QCOMPARE(asked.size(), 1);
    QVERIFY(!model.isOn());
    QVERIFY(model.consentLines().join(QLatin1Char(' ')).contains(m_bench->folder.path()));
    model.agree();
    QVERIFY(model.isOn());
    QCOMPARE(model.state(), RecorderViewModel::State::Recording);
    model.toggle();
    QVERIFY(!model.isOn());
    model.toggle();
    QVERIFY(model.isOn());
    QCOMPARE(asked.size(), 1);
}

void TestRecorderViewModel::labelSaysWhatRunsAndHowLong()
{
    RecorderViewModel model(*m_bench->services);
    QCOMPARE(model.label(), QStringLiteral("Record"));
    QVERIFY(m_bench->startRecorded());
    QCOMPARE(model.label(), QStringLiteral("Recording 0:00"));
    m_bench->speak(tone(300, ms(61500)));
    QTRY_COMPARE(model.label(), QStringLiteral("Recording 1:01"));
    QVERIFY(sessions().apply(SessionEventKind::Paused));
    QCOMPARE(model.label(), QStringLiteral("Recording paused"));
    QVERIFY(sessions().apply(SessionEventKind::Ended, {}, 1));
    QCOMPARE(model.label(), QStringLiteral("Record"));
}

void TestRecorderViewModel::levelMovesInStepsAndRests()
{
    RecorderViewModel model(*m_bench->services);
    QVERIFY(m_bench->startRecorded());
    m_bench->speak(tone(300, ms(500), 0.5));
    QTRY_VERIFY(model.level() > 0.8);
    QVERIFY(!model.isTooLoud());
    QSignalSpy changed(&model, &RecorderViewModel::levelChanged);
    // The same again is no news.
    m_bench->speak(tone(300, ms(500), 0.5));
    QTest::qWait(250);
    QVERIFY(changed.isEmpty());
    m_bench->speak(tone(300, ms(500), 1.0));
    QTRY_VERIFY(model.isTooLoud());
    QVERIFY(sessions().apply(SessionEventKind::Paused));
    QTRY_COMPARE(model.level(), 0.0);
}

void TestRecorderViewModel::obstacleSaysWhatToDoAndWhatIsKept()
{
    RecorderViewModel model(*m_bench->services);
    m_bench->audio.inputs.clear();
    QVERIFY(m_bench->startRecorded());
    QVERIFY(model.problem().exists());
    QCOMPARE(model.label(), QStringLiteral("Not recording"));
    QCOMPARE(model.keptText(), QStringLiteral("The round goes on."));
    m_bench->audio.plugIn({ { "mic", QStringLiteral("Microphone"), true } });
    QVERIFY(!model.problem().exists());
    QVERIFY(model.keptText().isEmpty());
    m_bench->speak(tone(300, ms(5000)));
    m_bench->audio.unplug();
    QTRY_COMPARE(model.state(), RecorderViewModel::State::Waiting);
    QVERIFY(model.keptText().contains(QStringLiteral("0:05")));
}

void TestRecorderViewModel::everyObstacleIsWorded()
{
    QSet<QString> titles;
    for (const RecordingObstacle obstacle : { RecordingObstacle::NoEngine, RecordingObstacle::NoMicrophone,
             RecordingObstacle::MicrophoneRefused, RecordingObstacle::MicrophoneLost, RecordingObstacle::DiskFull,
             RecordingObstacle::DiskFailed, RecordingObstacle::ReadOnly }) {
        const Problem problem = wordObstacle(obstacle, 12'300'000, QStringLiteral("/home"));
        QVERIFY(problem.exists() && !problem.advice.isEmpty());
        titles.insert(problem.title);
    }
    QCOMPARE(titles.size(), 7);
    QVERIFY(!wordObstacle(RecordingObstacle::None, 0, {}).exists());
    const QString full = wordObstacle(RecordingObstacle::DiskFull, 12'300'000, QStringLiteral("/home")).advice;
    QVERIFY(full.contains(QStringLiteral("12.3")) && full.contains(QStringLiteral("/home")));
}

void TestRecorderViewModel::everyGapIsWorded()
{
    for (const SegmentEnd reason : { SegmentEnd::Unknown, SegmentEnd::Paused, SegmentEnd::Stopped, SegmentEnd::Lost,
             SegmentEnd::DiskFull, SegmentEnd::Rolled, SegmentEnd::Over }) {
        QVERIFY(!gapText(reason).isEmpty());
    }
}

void TestRecorderViewModel::voiceSaysWhatItDoesAndThatThereIsNone()
{
    VoiceViewModel model(*m_bench->services);
    QVERIFY(sessions().start(RoundId(QStringLiteral("ml")), Level::L5, 1));
    QCOMPARE(model.label(), QStringLiteral("Read aloud"));
    model.toggleSpeech();
    QVERIFY(model.isSpeaking());
    QCOMPARE(model.label(), QStringLiteral("Stop reading"));
    model.toggleSpeech();
    QVERIFY(!model.isSpeaking());
    QVERIFY(model.notice().isEmpty());
    m_bench->audio.speaker->setState(SpokenVoice::State::Unavailable);
    QVERIFY(model.isUnavailable());
    QVERIFY(!model.notice().isEmpty());
}

QTEST_GUILESS_MAIN(TestRecorderViewModel)
#include "tst_recorderviewmodel.moc"
