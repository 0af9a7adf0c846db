// SPDX-License-Identifier: MIT
#pragma once

#include "domain/content.h"

#include <QAbstractListModel>
#include <QtQml/qqmlregistration.h>

/// Rounds in their order.
class RoundListModel : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by a view-model")
    Q_PROPERTY(int count READ count NOTIFY countChanged FINAL)

public:
    enum Role {
        NumberRole = Qt::UserRole + 1, ///< QString, 1 to 7, or the research guide's code such as O3
        TitleRole, ///< QString
        LengthRole, ///< QString, "60 min"
        LengthNoteRole, ///< QString, "our default" where no guide gives a length
    };

    explicit RoundListModel(const QList<sevenrounds::Round> &rounds, QObject *parent = nullptr);

    void setRounds(const QList<sevenrounds::Round> &rounds);
    [[nodiscard]] int count() const { return static_cast<int>(m_rounds.size()); }
    [[nodiscard]] const sevenrounds::Round &round(int row) const { return m_rounds.at(row); }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

signals:
    void countChanged();

private:
    QList<sevenrounds::Round> m_rounds;
};
