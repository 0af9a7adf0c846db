// SPDX-License-Identifier: MIT
#pragma once

#include "services/practicejournal.h"
#include "services/typingpause.h"

#include <QHash>
#include <QSet>

namespace sevenrounds {

/// Owns what is being typed in a practice and saves it at a TypingPause.
class DraftKeeper : public QObject
{
    Q_OBJECT

public:
    explicit DraftKeeper(PracticeJournal &journal, QObject *parent = nullptr);

    void open(const PracticeHandle &handle, const QHash<QString, QString> &drafts);
    void close();
    [[nodiscard]] QString text(const QString &item) const { return m_texts.value(item); }
    [[nodiscard]] const QHash<QString, QString> &texts() const { return m_texts; }
    void setText(const QString &item, const QString &text);
    [[nodiscard]] bool hasUnsaved() const { return !m_dirty.isEmpty(); }
    /// Posts what is not yet posted; for leaving a page and for quitting.
    void flush();

signals:
    void flushed();

private:
    PracticeJournal &m_journal;
    PracticeHandle m_handle;
    QHash<QString, QString> m_texts;
    QSet<QString> m_dirty;
    TypingPause m_pause;
};

} // namespace sevenrounds
