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

/// The bands of one criterion, 1 to 6, by who gave them; 0 where nobody did.
struct RatedCriterion {
    QString name;
    int own = 0;
    int peer = 0;
    int replay = 0;

    [[nodiscard]] bool isRated() const { return own > 0 || peer > 0 || replay > 0; }
};

/// Who rated a talk, each apart: the person right after it, a listener, and the person on replay.
struct TalkRatings {
    QList<RatedCriterion> criteria;
    /// 1 to 4; none until every criterion has a band.
    std::optional<double> own {};
    std::optional<double> peer {};
    std::optional<double> replay {};

    /// Nobody has given a band.
    [[nodiscard]] bool isEmpty() const;
};

/// Slides or sections, what came between, the discussion, and last the whole, to which the others add up.
[[nodiscard]] QList<ReportLine> reportLines(
    const TalkPlan &plan, const TalkState &state, const TalkRun *before = nullptr, const TalkSpeech *speech = nullptr);

/// A line for each account, in seconds to the thousandth, then one for each criterion that was rated; RFC 4180, and no cell that a spreadsheet would take for a
/// formula.
[[nodiscard]] QByteArray reportCsv(const QList<ReportLine> &lines, const TalkRatings &ratings = {});

/// The same with all earlier runs, the questions and the marks; times in milliseconds.
[[nodiscard]] QByteArray reportJson(const TalkRun &run, const QList<TalkRun> &earlier,
    const TalkSpeech *speech = nullptr, const TalkRatings &ratings = {});

} // namespace sevenrounds
