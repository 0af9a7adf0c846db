// SPDX-License-Identifier: MIT
#include "domain/source.h"

#include <array>

namespace sevenrounds {

namespace {

constexpr std::array kBadgesOfContent { Badge::S1, Badge::S2, Badge::Both, Badge::App };

} // namespace

QString badgeKey(Badge badge)
{
    switch (badge) {
    case Badge::S1:
        return QStringLiteral("S1");
    case Badge::S2:
        return QStringLiteral("S2");
    case Badge::Both:
        return QStringLiteral("both");
    case Badge::Own:
        return QStringLiteral("own");
    case Badge::App:
        break;
    }
    return QStringLiteral("app");
}

std::optional<Badge> badgeFromKey(const QString &key)
{
    for (const Badge badge : kBadgesOfContent) {
        if (badgeKey(badge) == key) {
            return badge;
        }
    }
    return std::nullopt;
}

} // namespace sevenrounds
