// SPDX-License-Identifier: MIT
#pragma once

#include "services/guideservice.h"
#include "services/planservice.h"

#include <QAbstractListModel>
#include <QtQml/qqmlregistration.h>

/// The items of all checklists, group after group.
class ChecklistModel : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by PlanViewModel")

public:
    enum Role {
        TextRole = Qt::UserRole + 1, ///< QString
        HeadingRole, ///< QString, the group's title before its first item; empty elsewhere
        DueRole, ///< QString, by when the group should be done; beside the heading only
        IsDoneRole, ///< bool
        IsCountedRole, ///< bool, what was counted is enough: no hand can take it away
        ProgressRole, ///< QString, "7 of 15", and where that is one's own number the printed one; empty where nothing is counted
        BadgeRole, ///< int, as SourceBadge numbers them
    };

    ChecklistModel(const sevenrounds::ContentLibrary &library, const sevenrounds::PlanService &plan,
        const sevenrounds::SettingsService &settings, const sevenrounds::GuideService &guide,
        QObject *parent = nullptr);

    void refresh();
    [[nodiscard]] sevenrounds::ChecklistItemId item(int row) const { return m_rows.at(row).id; }
    /// How many are done.
    [[nodiscard]] int doneCount() const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

private:
    struct Row {
        QString key;
        sevenrounds::ChecklistItemId id;
        QString text;
        QString heading;
        QString due;
        bool isDone = false;
        bool isCounted = false;
        QString progress;
        int badge = 0;

        friend bool operator==(const Row &, const Row &) = default;
    };
    [[nodiscard]] QString dueText(const sevenrounds::ChecklistGroup &group) const;

    template <typename Model, typename ModelRow>
    friend void updateRows(Model &model, QList<ModelRow> &rows, const QList<ModelRow> &now);

    const sevenrounds::ContentLibrary &m_library;
    const sevenrounds::PlanService &m_plan;
    const sevenrounds::SettingsService &m_settings;
    const sevenrounds::GuideService &m_guide;
    QList<Row> m_rows;
};
