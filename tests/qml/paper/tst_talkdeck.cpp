// SPDX-License-Identifier: MIT
#include "support/drops.h"
#include "talkdeckbench.h"

#include <QFile>

using namespace sevenrounds;
using namespace sevenrounds::test;

using Pointer = SlidesViewModel::Pointer;

namespace {

/// In the order of What.
const QList<const char *> kPages { "no deck", "deck", "talk", "overview", "discussion" };

} // namespace

/// A talk with slides, by key.
class TestTalkDeck : public TalkDeckBench
{
    Q_OBJECT

private slots:
    void init() { begin(); }
    void cleanup() { end(); }
    void aLengthOfOnesOwnIsMadeByKey();
    void everyControlIsReachedAndNamed_data();
    void everyControlIsReachedAndNamed();
    void staysInsideTheWindow_data();
    void staysInsideTheWindow();
    void aDeckIsChosenByItsPath();
    void aChosenDeckIsInSight_data();
    void aChosenDeckIsInSight();
    void aDeckIsPreparedByKey();
    void notesAreWrittenByKey();
    void aDeckIsDropped();
    void slidesAreTurnedByKey();
    void typingTurnsNothing();
    void aRemoteTurnsSlidesWhileNotesAreTyped();
    void escLeavesTheNotes();
    void aClickOnAToolLeavesTheKeys();
    void theSpeakersNoteIsInSight();
    void allSlidesAreSeenAndOneIsChosen();
    void theAudienceIsLedByKey();
    void pointerAndSpotlightAreMovedByKey();
    void aMouseThatRestsMovesNoPointer();
    void aFrozenSlideIsNotPointedAt();
    void theNextSlideIsSharpAtOnce();
    void slidesAreGoneBackToInTheDiscussion();
    void theRatingCountsSlides();
    void theReportIsWrittenByKey();
    void keysOfSlidesAreListed();
};

void TestTalkDeck::aLengthOfOnesOwnIsMadeByKey()
{
    QVERIFY(show(NoDeck));
    QVERIFY(m_bench->find(QStringLiteral("presetCard")) == nullptr);
    QVERIFY(m_bench->pressControl(QStringLiteral("Make one like it: Somebody else's paper")));
    QTRY_VERIFY(m_bench->find(QStringLiteral("presetTitle")) != nullptr);
    QTRY_VERIFY(m_bench->find(QStringLiteral("presetTitle"))->hasActiveFocus());
    QTest::keyClick(m_bench->view.get(), Qt::Key_A, Qt::ControlModifier);
    type(*m_bench->view, QStringLiteral("Lab meeting"));
    QCOMPARE(m_talks->preset()->title(), QStringLiteral("Lab meeting"));
    QVERIFY(tabTo(*m_bench->view, QStringLiteral("Minutes before the end at which the clock warns")));
    QTest::keyClick(m_bench->view.get(), Qt::Key_A, Qt::ControlModifier);
    type(*m_bench->view, QStringLiteral("15 2"));
    QCOMPARE(m_talks->preset()->warningsText(), QStringLiteral("The clock warns at 15, 2 minutes before the end."));
    QVERIFY(m_bench->pressControl(QStringLiteral("Save")));
    QTRY_VERIFY(m_bench->find(QStringLiteral("presetCard")) == nullptr);
    QCOMPARE(m_talks->formats()->rowCount(), 4);
    QVERIFY(m_bench->control(QStringLiteral("Start: Lab meeting")) != nullptr);
    QVERIFY(m_bench->control(QStringLiteral("Delete: Somebody else's paper")) == nullptr);
    QCOMPARE(complaintsOfTabWalk(*m_bench->view).join(QLatin1Char('\n')), QString());
    QVERIFY(m_bench->pressControl(QStringLiteral("Delete: Lab meeting")));
    QTRY_VERIFY(m_bench->find(QStringLiteral("presetNotice")) != nullptr);
    QVERIFY(m_bench->pressControl(QStringLiteral("Take it back")));
    QCOMPARE(m_talks->formats()->rowCount(), 4);
}

void TestTalkDeck::everyControlIsReachedAndNamed_data()
{
    addPageRows(kPages, kWalkedSizes);
}

