// SPDX-License-Identifier: MIT
#pragma once

#include "content/packfile.h"
#include "domain/storycontent.h"

namespace sevenrounds {

/// stories/themes.yaml: values, themes, and what each level needs. Notes what is wrong, such as a level that stands twice.
[[nodiscard]] StoryGuide readStoryGuide(const PackFile &file, ContentProblems *problems);
/// stories/questions.yaml: questions to ask them.
[[nodiscard]] QList<AskedQuestion> readStoryQuestions(const PackFile &file, ContentProblems *problems);
/// stories/drills.yaml: the pitch, "why here" and the like.
[[nodiscard]] QList<Drill> readDrills(const PackFile &file, ContentProblems *problems);

} // namespace sevenrounds
