// SPDX-License-Identifier: MIT
#pragma once

#include "core/clock.h"

#include <QString>
#include <QStringList>

namespace sevenrounds {

/// A card of the person's own: written here or read from a file of cards. Front and back are Markdown.
struct OwnCard {
    /// "own-" and 24 hexadecimal digits, made of what names the card where it comes from; see cardfile/cardkey.
    QString id;
    /// Plays the part that a topic has among the shipped cards; never empty.
    QString deck;
    QString front;
    QString back;
    QStringList tags;
    UtcTime changedAt {};
    /// Taken out; its reviews stay in the log, so that it can be put back.
    bool isRemoved = false;

    /// Says the same, whenever it was said.
    [[nodiscard]] bool saysAs(const OwnCard &other) const
    {
        return id == other.id && deck == other.deck && front == other.front && back == other.back && tags == other.tags
            && isRemoved == other.isRemoved;
    }
};

} // namespace sevenrounds
