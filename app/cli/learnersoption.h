// SPDX-License-Identifier: MIT
#pragma once

#include "cli/arguments.h"

#include <optional>

namespace sevenrounds {

/// How many people are made up, and from which seed.
struct LearnersOption {
    int learners = 0;
    quint64 seed = 1;
};

inline const QString kLearnersOption = QStringLiteral("--learners");
inline const QString kSeedOption = QStringLiteral("--seed");

/// `usual` learners where none are asked for. None, and the usage on standard error, where a number is none, learners are fewer than 1 or more
/// than `most`, the words could not be taken apart, or there is one that stands alone.
[[nodiscard]] std::optional<LearnersOption> readLearners(
    const Result<Arguments> &arguments, int usual, int most, const char *usage);

} // namespace sevenrounds