void TestTalkDeck::everyControlIsReachedAndNamed()
{
    QFETCH(int, which);
    QFETCH(QSize, size);
    QVERIFY(show(static_cast<What>(which), size));
    QVERIFY(!m_bench->view->grabWindow().isNull());
    QCOMPARE(complaintsOfTabWalk(*m_bench->view).join(u'\n'), QString());
}

void TestTalkDeck::staysInsideTheWindow_data()
{
    addPageRows(kPages, kFittingSizes);
}

void TestTalkDeck::staysInsideTheWindow()
{
    QFETCH(int, which);
    QFETCH(QSize, size);
    QVERIFY(show(static_cast<What>(which), size));
    QCOMPARE(complaintsOfWidth(*m_bench->view), QStringList());
}

void TestTalkDeck::aDeckIsChosenByItsPath()
{
    QVERIFY(show(NoDeck));
    QVERIFY(tabTo(*m_bench->view, QStringLiteral("File")));
    m_talks->deck()->setEntry(deckFixture("README.md"));
    QVERIFY(m_bench->pressControl(QStringLiteral("Use it")));
    QTRY_VERIFY_WITH_TIMEOUT(m_bench->find(QStringLiteral("deckEntryProblem")) != nullptr, kDeckPatience);
    m_talks->deck()->setEntry(deckFixture());
    QVERIFY(m_bench->pressControl(QStringLiteral("Use it")));
    QTRY_VERIFY_WITH_TIMEOUT(m_bench->find(QStringLiteral("deckFrame")) != nullptr, kDeckPatience);
    QVERIFY(m_bench->pressControl(QStringLiteral("Leave them out")));
    QVERIFY(!m_talks->deck()->isChosen());
    QVERIFY(m_bench->pressControl(QStringLiteral("Slides of an earlier talk: three-pages.pdf")));
    QTRY_VERIFY_WITH_TIMEOUT(m_bench->find(QStringLiteral("deckFrame")) != nullptr, kDeckPatience);
}

void TestTalkDeck::aChosenDeckIsInSight_data()
{
    QTest::addColumn<QSize>("size");
    // How much of the slide's height, at least.
    QTest::addColumn<double>("share");
    // Of the library, of which one is chosen.
    QTest::addColumn<int>("papers");
    for (const int papers : { 0, 8 }) {
        QTest::addRow("1440 by 900, %d papers", papers) << QSize(1224, 900) << 1.0 << papers;
        QTest::addRow("1024 by 640, %d papers", papers) << QSize(952, 640) << 0.6 << papers;
    }
}

void TestTalkDeck::aChosenDeckIsInSight()
{
    QFETCH(QSize, size);
    QFETCH(double, share);
    QFETCH(int, papers);
    PaperService &library = m_bench->profile.services.papers();
    for (int i = 0; i < papers; ++i) {
        OwnPaper paper = *library.find(library.create());
        paper.title = QStringLiteral("On what disagreement of %1 critics tells of a policy").arg(i + 2);
        library.edit(paper);
        library.settle(paper.id);
    }
    m_talks->paper()->setIndex(papers);
    // Chosen on the page, as people do it: the card is laid out anew.
    QVERIFY(m_bench->show(
        QStringLiteral("Paper/TalksPage"), { { QStringLiteral("viewModel"), PageBench::property(*m_talks) } }, size));
    m_talks->deck()->setEntry(deckFixture("../decks/impress-notes.pdf"));
    m_talks->deck()->attach();
    QTRY_VERIFY_WITH_TIMEOUT(m_talks->deck()->isReady(), kDeckPatience);
    QVERIFY(!m_bench->view->grabWindow().isNull());
    auto *frame = m_bench->find(QStringLiteral("deckFrame"));
    QVERIFY(frame != nullptr);
    const QRectF slide = frame->mapRectToScene(frame->boundingRect());
    const qreal lowest = slide.top() + share * slide.height();
    QVERIFY2(lowest <= size.height(), qPrintable(QString::number(lowest)));
    auto *card = m_bench->find(QStringLiteral("deckCard"));
    const QRectF all = card == nullptr ? QRectF() : card->mapRectToScene(card->boundingRect());
    QVERIFY2(all.contains(slide),
        qPrintable(QStringLiteral("%1 to %2 in %3 to %4")
                       .arg(slide.top())
                       .arg(slide.bottom())
                       .arg(all.top())
                       .arg(all.bottom())));
    QVERIFY2(slide.width() > 240 && qAbs(slide.width() * 9 / 16 - slide.height()) < 2,
        qPrintable(QStringLiteral("%1 × %2").arg(slide.width()).arg(slide.height())));
    // Nor do the sheets of notes behind the slides, which are upright, move the buttons.
    auto *next = m_bench->find(QStringLiteral("nextSlideButton"));
    QVERIFY(next != nullptr);
    const QPointF place = next->mapToScene({});
    m_talks->deck()->goTo(QStringLiteral("8"));
    QVERIFY(!m_bench->view->grabWindow().isNull());
    QCOMPARE(m_talks->deck()->slide(), 7);
    QCOMPARE(next->mapToScene({}), place);
}

