// SPDX-License-Identifier: MIT
#pragma once

#include "services/promptattempts.h"

#include <QAbstractListModel>
#include <QtQml/qqmlregistration.h>

/// The attempts at one prompt, newest first; up to two of them are shown beside each other.
class AttemptListModel : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by PromptViewModel")
    Q_PROPERTY(int count READ count NOTIFY countChanged FINAL)

public:
    enum Role {
        TitleRole = Qt::UserRole + 1, ///< QString, when and in which round
        ResultRole, ///< QString, points made and the round's score
        ShownRole, ///< bool, its text is on the page
    };

    explicit AttemptListModel(const sevenrounds::Clock &clock, QObject *parent = nullptr);

    /// The newest one with a text is shown at first.
    void setAttempts(const QList<sevenrounds::PromptAttempt> &attempts);
    /// Shows or hides the text of a row; a third one takes the place of the one that was shown longest.
    void toggle(int row);
    [[nodiscard]] int count() const { return static_cast<int>(m_attempts.size()); }
    /// The older one first.
    [[nodiscard]] QList<sevenrounds::PromptAttempt> shown() const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

signals:
    void countChanged();

private:
    const sevenrounds::Clock &m_clock;
    QList<sevenrounds::PromptAttempt> m_attempts;
    /// Rows, in the order in which they were chosen.
    QList<int> m_shown;
};
