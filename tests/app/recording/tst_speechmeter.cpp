// SPDX-License-Identifier: MIT
#include "core/random.h"
#include "recording/speechmeter.h"
#include "support/tones.h"

#include <QTest>
#include <QtEndian>

#include <cmath>

using namespace sevenrounds;
using namespace sevenrounds::test;

/// Speech is made up here: syllables of a tone with gaps between them, over noise.
class TestSpeechMeter : public QObject
{
    Q_OBJECT

private slots:
    void silenceIsNoSpeech();
    void noiseAloneIsNoSpeech();
    void speechIsFoundAtAnyLoudness_data();
    void speechIsFoundAtAnyLoudness();
    void gapsOfWordsAreClosedAndPausesAreNot();
    void aClickIsNoSpeech();
    void aFanThatStartsIsSilenceFromThenOn();
    void piecesOfAnyLengthGiveTheSame();
    void loudnessIsTheVoices_data();
    void loudnessIsTheVoices();
};

namespace {

Milliseconds ms(int milliseconds)
{
    return Milliseconds { milliseconds };
}

QByteArray syllables(int milliseconds, double amplitude)
{
    QByteArray pcm;
    for (int at = 0; at < milliseconds; at += 250) {
        pcm += tone(180, ms(170), amplitude) + silence(ms(80));
    }
    return pcm;
}

QByteArray noisy(QByteArray pcm, double amplitude, quint64 seed = 1)
{
    Random random(seed);
    for (qsizetype at = 0; at + 1 < pcm.size(); at += 2) {
        const double noise = (static_cast<double>(random.below(20001)) / 10000.0 - 1.0) * amplitude * 32767.0;
        const int sample = qFromLittleEndian<qint16>(pcm.constData() + at) + static_cast<int>(noise);
        qToLittleEndian(static_cast<qint16>(qBound(-32768, sample, 32767)), pcm.data() + at);
    }
    return pcm;
}

QList<SpeechStretch> heard(const QByteArray &pcm)
{
    SpeechMeter meter;
    meter.feed(pcm);
    return meter.speech();
}

bool isNear(const SpeechStretch &found, int from, int to)
{
    return qAbs((found.from - ms(from)).count()) <= 100 && qAbs((found.to - ms(to)).count()) <= 100;
}

} // namespace

void TestSpeechMeter::silenceIsNoSpeech()
{
    SpeechMeter meter;
    QVERIFY(meter.speech().isEmpty());
    meter.feed(silence(ms(5000)));
    QCOMPARE(meter.length(), ms(5000));
    QVERIFY(meter.speech().isEmpty());
}

void TestSpeechMeter::noiseAloneIsNoSpeech()
{
    QVERIFY(heard(noisy(silence(ms(20000)), 0.05)).isEmpty());
}

void TestSpeechMeter::speechIsFoundAtAnyLoudness_data()
{
    QTest::addColumn<double>("loudness");
    QTest::addColumn<double>("noise");
    QTest::addRow("loud") << 0.8 << 0.002;
    QTest::addRow("far from the microphone") << 0.02 << 0.0005;
    QTest::addRow("in a loud room") << 0.5 << 0.05;
}

void TestSpeechMeter::speechIsFoundAtAnyLoudness()
{
    QFETCH(double, loudness);
    QFETCH(double, noise);
    const QByteArray pcm = silence(ms(3000)) + syllables(5000, loudness) + silence(ms(4000)) + syllables(6000, loudness)
        + silence(ms(2000));
    const QList<SpeechStretch> found = heard(noisy(pcm, noise));
    QCOMPARE(found.size(), 2);
    QVERIFY(isNear(found.at(0), 3000, 8000));
    QVERIFY(isNear(found.at(1), 12000, 18000));
}

void TestSpeechMeter::gapsOfWordsAreClosedAndPausesAreNot()
{
    const QByteArray pcm = silence(ms(4000)) + syllables(2000, 0.5) + silence(ms(150)) + syllables(2000, 0.5)
        + silence(ms(900)) + syllables(2000, 0.5) + silence(ms(4000));
    QCOMPARE(heard(noisy(pcm, 0.002)).size(), 2);
}

void TestSpeechMeter::aClickIsNoSpeech()
{
    const QByteArray pcm
        = syllables(4000, 0.5) + silence(ms(3000)) + tone(900, ms(40), 0.9) + silence(ms(3000)) + syllables(4000, 0.5);
    QCOMPARE(heard(noisy(pcm, 0.002)).size(), 2);
}

void TestSpeechMeter::aFanThatStartsIsSilenceFromThenOn()
{
    const QByteArray talk = syllables(8000, 0.5) + silence(ms(4000)) + syllables(8000, 0.5) + silence(ms(4000));
    const QByteArray pcm = noisy(talk + talk, 0.001) + noisy(talk + talk, 0.04);
    const QList<SpeechStretch> found = heard(pcm);
    Milliseconds spoken { 0 };
    for (const SpeechStretch &stretch : found) {
        spoken += stretch.to - stretch.from;
    }
    // Until the quiet around it is the fan's it is taken for a voice: some seconds of more than a minute and a half.
    QVERIFY2(spoken.count() > 61'000 && spoken.count() < 70'000, qPrintable(QString::number(spoken.count())));
}

void TestSpeechMeter::piecesOfAnyLengthGiveTheSame()
{
    const QByteArray pcm = noisy(silence(ms(3000)) + syllables(4000, 0.5) + silence(ms(3000)), 0.002);
    SpeechMeter meter;
    for (qsizetype at = 0; at < pcm.size(); at += 1234) {
        meter.feed(pcm.mid(at, 1234));
    }
    QCOMPARE(meter.speech(), heard(pcm));
    QVERIFY(!meter.speech().isEmpty());
}

void TestSpeechMeter::loudnessIsTheVoices_data()
{
    QTest::addColumn<double>("amplitude");
    QTest::newRow("loud") << 0.8;
    QTest::newRow("usual") << 0.25;
    QTest::newRow("far from the microphone") << 0.02;
}

void TestSpeechMeter::loudnessIsTheVoices()
{
    QFETCH(double, amplitude);
    QByteArray pcm = silence(ms(2000));
    // A whole number of frames each, so that no frame is half a tone: 200 Hz has four waves in each.
    for (int i = 0; i < 25; ++i) {
        pcm += tone(200, ms(160), amplitude) + silence(ms(80));
    }
    SpeechMeter meter;
    meter.feed(pcm + silence(ms(2000)));
    const QList<SpokenMoment> moments = meter.moments();
    QCOMPARE(moments.size(), 15);
    QCOMPARE(moments.first().from, meter.speech().first().from);
    QCOMPARE(moments.last().to, meter.speech().first().to);
    for (qsizetype i = 0; i < moments.size(); ++i) {
        QVERIFY(i == 0 || moments.at(i).from == moments.at(i - 1).to);
        // The gaps between the syllables do not make the voice quieter; the amplitude within 2 %.
        const double found = std::sqrt(2.0 * moments.at(i).power);
        QVERIFY2(qAbs(found / amplitude - 1.0) <= 0.02, qPrintable(QString::number(found)));
    }
}

QTEST_GUILESS_MAIN(TestSpeechMeter)
#include "tst_speechmeter.moc"
