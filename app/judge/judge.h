// SPDX-License-Identifier: MIT
#pragma once

#include "domain/codingproblem.h"
#include "judge/judgereport.h"

#include <functional>

namespace sevenrounds::judge {

/// Who follows a judgment. Both are used from the thread that judges.
struct Watch {
    /// Step `done` of `total` begins, counted from 0; may be empty.
    std::function<void(int done, int total, const QString &name)> progress = {};
    /// May be null.
    const Cancellation *cancellation = nullptr;
};

/// What to run before anything is handed in.
struct RunRequest {
    /// Names of visible cases; empty means all.
    QStringList cases = {};
    /// Arguments as Python, such as "[1, 2], 'abc'"; for a class "[['abc']], [['feed', 'a']]". Empty: only the cases.
    QString ownInput = {};
    /// The person agreed in this session that their own code may run without a sandbox.
    bool mayRunUnconfined = false;
};

/// Judges Python. The problem's own code (reference, cases) and the learner's run in two interpreters that see nothing of each other; values are compared here,
/// where neither can reach. With Tier::None the problem's code never runs, and the learner's only where `mayRunUnconfined`. Calls block; one judge
/// may be used from several threads.
class Judge
{
public:
    /// Nothing for a machine on which no tier holds; then everything but an unconfined run is answered by Verdict::NoSandbox.
    explicit Judge(std::optional<Sandbox> sandbox);

    /// Own input and then visible cases, whatever is wrong; a limit that was reached ends it.
    [[nodiscard]] JudgeReport run(const CodingProblem &problem, const QByteArray &source, const RunRequest &request,
        const Watch &watch = {}) const;
    /// Cases, then properties, then stress sizes; where a case fails the later kinds are left out.
    [[nodiscard]] JudgeReport submit(
        const CodingProblem &problem, const QByteArray &source, const Watch &watch = {}) const;
    /// Those of `packages` that Python would not find here, without importing any; all where nothing holds that it could be asked in.
    [[nodiscard]] QStringList missingPackages(const QStringList &packages) const;
    /// The one case, property or stress size of that name.
    [[nodiscard]] JudgeReport judgeStep(
        const CodingProblem &problem, const QByteArray &source, const QString &name, const Watch &watch = {}) const;

private:
    std::optional<Sandbox> m_sandbox;
};

} // namespace sevenrounds::judge
