// SPDX-License-Identifier: MIT
#include "talkbench.h"
#include "ui/talk/talkviewmodel.h"

using namespace sevenrounds;

using Stage = TalkViewModel::Stage;
using Course = TalkViewModel::Course;

class TalkViewModelTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void isEmptyWithoutATalk();
    void showsTheTalkThatStarts();
    void takesUpATalkThatIsGoingOn();
    void repaintWithoutAChangeSaysNothing();
    void clockRunsAndCycles();
    void pauseAndQuestionAreApart();
    void sectionsGoForthAndBack();
    void ticksWhatLanded();
    void cuesAreQuietAndShort();
    void cueOfTheEnd();
    void stagesHaveCuesOfTheirOwn();
    void overtimeIsTakenFromTheDiscussion();
    void discussionAsksOneQuestionAfterTheOther();
    void notesBelongToTheirQuestion();
    void strongAnswersAreNotOnThePage();
    void thePaperIsNamed();
    void aDerivationIsAtTheBoardWhileTheClockGoesOn();
    void marksMoments();
    void endOpensTheRating();
    void discardLeavesNothingOpen();
    void thePanelCutsIntoAStrictTalk();
    void pitchHasNoDiscussion();
    void refusalIsWordedOnce();

private:
    void pass(std::chrono::milliseconds time);
    void start();

    std::unique_ptr<TalkBench> m_bench;
    std::unique_ptr<TalkViewModel> m_page;
};

void TalkViewModelTest::init()
{
    m_page.reset();
    m_bench = std::make_unique<TalkBench>();
    QVERIFY(m_bench->open());
    m_page = std::make_unique<TalkViewModel>(*m_bench->services, m_bench->navigation);
}

void TalkViewModelTest::pass(std::chrono::milliseconds time)
{
    m_bench->clock.advance(time);
    m_page->refresh();
}

void TalkViewModelTest::start()
{
    QVERIFY(m_bench->talks().start(kPaper, QStringLiteral("Grokking"), Level::L5, 7).has_value());
}

void TalkViewModelTest::isEmptyWithoutATalk()
{
    QCOMPARE(m_page->stage(), Stage::None);
    QCOMPARE(m_page->title(), QString());
    QCOMPARE(m_page->sections()->rowCount(), 0);
    QVERIFY(m_page->plannedSeconds().isEmpty());
    m_page->togglePause();
    m_page->toggleInterruption();
    m_page->next();
    m_page->previous();
    m_page->proceed();
    m_page->mark();
    m_page->markQuestion(TalkViewModel::Mark::Stuck);
    m_page->toggleLanded();
    m_page->setNotes(QStringLiteral("x"));
    m_page->end();
    m_page->discard();
    QVERIFY(!m_page->problem().exists());
    QCOMPARE(m_bench->navigation.page(), Navigation::Page::Today);
    m_page->openTalks();
    QCOMPARE(m_bench->navigation.page(), Navigation::Page::Talks);
}

void TalkViewModelTest::showsTheTalkThatStarts()
{
    QSignalSpy talks(m_page.get(), &TalkViewModel::talkChanged);
    QSignalSpy places(m_page.get(), &TalkViewModel::placeChanged);
    start();
    QCOMPARE(talks.size(), 1);
    QCOMPARE(places.size(), 1);
    QCOMPARE(m_page->stage(), Stage::Talk);
    QCOMPARE(m_page->flow(), Course::Speaking);
    QCOMPARE(m_page->title(), QStringLiteral("Grokking"));
    QCOMPARE(m_page->crumb(), QStringLiteral("Somebody else's paper · L5"));
    QCOMPARE(m_page->sections()->rowCount(), 7);
    QCOMPARE(m_page->plannedSeconds().first(), 120.0);
    QCOMPARE(m_page->sectionIndex(), 0);
    QCOMPARE(m_page->nextTitle(), QStringLiteral("Problem and claim"));
    QVERIFY(m_page->nextLands().startsWith(QStringLiteral("What could not be done")));
    QCOMPARE(m_page->landedText(), QStringLiteral("0 of 7 landed"));
    QCOMPARE(m_page->face().time, QStringLiteral("20:00"));
    QVERIFY(m_page->document().isEmpty());
    QCOMPARE(m_page->asked()->rowCount(), 0);
    QCOMPARE(m_page->listensFor().size(), 6);
}

void TalkViewModelTest::takesUpATalkThatIsGoingOn()
{
    start();
    const TalkViewModel late(*m_bench->services, m_bench->navigation);
    QCOMPARE(late.stage(), Stage::Talk);
    QCOMPARE(late.face().time, QStringLiteral("20:00"));
}

