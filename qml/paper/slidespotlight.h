// SPDX-License-Identifier: MIT
#pragma once

#include <QColor>
#include <QPointF>
#include <QQuickPaintedItem>

/// Everything dark but a disk.
class SlideSpotlight : public QQuickPaintedItem
{
    Q_OBJECT
    QML_ELEMENT
    /// The middle of the disk.
    Q_PROPERTY(QPointF at MEMBER m_at NOTIFY lookChanged FINAL)
    /// How wide it is.
    Q_PROPERTY(qreal side MEMBER m_side NOTIFY lookChanged FINAL)
    Q_PROPERTY(QColor color MEMBER m_color NOTIFY lookChanged FINAL)

public:
    explicit SlideSpotlight(QQuickItem *parent = nullptr);

    void paint(QPainter *painter) override;

signals:
    void lookChanged();

private:
    QPointF m_at;
    qreal m_side = 0;
    QColor m_color;
};
