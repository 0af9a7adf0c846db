// SPDX-License-Identifier: MIT
#pragma once

#include "core/clock.h"
#include "core/paths.h"
#include "core/result.h"

#include <QByteArray>
#include <QJsonObject>
#include <QList>
#include <QStringList>

namespace sevenrounds {

/// What was typed and could not be saved yet: a text of a practice, what else a practice adds (practicespill.h), or a row of another table (TextRow). A
/// practice is named by its number and its start: numbers are given anew in another database.
struct SpilledDraft {
    /// 0 where the practice has no number yet.
    qint64 practiceId = 0;
    UtcTime startedAt {};
    /// What the text belongs to, within the practice or the table; of one item only the last text is kept.
    QString item;
    QString text;
    UtcTime changedAt {};
    /// Empty for a text of a practice.
    QString table = {};
    /// The row by the names of its columns, without a number.
    QJsonObject row = {};

    friend bool operator==(const SpilledDraft &a, const SpilledDraft &b)
    {
        return a.practiceId == b.practiceId && a.startedAt == b.startedAt && a.item == b.item && a.text == b.text
            && a.changedAt == b.changedAt && a.table == b.table && a.row == b.row;
    }
};

/// Of two such, the later one is all that is kept.
[[nodiscard]] bool isSameItem(const SpilledDraft &a, const SpilledDraft &b);

/// The second place of texts that a full, busy or failing disk keeps out of the database: a small file for the owner alone, there only
/// while something is held. Its folder is the session's own, which is memory; where there is none, or it takes nothing, the cache. A file
/// belongs to one profile by its name, which its folder's path makes; a profile that was moved meanwhile finds the file of the path where it is no
/// longer. Whatever cannot be read is as if it were not there.
class DraftSpill
{
public:
    /// `profile` tells one life of a folder from the next; empty where nobody knows.
    explicit DraftSpill(QStringList files, QString profile = {})
        : m_files(std::move(files))
        , m_profile(std::move(profile))
    {
    }
    explicit DraftSpill(const ProfilePaths &paths);

    /// Puts these in place of what was there, of several texts of one item the last one. Fails with Io where no place takes them; what was
    /// there then stays.
    [[nodiscard]] Result<> write(const QList<SpilledDraft> &drafts) const;
    /// Of all places, the newest text of each item. Of what another life of the folder left only what belongs to practices, which their starts tell apart.
    [[nodiscard]] QList<SpilledDraft> read() const;
    void remove() const;

    /// What a file holds; empty where it is more than is kept.
    [[nodiscard]] static QByteArray toBytes(
        const QList<SpilledDraft> &drafts, const QString &profile, const QString &folder = {});
    /// Whatever the bytes are: what cannot be read is left out, and no more is read than is kept.
    [[nodiscard]] static QList<SpilledDraft> fromBytes(const QByteArray &bytes, const QString &profile);

private:
    /// Takes over the file that this profile has left beside this one under the name of another folder.
    void takeOver(const QString &file) const;

    /// In the order in which they are tried.
    QStringList m_files;
    QString m_profile;
    /// Where the profile lies; empty where nobody knows.
    QString m_folder;
};

} // namespace sevenrounds
