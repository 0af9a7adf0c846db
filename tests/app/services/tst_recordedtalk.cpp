// SPDX-License-Identifier: MIT
#include "services/talksound.h"
#include "storage/recordingrepository.h"
#include "support/soundbench.h"

#include <QFile>
#include <QSignalSpy>

#include <cmath>

using namespace sevenrounds;
using namespace sevenrounds::test;

namespace {

Milliseconds ms(int milliseconds)
{
    return Milliseconds { milliseconds };
}

/// Words with gaps between them, as a voice has them.
/// The same with every syllable a whole number of the meter's frames, at this share of full scale.
QByteArray evenWords(int count, double amplitude)
{
    return (tone(200, ms(160), amplitude) + silence(ms(80))).repeated(count);
}

QByteArray words(int seconds)
{
    QByteArray pcm;
    for (int i = 0; i < seconds * 4; ++i) {
        pcm += tone(180, ms(170)) + silence(ms(80));
    }
    return pcm;
}

const TalkDeck kDeck { QStringLiteral("deck/x"), QStringLiteral("three-pages.pdf"), 3, {} };

} // namespace

/// A talk is recorded as a round is; what is the same for both is shown by tst_recordingservice.
class TestRecordedTalk : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void agreeingToRoundsIsNotAgreeingToTalks();
    void talkIsRecordedFromStartToEnd();
    void pauseIsAGapAndAQuestionInBetweenIsNot();
    void restoredTalkGoesOnInANewFile();
    void newerOfTwoIsRecorded();
    void roundThatGoesOnTakesTheMicrophone();
    void F64_fileWithoutARowFindsItsTalk();
    void F63_lostMicrophoneLetsTheTalkGoOn();
    void momentsAndSpeechAreReadFromIt();
    void loudnessOfEachSlideIsReadFromIt();
    void stretchesFollowThePracticeOverGaps();

private:
    [[nodiscard]] RecordingService &recording() { return m_bench->services->recording(); }
    [[nodiscard]] TalkService &talks() { return m_bench->services->talks(); }
    [[nodiscard]] RecordingTimeline timeline() { return m_bench->recorded(talks().handle()).timeline; }

    std::unique_ptr<SoundBench> m_bench;
};

void TestRecordedTalk::init()
{
    m_bench = std::make_unique<SoundBench>();
    QVERIFY(m_bench->open());
}

void TestRecordedTalk::agreeingToRoundsIsNotAgreeingToTalks()
{
    m_bench->services->settings().setMayRecord(true);
    QVERIFY(recording().setOn(true));
    const Result<> refused = recording().setOn(true, SpokenKind::Talk);
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, ErrorKind::Conflict);
    QVERIFY(talks().start(TalkFormatId(QStringLiteral("paper-20-25")), {}, Level::L5, 1));
    QCOMPARE(recording().state(), RecordingState::Off);
    QCOMPARE(m_bench->audio.engines, 0);
}

void TestRecordedTalk::talkIsRecordedFromStartToEnd()
{
    QVERIFY(m_bench->startRecordedTalk());
    QCOMPARE(recording().subject(), SpokenKind::Talk);
    QCOMPARE(recording().state(), RecordingState::Recording);
    const QByteArray pcm = melody({ 300, 500 }, ms(2000));
    m_bench->speak(pcm);
    QVERIFY(talks().apply(TalkEventKind::DiscussionStarted));
    m_bench->speak(pcm);
    QVERIFY(talks().apply(TalkEventKind::Ended, {}, 1));
    QCOMPARE(recording().state(), RecordingState::Off);
    QVERIFY(!m_bench->audio.source);
    recording().flush();
    QCOMPARE(m_bench->sound(), pcm + pcm);
    QCOMPARE(timeline().segments().size(), 1);
    QCOMPARE(timeline().segments().first().end, SegmentEnd::Over);
    QCOMPARE(timeline().length(), ms(8000));
}

void TestRecordedTalk::pauseIsAGapAndAQuestionInBetweenIsNot()
{
    QVERIFY(m_bench->startRecordedTalk(kDeck));
    m_bench->speak(tone(300, ms(1000)));
    QVERIFY(talks().apply(TalkEventKind::Interrupted));
    QCOMPARE(recording().state(), RecordingState::Recording);
    m_bench->speak(tone(300, ms(1000)));
    QVERIFY(talks().apply(TalkEventKind::InterruptionEnded));
    QVERIFY(talks().apply(TalkEventKind::Paused));
    QCOMPARE(recording().state(), RecordingState::Paused);
    m_bench->clock.advance(ms(30000));
    QVERIFY(talks().apply(TalkEventKind::Resumed));
    m_bench->speak(tone(300, ms(1000)));
    recording().flush();
    QCOMPARE(timeline().segments().size(), 2);
    QCOMPARE(timeline().gaps().size(), 1);
    QCOMPARE(timeline().gaps().first().reason, SegmentEnd::Paused);
}

