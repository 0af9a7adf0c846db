// SPDX-License-Identifier: MIT
#pragma once

#include "services/planservice.h"

#include <QAbstractListModel>
#include <QtQml/qqmlregistration.h>

/// The stages of the chosen plan and what each weighs, which the person may move.
class PlanStageModel : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by PlanViewModel")
    Q_PROPERTY(int count READ count NOTIFY changed FINAL)
    /// The person has moved some.
    Q_PROPERTY(bool isOwn READ isOwn NOTIFY changed FINAL)
    /// Who says what the plan's own weights are, as SourceBadge numbers them.
    Q_PROPERTY(int badge READ badge NOTIFY changed FINAL)
    /// What is to be said of the plan's own weights; may be empty.
    Q_PROPERTY(QString note READ note NOTIFY changed FINAL)

public:
    enum Role {
        TitleRole = Qt::UserRole + 1, ///< QString
        WeightRole, ///< QString, "3 · 25% of the days"
        CanLowerRole, ///< bool
        CanRaiseRole, ///< bool
    };

    explicit PlanStageModel(sevenrounds::PlanService &plan, QObject *parent = nullptr);

    [[nodiscard]] int count() const { return static_cast<int>(m_stages.size()); }
    [[nodiscard]] bool isOwn() const { return m_plan.hasOwnWeights(); }
    [[nodiscard]] int badge() const;
    [[nodiscard]] QString note() const;
    void refresh();

    /// One step up or down.
    Q_INVOKABLE void step(int row, int steps);
    /// Back to the plan's.
    Q_INVOKABLE void reset();

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

signals:
    void changed();

private:
    struct Stage {
        QString id;
        QString title;
        int weight = 0;
        /// The plan's own weight.
        int planned = 0;

        friend bool operator==(const Stage &, const Stage &) = default;
    };

    sevenrounds::PlanService &m_plan;
    QList<Stage> m_stages;
    /// Of all stages together.
    int m_sum = 0;
    int m_step = 1;
};
