// SPDX-License-Identifier: MIT
#pragma once

#include "storage/tableshape.h"

namespace sevenrounds::shape {

// The table of the person's own cards, apart from tableshape.h for codingshape.h's reason.
extern const TableShape kOwnCard;

} // namespace sevenrounds::shape
