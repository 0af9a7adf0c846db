// SPDX-License-Identifier: MIT
#include "cli/readinesscommand.h"

#include "cli/policiescommand.h"
#include "cli/requestcommand.h"
#include "cli/simulatecommand.h"
#include "readiness/evaluaterequest.h"

namespace sevenrounds {

ExitCode runReadiness(const QStringList &words)
{
    if (words.value(0) == QLatin1String("simulate")) {
        return runReadinessSimulate(words.mid(1));
    }
    if (words.value(0) == QLatin1String("policies")) {
        return runReadinessPolicies(words.mid(1));
    }
    return answerRequest(words, QStringLiteral("evaluate"), QStringLiteral("readiness evaluate --json < question.json"),
        evaluateReadiness);
}

} // namespace sevenrounds
