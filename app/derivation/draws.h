// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <string_view>

namespace sevenrounds::derive {

/// Random numbers that are the same on every machine: SplitMix64 (Steele, Lea and Flood, 2014) with our own
/// distributions. The standard
/// library's distributions differ between implementations.
class Draws
{
public:
    explicit Draws(std::uint64_t seed)
        : m_state(seed)
    {
    }

    [[nodiscard]] std::uint64_t next()
    {
        m_state += 0x9E3779B97F4A7C15ULL;
        std::uint64_t mixed = m_state;
        mixed = (mixed ^ (mixed >> 30U)) * 0xBF58476D1CE4E5B9ULL;
        mixed = (mixed ^ (mixed >> 27U)) * 0x94D049BB133111EBULL;
        return mixed ^ (mixed >> 31U);
    }

    /// In [0, 1).
    [[nodiscard]] double uniform()
    {
        constexpr double kUnit = 1.0 / 9007199254740992.0;
        return static_cast<double>(next() >> 11U) * kUnit;
    }

    [[nodiscard]] double uniform(double low, double high) { return low + (high - low) * uniform(); }

    /// A whole number from `low` to `high`, both included.
    [[nodiscard]] int whole(int low, int high)
    {
        return low + static_cast<int>(next() % static_cast<std::uint64_t>(high - low + 1));
    }

private:
    std::uint64_t m_state;
};

/// FNV-1a, to make a seed of a name.
[[nodiscard]] constexpr std::uint64_t seedOf(std::string_view name, std::uint64_t salt = 0)
{
    std::uint64_t hash = 0xCBF29CE484222325ULL ^ (salt * 0x9E3779B97F4A7C15ULL);
    for (const char letter : name) {
        hash = (hash ^ static_cast<unsigned char>(letter)) * 0x100000001B3ULL;
    }
    return hash;
}

} // namespace sevenrounds::derive
