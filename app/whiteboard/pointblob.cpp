// SPDX-License-Identifier: MIT
#include "whiteboard/pointblob.h"

#include <algorithm>
#include <cmath>

namespace sevenrounds {

namespace {

constexpr char kVersion = 1;
constexpr quint8 kHasPressure = 1;
constexpr double kParts = 16;
constexpr double kFullPressure = 255;
/// A thousand years; more is no time of a practice.
constexpr quint64 kLongest = quint64 { 1 } << 45;
constexpr int kLongestVarint = 10;

void putVarint(QByteArray &blob, quint64 value)
{
    while (value >= 0x80) {
        blob.append(static_cast<char>(value | 0x80));
        value >>= 7;
    }
    blob.append(static_cast<char>(value));
}

void putZigzag(QByteArray &blob, qint64 value)
{
    putVarint(blob, (static_cast<quint64>(value) << 1) ^ static_cast<quint64>(value >> 63));
}

tl::unexpected<Error> bad(const char *what)
{
    return failure(ErrorKind::InvalidInput, QStringLiteral("points of a stroke: ") + QLatin1String(what));
}

/// Reads from the front; every step may find that there is nothing left.
class BlobReader
{
public:
    explicit BlobReader(const QByteArray &blob)
        : m_blob(blob)
    {
    }

    [[nodiscard]] qsizetype left() const { return m_blob.size() - m_place; }

    [[nodiscard]] Result<quint8> byte()
    {
        if (left() < 1) {
            return bad("cut off");
        }
        return static_cast<quint8>(m_blob.at(m_place++));
    }

    [[nodiscard]] Result<quint64> varint()
    {
        quint64 value = 0;
        for (int i = 0; i < kLongestVarint; ++i) {
            ROUNDS_ASSIGN_OR_RETURN(const quint8 next, byte());
            const quint64 part = next & 0x7f;
            // The tenth byte has room for one bit only.
            if (i == kLongestVarint - 1 && part > 1) {
                return bad("a number is too large");
            }
            value |= part << (7 * i);
            if ((next & 0x80) == 0) {
                return value;
            }
        }
        return bad("a number is too long");
    }

    [[nodiscard]] Result<qint64> zigzag()
    {
        ROUNDS_ASSIGN_OR_RETURN(const quint64 value, varint());
        return static_cast<qint64>((value >> 1) ^ (~(value & 1) + 1));
    }

private:
    const QByteArray &m_blob;
    qsizetype m_place = 0;
};

qint64 parts(double units)
{
    return std::llround(units * kParts);
}

/// The next coordinate in parts; a sum of two numbers in range cannot overflow.
Result<qint64> moved(qint64 from, qint64 by)
{
    constexpr auto kLimit = static_cast<qint64>(kFarthest * kParts);
    if (by < -2 * kLimit || by > 2 * kLimit || std::abs(from + by) > kLimit) {
        return bad("a place is too far away");
    }
    return from + by;
}

} // namespace

StrokePoint keptPoint(const StrokePoint &point)
{
    StrokePoint kept = point;
    kept.x = static_cast<double>(parts(std::clamp(point.x, -kFarthest, kFarthest))) / kParts;
    kept.y = static_cast<double>(parts(std::clamp(point.y, -kFarthest, kFarthest))) / kParts;
    kept.pressure = point.pressure < 0
        ? kNoPressure
        : std::round(std::clamp(point.pressure, 0.0, 1.0) * kFullPressure) / kFullPressure;
    return kept;
}

QByteArray encodePoints(const QList<StrokePoint> &points)
{
    QByteArray blob;
    if (points.isEmpty()) {
        return blob;
    }
    const bool hasPressure
        = std::all_of(points.cbegin(), points.cend(), [](const StrokePoint &point) { return point.pressure >= 0; });
    blob.append(kVersion);
    blob.append(static_cast<char>(hasPressure ? kHasPressure : 0));
    putVarint(blob, static_cast<quint64>(points.size()));
    Milliseconds time { 0 };
    qint64 x = 0;
    qint64 y = 0;
    for (qsizetype i = 0; i < points.size(); ++i) {
        const StrokePoint kept = keptPoint(points.at(i));
        const auto later = static_cast<quint64>(std::max<qint64>(0, (kept.at - time).count()));
        if (i == 0) {
            putVarint(blob, later);
        }
        putZigzag(blob, parts(kept.x) - x);
        putZigzag(blob, parts(kept.y) - y);
        if (hasPressure) {
            blob.append(static_cast<char>(std::lround(kept.pressure * kFullPressure)));
        }
        if (i > 0) {
            putVarint(blob, later);
        }
        time += Milliseconds { static_cast<qint64>(later) };
        x = parts(kept.x);
        y = parts(kept.y);
    }
    return blob;
}

Result<QList<StrokePoint>> decodePoints(const QByteArray &blob)
{
    QList<StrokePoint> points;
    if (blob.isEmpty()) {
        return points;
    }
    BlobReader reader(blob);
    ROUNDS_ASSIGN_OR_RETURN(const quint8 version, reader.byte());
    ROUNDS_ASSIGN_OR_RETURN(const quint8 flags, reader.byte());
    ROUNDS_ASSIGN_OR_RETURN(const quint64 count, reader.varint());
    ROUNDS_ASSIGN_OR_RETURN(quint64 time, reader.varint());
    if (version != kVersion || (flags & ~kHasPressure) != 0) {
        return bad("a version that is not known");
    }
    // A point takes two bytes at least: a count that the bytes cannot hold must not become an allocation.
    if (count < 1 || count > static_cast<quint64>(reader.left()) / 2) {
        return bad("a number of points that does not fit");
    }
    points.reserve(static_cast<qsizetype>(count));
    qint64 x = 0;
    qint64 y = 0;
    for (quint64 i = 0; i < count; ++i) {
        ROUNDS_ASSIGN_OR_RETURN(const qint64 byX, reader.zigzag());
        ROUNDS_ASSIGN_OR_RETURN(const qint64 byY, reader.zigzag());
        ROUNDS_ASSIGN_OR_RETURN(x, moved(x, byX));
        ROUNDS_ASSIGN_OR_RETURN(y, moved(y, byY));
        StrokePoint point;
        if ((flags & kHasPressure) != 0) {
            ROUNDS_ASSIGN_OR_RETURN(const quint8 pressure, reader.byte());
            point.pressure = pressure / kFullPressure;
        }
        quint64 later = 0;
        if (i > 0) {
            ROUNDS_ASSIGN_OR_RETURN(later, reader.varint());
        }
        if (time > kLongest || later > kLongest) {
            return bad("a time that no practice has");
        }
        time += later;
        point.x = static_cast<double>(x) / kParts;
        point.y = static_cast<double>(y) / kParts;
        point.at = Milliseconds { static_cast<qint64>(time) };
        points.append(point);
    }
    if (reader.left() != 0) {
        return bad("bytes behind the end");
    }
    return points;
}

} // namespace sevenrounds
