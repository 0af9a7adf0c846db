// SPDX-License-Identifier: MIT
#pragma once

#include "toursteps.h"

/// A talk with slides: choosing them, the presenter's view, all slides at a glance, and the account of each.
[[nodiscard]] QList<TourStep> talkSlideSteps();
