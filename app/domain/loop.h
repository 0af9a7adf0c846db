// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

#include <array>
#include <optional>

namespace sevenrounds {

/// The loop that is prepared for. It decides which rounds are offered; nothing of the others is hidden for good.
enum class Loop {
    AiEngineer,
    Scientist,
    ResearchEngineer,
    Senior, ///< senior and staff research roles: the research rounds and the one on vision
    Both, ///< every round of either guide
};

inline constexpr std::array kLoops { Loop::AiEngineer, Loop::Scientist, Loop::ResearchEngineer, Loop::Senior,
    Loop::Both };

/// "ai-engineer", "scientist", "research-engineer", "senior", "both"; stands in content files, people's databases and exports.
[[nodiscard]] QString loopKey(Loop loop);
/// Knows "research", the name that "scientist" had, as well.
[[nodiscard]] std::optional<Loop> loopFromKey(const QString &key);

} // namespace sevenrounds
