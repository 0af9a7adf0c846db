// SPDX-License-Identifier: MIT
// fuzzreplay NAME               the target's seeds and its changes of them, with any compiler: the gate's part of fuzzing
// fuzzreplay NAME --file FILE   one input, such as one that was found
// fuzzreplay NAME --seeds DIR   writes the seeds, for libFuzzer to begin from
// fuzzreplay --list             the names
// fuzzreplay --endless          an input that never ends, to show that the limit holds
#include "fuzzmutator.h"
#include "fuzztarget.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QLoggingCategory>

#include <array>
#include <cmath>
#include <csignal>
#include <cstdio>
#include <string>

#include <fcntl.h>
#include <sys/time.h>
#include <unistd.h>

using namespace sevenrounds;

namespace {

constexpr int kUsage = 2;
/// The changes are the same in every run, whatever the target.
constexpr std::uint64_t kSeed = 20261130;
/// Of processor time, so that a busy machine does not matter: an input that takes more is a finding. No limit of libFuzzer's, which counts the wall's.
constexpr double kMostSeconds = 5.0;
constexpr double kMostEndlessSeconds = 0.2;
constexpr int kTooSlow = 3;

const QByteArray *s_input = nullptr;
std::string s_found;

/// The words of the limit that holds, made before it can run out.
std::string s_limit;

/// Writes what the target died of, with nothing but what a signal handler may call.
void writeInput()
{
    const int file = open(s_found.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0644);
    if (file >= 0 && s_input) {
        (void)!write(file, s_input->constData(), static_cast<std::size_t>(s_input->size()));
        (void)!write(STDERR_FILENO, "the input is in ", 16);
        (void)!write(STDERR_FILENO, s_found.c_str(), s_found.size());
        (void)!write(STDERR_FILENO, "\n", 1);
    }
}

void keepInput(int signal)
{
    writeInput();
    std::signal(signal, SIG_DFL);
    (void)raise(signal);
}

void keepSlowInput(int /*signal*/)
{
    writeInput();
    (void)!write(STDERR_FILENO, s_limit.c_str(), s_limit.size());
    _exit(kTooSlow);
}

/// From now on; 0 takes the limit away.
void limitProcessorTime(double seconds)
{
    constexpr double kMicro = 1e6;
    const double whole = std::floor(seconds);
    itimerval timer {};
    timer.it_value.tv_sec = static_cast<time_t>(whole);
    timer.it_value.tv_usec = static_cast<suseconds_t>((seconds - whole) * kMicro);
    s_limit = "it took more than " + std::to_string(seconds) + " s of processor time\n";
    setitimer(ITIMER_PROF, &timer, nullptr);
}

void run(const fuzz::Target &target, const QByteArray &input, double seconds = kMostSeconds)
{
    s_input = &input;
    limitProcessorTime(seconds);
    target.run(input);
    limitProcessorTime(0.0);
    s_input = nullptr;
}

/// The target that libraries and their first use cannot be blamed for: it never ends.
void runEndlessly(const QByteArray & /*bytes*/)
{
    const volatile bool isOn = true;
    while (isOn) { }
}

int replay(const fuzz::Target &target)
{
    const QByteArrayList seeds = target.seeds();
    fuzz::require(!seeds.isEmpty());
    for (const QByteArray &seed : seeds) {
        run(target, seed);
    }
    run(target, {});
    fuzz::Mutator mutator(kSeed);
    for (int i = 0; i < target.changes; ++i) {
        run(target, mutator.changed(seeds));
    }
    std::printf("%.*s: %d seeds, %d changes\n", static_cast<int>(target.name.size()), target.name.data(),
        static_cast<int>(seeds.size()), target.changes);
    return 0;
}

int writeSeeds(const fuzz::Target &target, const QString &folder)
{
    const QByteArrayList seeds = target.seeds();
    bool isGood = QDir().mkpath(folder);
    for (qsizetype i = 0; i < seeds.size(); ++i) {
        QFile file(QStringLiteral("%1/seed-%2").arg(folder).arg(i, 3, 10, QLatin1Char('0')));
        isGood = file.open(QIODevice::WriteOnly) && file.write(seeds.at(i)) == seeds.at(i).size() && isGood;
    }
    return isGood ? 0 : 1;
}

int replayFile(const fuzz::Target &target, const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        std::fprintf(stderr, "%s cannot be read\n", qPrintable(path));
        return 1;
    }
    run(target, file.readAll());
    return 0;
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication app(argc, argv);
    const QStringList words = QCoreApplication::arguments();
    if (words.value(1) == QLatin1String("--list")) {
        for (const fuzz::Target &target : fuzz::allTargets()) {
            std::printf("%.*s\n", static_cast<int>(target.name.size()), target.name.data());
        }
        return 0;
    }
    std::signal(SIGPROF, keepSlowInput);
    if (words.value(1) == QLatin1String("--endless")) {
        s_found = "found-endless";
        run({ "endless", nullptr, runEndlessly, 0 }, "any", kMostEndlessSeconds);
        return 0;
    }
    const fuzz::Target *target = fuzz::findTarget(words.value(1).toStdString());
    if (!target) {
        std::fputs("fuzzreplay NAME [--file FILE | --seeds DIR], fuzzreplay --list\n", stderr);
        return kUsage;
    }
    // A parser may say what it found wrong, thousands of times.
    QLoggingCategory::setFilterRules(QStringLiteral("*=false"));
    s_found = "found-" + std::string(target->name);
    for (const int signal : { SIGABRT, SIGSEGV, SIGFPE, SIGILL, SIGBUS }) {
        std::signal(signal, keepInput);
    }
    if (words.value(2) == QLatin1String("--file")) {
        return replayFile(*target, words.value(3));
    }
    if (words.value(2) == QLatin1String("--seeds")) {
        return writeSeeds(*target, words.value(3));
    }
    return replay(*target);
}
