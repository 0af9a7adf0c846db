// SPDX-License-Identifier: MIT
#pragma once

#include "cli/output.h"
#include "core/result.h"

#include <QByteArray>
#include <QStringList>

#include <functional>

namespace sevenrounds {

/// A command of one verb that reads a JSON request on standard input and answers with data: `<noun> <verb> --json < <request>`.
/// More than 64 MiB is refused; no honest log is that long.
ExitCode answerRequest(const QStringList &words, const QString &verb, const QString &usage,
    const std::function<Result<QByteArray>(const QByteArray &)> &answer);

} // namespace sevenrounds
