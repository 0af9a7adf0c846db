// SPDX-License-Identifier: MIT
#pragma once

#include "core/clock.h"
#include "core/id.h"
#include "domain/level.h"

#include <QList>
#include <QString>

namespace sevenrounds {

using MockLoopId = Id<struct MockLoopTag>;

/// Rounds that a person takes as one loop. Its shape is copied from the content, so that it does not change when that is edited.
struct MockLoop {
    /// Given on the first saving.
    MockLoopId id;
    LoopFormatId format;
    QString title;
    QList<RoundId> rounds;
    /// Between two rounds of one day; 0 where they are spread over days.
    int breakMinutes = 0;
    Level level = Level::L5;
    bool isStrict = false;
    UtcTime begunAt {};
    /// Of the saving that stands.
    UtcTime changedAt {};
};

} // namespace sevenrounds
