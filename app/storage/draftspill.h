// SPDX-License-Identifier: MIT
#pragma once

#include "core/clock.h"
#include "core/paths.h"
#include "core/result.h"

#include <QList>
#include <QStringList>

namespace sevenrounds {

/// What was typed in a practice and could not be saved yet. The practice is named by its number and its start: numbers are given anew
/// in another database.
struct SpilledDraft {
    qint64 practiceId = 0;
    UtcTime startedAt {};
    QString item;
    QString text;
    UtcTime changedAt {};

    friend bool operator==(const SpilledDraft &a, const SpilledDraft &b)
    {
        return a.practiceId == b.practiceId && a.startedAt == b.startedAt && a.item == b.item && a.text == b.text
            && a.changedAt == b.changedAt;
    }
};

/// The second place of texts that a full, busy or failing disk keeps out of the database: a small file for the owner alone, there only
/// while something is held. Its folder is the session's own, which is memory; where there is none, or it takes nothing, the cache. A file
/// belongs to one profile by its name, and whatever cannot be read is as if it were not there.
class DraftSpill
{
public:
    explicit DraftSpill(QStringList files)
        : m_files(std::move(files))
    {
    }
    explicit DraftSpill(const ProfilePaths &paths)
        : DraftSpill(paths.spills())
    {
    }

    /// Puts these in place of what was there, of several texts of one item the last one. Fails with Io where no place takes them; what was
    /// there then stays.
    [[nodiscard]] Result<> write(const QList<SpilledDraft> &drafts) const;
    /// Of all places, the newest text of each item.
    [[nodiscard]] QList<SpilledDraft> read() const;
    void remove() const;

private:
    /// In the order in which they are tried.
    QStringList m_files;
};

} // namespace sevenrounds
