// SPDX-License-Identifier: MIT
#include "portfolio/topicdraw.h"

#include "core/random.h"

namespace sevenrounds {

std::optional<std::pair<QString, QString>> drawTopics(const QStringList &topics, quint64 seed)
{
    // In an order of its own, so that a file that is read earlier changes no draw.
    QStringList sorted = topics;
    sorted.removeDuplicates();
    sorted.sort();
    if (sorted.size() < 2) {
        return std::nullopt;
    }
    Random random(seed);
    const auto first = static_cast<qsizetype>(random.below(static_cast<std::uint64_t>(sorted.size())));
    auto second = static_cast<qsizetype>(random.below(static_cast<std::uint64_t>(sorted.size() - 1)));
    second += second >= first ? 1 : 0;
    return std::pair(sorted.at(first), sorted.at(second));
}

} // namespace sevenrounds
