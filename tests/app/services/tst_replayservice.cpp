// SPDX-License-Identifier: MIT
#include "support/soundbench.h"

#include <QSignalSpy>

#include <cmath>

using namespace sevenrounds;
using namespace sevenrounds::test;

namespace {

Milliseconds ms(int milliseconds)
{
    return Milliseconds { milliseconds };
}

} // namespace

class TestReplayService : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void roundWithoutSoundOpensEmpty();
    void momentsAndOutlineAreThere();
    void playingTellsThePracticeTime();
    void jumpLeadsToTheAnswer();
    void seekGoesOnPlaying();
    void speedKeepsPitchAndPlace();
    void endIsTheEndAndPlayBeginsAnew();
    void noLoudspeakerIsSaid();
    void lostLoudspeakerPauses();
    void closingStops();

private:
    void record();
    void open();
    [[nodiscard]] ReplayService &replay() { return m_bench->services->replay(); }
    [[nodiscard]] SessionService &sessions() { return m_bench->services->sessions(); }
    [[nodiscard]] FakeAudio::Setup &audio() { return m_bench->audio; }

    std::unique_ptr<SoundBench> m_bench;
};

void TestReplayService::init()
{
    m_bench = std::make_unique<SoundBench>();
    QVERIFY(m_bench->open());
}

/// 300 Hz for 2 s, the next question and 500 Hz for 2 s, a pause of 10 s, a mark and 700 Hz for 2 s.
void TestReplayService::record()
{
    QVERIFY(m_bench->startRecorded());
    m_bench->speak(tone(300, ms(2000)));
    QVERIFY(sessions().apply(SessionEventKind::NextItem));
    m_bench->speak(tone(500, ms(2000)));
    QVERIFY(sessions().apply(SessionEventKind::Paused));
    m_bench->clock.advance(ms(10000));
    QVERIFY(sessions().apply(SessionEventKind::Resumed));
    m_bench->speak(tone(700, ms(1000)));
    QVERIFY(sessions().apply(SessionEventKind::Marked));
    m_bench->speak(tone(700, ms(1000)));
    QVERIFY(sessions().apply(SessionEventKind::Ended, {}, 1));
    m_bench->services->recording().flush();
}

void TestReplayService::open()
{
    QSignalSpy opened(&replay(), &ReplayService::opened);
    replay().open(sessions().practice());
    QTRY_VERIFY(!opened.isEmpty());
    QVERIFY(replay().isOpen());
}

void TestReplayService::roundWithoutSoundOpensEmpty()
{
    QVERIFY(sessions().start(RoundId(QStringLiteral("ml")), Level::L5, 1));
    QVERIFY(sessions().apply(SessionEventKind::Ended, {}, 1));
    open();
    QVERIFY(replay().timeline().isEmpty());
    QVERIFY(!replay().moments().isEmpty());
    replay().play();
    QVERIFY(!replay().isPlaying());
    QVERIFY(!replay().hasNoSound());
}

void TestReplayService::momentsAndOutlineAreThere()
{
    record();
    open();
    QCOMPARE(replay().timeline().length(), ms(6000));
    QList<Milliseconds> items;
    QList<Milliseconds> marks;
    for (const SessionMoment &moment : replay().moments()) {
        if (moment.kind != MomentKind::Phase) {
            (moment.kind == MomentKind::Item ? items : marks).append(moment.at);
        }
    }
    QCOMPARE(items, QList<Milliseconds>({ ms(0), ms(2000) }));
    QCOMPARE(marks, QList<Milliseconds>({ ms(15000) }));
    QTRY_COMPARE(replay().outline().size(), qsizetype { ReplayService::kBars });
    QVERIFY(replay().outline().first() > 0.8);
}

