// SPDX-License-Identifier: MIT
#pragma once

#include "services/loopservice.h"

#include <QAbstractListModel>
#include <QtQml/qqmlregistration.h>

/// The rounds of the loop that is looked at, in their order.
class LoopRoundListModel : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by LoopViewModel")
    Q_PROPERTY(int count READ count NOTIFY countChanged FINAL)

public:
    /// How a row speaks; its words say the same.
    enum Tone {
        Quiet,
        Now,
        Warn,
        Good,
        Mixed,
    };
    Q_ENUM(Tone)

    enum Role {
        TitleRole = Qt::UserRole + 1, ///< QString
        StageTextRole, ///< QString, how far it has come
        ToneRole, ///< Tone
        ActionRole, ///< QString, what opening the row does; empty where nothing is to be done
    };

    explicit LoopRoundListModel(QObject *parent = nullptr);

    /// `next` is the round that is to be taken now; -1 where none is.
    void setPlaces(const QList<sevenrounds::LoopPlace> &places, qsizetype next);
    [[nodiscard]] int count() const { return static_cast<int>(m_places.size()); }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

signals:
    void countChanged();

private:
    [[nodiscard]] QString stageText(int row) const;
    [[nodiscard]] Tone tone(int row) const;
    [[nodiscard]] QString action(int row) const;

    QList<sevenrounds::LoopPlace> m_places;
    qsizetype m_next = -1;
};
