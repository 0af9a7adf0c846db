// SPDX-License-Identifier: MIT
#include "domain/codingattempt.h"

#include <array>

namespace sevenrounds {

namespace {

constexpr std::array<std::pair<CodingEventKind, const char *>, 6> kEventKeys { {
    { CodingEventKind::Begun, "begun" },
    { CodingEventKind::Approach, "approach" },
    { CodingEventKind::Hint, "hint" },
    { CodingEventKind::Revealed, "revealed" },
    { CodingEventKind::Note, "note" },
    { CodingEventKind::OwnCases, "own-cases" },
} };

} // namespace

QString codingEventKey(CodingEventKind kind)
{
    for (const auto &[known, key] : kEventKeys) {
        if (known == kind) {
            return QLatin1String(key);
        }
    }
    return {};
}

std::optional<CodingEventKind> codingEventFromKey(const QString &key)
{
    for (const auto &[kind, known] : kEventKeys) {
        if (key == QLatin1String(known)) {
            return kind;
        }
    }
    return std::nullopt;
}

} // namespace sevenrounds
