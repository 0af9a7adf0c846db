// SPDX-License-Identifier: MIT
#pragma once

#include "core/clock.h"

#include <QJsonObject>
#include <QString>

namespace sevenrounds {

/// What a person keeps of one subject, as it stands. The values are written and read by the feature whose subject it is; whoever stores them need not
/// know them.
struct SubjectNote {
    QString subject;
    /// Empty where nothing is kept.
    QJsonObject values;
    UtcTime changedAt {};
};

} // namespace sevenrounds
