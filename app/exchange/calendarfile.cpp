// SPDX-License-Identifier: MIT
#include "exchange/calendarfile.h"

#include <QDateTime>
#include <QHash>
#include <QList>
#include <QSet>

#include <libical/ical.h>

#include <algorithm>
#include <memory>
#include <optional>
#include <utility>

namespace sevenrounds {

namespace {

const QString kOwn = QStringLiteral("@sevenrounds");
/// An alarm in an event in a calendar is three deep. The library goes through what is nested by recursion, so that depth would be the stack's end.
constexpr qsizetype kMostDeep = 16;
constexpr int kHourSeconds = 3600;

struct ComponentDeleter {
    void operator()(icalcomponent *component) const { icalcomponent_free(component); }
};
using Component = std::unique_ptr<icalcomponent, ComponentDeleter>;

struct StringDeleter {
    void operator()(char *text) const { icalmemory_free_buffer(text); }
};

icaltimetype dateOf(QDate day)
{
    icaltimetype time = icaltime_null_date();
    time.year = day.year();
    time.month = day.month();
    time.day = day.day();
    return time;
}

icalcomponent *eventOf(const CalendarDay &day, const icaltimetype &stamp)
{
    icalcomponent *event = icalcomponent_new_vevent();
    icalcomponent_add_property(event, icalproperty_new_uid((day.id + kOwn).toUtf8().constData()));
    icalcomponent_add_property(event, icalproperty_new_dtstamp(stamp));
    icalcomponent_add_property(event, icalproperty_new_dtstart(dateOf(day.day)));
    // The end of a day is the beginning of the next.
    icalcomponent_add_property(event, icalproperty_new_dtend(dateOf(day.day.addDays(1))));
    icalcomponent_add_property(event, icalproperty_new_summary(day.title.toUtf8().constData()));
    if (!day.note.isEmpty()) {
        icalcomponent_add_property(event, icalproperty_new_description(day.note.toUtf8().constData()));
    }
    icalcomponent_add_property(event, icalproperty_new_transp(ICAL_TRANSP_TRANSPARENT));
    return event;
}

/// A look at the lines before anything is parsed: libical mends or drops what it cannot read, and does not say where.
class LineScan
{
public:
    /// The lines on which events begin, in their order.
    [[nodiscard]] tl::expected<QList<int>, CalendarProblem> run(const QByteArray &file)
    {
        int number = 0;
        for (const QByteArray &raw : file.split('\n')) {
            ++number;
            const QByteArray line = raw.endsWith('\r') ? raw.chopped(1) : raw;
            if (const auto fault = take(line, number)) {
                return tl::unexpected(CalendarProblem { *fault, number });
            }
        }
        if (!m_hasBegun) {
            return tl::unexpected(CalendarProblem {});
        }
        if (!m_open.isEmpty()) {
            return tl::unexpected(CalendarProblem { CalendarFault::Unbalanced, m_open.last().second });
        }
        return m_events;
    }

private:
    [[nodiscard]] std::optional<CalendarFault> take(QByteArray line, int number)
    {
        if (number == 1 && line.startsWith("\xef\xbb\xbf")) {
            line.remove(0, 3);
        }
        if (line.trimmed().isEmpty()) {
            return std::nullopt;
        }
        if (!m_hasBegun) {
            if (line.trimmed().toUpper() != "BEGIN:VCALENDAR") {
                return CalendarFault::NotACalendar;
            }
            m_hasBegun = true;
        } else if (line.startsWith(' ') || line.startsWith('\t')) {
            // Goes on with the line before.
            return std::nullopt;
        }
        const qsizetype colon = line.indexOf(':');
        if (colon <= 0) {
            return CalendarFault::BadLine;
        }
        const QByteArray name = line.left(colon).toUpper();
        const QByteArray value = line.mid(colon + 1).trimmed().toUpper();
        if (name == "BEGIN") {
            if (m_open.isEmpty() && value != "VCALENDAR") {
                return CalendarFault::Unbalanced;
            }
            if (m_open.size() == kMostDeep) {
                return CalendarFault::BadLine;
            }
            m_open.append({ value, number });
            if (value == "VEVENT") {
                m_events.append(number);
            }
        } else if (name == "END") {
            if (m_open.isEmpty() || m_open.takeLast().first != value) {
                return CalendarFault::Unbalanced;
            }
        } else if (m_open.isEmpty()) {
            return CalendarFault::Unbalanced;
        }
        return std::nullopt;
    }

