// SPDX-License-Identifier: MIT
#pragma once

#include "services/appservices.h"
#include "services/deckfile.h"
#include "services/papernoteservice.h"

#include <QTest>

#include <memory>
#include <optional>

namespace sevenrounds {

/// How long a PDF's process may take on a machine that has other things to do.
inline constexpr int kDeckPatience = 20'000;

[[nodiscard]] inline QString deckFixture(const char *name = "three-pages.pdf")
{
    return QStringLiteral(SEVENROUNDS_SOURCE_DIR "/tests/fixtures/papers/") + QLatin1String(name);
}

/// Copies the file into the profile and makes it the PDF of `key`, which is a deck's unless one is given; empty where that failed.
[[nodiscard]] inline QString addDeck(AppServices &services, const QString &path, const QString &key = {})
{
    const QString deck = key.isEmpty() ? deckKeyOf(path) : key;
    const auto isTaken = std::make_shared<std::optional<bool>>();
    services.paperNotes().attach(deck, path, [isTaken](const Result<> &taken) { *isTaken = taken.has_value(); });
    return QTest::qWaitFor([&] { return isTaken->has_value(); }, kDeckPatience) && **isTaken ? deck : QString();
}

/// Three pages as slides.
[[nodiscard]] inline TalkDeck threeSlides(const QString &key)
{
    return { key, QStringLiteral("three-pages.pdf"), 3, {} };
}

} // namespace sevenrounds
