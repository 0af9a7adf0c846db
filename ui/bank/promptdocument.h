// SPDX-License-Identifier: MIT
#pragma once

#include "domain/content.h"
#include "markdown/pagedocument.h"
#include "services/promptattempts.h"
#include "services/prompthistory.h"

namespace sevenrounds {

/// What the page of a prompt shows. What a strong answer holds is in it only where `isStrongShown`: what is not there cannot be read by a glance.
struct PromptPage {
    const Prompt *prompt = nullptr;
    /// What stands above the question.
    QString caption;
    QString note;
    /// None: no text of one's own. One: that text. Two: side by side, the older one left.
    QList<PromptAttempt> shown;
    bool isStrongShown = false;
    /// Which stories of one's own could answer it, as Markdown; empty where it asks for none.
    QString stories = {};
};

[[nodiscard]] PageDocument promptDocument(const PromptPage &page, const Clock &clock);

/// "Saturday 21 November, 40 min round": when and in which round.
[[nodiscard]] QString attemptTitle(const PromptAttempt &attempt, const Clock &clock);
/// "4 of 7 points · score 2.8", or that it was not rated.
[[nodiscard]] QString attemptResult(const PromptAttempt &attempt);
/// "4 of 7 points · yesterday", "asked 9 days ago, not rated" or "not answered yet".
[[nodiscard]] QString lastResultText(const PromptHistory &history, const PromptId &prompt, QDate today);

} // namespace sevenrounds
