// SPDX-License-Identifier: MIT
#include "story/coverage.h"

namespace sevenrounds {

bool isTellable(const Story &story)
{
    return !story.part(StoryPart::Action).trimmed().isEmpty() && !story.part(StoryPart::Result).trimmed().isEmpty();
}

QList<TopicCoverage> coverageOf(const QList<Story> &stories, const QList<StoryTopic> &topics)
{
    QList<TopicCoverage> rows;
    for (const StoryTopic &topic : topics) {
        TopicCoverage row;
        row.topic = topic.id;
        for (const Story &story : stories) {
            const CoverageMark mark = !story.hasTag(topic.id) ? CoverageMark::None
                : isTellable(story)                           ? CoverageMark::Covered
                                                              : CoverageMark::Draft;
            row.marks.append(mark);
            row.covered += mark == CoverageMark::Covered ? 1 : 0;
            row.drafts += mark == CoverageMark::Draft ? 1 : 0;
        }
        rows.append(row);
    }
    return rows;
}

} // namespace sevenrounds
