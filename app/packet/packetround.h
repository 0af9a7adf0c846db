// SPDX-License-Identifier: MIT
#pragma once

#include "core/id.h"
#include "domain/level.h"
#include "domain/skill.h"

#include <QDate>
#include <QList>
#include <QStringList>

#include <array>
#include <optional>

namespace sevenrounds {

/// One criterion of a round as it was rated.
struct PacketCriterion {
    QString name;
    /// 1 to 6.
    int band = 1;
    /// The rubric's six texts, worst first.
    std::array<QString, 6> bands {};
};

/// Points of one strong answer that were not made.
struct PacketMiss {
    /// The prompt's title.
    QString title;
    QStringList points;
};

/// The four grades that interviewers write.
enum class PacketGrade { Poor, Mixed, Good, Excellent };

/// What a committee reads of one round.
struct PacketRound {
    RoundId round;
    Skill skill = Skill::Recruiter;
    QString title;
    Level level = Level::L5;
    /// 0 where it has not been begun.
    qint64 practice = 0;
    QDate day;
    /// A listener's ratings where there are any, else one's own; empty until every criterion has a band.
    QList<PacketCriterion> criteria;
    bool isListeners = false;
    int hints = 0;
    int pointsMade = 0;
    int points = 0;
    QList<PacketMiss> missed;
    /// In words.
    QStringList mistakes;

    [[nodiscard]] bool isRated() const { return !criteria.isEmpty(); }
    /// 1 to 4, the price of hints taken off. Needs a rating.
    [[nodiscard]] double score() const { return scoreWith(0); }
    /// The same with so many bands more in sum, or fewer where negative.
    [[nodiscard]] double scoreWith(int bands) const;
    /// How many bands it could rise and fall in all.
    [[nodiscard]] int roomAbove() const;
    [[nodiscard]] int roomBelow() const;
};

/// Below 1.75 poor, below the hire line mixed, below 3.25 good.
[[nodiscard]] PacketGrade gradeOf(double score);

} // namespace sevenrounds
