// SPDX-License-Identifier: MIT
#pragma once

#include "core/result.h"
#include "whiteboard/stroke.h"

#include <QByteArray>
#include <QJsonObject>

namespace sevenrounds {

enum class WhiteboardEventKind {
    StrokeBegan, ///< `stroke`, `page`, `style` and its first points
    StrokeExtended, ///< more points of the stroke that is being drawn; of a shape, where its end is now
    StrokeFinished, ///< the same, and the last of it
    StrokeDropped, ///< it was no stroke: a second finger came, or Escape
    TextPlaced, ///< `stroke`, `page`, `style`, `text` and one point
    Erased, ///< `strokes` of `page`; `joins` what was erased by the same stroke of the eraser
    Undone, ///< the last change of `page`
    Redone,
    PageAdded, ///< behind the last; it is shown
    PageShown,
};

/// One entry of a board's log.
struct WhiteboardEvent {
    WhiteboardEventKind kind = WhiteboardEventKind::PageShown;
    /// On the practice's own clock.
    Milliseconds at { 0 };
    int page = 0;
    int stroke = 0;
    StrokeStyle style;
    QList<StrokePoint> points;
    QString text;
    /// Of a stroke or a text: the pauses before it.
    Milliseconds paused { 0 };
    QList<int> strokes;
    bool joins = false;

    /// All but the kind, the time and the points, which have columns of their own.
    [[nodiscard]] QJsonObject body() const;
    /// Fails with InvalidInput for what this program did not write; `points` is read as in pointblob.h.
    [[nodiscard]] static Result<WhiteboardEvent> fromLog(
        const QString &kind, Milliseconds at, const QJsonObject &body, const QByteArray &points);
};

[[nodiscard]] QString whiteboardEventKey(WhiteboardEventKind kind);

} // namespace sevenrounds