void TestTalkDeck::aDeckIsPreparedByKey()
{
    QVERIFY(show(Deck));
    QVERIFY(m_bench->pressControl(QStringLiteral("Next slide")));
    QCOMPARE(m_talks->deck()->slide(), 1);
    QVERIFY(tabTo(*m_bench->view, QStringLiteral("Note on slide 2")));
    type(*m_bench->view, QStringLiteral("slow"));
    QCOMPARE(m_talks->deck()->note(), QStringLiteral("slow"));
    QVERIFY(tabTo(*m_bench->view, QStringLiteral("Time by which slide 2 is to be left")));
    type(*m_bench->view, QStringLiteral("8:00"));
    m_bench->press(Qt::Key_Return);
    QCOMPARE(m_talks->deck()->leaveBy(), QStringLiteral("8:00"));
    QCOMPARE(m_talks->deck()->planText(), QStringLiteral("In a talk of 20 min from 4:00 to 8:00"));
    QVERIFY(m_bench->pressControl(QStringLiteral("30 min")));
    QCOMPARE(m_talks->deck()->planText(), QStringLiteral("In a talk of 30 min from 4:00 to 8:00"));
}

void TestTalkDeck::notesAreWrittenByKey()
{
    QVERIFY(show(Deck));
    // Nothing is written, so there is nothing to take along.
    auto *button = m_bench->find(QStringLiteral("exportNotes"));
    QVERIFY(button != nullptr && !button->isEnabled());
    m_talks->deck()->setNote(QStringLiteral("slow"));
    QVERIFY(m_bench->pressControl(QStringLiteral("Write the notes for pdfpc…")));
    QTRY_VERIFY(m_bench->find(QStringLiteral("notesPath")) != nullptr);
    const QString path = m_bench->profile.folder.filePath(QStringLiteral("slides.pdfpc"));
    m_talks->deck()->notesFile()->setPath(path);
    QTRY_VERIFY(m_bench->control(QStringLiteral("Write the file"))->hasActiveFocus());
    m_bench->press(Qt::Key_Return);
    QTRY_VERIFY(m_bench->find(QStringLiteral("notesNotice")) != nullptr);
    QVERIFY(QFile::exists(path));
    // Of a file that is there it is said while its name is typed, before anything is written.
    m_talks->deck()->notesFile()->setPath(path + QStringLiteral("x"));
    QVERIFY(m_bench->pressControl(QStringLiteral("Write the notes for pdfpc…")));
    QTRY_VERIFY(m_bench->find(QStringLiteral("notesPath")) != nullptr);
    const auto hint = [this] { return m_bench->find(QStringLiteral("notesFile"))->property("hint").toString(); };
    QVERIFY2(!hint().contains(QStringLiteral("replaced")), qPrintable(hint()));
    QVERIFY(tabTo(*m_bench->view, QStringLiteral("File")));
    m_bench->press(Qt::Key_End);
    m_bench->press(Qt::Key_Backspace);
    QTRY_VERIFY2(hint().contains(QStringLiteral("replaced")), qPrintable(hint()));
}

