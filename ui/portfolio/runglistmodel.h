// SPDX-License-Identifier: MIT
#pragma once

#include "portfolio/portfolio.h"

#include <QAbstractListModel>
#include <QList>
#include <QtQml/qqmlregistration.h>

/// The rungs of a ladder of one's own, the first one first. Rows come and go at the end, so that the keyboard stays where somebody types.
class RungListModel : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by LaddersViewModel")
    Q_PROPERTY(int count READ count NOTIFY countChanged FINAL)

public:
    enum Role {
        AskRole = Qt::UserRole + 1, ///< QString, as typed
        HoldsRole, ///< QString, as typed
    };

    explicit RungListModel(QObject *parent = nullptr)
        : QAbstractListModel(parent)
    {
    }

    void setRungs(const QList<sevenrounds::OwnRung> &rungs);
    [[nodiscard]] int count() const { return static_cast<int>(m_rungs.size()); }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

signals:
    void countChanged();

private:
    QList<sevenrounds::OwnRung> m_rungs;
};
