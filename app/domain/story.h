// SPDX-License-Identifier: MIT
#pragma once

#include "core/clock.h"
#include "core/id.h"
#include "domain/level.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <algorithm>
#include <array>
#include <optional>

namespace sevenrounds {

using StoryId = Id<struct StoryTag>;
using AskedQuestionId = Id<struct AskedQuestionTag>;
using DrillId = Id<struct DrillTag>;

/// The four parts in which a story is told.
enum class StoryPart {
    Situation,
    Task,
    Action,
    Result,
};

inline constexpr std::array kStoryParts { StoryPart::Situation, StoryPart::Task, StoryPart::Action, StoryPart::Result };

/// One thing that a person lived through and can tell. Texts are Markdown.
struct Story {
    /// Given on the first saving.
    StoryId id;
    QString title;
    /// In the order of kStoryParts.
    std::array<QString, kStoryParts.size()> parts;
    /// The figures of the result, each a few words: "p99 from 800 to 310 ms".
    QStringList numbers;
    /// Ids of the values and themes that it speaks for.
    QList<StoryTopicId> tags;
    /// The level that its scope speaks for; absent where the person has not said.
    std::optional<Level> scope;
    /// When not to tell it.
    QString notFor;
    UtcTime changedAt {};

    [[nodiscard]] const QString &part(StoryPart part) const { return parts.at(static_cast<std::size_t>(part)); }
    [[nodiscard]] QString &part(StoryPart part) { return parts.at(static_cast<std::size_t>(part)); }
    [[nodiscard]] bool hasTag(const StoryTopicId &topic) const { return tags.contains(topic); }
    /// Whether it says the same, whenever it was changed.
    [[nodiscard]] bool saysTheSame(const Story &other) const
    {
        return title == other.title && parts == other.parts && numbers == other.numbers && tags == other.tags
            && scope == other.scope && notFor == other.notFor;
    }
    /// Somebody has written something; tags and a level alone are no story.
    [[nodiscard]] bool hasWords() const
    {
        const auto isWritten = [](const QString &text) { return !text.trimmed().isEmpty(); };
        return isWritten(title) || std::any_of(parts.begin(), parts.end(), isWritten) || !numbers.isEmpty()
            || isWritten(notFor);
    }
};

/// What was told against the clock.
enum class TellingSubject {
    Story,
    Drill,
};

/// One telling, as the history keeps it.
struct Telling {
    TellingSubject subject = TellingSubject::Story;
    QString subjectId;
    UtcTime endedAt {};
    QDate localDate;
    /// A story: one for each part. A drill: one.
    QList<Milliseconds> laps;
    /// A drill: the points that were ticked, as they were worded then.
    QStringList points;

    [[nodiscard]] bool isSameMoment(const Telling &other) const
    {
        return subject == other.subject && subjectId == other.subjectId && endedAt == other.endedAt;
    }
    [[nodiscard]] Milliseconds length() const
    {
        Milliseconds sum { 0 };
        for (const Milliseconds lap : laps) {
            sum += lap;
        }
        return sum;
    }
};

/// A question to ask them: one of the content's that is starred, or one of the person's own.
struct QuestionNote {
    AskedQuestionId id;
    /// Empty for a question of the content.
    QString ask;
    QString audience;
    bool isStarred = false;
    UtcTime changedAt {};

    [[nodiscard]] bool isOwn() const { return !ask.isEmpty(); }
};

} // namespace sevenrounds
