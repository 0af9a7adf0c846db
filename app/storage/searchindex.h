// SPDX-License-Identifier: MIT
#pragma once

#include "domain/searchtext.h"
#include "storage/connection.h"

#include <QByteArray>
#include <QList>

#include <functional>

namespace sevenrounds {

struct SearchChange {
    int added = 0;
    int changed = 0;
    int removed = 0;

    friend bool operator==(const SearchChange &, const SearchChange &) = default;
};

enum class SearchOrder {
    BestFirst,
    AsFound, ///< in the order in which they were indexed, without a look at the others
};

/// Texts that can be found by their words: SQLite's FTS5, best match first, a title before a body before an answer. Derived data in a file of its own or
/// in memory, never in the profile: whatever is wrong with the file, it is thrown away and made anew. Use it from one thread at a time.
class SearchIndex
{
public:
    [[nodiscard]] static Result<SearchIndex> inMemory();
    /// The index at `path` with what is in it. A file that is missing, damaged, of another layout or no index at all is replaced by an empty one;
    /// fails where that cannot be, or another process works on it.
    [[nodiscard]] static Result<SearchIndex> open(const QString &path);

    /// What fill() was given; empty where it never came to its end.
    [[nodiscard]] Result<QByteArray> fingerprint();
    /// Puts these texts in the place of all there are, in one transaction. Asks `isWanted` from time to time and fails with Cancelled, changing nothing,
    /// when it says no.
    [[nodiscard]] Result<> fill(
        const QList<SearchText> &texts, const QByteArray &fingerprint, const std::function<bool()> &isWanted);
    /// Makes these the texts of a kind: only what differs is written. Of texts with the same key and spot the last one counts.
    [[nodiscard]] Result<SearchChange> replace(SearchKind kind, const QList<SearchText> &texts);

    /// The first `most` matches of an expression that searchExpression() made.
    [[nodiscard]] Result<QList<SearchHit>> find(
        const QString &expression, int most, SearchOrder order = SearchOrder::BestFirst);
    [[nodiscard]] Result<qint64> count();

    /// The query behind find(), for who measures it.
    [[nodiscard]] static QString query(SearchOrder order = SearchOrder::BestFirst);
    [[nodiscard]] Connection &connection() { return m_connection; }

private:
    explicit SearchIndex(Connection connection);

    [[nodiscard]] static Result<SearchIndex> openSound(const QString &path);
    [[nodiscard]] Result<> lay();
    [[nodiscard]] Result<> insert(const SearchText &text);
    [[nodiscard]] Result<> removeRow(qint64 id);

    Connection m_connection;
};

} // namespace sevenrounds
