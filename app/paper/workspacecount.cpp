// SPDX-License-Identifier: MIT
#include "paper/workspacecount.h"

#include <algorithm>

namespace sevenrounds {

int WorkspaceCount::missingToMinimum() const
{
    int missing = 0;
    for (const PartGoal &goal : kPartGoals) {
        missing += std::max(0, goal.minimum - of(goal.part));
    }
    return missing;
}

int WorkspaceCount::missingToTarget() const
{
    int missing = 0;
    for (const PartGoal &goal : kPartGoals) {
        missing += std::max(0, goal.target - of(goal.part));
    }
    return missing;
}

WorkspaceCount countWorkspace(const OwnPaper &paper)
{
    WorkspaceCount count;
    for (const WorkspacePart part : kWorkspaceParts) {
        const QList<WorkspacePoint> &points = paper.points(part);
        count.points.at(static_cast<std::size_t>(part)) = static_cast<int>(std::count_if(points.cbegin(), points.cend(),
            [](const WorkspacePoint &point) { return !point.text.trimmed().isEmpty(); }));
    }
    const QList<WorkspacePoint> &equations = paper.points(WorkspacePart::Equation);
    count.derived = static_cast<int>(std::count_if(equations.cbegin(), equations.cend(),
        [](const WorkspacePoint &point) { return point.isDone && !point.text.trimmed().isEmpty(); }));
    return count;
}

PartGoal goalOf(WorkspacePart part)
{
    const auto goal
        = std::find_if(kPartGoals.begin(), kPartGoals.end(), [&](const PartGoal &one) { return one.part == part; });
    return goal == kPartGoals.end() ? PartGoal { part, 0, 0 } : *goal;
}

} // namespace sevenrounds
