// SPDX-License-Identifier: MIT
#pragma once

#include "domain/pyvalue.h"
#include "judge/sandbox.h"

#include <QString>

namespace sevenrounds::judge {

/// What went wrong in Python, in its own words.
struct CodeError {
    QString kind;
    QString message;
    /// Of the learner's file; 0 where none of its lines is to blame.
    int line = 0;
    QString trace;
};

/// What became of a job.
struct Reply {
    ExchangeEnd end = ExchangeEnd::Ended;
    int status = -1;
    /// The answer; None where there is none.
    PyValue answer = {};
    /// Raised by the code that was run, or said by us of an answer that is none.
    std::optional<CodeError> error = {};

    [[nodiscard]] bool isGood() const { return end == ExchangeEnd::Answered && !error; }
    /// The member "value" of the answer; None where there is none.
    [[nodiscard]] const PyValue &value() const;
    /// A number of the answer by its name; 0 where there is none.
    [[nodiscard]] double number(std::string_view name) const;
    /// In one line, whatever went wrong.
    [[nodiscard]] QString words() const;
};

/// A Python in a sandbox that is given jobs. After anything but an answer it is gone for good.
class Interpreter
{
public:
    /// Starts the process and does not wait for it, so that two can start side by side.
    [[nodiscard]] static Result<Interpreter> start(const Sandbox &sandbox, int memoryMib);

    [[nodiscard]] Reply ask(const QByteArray &job, std::chrono::milliseconds limit, const Cancellation *cancellation);
    [[nodiscard]] bool isRunning() const { return m_child != nullptr && m_child->isRunning(); }
    [[nodiscard]] QByteArray takeOutput() { return m_child->takeOutput(); }
    [[nodiscard]] pid_t process() const { return m_child->process(); }

private:
    Interpreter() = default;

    std::unique_ptr<ChildProcess> m_child;
    QByteArray m_greeting;
};

// The jobs that the runner knows; see runner.py.
[[nodiscard]] QByteArray probeJob(const QStringList &modules);
[[nodiscard]] QByteArray findJob(const QStringList &modules);
/// The names that the answer to one of these two holds.
[[nodiscard]] QStringList missingOf(const Reply &reply);
[[nodiscard]] QByteArray loadJob(const char *name, const QByteArray &source);
[[nodiscard]] QByteArray inputJob(const QString &text);
/// `input` is JSON: the arguments, or a script.
[[nodiscard]] QByteArray callJob(const char *module, const QString &entry, bool isScript, const QByteArray &input);
[[nodiscard]] QByteArray makeJob(const PyValue &parameters);
[[nodiscard]] QByteArray drawJob(const QString &property, int seed, const QList<QByteArray> &results);
[[nodiscard]] QByteArray checkJob(const QByteArray &input, const QByteArray &result);

} // namespace sevenrounds::judge
