// SPDX-License-Identifier: MIT
#include "talk/talkspeech.h"
#include "talkbuilder.h"

#include <QTest>

#include <cmath>

using namespace sevenrounds;

using Part = TalkSpan::Part;

/// Speaking and pauses as measured facts.
class TalkSpeechTest : public QObject
{
    Q_OBJECT

private slots:
    void shareAndPausesOfEachSlide();
    void twoSecondsAreNoPause();
    void aPauseOverASlideChangeCountsOnce();
    void whatOthersSayIsLeftOut();
    void aGapOfTheSoundEndsASilence();
    void sectionsWhereThereAreNoSlides();
    void nothingHeardIsNothing();
    void loudnessIsThatOfTheSpeech();
    void whatWasNotMeasuredHasNoLoudness();
};

namespace {

TalkSpan slide(int number, int from, int to)
{
    return { Part::Slide, number, seconds(from), seconds(to) };
}

HeardStretch speech(int from, int to)
{
    return { seconds(from), seconds(to), true };
}

HeardStretch silence(int from, int to)
{
    return { seconds(from), seconds(to), false };
}

} // namespace

void TalkSpeechTest::shareAndPausesOfEachSlide()
{
    const TalkSpeech measured = measureTalkSpeech(fourSlides(), { slide(0, 0, 10), slide(1, 10, 20) },
        { speech(0, 4), silence(4, 7), speech(7, 12), silence(12, 17), speech(17, 20) });
    QCOMPARE(measured.whole.heard, seconds(20));
    QCOMPARE(measured.whole.spoken, seconds(12));
    QCOMPARE(measured.whole.share(), 0.6);
    QCOMPARE(measured.whole.pauses, 2);
    QCOMPARE(measured.whole.paused, seconds(8));
    QCOMPARE(measured.whole.longest, seconds(5));
    QCOMPARE(measured.parts.size(), 4);
    QCOMPARE(measured.parts.at(0).spoken, seconds(7));
    QCOMPARE(measured.parts.at(0).pauses, 1);
    QCOMPARE(measured.parts.at(1).longest, seconds(5));
    QCOMPARE(measured.parts.at(2).heard, seconds(0));
    QCOMPARE(measured.parts.at(2).share(), 0.0);
}

void TalkSpeechTest::twoSecondsAreNoPause()
{
    const TalkSpeech two
        = measureTalkSpeech(fourSlides(), { slide(0, 0, 10) }, { speech(0, 4), silence(4, 6), speech(6, 10) });
    QCOMPARE(two.whole.pauses, 0);
    QCOMPARE(two.whole.spoken, seconds(8));
    const TalkSpeech more = measureTalkSpeech(fourSlides(), { slide(0, 0, 10) },
        { speech(0, 4), { seconds(4), seconds(6) + Milliseconds { 20 }, false },
            { seconds(6) + Milliseconds { 20 }, seconds(10), true } });
    QCOMPARE(more.whole.pauses, 1);
}

void TalkSpeechTest::aPauseOverASlideChangeCountsOnce()
{
    const TalkSpeech measured = measureTalkSpeech(
        fourSlides(), { slide(0, 0, 10), slide(1, 10, 20) }, { speech(0, 9), silence(9, 13), speech(13, 20) });
    QCOMPARE(measured.whole.pauses, 1);
    QCOMPARE(measured.parts.at(0).pauses, 1);
    QCOMPARE(measured.parts.at(0).longest, seconds(4));
    QCOMPARE(measured.parts.at(1).pauses, 0);
    // The time of the silence is each slide's own.
    QCOMPARE(measured.parts.at(0).heard, seconds(10));
    QCOMPARE(measured.parts.at(1).spoken, seconds(7));
}

