// SPDX-License-Identifier: MIT
// What mouse, finger and pen do on the canvas.
#include "whiteboardcanvas.h"

#include <QMouseEvent>
#include <QQuickWindow>
#include <QTabletEvent>
#include <QTouchEvent>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>
#include <utility>

using namespace sevenrounds;

namespace {

/// Zoom for one notch of a wheel (120 eighths of a degree), and for one press of a key.
constexpr qreal kNotch = 120;
constexpr qreal kZoomStep = 1.2;
/// The uppermost item at this place that takes a press: a sheet that lies over the board is not to be drawn through.
const QQuickItem *topAt(const QQuickItem &item, QPointF scene)
{
    const bool isInside = item.contains(item.mapFromScene(scene));
    if (!item.isVisible() || !item.isEnabled() || (item.clip() && !isInside)) {
        return nullptr;
    }
    QList<QQuickItem *> children = item.childItems();
    std::stable_sort(
        children.begin(), children.end(), [](const QQuickItem *a, const QQuickItem *b) { return a->z() < b->z(); });
    for (auto child = children.crbegin(); child != children.crend(); ++child) {
        if (const QQuickItem *found = topAt(**child, scene)) {
            return found;
        }
    }
    return isInside && item.acceptedMouseButtons() != Qt::NoButton ? &item : nullptr;
}

} // namespace

void WhiteboardCanvas::begin(QPointF pixel, qreal pressure, bool isEraser)
{
    emit touched();
    if (!m_board) {
        return;
    }
    const QPointF place = toBoard(pixel);
    if (m_board->handTool() == WhiteboardViewModel::Tool::Text && !isEraser) {
        // The click is where the letters' middle is to be.
        m_board->beginLabel(place.x(), place.y() - labelPixels() / scaleNow() / 2);
        return;
    }
    m_board->press(place, pressure, isEraser);
}

void WhiteboardCanvas::mousePressEvent(QMouseEvent *event)
{
    event->accept();
    if (!m_board) {
        return;
    }
    if (event->button() == Qt::MiddleButton || m_isPanKeyDown) {
        emit touched();
        m_isPanning = true;
        m_panFrom = event->position();
        updateCursor();
        return;
    }
    begin(event->position(), kNoPressure, false);
}

void WhiteboardCanvas::mouseMoveEvent(QMouseEvent *event)
{
    if (!m_board) {
        return;
    }
    if (m_isPanning) {
        m_board->panBy((m_panFrom - event->position()) / scaleNow());
        m_panFrom = event->position();
        return;
    }
    m_board->move(toBoard(event->position()), kNoPressure, event->modifiers().testFlag(Qt::ShiftModifier));
}

void WhiteboardCanvas::mouseReleaseEvent(QMouseEvent *event)
{
    if (!m_board) {
        return;
    }
    if (std::exchange(m_isPanning, false)) {
        updateCursor();
    } else if (m_board->isDrawing()) {
        m_board->release();
    }
}

void WhiteboardCanvas::mouseUngrabEvent()
{
    m_isPanning = false;
    updateCursor();
    if (m_board && m_board->isDrawing() && !m_isPenDown && m_fingers == Fingers::None) {
        m_board->release();
    }
}

bool WhiteboardCanvas::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::TabletPress:
    case QEvent::TabletMove:
    case QEvent::TabletRelease:
        if (followPen(*static_cast<QTabletEvent *>(event))) {
            // Accepted, so that Qt makes no mouse of it.
            event->accept();
            return true;
        }
        break;
    default:
        break;
    }
    return WhiteboardSheet::eventFilter(watched, event);
}

