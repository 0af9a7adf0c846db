// SPDX-License-Identifier: MIT
#pragma once

#include "content/contentlibrary.h"
#include "markdown/pagedocument.h"
#include "session/sessionplan.h"

namespace sevenrounds {

/// The script for somebody who plays the interviewer of a drawn round: what to ask when, what to listen for, hints, what to ask next, and the bands.
/// Holds the points of every strong answer: nothing for the one who is asked.
[[nodiscard]] PageDocument interviewerSheet(const ContentLibrary &library, const SessionPlan &plan);

/// The script of a round before anything is drawn: its phases and its bands.
[[nodiscard]] PageDocument interviewerSheet(const ContentLibrary &library, const Round &round);

} // namespace sevenrounds
