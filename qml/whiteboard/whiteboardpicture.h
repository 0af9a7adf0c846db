// SPDX-License-Identifier: MIT
#pragma once

#include "ui/whiteboard/whiteboardpagesmodel.h"
#include "whiteboardsheet.h"

#include <QPointer>

/// One page of a board, whole and read-only, as large as it fits.
class WhiteboardPicture : public WhiteboardSheet
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(WhiteboardPagesModel *pages READ pages WRITE setPages NOTIFY pageChanged FINAL)
    Q_PROPERTY(int row READ row WRITE setRow NOTIFY pageChanged FINAL)
    /// Around what is drawn, in pixels.
    Q_PROPERTY(qreal margin READ margin WRITE setMargin NOTIFY pageChanged FINAL)
    /// A page with little on it is not blown up beyond this many pixels a unit.
    Q_PROPERTY(qreal unit READ unit WRITE setUnit NOTIFY pageChanged FINAL)

public:
    explicit WhiteboardPicture(QQuickItem *parent = nullptr);

    [[nodiscard]] WhiteboardPagesModel *pages() const { return m_pages; }
    void setPages(WhiteboardPagesModel *pages);
    [[nodiscard]] int row() const { return m_row; }
    void setRow(int row);
    [[nodiscard]] qreal margin() const { return m_margin; }
    void setMargin(qreal margin);
    [[nodiscard]] qreal unit() const { return m_unit; }
    void setUnit(qreal unit);

    void paint(QPainter *painter) override;

signals:
    void pageChanged();

private:
    QPointer<WhiteboardPagesModel> m_pages;
    int m_row = -1;
    qreal m_margin = 0;
    qreal m_unit = 1;
};
