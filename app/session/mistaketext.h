// SPDX-License-Identifier: MIT
#pragma once

#include <QString>
#include <QStringList>

namespace sevenrounds {

// What can be seen in a written answer by its words alone. English only, like the content; a sign that is not sure is not given, because
// a wrong accusation costs more trust than a missed one. Texts are Markdown as it was typed.

/// What an operated system needs and a design can leave out.
enum class OperationsPart {
    Monitoring,
    Drift,
    Rollback,
};

/// The sentences of an answer in order, without list marks; code and formulas stay as they are.
[[nodiscard]] QStringList sentencesOf(const QString &text);
/// How many words were written; formulas and code count by their letters.
[[nodiscard]] int wordCount(const QString &text);

/// The parts that no sentence names; one that is only named as left out ("no monitoring") is missing.
[[nodiscard]] QList<OperationsPart> missingOperations(const QString &text);
/// Whether a cost in time or space is named: O(n log n), "linear time", "quadratic in the length".
[[nodiscard]] bool namesComplexity(const QString &text);
/// Whether there is a figure, in digits or in words. Years, list numbers, names such as GPT-4, levels such as L5 and exponents are none.
[[nodiscard]] bool namesNumber(const QString &text);
/// Whether a weakness or a limit of somebody's claim is named.
[[nodiscard]] bool namesWeakness(const QString &text);

struct Pronouns {
    /// we, us, our, ours, ourselves.
    int we = 0;
    /// I, me, my, mine, myself.
    int i = 0;
    /// The sentence in which "we" stands most often; empty where there is none.
    QString sentence;
};
/// Quoted speech, code, the US and "I" as a numeral do not count.
[[nodiscard]] Pronouns countPronouns(const QString &text);

/// The sentence that most likely lacks a figure: one that claims an outcome. The last sentence where none does.
[[nodiscard]] QString outcomeSentence(const QString &text);
/// The sentence that says there is no weakness; the last one where none does.
[[nodiscard]] QString noWeaknessSentence(const QString &text);

} // namespace sevenrounds
