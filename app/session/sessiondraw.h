// SPDX-License-Identifier: MIT
#pragma once

#include "session/sessionplan.h"

#include <QHash>

namespace sevenrounds {

/// What a round may draw from.
struct SessionBank {
    QList<const Prompt *> prompts;
    QList<const Ladder *> ladders = {};
};

struct DrawOptions {
    quint64 seed = 0;
    Level level = Level::L5;
    /// Days since each prompt (or ladder, by its id) was last asked; those that were never asked are absent.
    QHash<PromptId, int> daysSinceAsked = {};
    SessionRules rules = {};
    /// The share of points missed so far in each area, 0 to 1; areas without a rated answer are absent.
    QHash<QString, double> weakness = {};
};

/// A prompt asked less than this many days ago is drawn only where nothing else is left.
inline constexpr int kFreshAfterDays = 14;

/// Draws a round: fresh prompts first, then those near the level, then by chance from the seed, where an area of which every point was missed is
/// three times as likely as one of which none was. The same options give the same plan.
/// A prompt of the person's own may have no follow-ups; where a phase presses what was asked before, only those with enough of them are drawn.
/// Fails with NotFound where the bank holds too few prompts for a phase.
[[nodiscard]] Result<SessionPlan> drawRound(const Round &round, const SessionBank &bank, const DrawOptions &options);

/// One prompt, with its follow-ups to go deeper, and ten minutes: the short start. `home` is the round whose rubric rates it.
[[nodiscard]] SessionPlan shortRound(const Round &home, const Prompt &prompt, const DrawOptions &options);

/// One ladder, climbed as far as it goes, eight minutes a rung.
[[nodiscard]] SessionPlan ladderRound(const Round &home, const Ladder &ladder, const DrawOptions &options);

/// The prompt a short start would take.
[[nodiscard]] const Prompt *drawPrompt(const QList<const Prompt *> &bank, const DrawOptions &options);

} // namespace sevenrounds
