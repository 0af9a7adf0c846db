// SPDX-License-Identifier: MIT
#pragma once

#include "core/error.h"
#include "exchange/ziparchive.h"

#include <optional>

namespace sevenrounds {

/// A table's line numbers are told apart from reasons of an archive by this. In errors of readCardFile() only.
inline constexpr int kCsvLineCause = 1000;

[[nodiscard]] inline std::optional<ArchiveRefusal> archiveRefusalOf(const Error &error)
{
    return error.kind == ErrorKind::InvalidInput && error.cause > 0 && error.cause < kCsvLineCause
        ? std::optional(static_cast<ArchiveRefusal>(error.cause))
        : std::nullopt;
}

/// The line of a table that is not UTF-8; 0 for any other error.
[[nodiscard]] inline int csvLineOf(const Error &error)
{
    return error.kind == ErrorKind::InvalidInput && error.cause > kCsvLineCause ? error.cause - kCsvLineCause : 0;
}

} // namespace sevenrounds
