// SPDX-License-Identifier: MIT
#pragma once

#include "derivation/evaluate.h"

#include <map>
#include <memory>
#include <utility>
#include <vector>

namespace sevenrounds::derive {

/// A bound is looked at on as many instances as content is checked on, however few a line is judged on.
inline constexpr std::size_t kSearchedInstances = 24;

/// The instances that one derivation is checked on. Definitions are computed once for each, whatever the number of lines.
class Bench
{
public:
    Bench(std::shared_ptr<const Model> model, std::uint64_t seed, int count);

    [[nodiscard]] const Model &model() const { return *m_model; }
    [[nodiscard]] std::size_t count() const { return m_scenes.size(); }
    [[nodiscard]] Scene &scene(std::size_t index) { return *m_scenes[index]; }
    [[nodiscard]] const Scene &scene(std::size_t index) const { return *m_scenes[index]; }
    /// Instances that differ from the scene in one symbol only.
    [[nodiscard]] std::vector<std::unique_ptr<Scene>> &siblings(std::size_t index, int symbol);
    /// The scene with these symbols as they are, halved, halved again and so on.
    [[nodiscard]] std::vector<std::unique_ptr<Scene>> &halvings(std::size_t index, const std::vector<int> &symbols);
    /// The same instances with finer grids under every integral.
    [[nodiscard]] Bench &finer();
    /// Further instances up to the number that content is checked on; none where the bench has as many.
    [[nodiscard]] std::vector<std::unique_ptr<Scene>> &further();

private:
    Bench(const Bench &coarse, bool hasFinerGrids);

    std::shared_ptr<const Model> m_model;
    std::vector<std::unique_ptr<Scene>> m_scenes;
    std::uint64_t m_seed = 0;
    std::map<std::pair<std::size_t, int>, std::vector<std::unique_ptr<Scene>>> m_siblings;
    std::map<std::pair<std::size_t, std::vector<int>>, std::vector<std::unique_ptr<Scene>>> m_halvings;
    std::vector<std::unique_ptr<Scene>> m_further;
    std::unique_ptr<Bench> m_finer;
};

} // namespace sevenrounds::derive
