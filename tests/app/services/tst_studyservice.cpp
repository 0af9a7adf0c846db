// SPDX-License-Identifier: MIT
#include "support/profilebench.h"

#include <QHash>
#include <QSignalSpy>
#include <QTest>

using namespace sevenrounds;

namespace {

constexpr std::chrono::days kDay { 1 };

} // namespace

/// The queue and sittings with cards, on a real profile with the shipped cards.
class TestStudyService : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void beginsWithTheNewCardsOfToday();
    void newCardsADayIsALimit();
    void lastSevenDaysBeginNothing_data();
    void lastSevenDaysBeginNothing();
    void fadingCardsAreCounted();
    void gradesNeedTheAnswerFirst();
    void dueComesBeforeNewAndTheLikeliestForgottenFirst();
    void stepsComeBackInTheSameSitting();
    void undoTakesTheLastGradeBack();
    void undoStaysInsideTheSitting();
    void aSittingSurvivesAKill();
    void aCramLeavesTheScheduleAlone();
    void aCramOfAnUnknownTopicIsAnError();
    void buriedComesTomorrowSuspendedNever();
    void notesAreKept();
    void easyDaysMoveWhatComesLater();
    void recallOnTheDayFallsWithTime();
    void whatIsPutOffIsStillOfTheDeck();
    void aCardCountsAsMuchAsItsRound();
    void promptsOfARatedRoundAreReviews();
    void whatTheContentNoLongerHasIsNotDue();
    void timeToFinishGoesByThePersonsMedian();
    void timeToFinishKnowsWhatEachKindTakes();
    void longReviewsAreNotCut();
    void promptsOfARoundPassTheirTime();
    void memoryScaleNeedsReviews();
    void takingAScaleBackLaterMovesNoInterval();

private:
    [[nodiscard]] StudyService &study() { return m_bench->services.study(); }
    [[nodiscard]] ReviewService &reviews() { return m_bench->services.reviews(); }
    [[nodiscard]] CardShelf &cards() { return m_bench->services.cards(); }
    /// Grades the card that is shown and returns its id.
    QString take(Grade grade);

    std::unique_ptr<ProfileBench> m_bench;
};

void TestStudyService::init()
{
    m_bench = std::make_unique<ProfileBench>();
    QVERIFY(m_bench->open());
}

QString TestStudyService::take(Grade grade)
{
    const QString id = study().current() == nullptr ? QString() : study().current()->id.value();
    study().reveal();
    m_bench->clock.advance(std::chrono::seconds { 8 });
    return study().grade(grade) ? id : QString();
}

void TestStudyService::beginsWithTheNewCardsOfToday()
{
    QVERIFY(!study().isOpen());
    QCOMPARE(study().queue().newToday, 10);
    QCOMPARE(study().queue().newCards, static_cast<int>(cards().cards().size()));
    QCOMPARE(study().queue().timeToFinish(), 10 * kUsualReview);
    QVERIFY(study().begin());
    QCOMPARE(study().current(), cards().cards().first());
    QCOMPARE(study().left(), 10);
}

void TestStudyService::newCardsADayIsALimit()
{
    m_bench->services.settings().setNewCardsADay(2);
    QVERIFY(study().begin());
    QVERIFY(!take(Grade::Easy).isEmpty());
    QVERIFY(!take(Grade::Easy).isEmpty());
    QVERIFY(study().current() == nullptr);
    QCOMPARE(study().queue().newToday, 0);
    study().end();
    const Result<> none = study().begin();
    QVERIFY(!none && none.error().kind == ErrorKind::NotFound);
    m_bench->clock.advance(kDay);
    QCOMPARE(study().queue().newToday, 2);
}

void TestStudyService::lastSevenDaysBeginNothing_data()
{
    QTest::addColumn<int>("daysTo");
    QTest::addColumn<bool>("isHeld");

    QTest::newRow("eight days before") << 8 << false;
    QTest::newRow("seven days before") << 7 << true;
    QTest::newRow("on the day") << 0 << true;
    QTest::newRow("the day after") << -1 << false;
}

