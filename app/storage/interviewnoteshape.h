// SPDX-License-Identifier: MIT
#pragma once

#include "storage/tableshape.h"

namespace sevenrounds::shape {

// The table of real interviews, apart from tableshape.h for codingshape.h's reason.
extern const TableShape kInterviewNote;

} // namespace sevenrounds::shape
