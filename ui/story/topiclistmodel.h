// SPDX-License-Identifier: MIT
#pragma once

#include "domain/storycontent.h"

#include <QAbstractListModel>
#include <QtQml/qqmlregistration.h>

/// The values and themes as tags of one story.
class TopicListModel : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by StoryViewModel")

public:
    enum Role {
        TopicIdRole = Qt::UserRole + 1,
        TitleRole,
        ShowsRole,
        OnRole, ///< bool: the story carries it
        HeadingRole, ///< QString: over the first value and the first theme; else empty
    };
    Q_ENUM(Role)

    explicit TopicListModel(const QList<sevenrounds::StoryTopic> &topics, QObject *parent = nullptr);

    void setTags(const QList<sevenrounds::StoryTopicId> &tags);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

private:
    QList<sevenrounds::StoryTopic> m_topics;
    QList<sevenrounds::StoryTopicId> m_tags;
};
