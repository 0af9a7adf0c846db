// SPDX-License-Identifier: MIT
#pragma once

#include "storage/database.h"
#include "storage/draftspill.h"

#include <QObject>
#include <QPointer>

#include <condition_variable>
#include <deque>
#include <memory>
#include <mutex>
#include <optional>
#include <thread>
#include <type_traits>
#include <utility>

namespace sevenrounds {

struct StorageThreadOptions {
    /// How long a held job rests before its next try.
    Milliseconds retryInterval { 500 };
    /// Where texts stand meanwhile that a held write would have saved; nowhere where this is empty.
    std::optional<DraftSpill> spill = {};
    /// What an earlier life of the program left there. Each stays there until a write of the same item has succeeded.
    QList<SpilledDraft> left = {};
};

/// What became of writes that were held when their thread ended.
struct UnsavedRest {
    /// Writes of texts, which stand in the second place and come back.
    int kept = 0;
    /// All others, and texts that no place took.
    int lost = 0;
};

/// Whether a read may be answered while earlier writes are still held back by a full or busy disk.
enum class ReadOrder {
    AfterWrites, ///< sees everything that was written before it was asked
    MayOvertake, ///< while writes are held, sees the last committed state instead of waiting
};

/// Owns the database and runs jobs on it, strictly one after the other in the order they were posted, on its own thread. Results come
/// back on the thread this object lives in, where all receivers must live too; a receiver that is gone gets none. A write that fails
/// because the disk is full, busy or failing is kept with everything behind it and tried again until it succeeds: nothing posted is
/// lost while the process lives, and texts among it (whose work has a `spilled()`) stand in a second place besides; so do texts whose write was
/// refused for good, as all are once the file was found damaged. Only `flush`, `stop` and `leave` ever block the caller.
class StorageThread : public QObject
{
    Q_OBJECT

public:
    explicit StorageThread(Database database, StorageThreadOptions options = {}, QObject *parent = nullptr);
    /// As `leave`; call `flush` before where that matters.
    ~StorageThread() override;

    /// `work(Database &) -> Result<T>` only reads; `done(Result<T>)` gets the answer.
    template <typename Work, typename Done>
    void read(QObject *receiver, Work work, Done done, ReadOrder order = ReadOrder::AfterWrites)
    {
        post(makeJob(order == ReadOrder::MayOvertake ? JobKind::OvertakingRead : JobKind::Read, receiver,
            std::move(work), std::move(done)));
    }

    /// `work` runs in one transaction, possibly more than once, so it must own copies of all it needs and change nothing but the
    /// database. Refused with Unavailable where the profile is read-only.
    template <typename Work, typename Done>
    void write(QObject *receiver, Work work, Done done)
    {
        post(makeJob(JobKind::Write, receiver, std::move(work), std::move(done)));
    }

    /// `work` runs once and outside of any transaction: backups, exports, imports.
    template <typename Work, typename Done>
    void maintain(QObject *receiver, Work work, Done done)
    {
        post(makeJob(JobKind::Maintenance, receiver, std::move(work), std::move(done)));
    }

    [[nodiscard]] bool isReadOnly() const { return m_isReadOnly; }
    /// How many writes wait to be done, the held one included.
    [[nodiscard]] int pendingWrites() const;

    /// Waits until all that was posted is done, trying a held write again at once; fails with Unavailable, naming how many writes are
    /// left, when the time is up. For quitting and SIGTERM.
    [[nodiscard]] Result<> flush(Milliseconds timeout);
    /// Flushes, ends the thread and gives the database back, for restoring a backup. Jobs posted later are refused.
    [[nodiscard]] Result<Database> stop(Milliseconds timeout);
    /// Drops what is still held or queued, and leaves the texts among it in the second place. Jobs posted later are refused.
    UnsavedRest leave();
    /// Tries a held write now instead of after the interval, for a "try again" button.
    void retryNow();

signals:
    /// A write is being held; sent again only when the reason changes.
    void writeProblem(const sevenrounds::Error &error);
    /// The held write and thus all before it are saved.
    void writeResumed();
    /// The file was found damaged while working; from now on every write is refused.
    void damageFound(const sevenrounds::Error &error);

private:
    enum class JobKind {
        Read,
        OvertakingRead,
        Write,
        Maintenance,
    };

    struct Job {
        explicit Job(JobKind jobKind)
            : kind(jobKind)
        {
        }
        virtual ~Job() = default;
        Job(const Job &) = delete;
        Job &operator=(const Job &) = delete;

