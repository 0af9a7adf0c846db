// SPDX-License-Identifier: MIT
#pragma once

#include "domain/content.h"

#include <QAbstractListModel>
#include <QtQml/qqmlregistration.h>

/// The assumptions of a derivation, each of which can be dropped.
class AssumptionListModel : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by BreaksViewModel")
    Q_PROPERTY(int count READ count NOTIFY countChanged FINAL)

public:
    enum Role {
        /// Plain text.
        AssumptionRole = Qt::UserRole + 1,
        /// It is assumed.
        IsHeldRole,
        /// The content says what goes wrong without it.
        CanDropRole,
    };
    Q_ENUM(Role)

    explicit AssumptionListModel(QObject *parent = nullptr);

    [[nodiscard]] int count() const { return static_cast<int>(m_rows.size()); }
    void setAssumptions(const QList<sevenrounds::Assumption> &assumptions);
    /// True where it changed something.
    bool toggle(int row);
    [[nodiscard]] bool isOn(int row) const { return m_rows.at(row).isOn; }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

signals:
    void countChanged();

private:
    struct Row {
        QString text;
        bool canDrop = false;
        bool isOn = true;
    };

    QList<Row> m_rows;
};
