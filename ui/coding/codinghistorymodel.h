// SPDX-License-Identifier: MIT
#pragma once

#include "core/clock.h"
#include "domain/codingattempt.h"

#include <QAbstractListModel>
#include <QtQml/qqmlregistration.h>

/// The attempts at one problem, the newest first; one or two of them are chosen to be looked at.
class CodingHistoryModel : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by CodingRoomViewModel")
    Q_PROPERTY(int count READ count NOTIFY countChanged FINAL)

public:
    enum Role {
        TitleRole = Qt::UserRole + 1, ///< QString, "Submitted: Accepted"
        WhenRole, ///< QString, "today, 14:05"
        ToneRole, ///< int, as Chip numbers its tones
        ChosenRole, ///< bool
    };

    explicit CodingHistoryModel(const sevenrounds::Clock &clock, QObject *parent = nullptr);

    /// Oldest first. New ones at the end of what is there are rows that come in; anything else begins anew.
    void setAttempts(const QList<sevenrounds::CodingAttempt> &attempts);
    [[nodiscard]] int count() const { return static_cast<int>(m_attempts.size()); }
    /// Chooses a row or lets go of it; of three the one that was chosen first goes.
    void toggle(int row);
    void clearChoice();
    /// The chosen ones, the older one first.
    [[nodiscard]] QList<sevenrounds::CodingAttempt> chosen() const;
    [[nodiscard]] const sevenrounds::CodingAttempt &attempt(int row) const { return m_attempts.at(placeOf(row)); }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

signals:
    void countChanged();

private:
    [[nodiscard]] int placeOf(int row) const { return count() - 1 - row; }
    void tellChosen(int place);

    const sevenrounds::Clock &m_clock;
    QList<sevenrounds::CodingAttempt> m_attempts;
    /// Places in m_attempts, in the order in which they were chosen.
    QList<int> m_chosen;
};
