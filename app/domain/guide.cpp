// SPDX-License-Identifier: MIT
#include "domain/guide.h"

namespace sevenrounds {

namespace {

constexpr std::array kStandings { Standing::Open, Standing::Missing, Standing::Partial, Standing::Have };

} // namespace

QString standingKey(Standing standing)
{
    switch (standing) {
    case Standing::Missing:
        return QStringLiteral("missing");
    case Standing::Partial:
        return QStringLiteral("partial");
    case Standing::Have:
        return QStringLiteral("have");
    case Standing::Open:
        break;
    }
    return QStringLiteral("open");
}

Standing standingFromKey(const QString &key)
{
    for (const Standing standing : kStandings) {
        if (standingKey(standing) == key) {
            return standing;
        }
    }
    return Standing::Open;
}

} // namespace sevenrounds
