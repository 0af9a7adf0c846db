// SPDX-License-Identifier: MIT
#pragma once

#include "derivation/draws.h"
#include "derivation/model.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace sevenrounds::derive {

/// How the numbers of an instance are drawn. Nice ones are small and in tenths, to be read by people; generic ones are
/// spread out;
/// peaked ones sit near the edges, where false bounds break.
/// extreme ones are all but certain.
enum class Style { Nice, Generic, Peaked, Extreme };

/// One random draw of a model: sizes of its sets and the values of its primitive symbols.
struct Instance {
    Style style = Style::Generic;
    std::uint64_t seed = 0;
    /// By sort: number of elements; for a range the last index; for paths the number of paths.
    std::vector<int> sizes;
    /// By symbol: the values in row order, one for each combination of arguments.
    std::vector<std::vector<double>> values;
    std::vector<std::vector<int>> elements;
    /// Integrals are taken on more points and further out than the model declares; to tell a grid's error from a line's.
    bool hasFinerGrids = false;
};

/// Of values in row order, `width` a row.
[[nodiscard]] inline std::size_t placeOf(int row, int width, int column)
{
    return static_cast<std::size_t>(row) * static_cast<std::size_t>(width) + static_cast<std::size_t>(column);
}

/// How many values an argument of this sort has; 1 for the data set.
[[nodiscard]] int countOf(const Model &model, const Instance &instance, int sort);

/// A set of paths has at most so many elements: averages go over all of them.
inline constexpr int kMostPaths = 4096;

/// Sets the numbers of paths from the sizes of their components' sets.
void countPaths(const Model &model, Instance *instance);

[[nodiscard]] bool meetsRequirements(const Model &model, const Instance &instance);

/// Draws an instance that meets the model's requirements, where one of the first six hundred draws does (sixty of extreme ones): noteRareInstances() names a model in which none may.
[[nodiscard]] Instance drawInstance(const Model &model, std::uint64_t seed, Style style);

/// Draws one primitive anew, for the search for a violation of a bound.
void redraw(const Model &model, Instance *instance, int symbol, Draws *draws, Style style);

/// `count` instances in a fixed mixture of styles; the first two are nice.
[[nodiscard]] std::vector<Instance> drawInstances(const Model &model, std::uint64_t seed, int count);

/// The drawn values in words, for a counterexample.
[[nodiscard]] std::string describe(const Model &model, const Instance &instance);

} // namespace sevenrounds::derive
