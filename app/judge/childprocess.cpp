// SPDX-License-Identifier: MIT
#include "judge/childprocess.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <optional>
#include <utility>

#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <sys/wait.h>

namespace sevenrounds::judge {

namespace {

using Clock = std::chrono::steady_clock;

/// Above every number that a child is given, so that one hand-over never closes what the next one needs.
constexpr int kFirstFreeNumber = 64;
constexpr std::size_t kPart = std::size_t { 256 } * 1024;
/// How long a process whose answers have ended may take to say with what status.
constexpr int kPatienceMs = 500;
constexpr std::size_t kStatusBytes = 128;
/// Less is not worth another look.
constexpr std::chrono::milliseconds kLeastExtension { 5 };

FileDescriptor lifted(int number)
{
    FileDescriptor own(number);
    return FileDescriptor(fcntl(own.number(), F_DUPFD_CLOEXEC, kFirstFreeNumber));
}

struct Ends {
    FileDescriptor near;
    FileDescriptor far;
};

/// `far` writes into `near`, which does not block.
std::optional<Ends> makePipe()
{
    std::array<int, 2> numbers {};
    if (pipe2(numbers.data(), O_CLOEXEC) != 0) {
        return std::nullopt;
    }
    Ends ends { lifted(numbers[0]), lifted(numbers[1]) };
    fcntl(ends.near.number(), F_SETFL, O_NONBLOCK);
    return ends.near.isOpen() && ends.far.isOpen() ? std::optional(std::move(ends)) : std::nullopt;
}

/// A socket and no pipe: writing to one whose reader is gone can be told not to raise SIGPIPE.
std::optional<Ends> makeSockets()
{
    std::array<int, 2> numbers {};
    if (socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, numbers.data()) != 0) {
        return std::nullopt;
    }
    Ends ends { lifted(numbers[0]), lifted(numbers[1]) };
    fcntl(ends.near.number(), F_SETFL, O_NONBLOCK);
    return ends.near.isOpen() && ends.far.isOpen() ? std::optional(std::move(ends)) : std::nullopt;
}

/// The same file with a position of its own: who reads it at the same time must not move ours.
FileDescriptor reopened(int number)
{
    const std::string path = "/proc/self/fd/" + std::to_string(number);
    return lifted(open(path.c_str(), O_RDONLY | O_CLOEXEC));
}

std::vector<char *> pointers(const std::vector<std::string> &words)
{
    std::vector<char *> result;
    result.reserve(words.size() + 1);
    for (const std::string &word : words) {
        // posix_spawn takes pointers to characters that it does not change.
        result.push_back(const_cast<char *>(word.c_str()));
    }
    result.push_back(nullptr);
    return result;
}

void readStatus(const std::string &path, std::array<char, kStatusBytes> *text)
{
    const FileDescriptor file(open(path.c_str(), O_RDONLY | O_CLOEXEC));
    if (file.isOpen() && ::read(file.number(), text->data(), text->size() - 1) < 0) {
        text->front() = '\0';
    }
}

/// Whoever holds an interpreter has one child, and that one again.
pid_t innermostChild(pid_t process)
{
    for (;;) {
        std::array<char, kStatusBytes> text {};
        const std::string id = std::to_string(process);
        readStatus(std::string("/proc/").append(id).append("/task/").append(id).append("/children"), &text);
        const long child = std::strtol(text.data(), nullptr, 10);
        if (child <= 0) {
            return process;
        }
        process = static_cast<pid_t>(child);
    }
}

/// posix_spawn's two descriptions of what to do in the child, released whatever happens.
struct SpawnPlan {
    SpawnPlan()
    {
        posix_spawn_file_actions_init(&actions);
        posix_spawnattr_init(&attributes);
        sigset_t none;
        sigset_t all;
        sigemptyset(&none);
        sigfillset(&all);
        posix_spawnattr_setsigmask(&attributes, &none);
        posix_spawnattr_setsigdefault(&attributes, &all);
        posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSID | POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF);
    }
    ~SpawnPlan()
    {
        posix_spawn_file_actions_destroy(&actions);
        posix_spawnattr_destroy(&attributes);
    }
    SpawnPlan(const SpawnPlan &) = delete;
    SpawnPlan &operator=(const SpawnPlan &) = delete;

    void give(const FileDescriptor &own, int number)
    {
        posix_spawn_file_actions_adddup2(&actions, own.number(), number);
    }

    posix_spawn_file_actions_t actions {};
    posix_spawnattr_t attributes {};
};

} // namespace

