// SPDX-License-Identifier: MIT
#pragma once

#include "talk/talkstate.h"

#include <QAbstractListModel>
#include <QtQml/qqmlregistration.h>

/// The questions of the discussion that are behind, in the order in which they were asked: how each went and how long it
/// took. The one that is being asked is not among them.
class TalkQuestionListModel : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by a view-model")
    Q_PROPERTY(int count READ rowCount NOTIFY countChanged FINAL)

public:
    /// How a question went; the order is that of the domain's marks.
    enum class Outcome {
        Unmarked,
        Answered,
        Partly,
        Stuck,
    };
    Q_ENUM(Outcome)

    enum Role {
        AskRole = Qt::UserRole + 1, ///< QString, plain text
        TimeRole, ///< QString, a duration
        OutcomeRole, ///< Outcome
        OutcomeTextRole, ///< QString; says so where the question was not marked
    };

    explicit TalkQuestionListModel(QObject *parent = nullptr);

    /// Follows the talk; empty before the discussion and after the end.
    void update(const sevenrounds::TalkPlan &plan, const sevenrounds::TalkState &state);
    /// Another talk, or none.
    void clear();

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

signals:
    void countChanged();

private:
    struct Row {
        QString ask;
        QString time;
        Outcome outcome = Outcome::Unmarked;
    };

    QList<Row> m_rows;
};
