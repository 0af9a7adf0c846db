// SPDX-License-Identifier: MIT
#include "judge/problemverification.h"

#include <QElapsedTimer>

namespace sevenrounds::judge {

namespace {

QString describe(const JudgeReport &report)
{
    const QString step = report.smallestFailing < 0 ? QString() : report.steps.at(report.smallestFailing).name;
    return step.isEmpty() ? QStringLiteral("%1: %2").arg(verdictKey(report.verdict), report.message)
                          : QStringLiteral("%1 in '%2': %3").arg(verdictKey(report.verdict), step, report.message);
}

void verifyWrong(
    const Judge &judge, const CodingProblem &problem, const WrongSolution &wrong, QList<VerificationFault> *faults)
{
    const JudgeReport report = judge.judgeStep(problem, wrong.source, wrong.fails);
    switch (report.verdict) {
    case Verdict::WrongAnswer:
    case Verdict::TimeLimit:
    case Verdict::MemoryLimit:
    case Verdict::RuntimeError:
    case Verdict::OutputLimit:
        // A program that does not even load fails everything, and shows nothing about the case.
        if (report.steps.isEmpty() || report.steps.last().name != wrong.fails) {
            faults->append(
                { wrong.file, QStringLiteral("does not get as far as '%1': ").arg(wrong.fails) + describe(report) });
        }
        break;
    case Verdict::Accepted:
        faults->append({ wrong.file, QStringLiteral("passes '%1', which it should fail").arg(wrong.fails) });
        break;
    default:
        faults->append({ wrong.file, describe(report) });
    }
}

} // namespace

ProblemVerification verifyProblem(const Judge &judge, const CodingProblem &problem)
{
    QElapsedTimer watch;
    watch.start();
    ProblemVerification result;
    result.id = problem.id;
    if (problem.kind == ProblemKind::Review) {
        result.skipped = QStringLiteral("a review has no code that is run");
        return result;
    }
    result.reference = judge.submit(problem, problem.reference);
    if (result.reference.verdict == Verdict::Unavailable) {
        result.missingPackages = result.reference.missingPackages;
        result.skipped = QStringLiteral("not run here: %1 is not installed")
                             .arg(result.missingPackages.join(QStringLiteral(" and ")));
        return result;
    }
    if (result.reference.verdict != Verdict::Accepted) {
        result.faults.append({ QStringLiteral("reference.py"), describe(result.reference) });
    }
    for (const WrongSolution &wrong : problem.wrong) {
        verifyWrong(judge, problem, wrong, &result.faults);
    }
    constexpr double nanosecondsPerSecond = 1e9;
    result.seconds = static_cast<double>(watch.nsecsElapsed()) / nanosecondsPerSecond;
    return result;
}

} // namespace sevenrounds::judge
