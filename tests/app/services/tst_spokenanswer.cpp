// SPDX-License-Identifier: MIT
#include "services/spokenanswer.h"
#include "support/soundbench.h"

using namespace sevenrounds;
using namespace sevenrounds::test;

namespace {

constexpr std::chrono::milliseconds kSecond { 1000 };

} // namespace

/// An answer that is said aloud: heard again beside the card's, and gone with its card.
class TestSpokenAnswer : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void isHeardAgainAsItWasSaid();
    void theAnswerEndsListening();
    void theNextCardTakesItAway();
    void nothingReachesTheDisk();
    void itEndsByItselfAtItsLimit();
    void withoutAMicrophoneItSaysWhy();
    void aLostMicrophoneKeepsWhatWasSaid();
    void withoutALoudspeakerItSaysSo();

private:
    [[nodiscard]] SpokenAnswer &spoken() { return m_bench->services->spokenAnswer(); }
    [[nodiscard]] StudyService &study() { return m_bench->services->study(); }
    [[nodiscard]] FakeAudio::Setup &audio() { return m_bench->audio; }

    std::unique_ptr<SoundBench> m_bench;
};

void TestSpokenAnswer::init()
{
    m_bench = std::make_unique<SoundBench>();
    QVERIFY(m_bench->open());
    spoken().listen();
    QCOMPARE(spoken().state(), SpokenAnswer::State::Empty);
    QVERIFY(study().begin());
}

void TestSpokenAnswer::isHeardAgainAsItWasSaid()
{
    spoken().listen();
    QCOMPARE(spoken().state(), SpokenAnswer::State::Listening);
    const QByteArray said = tone(440, kSecond);
    audio().hear(said);
    QCOMPARE(spoken().length(), kSecond);
    QVERIFY(spoken().level().rms > 0.1);
    spoken().stop();
    QVERIFY(!audio().source);
    study().reveal();
    spoken().play();
    QCOMPARE(spoken().state(), SpokenAnswer::State::Playing);
    audio().sink->play(kSecond / 2);
    audio().sink->play(kSecond);
    QCOMPARE(audio().sink->played, said);
    QTRY_COMPARE(spoken().state(), SpokenAnswer::State::Kept);
    QVERIFY(!audio().sink);
    // From its beginning again.
    spoken().play();
    audio().sink->play(kSecond / 2);
    QCOMPARE(audio().sink->played, said.left(said.size() / 2));
}

void TestSpokenAnswer::theAnswerEndsListening()
{
    spoken().listen();
    audio().hear(tone(440, kSecond));
    study().reveal();
    QCOMPARE(spoken().state(), SpokenAnswer::State::Kept);
    QVERIFY(!audio().source);
    spoken().listen();
    QCOMPARE(spoken().state(), SpokenAnswer::State::Kept);
}

void TestSpokenAnswer::theNextCardTakesItAway()
{
    spoken().listen();
    audio().hear(tone(440, kSecond));
    study().reveal();
    spoken().play();
    QVERIFY(study().grade(Grade::Good));
    QCOMPARE(spoken().state(), SpokenAnswer::State::Empty);
    QCOMPARE(spoken().length(), Milliseconds { 0 });
    QVERIFY(!audio().sink);
    spoken().listen();
    QVERIFY(study().bury());
    QCOMPARE(spoken().state(), SpokenAnswer::State::Empty);
    QVERIFY(!audio().source);
}

void TestSpokenAnswer::nothingReachesTheDisk()
{
    spoken().listen();
    audio().hear(tone(440, kSecond));
    spoken().stop();
    QVERIFY(m_bench->reopen());
    QCOMPARE(spoken().state(), SpokenAnswer::State::Empty);
    QVERIFY(m_bench->files().isEmpty());
    QVERIFY(m_bench->stock().recordings.isEmpty());
}

void TestSpokenAnswer::itEndsByItselfAtItsLimit()
{
    spoken().listen();
    audio().hear(silence(SpokenAnswer::kLongest - kSecond));
    QCOMPARE(spoken().state(), SpokenAnswer::State::Listening);
    audio().hear(silence(2 * kSecond));
    QTRY_COMPARE(spoken().state(), SpokenAnswer::State::Kept);
    QCOMPARE(spoken().length(), SpokenAnswer::kLongest);
}

void TestSpokenAnswer::withoutAMicrophoneItSaysWhy()
{
    audio().isRefusing = true;
    spoken().listen();
    QCOMPARE(spoken().obstacle(), RecordingObstacle::MicrophoneRefused);
    audio().inputs.clear();
    spoken().listen();
    QCOMPARE(spoken().obstacle(), RecordingObstacle::NoMicrophone);
    audio().isRefusing = false;
    audio().inputs = { { "usb", QStringLiteral("USB"), true } };
    spoken().listen();
    QCOMPARE(spoken().state(), SpokenAnswer::State::Listening);
    QCOMPARE(spoken().obstacle(), RecordingObstacle::None);
}

void TestSpokenAnswer::aLostMicrophoneKeepsWhatWasSaid()
{
    spoken().listen();
    audio().hear(tone(440, kSecond));
    audio().unplug();
    QTRY_COMPARE(spoken().state(), SpokenAnswer::State::Kept);
    QCOMPARE(spoken().obstacle(), RecordingObstacle::MicrophoneLost);
    QCOMPARE(spoken().length(), kSecond);
}

void TestSpokenAnswer::withoutALoudspeakerItSaysSo()
{
    spoken().listen();
    audio().hear(tone(440, kSecond));
    audio().hasOutput = false;
    spoken().play();
    QVERIFY(spoken().hasNoSound());
    QCOMPARE(spoken().state(), SpokenAnswer::State::Kept);
    audio().hasOutput = true;
    spoken().play();
    QVERIFY(!spoken().hasNoSound());
    emit audio().sink->lost();
    QTRY_VERIFY(spoken().hasNoSound());
    QCOMPARE(spoken().state(), SpokenAnswer::State::Kept);
}

QTEST_GUILESS_MAIN(TestSpokenAnswer)
#include "tst_spokenanswer.moc"
