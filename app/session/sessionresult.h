// SPDX-License-Identifier: MIT
#pragma once

#include "session/sessionstate.h"

#include <functional>

namespace sevenrounds {

/// What a rated round came to. Stored with the event that closed it, so that later draws and histories need no replay.
struct SessionResult {
    struct PromptMade {
        PromptId prompt;
        /// Points of the strong answer that were ticked, and all of them.
        int made = 0;
        int points = 0;
        int hints = 0;
        /// On it and its follow-ups, for the review that it is; stays with the round's log and not with the result. Absent where nobody measured.
        std::optional<Milliseconds> took = {};
    };
    struct LadderHeld {
        LadderId ladder;
        /// The highest level all of whose points were made without a hint; 0 where not even the first was.
        int held = 0;
        int climbed = 0;
    };

    QList<PromptMade> prompts;
    QList<LadderHeld> ladders;
    /// 1 to 4, the price of hints taken off; nothing for a round that was not rated.
    std::optional<double> score;
    /// The same by a listener; what is shown where both are there.
    std::optional<double> peerScore = {};
    int hints = 0;
    QStringList mistakes;
    /// As the plan holds it.
    std::optional<int> hireForecast = {};

    /// Whether it was rated on the hire side; a listener's rating goes before one's own, which the one who made the forecast gives. Absent without
    /// either.
    [[nodiscard]] std::optional<bool> isHireSide() const;

    [[nodiscard]] QJsonObject toJson() const;
    /// Absent where an older row says nothing of it.
    [[nodiscard]] static std::optional<SessionResult> fromJson(const QJsonObject &json);
};

/// What a point of a strong answer is ticked by: the item it belongs to and its position there.
[[nodiscard]] QString pointKey(const QString &item, qsizetype position);

/// How many points the strong answer to an item has; 0 where the content that held it is gone.
using PointCount = std::function<int(const PlanItem &item)>;

[[nodiscard]] SessionResult resultOf(
    const SessionPlan &plan, const SessionState &state, const PointCount &points, std::optional<double> score);

} // namespace sevenrounds