void TalkViewModelTest::repaintWithoutAChangeSaysNothing()
{
    start();
    pass(std::chrono::milliseconds { 1000 });
    QSignalSpy faces(m_page.get(), &TalkViewModel::faceChanged);
    QSignalSpy used(m_page.get(), &TalkViewModel::usedChanged);
    QSignalSpy places(m_page.get(), &TalkViewModel::placeChanged);
    QSignalSpy cues(m_page.get(), &TalkViewModel::cueChanged);
    for (int i = 0; i < 3; ++i) {
        pass(std::chrono::milliseconds { 250 });
    }
    QCOMPARE(faces.size(), 0);
    QCOMPARE(used.size(), 0);
    pass(std::chrono::milliseconds { 250 });
    QCOMPARE(faces.size(), 1);
    QCOMPARE(used.size(), 1);
    QCOMPARE(places.size(), 0);
    QCOMPARE(cues.size(), 0);
}

void TalkViewModelTest::clockRunsAndCycles()
{
    start();
    pass(std::chrono::minutes { 4 });
    QCOMPARE(m_page->face().time, QStringLiteral("16:00"));
    QSignalSpy modes(m_page.get(), &TalkViewModel::clockModeChanged);
    m_page->cycleClock();
    QCOMPARE(m_page->clockMode(), TalkViewModel::ClockMode::Elapsed);
    QCOMPARE(m_page->face().time, QStringLiteral("4:00"));
    m_page->cycleClock();
    QCOMPARE(m_page->clockMode(), TalkViewModel::ClockMode::TimeOfDay);
    QCOMPARE(m_page->face().time, QStringLiteral("09:04:00"));
    m_page->cycleClock();
    QCOMPARE(m_page->face().time, QStringLiteral("16:00"));
    QCOMPARE(modes.size(), 3);
}

void TalkViewModelTest::pauseAndQuestionAreApart()
{
    start();
    pass(std::chrono::minutes { 1 });
    m_page->toggleInterruption();
    QCOMPARE(m_page->flow(), Course::Interrupted);
    QVERIFY(!m_page->flowText().isEmpty());
    pass(std::chrono::seconds { 42 });
    m_page->togglePause();
    QCOMPARE(m_page->flow(), Course::Paused);
    pass(std::chrono::seconds { 10 });
    // A pause is not ended by the question's key.
    m_page->toggleInterruption();
    QCOMPARE(m_page->flow(), Course::Paused);
    m_page->togglePause();
    QCOMPARE(m_page->flow(), Course::Interrupted);
    m_page->toggleInterruption();
    QCOMPARE(m_page->flow(), Course::Speaking);
    QVERIFY(m_page->flowText().isEmpty());
    pass(std::chrono::minutes { 1 });
    QCOMPARE(m_page->face().time, QStringLiteral("18:00"));
    QCOMPARE(m_page->face().asides, QStringLiteral("questions in between 0:42 · paused 0:10"));
    QCOMPARE(m_page->face().caption, QStringLiteral("left of 20:00 · then 24:18 of discussion"));
    QVERIFY(!m_page->problem().exists());
}

void TalkViewModelTest::sectionsGoForthAndBack()
{
    start();
    QVERIFY(!m_page->hasPrevious());
    m_page->previous();
    QCOMPARE(m_page->sectionIndex(), 0);
    pass(std::chrono::seconds { 204 });
    QCOMPARE(m_page->face().pace, QStringLiteral("1:24 behind plan"));
    QVERIFY(m_page->face().isBehind);
    m_page->next();
    QCOMPARE(m_page->sectionIndex(), 1);
    QVERIFY(m_page->hasPrevious());
    pass(std::chrono::seconds { 30 });
    m_page->previous();
    pass(std::chrono::seconds { 6 });
    QCOMPARE(m_page->usedSeconds().mid(0, 2), QList<qreal>({ 210.0, 30.0 }));
    for (int i = 0; i < 10; ++i) {
        m_page->next();
    }
    QCOMPARE(m_page->sectionIndex(), 6);
    QVERIFY(!m_page->hasNext());
    QCOMPARE(m_page->nextTitle(), QString());
    QVERIFY(!m_page->problem().exists());
}

void TalkViewModelTest::ticksWhatLanded()
{
    start();
    QSignalSpy places(m_page.get(), &TalkViewModel::placeChanged);
    m_page->toggleLanded();
    QCOMPARE(m_page->landedText(), QStringLiteral("1 of 7 landed"));
    m_page->setLanded(QStringLiteral("why"), true);
    m_page->setLanded(QStringLiteral("equation"), true);
    QCOMPARE(places.size(), 2);
    QVERIFY(m_page->sections()->index(2).data(TalkSectionListModel::IsLandedRole).toBool());
    m_page->toggleLanded();
    QCOMPARE(m_page->landedText(), QStringLiteral("1 of 7 landed"));
}

