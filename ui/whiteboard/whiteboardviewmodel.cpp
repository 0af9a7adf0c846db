// SPDX-License-Identifier: MIT
#include "ui/whiteboard/whiteboardviewmodel.h"

#include "ui/format/percenttext.h"

#include <QLineF>

#include <algorithm>
#include <cmath>

using namespace sevenrounds;

namespace {

// App defaults. The tolerance is less than what an eye tells apart, the eraser about as wide as a finger's tip is sure; in pixels at a
// zoom of 1.
constexpr double kTolerance = 0.3;
constexpr double kEraserRadius = 7;
constexpr double kLeastZoom = 0.25;
constexpr double kMostZoom = 4;

static_assert(static_cast<int>(WhiteboardViewModel::Tool::Pen) == static_cast<int>(StrokeTool::Pen));
static_assert(static_cast<int>(WhiteboardViewModel::Tool::Line) == static_cast<int>(StrokeTool::Line));
static_assert(static_cast<int>(WhiteboardViewModel::Tool::Arrow) == static_cast<int>(StrokeTool::Arrow));
static_assert(static_cast<int>(WhiteboardViewModel::Tool::Rectangle) == static_cast<int>(StrokeTool::Rectangle));
static_assert(static_cast<int>(WhiteboardViewModel::Tool::Ellipse) == static_cast<int>(StrokeTool::Ellipse));
static_assert(static_cast<int>(WhiteboardViewModel::Tool::Text) == static_cast<int>(StrokeTool::Text));

} // namespace

WhiteboardViewModel::WhiteboardViewModel(WhiteboardService &board, QObject *parent)
    : QObject(parent)
    , m_board(board)
{
    connect(&m_board, &WhiteboardService::opened, this, [this] {
        setSavedText({});
        dropLabel();
        goHome();
        emit opened();
        emit boardChanged();
    });
    connect(&m_board, &WhiteboardService::inked, this, &WhiteboardViewModel::inked);
    connect(&m_board, &WhiteboardService::shapeChanged, this, &WhiteboardViewModel::shapeChanged);
    connect(&m_board, &WhiteboardService::repaintNeeded, this, &WhiteboardViewModel::repaintNeeded);
    connect(&m_board, &WhiteboardService::stateChanged, this, [this] {
        if (!m_board.isSaved()) {
            setSavedText(tr("Saving…"));
        }
        emit boardChanged();
    });
    connect(&m_board, &WhiteboardService::locking, this, &WhiteboardViewModel::placeLabel);
    connect(&m_board, &WhiteboardService::saved, this, [this] { setSavedText(tr("Saved a moment ago")); });
}

void WhiteboardViewModel::setSavedText(const QString &text)
{
    if (m_savedText != text) {
        m_savedText = text;
        emit savedTextChanged();
    }
}

QStringList WhiteboardViewModel::toolNames() const
{
    return { tr("Pen"), tr("Line"), tr("Arrow"), tr("Rectangle"), tr("Ellipse"), tr("Text"), tr("Eraser") };
}

QStringList WhiteboardViewModel::colorNames() const
{
    return { tr("Ink"), tr("Blue"), tr("Green"), tr("Red"), tr("Amber") };
}

QStringList WhiteboardViewModel::widthNames() const
{
    return { tr("Fine"), tr("Medium"), tr("Broad") };
}

bool WhiteboardViewModel::isEmpty() const
{
    return state().current().shownCount() == 0;
}

bool WhiteboardViewModel::canUndo() const
{
    return !isLocked() && state().canUndo();
}

bool WhiteboardViewModel::canRedo() const
{
    return !isLocked() && state().canRedo();
}

bool WhiteboardViewModel::hasPrevious() const
{
    return state().page > 0;
}

bool WhiteboardViewModel::hasNext() const
{
    return state().page + 1 < state().pages.size();
}

QString WhiteboardViewModel::pageText() const
{
    return tr("%L1 of %L2").arg(state().page + 1).arg(state().pages.size());
}

QString WhiteboardViewModel::description() const
{
    const QString page = tr("Page %L1 of %L2").arg(state().page + 1).arg(state().pages.size());
    const int count = state().current().shownCount();
    return count == 0 ? tr("%1, empty").arg(page) : tr("%1, %Ln stroke(s)", nullptr, count).arg(page);
}

QString WhiteboardViewModel::lostText() const
{
    return m_board.lostEvents() == 0
        ? QString()
        : tr("%Ln entries of this board could not be read; the rest is shown.", nullptr, m_board.lostEvents());
}

QString WhiteboardViewModel::zoomText() const
{
    return shareText(m_zoom);
}

bool WhiteboardViewModel::isAtHome() const
{
    return m_origin.isNull() && m_zoom == 1;
}

