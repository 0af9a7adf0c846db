// SPDX-License-Identifier: MIT
#pragma once

#include "services/appservices.h"

#include <QAbstractListModel>
#include <QtQml/qqmlregistration.h>

/// The depth ladders, and how high each was held.
class LadderListModel : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by a view-model")

public:
    enum Role {
        TitleRole = Qt::UserRole + 1, ///< QString
        HeldTextRole, ///< QString, "held 3 of 5"
        BadgeRole, ///< int, as SourceBadge numbers them
    };

    explicit LadderListModel(sevenrounds::AppServices &services, QObject *parent = nullptr);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

private:
    sevenrounds::AppServices &m_services;
};
