// SPDX-License-Identifier: MIT
#include "services/talksound.h"

#include "recording/pcmreader.h"

#include <algorithm>

namespace sevenrounds {

namespace {

/// How much is read at once.
constexpr std::chrono::seconds kPiece { 10 };

void append(QList<HeardStretch> *heard, const HeardStretch &stretch)
{
    if (stretch.to > stretch.from) {
        heard->append(stretch);
    }
}

} // namespace

QList<HeardStretch> heardStretches(const RecordingTimeline &timeline, const QList<SpokenMoment> &speech)
{
    QList<HeardStretch> heard;
    qsizetype next = 0;
    for (qsizetype i = 0; i < timeline.segments().size(); ++i) {
        const RecordedSegment &segment = timeline.segments().at(i);
        const Milliseconds start = timeline.start(i);
        const Milliseconds end = start + segment.length();
        // From a place in the sound to the practice's own clock.
        const Milliseconds shift = segment.begins - start;
        Milliseconds at = start;
        for (; next < speech.size() && speech.at(next).from < end; ++next) {
            const Milliseconds from = std::max(at, speech.at(next).from);
            const Milliseconds to = std::min(end, speech.at(next).to);
            append(&heard, { at + shift, from + shift, false });
            append(&heard, { from + shift, to + shift, true, speech.at(next).power });
            at = std::max(at, to);
            if (speech.at(next).to > end) {
                break;
            }
        }
        append(&heard, { at + shift, end + shift, false });
    }
    return heard;
}

QList<HeardStretch> hearTalk(const QString &folder, const RecordingTimeline &timeline, const std::atomic_bool &isStale)
{
    PcmReader reader(folder, timeline);
    SpeechMeter meter;
    while (!reader.isAtEnd()) {
        if (isStale) {
            return {};
        }
        meter.feed(reader.read(PcmReader::kFormat.framesOf(kPiece)));
    }
    return heardStretches(timeline, meter.moments());
}

} // namespace sevenrounds
