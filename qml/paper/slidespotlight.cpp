// SPDX-License-Identifier: MIT
#include "slidespotlight.h"

#include <QPainter>
#include <QPainterPath>

SlideSpotlight::SlideSpotlight(QQuickItem *parent)
    : QQuickPaintedItem(parent)
{
    setAntialiasing(true);
    connect(this, &SlideSpotlight::lookChanged, this, [this] { update(); });
}

void SlideSpotlight::paint(QPainter *painter)
{
    QPainterPath dark;
    dark.setFillRule(Qt::OddEvenFill);
    dark.addRect(boundingRect());
    dark.addEllipse(m_at, m_side / 2, m_side / 2);
    painter->setClipRect(boundingRect());
    painter->fillPath(dark, m_color);
}
