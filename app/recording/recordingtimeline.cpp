// SPDX-License-Identifier: MIT
#include "recording/recordingtimeline.h"

#include <algorithm>
#include <utility>

namespace sevenrounds {

namespace {

/// Shorter ones are the joints between segments, not something that was missed.
constexpr Milliseconds kLeastGap { 500 };

} // namespace

RecordingTimeline::RecordingTimeline(QList<RecordedSegment> segments)
    : m_segments(std::move(segments))
{
    std::stable_sort(m_segments.begin(), m_segments.end(),
        [](const RecordedSegment &a, const RecordedSegment &b) { return a.begins < b.begins; });
    for (const RecordedSegment &segment : std::as_const(m_segments)) {
        m_starts.append(m_length);
        m_length += segment.length();
    }
}

int RecordingTimeline::missingCount() const
{
    return static_cast<int>(std::count_if(
        m_segments.cbegin(), m_segments.cend(), [](const RecordedSegment &segment) { return segment.isMissing; }));
}

qsizetype RecordingTimeline::segmentAt(Milliseconds position) const
{
    qsizetype found = -1;
    for (qsizetype i = 0; i < m_segments.size(); ++i) {
        if (m_segments.at(i).frames > 0 && (found < 0 || m_starts.at(i) <= position)) {
            found = i;
        }
    }
    return found;
}

Milliseconds RecordingTimeline::practiceAt(Milliseconds position) const
{
    const qsizetype index = segmentAt(position);
    if (index < 0) {
        return Milliseconds { 0 };
    }
    const RecordedSegment &segment = m_segments.at(index);
    const Milliseconds within = position - m_starts.at(index);
    return segment.begins + std::clamp(within, Milliseconds { 0 }, segment.length());
}

Milliseconds RecordingTimeline::positionAt(Milliseconds practice) const
{
    Milliseconds position { 0 };
    for (qsizetype i = 0; i < m_segments.size(); ++i) {
        const RecordedSegment &segment = m_segments.at(i);
        if (segment.frames == 0) {
            continue;
        }
        if (practice < segment.begins) {
            break;
        }
        position = m_starts.at(i) + std::min(practice - segment.begins, segment.length());
    }
    return position;
}

QList<RecordingGap> RecordingTimeline::gaps() const
{
    QList<RecordingGap> gaps;
    const RecordedSegment *before = nullptr;
    for (qsizetype i = 0; i < m_segments.size(); ++i) {
        const RecordedSegment &segment = m_segments.at(i);
        if (segment.frames == 0) {
            continue;
        }
        if (before != nullptr) {
            const Milliseconds from = before->begins + before->length();
            if (segment.begins - from >= kLeastGap) {
                gaps.append({ m_starts.at(i), from, segment.begins, before->end });
            }
        }
        before = &segment;
    }
    return gaps;
}

} // namespace sevenrounds
