// SPDX-License-Identifier: MIT
#pragma once

#include "domain/skill.h"
#include "readiness/committee.h"

#include <array>
#include <optional>

// What may be shown of an estimate, given how sure it is. Enums and numbers only; their wording belongs to ui.

namespace sevenrounds {

/// How well a round is known, by the spread of its skill alone.
enum class Confidence {
    Unmeasured,
    Thin,
    Fair,
    Solid,
};

/// All that may be said of a thin round.
enum class Outlook {
    Unlikely,
    Open,
    Likely,
};

struct LevelRange {
    double low = 0.0;
    double high = 0.0;
};

struct ShownReadiness {
    Confidence confidence = Confidence::Unmeasured;
    /// Where the skill lies in eight cases of ten. For an unmeasured round it is little more than the prior: a faint bar.
    LevelRange range;
    /// Only for a thin round.
    std::optional<Outlook> outlook;
    /// Only for a fair (multiples of 10) or solid (multiples of 5) round. 0 and 100 stand for "less than half a step away" and
    /// must not be worded as certainty.
    std::optional<int> percent;
};

struct ShownOverall {
    /// Absent until enough is measured; a multiple of 5.
    std::optional<int> percent;
    /// Always there, so that the doubt can be seen before the number can.
    double low = 0.0;
    double high = 1.0;
};

[[nodiscard]] Confidence confidenceOf(double sd);
/// "unmeasured", "thin", "fair", "solid".
[[nodiscard]] QString confidenceKey(Confidence confidence);
/// The 10th to 90th percentile of a skill.
[[nodiscard]] LevelRange likelyRange(double mean, double sd);
[[nodiscard]] ShownReadiness shownReadiness(double mean, double sd, double readiness);
/// The same where the label does not go by `sd`: what is read from cards narrows the range, and opens no percentage.
[[nodiscard]] ShownReadiness shownReadiness(Confidence confidence, double mean, double sd, double readiness);

/// The rounds of Assumptions::mustBeFair at least fair, and five rounds at least thin.
[[nodiscard]] bool isOverallShown(
    const std::array<Confidence, kSkillCount> &confidences, const std::array<Skill, 3> &mustBeFair);
[[nodiscard]] ShownOverall shownOverall(const OverallChance &chance, bool isShown);

} // namespace sevenrounds
