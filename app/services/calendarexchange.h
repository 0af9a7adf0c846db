// SPDX-License-Identifier: MIT
#pragma once

#include "exchange/calendarfile.h"
#include "services/planservice.h"

#include <functional>
#include <optional>

namespace sevenrounds {

/// What a calendar file holds for us.
struct CalendarReading {
    /// Absent where the file was read.
    std::optional<CalendarProblem> problem;
    /// Those that came from elsewhere, and our own interview day where it lies on another one; from today on, by their days.
    QList<CalendarEvent> events;
    /// Tasks of the plan that the calendar has on another day than we: by taskKey(), and from when.
    QList<std::pair<QString, QDate>> moved;
};

/// The plan and the interview day as a calendar file, out and in. No file is waited for on this thread.
class CalendarExchange : public QObject
{
    Q_OBJECT

public:
    /// All must outlive this.
    CalendarExchange(PlanService &plan, SettingsService &settings, const Clock &clock, QObject *parent = nullptr);

    /// What is written: the interview day under `interviewTitle`, and every sitting from today on.
    [[nodiscard]] QList<CalendarDay> days(const QString &interviewTitle) const;
    /// Replaces the file as a whole or leaves it; `done` gets how many days it holds. Fails with Io.
    void write(
        const QString &path, const QString &interviewTitle, QObject *receiver, std::function<void(Result<int>)> done);
    /// Fails with NotFound or Io where there is no file to read; what is wrong inside it stands in the reading.
    void read(const QString &path, QObject *receiver, std::function<void(Result<CalendarReading>)> done);
    /// Puts the tasks where the calendar has them.
    void takeMoved(const QList<std::pair<QString, QDate>> &moved);

private:
    [[nodiscard]] CalendarReading readingOf(const QList<CalendarEvent> &events) const;

    PlanService &m_plan;
    SettingsService &m_settings;
    const Clock &m_clock;
};

} // namespace sevenrounds
