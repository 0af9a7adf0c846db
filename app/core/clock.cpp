// SPDX-License-Identifier: MIT
#include "core/clock.h"

#include <QDateTime>

#include <ctime>

namespace sevenrounds {

namespace {

Milliseconds readClock(clockid_t id)
{
    timespec time {};
    clock_gettime(id, &time);
    return std::chrono::duration_cast<Milliseconds>(
        std::chrono::seconds { time.tv_sec } + std::chrono::nanoseconds { time.tv_nsec });
}

} // namespace

QDate Clock::localDate(UtcTime time) const
{
    return QDateTime::fromMSecsSinceEpoch(toEpochMs(time)).date();
}

Milliseconds SystemClock::monotonic() const
{
    return readClock(CLOCK_BOOTTIME);
}

Milliseconds SystemClock::awake() const
{
    return readClock(CLOCK_MONOTONIC);
}

UtcTime SystemClock::now() const
{
    return std::chrono::time_point_cast<Milliseconds>(std::chrono::system_clock::now());
}

} // namespace sevenrounds
