// SPDX-License-Identifier: MIT
#pragma once

#include "core/clock.h"
#include "core/result.h"
#include "storage/textrow.h"

#include <QByteArray>
#include <QList>
#include <QStringList>

namespace sevenrounds {

class Database;
/// One state of a thing, as a drafted log holds it.
struct DraftedState {
    QString id;
    UtcTime changedAt {};
    QByteArray body;
    /// It stands as a draft: a program was ended while somebody typed.
    bool isDraft = false;
};

/// Each as it stands in its table.
[[nodiscard]] TextRow stateRow(const TableShape &states, const DraftedState &state);
[[nodiscard]] TextRow removalRow(const TableShape &states, const QString &id, UtcTime at);
[[nodiscard]] TextRow draftRow(const TableShape &drafts, const DraftedState &draft);

/// Things that are written: a log of their states, and beside it what is being typed, a row a thing, which is overwritten. The tables are those
/// of stories and of papers: id, thing, time, event, body; and thing, body, time.
class DraftedLog
{
public:
    /// All must outlive this.
    DraftedLog(Database &database, const TableShape &states, const TableShape &drafts);

    /// Appends the states in one transaction and takes their drafts away. Each needs an id.
    [[nodiscard]] Result<> save(const QList<DraftedState> &states);
    /// Appends in one transaction that the things are gone, and takes their drafts away.
    [[nodiscard]] Result<> remove(const QStringList &ids, UtcTime at);
    /// Replaces the draft of the thing. Needs an id.
    [[nodiscard]] Result<> saveDraft(const DraftedState &draft);

    /// What stands, the one that was changed last at the end; a draft that is newer than its thing stands in its place. A row that no longer
    /// matches its hash is left out; what stood before it stands.
    [[nodiscard]] Result<QList<DraftedState>> loadAll();

private:
    Database &m_database;
    const TableShape &m_states;
    const TableShape &m_drafts;
};

} // namespace sevenrounds
