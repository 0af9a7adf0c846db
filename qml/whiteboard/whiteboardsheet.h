// SPDX-License-Identifier: MIT
#pragma once

#include "ui/whiteboard/whiteboardpainter.h"

#include <QQuickPaintedItem>
#include <QtQml/qqmlregistration.h>

/// What a drawn-on canvas and a shown picture have in common: the colors of the theme. Painted by QPainter into an image, because the
/// software scene graph draws no geometry of our own.
class WhiteboardSheet : public QQuickPaintedItem
{
    Q_OBJECT
    QML_ANONYMOUS
    Q_PROPERTY(QColor ink READ ink WRITE setInk NOTIFY paletteChanged FINAL)
    Q_PROPERTY(QColor accent READ accent WRITE setAccent NOTIFY paletteChanged FINAL)
    Q_PROPERTY(QColor good READ good WRITE setGood NOTIFY paletteChanged FINAL)
    Q_PROPERTY(QColor bad READ bad WRITE setBad NOTIFY paletteChanged FINAL)
    Q_PROPERTY(QColor warn READ warn WRITE setWarn NOTIFY paletteChanged FINAL)
    Q_PROPERTY(QString fontFamily READ fontFamily WRITE setFontFamily NOTIFY paletteChanged FINAL)

public:
    explicit WhiteboardSheet(QQuickItem *parent = nullptr);

    [[nodiscard]] QColor ink() const { return m_palette.ink; }
    [[nodiscard]] QColor accent() const { return m_palette.accent; }
    [[nodiscard]] QColor good() const { return m_palette.good; }
    [[nodiscard]] QColor bad() const { return m_palette.bad; }
    [[nodiscard]] QColor warn() const { return m_palette.warn; }
    [[nodiscard]] QString fontFamily() const { return m_palette.fontFamily; }
    void setInk(const QColor &color) { set(m_palette.ink, color); }
    void setAccent(const QColor &color) { set(m_palette.accent, color); }
    void setGood(const QColor &color) { set(m_palette.good, color); }
    void setBad(const QColor &color) { set(m_palette.bad, color); }
    void setWarn(const QColor &color) { set(m_palette.warn, color); }
    void setFontFamily(const QString &family) { set(m_palette.fontFamily, family); }

signals:
    void paletteChanged();

protected:
    [[nodiscard]] const sevenrounds::WhiteboardPalette &palette() const { return m_palette; }
    template <typename Value>
    void set(Value &place, const Value &value)
    {
        if (place != value) {
            place = value;
            emit paletteChanged();
        }
    }

private:
    sevenrounds::WhiteboardPalette m_palette;
};
