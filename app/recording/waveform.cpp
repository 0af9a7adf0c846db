// SPDX-License-Identifier: MIT
#include "recording/waveform.h"

#include "recording/pcmreader.h"
#include "recording/soundlevel.h"

#include <algorithm>

namespace sevenrounds {

namespace {

/// Of each bar so many stretches of 64 ms are heard.
constexpr int kStretches = 6;
constexpr qint64 kStretchFrames = 1024;

} // namespace

QList<double> waveform(const QString &folder, const RecordingTimeline &timeline, int bars)
{
    QList<double> heights;
    if (timeline.isEmpty()) {
        return heights;
    }
    PcmReader reader(folder, timeline);
    const qint64 places = static_cast<qint64>(bars) * kStretches;
    for (int bar = 0; bar < bars; ++bar) {
        double height = 0.0;
        for (int stretch = 0; stretch < kStretches; ++stretch) {
            const qint64 place = static_cast<qint64>(bar) * kStretches + stretch;
            reader.seek(Milliseconds { timeline.length().count() * place / places });
            height = std::max(height, measureLevel(reader.read(kStretchFrames)).meter());
        }
        heights.append(height);
    }
    return heights;
}

} // namespace sevenrounds