void TestStudyService::lastSevenDaysBeginNothing()
{
    QFETCH(int, daysTo);
    QFETCH(bool, isHeld);
    QVERIFY(reviews().grade(CardShelf::itemOf(cards().cards().first()->id.value()), Grade::Again));
    m_bench->services.settings().setInterviewDay(reviews().today().addDays(daysTo));
    QCOMPARE(study().holdsNewBack(), isHeld);
    QCOMPARE(study().queue().newToday > 0, !isHeld);
    QVERIFY(study().queue().newCards > 0);
    // What was begun is reviewed all the same, and there is nothing else in the sitting.
    m_bench->clock.advance(std::chrono::minutes { 2 });
    QVERIFY(study().begin());
    QCOMPARE(study().left() == 1, isHeld);
}

void TestStudyService::fadingCardsAreCounted()
{
    const ReviewItem item = CardShelf::itemOf(cards().cards().first()->id.value());
    QVERIFY(reviews().grade(item, Grade::Again));
    QCOMPARE(study().queue().fadingCards + study().queue().fadedCards, 0);
    // Failed a moment ago it is known today and would not be tomorrow.
    m_bench->clock.advance(std::chrono::minutes { 2 });
    QCOMPARE(study().queue().dueOf(ReviewItemKind::Card), 1);
    QCOMPARE(study().queue().fadedCards, 0);
    QCOMPARE(study().queue().fadingCards, 1);
    m_bench->clock.advance(30 * kDay);
    QCOMPARE(study().queue().dueOf(ReviewItemKind::Card), 1);
    QCOMPARE(study().queue().fadedCards, 1);
    QCOMPARE(study().queue().fadingCards, 0);
}

void TestStudyService::gradesNeedTheAnswerFirst()
{
    QVERIFY(!study().grade(Grade::Good));
    QVERIFY(study().begin());
    const Result<> early = study().grade(Grade::Good);
    QVERIFY(!early && early.error().kind == ErrorKind::Conflict);
    QCOMPARE(reviews().items().size(), 0);
}

void TestStudyService::dueComesBeforeNewAndTheLikeliestForgottenFirst()
{
    const QString weak = cards().cards().at(5)->id.value();
    const QString strong = cards().cards().at(2)->id.value();
    QVERIFY(reviews().grade(CardShelf::itemOf(strong), Grade::Easy));
    QVERIFY(reviews().grade(CardShelf::itemOf(weak), Grade::Good));
    QVERIFY(reviews().grade(CardShelf::itemOf(weak), Grade::Good));
    m_bench->clock.advance(40 * kDay);
    QCOMPARE(study().queue().dueOf(ReviewItemKind::Card), 2);
    QVERIFY(study().begin());
    QCOMPARE(take(Grade::Good), weak);
    QCOMPARE(take(Grade::Good), strong);
    QVERIFY(study().current() != nullptr);
    QCOMPARE(cards().standing(study().current()->id.value()), CardStanding::New);
}

void TestStudyService::stepsComeBackInTheSameSitting()
{
    m_bench->services.settings().setNewCardsADay(1);
    QVERIFY(study().begin());
    const QString first = take(Grade::Good);
    // Ten minutes ahead, and nothing else is left.
    QVERIFY(study().current() != nullptr);
    QCOMPARE(study().current()->id.value(), first);
    QCOMPARE(take(Grade::Good), first);
    QVERIFY(study().current() == nullptr);
    QCOMPARE(study().summary().reviews, 2);
    QCOMPARE(study().summary().took, Milliseconds(std::chrono::seconds { 16 }));
}

void TestStudyService::undoTakesTheLastGradeBack()
{
    QVERIFY(study().begin());
    const QString first = take(Grade::Again);
    QCOMPARE(study().summary().again, 1);
    QVERIFY(study().canUndo());
    QVERIFY(study().undo());
    QCOMPARE(study().current()->id.value(), first);
    QVERIFY(study().isRevealed());
    QCOMPARE(study().summary().reviews, 0);
    QVERIFY(cards().memory(first).state == ReviewState::New);
    QVERIFY(!study().canUndo());
    QVERIFY(!study().undo());
}

