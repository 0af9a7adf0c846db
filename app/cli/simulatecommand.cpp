// SPDX-License-Identifier: MIT
#include "cli/simulatecommand.h"

#include "cli/learnersoption.h"
#include "cli/markjson.h"
#include "simulation/acceptance.h"

#include <QJsonArray>
#include <QJsonObject>

#include <algorithm>
#include <atomic>
#include <optional>
#include <thread>

namespace sevenrounds {

namespace {

const QString kScenario = QStringLiteral("--scenario");
const QString kJson = QStringLiteral("--json");

const auto kUsage = "readiness simulate [--learners N] [--seed S] [--scenario ID] [--json]";

/// What they leave behind is held until the end: more would need gigabytes. As `policies` has it.
constexpr int kMostLearners = 100'000;
constexpr int kStressShare = kBaseLearners / kStressLearners;

struct Run {
    const Scenario *scenario = nullptr;
    int learners = 0;
    ScenarioResult result;
    std::vector<AcceptanceMark> marks;
    bool isJudged = false;
};

bool isBase(const Scenario &scenario)
{
    return scenario.id == QLatin1String("base");
}

/// One thread a core, each taking the next scenario; the results stand in the scenarios' order.
void simulateInParallel(std::vector<Run> &runs, std::uint64_t seed)
{
    std::atomic<std::size_t> next { 0 };
    const auto work = [&] {
        for (std::size_t i = next++; i < runs.size(); i = next++) {
            Run &run = runs[i];
            run.result = simulate(*run.scenario, run.learners, seed);
            run.marks = acceptanceMarks(run.result);
            run.isJudged = run.learners >= (isBase(*run.scenario) ? kBaseLearners : kStressLearners);
        }
    };
    std::vector<std::thread> threads;
    const std::size_t cores = std::max(1U, std::thread::hardware_concurrency());
    for (std::size_t i = 0; i < std::min(cores, runs.size()); ++i) {
        threads.emplace_back(work);
    }
    for (std::thread &thread : threads) {
        thread.join();
    }
}

QJsonObject toJson(const Calibration &calibration)
{
    return { { QStringLiteral("judgments"), static_cast<qint64>(calibration.count) },
        { QStringLiteral("brier"), calibration.brier }, { QStringLiteral("ece"), calibration.ece },
        { QStringLiteral("bias"), calibration.bias }, { QStringLiteral("log_loss"), calibration.logLoss },
        { QStringLiteral("auc"), calibration.auc } };
}

QJsonObject toJson(const Run &run)
{
    const ScenarioResult &result = run.result;
    QJsonArray marks;
    for (const AcceptanceMark &mark : run.marks) {
        marks.append(markAsJson(mark));
    }
    QJsonObject object { { QStringLiteral("id"), result.id }, { QStringLiteral("learners"), result.learners },
        { QStringLiteral("rounds"),
            QJsonObject { { QStringLiteral("model"), toJson(result.rounds.model) },
                { QStringLiteral("model_at_l5"), toJson(result.rounds.modelAtL5) },
                { QStringLiteral("tuned_average"), toJson(result.rounds.tunedAverage) },
                { QStringLiteral("tuned_moving_average"), toJson(result.rounds.tunedMoving) },
                { QStringLiteral("raw_average"), toJson(result.rounds.rawAverage) },
                { QStringLiteral("raw_moving_average"), toJson(result.rounds.rawMoving) } } },
        { QStringLiteral("coverage"),
            QJsonObject { { QStringLiteral("50"), result.coverage.fifty },
                { QStringLiteral("80"), result.coverage.eighty }, { QStringLiteral("90"), result.coverage.ninety },
                { QStringLiteral("95"), result.coverage.ninetyFive } } },
        { QStringLiteral("fresh_at_l5"),
            QJsonObject { { QStringLiteral("chance"), result.fresh.probability },
                { QStringLiteral("low"), result.fresh.low }, { QStringLiteral("high"), result.fresh.high } } },
        { QStringLiteral("marks"), marks }, { QStringLiteral("judged"), run.isJudged } };
    if (result.loops.joint.count > 0) {
        object.insert(QStringLiteral("loops"),
            QJsonObject { { QStringLiteral("joint"), toJson(result.loops.joint) },
                { QStringLiteral("product_of_chances"), toJson(result.loops.productOfChances) },
                { QStringLiteral("weakest_round"), toJson(result.loops.weakest) },
                { QStringLiteral("product_of_averages"), toJson(result.loops.productOfAverages) } });
    }
    return object;
}

void printRun(const Run &run)
{
    printLine(QStringLiteral("%1 (%2 learners)").arg(run.result.id).arg(run.result.learners));
    for (const AcceptanceMark &mark : run.marks) {
        const QString low = mark.least ? QStringLiteral(" at least %1").arg(*mark.least) : QString();
        const QString high = mark.most ? QStringLiteral(" at most %1").arg(*mark.most) : QString();
        const QString verdict = mark.isMet() ? QStringLiteral("met")
            : mark.isKnownMiss ? QStringLiteral("missed, as known and tolerated up to %1").arg(*mark.tolerated)
            : run.isJudged     ? QStringLiteral("MISSED")
                               : QStringLiteral("outside, but too few learners to judge");
        printLine(
            QStringLiteral("  %1 %2, asked%3%4: %5").arg(mark.what).arg(mark.value, 0, 'f', 4).arg(low, high, verdict));
    }
}

/// None unless every run was judged.
std::optional<bool> accepted(const std::vector<Run> &runs)
{
    if (!std::all_of(runs.begin(), runs.end(), [](const Run &run) { return run.isJudged; })) {
        return std::nullopt;
    }
    return std::all_of(runs.begin(), runs.end(), [](const Run &run) {
        return std::all_of(run.marks.begin(), run.marks.end(),
            [](const AcceptanceMark &mark) { return mark.isMet() || mark.isKnownMiss; });
    });
}

/// What the answer is accepted in spite of, of runs that were judged.
QJsonArray knownMisses(const std::vector<Run> &runs)
{
    QJsonArray misses;
    for (const Run &run : runs) {
        for (const AcceptanceMark &mark : run.marks) {
            if (run.isJudged && mark.isKnownMiss) {
                misses.append(QJsonObject { { QStringLiteral("scenario"), run.result.id },
                    { QStringLiteral("mark"), mark.what }, { QStringLiteral("asked"), *mark.most },
                    { QStringLiteral("tolerated"), *mark.tolerated }, { QStringLiteral("measured"), mark.value } });
            }
        }
    }
    return misses;
}

} // namespace

ExitCode runReadinessSimulate(const QStringList &words)
{
    const Result<Arguments> arguments = Arguments::parse(words, { kJson }, { kLearnersOption, kSeedOption, kScenario });
    const std::optional<LearnersOption> asked = readLearners(arguments, kBaseLearners, kMostLearners, kUsage);
    if (!asked) {
        return ExitCode::Usage;
    }
    const int learners = asked->learners;
    const quint64 seed = asked->seed;
    std::vector<Run> runs;
    const QString only = arguments->value(kScenario);
    for (const Scenario &scenario : scenarios()) {
        if (only.isEmpty() || scenario.id == only) {
            runs.push_back({ .scenario = &scenario,
                .learners = isBase(scenario) ? learners : std::max(1, learners / kStressShare),
                .result = {},
                .marks = {} });
        }
    }
    if (runs.empty()) {
        QStringList ids;
        for (const Scenario &scenario : scenarios()) {
            ids.append(scenario.id);
        }
        printMessage(QStringLiteral("no scenario \"%1\"; there are: %2").arg(only, ids.join(QStringLiteral(", "))));
        return ExitCode::Usage;
    }
    simulateInParallel(runs, seed);

    const std::optional<bool> isAccepted = accepted(runs);
    if (arguments->has(kJson)) {
        QJsonArray results;
        for (const Run &run : runs) {
            results.append(toJson(run));
        }
        printJson(QJsonDocument(QJsonObject { { QStringLiteral("learners"), learners },
            { QStringLiteral("seed"), QString::number(seed) }, { QStringLiteral("scenarios"), results },
            { QStringLiteral("accepted"), isAccepted ? QJsonValue(*isAccepted) : QJsonValue() },
            { QStringLiteral("known_misses"), knownMisses(runs) } }));
    } else {
        std::for_each(runs.begin(), runs.end(), printRun);
        printLine(!isAccepted ? QStringLiteral("not judged: too few learners")
                : *isAccepted ? QStringLiteral("accepted, with %1 known misses").arg(knownMisses(runs).size())
                              : QStringLiteral("not accepted"));
    }
    return isAccepted.value_or(true) ? ExitCode::Good : ExitCode::Finding;
}

} // namespace sevenrounds
