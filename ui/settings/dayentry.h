// SPDX-License-Identifier: MIT
#pragma once

#include <QDate>
#include <QString>

#include <optional>

namespace sevenrounds {

/// Which day is meant where the year is not said.
enum class UnsaidYear {
    Next, ///< from today on
    Latest, ///< not after today
    Nearest, ///< of the two; the next one where they are equally far
};

/// A day as people type it: "2026-12-10", "10 Dec 2026", "December 10", "10.12.", "10/12/2026" in the order of the person's language, or
/// that language's own forms. Absent where it is no day.
[[nodiscard]] std::optional<QDate> parseDay(const QString &text, QDate today, UnsaidYear unsaid = UnsaidYear::Next);

/// "10 December 2026", in the person's language; a form that parseDay() reads back.
[[nodiscard]] QString dayEntryText(QDate day);

/// "in 18 days", "tomorrow", "today", "12 days ago".
[[nodiscard]] QString dayDistanceText(QDate day, QDate today);

} // namespace sevenrounds