void TestRecordedTalk::restoredTalkGoesOnInANewFile()
{
    QVERIFY(m_bench->startRecordedTalk());
    m_bench->speak(tone(300, ms(4000)));
    talks().flush();
    QVERIFY(m_bench->reopen());
    QTRY_VERIFY(talks().hasUnfinished());
    QVERIFY(talks().restore());
    // It is paused until the person is back.
    QCOMPARE(recording().state(), RecordingState::Paused);
    QVERIFY(talks().apply(TalkEventKind::Resumed));
    QCOMPARE(recording().state(), RecordingState::Recording);
    m_bench->speak(tone(500, ms(1000)));
    recording().flush();
    QCOMPARE(m_bench->files().size(), 2);
    QCOMPARE(m_bench->sound(), tone(300, ms(4000)) + tone(500, ms(1000)));
    QCOMPARE(timeline().segments().size(), 2);
}

void TestRecordedTalk::newerOfTwoIsRecorded()
{
    QVERIFY(m_bench->startRecorded());
    m_bench->speak(tone(300, ms(1000)));
    QVERIFY(m_bench->startRecordedTalk());
    QCOMPARE(recording().subject(), SpokenKind::Talk);
    m_bench->speak(tone(500, ms(1000)));
    recording().flush();
    QCOMPARE(m_bench->files().size(), 2);
    QCOMPARE(timeline().length(), ms(1000));
    QCOMPARE(m_bench->recorded().timeline.length(), ms(1000));
}

void TestRecordedTalk::roundThatGoesOnTakesTheMicrophone()
{
    QVERIFY(m_bench->startRecorded());
    QVERIFY(m_bench->services->sessions().apply(SessionEventKind::Paused));
    QVERIFY(m_bench->startRecordedTalk());
    m_bench->speak(tone(300, ms(1000)));
    QVERIFY(talks().apply(TalkEventKind::Paused));
    QVERIFY(m_bench->services->sessions().apply(SessionEventKind::Resumed));
    QCOMPARE(recording().subject(), SpokenKind::Round);
    QCOMPARE(recording().state(), RecordingState::Recording);
    m_bench->speak(tone(500, ms(2000)));
    recording().flush();
    QCOMPARE(timeline().length(), ms(1000));
    QCOMPARE(m_bench->recorded().timeline.length(), ms(2000));
}

