// SPDX-License-Identifier: MIT
#pragma once

#include "core/clock.h"

#include <QJsonObject>
#include <QString>

namespace sevenrounds {

/// What a person decided about one subject of the study plan, as it stands. The values are written and read by app/services/plannotes; whoever
/// stores them need not know them.
struct PlanNote {
    QString subject;
    QJsonObject values;
    UtcTime changedAt {};
};

} // namespace sevenrounds
