// SPDX-License-Identifier: MIT
#pragma once

#include "content/yamlmap.h"
#include "domain/loop.h"

#include <QList>

namespace sevenrounds {

/// The loops that an item belongs to, from its key `tracks`; notes names that mean none.
[[nodiscard]] QList<Loop> readTracks(YamlMap *table);

} // namespace sevenrounds
