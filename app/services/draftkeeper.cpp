// SPDX-License-Identifier: MIT
#include "services/draftkeeper.h"

namespace sevenrounds {

DraftKeeper::DraftKeeper(PracticeJournal &journal, QObject *parent)
    : QObject(parent)
    , m_journal(journal)
{
    connect(&m_pause, &TypingPause::due, this, &DraftKeeper::flush);
}

void DraftKeeper::open(const PracticeHandle &handle, const QHash<QString, QString> &drafts)
{
    flush();
    m_handle = handle;
    m_texts = drafts;
}

void DraftKeeper::close()
{
    flush();
    m_handle = {};
    m_texts.clear();
}

void DraftKeeper::setText(const QString &item, const QString &text)
{
    if (!m_handle.isValid() || m_texts.value(item) == text) {
        return;
    }
    m_texts.insert(item, text);
    m_dirty.insert(item);
    m_pause.noteKey();
}

void DraftKeeper::flush()
{
    m_pause.stop();
    if (m_dirty.isEmpty()) {
        return;
    }
    for (const QString &item : std::as_const(m_dirty)) {
        m_journal.saveDraft(m_handle, item, m_texts.value(item));
    }
    m_dirty.clear();
    emit flushed();
}

} // namespace sevenrounds
