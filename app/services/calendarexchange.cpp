// SPDX-License-Identifier: MIT
#include "services/calendarexchange.h"

#include <QFile>
#include <QMap>
#include <QSaveFile>

#include <algorithm>

namespace sevenrounds {

namespace {

const QString kInterview = QStringLiteral("interview");
const QString kTaskPrefix = QStringLiteral("task/");

/// "task/six-week/six-derive/3": the third sitting, whenever it is.
QString sittingId(const PlannedTask &task, int number)
{
    return kTaskPrefix + taskKey(task.entry.plan, task.entry.task.id) + QLatin1Char('/') + QString::number(number);
}

Result<int> writeFile(const QString &path, const QByteArray &content, int days)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size() || !file.commit()) {
        return failure(ErrorKind::Io, QStringLiteral("%1: %2").arg(path, file.errorString()));
    }
    return days;
}

Result<QByteArray> readFile(const QString &path)
{
    QFile file(path);
    if (!file.exists()) {
        return failure(ErrorKind::NotFound, path);
    }
    if (!file.open(QIODevice::ReadOnly)) {
        return failure(ErrorKind::Io, QStringLiteral("%1: %2").arg(path, file.errorString()));
    }
    return file.readAll();
}

} // namespace

CalendarExchange::CalendarExchange(
    PlanService &plan, SettingsService &settings, StorageThread &storage, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_plan(plan)
    , m_settings(settings)
    , m_storage(storage)
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
    m_storage.read(
        receiver,
        [path, content, count = static_cast<int>(all.size())](Database &) { return writeFile(path, content, count); },
        std::move(done));
}

void CalendarExchange::read(const QString &path, QObject *receiver, std::function<void(Result<CalendarReading>)> done)
{
    m_storage.read(
        receiver, [path](Database &) { return readFile(path); },
        [this, done = std::move(done)](const Result<QByteArray> &file) {
            if (!file) {
                done(failure(file.error()));
                return;
            }
            const auto events = readCalendar(*file);
            if (!events) {
                CalendarReading refused;
                refused.problem = events.error();
                done(refused);
                return;
            }
            done(readingOf(*events));
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
