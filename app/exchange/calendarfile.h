// SPDX-License-Identifier: MIT
#pragma once

#include "core/clock.h"
#include "core/result.h"

#include <QByteArray>
#include <QDate>
#include <QList>
#include <QString>
#include <QTimeZone>

namespace sevenrounds {

/// A whole day in a calendar file.
struct CalendarDay {
    /// Stays the same from file to file, so that a calendar moves the event and does not add another.
    QString id;
    QString title;
    QString note;
    QDate day;

    friend bool operator==(const CalendarDay &, const CalendarDay &) = default;
};

/// An event that a file holds.
struct CalendarEvent {
    /// As the file says; see ownId().
    QString uid;
    QString title;
    /// The day on which it begins, where the person is; of a recurring one that began before today the next. Whole days and times without a zone are
    /// what they say.
    QDate day;
    /// Where it begins in the file, from 1.
    int line = 0;

    friend bool operator==(const CalendarEvent &, const CalendarEvent &) = default;
};

enum class CalendarFault {
    /// It does not begin as a calendar does.
    NotACalendar,
    TooLarge,
    /// A line that is none of a calendar.
    BadLine,
    /// It ends before what was begun is closed, or closes what was not begun.
    Unbalanced,
    /// An event without a day, or with one that is none.
    BadDay,
};

/// Many years of a busy person's calendar. Who reads a file need not read more of it to know that it is too large.
inline constexpr qsizetype kLargestCalendarFile = 16'000'000;

/// Why a file was refused, and at which line, from 1.
struct CalendarProblem {
    CalendarFault fault = CalendarFault::NotACalendar;
    int line = 1;

    friend bool operator==(const CalendarProblem &, const CalendarProblem &) = default;
};

/// iCalendar (RFC 5545): one event for each day, which leaves the time free. `stamp` is when it was written.
[[nodiscard]] QByteArray writeCalendar(const QList<CalendarDay> &days, UtcTime stamp);

/// The events of a calendar file, in its order, by the clock of `here`; cancelled ones are left out. A file with anything that cannot be read is
/// refused whole. Of what comes back by days, weeks, months or years and began before `today` the next day from it on is told, where there is one; without
/// a valid `today`, and of a rule that takes longer to follow than any calendar needs, the first.
[[nodiscard]] tl::expected<QList<CalendarEvent>, CalendarProblem> readCalendar(
    const QByteArray &file, const QTimeZone &here = QTimeZone::systemTimeZone(), QDate today = {});

/// The id under which writeCalendar() wrote an event; empty for one that came from elsewhere.
[[nodiscard]] QString ownId(const CalendarEvent &event);

} // namespace sevenrounds
