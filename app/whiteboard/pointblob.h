// SPDX-License-Identifier: MIT
#pragma once

#include "core/result.h"
#include "whiteboard/stroke.h"

#include <QByteArray>

namespace sevenrounds {

// Points as they stand in the database, about five bytes each. Version 1:
//
//   byte      1
//   byte      flags; bit 0: pressures are given; all others 0
//   varint    number of points, at least 1
//   varint    milliseconds of the first point on the practice's clock
//   and for each point:
//     zigzag    x in sixteenths of a unit, from the point before (the first from 0)
//     zigzag    y in the same way
//     byte      pressure, 0 to 255, only with bit 0
//     varint    milliseconds since the point before, not for the first
//
// A varint has seven bits a byte, the lowest first, and the high bit where more follow; a zigzag is a varint of 2n for n >= 0 and of
// -2n - 1 for n < 0. No points are no bytes.

/// Sixteenths of a unit and 255ths of full pressure are what is kept; a point that went through this once stays as it is.
[[nodiscard]] StrokePoint keptPoint(const StrokePoint &point);

/// Points must be in order of time. Pressures are kept where every point has one.
[[nodiscard]] QByteArray encodePoints(const QList<StrokePoint> &points);
/// Fails with InvalidInput for anything that encodePoints does not write: other versions, cut or trailing bytes, numbers out of range.
[[nodiscard]] Result<QList<StrokePoint>> decodePoints(const QByteArray &blob);

/// Farther from the middle of the board nothing is taken, in units.
inline constexpr double kFarthest = 1'000'000;

} // namespace sevenrounds