    QList<std::pair<QByteArray, int>> m_open;
    QList<int> m_events;
    bool m_hasBegun = false;
};

/// Every event below a component, in the order of the file.
void collectEvents(icalcomponent *component, QList<icalcomponent *> *events)
{
    for (icalcomponent *inner = icalcomponent_get_first_component(component, ICAL_ANY_COMPONENT); inner != nullptr;
         inner = icalcomponent_get_next_component(component, ICAL_ANY_COMPONENT)) {
        if (icalcomponent_isa(inner) == ICAL_VEVENT_COMPONENT) {
            events->append(inner);
        } else {
            collectEvents(inner, events);
        }
    }
}

/// The zone that a time names: the world's, by its name or Windows' word for it, or behind a calendar program's prefix. What a file says of a zone
/// itself is not read: its rules may be as long as it likes. Invalid where the name says nothing.
QTimeZone zoneNamed(const QByteArray &name)
{
    // It becomes the name of a file in the system's folder of zones.
    if (name.contains("..")) {
        return QTimeZone();
    }
    const QTimeZone plain(name);
    if (plain.isValid()) {
        return plain;
    }
    if (const QByteArray known = QTimeZone::windowsIdToDefaultIanaId(name); !known.isEmpty()) {
        return QTimeZone(known);
    }
    // "/citadel.org/20210210_1/Europe/Berlin", and the same before "America/Indiana/Indianapolis", than which no name has more parts.
    constexpr qsizetype kMostParts = 3;
    const QList<QByteArray> parts = name.split('/');
    for (qsizetype count = std::min(kMostParts, parts.size() - 1); count > 0; --count) {
        // Of an empty name Qt makes the zone of the system.
        const QByteArray tail = parts.mid(parts.size() - count).join('/');
        if (const QTimeZone zone = tail.isEmpty() ? QTimeZone() : QTimeZone(tail); zone.isValid()) {
            return zone;
        }
    }
    return QTimeZone();
}

QTimeZone zoneOf(icalproperty *start, const icaltimetype &time)
{
    if (icaltime_is_utc(time) != 0) {
        return QTimeZone::utc();
    }
    icalparameter *zone = icalproperty_get_first_parameter(start, ICAL_TZID_PARAMETER);
    const char *name = zone == nullptr ? nullptr : icalparameter_get_tzid(zone);
    return name == nullptr ? QTimeZone() : zoneNamed(name);
}

QDate writtenDay(const icaltimetype &time)
{
    return { time.year, time.month, time.day };
}

QTime writtenTime(const icaltimetype &time)
{
    return { time.hour, time.minute, 0 };
}

/// The day of a moment where the person is. Invalid where it has none.
QDate personsDay(const icaltimetype &time, const QTimeZone &zone, const QTimeZone &here)
{
    const QDate written = icaltime_is_null_time(time) ? QDate() : writtenDay(time);
    if (!written.isValid() || time.is_date != 0) {
        return written;
    }
    const QTime clock = writtenTime(time);
    if (!zone.isValid() || !here.isValid() || !clock.isValid()) {
        return written;
    }
    QDateTime moment(written, clock, zone);
    if (!moment.isValid()) {
        // An hour that summer time leaves out is the one after it.
        moment = QDateTime(written, clock.addSecs(kHourSeconds), zone);
    }
    return moment.isValid() ? moment.toTimeZone(here).date() : written;
}

/// Moments of a series that do not take place, as momentKey() names them.
using Moments = QSet<qint64>;

/// To the minute; of a whole day its beginning.
qint64 momentKey(const icaltimetype &time)
{
    constexpr qint64 kMinutesADay = 24 * 60;
    const qint64 minutes = time.is_date != 0 ? 0 : time.hour * 60 + time.minute;
    return writtenDay(time).toJulianDay() * kMinutesADay + minutes;
}

struct IteratorDeleter {
    void operator()(icalrecur_iterator *iterator) const { icalrecur_iterator_free(iterator); }
};

/// The days on which the recurring events of one file come next. What all of them together may cost is bounded: the library walks through a rule step by
/// step, and one that never comes it follows for centuries.
class Recurrence
{
public:
    Recurrence(const QList<icalcomponent *> &events, const QTimeZone &here, QDate today)
        : m_here(here)
        , m_today(today)
    {
        for (icalcomponent *event : events) {
            icalproperty *moved = icalcomponent_get_first_property(event, ICAL_RECURRENCEID_PROPERTY);
            if (const char *uid = icalcomponent_get_uid(event); moved != nullptr && uid != nullptr) {
                m_moved[QByteArray(uid)].insert(momentKey(icalproperty_get_recurrenceid(moved)));
            }
        }
    }

