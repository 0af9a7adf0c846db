// SPDX-License-Identifier: MIT
#include "simulation/scenario.h"

namespace sevenrounds {

namespace {

constexpr int kPauseDays = 84;

Scenario stressed(const QString &id, void (*change)(LearnerWorld &))
{
    Scenario scenario { .id = id, .world = {} };
    change(scenario.world);
    return scenario;
}

Scenario paused(const QString &id, double loss)
{
    return { .id = id, .world = {}, .pauseDays = kPauseDays, .pauseLoss = loss };
}

} // namespace

const std::vector<Scenario> &scenarios()
{
    static const std::vector<Scenario> all {
        { .id = QStringLiteral("base"), .world = {} },
        stressed(QStringLiteral("heavy-tails"), [](LearnerWorld &world) { world.hasBadDays = true; }),
        stressed(QStringLiteral("twice-the-bias"),
            [](LearnerWorld &world) {
                world.biasMean *= 2.0;
                world.biasSpread *= 2.0;
            }),
        stressed(QStringLiteral("under-confident"), [](LearnerWorld &world) { world.biasMean = -world.biasMean; }),
        stressed(QStringLiteral("no-learning"), [](LearnerWorld &world) { world.learningRate = 0.0; }),
        stressed(QStringLiteral("fast-learning"), [](LearnerWorld &world) { world.learningRate *= 3.0; }),
        stressed(QStringLiteral("wide-gap"), [](LearnerWorld &world) { world.gapSpread = 0.9; }),
        stressed(QStringLiteral("self-scores-only"), [](LearnerWorld &world) { world.selfScoredShare = 1.0; }),
        stressed(QStringLiteral("sparse"),
            [](LearnerWorld &world) {
                world.fewestMocks = 0.1;
                world.mostMocks = 0.6;
                world.mostAnswers = 8.0;
            }),
        stressed(QStringLiteral("rich"),
            [](LearnerWorld &world) {
                world.fewestMocks = 2.0;
                world.mostMocks = 6.0;
                world.fewestAnswers = 20.0;
                world.mostAnswers = 80.0;
            }),
        stressed(QStringLiteral("prior-too-high"), [](LearnerWorld &world) { world.meanSkill -= 0.8; }),
        stressed(QStringLiteral("prior-too-low"), [](LearnerWorld &world) { world.meanSkill += 1.0; }),
        stressed(QStringLiteral("more-luck"), [](LearnerWorld &world) { world.dayNoise = 0.8; }),
        paused(QStringLiteral("pause-no-loss"), 0.0),
        paused(QStringLiteral("pause-quarter"), 0.25),
        paused(QStringLiteral("pause-half"), 0.5),
    };
    return all;
}

} // namespace sevenrounds
