// SPDX-License-Identifier: MIT
#pragma once

#include "core/clock.h"

#include <QList>
#include <QRectF>
#include <QString>

#include <optional>

namespace sevenrounds {

// Lengths on a whiteboard are in units: one unit is one pixel of the screen at a zoom of 1 and at the standard size of text. The plane
// has no edges.

enum class StrokeTool {
    Pen,
    Line,
    Arrow,
    Rectangle,
    Ellipse,
    Text,
};

/// A color by its part, not by its value: a board is drawn in one theme and read in the other.
enum class StrokeColor {
    Ink,
    Accent,
    Good,
    Bad,
    Warn,
};

enum class StrokeWidth {
    Fine,
    Medium,
    Broad,
};

struct StrokeStyle {
    StrokeTool tool = StrokeTool::Pen;
    StrokeColor color = StrokeColor::Ink;
    StrokeWidth width = StrokeWidth::Medium;

    friend bool operator==(const StrokeStyle &, const StrokeStyle &) = default;
};

/// Marks a point of a device that does not measure how hard it is pressed.
inline constexpr double kNoPressure = -1;

struct StrokePoint {
    double x = 0;
    double y = 0;
    /// 0 to 1, or kNoPressure.
    double pressure = kNoPressure;
    /// On the practice's own clock, so that a recording and a board can be replayed together.
    Milliseconds at { 0 };

    [[nodiscard]] QPointF position() const { return { x, y }; }
    friend bool operator==(const StrokePoint &, const StrokePoint &) = default;
};

/// One thing on a board. A pen's points are its line; the other tools keep where they were set down and where they are now. A text has
/// one point, the upper left corner of its first line.
struct Stroke {
    /// 1, 2, 3 ... over the whole board, in the order of drawing.
    int id = 0;
    StrokeStyle style;
    QList<StrokePoint> points;
    QString text;
    /// How much of the practice's time had been paused before: what a clock showed is a point's time less this.
    Milliseconds paused { 0 };
    /// Erased and undone strokes stay, so that both can be taken back.
    bool isShown = true;

    [[nodiscard]] bool hasPressure() const { return !points.isEmpty() && points.first().pressure >= 0; }
};

/// Whether the tool draws between two points rather than along its way.
[[nodiscard]] bool isShape(StrokeTool tool);

/// The width of a line in units where the device knows no pressure.
[[nodiscard]] double lineWidth(StrokeWidth width);
/// The same under a pressure of 0 to 1; half of it gives the plain width.
[[nodiscard]] double lineWidth(StrokeWidth width, double pressure);
/// The size of a text in units.
[[nodiscard]] double textSize(StrokeWidth width);
/// Of an arrow's barbs.
[[nodiscard]] double barbLength(StrokeWidth width);

/// What the stroke covers, its width included. A text's width is an estimate: nothing here knows a font.
[[nodiscard]] QRectF strokeBounds(const Stroke &stroke);
/// Whether a disc touches what is drawn; only the edges of rectangles and ellipses count.
[[nodiscard]] bool touches(const Stroke &stroke, QPointF center, double radius);
/// `to` moved so that a rectangle becomes a square, an ellipse a circle, and a line or an arrow lies at a multiple of 45 degrees.
[[nodiscard]] QPointF evened(StrokeTool tool, QPointF from, QPointF to);

// Words that stand in people's databases: they may be added to, never changed.
[[nodiscard]] QString strokeToolKey(StrokeTool tool);
[[nodiscard]] QString strokeColorKey(StrokeColor color);
[[nodiscard]] QString strokeWidthKey(StrokeWidth width);
[[nodiscard]] std::optional<StrokeTool> strokeToolFromKey(const QString &key);
[[nodiscard]] std::optional<StrokeColor> strokeColorFromKey(const QString &key);
[[nodiscard]] std::optional<StrokeWidth> strokeWidthFromKey(const QString &key);

} // namespace sevenrounds
