// SPDX-License-Identifier: MIT
#pragma once

#include <QJsonDocument>
#include <QProcess>
#include <QStringList>

namespace sevenrounds::test {

/// What a run of sevenrounds-cli came to; the exit code is -1 where it did not end by itself.
struct CliOutcome {
    int exitCode = -1;
    QByteArray out;
    QByteArray messages;

    [[nodiscard]] QJsonDocument json() const { return QJsonDocument::fromJson(out); }
};

[[nodiscard]] inline CliOutcome runCli(const QStringList &arguments)
{
    constexpr int kPatienceMs = 120000;
    QProcess process;
    process.start(QStringLiteral(SEVENROUNDS_BINARY_DIR "/bin/sevenrounds-cli"), arguments);
    process.closeWriteChannel();
    if (!process.waitForFinished(kPatienceMs) || process.exitStatus() != QProcess::NormalExit) {
        process.kill();
        process.waitForFinished();
        return {};
    }
    return { process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError() };
}

} // namespace sevenrounds::test
