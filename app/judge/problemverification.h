// SPDX-License-Identifier: MIT
#pragma once

#include "judge/judge.h"

namespace sevenrounds::judge {

/// Something that is wrong with a problem itself.
struct VerificationFault {
    /// reference.py, or the wrong solution's file.
    QString file;
    QString message;
};

struct ProblemVerification {
    ProblemId id;
    QList<VerificationFault> faults;
    /// Why nothing was run: there is nothing to run, or a package is missing; empty where it was.
    QString skipped;
    /// The packages for want of which nothing was run here; elsewhere it can be.
    QStringList missingPackages;
    /// The reference, judged as a learner's solution.
    JudgeReport reference;
    double seconds = 0;

    [[nodiscard]] bool isGood() const { return faults.isEmpty(); }
};

/// The reference must pass everything, and each wrong solution must fail what it names. A review has no code that could run.
[[nodiscard]] ProblemVerification verifyProblem(const Judge &judge, const CodingProblem &problem);

} // namespace sevenrounds::judge
