// SPDX-License-Identifier: MIT
#pragma once

#include "cardfile/cardreadout.h"
#include "core/clock.h"
#include "core/result.h"
#include "domain/owncard.h"

#include <QObject>
#include <QThreadPool>

#include <atomic>
#include <functional>
#include <memory>

namespace sevenrounds {

/// Reads and writes files of cards on a thread of its own: Anki's decks, by what is in the file, and tables. Reading changes nothing.
class CardFileWork : public QObject
{
    Q_OBJECT

public:
    explicit CardFileWork(QObject *parent = nullptr);
    ~CardFileWork() override;
    Q_DISABLE_COPY_MOVE(CardFileWork)

    using Read = std::function<void(const Result<CardReadout> &)>;
    /// The newest reading wins: an older one is cancelled. Fails as readAnkiCards() and readCsvCards() do.
    void read(const QString &path, Read done);
    /// What is being read is not answered any more, and soon ends.
    void cancel();
    /// An Anki deck where the name ends in .apkg, else a table. A file of that name is replaced. Fails with Io.
    void write(const QString &path, const QList<OwnCard> &cards, const QString &imageFolder, UtcTime at,
        std::function<void(const Result<> &)> done);

private:
    QThreadPool m_pool;
    std::shared_ptr<std::atomic_bool> m_cancel;
};

/// The same, waiting; for the command line.
[[nodiscard]] Result<CardReadout> readCardFile(const QString &path, const std::atomic_bool &isCancelled);

} // namespace sevenrounds
