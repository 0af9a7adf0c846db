// SPDX-License-Identifier: MIT
#pragma once

#include "storage/tableshape.h"

namespace sevenrounds::shape {

// The tables of reading a PDF, apart from tableshape.h for codingshape.h's reason.
extern const TableShape kPaperFile;
extern const TableShape kPaperNote;

} // namespace sevenrounds::shape
