// SPDX-License-Identifier: MIT
#pragma once

#include "content/packfile.h"
#include "domain/content.h"

namespace sevenrounds {

/// Reads prompts/<round>/<id>.md. What is wrong is added to `problems`; the value counts only if nothing was added.
[[nodiscard]] Prompt readPrompt(const PackFile &file, ContentProblems *problems);

/// A list of {ask, strong}, as prompts and derivations have them.
[[nodiscard]] QList<Followup> readFollowups(QList<YamlMap> tables);

/// The optional table `links`, as prompts and derivations have it.
[[nodiscard]] Links readLinks(YamlMap *root);

} // namespace sevenrounds
