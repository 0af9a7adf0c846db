// SPDX-License-Identifier: MIT
#include "whiteboardpicture.h"

#include <QPainter>

#include <algorithm>

WhiteboardPicture::WhiteboardPicture(QQuickItem *parent)
    : WhiteboardSheet(parent)
{
    const auto again = [this] { update(); };
    connect(this, &WhiteboardSheet::paletteChanged, this, again);
    connect(this, &WhiteboardPicture::pageChanged, this, again);
}

void WhiteboardPicture::setPages(WhiteboardPagesModel *pages)
{
    if (m_pages == pages) {
        return;
    }
    if (m_pages) {
        disconnect(m_pages, nullptr, this, nullptr);
    }
    m_pages = pages;
    if (m_pages) {
        connect(m_pages, &WhiteboardPagesModel::pagesChanged, this, &WhiteboardPicture::pageChanged);
        connect(m_pages, &WhiteboardPagesModel::momentChanged, this, [this] { update(); });
    }
    emit pageChanged();
}

void WhiteboardPicture::setRow(int row)
{
    if (m_row != row) {
        m_row = row;
        emit pageChanged();
    }
}

void WhiteboardPicture::setMargin(qreal margin)
{
    if (m_margin != margin) {
        m_margin = margin;
        emit pageChanged();
    }
}

void WhiteboardPicture::setUnit(qreal unit)
{
    if (m_unit != unit) {
        m_unit = unit;
        emit pageChanged();
    }
}

void WhiteboardPicture::paint(QPainter *painter)
{
    const sevenrounds::WhiteboardPage *page = m_pages ? m_pages->page(m_row) : nullptr;
    if (page == nullptr) {
        return;
    }
    const QRectF room = boundingRect().adjusted(m_margin, m_margin, -m_margin, -m_margin);
    const QRectF drawn = m_pages->frame(m_row);
    const qreal fit
        = std::min(room.width() / std::max(1.0, drawn.width()), room.height() / std::max(1.0, drawn.height()));
    const qreal scale = std::min(fit, m_unit);
    painter->setRenderHint(QPainter::Antialiasing);
    painter->translate(room.center());
    painter->scale(scale, scale);
    painter->translate(-drawn.center());
    sevenrounds::paintPage(*painter, *page, drawn, palette());
}
