// SPDX-License-Identifier: MIT
#pragma once

#include "core/logstamp.h"
#include "domain/ownderivation.h"
#include "services/typingpause.h"
#include "storage/storagethread.h"

#include <QHash>
#include <QObject>
#include <QSet>

#include <functional>

namespace sevenrounds {

/// A board of the free board with what is typed on it and stands in no line yet.
struct KeptBoard {
    /// The id of its derivation, or a name of its own where nothing of it is saved.
    QString key;
    /// Without lines: those stand in the derivation.
    OwnDerivation derivation;
    QString line;
    /// Start and goal are settled.
    bool isStarted = false;
    /// Another board was put in its place.
    bool isLeft = false;
    UtcTime changedAt {};

    [[nodiscard]] bool saysTheSame(const KeptBoard &other) const;
};

/// What is typed on the free board, in memory, saved as a draft is: a row for each board, which is overwritten at a TypingPause. The rows stand among
/// the texts of the coding room, under a problem that no pack can have: it is the one table of texts by what they belong to and by part.
class BoardKeeper : public QObject
{
    Q_OBJECT

public:
    BoardKeeper(StorageThread &storage, const Clock &clock, QObject *parent = nullptr);

    void load(std::function<void(Result<>)> done);

    /// The one that was changed last at the end.
    [[nodiscard]] QList<KeptBoard> all() const;
    /// Null where nothing is kept under that key.
    [[nodiscard]] const KeptBoard *find(const QString &key) const;

    /// Puts it in place of what was kept under its key. `changedAt` is given here.
    void keep(KeptBoard board);
    /// Nothing is kept under that key any more.
    void drop(const QString &key);
    [[nodiscard]] bool hasUnsaved() const { return !m_dirty.isEmpty(); }
    /// Posts what is typed; for leaving and for what must not come later than a line.
    void flush();

signals:
    void refused(const sevenrounds::Error &error);

private:
    void note(const QString &key);

    StorageThread &m_storage;
    const Clock &m_clock;
    QHash<QString, KeptBoard> m_boards;
    QSet<QString> m_dirty;
    TypingPause m_pause;
    LogStamp m_stamp;
    bool m_saidReadOnly = false;
};

} // namespace sevenrounds
