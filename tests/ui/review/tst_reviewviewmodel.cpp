// SPDX-License-Identifier: MIT
#include "support/profilebench.h"
#include "ui/review/reviewviewmodel.h"
#include "ui/shell/navigation.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>

#include <numeric>

using namespace sevenrounds;

/// The page of the queue: what it says, and where its rows lead.
class TestReviewViewModel : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void anEmptyProfileOffersNewCards();
    void startsASittingAndGoesOnWithIt();
    void saysWhenTheNextOnesCome();
    void listsWhatElseIsDue();
    void rowsLeadToTheirPages();
    void forecastHoldsWhatWasBegun();
    void theDayNeedsADateAndACard();
    void aLongQueueIsToldWithoutShame();
    void theLastWeekSaysWhyNothingIsNew();
    void cramsTheChosenTopic();
    void takesAScaleOnlyWhereItWins();
    void offersToEndAScaleThatLoses();
    void aScaleNeedsReviewsADayApart();

private:
    [[nodiscard]] ReviewService &reviews() { return m_bench->services.reviews(); }
    [[nodiscard]] QString cardId(int place) { return m_bench->services.cards().cards().at(place)->id.value(); }

    std::unique_ptr<ProfileBench> m_bench;
    std::unique_ptr<Navigation> m_navigation;
    std::unique_ptr<ReviewViewModel> m_model;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
};

void TestReviewViewModel::init()
{
    m_bench = std::make_unique<ProfileBench>();
    QVERIFY(m_bench->open());
    m_navigation = std::make_unique<Navigation>();
    m_model = std::make_unique<ReviewViewModel>(m_bench->services, *m_navigation);
    m_tester = std::make_unique<QAbstractItemModelTester>(
        m_model->rows(), QAbstractItemModelTester::FailureReportingMode::QtTest);
}

void TestReviewViewModel::cleanup()
{
    m_tester.reset();
    m_model.reset();
    m_navigation.reset();
    m_bench.reset();
}

void TestReviewViewModel::anEmptyProfileOffersNewCards()
{
    QCOMPARE(m_model->rows()->count(), 0);
    QVERIFY(m_model->canStart());
    QVERIFY(!m_model->isOpen());
    QVERIFY(m_model->cardsText().contains(QStringLiteral("10")));
    QVERIFY(m_model->dueCount().isEmpty());
    QVERIFY(m_model->dayFigure().isEmpty());
    QVERIFY(!m_model->dayText().isEmpty());
    QCOMPARE(m_model->forecast().size(), 30);
    QVERIFY(!m_model->canTakeScale() && !m_model->canDropScale());
}

void TestReviewViewModel::startsASittingAndGoesOnWithIt()
{
    m_model->start();
    QCOMPARE(m_navigation->page(), Navigation::Page::Study);
    m_navigation->open(Navigation::Page::Review);
    QVERIFY(m_model->isOpen());
    const QString shown = m_bench->services.study().current()->id.value();
    m_model->start();
    QCOMPARE(m_navigation->page(), Navigation::Page::Study);
    QCOMPARE(m_bench->services.study().current()->id.value(), shown);
}

void TestReviewViewModel::saysWhenTheNextOnesCome()
{
    m_bench->services.settings().setNewCardsADay(0);
    QVERIFY(!m_model->canStart());
    m_model->start();
    QCOMPARE(m_navigation->page(), Navigation::Page::Today);
    QCOMPARE(m_model->cardsText(), QStringLiteral("Nothing is due"));
    QVERIFY(reviews().grade(CardShelf::itemOf(cardId(0)), Grade::Easy));
    QVERIFY(m_model->cardsText().startsWith(QStringLiteral("Nothing is due; the next reviews come on")));
}

