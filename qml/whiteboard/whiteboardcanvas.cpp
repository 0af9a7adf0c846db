// SPDX-License-Identifier: MIT
#include "whiteboardcanvas.h"

#include <QCursor>
#include <QPainter>
#include <QQuickWindow>

#include <algorithm>
#include <cmath>

using namespace sevenrounds;

namespace {

/// Units between the dots of the ground; doubled where they would stand too close.
constexpr qreal kGridStep = 24;
constexpr qreal kLeastGridPixels = 14;
constexpr qreal kGridDot = 1.5;
/// What smoothing adds around a line, in pixels.
constexpr qreal kEdge = 2;

} // namespace

WhiteboardCanvas::WhiteboardCanvas(QQuickItem *parent)
    : WhiteboardSheet(parent)
{
    setAcceptedMouseButtons(Qt::LeftButton | Qt::MiddleButton);
    setAcceptTouchEvents(true);
    // A page that scrolls must not take a long stroke for its own.
    setKeepMouseGrab(true);
    setKeepTouchGrab(true);
    updateCursor();
    connect(this, &WhiteboardSheet::paletteChanged, this, &WhiteboardCanvas::staleAll);
}

void WhiteboardCanvas::setBoard(WhiteboardViewModel *board)
{
    if (m_board == board) {
        return;
    }
    if (m_board) {
        disconnect(m_board, nullptr, this, nullptr);
    }
    m_board = board;
    if (m_board) {
        connect(m_board, &WhiteboardViewModel::opened, this, &WhiteboardCanvas::staleAll);
        connect(m_board, &WhiteboardViewModel::inked, this, &WhiteboardCanvas::paintInk);
        connect(m_board, &WhiteboardViewModel::shapeChanged, this, &WhiteboardCanvas::followShape);
        connect(m_board, &WhiteboardViewModel::repaintNeeded, this, &WhiteboardCanvas::paintAgain);
        connect(m_board, &WhiteboardViewModel::viewChanged, this, &WhiteboardCanvas::staleAll);
        connect(m_board, &WhiteboardViewModel::viewChanged, this, &WhiteboardCanvas::labelMoved);
        connect(m_board, &WhiteboardViewModel::labelChanged, this, &WhiteboardCanvas::labelMoved);
        connect(m_board, &WhiteboardViewModel::toolChanged, this, &WhiteboardCanvas::labelMoved);
        connect(m_board, &WhiteboardViewModel::toolChanged, this, &WhiteboardCanvas::updateCursor);
        connect(m_board, &WhiteboardViewModel::boardChanged, this, &WhiteboardCanvas::updateCursor);
    }
    staleAll();
    updateCursor();
    emit boardChanged();
}

void WhiteboardCanvas::setUnit(qreal unit)
{
    if (m_unit != unit) {
        m_unit = unit;
        staleAll();
        emit unitChanged();
        emit labelMoved();
    }
}

void WhiteboardCanvas::setGrid(const QColor &color)
{
    if (m_grid != color) {
        m_grid = color;
        staleAll();
        emit gridChanged();
    }
}

void WhiteboardCanvas::setPanKeyDown(bool isDown)
{
    if (m_isPanKeyDown != isDown) {
        m_isPanKeyDown = isDown;
        updateCursor();
        emit panKeyDownChanged();
    }
}

qreal WhiteboardCanvas::scaleNow() const
{
    return m_unit * (m_board ? m_board->zoom() : 1);
}

QPointF WhiteboardCanvas::toBoard(QPointF pixel) const
{
    return (m_board ? m_board->origin() : QPointF()) + pixel / scaleNow();
}

QRectF WhiteboardCanvas::toPixels(const QRectF &area) const
{
    const QPointF origin = m_board ? m_board->origin() : QPointF();
    return QRectF((area.topLeft() - origin) * scaleNow(), area.size() * scaleNow())
        .adjusted(-kEdge, -kEdge, kEdge, kEdge);
}

QPointF WhiteboardCanvas::labelPosition() const
{
    return m_board ? (m_board->labelPlace() - m_board->origin()) * scaleNow() : QPointF();
}

int WhiteboardCanvas::labelPixels() const
{
    return m_board
        ? std::max(1, static_cast<int>(std::lround(textSize(static_cast<StrokeWidth>(m_board->width())) * scaleNow())))
        : 1;
}

void WhiteboardCanvas::updateCursor()
{
    const bool canDraw = m_board && !m_board->isLocked();
    const bool isText = canDraw && m_board->handTool() == WhiteboardViewModel::Tool::Text;
    setCursor(m_isPanning    ? Qt::ClosedHandCursor
            : m_isPanKeyDown ? Qt::OpenHandCursor
            : isText         ? Qt::IBeamCursor
            : canDraw        ? Qt::CrossCursor
                             : Qt::ArrowCursor);
}

void WhiteboardCanvas::geometryChange(const QRectF &newGeometry, const QRectF &oldGeometry)
{
    WhiteboardSheet::geometryChange(newGeometry, oldGeometry);
    if (newGeometry.size() != oldGeometry.size()) {
        staleAll();
    }
}

void WhiteboardCanvas::itemChange(ItemChange change, const ItemChangeData &data)
{
    WhiteboardSheet::itemChange(change, data);
    if (change == ItemSceneChange) {
        if (m_window) {
            m_window->removeEventFilter(this);
        }
        m_window = data.window;
        if (m_window) {
            m_window->installEventFilter(this);
        }
    }
    if (change == ItemDevicePixelRatioHasChanged || change == ItemSceneChange) {
        staleAll();
    }
}

