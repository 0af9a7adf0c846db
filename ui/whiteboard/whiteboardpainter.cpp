// SPDX-License-Identifier: MIT
#include "ui/whiteboard/whiteboardpainter.h"

#include <QFont>
#include <QFontMetricsF>
#include <QLineF>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>

namespace sevenrounds {

namespace {

/// Half the opening of an arrow's head.
constexpr double kBarbAngle = 26;

QPen penOf(const QColor &color, double width)
{
    return QPen(color, width, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin);
}

void paintArrow(QPainter &painter, QPointF from, QPointF to, StrokeWidth width)
{
    painter.drawLine(from, to);
    const QLineF back(to, from);
    const double length = std::min(barbLength(width), back.length());
    for (const double turn : { -kBarbAngle, kBarbAngle }) {
        QLineF barb = back;
        barb.setLength(length);
        barb.setAngle(back.angle() + turn);
        painter.drawLine(barb);
    }
}

void paintText(QPainter &painter, const Stroke &stroke, const WhiteboardPalette &palette)
{
    QFont font(palette.fontFamily);
    // Size by pixel is whole numbers only; a fine zoom needs the shares between.
    font.setPixelSize(100);
    font.setHintingPreference(QFont::PreferNoHinting);
    const QFontMetricsF metrics(font);
    const double share = textSize(stroke.style.width) / font.pixelSize();
    painter.save();
    painter.translate(stroke.points.first().position());
    painter.scale(share, share);
    painter.setFont(font);
    painter.setPen(palette.color(stroke.style.color));
    double baseline = metrics.ascent();
    const QStringList lines = stroke.text.split(QLatin1Char('\n'));
    for (const QString &line : lines) {
        painter.drawText(QPointF(0, baseline), line);
        baseline += metrics.lineSpacing();
    }
    painter.restore();
}

} // namespace

QColor WhiteboardPalette::color(StrokeColor name) const
{
    switch (name) {
    case StrokeColor::Ink:
        return ink;
    case StrokeColor::Accent:
        return accent;
    case StrokeColor::Good:
        return good;
    case StrokeColor::Bad:
        return bad;
    case StrokeColor::Warn:
        return warn;
    }
    return ink;
}

void paintLine(
    QPainter &painter, const QList<StrokePoint> &points, const StrokeStyle &style, const WhiteboardPalette &palette)
{
    if (points.isEmpty()) {
        return;
    }
    const QColor color = palette.color(style.color);
    painter.setBrush(Qt::NoBrush);
    if (points.size() == 1) {
        painter.setPen(penOf(color, lineWidth(style.width, points.first().pressure)));
        painter.drawPoint(points.first().position());
        return;
    }
    if (points.first().pressure >= 0) {
        // Each piece has a width of its own, so that it cannot be one path.
        for (qsizetype i = 1; i < points.size(); ++i) {
            const double pressure = (points.at(i - 1).pressure + points.at(i).pressure) / 2;
            painter.setPen(penOf(color, lineWidth(style.width, pressure)));
            painter.drawLine(points.at(i - 1).position(), points.at(i).position());
        }
        return;
    }
    QPainterPath path(points.first().position());
    for (qsizetype i = 1; i < points.size(); ++i) {
        path.lineTo(points.at(i).position());
    }
    painter.setPen(penOf(color, lineWidth(style.width)));
    painter.drawPath(path);
}

void paintStroke(QPainter &painter, const Stroke &stroke, const WhiteboardPalette &palette)
{
    if (stroke.points.isEmpty()) {
        return;
    }
    const QPointF from = stroke.points.first().position();
    const QPointF to = stroke.points.last().position();
    painter.setBrush(Qt::NoBrush);
    painter.setPen(penOf(palette.color(stroke.style.color), lineWidth(stroke.style.width)));
    switch (stroke.style.tool) {
    case StrokeTool::Pen:
        paintLine(painter, stroke.points, stroke.style, palette);
        return;
    case StrokeTool::Line:
        painter.drawLine(from, to);
        return;
    case StrokeTool::Arrow:
        paintArrow(painter, from, to, stroke.style.width);
        return;
    case StrokeTool::Rectangle:
        painter.drawRect(QRectF(from, to).normalized());
        return;
    case StrokeTool::Ellipse:
        painter.drawEllipse(QRectF(from, to).normalized());
        return;
    case StrokeTool::Text:
        paintText(painter, stroke, palette);
        return;
    }
}

void paintPage(
    QPainter &painter, const WhiteboardPage &page, const QRectF &area, const WhiteboardPalette &palette, int without)
{
    for (const Stroke &stroke : page.strokes) {
        const bool isWanted = stroke.isShown && stroke.id != without;
        // A text may be wider than its estimate.
        if (isWanted && (stroke.style.tool == StrokeTool::Text || strokeBounds(stroke).intersects(area))) {
            paintStroke(painter, stroke, palette);
        }
    }
}

} // namespace sevenrounds