void TestStudyService::undoStaysInsideTheSitting()
{
    QVERIFY(reviews().grade({ ReviewItemKind::Line, QStringLiteral("D-01/marginal") }, Grade::Good));
    m_bench->clock.advance(std::chrono::minutes { 1 });
    QVERIFY(study().begin());
    QVERIFY(!study().canUndo());
}

void TestStudyService::aSittingSurvivesAKill()
{
    QVERIFY(study().begin());
    take(Grade::Good);
    take(Grade::Easy);
    const QString shown = study().current()->id.value();
    study().setAnswer(QStringLiteral("half a thou"));
    QVERIFY(study().hasUnsaved());
    QTRY_VERIFY(!study().hasUnsaved());
    QVERIFY(m_bench->reopen());
    QVERIFY(study().isOpen());
    QCOMPARE(study().current()->id.value(), shown);
    QCOMPARE(study().answer(), QStringLiteral("half a thou"));
    QCOMPARE(study().summary().reviews, 2);
    study().end();
    QVERIFY(m_bench->reopen());
    QVERIFY(!study().isOpen());
}

void TestStudyService::aCramLeavesTheScheduleAlone()
{
    const QString topic = cards().topics().first();
    QVERIFY(study().beginCram(topic));
    QVERIFY(study().isCram());
    const int all = study().left();
    QVERIFY(all > 1);
    const QString first = take(Grade::Again);
    QCOMPARE(study().left(), all);
    const QString second = take(Grade::Good);
    QCOMPARE(study().left(), all - 1);
    QVERIFY(study().undo());
    QCOMPARE(study().current()->id.value(), second);
    QVERIFY(m_bench->reopen());
    QVERIFY(study().isCram());
    int taken = 0;
    QString last;
    while (study().current() != nullptr && taken < all) {
        last = take(Grade::Good);
        ++taken;
    }
    QCOMPARE(taken, all);
    // What was not had came back last.
    QCOMPARE(last, first);
    QVERIFY(study().current() == nullptr);
    QCOMPARE(reviews().items().size(), 0);
    QCOMPARE(study().summary().reviews, all);
}

void TestStudyService::aCramOfAnUnknownTopicIsAnError()
{
    const Result<> begun = study().beginCram(QStringLiteral("astrology"));
    QVERIFY(!begun && begun.error().kind == ErrorKind::NotFound);
    QVERIFY(!study().isOpen());
}

void TestStudyService::buriedComesTomorrowSuspendedNever()
{
    m_bench->services.settings().setNewCardsADay(3);
    QVERIFY(study().begin());
    const QString buried = study().current()->id.value();
    QVERIFY(study().bury());
    const QString suspended = study().current()->id.value();
    QVERIFY(suspended != buried);
    QVERIFY(study().suspend());
    QCOMPARE(cards().standing(buried), CardStanding::Buried);
    QCOMPARE(cards().standing(suspended), CardStanding::Suspended);
    QVERIFY(m_bench->reopen());
    m_bench->clock.advance(kDay);
    QCOMPARE(cards().standing(buried), CardStanding::New);
    QCOMPARE(cards().standing(suspended), CardStanding::Suspended);
    cards().setSuspended(suspended, false);
    QCOMPARE(cards().standing(suspended), CardStanding::New);
}

void TestStudyService::notesAreKept()
{
    const QString id = cards().cards().first()->id.value();
    cards().setNote(id, QStringLiteral("think of *rain*"));
    QVERIFY(cards().hasUnsaved());
    QVERIFY(m_bench->reopen());
    QCOMPARE(cards().note(id), QStringLiteral("think of *rain*"));
}

void TestStudyService::easyDaysMoveWhatComesLater()
{
    // Everything but one day of the week is easy: what may move goes there, what is due stays.
    QVERIFY(reviews().grade(CardShelf::itemOf(cards().cards().at(0)->id.value()), Grade::Easy));
    const ItemMemory before = cards().memory(cards().cards().at(0)->id.value());
    const int weekday = before.dueDay.addDays(1).dayOfWeek();
    m_bench->services.settings().setEasyDays(0x7fU & ~EasyDays::weekday(weekday));
    const ItemMemory after = cards().memory(cards().cards().at(0)->id.value());
    QCOMPARE(after.dueDay.dayOfWeek(), weekday);
    QVERIFY(qAbs(before.dueDay.daysTo(after.dueDay)) <= 2);
    m_bench->services.settings().setEasyDays(0);
    QCOMPARE(cards().memory(cards().cards().at(0)->id.value()).dueDay, before.dueDay);
    m_bench->clock.advance(60 * kDay);
    m_bench->services.settings().setEasyDays(0x7fU & ~EasyDays::weekday(weekday));
    QCOMPARE(cards().memory(cards().cards().at(0)->id.value()).dueDay, before.dueDay);
}

