// SPDX-License-Identifier: MIT
#pragma once

#include "core/clock.h"
#include "core/result.h"
#include "scheduling/scheduler.h"
#include "scheduling/studydays.h"

#include <QByteArray>

#include <vector>

namespace sevenrounds {

/// What `review replay` is asked: parameters, how days are counted, and the reviews of one item in order of time.
struct ReplayRequest {
    struct Review {
        Grade grade = Grade::Good;
        UtcTime at {};
    };

    SchedulerParameters parameters;
    StudyDays days = StudyDays::utc();
    std::vector<Review> reviews;
};

/// What one review led to.
struct ReplayStep {
    ItemMemory after;
    /// The chance of recall that the model saw, by whole days; 0 for the first review.
    double retrievabilityBefore = 0.0;
};

/// Reads the request strictly: an unknown or mistyped field, a value out of range, or a review before the one before it is refused with
/// InvalidInput, and the context begins with the place ("reviews[2].rating: 5 is not between 1 and 4"). A parameter that is not there is
/// the default. `local` counts study days of the system's zone.
[[nodiscard]] Result<ReplayRequest> parseReplayRequest(const QByteArray &json);

/// Plays the reviews, without fuzz.
[[nodiscard]] std::vector<ReplayStep> replay(const ReplayRequest &request);

/// The whole of `review replay`: a request in, the answer as JSON out, numbers unrounded.
[[nodiscard]] Result<QByteArray> replayReviews(const QByteArray &json);

} // namespace sevenrounds
