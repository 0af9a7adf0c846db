// SPDX-License-Identifier: MIT
#pragma once

#include "domain/content.h"

#include <QAbstractListModel>
#include <QSet>
#include <QStringList>
#include <QtQml/qqmlregistration.h>

/// Mistakes to be ticked in a debrief: those that were seen, with where, or the others of the list.
class MistakeListModel : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by MistakesViewModel")
    Q_PROPERTY(int count READ count NOTIFY countChanged FINAL)

public:
    enum Role {
        MistakeTextRole = Qt::UserRole + 1, ///< QString
        FindingsRole, ///< QStringList, where it was seen; empty where a person has to say
        InsteadRole, ///< QString, what to do instead
        BadgeRole, ///< int, as SourceBadge numbers them
        TickedRole, ///< bool
    };

    struct Row {
        sevenrounds::MistakeId id;
        QString text;
        QStringList findings;
        QString instead;
        int badge = 0;
    };

    explicit MistakeListModel(QObject *parent = nullptr);

    void setRows(const QList<Row> &rows);
    void setTicked(const QSet<QString> &ids);
    [[nodiscard]] int count() const { return static_cast<int>(m_rows.size()); }
    [[nodiscard]] int tickedCount() const;
    [[nodiscard]] const sevenrounds::MistakeId &id(int row) const { return m_rows.at(row).id; }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

signals:
    void countChanged();

private:
    QList<Row> m_rows;
    QSet<QString> m_ticked;
};
