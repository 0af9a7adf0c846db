// SPDX-License-Identifier: MIT
#include "planning/plancalendar.h"

#include <algorithm>
#include <cmath>

namespace sevenrounds {

namespace {

/// The share of the hours that falls into each week, over the stages that lie in it; `own` are the person's weights by stage.
QList<double> weightsOf(const StudyPlan &plan, int weeks, const QHash<QString, int> &own)
{
    QList<double> weights(weeks, 0.0);
    for (const PlanStage &stage : plan.stages) {
        const int length = std::max(1, stage.span.last - stage.span.first + 1);
        for (int week = stage.span.first; week <= std::min(stage.span.last, weeks); ++week) {
            weights[week - 1] += static_cast<double>(own.value(stage.id, stage.weight)) / length;
        }
    }
    return weights;
}

} // namespace

PlanCalendar::PlanCalendar(const StudyPlan &plan, int weeks, const PlanFrame &frame)
    : m_start(frame.start)
{
    const int planDays = kDaysAWeek * weeks;
    const int days = frame.interview
        ? std::min(planDays, std::max(0, static_cast<int>(frame.start.daysTo(lastWeekBegins(*frame.interview)))))
        : planDays;
    m_isShortened = days < planDays;
    m_whole = { frame.start, frame.start.addDays(days - 1) };
    m_ends.append(0);
    if (!m_isShortened && frame.weights.isEmpty()) {
        for (int week = 1; week <= weeks; ++week) {
            m_ends.append(kDaysAWeek * week);
        }
        return;
    }
    const QList<double> weights = weightsOf(plan, weeks, frame.weights);
    double all = 0.0;
    for (const double weight : weights) {
        all += weight;
    }
    double sum = 0.0;
    for (int week = 0; week < weeks; ++week) {
        sum += all > 0.0 ? weights.at(week) / all : 1.0 / weeks;
        m_ends.append(week + 1 == weeks ? days : static_cast<int>(std::lround(sum * days)));
    }
}

DayRange PlanCalendar::daysOf(PlanSpan weeks) const
{
    const auto known = static_cast<int>(m_ends.size()) - 1;
    const int first = m_ends.at(std::clamp(weeks.first - 1, 0, known));
    const int last = m_ends.at(std::clamp(weeks.last, 0, known));
    // A week that shrank to nothing still has the day at its place.
    const int from = std::min(first, std::max(0, m_whole.days() - 1));
    return { m_start.addDays(from), m_start.addDays(std::max(from, last - 1)) };
}

} // namespace sevenrounds
