// SPDX-License-Identifier: MIT
#include "services/notekeeper.h"

#include "storage/subjectnotelog.h"

#include <QUuid>

#include <utility>

namespace sevenrounds {

QString freshNoteId()
{
    return QUuid::createUuid().toString(QUuid::WithoutBraces);
}

NoteKeeper::NoteKeeper(const TableShape &shape, StorageThread &storage, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_shape(shape)
    , m_storage(storage)
    , m_clock(clock)
{
    connect(&m_pause, &TypingPause::due, this, &NoteKeeper::post);
    connect(&m_pause, &TypingPause::rested, this, [this] { m_typing.clear(); });
}

void NoteKeeper::load(std::function<void(Result<QList<SubjectNote>>)> done)
{
    const auto work = [&shape = m_shape](Database &database) { return SubjectNoteLog(database, shape).loadStates(); };
    m_storage.read(this, work, [this, done = std::move(done)](const Result<QList<SubjectNote>> &found) {
        if (found) {
            m_notes.clear();
            for (const SubjectNote &state : *found) {
                m_stamp.seen(state.changedAt);
                m_addedStamp.seen(state.changedAt);
                if (state.values.isEmpty()) {
                    m_notes.remove(state.subject);
                } else {
                    m_notes.insert(state.subject, state);
                }
            }
        }
        done(found);
    });
}

const SubjectNote *NoteKeeper::find(const QString &subject) const
{
    const auto found = m_notes.constFind(subject);
    return found == m_notes.constEnd() ? nullptr : &*found;
}

UtcTime NoteKeeper::stamp()
{
    return m_addedStamp.next(m_clock);
}

void NoteKeeper::set(const QString &subject, const QJsonObject &values, Saving saving)
{
    const SubjectNote *standing = find(subject);
    const SubjectNote before = standing == nullptr ? SubjectNote { subject, {}, {} } : *standing;
    if (before.values == values) {
        return;
    }
    // What is typed in one go is one change, and taken back as one.
    const bool isTyped = saving == Saving::AfterTyping;
    if (!isTyped || m_typing != subject) {
        m_before = before;
    }
    m_typing = isTyped ? subject : QString();
    // What is taken out had been said, and the log is to have it.
    if (!isTyped && values.isEmpty() && m_typed.contains(subject)) {
        save(subject);
    }
    m_notes.insert(subject, { subject, values, m_stamp.notBefore(m_clock) });
    if (saving == Saving::Now) {
        save(subject);
    } else {
        m_typed.insert(subject);
        m_pause.noteKey();
    }
    if (values.isEmpty()) {
        m_notes.remove(subject);
    }
    emit changed(subject);
}

void NoteKeeper::save(const QString &subject)
{
    m_typed.remove(subject);
    const SubjectNote note = m_notes.value(subject, { subject, {}, m_stamp.notBefore(m_clock) });
    m_storage.write(this, textWork(SubjectNoteLog::rowOf(m_shape, note)), [this](const Result<> &saved) {
        if (!saved) {
            emit refused(saved.error());
        }
    });
}

void NoteKeeper::undo()
{
    if (!m_before) {
        return;
    }
    const SubjectNote before = *m_before;
    set(before.subject, before.values, Saving::Now);
    m_before.reset();
    emit changed(before.subject);
}

void NoteKeeper::flush()
{
    m_pause.stop();
    m_typing.clear();
    post();
}

void NoteKeeper::post()
{
    if (m_typed.isEmpty()) {
        return;
    }
    const QSet<QString> typed = m_typed;
    for (const QString &subject : typed) {
        save(subject);
    }
    emit flushed();
}

} // namespace sevenrounds
