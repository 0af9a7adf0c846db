// SPDX-License-Identifier: MIT
#include "whiteboard/stroke.h"

#include <QLineF>

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

namespace sevenrounds {

namespace {

constexpr std::array kTools { "pen", "line", "arrow", "rectangle", "ellipse", "text" };
constexpr std::array kColors { "ink", "accent", "good", "bad", "warn" };
constexpr std::array kWidths { "fine", "medium", "broad" };

// App defaults, in units: a fine line is as thin as a letter's stem, a broad one is for headings and underlining.
constexpr std::array kLineWidths { 1.75, 3.0, 6.0 };
constexpr std::array kTextSizes { 14.0, 20.0, 32.0 };
constexpr std::array kBarbs { 9.0, 12.0, 20.0 };
/// Share of the width that is left at no pressure, and what full pressure adds to it.
constexpr double kLightest = 0.4;
constexpr double kPressureShare = 1.2;
/// Of Inter: the advance of an average letter and the distance of lines, as shares of the size.
constexpr double kLetterShare = 0.62;
constexpr double kLineShare = 1.3;
/// Pieces of an ellipse when it is asked whether something touches it.
constexpr int kEllipsePieces = 72;

template <typename Enum, std::size_t Size>
QString keyOf(const std::array<const char *, Size> &keys, Enum value)
{
    return QString::fromLatin1(keys.at(static_cast<std::size_t>(value)));
}

template <typename Enum, std::size_t Size>
std::optional<Enum> fromKey(const std::array<const char *, Size> &keys, const QString &key)
{
    for (std::size_t i = 0; i < Size; ++i) {
        if (key == QLatin1String(keys[i])) {
            return static_cast<Enum>(i);
        }
    }
    return std::nullopt;
}

double at(const std::array<double, 3> &values, StrokeWidth width)
{
    return values.at(static_cast<std::size_t>(width));
}

double distanceToSegment(QPointF point, QPointF from, QPointF to)
{
    const QPointF way = to - from;
    const double square = QPointF::dotProduct(way, way);
    const double share = square > 0 ? std::clamp(QPointF::dotProduct(point - from, way) / square, 0.0, 1.0) : 0.0;
    return QLineF(point, from + share * way).length();
}

QRectF spanned(const Stroke &stroke)
{
    double left = stroke.points.first().x;
    double right = left;
    double top = stroke.points.first().y;
    double bottom = top;
    for (const StrokePoint &point : stroke.points) {
        left = std::min(left, point.x);
        right = std::max(right, point.x);
        top = std::min(top, point.y);
        bottom = std::max(bottom, point.y);
    }
    return { left, top, right - left, bottom - top };
}

QRectF textBounds(const Stroke &stroke)
{
    const double size = textSize(stroke.style.width);
    const QStringList lines = stroke.text.split(QLatin1Char('\n'));
    qsizetype longest = 0;
    for (const QString &line : lines) {
        longest = std::max(longest, line.size());
    }
    return { stroke.points.first().position(),
        QSizeF(kLetterShare * size * static_cast<double>(longest),
            kLineShare * size * static_cast<double>(lines.size())) };
}

/// The line that the stroke is drawn along, closed where it is a shape.
QList<QPointF> outline(const Stroke &stroke)
{
    QList<QPointF> points;
    const QRectF span = spanned(stroke);
    if (stroke.style.tool == StrokeTool::Rectangle) {
        points = { span.topLeft(), span.topRight(), span.bottomRight(), span.bottomLeft(), span.topLeft() };
    } else if (stroke.style.tool == StrokeTool::Ellipse) {
        for (int piece = 0; piece <= kEllipsePieces; ++piece) {
            const double angle = 2 * std::numbers::pi * piece / kEllipsePieces;
            points.append(
                span.center() + QPointF(span.width() / 2 * std::cos(angle), span.height() / 2 * std::sin(angle)));
        }
    } else {
        points.reserve(stroke.points.size());
        for (const StrokePoint &point : stroke.points) {
            points.append(point.position());
        }
    }
    return points;
}

} // namespace

bool isShape(StrokeTool tool)
{
    return tool != StrokeTool::Pen && tool != StrokeTool::Text;
}

double lineWidth(StrokeWidth width)
{
    return at(kLineWidths, width);
}

double lineWidth(StrokeWidth width, double pressure)
{
    return pressure < 0 ? lineWidth(width)
                        : lineWidth(width) * (kLightest + kPressureShare * std::clamp(pressure, 0.0, 1.0));
}

double textSize(StrokeWidth width)
{
    return at(kTextSizes, width);
}

double barbLength(StrokeWidth width)
{
    return at(kBarbs, width);
}

QRectF strokeBounds(const Stroke &stroke)
{
    if (stroke.points.isEmpty()) {
        return {};
    }
    if (stroke.style.tool == StrokeTool::Text) {
        return textBounds(stroke);
    }
    const double widest = stroke.hasPressure() ? lineWidth(stroke.style.width, 1) : lineWidth(stroke.style.width);
    // The barbs of an arrow stand out sideways where it lies level.
    const double margin = widest / 2 + (stroke.style.tool == StrokeTool::Arrow ? barbLength(stroke.style.width) : 0);
    return spanned(stroke).adjusted(-margin, -margin, margin, margin);
}

bool touches(const Stroke &stroke, QPointF center, double radius)
{
    if (stroke.points.isEmpty() || !strokeBounds(stroke).adjusted(-radius, -radius, radius, radius).contains(center)) {
        return false;
    }
    if (stroke.style.tool == StrokeTool::Text) {
        return true;
    }
    const double reach = radius + lineWidth(stroke.style.width) / 2;
    const QList<QPointF> points = outline(stroke);
    if (points.size() == 1) {
        return QLineF(points.first(), center).length() <= reach;
    }
    for (qsizetype i = 1; i < points.size(); ++i) {
        if (distanceToSegment(center, points.at(i - 1), points.at(i)) <= reach) {
            return true;
        }
    }
    return false;
}

QPointF evened(StrokeTool tool, QPointF from, QPointF to)
{
    const QPointF way = to - from;
    if (tool == StrokeTool::Rectangle || tool == StrokeTool::Ellipse) {
        const double side = std::max(std::abs(way.x()), std::abs(way.y()));
        return from + QPointF(std::copysign(side, way.x()), std::copysign(side, way.y()));
    }
    if (tool == StrokeTool::Line || tool == StrokeTool::Arrow) {
        constexpr double kEighth = std::numbers::pi / 4;
        const double angle = std::round(std::atan2(way.y(), way.x()) / kEighth) * kEighth;
        const QPointF direction(std::cos(angle), std::sin(angle));
        return from + QPointF::dotProduct(way, direction) * direction;
    }
    return to;
}

QString strokeToolKey(StrokeTool tool)
{
    return keyOf(kTools, tool);
}

QString strokeColorKey(StrokeColor color)
{
    return keyOf(kColors, color);
}

QString strokeWidthKey(StrokeWidth width)
{
    return keyOf(kWidths, width);
}

std::optional<StrokeTool> strokeToolFromKey(const QString &key)
{
    return fromKey<StrokeTool>(kTools, key);
}

std::optional<StrokeColor> strokeColorFromKey(const QString &key)
{
    return fromKey<StrokeColor>(kColors, key);
}

std::optional<StrokeWidth> strokeWidthFromKey(const QString &key)
{
    return fromKey<StrokeWidth>(kWidths, key);
}

} // namespace sevenrounds
