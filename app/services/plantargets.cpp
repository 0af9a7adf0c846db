// SPDX-License-Identifier: MIT
#include "services/plantargets.h"

#include <QSet>

#include <algorithm>

namespace sevenrounds {

namespace {

/// App default, as a full mock is counted: what names so many rounds is taken as one loop.
constexpr int kLoopRounds = 3;

/// The problem of that id, or the first of the class that it stands for which was not done; of all alike the first.
const CodingProblem *problemOf(const QString &id, const ContentLibrary &library, const QSet<QString> &done)
{
    if (const CodingProblem *problem = library.findCodingProblem(ProblemId(id))) {
        return problem;
    }
    const CodingProblem *first = nullptr;
    for (const CodingProblem &problem : library.codingProblems()) {
        if (problem.covers != id) {
            continue;
        }
        if (!done.contains(problem.id.value())) {
            return &problem;
        }
        first = first == nullptr ? &problem : first;
    }
    return first;
}

PlanTarget targetOfId(const QString &id, const ContentLibrary &library, const QSet<QString> &done)
{
    if (library.findDerivation(DerivationId(id)) != nullptr) {
        return { PlanPlace::Derivation, id };
    }
    if (library.findPrompt(PromptId(id)) != nullptr) {
        return { PlanPlace::Prompt, id };
    }
    if (const CodingProblem *problem = problemOf(id, library, done)) {
        return { PlanPlace::Problem, problem->id.value() };
    }
    if (library.findLadder(LadderId(id)) != nullptr) {
        return { PlanPlace::Ladders, id };
    }
    if (library.findRound(RoundId(id)) != nullptr) {
        return { PlanPlace::Rounds, id };
    }
    if (library.findTalkFormat(TalkFormatId(id)) != nullptr) {
        return { PlanPlace::Talks, id };
    }
    if (library.findDrill(DrillId(id)) != nullptr) {
        return { PlanPlace::Drill, id };
    }
    const auto isIdOf = [&](const auto &item) { return item.id == id; };
    if (std::any_of(library.quizzes().cbegin(), library.quizzes().cend(), isIdOf)) {
        return { PlanPlace::Quiz, {} };
    }
    if (std::any_of(library.selfTests().cbegin(), library.selfTests().cend(), isIdOf)) {
        return { PlanPlace::SelfTest, {} };
    }
    const QList<CardDeck> &decks = library.cardDecks();
    // A deck's id stands before its cards' own names.
    const auto isOfDeck = [&](const Card &card) { return card.id.value().section(QLatin1Char('/'), 0, 0) == id; };
    if (std::any_of(decks.cbegin(), decks.cend(),
            [&](const CardDeck &deck) { return std::any_of(deck.cards.cbegin(), deck.cards.cend(), isOfDeck); })) {
        return { PlanPlace::Review, {} };
    }
    return {};
}

PlanTarget targetOfKind(PlanTaskKind kind)
{
    switch (kind) {
    case PlanTaskKind::Mock:
        return { PlanPlace::Rounds, {} };
    case PlanTaskKind::Talk:
        return { PlanPlace::Talks, {} };
    case PlanTaskKind::Problem:
        return { PlanPlace::Problem, {} };
    case PlanTaskKind::Reading:
    case PlanTaskKind::Paper:
        return { PlanPlace::Papers, {} };
    case PlanTaskKind::Story:
        return { PlanPlace::Stories, {} };
    case PlanTaskKind::Cards:
        return { PlanPlace::Review, {} };
    case PlanTaskKind::Derivation:
    case PlanTaskKind::Prompt:
    case PlanTaskKind::Task:
        break;
    }
    return {};
}

PlanTarget targetOfPage(PlanPage page)
{
    switch (page) {
    case PlanPage::None:
        break;
    case PlanPage::Sheet:
        return { PlanPlace::Sheet, {} };
    case PlanPage::Interviews:
        return { PlanPlace::Interviews, {} };
    case PlanPage::Settings:
        return { PlanPlace::Settings, {} };
    case PlanPage::Readiness:
        return { PlanPlace::Readiness, {} };
    case PlanPage::Teams:
        return { PlanPlace::Teams, {} };
    }
    return {};
}

bool isLoop(const PlanTask &task, const ContentLibrary &library)
{
    const auto isRound = [&](const QString &id) { return library.findRound(RoundId(id)) != nullptr; };
    return task.kind == PlanTaskKind::Mock
        && std::count_if(task.opens.cbegin(), task.opens.cend(), isRound) >= kLoopRounds;
}

} // namespace

PlanTarget targetOf(const PlanEntry &entry, const ContentLibrary &library, const QList<PlanDeed> &deeds)
{
    if (isLoop(entry.task, library)) {
        return { PlanPlace::Loop, {} };
    }
    QSet<QString> done;
    for (const PlanDeed &deed : deeds) {
        if (deed.day >= entry.countsFrom) {
            done.insert(deed.id);
        }
    }
    PlanTarget first;
    for (const QString &id : entry.task.opens) {
        PlanTarget target = targetOfId(id, library, done);
        if (target.place == PlanPlace::None) {
            continue;
        }
        if (!done.contains(target.place == PlanPlace::Problem ? target.id : id)) {
            return target;
        }
        if (first.place == PlanPlace::None) {
            first = target;
        }
    }
    if (first.place != PlanPlace::None) {
        return first;
    }
    const PlanTarget page = targetOfPage(entry.task.page);
    return page.place == PlanPlace::None ? targetOfKind(entry.task.kind) : page;
}

} // namespace sevenrounds
