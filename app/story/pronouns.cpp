// SPDX-License-Identifier: MIT
#include "story/pronouns.h"

#include <QSet>
#include <QStringList>

namespace sevenrounds {

namespace {

enum class Who {
    Nobody,
    Own,
    Shared,
};

QString coreAt(const SpokenSentence &sentence, qsizetype at)
{
    return at >= 0 && at < sentence.words.size() ? sentence.words.at(at).core : QString();
}

/// "Phase I", "a type I error": the one of Rome.
bool isRomanOne(const SpokenSentence &sentence, qsizetype at)
{
    static const QSet<QString> labels = words::setOf(
        "phase type part stage class grade table section chapter war volume appendix tier act article category");
    static const QSet<QString> named = words::setOf("error errors trial trials study studies");
    const QString before = coreAt(sentence, at - 1);
    if (!labels.contains(before.toLower())) {
        return false;
    }
    return before.at(0).isUpper() || named.contains(coreAt(sentence, at + 1).toLower());
}

/// A lazily typed "i" and not an index.
bool isLazyOwn(const SpokenSentence &sentence, qsizetype at)
{
    static const QSet<QString> indexed
        = words::setOf("index for step item layer row column token each node position time entry sample th over in of");
    const QString next = coreAt(sentence, at + 1);
    const bool isFollowedByWord = next.size() > 1 && next.at(0).isLetter();
    return isFollowedByWord && !sentence.words.at(at).isStopped
        && !indexed.contains(coreAt(sentence, at - 1).toLower());
}

/// A mine is also dug in.
bool isOwnMine(const SpokenSentence &sentence, qsizetype at)
{
    static const QSet<QString> before = words::setOf("of was is were are be not as became entirely mostly partly");
    return before.contains(coreAt(sentence, at - 1).toLower());
}

bool isMicroseconds(const SpokenSentence &sentence, qsizetype at)
{
    const QString before = coreAt(sentence, at - 1);
    return !before.isEmpty() && before.back().isDigit();
}

Who whoOf(const SpokenSentence &sentence, qsizetype at)
{
    static const QSet<QString> own = words::setOf("i'm i've i'd i'll my myself me");
    static const QSet<QString> shared = words::setOf("we we're we've we'd we'll us our ours ourselves let's");
    const SpokenWord &word = sentence.words.at(at);
    if (word.isQuoted || word.kind != WordKind::Plain) {
        return Who::Nobody;
    }
    const QString lower = word.core.toLower();
    if (word.core == QStringLiteral("I")) {
        return isRomanOne(sentence, at) ? Who::Nobody : Who::Own;
    }
    if (lower == QStringLiteral("i")) {
        return isLazyOwn(sentence, at) ? Who::Own : Who::Nobody;
    }
    if (lower == QStringLiteral("mine")) {
        return isOwnMine(sentence, at) ? Who::Own : Who::Nobody;
    }
    // The country, the state and the department: only ever written in capitals.
    if (word.core == QStringLiteral("US") || word.core == QStringLiteral("ME")) {
        return Who::Nobody;
    }
    if (lower == QStringLiteral("us") && isMicroseconds(sentence, at)) {
        return Who::Nobody;
    }
    return own.contains(lower) ? Who::Own : shared.contains(lower) ? Who::Shared : Who::Nobody;
}

} // namespace

PronounCount countPronouns(const SpokenSentence &sentence)
{
    PronounCount count;
    for (qsizetype at = 0; at < sentence.words.size(); ++at) {
        const Who who = whoOf(sentence, at);
        count.own += who == Who::Own ? 1 : 0;
        count.shared += who == Who::Shared ? 1 : 0;
    }
    return count;
}

PronounCount countPronouns(const QList<SpokenSentence> &sentences)
{
    PronounCount sum;
    for (const SpokenSentence &sentence : sentences) {
        const PronounCount count = countPronouns(sentence);
        sum.own += count.own;
        sum.shared += count.shared;
    }
    return sum;
}

} // namespace sevenrounds
