// SPDX-License-Identifier: MIT
#pragma once

#include "markdown/pagedocument.h"

#include <QStringList>

namespace sevenrounds {

class AppServices;

/// The readiness page on paper: the whole loop, each round with what it rests on, the weeks before, and what is assumed.
/// `assumptions` are the page's own sentences.
[[nodiscard]] PageDocument readinessDocument(AppServices &services, const QStringList &assumptions);

} // namespace sevenrounds
