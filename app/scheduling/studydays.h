// SPDX-License-Identifier: MIT
#pragma once

#include "core/clock.h"

#include <QDate>
#include <QTimeZone>

#include <optional>

namespace sevenrounds {

/// Which day a moment belongs to. The memory model counts whole days, so this decides whether two reviews were on one day.
class StudyDays
{
public:
    /// A study day begins at 4 in the morning by the wall clock, as in Anki: who learns past midnight is still in the same day.
    static constexpr Milliseconds kDayStart = std::chrono::hours { 4 };

    /// UTC dates, midnight to midnight: how ts-fsrs counts.
    [[nodiscard]] static StudyDays utc();
    /// The person's own days by the wall clock of a zone, through summer time and its end. Without a zone it is the system's at the
    /// moment of asking.
    [[nodiscard]] static StudyDays local(std::optional<QTimeZone> zone = {}, Milliseconds dayStart = kDayStart);

    [[nodiscard]] QDate dayOf(UtcTime time) const;

private:
    StudyDays(std::optional<QTimeZone> zone, bool isLocal, Milliseconds dayStart);

    [[nodiscard]] Milliseconds offsetAt(UtcTime time) const;

    std::optional<QTimeZone> m_zone;
    bool m_isLocal;
    Milliseconds m_dayStart;
};

} // namespace sevenrounds
