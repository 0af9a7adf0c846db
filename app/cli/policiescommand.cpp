// SPDX-License-Identifier: MIT
#include "cli/policiescommand.h"

#include "cli/learnersoption.h"
#include "cli/markjson.h"
#include "simulation/acceptance.h"
#include "simulation/studypolicy.h"

#include <QJsonArray>
#include <QJsonObject>

#include <algorithm>
#include <atomic>
#include <thread>

namespace sevenrounds {

namespace {

const QString kJson = QStringLiteral("--json");

const auto kUsage = "readiness policies [--learners N] [--seed S] [--json]";
constexpr int kMostLearners = 100'000;
constexpr Level kTarget = Level::L5;

QString nameOf(StudyPolicy policy)
{
    switch (policy) {
    case StudyPolicy::Random:
        return QStringLiteral("random");
    case StudyPolicy::LowestAverage:
        return QStringLiteral("lowest raw average first");
    case StudyPolicy::LowestReadiness:
        return QStringLiteral("lowest readiness first");
    case StudyPolicy::MarginalValue:
        return QStringLiteral("marginal value");
    case StudyPolicy::RoundRobin:
        break;
    }
    return QStringLiteral("round-robin");
}

/// One thread a core, each taking the next learner; nobody's life depends on another's.
std::vector<ByPolicy<double>> studyInParallel(int learners, std::uint64_t seed)
{
    std::vector<ByPolicy<double>> chances(static_cast<std::size_t>(learners));
    std::atomic<int> next { 0 };
    const auto work = [&] {
        for (int i = next++; i < learners; i = next++) {
            chances[static_cast<std::size_t>(i)] = chancesAfterStudy(LearnerWorld {}, kTarget, seed, i);
        }
    };
    std::vector<std::thread> threads;
    for (unsigned i = 0; i < std::max(1U, std::thread::hardware_concurrency()); ++i) {
        threads.emplace_back(work);
    }
    for (std::thread &thread : threads) {
        thread.join();
    }
    return chances;
}

QJsonObject toJson(StudyPolicy policy, const PolicyResult &result)
{
    return { { QStringLiteral("policy"), nameOf(policy) }, { QStringLiteral("pass_probability"), result.meanChance },
        { QStringLiteral("difference"), result.difference },
        { QStringLiteral("standard_error"), result.standardError } };
}

} // namespace

ExitCode runReadinessPolicies(const QStringList &words)
{
    const Result<Arguments> arguments = Arguments::parse(words, { kJson }, { kLearnersOption, kSeedOption });
    const std::optional<LearnersOption> asked = readLearners(arguments, kPolicyLearners, kMostLearners, kUsage);
    if (!asked) {
        return ExitCode::Usage;
    }
    const int learners = asked->learners;
    const quint64 seed = asked->seed;
    const ByPolicy<PolicyResult> results = policyResults(studyInParallel(learners, seed));
    const std::vector<AcceptanceMark> marks = policyMarks(results);
    const bool isJudged = learners >= kPolicyLearners;
    const bool isMet = std::all_of(marks.begin(), marks.end(), [](const AcceptanceMark &mark) { return mark.isMet(); });
    if (arguments->has(kJson)) {
        QJsonArray policies;
        for (std::size_t i = 0; i < results.size(); ++i) {
            policies.append(toJson(kStudyPolicies[i], results[i]));
        }
        QJsonArray held;
        for (const AcceptanceMark &mark : marks) {
            held.append(markAsJson(mark));
        }
        printJson(QJsonDocument(QJsonObject { { QStringLiteral("learners"), learners },
            { QStringLiteral("seed"), QString::number(seed) }, { QStringLiteral("policies"), policies },
            { QStringLiteral("marks"), held }, { QStringLiteral("judged"), isJudged },
            { QStringLiteral("met"), isJudged ? QJsonValue(isMet) : QJsonValue() } }));
    } else {
        for (std::size_t i = 0; i < results.size(); ++i) {
            printLine(QStringLiteral("%1: %2, to round-robin %3 ± %4")
                          .arg(nameOf(kStudyPolicies[i]))
                          .arg(results[i].meanChance, 0, 'f', 4)
                          .arg(results[i].difference, 0, 'f', 4)
                          .arg(results[i].standardError, 0, 'f', 4));
        }
        for (const AcceptanceMark &mark : marks) {
            printLine(QStringLiteral("  %1 %2, asked at least %3: %4")
                          .arg(mark.what)
                          .arg(mark.value, 0, 'f', 4)
                          .arg(*mark.least)
                          .arg(mark.isMet()  ? QStringLiteral("met")
                                  : isJudged ? QStringLiteral("MISSED")
                                             : QStringLiteral("outside, but too few learners to judge")));
        }
    }
    return isMet || !isJudged ? ExitCode::Good : ExitCode::Finding;
}

} // namespace sevenrounds
