// SPDX-License-Identifier: MIT
#pragma once

#include "core/clock.h"

#include <algorithm>

namespace sevenrounds {

/// The moments of one log of states. Such a log is read in order of time, and the last state stands: what is written must never be before what
/// stands, even where the clock was set back.
class LogStamp
{
public:
    /// For each row that is read.
    void seen(UtcTime at) { m_last = std::max(m_last, at); }
    /// Now, and never twice the same.
    [[nodiscard]] UtcTime next(const Clock &clock)
    {
        m_last = std::max(clock.now(), m_last + Milliseconds { 1 });
        return m_last;
    }
    /// Now, and twice the same where it comes in one millisecond; for rows that are compared with what the clock alone has stamped. Their number
    /// in the log keeps them in order.
    [[nodiscard]] UtcTime notBefore(const Clock &clock)
    {
        m_last = std::max(clock.now(), m_last);
        return m_last;
    }

private:
    UtcTime m_last {};
};

} // namespace sevenrounds
