// SPDX-License-Identifier: MIT
#pragma once

#include "recording/pcmreader.h"
#include "recording/timestretch.h"

#include <QIODevice>

namespace sevenrounds {

/// A recording from one position on, at one speed, as a loudspeaker pulls it.
class ReplayStream : public QIODevice
{
    Q_OBJECT

public:
    ReplayStream(const QString &folder, const RecordingTimeline &timeline, Milliseconds from, double speed);

    /// Where in the sound one is who has heard so much of the stream.
    [[nodiscard]] Milliseconds positionAfter(Milliseconds heard) const;

    [[nodiscard]] bool isSequential() const override { return true; }
    [[nodiscard]] bool atEnd() const override { return m_isOver; }
    [[nodiscard]] qint64 bytesAvailable() const override;

protected:
    qint64 readData(char *data, qint64 maxSize) override;
    qint64 writeData(const char *data, qint64 maxSize) override;

private:
    PcmReader m_reader;
    Milliseconds m_from;
    double m_speed;
    TimeStretch m_stretch;
    bool m_isOver = false;
};

} // namespace sevenrounds
