// SPDX-License-Identifier: MIT
#pragma once

#include "core/logstamp.h"
#include "domain/promptnote.h"
#include "services/typingpause.h"
#include "session/sessionresult.h"
#include "storage/storagethread.h"

#include <QHash>
#include <QObject>
#include <QSet>

#include <functional>

namespace sevenrounds {

/// Notes, stars and the redo queue of prompts, in memory, saved as they change; a note at a TypingPause.
class PromptNoteService : public QObject
{
    Q_OBJECT

public:
    PromptNoteService(StorageThread &storage, const Clock &clock, QObject *parent = nullptr);

    void load(std::function<void(Result<>)> done);

    /// What is kept of a prompt; all empty where nothing is.
    [[nodiscard]] PromptNote of(const PromptId &prompt) const;
    [[nodiscard]] int starredCount() const;
    [[nodiscard]] int redoCount() const;

    void setNote(const PromptId &prompt, const QString &note);
    void setStarred(const PromptId &prompt, bool isStarred);
    void setRedo(const PromptId &prompt, bool isRedo);
    /// A rated round: a prompt of which fewer than half the points were made goes into the redo queue, any other goes out.
    void noteResult(const SessionResult &result);
    /// Something of a note is not posted yet.
    [[nodiscard]] bool hasUnsaved() const { return !m_typed.isEmpty(); }
    /// Posts what is typed; for leaving a page and for quitting.
    void flush();

signals:
    void changed(const sevenrounds::PromptId &prompt);
    /// Everything may be other than before.
    void loaded();
    /// What was typed is posted.
    void flushed();
    void refused(const sevenrounds::Error &error);

private:
    void save(const PromptId &prompt);

    StorageThread &m_storage;
    const Clock &m_clock;
    QHash<PromptId, PromptNote> m_notes;
    QSet<PromptId> m_typed;
    LogStamp m_stamp;
    TypingPause m_pause { kLogRhythm };
};

} // namespace sevenrounds