void TalkViewModelTest::cuesAreQuietAndShort()
{
    start();
    pass(std::chrono::seconds { 599 });
    QCOMPARE(m_page->cue(), QString());
    QSignalSpy cues(m_page.get(), &TalkViewModel::cueChanged);
    pass(std::chrono::seconds { 1 });
    QCOMPARE(m_page->cue(), QStringLiteral("10 minutes left of the talk"));
    pass(std::chrono::milliseconds { 7999 });
    QCOMPARE(m_page->cue(), QStringLiteral("10 minutes left of the talk"));
    pass(std::chrono::milliseconds { 1 });
    QCOMPARE(m_page->cue(), QString());
    QCOMPARE(cues.size(), 2);
    // Standing still on a warning is no second crossing.
    m_page->togglePause();
    pass(std::chrono::minutes { 2 });
    m_page->togglePause();
    QCOMPARE(cues.size(), 2);
    // The machine slept through two of them.
    pass(std::chrono::seconds { 560 });
    QCOMPARE(m_page->cue(), QStringLiteral("1 minute left of the talk"));
    QCOMPARE(cues.size(), 3);
}

void TalkViewModelTest::cueOfTheEnd()
{
    start();
    pass(std::chrono::seconds { 1195 });
    pass(std::chrono::seconds { 5 });
    QCOMPARE(m_page->cue(), QStringLiteral("The talk's time is up; from here on it is the discussion's"));
    pass(std::chrono::seconds { 8 });
    QCOMPARE(m_page->cue(), QString());
    pass(std::chrono::minutes { 2 });
    QCOMPARE(m_page->cue(), QString());
}

void TalkViewModelTest::stagesHaveCuesOfTheirOwn()
{
    start();
    // 12 minutes of talk left and 25 of discussion, then 33 of discussion: no number is passed by the step.
    pass(std::chrono::minutes { 8 });
    m_page->proceed();
    QCOMPARE(m_page->cue(), QString());
    pass(std::chrono::minutes { 27 });
    QCOMPARE(m_page->cue(), QStringLiteral("10 minutes left"));
}

void TalkViewModelTest::overtimeIsTakenFromTheDiscussion()
{
    start();
    pass(std::chrono::seconds { 1284 });
    QCOMPARE(m_page->face().time, QStringLiteral("1:24"));
    QCOMPARE(m_page->face().phase, 3);
    m_page->proceed();
    QCOMPARE(m_page->stage(), Stage::Discussion);
    QCOMPARE(m_page->face().time, QStringLiteral("23:36"));
    QCOMPARE(m_page->face().phase, 0);
}

void TalkViewModelTest::discussionAsksOneQuestionAfterTheOther()
{
    start();
    m_page->markQuestion(TalkViewModel::Mark::Stuck);
    QSignalSpy documents(m_page.get(), &TalkViewModel::documentChanged);
    m_page->proceed();
    QCOMPARE(documents.size(), 1);
    const QString first = m_page->plainText();
    QVERIFY(first.contains(QStringLiteral("The panel asks")));
    QCOMPARE(m_page->questionMark(), TalkViewModel::Mark::None);
    m_page->markQuestion(TalkViewModel::Mark::Partly);
    m_page->markQuestion(TalkViewModel::Mark::None);
    QCOMPARE(m_page->questionMark(), TalkViewModel::Mark::Partly);
    pass(std::chrono::seconds { 72 });
    QCOMPARE(m_page->face().place, QStringLiteral("Question 1 of 8 · 1:12 on it"));
    m_page->proceed();
    QCOMPARE(m_page->questionMark(), TalkViewModel::Mark::None);
    QVERIFY(m_page->plainText() != first);
    QCOMPARE(documents.size(), 2);
    QCOMPARE(m_page->sectionIndex(), -1);
    QCOMPARE(m_page->asked()->rowCount(), 1);
    QCOMPARE(m_page->asked()->index(0).data(TalkQuestionListModel::TimeRole).toString(), QStringLiteral("1:12"));
    for (int i = 0; i < 10; ++i) {
        m_page->next();
    }
    QVERIFY(!m_page->hasNext());
    QCOMPARE(m_bench->talks().state().question, 7);
    QCOMPARE(m_page->asked()->rowCount(), 7);
    m_page->toggleInterruption();
    m_page->previous();
    QCOMPARE(m_page->flow(), Course::Speaking);
    QVERIFY(!m_page->problem().exists());
}