void TestStudyService::recallOnTheDayFallsWithTime()
{
    const QDate today = reviews().today();
    QVERIFY(!study().recallOnDay() && !study().deckRecallOnDay());
    m_bench->services.settings().setInterviewDay(today.addDays(10));
    QVERIFY(!study().recallOnDay());
    QVERIFY(reviews().grade(CardShelf::itemOf(cards().cards().at(0)->id.value()), Grade::Easy));
    const double soon = study().recallOnDay().value_or(0.0);
    QVERIFY(soon > 0.8 && soon < 0.95);
    // Of the whole deck one card is begun, and here each counts the same.
    study().setWeightSource({});
    const int deck = study().deckCards();
    QCOMPARE(deck, static_cast<int>(cards().cards().size()));
    QVERIFY(qAbs(study().deckRecallOnDay().value_or(0.0) - soon / deck) < 1e-12);
    m_bench->services.settings().setInterviewDay(today.addDays(60));
    QVERIFY(study().recallOnDay().value_or(1.0) < soon);
    m_bench->services.settings().setInterviewDay(today.addDays(-1));
    QVERIFY(!study().recallOnDay());
}

void TestStudyService::whatIsPutOffIsStillOfTheDeck()
{
    m_bench->services.settings().setInterviewDay(reviews().today().addDays(10));
    for (int i = 0; i < 4; ++i) {
        QVERIFY(reviews().grade(CardShelf::itemOf(cards().cards().at(i)->id.value()), Grade::Easy));
    }
    study().setWeightSource({});
    const double all = study().deckRecallOnDay().value_or(0.0);
    QVERIFY(all > 0.0);
    const QString one = cards().cards().at(0)->id.value();
    const QString two = cards().cards().at(1)->id.value();
    cards().setBuried(one, true);
    cards().setBuried(two, true);
    QCOMPARE(study().begunCards(), 2);
    QVERIFY(qAbs(study().deckRecallOnDay().value_or(0.0) - all) < 1e-12);
    // All four of them equally well known: one fewer, of a deck of one fewer.
    const int deck = study().deckCards();
    cards().setSuspended(one, true);
    QVERIFY(qAbs(study().deckRecallOnDay().value_or(0.0) - all * 0.75 * deck / (deck - 1)) < 1e-12);
}

void TestStudyService::aCardCountsAsMuchAsItsRound()
{
    m_bench->services.settings().setInterviewDay(reviews().today().addDays(10));
    ReadinessService &readiness = m_bench->services.readiness();
    const ContentLibrary &library = m_bench->services.library();
    QHash<QString, Skill> skills;
    for (const CardDeck &deck : library.cardDecks()) {
        skills.insert(deck.topic, library.findRound(deck.round)->skill);
    }
    const auto ofMl = [&](const Card *card) { return skills.value(card->topic) == Skill::Ml; };
    const auto &all = cards().cards();
    const auto begun = std::find_if(all.cbegin(), all.cend(), ofMl);
    QVERIFY(begun != all.cend());
    QVERIFY(reviews().grade(CardShelf::itemOf((*begun)->id.value()), Grade::Easy));
    const double recall = study().recallOnDay().value_or(0.0);
    const auto expected = [&] {
        double weights = 0.0;
        for (const Card *card : all) {
            weights += readiness.assumptions().committee.weights[index(skills.value(card->topic))];
        }
        return recall * readiness.assumptions().committee.weights[index(Skill::Ml)] / weights;
    };
    const double usual = study().deckRecallOnDay().value_or(0.0);
    QVERIFY(qAbs(usual - expected()) < 1e-12);
    QVERIFY(readiness.assume({ AssumptionKind::Weight, Skill::Ml }, 5.0));
    QVERIFY(qAbs(study().deckRecallOnDay().value_or(0.0) - expected()) < 1e-12);
    QVERIFY(study().deckRecallOnDay().value_or(0.0) > usual);
}

