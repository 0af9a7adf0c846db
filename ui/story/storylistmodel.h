// SPDX-License-Identifier: MIT
#pragma once

#include "services/appservices.h"
#include "ui/format/rowdiff.h"

#include <QAbstractListModel>
#include <QtQml/qqmlregistration.h>

/// The stories of a person, numbered as the matrix numbers them.
class StoryListModel : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by StoriesViewModel")
    Q_PROPERTY(int count READ count NOTIFY countChanged FINAL)

public:
    enum Role {
        StoryIdRole = Qt::UserRole + 1,
        NumberRole, ///< QString, from "1"
        TitleRole,
        FactsRole, ///< QString: "212 words, about 1:25 to tell · L5 · 3 tags"
        FindingsRole, ///< QString: "2 things to mend"; empty for none
        RehearsedRole, ///< QString: "told 2 times, 2:41 the last time"
        IsDueRole, ///< bool: its rehearsal is due
    };
    Q_ENUM(Role)

    StoryListModel(sevenrounds::StoryService &stories, sevenrounds::ReviewService &reviews, QObject *parent = nullptr);

    [[nodiscard]] int count() const { return static_cast<int>(m_rows.size()); }
    void refresh();

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

signals:
    void countChanged();

private:
    struct Row {
        QString key;
        QString number;
        QString title;
        QString facts;
        QString findings;
        QString rehearsed;
        bool isDue = false;

        friend bool operator==(const Row &, const Row &) = default;
    };
    template <typename Model, typename AnyRow>
    friend void ::updateRows(Model &model, QList<AnyRow> &rows, const QList<AnyRow> &now);
    [[nodiscard]] Row rowOf(const sevenrounds::Story &story, int number) const;

    sevenrounds::StoryService &m_stories;
    sevenrounds::ReviewService &m_reviews;
    QList<Row> m_rows;
};
