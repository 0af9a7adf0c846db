// SPDX-License-Identifier: MIT
#pragma once

#include "core/manualclock.h"
#include "services/appservices.h"
#include "support/shippedcontent.h"

#include <QTemporaryDir>
#include <QTest>

namespace sevenrounds {

/// A real profile in a temporary folder, the shipped content, and a clock that stands still.
struct ProfileBench {
    ProfileBench()
        : services(AppOptions { ProfilePaths { folder.path() }, kShippedFolder, {}, shippedContent() }, clock)
    {
    }

    [[nodiscard]] bool open()
    {
        services.openNow();
        return QTest::qWaitFor([this] { return services.stage() == AppStage::Ready; }, 20000);
    }
    /// As after a kill: what was posted is written, but nothing says goodbye.
    /// A busy disk may take its time with hundreds of rows: it is waited for, and nothing is measured.
    [[nodiscard]] bool reopen() { return services.shutDown(Milliseconds { 60000 }).has_value() && open(); }

    QTemporaryDir folder;
    ManualClock clock { fromEpochMs(1795287600000) };
    AppServices services;
};

} // namespace sevenrounds
