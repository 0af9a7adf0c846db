// SPDX-License-Identifier: MIT
#pragma once

#include "domain/storycontent.h"

namespace sevenrounds {

/// How a story stands to a topic.
enum class CoverageMark {
    None,
    Draft, ///< it carries the tag, but has no action or no result yet: it cannot be told
    Covered,
};

struct TopicCoverage {
    StoryTopicId topic;
    /// One mark a story, in the order of the stories.
    QList<CoverageMark> marks;
    int covered = 0;
    int drafts = 0;

    /// No story that can be told speaks for it.
    [[nodiscard]] bool isGap() const { return covered == 0; }
    /// It hangs on one story, and that may be asked for something else first.
    [[nodiscard]] bool isThin() const { return covered == 1; }
};

/// Can be told: has an action and a result.
[[nodiscard]] bool isTellable(const Story &story);

/// One row a topic, in the order of the guide.
[[nodiscard]] QList<TopicCoverage> coverageOf(const QList<Story> &stories, const QList<StoryTopic> &topics);

} // namespace sevenrounds
