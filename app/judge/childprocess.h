// SPDX-License-Identifier: MIT
#pragma once

#include "core/result.h"
#include "judge/cancellation.h"
#include "judge/filedescriptor.h"
#include "judge/frame.h"

#include <chrono>
#include <memory>
#include <string>
#include <vector>

#include <sys/types.h>

namespace sevenrounds::judge {

/// Printing more than this ends a program.
inline constexpr qsizetype kMaxOutputBytes = qsizetype { 1024 } * 1024;

/// The numbers under which a child finds its descriptors; 0, 1 and 2 are the usual ones.
inline constexpr int kJobsNumber = 3;
inline constexpr int kAnswersNumber = 4;
inline constexpr int kRunnerNumber = 5;
inline constexpr int kFilterNumber = 6;
inline constexpr int kLifelineNumber = 7;

struct ChildCommand {
    /// The program with its arguments; found by its path alone.
    std::vector<std::string> words;
    /// NAME=value; nothing else is inherited.
    std::vector<std::string> environment;
    /// Handed over as kRunnerNumber and kFilterNumber.
    int runner = -1;
    int filter = -1;
};

/// How a wait for an answer ended.
enum class ExchangeEnd {
    Answered,
    Ended, ///< the process is gone
    TimedOut,
    OutputLimit,
    BadFrame, ///< what it sent is no answer of this run
    Cancelled,
};

struct Exchange {
    ExchangeEnd end = ExchangeEnd::Ended;
    /// The answer's JSON.
    QByteArray answer = {};
    /// Of a process that ended: its exit status, 128 + the signal where one killed it, -1 where nobody knows.
    int status = -1;
};

/// A process of ours that answers jobs, and whose every word is suspect. It is in a session of its own and is killed with everything in it when this
/// object goes, or when the exchange ended in any way but Answered.
class ChildProcess
{
public:
    [[nodiscard]] static Result<std::unique_ptr<ChildProcess>> start(const ChildCommand &command, QByteArray secret);
    ~ChildProcess();
    ChildProcess(const ChildProcess &) = delete;
    ChildProcess &operator=(const ChildProcess &) = delete;

    /// Sends a job and waits for its answer. What the process waited for a processor that others had does not count, up to twice the limit more.
    /// `cancellation` may be null.
    [[nodiscard]] Exchange exchange(
        const QByteArray &json, std::chrono::milliseconds limit, const Cancellation *cancellation);
    /// What was printed since this was asked last, kMaxOutputBytes at most.
    [[nodiscard]] QByteArray takeOutput();
    [[nodiscard]] bool isRunning() const { return m_process > 0; }
    [[nodiscard]] pid_t process() const { return m_process; }

private:
    explicit ChildProcess(QByteArray secret);

    [[nodiscard]] std::optional<ExchangeEnd> waitOnce(
        std::chrono::steady_clock::time_point deadline, const Cancellation *cancellation);
    [[nodiscard]] std::chrono::nanoseconds starved();
    [[nodiscard]] bool writePending();
    [[nodiscard]] std::optional<ExchangeEnd> readAnswers();
    void readOutput();
    void awaitEnd();
    int killAndReap();

    FrameReader m_frames;
    FileDescriptor m_jobs;
    FileDescriptor m_answers;
    FileDescriptor m_output;
    FileDescriptor m_lifeline;
    QByteArray m_pending;
    qsizetype m_written = 0;
    QByteArray m_printed;
    pid_t m_process = -1;
    /// After its first answer an interpreter is where it stays, behind those that hold it.
    bool m_hasAnswered = false;
    pid_t m_interpreter = -1;
};

} // namespace sevenrounds::judge
