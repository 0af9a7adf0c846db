// SPDX-License-Identifier: MIT
#pragma once

#include "core/manualclock.h"
#include "services/appservices.h"
#include "support/shippedcontent.h"
#include "ui/shell/navigation.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

/// Real services with the shipped content on a temporary profile, and a clock that moves by hand.
struct TalkBench {
    TalkBench() = default;
    ~TalkBench()
    {
        if (services) {
            (void)services->shutDown(std::chrono::seconds { 5 });
        }
    }
    Q_DISABLE_COPY_MOVE(TalkBench)

    [[nodiscard]] bool open()
    {
        services = std::make_unique<sevenrounds::AppServices>(
            sevenrounds::AppOptions { { folder.filePath(QStringLiteral("profile")) }, sevenrounds::kShippedFolder, {},
                sevenrounds::shippedContent() },
            clock);
        services->openNow();
        return QTest::qWaitFor([this] { return services->stage() == sevenrounds::AppStage::Ready; });
    }

    /// As after a kill: nothing is said to the profile but what the heartbeat said.
    [[nodiscard]] bool reopen(sevenrounds::Milliseconds away)
    {
        if (!services->shutDown(std::chrono::seconds { 5 })) {
            return false;
        }
        services.reset();
        clock.advance(away);
        return open();
    }

    [[nodiscard]] sevenrounds::TalkService &talks() { return services->talks(); }

    QTemporaryDir folder;
    // Saturday 21 November 2026, 09:00.
    sevenrounds::ManualClock clock { sevenrounds::fromEpochMs(1'795'251'600'000) };
    Navigation navigation;
    std::unique_ptr<sevenrounds::AppServices> services;
};

inline const sevenrounds::TalkFormatId kPaper { QStringLiteral("paper-20-25") };
