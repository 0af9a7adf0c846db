// SPDX-License-Identifier: MIT
#include "scheduling/reviewitem.h"

namespace sevenrounds {

namespace {

constexpr std::array kKeys { "line", "derivation", "card", "problem", "story", "prompt" };
static_assert(kKeys.size() == kReviewItemKinds.size());

} // namespace

QString reviewItemKindKey(ReviewItemKind kind)
{
    return QString::fromLatin1(kKeys.at(static_cast<std::size_t>(kind)));
}

std::optional<ReviewItemKind> reviewItemKindFromKey(const QString &key)
{
    for (const ReviewItemKind kind : kReviewItemKinds) {
        if (key == QLatin1String(kKeys.at(static_cast<std::size_t>(kind)))) {
            return kind;
        }
    }
    return std::nullopt;
}

ReviewItem ReviewItem::line(const DerivationId &derivation, const QString &stepId)
{
    return { ReviewItemKind::Line, derivation.value() + QLatin1Char('/') + stepId };
}

} // namespace sevenrounds
