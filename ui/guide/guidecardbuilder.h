// SPDX-License-Identifier: MIT
#pragma once

#include "content/contentlibrary.h"
#include "ui/guide/guidecard.h"

namespace sevenrounds {

/// The card of a record: a shape of its own where the page has one for it, else its fields in their order, each with who says it.
[[nodiscard]] GuideCard guideCard(const ContentLibrary &library, const FactRecord &fact);

/// The cards of one briefing, in the order in which one reads them the evening before.
[[nodiscard]] QList<GuideCard> briefingCards(const ContentLibrary &library, const FactRecord &briefing);

/// Both ladders at one level, side by side.
[[nodiscard]] QList<GuideCard> levelCards(const ContentLibrary &library);

/// What a guide prints for the whole process beside what its rows add up to.
[[nodiscard]] QList<GuideCard> pipelineTotalCards(const ContentLibrary &library, const QString &guide);

} // namespace sevenrounds
