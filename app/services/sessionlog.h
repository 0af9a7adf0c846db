// SPDX-License-Identifier: MIT
#pragma once

#include "services/practicejournal.h"
#include "session/sessionevent.h"
#include "session/sessionstate.h"

namespace sevenrounds {

/// The events of a round from its rows. Fails with Storage where one is damaged.
[[nodiscard]] Result<QList<SessionEvent>> readSessionLog(const QList<PracticeEventRecord> &rows);

/// A round as its rows tell it.
struct StoredSession {
    SessionPlan plan;
    SessionState state;
};

/// Replays the log of a round. Fails where its plan or its log cannot be read.
[[nodiscard]] Result<StoredSession> readSession(const UnfinishedPractice &practice);

} // namespace sevenrounds
