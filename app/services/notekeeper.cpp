// SPDX-License-Identifier: MIT
#include "services/notekeeper.h"

#include "storage/subjectnotelog.h"

#include <QUuid>

#include <algorithm>
#include <utility>

namespace sevenrounds {

namespace {

/// As for notes of prompts: long enough that a sentence is one row, short enough that little is lost to a kill.
constexpr Milliseconds kNoteQuiet { 800 };
constexpr Milliseconds kNoteCeiling { 3000 };

} // namespace

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
    m_quiet.setSingleShot(true);
    m_quiet.setInterval(kNoteQuiet);
    m_ceiling.setSingleShot(true);
    m_ceiling.setInterval(kNoteCeiling);
    connect(&m_quiet, &QTimer::timeout, this, &NoteKeeper::flush);
    // Somebody who types on and on is still at the same change.
    connect(&m_ceiling, &QTimer::timeout, this, &NoteKeeper::post);
}

void NoteKeeper::load(std::function<void(Result<QList<SubjectNote>>)> done)
{
    const auto work = [&shape = m_shape](Database &database) { return SubjectNoteLog(database, shape).loadStates(); };
    m_storage.read(this, work, [this, done = std::move(done)](const Result<QList<SubjectNote>> &found) {
        if (found) {
            m_notes.clear();
            for (const SubjectNote &state : *found) {
                m_latest = std::max(m_latest, state.changedAt);
                m_lastStamp = std::max(m_lastStamp, m_latest);
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

UtcTime NoteKeeper::moment()
{
    m_latest = std::max(m_clock.now(), m_latest);
    return m_latest;
}

UtcTime NoteKeeper::stamp()
{
    m_lastStamp = std::max(m_clock.now(), m_lastStamp + Milliseconds { 1 });
    return m_lastStamp;
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
    m_notes.insert(subject, { subject, values, moment() });
    if (saving == Saving::Now) {
        save(subject);
    } else {
        m_typed.insert(subject);
        m_quiet.start();
        if (!m_ceiling.isActive()) {
            m_ceiling.start();
        }
    }
    if (values.isEmpty()) {
        m_notes.remove(subject);
    }
    emit changed(subject);
}

void NoteKeeper::save(const QString &subject)
{
    m_typed.remove(subject);
    const SubjectNote note = m_notes.value(subject, { subject, {}, moment() });
    m_storage.write(
        this, [note, &shape = m_shape](Database &database) { return SubjectNoteLog(database, shape).save(note); },
        [this](const Result<> &saved) {
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
    m_quiet.stop();
    m_typing.clear();
    post();
}

void NoteKeeper::post()
{
    m_ceiling.stop();
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
