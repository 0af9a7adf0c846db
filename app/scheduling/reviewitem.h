// SPDX-License-Identifier: MIT
#pragma once

#include "core/id.h"

#include <QString>

#include <array>
#include <optional>

namespace sevenrounds {

/// What can fade. The keys stand in people's databases.
enum class ReviewItemKind {
    /// One line of a derivation.
    Line,
    /// A derivation as a whole, from a blank page.
    Derivation,
    Card,
    /// A coding problem to do again.
    Problem,
    /// A story to tell.
    Story,
    Prompt,
};

inline constexpr std::array kReviewItemKinds { ReviewItemKind::Line, ReviewItemKind::Derivation, ReviewItemKind::Card,
    ReviewItemKind::Problem, ReviewItemKind::Story, ReviewItemKind::Prompt };

[[nodiscard]] QString reviewItemKindKey(ReviewItemKind kind);
[[nodiscard]] std::optional<ReviewItemKind> reviewItemKindFromKey(const QString &key);

/// One thing that is reviewed: its kind, and an id that is unique within the kind.
struct ReviewItem {
    ReviewItemKind kind = ReviewItemKind::Card;
    QString id;

    /// The id is "<derivation>/<step>".
    [[nodiscard]] static ReviewItem line(const DerivationId &derivation, const QString &stepId);

    friend bool operator==(const ReviewItem &a, const ReviewItem &b) { return a.kind == b.kind && a.id == b.id; }
    friend bool operator<(const ReviewItem &a, const ReviewItem &b)
    {
        return a.kind != b.kind ? a.kind < b.kind : a.id < b.id;
    }
    friend size_t qHash(const ReviewItem &item, size_t seed = 0)
    {
        return qHashMulti(seed, static_cast<int>(item.kind), item.id);
    }
};

} // namespace sevenrounds
