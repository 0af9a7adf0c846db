// SPDX-License-Identifier: MIT
#pragma once

#include "derivation/verify.h"

#include <QJsonObject>
#include <QString>

namespace sevenrounds {

[[nodiscard]] QJsonObject toJson(const derive::Judgment &judgment, double milliseconds);
[[nodiscard]] QJsonObject toJson(const derive::VerifyReport &report, int instances, qint64 milliseconds);
/// A line of figures, and one more for each thing that is wrong.
[[nodiscard]] QString summaryOf(const derive::VerifyReport &report, qint64 milliseconds);

} // namespace sevenrounds
