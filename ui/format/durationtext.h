// SPDX-License-Identifier: MIT
#pragma once

#include "core/clock.h"

#include <QString>

#include <optional>

namespace sevenrounds {

/// The smallest time that the texts below show.
constexpr std::chrono::seconds kSecond { 1 };

/// "24:41", "1:02:05"; what is over time has a plus: "+1:24". Time left is rounded up to the second, time over down, so that 0:00 shows
/// at the moment it is true.
[[nodiscard]] QString remainingText(Milliseconds remaining);

/// "3:31" of time that has passed.
[[nodiscard]] QString elapsedText(Milliseconds elapsed);

/// What was typed as a time: "3:31", "1:02:05" as elapsedText() says it, or "3" for three minutes; none where it is none of these.
[[nodiscard]] std::optional<Milliseconds> timeOfText(const QString &text);

/// "6 h", "5 h 45 min"; under an hour as minutesText().
[[nodiscard]] QString hoursText(int minutes);

/// "60 min".
[[nodiscard]] QString minutesText(int minutes);

} // namespace sevenrounds
