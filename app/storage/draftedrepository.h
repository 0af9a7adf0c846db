// SPDX-License-Identifier: MIT
#pragma once

#include "storage/draftedlog.h"

#include <algorithm>

namespace sevenrounds {

/// How values of one kind stand in a drafted log.
template <typename Value>
struct DraftedForm {
    const TableShape &states;
    const TableShape &drafts;
    QByteArray (*bodyOf)(const Value &value);
    /// All but the id and the time of the change.
    Value (*fromBody)(const QByteArray &body);
    /// The order in which they are read.
    bool (*isBefore)(const Value &a, const Value &b);

    [[nodiscard]] DraftedState stateOf(const Value &value) const
    {
        return { value.id.value(), value.changedAt, bodyOf(value), false };
    }
    // As they stand in their tables.
    [[nodiscard]] TextRow stateRowOf(const Value &value) const { return stateRow(states, stateOf(value)); }
    [[nodiscard]] TextRow draftRowOf(const Value &value) const { return draftRow(drafts, stateOf(value)); }
};

/// Values that are written, as a log of their states with a draft beside it. A value has `id` and `changedAt`.
template <typename Value>
class DraftedRepository
{
public:
    using ValueId = decltype(Value::id);

    DraftedRepository(Database &database, const DraftedForm<Value> &form)
        : m_form(form)
        , m_log(database, form.states, form.drafts)
    {
    }

    /// Appends the states in one transaction and takes their drafts away. Each needs an id.
    [[nodiscard]] Result<> save(const QList<Value> &values)
    {
        QList<DraftedState> states;
        for (const Value &value : values) {
            states.append(m_form.stateOf(value));
        }
        return m_log.save(states);
    }

    [[nodiscard]] Result<> remove(const QList<ValueId> &ids, UtcTime at)
    {
        QStringList texts;
        for (const ValueId &id : ids) {
            texts.append(id.value());
        }
        return m_log.remove(texts, at);
    }

    /// Replaces the draft of the value. Needs an id.
    [[nodiscard]] Result<> saveDraft(const Value &value) { return m_log.saveDraft(m_form.stateOf(value)); }

    struct Loaded {
        /// What stands, in the form's order; a draft that is newer than its value stands in its place.
        QList<Value> values;
        /// Which of them stand as a draft, the oldest first: a program was ended while somebody typed.
        QList<ValueId> drafts;
    };
    /// A row that no longer matches its hash is left out; what stood before it stands.
    [[nodiscard]] Result<Loaded> loadAll()
    {
        ROUNDS_ASSIGN_OR_RETURN(const QList<DraftedState> states, m_log.loadAll());
        Loaded loaded;
        for (const DraftedState &state : states) {
            Value value = m_form.fromBody(state.body);
            value.id = ValueId(state.id);
            value.changedAt = state.changedAt;
            loaded.values.append(value);
            if (state.isDraft) {
                loaded.drafts.append(value.id);
            }
        }
        std::sort(loaded.values.begin(), loaded.values.end(), m_form.isBefore);
        return loaded;
    }

private:
    DraftedForm<Value> m_form;
    DraftedLog m_log;
};

} // namespace sevenrounds
