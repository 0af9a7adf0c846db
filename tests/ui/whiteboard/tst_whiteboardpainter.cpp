// SPDX-License-Identifier: MIT
#include "ui/whiteboard/whiteboardpainter.h"

#include <QGuiApplication>
#include <QImage>
#include <QPainter>
#include <QTest>

using namespace sevenrounds;

namespace {

const WhiteboardPalette kPalette { Qt::black, Qt::blue, Qt::green, Qt::red, Qt::yellow, QStringLiteral("Inter") };

QImage painted(const std::function<void(QPainter &)> &paint)
{
    QImage image(120, 80, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::white);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    paint(painter);
    return image;
}

Stroke strokeOf(StrokeTool tool, StrokeColor color = StrokeColor::Ink)
{
    Stroke stroke;
    stroke.id = 1;
    stroke.style = { tool, color, StrokeWidth::Medium };
    stroke.points = { { 10, 10, kNoPressure, {} }, { 110, 70, kNoPressure, {} } };
    stroke.text = QStringLiteral("xyz");
    return stroke;
}

int inked(const QImage &image)
{
    int count = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            count += image.pixelColor(x, y) != QColor(Qt::white) ? 1 : 0;
        }
    }
    return count;
}

} // namespace

class TestWhiteboardPainter : public QObject
{
    Q_OBJECT

private slots:
    void everyToolStaysInItsBounds_data();
    void everyToolStaysInItsBounds();
    void colorsAreThoseOfTheTheme();
    void pressureWidensTheLine();
    void onlyWhatIsShownIsPainted();
};

void TestWhiteboardPainter::everyToolStaysInItsBounds_data()
{
    QTest::addColumn<int>("tool");
    for (int tool = 0; tool <= static_cast<int>(StrokeTool::Text); ++tool) {
        QTest::addRow("%s", qPrintable(strokeToolKey(static_cast<StrokeTool>(tool)))) << tool;
    }
}

void TestWhiteboardPainter::everyToolStaysInItsBounds()
{
    QFETCH(int, tool);
    const Stroke stroke = strokeOf(static_cast<StrokeTool>(tool));
    const QImage image = painted([&](QPainter &painter) { paintStroke(painter, stroke, kPalette); });
    QVERIFY(inked(image) > 20);
    // A pixel for smoothing.
    const QRect bounds = strokeBounds(stroke).toAlignedRect().adjusted(-1, -1, 1, 1);
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            QVERIFY(bounds.contains(x, y) || image.pixelColor(x, y) == QColor(Qt::white));
        }
    }
}

void TestWhiteboardPainter::colorsAreThoseOfTheTheme()
{
    WhiteboardPalette dark = kPalette;
    dark.accent = Qt::cyan;
    const Stroke stroke = strokeOf(StrokeTool::Line, StrokeColor::Accent);
    QCOMPARE(painted([&](QPainter &painter) { paintStroke(painter, stroke, kPalette); }).pixelColor(60, 40),
        QColor(Qt::blue));
    QCOMPARE(
        painted([&](QPainter &painter) { paintStroke(painter, stroke, dark); }).pixelColor(60, 40), QColor(Qt::cyan));
    for (const StrokeColor name :
        { StrokeColor::Ink, StrokeColor::Accent, StrokeColor::Good, StrokeColor::Bad, StrokeColor::Warn }) {
        QVERIFY(kPalette.color(name).isValid());
    }
}

void TestWhiteboardPainter::pressureWidensTheLine()
{
    const auto line = [](double pressure) {
        Stroke stroke = strokeOf(StrokeTool::Pen);
        for (StrokePoint &point : stroke.points) {
            point.pressure = pressure;
        }
        return inked(painted([&](QPainter &painter) { paintStroke(painter, stroke, kPalette); }));
    };
    QVERIFY(line(0.1) < line(0.5));
    QVERIFY(line(0.5) < line(1));
}

void TestWhiteboardPainter::onlyWhatIsShownIsPainted()
{
    WhiteboardPage page;
    page.strokes = { strokeOf(StrokeTool::Line), strokeOf(StrokeTool::Rectangle) };
    page.strokes[1].id = 2;
    const QRectF all(0, 0, 120, 80);
    const auto count = [&](const QRectF &area, int without) {
        return inked(painted([&](QPainter &painter) { paintPage(painter, page, area, kPalette, without); }));
    };
    const int both = count(all, 0);
    QVERIFY(count(all, 2) < both);
    page.strokes[0].isShown = false;
    QVERIFY(count(all, 0) < both);
    QCOMPARE(count(all, 2), 0);
    QCOMPARE(count({ 500, 500, 10, 10 }, 0), 0);
}

QTEST_MAIN(TestWhiteboardPainter)
#include "tst_whiteboardpainter.moc"
