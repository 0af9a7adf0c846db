// SPDX-License-Identifier: MIT
#pragma once

#include "ui/paperroom/paperreaderviewmodel.h"

#include <QColor>
#include <QPointer>
#include <QQuickPaintedItem>

/// One page of a PDF as it is printed, with what was found on it marked. Paper is white in both themes. While a sharper picture is on its way the one that is there
/// is stretched.
class PdfSheet : public QQuickPaintedItem
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(PaperReaderViewModel *reader READ reader WRITE setReader NOTIFY readerChanged FINAL)
    Q_PROPERTY(QColor markColor MEMBER m_markColor NOTIFY colorsChanged FINAL)
    /// Of the occurrence that is gone to.
    Q_PROPERTY(QColor currentColor MEMBER m_currentColor NOTIFY colorsChanged FINAL)
    /// Where the occurrence that is gone to begins, from the top of this; -1 where it is not on the page.
    Q_PROPERTY(qreal markTop READ markTop NOTIFY markTopChanged FINAL)

public:
    explicit PdfSheet(QQuickItem *parent = nullptr);

    [[nodiscard]] PaperReaderViewModel *reader() const { return m_reader; }
    void setReader(PaperReaderViewModel *reader);
    [[nodiscard]] qreal markTop() const;

    void paint(QPainter *painter) override;

signals:
    void readerChanged();
    void colorsChanged();
    void markTopChanged();

protected:
    void geometryChange(const QRectF &newGeometry, const QRectF &oldGeometry) override;
    void itemChange(ItemChange change, const ItemChangeData &data) override;

private:
    void tellWidth();
    void paintMarks(QPainter *painter) const;
    [[nodiscard]] qreal scaleOfPoints() const;

    QPointer<PaperReaderViewModel> m_reader;
    QColor m_markColor;
    QColor m_currentColor;
};
