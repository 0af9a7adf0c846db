// SPDX-License-Identifier: MIT
#pragma once

#include "services/planservice.h"

#include <QAbstractListModel>
#include <QtQml/qqmlregistration.h>

/// The plans that one may choose from.
class PlanChoiceModel : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by PlanViewModel")
    Q_PROPERTY(int count READ count CONSTANT FINAL)

public:
    enum Role {
        TitleRole = Qt::UserRole + 1, ///< QString
        AboutRole, ///< QString
        LengthRole, ///< QString, "6 weeks · 23 tasks for you · 77 h"
        BadgeRole, ///< int, as SourceBadge numbers them
        IsFittingRole, ///< bool, it fits the interview day and the loop
        IsChosenRole, ///< bool
    };

    explicit PlanChoiceModel(
        const sevenrounds::PlanService &plan, const sevenrounds::SettingsService &settings, QObject *parent = nullptr);

    /// After another choice, day or loop.
    void refresh();
    [[nodiscard]] const sevenrounds::StudyPlan &plan(int row) const { return *m_plans.at(row); }
    [[nodiscard]] int count() const { return static_cast<int>(m_plans.size()); }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

private:
    [[nodiscard]] QString lengthText(const sevenrounds::StudyPlan &plan) const;

    const sevenrounds::PlanService &m_plan;
    const sevenrounds::SettingsService &m_settings;
    QList<const sevenrounds::StudyPlan *> m_plans;
};
