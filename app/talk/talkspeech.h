// SPDX-License-Identifier: MIT
#pragma once

#include "talk/talkspans.h"

#include <QList>

#include <optional>

namespace sevenrounds {

/// A stretch of recorded sound without a change between speech and silence.
struct HeardStretch {
    /// On the practice's own clock.
    Milliseconds from { 0 };
    Milliseconds to { 0 };
    bool isSpeech = false;
    /// Of speech: the mean square of its samples, 1 is full scale; 0 where that was not measured.
    double power = 0.0;
};

/// How loud speech was, in decibels.
struct SpokenLoudness {
    /// Of the mean power; 0 is full scale.
    double level = 0.0;
    /// By how much it changed from one moment to the next: the standard deviation of the moments' levels.
    double variation = 0.0;
};

/// How a talk, or one of its slides or sections, was spoken, as far as it was recorded.
struct SpokenPart {
    /// Sound that there is of it.
    Milliseconds heard { 0 };
    /// Of that, speech.
    Milliseconds spoken { 0 };
    /// Silences longer than kShortestPause; each counts where it began, with all its length.
    int pauses = 0;
    Milliseconds paused { 0 };
    Milliseconds longest { 0 };
    /// None where nobody spoke.
    std::optional<SpokenLoudness> loudness {};

    [[nodiscard]] double share() const
    {
        return heard.count() > 0 ? static_cast<double>(spoken.count()) / static_cast<double>(heard.count()) : 0.0;
    }
};

struct TalkSpeech {
    SpokenPart whole;
    /// One for each slide, or where there are none for each section.
    QList<SpokenPart> parts;

    [[nodiscard]] bool isEmpty() const { return whole.heard.count() == 0; }
};

/// A silence of more than this is a pause, and no longer the end of a sentence (issue 6).
inline constexpr Milliseconds kShortestPause { 2000 };

/// What the sound says of the time in which the person presented: questions in between, pauses of the clock and the discussion are left out, because somebody else
/// speaks there. `heard` stands in order; a silence ends where the sound has a gap.
[[nodiscard]] TalkSpeech measureTalkSpeech(
    const TalkPlan &plan, const QList<TalkSpan> &spans, const QList<HeardStretch> &heard);

} // namespace sevenrounds
