// SPDX-License-Identifier: MIT
#pragma once

#include "derivation/checker.h"

#include <string>
#include <vector>

namespace sevenrounds::derive {

/// 24 instances for content (brief, section 4).
inline constexpr int kContentInstances = 24;
/// Share of the mutants that are not equivalent which must be refused.
inline constexpr double kLeastMutationScore = 0.99;

struct VerifyOptions {
    int instances = kContentInstances;
    std::uint64_t seed = 0;
    bool wantsMutants = true;
};

/// How one shipped line came out.
struct LineReport {
    /// "steps", "also 1", "accept" or "mistakes".
    std::string part;
    std::string id;
    std::string line;
    Verdict verdict = Verdict::Unreadable;
    /// A identity, B bound, C order or trend, D not machine-checked; empty for marked lines.
    std::string badge;
    bool isGood = false;
    std::string message;
    Origin origin;
};

struct VerifyReport {
    std::string id;
    std::vector<LineReport> lines;
    /// Everything that is wrong, with its place.
    std::vector<SpecProblem> shortfalls;
    int mutants = 0;
    int refusedMutants = 0;
    int equivalentMutants = 0;
    /// Accepted, and not listed as equivalent.
    std::vector<std::string> survivors;

    [[nodiscard]] double mutationScore() const;
    [[nodiscard]] bool isGood() const { return shortfalls.empty(); }
};

/// Checks every line of a derivation, its marked lines, its self-tests, and that slips of the pen in its lines would
/// be noticed.
[[nodiscard]] VerifyReport verify(
    const std::shared_ptr<const Model> &model, const DerivationSpec &derivation, const VerifyOptions &options);

} // namespace sevenrounds::derive
