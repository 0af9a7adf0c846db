// SPDX-License-Identifier: MIT
#include "tourstudy.h"

#include "ui/context/appcontext.h"
#include "ui/quiz/quizviewmodel.h"
#include "ui/quiz/selftestmodel.h"
#include "ui/review/cardsviewmodel.h"
#include "ui/review/studyviewmodel.h"
#include "ui/shell/navigation.h"

#include <algorithm>

using namespace sevenrounds;

namespace {

/// What somebody has learned over six weeks: some cards each day, some of them forgotten over and over.
void learnCards(TourStage &stage)
{
    constexpr int kDays = 42;
    constexpr int kCardsADay = 3;
    constexpr int kEverySixth = 6;
    ReviewService &reviews = stage.services.reviews();
    const QList<const Card *> &cards = stage.services.cards().cards();
    stage.clock.stepWall(-std::chrono::days { kDays });
    for (int day = 0; day < kDays; ++day) {
        for (const DueItem &due : reviews.dueItems(ReviewItemKind::Card)) {
            const auto place = std::find_if(cards.cbegin(), cards.cend(), [&](const Card *card) {
                return card->id.value() == due.item.id;
            }) - cards.cbegin();
            // One in six is a hard one, and fails now and then.
            const bool fails = place % kEverySixth == 0 && due.memory.reps % 4 == 3;
            (void)reviews.grade(due.item, fails ? Grade::Again : Grade::Good, std::chrono::seconds { 9 + place % 7 });
            if (fails) {
                (void)reviews.grade(due.item, Grade::Good, std::chrono::seconds { 6 });
            }
        }
        for (int i = day * kCardsADay; i < (day + 1) * kCardsADay && i < cards.size(); ++i) {
            const ReviewItem item = CardShelf::itemOf(cards.at(i)->id.value());
            (void)reviews.grade(item, Grade::Good, std::chrono::seconds { 14 });
            (void)reviews.grade(item, Grade::Good, std::chrono::seconds { 8 });
        }
        stage.clock.stepWall(std::chrono::days { 1 });
    }
    stage.context.navigation()->open(Navigation::Page::Review);
}

void studyCard(TourStage &stage)
{
    (void)stage.services.study().begin();
    stage.context.navigation()->open(Navigation::Page::Study);
    stage.context.study()->setAnswer(
        QStringLiteral("First the size of one part, then how often it is kept: $nd$ numbers of 2 bytes."));
}

void endStudy(TourStage &stage)
{
    StudyViewModel *study = stage.context.study();
    for (int i = 0; i < 5; ++i) {
        study->reveal();
        stage.clock.advance(std::chrono::seconds { 12 });
        study->grade(i == 1 ? 1 : 3);
    }
    study->end();
}

void browseCards(TourStage &stage)
{
    stage.context.navigation()->open(Navigation::Page::Cards);
    stage.context.cards()->choose(stage.services.cards().cards().first()->id.value());
}

void answerQuestion(TourStage &stage)
{
    QuizViewModel *quiz = stage.context.quiz();
    quiz->choose(1);
    quiz->setConfidence(3);
    quiz->advance();
}

void finishQuiz(TourStage &stage)
{
    QuizService &quizzes = stage.services.quizzes();
    int number = 0;
    while (const QuizQuestion *question = quizzes.next()) {
        // Right where it is easy, wrong now and then above, and surer than that deserves.
        const bool isRight = static_cast<int>(question->level) < 5 + number % 3;
        (void)quizzes.answer(
            question->id, isRight ? question->correct : (question->correct + 1) % 4, 50 + 10 * (number * 7 % 6));
        ++number;
    }
    stage.context.quiz()->advance();
}

void rateStatements(TourStage &stage)
{
    for (const int row : { 0, 1, 2, 4 }) {
        stage.context.selfTest()->rate(row, (row * 3 + 1) % 5);
    }
    stage.context.navigation()->open(Navigation::Page::SelfTest);
}

} // namespace

QList<TourStep> studySteps()
{
    return {
        { QStringLiteral("review"), learnCards },
        { QStringLiteral("study"), studyCard },
        { QStringLiteral("study-answer"), [](TourStage &stage) { stage.context.study()->reveal(); } },
        { QStringLiteral("study-end"), endStudy },
        { QStringLiteral("cards"), browseCards },
        { QStringLiteral("cards-failing"), [](TourStage &stage) { stage.context.cards()->setScope(4); } },
        { QStringLiteral("quiz"), [](TourStage &stage) { stage.context.quiz()->open(); } },
        { QStringLiteral("quiz-why"), answerQuestion },
        { QStringLiteral("quiz-result"), finishQuiz },
        { QStringLiteral("self-test"), rateStatements },
    };
}
