// SPDX-License-Identifier: MIT
#include "support/deck.h"
#include "talkbench.h"
#include "ui/paperroom/pdfproblem.h"
#include "ui/talk/talkviewmodel.h"

#include <QAbstractItemModelTester>
#include <QFile>

using namespace sevenrounds;

using Pointer = SlidesViewModel::Pointer;

/// A talk with slides as the speaker and the audience see it.
class TestSlidesViewModel : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void isOffWithoutSlides();
    void showsTheDeck();
    void turningIsAnEventOfTheTalk();
    void theKeysOfATalkTurnSlides();
    void theTimesOfSlidesAreShown();
    void whatMustLandIsTickedInOrder();
    void theAudienceSeesBlack();
    void theAudienceKeepsSeeingAFrozenSlide();
    void theAudienceSeesTheTimeLeftOnDemand();
    void thePointerStaysOnTheSlide();
    void notesStandBesideTheirSlide();
    void theNextSlideWaits();
    void slidesCanBeShownInTheDiscussion();
    void closesWithTheTalk();
    void comesBackAfterAKill();
    void aFileThatIsGoneIsSaidAndTheTalkGoesOn();
    void aDeckThatWasReplacedIsSaid();
    void keysOfTheAudiencesWindowAct();
    void anotherTalkBeginsAfresh();

private:
    [[nodiscard]] bool start();
    [[nodiscard]] SlidesViewModel &slides() { return *m_page->slides(); }
    [[nodiscard]] bool isReady() { return slides().pictures()->state() == DeckPictures::State::Ready; }
    void pass(std::chrono::milliseconds time);

    std::unique_ptr<TalkBench> m_bench;
    std::unique_ptr<TalkViewModel> m_page;
    QString m_deck;
};

void TestSlidesViewModel::init()
{
    m_page.reset();
    m_bench = std::make_unique<TalkBench>();
    QVERIFY(m_bench->open());
    m_page = std::make_unique<TalkViewModel>(*m_bench->services, m_bench->navigation);
    m_deck = addDeck(*m_bench->services, deckFixture());
    QVERIFY(!m_deck.isEmpty());
}

bool TestSlidesViewModel::start()
{
    return m_bench->talks().start(kPaper, QStringLiteral("Grokking"), Level::L5, 7, threeSlides(m_deck)).has_value()
        && QTest::qWaitFor([this] { return isReady(); }, kDeckPatience);
}

void TestSlidesViewModel::pass(std::chrono::milliseconds time)
{
    m_bench->clock.advance(time);
    m_page->refresh();
}

void TestSlidesViewModel::isOffWithoutSlides()
{
    QVERIFY(!slides().isOn());
    QVERIFY(m_bench->talks().start(kPaper, QStringLiteral("Grokking"), Level::L5, 7).has_value());
    QVERIFY(!slides().isOn());
    QCOMPARE(slides().slide(), -1);
    QCOMPARE(slides().nextSlide(), -1);
    QCOMPARE(slides().list()->rowCount(), 0);
    slides().turn(1);
    slides().show(0);
    slides().toggleBlack();
    slides().toggleFreeze();
    slides().togglePointer(Pointer::Dot);
    slides().retry();
    QVERIFY(!slides().isBlack() && !slides().isFrozen());
    QCOMPARE(slides().pointer(), Pointer::None);
    QCOMPARE(slides().pictures()->state(), DeckPictures::State::Closed);
}

