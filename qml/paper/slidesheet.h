// SPDX-License-Identifier: MIT
#pragma once

#include "ui/talk/deckpictures.h"

#include <QPointer>
#include <QQuickPaintedItem>

/// One slide. Paper is white in both themes. While a sharper picture is on its way the one that is there is stretched.
class SlideSheet : public QQuickPaintedItem
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(DeckPictures *pictures READ pictures WRITE setPictures NOTIFY picturesChanged FINAL)
    /// From 0; -1 for none.
    Q_PROPERTY(int slide READ slide WRITE setSlide NOTIFY slideChanged FINAL)
    /// It is what is looked at: what comes next is drawn ahead in its size.
    Q_PROPERTY(bool isLeading READ isLeading WRITE setLeading NOTIFY leadingChanged FINAL)
    /// Height over width of the slide.
    Q_PROPERTY(qreal ratio READ ratio NOTIFY ratioChanged FINAL)

public:
    explicit SlideSheet(QQuickItem *parent = nullptr);
    ~SlideSheet() override;
    Q_DISABLE_COPY_MOVE(SlideSheet)

    [[nodiscard]] DeckPictures *pictures() const { return m_pictures; }
    void setPictures(DeckPictures *pictures);
    [[nodiscard]] int slide() const { return m_slide; }
    void setSlide(int slide);
    [[nodiscard]] bool isLeading() const { return m_isLeading; }
    void setLeading(bool isLeading);
    [[nodiscard]] qreal ratio() const;
    /// Whether the slide is there as sharp as it is shown.
    [[nodiscard]] bool isSharp() const;

    void paint(QPainter *painter) override;

signals:
    void picturesChanged();
    void slideChanged();
    void leadingChanged();
    void ratioChanged();

protected:
    void geometryChange(const QRectF &newGeometry, const QRectF &oldGeometry) override;
    void itemChange(ItemChange change, const ItemChangeData &data) override;

private:
    void ask();
    [[nodiscard]] int pixelWidth() const;

    QPointer<DeckPictures> m_pictures;
    int m_slide = -1;
    bool m_isLeading = false;
};