    /// The day on which an event begins; of a recurring one that began before today the next. Invalid where it has none.
    [[nodiscard]] QDate dayOf(icalcomponent *event)
    {
        icalproperty *start = icalcomponent_get_first_property(event, ICAL_DTSTART_PROPERTY);
        if (start == nullptr) {
            return {};
        }
        const icaltimetype time = icalproperty_get_dtstart(start);
        const QTimeZone zone = zoneOf(start, time);
        const QDate first = personsDay(time, zone, m_here);
        icalproperty *rule = icalcomponent_get_first_property(event, ICAL_RRULE_PROPERTY);
        const bool isMoved = icalcomponent_get_first_property(event, ICAL_RECURRENCEID_PROPERTY) != nullptr;
        if (!first.isValid() || !m_today.isValid() || first >= m_today || rule == nullptr || isMoved) {
            return first;
        }
        const QDate next = nextDay(event, icalproperty_get_rrule(rule), time, zone);
        return next.isValid() ? next : first;
    }

private:
    /// The moments that an event itself names as left out.
    [[nodiscard]] static Moments leftOut(icalcomponent *event)
    {
        Moments moments;
        for (icalproperty *one = icalcomponent_get_first_property(event, ICAL_EXDATE_PROPERTY); one != nullptr;
             one = icalcomponent_get_next_property(event, ICAL_EXDATE_PROPERTY)) {
            moments.insert(momentKey(icalproperty_get_exdate(one)));
        }
        return moments;
    }

    /// The end of a series lies before one of its moments.
    [[nodiscard]] static bool isOver(const icaltimetype &until, const icaltimetype &moment, const QTimeZone &zone)
    {
        if (icaltime_is_null_time(until) != 0) {
            return false;
        }
        if (until.is_date != 0 || moment.is_date != 0) {
            return writtenDay(moment) > writtenDay(until);
        }
        if (icaltime_is_utc(until) == 0 || !zone.isValid()) {
            return icaltime_compare(moment, until) > 0;
        }
        return QDateTime(writtenDay(moment), writtenTime(moment), zone)
            > QDateTime(writtenDay(until), writtenTime(until), QTimeZone::utc());
    }

    [[nodiscard]] QDate nextDay(
        icalcomponent *event, icalrecurrencetype rule, const icaltimetype &first, const QTimeZone &zone)
    {
        const bool isOfDays = rule.freq == ICAL_DAILY_RECURRENCE || rule.freq == ICAL_WEEKLY_RECURRENCE
            || rule.freq == ICAL_MONTHLY_RECURRENCE || rule.freq == ICAL_YEARLY_RECURRENCE;
        if (!isOfDays || rule.rscale != nullptr) {
            return {};
        }
        // Without its end the library finds the next moment soon, or none at all; with it, it may look for centuries behind it.
        const icaltimetype until = std::exchange(rule.until, icaltime_null_time());
        const std::unique_ptr<icalrecur_iterator, IteratorDeleter> iterator(icalrecur_iterator_new(rule, first));
        if (!iterator) {
            return {};
        }
        QDate walked = writtenDay(first);
        // By any clock a day of today is one of yesterday, today or tomorrow.
        if (const QDate before = m_today.addDays(-1); rule.count == 0 && walked < before) {
            icaltimetype near = first;
            near.year = before.year();
            near.month = before.month();
            near.day = before.day();
            // Where it cannot, the steps lead there.
            walked = icalrecur_iterator_set_start(iterator.get(), near) != 0 ? before : walked;
        }
        const Moments without = leftOut(event);
        const char *uid = icalcomponent_get_uid(event);
        const Moments moved = uid == nullptr ? Moments {} : m_moved.value(QByteArray(uid));
        for (int seen = 0; m_walk > 0; ++seen) {
            const icaltimetype next = icalrecur_iterator_next(iterator.get());
            if (icaltime_is_null_time(next) != 0) {
                m_walk -= rule.count > 0 && seen == rule.count ? 0 : kCenturies;
                return {};
            }
            m_walk -= 1 + std::max<qint64>(0, walked.daysTo(writtenDay(next)));
            walked = writtenDay(next);
            if (isOver(until, next, zone)) {
                return {};
            }
            if (const QDate day = personsDay(next, zone, m_here); day.isValid() && day >= m_today
                && !without.contains(momentKey(next)) && !moved.contains(momentKey(next))) {
                return day;
            }
        }
        return {};
    }

