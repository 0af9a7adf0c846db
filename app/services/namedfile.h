// SPDX-License-Identifier: MIT
#pragma once

#include "core/result.h"

#include <QByteArray>
#include <QObject>
#include <QString>

#include <functional>

namespace sevenrounds {

/// Writes a file that a person names: complete under its name, or not there. Replaces a file of that name. Fails with Io. It may take as long
/// as a disk or a network likes: for threads on which nobody waits.
[[nodiscard]] Result<> writeNamedFile(const QString &path, const QByteArray &content);

/// The same on a thread of its own; `done` is called on the receiver's.
void writeNamedFile(
    const QString &path, const QByteArray &content, QObject *receiver, std::function<void(const Result<> &)> done);

/// What such a file holds, as readPlainFile() reads it, on a thread of its own; `done` is called on the receiver's.
void readNamedFile(
    const QString &path, qint64 most, QObject *receiver, std::function<void(const Result<QByteArray> &)> done);

} // namespace sevenrounds
