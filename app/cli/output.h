// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QJsonDocument>
#include <QString>

namespace sevenrounds {

/// What a command ends with.
enum class ExitCode {
    Good = 0,
    Finding = 1,
    Usage = 2,
};

/// Data goes to standard output, messages to standard error.
void printData(const QByteArray &data);
void printLine(const QString &line);
void printJson(const QJsonDocument &document);
void printMessage(const QString &message);

/// Whether all that was printed arrived; says so where it did not, as on a full disk.
[[nodiscard]] bool isPrinted();

} // namespace sevenrounds