    /// As far as the library looks for what never comes: days until the year 2582.
    static constexpr qint64 kCenturies = 200'000;

    QTimeZone m_here;
    QDate m_today;
    /// By their series, the moments that stand as events of their own.
    QHash<QByteArray, Moments> m_moved;
    /// How many days and moments it may still walk through: a year and a half for each of a thousand series that are counted from their beginning, which
    /// takes about a second.
    qint64 m_walk = 500'000;
};

QString textOf(const char *text)
{
    return text == nullptr ? QString() : QString::fromUtf8(text).simplified();
}

} // namespace

QByteArray writeCalendar(const QList<CalendarDay> &days, UtcTime stamp)
{
    const Component calendar(icalcomponent_new_vcalendar());
    icalcomponent_add_property(calendar.get(), icalproperty_new_prodid("-//Seven Rounds//Study plan//EN"));
    icalcomponent_add_property(calendar.get(), icalproperty_new_version("2.0"));
    icalcomponent_add_property(calendar.get(), icalproperty_new_method(ICAL_METHOD_PUBLISH));
    const auto seconds = std::chrono::floor<std::chrono::seconds>(stamp).time_since_epoch().count();
    const icaltimetype at
        = icaltime_from_timet_with_zone(static_cast<time_t>(seconds), 0, icaltimezone_get_utc_timezone());
    for (const CalendarDay &day : days) {
        icalcomponent_add_component(calendar.get(), eventOf(day, at));
    }
    const std::unique_ptr<char, StringDeleter> text(icalcomponent_as_ical_string_r(calendar.get()));
    return QByteArray(text.get());
}

tl::expected<QList<CalendarEvent>, CalendarProblem> readCalendar(
    const QByteArray &file, const QTimeZone &here, QDate today)
{
    if (file.size() > kLargestCalendarFile) {
        return tl::unexpected(CalendarProblem { CalendarFault::TooLarge, 1 });
    }
    if (file.contains('\0')) {
        return tl::unexpected(CalendarProblem {});
    }
    auto lines = LineScan().run(file);
    if (!lines) {
        return tl::unexpected(lines.error());
    }
    const QByteArray body = file.startsWith("\xef\xbb\xbf") ? file.mid(3) : file;
    const Component calendar(icalparser_parse_string(body.constData()));
    QList<icalcomponent *> found;
    if (calendar) {
        collectEvents(calendar.get(), &found);
    }
    if (found.size() != lines->size()) {
        return tl::unexpected(CalendarProblem { CalendarFault::BadLine, lines->isEmpty() ? 1 : lines->first() });
    }
    Recurrence recurrence(found, here, today);
    QList<CalendarEvent> events;
    for (qsizetype i = 0; i < found.size(); ++i) {
        icalcomponent *event = found.at(i);
        const QDate day = recurrence.dayOf(event);
        if (!day.isValid()) {
            return tl::unexpected(CalendarProblem { CalendarFault::BadDay, lines->at(i) });
        }
        if (icalcomponent_get_status(event) != ICAL_STATUS_CANCELLED) {
            events.append(
                { textOf(icalcomponent_get_uid(event)), textOf(icalcomponent_get_summary(event)), day, lines->at(i) });
        }
    }
    return events;
}

QString ownId(const CalendarEvent &event)
{
    return event.uid.endsWith(kOwn) ? event.uid.chopped(kOwn.size()) : QString();
}

} // namespace sevenrounds
