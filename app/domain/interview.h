// SPDX-License-Identifier: MIT
#pragma once

#include "core/clock.h"
#include "domain/content.h"
#include "domain/fact.h"

#include <QDate>
#include <QHash>

#include <array>

// What a person records of real interviews. None of it is evidence.

namespace sevenrounds {

using RealLoopId = Id<struct RealLoopTag>;
using RealRoundId = Id<struct RealRoundTag>;
using AskedItemId = Id<struct AskedItemTag>;
using DeadlineId = Id<struct DeadlineTag>;

enum class LoopOutcome {
    Pending,
    Offer,
    NoOffer,
    Withdrawn,
};

inline constexpr std::array kLoopOutcomes { LoopOutcome::Pending, LoopOutcome::Offer, LoopOutcome::NoOffer,
    LoopOutcome::Withdrawn };

/// "pending", "offer", "no-offer", "withdrawn".
[[nodiscard]] QString loopOutcomeKey(LoopOutcome outcome);
/// Pending for a word that is not one of them.
[[nodiscard]] LoopOutcome loopOutcomeFromKey(const QString &key);

/// How a round felt on the way out, which says little about how it was judged.
enum class Feeling {
    Unsaid,
    Bad,
    Mixed,
    Good,
};

inline constexpr std::array kFeelings { Feeling::Unsaid, Feeling::Bad, Feeling::Mixed, Feeling::Good };

/// "unsaid", "bad", "mixed", "good".
[[nodiscard]] QString feelingKey(Feeling feeling);
/// Unsaid for a word that is not one of them.
[[nodiscard]] Feeling feelingFromKey(const QString &key);

/// A real loop at one place, and how it ended.
struct RealLoop {
    RealLoopId id;
    /// Where, in the person's words; may be empty.
    QString title;
    /// Its first interview.
    QDate day;
    Level level = Level::L5;
    LoopOutcome outcome = LoopOutcome::Pending;
    UtcTime addedAt {};
    UtcTime changedAt {};
};

/// One interview of it.
struct RealRound {
    RealRoundId id;
    RealLoopId loop;
    RoundId round;
    QDate day;
    Feeling feeling = Feeling::Unsaid;
    UtcTime addedAt {};
};

/// One thing that was asked in it.
struct AskedItem {
    AskedItemId id;
    RealRoundId round;
    /// As the person remembers it; Markdown.
    QString ask;
    /// An area of the content's prompts; empty where none was chosen.
    QString area;
    /// What they asked next, a line each, as typed.
    QStringList then;
    UtcTime addedAt {};
    UtcTime changedAt {};

    [[nodiscard]] bool hasWords() const { return !ask.trimmed().isEmpty(); }
};

/// Where the person is in a process: by whose account, and on which day each stage was or will be.
struct OwnPipeline {
    /// As in PipelineStage; empty where nobody has chosen.
    QString guide;
    QString variant;
    QHash<FactId, QDate> days;

    friend bool operator==(const OwnPipeline &, const OwnPipeline &) = default;
};

/// Another offer, which has to be answered by a day.
struct OwnDeadline {
    DeadlineId id;
    /// Whose, in the person's words; may be empty.
    QString title;
    QDate day;
    UtcTime addedAt {};
};

/// The id of the prompt that is made of it.
[[nodiscard]] PromptId ownPromptId(const AskedItemId &item);
/// What was asked as a prompt to be practiced: no points, no hints and no strong answer, because nobody wrote any.
[[nodiscard]] Prompt ownPrompt(const AskedItem &item, const RealRound &round, Level level);

} // namespace sevenrounds
