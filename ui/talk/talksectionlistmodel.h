// SPDX-License-Identifier: MIT
#pragma once

#include "talk/talkclock.h"

#include <QAbstractListModel>
#include <QtQml/qqmlregistration.h>

/// The outline of a talk: its sections with what each must land, the time they had and the time they took.
class TalkSectionListModel : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by a view-model")

public:
    enum class Place {
        Done,
        Current,
        Ahead,
    };
    Q_ENUM(Place)

    enum Role {
        TitleRole = Qt::UserRole + 1, ///< QString
        LandsRole, ///< QString, what must have been said when the section ends
        PlannedRole, ///< QString, a duration
        UsedRole, ///< QString, a duration; empty where the talk has not been
        PlaceRole, ///< Place
        IsOverRole, ///< bool, a second or more over the plan
        IsLandedRole, ///< bool
        KeyRole, ///< QString, the section's id
    };

    explicit TalkSectionListModel(QObject *parent = nullptr);

    /// Another talk: everything is new.
    void setPlan(const QList<sevenrounds::PlannedSection> &sections);
    void update(const sevenrounds::TalkState &state, const sevenrounds::TalkClock &clock);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

private:
    struct Row {
        sevenrounds::PlannedSection section;
        QString used;
        Place place = Place::Ahead;
        bool isOver = false;
        bool isLanded = false;
    };

    QList<Row> m_rows;
};
