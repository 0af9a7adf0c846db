// SPDX-License-Identifier: MIT
#include "cli/reviewcommand.h"

#include "cli/arguments.h"
#include "scheduling/replayrequest.h"

#include <QFile>

#include <cstdio>

namespace sevenrounds {

namespace {

/// A million reviews; nobody reviews one item that often.
constexpr qint64 kMaxInputBytes = qint64 { 64 } * 1024 * 1024;

} // namespace

ExitCode runReview(const QStringList &words)
{
    const Result<Arguments> arguments = Arguments::parse(words, { QStringLiteral("--json") }, {});
    if (!arguments || arguments->positional() != QStringList { QStringLiteral("replay") }) {
        printMessage(arguments ? QStringLiteral("review replay --json < reviews.json") : arguments.error().context);
        return ExitCode::Usage;
    }
    QFile input;
    if (!input.open(stdin, QIODevice::ReadOnly)) {
        printMessage(QStringLiteral("standard input cannot be read"));
        return ExitCode::Finding;
    }
    const QByteArray request = input.read(kMaxInputBytes + 1);
    if (request.size() > kMaxInputBytes) {
        printMessage(QStringLiteral("the request is larger than 64 MiB"));
        return ExitCode::Finding;
    }
    const Result<QByteArray> answer = replayReviews(request);
    if (!answer) {
        printMessage(answer.error().context);
        return ExitCode::Finding;
    }
    printData(*answer);
    return ExitCode::Good;
}

} // namespace sevenrounds
