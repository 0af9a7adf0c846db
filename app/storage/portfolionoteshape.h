// SPDX-License-Identifier: MIT
#pragma once

#include "storage/tableshape.h"

namespace sevenrounds::shape {

// The table of the portfolio, apart from tableshape.h for codingshape.h's reason.
extern const TableShape kPortfolioNote;

} // namespace sevenrounds::shape
