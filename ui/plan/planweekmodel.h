// SPDX-License-Identifier: MIT
#pragma once

#include "services/planservice.h"

#include <QAbstractListModel>
#include <QtQml/qqmlregistration.h>

/// The weeks of the plan in their order, with the last seven days and what comes after.
class PlanWeekModel : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by PlanViewModel")
    Q_PROPERTY(int count READ count NOTIFY countChanged FINAL)

public:
    enum Role {
        TitleRole = Qt::UserRole + 1, ///< QString
        DaysRole, ///< QString, "16 to 22 Nov"
        CaptionRole, ///< QString, how much is planned and done
        IsNowRole, ///< bool, today lies in it
        IsFullRole, ///< bool, more is planned than its days hold
    };

    explicit PlanWeekModel(const sevenrounds::PlanService &plan, QObject *parent = nullptr);

    void refresh();
    [[nodiscard]] int count() const { return static_cast<int>(m_rows.size()); }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

signals:
    void countChanged();

private:
    struct Row {
        /// Its first day.
        QString key;
        QString title;
        QString days;
        QString caption;
        bool isNow = false;
        bool isFull = false;

        friend bool operator==(const Row &, const Row &) = default;
    };
    [[nodiscard]] Row rowOf(const sevenrounds::PlanWeek &week) const;

    template <typename Model, typename ModelRow>
    friend void updateRows(Model &model, QList<ModelRow> &rows, const QList<ModelRow> &now);

    const sevenrounds::PlanService &m_plan;
    QList<Row> m_rows;
};
