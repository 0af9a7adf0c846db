// SPDX-License-Identifier: MIT
#pragma once

#include "services/codinggo.h"
#include "storage/records.h"

namespace sevenrounds {

/// What tests can say at most, on the readiness model's scale from 1 to 4: they hear nobody explain, and no reader judges the code (app default).
inline constexpr double kMostByTests = 3.5;

/// The score of a go whose program was accepted: the band that the hints have left, less one band for each refused submission (two at most) and
/// one for each half of the interview's minutes that was begun over them (three at most); never under band 2. `spent` is the time up to the
/// accepted submission. App defaults.
[[nodiscard]] double acceptedScore(const CodingProblem &problem, const CodingGo &go, Milliseconds spent);

/// The score of a go that was submitted, refused and then given up or begun anew: the bottom of the scale.
[[nodiscard]] double unsolvedScore();

/// What the person's own bands come to, `mean` being their rubric's: never over the band that the hints have left.
[[nodiscard]] double ratedScore(const CodingProblem &problem, const CodingGo &go, double mean);

/// Judged by tests in the coding round, at the problem's own level. It belongs to no practice.
[[nodiscard]] EvidenceRecord codingEvidence(
    const CodingProblem &problem, double score, bool wasSeenBefore, const Clock &clock);

/// The same go, as the person rates what tests do not see: a row beside theirs, with the bias of one's own bands.
[[nodiscard]] EvidenceRecord ratedEvidence(
    const CodingProblem &problem, double score, bool wasSeenBefore, const Clock &clock);

} // namespace sevenrounds
