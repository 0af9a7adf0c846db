// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QProcess>
#include <QTest>

namespace sevenrounds::test {

/// An X server of the test's own, which nobody sees, with the keys of xdotool for it.
class PrivateDisplay
{
public:
    PrivateDisplay()
    {
        m_server.start(QStringLiteral("Xvfb"),
            { QStringLiteral("-displayfd"), QStringLiteral("1"), QStringLiteral("-screen"), QStringLiteral("0"),
                QStringLiteral("1440x900x24"), QStringLiteral("-nolisten"), QStringLiteral("tcp") });
        if (m_server.waitForStarted() && (m_server.canReadLine() || m_server.waitForReadyRead(kPatienceMs))) {
            m_name = ':' + m_server.readLine().trimmed();
        }
    }

    ~PrivateDisplay()
    {
        m_server.terminate();
        if (!m_server.waitForFinished(kPatienceMs)) {
            m_server.kill();
            m_server.waitForFinished();
        }
    }

    Q_DISABLE_COPY_MOVE(PrivateDisplay)

    /// Empty where no server could be started.
    [[nodiscard]] QByteArray name() const { return m_name; }

    /// Runs xdotool; false where it fails. `output` gets what it printed.
    [[nodiscard]] bool operate(const QStringList &command, QByteArray *output = nullptr) const
    {
        QProcess tool;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("DISPLAY"), QString::fromLatin1(m_name));
        tool.setProcessEnvironment(environment);
        tool.start(QStringLiteral("xdotool"), command);
        if (!tool.waitForFinished(kPatienceMs) || tool.exitStatus() != QProcess::NormalExit || tool.exitCode() != 0) {
            return false;
        }
        if (output != nullptr) {
            *output = tool.readAllStandardOutput().trimmed();
        }
        return true;
    }

    [[nodiscard]] bool press(const QString &key) const { return operate({ QStringLiteral("key"), key }); }
    [[nodiscard]] bool type(const QString &text) const
    {
        return operate({ QStringLiteral("type"), QStringLiteral("--delay"), QStringLiteral("4"), text });
    }

private:
    static constexpr int kPatienceMs = 20000;

    QProcess m_server;
    QByteArray m_name;
};

} // namespace sevenrounds::test
