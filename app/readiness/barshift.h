// SPDX-License-Identifier: MIT
#pragma once

#include "domain/level.h"
#include "readiness/assumptions.h"
#include "readiness/skillstate.h"

#include <cstddef>
#include <optional>
#include <span>

namespace sevenrounds {

/// A real loop that was decided, and what was believed of the skills on its morning.
struct DecidedLoop {
    SkillBelief belief;
    Level level = Level::L5;
    bool isOffer = false;
};

/// From so many outcomes on, where the bar really lies can be read from them (readiness model, limits).
inline constexpr std::size_t kBarOutcomes = 20;
/// App default: how far all bars together may lie from the assumed ones, before any outcome is known. Half a level is what the model itself sets
/// between the bars of rounds.
inline constexpr double kBarSpread = 0.5;

/// How far the real bars lie above the assumed ones, in levels; below where it is negative.
struct BarShift {
    double mean = 0.0;
    double sd = kBarSpread;
    std::size_t outcomes = 0;
};

/// One number, by penalized likelihood: the chance that the committee decides as it did in each loop, with every bar shifted by the number, times a normal
/// prior around 0. Any Assumptions::barShift of `assumptions` is left out, so that taking an offer does not bring up the next. The order of `loops` does
/// not matter. Absent below kBarOutcomes. `assumptions` must have passed checkAssumptions().
[[nodiscard]] std::optional<BarShift> fitBarShift(std::span<const DecidedLoop> loops, const Assumptions &assumptions);

} // namespace sevenrounds
