// SPDX-License-Identifier: MIT
#pragma once

#include "domain/interview.h"

#include <QAbstractListModel>
#include <QtQml/qqmlregistration.h>

/// What was asked in one real round, in the order in which it was noted.
class AskedListModel : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by InterviewsViewModel")
    Q_PROPERTY(int count READ count NOTIFY countChanged FINAL)

public:
    enum Role {
        AskRole = Qt::UserRole + 1, ///< QString, as typed
        ThenRole, ///< QString, a line each
        TopicRole, ///< int, a place among the topics of the round; 0 for none
        IsPromptRole, ///< bool, there are words, so the bank has it
    };

    explicit AskedListModel(QObject *parent = nullptr)
        : QAbstractListModel(parent)
    {
    }

    /// `areas` are the topics of the round, without the one that stands for none.
    void setItems(const QList<sevenrounds::AskedItem> &items, const QStringList &areas);
    [[nodiscard]] int count() const { return static_cast<int>(m_items.size()); }
    [[nodiscard]] const sevenrounds::AskedItem &item(int row) const { return m_items.at(row); }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

signals:
    void countChanged();

private:
    template <typename Model, typename Value, typename IsSame>
    friend void placeRows(Model &, QList<Value> &, const QList<Value> &, IsSame);

    QList<sevenrounds::AskedItem> m_items;
    QStringList m_areas;
};
