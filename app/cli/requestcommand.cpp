// SPDX-License-Identifier: MIT
#include "cli/requestcommand.h"

#include "cli/arguments.h"
#include "cli/input.h"

#include <QFile>

#include <cstdio>

namespace sevenrounds {

ExitCode answerRequest(const QStringList &words, const QString &verb, const QString &usage,
    const std::function<Result<QByteArray>(const QByteArray &)> &answer)
{
    const Result<Arguments> arguments = Arguments::parse(words, { QStringLiteral("--json") }, {});
    if (!arguments || arguments->positional() != QStringList { verb }) {
        printMessage(arguments ? usage : arguments.error().context);
        return ExitCode::Usage;
    }
    QFile input;
    if (!input.open(stdin, QIODevice::ReadOnly)) {
        printMessage(QStringLiteral("standard input cannot be read"));
        return ExitCode::Finding;
    }
    const Result<QByteArray> request = readInput(input);
    if (!request) {
        printMessage(QStringLiteral("the request is ") + request.error().context);
        return ExitCode::Finding;
    }
    const Result<QByteArray> answered = answer(*request);
    if (!answered) {
        printMessage(answered.error().context);
        return ExitCode::Finding;
    }
    printData(*answered);
    return ExitCode::Good;
}

} // namespace sevenrounds