ChildProcess::ChildProcess(QByteArray secret)
    : m_frames(std::move(secret))
{
}

Result<std::unique_ptr<ChildProcess>> ChildProcess::start(const ChildCommand &command, QByteArray secret)
{
    std::optional<Ends> jobs = makeSockets();
    std::optional<Ends> answers = makePipe();
    std::optional<Ends> output = makePipe();
    std::optional<Ends> lifeline = makePipe();
    const FileDescriptor nothing = lifted(open("/dev/null", O_RDONLY | O_CLOEXEC));
    const FileDescriptor runner = reopened(command.runner);
    const FileDescriptor filter = reopened(command.filter);
    if (!jobs || !answers || !output || !lifeline || !nothing.isOpen() || !runner.isOpen() || !filter.isOpen()) {
        return failure(ErrorKind::Io, QStringLiteral("no descriptors for an interpreter"), errno);
    }
    SpawnPlan plan;
    plan.give(nothing, STDIN_FILENO);
    plan.give(output->far, STDOUT_FILENO);
    plan.give(output->far, STDERR_FILENO);
    plan.give(jobs->far, kJobsNumber);
    plan.give(answers->far, kAnswersNumber);
    plan.give(runner, kRunnerNumber);
    plan.give(filter, kFilterNumber);
    plan.give(lifeline->near, kLifelineNumber);
    // Whatever else the program has open is none of the child's business, even where a library forgot to say so.
    posix_spawn_file_actions_addclosefrom_np(&plan.actions, kLifelineNumber + 1);

    std::unique_ptr<ChildProcess> child(new ChildProcess(std::move(secret)));
    const std::vector<char *> words = pointers(command.words);
    const std::vector<char *> environment = pointers(command.environment);
    const int error = posix_spawn(
        &child->m_process, words.front(), &plan.actions, &plan.attributes, words.data(), environment.data());
    if (error != 0) {
        child->m_process = -1;
        return failure(ErrorKind::Unavailable,
            QStringLiteral("cannot start ") + QString::fromStdString(command.words.front()), error);
    }
    child->m_jobs = std::move(jobs->near);
    child->m_answers = std::move(answers->near);
    child->m_output = std::move(output->near);
    child->m_lifeline = std::move(lifeline->far);
    return child;
}

ChildProcess::~ChildProcess()
{
    killAndReap();
}

int ChildProcess::killAndReap()
{
    if (m_process <= 0) {
        return -1;
    }
    // The group is the supervisor and, behind it, the interpreter; bubblewrap's namespace falls with bubblewrap.
    ::kill(-m_process, SIGKILL);
    m_lifeline.reset();
    int status = 0;
    pid_t reaped = 0;
    do {
        reaped = waitpid(m_process, &status, 0);
    } while (reaped < 0 && errno == EINTR);
    m_process = -1;
    m_jobs.reset();
    m_answers.reset();
    if (reaped < 0) {
        return -1;
    }
    constexpr int signalBase = 128;
    return WIFSIGNALED(status) ? signalBase + WTERMSIG(status) : WEXITSTATUS(status);
}

Exchange ChildProcess::exchange(
    const QByteArray &json, std::chrono::milliseconds limit, const Cancellation *cancellation)
{
    if (!isRunning()) {
        return { ExchangeEnd::Ended };
    }
    // What was sent before it was asked for is no answer.
    if (const std::optional<ExchangeEnd> early = readAnswers()) {
        const int status = killAndReap();
        return { *early, {}, status };
    }
    m_frames.clear();
    m_pending = frameOf(json);
    m_written = 0;
    const std::chrono::nanoseconds starvedBefore = starved();
    const Clock::time_point begun = Clock::now();
    Clock::time_point deadline = begun + limit;
    for (;;) {
        if (std::optional<QByteArray> answer = m_frames.take()) {
            readOutput();
            if (m_printed.size() <= kMaxOutputBytes) {
                m_hasAnswered = true;
                return { ExchangeEnd::Answered, std::move(*answer), 0 };
            }
        }
        if (const std::optional<ExchangeEnd> end = waitOnce(deadline, cancellation)) {
            if (*end == ExchangeEnd::TimedOut) {
                // A busy machine is not the learner's fault.
                const std::chrono::nanoseconds waited = starved() - starvedBefore;
                const Clock::time_point later = begun + limit + std::min<std::chrono::nanoseconds>(waited, 2 * limit);
                if (later > Clock::now() + kLeastExtension) {
                    deadline = later;
                    continue;
                }
            }
            if (*end == ExchangeEnd::Ended) {
                awaitEnd();
            }
            readOutput();
            const int status = killAndReap();
            return { *end, {}, status };
        }
    }
}