/// True where the pen is on the board, or came from there.
bool WhiteboardCanvas::followPen(QTabletEvent &event)
{
    if (!m_board || window() == nullptr) {
        return false;
    }
    const QPointF pixel = mapFromScene(event.position());
    switch (event.type()) {
    case QEvent::TabletPress:
        if (topAt(*window()->contentItem(), event.position()) != this) {
            return false;
        }
        m_isPenDown = true;
        begin(pixel, event.pressure(), event.pointerType() == QPointingDevice::PointerType::Eraser);
        return true;
    case QEvent::TabletMove:
        if (m_isPenDown) {
            m_board->move(toBoard(pixel), event.pressure(), event.modifiers().testFlag(Qt::ShiftModifier));
        }
        return m_isPenDown;
    default:
        if (m_isPenDown && m_board->isDrawing()) {
            m_board->release();
        }
        return std::exchange(m_isPenDown, false);
    }
}

void WhiteboardCanvas::touchEvent(QTouchEvent *event)
{
    event->accept();
    // The heel of the hand lies on the screen while the pen draws.
    if (!m_board || m_isPenDown) {
        return;
    }
    if (event->type() == QEvent::TouchCancel) {
        touchUngrabEvent();
        return;
    }
    QList<QEventPoint> down;
    for (const QEventPoint &point : event->points()) {
        if (point.state() != QEventPoint::State::Released) {
            down.append(point);
        }
    }
    if (down.size() >= 2 && m_fingers != Fingers::Moving) {
        m_board->drop();
        m_fingers = Fingers::Moving;
        moveByTwo(*event, true);
    } else if (down.size() >= 2) {
        moveByTwo(*event, false);
    } else if (down.size() == 1 && m_fingers == Fingers::None) {
        m_fingers = Fingers::Drawing;
        begin(down.first().position(), kNoPressure, false);
    } else if (down.size() == 1 && m_fingers == Fingers::Drawing) {
        m_board->move(toBoard(down.first().position()), kNoPressure, false);
    } else if (down.size() == 1) {
        m_fingers = Fingers::Done;
    } else if (std::exchange(m_fingers, Fingers::None) == Fingers::Drawing && m_board->isDrawing()) {
        m_board->release();
    }
}

void WhiteboardCanvas::touchUngrabEvent()
{
    if (std::exchange(m_fingers, Fingers::None) == Fingers::Drawing && m_board) {
        m_board->drop();
    }
}

void WhiteboardCanvas::moveByTwo(const QTouchEvent &event, bool isStart)
{
    QList<QPointF> places;
    for (const QEventPoint &point : event.points()) {
        if (point.state() != QEventPoint::State::Released) {
            places.append(point.position());
        }
    }
    const QPointF center = (places.at(0) + places.at(1)) / 2;
    const qreal distance = std::max(1.0, QLineF(places.at(0), places.at(1)).length());
    if (!isStart) {
        m_board->panBy((m_center - center) / scaleNow());
        m_board->zoomAt(toBoard(center), distance / m_distance);
    }
    m_center = center;
    m_distance = distance;
}

void WhiteboardCanvas::wheelEvent(QWheelEvent *event)
{
    event->accept();
    if (!m_board) {
        return;
    }
    if (event->modifiers().testFlag(Qt::ControlModifier)) {
        m_board->zoomAt(toBoard(event->position()), std::pow(kZoomStep, event->angleDelta().y() / kNotch));
        return;
    }
    const QPointF turned
        = event->pixelDelta().isNull() ? QPointF(event->angleDelta()) / 2 : QPointF(event->pixelDelta());
    const bool isSideways = event->modifiers().testFlag(Qt::ShiftModifier);
    m_board->panBy((isSideways ? -turned.transposed() : -turned) / scaleNow());
}

void WhiteboardCanvas::zoomBy(qreal steps)
{
    if (m_board) {
        m_board->zoomAt(toBoard(boundingRect().center()), std::pow(kZoomStep, steps));
    }
}

void WhiteboardCanvas::panByShare(qreal x, qreal y)
{
    if (m_board) {
        m_board->panBy(QPointF(x * width(), y * height()) / scaleNow());
    }
}

void WhiteboardCanvas::beginLabel()
{
    if (m_board) {
        const QPointF place = toBoard({ width() / 4, height() / 2 });
        m_board->beginLabel(place.x(), place.y());
    }
}
