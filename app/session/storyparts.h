// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

#include <optional>

namespace sevenrounds {

/// From this share of the words on, situation and task eat the action; both guides.
inline constexpr int kMostSettingPercent = 40;

/// How the words of a told story are spread, where its writer has labeled the parts.
struct StoryShares {
    int settingWords = 0;
    int allWords = 0;
    /// The longest sentence of situation and task.
    QString longest;

    [[nodiscard]] int settingPercent() const { return allWords == 0 ? 0 : 100 * settingWords / allWords; }
};

/// Labels are "Situation:", "**Task.**", "## Action", "R:" and the like at the beginning of a line; nothing where there is no action after a
/// situation or a task. English only.
[[nodiscard]] std::optional<StoryShares> storyShares(const QString &text);

} // namespace sevenrounds