void TalkSpeechTest::whatOthersSayIsLeftOut()
{
    const QList<TalkSpan> spans { slide(0, 0, 10), { Part::Interruption, 0, seconds(10), seconds(20) },
        slide(0, 20, 30), { Part::Pause, 0, seconds(30), seconds(40) },
        { Part::Discussion, 0, seconds(40), seconds(60) } };
    const TalkSpeech measured
        = measureTalkSpeech(fourSlides(), spans, { speech(0, 9), silence(9, 22), speech(22, 30), speech(40, 60) });
    QCOMPARE(measured.whole.heard, seconds(20));
    QCOMPARE(measured.whole.spoken, seconds(17));
    // One second before the question and two after it: neither is a pause.
    QCOMPARE(measured.whole.pauses, 0);
}

void TalkSpeechTest::aGapOfTheSoundEndsASilence()
{
    const TalkSpeech measured = measureTalkSpeech(
        fourSlides(), { slide(0, 0, 20) }, { speech(0, 5), silence(5, 7), silence(9, 11), speech(11, 20) });
    QCOMPARE(measured.whole.heard, seconds(18));
    QCOMPARE(measured.whole.pauses, 0);
}

void TalkSpeechTest::sectionsWhereThereAreNoSlides()
{
    const TalkSpeech measured = measureTalkSpeech(
        threeSections(), { { Part::Section, 1, seconds(0), seconds(10) } }, { speech(0, 5), silence(5, 10) });
    QCOMPARE(measured.parts.size(), 3);
    QCOMPARE(measured.parts.at(1).share(), 0.5);
    QCOMPARE(measured.parts.at(1).pauses, 1);
}

void TalkSpeechTest::nothingHeardIsNothing()
{
    QVERIFY(measureTalkSpeech(fourSlides(), { slide(0, 0, 10) }, {}).isEmpty());
    QVERIFY(measureTalkSpeech(fourSlides(), {}, { speech(0, 5) }).isEmpty());
}

void TalkSpeechTest::loudnessIsThatOfTheSpeech()
{
    // On the first slide 10 s at -20 dB and 10 s at -40 dB, a moment over the change of slides, then -20 dB.
    const TalkSpeech measured = measureTalkSpeech(fourSlides(), { slide(0, 0, 20), slide(1, 20, 40) },
        { { seconds(0), seconds(10), true, 1e-2 }, { seconds(10), seconds(20), true, 1e-4 }, silence(20, 25),
            { seconds(25), seconds(40), true, 1e-2 } });
    const std::optional<SpokenLoudness> &first = measured.parts.at(0).loudness;
    QVERIFY(first.has_value());
    // The mean of the power is half of the louder one and a little more.
    QVERIFY2(qAbs(first->level - -22.967) < 0.001, qPrintable(QString::number(first->level)));
    QVERIFY(qAbs(first->variation - 10.0) < 0.001);
    QVERIFY(qAbs(measured.parts.at(1).loudness->level - -20.0) < 0.001);
    QVERIFY(measured.parts.at(1).loudness->variation < 0.001);
    // A moment that a change of slides cuts counts on each side by its length.
    const TalkSpeech cut = measureTalkSpeech(fourSlides(), { slide(0, 0, 3), slide(1, 3, 10) },
        { { seconds(0), seconds(2), true, 1e-2 }, { seconds(2), seconds(10), true, 1e-4 } });
    QVERIFY(qAbs(cut.parts.at(0).loudness->variation - 20.0 * std::sqrt(2.0) / 3.0) < 0.001);
    QVERIFY(cut.parts.at(1).loudness->variation < 0.001);
    QVERIFY(measured.whole.loudness.has_value());
}

void TalkSpeechTest::whatWasNotMeasuredHasNoLoudness()
{
    const TalkSpeech measured
        = measureTalkSpeech(fourSlides(), { slide(0, 0, 10), slide(1, 10, 20) }, { speech(0, 10), silence(10, 20) });
    QVERIFY(!measured.parts.at(0).loudness);
    QVERIFY(!measured.parts.at(1).loudness);
    QVERIFY(!measured.whole.loudness);
}

QTEST_GUILESS_MAIN(TalkSpeechTest)
#include "tst_talkspeech.moc"
