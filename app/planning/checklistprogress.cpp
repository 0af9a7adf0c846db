// SPDX-License-Identifier: MIT
#include "planning/checklistprogress.h"

#include <QMap>
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

/// The rounds of one mock hold what the item asks for.
bool isEnough(const QSet<QString> &done, const QList<RoundId> &asked)
{
    return asked.isEmpty()
        ? done.size() >= kFullMockRounds
        : std::all_of(asked.cbegin(), asked.cend(), [&](const RoundId &round) { return done.contains(round.value()); });
}

/// Mock loops, also those that went over days, and days on which as much was done in rounds of no such loop. A round is of one mock only.
int fullMocks(const QList<PlanDeed> &deeds, const QList<RoundId> &asked)
{
    QMap<QString, QSet<QString>> loops;
    for (const PlanDeed &deed : deeds) {
        if (deed.kind == PlanTaskKind::Mock && !deed.loop.isEmpty()) {
            loops[deed.loop].insert(deed.id);
        }
    }
    loops.removeIf([&](auto loop) { return !isEnough(*loop, asked); });
    QMap<QDate, QSet<QString>> days;
    for (const PlanDeed &deed : deeds) {
        if (deed.kind == PlanTaskKind::Mock && !loops.contains(deed.loop)) {
            days[deed.day].insert(deed.id);
        }
    }
    const auto whole = std::count_if(days.cbegin(), days.cend(), [&](const auto &day) { return isEnough(day, asked); });
    return static_cast<int>(loops.size() + whole);
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
        return fullMocks(deeds, item.rounds);
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
