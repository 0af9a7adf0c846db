// SPDX-License-Identifier: MIT
#pragma once

#include "services/practicejournal.h"
#include "session/sessionplan.h"
#include "session/sessionresult.h"

#include <optional>

namespace sevenrounds {

/// One time a prompt was asked in a round.
struct PromptAttempt {
    qint64 practice = 0;
    UtcTime at {};
    /// Of the round that asked it.
    QString round;
    Level level = Level::L5;
    /// What was written to it and to its follow-ups, in the order of the plan; empty where it was only said.
    QString text;
    /// Absent where the round was not rated.
    std::optional<SessionResult::PromptMade> made;
    /// The round's score: a listener's where there is one, else one's own.
    std::optional<double> score;
    bool isPeerScore = false;
};

/// No more of one prompt are read.
inline constexpr int kMostAttempts = 50;

/// The newest attempts at a prompt, newest first; damaged ones and those that are still open or were thrown away are left out. Reads the log once.
void loadAttempts(PracticeJournal &journal, const PromptId &prompt, QObject *receiver,
    std::function<void(Result<QList<PromptAttempt>>)> done);

/// What the parts of one practice say of a prompt; nothing where it is still open, was thrown away or its plan cannot be read.
[[nodiscard]] std::optional<PromptAttempt> attemptOf(const PromptId &prompt, const UnfinishedPractice &practice);

} // namespace sevenrounds
