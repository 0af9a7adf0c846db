// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

namespace sevenrounds {

/// "85%", "85 %", "%85": a share of a hundred with the sign of the person's language, where that language puts it.
[[nodiscard]] QString percentText(qint64 percent);
/// Of a share of one, to the nearest percent: "85%" for 0.851.
[[nodiscard]] QString shareText(double share);
/// "31–62%": two ends with one sign.
[[nodiscard]] QString percentRangeText(qint64 low, qint64 high);
/// The sign beside figures that are written already: "17.5%".
[[nodiscard]] QString withPercentSign(const QString &figures);

} // namespace sevenrounds
