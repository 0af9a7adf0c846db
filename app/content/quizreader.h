// SPDX-License-Identifier: MIT
#pragma once

#include "content/packfile.h"
#include "domain/quiz.h"

namespace sevenrounds {

/// Reads quizzes/placement.yaml. What is wrong is added to `problems`; the value counts only if nothing was added.
[[nodiscard]] Quiz readQuiz(const PackFile &file, ContentProblems *problems);
/// Reads quizzes/self-test.yaml, as above.
[[nodiscard]] SelfTest readSelfTest(const PackFile &file, ContentProblems *problems);

} // namespace sevenrounds