void TestReplayService::playingTellsThePracticeTime()
{
    record();
    open();
    QSignalSpy moved(&replay(), &ReplayService::moved);
    replay().play();
    QVERIFY(replay().isPlaying() && audio().sink);
    audio().sink->play(ms(1500));
    QCOMPARE(replay().position(), ms(1500));
    QCOMPARE(replay().practiceTime(), ms(1500));
    audio().sink->play(ms(3000));
    // Beyond the pause.
    QCOMPARE(replay().position(), ms(4500));
    QCOMPARE(replay().practiceTime(), ms(14500));
    QVERIFY(std::abs(peakHertz(audio().sink->played.mid(0, 60000)) - 300) <= 1);
    QVERIFY(std::abs(peakHertz(audio().sink->played.mid(66000, 60000)) - 500) <= 1);
    // Who draws along is told while time goes on.
    const qsizetype before = moved.size();
    QTRY_VERIFY(moved.size() > before + 1);
    replay().pause();
    QCOMPARE(replay().position(), ms(4500));
    QVERIFY(!audio().sink);
}

void TestReplayService::jumpLeadsToTheAnswer()
{
    record();
    open();
    replay().seekPractice(ms(2000));
    QCOMPARE(replay().position(), ms(2000));
    replay().seekPractice(ms(15000));
    QCOMPARE(replay().position(), ms(5000));
    replay().seekPractice(ms(9000));
    QCOMPARE(replay().position(), ms(4000));
    replay().play();
    audio().sink->play(ms(500));
    QVERIFY(std::abs(peakHertz(audio().sink->played) - 700) <= 2);
}

void TestReplayService::seekGoesOnPlaying()
{
    record();
    open();
    replay().play();
    audio().sink->play(ms(300));
    QSignalSpy playing(&replay(), &ReplayService::playingChanged);
    replay().seek(ms(2500));
    QVERIFY(replay().isPlaying());
    QVERIFY(playing.isEmpty());
    audio().sink->play(ms(500));
    QCOMPARE(replay().position(), ms(3000));
    QVERIFY(std::abs(peakHertz(audio().sink->played) - 500) <= 2);
    replay().seek(ms(-100));
    QCOMPARE(replay().position(), ms(0));
}

void TestReplayService::speedKeepsPitchAndPlace()
{
    record();
    open();
    replay().play();
    audio().sink->play(ms(200));
    replay().setSpeed(1.5);
    QCOMPARE(replay().position(), ms(200));
    audio().sink->play(ms(1000));
    QCOMPARE(replay().position(), ms(1700));
    QVERIFY(std::abs(peakHertz(audio().sink->played) - 300) <= 6);
    replay().setSpeed(99);
    QCOMPARE(replay().speed(), 2.0);
}

void TestReplayService::endIsTheEndAndPlayBeginsAnew()
{
    record();
    open();
    replay().play();
    audio().sink->play(ms(5990));
    audio().sink->play(ms(20));
    if (audio().sink) {
        audio().sink->play(ms(20));
    }
    QTRY_VERIFY(!replay().isPlaying());
    QCOMPARE(replay().position(), ms(6000));
    replay().play();
    QCOMPARE(replay().position(), ms(0));
}

void TestReplayService::noLoudspeakerIsSaid()
{
    record();
    open();
    audio().hasOutput = false;
    replay().play();
    QVERIFY(!replay().isPlaying());
    QVERIFY(replay().hasNoSound());
    audio().hasOutput = true;
    replay().play();
    QVERIFY(replay().isPlaying());
    QVERIFY(!replay().hasNoSound());
}

void TestReplayService::lostLoudspeakerPauses()
{
    record();
    open();
    replay().play();
    audio().sink->play(ms(700));
    emit audio().sink->lost();
    QTRY_VERIFY(!replay().isPlaying());
    QVERIFY(replay().hasNoSound());
    QCOMPARE(replay().position(), ms(700));
}

void TestReplayService::closingStops()
{
    record();
    open();
    replay().play();
    replay().close();
    QVERIFY(!replay().isPlaying() && !audio().sink);
    QVERIFY(!replay().isOpen());
    QVERIFY(replay().timeline().isEmpty());
}

QTEST_GUILESS_MAIN(TestReplayService)
#include "tst_replayservice.moc"
