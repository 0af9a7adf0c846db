// SPDX-License-Identifier: MIT
#pragma once

#include "domain/guide.h"

#include <QDate>
#include <QHash>

namespace sevenrounds {

/// Between which days something lies. An end that is not known is absent.
struct DaySpan {
    std::optional<QDate> earliest = {};
    std::optional<QDate> latest = {};

    [[nodiscard]] bool isKnown() const { return earliest.has_value() || latest.has_value(); }
    friend bool operator==(const DaySpan &, const DaySpan &) = default;
};

/// When a stage begins, and when there is news of it: its weeks and the wait after it are over.
struct StageDates {
    FactId id;
    DaySpan begins;
    DaySpan over;
    /// The person has said the day.
    bool isOwn = false;
};

/// Counted from the days that the person has said, stage by stage: each of these stands in place of what the ones before it add up to. A stage of which the
/// guide prints neither weeks nor a wait takes no time that anybody knows, so what comes after it is not known until the next own day; an open range
/// has no latest day. Weeks are seven days of the calendar, whatever the clocks do.
[[nodiscard]] QList<StageDates> stageDates(const QList<PipelineStage> &stages, const QHash<FactId, QDate> &ownDays);

/// When the last stage is over: counted where it has a length; where it has none, on the day that the person has said for it.
[[nodiscard]] DaySpan endOf(const QList<StageDates> &dates);
/// The first stage of which a day would make the end known, however few lengths are printed; absent where any stage's will do.
[[nodiscard]] std::optional<FactId> stageToSay(const QList<PipelineStage> &stages);

/// The lengths from a stage on, stretched or shortened so that they add up to what was told for all of them; a stage without a length gets none. What was told
/// without an upper end has none here. The wait after a stage of `leftOut` is no part of it and keeps its length. Unchanged where there is no such stage,
/// or nothing adds up.
[[nodiscard]] QList<PipelineStage> stretchTo(
    QList<PipelineStage> stages, const FactId &from, const FigureRange &told, const QList<FactId> &leftOut = {});

/// The span that lies so many weeks after a day.
[[nodiscard]] DaySpan daysAfter(const DaySpan &from, const FigureRange &weeks);

/// How long nothing has been heard, measured against the wait that the guide prints.
struct Silence {
    FactId stage;
    int days = 0;
    /// In days; absent where the guide prints none.
    std::optional<int> usualLow;
    std::optional<int> usualHigh;
};

/// After the latest stage that has an own day in the past; absent where there is none, or a later stage has a day.
[[nodiscard]] std::optional<Silence> silenceAt(
    const QList<PipelineStage> &stages, const QHash<FactId, QDate> &ownDays, QDate today);

/// How a deadline stands to when the last stage is over.
enum class DeadlineFit {
    Passed, ///< before today
    Unknown, ///< nothing is known of the end
    Before, ///< before the earliest end: it cannot be met without hurrying
    Within, ///< between the earliest and the latest
    Open, ///< not before the earliest, and the latest is not known
    After,
};

[[nodiscard]] DeadlineFit fitOf(QDate deadline, const DaySpan &end, QDate today);

} // namespace sevenrounds
