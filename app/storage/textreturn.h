// SPDX-License-Identifier: MIT
#pragma once

#include "core/result.h"
#include "storage/draftspill.h"
#include "storage/textrow.h"

#include <QList>

namespace sevenrounds {

class Database;

/// What became of what an earlier life of the program could not save.
struct TextsReturned {
    /// Texts that stand now as they were typed.
    int taken = 0;
    /// Texts that something newer had replaced, and that are kept behind it.
    int older = 0;
    /// Practices that were not in the database, or whose log goes on further than it did there.
    int practices = 0;
    /// Texts that were there already.
    int known = 0;
};

/// Of what was left all that this version can give back. A table that only a newer version knows is not in it: its rows are left for that one.
[[nodiscard]] QList<SpilledDraft> returnable(const QList<SpilledDraft> &left);
/// What was left without such rows that have waited for their version for a year, so that no file stays for good.
[[nodiscard]] QList<SpilledDraft> withoutAbandoned(QList<SpilledDraft> left, UtcTime now);

/// Writes texts that stood beside the database into it, and practices that began or went on while nothing could be saved. What is newer there stays what
/// stands: an older state goes behind it into its log. What is there already, what is no text at all, and what is of a practice that is not there or was
/// discarded, is passed over.
struct TextReturn {
    QList<SpilledDraft> texts;

    Result<TextsReturned> operator()(Database &database) const;
    [[nodiscard]] QList<SpilledDraft> spilled() const { return texts; }
};

/// Until they can be written, texts of tables lie over what is read of these tables, by this connection alone and in memory; so whoever reads a table
/// finds what was typed last, and goes on from there. What is written goes below, into the tables themselves.
class TextOverlay
{
public:
    explicit TextOverlay(Database &database)
        : m_database(database)
    {
    }

    [[nodiscard]] Result<> lay(const QList<SpilledDraft> &texts);
    [[nodiscard]] Result<> lift();

private:
    [[nodiscard]] Result<> layTable(const TextTable &table, const QList<TextRow> &rows);

    Database &m_database;
};

/// TextReturn in a transaction of its own, before anything is read; where it fails, the texts lie over what is read.
struct TextTrial {
    QList<SpilledDraft> texts;

    Result<TextsReturned> operator()(Database &database) const;
    [[nodiscard]] QList<SpilledDraft> spilled() const { return texts; }
};

/// TextReturn after a trial that failed; takes the texts away again from over what is read.
struct LateTextReturn {
    QList<SpilledDraft> texts;

    Result<TextsReturned> operator()(Database &database) const;
    [[nodiscard]] QList<SpilledDraft> spilled() const { return texts; }
};

} // namespace sevenrounds
