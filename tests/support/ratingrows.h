// SPDX-License-Identifier: MIT
#pragma once

#include "services/appservices.h"
#include "storage/evidencerepository.h"
#include "storage/practicerepository.h"

#include <QTest>

#include <optional>

namespace sevenrounds::test {

/// The answer of a read on the storage thread, behind everything that was posted before it; empty where it fails.
template <typename Record, typename Read>
[[nodiscard]] QList<Record> rowsRead(AppServices &services, Read read)
{
    std::optional<QList<Record>> rows;
    services.storage().read(&services, std::move(read),
        [&rows](const Result<QList<Record>> &found) { rows = found.value_or(QList<Record> {}); });
    (void)QTest::qWaitFor([&rows] { return rows.has_value(); });
    return rows.value_or(QList<Record> {});
}

/// What moves readiness, in the order in which it was written.
[[nodiscard]] inline QList<EvidenceRecord> evidenceRows(AppServices &services)
{
    return rowsRead<EvidenceRecord>(
        services, [](Database &database) { return EvidenceRepository(database).loadAll(); });
}

/// The bands of the profile's first practice.
[[nodiscard]] inline QList<RatingRecord> ratingRows(AppServices &services)
{
    return rowsRead<RatingRecord>(
        services, [](Database &database) { return PracticeRepository(database).loadRatings(1); });
}

} // namespace sevenrounds::test
