// SPDX-License-Identifier: MIT
#include "whiteboard/strokeinput.h"

#include "whiteboard/pointblob.h"

#include <QLineF>

#include <algorithm>
#include <cmath>

namespace sevenrounds {

namespace {

// App defaults. A curve is cut into pieces of this many tolerances; at most so many for two samples that lie far apart.
constexpr double kPiece = 8;
constexpr int kMostPieces = 24;
/// A kept point at least this often, so that a replay moves as the hand did.
constexpr Milliseconds kLongestGap { 120 };
/// A change of pressure that shows, as a share of all there is.
constexpr double kPressureStep = 0.06;
/// Each new point is compared with all that are pending, so these must stay few.
constexpr qsizetype kMostPending = 48;

StrokePoint mixed(const StrokePoint &a, const StrokePoint &b, double share)
{
    StrokePoint point;
    point.x = a.x + share * (b.x - a.x);
    point.y = a.y + share * (b.y - a.y);
    point.pressure = a.pressure < 0 || b.pressure < 0 ? kNoPressure : a.pressure + share * (b.pressure - a.pressure);
    point.at = a.at + Milliseconds { std::llround(share * static_cast<double>((b.at - a.at).count())) };
    return point;
}

double length(const StrokePoint &a, const StrokePoint &b)
{
    return QLineF(a.position(), b.position()).length();
}

} // namespace

StrokeInput::StrokeInput(double tolerance)
    : m_tolerance(tolerance)
{
}

StrokeInput::Grown StrokeInput::begin(const StrokePoint &sample)
{
    m_sample = keptPoint(sample);
    m_end = m_sample;
    m_lastKept = m_sample;
    m_pending.clear();
    return { { m_sample }, { m_sample } };
}

StrokeInput::Grown StrokeInput::add(const StrokePoint &sample)
{
    Grown grown;
    const StrokePoint next = keptPoint(sample);
    if (length(m_sample, next) < m_tolerance && std::abs(m_sample.pressure - next.pressure) < kPressureStep) {
        return grown;
    }
    // From half way to half way, with the sample between them pulling: two such pieces meet without a corner.
    const StrokePoint half = mixed(m_sample, next, 0.5);
    const double way = length(m_end, m_sample) + length(m_sample, half);
    const int pieces = std::clamp(static_cast<int>(std::ceil(way / (kPiece * m_tolerance))), 1, kMostPieces);
    const StrokePoint from = m_end;
    for (int piece = 1; piece <= pieces; ++piece) {
        const double share = static_cast<double>(piece) / pieces;
        draw(mixed(mixed(from, m_sample, share), mixed(m_sample, half, share), share), grown);
    }
    m_end = half;
    m_sample = next;
    return grown;
}

StrokeInput::Grown StrokeInput::finish()
{
    Grown grown;
    if (m_end != m_sample) {
        draw(m_sample, grown);
        m_end = m_sample;
    }
    if (!m_pending.isEmpty()) {
        grown.kept.append(m_pending.last());
        m_pending.clear();
    }
    return grown;
}

void StrokeInput::draw(const StrokePoint &point, Grown &grown)
{
    const StrokePoint drawn = keptPoint(point);
    grown.drawn.append(drawn);
    if (!m_pending.isEmpty() && needsPending(drawn)) {
        m_lastKept = m_pending.last();
        grown.kept.append(m_lastKept);
        m_pending.clear();
    }
    m_pending.append(drawn);
}

/// Whether a straight way from the last kept point to this one would miss what lies between.
bool StrokeInput::needsPending(const StrokePoint &next) const
{
    if (m_pending.size() >= kMostPending || next.at - m_lastKept.at > kLongestGap) {
        return true;
    }
    const QPointF way = next.position() - m_lastKept.position();
    const double square = QPointF::dotProduct(way, way);
    return std::any_of(m_pending.cbegin(), m_pending.cend(), [&](const StrokePoint &point) {
        const double share = square > 0
            ? std::clamp(QPointF::dotProduct(point.position() - m_lastKept.position(), way) / square, 0.0, 1.0)
            : 0.0;
        const StrokePoint onWay = mixed(m_lastKept, next, share);
        return length(point, onWay) > m_tolerance || std::abs(point.pressure - onWay.pressure) > kPressureStep;
    });
}

} // namespace sevenrounds
