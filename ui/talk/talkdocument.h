// SPDX-License-Identifier: MIT
#pragma once

#include "content/contentlibrary.h"
#include "markdown/pagedocument.h"
#include "talk/talkstate.h"

#include <functional>

namespace sevenrounds {

/// The draft in which the notes on a question are kept.
[[nodiscard]] QString answerKey(const TalkQuestion &question);

/// The question that is being asked, and how the notes on it read. Nothing of a strong answer.
[[nodiscard]] PageDocument questionDocument(const TalkPlan &plan, const TalkState &state, const QString &notes);

/// What a strong answer holds beside what was noted, for the questions that were asked and no others. Empty while the
/// talk is live.
[[nodiscard]] PageDocument repliesDocument(const ContentLibrary &library, const TalkPlan &plan, const TalkState &state,
    const std::function<QString(const QString &key)> &notes);

/// The criteria of the panel with what the bar takes in each, a line for each; empty without a rubric.
[[nodiscard]] QStringList panelCriteria(const Rubric *rubric);

/// A pitch without a title of its own, and what must land in it.
[[nodiscard]] QString pitchTitle();
[[nodiscard]] QString pitchLands();

/// "answered", "partly answered", "stuck"; empty where the question was not marked.
[[nodiscard]] QString questionMarkText(QuestionMark mark);

} // namespace sevenrounds
