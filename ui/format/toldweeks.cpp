// SPDX-License-Identifier: MIT
#include "ui/format/toldweeks.h"

#include "ui/format/numberentry.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>

namespace sevenrounds {

namespace {

struct ToldWeeks {
    Q_DECLARE_TR_FUNCTIONS(ToldWeeks)
};

constexpr double kToldDaysAWeek = 7.0;
constexpr double kWeeksAMonth = 365.25 / 12.0 / kToldDaysAWeek;
/// Longer than any process: a slip of the finger. App default.
constexpr double kMostToldWeeks = 260.0;

/// Whether a word of the text begins with any of these, which a translation lists with bars between them. "Today" is no day.
bool namesAny(const QString &text, const QString &words)
{
    const QStringList each = words.split(u'|');
    return std::any_of(each.cbegin(), each.cend(), [&](const QString &word) {
        const QRegularExpression beginning(QStringLiteral("(?<!\\p{L})") + QRegularExpression::escape(word),
            QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
        return text.contains(beginning);
    });
}

double weeksAUnit(const QString &text)
{
    // First: "8 weeks, as I was told last month".
    //: The beginning of the word for weeks, as people type it; several with | between them.
    if (namesAny(text, ToldWeeks::tr("week"))) {
        return 1.0;
    }
    //: The beginning of the word for months, as people type it; several with | between them.
    if (namesAny(text, ToldWeeks::tr("month"))) {
        return kWeeksAMonth;
    }
    //: The beginning of the word for days, as people type it; several with | between them.
    return namesAny(text, ToldWeeks::tr("day")) ? 1.0 / kToldDaysAWeek : 1.0;
}

} // namespace

std::optional<FigureRange> toldWeeks(const QString &told)
{
    static const QRegularExpression number(QStringLiteral("\\d+(?:[.,]\\d+)?"));
    const QString text = plainDigits(told);
    QList<double> figures;
    for (auto found = number.globalMatch(text); found.hasNext();) {
        figures.append(numberOf(found.next().captured()).value_or(0.0) * weeksAUnit(text));
    }
    // Three figures are a date, or more than one length.
    if (figures.isEmpty() || figures.size() > 2) {
        return std::nullopt;
    }
    FigureRange range { figures.first(), figures.last() };
    range.isOpen = text.contains(u'+');
    const bool isLength = range.low > 0.0 && range.low <= *range.high && *range.high <= kMostToldWeeks;
    return isLength ? std::optional(range) : std::nullopt;
}

} // namespace sevenrounds
