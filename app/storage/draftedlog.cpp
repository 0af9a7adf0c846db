// SPDX-License-Identifier: MIT
#include "storage/draftedlog.h"

#include "storage/database.h"
#include "storage/rowreading.h"
#include "storage/rowstore.h"

#include <QHash>

#include <algorithm>
#include <array>

namespace sevenrounds {

namespace {

// Both stand in people's databases.
const QLatin1String kSaved("saved");
const QLatin1String kRemoved("removed");

struct Standing {
    DraftedState state;
    bool isRemoved = false;
};
using States = QHash<QString, Standing>;

Result<> removeDraft(Connection &connection, const TableShape &drafts, const QString &id)
{
    const std::array<SqlValue, 1> key { id };
    return removeRow(connection, drafts, key);
}

Result<States> loadStates(Connection &connection, const TableShape &shape)
{
    ROUNDS_ASSIGN_OR_RETURN(
        Statement rows, Statement::prepare(connection, selectAll(shape) + QStringLiteral("ORDER BY at_ms, id")));
    States standing;
    for (;;) {
        ROUNDS_ASSIGN_OR_RETURN(const bool hasRow, rows.step());
        if (!hasRow) {
            return standing;
        }
        if (isRowIntact(rows, shape)) {
            const QString id = rows.text(1);
            standing.insert(
                id, { { id, fromEpochMs(rows.integer(2)), rows.bytes(4), false }, rows.text(3) == kRemoved });
        }
    }
}

/// Puts each draft in the place of what it is newer than.
Result<> addDrafts(Connection &connection, const TableShape &shape, States *standing)
{
    ROUNDS_ASSIGN_OR_RETURN(Statement rows, Statement::prepare(connection, selectAll(shape)));
    for (;;) {
        ROUNDS_ASSIGN_OR_RETURN(const bool hasRow, rows.step());
        if (!hasRow) {
            return {};
        }
        const QString id = rows.text(0);
        const UtcTime changedAt = fromEpochMs(rows.integer(2));
        const auto saved = standing->constFind(id);
        if (isRowIntact(rows, shape) && (saved == standing->cend() || saved->state.changedAt <= changedAt)) {
            standing->insert(id, { { id, changedAt, rows.bytes(1), true }, false });
        }
    }
}

} // namespace

TextRow stateRow(const TableShape &states, const DraftedState &state)
{
    return { &states, { state.id, toColumn(state.changedAt), QString(kSaved), QString::fromUtf8(state.body) } };
}

TextRow removalRow(const TableShape &states, const QString &id, UtcTime at)
{
    return { &states, { id, toColumn(at), QString(kRemoved), QStringLiteral("{}") } };
}

TextRow draftRow(const TableShape &drafts, const DraftedState &draft)
{
    return { &drafts, { draft.id, QString::fromUtf8(draft.body), toColumn(draft.changedAt) } };
}

DraftedLog::DraftedLog(Database &database, const TableShape &states, const TableShape &drafts)
    : m_database(database)
    , m_states(states)
    , m_drafts(drafts)
{
}

Result<> DraftedLog::save(const QList<DraftedState> &states)
{
    return m_database.transact([&](Database &database) -> Result<> {
        for (const DraftedState &state : states) {
            ROUNDS_RETURN_IF_ERROR(writeTextRow(database, stateRow(m_states, state)));
            ROUNDS_RETURN_IF_ERROR(removeDraft(database.connection(), m_drafts, state.id));
        }
        return {};
    });
}

Result<> DraftedLog::remove(const QStringList &ids, UtcTime at)
{
    return m_database.transact([&](Database &database) -> Result<> {
        for (const QString &id : ids) {
            ROUNDS_RETURN_IF_ERROR(writeTextRow(database, removalRow(m_states, id, at)));
            ROUNDS_RETURN_IF_ERROR(removeDraft(database.connection(), m_drafts, id));
        }
        return {};
    });
}

Result<> DraftedLog::saveDraft(const DraftedState &draft)
{
    return writeTextRow(m_database, draftRow(m_drafts, draft));
}

Result<QList<DraftedState>> DraftedLog::loadAll()
{
    ROUNDS_ASSIGN_OR_RETURN(States standing, loadStates(m_database.connection(), m_states));
    ROUNDS_RETURN_IF_ERROR(addDrafts(m_database.connection(), m_drafts, &standing));
    QList<DraftedState> states;
    for (const Standing &one : std::as_const(standing)) {
        if (!one.isRemoved) {
            states.append(one.state);
        }
    }
    std::sort(states.begin(), states.end(), [](const DraftedState &a, const DraftedState &b) {
        return a.changedAt != b.changedAt ? a.changedAt < b.changedAt : a.id < b.id;
    });
    return states;
}

} // namespace sevenrounds
