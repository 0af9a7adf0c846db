// SPDX-License-Identifier: MIT
#include "cardfile/cardimportplan.h"

#include <QHash>

namespace sevenrounds {

QList<CardPlanRow> planCardImport(const CardReadout &readout, const QList<OwnCard> &own, const QSet<QString> &shipped)
{
    QHash<QString, const OwnCard *> standing;
    for (const OwnCard &card : own) {
        standing.insert(card.id, &card);
    }
    QList<CardPlanRow> rows;
    for (const CardDraft &draft : readout.cards) {
        CardPlanRow row;
        row.card = { draft.id, draft.deck, draft.front, draft.back, draft.tags, {}, false };
        row.place = draft.place;
        row.loss = draft.loss;
        const OwnCard *there = standing.value(draft.id);
        if (shipped.contains(draft.name)) {
            row.verdict = CardVerdict::Shipped;
        } else if (there != nullptr) {
            row.verdict = there->isRemoved ? CardVerdict::Removed
                : there->saysAs(row.card)  ? CardVerdict::Same
                                           : CardVerdict::Changed;
        }
        rows.append(row);
    }
    return rows;
}

} // namespace sevenrounds
