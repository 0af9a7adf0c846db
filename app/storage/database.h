// SPDX-License-Identifier: MIT
#pragma once

#include "storage/connection.h"
#include "storage/transaction.h"

#include <optional>
#include <type_traits>
#include <utility>

namespace sevenrounds {

/// A commit of which it is not known whether it was made, with the answer its work had given.
template <typename Answer>
struct CommitDoubt {
    quint32 counterBefore = 0;
    Answer answer;
};

/// A profile's database, opened, checked and at the current schema: what jobs and repositories work on. ProfileStore makes it.
class Database
{
public:
    explicit Database(Connection connection)
        : m_connection(std::move(connection))
    {
    }

    /// An empty profile without a file, at the current schema; for tests and the tour.
    [[nodiscard]] static Result<Database> openInMemory();

    [[nodiscard]] Connection &connection() { return m_connection; }
    [[nodiscard]] bool isReadOnly() const { return m_connection.isReadOnly(); }
    /// Fails with Unavailable where the profile was opened for reading only.
    [[nodiscard]] Result<> requireWritable() const;

    /// Runs `work(*this)` in one transaction: all of it is kept, or nothing where it fails. Joins a transaction that is already open.
    template <typename Work>
    [[nodiscard]] auto transact(Work &&work) -> std::invoke_result_t<Work &, Database &>
    {
        std::optional<CommitDoubt<std::invoke_result_t<Work &, Database &>>> doubt;
        return transact(work, doubt);
    }

    /// The same for who can wait: `doubt` is set where a failing disk left open whether the commit was made, so that the work must
    /// not simply be done again; `settle` tells later.
    template <typename Work, typename Answer>
    [[nodiscard]] Answer transact(Work &work, std::optional<CommitDoubt<Answer>> &doubt)
    {
        if (m_connection.isInTransaction() && !m_connection.owesRollback()) {
            return work(*this);
        }
        ROUNDS_RETURN_IF_ERROR(requireWritable());
        ROUNDS_ASSIGN_OR_RETURN(Transaction transaction, Transaction::begin(m_connection));
        ROUNDS_ASSIGN_OR_RETURN(const quint32 counter, m_connection.changeCounter());
        Answer answer = work(*this);
        if (!answer) {
            return answer;
        }
        const Result<> committed = transaction.commit();
        if (committed) {
            return answer;
        }
        const Result<bool> wasCommitted = settle(counter);
        if (wasCommitted && *wasCommitted) {
            return answer;
        }
        if (!wasCommitted) {
            doubt.emplace(CommitDoubt<Answer> { counter, std::move(answer) });
        }
        return failure(committed.error());
    }

    /// Whether the commit that began at this counter is in the file. Holds as long as no other process writes, which the profile's lock
    /// sees to.
    [[nodiscard]] Result<bool> settle(quint32 counterBefore);

private:
    Connection m_connection;
};

} // namespace sevenrounds