void TestRecordedTalk::F64_fileWithoutARowFindsItsTalk()
{
    QVERIFY(m_bench->startRecordedTalk());
    m_bench->speak(tone(300, ms(1000)));
    QVERIFY(talks().apply(TalkEventKind::Ended, {}, 1));
    recording().flush();
    QVERIFY(m_bench->services->storage().flush(ms(5000)));
    // As of a program that was killed before the row was written: another file of the same moment.
    const QString known = m_bench->files().first();
    QString other = known;
    other.replace(QStringLiteral(".wav"), QStringLiteral("-2.wav"));
    QVERIFY(QFile::copy(m_bench->path(known), m_bench->path(other)));
    QSignalSpy changed(&m_bench->services->recordings(), &RecordingLibrary::changed);
    m_bench->services->recordings().tidy();
    QTRY_COMPARE_WITH_TIMEOUT(changed.count(), 1, 20'000);
    QCOMPARE(timeline().segments().size(), 2);
    QCOMPARE(m_bench->stock().recordings.size(), 1);
    QCOMPARE(m_bench->stock().recordings.first().title, QStringLiteral("Grokking"));
}

void TestRecordedTalk::F63_lostMicrophoneLetsTheTalkGoOn()
{
    QVERIFY(m_bench->startRecordedTalk());
    m_bench->speak(tone(300, ms(1000)));
    m_bench->audio.unplug();
    QTRY_COMPARE(recording().state(), RecordingState::Waiting);
    QCOMPARE(recording().obstacle(), RecordingObstacle::MicrophoneLost);
    QVERIFY(talks().state().isLive());
    QVERIFY(talks().apply(TalkEventKind::Marked));
    m_bench->audio.plugIn({ { "mic", QStringLiteral("Microphone"), true } });
    QTRY_COMPARE(recording().state(), RecordingState::Recording);
}

void TestRecordedTalk::momentsAndSpeechAreReadFromIt()
{
    QVERIFY(m_bench->startRecordedTalk(kDeck));
    m_bench->speak(words(8) + silence(ms(4000)));
    QVERIFY(talks().apply(TalkEventKind::SlideShown, {}, 1));
    m_bench->speak(words(8));
    QVERIFY(talks().apply(TalkEventKind::Interrupted));
    m_bench->speak(silence(ms(6000)));
    QVERIFY(talks().apply(TalkEventKind::InterruptionEnded));
    m_bench->speak(words(4));
    QVERIFY(talks().apply(TalkEventKind::DiscussionStarted));
    m_bench->speak(silence(ms(6000)));
    QVERIFY(talks().apply(TalkEventKind::Ended, {}, 1));
    recording().flush();
    ReplayService &replay = m_bench->services->talkReplay();
    replay.open(talks().handle());
    QTRY_VERIFY_WITH_TIMEOUT(replay.speech().has_value(), 20'000);
    const QList<TalkMoment> &moments = replay.talkMoments();
    QCOMPARE(moments.size(), 5);
    QVERIFY(moments.at(1).kind == TalkMoment::Kind::Slide && moments.at(1).at == ms(12000));
    QVERIFY(moments.at(2).kind == TalkMoment::Kind::Interruption && moments.at(2).at == ms(20000));
    QVERIFY(moments.at(3).kind == TalkMoment::Kind::Discussion);
    QVERIFY(replay.moments().isEmpty());
    const TalkSpeech &speech = *replay.speech();
    QCOMPARE(speech.parts.size(), 3);
    QCOMPARE(speech.whole.heard, ms(24000));
    QVERIFY2(
        qAbs(speech.whole.share() / (20.0 / 24.0) - 1.0) <= 0.02, qPrintable(QString::number(speech.whole.share())));
    // The question in between and the discussion are silent here, and are nobody's pause.
    QCOMPARE(speech.whole.pauses, 1);
    QCOMPARE(speech.parts.at(0).pauses, 1);
    QVERIFY(qAbs((speech.parts.at(0).longest - ms(4000)).count()) < 400);
    QCOMPARE(speech.parts.at(2).heard, ms(0));
    replay.close();
    QVERIFY(!replay.speech());
    QVERIFY(replay.talkMoments().isEmpty());
}

void TestRecordedTalk::loudnessOfEachSlideIsReadFromIt()
{
    constexpr double kLoud = 0.5;
    constexpr double kSoft = 0.1;
    QVERIFY(m_bench->startRecordedTalk(kDeck));
    m_bench->speak(evenWords(50, kLoud) + silence(ms(3000)));
    QVERIFY(talks().apply(TalkEventKind::SlideShown, {}, 1));
    m_bench->speak(evenWords(50, kSoft) + silence(ms(3000)));
    QVERIFY(talks().apply(TalkEventKind::SlideShown, {}, 2));
    m_bench->speak(evenWords(50, kLoud) + silence(ms(3000)) + evenWords(50, kSoft) + silence(ms(3000)));
    QVERIFY(talks().apply(TalkEventKind::Ended, {}, 1));
    recording().flush();
    ReplayService &replay = m_bench->services->talkReplay();
    replay.open(talks().handle());
    QTRY_VERIFY_WITH_TIMEOUT(replay.speech().has_value(), 20'000);
    const QList<SpokenPart> &parts = replay.speech()->parts;
    for (const SpokenPart &part : parts) {
        QVERIFY(part.loudness.has_value());
    }
    // A sine's amplitude is its mean square's root times that of two.
    const auto amplitude
        = [](const SpokenLoudness &loudness) { return std::sqrt(2.0 * std::pow(10.0, loudness.level / 10.0)); };
    const auto isWithin = [](double found, double expected) { return qAbs(found / expected - 1.0) <= 0.02; };
    QVERIFY(isWithin(amplitude(*parts.at(0).loudness), kLoud));
    QVERIFY(isWithin(amplitude(*parts.at(1).loudness), kSoft));
    QVERIFY(isWithin(amplitude(*parts.at(2).loudness), std::sqrt((kLoud * kLoud + kSoft * kSoft) / 2.0)));
    QVERIFY(parts.at(0).loudness->variation < 0.2);
    QVERIFY(parts.at(1).loudness->variation < 0.2);
    // As much of the one as of the other: each is half of what lies between them away from the mean.
    QVERIFY2(isWithin(parts.at(2).loudness->variation, 10.0 * std::log10(kLoud / kSoft)),
        qPrintable(QString::number(parts.at(2).loudness->variation)));
}

void TestRecordedTalk::stretchesFollowThePracticeOverGaps()
{
    RecordedSegment first;
    first.begins = ms(1000);
    first.frames = 64'000;
    RecordedSegment second;
    second.begins = ms(10000);
    second.frames = 32'000;
    const RecordingTimeline timeline({ first, second });
    // Speech from 3 s of the sound to 5 s: the last of the first file, and the first of the second.
    const QList<HeardStretch> heard = heardStretches(timeline, { { ms(3000), ms(5000) } });
    QCOMPARE(heard.size(), 4);
    QVERIFY(!heard.at(0).isSpeech && heard.at(0).from == ms(1000) && heard.at(0).to == ms(4000));
    QVERIFY(heard.at(1).isSpeech && heard.at(1).from == ms(4000) && heard.at(1).to == ms(5000));
    QVERIFY(heard.at(2).isSpeech && heard.at(2).from == ms(10000) && heard.at(2).to == ms(11000));
    QVERIFY(!heard.at(3).isSpeech && heard.at(3).to == ms(12000));
    QVERIFY(heardStretches({}, {}).isEmpty());
}

QTEST_GUILESS_MAIN(TestRecordedTalk)
#include "tst_recordedtalk.moc"
