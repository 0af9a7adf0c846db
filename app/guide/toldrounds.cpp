// SPDX-License-Identifier: MIT
#include "guide/toldrounds.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>
#include <utility>

namespace sevenrounds {

namespace {

constexpr qsizetype kShortestStem = 3;
/// Two words of which so many letters are the same at the beginning are of one stem: theory, theoretical. With one less, breadth would be a break.
constexpr qsizetype kSharedLetters = 5;
/// So many do where they are one of the words: math, mathematics.
constexpr qsizetype kSharedWord = 4;
/// A word that says which round it is counts more than all that only say that it is one.
constexpr int kStrong = 10;

const QSet<QString> &weakWords()
{
    static const QSet<QString> words { QStringLiteral("research"), QStringLiteral("screen"), QStringLiteral("round"),
        QStringLiteral("system"), QStringLiteral("and") };
    return words;
}

/// Without its ending: coding and code.
QString stemOf(QString word)
{
    for (const char *ending : { "ing", "es", "e", "s" }) {
        const QLatin1String end(ending);
        if (word.endsWith(end) && word.size() - end.size() >= kShortestStem) {
            word.chop(end.size());
            break;
        }
    }
    return word;
}

QStringList wordsOf(const QString &text)
{
    static const QRegularExpression between(QStringLiteral("[^\\p{L}]+"));
    return text.toLower().split(between, Qt::SkipEmptyParts);
}

bool isSameWord(const QString &one, const QString &other)
{
    const QString a = stemOf(one);
    const QString b = stemOf(other);
    if (a == b) {
        return true;
    }
    const qsizetype shorter = std::min(a.size(), b.size());
    qsizetype shared = 0;
    while (shared < shorter && a.at(shared) == b.at(shared)) {
        ++shared;
    }
    return shared >= kSharedLetters || (shared >= kSharedWord && shared == shorter);
}

int sharedWords(const QStringList &piece, const Round &round)
{
    QStringList name = wordsOf(round.title) + wordsOf(round.id.value());
    name.removeDuplicates();
    int strong = 0;
    int weak = 0;
    for (const QString &word : piece) {
        const auto isHere = [&](const QString &one) { return isSameWord(word, one); };
        if (std::any_of(name.cbegin(), name.cend(), isHere)) {
            ++(weakWords().contains(word) ? weak : strong);
        }
    }
    return strong == 0 ? 0 : strong * kStrong + weak;
}

const Round *roundOf(const QString &piece, const QList<Round> &known)
{
    const QStringList words = wordsOf(piece);
    const Round *best = nullptr;
    int most = 0;
    for (const Round &round : known) {
        if (const int shared = sharedWords(words, round); shared > most) {
            most = shared;
            best = &round;
        }
    }
    return best;
}

/// "Theory and mathematics": one round, whose own name is joined in that way, and of which each part names something.
const Round *joinedRound(const QStringList &parts, const QList<Round> &known)
{
    const auto isNamed = [&](const Round &round) {
        return wordsOf(round.title).contains(QStringLiteral("and"))
            && std::all_of(parts.cbegin(), parts.cend(),
                [&](const QString &part) { return sharedWords(wordsOf(part), round) > 0; });
    };
    const auto found = parts.size() > 1 ? std::find_if(known.cbegin(), known.cend(), isNamed) : known.cend();
    return found == known.cend() ? nullptr : &*found;
}

} // namespace

ToldRounds toldRounds(const QString &told, const QList<Round> &known)
{
    static const QRegularExpression between(QStringLiteral("[,;|/>\\n\u2192\u00b7\u2022]|\\bthen\\b|(?:^|\\s)\\d+[.)]"),
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    static const QRegularExpression joint(QStringLiteral("\\band\\b|[&+]"), QRegularExpression::CaseInsensitiveOption);
    ToldRounds found;
    for (const QString &piece : told.split(between, Qt::SkipEmptyParts)) {
        QStringList parts = piece.split(joint);
        parts.removeIf([](const QString &part) { return wordsOf(part).isEmpty(); });
        if (const Round *joined = joinedRound(parts, known)) {
            found.rounds.append(joined->id);
            continue;
        }
        for (const QString &part : std::as_const(parts)) {
            if (const Round *round = roundOf(part, known)) {
                found.rounds.append(round->id);
            } else {
                found.unknown.append(part.trimmed());
            }
        }
    }
    return found;
}

} // namespace sevenrounds
