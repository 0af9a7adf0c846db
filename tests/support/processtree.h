// SPDX-License-Identifier: MIT
#pragma once

#include <QList>

namespace sevenrounds::test {

/// The processes that this one has started, and those that they have started, at this moment.
[[nodiscard]] QList<qint64> descendantsOf(qint64 process);

/// Whether the process is there and no mere entry of one that nobody has waited for.
[[nodiscard]] bool isAlive(qint64 process);

} // namespace sevenrounds::test
