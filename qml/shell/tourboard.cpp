// SPDX-License-Identifier: MIT
#include "tourboard.h"

#include "toursteps.h"
#include "ui/context/appcontext.h"
#include "ui/round/roundviewmodel.h"

#include <cmath>

using namespace sevenrounds;

namespace {

StrokePoint boardPoint(double x, double y)
{
    return { x, y, kNoPressure, {} };
}

/// A stroke through these points, as a hand would draw it in a second or two.
void drawOnBoard(TourStage &stage, StrokeStyle style, const QList<QPointF> &points)
{
    WhiteboardService &board = stage.services.whiteboard();
    board.beginStroke(style, boardPoint(points.first().x(), points.first().y()), 0.3);
    for (const QPointF &point : points.mid(1)) {
        stage.clock.advance(Milliseconds { 40 });
        board.extendStroke(boardPoint(point.x(), point.y()));
    }
    board.finishStroke();
    stage.clock.advance(Milliseconds { 900 });
}

void writeOnBoard(TourStage &stage, StrokeStyle style, double x, double y, const char *text)
{
    stage.services.whiteboard().placeText(style, { x, y }, QString::fromUtf8(text));
    stage.clock.advance(std::chrono::seconds { 3 });
}

} // namespace

/// How attention's three parts come together, and what its scores look like, as somebody might have drawn it.
void drawBoard(TourStage &stage)
{
    const StrokeStyle box { StrokeTool::Rectangle, StrokeColor::Ink, StrokeWidth::Medium };
    const StrokeStyle arrow { StrokeTool::Arrow, StrokeColor::Ink, StrokeWidth::Fine };
    const StrokeStyle word { StrokeTool::Text, StrokeColor::Ink, StrokeWidth::Medium };
    const StrokeStyle note { StrokeTool::Text, StrokeColor::Accent, StrokeWidth::Fine };
    for (const int row : { 0, 1, 2 }) {
        const double y = 30 + 62 * row;
        drawOnBoard(stage, box, { { 22, y }, { 74, y + 42 } });
        writeOnBoard(stage, word, 40, y + 8, row == 0 ? "q" : row == 1 ? "k" : "v");
    }
    drawOnBoard(stage, arrow, { { 80, 51 }, { 130, 72 } });
    drawOnBoard(stage, arrow, { { 80, 113 }, { 130, 92 } });
    drawOnBoard(
        stage, { StrokeTool::Ellipse, StrokeColor::Accent, StrokeWidth::Medium }, { { 134, 58 }, { 212, 106 } });
    writeOnBoard(stage, note, 147, 72, "softmax");
    drawOnBoard(stage, arrow, { { 216, 84 }, { 262, 114 } });
    drawOnBoard(stage, arrow, { { 80, 176 }, { 262, 134 } });
    drawOnBoard(
        stage, { StrokeTool::Rectangle, StrokeColor::Good, StrokeWidth::Medium }, { { 266, 104 }, { 322, 146 } });
    writeOnBoard(stage, { StrokeTool::Text, StrokeColor::Good, StrokeWidth::Medium }, 278, 112, "out");
    writeOnBoard(stage, note, 132, 30, "q·k / √d");
    QList<QPointF> curve;
    for (int x = 0; x <= 200; x += 8) {
        curve.append({ 46.0 + x, 318 - 80 * std::exp(-0.5 * std::pow((x - 90) / 30.0, 2)) });
    }
    const StrokeStyle pen { StrokeTool::Pen, StrokeColor::Bad, StrokeWidth::Broad };
    drawOnBoard(stage, pen, curve);
    drawOnBoard(stage, arrow, { { 34, 326 }, { 268, 326 } });
    drawOnBoard(stage, arrow, { { 40, 332 }, { 40, 226 } });
    writeOnBoard(stage, { StrokeTool::Text, StrokeColor::Warn, StrokeWidth::Fine }, 182, 242, "variance d");
    stage.context.round()->showSurface(static_cast<int>(RoundViewModel::Surface::Whiteboard));
}

void drawMore(TourStage &stage)
{
    WhiteboardService &board = stage.services.whiteboard();
    board.addPage();
    const StrokeStyle pen { StrokeTool::Pen, StrokeColor::Accent, StrokeWidth::Medium };
    QList<QPointF> wave;
    for (int x = 0; x <= 260; x += 6) {
        wave.append({ 30.0 + x, 90 + 36 * std::sin(x / 22.0) });
    }
    drawOnBoard(stage, pen, wave);
    writeOnBoard(stage, { StrokeTool::Text, StrokeColor::Ink, StrokeWidth::Broad }, 34, 150, "O(n²d)");
    board.showPage(0);
}
