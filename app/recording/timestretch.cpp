// SPDX-License-Identifier: MIT
#include "recording/timestretch.h"

#include <QtEndian>

#include <algorithm>
#include <cmath>
#include <numbers>
#include <utility>

namespace sevenrounds {

namespace {

// Frames at 16 kHz: windows of 40 ms hold two periods of the lowest voice, and are sought 10 ms to both sides.
constexpr qint64 kWindow = 640;
constexpr qint64 kHop = kWindow / 2;
constexpr qint64 kReach = 160;
/// Every other sample is enough to find the place.
constexpr qint64 kStride = 2;

double hann(qint64 at)
{
    return 0.5 - 0.5 * std::cos(2.0 * std::numbers::pi * static_cast<double>(at) / kWindow);
}

} // namespace

TimeStretch::TimeStretch(Pull pull, double speed)
    : m_pull(std::move(pull))
    , m_speed(speed)
    , m_tail(kHop, 0.0)
{
}

void TimeStretch::pullUntil(qint64 end)
{
    while (!m_isDry && m_first + static_cast<qint64>(m_input.size()) < end) {
        const qint64 missing = end - m_first - static_cast<qint64>(m_input.size());
        const QByteArray pcm = m_pull(std::max<qint64>(missing, kWindow));
        m_isDry = pcm.size() < 2;
        for (qsizetype i = 0; i + 1 < pcm.size(); i += 2) {
            m_input.push_back(qFromLittleEndian<qint16>(pcm.constData() + i));
        }
    }
}

double TimeStretch::sample(qint64 at) const
{
    const qint64 index = at - m_first;
    return index >= 0 && index < static_cast<qint64>(m_input.size()) ? m_input[static_cast<std::size_t>(index)] : 0.0;
}

qint64 TimeStretch::bestStart(qint64 wanted) const
{
    if (m_last < 0) {
        return wanted;
    }
    // What would have followed the last window in the original.
    const qint64 natural = m_last + kHop;
    qint64 best = wanted;
    double bestLikeness = -1.0;
    for (qint64 start = std::max(m_first, wanted - kReach); start <= wanted + kReach; start += kStride) {
        double likeness = 0.0;
        double energy = 1.0;
        for (qint64 i = 0; i < kHop; i += kStride) {
            likeness += sample(natural + i) * sample(start + i);
            energy += sample(start + i) * sample(start + i);
        }
        likeness /= std::sqrt(energy);
        if (likeness > bestLikeness) {
            bestLikeness = likeness;
            best = start;
        }
    }
    return best;
}

void TimeStretch::produce()
{
    const auto wanted = static_cast<qint64>(m_wanted);
    pullUntil(std::max(wanted + kReach + kWindow, m_last + kWindow + kHop));
    if (m_isDry && wanted >= m_first + static_cast<qint64>(m_input.size())) {
        return;
    }
    const qint64 start = bestStart(wanted);
    for (qint64 i = 0; i < kHop; ++i) {
        const double rising = m_last < 0 ? 1.0 : hann(i);
        const double value = m_tail[static_cast<std::size_t>(i)] + rising * sample(start + i);
        m_output.push_back(static_cast<float>(std::clamp(value, -32768.0, 32767.0)));
        m_tail[static_cast<std::size_t>(i)] = hann(i + kHop) * sample(start + kHop + i);
    }
    m_last = start;
    m_wanted += static_cast<double>(kHop) * m_speed;
    // Nothing before these places is looked at again.
    const qint64 needed = std::min(m_last + kHop, static_cast<qint64>(m_wanted) - kReach);
    const qint64 drop = std::clamp<qint64>(needed - m_first, 0, static_cast<qint64>(m_input.size()));
    m_input.erase(m_input.begin(), m_input.begin() + drop);
    m_first += drop;
}

QByteArray TimeStretch::read(qint64 frames)
{
    if (m_speed == 1.0) {
        return m_pull(frames);
    }
    while (static_cast<qint64>(m_output.size()) < frames) {
        const std::size_t before = m_output.size();
        produce();
        if (m_output.size() == before) {
            break;
        }
    }
    const auto count = std::min<std::size_t>(m_output.size(), static_cast<std::size_t>(frames));
    QByteArray pcm(static_cast<qsizetype>(2 * count), '\0');
    for (std::size_t i = 0; i < count; ++i) {
        qToLittleEndian(static_cast<qint16>(std::lround(m_output[i])), pcm.data() + 2 * i);
    }
    m_output.erase(m_output.begin(), m_output.begin() + static_cast<std::ptrdiff_t>(count));
    return pcm;
}

} // namespace sevenrounds
