// SPDX-License-Identifier: MIT
#pragma once

#include "ui/whiteboard/whiteboardviewmodel.h"
#include "whiteboardsheet.h"

#include <QImage>
#include <QPointer>

class QTabletEvent;

/// The part of a board that is seen, drawn on by mouse, finger or pen. What was painted once is kept as an image at the screen's own
/// resolution, so that a new piece of line costs the same on a full page as on an empty one.
class WhiteboardCanvas : public WhiteboardSheet
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(WhiteboardViewModel *board READ board WRITE setBoard NOTIFY boardChanged FINAL)
    /// Pixels a unit at a zoom of 1: the size of text.
    Q_PROPERTY(qreal unit READ unit WRITE setUnit NOTIFY unitChanged FINAL)
    Q_PROPERTY(QColor grid READ grid WRITE setGrid NOTIFY gridChanged FINAL)
    /// The space bar is held: the left button moves the board.
    Q_PROPERTY(bool isPanKeyDown READ isPanKeyDown WRITE setPanKeyDown NOTIFY panKeyDownChanged FINAL)
    /// Where the label that is being typed stands, in pixels, and how large its letters are.
    Q_PROPERTY(QPointF labelPosition READ labelPosition NOTIFY labelMoved FINAL)
    Q_PROPERTY(int labelPixels READ labelPixels NOTIFY labelMoved FINAL)

public:
    explicit WhiteboardCanvas(QQuickItem *parent = nullptr);

    [[nodiscard]] WhiteboardViewModel *board() const { return m_board; }
    void setBoard(WhiteboardViewModel *board);
    [[nodiscard]] qreal unit() const { return m_unit; }
    void setUnit(qreal unit);
    [[nodiscard]] QColor grid() const { return m_grid; }
    void setGrid(const QColor &color);
    [[nodiscard]] bool isPanKeyDown() const { return m_isPanKeyDown; }
    void setPanKeyDown(bool isDown);
    [[nodiscard]] QPointF labelPosition() const;
    [[nodiscard]] int labelPixels() const;

    Q_INVOKABLE void zoomBy(qreal steps);
    /// A part of what is seen, by the arrow keys.
    Q_INVOKABLE void panByShare(qreal x, qreal y);
    /// A label in the middle, for the keyboard.
    Q_INVOKABLE void beginLabel();

    void paint(QPainter *painter) override;
    /// Takes a tablet's pen from the window: items get no tablet events in Qt 6.4, and what a pointer handler is shown comes a second time
    /// as a mouse without pressure.
    bool eventFilter(QObject *watched, QEvent *event) override;

signals:
    void boardChanged();
    void unitChanged();
    void gridChanged();
    void panKeyDownChanged();
    void labelMoved();
    /// The person touched the board with a pointer.
    void touched();

protected:
    void geometryChange(const QRectF &newGeometry, const QRectF &oldGeometry) override;
    void itemChange(ItemChange change, const ItemChangeData &data) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseUngrabEvent() override;
    void touchEvent(QTouchEvent *event) override;
    void touchUngrabEvent() override;
    void wheelEvent(QWheelEvent *event) override;

private:
    enum class Fingers {
        None,
        Drawing,
        Moving,
        /// One of two fingers was lifted: the other draws nothing.
        Done,
    };

    [[nodiscard]] qreal scaleNow() const;
    [[nodiscard]] QPointF toBoard(QPointF pixel) const;
    [[nodiscard]] QRectF toPixels(const QRectF &area) const;
    [[nodiscard]] bool followPen(QTabletEvent &event);
    void begin(QPointF pixel, qreal pressure, bool isEraser);
    void moveByTwo(const QTouchEvent &event, bool isStart);
    void paintInk(const QList<sevenrounds::StrokePoint> &points);
    void paintAgain(const QRectF &area);
    void renderArea(const QRectF &area);
    void preparePainter(QPainter &painter) const;
    void paintGrid(QPainter &painter, const QRectF &area) const;
    /// The stroke that changes as a whole with each move, which is therefore not in the image; null where there is none.
    [[nodiscard]] const sevenrounds::Stroke *openShape() const;
    void followShape();
    void staleAll();
    void updateCursor();

    QPointer<QQuickWindow> m_window;
    QPointer<WhiteboardViewModel> m_board;
    qreal m_unit = 1;
    QColor m_grid;
    QImage m_image;
    bool m_isStale = true;
    /// The line that is being painted piece by piece, and its last point.
    int m_inkedStroke = 0;
    QList<sevenrounds::StrokePoint> m_inkEnd;
    QRectF m_shapeArea;
    bool m_isPanKeyDown = false;
    bool m_isPanning = false;
    bool m_isPenDown = false;
    QPointF m_panFrom;
    Fingers m_fingers = Fingers::None;
    QPointF m_center;
    qreal m_distance = 0;
};
