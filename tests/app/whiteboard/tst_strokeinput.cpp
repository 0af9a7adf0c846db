// SPDX-License-Identifier: MIT
#include "whiteboard/strokeinput.h"
#include "whiteboardbuilder.h"

#include <QLineF>
#include <QTest>

#include <cmath>
#include <numbers>

using namespace sevenrounds;
using namespace sevenrounds::test;

namespace {

constexpr double kTolerance = 0.3;
/// Points are kept to a sixteenth of a unit.
constexpr double kRounding = 0.1;

struct Drawn {
    QList<StrokePoint> all;
    QList<StrokePoint> kept;

    void add(const StrokeInput::Grown &grown)
    {
        all.append(grown.drawn);
        kept.append(grown.kept);
    }
};

Drawn draw(const QList<StrokePoint> &samples, double tolerance = kTolerance)
{
    StrokeInput input(tolerance);
    Drawn drawn;
    for (qsizetype i = 0; i < samples.size(); ++i) {
        drawn.add(i == 0 ? input.begin(samples.at(i)) : input.add(samples.at(i)));
    }
    drawn.add(input.finish());
    return drawn;
}

double distanceToWay(const StrokePoint &point, const QList<StrokePoint> &way)
{
    double least = QLineF(point.position(), way.first().position()).length();
    for (qsizetype i = 1; i < way.size(); ++i) {
        const QPointF from = way.at(i - 1).position();
        const QPointF along = way.at(i).position() - from;
        const double square = QPointF::dotProduct(along, along);
        const double share
            = square > 0 ? std::clamp(QPointF::dotProduct(point.position() - from, along) / square, 0.0, 1.0) : 0;
        least = std::min(least, QLineF(point.position(), from + share * along).length());
    }
    return least;
}

/// Three turns of a spiral, sampled as a mouse would in a second.
QList<StrokePoint> spiral(double pressure = kNoPressure)
{
    QList<StrokePoint> samples;
    for (int i = 0; i <= 120; ++i) {
        const double angle = 6 * std::numbers::pi * i / 120;
        samples.append(pointAt(200 + (20 + i) * std::cos(angle), 200 + (20 + i) * std::sin(angle), 8 * i,
            pressure < 0 ? pressure : 0.5 + 0.5 * std::sin(angle)));
    }
    return samples;
}

} // namespace

class TestStrokeInput : public QObject
{
    Q_OBJECT

private slots:
    void dotIsOnePoint();
    void straightLineKeepsFewPoints();
    void keptLineIsTheDrawnOne_data();
    void keptLineIsTheDrawnOne();
    void cornersOfFastMovesAreRounded();
    void sharpCornerStays();
    void timesGoOnAndAreNotFarApart();
    void pressureIsKept();
    void standingHandAddsNothing();
};

void TestStrokeInput::dotIsOnePoint()
{
    const Drawn dot = draw({ pointAt(3, 4, 50) });
    QCOMPARE(dot.kept, QList<StrokePoint> { pointAt(3, 4, 50) });
}

void TestStrokeInput::straightLineKeepsFewPoints()
{
    QList<StrokePoint> samples;
    for (int i = 0; i <= 100; ++i) {
        samples.append(pointAt(3 * i, i, i));
    }
    const Drawn line = draw(samples);
    QVERIFY2(line.kept.size() <= 20, qPrintable(QString::number(line.kept.size())));
    QCOMPARE(line.kept.first(), samples.first());
    QCOMPARE(line.kept.last(), samples.last());
}

void TestStrokeInput::keptLineIsTheDrawnOne_data()
{
    QTest::addColumn<double>("tolerance");
    for (const double tolerance : { 0.08, 0.3, 1.2 }) {
        QTest::addRow("%.2f", tolerance) << tolerance;
    }
}

void TestStrokeInput::keptLineIsTheDrawnOne()
{
    QFETCH(double, tolerance);
    const Drawn line = draw(spiral(), tolerance);
    QVERIFY(line.kept.size() < line.all.size());
    for (const StrokePoint &point : line.all) {
        QVERIFY(distanceToWay(point, line.kept) <= tolerance + kRounding);
    }
}

void TestStrokeInput::cornersOfFastMovesAreRounded()
{
    const Drawn line = draw(spiral());
    // Between three points of the kept line the direction turns a little only, though the samples are up to 22 units apart.
    for (qsizetype i = 2; i < line.kept.size(); ++i) {
        const QLineF first(line.kept.at(i - 2).position(), line.kept.at(i - 1).position());
        const QLineF second(line.kept.at(i - 1).position(), line.kept.at(i).position());
        if (first.length() > 2 && second.length() > 2) {
            const double turn = first.angleTo(second);
            QVERIFY2(std::min(turn, 360 - turn) < 30, qPrintable(QString::number(turn)));
        }
    }
}

void TestStrokeInput::sharpCornerStays()
{
    QList<StrokePoint> samples;
    for (int i = 0; i <= 50; ++i) {
        samples.append(pointAt(2 * i, 0, i));
    }
    for (int i = 1; i <= 50; ++i) {
        samples.append(pointAt(100, 2 * i, 50 + i));
    }
    QVERIFY(distanceToWay(pointAt(100, 0), draw(samples).kept) < 1);
}

void TestStrokeInput::timesGoOnAndAreNotFarApart()
{
    QList<StrokePoint> samples;
    for (int i = 0; i <= 200; ++i) {
        samples.append(pointAt(2 * i, 0, 10 * i));
    }
    const Drawn line = draw(samples);
    for (qsizetype i = 1; i < line.kept.size(); ++i) {
        const Milliseconds gap = line.kept.at(i).at - line.kept.at(i - 1).at;
        QVERIFY(gap.count() >= 0);
        QVERIFY2(gap.count() <= 140, qPrintable(QString::number(gap.count())));
    }
    QCOMPARE(line.kept.last().at, Milliseconds { 2000 });
}

void TestStrokeInput::pressureIsKept()
{
    const Drawn line = draw(spiral(1));
    double least = 1;
    double most = 0;
    for (const StrokePoint &point : line.kept) {
        QVERIFY(point.pressure >= 0 && point.pressure <= 1);
        least = std::min(least, point.pressure);
        most = std::max(most, point.pressure);
    }
    QVERIFY(least < 0.1 && most > 0.9);
    for (const StrokePoint &point : draw(spiral()).kept) {
        QCOMPARE(point.pressure, kNoPressure);
    }
}

void TestStrokeInput::standingHandAddsNothing()
{
    QList<StrokePoint> samples;
    for (int i = 0; i < 500; ++i) {
        samples.append(pointAt(50 + 0.1 * (i % 2), 50, 8 * i));
    }
    QCOMPARE(draw(samples).kept.size(), 1);
}

QTEST_GUILESS_MAIN(TestStrokeInput)
#include "tst_strokeinput.moc"