void TestStudyService::promptsOfARatedRoundAreReviews()
{
    const QString id = m_bench->services.library().prompts().first().id.value();
    SessionResult result;
    result.prompts = { { PromptId(id), 6, 6, 0 }, { PromptId(QStringLiteral("gone")), 1, 6, 0 },
        { PromptId(QStringLiteral("none")), 0, 0, 0 } };
    m_bench->services.promptHistory().noteResult(result);
    const ReviewItem item { ReviewItemKind::Prompt, id };
    QCOMPARE(reviews().history(item).size(), 1U);
    QCOMPARE(reviews().history(item).front().grade, Grade::Easy);
    m_bench->clock.advance(60 * kDay);
    QCOMPARE(study().queue().dueOf(ReviewItemKind::Prompt), 1);
    QCOMPARE(study().firstDue(ReviewItemKind::Prompt).value_or(ReviewItem {}), item);
}

void TestStudyService::whatTheContentNoLongerHasIsNotDue()
{
    for (const ReviewItemKind kind : kReviewItemKinds) {
        QVERIFY(reviews().grade({ kind, QStringLiteral("gone/gone") }, Grade::Good));
    }
    m_bench->clock.advance(60 * kDay);
    QCOMPARE(reviews().dueItems().size(), static_cast<qsizetype>(kReviewItemKinds.size()));
    QCOMPARE(study().queue().dueInAll(), 0);
    QCOMPARE(study().forecast(30), std::vector<int>(30, 0));
}

void TestStudyService::timeToFinishGoesByThePersonsMedian()
{
    m_bench->services.settings().setNewCardsADay(6);
    QVERIFY(study().begin());
    for (int i = 0; i < 5; ++i) {
        QVERIFY(!take(Grade::Easy).isEmpty());
    }
    // Eight seconds each, and one new card is left.
    QCOMPARE(study().queue().timeToFinish(), Milliseconds(std::chrono::seconds { 8 }));
}

void TestStudyService::timeToFinishKnowsWhatEachKindTakes()
{
    using std::chrono::minutes;
    const ContentLibrary &library = m_bench->services.library();
    const CodingProblem &problem = library.codingProblems().first();
    const Derivation &derivation = library.derivations().first();
    const Prompt &prompt = library.prompts().first();
    const StoryId story = m_bench->services.stories().create(QStringLiteral("A race in the build"), {});
    QVERIFY(reviews().grade({ ReviewItemKind::Problem, problem.id.value() }, Grade::Good));
    QVERIFY(reviews().grade({ ReviewItemKind::Derivation, derivation.id.value() }, Grade::Good));
    QVERIFY(reviews().grade(ReviewItem::line(derivation.id, derivation.steps.first().id), Grade::Good));
    QVERIFY(reviews().grade({ ReviewItemKind::Prompt, prompt.id.value() }, Grade::Good));
    QVERIFY(reviews().grade({ ReviewItemKind::Story, story.value() }, Grade::Good));
    m_bench->clock.advance(60 * kDay);
    const QueueState queue = study().queue();
    QCOMPARE(queue.timeOf(ReviewItemKind::Problem), Milliseconds(minutes { problem.minutes }));
    QVERIFY(problem.minutes >= 10);
    QCOMPARE(queue.timeOf(ReviewItemKind::Derivation), Milliseconds(minutes { derivation.minutes }));
    QCOMPARE(queue.timeOf(ReviewItemKind::Line),
        Milliseconds(minutes { derivation.minutes }) / static_cast<int>(derivation.steps.size()));
    QCOMPARE(queue.timeOf(ReviewItemKind::Prompt), Milliseconds(minutes { prompt.minutes }));
    QCOMPARE(queue.timeOf(ReviewItemKind::Story), Milliseconds(minutes { 3 }));
    QCOMPARE(queue.timeOf(ReviewItemKind::Card), 10 * kUsualReview);
    Milliseconds sum { 0 };
    for (const ReviewItemKind kind : kReviewItemKinds) {
        sum += queue.timeOf(kind);
    }
    QCOMPARE(queue.timeToFinish(), sum);
}