void TalkViewModelTest::notesBelongToTheirQuestion()
{
    start();
    QSignalSpy notes(m_page.get(), &TalkViewModel::notesChanged);
    m_page->setNotes(QStringLiteral("claim first"));
    m_page->setNotes(QStringLiteral("claim first"));
    QCOMPARE(notes.size(), 1);
    m_page->proceed();
    QCOMPARE(m_page->notes(), QString());
    m_page->setNotes(QStringLiteral("said **yes**"));
    QTRY_VERIFY(m_page->plainText().contains(QStringLiteral("said yes")));
    m_page->next();
    QCOMPARE(m_page->notes(), QString());
    QVERIFY(!m_page->plainText().contains(QStringLiteral("said yes")));
    QCOMPARE(m_bench->talks().draft(QStringLiteral("notes")), QStringLiteral("claim first"));
    QCOMPARE(m_bench->talks().draft(m_bench->talks().plan().questions.first().prompt.value()),
        QStringLiteral("said **yes**"));
}

void TalkViewModelTest::strongAnswersAreNotOnThePage()
{
    start();
    m_page->proceed();
    for (int i = 0; i < 8; ++i) {
        const TalkQuestion &question = m_bench->talks().plan().questions.at(m_bench->talks().state().question);
        const Prompt *prompt = m_bench->services->library().findPrompt(question.prompt);
        QVERIFY(prompt != nullptr);
        QVERIFY(!m_page->document().contains(prompt->strongAnswer.left(40)));
        for (const Followup &followup : prompt->followups) {
            QVERIFY(!m_page->document().contains(followup.strong.left(40)));
        }
        m_page->next();
    }
}

namespace {

/// Asked one after the other, with nothing asked then.
TalkAbout aboutGrokking()
{
    TalkAbout about { QStringLiteral("own/grokking"), QStringLiteral("Grokking"), {}, {} };
    for (int i = 0; i < 2; ++i) {
        PanelQuestion question;
        question.key = QStringLiteral("equation/%1").arg(i);
        question.ground = PanelGround::OwnPoint;
        question.ask = QStringLiteral("Derive number %1.").arg(i);
        question.isAtBoard = true;
        question.derivation = DerivationId(i == 0 ? QStringLiteral("D-02") : QString());
        about.questions.append(question);
    }
    return about;
}

} // namespace

void TalkViewModelTest::thePaperIsNamed()
{
    QVERIFY(m_bench->talks().start(kPaper, QStringLiteral("My doubts"), Level::L5, 7, {}, false, aboutGrokking()));
    QCOMPARE(m_page->crumb(), QStringLiteral("Somebody else's paper · L5 · on “Grokking”"));
    m_page->discard();
    // Once is enough.
    QVERIFY(m_bench->talks().start(kPaper, QStringLiteral("Grokking"), Level::L5, 7, {}, false, aboutGrokking()));
    QCOMPARE(m_page->crumb(), QStringLiteral("Somebody else's paper · L5"));
}

void TalkViewModelTest::aDerivationIsAtTheBoardWhileTheClockGoesOn()
{
    using Page = Navigation::Page;
    QVERIFY(m_bench->talks().start(kPaper, {}, Level::L5, 7, {}, false, aboutGrokking()));
    m_bench->navigation.open(Page::Talk);
    QVERIFY(!m_page->asksDerivation());
    m_page->openBoard();
    QCOMPARE(m_bench->navigation.page(), Page::Talk);
    m_page->proceed();
    QVERIFY(m_page->asksDerivation());
    const bool isShipped = !m_bench->talks().plan().questions.first().derivation.isEmpty();
    QSignalSpy boards(m_page.get(), &TalkViewModel::atBoardChanged);
    m_page->openBoard();
    QCOMPARE(m_bench->navigation.page(), isShipped ? Page::Derivation : Page::FreeBoard);
    QVERIFY(m_page->isAtBoard());
    QCOMPARE(boards.size(), 1);
    pass(std::chrono::seconds { 72 });
    QVERIFY(m_page->face().place.contains(QStringLiteral("1:12 on it")));
    // From page to page of the board: the way back leads past them.
    m_bench->navigation.open(Page::Derivations);
    QVERIFY(m_page->isAtBoard());
    m_bench->navigation.open(Page::Rounds);
    QVERIFY(!m_page->isAtBoard());
    m_bench->navigation.open(Page::FreeBoard);
    m_page->returnToTalk();
    QCOMPARE(m_bench->navigation.page(), Page::Talk);
    QVERIFY(!m_page->isAtBoard());
    // The other one: of the two, one has a derivation behind it and one is free.
    m_page->next();
    m_page->openBoard();
    QCOMPARE(m_bench->navigation.page(), isShipped ? Page::FreeBoard : Page::Derivation);
    m_page->end();
    QVERIFY(!m_page->isAtBoard());
    m_page->openBoard();
    m_page->returnToTalk();
    QCOMPARE(m_bench->navigation.page(), Page::TalkRating);
}

