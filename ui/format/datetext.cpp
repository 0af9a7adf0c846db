// SPDX-License-Identifier: MIT
#include "ui/format/datetext.h"

#include <QCoreApplication>
#include <QList>
#include <QLocale>

#include <algorithm>

namespace sevenrounds {

namespace {

/// A pattern in pieces: fields with what stands before each, and what stands after the last. Fields are runs of one letter ("MMMM").
struct DatePieces {
    QStringList fields;
    /// One more than fields. As a reader sees it, without the quotes of a pattern.
    QStringList between;
};

bool isField(QChar one)
{
    return one == QLatin1Char('d') || one == QLatin1Char('M') || one == QLatin1Char('y');
}

DatePieces piecesOf(const QString &pattern)
{
    DatePieces pieces { {}, { QString() } };
    bool isQuoted = false;
    for (qsizetype at = 0; at < pattern.size(); ++at) {
        const QChar one = pattern.at(at);
        if (one == QLatin1Char('\'')) {
            // Two in a row are one that is read.
            if (at + 1 < pattern.size() && pattern.at(at + 1) == one) {
                pieces.between.last().append(one);
                ++at;
            } else {
                isQuoted = !isQuoted;
            }
        } else if (isQuoted || !isField(one)) {
            pieces.between.last().append(one);
        } else if (!pieces.fields.isEmpty() && pieces.between.last().isEmpty() && pieces.fields.last().endsWith(one)) {
            pieces.fields.last().append(one);
        } else {
            pieces.fields.append(one);
            pieces.between.append(QString());
        }
    }
    return pieces;
}

QString patternOf(const DatePieces &pieces)
{
    const auto quoted = [](QString text) {
        const bool hasLetter = std::any_of(text.cbegin(), text.cend(), [](QChar one) { return one.isLetter(); });
        text.replace(QLatin1Char('\''), QStringLiteral("''"));
        return hasLetter ? QLatin1Char('\'') + text + QLatin1Char('\'') : text;
    };
    QString pattern = quoted(pieces.between.first());
    for (qsizetype at = 0; at < pieces.fields.size(); ++at) {
        pattern += pieces.fields.at(at) + quoted(pieces.between.at(at + 1));
    }
    return pattern;
}

bool isComma(QChar one)
{
    // Ours, and those of Arabic and Chinese.
    return one == QLatin1Char(',') || one == QChar(0x060C) || one == QChar(0x3001);
}

qsizetype lastComma(const QString &text)
{
    const auto found = std::find_if(text.crbegin(), text.crend(), isComma);
    return found == text.crend() ? -1 : std::distance(found, text.crend()) - 1;
}

bool hasWord(const QString &text)
{
    return std::any_of(text.cbegin(), text.cend(), [](QChar one) { return one.isLetter(); });
}

/// Of what parted two fields, that which belongs to the first one: the point of "10., ", the day's sign of "日", nothing of ", " and " de ".
QString tailOf(const QString &between)
{
    const qsizetype comma = lastComma(between);
    const auto space = std::find_if(between.cbegin(), between.cend(), [](QChar one) { return one.isSpace(); });
    QString tail = between.left(comma >= 0 ? comma : std::distance(between.cbegin(), space));
    while (tail.endsWith(QLatin1Char('-'))) {
        tail.chop(1);
    }
    return tail;
}

/// Of what parted two fields, that which belongs to the second one: what a comma is followed by.
QString headOf(const QString &between)
{
    const qsizetype comma = lastComma(between);
    return comma < 0 ? QString() : between.mid(comma + 1).trimmed();
}

/// What stands between two fields when the one between them is gone: not the words that were said of it.
QString joinOf(const QString &before, const QString &after)
{
    if (hasWord(before) || hasWord(after)) {
        return hasWord(before) ? after : before;
    }
    return lastComma(after) >= 0 ? after : before;
}

void leaveOut(DatePieces *pieces, QLatin1Char letter)
{
    const auto is = [letter](const QString &field) {
        // "d" and "dd" are a day of the month, "ddd" and "dddd" one of the week, which is asked for as "w".
        const bool isWeekday = field.startsWith(QLatin1Char('d')) && field.size() > 2;
        return letter == QLatin1Char('w') ? isWeekday : !isWeekday && field.startsWith(letter);
    };
    const auto found = std::find_if(pieces->fields.cbegin(), pieces->fields.cend(), is);
    if (found == pieces->fields.cend()) {
        return;
    }
    const qsizetype at = std::distance(pieces->fields.cbegin(), found);
    const bool isFirst = at == 0;
    const bool isLast = at == pieces->fields.size() - 1;
    const QString before = pieces->between.at(at);
    const QString after = pieces->between.at(at + 1);
    pieces->fields.removeAt(at);
    pieces->between.removeAt(at);
    pieces->between[at] = isFirst ? headOf(after) : isLast ? tailOf(before) : joinOf(before, after);
}

/// With weekday, day, month and year, and of each the longest.
QString longPattern()
{
    const QLocale locale;
    QString pattern = locale.dateFormat(QLocale::LongFormat);
    if (locale.language() == QLocale::C || locale.language() == QLocale::English) {
        // English that names the day first has no comma after the weekday; older tables have one.
        pattern.replace(QStringLiteral("dddd, d"), QStringLiteral("dddd d"));
    }
    // Malay of Brunei leaves it out.
    return pattern.contains(QStringLiteral("dddd")) ? pattern : QStringLiteral("dddd, ") + pattern;
}

bool isDayBeforeMonth(const QString &pattern)
{
    return pattern.indexOf(QLatin1Char('d')) < pattern.indexOf(QLatin1Char('M'));
}

} // namespace

QString datePattern(DateForm form)
{
    DatePieces pieces = piecesOf(longPattern());
    const bool hasWeekday = form == DateForm::Weekday || form == DateForm::ShortWeekday;
    const bool isShort = form == DateForm::ShortWeekday || form == DateForm::ShortMonth || form == DateForm::DayOfMonth;
    if (form != DateForm::Full) {
        leaveOut(&pieces, QLatin1Char('y'));
    }
    if (!hasWeekday) {
        leaveOut(&pieces, QLatin1Char('w'));
    }
    if (form == DateForm::DayOfMonth) {
        leaveOut(&pieces, QLatin1Char('M'));
    }
    if (isShort) {
        pieces.fields.replaceInStrings(QStringLiteral("dddd"), QStringLiteral("ddd"));
        pieces.fields.replaceInStrings(QStringLiteral("MMMM"), QStringLiteral("MMM"));
    }
    return patternOf(pieces);
}

QString dateText(QDate date, DateForm form)
{
    return QLocale().toString(date, datePattern(form));
}

QString longDate(QDate date)
{
    return dateText(date, DateForm::Weekday);
}

QString dateRangeText(QDate first, QDate last)
{
    if (first == last) {
        return dateText(last, DateForm::ShortMonth);
    }
    const bool isOneMonth = first.year() == last.year() && first.month() == last.month();
    const bool isDayFirst = isDayBeforeMonth(datePattern(DateForm::ShortMonth));
    const auto text = [isOneMonth](QDate day, bool namesMonth) {
        return dateText(day, namesMonth || !isOneMonth ? DateForm::ShortMonth : DateForm::DayOfMonth);
    };
    //: Two days, the first and the last: "16 to 22 Nov"
    return QCoreApplication::translate("DateText", "%1 to %2").arg(text(first, !isDayFirst), text(last, isDayFirst));
}

QString agoText(QDate date, QDate today)
{
    const auto days = static_cast<int>(date.daysTo(today));
    if (days <= 0) {
        return QCoreApplication::translate("DateText", "today");
    }
    if (days == 1) {
        return QCoreApplication::translate("DateText", "yesterday");
    }
    return QCoreApplication::translate("DateText", "%Ln days ago", nullptr, days);
}

QString timeOfDayText(QTime time)
{
    return QLocale().toString(time, QLocale().timeFormat(QLocale::ShortFormat).remove(QStringLiteral(":ss")));
}

} // namespace sevenrounds
