// SPDX-License-Identifier: MIT
#pragma once

#include "scheduling/scheduler.h"

namespace sevenrounds {

/// So many failures make a leech: what is learned and forgotten over and over costs more than it gives, and wants another wording, not another
/// repetition. App default: Anki waits for 8, over years; people prepare for an interview over weeks.
inline constexpr int kLeechLapses = 4;

[[nodiscard]] inline bool isLeech(const ItemMemory &item)
{
    return item.lapses >= kLeechLapses;
}

} // namespace sevenrounds
