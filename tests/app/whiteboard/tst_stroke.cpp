// SPDX-License-Identifier: MIT
#include "whiteboard/stroke.h"
#include "whiteboardbuilder.h"

#include <QTest>

using namespace sevenrounds;
using namespace sevenrounds::test;

namespace {

Stroke strokeOf(StrokeTool tool, const QList<StrokePoint> &points)
{
    Stroke stroke;
    stroke.style.tool = tool;
    stroke.points = points;
    return stroke;
}

} // namespace

class TestStroke : public QObject
{
    Q_OBJECT

private slots:
    void wordsLeadBothWays();
    void pressureMakesWider();
    void boundsHoldWhatIsDrawn();
    void eraserTouches_data();
    void eraserTouches();
    void evenedShapes_data();
    void evenedShapes();
};

void TestStroke::wordsLeadBothWays()
{
    for (int i = 0; i <= static_cast<int>(StrokeTool::Text); ++i) {
        const auto tool = static_cast<StrokeTool>(i);
        QCOMPARE(strokeToolFromKey(strokeToolKey(tool)), std::optional(tool));
    }
    for (int i = 0; i <= static_cast<int>(StrokeColor::Warn); ++i) {
        const auto color = static_cast<StrokeColor>(i);
        QCOMPARE(strokeColorFromKey(strokeColorKey(color)), std::optional(color));
    }
    for (int i = 0; i <= static_cast<int>(StrokeWidth::Broad); ++i) {
        const auto width = static_cast<StrokeWidth>(i);
        QCOMPARE(strokeWidthFromKey(strokeWidthKey(width)), std::optional(width));
    }
    QVERIFY(!strokeToolFromKey(QStringLiteral("Pen")));
    QVERIFY(!strokeColorFromKey(QString()));
    QVERIFY(!strokeWidthFromKey(QStringLiteral("#1B1F2A")));
}

void TestStroke::pressureMakesWider()
{
    QCOMPARE(lineWidth(StrokeWidth::Medium, kNoPressure), lineWidth(StrokeWidth::Medium));
    QCOMPARE(lineWidth(StrokeWidth::Medium, 0.5), lineWidth(StrokeWidth::Medium));
    QVERIFY(lineWidth(StrokeWidth::Medium, 0) < lineWidth(StrokeWidth::Medium, 0.5));
    QVERIFY(lineWidth(StrokeWidth::Medium, 0.5) < lineWidth(StrokeWidth::Medium, 1));
    QCOMPARE(lineWidth(StrokeWidth::Medium, 7), lineWidth(StrokeWidth::Medium, 1));
    QVERIFY(lineWidth(StrokeWidth::Fine) < lineWidth(StrokeWidth::Broad));
}

void TestStroke::boundsHoldWhatIsDrawn()
{
    QCOMPARE(strokeBounds(strokeOf(StrokeTool::Pen, {})), QRectF());
    const QRectF dot = strokeBounds(strokeOf(StrokeTool::Pen, { pointAt(5, 5) }));
    QCOMPARE(dot.center(), QPointF(5, 5));
    QCOMPARE(dot.width(), lineWidth(StrokeWidth::Medium));
    const QRectF level = strokeBounds(strokeOf(StrokeTool::Arrow, { pointAt(0, 0), pointAt(100, 0) }));
    QVERIFY(level.height() > 2 * lineWidth(StrokeWidth::Medium));
    const QRectF pressed = strokeBounds(strokeOf(StrokeTool::Pen, { pointAt(0, 0, 0, 1), pointAt(10, 0, 5, 1) }));
    QCOMPARE(pressed.height(), lineWidth(StrokeWidth::Medium, 1));
    Stroke text = strokeOf(StrokeTool::Text, { pointAt(10, 20) });
    text.text = QStringLiteral("one\nlonger line");
    QCOMPARE(strokeBounds(text).topLeft(), QPointF(10, 20));
    QVERIFY(strokeBounds(text).height() > 2 * textSize(StrokeWidth::Medium));
}

void TestStroke::eraserTouches_data()
{
    QTest::addColumn<int>("tool");
    QTest::addColumn<QPointF>("place");
    QTest::addColumn<bool>("expected");
    const auto row = [](const char *name, StrokeTool tool, QPointF place, bool expected) {
        QTest::newRow(name) << static_cast<int>(tool) << place << expected;
    };
    // Between (0, 0) and (100, 60), with a disc of 5.
    row("line, its middle", StrokeTool::Line, { 50, 30 }, true);
    row("line, beside it", StrokeTool::Line, { 50, 45 }, false);
    row("line, behind its end", StrokeTool::Line, { 110, 66 }, false);
    row("pen, its end", StrokeTool::Pen, { 102, 62 }, true);
    row("rectangle, an edge", StrokeTool::Rectangle, { 50, 62 }, true);
    row("rectangle, its inside", StrokeTool::Rectangle, { 50, 30 }, false);
    row("ellipse, its top", StrokeTool::Ellipse, { 50, 2 }, true);
    row("ellipse, a corner of its box", StrokeTool::Ellipse, { 3, 3 }, false);
    row("ellipse, its inside", StrokeTool::Ellipse, { 50, 30 }, false);
}

void TestStroke::eraserTouches()
{
    QFETCH(int, tool);
    QFETCH(QPointF, place);
    QFETCH(bool, expected);
    const Stroke stroke = strokeOf(static_cast<StrokeTool>(tool), { pointAt(0, 0), pointAt(100, 60) });
    QCOMPARE(touches(stroke, place, 5), expected);
}

void TestStroke::evenedShapes_data()
{
    QTest::addColumn<int>("tool");
    QTest::addColumn<QPointF>("to");
    QTest::addColumn<QPointF>("expected");
    const auto row = [](const char *name, StrokeTool tool, QPointF to, QPointF expected) {
        QTest::newRow(name) << static_cast<int>(tool) << to << expected;
    };
    row("square", StrokeTool::Rectangle, { 40, -25 }, { 40, -40 });
    row("circle", StrokeTool::Ellipse, { -10, 30 }, { -30, 30 });
    row("level line", StrokeTool::Line, { 100, 8 }, { 100, 0 });
    row("upright arrow", StrokeTool::Arrow, { 4, -60 }, { 0, -60 });
    row("slanting line", StrokeTool::Line, { 50, 46 }, { 48, 48 });
    row("a pen is free", StrokeTool::Pen, { 13, 7 }, { 13, 7 });
}

void TestStroke::evenedShapes()
{
    QFETCH(int, tool);
    QFETCH(QPointF, to);
    QFETCH(QPointF, expected);
    const QPointF even = evened(static_cast<StrokeTool>(tool), {}, to);
    QVERIFY2(qAbs(even.x() - expected.x()) < 1e-9 && qAbs(even.y() - expected.y()) < 1e-9,
        qPrintable(QStringLiteral("%1, %2").arg(even.x()).arg(even.y())));
}

QTEST_GUILESS_MAIN(TestStroke)
#include "tst_stroke.moc"
