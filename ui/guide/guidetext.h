// SPDX-License-Identifier: MIT
#pragma once

#include "domain/fact.h"

namespace sevenrounds {

/// As SourceBadge numbers them.
[[nodiscard]] int badgeNumber(Badge badge);

/// "2 to 8 weeks", "about 5 weeks", "8 or more"; `unit` is the plural, empty for none.
[[nodiscard]] QString rangeText(const FigureRange &range, const QString &unit = {});
/// The unit that a field's name says, such as weeks of wait_after_weeks; empty where it says none.
[[nodiscard]] QString unitOf(const QString &key);
/// What a field of a card is called; empty where its text speaks for itself.
[[nodiscard]] QString fieldLabel(const QString &key);

/// In thousands, as the pay tables print it: "155–195", "650+", "about 190"; a dash where the guide says nothing.
[[nodiscard]] QString thousandsText(const std::optional<FigureRange> &range);
/// "$1,234,000", "£90,000"; another currency by its name.
[[nodiscard]] QString moneyText(double amount, const QString &currency);
/// What a guide is called on the page, by its id.
[[nodiscard]] QString guideTitle(const QString &guide);

} // namespace sevenrounds
