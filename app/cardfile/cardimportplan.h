// SPDX-License-Identifier: MIT
#pragma once

#include "cardfile/cardreadout.h"
#include "domain/owncard.h"

#include <QSet>

namespace sevenrounds {

enum class CardVerdict {
    New,
    /// There already, and says something else now.
    Changed,
    /// There already, word for word.
    Same,
    /// Was taken out by the person; it stays out unless they say otherwise.
    Removed,
    /// Comes with the content; it is there already.
    Shipped,
};

struct CardPlanRow {
    CardVerdict verdict = CardVerdict::New;
    /// As it will stand, without a time.
    OwnCard card;
    int place = 0;
    CardLoss loss;
};

/// What taking the cards of a file would do, card by card in the file's order.
[[nodiscard]] QList<CardPlanRow> planCardImport(
    const CardReadout &readout, const QList<OwnCard> &own, const QSet<QString> &shipped);

} // namespace sevenrounds
