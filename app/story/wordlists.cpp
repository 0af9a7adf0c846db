// SPDX-License-Identifier: MIT
#include "story/wordlists.h"

#include <QSet>

namespace sevenrounds::words {

namespace {

/// The words of a text, parted by spaces.
} // namespace

QSet<QString> setOf(const char *text)
{
    const QStringList list = QString::fromLatin1(text).split(QLatin1Char(' '), Qt::SkipEmptyParts);
    return { list.begin(), list.end() };
}

bool isTitleAbbreviation(const QString &lower)
{
    static const QSet<QString> words
        = setOf("dr mr mrs ms prof vs approx fig figs eq eqs sec cf al e.g i.e dept est resp st ca incl no.s");
    return words.contains(lower);
}

bool isDottedAbbreviation(const QString &lower)
{
    static const QSet<QString> words = setOf("u.s u.k e.u ph.d m.sc b.sc a.m p.m etc inc ltd corp jr sr d.c");
    return words.contains(lower);
}

bool isSentenceOpener(const QString &word)
{
    static const QSet<QString> words = setOf(
        "I We The It My Our That This These Those They He She You In On At So But And After Before By When Then "
        "There What Nobody Everybody If As For From With Without Two Three Within A An I'd I'll I've I'm We'd We've");
    return words.contains(word);
}

bool isNumberWord(const QString &lower)
{
    static const QSet<QString> words = setOf(
        "zero two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
        "seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million "
        "billion trillion dozen half halve halved halves halving twice thrice double doubled doubles doubling "
        "triple tripled triples tripling quadruple quadrupled twofold threefold fourfold fivefold tenfold");
    return words.contains(lower);
}

bool isUnit(const QString &lower)
{
    static const QSet<QString> words = setOf(
        "percent per-cent % points point times second seconds minute minutes hour hours day days week weeks month "
        "months quarter quarters year years ms s min h x fold people person engineers engineer researchers teams "
        "users user requests queries tokens gpus tpus gb tb mb dollars euros cents runs labs papers bugs incidents "
        "tickets releases lines parameters examples models servers regressions experiments seeds sites countries");
    return words.contains(lower);
}

bool isMonth(const QString &word)
{
    static const QSet<QString> words = setOf(
        "January February March April May June July August September October November December Jan Feb Mar Apr Jun "
        "Jul Aug Sep Sept Oct Nov Dec");
    return words.contains(word);
}

bool isLabel(const QString &lower)
{
    static const QSet<QString> words = setOf(
        "phase step section figure fig table version team level stage chapter option plan item question slide page "
        "room tier priority appendix part type category release milestone no number gate iteration equation eq");
    return words.contains(lower);
}

} // namespace sevenrounds::words
