// SPDX-License-Identifier: MIT
#pragma once

#include "domain/codingproblem.h"
#include "judge/judgereport.h"

namespace sevenrounds {

/// One finding of a code review as a person writes it: "22: the targets are not shifted", or "22-23: ..." for several lines.
struct ReviewMark {
    int firstLine = 0;
    int lastLine = 0;
    QString text;

    friend bool operator==(const ReviewMark &, const ReviewMark &) = default;
};

/// The findings of a text, one a line; lines that do not begin with a number are left out.
[[nodiscard]] QList<ReviewMark> reviewMarks(const QString &text);

/// What the marks say of a problem of kind review: a step for each finding that a mark of its own touches, on one of its lines or the line beside
/// it, and one for each false alarm that was raised; what was missed is only counted. Accepted where no finding of severity wrong was missed. Whether the words are right is for
/// the person to see.
[[nodiscard]] judge::JudgeReport judgeReview(const CodingProblem &problem, const QString &text);

} // namespace sevenrounds
