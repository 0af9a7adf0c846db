// SPDX-License-Identifier: MIT
#pragma once

#include "content/contentlibrary.h"

#include <QAbstractListModel>
#include <QtQml/qqmlregistration.h>

/// The models of the content, each with the derivations that are written in it. Never changes.
class ModelListModel : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by FreeBoardViewModel")
    Q_PROPERTY(int count READ count CONSTANT FINAL)

public:
    enum Role {
        TitleRole = Qt::UserRole + 1,
        /// "The evidence lower bound, EM": what is derived in it.
        UsedByRole,
    };
    Q_ENUM(Role)

    explicit ModelListModel(const sevenrounds::ContentLibrary &library, QObject *parent = nullptr);

    [[nodiscard]] int count() const { return static_cast<int>(m_rows.size()); }
    [[nodiscard]] QString nameAt(int row) const { return m_rows.value(row).name; }
    [[nodiscard]] int rowOf(const QString &name) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

private:
    struct Row {
        QString name;
        QString title;
        QString usedBy;
    };

    QList<Row> m_rows;
};
