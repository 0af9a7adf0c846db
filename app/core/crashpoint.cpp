// SPDX-License-Identifier: MIT
#include "core/crashpoint.h"

#include <array>
#include <atomic>

#include <unistd.h>

namespace sevenrounds {

namespace {

constexpr int kCrashExitCode = 42;

constexpr std::array kNames {
    "commit.before",
    "commit.after",
    "create.before-rename",
    "create.after-rename",
    "marker.before-rename",
    "marker.after-rename",
    "migration.backup-after",
    "migration.step-before",
    "migration.step-after-sql",
    "migration.step-after",
    "migration.commit-after",
    "backup.before-copy",
    "backup.before-verify",
    "backup.before-rename",
    "backup.after-rename",
    "thinning.between-files",
    "restore.after-safety-backup",
    "restore.flag-before-rename",
    "restore.after-flag",
    "restore.before-rename",
    "restore.after-rename",
    "aside.after-journal",
    "aside.after-link",
    "draft.save",
    "event.append",
    "export.before-rename",
    "export.after-rename",
    "import.after-backup",
    "import.before-commit",
    "import.after-commit",
    "recording.close-before",
    "recording.close-after",
};
static_assert(kNames.size() == static_cast<std::size_t>(CrashPoint::RecordingCloseAfter) + 1);

struct Target {
    QByteArray name;
    int passing = 1;
};

Target targetFromEnvironment()
{
    const QByteArray value = qgetenv("SEVENROUNDS_CRASH_AT");
    const auto colon = value.indexOf(':');
    if (colon < 0) {
        return { value, 1 };
    }
    return { value.left(colon), value.mid(colon + 1).toInt() };
}

} // namespace

QByteArray crashPointName(CrashPoint point)
{
    return kNames.at(static_cast<std::size_t>(point));
}

QList<CrashPoint> allCrashPoints()
{
    QList<CrashPoint> points;
    for (std::size_t i = 0; i < kNames.size(); ++i) {
        points.append(static_cast<CrashPoint>(i));
    }
    return points;
}

void crashPoint(CrashPoint point)
{
    static const Target target = targetFromEnvironment();
    if (target.name.isEmpty() || target.name != kNames.at(static_cast<std::size_t>(point))) {
        return;
    }
    static std::atomic<int> passed { 0 };
    if (++passed == target.passing) {
        _exit(kCrashExitCode);
    }
}

} // namespace sevenrounds
