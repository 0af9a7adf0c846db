// SPDX-License-Identifier: MIT
// What sevenrounds-cli is asked on its standard input.
#include "fuzztarget.h"
#include "readiness/evaluaterequest.h"
#include "scheduling/replayrequest.h"

#include <array>

namespace sevenrounds::fuzz {

namespace {

QByteArrayList readinessSeeds()
{
    return { bytesOfFile(fixture(QStringLiteral("readiness/one-weak-round.request.json"))),
        bytesOfFile(fixture(QStringLiteral("readiness/fresh-l5.request.json"))) };
}

void runReadiness(const QByteArray &bytes)
{
    const Result<EvaluateRequest> request = parseEvaluateRequest(bytes);
    require(request || (request.error().kind == ErrorKind::InvalidInput && !request.error().context.isEmpty()));
}

QByteArrayList reviewSeeds()
{
    return { R"({"reviews":[{"rating":3,"at":"2026-01-01T10:00:00Z"},{"rating":1,"at":"2026-01-04T10:00:00+02:00"}]})",
        R"({"reviews":[{"rating":4,"at":"2026-01-01T10:00:00Z"}],"days":"local","parameters":{"retention":0.9}})" };
}

void runReview(const QByteArray &bytes)
{
    const Result<ReplayRequest> request = parseReplayRequest(bytes);
    require(request || (request.error().kind == ErrorKind::InvalidInput && !request.error().context.isEmpty()));
    if (request && request->reviews.size() < 200) {
        require(replay(*request).size() == request->reviews.size());
    }
}

constexpr std::array kTargets { Target { "readiness", readinessSeeds, runReadiness, 4000 },
    Target { "review", reviewSeeds, runReview, 4000 } };

} // namespace

std::span<const Target> requestTargets()
{
    return kTargets;
}

} // namespace sevenrounds::fuzz
