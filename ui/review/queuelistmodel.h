// SPDX-License-Identifier: MIT
#pragma once

#include "services/studyservice.h"

#include <QAbstractListModel>
#include <QtQml/qqmlregistration.h>

/// What is due besides cards, a row a kind of which something is: lines, derivations, stories, prompts.
class QueueListModel : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by ReviewViewModel")
    Q_PROPERTY(int count READ count NOTIFY countChanged FINAL)

public:
    enum Role {
        TitleRole = Qt::UserRole + 1, ///< QString, "Lines of derivations"
        CaptionRole, ///< QString, what one does with them
        DueRole, ///< QString, how many
    };

    explicit QueueListModel(QObject *parent = nullptr);

    void show(const sevenrounds::QueueState &queue);
    [[nodiscard]] int count() const { return static_cast<int>(m_rows.size()); }
    [[nodiscard]] sevenrounds::ReviewItemKind kindAt(int row) const { return m_rows.at(row).kind; }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

signals:
    void countChanged();

private:
    struct Row {
        sevenrounds::ReviewItemKind kind;
        int due = 0;
    };
    QList<Row> m_rows;
};
