// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QProcess>
#include <QStringList>

#include <sys/types.h>

namespace sevenrounds::test {

/// The program itself, as a person starts it, without a window that anybody sees. Ends with the test at the latest.
class RunningProgram
{
public:
    struct Surroundings {
        QString dataFolder;
        QByteArray busAddress;
        QStringList arguments;
        /// A command that starts the program in another skin: unshare, for example.
        QStringList wrapper;
        bool isSandboxOffForRoot = true;
        QByteArray display;
    };

    RunningProgram() = default;
    ~RunningProgram();
    Q_DISABLE_COPY_MOVE(RunningProgram)

    [[nodiscard]] bool start(const Surroundings &surroundings);
    /// Waits until its database is open: it shows its first page then.
    [[nodiscard]] bool waitUntilOpen(const QString &dataFolder);
    /// Waits until it has said this on standard error.
    [[nodiscard]] bool waitForMessage(const QByteArray &text);
    /// Waits for its end. False where it does not come.
    [[nodiscard]] bool waitForEnd(int patienceMs = kPatienceMs);
    void send(int signal);

    [[nodiscard]] pid_t processId() const { return static_cast<pid_t>(m_process.processId()); }
    [[nodiscard]] bool isRunning() const { return m_process.state() == QProcess::Running; }
    /// -1 where it was killed.
    [[nodiscard]] int exitCode() const;
    /// What it has said so far.
    [[nodiscard]] QByteArray messages();
    /// Whether the web engine's library is in its memory.
    [[nodiscard]] bool hasEngineMapped() const;

private:
    /// Only ever reached where something is broken.
    static constexpr int kPatienceMs = 30000;

    QProcess m_process;
    QByteArray m_messages;
};

/// The process that a profile's lock names, or 0.
[[nodiscard]] qint64 lockHolder(const QString &dataFolder);

} // namespace sevenrounds::test
