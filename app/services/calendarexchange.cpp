// SPDX-License-Identifier: MIT
#include "services/calendarexchange.h"

#include "services/namedfile.h"

#include <QMap>
#include <QPointer>

#include <algorithm>
#include <cerrno>

namespace sevenrounds {

namespace {

const QString kInterview = QStringLiteral("interview");
const QString kTaskPrefix = QStringLiteral("task/");

/// "task/six-week/six-derive/3": the third sitting, whenever it is.
QString sittingId(const PlannedTask &task, int number)
{
    return kTaskPrefix + taskKey(task.entry.plan, task.entry.task.id) + QLatin1Char('/') + QString::number(number);
}

} // namespace

CalendarExchange::CalendarExchange(PlanService &plan, SettingsService &settings, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_plan(plan)
    , m_settings(settings)
    , m_clock(clock)
{
}

QList<CalendarDay> CalendarExchange::days(const QString &interviewTitle) const
{
    QList<CalendarDay> days;
    if (const std::optional<QDate> interview = m_settings.interviewDay()) {
        days.append({ kInterview, interviewTitle, {}, *interview });
    }
    for (const PlannedTask &task : m_plan.layout().tasks) {
        int number = task.morning.sittings;
        for (const QDate day : task.sittings) {
            days.append({ sittingId(task, ++number), task.entry.task.title, task.entry.task.begin, day });
        }
    }
    return days;
}

void CalendarExchange::write(
    const QString &path, const QString &interviewTitle, QObject *receiver, std::function<void(Result<int>)> done)
{
    const QList<CalendarDay> all = days(interviewTitle);
    const QByteArray content = writeCalendar(all, m_clock.now());
    writeNamedFile(path, content, receiver,
        [count = static_cast<int>(all.size()), done = std::move(done)](
            const Result<> &written) { done(written ? Result<int>(count) : failure(written.error())); });
}

void CalendarExchange::read(const QString &path, QObject *receiver, std::function<void(Result<CalendarReading>)> done)
{
    readNamedFile(path, kLargestCalendarFile, receiver,
        [today = m_plan.today(), guard = QPointer(this), done = std::move(done)](const Result<QByteArray> &file) {
            if (!file && file.error().cause != EFBIG) {
                done(failure(file.error()));
                return;
            }
            const auto events = file ? readCalendar(*file, QTimeZone::systemTimeZone(), today)
                                     : tl::unexpected(CalendarProblem { CalendarFault::TooLarge, 1 });
            if (!events) {
                CalendarReading refused;
                refused.problem = events.error();
                done(refused);
                return;
            }
            if (guard) {
                done(guard->readingOf(*events));
            }
        });
}

CalendarReading CalendarExchange::readingOf(const QList<CalendarEvent> &events) const
{
    CalendarReading reading;
    const QDate today = m_plan.today();
    QMap<QString, QDate> first;
    for (const CalendarEvent &event : events) {
        const QString own = ownId(event);
        if (own.startsWith(kTaskPrefix)) {
            const QString key = own.mid(kTaskPrefix.size()).section(QLatin1Char('/'), 0, 1);
            if (event.day >= today && (!first.contains(key) || event.day < first.value(key))) {
                first.insert(key, event.day);
            }
        } else if (event.day >= today && !(own == kInterview && m_settings.interviewDay() == event.day)) {
            reading.events.append(event);
        }
    }
    std::stable_sort(reading.events.begin(), reading.events.end(),
        [](const CalendarEvent &a, const CalendarEvent &b) { return a.day < b.day; });
    for (const PlannedTask &task : m_plan.layout().tasks) {
        const QString key = taskKey(task.entry.plan, task.entry.task.id);
        const QDate day = first.value(key);
        if (day.isValid() && !task.sittings.isEmpty() && task.sittings.first() != day) {
            reading.moved.append({ key, day });
        }
    }
    return reading;
}

void CalendarExchange::takeMoved(const QList<std::pair<QString, QDate>> &moved)
{
    for (const auto &[key, day] : moved) {
        m_plan.moveTask(key, day);
    }
}

} // namespace sevenrounds
