// SPDX-License-Identifier: MIT
#include "recording/soundlevel.h"
#include "support/tones.h"

#include <QTest>

#include <cmath>

using namespace sevenrounds;
using namespace sevenrounds::test;

class TestSoundLevel : public QObject
{
    Q_OBJECT

private slots:
    void silenceIsNothing();
    void sineIsAsLoudAsItIs();
    void meterHearsRatios();
    void fullScaleIsTooLoud();
};

void TestSoundLevel::silenceIsNothing()
{
    for (const QByteArray &pcm : { QByteArray(), QByteArray("x"), silence(Milliseconds { 100 }) }) {
        const SoundLevel level = measureLevel(pcm);
        QCOMPARE(level.rms, 0.0);
        QCOMPARE(level.peak, 0.0);
        QCOMPARE(level.meter(), 0.0);
    }
}

void TestSoundLevel::sineIsAsLoudAsItIs()
{
    const SoundLevel level = measureLevel(tone(500, Milliseconds { 1000 }, 0.25));
    QVERIFY(std::abs(level.peak - 0.25) < 0.001);
    QVERIFY(std::abs(level.rms - 0.25 / std::sqrt(2.0)) < 0.001);
    QVERIFY(!level.isClipped());
}

void TestSoundLevel::meterHearsRatios()
{
    QCOMPARE((SoundLevel { 1.0, 1.0 }).meter(), 1.0);
    QVERIFY(std::abs((SoundLevel { 0.1, 0.1 }).meter() - 2.0 / 3.0) < 1e-9);
    QVERIFY(std::abs((SoundLevel { 0.01, 0.01 }).meter() - 1.0 / 3.0) < 1e-9);
    QCOMPARE((SoundLevel { 0.0001, 0.0001 }).meter(), 0.0);
}

void TestSoundLevel::fullScaleIsTooLoud()
{
    QVERIFY(measureLevel(tone(500, Milliseconds { 100 }, 1.0)).isClipped());
}

QTEST_GUILESS_MAIN(TestSoundLevel)
#include "tst_soundlevel.moc"
