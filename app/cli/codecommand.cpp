// SPDX-License-Identifier: MIT
#include "cli/codecommand.h"

#include "cli/arguments.h"
#include "cli/codejson.h"
#include "content/contentlibrary.h"
#include "core/paths.h"

#include <QFile>
#include <QJsonArray>

#include <algorithm>
#include <atomic>
#include <cstdio>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

namespace sevenrounds {

using namespace judge;

namespace {

const QString kJson = QStringLiteral("--json");
const QString kAll = QStringLiteral("--all");
const QString kFile = QStringLiteral("--file");
const QString kTier = QStringLiteral("--tier");
const QString kContent = QStringLiteral("--content");

const auto kUsage = "code judge PROBLEM --file FILE [--tier bubblewrap|landlock] [--json] [--content DIR] | "
                    "code verify [ID...|--all] [--tier bubblewrap|landlock] [--json] [--content DIR]";

/// One byte more than a program may have: the judge then says that it is too large.
constexpr qint64 kMostRead = qint64 { 1024 } * 1024 + 1;

Result<ContentLibrary> loadLibrary(const Arguments &arguments)
{
    if (const QString folder = arguments.value(kContent); !folder.isEmpty()) {
        return ContentLibrary::load(folder);
    }
    ROUNDS_ASSIGN_OR_RETURN(const QString folder, shippedContentFolder());
    return ContentLibrary::load(folder);
}

/// The tier that was asked for, or the best that holds; none where none does.
Result<Judge> makeJudge(const Arguments &arguments)
{
    const QString key = arguments.value(kTier);
    if (key.isEmpty()) {
        Result<Sandbox> sandbox = Sandbox::openBest();
        if (!sandbox) {
            printMessage(sandbox.error().context);
            return Judge(std::nullopt);
        }
        return Judge(std::move(*sandbox));
    }
    const std::optional<Tier> tier = tierFromKey(key);
    if (!tier || *tier == Tier::None) {
        return failure(ErrorKind::InvalidInput, QStringLiteral("--tier is one of: bubblewrap, landlock"));
    }
    ROUNDS_ASSIGN_OR_RETURN(Sandbox sandbox, Sandbox::open(*tier));
    return Judge(std::move(sandbox));
}

ExitCode judgeFile(const Judge &judge, const CodingProblem &problem, const Arguments &arguments)
{
    QFile file(arguments.value(kFile));
    if (!file.open(QIODevice::ReadOnly)) {
        printMessage(file.fileName() + QStringLiteral(": ") + file.errorString());
        return ExitCode::Finding;
    }
    const JudgeReport report = judge.submit(problem, file.read(kMostRead));
    if (arguments.has(kJson)) {
        printJson(QJsonDocument(toJson(report)));
    } else {
        printLine(summaryOf(report));
    }
    return report.verdict == Verdict::Accepted ? ExitCode::Good : ExitCode::Finding;
}

/// One thread a core, each taking the next problem; `done` is told each as it is done, one at a time, and the results stand in the order of the problems.
/// What is measured is a ratio of two programs on the same machine, so that the neighbor slows both.
std::vector<ProblemVerification> verifyInParallel(const Judge &judge,
    const std::vector<const CodingProblem *> &problems, const std::function<void(const ProblemVerification &)> &done)
{
    std::vector<ProblemVerification> results(problems.size());
    std::atomic<std::size_t> next { 0 };
    std::mutex telling;
    const auto work = [&] {
        for (std::size_t i = next++; i < problems.size(); i = next++) {
            results[i] = verifyProblem(judge, *problems[i]);
            const std::lock_guard lock(telling);
            done(results[i]);
        }
    };
    std::vector<std::thread> threads;
    const std::size_t cores = std::max(1U, std::thread::hardware_concurrency());
    for (std::size_t i = 1; i < std::min(cores, problems.size()); ++i) {
        threads.emplace_back(work);
    }
    work();
    for (std::thread &thread : threads) {
        thread.join();
    }
    return results;
}

/// Problems by their ids, or all; nothing where an id is unknown, which is said.
std::optional<std::vector<const CodingProblem *>> chosenProblems(
    const ContentLibrary &library, const QStringList &ids, bool all)
{
    std::vector<const CodingProblem *> problems;
    if (all) {
        for (const CodingProblem &problem : library.codingProblems()) {
            problems.push_back(&problem);
        }
        return problems;
    }
    for (const QString &id : ids) {
        const CodingProblem *problem = library.findCodingProblem(ProblemId(id));
        if (problem == nullptr) {
            printMessage(QStringLiteral("no such problem: ") + id);
            return std::nullopt;
        }
        problems.push_back(problem);
    }
    return problems;
}

/// What is wrong with the files of problems; true where nothing is.
bool areFilesGood(const ContentLibrary &library)
{
    bool isGood = true;
    for (const ContentProblem &problem : library.problems()) {
        if (problem.file.contains(QLatin1String("problems/"))) {
            printMessage(QStringLiteral("%1:%2: %3").arg(problem.file).arg(problem.line).arg(problem.message));
            isGood = false;
        }
    }
    return isGood;
}

ExitCode verify(const Judge &judge, const ContentLibrary &library, const Arguments &arguments)
{
    const bool all = arguments.has(kAll);
    const auto problems = chosenProblems(library, arguments.positional().mid(1), all);
    if (!problems) {
        return ExitCode::Finding;
    }
    bool isGood = !all || areFilesGood(library);
    QJsonArray reports;
    qsizetype read = 0;
    QStringList notRun;
    const bool isJson = arguments.has(kJson);
    const auto tell = [isJson](const ProblemVerification &verification) {
        if (!isJson) {
            printLine(summaryOf(verification));
            // Whoever waits for the bank sees how far it is, in a file, too.
            std::fflush(stdout);
        }
    };
    for (const ProblemVerification &verification : verifyInParallel(judge, *problems, tell)) {
        isGood = isGood && verification.isGood();
        if (!verification.missingPackages.isEmpty()) {
            notRun.append(verification.id.value() + QStringLiteral(" (")
                + verification.missingPackages.join(QStringLiteral(", ")) + QLatin1Char(')'));
        } else if (!verification.skipped.isEmpty()) {
            ++read;
        }
        reports.append(toJson(verification));
    }
    if (isJson) {
        printJson(QJsonDocument(QJsonObject { { QStringLiteral("ok"), isGood },
            { QStringLiteral("not_run_here"), notRun.size() }, { QStringLiteral("problems"), reports } }));
    }
    const auto run = static_cast<qsizetype>(problems->size()) - read - notRun.size();
    printMessage(QStringLiteral("%1 problems: %2 run, %3 only read").arg(problems->size()).arg(run).arg(read));
    if (!notRun.isEmpty()) {
        printMessage(QStringLiteral("%1 NOT RUN HERE, because packages are not installed: %2")
                         .arg(notRun.size())
                         .arg(notRun.join(QStringLiteral("; "))));
    }
    return isGood ? ExitCode::Good : ExitCode::Finding;
}

} // namespace

ExitCode runCode(const QStringList &words)
{
    const Result<Arguments> arguments = Arguments::parse(words, { kJson, kAll }, { kFile, kTier, kContent });
    if (!arguments) {
        printMessage(arguments.error().context);
        return ExitCode::Usage;
    }
    const QString verb = arguments->positional().value(0);
    const QString id = arguments->positional().value(1);
    const bool isJudge
        = verb == QLatin1String("judge") && arguments->positional().size() == 2 && !arguments->value(kFile).isEmpty();
    const bool isVerify = verb == QLatin1String("verify") && arguments->has(kAll) == id.isEmpty();
    if (!isJudge && !isVerify) {
        printMessage(QString::fromLatin1(kUsage));
        return ExitCode::Usage;
    }
    const Result<Judge> judge = makeJudge(*arguments);
    if (!judge) {
        printMessage(judge.error().context);
        return judge.error().kind == ErrorKind::InvalidInput ? ExitCode::Usage : ExitCode::Finding;
    }
    const Result<ContentLibrary> library = loadLibrary(*arguments);
    if (!library) {
        printMessage(library.error().context);
        return ExitCode::Finding;
    }
    if (isVerify) {
        return verify(*judge, *library, *arguments);
    }
    const CodingProblem *problem = library->findCodingProblem(ProblemId(id));
    if (problem == nullptr) {
        printMessage(QStringLiteral("no such problem: ") + id);
        return ExitCode::Finding;
    }
    return judgeFile(*judge, *problem, *arguments);
}

} // namespace sevenrounds
