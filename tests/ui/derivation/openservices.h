// SPDX-License-Identifier: MIT
#pragma once

#include "core/manualclock.h"
#include "services/appservices.h"

#include <QTemporaryDir>
#include <QTest>

#include <memory>

/// The real services on a profile of their own, with the shipped content unless another folder is given.
class OpenServices
{
public:
    explicit OpenServices(const QString &content = QStringLiteral(SEVENROUNDS_SOURCE_DIR "/content"))
        : m_content(content)
    {
    }

    ~OpenServices() { close(); }

    /// Opens the profile, or opens it again as after a restart.
    [[nodiscard]] bool open()
    {
        close();
        return openAgain();
    }

    /// Opens it again as after a kill: what was not handed to the storage thread is gone.
    [[nodiscard]] bool openAfterKill()
    {
        m_services.reset();
        return openAgain();
    }

    OpenServices(const OpenServices &) = delete;
    OpenServices &operator=(const OpenServices &) = delete;

    [[nodiscard]] sevenrounds::AppServices &operator*() { return *m_services; }
    [[nodiscard]] sevenrounds::AppServices *operator->() { return m_services.get(); }
    [[nodiscard]] sevenrounds::ManualClock &clock() { return m_clock; }

private:
    [[nodiscard]] bool openAgain()
    {
        const sevenrounds::AppOptions options { { m_folder.filePath(QStringLiteral("profile")) }, m_content };
        m_services = std::make_unique<sevenrounds::AppServices>(options, m_clock);
        m_services->openNow();
        return QTest::qWaitFor([this] { return m_services->stage() == sevenrounds::AppStage::Ready; });
    }

    void close()
    {
        if (m_services) {
            QVERIFY(m_services->shutDown(sevenrounds::Milliseconds { 5000 }));
            m_services.reset();
        }
    }

    QTemporaryDir m_folder;
    QString m_content;
    // 22 November 2026, 10:00 UTC.
    sevenrounds::ManualClock m_clock { sevenrounds::UtcTime { sevenrounds::Milliseconds { 1795341600000 } } };
    std::unique_ptr<sevenrounds::AppServices> m_services;
};
