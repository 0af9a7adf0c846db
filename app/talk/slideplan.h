// SPDX-License-Identifier: MIT
#pragma once

#include "core/clock.h"

#include <QList>
#include <QMap>
#include <QString>

namespace sevenrounds {

/// Slides with the time since the start by which each is to be left; slides are counted from 0.
using LeaveBy = QMap<int, Milliseconds>;

/// The slides that a talk is going to be told with.
struct TalkDeck {
    /// As PaperNoteService names what has a PDF.
    QString key;
    /// What its file is called.
    QString name;
    int slides = 0;
    LeaveBy leaveBy;
};

/// How long each of the slides may take in a talk of this length. What was set stands; between two that are set, the time is shared evenly, and the last slide ends
/// with the talk. What cannot be kept is passed over: a time that is not after the one before it, or that leaves no time for the slides behind it.
[[nodiscard]] QList<Milliseconds> slideLengths(int slides, Milliseconds talk, const LeaveBy &leaveBy);

/// When each slide is to be left if they take this long.
[[nodiscard]] LeaveBy leaveByOf(const QList<Milliseconds> &lengths);

/// Of more runs the newest make a proposal.
inline constexpr qsizetype kMostProposingRuns = 3;

/// What the time of each slide could be next time: the median of its latest runs, as shares of the talk's length, to the second. Needs two runs of as many slides;
/// of more than kMostProposingRuns the newest count. The newest run stands first.
[[nodiscard]] QList<Milliseconds> proposedLengths(const QList<QList<Milliseconds>> &runs, Milliseconds talk);

/// How many of the slides took what they were planned for, give or take a fifth of it and ten seconds at least (app default).
[[nodiscard]] int slidesOnPlan(const QList<Milliseconds> &planned, const QList<Milliseconds> &used);

} // namespace sevenrounds
