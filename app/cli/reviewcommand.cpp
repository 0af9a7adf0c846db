// SPDX-License-Identifier: MIT
#include "cli/reviewcommand.h"

#include "cli/requestcommand.h"
#include "scheduling/replayrequest.h"

namespace sevenrounds {

ExitCode runReview(const QStringList &words)
{
    return answerRequest(
        words, QStringLiteral("replay"), QStringLiteral("review replay --json < reviews.json"), replayReviews);
}

} // namespace sevenrounds
