// SPDX-License-Identifier: MIT
#include "core/random.h"
#include "whiteboard/pointblob.h"
#include "whiteboardbuilder.h"

#include <QTest>

#include <limits>

using namespace sevenrounds;
using namespace sevenrounds::test;

namespace {

constexpr quint64 kSeed = 20261129;

double share(Random &random)
{
    return static_cast<double>(random.below(1'000'001)) / 1'000'000;
}

QList<StrokePoint> scribble(Random &random, int count, bool hasPressure)
{
    QList<StrokePoint> points;
    qint64 at = static_cast<qint64>(random.below(3'600'000));
    double x = 2000 * share(random) - 1000;
    double y = 2000 * share(random) - 1000;
    for (int i = 0; i < count; ++i) {
        points.append(keptPoint({ x, y, hasPressure ? share(random) : kNoPressure, Milliseconds { at } }));
        x += 30 * share(random) - 15;
        y += 30 * share(random) - 15;
        at += static_cast<qint64>(random.below(40));
    }
    return points;
}

} // namespace

class TestPointBlob : public QObject
{
    Q_OBJECT

private slots:
    void nothingIsNoBytes();
    void comesBackAsItWas_data();
    void comesBackAsItWas();
    void isSmall();
    void formatStaysWhatItIs();
    void mixedPressuresAreLeftOut();
    void farPlacesAreDrawnIn();
    void hostileBytesAreRefused_data();
    void hostileBytesAreRefused();
    void everyCutIsRefused();
    void flippedBytesNeverBreakTheReader();
};

void TestPointBlob::nothingIsNoBytes()
{
    QCOMPARE(encodePoints({}), QByteArray());
    const auto back = decodePoints({});
    QVERIFY(back && back->isEmpty());
}

void TestPointBlob::comesBackAsItWas_data()
{
    QTest::addColumn<int>("count");
    QTest::addColumn<bool>("hasPressure");
    for (const int count : { 1, 2, 3, 500, 10'000 }) {
        QTest::addRow("%d points", count) << count << false;
        QTest::addRow("%d points with pressure", count) << count << true;
    }
}

void TestPointBlob::comesBackAsItWas()
{
    QFETCH(int, count);
    QFETCH(bool, hasPressure);
    Random random(kSeed);
    const QList<StrokePoint> points = scribble(random, count, hasPressure);
    const auto back = decodePoints(encodePoints(points));
    QVERIFY2(back, back ? "" : qPrintable(describe(back.error())));
    QCOMPARE(*back, points);
}

void TestPointBlob::isSmall()
{
    Random random(kSeed);
    const QByteArray blob = encodePoints(scribble(random, 1000, true));
    QVERIFY2(blob.size() < 6500, qPrintable(QString::number(blob.size())));
}

void TestPointBlob::formatStaysWhatItIs()
{
    // As the header describes it: what stands in people's databases must be read for ever.
    const QByteArray blob = QByteArray::fromHex("01010284070204800503ff10");
    const auto points = decodePoints(blob);
    QVERIFY(points);
    QCOMPARE(points->size(), 2);
    QCOMPARE(points->first(), pointAt(1.0 / 16, 2.0 / 16, 900, 128.0 / 255));
    QCOMPARE(points->last(), pointAt((1.0 - 3) / 16, (2.0 - 2) / 16, 916, 1));
    QCOMPARE(encodePoints(*points), blob);
}

void TestPointBlob::mixedPressuresAreLeftOut()
{
    const auto back = decodePoints(encodePoints({ pointAt(1, 1, 0, 0.5), pointAt(2, 2, 5) }));
    QVERIFY(back);
    QCOMPARE(*back, (QList<StrokePoint> { pointAt(1, 1), pointAt(2, 2, 5) }));
}

void TestPointBlob::farPlacesAreDrawnIn()
{
    const auto back = decodePoints(encodePoints({ pointAt(-1e12, 1e12), pointAt(1e12, -1e12) }));
    QVERIFY(back);
    QCOMPARE(back->first(), pointAt(-kFarthest, kFarthest));
    QCOMPARE(back->last(), pointAt(kFarthest, -kFarthest));
}

void TestPointBlob::hostileBytesAreRefused_data()
{
    QTest::addColumn<QByteArray>("hex");
    QTest::newRow("another version") << QByteArray("0200010000"
                                                   "0000");
    QTest::newRow("another flag") << QByteArray("0102010000"
                                                "0000");
    QTest::newRow("no points") << QByteArray("01000000");
    QTest::newRow("more points than bytes") << QByteArray("0100ffffffff0f000000");
    QTest::newRow("a number without an end") << QByteArray("0100018080808080808080808080800000");
    QTest::newRow("a number of more than 64 bits") << QByteArray("010001ffffffffffffffffff7f0000");
    QTest::newRow("a place beyond the end of the world") << QByteArray("01000100ffffffffffffffffff0100");
    QTest::newRow("a place far away") << QByteArray("0100010080808080100000");
    QTest::newRow("a time that no practice has") << QByteArray("01000180808080808080800100"
                                                               "00");
    QTest::newRow("bytes behind the end") << QByteArray("01000100020400");
}

void TestPointBlob::hostileBytesAreRefused()
{
    QFETCH(QByteArray, hex);
    const auto points = decodePoints(QByteArray::fromHex(hex));
    QVERIFY(!points);
    QCOMPARE(points.error().kind, ErrorKind::InvalidInput);
}

void TestPointBlob::everyCutIsRefused()
{
    Random random(kSeed);
    const QByteArray blob = encodePoints(scribble(random, 40, true));
    for (qsizetype size = 1; size < blob.size(); ++size) {
        QVERIFY2(!decodePoints(blob.left(size)), qPrintable(QString::number(size)));
    }
}

void TestPointBlob::flippedBytesNeverBreakTheReader()
{
    Random random(kSeed);
    int read = 0;
    for (int run = 0; run < 20'000; ++run) {
        QByteArray blob = encodePoints(scribble(random, 1 + static_cast<int>(random.below(30)), run % 2 == 0));
        for (int flip = 0; flip < 3; ++flip) {
            blob[static_cast<qsizetype>(random.below(static_cast<quint64>(blob.size())))]
                = static_cast<char>(random.below(256));
        }
        const auto points = decodePoints(blob);
        read += points ? 1 : 0;
        for (const StrokePoint &point : points.value_or(QList<StrokePoint>())) {
            QVERIFY(std::abs(point.x) <= kFarthest && std::abs(point.y) <= kFarthest);
            QVERIFY(point.pressure == kNoPressure || (point.pressure >= 0 && point.pressure <= 1));
            QVERIFY(point.at.count() >= 0);
        }
    }
    QVERIFY(read > 0);
}

QTEST_GUILESS_MAIN(TestPointBlob)
#include "tst_pointblob.moc"
