// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QList>

namespace sevenrounds {

/// The places where a fault test may end the process, each a moment at which a real crash would be most awkward.
enum class CrashPoint {
    CommitBefore,
    CommitAfter,
    CreateBeforeRename,
    CreateAfterRename,
    MarkerBeforeRename,
    MarkerAfterRename,
    MigrationBackupAfter,
    MigrationStepBefore,
    MigrationStepAfterSql,
    MigrationStepAfter,
    MigrationCommitAfter,
    BackupBeforeCopy,
    BackupBeforeVerify,
    BackupBeforeRename,
    BackupAfterRename,
    ThinningBetweenFiles,
    RestoreAfterSafetyBackup,
    RestoreFlagBeforeRename,
    RestoreAfterFlag,
    RestoreBeforeRename,
    RestoreAfterRename,
    AsideAfterJournal,
    AsideAfterLink,
    DraftSave,
    EventAppend,
    ExportBeforeRename,
    ExportAfterRename,
    ImportAfterBackup,
    ImportBeforeCommit,
    ImportAfterCommit,
    RecordingCloseBefore,
    RecordingCloseAfter,
};

/// "commit.before" and so on; the value of SEVENROUNDS_CRASH_AT.
[[nodiscard]] QByteArray crashPointName(CrashPoint point);
[[nodiscard]] QList<CrashPoint> allCrashPoints();

/// Ends the process at once with exit code 42, without destructors or flushing, if SEVENROUNDS_CRASH_AT names this point; ":n" behind
/// the name means its n-th passing. Does nothing otherwise. Always compiled, so that what is tested is what is shipped.
void crashPoint(CrashPoint point);

} // namespace sevenrounds
