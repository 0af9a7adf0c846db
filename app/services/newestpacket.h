// SPDX-License-Identifier: MIT
#pragma once

#include "packet/packetround.h"
#include "services/practicejournal.h"
#include "services/readinessservice.h"

#include <functional>

namespace sevenrounds {

class ContentLibrary;

/// What a committee would read if one's newest rated practices were a loop: one of each of the seven, in their order. A round that was never rated
/// here stands in it by its title alone, and so does one whose log can no longer be read.
void loadNewestRounds(const ContentLibrary &library, PracticeJournal &journal, const ReadinessService &readiness,
    QObject *receiver, std::function<void(Result<QList<PacketRound>>)> done);

} // namespace sevenrounds
