// SPDX-License-Identifier: MIT
#pragma once

#include <QStringList>

#include <optional>
#include <utility>

namespace sevenrounds {

/// Two different topics, always the same for one seed and one list; nothing where there are not two. Topics that are told twice count once.
[[nodiscard]] std::optional<std::pair<QString, QString>> drawTopics(const QStringList &topics, quint64 seed);

} // namespace sevenrounds
