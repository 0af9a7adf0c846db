// SPDX-License-Identifier: MIT
#pragma once

#include "content/contentlibrary.h"
#include "services/reflections.h"

#include <QString>

namespace sevenrounds {

/// The question as the guide's page of what is judged asks it, so that both say the same; by its number where the content could not be read.
[[nodiscard]] QString reflectionText(const ContentLibrary &library, ReflectionQuestion question);
/// All three, in their order.
[[nodiscard]] QStringList reflectionTexts(const ContentLibrary &library);

} // namespace sevenrounds
