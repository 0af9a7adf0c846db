// SPDX-License-Identifier: MIT
#include "support/profilebench.h"
#include "ui/review/studyviewmodel.h"
#include "ui/shell/navigation.h"

#include <QSignalSpy>

using namespace sevenrounds;

/// One card after the other, and the end.
class TestStudyViewModel : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void showsTheQuestionAlone();
    void showsBothSideBySide();
    void eachKeySaysWhenTheCardComesBack();
    void gradesBeforeTheAnswerDoNothing();
    void takesBack();
    void theNoteStandsOnTheCard();
    void leechesSayWhatToDo();
    void leavingKeepsTheSittingOpen();
    void theEndCountsWhatWasDone();
    void aCramSaysThatNothingMoves();

private:
    std::unique_ptr<ProfileBench> m_bench;
    std::unique_ptr<Navigation> m_navigation;
    std::unique_ptr<StudyViewModel> m_model;
};

void TestStudyViewModel::init()
{
    m_bench = std::make_unique<ProfileBench>();
    QVERIFY(m_bench->open());
    m_bench->services.settings().setNewCardsADay(2);
    m_navigation = std::make_unique<Navigation>();
    m_model = std::make_unique<StudyViewModel>(m_bench->services, *m_navigation);
    QVERIFY(!m_model->hasCard());
    QVERIFY(m_bench->services.study().begin());
    QVERIFY(m_model->hasCard());
}

void TestStudyViewModel::cleanup()
{
    m_model.reset();
    m_navigation.reset();
    m_bench.reset();
}

void TestStudyViewModel::showsTheQuestionAlone()
{
    const Card *card = m_bench->services.study().current();
    QVERIFY(!m_model->plainText().contains(card->back.left(12)));
    QCOMPARE(m_model->progressText(), QStringLiteral("0 done · 2 left"));
    m_model->reveal();
    QVERIFY(m_model->isRevealed());
    QVERIFY(m_model->document().contains(QStringLiteral("The answer")));
}

void TestStudyViewModel::showsBothSideBySide()
{
    m_model->setAnswer(QStringLiteral("my own words"));
    m_model->reveal();
    QVERIFY(m_model->plainText().contains(QStringLiteral("my own words")));
    QVERIFY(m_model->document().contains(QStringLiteral("What you wrote")));
    m_model->setAnswer(QStringLiteral("after looking"));
    QCOMPARE(m_model->answer(), QStringLiteral("my own words"));
}

void TestStudyViewModel::eachKeySaysWhenTheCardComesBack()
{
    QCOMPARE(m_model->gradeHints().size(), 4);
    QCOMPARE(m_model->gradeHints().at(0), QStringLiteral("1 min"));
    QCOMPARE(m_model->gradeHints().at(2), QStringLiteral("10 min"));
    QVERIFY(m_model->gradeHints().at(3).endsWith(QStringLiteral("days")));
}

void TestStudyViewModel::gradesBeforeTheAnswerDoNothing()
{
    const QString document = m_model->document();
    m_model->grade(3);
    m_model->reveal();
    m_model->grade(0);
    m_model->grade(5);
    QVERIFY(m_model->isRevealed());
    QVERIFY(m_model->document() != document);
    QVERIFY(!m_model->problem().exists());
    QCOMPARE(m_bench->services.reviews().items().size(), 0);
}

void TestStudyViewModel::takesBack()
{
    QVERIFY(!m_model->canUndo());
    m_model->reveal();
    m_model->grade(4);
    QVERIFY(m_model->canUndo());
    m_model->undo();
    QVERIFY(!m_model->canUndo());
    QVERIFY(m_model->isRevealed());
    QCOMPARE(m_model->progressText(), QStringLiteral("0 done · 2 left"));
}

void TestStudyViewModel::theNoteStandsOnTheCard()
{
    QSignalSpy notes(m_model.get(), &StudyViewModel::noteChanged);
    m_model->reveal();
    notes.clear();
    m_model->setNote(QStringLiteral("rain"));
    QVERIFY(!notes.isEmpty());
    QCOMPARE(m_model->note(), QStringLiteral("rain"));
    QVERIFY(m_model->document().contains(QStringLiteral("Your note")));
    m_navigation->open(Navigation::Page::Settings);
    QVERIFY(!m_bench->services.cards().hasUnsaved());
}

void TestStudyViewModel::leechesSayWhatToDo()
{
    QVERIFY(m_model->leechText().isEmpty());
    const ReviewItem item = CardShelf::itemOf(m_bench->services.study().current()->id.value());
    for (int i = 0; i < 4; ++i) {
        QVERIFY(m_bench->services.reviews().grade(item, Grade::Easy));
        m_bench->clock.advance(std::chrono::days { 90 });
        QVERIFY(m_bench->services.reviews().grade(item, Grade::Again));
    }
    QVERIFY(m_model->leechText().contains(QStringLiteral("note")));
}

void TestStudyViewModel::leavingKeepsTheSittingOpen()
{
    m_model->leave();
    QCOMPARE(m_navigation->page(), Navigation::Page::Review);
    QVERIFY(m_model->isOpen());
}

void TestStudyViewModel::theEndCountsWhatWasDone()
{
    m_model->reveal();
    m_bench->clock.advance(std::chrono::seconds { 100 });
    m_model->grade(4);
    // Otherwise another new card would take the place of the one that is put aside.
    m_bench->services.settings().setNewCardsADay(1);
    m_model->suspend();
    QVERIFY(!m_model->hasCard());
    QVERIFY(m_model->isOpen());
    QCOMPARE(m_model->endTitle(), QStringLiteral("1 review done"));
    QVERIFY(m_model->endText().startsWith(QStringLiteral("1 of 1 remembered, in 2 min")));
    m_model->end();
    QVERIFY(!m_model->isOpen());
    QCOMPARE(m_model->endTitle(), QStringLiteral("1 review done"));
    m_model->leave();
    QCOMPARE(m_navigation->page(), Navigation::Page::Review);
}

void TestStudyViewModel::aCramSaysThatNothingMoves()
{
    QVERIFY(m_bench->services.study().beginCram({}));
    QVERIFY(m_model->isCram());
    QVERIFY(m_model->progressText().contains(QStringLiteral("schedule")));
    QCOMPARE(m_model->gradeHints().size(), 4);
    m_model->end();
    QVERIFY(!m_model->endText().isEmpty());
}

QTEST_MAIN(TestStudyViewModel)
#include "tst_studyviewmodel.moc"
