// SPDX-License-Identifier: MIT
#pragma once

#include "core/logstamp.h"
#include "services/typingpause.h"
#include "storage/draftedlog.h"
#include "storage/storagethread.h"

#include <QHash>
#include <QSet>
#include <QUuid>

#include <algorithm>
#include <functional>
#include <utility>

namespace sevenrounds {

/// Values that a person writes (stories, papers), in memory. What is typed is written as a draft at a TypingPause; a value that is left becomes a
/// state in its log; both have a second place while they cannot be written. A value has `id`, `changedAt`, `saysTheSame()` and `hasWords()`; `Repository` is its DraftedRepository.
template <typename Value, typename Repository>
class DraftedShelf
{
public:
    using ValueId = decltype(Value::id);

    struct Listener {
        /// Values came, went, or were settled; not while one is typed into.
        std::function<void()> changed;
        /// What a value says has changed.
        std::function<void(const ValueId &id)> edited;
        std::function<void(const Error &error)> refused;
    };

    /// `owner` holds the shelf and hears of nothing once it is gone.
    DraftedShelf(StorageThread &storage, const Clock &clock, QObject *owner, Listener listener)
        : m_storage(storage)
        , m_clock(clock)
        , m_owner(owner)
        , m_listener(std::move(listener))
    {
        QObject::connect(&m_pause, &TypingPause::due, owner, [this] { flush(); });
    }
    Q_DISABLE_COPY_MOVE(DraftedShelf)

    /// Takes over what was read; a draft that a killed program has left becomes its value's state.
    void fill(const typename Repository::Loaded &loaded)
    {
        m_all = loaded.values;
        m_settled.clear();
        for (const Value &value : std::as_const(m_all)) {
            m_stamp.seen(value.changedAt);
            if (!loaded.drafts.contains(value.id)) {
                m_settled.insert(value.id, value);
            }
        }
        if (!m_storage.isReadOnly()) {
            for (const ValueId &id : loaded.drafts) {
                settle(id);
            }
        }
        m_listener.changed();
    }

    [[nodiscard]] const QList<Value> &all() const { return m_all; }
    [[nodiscard]] const Value *find(const ValueId &id) const
    {
        const auto found = std::find_if(m_all.cbegin(), m_all.cend(), [&](const Value &one) { return one.id == id; });
        return found == m_all.cend() ? nullptr : &*found;
    }

    /// With an id and the time; on the shelf once it is put there.
    [[nodiscard]] Value fresh()
    {
        Value value;
        value.id = ValueId(QUuid::createUuid().toString(QUuid::WithoutBraces));
        value.changedAt = stamp();
        return value;
    }
    /// Of the values' log.
    [[nodiscard]] UtcTime stamp() { return m_stamp.next(m_clock); }

    /// In memory alone until it is written into; it stands first.
    void put(const Value &value) { m_all.prepend(value); }
    /// Puts new values before the one that stands at `place`, the last of them first, and saves them in one transaction.
    void add(const QList<Value> &values, qsizetype place = 0)
    {
        for (const Value &value : values) {
            m_all.insert(place, value);
        }
        save(values);
    }
    /// Saves values in the place of those with their ids, in one transaction.
    void replace(const QList<Value> &values)
    {
        for (const Value &value : values) {
            if (Value *standing = findMutable(value.id)) {
                *standing = value;
            }
        }
        save(values);
    }
    /// Takes what is being typed: in memory at once, as a draft soon.
    void edit(const Value &value)
    {
        Value *standing = findMutable(value.id);
        if (standing == nullptr || standing->saysTheSame(value)) {
            return;
        }
        *standing = value;
        standing->changedAt = stamp();
        m_dirty.insert(value.id);
        m_pause.noteKey();
        m_listener.edited(value.id);
    }
    /// Makes what was typed into a value its state. A new one without a word is dropped.
    void settle(const ValueId &id)
    {
        Value *value = findMutable(id);
        if (value == nullptr) {
            return;
        }
        const bool isKnown = m_settled.contains(id);
        if (!isKnown && !value->hasWords()) {
            write(textWork(removedDraft(Repository::form().drafts, { id.value() }, stamp())));
            forget({ id });
            m_listener.changed();
        } else if (!isKnown || !m_settled.value(id).saysTheSame(*value)) {
            value->changedAt = stamp();
            save({ *value });
            m_listener.changed();
        } else if (m_dirty.contains(id)) {
            // Typed and taken back: the draft that may be in the file says something else.
            flush();
        }
    }
    /// Posts every draft that is not yet posted.
    void flush()
    {
        m_pause.stop();
        const QSet<ValueId> dirty = std::exchange(m_dirty, {});
        for (const ValueId &id : dirty) {
            if (const Value *value = find(id)) {
                write(textWork(Repository::form().draftRowOf(*value)));
            }
        }
    }

    /// Takes values away for good, in one transaction.
    void discard(const QList<ValueId> &ids)
    {
        forget(ids);
        const UtcTime at = stamp();
        QList<TextRow> rows;
        for (const ValueId &id : ids) {
            rows.append(removalRow(Repository::form().states, id.value(), at));
        }
        auto work = [ids, at](Database &database) { return Repository(database).remove(ids, at); };
        write(TextWork<decltype(work)> { std::move(work), rows });
    }
    /// Takes a value away so that it can be taken back.
    void remove(const ValueId &id)
    {
        if (const Value *value = find(id)) {
            m_removed = *value;
            discard({ id });
            m_listener.changed();
        }
    }
    [[nodiscard]] bool canRestore() const { return !m_removed.id.isEmpty(); }
    [[nodiscard]] const Value &removed() const { return m_removed; }
    /// What was removed last, with the time of now; it is to be added.
    [[nodiscard]] Value takeRemoved()
    {
        Value value = std::exchange(m_removed, {});
        value.changedAt = stamp();
        return value;
    }

    /// Any write that belongs to these values.
    template <typename Work>
    void write(Work work)
    {
        m_storage.write(m_owner, std::move(work), [this](const Result<> &saved) {
            // Where nothing can be written, once is enough: every pause in the typing would say it again.
            if (!saved && !(m_storage.isReadOnly() && std::exchange(m_saidReadOnly, true))) {
                m_listener.refused(saved.error());
            }
        });
    }

private:
    [[nodiscard]] Value *findMutable(const ValueId &id)
    {
        const auto found = std::find_if(m_all.begin(), m_all.end(), [&](const Value &one) { return one.id == id; });
        return found == m_all.end() ? nullptr : &*found;
    }
    void save(const QList<Value> &values)
    {
        QList<TextRow> rows;
        for (const Value &value : values) {
            m_dirty.remove(value.id);
            m_settled.insert(value.id, value);
            rows.append(Repository::form().stateRowOf(value));
        }
        auto work = [values](Database &database) { return Repository(database).save(values); };
        write(TextWork<decltype(work)> { std::move(work), rows });
    }
    void forget(const QList<ValueId> &ids)
    {
        for (const ValueId &id : ids) {
            m_dirty.remove(id);
            m_settled.remove(id);
        }
        m_all.removeIf([&](const Value &one) { return ids.contains(one.id); });
    }

    StorageThread &m_storage;
    const Clock &m_clock;
    QObject *m_owner;
    Listener m_listener;
    TypingPause m_pause;
    QList<Value> m_all;
    /// What each value's log says last; a value that was never settled is not in it.
    QHash<ValueId, Value> m_settled;
    QSet<ValueId> m_dirty;
    Value m_removed;
    LogStamp m_stamp;
    bool m_saidReadOnly = false;
};

} // namespace sevenrounds
