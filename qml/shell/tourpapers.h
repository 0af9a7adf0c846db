// SPDX-License-Identifier: MIT
#pragma once

#include "toursteps.h"

/// The paper room: library, desk, comparing, importing, the panel and what it left.
[[nodiscard]] QList<TourStep> paperSteps();
