// SPDX-License-Identifier: MIT
#pragma once

#include "support/profilebench.h"
#include "ui/shell/navigation.h"

namespace sevenrounds::test {

/// A profile with the shipped content, and stories put into it.
struct StoryBench {
    [[nodiscard]] bool open() { return profile.open(); }
    [[nodiscard]] StoryService &stories() { return profile.services.stories(); }

    StoryId add(const char *title, const QStringList &tags = {}, bool isWhole = true)
    {
        QList<StoryTopicId> topics;
        for (const QString &tag : tags) {
            topics.append(StoryTopicId(tag));
        }
        StoryId id = stories().create(QString::fromUtf8(title), topics);
        Story story = *stories().find(id);
        story.parts = { QStringLiteral("A build failed every day."), QStringLiteral("I was to find out why."),
            QStringLiteral("I read the logs, wrote a test that showed a race, and took the retry out that hid it."),
            isWhole ? QStringLiteral("Failures went from nine a week to one.") : QString() };
        stories().edit(story);
        stories().settle(id);
        profile.clock.advance(Milliseconds { 1000 });
        return id;
    }

    ProfileBench profile;
    Navigation navigation;
};

} // namespace sevenrounds::test