void TalkViewModelTest::marksMoments()
{
    start();
    QCOMPARE(m_page->marksText(), QString());
    m_page->mark();
    QCOMPARE(m_page->marksText(), QStringLiteral("1 moment marked"));
    m_page->mark();
    QCOMPARE(m_page->marksText(), QStringLiteral("2 moments marked"));
}

void TalkViewModelTest::endOpensTheRating()
{
    start();
    m_bench->navigation.open(Navigation::Page::Talk);
    pass(std::chrono::minutes { 3 });
    m_page->end();
    QCOMPARE(m_page->stage(), Stage::None);
    QCOMPARE(m_bench->navigation.page(), Navigation::Page::TalkRating);
    QVERIFY(m_bench->talks().state().endedEarly);
    QVERIFY(m_page->rating()->isOpen());
    // The way back leads past the talk, which is over.
    m_bench->navigation.back();
    QCOMPARE(m_bench->navigation.page(), Navigation::Page::Today);
}

void TalkViewModelTest::discardLeavesNothingOpen()
{
    start();
    m_page->discard();
    QVERIFY(!m_bench->talks().hasTalk());
    QCOMPARE(m_page->stage(), Stage::None);
    QCOMPARE(m_bench->navigation.page(), Navigation::Page::Talks);
    QVERIFY(!m_page->rating()->isOpen());
}

void TalkViewModelTest::thePanelCutsIntoAStrictTalk()
{
    QVERIFY(m_bench->talks().start(kPaper, QStringLiteral("Grokking"), Level::L5, 7, {}, true).has_value());
    QVERIFY(m_page->crumb().endsWith(QStringLiteral(" · strict")));
    pass(std::chrono::minutes { 20 } - std::chrono::seconds { 1 });
    QCOMPARE(m_page->stage(), Stage::Talk);
    pass(std::chrono::seconds { 1 });
    QCOMPARE(m_page->stage(), Stage::Discussion);
    QCOMPARE(m_page->cue(), QStringLiteral("Time is up: the panel cuts in"));
    QVERIFY(!m_page->document().isEmpty());
    QCOMPARE(m_page->face().time, QStringLiteral("25:00"));
    pass(std::chrono::seconds { 9 });
    QCOMPARE(m_page->cue(), QString());
    QVERIFY(!m_page->problem().exists());
    // A key at the very moment is the talk's last and skips no question.
    m_page->discard();
    QVERIFY(m_bench->talks().start(kPaper, QStringLiteral("Grokking"), Level::L5, 7, {}, true).has_value());
    m_bench->clock.advance(std::chrono::minutes { 21 });
    m_page->next();
    QCOMPARE(m_page->stage(), Stage::Discussion);
    QCOMPARE(m_bench->talks().state().question, 0);
    QCOMPARE(m_bench->talks().state().discussed, Milliseconds(std::chrono::minutes { 1 }));
    QVERIFY(!m_page->problem().exists());
}

void TalkViewModelTest::pitchHasNoDiscussion()
{
    QVERIFY(m_bench->talks().startPitch(QStringLiteral("Pitch"), QStringLiteral("who"), Level::L5).has_value());
    QVERIFY(!m_page->hasDiscussion());
    m_page->proceed();
    QCOMPARE(m_page->stage(), Stage::Talk);
    QVERIFY(!m_page->problem().exists());
    QCOMPARE(m_page->crumb(), QStringLiteral("Talk · L5"));
    pass(std::chrono::seconds { 120 });
    QCOMPARE(m_page->cue(), QStringLiteral("Time is up"));
    m_page->end();
    QVERIFY(!m_bench->talks().state().endedEarly);
}

void TalkViewModelTest::refusalIsWordedOnce()
{
    start();
    QSignalSpy problems(m_page.get(), &TalkViewModel::problemChanged);
    m_page->setLanded(QStringLiteral("no such section"), true);
    m_page->setLanded(QStringLiteral("no such section"), true);
    QCOMPARE(problems.size(), 1);
    QVERIFY(m_page->problem().exists());
    m_page->mark();
    QVERIFY(!m_page->problem().exists());
    QCOMPARE(problems.size(), 2);
}

QTEST_GUILESS_MAIN(TalkViewModelTest)
#include "tst_talkviewmodel.moc"
