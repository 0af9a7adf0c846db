// SPDX-License-Identifier: MIT
#include "cli/derivationcommand.h"

#include "cli/arguments.h"
#include "cli/batchquestion.h"
#include "cli/derivationjson.h"
#include "cli/input.h"
#include "content/contentlibrary.h"
#include "content/derivationbench.h"
#include "core/paths.h"

#include <QElapsedTimer>
#include <QFile>
#include <QJsonArray>

#include <atomic>
#include <functional>
#include <limits>
#include <map>
#include <thread>
#include <vector>

namespace sevenrounds {

namespace {

const QString kJson = QStringLiteral("--json");
const QString kAll = QStringLiteral("--all");
const QString kInstances = QStringLiteral("--instances");
const QString kSeed = QStringLiteral("--seed");
const QString kPrevious = QStringLiteral("--previous");
const QString kLine = QStringLiteral("--line");
const QString kBatch = QStringLiteral("--batch");
const QString kDefine = QStringLiteral("--define");
const QString kContent = QStringLiteral("--content");

constexpr int kLiveInstances = 8;
constexpr int kMostInstances = 500;

const auto kUsage = "derivation verify [ID...|--all] [--instances N] [--seed S] [--json] | "
                    "derivation check ID [--previous LATEX] [--define LATEX] --line LATEX [--json] | derivation check "
                    "[ID] --batch FILE [--json]";

Result<ContentLibrary> loadLibrary(const Arguments &arguments)
{
    if (const QString folder = arguments.value(kContent); !folder.isEmpty()) {
        return ContentLibrary::load(folder);
    }
    ROUNDS_ASSIGN_OR_RETURN(const QString folder, shippedContentFolder());
    return ContentLibrary::load(folder);
}

Result<int> wholeNumber(const Arguments &arguments, const QString &option, int absent, int most)
{
    const QString text = arguments.value(option);
    if (text.isEmpty()) {
        return absent;
    }
    bool isNumber = false;
    const int value = text.toInt(&isNumber);
    if (!isNumber || value < 0 || value > most) {
        return failure(ErrorKind::InvalidInput, option + QStringLiteral(" must be a number up to %1").arg(most));
    }
    return value;
}

void printProblem(const ContentProblem &problem)
{
    printMessage(QStringLiteral("%1:%2: %3").arg(problem.file).arg(problem.line).arg(problem.message));
}

struct Verified {
    std::optional<derive::VerifyReport> report;
    ContentProblems problems;
    qint64 milliseconds = 0;
};

/// One thread a core, each taking the next derivation; the results stand in the order of the ids.
std::vector<Verified> verifyInParallel(
    DerivationBench *bench, const QStringList &ids, const derive::VerifyOptions &options)
{
    // Models are compiled first: what the threads share is then only read.
    std::vector<Verified> results(static_cast<std::size_t>(ids.size()));
    std::vector<std::function<derive::VerifyReport()>> tasks(results.size());
    for (std::size_t i = 0; i < results.size(); ++i) {
        tasks[i] = bench->verification(DerivationId(ids[static_cast<qsizetype>(i)]), options, &results[i].problems);
    }
    std::atomic<std::size_t> next { 0 };
    const auto work = [&] {
        for (std::size_t i = next++; i < tasks.size(); i = next++) {
            if (!tasks[i]) {
                continue;
            }
            QElapsedTimer watch;
            watch.start();
            results[i].report = tasks[i]();
            results[i].milliseconds = watch.elapsed();
        }
    };
    std::vector<std::thread> threads;
    const unsigned cores = std::max(1U, std::thread::hardware_concurrency());
    for (unsigned i = 1; i < cores && i < tasks.size(); ++i) {
        threads.emplace_back(work);
    }
    work();
    for (std::thread &thread : threads) {
        thread.join();
    }
    return results;
}

ExitCode verifyAll(const ContentLibrary &library, const Arguments &arguments, int instances, int seed)
{
    QStringList ids = arguments.positional().mid(1);
    if (arguments.has(kAll)) {
        ids.clear();
        for (const Derivation &derivation : library.derivations()) {
            ids.append(derivation.id.value());
        }
    }
    DerivationBench bench(library);
    bool isGood = true;
    for (const ContentProblem &problem : library.problems()) {
        if (problem.file.contains(QLatin1String("derivations/")) || problem.file.contains(QLatin1String("models/"))) {
            printProblem(problem);
            // Whoever asks for one is told of the others' faults, and answered for that one.
            isGood = isGood && !arguments.has(kAll);
        }
    }
    std::vector<Verified> results
        = verifyInParallel(&bench, ids, { instances, static_cast<std::uint64_t>(seed), true });
    QJsonArray reports;
    for (const Verified &result : results) {
        for (const ContentProblem &problem : result.problems) {
            printProblem(problem);
        }
        if (!result.report) {
            isGood = false;
            continue;
        }
        isGood = isGood && result.report->isGood();
        if (arguments.has(kJson)) {
            reports.append(toJson(*result.report, instances, result.milliseconds));
        } else {
            printLine(summaryOf(*result.report, result.milliseconds));
        }
    }
    if (arguments.has(kJson)) {
        printJson(QJsonDocument(
            QJsonObject { { QStringLiteral("ok"), isGood }, { QStringLiteral("derivations"), reports } }));
    }
    return isGood ? ExitCode::Good : ExitCode::Finding;
}

/// Judges one line after another, keeping a checker for each derivation.
class LineChecks
{
public:
    LineChecks(const ContentLibrary &library, int instances, int seed)
        : m_bench(library)
        , m_instances(instances)
        , m_seed(seed)
    {
    }

