// SPDX-License-Identifier: MIT
#include "services/recordinglibrary.h"

#include "core/logging.h"

#include <utility>

namespace sevenrounds {

RecordingLibrary::RecordingLibrary(StorageThread &storage, const Clock &clock, QString folder, QObject *parent)
    : QObject(parent)
    , m_storage(storage)
    , m_clock(clock)
    , m_folder(std::move(folder))
{
}

void RecordingLibrary::tidy()
{
    if (m_storage.isReadOnly()) {
        return;
    }
    const auto find = [folder = m_folder, active = m_active](Database &database) -> Result<QStringList> {
        RecordingShelf shelf(database, folder, active);
        if (const Result<> dropped = shelf.dropRemoved(); !dropped) {
            qCWarning(lcServices).noquote() << describe(dropped.error());
        }
        return shelf.findUnlisted();
    };
    m_storage.read(this, find, [this](const Result<QStringList> &unlisted) {
        if (!unlisted || unlisted->isEmpty()) {
            return;
        }
        // Looked for once more: a round that was begun meanwhile has its row by now.
        const auto adopt
            = [folder = m_folder, active = m_active, now = m_clock.now()](Database &database) -> Result<qsizetype> {
            RecordingShelf shelf(database, folder, active);
            ROUNDS_ASSIGN_OR_RETURN(const QStringList files, shelf.findUnlisted());
            for (const QString &file : files) {
                ROUNDS_RETURN_IF_ERROR(shelf.adopt(file, now));
            }
            return files.size();
        };
        m_storage.write(this, adopt, [this](const Result<qsizetype> &adopted) {
            if (!adopted) {
                qCWarning(lcServices).noquote() << describe(adopted.error());
            } else if (*adopted == 0) {
                return;
            } else {
                qCInfo(lcServices, "%lld recordings had no row", static_cast<long long>(*adopted));
            }
            emit changed();
        });
    });
}

void RecordingLibrary::load(
    const PracticeHandle &practice, QObject *receiver, std::function<void(Result<RecordedPractice>)> done)
{
    // The number is filled in on the storage thread by the write that creates the practice, which stands before this in the queue.
    const auto work = [id = practice.shared(), folder = m_folder, active = m_active](
                          Database &database) { return RecordingShelf(database, folder, active).load(*id); };
    m_storage.read(receiver, work, std::move(done));
}

void RecordingLibrary::list(QObject *receiver, std::function<void(Result<RecordingStock>)> done)
{
    const auto work = [folder = m_folder, active = m_active](Database &database) -> Result<RecordingStock> {
        RecordingShelf shelf(database, folder, active);
        RecordingStock stock;
        ROUNDS_ASSIGN_OR_RETURN(stock.recordings, shelf.list());
        stock.totalBytes = shelf.totalBytes();
        return stock;
    };
    m_storage.read(receiver, work, std::move(done));
}

void RecordingLibrary::remove(qint64 practiceId, QObject *receiver, const std::function<void(Result<>)> &done)
{
    const auto work = [practiceId, folder = m_folder, now = m_clock.now()](
                          Database &database) { return RecordingShelf(database, folder).noteRemoved(practiceId, now); };
    m_storage.write(this, work, [this, receiver = QPointer<QObject>(receiver), done](const Result<> &noted) {
        if (!noted) {
            if (receiver) {
                done(noted);
            }
            return;
        }
        dropRemoved(receiver, done);
    });
}

void RecordingLibrary::dropRemoved(QObject *receiver, std::function<void(Result<>)> done)
{
    const auto work
        = [folder = m_folder](Database &database) { return RecordingShelf(database, folder).dropRemoved(); };
    m_storage.read(
        this, work, [this, receiver = QPointer<QObject>(receiver), done = std::move(done)](const Result<> &dropped) {
            if (receiver) {
                done(dropped);
            }
            emit changed();
        });
}

} // namespace sevenrounds
