// SPDX-License-Identifier: MIT
#include "ui/plan/planhours.h"

#include "planning/planchoice.h"
#include "ui/format/durationtext.h"

#include <QLocale>

#include <algorithm>
#include <numeric>

using namespace sevenrounds;

namespace {

constexpr int kStep = 15;

} // namespace

PlanHours::PlanHours(PlanService &plan, SettingsService &settings, QObject *parent)
    : QObject(parent)
    , m_plan(plan)
    , m_settings(settings)
{
    connect(&plan, &PlanService::changed, this, &PlanHours::changed);
}

QStringList PlanHours::dayNames() const
{
    QStringList names;
    for (int day = 1; day <= kDaysAWeek; ++day) {
        names.append(QLocale().standaloneDayName(day));
    }
    return names;
}

QList<int> PlanHours::minutes() const
{
    const WeekMinutes minutes = m_plan.minutes();
    return { minutes.cbegin(), minutes.cend() };
}

QStringList PlanHours::minutesTexts() const
{
    QStringList texts;
    for (const int one : m_plan.minutes()) {
        texts.append(one == 0 ? tr("none") : hoursText(one));
    }
    return texts;
}

QList<bool> PlanHours::easyDays() const
{
    QList<bool> easy;
    for (int day = 1; day <= kDaysAWeek; ++day) {
        easy.append((m_settings.easyDays().weekdays & EasyDays::weekday(day)) != 0);
    }
    return easy;
}

QList<int> PlanHours::plannedMinutes() const
{
    const PlanFrame frame = m_plan.frame();
    const QDate monday(2026, 11, 2);
    QList<int> planned;
    for (int day = 0; day < kDaysAWeek; ++day) {
        planned.append(frame.minutesOn(monday.addDays(day)));
    }
    return planned;
}

QList<double> PlanHours::sharesOf(const QList<int> &parts) const
{
    const WeekMinutes days = m_plan.minutes();
    const int longest = std::max(1, *std::max_element(days.cbegin(), days.cend()));
    QList<double> shares;
    for (const int part : parts) {
        shares.append(static_cast<double>(part) / longest);
    }
    return shares;
}

QList<double> PlanHours::shares() const
{
    return sharesOf(minutes());
}

QList<double> PlanHours::plannedShares() const
{
    return sharesOf(plannedMinutes());
}

QString PlanHours::weekText() const
{
    const QList<int> planned = plannedMinutes();
    const int sum = std::accumulate(planned.cbegin(), planned.cend(), 0);
    return sum == 0 ? tr("No time at all: nothing can be planned.") : tr("%1 a week").arg(hoursText(sum));
}

void PlanHours::step(int weekday, int steps)
{
    if (weekday >= 0 && weekday < kDaysAWeek) {
        const int now = m_plan.minutes().at(static_cast<std::size_t>(weekday));
        // From 85 min one step leads to 90 or 75, not to 100.
        const int base = steps > 0 ? now / kStep : (now + kStep - 1) / kStep;
        m_plan.setMinutes(weekday, (base + steps) * kStep);
    }
}

void PlanHours::toggleEasy(int weekday)
{
    if (weekday >= 0 && weekday < kDaysAWeek) {
        m_settings.setEasyDays(m_settings.easyDays().weekdays ^ EasyDays::weekday(weekday + 1));
    }
}

void PlanHours::reset()
{
    m_plan.dropOwnMinutes();
}
