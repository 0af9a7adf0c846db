// SPDX-License-Identifier: MIT
#pragma once

#include "toursteps.h"

/// The pictures of reviews and quizzes, on a profile that already has content; the steps around them are those of toursteps.cpp.
[[nodiscard]] QList<TourStep> studySteps();
