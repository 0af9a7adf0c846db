// SPDX-License-Identifier: MIT
#include "ui/plan/planwords.h"

#include "ui/format/datetext.h"

#include <QCoreApplication>

#include <algorithm>

namespace sevenrounds {

QString shortDate(QDate day)
{
    return dateText(day, DateForm::ShortWeekday);
}

QString nearDayText(QDate day, QDate today)
{
    const qint64 days = today.daysTo(day);
    return days == 0 ? QCoreApplication::translate("PlanText", "today")
        : days == 1  ? QCoreApplication::translate("PlanText", "tomorrow")
                     : shortDate(day);
}

QString rangeText(const DayRange &days)
{
    return dateRangeText(days.first, days.last);
}

QString weekTitle(const PlanWeek &week, const PlanLayout &layout)
{
    if (week.kind == WeekKind::LastDays) {
        return QCoreApplication::translate("PlanText", "The last seven days");
    }
    if (week.kind == WeekKind::After) {
        return QCoreApplication::translate("PlanText", "Afterwards");
    }
    const QString number = week.number <= layout.planWeeks
        ? QCoreApplication::translate("PlanText", "Week %L1 of %L2").arg(week.number).arg(layout.planWeeks)
        : QCoreApplication::translate("PlanText", "Week %L1, kept free").arg(week.number);
    //: A week of the plan and its theme: "Week 3 of 6 · Your own field"
    return week.stages.isEmpty()
        ? number
        : QCoreApplication::translate("PlanText", "%1 · %2").arg(number, week.stages.join(QStringLiteral(", ")));
}

QString progressText(const PlannedTask &task)
{
    const TaskProgress &now = task.now;
    if (now.isDone()) {
        return QCoreApplication::translate("PlanText", "done %1").arg(shortDate(now.doneOn));
    }
    if (task.entry.task.count > 1) {
        return QCoreApplication::translate("PlanText", "%L1 of %L2").arg(now.have).arg(now.of);
    }
    if (task.entry.task.sessions > 1) {
        return QCoreApplication::translate("PlanText", "sitting %L1 of %L2")
            .arg(std::min(task.entry.task.sessions, now.sittings + 1))
            .arg(task.entry.task.sessions);
    }
    return {};
}

QString leftOutText(LeftOutReason reason)
{
    switch (reason) {
    case LeftOutReason::ByHand:
        return QCoreApplication::translate("PlanText", "You left it out.");
    case LeftOutReason::NoRoom:
        return QCoreApplication::translate(
            "PlanText", "No room in the days that are left. It is not one of the core tasks.");
    case LeftOutReason::TooLate:
        break;
    }
    return QCoreApplication::translate("PlanText", "Its days have passed, and nothing new is begun now.");
}

QString openText(const PlanTarget &target)
{
    switch (target.place) {
    case PlanPlace::None:
        return {};
    case PlanPlace::Derivation:
        return QCoreApplication::translate("PlanText", "Derive");
    case PlanPlace::Prompt:
        return QCoreApplication::translate("PlanText", "Answer");
    case PlanPlace::Problem:
        return target.id.isEmpty() ? QCoreApplication::translate("PlanText", "Coding problems")
                                   : QCoreApplication::translate("PlanText", "Solve");
    case PlanPlace::Ladders:
        return QCoreApplication::translate("PlanText", "Ladders");
    case PlanPlace::Loop:
        return QCoreApplication::translate("PlanText", "Mock loop");
    case PlanPlace::Sheet:
        return QCoreApplication::translate("PlanText", "The sheet");
    case PlanPlace::Interviews:
        return QCoreApplication::translate("PlanText", "Interviews");
    case PlanPlace::Settings:
        return QCoreApplication::translate("PlanText", "Settings");
    case PlanPlace::Readiness:
        return QCoreApplication::translate("PlanText", "Readiness");
    case PlanPlace::Teams:
        return QCoreApplication::translate("PlanText", "Teams");
    case PlanPlace::Rounds:
        return QCoreApplication::translate("PlanText", "Mock rounds");
    case PlanPlace::Talks:
        return QCoreApplication::translate("PlanText", "Talks");
    case PlanPlace::Papers:
        return QCoreApplication::translate("PlanText", "Papers");
    case PlanPlace::Drill:
        return QCoreApplication::translate("PlanText", "Say it");
    case PlanPlace::Stories:
        return QCoreApplication::translate("PlanText", "Stories");
    case PlanPlace::Review:
        return QCoreApplication::translate("PlanText", "Review");
    case PlanPlace::Quiz:
        return QCoreApplication::translate("PlanText", "Quiz");
    case PlanPlace::SelfTest:
        break;
    }
    return QCoreApplication::translate("PlanText", "Self-test");
}

} // namespace sevenrounds
