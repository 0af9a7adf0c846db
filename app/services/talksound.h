// SPDX-License-Identifier: MIT
#pragma once

#include "recording/recordingtimeline.h"
#include "recording/speechmeter.h"
#include "talk/talkspeech.h"

#include <QList>
#include <QString>

#include <atomic>

namespace sevenrounds {

/// Listens to a whole recording and tells where there is speech, how loud, and where there is none, on the practice's own clock; what cannot be read is silence, as when it is
/// played. Blocks on the disk. Says nothing once `isStale` is set.
[[nodiscard]] QList<HeardStretch> hearTalk(
    const QString &folder, const RecordingTimeline &timeline, const std::atomic_bool &isStale);

/// The same of moments of speech in the sound: what lies between them is silence, and a segment's end parts both. Pure.
[[nodiscard]] QList<HeardStretch> heardStretches(const RecordingTimeline &timeline, const QList<SpokenMoment> &speech);

} // namespace sevenrounds
