// SPDX-License-Identifier: MIT
#include "services/owncardservice.h"
#include "support/profilebench.h"
#include "ui/review/cardsviewmodel.h"
#include "ui/shell/navigation.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>

using namespace sevenrounds;

/// The browser of cards: what narrows it, and the chosen card.
class TestCardsViewModel : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void listsEveryCardUnderItsTopic();
    void findsByWordsInAnswersAndNotes();
    void narrowsByTopicAndStanding();
    void asideGoesOutAndComesBack();
    void showsTheChosenCard();
    void marksWhatKeepsFailing();
    void whatWasFoundIsShownInPlaceOfAFile();

private:
    [[nodiscard]] QString at(int row, CardListModel::Role role)
    {
        return m_model->rows()->data(m_model->rows()->index(row), role).toString();
    }
    [[nodiscard]] const QList<const Card *> &cards() { return m_bench->services.cards().cards(); }

    std::unique_ptr<ProfileBench> m_bench;
    std::unique_ptr<Navigation> m_navigation;
    std::unique_ptr<CardsViewModel> m_model;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
};

void TestCardsViewModel::init()
{
    m_bench = std::make_unique<ProfileBench>();
    QVERIFY(m_bench->open());
    m_navigation = std::make_unique<Navigation>();
    m_model = std::make_unique<CardsViewModel>(m_bench->services, *m_navigation);
    m_tester = std::make_unique<QAbstractItemModelTester>(
        m_model->rows(), QAbstractItemModelTester::FailureReportingMode::QtTest);
}

void TestCardsViewModel::cleanup()
{
    m_tester.reset();
    m_model.reset();
    m_navigation.reset();
    m_bench.reset();
}

void TestCardsViewModel::listsEveryCardUnderItsTopic()
{
    QCOMPARE(m_model->rows()->count(), static_cast<int>(cards().size()));
    QCOMPARE(at(0, CardListModel::HeadingRole), cards().first()->topic);
    QVERIFY(at(1, CardListModel::HeadingRole).isEmpty());
    QCOMPARE(at(0, CardListModel::StandingRole), QStringLiteral("new"));
    QCOMPARE(m_model->scopes().size(), 7);
    QVERIFY(!m_model->isEmpty());
}

void TestCardsViewModel::findsByWordsInAnswersAndNotes()
{
    m_model->setFilter(QStringLiteral("no-such-word-anywhere"));
    QCOMPARE(m_model->rows()->count(), 0);
    m_bench->services.cards().setNote(cards().at(3)->id.value(), QStringLiteral("no-such-word-anywhere"));
    QCOMPARE(m_model->rows()->count(), 1);
    QCOMPARE(at(0, CardListModel::CardIdRole), cards().at(3)->id.value());
    m_model->showAll();
    QCOMPARE(m_model->rows()->count(), static_cast<int>(cards().size()));
}

void TestCardsViewModel::narrowsByTopicAndStanding()
{
    m_model->setFilter(cards().first()->topic);
    const int ofTopic = m_model->rows()->count();
    QVERIFY(ofTopic > 0 && ofTopic < cards().size());
    m_model->setScope(2);
    QCOMPARE(m_model->rows()->count(), 0);
    QVERIFY(m_bench->services.reviews().grade(CardShelf::itemOf(cards().first()->id.value()), Grade::Again));
    m_bench->clock.advance(std::chrono::minutes { 5 });
    m_model->rows()->refresh();
    QCOMPARE(m_model->rows()->count(), 1);
    QCOMPARE(at(0, CardListModel::StandingRole), QStringLiteral("due"));
    m_model->setScope(99);
    QCOMPARE(m_model->scope(), 2);
}

void TestCardsViewModel::asideGoesOutAndComesBack()
{
    m_model->choose(cards().first()->id.value());
    m_model->toggleAside();
    QVERIFY(m_model->isAside());
    m_model->setScope(5);
    QCOMPARE(m_model->rows()->count(), 1);
    QCOMPARE(at(0, CardListModel::StandingRole), QStringLiteral("put aside"));
    m_model->toggleAside();
    QVERIFY(!m_model->isAside());
    QCOMPARE(m_model->rows()->count(), 0);
}

void TestCardsViewModel::showsTheChosenCard()
{
    QVERIFY(!m_model->hasCard());
    m_model->choose(QStringLiteral("no/such"));
    QVERIFY(!m_model->hasCard());
    m_model->choose(cards().at(4)->id.value());
    QCOMPARE(m_model->cardId(), cards().at(4)->id.value());
    QVERIFY(m_model->document().contains(QStringLiteral("The answer")));
    QSignalSpy changes(m_model.get(), &CardsViewModel::cardChanged);
    m_model->setNote(QStringLiteral("a note"));
    QVERIFY(!changes.isEmpty());
    QCOMPARE(m_model->savedText(), QStringLiteral("Saving…"));
    QTRY_COMPARE(m_model->savedText(), QStringLiteral("Saved"));
    m_model->leave();
    QCOMPARE(m_navigation->page(), Navigation::Page::Review);
}

void TestCardsViewModel::marksWhatKeepsFailing()
{
    const ReviewItem item = CardShelf::itemOf(cards().first()->id.value());
    for (int i = 0; i < 4; ++i) {
        QVERIFY(m_bench->services.reviews().grade(item, Grade::Easy));
        m_bench->clock.advance(std::chrono::days { 90 });
        QVERIFY(m_bench->services.reviews().grade(item, Grade::Again));
    }
    m_model->setScope(4);
    QCOMPARE(m_model->rows()->count(), 1);
    QVERIFY(m_model->rows()->data(m_model->rows()->index(0), CardListModel::LeechRole).toBool());
    m_model->choose(item.id);
    QVERIFY(!m_model->leechText().isEmpty());
    QVERIFY(m_model->standingText().contains(QStringLiteral("forgotten 4 times")));
}

void TestCardsViewModel::whatWasFoundIsShownInPlaceOfAFile()
{
    const QString id = m_bench->services.ownCards().add(
        QStringLiteral("Deck"), QStringLiteral("Who plays the theremin?"), QStringLiteral("Nobody touches it."));
    m_model->setFiling(true);
    m_model->show(id);
    QCOMPARE(m_navigation->page(), Navigation::Page::Cards);
    QVERIFY(!m_model->isFiling());
    QCOMPARE(m_model->cardId(), id);
    QVERIFY(m_model->isOwn());
    QCOMPARE(m_model->front(), QStringLiteral("Who plays the theremin?"));
    QCOMPARE(m_model->rows()->rowCount(), 1);
    // One that is gone is not gone to.
    m_model->removeCard();
    m_navigation->open(Navigation::Page::Today);
    m_model->show(id);
    QCOMPARE(m_navigation->page(), Navigation::Page::Today);
}

QTEST_MAIN(TestCardsViewModel)
#include "tst_cardsviewmodel.moc"
