// SPDX-License-Identifier: MIT
#pragma once

#include "judge/judge.h"

namespace sevenrounds::test {

inline ProblemCase literalCase(const QString &name, PyValue::List arguments)
{
    return { name, CaseInput::Arguments, { std::move(arguments) } };
}

/// solve(x) is x + 1: two visible cases and one hidden.
inline CodingProblem nextNumber()
{
    CodingProblem problem;
    problem.id = ProblemId(QStringLiteral("next-number"));
    problem.entry = QStringLiteral("solve");
    problem.signature = QStringLiteral("solve(x)");
    problem.limits = { 5, 256 };
    problem.reference = "def solve(x):\n    return x + 1\n";
    problem.visible = { literalCase(QStringLiteral("one"), { { std::int64_t { 1 } } }),
        literalCase(QStringLiteral("a hundred"), { { std::int64_t { 100 } } }) };
    problem.hidden = { literalCase(QStringLiteral("below zero"), { { std::int64_t { -5 } } }) };
    return problem;
}

/// One case, solve(count), whose right answer is a list of so many texts "refused": a solution reports what became of its attempts.
inline CodingProblem attempts(int count)
{
    CodingProblem problem = nextNumber();
    problem.reference = "def solve(count):\n    return ['refused'] * count\n";
    problem.visible = { literalCase(QStringLiteral("attempts"), { { std::int64_t { count } } }) };
    problem.hidden.clear();
    return problem;
}

} // namespace sevenrounds::test
