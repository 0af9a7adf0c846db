// SPDX-License-Identifier: MIT
#include "search/searchwords.h"

#include "search/texwords.h"

#include <QList>
#include <QStringList>

namespace sevenrounds {

namespace {

// App defaults. Who types more words than these does not look for a text that holds all of them.
constexpr qsizetype kMostWords = 16;
constexpr qsizetype kLongestWord = 64;

/// One word, or several that stand beside each other.
struct Term {
    QStringList words;
    /// Between quotes that were closed: it is not being typed any more.
    bool isClosed = false;
};

/// Runs of letters, digits and the marks on them, in the order of `text`.
QStringList wordsOf(const QString &text)
{
    QStringList words;
    QString word;
    bool hasBase = false;
    const auto finish = [&] {
        if (hasBase) {
            words.append(word);
        }
        word.clear();
        hasBase = false;
    };
    const QList<uint> points = text.toUcs4();
    for (const uint point : points) {
        const auto sign = static_cast<char32_t>(point);
        const bool isBase = QChar::isLetterOrNumber(sign);
        if (!isBase && !QChar::isMark(sign)) {
            finish();
        } else if (word.size() < kLongestWord) {
            word += QString::fromUcs4(&sign, 1);
            hasBase = hasBase || isBase;
        }
    }
    finish();
    return words;
}

QList<Term> termsOf(const QString &typed)
{
    QList<Term> terms;
    const QStringList parts = typed.split(QLatin1Char('"'));
    for (qsizetype i = 0; i < parts.size(); ++i) {
        const QStringList words = wordsOf(parts.at(i));
        if (words.isEmpty()) {
            continue;
        }
        if (i % 2 == 1) {
            terms.append({ words.mid(0, kMostWords), i + 1 < parts.size() });
            continue;
        }
        for (const QString &word : words) {
            terms.append({ { word }, false });
        }
    }
    return terms.mid(0, kMostWords);
}

qsizetype lettersOf(const QList<Term> &terms)
{
    qsizetype letters = 0;
    for (const Term &term : terms) {
        for (const QString &word : term.words) {
            letters += word.size();
        }
    }
    return letters;
}

/// Words hold no quote, so between two of them everything is a plain word, "AND" and "NEAR" too.
QString quoted(const QStringList &words)
{
    return QLatin1Char('"') + words.join(QLatin1Char(' ')) + QLatin1Char('"');
}

} // namespace

QString searchExpression(const QString &typed)
{
    const QList<Term> terms = termsOf(typed);
    if (lettersOf(terms) < kFewestSearchLetters) {
        return {};
    }
    QStringList expressions;
    for (qsizetype i = 0; i < terms.size(); ++i) {
        const Term &term = terms.at(i);
        const bool isBeginning = i + 1 == terms.size() && !term.isClosed;
        QString expression = quoted(term.words) + (isBeginning ? QStringLiteral("*") : QString());
        const QString letter = term.words.size() == 1 ? greekLetter(term.words.first()) : QString();
        if (!letter.isEmpty()) {
            expression = QStringLiteral("(%1 OR %2)").arg(expression, quoted({ letter }));
        }
        expressions.append(expression);
    }
    return expressions.join(QStringLiteral(" AND "));
}

bool isRankedSearch(const QString &typed)
{
    const QList<Term> terms = termsOf(typed);
    return terms.size() != 1 || terms.first().isClosed || lettersOf(terms) > kFewestSearchLetters;
}

} // namespace sevenrounds
