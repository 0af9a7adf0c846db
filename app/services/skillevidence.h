// SPDX-License-Identifier: MIT
#pragma once

#include "core/clock.h"
#include "domain/level.h"
#include "readiness/displayrules.h"

#include <QDate>

#include <optional>

namespace sevenrounds {

/// One thing that a round's readiness rests on: a mock, a coding problem, the quiz answers of one day, or what is recalled now.
struct SkillEvidence {
    enum class Kind {
        Mock,
        /// A go in the coding room, as its tests judged it.
        Problem,
        /// The same go, as the person rated it.
        OwnWord,
        Quiz,
        /// No stored evidence: read from the cards when it is looked at.
        Recall,
    };

    Kind kind = Kind::Mock;
    UtcTime at {};
    /// Of this program; absent where there is nothing to read again.
    std::optional<qint64> practice;
    Level level = Level::L5;
    /// 1 to 4; of a mock, a problem or an own word.
    double score = 0.0;
    bool isObjective = false;
    bool wasSeenBefore = false;
    /// Of a quiz day.
    int answers = 0;
    int right = 0;
    /// Of what is recalled: the round's own cards; 0 where what moves it is recalled of other rounds.
    int cards = 0;
    int learned = 0;
    /// The mean chance of recall of the learned ones.
    double recall = 0.0;
    /// By how much it moved the mean of its round when it came, in levels.
    double by = 0.0;
};

/// What was said of the whole loop on one day.
struct ReadinessWeek {
    QDate day;
    OverallChance chance;
    int measuredRounds = 0;
};

} // namespace sevenrounds
