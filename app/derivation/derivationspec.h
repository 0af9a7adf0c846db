// SPDX-License-Identifier: MIT
#pragma once

#include "derivation/modelspec.h"

#include <string>
#include <utility>
#include <vector>

namespace sevenrounds::derive {

enum class CheckKind { Equal, Bound, Proportional, Constant, Definition, None };

using Substitutions = std::vector<std::pair<std::string, std::string>>;

/// How far a line was checked (the words are the interface's): A an identity on random instances; B a bound without a
/// violation, tight where claimed; C an order, a trend or a statistic; D not by machine. None for a definition.
enum class Badge { None, A, B, C, D };

struct StepSpec {
    std::string id;
    std::string line;
    CheckKind check = CheckKind::Equal;
    bool isLowerBound = true;
    bool mustBeTight = false;
    /// Replaces the derivation's own condition for this step.
    Substitutions tightWhen;
    /// What a line must hold, and may not hold, to count as this step; its variables may have other names there.
    std::vector<std::string> mustContain;
    std::vector<std::string> mustNotContain;
    Origin origin;
};

struct LineSpec {
    std::string after;
    std::string line;
    std::string verdict;
    Origin origin;
};

struct ChainSpec {
    std::string title;
    std::string start;
    Substitutions tightWhen;
    std::vector<StepSpec> steps;
    Origin origin;
};

/// What of a derivation's file concerns the checker.
struct DerivationSpec {
    std::string id;
    std::string model;
    std::string file;
    ChainSpec main;
    std::vector<ChainSpec> also;
    std::vector<LineSpec> accepted;
    std::vector<LineSpec> mistakes;
    /// Names of what runs in a proportionality or beside a constant; empty for what stands left of the bar in the start.
    std::vector<std::string> varying;
    /// True mutants, in the words of the echo.
    std::vector<std::string> equivalentMutants;
    std::vector<SelfTestSpec> selfTests;
};

} // namespace sevenrounds::derive
