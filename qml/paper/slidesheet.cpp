// SPDX-License-Identifier: MIT
#include "slidesheet.h"

#include <QImage>
#include <QPainter>
#include <QQuickWindow>

#include <cmath>

SlideSheet::SlideSheet(QQuickItem *parent)
    : QQuickPaintedItem(parent)
{
    setOpaquePainting(true);
}

SlideSheet::~SlideSheet()
{
    if (m_pictures) {
        m_pictures->forget(this);
    }
}

void SlideSheet::setPictures(DeckPictures *pictures)
{
    if (m_pictures == pictures) {
        return;
    }
    if (m_pictures) {
        m_pictures->forget(this);
        disconnect(m_pictures, nullptr, this, nullptr);
    }
    m_pictures = pictures;
    if (m_pictures) {
        connect(m_pictures, &DeckPictures::pictureChanged, this, [this](int slide) {
            if (slide == m_slide) {
                update();
            }
        });
        connect(m_pictures, &DeckPictures::stateChanged, this, [this] {
            emit ratioChanged();
            ask();
            update();
        });
    }
    emit picturesChanged();
    emit ratioChanged();
    ask();
    update();
}

void SlideSheet::setSlide(int slide)
{
    if (slide != m_slide) {
        m_slide = slide;
        emit slideChanged();
        emit ratioChanged();
        ask();
        update();
    }
}

void SlideSheet::setLeading(bool isLeading)
{
    if (isLeading != m_isLeading) {
        m_isLeading = isLeading;
        emit leadingChanged();
        ask();
    }
}

qreal SlideSheet::ratio() const
{
    // Of a sheet without slides too, so that nothing is divided by nothing.
    static constexpr qreal kNoSlides = 9.0 / 16.0;
    return m_pictures ? m_pictures->ratio(m_slide) : kNoSlides;
}

int SlideSheet::pixelWidth() const
{
    return window() == nullptr ? 0 : static_cast<int>(std::lround(width() * window()->effectiveDevicePixelRatio()));
}

bool SlideSheet::isSharp() const
{
    return m_pictures && m_pictures->holds(m_slide, pixelWidth());
}

void SlideSheet::geometryChange(const QRectF &newGeometry, const QRectF &oldGeometry)
{
    QQuickPaintedItem::geometryChange(newGeometry, oldGeometry);
    if (newGeometry.width() != oldGeometry.width()) {
        ask();
    }
}

void SlideSheet::itemChange(ItemChange change, const ItemChangeData &data)
{
    QQuickPaintedItem::itemChange(change, data);
    if (change == ItemSceneChange || change == ItemDevicePixelRatioHasChanged || change == ItemVisibleHasChanged) {
        ask();
    }
}

/// What nobody sees is not drawn.
void SlideSheet::ask()
{
    if (m_pictures) {
        m_pictures->want(this, m_slide, isVisible() ? pixelWidth() : 0, m_isLeading);
    }
}

void SlideSheet::paint(QPainter *painter)
{
    const sevenrounds::PdfPicture *picture = m_pictures ? m_pictures->picture(m_slide, pixelWidth()) : nullptr;
    if (picture == nullptr) {
        painter->fillRect(boundingRect(), Qt::white);
        return;
    }
    // The bytes outlive this call, and painting copies nothing.
    const QImage image(reinterpret_cast<const uchar *>(picture->pixels.constData()), picture->size.width(),
        picture->size.height(), QImage::Format_RGB32);
    painter->setRenderHint(QPainter::SmoothPixmapTransform);
    painter->drawImage(boundingRect(), image);
}
