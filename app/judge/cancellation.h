// SPDX-License-Identifier: MIT
#pragma once

#include "judge/filedescriptor.h"

#include <atomic>

namespace sevenrounds::judge {

/// Stops a judgment from another thread: whoever waits for an interpreter wakes up at once. Used for one judgment and not again.
class Cancellation
{
public:
    Cancellation();

    void cancel();
    [[nodiscard]] bool isCancelled() const { return m_isCancelled; }
    /// Becomes readable when cancelled; for poll.
    [[nodiscard]] int descriptor() const { return m_event.number(); }

private:
    std::atomic<bool> m_isCancelled { false };
    FileDescriptor m_event;
};

} // namespace sevenrounds::judge
