// SPDX-License-Identifier: MIT
#pragma once

#include "content/contentlibrary.h"
#include "ui/guide/guidecard.h"

#include <functional>

/// One of the views of a section.
struct GuidePart {
    QString title;
    /// Which pane of qml/guide draws it.
    QString pane = QStringLiteral("CardsPane.qml");
    /// How many cards stand beside each other where there is room.
    int columns = 1;
    /// The cards that it draws; of a pane of another shape, the records behind it, for searches.
    std::function<QList<GuideCard>()> cards;
};

struct GuideSection {
    QString title;
    QString about;
    QList<GuidePart> parts;
};

namespace sevenrounds {

/// The guide, section by section. Every record of the facts is in one of them, as a test asserts. `library` must outlive the answer.
[[nodiscard]] QList<GuideSection> guideSections(const ContentLibrary &library);

/// The round's place among the parts of the first section, which are the briefings; -1 where it has none.
[[nodiscard]] int briefingPart(const ContentLibrary &library, const RoundId &round);

} // namespace sevenrounds
