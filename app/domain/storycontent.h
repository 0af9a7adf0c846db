// SPDX-License-Identifier: MIT
#pragma once

#include "domain/content.h"
#include "domain/story.h"

// What the files of content/stories hold. Texts are Markdown.

namespace sevenrounds {

enum class StoryTopicKind {
    Value, ///< one of the four that the lab names
    Theme, ///< what behavioral questions are about
};

/// A value or a theme that a story can speak for.
struct StoryTopic {
    StoryTopicId id;
    StoryTopicKind kind = StoryTopicKind::Theme;
    QString title;
    /// What a story must show to count for it.
    QString shows;
    /// How they ask for it; empty for values.
    QString ask;
    Source source;
};

/// What a story must be about at a level.
struct StoryScope {
    Level level = Level::L3;
    QString text;
};

struct StoryGuide {
    QList<StoryTopic> topics;
    QList<StoryScope> scopes;
};

/// Who is asked.
enum class Audience {
    Recruiter,
    Manager,
    Engineer,
    Researcher,
    Panel,
};

inline constexpr std::array kAudiences { Audience::Recruiter, Audience::Manager, Audience::Engineer,
    Audience::Researcher, Audience::Panel };

/// "recruiter" ... "panel".
[[nodiscard]] QString audienceKey(Audience audience);
[[nodiscard]] std::optional<Audience> audienceFromKey(const QString &key);

/// A question that a candidate asks them.
struct AskedQuestion {
    AskedQuestionId id;
    Audience audience = Audience::Recruiter;
    QString ask;
    QString why;
    Source source;
};

/// A short answer that is practiced until it stands: the pitch, "why here".
struct Drill {
    DrillId id;
    QString title;
    int minutes = 0;
    QString ask;
    QStringList points;
    QList<WrongTurn> wrongTurns;
    Source source;
};

} // namespace sevenrounds
