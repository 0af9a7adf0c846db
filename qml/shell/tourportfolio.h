// SPDX-License-Identifier: MIT
#pragma once

#include "toursteps.h"

/// The portfolio and its panes.
[[nodiscard]] QList<TourStep> portfolioSteps();
