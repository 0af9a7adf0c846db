// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

#include <optional>

namespace sevenrounds {

// Numbers as people type them: in the way of their language first, so that what a field shows is read back as it was, and else as English is written.

/// Nothing for what is no number, and for what is none that can be calculated with.
[[nodiscard]] std::optional<double> numberOf(const QString &typed);
/// A whole number; nothing for anything else.
[[nodiscard]] std::optional<int> wholeNumberOf(const QString &typed);
/// An amount of money: "1,250,000", "1.250.000", "1250000", "1 250 000", "1250k"; an empty text is none at all, 0. Never below that.
[[nodiscard]] std::optional<double> amountOf(const QString &typed);
/// A share in percent, with its sign: "15%", "15 %", "%15"; nothing without one.
[[nodiscard]] std::optional<double> percentOf(const QString &typed);

/// How an amount, and a number with a few digits after its point, is shown in a field.
[[nodiscard]] QString amountEntryText(double amount);
[[nodiscard]] QString numberEntryText(double number);

/// Digits of any script as those of ours; everything else stays.
[[nodiscard]] QString plainDigits(const QString &text);

} // namespace sevenrounds
