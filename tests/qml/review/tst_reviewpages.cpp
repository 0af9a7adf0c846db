// SPDX-License-Identifier: MIT
#include "services/owncardservice.h"
#include "support/pagebench.h"
#include "ui/quiz/quizviewmodel.h"
#include "ui/quiz/selftestmodel.h"
#include "ui/review/cardsviewmodel.h"
#include "ui/review/reviewviewmodel.h"
#include "ui/review/spokenanswerviewmodel.h"
#include "ui/review/studyviewmodel.h"

using namespace sevenrounds;
using namespace sevenrounds::test;

/// The queue, a sitting and the browser of cards, by key. What the QML engine complains of fails each test.
class TestReviewPages : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void everyControlIsReachedAndNamed_data();
    void everyControlIsReachedAndNamed();
    void startsAndBrowsesByKey();
    void cramsByTabAndEnter();
    void aCardByKeyAlone();
    void writesSeesBothAndTakesBack();
    void lettersAreLettersWhileWriting();
    void buriesAndPutsAsideByKey();
    void theEndLeadsBack();
    void findsACardAndPutsItAside();
    void saysTheAnswerAloudByKey();
    void takesCardsFromAFileByKey();
    void writesACardOfOnesOwn();
    void staysInsideTheWindow_data();
    void staysInsideTheWindow();

private:
    [[nodiscard]] bool showReview(QSize size = { 1224, 900 });
    [[nodiscard]] bool showStudy(QSize size = { 1224, 900 });
    [[nodiscard]] bool showCards(QSize size = { 1224, 900 });
    /// Two cards and a line that is none.
    [[nodiscard]] bool lookAtAFile();
    [[nodiscard]] AppServices &services() { return m_bench->profile.services; }
    [[nodiscard]] Navigation::Page page() const { return m_bench->navigation.page(); }

    std::unique_ptr<PageBench> m_bench;
    std::unique_ptr<ReviewViewModel> m_review;
    std::unique_ptr<StudyViewModel> m_study;
    std::unique_ptr<CardsViewModel> m_cards;
    std::unique_ptr<QuizViewModel> m_quiz;
    std::unique_ptr<SelfTestModel> m_selfTest;
};

void TestReviewPages::init()
{
    m_bench = std::make_unique<PageBench>();
    QVERIFY(m_bench->profile.open());
    m_review = std::make_unique<ReviewViewModel>(services(), m_bench->navigation);
    m_study = std::make_unique<StudyViewModel>(services(), m_bench->navigation);
    m_cards = std::make_unique<CardsViewModel>(services(), m_bench->navigation);
    m_quiz = std::make_unique<QuizViewModel>(services(), m_bench->navigation);
    m_selfTest = std::make_unique<SelfTestModel>(services(), m_bench->navigation);
}

void TestReviewPages::cleanup()
{
    const QStringList warnings = m_bench->warnings;
    m_bench->view.reset();
    m_selfTest.reset();
    m_quiz.reset();
    m_cards.reset();
    m_study.reset();
    m_review.reset();
    m_bench.reset();
    QCOMPARE(warnings, QStringList());
}

bool TestReviewPages::showReview(QSize size)
{
    return m_bench->show(QStringLiteral("Review/ReviewPage"),
        { { QStringLiteral("viewModel"), PageBench::property(*m_review) },
            { QStringLiteral("quiz"), PageBench::property(*m_quiz) },
            { QStringLiteral("selfTest"), PageBench::property(*m_selfTest) } },
        size);
}

bool TestReviewPages::showStudy(QSize size)
{
    return services().study().begin()
        && m_bench->show(QStringLiteral("Review/StudyPage"),
            { { QStringLiteral("viewModel"), PageBench::property(*m_study) } }, size);
}

bool TestReviewPages::showCards(QSize size)
{
    return m_bench->show(
        QStringLiteral("Review/CardsPage"), { { QStringLiteral("viewModel"), PageBench::property(*m_cards) } }, size);
}

bool TestReviewPages::lookAtAFile()
{
    QFile file(m_bench->profile.folder.filePath(QStringLiteral("deck.csv")));
    if (!file.open(QFile::WriteOnly) || file.write("front,back\nq1,a1\nq2,a2\nq3\n") <= 0) {
        return false;
    }
    file.close();
    m_cards->files()->setPath(file.fileName());
    m_cards->files()->look();
    return QTest::qWaitFor([this] { return !m_cards->files()->isBusy(); }, 20000);
}

