// SPDX-License-Identifier: MIT
#pragma once

#include "judge/judgereport.h"

#include <QJsonObject>

namespace sevenrounds {

/// What a judgment came to, as it is kept with an attempt. Of hidden cases that passed only names and times; what was printed is cut at 8 KiB.
[[nodiscard]] QJsonObject toRecord(const judge::JudgeReport &report);

/// Reading never fails: what is missing or not known is left at its default. The verdict stands beside the record.
[[nodiscard]] judge::JudgeReport fromRecord(const QString &verdict, const QJsonObject &record);

[[nodiscard]] std::optional<judge::Verdict> verdictFromKey(const QString &key);

} // namespace sevenrounds
