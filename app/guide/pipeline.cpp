// SPDX-License-Identifier: MIT
#include "guide/pipeline.h"

namespace sevenrounds {

std::optional<FigureRange> pipelineTotal(const QList<PipelineStage> &stages)
{
    std::optional<FigureRange> total;
    const auto add = [&](const std::optional<FigureRange> &part) {
        if (!part) {
            return;
        }
        FigureRange sum = total.value_or(FigureRange { 0.0, 0.0 });
        sum.low += part->low;
        sum.high = *sum.high + part->high.value_or(part->low);
        sum.isOpen = sum.isOpen || part->isOpen;
        total = sum;
    };
    for (const PipelineStage &stage : stages) {
        add(stage.weeks);
        add(stage.waitAfter);
    }
    return total;
}

QList<PipelineStage> leaveOut(QList<PipelineStage> stages, const FactId &withoutWeeks, const FactId &withoutWait)
{
    for (PipelineStage &stage : stages) {
        if (stage.id == withoutWeeks) {
            stage.weeks.reset();
        }
        if (stage.id == withoutWait) {
            stage.waitAfter.reset();
        }
    }
    return stages;
}

QList<PipelineStage> stagesOf(const QList<PipelineStage> &stages, const QString &guide, const QString &variant)
{
    QList<PipelineStage> found;
    for (const PipelineStage &stage : stages) {
        if (stage.guide == guide && stage.variant == variant) {
            found.append(stage);
        }
    }
    return found;
}

} // namespace sevenrounds
