// SPDX-License-Identifier: MIT
#include "scheduling/studydays.h"

#include <QDateTime>

#include <utility>

namespace sevenrounds {

StudyDays::StudyDays(std::optional<QTimeZone> zone, bool isLocal, Milliseconds dayStart)
    : m_zone(std::move(zone))
    , m_isLocal(isLocal)
    , m_dayStart(dayStart)
{
}

StudyDays StudyDays::utc()
{
    return { std::nullopt, false, Milliseconds { 0 } };
}

StudyDays StudyDays::local(std::optional<QTimeZone> zone, Milliseconds dayStart)
{
    return { std::move(zone), true, dayStart };
}

Milliseconds StudyDays::offsetAt(UtcTime time) const
{
    if (!m_isLocal) {
        return Milliseconds { 0 };
    }
    const qint64 at = toEpochMs(time);
    const QDateTime here = m_zone ? QDateTime::fromMSecsSinceEpoch(at, *m_zone) : QDateTime::fromMSecsSinceEpoch(at);
    return std::chrono::seconds { here.offsetFromUtc() };
}

QDate StudyDays::dayOf(UtcTime time) const
{
    const UtcTime wall = time + offsetAt(time) - m_dayStart;
    return QDate(1970, 1, 1).addDays(std::chrono::floor<std::chrono::days>(wall).time_since_epoch().count());
}

} // namespace sevenrounds
