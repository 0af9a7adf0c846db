// SPDX-License-Identifier: MIT
#include "ui/format/toldfigures.h"

#include "ui/format/numberentry.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QSet>

namespace sevenrounds {

namespace {

struct ToldFigures {
    Q_DECLARE_TR_FUNCTIONS(ToldFigures)
};

/// More than any loop has rounds, or anybody holds mocks: a slip of the finger, or a date. App default.
constexpr int kMostTold = 60;

/// Whether nothing but the joint of a range stands between two numbers. "5 rounds of 45 minutes" is none.
bool isJoint(const QString &between)
{
    //: Between two numbers of things as people type them, "5 to 6" or "5 or 6": both words with | between them.
    QStringList words = ToldFigures::tr("to|or").split(u'|');
    for (QString &word : words) {
        word = QRegularExpression::escape(word);
    }
    const QRegularExpression joint(QStringLiteral("^\\s*(?:[-\u2010-\u2015\u2212]|%1)\\s*$").arg(words.join(u'|')),
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    return joint.match(between).hasMatch();
}

} // namespace

std::optional<FigureRange> toldCount(const QString &told)
{
    static const QRegularExpression number(QStringLiteral("\\d+(?:[.,]\\d+)?"));
    const QString text = plainDigits(told);
    QList<int> figures;
    qsizetype end = 0;
    for (auto found = number.globalMatch(text); found.hasNext();) {
        const QRegularExpressionMatch match = found.next();
        if (!figures.isEmpty() && !isJoint(text.mid(end, match.capturedStart() - end))) {
            return std::nullopt;
        }
        end = match.capturedEnd();
        bool isWhole = false;
        const int figure = match.captured().toInt(&isWhole);
        if (!isWhole || figure <= 0 || figure > kMostTold) {
            return std::nullopt;
        }
        figures.append(figure);
    }
    if (figures.isEmpty() || figures.size() > 2 || figures.first() > figures.last()) {
        return std::nullopt;
    }
    FigureRange range { static_cast<double>(figures.first()), static_cast<double>(figures.last()) };
    range.isOpen = text.contains(QLatin1Char('+'));
    return range;
}

std::optional<Level> toldLevel(const QString &told)
{
    //: The word for a level of hiring, as people type it before its number.
    const QString word = QRegularExpression::escape(ToldFigures::tr("level"));
    const QRegularExpression named(QStringLiteral("(?<![\\p{L}\\d])(?:L|%1)\\s*(\\d+)(?!\\d)").arg(word),
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    QSet<QString> keys;
    for (auto found = named.globalMatch(plainDigits(told)); found.hasNext();) {
        keys.insert(QLatin1Char('L') + found.next().captured(1));
    }
    return keys.size() == 1 ? levelFromKey(*keys.cbegin()) : std::nullopt;
}

} // namespace sevenrounds
