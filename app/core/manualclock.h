// SPDX-License-Identifier: MIT
#pragma once

#include "core/clock.h"

namespace sevenrounds {

/// A clock that moves only when told to: for tests and for the tour. Both hands move together unless moved apart.
class ManualClock final : public Clock
{
public:
    explicit ManualClock(UtcTime now, Milliseconds monotonic = Milliseconds { 0 })
        : m_monotonic(monotonic)
        , m_now(now)
    {
    }

    [[nodiscard]] Milliseconds monotonic() const override { return m_monotonic; }
    [[nodiscard]] Milliseconds awake() const override { return m_monotonic - m_slept; }
    [[nodiscard]] UtcTime now() const override { return m_now; }
    /// Dates are read in UTC, so that a test says the same in every time zone.
    [[nodiscard]] QDate localDate(UtcTime time) const override
    {
        return QDate(1970, 1, 1).addDays(std::chrono::floor<std::chrono::days>(time).time_since_epoch().count());
    }

    void advance(Milliseconds by)
    {
        m_monotonic += by;
        m_now += by;
    }
    /// Time passes while the machine sleeps.
    void sleep(Milliseconds by)
    {
        advance(by);
        m_slept += by;
    }
    /// Moves the wall clock alone, as a person or a time server does.
    void stepWall(Milliseconds by) { m_now += by; }

private:
    Milliseconds m_monotonic;
    Milliseconds m_slept { 0 };
    UtcTime m_now;
};

} // namespace sevenrounds
