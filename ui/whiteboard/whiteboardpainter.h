// SPDX-License-Identifier: MIT
#pragma once

#include "whiteboard/whiteboardstate.h"

#include <QColor>
#include <QString>

class QPainter;

namespace sevenrounds {

/// What the names of colors stand for in the theme that a board is shown in.
struct WhiteboardPalette {
    QColor ink;
    QColor accent;
    QColor good;
    QColor bad;
    QColor warn;
    QString fontFamily;

    [[nodiscard]] QColor color(StrokeColor name) const;
    friend bool operator==(const WhiteboardPalette &, const WhiteboardPalette &) = default;
};

// All of these paint in units: the caller has scaled the painter and switched smoothing on.

/// What a pen has drawn between these points. One point is a dot.
void paintLine(
    QPainter &painter, const QList<StrokePoint> &points, const StrokeStyle &style, const WhiteboardPalette &palette);
void paintStroke(QPainter &painter, const Stroke &stroke, const WhiteboardPalette &palette);
/// The strokes that are shown and reach into the area, in the order in which they were drawn; without the one that is named.
void paintPage(QPainter &painter, const WhiteboardPage &page, const QRectF &area, const WhiteboardPalette &palette,
    int without = 0);

} // namespace sevenrounds
