// SPDX-License-Identifier: MIT
#pragma once

#include "whiteboard/whiteboardreducer.h"

namespace sevenrounds::test {

inline StrokePoint pointAt(double x, double y, int at = 0, double pressure = kNoPressure)
{
    return { x, y, pressure, Milliseconds { at } };
}

/// Builds a board event by event and keeps their log.
class WhiteboardBuilder
{
public:
    WhiteboardState state;
    QList<WhiteboardEvent> log;

    [[nodiscard]] WhiteboardEvent event(WhiteboardEventKind kind) const
    {
        WhiteboardEvent made;
        made.kind = kind;
        made.page = state.page;
        made.stroke = state.openStroke;
        return made;
    }

    bool apply(const WhiteboardEvent &event)
    {
        const bool isDone = reduce(state, event).has_value();
        if (isDone) {
            log.append(event);
        }
        return isDone;
    }

    bool apply(WhiteboardEventKind kind) { return apply(event(kind)); }

    bool begin(StrokeTool tool, const QList<StrokePoint> &points)
    {
        WhiteboardEvent began = event(WhiteboardEventKind::StrokeBegan);
        began.stroke = state.strokeCount + 1;
        began.style.tool = tool;
        began.points = points;
        return apply(began);
    }

    bool extend(const QList<StrokePoint> &points, WhiteboardEventKind kind = WhiteboardEventKind::StrokeExtended)
    {
        WhiteboardEvent extended = event(kind);
        extended.points = points;
        return apply(extended);
    }

    /// A whole line from (0, y) to (100, y); returns its id.
    int line(double y)
    {
        if (!begin(StrokeTool::Pen, { pointAt(0, y) })
            || !extend({ pointAt(100, y) }, WhiteboardEventKind::StrokeFinished)) {
            return 0;
        }
        return state.strokeCount;
    }

    bool erase(const QList<int> &ids, bool joins = false)
    {
        WhiteboardEvent erased = event(WhiteboardEventKind::Erased);
        erased.strokes = ids;
        erased.joins = joins;
        return apply(erased);
    }

    bool showPage(int page)
    {
        WhiteboardEvent shown = event(WhiteboardEventKind::PageShown);
        shown.page = page;
        return apply(shown);
    }

    /// The strokes that are shown on the current page.
    [[nodiscard]] QList<int> shown() const { return shownOn(state.current()); }

    [[nodiscard]] static QList<int> shownOn(const WhiteboardPage &page)
    {
        QList<int> ids;
        for (const Stroke &stroke : page.strokes) {
            if (stroke.isShown) {
                ids.append(stroke.id);
            }
        }
        return ids;
    }
};

} // namespace sevenrounds::test
