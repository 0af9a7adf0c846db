// SPDX-License-Identifier: MIT
#pragma once

#include "core/manualclock.h"
#include "services/appservices.h"
#include "storage/evidencerepository.h"

#include <QTest>

namespace sevenrounds::test {

/// Writes a piece of evidence and waits until it is kept; whoever reads it reads it after that.
[[nodiscard]] inline bool writeEvidence(AppServices &services, const EvidenceRecord &row)
{
    std::optional<bool> isWritten;
    services.storage().write(
        &services, [row](Database &database) { return EvidenceRepository(database).append(row); },
        [&isWritten](const Result<qint64> &id) { isWritten = id.has_value(); });
    return QTest::qWaitFor([&isWritten] { return isWritten.has_value(); }, 20000) && *isWritten;
}

/// A rated mock of this moment.
[[nodiscard]] inline EvidenceRecord mockNow(const Clock &clock, Skill skill, double score, bool isObjective = true)
{
    EvidenceRecord row;
    row.at = clock.now();
    row.localDate = clock.today();
    row.skill = skill;
    row.score = score;
    row.isObjective = isObjective;
    return row;
}

} // namespace sevenrounds::test