void TestReviewViewModel::listsWhatElseIsDue()
{
    const Derivation &derivation = m_bench->services.library().derivations().first();
    QVERIFY(reviews().grade(ReviewItem::line(derivation.id, derivation.steps.first().id), Grade::Easy));
    QVERIFY(reviews().grade({ ReviewItemKind::Derivation, derivation.id.value() }, Grade::Easy));
    m_bench->clock.advance(std::chrono::days { 60 });
    m_model->refresh();
    QCOMPARE(m_model->rows()->count(), 2);
    const QModelIndex first = m_model->rows()->index(0);
    QCOMPARE(m_model->rows()->data(first, QueueListModel::DueRole).toString(), QStringLiteral("1"));
    QVERIFY(!m_model->rows()->data(first, QueueListModel::TitleRole).toString().isEmpty());
    QVERIFY(!m_model->rows()->data(first, QueueListModel::CaptionRole).toString().isEmpty());
    QCOMPARE(m_model->dueCount(), QStringLiteral("2"));
    QVERIFY(!m_model->timeText().isEmpty());
    QVERIFY(reviews().grade({ ReviewItemKind::Derivation, derivation.id.value() }, Grade::Good));
    QCOMPARE(m_model->rows()->count(), 1);
}

void TestReviewViewModel::rowsLeadToTheirPages()
{
    const Derivation &derivation = m_bench->services.library().derivations().first();
    const QString prompt = m_bench->services.library().prompts().first().id.value();
    QVERIFY(reviews().grade(ReviewItem::line(derivation.id, derivation.steps.first().id), Grade::Easy));
    QVERIFY(reviews().grade({ ReviewItemKind::Prompt, prompt }, Grade::Easy));
    m_bench->clock.advance(std::chrono::days { 60 });
    m_model->refresh();
    QSignalSpy prompts(m_model.get(), &ReviewViewModel::promptAsked);
    m_model->openRow(1);
    QCOMPARE(prompts.size(), 1);
    QCOMPARE(prompts.first().first().toString(), prompt);
    m_model->openRow(0);
    QCOMPARE(m_navigation->page(), Navigation::Page::Derivation);
    QVERIFY(m_bench->services.attempts().hasAttempt());
    QCOMPARE(m_bench->services.attempts().plan().mode, AttemptMode::Recall);
    m_model->openRow(7);
    QVERIFY(!m_model->problem().exists());
}

void TestReviewViewModel::forecastHoldsWhatWasBegun()
{
    QVERIFY(reviews().grade(CardShelf::itemOf(cardId(0)), Grade::Easy));
    const QList<int> load = m_model->forecast();
    QCOMPARE(std::accumulate(load.cbegin(), load.cend(), 0), 1);
    QCOMPARE(load.first(), 0);
    QVERIFY(m_model->forecastText().startsWith(u'1'));
}

void TestReviewViewModel::theDayNeedsADateAndACard()
{
    m_bench->services.settings().setInterviewDay(reviews().today().addDays(20));
    QVERIFY(m_model->dayFigure().isEmpty());
    QVERIFY(reviews().grade(CardShelf::itemOf(cardId(0)), Grade::Easy));
    QVERIFY(m_model->dayFigure().endsWith(u'%'));
    QVERIFY(m_model->dayText().contains(QStringLiteral("recalled")));
    // What was begun is little of what there is, and the line says so.
    QVERIFY2(m_model->dayText().contains(
                 QStringLiteral("of the whole deck of %1, where").arg(m_bench->services.study().deckCards())),
        qPrintable(m_model->dayText()));
    QVERIFY(m_bench->services.study().deckCards() >= 320);
}

void TestReviewViewModel::aLongQueueIsToldWithoutShame()
{
    for (int card = 0; card < 40; ++card) {
        QVERIFY(reviews().grade(CardShelf::itemOf(cardId(card)), Grade::Good));
    }
    m_bench->clock.advance(std::chrono::days { 60 });
    m_model->refresh();
    QVERIFY(m_model->orderText().isEmpty());
    QVERIFY(reviews().grade(CardShelf::itemOf(cardId(40)), Grade::Good));
    m_bench->clock.advance(std::chrono::days { 60 });
    m_model->refresh();
    QCOMPARE(m_model->orderText(),
        QStringLiteral(
            "What you are likeliest to forget comes first, so any part of it counts. Stop when you like; the "
            "rest keeps."));
}

void TestReviewViewModel::theLastWeekSaysWhyNothingIsNew()
{
    QVERIFY(m_model->orderText().isEmpty());
    m_bench->services.settings().setInterviewDay(reviews().today().addDays(7));
    QVERIFY2(m_model->orderText().startsWith(QStringLiteral("No new cards in the last seven days")),
        qPrintable(m_model->orderText()));
    QVERIFY(!m_model->canStart());
    // A cram is there all the same.
    m_model->startCram(1);
    QCOMPARE(m_navigation->page(), Navigation::Page::Study);
}

