// SPDX-License-Identifier: MIT
#pragma once

#include "core/clock.h"
#include "domain/level.h"
#include "domain/skill.h"

#include <variant>

namespace sevenrounds {

// The scale on which a mock is scored.
constexpr double kLowestScore = 1.0;
constexpr double kHighestScore = 4.0;

/// A mock round judged on the four-grade rubric.
struct MockEvidence {
    Skill skill = Skill::Coding;
    /// The level the questions were asked at.
    Level level = Level::L5;
    /// Mean over the criteria, 1 to 4. Values outside are read as the nearer end.
    double score = 2.5;
    /// Judged by tests, a peer or a mentor; false for the learner's own marks.
    bool objective = true;
    bool seenBefore = false;
};

/// One answer that can only be right or wrong.
struct QuizEvidence {
    Skill skill = Skill::Coding;
    Level level = Level::L5;
    bool correct = false;
    /// Chance of being right without knowing, 0 to 1. Values outside are read as the nearer end.
    double guess = 0.0;
};

/// Practice without a result. Moves no estimate; it only keeps the round from counting as idle, and its hours tell what a person's results rose by.
struct PracticeEvidence {
    Skill skill = Skill::Coding;
    double hours = 0.0;
};

struct Evidence {
    UtcTime time;
    std::variant<MockEvidence, QuizEvidence, PracticeEvidence> what;
};

[[nodiscard]] inline Skill skillOf(const Evidence &evidence)
{
    return std::visit([](const auto &one) { return one.skill; }, evidence.what);
}

} // namespace sevenrounds
