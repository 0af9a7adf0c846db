// SPDX-License-Identifier: MIT
#include "derivation/bench.h"

#include "derivation/draws.h"

namespace sevenrounds::derive {

namespace {

/// How many siblings a scene has: the places between which an optimum is looked for.
constexpr int kOptimizerDraws = 24;

} // namespace

Bench::Bench(std::shared_ptr<const Model> model, std::uint64_t seed, int count)
    : m_model(std::move(model))
    , m_seed(seed)
{
    for (const Instance &instance : drawInstances(*m_model, seed, count)) {
        m_scenes.push_back(std::make_unique<Scene>(*m_model, instance));
    }
}

std::vector<std::unique_ptr<Scene>> &Bench::siblings(std::size_t index, int symbol)
{
    std::vector<std::unique_ptr<Scene>> &known = m_siblings[{ index, symbol }];
    if (known.empty()) {
        const Instance &original = m_scenes[index]->instance();
        Draws draws(original.seed ^ seedOf("sibling", static_cast<std::uint64_t>(symbol)));
        for (int i = 0; i < kOptimizerDraws; ++i) {
            Instance copy = original;
            redraw(*m_model, &copy, symbol, &draws, Style::Generic);
            known.push_back(std::make_unique<Scene>(*m_model, copy));
        }
    }
    return known;
}

Bench::Bench(const Bench &coarse, bool hasFinerGrids)
    : m_model(coarse.m_model)
    , m_seed(coarse.m_seed)
{
    for (const std::unique_ptr<Scene> &scene : coarse.m_scenes) {
        Instance instance = scene->instance();
        instance.hasFinerGrids = hasFinerGrids;
        m_scenes.push_back(std::make_unique<Scene>(*m_model, instance));
    }
}

Bench &Bench::finer()
{
    if (!m_finer) {
        m_finer.reset(new Bench(*this, true));
    }
    return *m_finer;
}

std::vector<std::unique_ptr<Scene>> &Bench::further()
{
    if (m_further.empty() && m_scenes.size() < kSearchedInstances) {
        const std::vector<Instance> instances = drawInstances(*m_model, m_seed, static_cast<int>(kSearchedInstances));
        for (std::size_t i = m_scenes.size(); i < instances.size(); ++i) {
            m_further.push_back(std::make_unique<Scene>(*m_model, instances[i]));
        }
    }
    return m_further;
}

} // namespace sevenrounds::derive
