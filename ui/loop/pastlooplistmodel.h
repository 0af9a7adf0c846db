// SPDX-License-Identifier: MIT
#pragma once

#include "core/clock.h"
#include "domain/mockloop.h"

#include <QAbstractListModel>
#include <QtQml/qqmlregistration.h>

/// Loops that were begun, the one that is looked at among them.
class PastLoopListModel : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by LoopViewModel")
    Q_PROPERTY(int count READ count NOTIFY countChanged FINAL)

public:
    enum Role {
        TitleRole = Qt::UserRole + 1, ///< QString
        WhenRole, ///< QString, when it was begun and at which level
        CurrentRole, ///< bool, it is the one that is looked at
    };

    explicit PastLoopListModel(const sevenrounds::Clock &clock, QObject *parent = nullptr);

    void setLoops(const QList<sevenrounds::MockLoop> &loops, const sevenrounds::MockLoopId &current);
    [[nodiscard]] int count() const { return static_cast<int>(m_loops.size()); }
    [[nodiscard]] const sevenrounds::MockLoop &loop(int row) const { return m_loops.at(row); }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

signals:
    void countChanged();

private:
    const sevenrounds::Clock &m_clock;
    QList<sevenrounds::MockLoop> m_loops;
    sevenrounds::MockLoopId m_current;
};
