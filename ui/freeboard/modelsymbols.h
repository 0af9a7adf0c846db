// SPDX-License-Identifier: MIT
#pragma once

#include "derivation/modelspec.h"

#include <QString>

namespace sevenrounds {

/// What may be written in a model: each of its names and what it stands for; Markdown.
[[nodiscard]] QString modelSymbols(const derive::ModelSpec &model);

/// "latent-table" as words: "latent table".
[[nodiscard]] QString modelTitle(const QString &name);

} // namespace sevenrounds
