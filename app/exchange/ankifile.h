// SPDX-License-Identifier: MIT
#pragma once

#include "cardfile/cardreadout.h"
#include "core/clock.h"
#include "core/result.h"
#include "domain/owncard.h"
#include "exchange/ziparchive.h"

#include <atomic>

namespace sevenrounds {

/// App default: the images of one file together.
inline constexpr qint64 kMostImageBytes = 64LL * 1024 * 1024;

/// Reads the cards of an .apkg or .colpkg, of the old form and of that with zstd. Blocks; nothing is written anywhere but into one file without a name.
/// Fails with Io, with Cancelled, and with InvalidInput whose cause is an ArchiveRefusal.
[[nodiscard]] Result<CardReadout> readAnkiCards(
    const QString &path, const std::atomic_bool &isCancelled, const UnpackLimits &limits = {});

/// Writes the cards as an .apkg of the old form, which every Anki reads: complete under its name, or not there. Images are taken from the folder. Fails with Io.
[[nodiscard]] Result<> writeAnkiCards(
    const QString &path, const QList<OwnCard> &cards, const QString &imageFolder, UtcTime at);

} // namespace sevenrounds
