// SPDX-License-Identifier: MIT
#pragma once

#include "domain/storycontent.h"
#include "story/coverage.h"
#include "story/storylinter.h"

#include <QString>
#include <QStringList>

// How the story pages word what they know.

namespace sevenrounds {

/// "Situation" ... "Result".
[[nodiscard]] QString storyPartText(StoryPart part);
[[nodiscard]] QStringList storyPartTexts();
/// What belongs into a part, in a sentence.
[[nodiscard]] QString storyPartHint(StoryPart part);

/// What is amiss, in a few words: "The setting eats the action".
[[nodiscard]] QString findingTitle(const StoryFinding &finding);
/// With its figures, and what to do about it.
[[nodiscard]] QString findingAdvice(const StoryFinding &finding);

/// "A recruiter" ... "A panel".
[[nodiscard]] QString audienceText(Audience audience);
[[nodiscard]] QStringList audienceTexts();

/// The title, or what stands for one.
[[nodiscard]] QString storyTitleText(const Story &story);

/// "212 words, about 1:25 to tell".
[[nodiscard]] QString storyLengthText(const StoryWords &words);

/// "A, B and C".
[[nodiscard]] QString listText(const QStringList &parts);

/// Which of one's stories a question on these themes could be answered with, theme by theme, as Markdown; says where there is none. Empty without themes.
[[nodiscard]] QString fittingStoriesText(
    const QList<StoryTopicId> &themes, const QList<Story> &stories, const QList<StoryTopic> &topics);

/// What a row of the matrix says in words: "Gap. No story yet.", "Stories 1 and 4."
[[nodiscard]] QString coverageText(const TopicCoverage &row);
/// The same for a chip: "gap", "1 story", "2 stories".
[[nodiscard]] QString coverageCountText(const TopicCoverage &row);

} // namespace sevenrounds
