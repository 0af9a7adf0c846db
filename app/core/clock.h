// SPDX-License-Identifier: MIT
#pragma once

#include <QDate>

#include <chrono>

namespace sevenrounds {

using Milliseconds = std::chrono::milliseconds;
/// A moment on the wall clock, UTC, in milliseconds since 1970.
using UtcTime = std::chrono::sys_time<std::chrono::milliseconds>;

/// Where all code of `app` gets its time from, so that tests and the tour can hold it in their hands.
class Clock
{
public:
    Clock() = default;
    virtual ~Clock() = default;
    Clock(const Clock &) = delete;
    Clock &operator=(const Clock &) = delete;

    /// Milliseconds since an arbitrary start. Never goes back, goes on during suspend, knows no time zone.
    [[nodiscard]] virtual Milliseconds monotonic() const = 0;
    /// monotonic() without the time that the machine slept.
    [[nodiscard]] virtual Milliseconds awake() const { return monotonic(); }
    [[nodiscard]] virtual UtcTime now() const = 0;
    /// The person's calendar date at a moment; a practice day is a local date.
    [[nodiscard]] virtual QDate localDate(UtcTime time) const;

    [[nodiscard]] QDate today() const { return localDate(now()); }
};

/// CLOCK_BOOTTIME and the system's wall clock. Qt's elapsed timer uses CLOCK_MONOTONIC, which stands still in suspend.
class SystemClock final : public Clock
{
public:
    [[nodiscard]] Milliseconds monotonic() const override;
    [[nodiscard]] Milliseconds awake() const override;
    [[nodiscard]] UtcTime now() const override;
};

[[nodiscard]] inline qint64 toEpochMs(UtcTime time)
{
    return time.time_since_epoch().count();
}

[[nodiscard]] inline UtcTime fromEpochMs(qint64 milliseconds)
{
    return UtcTime { Milliseconds { milliseconds } };
}

} // namespace sevenrounds