    std::optional<QJsonObject> check(
        const QString &id, const QString &previous, const QString &line, const std::vector<std::string> &definitions)
    {
        std::unique_ptr<derive::Checker> &checker = m_checkers[id];
        if (!checker) {
            ContentProblems problems;
            checker = m_bench.checker(
                DerivationId(id), { m_instances, static_cast<std::uint64_t>(m_seed), true }, &problems);
            for (const ContentProblem &problem : problems) {
                printProblem(problem);
            }
        }
        if (!checker) {
            return std::nullopt;
        }
        QElapsedTimer watch;
        watch.start();
        const derive::Judgment judgment = checker->check(previous.toStdString(), line.toStdString(), definitions);
        constexpr double kNanosecondsPerMillisecond = 1e6;
        return toJson(judgment, static_cast<double>(watch.nsecsElapsed()) / kNanosecondsPerMillisecond);
    }

private:
    DerivationBench m_bench;
    int m_instances;
    int m_seed;
    std::map<QString, std::unique_ptr<derive::Checker>> m_checkers;
};

ExitCode checkBatch(LineChecks *checks, const QString &fallback, const QString &path)
{
    QFile file(path);
    const bool isOpen
        = path == QLatin1String("-") ? file.open(stdin, QIODevice::ReadOnly) : file.open(QIODevice::ReadOnly);
    if (!isOpen) {
        printMessage(path + QStringLiteral(": ") + file.errorString());
        return ExitCode::Finding;
    }
    const Result<QByteArray> bytes = readInput(file);
    if (!bytes) {
        printMessage(path + QStringLiteral(": ") + bytes.error().context);
        return ExitCode::Finding;
    }
    ExitCode code = ExitCode::Good;
    for (const QByteArray &entry : bytes->split('\n')) {
        if (entry.trimmed().isEmpty()) {
            continue;
        }
        const std::optional<BatchQuestion> question = readBatchQuestion(entry, fallback);
        const std::optional<QJsonObject> judgment = question
            ? checks->check(question->derivation, question->previous, question->line, question->definitions)
            : std::nullopt;
        code = judgment ? code : ExitCode::Finding;
        printData(batchAnswer(question, judgment));
    }
    return code;
}

ExitCode checkOne(LineChecks *checks, const Arguments &arguments, const QString &id)
{
    std::vector<std::string> definitions;
    if (const QString define = arguments.value(kDefine); !define.isEmpty()) {
        definitions.push_back(define.toStdString());
    }
    const std::optional<QJsonObject> answer
        = checks->check(id, arguments.value(kPrevious), arguments.value(kLine), definitions);
    if (!answer) {
        printMessage(QStringLiteral("no such derivation: ") + id);
        return ExitCode::Finding;
    }
    if (arguments.has(kJson)) {
        printJson(QJsonDocument(*answer));
    } else {
        printLine(answer->value(QLatin1String("verdict")).toString());
        printLine(answer->value(QLatin1String("reading")).toString());
        printLine(answer->value(QLatin1String("message")).toString());
    }
    // A verdict is an answer, whatever it says.
    return ExitCode::Good;
}

} // namespace

ExitCode runDerivation(const QStringList &words)
{
    const Result<Arguments> arguments
        = Arguments::parse(words, { kJson, kAll }, { kInstances, kSeed, kPrevious, kLine, kBatch, kDefine, kContent });
    if (!arguments) {
        printMessage(arguments.error().context);
        return ExitCode::Usage;
    }
    const QString verb = arguments->positional().value(0);
    const QString id = arguments->positional().value(1);
    const bool isBatch = !arguments->value(kBatch).isEmpty();
    const bool isVerify = verb == QLatin1String("verify") && id.isEmpty() == arguments->has(kAll);
    const bool isCheck = verb == QLatin1String("check") && arguments->positional().size() <= 2
        && (isBatch || (!id.isEmpty() && !arguments->value(kLine).isEmpty()));
    if (!isVerify && !isCheck) {
        printMessage(QString::fromLatin1(kUsage));
        return ExitCode::Usage;
    }
    const Result<int> instances
        = wholeNumber(*arguments, kInstances, isVerify ? derive::kContentInstances : kLiveInstances, kMostInstances);
    const Result<int> seed = wholeNumber(*arguments, kSeed, 0, std::numeric_limits<int>::max());
    if (!instances || !seed || *instances < 1) {
        printMessage(!instances ? instances.error().context
                : !seed         ? seed.error().context
                                : QString::fromLatin1(kUsage));
        return ExitCode::Usage;
    }
    const Result<ContentLibrary> library = loadLibrary(*arguments);
    if (!library) {
        printMessage(library.error().context);
        return ExitCode::Finding;
    }
    if (isVerify) {
        return verifyAll(*library, *arguments, *instances, *seed);
    }
    LineChecks checks(*library, *instances, *seed);
    return isBatch ? checkBatch(&checks, id, arguments->value(kBatch)) : checkOne(&checks, *arguments, id);
}

} // namespace sevenrounds
