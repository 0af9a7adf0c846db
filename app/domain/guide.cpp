// SPDX-License-Identifier: MIT
#include "domain/guide.h"

#include <algorithm>

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

QString payPartKey(PayPart part)
{
    switch (part) {
    case PayPart::Stock:
        return QStringLiteral("stock");
    case PayPart::Bonus:
        return QStringLiteral("bonus");
    case PayPart::SignOn:
        return QStringLiteral("sign-on");
    case PayPart::Total:
        return QStringLiteral("total");
    case PayPart::Base:
        break;
    }
    return QStringLiteral("base");
}

bool OwnPay::isEmpty() const
{
    return !at();
}

std::optional<UtcTime> OwnPay::at() const
{
    std::optional<UtcTime> newest;
    for (const std::optional<OwnFigure> &figure : figures) {
        if (figure) {
            newest = std::max(newest, std::optional(figure->at));
        }
    }
    return newest;
}

} // namespace sevenrounds
