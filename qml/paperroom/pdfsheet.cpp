// SPDX-License-Identifier: MIT
#include "pdfsheet.h"

#include <QImage>
#include <QPainter>
#include <QQuickWindow>

#include <cmath>

PdfSheet::PdfSheet(QQuickItem *parent)
    : QQuickPaintedItem(parent)
{
    setOpaquePainting(true);
    const auto again = [this] { update(); };
    connect(this, &PdfSheet::colorsChanged, this, again);
    connect(this, &PdfSheet::readerChanged, this, again);
}

void PdfSheet::setReader(PaperReaderViewModel *reader)
{
    if (m_reader == reader) {
        return;
    }
    if (m_reader) {
        disconnect(m_reader, nullptr, this, nullptr);
    }
    m_reader = reader;
    if (m_reader) {
        connect(m_reader, &PaperReaderViewModel::pictureChanged, this, [this] { update(); });
        connect(m_reader, &PaperReaderViewModel::marksChanged, this, [this] {
            update();
            emit markTopChanged();
        });
    }
    tellWidth();
    emit readerChanged();
}

void PdfSheet::geometryChange(const QRectF &newGeometry, const QRectF &oldGeometry)
{
    QQuickPaintedItem::geometryChange(newGeometry, oldGeometry);
    if (newGeometry.width() != oldGeometry.width()) {
        tellWidth();
    }
}

void PdfSheet::itemChange(ItemChange change, const ItemChangeData &data)
{
    QQuickPaintedItem::itemChange(change, data);
    if (change == ItemSceneChange || change == ItemDevicePixelRatioHasChanged) {
        tellWidth();
    }
}

void PdfSheet::tellWidth()
{
    if (m_reader && window() != nullptr) {
        m_reader->setPixelWidth(static_cast<int>(std::lround(width() * window()->effectiveDevicePixelRatio())));
    }
}

qreal PdfSheet::scaleOfPoints() const
{
    return width() / m_reader->pageWidth();
}

qreal PdfSheet::markTop() const
{
    const int current = m_reader ? m_reader->currentMark() : -1;
    if (current < 0 || current >= m_reader->marks().size() || m_reader->marks().at(current).isEmpty()) {
        return -1;
    }
    return m_reader->marks().at(current).first().top() * scaleOfPoints();
}

void PdfSheet::paint(QPainter *painter)
{
    const sevenrounds::PdfPicture *picture = m_reader ? m_reader->picture() : nullptr;
    if (picture == nullptr) {
        painter->fillRect(boundingRect(), Qt::white);
        return;
    }
    // The bytes outlive this call, and painting copies nothing.
    const QImage image(reinterpret_cast<const uchar *>(picture->pixels.constData()), picture->size.width(),
        picture->size.height(), QImage::Format_RGB32);
    painter->setRenderHint(QPainter::SmoothPixmapTransform);
    painter->drawImage(boundingRect(), image);
    paintMarks(painter);
}

void PdfSheet::paintMarks(QPainter *painter) const
{
    const qreal scale = scaleOfPoints();
    painter->setCompositionMode(QPainter::CompositionMode_Multiply);
    for (qsizetype i = 0; i < m_reader->marks().size(); ++i) {
        for (const QRectF &line : m_reader->marks().at(i)) {
            painter->fillRect(QRectF(line.x() * scale, line.y() * scale, line.width() * scale, line.height() * scale),
                i == m_reader->currentMark() ? m_currentColor : m_markColor);
        }
    }
}
