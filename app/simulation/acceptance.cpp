// SPDX-License-Identifier: MIT
#include "simulation/acceptance.h"

#include <algorithm>
#include <array>

namespace sevenrounds {

namespace {

// Measured with seeds 1 to 3, 1,000 learners each: where everybody is a level better than the prior, rounds' ECE 0.044 to 0.047 and loops'
// 0.065 to 0.078; where hardly anybody passes, nearly every forecast is near 0 and right, and there is little to be better at (0.77 to 0.83);
// more luck 0.74 to 0.78; after a pause that costs half a level 0.054 to 0.070.
struct KnownMiss {
    const char *scenario;
    const char *what;
};
constexpr std::array kKnownMisses {
    KnownMiss { "prior-too-low", "round ECE" },
    KnownMiss { "prior-too-low", "loop ECE" },
    KnownMiss { "prior-too-high", "loop Brier score, to the product of averages'" },
    KnownMiss { "more-luck", "loop Brier score, to the product of averages'" },
    KnownMiss { "pause-half", "round ECE" },
};

bool isKnown(const AcceptanceMark &mark)
{
    return std::any_of(kKnownMisses.begin(), kKnownMisses.end(), [&](const KnownMiss &known) {
        return mark.scenario == QLatin1String(known.scenario) && mark.what == QLatin1String(known.what);
    });
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
    return marks;
}

} // namespace

std::vector<AcceptanceMark> acceptanceMarks(const ScenarioResult &result)
{
    std::vector<AcceptanceMark> marks = documentMarks(result);
    for (AcceptanceMark &mark : marks) {
        mark.isKnownMiss = !mark.isMet() && isKnown(mark);
    }
    return marks;
}

} // namespace sevenrounds
