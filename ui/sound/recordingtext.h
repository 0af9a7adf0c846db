// SPDX-License-Identifier: MIT
#pragma once

#include "services/recordingservice.h"
#include "ui/context/problem.h"

#include <QString>

namespace sevenrounds {

/// What stands in the way of recording: what happened, and what to do; empty where nothing does. `volume` is where the disk is mounted.
[[nodiscard]] Problem wordObstacle(RecordingObstacle obstacle, qint64 freeBytes, const QString &volume);

/// Something was to be heard and cannot be.
[[nodiscard]] Problem wordNoLoudspeaker();

/// Why there is no sound between two stretches of it: "it was paused".
[[nodiscard]] QString gapText(SegmentEnd reason);

/// "12.4 MB", in the person's language.
[[nodiscard]] QString bytesText(qint64 bytes);

} // namespace sevenrounds