void TestTalkDeck::aDeckIsDropped()
{
    QVERIFY(show(NoDeck));
    auto *card = m_bench->find(QStringLiteral("deckCard"));
    QVERIFY(card != nullptr);
    // On its title, where no field lies that takes words.
    const QPointF place = card->mapToScene(QPointF(card->width() / 2, 12));
    // A text is no file.
    QVERIFY(!dropText(*m_bench->view, place, QStringLiteral("words")));
    QVERIFY(!m_talks->deck()->isCopying());
    QVERIFY(dropFile(*m_bench->view, place, deckFixture()));
    QTRY_VERIFY_WITH_TIMEOUT(m_talks->deck()->isReady(), kDeckPatience);
    QCOMPARE(m_talks->deck()->name(), QStringLiteral("three-pages.pdf"));
    // Beside the card nothing takes it.
    QVERIFY(!dropFile(*m_bench->view, QPointF(2, 2), deckFixture("launch.pdf")));
    QVERIFY(!m_talks->deck()->isCopying());
}

void TestTalkDeck::slidesAreTurnedByKey()
{
    QVERIFY(show(Talk));
    for (const Qt::Key key : { Qt::Key_Space, Qt::Key_PageDown }) {
        m_bench->press(key);
    }
    QCOMPARE(state().slide, 2);
    QCOMPARE(state().flow, TalkFlow::Speaking);
    m_bench->press(Qt::Key_PageUp);
    m_bench->press(Qt::Key_Left);
    QCOMPARE(state().slide, 0);
    m_bench->press(Qt::Key_Right);
    m_bench->press(Qt::Key_Down);
    QCOMPARE(state().slide, 2);
    m_bench->press(Qt::Key_Up);
    QCOMPARE(state().slide, 1);
    m_bench->press(Qt::Key_Home);
    QCOMPARE(state().slide, 0);
    m_bench->press(Qt::Key_End);
    QCOMPARE(state().slide, 2);
    m_bench->press(Qt::Key_P, Qt::ControlModifier);
    QCOMPARE(state().flow, TalkFlow::Paused);
    // A pause outlives a change of slide: only its own key ends it.
    m_bench->press(Qt::Key_Home);
    QCOMPARE(state().slide, 0);
    QCOMPARE(state().flow, TalkFlow::Paused);
    m_bench->press(Qt::Key_P, Qt::ControlModifier);
    QCOMPARE(state().flow, TalkFlow::Speaking);
    QCOMPARE(m_bench->find(QStringLiteral("slideNote"))->property("text").toString(),
        QStringLiteral("Nothing is written beside it."));
}

void TestTalkDeck::typingTurnsNothing()
{
    QVERIFY(show(Talk));
    QVERIFY(m_bench->find(QStringLiteral("notesBox")) != nullptr);
    m_bench->find(QStringLiteral("notesBox"))->forceActiveFocus(Qt::TabFocusReason);
    type(*m_bench->view, QStringLiteral("before soft words"));
    m_bench->press(Qt::Key_Home);
    m_bench->press(Qt::Key_Down);
    QCOMPARE(m_talk->notes(), QStringLiteral("before soft words"));
    QCOMPARE(state().slide, 0);
    QVERIFY(!slides().isBlack() && !slides().isFrozen());
    QCOMPARE(slides().pointer(), Pointer::None);
    QVERIFY(m_bench->find(QStringLiteral("slideStage")) != nullptr);
}

void TestTalkDeck::aRemoteTurnsSlidesWhileNotesAreTyped()
{
    QVERIFY(show(Talk));
    m_bench->find(QStringLiteral("notesBox"))->forceActiveFocus(Qt::TabFocusReason);
    type(*m_bench->view, QStringLiteral("so"));
    m_bench->press(Qt::Key_PageDown);
    m_bench->press(Qt::Key_PageDown);
    QCOMPARE(state().slide, 2);
    m_bench->press(Qt::Key_PageUp);
    QCOMPARE(state().slide, 1);
    type(*m_bench->view, QStringLiteral("ft"));
    QCOMPARE(m_talk->notes(), QStringLiteral("soft"));
}

