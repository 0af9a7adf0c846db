// SPDX-License-Identifier: MIT
#pragma once

#include "domain/guide.h"

namespace sevenrounds {

// Records of the facts as what the guide calculates with. Total: a record of another shape gives what it has.

[[nodiscard]] QList<PayBand> payBands(const QList<FactRecord> &facts);
[[nodiscard]] QList<VestingSchedule> vestingSchedules(const QList<FactRecord> &facts);
/// In the order of the guide.
[[nodiscard]] QList<PipelineStage> pipelineStages(const QList<FactRecord> &facts);
[[nodiscard]] QList<TeamProfile> teamProfiles(const QList<FactRecord> &facts);
[[nodiscard]] QList<SkillBar> skillBars(const QList<FactRecord> &facts);

[[nodiscard]] const FactRecord *findFact(const QList<FactRecord> &facts, const QString &reference);
/// The records of one list of a file, in the order of the file, or by `order` where they have one.
[[nodiscard]] QList<const FactRecord *> factsOf(
    const QList<FactRecord> &facts, const QString &kind, const QString &list);

} // namespace sevenrounds