void TestSlidesViewModel::showsTheDeck()
{
    const QAbstractItemModelTester tester(slides().list(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    QVERIFY(start());
    QVERIFY(slides().isOn());
    QCOMPARE(slides().count(), 3);
    QCOMPARE(slides().slide(), 0);
    QCOMPARE(slides().nextSlide(), 1);
    QCOMPARE(slides().label(), QStringLiteral("Slide 1 of 3"));
    QCOMPARE(slides().list()->rowCount(), 3);
    QTRY_VERIFY_WITH_TIMEOUT(slides().spoken().startsWith(QStringLiteral("A paper of three pages")), kDeckPatience);
    QCOMPARE(m_page->plannedSeconds(), QList<qreal>({ 400, 400, 400 }));
    QCOMPARE(m_page->nextTitle(), QString());
    QCOMPARE(m_page->face().place, QStringLiteral("Slide 1 of 3 · 0:00 on this slide, planned 6:40"));
}

void TestSlidesViewModel::turningIsAnEventOfTheTalk()
{
    QVERIFY(start());
    QSignalSpy moves(&slides(), &SlidesViewModel::slideChanged);
    slides().show(2);
    QCOMPARE(m_bench->talks().state().slide, 2);
    QCOMPARE(slides().slide(), 2);
    QCOMPARE(slides().nextSlide(), -1);
    QCOMPARE(moves.size(), 1);
    slides().turn(1);
    slides().show(-1);
    slides().show(2);
    QCOMPARE(moves.size(), 1);
    slides().show(0);
    slides().showLast();
    QCOMPARE(m_bench->talks().state().slideVisits, QList<int>({ 2, 0, 2 }));
}

void TestSlidesViewModel::theKeysOfATalkTurnSlides()
{
    QVERIFY(start());
    QVERIFY(!m_page->hasPrevious() && m_page->hasNext());
    m_page->next();
    QCOMPARE(slides().slide(), 1);
    m_page->next();
    QVERIFY(!m_page->hasNext());
    m_page->next();
    QCOMPARE(slides().slide(), 2);
    m_page->previous();
    QCOMPARE(slides().slide(), 1);
    QCOMPARE(m_page->paceIndex(), 1);
    QCOMPARE(m_bench->talks().state().section, 0);
}

void TestSlidesViewModel::theTimesOfSlidesAreShown()
{
    QVERIFY(start());
    pass(std::chrono::seconds { 430 });
    m_page->next();
    pass(std::chrono::seconds { 5 });
    const auto at = [this](int row, int role) { return slides().list()->index(row).data(role); };
    QCOMPARE(at(0, SlideListModel::NumberRole).toInt(), 1);
    QCOMPARE(at(0, SlideListModel::TimeRole).toString(), QStringLiteral("7:10 of 6:40"));
    QVERIFY(at(0, SlideListModel::IsOverRole).toBool() && !at(0, SlideListModel::IsCurrentRole).toBool());
    QCOMPARE(at(1, SlideListModel::TimeRole).toString(), QStringLiteral("0:05 of 6:40"));
    QVERIFY(at(1, SlideListModel::IsCurrentRole).toBool());
    QCOMPARE(at(2, SlideListModel::TimeRole).toString(), QStringLiteral("6:40"));
    QCOMPARE(m_page->usedSeconds(), QList<qreal>({ 430, 5, 0 }));
    QCOMPARE(m_page->face().place, QStringLiteral("Slide 2 of 3 · 0:05 on this slide, planned 6:40"));
    QCOMPARE(m_page->face().pace, QStringLiteral("0:30 behind plan"));
}

void TestSlidesViewModel::whatMustLandIsTickedInOrder()
{
    QVERIFY(start());
    m_page->toggleLanded();
    m_page->toggleLanded();
    const QList<PlannedSection> &sections = m_bench->talks().plan().sections;
    QCOMPARE(m_bench->talks().state().landed, QSet<QString>({ sections.at(0).id, sections.at(1).id }));
    for (int i = 0; i < 9; ++i) {
        m_page->toggleLanded();
    }
    QCOMPARE(m_bench->talks().state().landed.size(), sections.size());
    // No section is told, so none is the current one.
    for (int row = 0; row < m_page->sections()->rowCount(); ++row) {
        QCOMPARE(
            m_page->sections()->index(row).data(TalkSectionListModel::PlaceRole).value<TalkSectionListModel::Place>(),
            TalkSectionListModel::Place::Ahead);
    }
}

void TestSlidesViewModel::theAudienceSeesBlack()
{
    QVERIFY(start());
    QCOMPARE(slides().audienceText(), QString());
    slides().toggleBlack();
    QVERIFY(slides().isBlack());
    QCOMPARE(slides().audienceText(), QStringLiteral("The audience sees black"));
    slides().turn(1);
    QVERIFY(slides().isBlack());
    slides().toggleBlack();
    QCOMPARE(slides().audienceText(), QString());
    QCOMPARE(slides().audienceSlide(), 1);
}

void TestSlidesViewModel::theAudienceKeepsSeeingAFrozenSlide()
{
    QVERIFY(start());
    slides().toggleFreeze();
    slides().turn(1);
    QCOMPARE(slides().slide(), 1);
    QCOMPARE(slides().audienceSlide(), 0);
    QCOMPARE(slides().audienceText(), QStringLiteral("The audience still sees slide 1"));
    slides().toggleFreeze();
    QCOMPARE(slides().audienceSlide(), 1);
    QCOMPARE(slides().audienceText(), QString());
}

void TestSlidesViewModel::theAudienceSeesTheTimeLeftOnDemand()
{
    slides().toggleTime();
    QVERIFY(!slides().isTimeShown());
    QVERIFY(start());
    QSignalSpy changes(&slides(), &SlidesViewModel::audienceTimeChanged);
    pass(std::chrono::seconds { 60 });
    // Not unless it is asked for.
    QVERIFY(!slides().isTimeShown());
    QCOMPARE(slides().audienceTime(), QString());
    QCOMPARE(changes.size(), 0);
    slides().toggleTime();
    QCOMPARE(slides().audienceTime(), QStringLiteral("19:00"));
    pass(std::chrono::seconds { 1 });
    QCOMPARE(slides().audienceTime(), QStringLiteral("18:59"));
    QCOMPARE(changes.size(), 2);
    // Whatever the speaker's own clock shows.
    m_page->cycleClock();
    QCOMPARE(slides().audienceTime(), QStringLiteral("18:59"));
    pass(std::chrono::minutes { 19 });
    QCOMPARE(slides().audienceTime(), QStringLiteral("+0:01"));
    m_page->proceed();
    QCOMPARE(slides().audienceTime(), QStringLiteral("24:59"));
    QVERIFY(slides().act(Qt::Key_T));
    QCOMPARE(slides().audienceTime(), QString());
}

void TestSlidesViewModel::thePointerStaysOnTheSlide()
{
    QVERIFY(start());
    slides().movePointer(1, 1);
    QCOMPARE(slides().pointerX(), 0.5);
    slides().togglePointer(Pointer::Dot);
    slides().movePointer(1, -1);
    QVERIFY(slides().pointerX() > 0.5 && slides().pointerY() < 0.5);
    slides().togglePointer(Pointer::Spotlight);
    QCOMPARE(slides().pointer(), Pointer::Spotlight);
    slides().pointTo(-3, 7);
    QCOMPARE(slides().pointerX(), 0.0);
    QCOMPARE(slides().pointerY(), 1.0);
    slides().togglePointer(Pointer::Spotlight);
    QCOMPARE(slides().pointer(), Pointer::None);
}

void TestSlidesViewModel::notesStandBesideTheirSlide()
{
    QVERIFY(start());
    QSignalSpy notes(&slides(), &SlidesViewModel::noteChanged);
    m_bench->services->paperNotes().setNote(m_deck, 1, QStringLiteral("Weight decay: without it the jump is rare"));
    QCOMPARE(notes.size(), 0);
    QCOMPARE(slides().note(), QString());
    slides().turn(1);
    QCOMPARE(slides().note(), QStringLiteral("Weight decay: without it the jump is rare"));
    m_page->refresh();
    QVERIFY(slides().list()->index(1).data(SlideListModel::HasNoteRole).toBool());
    QVERIFY(!slides().list()->index(0).data(SlideListModel::HasNoteRole).toBool());
}

void TestSlidesViewModel::theNextSlideWaits()
{
    QVERIFY(start());
    QObject sheet;
    slides().pictures()->want(&sheet, 0, 200, true);
    QTRY_VERIFY_WITH_TIMEOUT(slides().pictures()->holds(1, 200), kDeckPatience);
    slides().turn(1);
    slides().pictures()->want(&sheet, 1, 200, true);
    QTRY_VERIFY_WITH_TIMEOUT(slides().pictures()->holds(2, 200), kDeckPatience);
}

void TestSlidesViewModel::slidesCanBeShownInTheDiscussion()
{
    QVERIFY(start());
    m_page->proceed();
    QVERIFY(slides().isOn());
    slides().turn(2);
    QCOMPARE(m_bench->talks().state().slide, 2);
    m_page->next();
    QCOMPARE(m_bench->talks().state().question, 1);
    QCOMPARE(slides().slide(), 2);
}

void TestSlidesViewModel::closesWithTheTalk()
{
    QVERIFY(start());
    QSignalSpy talks(&slides(), &SlidesViewModel::talkChanged);
    m_page->end();
    QVERIFY(!slides().isOn());
    QCOMPARE(talks.size(), 1);
    QCOMPARE(slides().pictures()->state(), DeckPictures::State::Closed);
    QCOMPARE(slides().slide(), -1);
    QVERIFY(m_page->rating()->slidesText().startsWith(QStringLiteral("0 of 3 slides kept to their time")));
}

void TestSlidesViewModel::comesBackAfterAKill()
{
    QVERIFY(start());
    slides().turn(1);
    m_page.reset();
    QVERIFY(m_bench->reopen(std::chrono::minutes { 1 }));
    m_page = std::make_unique<TalkViewModel>(*m_bench->services, m_bench->navigation);
    QTRY_VERIFY(m_bench->talks().hasUnfinished());
    QVERIFY(m_bench->talks().restore().has_value());
    QVERIFY(slides().isOn());
    QCOMPARE(slides().slide(), 1);
    QTRY_VERIFY_WITH_TIMEOUT(isReady(), kDeckPatience);
}

void TestSlidesViewModel::aFileThatIsGoneIsSaidAndTheTalkGoesOn()
{
    const QString path = m_bench->services->paperNotes().path(m_deck);
    const QString aside = path + QStringLiteral(".aside");
    QVERIFY(QFile::rename(path, aside));
    QVERIFY(m_bench->talks().start(kPaper, {}, Level::L5, 7, threeSlides(m_deck)).has_value());
    QTRY_COMPARE_WITH_TIMEOUT(slides().pictures()->state(), DeckPictures::State::Failed, kDeckPatience);
    QCOMPARE(slides().pictures()->problem(), wordPdfFailure(PdfFailure::Missing));
    slides().turn(1);
    QCOMPARE(m_bench->talks().state().slide, 1);
    QVERIFY(QFile::rename(aside, path));
    QVERIFY(slides().problem().exists() && slides().canRetry());
    slides().retry();
    QTRY_VERIFY_WITH_TIMEOUT(isReady(), kDeckPatience);
    QVERIFY(!slides().problem().exists() && !slides().canRetry());
}

void TestSlidesViewModel::aDeckThatWasReplacedIsSaid()
{
    QVERIFY(start());
    QVERIFY(!slides().problem().exists());
    m_page.reset();
    QVERIFY(m_bench->reopen(std::chrono::minutes { 1 }));
    QCOMPARE(addDeck(*m_bench->services, deckFixture("launch.pdf"), m_deck), m_deck);
    m_page = std::make_unique<TalkViewModel>(*m_bench->services, m_bench->navigation);
    QTRY_VERIFY(m_bench->talks().hasUnfinished());
    QVERIFY(m_bench->talks().restore().has_value());
    QTRY_VERIFY_WITH_TIMEOUT(isReady(), kDeckPatience);
    QVERIFY(slides().problem().title.endsWith(QStringLiteral("1 in place of 3.")));
    QVERIFY(!slides().canRetry());
    QCOMPARE(slides().count(), 3);
    m_page->end();
    QVERIFY(!slides().problem().exists());
}

void TestSlidesViewModel::keysOfTheAudiencesWindowAct()
{
    QVERIFY(start());
    QVERIFY(slides().act(Qt::Key_End) && slides().slide() == 2);
    QVERIFY(slides().act(Qt::Key_PageUp) && slides().slide() == 1);
    QVERIFY(slides().act(Qt::Key_Space) && slides().slide() == 2);
    QVERIFY(slides().act(Qt::Key_Home) && slides().slide() == 0);
    QVERIFY(slides().act(Qt::Key_Period) && slides().isBlack());
    QVERIFY(slides().act(Qt::Key_F) && slides().isFrozen());
    QVERIFY(!slides().act(Qt::Key_E));
    slides().setAudienceScreen(QStringLiteral("hall"));
    QVERIFY(slides().act(Qt::Key_Escape));
    QCOMPARE(slides().audienceScreen(), QString());
    slides().setAudienceScreen(QStringLiteral("hall"));
    m_page->proceed();
    QCOMPARE(slides().audienceScreen(), QStringLiteral("hall"));
    m_page->end();
    QCOMPARE(slides().audienceScreen(), QString());
}

void TestSlidesViewModel::anotherTalkBeginsAfresh()
{
    QVERIFY(start());
    slides().toggleBlack();
    slides().toggleFreeze();
    slides().togglePointer(Pointer::Dot);
    slides().turn(1);
    m_page->discard();
    QVERIFY(start());
    QCOMPARE(slides().slide(), 0);
    QVERIFY(!slides().isBlack() && !slides().isFrozen());
    QCOMPARE(slides().pointer(), Pointer::None);
}

QTEST_GUILESS_MAIN(TestSlidesViewModel)
#include "tst_slidesviewmodel.moc"
