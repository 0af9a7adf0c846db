// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>

/// What stands between the page and the machine. Chromium gives up layers silently where the system refuses them, so it is read
/// from the process itself and shown to the person.
enum class RendererSandbox {
    Unknown,
    /// Own process namespace and a filter on system calls.
    Full,
    /// The filter alone: the system allows no user namespaces.
    Partial,
    Off,
};

/// Reads /proc/<pid>/status of a renderer.
[[nodiscard]] RendererSandbox readSandbox(qint64 pid);
[[nodiscard]] RendererSandbox parseSandbox(const QByteArray &processStatus);

/// What the process has in memory, in bytes; 0 where that cannot be read.
[[nodiscard]] qint64 residentBytes(qint64 pid);

/// SIGKILL, because a renderer that is the first process of its namespace ignores every other signal.
void killRenderer(qint64 pid);

/// WebEngine ends the whole program when it is started by root with its sandbox on; then it must not be started.
[[nodiscard]] bool isRootWithSandbox();

/// How many files more this process may open. Where the system would allow more than it is set to, up to what is usual, it is set to that first.
[[nodiscard]] qint64 makeRoomForFiles();