void WhiteboardViewModel::chooseTool(int tool)
{
    const auto chosen = static_cast<Tool>(tool);
    if (tool < 0 || tool >= toolNames().size() || chosen == m_tool) {
        return;
    }
    release();
    m_tool = chosen;
    emit toolChanged();
}

void WhiteboardViewModel::chooseColor(int color)
{
    if (color >= 0 && color < colorNames().size() && color != this->color()) {
        m_style.color = static_cast<StrokeColor>(color);
        emit toolChanged();
    }
}

void WhiteboardViewModel::chooseWidth(int width)
{
    if (width >= 0 && width < widthNames().size() && width != this->width()) {
        m_style.width = static_cast<StrokeWidth>(width);
        emit toolChanged();
    }
}

void WhiteboardViewModel::undo()
{
    release();
    m_board.undo();
}

void WhiteboardViewModel::redo()
{
    release();
    m_board.redo();
}

void WhiteboardViewModel::clearPage()
{
    release();
    m_board.clearPage();
}

void WhiteboardViewModel::addPage()
{
    release();
    m_board.addPage();
    goHome();
}

void WhiteboardViewModel::previousPage()
{
    release();
    m_board.showPage(state().page - 1);
}

void WhiteboardViewModel::nextPage()
{
    release();
    m_board.showPage(state().page + 1);
}

void WhiteboardViewModel::beginLabel(qreal x, qreal y)
{
    placeLabel();
    if (isLocked()) {
        return;
    }
    m_hasLabel = true;
    m_label.clear();
    m_labelPlace = { x, y };
    emit labelChanged();
}

void WhiteboardViewModel::setLabel(const QString &text)
{
    if (m_hasLabel) {
        m_label = text;
    }
}

void WhiteboardViewModel::placeLabel()
{
    if (m_hasLabel) {
        const QString text = m_label;
        dropLabel();
        m_board.placeText(m_style, m_labelPlace, text);
    }
}

void WhiteboardViewModel::dropLabel()
{
    if (m_hasLabel) {
        m_hasLabel = false;
        m_label.clear();
        emit labelChanged();
    }
}

void WhiteboardViewModel::press(QPointF place, qreal pressure, bool isEraser)
{
    release();
    m_start = place;
    if (isEraser || m_tool == Tool::Eraser) {
        m_isErasing = true;
        m_hasErased = false;
        m_erasedTo = place;
        eraseTo(place);
        return;
    }
    if (m_tool == Tool::Text) {
        return;
    }
    StrokeStyle style = m_style;
    style.tool = static_cast<StrokeTool>(m_tool);
    const double kept = style.tool == StrokeTool::Pen ? pressure : kNoPressure;
    m_board.beginStroke(style, { place.x(), place.y(), kept, {} }, kTolerance / m_zoom);
}

void WhiteboardViewModel::move(QPointF place, qreal pressure, bool isEven)
{
    if (m_isErasing) {
        eraseTo(place);
        return;
    }
    const bool isPen = m_tool == Tool::Pen;
    const QPointF end = isEven && !isPen ? evened(static_cast<StrokeTool>(m_tool), m_start, place) : place;
    m_board.extendStroke({ end.x(), end.y(), isPen ? pressure : kNoPressure, {} });
}

void WhiteboardViewModel::eraseTo(QPointF place)
{
    // A fast hand must not jump over a line: the way is gone in steps of the eraser's size.
    const double radius = kEraserRadius / m_zoom;
    const int steps = std::clamp(static_cast<int>(QLineF(m_erasedTo, place).length() / radius), 1, 200);
    for (int i = 1; i <= steps; ++i) {
        const int before = state().current().shownCount();
        m_board.eraseAt(m_erasedTo + (place - m_erasedTo) * i / steps, radius, m_hasErased);
        m_hasErased = m_hasErased || state().current().shownCount() != before;
    }
    m_erasedTo = place;
}

void WhiteboardViewModel::release()
{
    placeLabel();
    m_isErasing = false;
    m_board.finishStroke();
}

void WhiteboardViewModel::drop()
{
    m_isErasing = false;
    m_board.dropStroke();
}

void WhiteboardViewModel::setView(QPointF origin, qreal zoom)
{
    if (origin != m_origin || zoom != m_zoom) {
        m_origin = origin;
        m_zoom = zoom;
        emit viewChanged();
    }
}

void WhiteboardViewModel::zoomAt(QPointF place, qreal factor)
{
    qreal zoom = std::clamp(m_zoom * factor, kLeastZoom, kMostZoom);
    // Coming back to the size one started at must be possible by hand.
    if (std::abs(zoom - 1) < 0.01) {
        zoom = 1;
    }
    setView(place - (place - m_origin) * m_zoom / zoom, zoom);
}

void WhiteboardViewModel::panBy(QPointF distance)
{
    setView(m_origin + distance, m_zoom);
}

void WhiteboardViewModel::goHome()
{
    setView({}, 1);
}
