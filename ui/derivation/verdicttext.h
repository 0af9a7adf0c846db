// SPDX-License-Identifier: MIT
#pragma once

#include "markdown/pagedocument.h"
#include "services/linecheckservice.h"

#include <QString>

// How the verdicts on a learner's line are worded. Every sentence says what was checked, and none says that something was proved.

namespace sevenrounds {

enum class VerdictTone {
    Neutral,
    Good,
    Warn,
    Bad,
};

[[nodiscard]] VerdictTone verdictTone(derive::Verdict verdict);

/// In a word, for beside a line: "equal", "valid bound". `verdict` is the checker's word, as the log keeps it.
[[nodiscard]] QString verdictMark(const QString &verdict);

/// "Not equal to line 3". `before` names the line that it was compared with.
[[nodiscard]] QString verdictTitle(const LineVerdict &verdict, const QString &before);

/// What follows from it, with the numbers where there are some; plain text.
[[nodiscard]] QString verdictText(const LineVerdict &verdict);

/// The instance of the counterexample, table by table; Markdown, empty where there is none.
[[nodiscard]] QString instanceText(const LineVerdict &verdict);

/// A hint of the checker with its formula between dollars; Markdown.
[[nodiscard]] QString hintText(const std::string &hint);

/// "-1.2047", or the components of a vector.
[[nodiscard]] QString valueText(const std::vector<double> &values);

} // namespace sevenrounds
