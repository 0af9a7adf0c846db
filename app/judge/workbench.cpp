// SPDX-License-Identifier: MIT
#include "judge/workbench.h"

#include <cmath>
#include <utility>

namespace sevenrounds::judge {

namespace {

/// The problem's own code is trusted to end, and large inputs take time to make.
constexpr std::chrono::milliseconds kAuthorLimit { 60000 };
constexpr int kAuthorMib = 4096;
/// Importing packages is not the learner's time.
constexpr std::chrono::milliseconds kImportLimit { 30000 };
/// PyTorch reserves address space by the gigabyte.
constexpr int kTorchMib = 12288;

std::chrono::milliseconds milliseconds(double seconds)
{
    constexpr double perSecond = 1000;
    return std::chrono::milliseconds(std::llround(seconds * perSecond));
}

std::optional<Interpreter> startInterpreter(const Sandbox &sandbox, int memoryMib)
{
    Result<Interpreter> interpreter = Interpreter::start(sandbox, memoryMib);
    return interpreter ? std::optional(std::move(*interpreter)) : std::nullopt;
}

int memoryOf(const CodingProblem &problem, int otherwise)
{
    return problem.needs.contains(QStringLiteral("torch")) ? std::max(kTorchMib, otherwise) : otherwise;
}

} // namespace

Workbench::Workbench(const Sandbox &sandbox, const CodingProblem &problem, QByteArray source,
    const Cancellation *cancellation, bool withAuthor)
    : m_sandbox(sandbox)
    , m_problem(problem)
    , m_source(std::move(source))
    , m_cancellation(cancellation)
{
    if (withAuthor) {
        m_author = startInterpreter(sandbox, memoryOf(problem, kAuthorMib));
    }
    (void)startLearner();
}

bool Workbench::startLearner()
{
    m_isLoaded = false;
    m_learner = startInterpreter(m_sandbox, memoryOf(m_problem, m_problem.limits.memoryMib));
    return m_learner.has_value();
}

Reply Workbench::ask(std::optional<Interpreter> *interpreter, const QByteArray &job, std::chrono::milliseconds limit)
{
    if (m_cancellation != nullptr && m_cancellation->isCancelled()) {
        return { ExchangeEnd::Cancelled };
    }
    if (!*interpreter) {
        return { ExchangeEnd::Ended };
    }
    return (*interpreter)->ask(job, limit, m_cancellation);
}

QStringList Workbench::missingPackages()
{
    return m_problem.needs.isEmpty()
        ? QStringList()
        : missingOf(ask(m_author ? &m_author : &m_learner, probeJob(m_problem.needs), kImportLimit));
}

Reply Workbench::openAuthor()
{
    Reply reply = askAuthor(loadJob("reference", m_problem.reference));
    if (reply.isGood() && !m_problem.cases.isEmpty()) {
        reply = askAuthor(loadJob("cases", m_problem.cases));
    }
    return reply;
}

Reply Workbench::askAuthor(const QByteArray &job)
{
    return ask(&m_author, job, kAuthorLimit);
}

Reply Workbench::askReference(const QByteArray &job)
{
    if (!m_reference) {
        m_reference = startInterpreter(m_sandbox, memoryOf(m_problem, kAuthorMib));
        if (Reply loaded = ask(&m_reference, loadJob("reference", m_problem.reference), kAuthorLimit);
            !loaded.isGood()) {
            return loaded;
        }
    }
    return ask(&m_reference, job, kAuthorLimit);
}

Reply Workbench::openLearner()
{
    if (m_learner && !m_learner->isRunning()) {
        m_output += m_learner->takeOutput();
    }
    if ((!m_learner || !m_learner->isRunning()) && !startLearner()) {
        return { ExchangeEnd::Ended };
    }
    if (m_isLoaded) {
        return { ExchangeEnd::Answered };
    }
    if (!m_problem.needs.isEmpty()) {
        if (Reply imported = ask(&m_learner, probeJob(m_problem.needs), kImportLimit); !imported.isGood()) {
            return imported;
        }
    }
    Reply reply = ask(&m_learner, loadJob("solution", m_source), milliseconds(m_problem.limits.seconds));
    m_isLoaded = reply.isGood();
    return reply;
}

Reply Workbench::askLearner(const QByteArray &job, double seconds)
{
    if (Reply loaded = openLearner(); !loaded.isGood()) {
        return loaded;
    }
    return ask(&m_learner, job, milliseconds(seconds));
}

QByteArray Workbench::takeOutput()
{
    QByteArray output = std::exchange(m_output, {});
    if (m_learner) {
        output += m_learner->takeOutput();
    }
    return output.left(kMaxOutputBytes);
}

} // namespace sevenrounds::judge
