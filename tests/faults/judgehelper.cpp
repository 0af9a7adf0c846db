// SPDX-License-Identifier: MIT
// sevenrounds-judgehelper best | packages | loop TIER
//
// best: prints the tier that holds where it is run. packages: says whether a problem that needs NumPy is judged, and whether NumPy is found. loop: judges a program that never ends, prints "ready" when it has begun, and is killed then.
#include "judge/judge.h"
#include "support/judgebench.h"

#include <QCoreApplication>

#include <cstdio>

using namespace sevenrounds;
using namespace sevenrounds::judge;

namespace {

int printBest()
{
    const Result<Sandbox> best = Sandbox::openBest();
    std::puts(best ? qPrintable(tierKey(best->tier())) : qPrintable(best.error().context));
    return best ? 0 : 1;
}

int printPackages()
{
    Result<Sandbox> best = Sandbox::openBest();
    if (!best) {
        std::puts(qPrintable(best.error().context));
        return 1;
    }
    const Judge judge(std::move(*best));
    CodingProblem problem = test::nextNumber();
    problem.needs = { QStringLiteral("numpy") };
    const QString verdict = verdictKey(judge.submit(problem, problem.reference).verdict);
    const bool isFound = judge.missingPackages(problem.needs).isEmpty();
    std::printf("numpy: %s, %s\n", qPrintable(verdict), isFound ? "found" : "not found either");
    return 0;
}

int loop(const QString &key)
{
    Result<Sandbox> sandbox = Sandbox::open(tierFromKey(key).value_or(Tier::Bubblewrap));
    if (!sandbox) {
        std::puts(qPrintable(sandbox.error().context));
        return 1;
    }
    CodingProblem problem = test::nextNumber();
    problem.limits.seconds = 60;
    Watch watch;
    watch.progress = [](int, int, const QString &) {
        std::puts("ready");
        std::fflush(stdout);
    };
    (void)Judge(std::move(*sandbox)).submit(problem, "def solve(x):\n    while True:\n        pass\n", watch);
    return 0;
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication app(argc, argv);
    const QStringList words = QCoreApplication::arguments();
    return words.value(1) == QStringLiteral("best")    ? printBest()
        : words.value(1) == QStringLiteral("packages") ? printPackages()
                                                       : loop(words.value(2));
}