void TestTalkDeck::escLeavesTheNotes()
{
    QVERIFY(show(Talk));
    m_bench->find(QStringLiteral("notesBox"))->forceActiveFocus(Qt::TabFocusReason);
    type(*m_bench->view, QStringLiteral("soft"));
    m_bench->press(Qt::Key_Escape);
    m_bench->press(Qt::Key_Space);
    QCOMPARE(state().slide, 1);
    QCOMPARE(m_talk->notes(), QStringLiteral("soft"));
    // And back into them.
    QVERIFY(tabTo(*m_bench->view, QStringLiteral("Notes")));
    type(*m_bench->view, QStringLiteral("er"));
    QVERIFY(m_talk->notes().contains(QStringLiteral("er")));
}

void TestTalkDeck::aClickOnAToolLeavesTheKeys()
{
    QVERIFY(show(Talk));
    auto *black = m_bench->find(QStringLiteral("blackButton"));
    QVERIFY(black != nullptr);
    const QPointF middle(black->width() / 2, black->height() / 2);
    QTest::mouseClick(m_bench->view.get(), Qt::LeftButton, {}, black->mapToScene(middle).toPoint());
    QTRY_VERIFY(slides().isBlack());
    m_bench->press(Qt::Key_Space);
    QVERIFY(slides().isBlack());
    QCOMPARE(state().slide, 1);
}

void TestTalkDeck::theSpeakersNoteIsInSight()
{
    QVERIFY(show(Talk, { 1024, 640 }));
    auto *note = m_bench->find(QStringLiteral("slideNote"));
    QVERIFY(note != nullptr);
    QVERIFY(!m_bench->view->grabWindow().isNull());
    const qreal foot = note->mapToScene(QPointF(0, note->height())).y();
    QVERIFY2(foot <= 640, qPrintable(QString::number(foot)));
    auto *next = m_bench->find(QStringLiteral("nextSlide"));
    QVERIFY(next != nullptr);
    QVERIFY(next->mapToScene(QPointF(0, 0)).y() > foot);
    // The paper's page is higher than wide; it takes no more than a glance needs.
    QVERIFY(next->height() < next->width());
}

void TestTalkDeck::allSlidesAreSeenAndOneIsChosen()
{
    QVERIFY(show(Overview));
    QTRY_VERIFY(m_bench->find(QStringLiteral("slideThumb3")) != nullptr);
    QVERIFY(m_bench->find(QStringLiteral("slideStage")) == nullptr);
    QTRY_VERIFY(m_bench->find(QStringLiteral("slideThumb1"))->hasActiveFocus());
    m_bench->press(Qt::Key_Right);
    QCOMPARE(state().slide, 0);
    QTRY_VERIFY(m_bench->find(QStringLiteral("slideThumb2"))->hasActiveFocus());
    m_bench->press(Qt::Key_Return);
    QCOMPARE(state().slide, 1);
    QTRY_VERIFY(m_bench->find(QStringLiteral("slideStage")) != nullptr);
    m_bench->press(Qt::Key_O);
    QTRY_VERIFY(m_bench->find(QStringLiteral("slideThumb2")) != nullptr);
    m_bench->press(Qt::Key_Escape);
    QTRY_VERIFY(m_bench->find(QStringLiteral("slideStage")) != nullptr);
    QCOMPARE(state().slide, 1);
    // The keys are the slide's again.
    m_bench->press(Qt::Key_Space);
    QCOMPARE(state().slide, 2);
}

void TestTalkDeck::theAudienceIsLedByKey()
{
    QVERIFY(show(Talk));
    m_bench->press(Qt::Key_B);
    QVERIFY(slides().isBlack());
    QTRY_VERIFY(m_bench->find(QStringLiteral("audienceText")) != nullptr);
    m_bench->press(Qt::Key_Period);
    QVERIFY(!slides().isBlack());
    m_bench->press(Qt::Key_F);
    m_bench->press(Qt::Key_PageDown);
    QCOMPARE(slides().audienceSlide(), 0);
    QCOMPARE(slides().slide(), 1);
    m_bench->press(Qt::Key_F);
    QCOMPARE(slides().audienceSlide(), 1);
    QTRY_VERIFY(m_bench->find(QStringLiteral("audienceText")) == nullptr);
}

