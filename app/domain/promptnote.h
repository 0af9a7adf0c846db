// SPDX-License-Identifier: MIT
#pragma once

#include "core/clock.h"
#include "core/id.h"

namespace sevenrounds {

/// What a person keeps of a prompt.
struct PromptNote {
    PromptId prompt;
    /// Markdown, as typed.
    QString note;
    bool isStarred = false;
    /// Stands in the redo queue: to be answered again.
    bool isRedo = false;
    UtcTime changedAt {};
};

} // namespace sevenrounds
