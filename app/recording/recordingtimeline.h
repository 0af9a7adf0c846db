// SPDX-License-Identifier: MIT
#pragma once

#include "recording/pcmformat.h"

#include <QList>
#include <QString>

namespace sevenrounds {

/// Why a segment came to its end.
enum class SegmentEnd {
    Unknown, ///< nobody said: the program was killed
    Paused, ///< the round paused
    Stopped, ///< the person switched recording off, or left
    Lost, ///< the microphone went away, or its sound did
    DiskFull,
    Rolled, ///< long enough; the next one begins at once
    Over, ///< the round ended
};

/// One file of sound without a break in it.
struct RecordedSegment {
    QString file;
    PcmFormat format;
    /// When its first sample was spoken, on the practice's own clock.
    Milliseconds begins { 0 };
    /// 0 where the file is not there.
    qint64 frames = 0;
    SegmentEnd end = SegmentEnd::Unknown;
    bool isMissing = false;

    [[nodiscard]] Milliseconds length() const { return format.durationOf(frames); }
};

/// A stretch of the practice without sound between two segments.
struct RecordingGap {
    /// Where it is passed over in the sound.
    Milliseconds position { 0 };
    Milliseconds from { 0 };
    Milliseconds to { 0 };
    SegmentEnd reason = SegmentEnd::Unknown;
};

/// Sound and practice run on two clocks: a position counts sound that is there, practice time runs through pauses and losses. This
/// leads from one to the other. Pure.
class RecordingTimeline
{
public:
    RecordingTimeline() = default;
    explicit RecordingTimeline(QList<RecordedSegment> segments);

    [[nodiscard]] const QList<RecordedSegment> &segments() const { return m_segments; }
    [[nodiscard]] bool isEmpty() const { return m_length.count() == 0; }
    [[nodiscard]] int missingCount() const;
    /// All sound together.
    [[nodiscard]] Milliseconds length() const { return m_length; }
    /// Where segment `index` begins in the sound.
    [[nodiscard]] Milliseconds start(qsizetype index) const { return m_starts.at(index); }
    /// The segment that a position lies in; -1 where there is no sound.
    [[nodiscard]] qsizetype segmentAt(Milliseconds position) const;
    [[nodiscard]] Milliseconds practiceAt(Milliseconds position) const;
    /// Of a moment without sound: where the sound goes on after it.
    [[nodiscard]] Milliseconds positionAt(Milliseconds practice) const;
    /// Breaks of at least half a second; a roll is none.
    [[nodiscard]] QList<RecordingGap> gaps() const;

private:
    QList<RecordedSegment> m_segments;
    QList<Milliseconds> m_starts;
    Milliseconds m_length { 0 };
};

} // namespace sevenrounds
