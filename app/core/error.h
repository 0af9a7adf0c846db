// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

#include <source_location>

namespace sevenrounds {

/// What went wrong, coarse enough to branch on. Wording for people is made from it in ui/context/errortext.cpp.
enum class ErrorKind {
    InvalidInput,
    NotFound,
    Conflict,
    Storage,
    NewerData,
    Content,
    Io,
    /// There was not enough of it; the same may succeed later.
    Memory,
    Unavailable,
    Cancelled,
    Internal,
};

/// A failure on its way to whoever handles it. `context` is plain English for the log and never shown as it is.
struct Error {
    ErrorKind kind = ErrorKind::Internal;
    QString context;
    /// SQLite extended result code or errno; 0 where there is none.
    int cause = 0;
    std::source_location where = std::source_location::current();

    /// The same failure with the name of what was being done put before it; used where a module border is crossed.
    [[nodiscard]] Error during(const QString &activity) const;
};

[[nodiscard]] QString errorKindName(ErrorKind kind);

/// One line for the log: kind, context, cause, place.
[[nodiscard]] QString describe(const Error &error);

} // namespace sevenrounds
