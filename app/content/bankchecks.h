// SPDX-License-Identifier: MIT
#pragma once

#include "content/contentproblem.h"
#include "domain/content.h"

namespace sevenrounds {

/// Two prompts that ask nearly the same.
struct NearDuplicate {
    PromptId first;
    PromptId second;
    /// 0 to 1: the cosine of their weighted words.
    double similarity = 0.0;
};

/// From this similarity on one of two prompts is filler.
inline constexpr double kNearDuplicate = 0.6;

/// Every pair of prompts whose title, question and points are more alike than `threshold`, most alike first. Words count by how rare they are in the
/// bank, so that the words of the trade do not make two prompts alike. Quadratic in the number of prompts; not for the start of the program.
[[nodiscard]] QList<NearDuplicate> findNearDuplicates(const QList<Prompt> &prompts, double threshold = kNearDuplicate);

/// What the writer of a bank must know and a learner need not wait for: capacity figures that do not come out, and near-duplicates. `file` of a
/// problem is the prompt's id.
[[nodiscard]] ContentProblems checkBank(const QList<Prompt> &prompts);

} // namespace sevenrounds
