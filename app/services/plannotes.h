// SPDX-License-Identifier: MIT
#pragma once

#include "planning/planlayout.h"

#include <QJsonObject>

#include <optional>

namespace sevenrounds {

// How what a person decides about the plan is written into a note, and read from one. A value that says nothing gives no values, which is a removal;
// reading never fails, and what is out of its range is brought into it.

inline const QString kPlanSubject = QStringLiteral("plan");
inline const QString kPlanHoursSubject = QStringLiteral("hours");
inline const QString kPlanWeightsPrefix = QStringLiteral("weights/");
inline const QString kPlanTaskPrefix = QStringLiteral("task/");
inline const QString kPlanCheckPrefix = QStringLiteral("check/");

/// Which plan was chosen, and its first day.
struct PlanSetup {
    PlanId plan;
    QDate start;

    friend bool operator==(const PlanSetup &, const PlanSetup &) = default;
};

[[nodiscard]] QJsonObject planValues(const PlanSetup &setup);
/// Absent where it names no plan or no day.
[[nodiscard]] std::optional<PlanSetup> toPlanSetup(const QJsonObject &values);

[[nodiscard]] QJsonObject hoursValues(const WeekMinutes &minutes);
/// Absent where it does not hold seven numbers.
[[nodiscard]] std::optional<WeekMinutes> toWeekMinutes(const QJsonObject &values);

/// By stage.
[[nodiscard]] QJsonObject weightValues(const QHash<QString, int> &weights);
[[nodiscard]] QHash<QString, int> toWeights(const QJsonObject &values);

[[nodiscard]] QJsonObject tickValues(const TaskTick &tick);
[[nodiscard]] TaskTick toTaskTick(const QJsonObject &values);

[[nodiscard]] QJsonObject checkValues(QDate day);
/// Invalid where it was not ticked.
[[nodiscard]] QDate toCheckDay(const QJsonObject &values);

} // namespace sevenrounds
