// SPDX-License-Identifier: MIT
#pragma once

#include "domain/guide.h"

namespace sevenrounds {

/// The weeks of the stages and the waits between them, added up. Stages without either add nothing; absent where none has any.
[[nodiscard]] std::optional<FigureRange> pipelineTotal(const QList<PipelineStage> &stages);

/// The stages without the weeks of one of them and the wait after another, as the printed total of the research guide counts.
[[nodiscard]] QList<PipelineStage> leaveOut(
    QList<PipelineStage> stages, const FactId &withoutWeeks, const FactId &withoutWait);

/// The stages of one of a guide's accounts.
[[nodiscard]] QList<PipelineStage> stagesOf(
    const QList<PipelineStage> &stages, const QString &guide, const QString &variant = {});

} // namespace sevenrounds
