// SPDX-License-Identifier: MIT
#pragma once

#include "talk/talkspeech.h"
#include "talk/talkstate.h"

#include <QByteArray>
#include <QJsonObject>

#include <optional>

namespace sevenrounds {

/// A talk that is over.
struct TalkRun {
    /// When it began.
    UtcTime at {};
    TalkPlan plan;
    TalkState state;
};

/// Whether `run` is an earlier run of what `plan` plans: of the same slides, or without any of the same title in the same form.
[[nodiscard]] bool isRunOf(const TalkPlan &plan, const TalkPlan &run);

/// The times of the slides in those of the runs in which every slide was shown, in their order.
[[nodiscard]] QList<QList<Milliseconds>> wholeSlideTimes(const QList<TalkRun> &runs);

/// One account of a talk's time.
struct ReportLine {
    enum class Part { Slide, Section, Interruptions, Discussion, Pauses, Whole };

    Part part = Part::Whole;
    /// Of a slide or a section, from 1.
    int number = 0;
    /// Of a section.
    QString title;
    /// Nothing where nothing was planned.
    Milliseconds planned { 0 };
    Milliseconds used { 0 };
    /// How often a slide was shown.
    int visits = 0;
    /// Of a section: 1 it was said, 0 it was not; else -1.
    int landed = -1;
    /// What it took in the run before, where that had the same parts.
    std::optional<Milliseconds> before {};
    /// How a slide, a section or the whole was spoken, where it was recorded.
    std::optional<SpokenPart> speech {};
};

/// Slides or sections, what came between, the discussion, and last the whole, to which the others add up.
[[nodiscard]] QList<ReportLine> reportLines(
    const TalkPlan &plan, const TalkState &state, const TalkRun *before = nullptr, const TalkSpeech *speech = nullptr);

/// A line for each account, in seconds to the thousandth; RFC 4180, and no cell that a spreadsheet would take for a formula.
[[nodiscard]] QByteArray reportCsv(const QList<ReportLine> &lines);

/// The same with all earlier runs, the questions and the marks; times in milliseconds.
[[nodiscard]] QByteArray reportJson(
    const TalkRun &run, const QList<TalkRun> &earlier, const TalkSpeech *speech = nullptr);

} // namespace sevenrounds
