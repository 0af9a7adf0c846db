// SPDX-License-Identifier: MIT
#include "paper/paperids.h"

#include <QRegularExpression>

namespace sevenrounds {

namespace {

/// Longer than any address of a paper; what is longer is not looked through.
constexpr qsizetype kLongestEntry = 2000;

QString withoutAccents(const QString &text)
{
    QString plain;
    const QString decomposed = text.normalized(QString::NormalizationForm_KD);
    plain.reserve(decomposed.size());
    for (const QChar letter : decomposed) {
        if (letter.category() != QChar::Mark_NonSpacing) {
            plain.append(letter);
        }
    }
    return plain.toLower();
}

} // namespace

std::optional<ArxivId> parseArxiv(const QString &text)
{
    // From April 2007 on year and month with a running number, of four digits until 2014; before, an archive with one.
    static const QRegularExpression prefix(
        QStringLiteral("^(?:https?://)?(?:www\\.|export\\.)?arxiv\\.org/(?:abs|pdf|html|ps|format)/|^arxiv\\s*:\\s*"
                       "|^(?:doi\\s*:\\s*|https?://(?:dx\\.)?doi\\.org/)?10\\.48550/arxiv\\."),
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression numbered(
        QStringLiteral("^(\\d{2})(0[1-9]|1[0-2])\\.(\\d{4,5})(?:v(\\d{1,3}))?(?:\\.pdf)?$"),
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression archived(
        QStringLiteral(
            "^([a-z][a-z-]{1,10})(\\.[a-z]{2})?/(\\d{2}(?:0[1-9]|1[0-2])\\d{3})(?:v(\\d{1,3}))?(?:\\.pdf)?$"),
        QRegularExpression::CaseInsensitiveOption);
    QString entry = text.trimmed();
    if (entry.size() > kLongestEntry) {
        return std::nullopt;
    }
    entry.remove(prefix);
    // What an address may end in, and the class in brackets that arXiv's own reference has: "2401.12345 [cs.LG]".
    entry = entry.section(QLatin1Char('?'), 0, 0)
                .section(QLatin1Char('#'), 0, 0)
                .section(QLatin1Char('['), 0, 0)
                .trimmed();
    while (entry.endsWith(QLatin1Char('/')) || entry.endsWith(QLatin1Char(',')) || entry.endsWith(QLatin1Char(';'))) {
        entry.chop(1);
    }
    if (const auto match = numbered.match(entry); match.hasMatch()) {
        const int year = match.captured(1).toInt();
        const bool isLong = match.captured(3).size() == 5;
        if (year < 7 || isLong != (year >= 15)) {
            return std::nullopt;
        }
        return ArxivId { match.captured(1) + match.captured(2) + QLatin1Char('.') + match.captured(3),
            match.captured(4).toInt() };
    }
    if (const auto match = archived.match(entry); match.hasMatch()) {
        return ArxivId { match.captured(1).toLower() + match.captured(2).toUpper() + QLatin1Char('/')
                + match.captured(3),
            match.captured(4).toInt() };
    }
    return std::nullopt;
}

std::optional<QString> parseDoi(const QString &text)
{
    static const QRegularExpression written(
        QStringLiteral("^(?:doi\\s*:\\s*|(?:https?://)?(?:dx\\.|www\\.)?doi\\.org/)?(10\\.\\d{4,9}/\\S+)$"),
        QRegularExpression::CaseInsensitiveOption);
    const QString entry = text.trimmed();
    if (entry.size() > kLongestEntry) {
        return std::nullopt;
    }
    const auto match = written.match(entry);
    if (!match.hasMatch()) {
        return std::nullopt;
    }
    QString doi = match.captured(1).toLower();
    while (doi.endsWith(QLatin1Char('.')) || doi.endsWith(QLatin1Char(',')) || doi.endsWith(QLatin1Char(';'))) {
        doi.chop(1);
        doi = doi.trimmed();
    }
    // What was nothing but such marks names no paper.
    return doi.indexOf(QLatin1Char('/')) + 1 < doi.size() ? std::optional(doi) : std::nullopt;
}

QString normalizedTitle(const QString &title)
{
    QString normal;
    bool isGap = false;
    const QString plain = withoutAccents(title);
    for (const QChar letter : plain) {
        if (!letter.isLetterOrNumber() && !letter.isSurrogate()) {
            isGap = true;
            continue;
        }
        if (isGap && !normal.isEmpty()) {
            normal.append(QLatin1Char(' '));
        }
        isGap = false;
        normal.append(letter);
    }
    return normal;
}

QString normalizedSurname(const QString &author)
{
    return withoutAccents(author.trimmed().section(QLatin1Char(' '), -1));
}

} // namespace sevenrounds
