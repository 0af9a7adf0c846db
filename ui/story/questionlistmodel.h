// SPDX-License-Identifier: MIT
#pragma once

#include "services/questionservice.h"
#include "ui/format/rowdiff.h"

#include <QAbstractListModel>
#include <QtQml/qqmlregistration.h>

#include <optional>

/// Questions to ask them, narrowed to an audience and to the starred ones.
class QuestionListModel : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by QuestionsViewModel")
    Q_PROPERTY(int count READ count NOTIFY countChanged FINAL)

public:
    enum Role {
        QuestionIdRole = Qt::UserRole + 1,
        AskRole,
        WhyRole, ///< QString: why one asks it; of one's own: that it is
        AudienceRole, ///< QString: "Manager"
        StarredRole,
        OwnRole,
        SourceRole, ///< int: the badge
    };
    Q_ENUM(Role)

    explicit QuestionListModel(sevenrounds::QuestionService &questions, QObject *parent = nullptr);

    [[nodiscard]] int count() const { return static_cast<int>(m_rows.size()); }
    /// No audience means all of them.
    void narrow(std::optional<sevenrounds::Audience> audience, bool isStarredOnly);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

signals:
    void countChanged();

private:
    struct Row {
        QString key;
        QString ask;
        QString why;
        QString audience;
        bool isStarred = false;
        bool isOwn = false;
        int source = 0;

        friend bool operator==(const Row &, const Row &) = default;
    };
    template <typename Model, typename AnyRow>
    friend void ::updateRows(Model &model, QList<AnyRow> &rows, const QList<AnyRow> &now);
    void refresh();

    sevenrounds::QuestionService &m_questions;
    std::optional<sevenrounds::Audience> m_audience;
    bool m_isStarredOnly = false;
    QList<Row> m_rows;
};