void TestReviewPages::everyControlIsReachedAndNamed_data()
{
    addPageRows({ "review", "question", "answer", "end", "cards", "no card fits", "an own card", "files", "a file" },
        kWalkedSizes);
}

void TestReviewPages::everyControlIsReachedAndNamed()
{
    QFETCH(int, which);
    QFETCH(QSize, size);
    if (which >= 6) {
        if (which == 6) {
            m_cards->addCard();
        } else {
            m_cards->setFiling(true);
        }
        if (which == 8) {
            QVERIFY(lookAtAFile());
        }
        QVERIFY(showCards(size));
    } else if (which >= 4) {
        m_cards->setFilter(which == 4 ? QStringLiteral("negative divergence") : QStringLiteral("xyzzy"));
        m_cards->choose(services().cards().cards().first()->id.value());
        QVERIFY(showCards(size));
    } else if (which == 0) {
        QVERIFY(showReview(size));
    } else {
        QVERIFY(showStudy(size));
        if (which == 2) {
            m_study->reveal();
        } else if (which == 3) {
            m_study->end();
        }
    }
    QVERIFY(!m_bench->view->grabWindow().isNull());
    QCOMPARE(complaintsOfTabWalk(*m_bench->view).join(u'\n'), QString());
}

void TestReviewPages::startsAndBrowsesByKey()
{
    QVERIFY(showReview());
    m_bench->press(Qt::Key_B, Qt::ControlModifier);
    QCOMPARE(page(), Navigation::Page::Cards);
    m_bench->press(Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(page(), Navigation::Page::Study);
    QVERIFY(services().study().isOpen());
}

void TestReviewPages::cramsByTabAndEnter()
{
    QVERIFY(showReview());
    QVERIFY(tabTo(*m_bench->view, QStringLiteral("All topics")));
    m_bench->press(Qt::Key_Down);
    m_bench->press(Qt::Key_Return);
    QVERIFY(services().study().isCram());
    QCOMPARE(services().study().topic(), m_review->topics().at(1));
    QCOMPARE(page(), Navigation::Page::Study);
}

void TestReviewPages::aCardByKeyAlone()
{
    QVERIFY(showStudy());
    const QString first = services().study().current()->id.value();
    m_bench->press(Qt::Key_3);
    QVERIFY(!m_study->isRevealed());
    m_bench->press(Qt::Key_Space);
    QVERIFY(m_study->isRevealed());
    m_bench->press(Qt::Key_4);
    QVERIFY(!m_study->isRevealed());
    QVERIFY(services().study().current()->id.value() != first);
    QVERIFY(services().cards().memory(first).state == ReviewState::Review);
    m_bench->press(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(services().study().current()->id.value(), first);
    m_bench->press(Qt::Key_Escape);
    QCOMPARE(page(), Navigation::Page::Review);
    QVERIFY(services().study().isOpen());
}

void TestReviewPages::writesSeesBothAndTakesBack()
{
    QVERIFY(showStudy());
    QVERIFY(tabTo(*m_bench->view, QStringLiteral("Your answer")));
    type(*m_bench->view, QStringLiteral("my words"));
    QCOMPARE(m_study->answer(), QStringLiteral("my words"));
    m_bench->press(Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(m_study->isRevealed());
    QVERIFY(m_study->plainText().contains(QStringLiteral("my words")));
    // The grades have the keyboard.
    QTRY_VERIFY(m_bench->find(QStringLiteral("grade3"))->hasActiveFocus());
    m_bench->press(Qt::Key_1);
    QCOMPARE(services().study().summary().again, 1);
}

void TestReviewPages::lettersAreLettersWhileWriting()
{
    QVERIFY(showStudy());
    QVERIFY(tabTo(*m_bench->view, QStringLiteral("Your answer")));
    const QString shown = services().study().current()->id.value();
    type(*m_bench->view, QStringLiteral("b s e 3"));
    QCOMPARE(m_study->answer(), QStringLiteral("b s e 3"));
    QCOMPARE(services().study().current()->id.value(), shown);
    m_study->reveal();
    QTRY_VERIFY(m_bench->find(QStringLiteral("grade3"))->hasActiveFocus());
    m_bench->press(Qt::Key_E);
    type(*m_bench->view, QStringLiteral("1 b"));
    QCOMPARE(m_study->note(), QStringLiteral("1 b"));
    QVERIFY(m_study->isRevealed());
}

void TestReviewPages::buriesAndPutsAsideByKey()
{
    QVERIFY(showStudy());
    const QString first = services().study().current()->id.value();
    m_bench->press(Qt::Key_B);
    QCOMPARE(services().cards().standing(first), CardStanding::Buried);
    const QString second = services().study().current()->id.value();
    m_bench->press(Qt::Key_S);
    QCOMPARE(services().cards().standing(second), CardStanding::Suspended);
}

void TestReviewPages::theEndLeadsBack()
{
    QVERIFY(showStudy());
    QVERIFY(m_bench->pressControl(QStringLiteral("End the sitting")));
    QVERIFY(!m_study->isOpen());
    QTRY_VERIFY(m_bench->find(QStringLiteral("studyEnd")) != nullptr);
    QVERIFY(m_bench->pressControl(QStringLiteral("To the queue")));
    QCOMPARE(page(), Navigation::Page::Review);
}

void TestReviewPages::findsACardAndPutsItAside()
{
    QVERIFY(showCards());
    m_bench->press(Qt::Key_F, Qt::ControlModifier);
    type(*m_bench->view, QStringLiteral("negative divergence"));
    QTRY_VERIFY(m_cards->rows()->count() < 10);
    m_bench->press(Qt::Key_Down);
    m_bench->press(Qt::Key_Return);
    QVERIFY(m_cards->hasCard());
    QVERIFY(m_bench->pressControl(QStringLiteral("Put it aside")));
    QVERIFY(m_cards->isAside());
    m_bench->press(Qt::Key_6, Qt::AltModifier);
    QCOMPARE(m_cards->scope(), 5);
}

/// There is no sound system on this bench: the key is heard, and what stands in its way is said.
void TestReviewPages::saysTheAnswerAloudByKey()
{
    QVERIFY(showStudy());
    const auto isSaid = [this] {
        const QQuickItem *problem
            = m_bench->view->rootObject()->findChild<QQuickItem *>(QStringLiteral("spokenProblem"));
        return problem != nullptr && problem->isVisible();
    };
    QVERIFY(!isSaid());
    m_bench->press(Qt::Key_R);
    QTRY_VERIFY(isSaid());
    QCOMPARE(m_study->spoken()->problem().title, QStringLiteral("Nothing can be heard here"));
}

void TestReviewPages::takesCardsFromAFileByKey()
{
    QVERIFY(showCards());
    m_bench->press(Qt::Key_I, Qt::ControlModifier);
    QVERIFY(m_cards->isFiling());
    QVERIFY(lookAtAFile());
    QTRY_VERIFY(m_bench->find(QStringLiteral("importRows")) != nullptr);
    // The list is not on the screen: its keys are not either.
    m_bench->press(Qt::Key_6, Qt::AltModifier);
    QCOMPARE(m_cards->scope(), 0);
    QVERIFY(m_bench->pressControl(QStringLiteral("Take 2 cards")));
    QTRY_VERIFY_WITH_TIMEOUT(!m_cards->isFiling(), 20000);
    QCOMPARE(services().ownCards().standing().size(), 2);
    m_bench->press(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(services().ownCards().standing().isEmpty());
    // Esc leads from the files to the list first.
    m_cards->setFiling(true);
    m_bench->press(Qt::Key_Escape);
    QVERIFY(!m_cards->isFiling());
}

void TestReviewPages::writesACardOfOnesOwn()
{
    QVERIFY(showCards());
    m_bench->press(Qt::Key_N, Qt::ControlModifier);
    QVERIFY(m_cards->isOwn());
    QVERIFY(tabTo(*m_bench->view, QStringLiteral("Question")));
    m_bench->press(Qt::Key_A, Qt::ControlModifier);
    type(*m_bench->view, QStringLiteral("Mine?"));
    QCOMPARE(m_cards->front(), QStringLiteral("Mine?"));
    QVERIFY(m_bench->pressControl(QStringLiteral("Take this card out")));
    QVERIFY(!m_cards->hasCard());
}

void TestReviewPages::staysInsideTheWindow_data()
{
    addPageRows({ "review", "study", "cards", "an own card", "a file" }, kFittingSizes);
}

void TestReviewPages::staysInsideTheWindow()
{
    QFETCH(int, which);
    QFETCH(QSize, size);
    if (which == 3) {
        m_cards->addCard();
    } else if (which == 4) {
        m_cards->setFiling(true);
        QVERIFY(lookAtAFile());
    }
    QVERIFY(which == 0 ? showReview(size) : which == 1 ? showStudy(size) : showCards(size));
    QCOMPARE(complaintsOfWidth(*m_bench->view), QStringList());
}

QTEST_MAIN(TestReviewPages)
#include "tst_reviewpages.moc"
