// SPDX-License-Identifier: MIT
#pragma once

#include "storage/tableshape.h"

namespace sevenrounds::shape {

// The tables of the coding room. They stand apart from tableshape.h, because that header is part of what every service and view-model includes.
extern const TableShape kCodingAttempt;
extern const TableShape kCodingEvent;
extern const TableShape kCodingDraft;
extern const TableShape kCodingRating;

} // namespace sevenrounds::shape
