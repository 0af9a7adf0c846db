// SPDX-License-Identifier: MIT
#include "support/runningprogram.h"

#include <QDir>
#include <QFile>
#include <QTest>

#include <csignal>

#include <unistd.h>

namespace sevenrounds::test {

RunningProgram::~RunningProgram()
{
    if (m_process.state() != QProcess::NotRunning) {
        // A stopped process hears SIGKILL only.
        m_process.kill();
        m_process.waitForFinished();
    }
}

bool RunningProgram::start(const Surroundings &surroundings)
{
    const auto put = [](QProcessEnvironment &to, const char *name, const QByteArray &value) {
        to.insert(QLatin1String(name), QString::fromLocal8Bit(value));
    };
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    put(environment, "SEVENROUNDS_DATA_DIR", surroundings.dataFolder.toLocal8Bit());
    put(environment, "DBUS_SESSION_BUS_ADDRESS", surroundings.busAddress);
    put(environment, "QT_QPA_PLATFORM", surroundings.display.isEmpty() ? "offscreen" : "xcb");
    put(environment, "QT_QUICK_BACKEND", "software");
    put(environment, "DISPLAY", surroundings.display);
    environment.remove(QStringLiteral("QTWEBENGINE_DISABLE_SANDBOX"));
    // Only the tests do this, and only for root, whom the engine would refuse.
    const bool isRoot = ::geteuid() == 0 || surroundings.wrapper.contains(QLatin1String("--map-root-user"));
    if (isRoot && surroundings.isSandboxOffForRoot) {
        put(environment, "QTWEBENGINE_DISABLE_SANDBOX", "1");
    }
    m_process.setProcessEnvironment(environment);
    m_process.setStandardOutputFile(QProcess::nullDevice());
    QStringList command = surroundings.wrapper;
    command.append(QStringLiteral(SEVENROUNDS_BINARY_DIR "/bin/sevenrounds"));
    command.append(surroundings.arguments);
    const QString program = command.takeFirst();
    m_process.start(program, command);
    return m_process.waitForStarted();
}

bool RunningProgram::waitUntilOpen(const QString &dataFolder)
{
    const QString database = QDir(dataFolder).filePath(QStringLiteral("sevenrounds.sqlite"));
    return QTest::qWaitFor(
               [&] { return !isRunning() || (QFile::exists(database) && lockHolder(dataFolder) != 0); }, kPatienceMs)
        && isRunning();
}

bool RunningProgram::waitForMessage(const QByteArray &text)
{
    return QTest::qWaitFor([&] { return messages().contains(text); }, kPatienceMs);
}

bool RunningProgram::waitForEnd(int patienceMs)
{
    return m_process.state() == QProcess::NotRunning || m_process.waitForFinished(patienceMs);
}

void RunningProgram::send(int signal)
{
    if (processId() > 1) {
        ::kill(processId(), signal);
    }
}

int RunningProgram::exitCode() const
{
    return m_process.exitStatus() == QProcess::NormalExit ? m_process.exitCode() : -1;
}

QByteArray RunningProgram::messages()
{
    m_messages += m_process.readAllStandardError();
    return m_messages;
}

bool RunningProgram::hasEngineMapped() const
{
    QFile maps(QStringLiteral("/proc/%1/maps").arg(m_process.processId()));
    return maps.open(QFile::ReadOnly) && maps.readAll().contains("libQt6WebEngineCore");
}

qint64 lockHolder(const QString &dataFolder)
{
    QFile lock(QDir(dataFolder).filePath(QStringLiteral("sevenrounds.lock")));
    return lock.open(QFile::ReadOnly) ? lock.readLine().trimmed().toLongLong() : 0;
}

} // namespace sevenrounds::test
