// SPDX-License-Identifier: MIT
#pragma once

#include "core/logstamp.h"
#include "domain/subjectnote.h"
#include "services/typingpause.h"
#include "storage/storagethread.h"
#include "storage/tableshape.h"

#include <QHash>
#include <QObject>
#include <QSet>

#include <functional>
#include <optional>

namespace sevenrounds {

/// Notes of one table in memory, saved as they change; what is typed at a TypingPause. The latest change of this session can be taken back. Knows no feature's values.
class NoteKeeper : public QObject
{
    Q_OBJECT

public:
    enum class Saving { Now, AfterTyping };

    /// All must outlive this.
    NoteKeeper(const TableShape &shape, StorageThread &storage, const Clock &clock, QObject *parent = nullptr);

    /// Tells `done` every state there was, oldest first, once what stands is here.
    void load(std::function<void(Result<QList<SubjectNote>>)> done);

    [[nodiscard]] const QHash<QString, SubjectNote> &all() const { return m_notes; }
    /// Null where nothing is kept of it.
    [[nodiscard]] const SubjectNote *find(const QString &subject) const;
    /// Of every subject that begins like this, in no particular order.
    template <typename Value, typename Reader>
    [[nodiscard]] QList<Value> readAll(const QString &prefix, Reader read) const
    {
        QList<Value> values;
        for (const SubjectNote &note : m_notes) {
            if (note.subject.startsWith(prefix)) {
                values.append(read(note));
            }
        }
        return values;
    }

    /// A moment that was never given before, even where the clock was set back; for when something was added.
    [[nodiscard]] UtcTime stamp();

    /// Without values nothing is kept of the subject any more.
    void set(const QString &subject, const QJsonObject &values, Saving saving);

    [[nodiscard]] bool canUndo() const { return m_before.has_value(); }
    /// Takes the latest change back, once.
    void undo();

    [[nodiscard]] bool hasUnsaved() const { return !m_typed.isEmpty(); }
    /// Posts what is typed; for leaving a page and for quitting.
    void flush();

signals:
    void changed(const QString &subject);
    /// What was typed was posted.
    void flushed();
    void refused(const sevenrounds::Error &error);

private:
    void save(const QString &subject);
    void post();

    const TableShape &m_shape;
    StorageThread &m_storage;
    const Clock &m_clock;
    QHash<QString, SubjectNote> m_notes;
    /// Subjects whose latest state is not posted yet.
    QSet<QString> m_typed;
    /// The subject that is being typed without a pause, whether or not its state is posted; empty where none is.
    QString m_typing;
    /// What the subject of the latest change was before; without values where nothing was kept.
    std::optional<SubjectNote> m_before;
    LogStamp m_stamp;
    /// Of the moments that were given for what was added; not before those of an earlier session.
    LogStamp m_addedStamp;
    TypingPause m_pause { kLogRhythm };
};

/// A name for something new, so that those of two profiles stay apart when one is read into the other.
[[nodiscard]] QString freshNoteId();

} // namespace sevenrounds