void TestTalkDeck::pointerAndSpotlightAreMovedByKey()
{
    QVERIFY(show(Talk));
    QVERIFY(m_bench->find(QStringLiteral("pointer")) == nullptr);
    m_bench->press(Qt::Key_P);
    QTRY_VERIFY(m_bench->find(QStringLiteral("pointer")) != nullptr);
    const qreal x = slides().pointerX();
    m_bench->press(Qt::Key_Right, Qt::ShiftModifier);
    m_bench->press(Qt::Key_Down, Qt::ShiftModifier);
    QVERIFY(slides().pointerX() > x);
    QCOMPARE(state().slide, 0);
    m_bench->press(Qt::Key_S);
    QTRY_VERIFY(m_bench->find(QStringLiteral("spotlight")) != nullptr);
    QVERIFY(m_bench->find(QStringLiteral("pointer")) == nullptr);
    QVERIFY(!m_bench->view->grabWindow().isNull());
    m_bench->press(Qt::Key_S);
    QTRY_VERIFY(m_bench->find(QStringLiteral("spotlight")) == nullptr);
}

void TestTalkDeck::aMouseThatRestsMovesNoPointer()
{
    QVERIFY(show(Talk));
    m_bench->press(Qt::Key_P);
    auto *stage = m_bench->find(QStringLiteral("slideStage"));
    QVERIFY(stage != nullptr);
    const QPointF middle(stage->width() / 2, stage->height() / 2);
    QTest::mouseMove(m_bench->view.get(), stage->mapToScene(middle).toPoint());
    QTest::mouseMove(m_bench->view.get(), stage->mapToScene(middle - QPointF(20, 20)).toPoint());
    QTRY_VERIFY(slides().pointerX() < 0.5 && slides().pointerY() < 0.5);
    const QPointF moved(slides().pointerX(), slides().pointerY());
    for (int i = 0; i < 3; ++i) {
        m_bench->press(Qt::Key_Right, Qt::ShiftModifier);
    }
    QVERIFY(slides().pointerX() > moved.x());
    const qreal byKey = slides().pointerX();
    QVERIFY(!m_bench->view->grabWindow().isNull());
    QTest::qWait(50);
    QCOMPARE(slides().pointerX(), byKey);
    // The mouse has it again when it moves.
    QTest::mouseMove(m_bench->view.get(), stage->mapToScene(middle - QPointF(21, 20)).toPoint());
    QTRY_VERIFY(slides().pointerX() < byKey);
}

void TestTalkDeck::aFrozenSlideIsNotPointedAt()
{
    QVERIFY(show(Talk));
    m_bench->press(Qt::Key_W);
    QTRY_VERIFY(audience() != nullptr && audience()->isVisible());
    const auto seesPointer
        = [this] { return findShown(audience()->contentItem(), QStringLiteral("pointer")) != nullptr; };
    m_bench->press(Qt::Key_P);
    QTRY_VERIFY(seesPointer());
    m_bench->press(Qt::Key_F);
    QVERIFY(seesPointer());
    m_bench->press(Qt::Key_Space);
    QTRY_VERIFY(!seesPointer());
    QVERIFY(m_bench->find(QStringLiteral("pointer")) != nullptr);
    m_bench->press(Qt::Key_F);
    QTRY_VERIFY(seesPointer());
}

void TestTalkDeck::theNextSlideIsSharpAtOnce()
{
    QVERIFY(show(Talk));
    auto *frame = m_bench->find(QStringLiteral("speakerFrame"));
    QVERIFY(frame != nullptr);
    auto *sheet = qobject_cast<SlideSheet *>(findShown(frame, QStringLiteral("slideSheet")));
    QVERIFY(sheet != nullptr);
    QTRY_VERIFY_WITH_TIMEOUT(sheet->isSharp(), kDeckPatience);
    // The second page is of the same size.
    QTRY_VERIFY_WITH_TIMEOUT(slides().pictures()->holds(1, qRound(sheet->width())), kDeckPatience);
    m_bench->press(Qt::Key_Space);
    QCOMPARE(sheet->slide(), 1);
    QVERIFY(sheet->isSharp());
}