        /// Runs the work and keeps its result; the error is returned for deciding whether to hold the job.
        [[nodiscard]] virtual std::optional<Error> run(Database &database) = 0;
        virtual void refuse(const Error &error) = 0;
        /// On the receiver's thread.
        virtual void deliver() = 0;
        /// What a person would lose with the job, as far as it is text.
        [[nodiscard]] virtual QList<SpilledDraft> spilled() const = 0;

        JobKind kind;
    };

    template <typename Work, typename Done>
    struct TypedJob final : Job {
        using Answer = std::invoke_result_t<Work &, Database &>;

        TypedJob(JobKind jobKind, QObject *to, Work toDo, Done whenDone)
            : Job(jobKind)
            , receiver(to)
            , work(std::move(toDo))
            , done(std::move(whenDone))
        {
        }

        std::optional<Error> run(Database &database) override
        {
            if (kind != JobKind::Write) {
                answer.emplace(work(database));
            } else if (std::optional<Error> unsettled = runWrite(database)) {
                return unsettled;
            }
            return *answer ? std::nullopt : std::optional<Error>(answer->error());
        }

        /// A write that is tried again may have reached the disk the first time, when only the report of it failed.
        std::optional<Error> runWrite(Database &database)
        {
            if (doubt) {
                const Result<bool> wasCommitted = database.settle(doubt->counterBefore);
                if (!wasCommitted) {
                    return wasCommitted.error();
                }
                CommitDoubt<Answer> settled = std::move(*doubt);
                doubt.reset();
                if (*wasCommitted) {
                    answer.emplace(std::move(settled.answer));
                    return std::nullopt;
                }
            }
            answer.emplace(database.transact(work, doubt));
            return std::nullopt;
        }

        [[nodiscard]] QList<SpilledDraft> spilled() const override
        {
            if constexpr (requires { work.spilled(); }) {
                return work.spilled();
            } else {
                return {};
            }
        }
        void refuse(const Error &error) override { answer.emplace(failure(error)); }
        void deliver() override
        {
            if (receiver) {
                done(std::move(*answer));
            }
        }

        // Made, read and cleared on the receiver's thread only.
        QPointer<QObject> receiver;
        Work work;
        Done done;
        std::optional<Answer> answer;
        std::optional<CommitDoubt<Answer>> doubt;
    };

    template <typename Work, typename Done>
    [[nodiscard]] std::shared_ptr<Job> makeJob(JobKind kind, QObject *receiver, Work work, Done done)
    {
        ROUNDS_CHECK(receiver != nullptr && receiver->thread() == thread());
        return std::make_shared<TypedJob<Work, Done>>(kind, receiver, std::move(work), std::move(done));
    }

    void post(std::shared_ptr<Job> job);
    void loop();
    /// The next job that may run now; waits for one. Null when the thread is to end.
    [[nodiscard]] std::shared_ptr<Job> takeNext(std::unique_lock<std::mutex> &guard);
    /// False where the job is held.
    bool finish(const std::shared_ptr<Job> &job, const std::optional<Error> &error);
    void hold(std::shared_ptr<Job> job, const Error &error);
    /// Takes from what is left the items of these texts, and adds those that were refused.
    void settleLeft(const QList<SpilledDraft> &texts, bool isRefused);
    /// Brings the second place in line with what is held, and with what the last job saved or refused. Lets the lock go while it writes.
    void spillOpen(std::unique_lock<std::mutex> &guard, bool isTextSaved, bool isTextRefused);
    /// All texts that are not saved yet, those that no job is going to write first: of one item the last one counts.
    [[nodiscard]] QList<SpilledDraft> openTexts() const;
    void deliverLater(std::shared_ptr<Job> job);
    [[nodiscard]] int countWrites() const;
    void endThread();

    const StorageThreadOptions m_options;
    const bool m_isReadOnly;

    mutable std::mutex m_mutex;
    std::condition_variable m_workWaiting;
    std::condition_variable m_workDone;
    std::deque<std::shared_ptr<Job>> m_queue;
    /// The running job is not in the queue; a held one is put back at its front.
    std::shared_ptr<Job> m_running;
    std::optional<Error> m_heldFor;
    std::optional<Error> m_damage;
    bool m_retryAtOnce = false;
    bool m_isEnding = false;

    // Used by the worker alone while it runs.
    std::optional<Database> m_database;
    /// What an earlier life left, and what was refused.
    QList<SpilledDraft> m_left;
    QList<SpilledDraft> m_spilled;
    /// A file may have been left in which nothing could be read; it goes with the first text that is saved.
    bool m_mayHaveSpilled = true;
    bool m_isSpillFailing = false;
    // The last member: it starts when all others are there.
    std::thread m_thread;
};

} // namespace sevenrounds
