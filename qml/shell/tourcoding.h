// SPDX-License-Identifier: MIT
#pragma once

#include "toursteps.h"

/// The pictures of the coding room: its list, what is said first, the editor, verdicts of every kind, history, and a code review. Programs are
/// judged by the real judge; where there is no sandbox the pictures show what is said then.
[[nodiscard]] QList<TourStep> codingSteps();
