// SPDX-License-Identifier: MIT
#include "cli/learnersoption.h"

#include "cli/output.h"

namespace sevenrounds {

std::optional<LearnersOption> readLearners(const Result<Arguments> &arguments, int usual, int most, const char *usage)
{
    LearnersOption option;
    bool isNumber = arguments.has_value() && arguments->positional().isEmpty();
    bool isSeed = isNumber;
    if (isNumber) {
        option.learners = arguments->value(kLearnersOption, QString::number(usual)).toInt(&isNumber);
        option.seed = arguments->value(kSeedOption, QString::number(option.seed)).toULongLong(&isSeed);
    }
    if (!isNumber || !isSeed || option.learners < 1 || option.learners > most) {
        printMessage(QStringLiteral("usage: sevenrounds-cli %1 (N from 1 to %2, S a whole number)")
                         .arg(QLatin1String(usage))
                         .arg(most));
        return std::nullopt;
    }
    return option;
}

} // namespace sevenrounds
