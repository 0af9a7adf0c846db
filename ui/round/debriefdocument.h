// SPDX-License-Identifier: MIT
#pragma once

#include "content/contentlibrary.h"
#include "domain/story.h"
#include "markdown/pagedocument.h"
#include "session/sessionresult.h"

#include <functional>

namespace sevenrounds {

/// What a good answer holds beside what was written, for everything that was asked. Made only after the round has ended: nothing of it
/// is anywhere on a page before. Where a prompt asks for a story, the fitting ones of `stories` stand beside it.
[[nodiscard]] PageDocument debriefDocument(const ContentLibrary &library, const SessionPlan &plan,
    const SessionState &state, const std::function<QString(const QString &item)> &answer,
    const QList<Story> &stories = {});

/// A checkable point of a strong answer to one of the prompts that were asked.
struct DebriefPoint {
    /// "<item id>#<number>", as the log has it.
    QString key;
    QString prompt;
    QString text;
};

[[nodiscard]] QList<DebriefPoint> debriefPoints(
    const ContentLibrary &library, const SessionPlan &plan, const SessionState &state);

} // namespace sevenrounds