std::optional<ExchangeEnd> ChildProcess::waitOnce(Clock::time_point deadline, const Cancellation *cancellation)
{
    if (m_printed.size() > kMaxOutputBytes) {
        return ExchangeEnd::OutputLimit;
    }
    const auto left = std::chrono::ceil<std::chrono::milliseconds>(deadline - Clock::now()).count();
    if (left <= 0) {
        return ExchangeEnd::TimedOut;
    }
    const bool isWriting = m_written < m_pending.size();
    std::array<pollfd, 4> waits { {
        { m_answers.number(), POLLIN, 0 },
        { m_output.number(), POLLIN, 0 },
        { isWriting ? m_jobs.number() : -1, POLLOUT, 0 },
        { cancellation == nullptr ? -1 : cancellation->descriptor(), POLLIN, 0 },
    } };
    if (poll(waits.data(), waits.size(), static_cast<int>(left)) <= 0) {
        return std::nullopt;
    }
    if (waits[3].revents != 0) {
        return ExchangeEnd::Cancelled;
    }
    if (waits[1].revents != 0) {
        readOutput();
    }
    if (waits[2].revents != 0 && !writePending()) {
        return ExchangeEnd::Ended;
    }
    return waits[0].revents != 0 ? readAnswers() : std::nullopt;
}

/// How long the interpreter has been ready to run and had no processor, since its start; zero where the kernel does not say.
std::chrono::nanoseconds ChildProcess::starved()
{
    if (!m_hasAnswered) {
        return std::chrono::nanoseconds(0);
    }
    if (m_interpreter < 0) {
        m_interpreter = innermostChild(m_process);
    }
    std::array<char, kStatusBytes> text {};
    long long running = 0;
    long long waiting = 0;
    readStatus("/proc/" + std::to_string(m_interpreter) + "/schedstat", &text);
    return std::sscanf(text.data(), "%lld %lld", &running, &waiting) == 2
        ? std::chrono::nanoseconds(waiting) // NOLINT(cert-err34-c)
        : std::chrono::nanoseconds(0);
}

bool ChildProcess::writePending()
{
    const ssize_t sent = send(m_jobs.number(), m_pending.constData() + m_written,
        static_cast<std::size_t>(m_pending.size() - m_written), MSG_NOSIGNAL | MSG_DONTWAIT);
    if (sent < 0) {
        return errno == EAGAIN || errno == EINTR;
    }
    m_written += sent;
    return true;
}

std::optional<ExchangeEnd> ChildProcess::readAnswers()
{
    std::array<char, kPart> part; // NOLINT(cppcoreguidelines-pro-type-member-init): read writes it
    const ssize_t count = ::read(m_answers.number(), part.data(), part.size());
    if (count == 0) {
        return ExchangeEnd::Ended;
    }
    if (count < 0) {
        return errno == EAGAIN || errno == EINTR ? std::nullopt : std::optional(ExchangeEnd::Ended);
    }
    return m_frames.feed(part.data(), count) ? std::nullopt : std::optional(ExchangeEnd::BadFrame);
}

void ChildProcess::readOutput()
{
    std::array<char, kPart> part; // NOLINT(cppcoreguidelines-pro-type-member-init): read writes it
    // One part beyond the limit tells that there is more; the rest stays where it is.
    while (m_output.isOpen() && m_printed.size() <= kMaxOutputBytes) {
        const ssize_t count = ::read(m_output.number(), part.data(), part.size());
        if (count < 0 && errno == EINTR) {
            continue;
        }
        if (count <= 0) {
            if (count == 0) {
                // Nobody can write any more, and poll would say so for ever.
                m_output.reset();
            }
            return;
        }
        m_printed.append(part.data(), count);
    }
}

void ChildProcess::awaitEnd()
{
    const FileDescriptor handle(static_cast<int>(syscall(SYS_pidfd_open, m_process, 0)));
    if (handle.isOpen()) {
        pollfd wait { handle.number(), POLLIN, 0 };
        poll(&wait, 1, kPatienceMs);
    }
}

QByteArray ChildProcess::takeOutput()
{
    readOutput();
    return std::exchange(m_printed, {}).left(kMaxOutputBytes);
}

} // namespace sevenrounds::judge
