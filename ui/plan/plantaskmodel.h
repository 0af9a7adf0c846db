// SPDX-License-Identifier: MIT
#pragma once

#include "services/planservice.h"

#include <QAbstractListModel>
#include <QtQml/qqmlregistration.h>

/// Tasks of the plan: those of today, of a week, or those that were left out.
class PlanTaskModel : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by PlanViewModel")
    Q_PROPERTY(int count READ count NOTIFY countChanged FINAL)

public:
    enum Role {
        KeyRole = Qt::UserRole + 1, ///< QString, what commands name the task by
        TitleRole, ///< QString
        BeginRole, ///< QString, the first move
        WhyRole, ///< QString
        DetailRole, ///< QString, how long, how far it has come, when
        IsDoneRole, ///< bool: today's sitting or, elsewhere, the task
        IsCountedRole, ///< bool, what was done made it so; no hand can take that back
        OpenTextRole, ///< QString, empty where nothing opens
        BadgeRole, ///< int, as SourceBadge numbers them
        IsCoreRole, ///< bool
        NoteRole, ///< QString, where it slipped to, or why it was left out
        CanMoveRole, ///< bool, it may be moved or left out
        IsLeftOutRole, ///< bool, by hand
    };
    /// What a row of the list stands for.
    enum class Meaning {
        Sittings, ///< today's
        Tasks,
    };

    PlanTaskModel(const sevenrounds::ContentLibrary &library, const sevenrounds::PlanService &plan, Meaning meaning,
        QObject *parent = nullptr);

    /// The tasks at these places of the layout.
    void show(const QList<int> &places);
    [[nodiscard]] int count() const { return static_cast<int>(m_rows.size()); }
    /// How many of them are done.
    [[nodiscard]] int doneCount() const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

signals:
    void countChanged();

private:
    struct Row {
        QString key;
        QString title;
        QString begin;
        QString why;
        QString detail;
        bool isDone = false;
        bool isCounted = false;
        QString openText;
        int badge = 0;
        bool isCore = false;
        QString note;
        bool canMove = false;
        bool isLeftOut = false;

        friend bool operator==(const Row &, const Row &) = default;
    };
    [[nodiscard]] Row rowOf(const sevenrounds::PlannedTask &task) const;
    [[nodiscard]] QString detailOf(const sevenrounds::PlannedTask &task) const;
    [[nodiscard]] QString noteOf(const sevenrounds::PlannedTask &task) const;

    template <typename Model, typename ModelRow>
    friend void updateRows(Model &model, QList<ModelRow> &rows, const QList<ModelRow> &now);

    const sevenrounds::ContentLibrary &m_library;
    const sevenrounds::PlanService &m_plan;
    Meaning m_meaning;
    QList<Row> m_rows;
};
