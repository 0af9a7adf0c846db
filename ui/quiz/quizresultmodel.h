// SPDX-License-Identifier: MIT
#pragma once

#include "services/appservices.h"

#include <QAbstractListModel>
#include <QtQml/qqmlregistration.h>

/// What the placement quiz came to by round: how many were right, and what its answers changed in the readiness of the round.
class QuizResultModel : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by QuizViewModel")
    Q_PROPERTY(int count READ count NOTIFY countChanged FINAL)

public:
    enum Role {
        TitleRole = Qt::UserRole + 1, ///< QString
        RightRole, ///< QString, "7 of 11"
        ChangeRole, ///< QString, "moved by +0.24 levels, to L4.3–5.5"
        LevelsRole, ///< QString, "L3 2/2 · L4 1/2"
    };

    explicit QuizResultModel(sevenrounds::AppServices &services, QObject *parent = nullptr);

    /// Counts anew.
    void refresh();
    [[nodiscard]] int count() const { return static_cast<int>(m_rows.size()); }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

signals:
    void countChanged();

private:
    struct Row {
        QString title;
        QString right;
        QString change;
        QString levels;

        friend bool operator==(const Row &a, const Row &b)
        {
            return a.title == b.title && a.right == b.right && a.change == b.change && a.levels == b.levels;
        }
    };
    [[nodiscard]] QList<Row> rows() const;

    sevenrounds::AppServices &m_services;
    QList<Row> m_rows;
};
