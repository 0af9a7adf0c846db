// SPDX-License-Identifier: MIT
#pragma once

#include "board/attemptstate.h"

namespace sevenrounds {

/// What an attempt came to. Stored with its end, so that a history needs no replay.
struct AttemptResult {
    AttemptMode mode = AttemptMode::Recall;
    int lines = 0;
    /// Lines that the learner had: written or passed by, marked as had, laid or justified right at once.
    int had = 0;
    int wrong = 0;
    int shown = 0;
    int hints = 0;
    Milliseconds worked { 0 };

    /// From memory: recall or a blank page. The other modes show the lines.
    [[nodiscard]] bool isFromMemory() const { return mode == AttemptMode::Recall || mode == AttemptMode::Blank; }
    /// Nothing was missed, shown, hinted at or wrong.
    [[nodiscard]] bool isClean() const { return had == lines && wrong == 0 && shown == 0 && hints == 0; }
    [[nodiscard]] int percent() const
    {
        return lines == 0 ? 0 : static_cast<int>((qint64 { 100 } * had + lines / 2) / lines);
    }
    [[nodiscard]] QJsonObject toJson() const;
    /// Absent where an older or damaged row says too little; a number out of its range is brought into it.
    [[nodiscard]] static std::optional<AttemptResult> fromJson(const QJsonObject &json);
};

[[nodiscard]] AttemptResult resultOf(const AttemptPlan &plan, const AttemptState &state);

/// The grade of the whole that a run from memory speaks for.
[[nodiscard]] Grade proposedGrade(const AttemptResult &result);

/// One attempt that was ended, and when; the reader knows which day that is.
struct AttemptSummary {
    AttemptResult result;
    UtcTime at {};
};

/// A derivation's own score, from its runs from memory.
struct DerivationScore {
    int runs = 0;
    int cleanRuns = 0;
    /// Of the clean runs.
    std::optional<Milliseconds> best;
    /// Of the latest run.
    int recallPercent = 0;
    std::optional<UtcTime> last;
};

/// `attempts` oldest first.
[[nodiscard]] DerivationScore scoreOf(const QList<AttemptSummary> &attempts);

} // namespace sevenrounds
