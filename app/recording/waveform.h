// SPDX-License-Identifier: MIT
#pragma once

#include "recording/recordingtimeline.h"

#include <QList>
#include <QString>

namespace sevenrounds {

/// The outline of a recording: `bars` heights from 0 to 1 on the scale of SoundLevel::meter(). Listens to samples of each stretch and not to all of
/// it, so that three hours take no longer than a minute. Blocks on the disk.
[[nodiscard]] QList<double> waveform(const QString &folder, const RecordingTimeline &timeline, int bars);

} // namespace sevenrounds
