// SPDX-License-Identifier: MIT
#include "whiteboard/whiteboardreducer.h"

#include <algorithm>

namespace sevenrounds {

namespace {

/// Only so that the number behind a made-up one is still a number.
constexpr int kMostStrokes = 1'000'000'000;

tl::unexpected<Error> conflict(const char *what)
{
    return failure(ErrorKind::Conflict, QStringLiteral("whiteboard: ") + QLatin1String(what));
}

Result<> requirePage(const WhiteboardState &state, const WhiteboardEvent &event)
{
    if (event.page < 0 || event.page >= state.pages.size()) {
        return conflict("there is no such page");
    }
    return {};
}

void show(WhiteboardPage &page, const QList<int> &strokes, bool isShown)
{
    for (const int id : strokes) {
        if (Stroke *stroke = page.find(id)) {
            stroke->isShown = isShown;
        }
    }
}

void close(WhiteboardState &state)
{
    state.openStroke = 0;
    state.setAside.clear();
}

Result<> beginStroke(WhiteboardState &state, const WhiteboardEvent &event)
{
    ROUNDS_RETURN_IF_ERROR(requirePage(state, event));
    // Greater, not next: where a damaged row is left out, the numbers behind it go on.
    if (event.stroke <= state.strokeCount || event.stroke > kMostStrokes || event.points.isEmpty()) {
        return conflict("a stroke without a number of its own or without a point");
    }
    const bool isText = event.kind == WhiteboardEventKind::TextPlaced;
    if (isText != (event.style.tool == StrokeTool::Text) || (isText && event.text.isEmpty())) {
        return conflict("a text that is none");
    }
    close(state);
    WhiteboardPage &page = state.pages[event.page];
    Stroke stroke { event.stroke, event.style, event.points, event.text, event.paused, true };
    if (isShape(event.style.tool) && stroke.points.size() > 2) {
        stroke.points = { stroke.points.first(), stroke.points.last() };
    }
    page.strokes.append(stroke);
    page.done.append(PageChange { false, { event.stroke } });
    state.strokeCount = event.stroke;
    if (isText) {
        page.undone.clear();
        return {};
    }
    state.setAside.swap(page.undone);
    state.openStroke = event.stroke;
    state.openPage = event.page;
    return {};
}

Result<> extendStroke(WhiteboardState &state, const WhiteboardEvent &event)
{
    if (event.stroke != state.openStroke || state.openStroke == 0) {
        return conflict("that stroke is not being drawn");
    }
    Stroke *stroke = state.pages[state.openPage].find(event.stroke);
    ROUNDS_CHECK(stroke != nullptr);
    if (!isShape(stroke->style.tool)) {
        stroke->points.append(event.points);
    } else if (!event.points.isEmpty()) {
        stroke->points = { stroke->points.first(), event.points.last() };
    }
    if (event.kind == WhiteboardEventKind::StrokeFinished) {
        close(state);
    }
    return {};
}

Result<> dropStroke(WhiteboardState &state, const WhiteboardEvent &event)
{
    if (event.stroke != state.openStroke || state.openStroke == 0) {
        return conflict("that stroke is not being drawn");
    }
    WhiteboardPage &page = state.pages[state.openPage];
    show(page, { event.stroke }, false);
    page.done.removeLast();
    page.undone.swap(state.setAside);
    close(state);
    return {};
}

Result<> erase(WhiteboardState &state, const WhiteboardEvent &event)
{
    ROUNDS_RETURN_IF_ERROR(requirePage(state, event));
    WhiteboardPage &page = state.pages[event.page];
    const bool areShown = std::all_of(event.strokes.cbegin(), event.strokes.cend(), [&page](int id) {
        const Stroke *stroke = std::as_const(page).find(id);
        return stroke != nullptr && stroke->isShown;
    });
    if (event.strokes.isEmpty() || !areShown) {
        return conflict("what is to be erased is not there");
    }
    close(state);
    show(page, event.strokes, false);
    page.undone.clear();
    if (event.joins && !page.done.isEmpty() && page.done.last().isErasure) {
        page.done.last().strokes.append(event.strokes);
    } else {
        page.done.append(PageChange { true, event.strokes });
    }
    return {};
}

Result<> step(WhiteboardState &state, const WhiteboardEvent &event, bool isUndo)
{
    ROUNDS_RETURN_IF_ERROR(requirePage(state, event));
    WhiteboardPage &page = state.pages[event.page];
    QList<PageChange> &from = isUndo ? page.done : page.undone;
    if (from.isEmpty() || state.openStroke != 0) {
        return conflict("there is nothing to be taken back");
    }
    const PageChange change = from.takeLast();
    show(page, change.strokes, change.isErasure == isUndo);
    (isUndo ? page.undone : page.done).append(change);
    return {};
}

Result<> showPage(WhiteboardState &state, const WhiteboardEvent &event)
{
    ROUNDS_RETURN_IF_ERROR(requirePage(state, event));
    close(state);
    state.page = event.page;
    return {};
}

} // namespace

Result<> reduce(WhiteboardState &state, const WhiteboardEvent &event)
{
    switch (event.kind) {
    case WhiteboardEventKind::StrokeBegan:
    case WhiteboardEventKind::TextPlaced:
        return beginStroke(state, event);
    case WhiteboardEventKind::StrokeExtended:
    case WhiteboardEventKind::StrokeFinished:
        return extendStroke(state, event);
    case WhiteboardEventKind::StrokeDropped:
        return dropStroke(state, event);
    case WhiteboardEventKind::Erased:
        return erase(state, event);
    case WhiteboardEventKind::Undone:
        return step(state, event, true);
    case WhiteboardEventKind::Redone:
        return step(state, event, false);
    case WhiteboardEventKind::PageShown:
        return showPage(state, event);
    case WhiteboardEventKind::PageAdded:
        close(state);
        state.pages.append(WhiteboardPage {});
        state.page = static_cast<int>(state.pages.size()) - 1;
        return {};
    }
    return conflict("an event of no kind");
}

WhiteboardReplay replay(const QList<WhiteboardEvent> &log)
{
    WhiteboardReplay replayed;
    for (const WhiteboardEvent &event : log) {
        // A program that was killed while drawing says nothing of the stroke's end; undo closes it like anything else.
        if (event.kind == WhiteboardEventKind::Undone || event.kind == WhiteboardEventKind::Redone) {
            close(replayed.state);
        }
        if (!reduce(replayed.state, event)) {
            ++replayed.skipped;
        }
    }
    close(replayed.state);
    return replayed;
}

WhiteboardReplay replayUntil(const QList<WhiteboardEvent> &log, Milliseconds moment)
{
    QList<WhiteboardEvent> begun;
    for (const WhiteboardEvent &event : log) {
        if (event.at > moment) {
            continue;
        }
        begun.append(event);
        // One event holds a quarter of a second of a line.
        begun.last().points.removeIf([moment](const StrokePoint &point) { return point.at > moment; });
    }
    return replay(begun);
}

} // namespace sevenrounds