void TestStudyService::longReviewsAreNotCut()
{
    // Half as long again as each of them is said to take: more than ten minutes, and no absence.
    const QList<CodingProblem> &problems = m_bench->services.library().codingProblems();
    Milliseconds usual { 0 };
    for (int i = 0; i < 5; ++i) {
        const Milliseconds own = std::chrono::minutes { problems.at(i).minutes };
        usual += own;
        QVERIFY(reviews().grade({ ReviewItemKind::Problem, problems.at(i).id.value() }, Grade::Good, own * 3 / 2));
    }
    m_bench->clock.advance(60 * kDay);
    QCOMPARE(study().queue().timeOf(ReviewItemKind::Problem), usual * 3 / 2);
}

void TestStudyService::promptsOfARoundPassTheirTime()
{
    const PromptId id = m_bench->services.library().prompts().first().id;
    SessionResult result;
    result.prompts = { { id, 6, 6, 0, std::chrono::minutes { 12 } } };
    m_bench->services.promptHistory().noteResult(result);
    QCOMPARE(reviews().history({ ReviewItemKind::Prompt, id.value() }).front().took,
        std::optional(Milliseconds(std::chrono::minutes { 12 })));
}

void TestStudyService::memoryScaleNeedsReviews()
{
    QCOMPARE(study().memoryScale().samples, 0U);
    QVERIFY(!study().memoryScale().fit);
    for (int i = 0; i < 120; ++i) {
        const ReviewItem item = CardShelf::itemOf(cards().cards().at(i)->id.value());
        QVERIFY(reviews().grade(item, Grade::Easy));
    }
    m_bench->clock.advance(9 * kDay);
    for (int i = 0; i < 120; ++i) {
        const ReviewItem item = CardShelf::itemOf(cards().cards().at(i)->id.value());
        QVERIFY(reviews().grade(item, i % 10 < 5 ? Grade::Again : Grade::Good));
    }
    const ScaleReport report = study().memoryScale();
    QCOMPARE(report.samples, 120U);
    // Half is forgotten where the average learner keeps nine tenths.
    QVERIFY(report.fit && report.fit->factor < 0.6 && report.fit->wins());
    const QDate due = cards().memory(cards().cards().at(9)->id.value()).dueDay;
    m_bench->services.settings().setMemoryScale(report.fit->factor);
    // 240 reviews are 240 commits, so closing may take its time. Intervals that were given before today stay.
    QVERIFY(m_bench->services.shutDown(Milliseconds { 20000 }));
    QVERIFY(m_bench->open());
    QCOMPARE(study().memoryScale().standing, m_bench->services.settings().memoryScales().back().factor);
    QVERIFY(cards().memory(cards().cards().at(9)->id.value()).dueDay <= due);
    m_bench->services.settings().dropMemoryScale();
    QCOMPARE(study().memoryScale().standing, 1.0);
    QCOMPARE(cards().memory(cards().cards().at(9)->id.value()).dueDay, due);
    QVERIFY(m_bench->services.settings().memoryScales().empty());
}

void TestStudyService::takingAScaleBackLaterMovesNoInterval()
{
    SettingsService &settings = m_bench->services.settings();
    settings.setMemoryScale(0.5);
    const ReviewItem item = CardShelf::itemOf(cards().cards().first()->id.value());
    QVERIFY(reviews().grade(item, Grade::Easy));
    const QDate due = reviews().memory(item).dueDay;
    m_bench->clock.advance(2 * kDay);
    settings.dropMemoryScale();
    QCOMPARE(study().memoryScale().standing, 1.0);
    // It was given by the scale that held then.
    QCOMPARE(reviews().memory(item).dueDay, due);
    // Taken back on the same day it is as if it had never been.
    settings.dropMemoryScale();
    QCOMPARE(study().memoryScale().standing, 0.5);
    QCOMPARE(settings.memoryScales().size(), 1U);
}

QTEST_GUILESS_MAIN(TestStudyService)
#include "tst_studyservice.moc"
