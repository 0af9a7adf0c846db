// SPDX-License-Identifier: MIT
// What the sandbox costs: the start of an interpreter behind a tier and bare, alternately, and the shortest program from submission to verdict. Prints one line
// of JSON with lists of milliseconds.
#include "judge/judge.h"
#include "support/judgebench.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <cstdio>

#include <fcntl.h>

using namespace sevenrounds;
using namespace sevenrounds::judge;

namespace {

constexpr int kRuns = 40;
constexpr int kMemoryMib = 1024;
constexpr std::chrono::milliseconds kPatience { 10000 };
constexpr double kNanosecondsPerMillisecond = 1e6;

template <typename Work>
double millisecondsOf(Work work)
{
    QElapsedTimer watch;
    watch.start();
    if (!work()) {
        std::fputs("a run failed\n", stderr);
        std::exit(1);
    }
    return static_cast<double>(watch.nsecsElapsed()) / kNanosecondsPerMillisecond;
}

/// The same runner and the same greeting, and nothing around them.
bool startBare(const Sandbox &sandbox, int runner, int nothing)
{
    const ChildCommand command { { "/usr/bin/python3", "-I", "-B", "/proc/self/fd/5", "3", "4" }, { "LC_ALL=C.UTF-8" },
        runner, nothing };
    const QByteArray secret(kSecretBytes, 's');
    const Result<std::unique_ptr<ChildProcess>> child = ChildProcess::start(command, secret);
    return child
        && (*child)->exchange(sandbox.greeting(secret, kMemoryMib), kPatience, nullptr).end == ExchangeEnd::Answered;
}

bool startBehind(const Sandbox &sandbox)
{
    const Result<Sandbox::Started> started = sandbox.start();
    return started
        && started->child->exchange(sandbox.greeting(started->secret, kMemoryMib), kPatience, nullptr).end
        == ExchangeEnd::Answered;
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication app(argc, argv);
    const Result<Sandbox> sandbox = Sandbox::openBest();
    const Result<Sandbox> second = Sandbox::open(Tier::Landlock);
    Result<Sandbox> judging = Sandbox::openBest();
    const FileDescriptor runner(open(SEVENROUNDS_SOURCE_DIR "/app/judge/runner/runner.py", O_RDONLY | O_CLOEXEC));
    const FileDescriptor nothing(open("/dev/null", O_RDONLY | O_CLOEXEC));
    if (!sandbox || !second || !judging) {
        std::fputs("no tier holds here\n", stderr);
        return 1;
    }
    const Judge judge(std::move(*judging));
    CodingProblem problem = test::nextNumber();
    problem.visible = { problem.visible.first() };
    problem.hidden.clear();
    QJsonArray bare;
    QJsonArray behind;
    QJsonArray landlock;
    QJsonArray verdict;
    for (int i = 0; i < kRuns; ++i) {
        bare.append(millisecondsOf([&] { return startBare(*sandbox, runner.number(), nothing.number()); }));
        behind.append(millisecondsOf([&] { return startBehind(*sandbox); }));
        landlock.append(millisecondsOf([&] { return startBehind(*second); }));
        verdict.append(millisecondsOf(
            [&] { return judge.submit(problem, "def solve(x):\n    return x + 1\n").verdict == Verdict::Accepted; }));
    }
    const QJsonObject result { { QStringLiteral("bare"), bare }, { QStringLiteral("sandboxed"), behind },
        { QStringLiteral("landlock"), landlock }, { QStringLiteral("verdict"), verdict } };
    std::puts(QJsonDocument(result).toJson(QJsonDocument::Compact).constData());
    return 0;
}
