// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QProcess>
#include <QProcessEnvironment>

namespace sevenrounds::test {

/// A session bus of the test's own, which ends with it. The desktop around the test is neither seen nor disturbed.
class PrivateBus
{
public:
    PrivateBus()
        : PrivateBus(QProcessEnvironment::systemEnvironment())
    {
    }
    /// What it starts has this environment, and says on standard error what messages() holds.
    explicit PrivateBus(const QProcessEnvironment &environment)
    {
        m_daemon.setProcessEnvironment(environment);
        m_daemon.start(QStringLiteral("dbus-daemon"),
            { QStringLiteral("--session"), QStringLiteral("--nofork"), QStringLiteral("--nopidfile"),
                QStringLiteral("--print-address=1") });
        if (m_daemon.waitForStarted() && (m_daemon.canReadLine() || m_daemon.waitForReadyRead(kPatienceMs))) {
            m_address = m_daemon.readLine().trimmed();
        }
    }

    ~PrivateBus()
    {
        m_daemon.terminate();
        if (!m_daemon.waitForFinished(kPatienceMs)) {
            m_daemon.kill();
            m_daemon.waitForFinished();
        }
    }

    Q_DISABLE_COPY_MOVE(PrivateBus)

    /// Empty where no bus could be started.
    [[nodiscard]] QByteArray address() const { return m_address; }

    [[nodiscard]] QByteArray messages()
    {
        m_messages += m_daemon.readAllStandardError();
        return m_messages;
    }

    /// What stands in place of an address where there is to be no bus: nothing is started in its stead either.
    [[nodiscard]] static QByteArray none() { return QByteArrayLiteral("disabled:"); }

private:
    static constexpr int kPatienceMs = 10000;

    QProcess m_daemon;
    QByteArray m_address;
    QByteArray m_messages;
};

} // namespace sevenrounds::test
