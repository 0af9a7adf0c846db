// SPDX-License-Identifier: MIT
#pragma once

#include "domain/codingproblem.h"
#include "judge/judgereport.h"
#include "judge/workbench.h"

namespace sevenrounds::judge {

/// Judges single steps on one workbench. Texts for people are made where `isShown`, and for whatever failed.
class Judgment
{
public:
    Judgment(Workbench *bench, const CodingProblem &problem)
        : m_bench(*bench)
        , m_problem(problem)
    {
    }

    [[nodiscard]] StepReport judgeCase(const ProblemCase &given, StepKind kind, bool isShown);
    [[nodiscard]] StepReport judgeOwnInput(const QString &text);
    /// Runs and shows what comes back; there is nothing to compare with.
    [[nodiscard]] StepReport runOnly(const ProblemCase &given);
    [[nodiscard]] StepReport runOwnInputOnly(const QString &text);
    [[nodiscard]] StepReport judgeProperty(const ProblemProperty &property);
    [[nodiscard]] StepReport judgeStress(const StressCase &stress, StressFigure *figure);

    /// How a reply of the learner's interpreter is judged; Accepted where it is good.
    [[nodiscard]] static Verdict verdictOf(const Reply &reply);
    /// Puts the words of a reply that is not good into the report.
    static void blame(const Reply &reply, StepReport *report);

private:
    struct Input {
        bool isScript = false;
        PyValue value;
        QByteArray json;
    };

    /// One draw of a property: what came back so far, as JSON for its replay, and the last calls for people.
    struct Draw {
        QList<QByteArray> results;
        Input last;
        QStringList shown;
    };

    [[nodiscard]] std::optional<Input> makeInput(const ProblemCase &given, StepReport *report);
    [[nodiscard]] std::optional<Input> readOwnInput(const QString &text, StepReport *report);
    void judgeInput(const Input &input, const Tolerance &tolerance, bool isOwn, StepReport *report);
    void compare(const Input &input, const PyValue &got, const PyValue *expected, const Tolerance &tolerance,
        Comparison comparison, StepReport *report);
    [[nodiscard]] Reply callReference(const Input &input);
    [[nodiscard]] Reply callLearner(const Input &input, double seconds);
    [[nodiscard]] bool judgeDraw(const ProblemProperty &property, int seed, StepReport *report);
    void refuseDraw(const ProblemProperty &property, const Reply &drawn, const Draw &draw, StepReport *report);
    [[nodiscard]] bool callEach(const PyValue::List &calls, Draw *draw, StepReport *report);
    void show(const Input &input, StepReport *report) const;
    void faultOfProblem(const QString &where, const Reply &reply, StepReport *report);

    Workbench &m_bench;
    const CodingProblem &m_problem;
};

} // namespace sevenrounds::judge