void TestTalkDeck::slidesAreGoneBackToInTheDiscussion()
{
    QVERIFY(show(Discussion));
    QTRY_VERIFY(m_bench->find(QStringLiteral("shownSlide")) != nullptr);
    QVERIFY(m_bench->pressControl(QStringLiteral("Next slide")));
    QCOMPARE(state().slide, 1);
    QCOMPARE(state().question, 0);
    // All of them, and the tools.
    m_bench->press(Qt::Key_O);
    QTRY_VERIFY(m_bench->find(QStringLiteral("slideThumb2")) != nullptr);
    QTRY_VERIFY(m_bench->find(QStringLiteral("slideThumb2"))->hasActiveFocus());
    m_bench->press(Qt::Key_Right);
    QTRY_VERIFY(m_bench->find(QStringLiteral("slideThumb3"))->hasActiveFocus());
    QCOMPARE(state().question, 0);
    m_bench->press(Qt::Key_Return);
    QCOMPARE(state().slide, 2);
    QTRY_VERIFY(m_bench->find(QStringLiteral("shownSlide")) != nullptr);
    m_bench->press(Qt::Key_O);
    QTRY_VERIFY(m_bench->find(QStringLiteral("shownSlide")) == nullptr);
    m_bench->press(Qt::Key_Escape);
    QTRY_VERIFY(m_bench->find(QStringLiteral("shownSlide")) != nullptr);
    QVERIFY(m_bench->pressControl(QStringLiteral("Black")));
    QVERIFY(slides().isBlack());
}

void TestTalkDeck::theRatingCountsSlides()
{
    QVERIFY(startTalk());
    m_talk->end();
    QVERIFY(m_bench->show(
        QStringLiteral("Paper/TalkRatingPage"), { { QStringLiteral("viewModel"), PageBench::property(*m_talk) } }));
    QTRY_VERIFY(m_bench->find(QStringLiteral("slidesText")) != nullptr);
}

void TestTalkDeck::theReportIsWrittenByKey()
{
    QVERIFY(startTalk());
    m_talk->end();
    QVERIFY(m_bench->show(
        QStringLiteral("Paper/TalkRatingPage"), { { QStringLiteral("viewModel"), PageBench::property(*m_talk) } }));
    TalkReportViewModel &report = *m_talk->rating()->report();
    const QString path = m_bench->profile.folder.filePath(QStringLiteral("report.csv"));
    report.chooseFormat(1);
    report.setExportPath(path);
    QVERIFY(m_bench->pressControl(QStringLiteral("Write the report to a file…")));
    QTRY_VERIFY(m_bench->find(QStringLiteral("reportPath")) != nullptr);
    QTRY_VERIFY(m_bench->control(QStringLiteral("Write the file"))->hasActiveFocus());
    m_bench->press(Qt::Key_Return);
    QTRY_VERIFY(m_bench->find(QStringLiteral("reportNotice")) != nullptr);
    QVERIFY(QFile::exists(path));
    QCOMPARE(m_bench->find(QStringLiteral("reportNotice"))->property("title").toString(), report.notice());
    // Of a file that is there it is said while its name is typed, before anything is written.
    report.setExportPath(path + QStringLiteral("x"));
    QVERIFY(m_bench->pressControl(QStringLiteral("Write the report to a file…")));
    QTRY_VERIFY(m_bench->find(QStringLiteral("reportPath")) != nullptr);
    const auto hint = [this] { return m_bench->find(QStringLiteral("reportFile"))->property("hint").toString(); };
    QVERIFY2(!hint().contains(QStringLiteral("replaced")), qPrintable(hint()));
    QVERIFY(tabTo(*m_bench->view, QStringLiteral("File")));
    m_bench->press(Qt::Key_End);
    m_bench->press(Qt::Key_Backspace);
    QTRY_VERIFY2(hint().contains(QStringLiteral("replaced")), qPrintable(hint()));
}

void TestTalkDeck::keysOfSlidesAreListed()
{
    QVERIFY(show(Talk));
    const QStringList keys = m_bench->view->rootObject()->property("keys").toStringList();
    QVERIFY(keys.contains(QStringLiteral("B, full stop — the audience sees black; F — it keeps seeing this slide")));
    QVERIFY(keys.contains(QStringLiteral("Ctrl+P — pause and go on")));
}

QTEST_MAIN(TestTalkDeck)
#include "tst_talkdeck.moc"