void WhiteboardCanvas::staleAll()
{
    m_isStale = true;
    // Named, because an update of everything is forgotten where one of a part follows it (Qt 6.4).
    update(boundingRect().toAlignedRect());
}

const Stroke *WhiteboardCanvas::openShape() const
{
    if (!m_board || m_board->state().openStroke == 0 || m_board->state().openPage != m_board->state().page) {
        return nullptr;
    }
    const Stroke *stroke = m_board->state().current().find(m_board->state().openStroke);
    return stroke != nullptr && isShape(stroke->style.tool) ? stroke : nullptr;
}

void WhiteboardCanvas::preparePainter(QPainter &painter) const
{
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setRenderHint(QPainter::TextAntialiasing);
    painter.scale(scaleNow(), scaleNow());
    if (m_board) {
        painter.translate(-m_board->origin());
    }
}

void WhiteboardCanvas::paintGrid(QPainter &painter, const QRectF &area) const
{
    qreal step = kGridStep;
    while (step * scaleNow() < kLeastGridPixels * m_unit) {
        step *= 2;
    }
    QList<QPointF> dots;
    for (qreal x = std::ceil(area.left() / step) * step; x <= area.right(); x += step) {
        for (qreal y = std::ceil(area.top() / step) * step; y <= area.bottom(); y += step) {
            dots.append({ x, y });
        }
    }
    painter.setPen(QPen(m_grid, kGridDot / scaleNow(), Qt::SolidLine, Qt::RoundCap));
    painter.drawPoints(dots.constData(), static_cast<int>(dots.size()));
}

/// Paints what stands in this area, in units, into the image, in place of what was there.
void WhiteboardCanvas::renderArea(const QRectF &area)
{
    QPainter painter(&m_image);
    preparePainter(painter);
    painter.setClipRect(area);
    painter.setCompositionMode(QPainter::CompositionMode_Source);
    painter.fillRect(area, Qt::transparent);
    painter.setCompositionMode(QPainter::CompositionMode_SourceOver);
    paintGrid(painter, area);
    const WhiteboardState &state = m_board->state();
    const Stroke *shape = openShape();
    paintPage(painter, state.current(), area, palette(), shape != nullptr ? shape->id : 0);
    // The end of an open line is not among the kept points yet.
    if (state.openStroke != 0 && shape == nullptr && state.openPage == state.page) {
        if (const Stroke *line = state.current().find(state.openStroke)) {
            paintLine(painter, { line->points.last(), m_board->tip() }, line->style, palette());
        }
    }
}

void WhiteboardCanvas::paintInk(const QList<StrokePoint> &points)
{
    const WhiteboardState &state = m_board->state();
    if (state.openStroke != 0 && state.openStroke != m_inkedStroke) {
        m_inkedStroke = state.openStroke;
        m_inkEnd.clear();
    }
    const Stroke *stroke = state.current().find(m_inkedStroke);
    if (stroke == nullptr || isShape(stroke->style.tool)) {
        followShape();
        return;
    }
    const QList<StrokePoint> piece = m_inkEnd + points;
    m_inkEnd = { points.last() };
    if (m_isStale) {
        return;
    }
    QPainter painter(&m_image);
    preparePainter(painter);
    paintLine(painter, piece, stroke->style, palette());
    painter.end();
    Stroke painted { 0, stroke->style, piece, {}, {}, true };
    update(toPixels(strokeBounds(painted)).toAlignedRect());
}

void WhiteboardCanvas::followShape()
{
    const Stroke *shape = openShape();
    const QRectF before = m_shapeArea;
    m_shapeArea = shape != nullptr ? toPixels(strokeBounds(*shape)) : QRectF();
    const QRect changed = before.united(m_shapeArea).toAlignedRect();
    if (!changed.isEmpty()) {
        update(changed);
    }
}

void WhiteboardCanvas::paintAgain(const QRectF &area)
{
    followShape();
    if (area.isNull()) {
        staleAll();
        return;
    }
    if (m_isStale) {
        return;
    }
    // Whole pixels, so that no edge is left half cleared.
    const QRectF pixels = QRectF(toPixels(area).toAlignedRect()) & boundingRect();
    if (!pixels.isEmpty()) {
        renderArea(QRectF(toBoard(pixels.topLeft()), pixels.size() / scaleNow()));
        update(pixels.toAlignedRect());
    }
}

void WhiteboardCanvas::paint(QPainter *painter)
{
    if (!m_board || width() < 1 || height() < 1) {
        return;
    }
    const qreal ratio = window() != nullptr ? window()->effectiveDevicePixelRatio() : 1;
    const QSize size(static_cast<int>(std::ceil(width() * ratio)), static_cast<int>(std::ceil(height() * ratio)));
    if (m_isStale || m_image.size() != size) {
        m_image = QImage(size, QImage::Format_ARGB32_Premultiplied);
        m_image.setDevicePixelRatio(ratio);
        m_image.fill(Qt::transparent);
        renderArea(QRectF(toBoard({}), boundingRect().size() / scaleNow()));
        m_isStale = false;
    }
    const QRectF part = painter->hasClipping() ? painter->clipBoundingRect() & boundingRect() : boundingRect();
    painter->drawImage(part, m_image, QRectF(part.topLeft() * ratio, part.size() * ratio));
    if (const Stroke *shape = openShape()) {
        painter->save();
        preparePainter(*painter);
        paintStroke(*painter, *shape, palette());
        painter->restore();
    }
}
