// SPDX-License-Identifier: MIT
#pragma once

#include "domain/story.h"
#include "story/pronouns.h"

#include <QList>

// For a story by its four parts and its telling. Answers that were typed in a round have session/mistakelinter, which says how the two differ.

namespace sevenrounds {

/// Words a minute of somebody who is understood; app default, within the usual 130 to 170.
inline constexpr int kWordsPerMinute = 150;
/// What a story may take; both guides say two to three minutes.
inline constexpr std::chrono::minutes kStoryLimit { 3 };
/// The share of words or time that situation and task may take, in percent.
inline constexpr int kSettingPercent = 40;

/// What a listener would miss.
enum class StoryRule {
    SettingHeavy, ///< situation and task take more than 40 % of the words
    NoNumber, ///< the result says no figure
    WeAboveI, ///< the action says "we" more often than "I"
    NoResult,
    TooLong, ///< more than three minutes when spoken
    SettingHeavyTold, ///< situation and task took more than 40 % of the time
    ToldTooLong, ///< it took more than three minutes
    NoResultTold, ///< it was ended before the result
};

inline constexpr std::array kStoryRules { StoryRule::SettingHeavy, StoryRule::NoNumber, StoryRule::WeAboveI,
    StoryRule::NoResult, StoryRule::TooLong, StoryRule::SettingHeavyTold, StoryRule::ToldTooLong,
    StoryRule::NoResultTold };

struct StoryFinding {
    StoryRule rule = StoryRule::SettingHeavy;
    /// Where it is to be mended.
    StoryPart part = StoryPart::Situation;
    /// The sentence that it was found in, or the nearest to what is missing; empty where the part is.
    QString sentence {};
    /// SettingHeavy and SettingHeavyTold: percent.
    int share = 0;
    /// TooLong: words of all four parts.
    int words = 0;
    /// WeAboveI.
    PronounCount pronouns {};
    /// ToldTooLong: over three minutes.
    Milliseconds over { 0 };
    /// NoNumber: figures stand in the list, but the result does not say them.
    bool hasListedNumbers = false;
};

/// Words of the four parts, in their order.
struct StoryWords {
    std::array<int, kStoryParts.size()> parts {};

    [[nodiscard]] int sum() const;
    /// Of situation and task, in percent, rounded; 0 for a story without words.
    [[nodiscard]] int settingShare() const;
    [[nodiscard]] int actionShare() const;
    /// How long it takes to say.
    [[nodiscard]] Milliseconds spoken() const;
};

[[nodiscard]] StoryWords countStoryWords(const Story &story);

/// What can be told from the text, in the order in which it should be mended. A story that is being begun is left alone: the setting is not
/// weighed before there is an action of ten words or a result, and a result is missed only behind an action.
[[nodiscard]] QList<StoryFinding> lintStory(const Story &story);

/// The same after a telling of it: what the laps say comes first.
[[nodiscard]] QList<StoryFinding> lintTelling(const Story &story, const QList<Milliseconds> &laps);

} // namespace sevenrounds
