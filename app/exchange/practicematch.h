// SPDX-License-Identifier: MIT
#pragma once

#include "exchange/profiledocument.h"

#include <QList>

namespace sevenrounds {

/// What becomes of one practice of a file.
struct PracticeFate {
    /// The practice of the profile that it is: what it says of itself is the same, and neither log says other than the other. 0 where it is to be added.
    qint64 same = 0;
    /// To be added, and the practice of the profile that began as it did and went on otherwise: at another computer. 0 where there is none.
    qint64 partedFrom = 0;
    /// All practices of the profile that say the same of themselves, `same` first: its history may stand in more than one of them.
    QList<qint64> twins;
};

/// One for each practice of the file, in their order. No two are the same one of the profile; of several that could be, one whose logs are equal comes
/// before one that only goes on, and then one of the same id.
[[nodiscard]] QList<PracticeFate> matchPractices(const ProfileDocument &present, const ProfileDocument &incoming);

} // namespace sevenrounds
