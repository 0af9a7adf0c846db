// SPDX-License-Identifier: MIT
#pragma once

#include "domain/codingproblem.h"
#include "judge/interpreter.h"

namespace sevenrounds::judge {

/// The two interpreters of one judgment: the author's with reference.py and cases.py, and the learner's with solution.py. The learner's is made anew after
/// whatever ended it. Both start side by side when this is made.
class Workbench
{
public:
    /// `withAuthor` is false where the problem's own code must not run.
    Workbench(const Sandbox &sandbox, const CodingProblem &problem, QByteArray source, const Cancellation *cancellation,
        bool withAuthor);

    /// Greets the author and loads its code. Not good where the problem's own code fails.
    [[nodiscard]] Reply openAuthor();
    /// Packages of `needs` that cannot be imported; asked of the author, or of the learner where there is none.
    [[nodiscard]] QStringList missingPackages();

    [[nodiscard]] Reply askAuthor(const QByteArray &job);
    /// Asks an interpreter that has the reference alone, made when it is first wanted: beside the learner's it is measured alike.
    [[nodiscard]] Reply askReference(const QByteArray &job);
    /// Loads the solution first where the interpreter is a new one; an error of that is the answer.
    [[nodiscard]] Reply askLearner(const QByteArray &job, double seconds);
    /// Loads the solution, so that what is wrong with it is known before any case.
    [[nodiscard]] Reply openLearner();
    /// What the learner's code has printed since this was asked last.
    [[nodiscard]] QByteArray takeOutput();

private:
    [[nodiscard]] Reply ask(
        std::optional<Interpreter> *interpreter, const QByteArray &job, std::chrono::milliseconds limit);
    [[nodiscard]] bool startLearner();

    const Sandbox &m_sandbox;
    const CodingProblem &m_problem;
    QByteArray m_source;
    const Cancellation *m_cancellation;
    std::optional<Interpreter> m_author;
    std::optional<Interpreter> m_reference;
    std::optional<Interpreter> m_learner;
    bool m_isLoaded = false;
    /// What a process that is gone had printed.
    QByteArray m_output;
};

} // namespace sevenrounds::judge
