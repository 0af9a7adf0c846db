// SPDX-License-Identifier: MIT
#pragma once

#include "core/result.h"
#include "storage/connection.h"

#include <QString>

namespace sevenrounds {

enum class JournalState {
    Absent, ///< unusual for our mode, which leaves an empty one behind
    Cold, ///< empty or closed: nothing to play back
    Hot, ///< a transaction was cut off; SQLite would play it back at the next opening
};

/// Where SQLite looks for the journal, which is beside the file itself and not beside a link to it.
[[nodiscard]] QString journalPath(const QString &database);
[[nodiscard]] Result<JournalState> inspectJournal(const QString &database);

/// Whether a hot journal can be this database's own: same page size and, where it holds the first page, the same identity (the random
/// schema cookie and the application) and a change counter at most one behind. SQLite checks none of this and would write another
/// database's pages into ours.
[[nodiscard]] Result<bool> isOwnJournal(const QString &database);

/// The file alone, without its journal: sound where no commit was cut off in it. Fails with Storage where it is not.
struct FileAlone {
    Connection connection;
    qint64 damagedRows = 0;

    [[nodiscard]] static Result<FileAlone> open(const QString &database);
};

/// Plays the journal back in a copy below `scratchFolder` and checks all of it: structure, hashes, and, where the file alone is sound
/// (`alone` is not null), that the outcome is a past of it, since rows that are never changed can only have come since. Fails with
/// Storage and the code for damage where the journal must not be played back. Leaves the originals untouched and nothing behind.
[[nodiscard]] Result<> rehearseRollback(const QString &database, const QString &scratchFolder, FileAlone *alone);

} // namespace sevenrounds
