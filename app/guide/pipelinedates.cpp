// SPDX-License-Identifier: MIT
#include "guide/pipelinedates.h"

#include <algorithm>
#include <cmath>
#include <iterator>

namespace sevenrounds {

namespace {

constexpr double kDaysAWeek = 7.0;

int daysOf(double weeks)
{
    return static_cast<int>(std::lround(weeks * kDaysAWeek));
}

/// Every length from a stage on, in order, without the waits after those that are left out.
QList<std::optional<FigureRange> *> lengthsFrom(
    QList<PipelineStage> *stages, const FactId &from, const QList<FactId> &leftOut)
{
    const auto first
        = std::find_if(stages->begin(), stages->end(), [&](const PipelineStage &stage) { return stage.id == from; });
    QList<std::optional<FigureRange> *> lengths;
    for (auto stage = first; stage != stages->end(); ++stage) {
        for (std::optional<FigureRange> *length : { &stage->weeks, &stage->waitAfter }) {
            const bool isLeftOut = length == &stage->waitAfter && leftOut.contains(stage->id);
            if (*length && !isLeftOut) {
                lengths.append(length);
            }
        }
    }
    return lengths;
}

} // namespace

QList<PipelineStage> stretchTo(
    QList<PipelineStage> stages, const FactId &from, const FigureRange &told, const QList<FactId> &leftOut)
{
    const auto highOf = [](const FigureRange &range) { return range.high.value_or(range.low); };
    const QList<std::optional<FigureRange> *> lengths = lengthsFrom(&stages, from, leftOut);
    double low = 0.0;
    double high = 0.0;
    for (const std::optional<FigureRange> *length : lengths) {
        low += (*length)->low;
        high += highOf(**length);
    }
    if (low <= 0.0 || high <= 0.0) {
        return stages;
    }
    const bool isOpen = told.isOpen || !told.high;
    // Whole days, counted from the first: rounded one by one they would miss what was told.
    double lowBefore = 0.0;
    double highBefore = 0.0;
    const auto share = [](double before, double after, double sum, double whole) {
        return (daysOf(whole * after / sum) - daysOf(whole * before / sum)) / kDaysAWeek;
    };
    for (std::optional<FigureRange> *length : lengths) {
        const double lowAfter = lowBefore + (*length)->low;
        const double highAfter = highBefore + highOf(**length);
        FigureRange stretched { share(lowBefore, lowAfter, low, told.low) };
        if (!isOpen) {
            stretched.high = share(highBefore, highAfter, high, *told.high);
        }
        stretched.isOpen = isOpen;
        *length = stretched;
        lowBefore = lowAfter;
        highBefore = highAfter;
    }
    return stages;
}

DaySpan daysAfter(const DaySpan &from, const FigureRange &weeks)
{
    DaySpan span;
    if (from.earliest) {
        span.earliest = from.earliest->addDays(daysOf(weeks.low));
    }
    if (from.latest && weeks.high && !weeks.isOpen) {
        span.latest = from.latest->addDays(daysOf(*weeks.high));
    }
    return span;
}

QList<StageDates> stageDates(const QList<PipelineStage> &stages, const QHash<FactId, QDate> &ownDays)
{
    QList<StageDates> dates;
    DaySpan next;
    for (const PipelineStage &stage : stages) {
        StageDates one { stage.id, next, {}, false };
        if (const QDate own = ownDays.value(stage.id); own.isValid()) {
            one.begins = { own, own };
            one.isOwn = true;
        }
        if (stage.weeks || stage.waitAfter) {
            one.over = one.begins;
            if (stage.weeks) {
                one.over = daysAfter(one.over, *stage.weeks);
            }
            if (stage.waitAfter) {
                one.over = daysAfter(one.over, *stage.waitAfter);
            }
        }
        next = one.over;
        dates.append(one);
    }
    return dates;
}

DaySpan endOf(const QList<StageDates> &dates)
{
    if (dates.isEmpty()) {
        return {};
    }
    const StageDates &last = dates.last();
    return last.over.isKnown() || !last.isOwn ? last.over : last.begins;
}

std::optional<FactId> stageToSay(const QList<PipelineStage> &stages)
{
    const auto hasNoLength = [](const PipelineStage &stage) { return !stage.weeks && !stage.waitAfter; };
    const auto found = std::find_if(stages.crbegin(), stages.crend(), hasNoLength);
    if (found == stages.crend()) {
        return std::nullopt;
    }
    // The count begins anew behind it, or ends with it.
    return found == stages.crbegin() ? found->id : std::prev(found)->id;
}

std::optional<Silence> silenceAt(const QList<PipelineStage> &stages, const QHash<FactId, QDate> &ownDays, QDate today)
{
    const PipelineStage *latest = nullptr;
    for (const PipelineStage &stage : stages) {
        if (ownDays.value(stage.id).isValid()) {
            latest = &stage;
        }
    }
    if (latest == nullptr || ownDays.value(latest->id) > today) {
        return std::nullopt;
    }
    Silence silence { latest->id, static_cast<int>(ownDays.value(latest->id).daysTo(today)), {}, {} };
    // A stage that takes weeks is waited for as its own wait is.
    double low = 0.0;
    std::optional<double> high = 0.0;
    for (const std::optional<FigureRange> &part : { latest->weeks, latest->waitAfter }) {
        if (part) {
            low += part->low;
            high = high && part->high && !part->isOpen ? std::optional(*high + *part->high) : std::nullopt;
        }
    }
    if (latest->weeks || latest->waitAfter) {
        silence.usualLow = daysOf(low);
        silence.usualHigh = high ? std::optional(daysOf(*high)) : std::nullopt;
    }
    return silence;
}

DeadlineFit fitOf(QDate deadline, const DaySpan &end, QDate today)
{
    if (deadline < today) {
        return DeadlineFit::Passed;
    }
    if (!end.isKnown()) {
        return DeadlineFit::Unknown;
    }
    if (end.earliest && deadline < *end.earliest) {
        return DeadlineFit::Before;
    }
    if (!end.latest) {
        return DeadlineFit::Open;
    }
    return deadline >= *end.latest ? DeadlineFit::After : DeadlineFit::Within;
}

} // namespace sevenrounds
