// SPDX-License-Identifier: MIT
#pragma once

#include "services/appservices.h"

#include <QAbstractListModel>
#include <QtQml/qqmlregistration.h>

/// The drills of the content, with how often each was said and how the last time went.
class DrillListModel : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by DrillViewModel")
    Q_PROPERTY(int count READ count CONSTANT FINAL)

public:
    enum Role {
        DrillIdRole = Qt::UserRole + 1,
        TitleRole,
        AskRole,
        MinutesRole, ///< QString: "2 min"
        HistoryRole, ///< QString: "said 3 times, 5 of 6 points the last time"
        SourceRole, ///< int: the badge
    };
    Q_ENUM(Role)

    explicit DrillListModel(sevenrounds::AppServices &services, QObject *parent = nullptr);

    [[nodiscard]] int count() const { return rowCount(); }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

private:
    [[nodiscard]] QString history(const sevenrounds::Drill &drill) const;

    sevenrounds::AppServices &m_services;
};
