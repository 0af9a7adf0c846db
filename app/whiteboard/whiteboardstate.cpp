// SPDX-License-Identifier: MIT
#include "whiteboard/whiteboardstate.h"

#include <algorithm>

namespace sevenrounds {

const Stroke *WhiteboardPage::find(int id) const
{
    const auto found = std::lower_bound(
        strokes.cbegin(), strokes.cend(), id, [](const Stroke &stroke, int wanted) { return stroke.id < wanted; });
    return found == strokes.cend() || found->id != id ? nullptr : &*found;
}

Stroke *WhiteboardPage::find(int id)
{
    const auto found = std::lower_bound(
        strokes.begin(), strokes.end(), id, [](const Stroke &stroke, int wanted) { return stroke.id < wanted; });
    return found == strokes.end() || found->id != id ? nullptr : &*found;
}

int WhiteboardPage::shownCount() const
{
    return static_cast<int>(
        std::count_if(strokes.cbegin(), strokes.cend(), [](const Stroke &stroke) { return stroke.isShown; }));
}

QRectF WhiteboardPage::bounds() const
{
    QRectF covered;
    for (const Stroke &stroke : strokes) {
        if (stroke.isShown) {
            covered = covered.united(strokeBounds(stroke));
        }
    }
    return covered;
}

std::optional<std::pair<Milliseconds, Milliseconds>> WhiteboardPage::span() const
{
    std::optional<std::pair<Milliseconds, Milliseconds>> span;
    for (const Stroke &stroke : strokes) {
        if (!stroke.isShown || stroke.points.isEmpty()) {
            continue;
        }
        const Milliseconds first = stroke.points.first().at - stroke.paused;
        const Milliseconds last = stroke.points.last().at - stroke.paused;
        span = span ? std::pair(std::min(span->first, first), std::max(span->second, last)) : std::pair(first, last);
    }
    return span;
}

QList<int> WhiteboardPage::touched(QPointF center, double radius) const
{
    QList<int> ids;
    for (const Stroke &stroke : strokes) {
        if (stroke.isShown && touches(stroke, center, radius)) {
            ids.append(stroke.id);
        }
    }
    return ids;
}

bool WhiteboardState::isBlank() const
{
    return std::all_of(pages.cbegin(), pages.cend(), [](const WhiteboardPage &one) { return one.shownCount() == 0; });
}

} // namespace sevenrounds
