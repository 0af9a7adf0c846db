// SPDX-License-Identifier: MIT
#pragma once

#include "domain/storycontent.h"
#include "story/coverage.h"

#include <QAbstractListModel>
#include <QtQml/qqmlregistration.h>

/// The matrix: a row a value or theme, with a mark for each story and what they say together in words.
class CoverageListModel : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by StoriesViewModel")

public:
    enum Role {
        TopicIdRole = Qt::UserRole + 1,
        TitleRole,
        ShowsRole, ///< QString: what a story must show
        AskRole, ///< QString: how they ask for it; of a value, what it must show
        TextRole, ///< QString: which stories, or that it is a gap
        CountRole, ///< QString: "gap", "1 story"
        MarksRole, ///< list of int, one a story: 0 none, 1 draft, 2 covered
        IsGapRole,
        HeadingRole, ///< QString: over the first value and the first theme; else empty
        SourceRole, ///< int: the badge
    };
    Q_ENUM(Role)

    explicit CoverageListModel(const QList<sevenrounds::StoryTopic> &topics, QObject *parent = nullptr);

    void setStories(const QList<sevenrounds::Story> &stories);
    [[nodiscard]] const QList<sevenrounds::TopicCoverage> &rows() const { return m_rows; }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

private:
    [[nodiscard]] QString heading(int row) const;

    QList<sevenrounds::StoryTopic> m_topics;
    QList<sevenrounds::TopicCoverage> m_rows;
};
