// SPDX-License-Identifier: MIT
#pragma once

#include "services/appservices.h"

#include <QAbstractListModel>
#include <QtQml/qqmlregistration.h>

class Navigation;

/// The starts of a first half hour: the ten statements to rate, the next lines of a derivation, one prompt of the round of which least is known, a
/// pitch of two minutes, told and told again.
class StartListModel : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by a view-model")

public:
    enum Role {
        MinutesRole = Qt::UserRole + 1, ///< int
        TitleRole, ///< QString
        CaptionRole, ///< QString
    };

    StartListModel(sevenrounds::AppServices &services, Navigation &navigation, QObject *parent = nullptr);

    Q_INVOKABLE void start(int row);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

signals:
    void failed(const sevenrounds::Error &error);

private:
    enum class Kind {
        SelfTest,
        Derivation,
        Prompt,
        Pitch,
    };

    [[nodiscard]] static int minutes(Kind kind);
    [[nodiscard]] QString title(Kind kind) const;
    [[nodiscard]] QString caption(Kind kind) const;
    [[nodiscard]] const sevenrounds::Round *leastKnownRound() const;
    [[nodiscard]] const sevenrounds::Derivation *nextDerivation() const;

    sevenrounds::AppServices &m_services;
    Navigation &m_navigation;
    /// Those that the content allows.
    QList<Kind> m_kinds;
};
