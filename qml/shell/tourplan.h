// SPDX-License-Identifier: MIT
#pragma once

#include "toursteps.h"

/// The plan and its views.
[[nodiscard]] QList<TourStep> planSteps();
