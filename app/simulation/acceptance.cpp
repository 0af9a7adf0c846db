// SPDX-License-Identifier: MIT
#include "simulation/acceptance.h"

#include <algorithm>
#include <array>

namespace sevenrounds {

namespace {

// Measured with seeds 1 to 5, 1,000 learners each: where everybody is a level better than the prior, rounds' ECE 0.044 to 0.048 and loops'
// 0.065 to 0.081; where hardly anybody passes, nearly every forecast is near 0 and right, and there is little to be better at (0.77 to 0.83);
// more luck 0.71 to 0.78; after a pause that costs half a level 0.054 to 0.070. `worst` is a little beyond: what lies past it is no longer the
// miss that is known.
struct KnownMiss {
    const char *scenario;
    const char *what;
    double worst;
};
constexpr std::array kKnownMisses {
    KnownMiss { "prior-too-low", "round ECE", 0.051 },
    KnownMiss { "prior-too-low", "loop ECE", 0.086 },
    KnownMiss { "prior-too-high", "loop Brier score, to the product of averages'", 0.86 },
    KnownMiss { "more-luck", "loop Brier score, to the product of averages'", 0.80 },
    KnownMiss { "pause-half", "round ECE", 0.073 },
};

/// What the planner must add to the chance of the whole loop. Measured at just that, so that a look at 400 learners falls below it by luck as often
/// as not: it is held by what such a look can tell, two standard errors, and by a floor that a real loss does not reach.
constexpr double kPlannerLead = 0.03;
constexpr double kPlannerFloor = 0.015;
constexpr double kStandardErrors = 2.0;

// What the document says of a fresh profile that aims at L5: 0.07 and 0 to 0.21, from 9,600 draws; ten million give 0.056 and 0 to 0.18. The
// marks take in both, and nothing that would comfort.
constexpr double kFreshLeast = 0.04;
constexpr double kFreshMost = 0.09;
constexpr double kFreshHighMost = 0.25;

// The document reports 0.015 and sets no mark; ours is 0.020 to 0.027 with seeds 1 to 3, on a fifth of the judgments.
constexpr double kEceAtL5 = 0.03;

/// How far the miss may go; nothing where none is known, or it goes further.
std::optional<double> toleratedFor(const AcceptanceMark &mark)
{
    const auto *known = std::find_if(kKnownMisses.begin(), kKnownMisses.end(), [&](const KnownMiss &one) {
        return mark.scenario == QLatin1String(one.scenario) && mark.what == QLatin1String(one.what);
    });
    return known != kKnownMisses.end() && mark.value <= known->worst ? std::optional(known->worst) : std::nullopt;
}

double ratio(const Calibration &ours, const Calibration &theirs)
{
    return theirs.brier > 0.0 ? ours.brier / theirs.brier : 1.0;
}

std::vector<AcceptanceMark> documentMarks(const ScenarioResult &result)
{
    std::vector<AcceptanceMark> marks;
    const auto most = [&](const QString &what, double value, double limit) {
        marks.push_back({ result.id, what, value, std::nullopt, limit, false });
    };
    const auto within = [&](const QString &what, double value, double low, double high) {
        marks.push_back({ result.id, what, value, low, high, false });
    };
    const Calibration &model = result.rounds.model;
    const Calibration &joint = result.loops.joint;
    const bool isBase = result.id == QLatin1String("base");
    const double toTuned = ratio(model, result.rounds.tunedAverage);
    const double toRaw = ratio(model, result.rounds.rawAverage);
    if (result.id.startsWith(QLatin1String("pause"))) {
        most(QStringLiteral("round ECE"), model.ece, result.id == QLatin1String("pause-no-loss") ? 0.10 : 0.06);
        marks.push_back(
            { result.id, QStringLiteral("80 % coverage"), result.coverage.eighty, 0.80, std::nullopt, false });
        return marks;
    }
    if (isBase) {
        most(QStringLiteral("round ECE"), model.ece, 0.020);
        within(QStringLiteral("round bias"), model.bias, -0.01, 0.01);
        most(QStringLiteral("round Brier score"), model.brier, 0.075);
        most(QStringLiteral("round Brier score, to the tuned average's"), toTuned, 0.80);
        within(QStringLiteral("80 % coverage"), result.coverage.eighty, 0.78, 0.88);
        within(QStringLiteral("95 % coverage"), result.coverage.ninetyFive, 0.93, 0.98);
    } else {
        most(QStringLiteral("round ECE"), model.ece, 0.045);
        most(QStringLiteral("round Brier score, to the tuned average's"), toTuned, 0.90);
        marks.push_back(
            { result.id, QStringLiteral("80 % coverage"), result.coverage.eighty, 0.77, std::nullopt, false });
    }
    most(QStringLiteral("round Brier score, to the raw average's"), toRaw, 0.35);
    most(QStringLiteral("loop ECE"), joint.ece, isBase ? 0.045 : 0.065);
    most(QStringLiteral("loop bias"), joint.bias, 0.06);
    most(QStringLiteral("loop Brier score, to the product of averages'"), ratio(joint, result.loops.productOfAverages),
        isBase ? 0.65 : 0.75);
    if (isBase) {
        // Easy targets flatter the pooled figure.
        most(QStringLiteral("round ECE at L5"), result.rounds.modelAtL5.ece, kEceAtL5);
        within(QStringLiteral("fresh profile at L5, chance"), result.fresh.probability, kFreshLeast, kFreshMost);
        most(QStringLiteral("fresh profile at L5, upper end"), result.fresh.high, kFreshHighMost);
    }
    return marks;
}

} // namespace

std::vector<AcceptanceMark> acceptanceMarks(const ScenarioResult &result)
{
    std::vector<AcceptanceMark> marks = documentMarks(result);
    for (AcceptanceMark &mark : marks) {
        mark.tolerated = mark.isMet() ? std::nullopt : toleratedFor(mark);
        mark.isKnownMiss = mark.tolerated.has_value();
    }
    return marks;
}

std::vector<AcceptanceMark> policyMarks(const ByPolicy<PolicyResult> &results)
{
    const auto of = [&](StudyPolicy policy) { return results[static_cast<std::size_t>(policy)]; };
    const PolicyResult planner = of(StudyPolicy::MarginalValue);
    const double doubt = kStandardErrors * planner.standardError;
    const QString scenario = QStringLiteral("study");
    return { { scenario, QStringLiteral("planner over round-robin, at the best"), planner.difference + doubt,
                 kPlannerLead, std::nullopt, false },
        { scenario, QStringLiteral("planner over round-robin, at the least"), planner.difference - doubt, kPlannerFloor,
            std::nullopt, false },
        { scenario, QStringLiteral("planner over lowest raw average first"),
            planner.meanChance - of(StudyPolicy::LowestAverage).meanChance, 0.0, std::nullopt, false } };
}

} // namespace sevenrounds
