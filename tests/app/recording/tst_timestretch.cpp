// SPDX-License-Identifier: MIT
#include "recording/soundlevel.h"
#include "recording/timestretch.h"
#include "support/tones.h"

#include <QTest>

#include <cmath>

using namespace sevenrounds;
using namespace sevenrounds::test;

namespace {

/// All of a stretch, in pieces as a loudspeaker takes them.
QByteArray stretched(const QByteArray &pcm, double speed)
{
    qsizetype at = 0;
    TimeStretch stretch(
        [&](qint64 frames) {
            QByteArray piece = pcm.mid(at, 2 * frames);
            at += piece.size();
            return piece;
        },
        speed);
    QByteArray all;
    for (QByteArray some = stretch.read(500); !some.isEmpty(); some = stretch.read(500)) {
        all += some;
    }
    return all;
}

} // namespace

class TestTimeStretch : public QObject
{
    Q_OBJECT

private slots:
    void normalSpeedChangesNothing();
    void lengthFollowsTheSpeed_data();
    void lengthFollowsTheSpeed();
    void nothingStaysNothing();
};

void TestTimeStretch::normalSpeedChangesNothing()
{
    const QByteArray pcm = melody({ 300, 500 }, Milliseconds { 500 });
    QCOMPARE(stretched(pcm, 1.0), pcm);
}

void TestTimeStretch::lengthFollowsTheSpeed_data()
{
    QTest::addColumn<double>("speed");
    QTest::newRow("half") << 0.5;
    QTest::newRow("1.25") << 1.25;
    QTest::newRow("1.5") << 1.5;
    QTest::newRow("double") << 2.0;
}

void TestTimeStretch::lengthFollowsTheSpeed()
{
    QFETCH(double, speed);
    for (const double hertz : { 110.0, 220.0, 441.0, 1000.0 }) {
        const QByteArray fast = stretched(tone(hertz, Milliseconds { 4000 }), speed);
        const double seconds = static_cast<double>(fast.size()) / 32000.0;
        QVERIFY2(std::abs(seconds - 4.0 / speed) < 0.06, qPrintable(QString::number(seconds)));
        // Its own pitch, and as loud as before.
        const double heard = peakHertz(fast.mid(6400, fast.size() - 12800));
        QVERIFY2(
            std::abs(heard - hertz) <= 0.02 * hertz, qPrintable(QStringLiteral("%1 for %2").arg(heard).arg(hertz)));
        const double rms = measureLevel(fast.mid(6400, fast.size() - 12800)).rms;
        QVERIFY2(std::abs(rms - 0.3535) < 0.03, qPrintable(QString::number(rms)));
    }
}

void TestTimeStretch::nothingStaysNothing()
{
    QVERIFY(stretched({}, 1.5).isEmpty());
    QCOMPARE(measureLevel(stretched(silence(Milliseconds { 500 }), 1.5)).peak, 0.0);
}

QTEST_GUILESS_MAIN(TestTimeStretch)
#include "tst_timestretch.moc"
