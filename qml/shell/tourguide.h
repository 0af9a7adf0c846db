// SPDX-License-Identifier: MIT
#pragma once

#include "toursteps.h"

/// The sections of the guide that look unlike each other, with something noted on them.
[[nodiscard]] QList<TourStep> guideSteps();
