// SPDX-License-Identifier: MIT
#pragma once

#include "recording/recordingtimeline.h"

#include <QByteArray>
#include <QFile>
#include <QString>

namespace sevenrounds {

/// Reads a recording from end to end, whatever its segments are made of, as one stream of 16 kHz mono samples.
class PcmReader
{
public:
    static constexpr PcmFormat kFormat {};

    PcmReader(QString folder, RecordingTimeline timeline);

    [[nodiscard]] const RecordingTimeline &timeline() const { return m_timeline; }
    /// In frames of kFormat from the beginning of the sound.
    [[nodiscard]] qint64 position() const { return m_position; }
    [[nodiscard]] qint64 frames() const { return kFormat.framesOf(m_timeline.length()); }
    [[nodiscard]] bool isAtEnd() const { return m_position >= frames(); }
    void seek(Milliseconds position);
    /// Up to `count` frames; fewer at the end only. What cannot be read is silence, so that the time line keeps its place.
    [[nodiscard]] QByteArray read(qint64 count);

private:
    [[nodiscard]] QByteArray readWithin(qsizetype segment, qint64 first, qint64 count);
    [[nodiscard]] QByteArray readRaw(qsizetype segment, qint64 first, qint64 count);

    QString m_folder;
    RecordingTimeline m_timeline;
    qint64 m_position = 0;
    qsizetype m_openSegment = -1;
    QFile m_file;
    qint64 m_dataOffset = 0;
};

} // namespace sevenrounds
