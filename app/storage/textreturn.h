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
    /// Practices that were not in the database.
    int practices = 0;
    /// Texts that were there already.
    int known = 0;
};

/// What was left, by who gives it back. A table that only a newer version knows is in neither: its rows are left for that one.
struct LeftTexts {
    /// For TextReturn: rows of tables, and practices that are not in the database with all that is theirs.
    QList<SpilledDraft> returning;
    /// For PracticeJournal: texts of practices that have a number.
    QList<SpilledDraft> ofPractices;
};
[[nodiscard]] LeftTexts sortLeft(const QList<SpilledDraft> &left);

/// Writes texts that stood beside the database into it, and practices that began while nothing could be saved. What is newer there stays what stands:
/// an older state goes behind it into its log. What is there already, and what is no text at all, is passed over.
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
