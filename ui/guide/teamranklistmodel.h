// SPDX-License-Identifier: MIT
#pragma once

#include "guide/teammatch.h"

#include <QAbstractListModel>
#include <QStringList>
#include <QtQml/qqmlregistration.h>

/// Teams, best first, with the reason for their place.
class TeamRankListModel : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by TeamsViewModel")
    Q_PROPERTY(int count READ count NOTIFY countChanged FINAL)

public:
    enum Role {
        TitleRole = Qt::UserRole + 1, ///< QString
        ScoreTextRole, ///< QString, "4.1 of 5"
        ShareRole, ///< double, the score as a share of the highest
        ReasonRole, ///< QString
        ReferenceRole, ///< QString, the record with its focus areas and questions
    };

    explicit TeamRankListModel(QStringList axes, QObject *parent = nullptr);

    void setRanking(const QList<sevenrounds::TeamMatch> &ranking);
    [[nodiscard]] int count() const { return static_cast<int>(m_ranking.size()); }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

signals:
    void countChanged();

private:
    [[nodiscard]] QString reason(const sevenrounds::TeamMatch &match) const;

    QStringList m_axes;
    QList<sevenrounds::TeamMatch> m_ranking;
};
