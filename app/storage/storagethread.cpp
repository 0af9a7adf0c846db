// SPDX-License-Identifier: MIT
#include "storage/storagethread.h"

#include "core/logging.h"
#include "storage/practicespill.h"
#include "storage/sqlitecause.h"

#include <algorithm>

namespace sevenrounds {

StorageThread::StorageThread(Database database, StorageThreadOptions options, QObject *parent)
    : QObject(parent)
    , m_options(options)
    , m_isReadOnly(database.isReadOnly())
    , m_database(std::move(database))
    , m_left(m_options.left)
    , m_spilled(m_options.left)
    , m_thread([this] { loop(); })
{
}

StorageThread::~StorageThread()
{
    if (const int left = pendingWrites(); left > 0) {
        qCCritical(lcStorage, "%d writes were never saved", left);
    }
    leave();
}

UnsavedRest StorageThread::leave()
{
    endThread();
    // What was posted since the last try, and what a slow disk had no time for: nothing is held then. Where another program has the profile, the
    // second place is that one's.
    const QList<SpilledDraft> texts = openTexts();
    bool isKept = m_options.spill && !m_isReadOnly;
    if (isKept && !texts.isEmpty() && texts != m_spilled) {
        const Result<> written = m_options.spill->write(texts);
        isKept = written.has_value();
        if (written) {
            m_spilled = texts;
        } else {
            qCCritical(lcStorage).noquote() << describe(written.error());
        }
    }
    UnsavedRest rest;
    for (const std::shared_ptr<Job> &job : m_queue) {
        const bool isText = isKept && !job->spilled().isEmpty();
        rest.kept += job->kind == JobKind::Write && isText ? 1 : 0;
        rest.lost += job->kind == JobKind::Write && !isText ? 1 : 0;
    }
    return rest;
}

int StorageThread::pendingWrites() const
{
    const std::lock_guard guard(m_mutex);
    return countWrites();
}

int StorageThread::countWrites() const
{
    const auto isWrite = [](const std::shared_ptr<Job> &job) { return job && job->kind == JobKind::Write; };
    return static_cast<int>(std::count_if(m_queue.begin(), m_queue.end(), isWrite)) + (isWrite(m_running) ? 1 : 0);
}

void StorageThread::post(std::shared_ptr<Job> job)
{
    std::optional<Error> refusal;
    {
        const std::lock_guard guard(m_mutex);
        if (m_isEnding) {
            refusal = Error { ErrorKind::Unavailable, QStringLiteral("the storage thread has ended") };
        } else {
            m_queue.push_back(job);
        }
    }
    if (refusal) {
        job->refuse(*refusal);
        deliverLater(std::move(job));
        return;
    }
    m_workWaiting.notify_one();
}

void StorageThread::loop()
{
    std::unique_lock guard(m_mutex);
    while (std::shared_ptr<Job> job = takeNext(guard)) {
        m_running = job;
        std::optional<Error> error = job->kind == JobKind::Write ? m_damage : std::nullopt;
        guard.unlock();
        if (error) {
            job->refuse(*error);
        } else {
            error = job->run(*m_database);
        }
        guard.lock();
        m_running.reset();
        const bool isSettled = finish(job, error);
        const QList<SpilledDraft> texts = isSettled ? job->spilled() : QList<SpilledDraft>();
        // A maintenance that failed was a trial: its texts are another's to write.
        const bool isRefused = error && job->kind == JobKind::Write && !m_isReadOnly && !texts.isEmpty();
        const bool isSaved = !error && !texts.isEmpty();
        if (isSaved || isRefused) {
            settleLeft(texts, isRefused);
        }
        if (isSettled) {
            deliverLater(std::move(job));
        }
        spillOpen(guard, isSaved, isRefused);
        m_workDone.notify_all();
    }
}

std::shared_ptr<StorageThread::Job> StorageThread::takeNext(std::unique_lock<std::mutex> &guard)
{
    const auto take = [this](const std::deque<std::shared_ptr<Job>>::iterator &position) {
        std::shared_ptr<Job> job = *position;
        m_queue.erase(position);
        return job;
    };
    const auto findOvertaking = [this] {
        return std::find_if(m_queue.begin(), m_queue.end(),
            [](const std::shared_ptr<Job> &job) { return job->kind == JobKind::OvertakingRead; });
    };
    if (m_heldFor) {
        const auto mayGoOn = [&] { return m_isEnding || m_retryAtOnce || findOvertaking() != m_queue.end(); };
        if (m_workWaiting.wait_for(guard, m_options.retryInterval, mayGoOn)) {
            if (m_isEnding) {
                return nullptr;
            }
            if (!m_retryAtOnce) {
                return take(findOvertaking());
            }
        }
        m_retryAtOnce = false;
        return take(m_queue.begin());
    }
    m_workWaiting.wait(guard, [this] { return m_isEnding || !m_queue.empty(); });
    return m_isEnding ? nullptr : take(m_queue.begin());
}

bool StorageThread::finish(const std::shared_ptr<Job> &job, const std::optional<Error> &error)
{
    const bool isOvertaking = job->kind == JobKind::OvertakingRead;
    const bool isMaintenance = job->kind == JobKind::Maintenance;
    // A read that meets a lock waits like a write; one that meets a failing disk tells whoever asked.
    const bool mayHold = job->kind == JobKind::Write || (error && storageTrouble(*error) == StorageTrouble::Busy);
    if (error && mayPass(*error) && mayHold && !isOvertaking && !isMaintenance && !m_isReadOnly) {
        hold(job, *error);
        return false;
    }
    if (!isOvertaking && m_heldFor) {
        m_heldFor.reset();
        QMetaObject::invokeMethod(
            this, [this] { emit writeResumed(); }, Qt::QueuedConnection);
    }
    if (error && storageTrouble(*error) == StorageTrouble::Damaged && !m_damage) {
        m_damage = error;
        QMetaObject::invokeMethod(
            this, [this, found = *error] { emit damageFound(found); }, Qt::QueuedConnection);
    }
    return true;
}

void StorageThread::hold(std::shared_ptr<Job> job, const Error &error)
{
    m_queue.push_front(std::move(job));
    const bool isNews = !m_heldFor || storageTrouble(*m_heldFor) != storageTrouble(error);
    m_heldFor = error;
    if (isNews) {
        qCWarning(lcStorage, "a write is held: %s", qUtf8Printable(describe(error)));
        QMetaObject::invokeMethod(
            this, [this, error] { emit writeProblem(error); }, Qt::QueuedConnection);
    }
}

void StorageThread::settleLeft(const QList<SpilledDraft> &texts, bool isRefused)
{
    for (const SpilledDraft &text : texts) {
        m_left.removeIf([&text](const SpilledDraft &left) { return isSameItem(left, text); });
        if (isRefused) {
            m_left.append(text);
        }
    }
}

void StorageThread::spillOpen(std::unique_lock<std::mutex> &guard, bool isTextSaved, bool isTextRefused)
{
    const bool mayBeOver = isTextSaved && m_mayHaveSpilled && !m_heldFor;
    if (!m_options.spill || (!m_heldFor && !isTextRefused && !mayBeOver)) {
        return;
    }
    const QList<SpilledDraft> texts = openTexts();
    const bool isOver = mayBeOver && texts.isEmpty();
    if (mayBeOver ? !isOver : texts == m_spilled) {
        // The rest of it is saved in a moment, or it stands as it is.
        return;
    }
    guard.unlock();
    Result<> done;
    if (isOver) {
        m_options.spill->remove();
    } else {
        done = m_options.spill->write(texts);
    }
    if (done) {
        m_spilled = texts;
        m_mayHaveSpilled = !isOver;
    } else if (!m_isSpillFailing) {
        // Said once; it is tried again with the held write.
        qCWarning(lcStorage).noquote() << describe(done.error());
    }
    m_isSpillFailing = !done;
    guard.lock();
}

QList<SpilledDraft> StorageThread::openTexts() const
{
    QList<SpilledDraft> texts = m_left;
    for (const std::shared_ptr<Job> &job : m_queue) {
        texts.append(job->spilled());
    }
    return withoutOrphans(std::move(texts));
}

void StorageThread::deliverLater(std::shared_ptr<Job> job)
{
    // By way of this object: it lives in the receivers' thread and longer than the worker, so a receiver's end cannot race with it.
    QMetaObject::invokeMethod(
        this, [job = std::move(job)] { job->deliver(); }, Qt::QueuedConnection);
}

Result<> StorageThread::flush(Milliseconds timeout)
{
    std::unique_lock guard(m_mutex);
    m_retryAtOnce = m_heldFor.has_value();
    m_workWaiting.notify_one();
    const bool isEmpty = m_workDone.wait_for(guard, timeout, [this] { return m_queue.empty() && !m_running; });
    if (!isEmpty) {
        return failure(ErrorKind::Unavailable, QStringLiteral("%1 writes are not saved yet").arg(countWrites()),
            m_heldFor ? m_heldFor->cause : 0);
    }
    return {};
}

Result<Database> StorageThread::stop(Milliseconds timeout)
{
    ROUNDS_RETURN_IF_ERROR(flush(timeout));
    endThread();
    if (!m_database) {
        return failure(ErrorKind::Conflict, QStringLiteral("the storage thread was stopped before"));
    }
    Database database = std::move(*m_database);
    m_database.reset();
    return database;
}

void StorageThread::retryNow()
{
    {
        const std::lock_guard guard(m_mutex);
        m_retryAtOnce = m_heldFor.has_value();
    }
    m_workWaiting.notify_one();
}

void StorageThread::endThread()
{
    {
        const std::lock_guard guard(m_mutex);
        m_isEnding = true;
    }
    m_workWaiting.notify_all();
    if (m_thread.joinable()) {
        m_thread.join();
    }
}

} // namespace sevenrounds
