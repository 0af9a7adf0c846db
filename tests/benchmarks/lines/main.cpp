// SPDX-License-Identifier: MIT
// What a learner's line costs on the sets of tests/fixtures/derivation with 8 instances, and what it costs to verify every shipped derivation as
// `derivation verify --all` does, against nested sums over doubles in the same program. All times are processor time of this thread, so that what else the
// machine does counts little; the floor is measured in between again and again. Prints one JSON line.
#include "content/derivationbench.h"
#include "support/derivationlines.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <cstdio>
#include <ctime>
#include <vector>

using namespace sevenrounds;

namespace {

constexpr derive::CheckerOptions kLive { 8, 0, true };
constexpr std::size_t kRepeated = 10;
constexpr double kSecond = 1000.0;

double milliseconds()
{
    timespec now {};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) * 1e3 + static_cast<double>(now.tv_nsec) / 1e6;
}

/// Two million summands, each waiting for the one before it.
double floorMilliseconds()
{
    constexpr int kRows = 2000;
    constexpr int kColumns = 1000;
    const double start = milliseconds();
    volatile double weight = 1e-3;
    double sum = 0;
    for (int i = 0; i < kRows; ++i) {
        const double row = weight * i;
        for (int j = 0; j < kColumns; ++j) {
            sum += row * j;
        }
    }
    weight = sum;
    return milliseconds() - start;
}

double median(std::vector<double> values)
{
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::nth_element(values.begin(), middle, values.end());
    return *middle;
}

struct Measured {
    QString derivation;
    std::string previous;
    std::string line;
    double cost = 0;
};

double costOf(derive::Checker *checker, const Measured &line)
{
    const double start = milliseconds();
    const derive::Judgment judgment = checker->check(line.previous, line.line);
    return milliseconds() - start;
}

} // namespace

int main()
{
    const Result<ContentLibrary> library = ContentLibrary::load(QStringLiteral(SEVENROUNDS_SOURCE_DIR "/content"));
    if (!library) {
        std::fputs("linesbench: there is no content\n", stderr);
        return 1;
    }
    DerivationBench bench(*library);
    ContentProblems problems;

    std::vector<double> floors;
    std::vector<Measured> lines;
    for (const QString &set : lineSets()) {
        floors.push_back(floorMilliseconds());
        const QString id = derivationOfSet(set);
        const std::unique_ptr<derive::Checker> checker = bench.checker(DerivationId(id), kLive, &problems);
        if (!checker) {
            std::fprintf(stderr, "linesbench: no derivation %s\n", qPrintable(id));
            return 1;
        }
        for (const QJsonObject &line : linesOfSet(set)) {
            Measured measured { id, line.value(QLatin1String("previous")).toString().toStdString(),
                line.value(QLatin1String("line")).toString().toStdString() };
            measured.cost = costOf(checker.get(), measured);
            lines.push_back(std::move(measured));
        }
    }
    std::vector<double> costs;
    costs.reserve(lines.size());
    for (const Measured &line : lines) {
        costs.push_back(line.cost);
    }
    // The slowest once more, with a new checker: an interruption by the machine does not strike the same line twice.
    const std::size_t repeated = std::min(kRepeated, lines.size());
    std::partial_sort(lines.begin(), lines.begin() + static_cast<std::ptrdiff_t>(repeated), lines.end(),
        [](const Measured &one, const Measured &other) { return one.cost > other.cost; });
    const Measured *worst = &lines.front();
    for (std::size_t i = 0; i < repeated; ++i) {
        const std::unique_ptr<derive::Checker> checker
            = bench.checker(DerivationId(lines[i].derivation), kLive, &problems);
        lines[i].cost = std::min(lines[i].cost, costOf(checker.get(), lines[i]));
        worst = lines[i].cost > worst->cost ? &lines[i] : worst;
    }

    double verifying = 0;
    double slowest = 0;
    QString slowestId;
    for (const Derivation &derivation : library->derivations()) {
        floors.push_back(floorMilliseconds());
        const double start = milliseconds();
        const std::optional<derive::VerifyReport> report = bench.verify(derivation.id, {}, &problems);
        const double cost = milliseconds() - start;
        verifying += cost;
        if (cost > slowest) {
            slowest = cost;
            slowestId = derivation.id.value();
        }
    }

    const QString worstLine = worst->derivation + QStringLiteral(": ") + QString::fromStdString(worst->line);
    const QJsonObject result { { QStringLiteral("lines"), static_cast<int>(lines.size()) },
        { QStringLiteral("derivations"), static_cast<int>(library->derivations().size()) },
        { QStringLiteral("floor"), median(floors) }, { QStringLiteral("median"), median(costs) },
        { QStringLiteral("worst"), worst->cost }, { QStringLiteral("worst_line"), worstLine },
        { QStringLiteral("verify"), verifying / kSecond }, { QStringLiteral("slowest"), slowest / kSecond },
        { QStringLiteral("slowest_id"), slowestId } };
    std::printf("%s\n", QJsonDocument(result).toJson(QJsonDocument::Compact).constData());
    return 0;
}
