// SPDX-License-Identifier: MIT
#include "ui/settings/dayentry.h"

#include "ui/format/datetext.h"
#include "ui/format/numberentry.h"

#include <QCoreApplication>
#include <QLocale>
#include <QRegularExpression>
#include <QStringList>

#include <array>

namespace sevenrounds {

namespace {

struct DayEntry {
    Q_DECLARE_TR_FUNCTIONS(DayEntry)
};

constexpr int kMonths = 12;
constexpr int kCentury = 100;
constexpr int kThisCentury = 2000;
constexpr qsizetype kYearDigits = 4;
// Long enough to tell months apart in English: "jun", "jul".
constexpr qsizetype kShortestMonth = 3;
// A day and a month; a leap day may be eight years away (1896 to 1904).
constexpr int kYearsToLeapDay = 8;
// Has every day that a year can have.
constexpr int kLeapYear = 2000;

/// 1 to 12, or 0. The name, or any beginning of it of three letters, in the person's language or in English.
int monthOf(const QString &word)
{
    const QString wanted = word.toCaseFolded();
    for (const QLocale &locale : { QLocale(), QLocale::c() }) {
        for (int month = 1; month <= kMonths; ++month) {
            const std::array names { locale.monthName(month, QLocale::LongFormat), locale.standaloneMonthName(month),
                locale.monthName(month, QLocale::ShortFormat) };
            for (const QString &name : names) {
                // In Japanese a month has two signs, a digit and the word.
                const QString known = plainDigits(name.toCaseFolded());
                if (known == wanted || (wanted.size() >= kShortestMonth && known.startsWith(wanted))) {
                    return month;
                }
            }
        }
    }
    return 0;
}

bool isDayFirst()
{
    const QString format = QLocale().dateFormat(QLocale::ShortFormat);
    return format.indexOf(QLatin1Char('d')) < format.indexOf(QLatin1Char('M'));
}

std::optional<QDate> makeDay(int year, int month, int day)
{
    const QDate date(year < kCentury ? kThisCentury + year : year, month, day);
    return date.isValid() ? std::optional(date) : std::nullopt;
}

/// What an entry is read by.
struct Reading {
    QDate today;
    UnsaidYear unsaid = UnsaidYear::Next;
};

std::optional<QDate> nextDay(int month, int day, QDate today)
{
    for (int year = today.year(); year <= today.year() + kYearsToLeapDay; ++year) {
        const QDate date(year, month, day);
        if (date.isValid() && date >= today) {
            return date;
        }
    }
    return std::nullopt;
}

std::optional<QDate> latestDay(int month, int day, QDate today)
{
    for (int year = today.year(); year >= today.year() - kYearsToLeapDay; --year) {
        const QDate date(year, month, day);
        if (date.isValid() && date <= today) {
            return date;
        }
    }
    return std::nullopt;
}

std::optional<QDate> dayOfUnsaidYear(int month, int day, const Reading &reading)
{
    const std::optional<QDate> next = nextDay(month, day, reading.today);
    const std::optional<QDate> latest = latestDay(month, day, reading.today);
    switch (reading.unsaid) {
    case UnsaidYear::Next:
        return next;
    case UnsaidYear::Latest:
        return latest;
    case UnsaidYear::Nearest:
        break;
    }
    const bool isLatestNearer = next && latest && latest->daysTo(reading.today) < reading.today.daysTo(*next);
    return isLatestNearer ? latest : next;
}

/// As dayEntryText() writes it, and the same without its year: both may hold words and signs of the language that nothing else here knows.
std::optional<QDate> fromOwnForm(const QString &entry, const Reading &reading)
{
    static const QRegularExpression year(QStringLiteral("\\d{4}"));
    const QString wanted = plainDigits(entry.toCaseFolded());
    const auto match = year.match(wanted);
    const QString pattern = datePattern(match.hasMatch() ? DateForm::Full : DateForm::Month);
    const int inYear = match.hasMatch() ? match.captured().toInt() : kLeapYear;
    const QLocale locale;
    for (QDate day(inYear, 1, 1); day.isValid() && day.year() == inYear; day = day.addDays(1)) {
        if (plainDigits(locale.toString(day, pattern).simplified().toCaseFolded()) == wanted) {
            return match.hasMatch() ? std::optional(day) : dayOfUnsaidYear(day.month(), day.day(), reading);
        }
    }
    return std::nullopt;
}

/// Day, month and perhaps a year in this order.
std::optional<QDate> fromParts(int day, int month, const QStringList &rest, const Reading &reading)
{
    if (rest.isEmpty()) {
        return dayOfUnsaidYear(month, day, reading);
    }
    bool isNumber = false;
    const int year = rest.first().toInt(&isNumber);
    return isNumber && rest.size() == 1 ? makeDay(year, month, day) : std::nullopt;
}

std::optional<QDate> fromWords(const QStringList &words, const Reading &reading)
{
    if (words.size() < 2) {
        return std::nullopt;
    }
    static const QRegularExpression dayNumber(QStringLiteral("^(\\d{1,2})(st|nd|rd|th)?$"));
    const auto first = dayNumber.match(words.at(0));
    const auto second = dayNumber.match(words.at(1));
    const QStringList rest = words.mid(2);
    if (const int month = monthOf(words.at(0)); month > 0 && second.hasMatch()) {
        return fromParts(second.captured(1).toInt(), month, rest, reading);
    }
    if (!first.hasMatch()) {
        return std::nullopt;
    }
    const int leading = first.captured(1).toInt();
    if (const int month = monthOf(words.at(1)); month > 0) {
        return fromParts(leading, month, rest, reading);
    }
    return std::nullopt;
}

std::optional<QDate> fromNumbers(const QString &text, const Reading &reading)
{
    static const QRegularExpression numbers(QStringLiteral("^(\\d{1,2})([./-])(\\d{1,2})(?:\\2(\\d{2}|\\d{4})?)?$"));
    const auto match = numbers.match(text);
    if (!match.hasMatch()) {
        return std::nullopt;
    }
    // Points always stand after the day; the other two signs depend on where one lives.
    const bool dayFirst = match.captured(2) == QLatin1String(".") || isDayFirst();
    const int day = match.captured(dayFirst ? 1 : 3).toInt();
    const int month = match.captured(dayFirst ? 3 : 1).toInt();
    const QStringList year = match.captured(4).isEmpty() ? QStringList() : QStringList { match.captured(4) };
    return fromParts(day, month, year, reading);
}

} // namespace

std::optional<QDate> parseDay(const QString &text, QDate today, UnsaidYear unsaid)
{
    const QString entry = text.simplified();
    if (const QDate iso = QDate::fromString(entry, Qt::ISODate); iso.isValid()) {
        return iso;
    }
    const Reading reading { today, unsaid };
    if (const auto day = fromOwnForm(entry, reading)) {
        return day;
    }
    for (const auto format : { QLocale::LongFormat, QLocale::ShortFormat }) {
        const QDate local = QLocale().toDate(entry, format);
        // Short forms with two digits for the year would mean the last century.
        if (local.isValid() && local.year() >= kThisCentury) {
            return local;
        }
    }
    static const QRegularExpression between(QStringLiteral("[\\s,.]+"));
    const QString plain = plainDigits(entry);
    if (const auto day = fromNumbers(plain, reading)) {
        return day;
    }
    QStringList words = plain.split(between, Qt::SkipEmptyParts);
    // A day of the week before it says nothing new: "Thu 10 Dec".
    if (words.size() > 2 && monthOf(words.first()) == 0 && !words.first().at(0).isDigit()) {
        words.removeFirst();
    }
    // A year that stands first: "2026. dec. 10."
    if (words.size() > 2 && words.first().size() == kYearDigits && words.first().at(0).isDigit()) {
        words.append(words.takeFirst());
    }
    return fromWords(words, reading);
}

QString dayEntryText(QDate day)
{
    return dateText(day, DateForm::Full);
}

QString dayDistanceText(QDate day, QDate today)
{
    const auto days = static_cast<int>(today.daysTo(day));
    if (days <= 0) {
        return agoText(day, today);
    }
    return days == 1 ? DayEntry::tr("tomorrow") : DayEntry::tr("in %Ln days", nullptr, days);
}

} // namespace sevenrounds
