// SPDX-License-Identifier: MIT
#pragma once

#include "domain/ownpaper.h"

#include <array>

namespace sevenrounds {

/// How many points of a part are asked for.
struct PartGoal {
    WorkspacePart part = WorkspacePart::Weakness;
    /// Before one can call oneself prepared; 0 where the guide names none.
    int minimum = 0;
    /// What the guide's four-week plan arrives at.
    int target = 0;
};

/// The guide has two numbers: three weaknesses and two extensions as the least, five strengths, five weaknesses and three extensions as the aim. Two to
/// three links to other fields come from the same list.
inline constexpr std::array kPartGoals {
    PartGoal { WorkspacePart::Strength, 0, 5 },
    PartGoal { WorkspacePart::Weakness, 3, 5 },
    PartGoal { WorkspacePart::Extension, 2, 3 },
    PartGoal { WorkspacePart::Connection, 0, 2 },
};

struct WorkspaceCount {
    /// Points that hold words, in the order of WorkspacePart.
    std::array<int, kWorkspaceParts.size()> points {};
    /// Equations that were derived again.
    int derived = 0;

    [[nodiscard]] int of(WorkspacePart part) const { return points.at(static_cast<std::size_t>(part)); }
    /// How many are still missing to every minimum together, and to every target.
    [[nodiscard]] int missingToMinimum() const;
    [[nodiscard]] int missingToTarget() const;
};

[[nodiscard]] WorkspaceCount countWorkspace(const OwnPaper &paper);

/// The goal of a part; zeros where it has none.
[[nodiscard]] PartGoal goalOf(WorkspacePart part);

} // namespace sevenrounds
