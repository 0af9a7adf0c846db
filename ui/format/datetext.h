// SPDX-License-Identifier: MIT
#pragma once

#include <QDate>
#include <QString>
#include <QTime>

namespace sevenrounds {

/// What is said of a day; the order and the signs are those of the person's language.
enum class DateForm {
    Full, ///< "21 November 2026", "November 21, 2026", "21. November 2026", "2026年11月21日"
    Weekday, ///< "Saturday 21 November", "Samstag, 21. November"
    ShortWeekday, ///< "Sat 21 Nov"
    Month, ///< "21 November"
    ShortMonth, ///< "21 Nov"
    DayOfMonth, ///< "21", "21.", "21日"
};

/// As QLocale patterns: the language's long form less what is not said and less the signs and words that belong to that alone.
[[nodiscard]] QString datePattern(DateForm form);
[[nodiscard]] QString dateText(QDate date, DateForm form);

/// "Saturday 21 November", in the person's language.
[[nodiscard]] QString longDate(QDate date);

/// Two days in a row of days: "16 to 22 Nov", "Nov 16 to 22", "30 Nov to 6 Dec"; one day where they are the same.
[[nodiscard]] QString dateRangeText(QDate first, QDate last);

/// "today", "yesterday", "9 days ago".
[[nodiscard]] QString agoText(QDate date, QDate today);

/// "14:45", "2:45 PM": a time of day to the minute.
[[nodiscard]] QString timeOfDayText(QTime time);

} // namespace sevenrounds
