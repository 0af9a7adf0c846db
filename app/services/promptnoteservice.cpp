// SPDX-License-Identifier: MIT
#include "services/promptnoteservice.h"

#include "storage/promptnoterepository.h"

#include <algorithm>
#include <utility>

namespace sevenrounds {

PromptNoteService::PromptNoteService(StorageThread &storage, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_storage(storage)
    , m_clock(clock)
{
    connect(&m_pause, &TypingPause::due, this, &PromptNoteService::flush);
}

void PromptNoteService::load(std::function<void(Result<>)> done)
{
    const auto work = [](Database &database) { return PromptNoteRepository(database).loadAll(); };
    m_storage.read(this, work, [this, done = std::move(done)](const Result<QHash<PromptId, PromptNote>> &found) {
        if (!found) {
            done(failure(found.error()));
            return;
        }
        m_notes = *found;
        for (const PromptNote &note : std::as_const(m_notes)) {
            m_stamp.seen(note.changedAt);
        }
        emit loaded();
        done({});
    });
}

PromptNote PromptNoteService::of(const PromptId &prompt) const
{
    const auto found = m_notes.constFind(prompt);
    return found == m_notes.constEnd() ? PromptNote { prompt, {}, false, false, {} } : *found;
}

int PromptNoteService::starredCount() const
{
    return static_cast<int>(
        std::count_if(m_notes.cbegin(), m_notes.cend(), [](const PromptNote &note) { return note.isStarred; }));
}

int PromptNoteService::redoCount() const
{
    return static_cast<int>(
        std::count_if(m_notes.cbegin(), m_notes.cend(), [](const PromptNote &note) { return note.isRedo; }));
}

void PromptNoteService::save(const PromptId &prompt)
{
    PromptNote &note = m_notes[prompt];
    note.prompt = prompt;
    note.changedAt = m_stamp.next(m_clock);
    // The whole state goes, with what was typed in it.
    m_typed.remove(prompt);
    m_storage.write(this, textWork(PromptNoteRepository::rowOf(note)), [this](const Result<> &saved) {
        if (!saved) {
            emit refused(saved.error());
        }
    });
}

void PromptNoteService::setNote(const PromptId &prompt, const QString &note)
{
    if (of(prompt).note == note) {
        return;
    }
    m_notes[prompt].prompt = prompt;
    m_notes[prompt].note = note;
    m_typed.insert(prompt);
    m_pause.noteKey();
    emit changed(prompt);
}

void PromptNoteService::setStarred(const PromptId &prompt, bool isStarred)
{
    if (of(prompt).isStarred != isStarred) {
        m_notes[prompt].isStarred = isStarred;
        save(prompt);
        emit changed(prompt);
    }
}

void PromptNoteService::setRedo(const PromptId &prompt, bool isRedo)
{
    if (of(prompt).isRedo != isRedo) {
        m_notes[prompt].isRedo = isRedo;
        save(prompt);
        emit changed(prompt);
    }
}

void PromptNoteService::noteResult(const SessionResult &result)
{
    for (const SessionResult::PromptMade &one : result.prompts) {
        if (one.points > 0) {
            setRedo(one.prompt, 2 * one.made < one.points);
        }
    }
}

void PromptNoteService::flush()
{
    m_pause.stop();
    if (m_typed.isEmpty()) {
        return;
    }
    const QSet<PromptId> typed = m_typed;
    for (const PromptId &prompt : typed) {
        save(prompt);
    }
    emit flushed();
}

} // namespace sevenrounds
