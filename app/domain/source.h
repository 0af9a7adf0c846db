// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

#include <optional>

namespace sevenrounds {

/// Who says it. Shown beside every item and every fact.
enum class Badge {
    S1, ///< the AI Engineer guide
    S2, ///< the research guide
    Both,
    App, ///< written by us where the guides are silent
    Own, ///< what a person was really asked; no content file may claim it
};

struct Source {
    Badge badge = Badge::App;
    /// Where the source is silent or we changed something: what, in a sentence. Often empty.
    QString note;
};

/// "S1", "S2", "both", "app", "own".
[[nodiscard]] QString badgeKey(Badge badge);
/// Those that content files may have.
[[nodiscard]] std::optional<Badge> badgeFromKey(const QString &key);

} // namespace sevenrounds
