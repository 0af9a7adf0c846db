// SPDX-License-Identifier: MIT
#pragma once

#include "talk/talkclock.h"

#include <QAbstractListModel>
#include <QtQml/qqmlregistration.h>

#include <functional>

/// The slides of a talk that goes on, each with the time it has and the time it took.
class SlideListModel : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by a view-model")

public:
    enum Role {
        NumberRole = Qt::UserRole + 1, ///< int, as people count
        TimeRole, ///< QString, "1:02 of 2:00", before it was shown "2:00"
        IsCurrentRole, ///< bool
        IsOverRole, ///< bool, a second or more over its plan
        HasNoteRole, ///< bool
    };

    explicit SlideListModel(QObject *parent = nullptr);

    /// Another talk, or none: everything is new.
    void setPlan(const QList<sevenrounds::Milliseconds> &planned);
    void update(
        int current, const QList<sevenrounds::Milliseconds> &used, const std::function<bool(int slide)> &hasNote);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

private:
    struct Row {
        sevenrounds::Milliseconds planned { 0 };
        QString time;
        bool isCurrent = false;
        bool isOver = false;
        bool hasNote = false;
    };

    QList<Row> m_rows;
};
