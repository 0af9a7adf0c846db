// SPDX-License-Identifier: MIT
#pragma once

#include "core/result.h"
#include "whiteboard/whiteboardevent.h"
#include "whiteboard/whiteboardstate.h"

namespace sevenrounds {

/// Brings the state to where it is after the event, or fails with Conflict or InvalidInput and leaves it as it was. In place, because
/// a page of ten thousand points must not be copied for each of them.
[[nodiscard]] Result<> reduce(WhiteboardState &state, const WhiteboardEvent &event);

struct WhiteboardReplay {
    WhiteboardState state;
    /// Events that did not fit what stands before them, as where a damaged row was left out; the board is shown without them.
    int skipped = 0;
};

/// The board as its log left it. A stroke that was cut off counts as finished where it was cut.
[[nodiscard]] WhiteboardReplay replay(const QList<WhiteboardEvent> &log);

/// The same as it stood at a moment of the practice: of a line that was being drawn then, the part that was there.
[[nodiscard]] WhiteboardReplay replayUntil(const QList<WhiteboardEvent> &log, Milliseconds moment);

} // namespace sevenrounds
