// SPDX-License-Identifier: MIT
#pragma once

#include "core/manualclock.h"
#include "services/appservices.h"
#include "support/mockevidence.h"
#include "support/shippedcontent.h"
#include "ui/shell/navigation.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <memory>
#include <optional>

/// Real services with the shipped content on a temporary profile, and a clock that moves by hand.
struct SettingsBench {
    SettingsBench() = default;
    ~SettingsBench() { close(); }
    Q_DISABLE_COPY_MOVE(SettingsBench)

    [[nodiscard]] sevenrounds::ProfilePaths paths() const { return { folder.filePath(QStringLiteral("profile")) }; }

    void make(const QString &content = sevenrounds::kShippedFolder)
    {
        sevenrounds::AppOptions options { paths(), content };
        if (content == sevenrounds::kShippedFolder) {
            options.content = sevenrounds::shippedContent();
        }
        services = std::make_unique<sevenrounds::AppServices>(std::move(options), clock);
    }

    [[nodiscard]] bool open()
    {
        make();
        services->openNow();
        return waitFor(sevenrounds::AppStage::Ready);
    }

    [[nodiscard]] bool waitFor(sevenrounds::AppStage stage)
    {
        return QTest::qWaitFor([this, stage] { return services->stage() == stage; });
    }

    void close()
    {
        if (services) {
            (void)services->shutDown(std::chrono::seconds { 5 });
            services.reset();
        }
    }

    [[nodiscard]] bool append(const sevenrounds::EvidenceRecord &row)
    {
        return sevenrounds::test::writeEvidence(*services, row);
    }

    [[nodiscard]] bool rate(sevenrounds::Skill skill, double score, bool isObjective = true)
    {
        return append(sevenrounds::test::mockNow(clock, skill, score, isObjective));
    }

    /// Has the readiness read again, and waits for the answer.
    [[nodiscard]] bool reloadReadiness()
    {
        std::optional<bool> isRead;
        services->readiness().load([&isRead](const sevenrounds::Result<> &read) { isRead = read.has_value(); });
        return QTest::qWaitFor([&isRead] { return isRead.has_value(); }) && *isRead;
    }

    QTemporaryDir folder;
    // Saturday 21 November 2026, 09:00.
    sevenrounds::ManualClock clock { sevenrounds::fromEpochMs(1'795'251'600'000) };
    Navigation navigation;
    std::unique_ptr<sevenrounds::AppServices> services;
};

/// Writes over the middle of a file, as a failing disk does.
[[nodiscard]] inline bool spoil(const QString &path)
{
    QFile file(path);
    if (!file.open(QFile::ReadWrite)) {
        return false;
    }
    constexpr qint64 kHeader = 100;
    const qint64 size = file.size();
    return file.seek(kHeader) && file.write(QByteArray(static_cast<int>(size - kHeader), '\x5a')) == size - kHeader;
}
