// SPDX-License-Identifier: MIT
#pragma once

#include "core/error.h"
#include "core/volume.h"
#include "ui/context/problem.h"

namespace sevenrounds {

/// What the person was doing when it went wrong; the same error needs other advice while saving than while opening.
enum class Situation {
    Opening,
    Saving,
    Refused, ///< a write that is not tried again
    Reading, ///< a part of the profile, while it is opened
    BackingUp,
    Starting,
    Restoring,
    Exporting,
    Importing,
    Working,
};

/// The title and the advice for an error. Every kind has a wording in every situation.
[[nodiscard]] Problem wordError(const Error &error, Situation situation);
/// The same while writes are held, with the disk and what is left on it where the disk is what stands in the way.
[[nodiscard]] Problem wordHeldWrite(const Error &error, const Volume &volume);

/// The profile was closed though writes were held: so many of them are texts, which stand in the second place, and so many are lost.
[[nodiscard]] Problem wordLeftUnsaved(int kept, int lost);

/// So many texts and rounds that a disk had kept out are saved now, from the second place where they stood.
[[nodiscard]] Problem wordReturnedTexts(int count);

} // namespace sevenrounds