void TestReviewViewModel::cramsTheChosenTopic()
{
    QVERIFY(m_model->topics().size() > 2);
    m_model->startCram(999);
    m_model->startCram(-1);
    QVERIFY(!m_bench->services.study().isOpen());
    m_model->startCram(2);
    QCOMPARE(m_navigation->page(), Navigation::Page::Study);
    QVERIFY(m_bench->services.study().isCram());
    QCOMPARE(m_bench->services.study().topic(), m_model->topics().at(2));
}

void TestReviewViewModel::takesAScaleOnlyWhereItWins()
{
    for (int i = 0; i < 120; ++i) {
        QVERIFY(reviews().grade(CardShelf::itemOf(cardId(i)), Grade::Easy));
    }
    m_bench->clock.advance(std::chrono::days { 9 });
    for (int i = 0; i < 120; ++i) {
        QVERIFY(reviews().grade(CardShelf::itemOf(cardId(i)), i % 10 < 5 ? Grade::Again : Grade::Good));
    }
    m_navigation->open(Navigation::Page::Review);
    QVERIFY(m_model->canTakeScale());
    m_model->takeScale();
    QVERIFY(!m_model->canTakeScale());
    QVERIFY(m_model->canDropScale());
    QVERIFY(m_model->scaleText().contains(QStringLiteral("times those of the average")));
    m_model->dropScale();
    QVERIFY(m_model->canTakeScale() && !m_model->canDropScale());
}

void TestReviewViewModel::offersToEndAScaleThatLoses()
{
    m_bench->services.settings().setMemoryScale(0.3);
    m_bench->clock.advance(std::chrono::days { 1 });
    for (int i = 0; i < 121; ++i) {
        QVERIFY(reviews().grade(CardShelf::itemOf(cardId(i)), Grade::Easy));
    }
    m_bench->clock.advance(std::chrono::days { 9 });
    // Nine of ten are still known after nine days, as with the average learner; those that are not stand among the older ones.
    for (int i = 0; i < 120; ++i) {
        QVERIFY(reviews().grade(CardShelf::itemOf(cardId(i)), i < 90 && i % 8 == 0 ? Grade::Again : Grade::Good));
        m_bench->clock.advance(std::chrono::seconds { 1 });
    }
    m_navigation->open(Navigation::Page::Review);
    QVERIFY(m_model->canEndScale());
    const QDate due = reviews().memory(CardShelf::itemOf(cardId(120))).dueDay;
    m_model->endScale();
    QVERIFY(!m_model->canEndScale());
    QVERIFY(m_model->scaleText().contains(QStringLiteral("average learner")));
    QCOMPARE(m_bench->services.study().memoryScale().standing, 1.0);
    // The intervals that it gave before today stay.
    QCOMPARE(reviews().memory(CardShelf::itemOf(cardId(120))).dueDay, due);
    // And it can be taken back.
    QVERIFY(m_model->canDropScale());
    m_model->dropScale();
    QVERIFY(m_model->canEndScale());
}

void TestReviewViewModel::aScaleNeedsReviewsADayApart()
{
    // Three reviews, one of which came a day after another.
    QVERIFY(reviews().grade(CardShelf::itemOf(cardId(0)), Grade::Good));
    QVERIFY(reviews().grade(CardShelf::itemOf(cardId(1)), Grade::Good));
    m_bench->clock.advance(std::chrono::days { 2 });
    QVERIFY(reviews().grade(CardShelf::itemOf(cardId(0)), Grade::Good));
    m_navigation->open(Navigation::Page::Review);
    QVERIFY2(m_model->scaleText().contains(QStringLiteral("a day or more after the one before")),
        qPrintable(m_model->scaleText()));
    QVERIFY2(m_model->scaleText().contains(QStringLiteral("1 so far")), qPrintable(m_model->scaleText()));
    QVERIFY(!m_model->canEndScale() && !m_model->canTakeScale());
}

QTEST_MAIN(TestReviewViewModel)
#include "tst_reviewviewmodel.moc"
