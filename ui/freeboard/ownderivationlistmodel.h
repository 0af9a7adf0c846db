// SPDX-License-Identifier: MIT
#pragma once

#include "services/ownderivationservice.h"

#include <QAbstractListModel>
#include <QtQml/qqmlregistration.h>

/// The derivations of one's own, the one that was changed last first.
class OwnDerivationListModel : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by OwnDerivationsViewModel")
    Q_PROPERTY(int count READ count NOTIFY countChanged FINAL)

public:
    enum Role {
        OwnIdRole = Qt::UserRole + 1,
        TitleRole,
        /// "Latent table · 4 lines".
        FactsRole,
    };
    Q_ENUM(Role)

    explicit OwnDerivationListModel(const sevenrounds::OwnDerivationService &service, QObject *parent = nullptr);

    [[nodiscard]] int count() const { return static_cast<int>(m_rows.size()); }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

signals:
    void countChanged();

private:
    void refresh();

    const sevenrounds::OwnDerivationService &m_service;
    QList<sevenrounds::OwnDerivation> m_rows;
};
