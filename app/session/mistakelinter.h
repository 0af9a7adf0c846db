// SPDX-License-Identifier: MIT
#pragma once

#include "session/mistaketext.h"
#include "session/sessionstate.h"

#include <QSet>

#include <functional>

// For answers as they were typed in a round, held against the list of mistakes. Stories that are told part by part have story/storylinter: it reads a
// text as it is spoken, word by word, and knows other signs; each is measured on texts of its own (tests/fixtures/mistakes and stories).

namespace sevenrounds {

/// A sign of a mistake, and where it was seen.
struct MistakeFinding {
    MistakeSign sign = MistakeSign::None;
    /// The item whose answer it was seen in; empty for a time and for what the whole round lacks.
    QString item = {};
    /// Overrun: the phase's id; empty for the round as a whole.
    QString phase = {};
    /// The sentence it was found in. For what is missing: the sentence where it was expected, or the one that the answer ends with. Empty for a time.
    QString quote = {};
    /// NoOperations: what no answer names.
    QList<OperationsPart> missing = {};
    /// Overrun: by how much.
    Milliseconds over { 0 };
    /// WeAboveI: how often each.
    int we = 0;
    int i = 0;
    /// SettingHeavy: what situation and task take of the words, in percent.
    int share = 0;
};

/// What a round's times and texts show by themselves.
struct MistakeReport {
    QList<MistakeFinding> findings;
    /// Answers that were asked for, and those of them with enough text to be judged. What was only said leaves no text.
    int asked = 0;
    int judged = 0;
};

/// An answer of fewer words is a note, not an answer, and is not judged.
inline constexpr int kFewestWords = 12;
/// To finish a sentence is no overrun. App default.
inline constexpr Milliseconds kOverrunGrace { 30000 };
/// From this many words of both kinds on, "we" can stand above "I".
inline constexpr int kFewestPronouns = 3;

/// What a person wrote to an item, as typed; empty where nothing was.
using AnswerText = std::function<QString(const QString &item)>;

/// Looks for `signs` in a round that has ended. A prompt and its follow-ups are judged as one answer; what a design leaves out and a paper's weakness
/// are looked for in the whole round. SettingHeavy is seen where the parts of a story are labeled; VetoedPaper is not seen in a round.
[[nodiscard]] MistakeReport lintRound(
    const SessionPlan &plan, const SessionState &state, const AnswerText &answer, const QSet<MistakeSign> &signs);

/// The mistakes that are offered for a round, in the order of the list: those of the round and those of every round.
[[nodiscard]] QList<const Mistake *> mistakesOf(const RoundId &round, const QList<Mistake> &mistakes);
/// The signs of these that a machine looks for.
[[nodiscard]] QSet<MistakeSign> signsOf(const QList<const Mistake *> &mistakes);

} // namespace sevenrounds
