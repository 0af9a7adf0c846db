// SPDX-License-Identifier: MIT
#include "planning/checklistprogress.h"

#include <QSet>

#include <algorithm>

namespace sevenrounds {

namespace {

template <typename Counts>
int differentIds(const QList<PlanDeed> &deeds, Counts counts)
{
    QSet<QString> ids;
    for (const PlanDeed &deed : deeds) {
        if (counts(deed)) {
            ids.insert(deed.id);
        }
    }
    return static_cast<int>(ids.size());
}

template <typename Counts>
int number(const QList<PlanDeed> &deeds, Counts counts)
{
    return static_cast<int>(std::count_if(deeds.cbegin(), deeds.cend(), counts));
}

int countOf(const ChecklistItem &item, const QList<PlanDeed> &deeds, const ChecklistStock &stock)
{
    const auto isOf = [](PlanTaskKind kind) { return [kind](const PlanDeed &deed) { return deed.kind == kind; }; };
    switch (item.sign) {
    case ChecklistSign::DerivationsCold:
        return differentIds(
            deeds, [](const PlanDeed &deed) { return deed.kind == PlanTaskKind::Derivation && deed.isCold; });
    case ChecklistSign::ProblemsSolved:
        return differentIds(deeds, isOf(PlanTaskKind::Problem));
    case ChecklistSign::Mocks:
        return static_cast<int>(fullMockDays(deeds).size());
    case ChecklistSign::Talk:
        return number(deeds, [&](const PlanDeed &deed) {
            return deed.kind == PlanTaskKind::Talk
                && (item.formats.isEmpty() || item.formats.contains(TalkFormatId(deed.id)));
        });
    case ChecklistSign::PaperChosen:
        return stock.papersChosen;
    case ChecklistSign::Reading:
        return stock.papersRead;
    case ChecklistSign::Stories:
        return stock.stories;
    case ChecklistSign::Questions:
        return stock.questions;
    case ChecklistSign::Opinions:
        return stock.opinions;
    case ChecklistSign::ByHand:
        break;
    }
    return 0;
}

} // namespace

ChecklistProgress progressOf(
    const ChecklistItem &item, const QList<PlanDeed> &deeds, const ChecklistStock &stock, QDate byHand)
{
    ChecklistProgress progress;
    progress.byHand = byHand;
    if (item.sign != ChecklistSign::ByHand) {
        progress.of = std::max(1, item.count);
        progress.have = std::min(progress.of, countOf(item, deeds, stock));
    }
    return progress;
}

ChecklistItem withOwnMocks(ChecklistItem item, int mocks)
{
    if (item.sign == ChecklistSign::Mocks && mocks > 0) {
        item.count = mocks;
    }
    return item;
}

} // namespace sevenrounds
