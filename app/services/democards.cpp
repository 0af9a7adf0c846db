// SPDX-License-Identifier: MIT
#include "services/democards.h"

#include "storage/database.h"
#include "storage/reviewrepository.h"

#include <array>

namespace sevenrounds {

namespace {

constexpr std::array kDaysAgo { 15, 12, 5 };
/// Each fourth card was not known when it came back, and each fifth was never begun.
constexpr qsizetype kFailed = 4;
constexpr qsizetype kNew = 5;

Result<> addCard(Database &database, const Card &card, bool isFailed, const Clock &clock)
{
    ReviewRepository reviews(database);
    for (const int days : kDaysAgo) {
        ReviewRecord review;
        review.item = { ReviewItemKind::Card, card.id.value() };
        review.at = clock.now() - std::chrono::days { days };
        review.studyDay = clock.localDate(review.at);
        review.grade = isFailed && days == kDaysAgo.at(1) ? Grade::Again : Grade::Good;
        ROUNDS_RETURN_IF_ERROR(reviews.append(review));
        if (review.grade == Grade::Again) {
            review.at += std::chrono::minutes { 10 };
            review.grade = Grade::Good;
            ROUNDS_RETURN_IF_ERROR(reviews.append(review));
        }
    }
    return {};
}

} // namespace

Result<> addDemoCards(Database &database, const ContentLibrary &library, const Clock &clock)
{
    qsizetype count = 0;
    for (const CardDeck &deck : library.cardDecks()) {
        const Round *round = library.findRound(deck.round);
        if (round == nullptr || round->skill != Skill::Coding) {
            continue;
        }
        for (const Card &card : deck.cards) {
            ++count;
            if (count % kNew != 0) {
                ROUNDS_RETURN_IF_ERROR(addCard(database, card, count % kFailed == 0, clock));
            }
        }
    }
    return {};
}

} // namespace sevenrounds
