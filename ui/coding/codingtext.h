// SPDX-License-Identifier: MIT
#pragma once

#include "services/codingservice.h"
#include "services/readinessservice.h"

#include <QString>

#include <optional>

// How judgments and problems are worded.

namespace sevenrounds {

/// "Matrix operations": what a problem is about, from its key.
[[nodiscard]] QString topicText(const QString &topic);

/// "NumPy": a package as people call it.
[[nodiscard]] QString packageText(const QString &package);

/// What the problem needs that is not installed, and how to get it; empty where nothing is missing.
[[nodiscard]] QString missingText(const JudgePlace &place, const CodingProblem &problem);
/// The same in few words, for a row of a list; empty where nothing is missing.
[[nodiscard]] QString missingMark(const JudgePlace &place, const CodingProblem &problem);

/// "solved", "to do again" ...
[[nodiscard]] QString stateText(CodingState state);

/// "Wrong answer on “a row that is masked entirely”": the headline of a judgment.
[[nodiscard]] QString verdictTitle(const judge::JudgeReport &report, bool isSubmit);

/// What a go, or the rating of one, did to the readiness of the coding round; empty where nothing is known.
[[nodiscard]] QString codingChangeText(const std::optional<ReadinessChange> &change);

/// One step's outcome in a word or two: "passed", "held", "time limit".
[[nodiscard]] QString stepText(const judge::StepReport &step);

/// As Chip numbers its tones: good, bad, or neutral where nothing was decided.
[[nodiscard]] int verdictTone(judge::Verdict verdict);

/// "0.4 ms", "1.25 s".
[[nodiscard]] QString secondsText(double seconds);

/// "12 MB", "0.4 MB".
[[nodiscard]] QString memoryText(double mebibytes);

/// What stands between a program and the machine, and what it may use.
[[nodiscard]] QString placeText(const JudgePlace &place, const CodingProblem &problem);

/// "Time grows about as n to the 1.9, the reference's as n to the 1.0."; empty where nothing can be said.
[[nodiscard]] QString growthText(const judge::JudgeReport &report);

/// "Submitted", "Run", in the words of a history.
[[nodiscard]] QString attemptText(const CodingAttempt &attempt);

} // namespace sevenrounds
