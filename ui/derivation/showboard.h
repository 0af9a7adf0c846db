// SPDX-License-Identifier: MIT
#pragma once

#include "core/id.h"

class Navigation;

namespace sevenrounds {

class AppServices;

/// Opens a derivation; where there is none of this id, the free board, on which anything can be derived.
void showBoard(AppServices &services, Navigation &navigation, const DerivationId &derivation);

} // namespace sevenrounds
