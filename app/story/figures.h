// SPDX-License-Identifier: MIT
#pragma once

#include "story/storywords.h"

namespace sevenrounds {

/// Whether a sentence says how much, how many or how long: in digits ("40 %", "3x", "$2M") or in words ("three weeks", "halved", "a third").
/// Names are no figures (GPT-4, H100, p99, phase 2, Q3, Llama 3), nor are years, dates and times of day, ranks ("1st"), "one of them",
/// "hundreds of", or what somebody else is quoted with.
[[nodiscard]] bool saysFigure(const SpokenSentence &sentence);
[[nodiscard]] bool saysFigure(const QList<SpokenSentence> &sentences);
[[nodiscard]] bool saysFigure(const QString &markdown);

} // namespace sevenrounds
