// SPDX-License-Identifier: MIT
#pragma once

#include "content/contentlibrary.h"
#include "packet/packetround.h"
#include "services/sessionlog.h"
#include "services/talkruns.h"

namespace sevenrounds {

/// What the packet says of a round: a listener's bands where every criterion has one, else one's own, the points that were not made, and the
/// mistakes that were ticked. Texts are those of the content as it is now; what it no longer holds is left out.
[[nodiscard]] PacketRound packetRoundOf(const ContentLibrary &library, const StoredSession &session);
/// The same of a talk, which is rated by the presentation's rubric; nobody keeps points of it.
[[nodiscard]] PacketRound packetRoundOf(const ContentLibrary &library, const StoredTalk &talk);

} // namespace sevenrounds
