// SPDX-License-Identifier: MIT
#pragma once

#include "core/clock.h"

#include <QString>

#include <optional>

namespace sevenrounds {

/// What a segment's file name says: when it began, on the wall and on its practice's own clock. With that, a file whose row was never
/// written finds its practice again.
struct SegmentName {
    UtcTime at {};
    Milliseconds begins { 0 };
    /// Counts from 1 where two begin in the same millisecond, as after a step of the wall clock.
    int number = 1;

    /// "20261129T161400123-0000754210.wav", in UTC.
    [[nodiscard]] QString fileName() const;
};

/// Absent for any name that was not made by fileName(). Names from a database or an import go through this before they become a path.
[[nodiscard]] std::optional<SegmentName> parseSegmentName(const QString &name);

} // namespace sevenrounds
