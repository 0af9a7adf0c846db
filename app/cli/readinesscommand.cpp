// SPDX-License-Identifier: MIT
#include "cli/readinesscommand.h"

#include "cli/requestcommand.h"
#include "readiness/evaluaterequest.h"

namespace sevenrounds {

ExitCode runReadiness(const QStringList &words)
{
    return answerRequest(words, QStringLiteral("evaluate"), QStringLiteral("readiness evaluate --json < question.json"),
        evaluateReadiness);
}

} // namespace sevenrounds
