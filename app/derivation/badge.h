// SPDX-License-Identifier: MIT
#pragma once

#include "derivation/derivationspec.h"

namespace sevenrounds::derive {

/// The badge of one step, from its kind of check and its line.
[[nodiscard]] Badge badgeOf(const StepSpec &step);
/// The strongest badge of the main result's last checked step: what is claimed for the whole.
[[nodiscard]] Badge badgeOf(const DerivationSpec &derivation);
/// "A" ... "D"; empty for none.
[[nodiscard]] const char *letterOf(Badge badge);

} // namespace sevenrounds::derive
