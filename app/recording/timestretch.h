// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>

#include <functional>
#include <vector>

namespace sevenrounds {

/// Plays speech faster or slower at its own pitch: overlapping windows, each moved to where it continues the one before it best (WSOLA,
/// Verhelst and Roelands 1993). Mono, 16 kHz. Pure but for what it pulls.
class TimeStretch
{
public:
    /// Gives up to so many frames; fewer at the end only.
    using Pull = std::function<QByteArray(qint64 frames)>;

    TimeStretch(Pull pull, double speed);

    /// Up to `frames` frames; none when everything has been given.
    [[nodiscard]] QByteArray read(qint64 frames);

private:
    void pullUntil(qint64 end);
    void produce();
    [[nodiscard]] qint64 bestStart(qint64 wanted) const;
    [[nodiscard]] double sample(qint64 at) const;

    Pull m_pull;
    double m_speed;
    // What was pulled and is still needed; m_first is the number of its first frame.
    std::vector<float> m_input;
    qint64 m_first = 0;
    bool m_isDry = false;
    // Where the next window is wanted, and where the last one was taken.
    double m_wanted = 0.0;
    qint64 m_last = -1;
    // The fading half of the last window.
    std::vector<double> m_tail;
    std::vector<float> m_output;
};

} // namespace sevenrounds
