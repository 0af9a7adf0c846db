// SPDX-License-Identifier: MIT
#include "services/paperservice.h"
#include "support/profilebench.h"
#include "ui/portfolio/portfolioviewmodel.h"
#include "ui/round/debriefviewmodel.h"
#include "ui/shell/navigation.h"
#include "ui/talk/talkratingviewmodel.h"
#include "ui/talk/talksviewmodel.h"

#include <QAbstractItemModelTester>
#include <QLocale>
#include <QSignalSpy>

#include <memory>
#include <vector>

using namespace sevenrounds;

namespace {

constexpr auto kDay = std::chrono::hours { 24 };
constexpr int kPatience = 20000;

QString titleAt(InterviewListModel *model, int row)
{
    return model->index(row).data(InterviewListModel::TitleRole).toString();
}

QString captionAt(InterviewListModel *model, int row)
{
    return model->index(row).data(InterviewListModel::CaptionRole).toString();
}

} // namespace

/// The portfolio's page.
class TestPortfolioViewModel : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void isEmptyAtFirst();
    void aPaperIsReadAndCritiqued();
    void aPaperOfTheLibraryIsTaken();
    void aPositionShowsWhenItChanged();
    void twoTopicsAreConnected();
    void aConnectionThatWasFoundIsShownWithItsNotes();
    void aConnectionIsTakenOutAndBroughtBack();
    void nothingIsWrittenIntoAConnectionThatIsGone();
    void aNumberBringsThemBack();
    void aNumberThatIsNoneIsRefused();
    void nothingIsDrawnWhileItIsTold();
    void leavingThePagePauses();
    void rungsComeAndGo();
    void aLadderIsClimbed();
    void whatDidNotHoldEndsTheClimb();
    void theDueOneIsShown();
    void leavingThePageEndsAClimb();
    void whatARoundTaughtIsListed();
    void whatATalkTaughtIsListed();
    void theQuestionsAreThoseOfTheGuide();
    void aRoundThatRunsIsNotReflectedOn();
    void theTalkIsThere();
    void theLatestChangeIsTakenBack();
    void goingOnIsOfWhatIsShown();

private:
    [[nodiscard]] ReadingViewModel *reading() { return m_page->reading(); }
    [[nodiscard]] OpinionsViewModel *opinions() { return m_page->opinions(); }
    [[nodiscard]] ConnectionViewModel *connection() { return m_page->connection(); }
    [[nodiscard]] LaddersViewModel *ladders() { return m_page->ladders(); }
    void writeLadder(int rungs);
    void endRound();

    std::unique_ptr<ProfileBench> m_bench;
    std::unique_ptr<Navigation> m_navigation;
    std::unique_ptr<PortfolioViewModel> m_page;
    std::vector<std::unique_ptr<QAbstractItemModelTester>> m_testers;
};

void TestPortfolioViewModel::init()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    m_bench = std::make_unique<ProfileBench>();
    QVERIFY(m_bench->open());
    m_navigation = std::make_unique<Navigation>();
    m_page = std::make_unique<PortfolioViewModel>(m_bench->services, *m_navigation);
    const QList<QAbstractItemModel *> models { reading()->items(), opinions()->items(), connection()->history(),
        ladders()->items(), ladders()->rungs(), m_page->reflections()->rounds() };
    for (QAbstractItemModel *model : models) {
        m_testers.push_back(
            std::make_unique<QAbstractItemModelTester>(model, QAbstractItemModelTester::FailureReportingMode::QtTest));
    }
}

void TestPortfolioViewModel::cleanup()
{
    m_testers.clear();
    m_page.reset();
    m_navigation.reset();
    m_bench.reset();
}

void TestPortfolioViewModel::isEmptyAtFirst()
{
    QVERIFY(!reading()->hasItem());
    QVERIFY(!opinions()->hasOpinion());
    QVERIFY(!ladders()->hasLadder());
    QVERIFY(connection()->exists());
    QVERIFY(!m_page->canUndo());
    QCOMPARE(m_page->railText(), QString());
    reading()->setTitle(QStringLiteral("a"));
    reading()->remove();
    opinions()->setText(0, QStringLiteral("a"));
    opinions()->remove();
    ladders()->addRung();
    ladders()->climb();
    ladders()->hold();
    ladders()->remove();
    connection()->setNotes(QStringLiteral("a"));
    connection()->rate(1);
    QVERIFY(!m_page->canUndo());
    QCOMPARE(reading()->items()->count(), 0);
}

void TestPortfolioViewModel::aPaperIsReadAndCritiqued()
{
    reading()->add();
    QCOMPARE(titleAt(reading()->items(), 0), QStringLiteral("A paper without a title"));
    reading()->setTitle(QStringLiteral("On rates"));
    reading()->setField(1);
    reading()->setStage(2);
    QCOMPARE(reading()->outsideText(), QStringLiteral("1 of 10 read, 0 with a critique"));
    QCOMPARE(reading()->inFieldText(), QStringLiteral("0 of 10 read, 0 with a critique"));
    QSignalSpy changed(reading(), &ReadingViewModel::changed);
    for (int part = 0; part < reading()->partNames().size(); ++part) {
        reading()->setPart(part, QStringLiteral("words %1").arg(part));
    }
    reading()->setPart(-1, QStringLiteral("nowhere"));
    reading()->setPart(99, QStringLiteral("nowhere"));
    QCOMPARE(changed.size(), 5);
    QCOMPARE(reading()->critique().last(), QStringLiteral("words 4"));
    QCOMPARE(reading()->outsideText(), QStringLiteral("1 of 10 read, 1 with a critique"));
    QVERIFY(captionAt(reading()->items(), 0).endsWith(QStringLiteral("with a critique")));
    // A second one is open then, and the first one is a press away.
    reading()->add();
    QCOMPARE(reading()->title(), QString());
    reading()->open(0);
    QCOMPARE(reading()->title(), QStringLiteral("On rates"));
    reading()->open(7);
    QCOMPARE(reading()->title(), QStringLiteral("On rates"));
}

void TestPortfolioViewModel::aPaperOfTheLibraryIsTaken()
{
    PaperService &papers = m_bench->services.papers();
    const OwnPaperId id = papers.create();
    OwnPaper paper = *papers.find(id);
    paper.title = QStringLiteral("A paper\nof my own");
    papers.edit(paper);
    papers.settle(id);
    const qsizetype examples = m_bench->services.library().papers().size();
    QCOMPARE(reading()->library().size(), examples + 1);
    QCOMPARE(reading()->library().first(), QStringLiteral("A paper of my own"));
    reading()->addFromLibrary(99);
    QVERIFY(!reading()->hasItem());
    reading()->addFromLibrary(0);
    QCOMPARE(reading()->title(), QStringLiteral("A paper of my own"));
    QVERIFY(!reading()->library().contains(QStringLiteral("A paper of my own")));
    m_page->undo();
    QCOMPARE(reading()->library().size(), examples + 1);
    // One of the examples; once it is one of one's own it is offered as that alone.
    reading()->addFromLibrary(1);
    QCOMPARE(reading()->title(), m_bench->services.library().papers().first().title);
    papers.adopt(m_bench->services.library().papers().last());
    QCOMPARE(reading()->library().size(), examples);
}

void TestPortfolioViewModel::aPositionShowsWhenItChanged()
{
    opinions()->add();
    opinions()->setText(0, QStringLiteral("Does it scale?"));
    QCOMPARE(captionAt(opinions()->items(), 0), QStringLiteral("no position yet"));
    opinions()->setText(1, QStringLiteral("No"));
    QVERIFY(captionAt(opinions()->items(), 0).startsWith(QStringLiteral("since ")));
    QVERIFY(opinions()->changes().isEmpty());
    for (int part = 2; part < 5; ++part) {
        opinions()->setText(part, QStringLiteral("words"));
    }
    QCOMPARE(opinions()->countText(), QStringLiteral("1 of 3 can be argued with"));
    m_bench->clock.advance(3 * kDay);
    opinions()->setText(1, QStringLiteral("Yes"));
    QVERIFY(captionAt(opinions()->items(), 0).startsWith(QStringLiteral("changed on ")));
    QCOMPARE(opinions()->changes().size(), 2);
    QVERIFY(opinions()->changes().first().endsWith(QStringLiteral(": Yes")));
    QVERIFY(opinions()->changes().last().endsWith(QStringLiteral(": No")));
    opinions()->remove();
    QVERIFY(!opinions()->hasOpinion());
}

void TestPortfolioViewModel::twoTopicsAreConnected()
{
    QVERIFY(connection()->first() != connection()->second());
    connection()->advance();
    QCOMPARE(connection()->course(), ConnectionViewModel::Course::Running);
    m_bench->clock.advance(std::chrono::seconds { 130 });
    connection()->advance();
    QCOMPARE(connection()->course(), ConnectionViewModel::Course::Ended);
    QCOMPARE(connection()->history()->count(), 1);
    QVERIFY(captionAt(connection()->history(), 0).endsWith(QStringLiteral("not rated")));
    QCOMPARE(connection()->ratingIndex(), -1);
    connection()->rate(3);
    connection()->setNotes(QStringLiteral("both weigh"));
    QCOMPARE(connection()->ratingIndex(), 3);
    QCOMPARE(connection()->notes(), QStringLiteral("both weigh"));
    QVERIFY(captionAt(connection()->history(), 0).contains(QStringLiteral("2:10")));
    QVERIFY(captionAt(connection()->history(), 0).endsWith(connection()->ratings().at(3)));
    const QString told = titleAt(connection()->history(), 0);
    connection()->advance();
    QCOMPARE(connection()->course(), ConnectionViewModel::Course::Ready);
    QCOMPARE(connection()->notes(), QString());
    connection()->repeat(0);
    QCOMPARE(told, QStringLiteral("“%1” and “%2”").arg(connection()->first(), connection()->second()));
}

void TestPortfolioViewModel::aConnectionThatWasFoundIsShownWithItsNotes()
{
    const QString first = connection()->first();
    connection()->advance();
    m_bench->clock.advance(std::chrono::seconds { 130 });
    connection()->advance();
    connection()->rate(2);
    connection()->setNotes(QStringLiteral("both weigh"));
    const QString key = connection()->history()->idAt(0);
    connection()->advance();
    QCOMPARE(connection()->notes(), QString());
    m_page->showFound(key, SearchKind::Connection);
    QCOMPARE(m_page->view(), static_cast<int>(PortfolioViewModel::View::Connect));
    QCOMPARE(connection()->course(), ConnectionViewModel::Course::Ended);
    QCOMPARE(connection()->first(), first);
    QCOMPARE(connection()->notes(), QStringLiteral("both weigh"));
    QCOMPARE(connection()->ratingIndex(), 2);
    QCOMPARE(connection()->time(), QStringLiteral("0:50"));
    // It is the same one: nothing is told twice, and its notes go on.
    connection()->setNotes(QStringLiteral("both weigh, and more"));
    QCOMPARE(connection()->history()->count(), 1);
    QCOMPARE(m_bench->services.portfolio().connection(TopicLinkId(key))->notes, QStringLiteral("both weigh, and more"));
    // What is being told goes on; what is gone leaves it as it is.
    connection()->advance();
    connection()->advance();
    m_page->showFound(key, SearchKind::Connection);
    QCOMPARE(connection()->course(), ConnectionViewModel::Course::Running);
    connection()->advance();
    m_page->showFound(QStringLiteral("none"), SearchKind::Connection);
    QCOMPARE(connection()->course(), ConnectionViewModel::Course::Ended);
    QCOMPARE(connection()->notes(), QString());
}

void TestPortfolioViewModel::aConnectionIsTakenOutAndBroughtBack()
{
    for (int told = 0; told < 2; ++told) {
        m_bench->clock.advance(std::chrono::seconds { 10 });
        connection()->advance();
        m_bench->clock.advance(std::chrono::seconds { 60 + told });
        connection()->advance();
        connection()->rate(told);
        connection()->setNotes(told == 0 ? QStringLiteral("the first") : QStringLiteral("the second"));
        if (told == 0) {
            connection()->advance();
        }
    }
    PortfolioService &portfolio = m_bench->services.portfolio();
    const QString second = connection()->history()->idAt(0);
    const QString first = connection()->history()->idAt(1);
    // The older one, while the newer one is shown.
    connection()->remove(1);
    QCOMPARE(connection()->history()->count(), 1);
    QVERIFY(!portfolio.connection(TopicLinkId(first)));
    QVERIFY(connection()->isKept());
    QCOMPARE(connection()->notes(), QStringLiteral("the second"));
    QVERIFY(m_page->canUndo());
    m_page->undo();
    QCOMPARE(connection()->history()->idAt(1), first);
    QCOMPARE(portfolio.connection(TopicLinkId(first))->notes, QStringLiteral("the first"));
    QCOMPARE(portfolio.connection(TopicLinkId(first))->rating, 1);
    // The one that is shown: two others are drawn, and what was typed a moment ago comes back with it.
    connection()->removeShown();
    QCOMPARE(connection()->course(), ConnectionViewModel::Course::Ready);
    QVERIFY(!connection()->isKept());
    QCOMPARE(connection()->history()->count(), 1);
    connection()->removeShown();
    connection()->remove(7);
    QCOMPARE(connection()->history()->count(), 1);
    m_page->undo();
    QCOMPARE(connection()->history()->idAt(0), second);
    QCOMPARE(portfolio.connection(TopicLinkId(second))->notes, QStringLiteral("the second"));
    // It was practiced all the same.
    QCOMPARE(m_bench->services.stories().tellings(TellingSubject::Drill, kConnectionDrill).size(), 2);
}

void TestPortfolioViewModel::nothingIsWrittenIntoAConnectionThatIsGone()
{
    QVERIFY(!connection()->isKept());
    QSignalSpy kept(connection(), &ConnectionViewModel::keptChanged);
    connection()->advance();
    connection()->advance();
    QVERIFY(connection()->isKept());
    QVERIFY(!kept.isEmpty());
    m_page->undo();
    // It can be told again, and has no place for notes.
    QVERIFY(!connection()->isKept());
    QCOMPARE(connection()->course(), ConnectionViewModel::Course::Ended);
}

void TestPortfolioViewModel::aNumberBringsThemBack()
{
    const QString seed = connection()->seedText();
    const QString first = connection()->first();
    const QString second = connection()->second();
    connection()->draw();
    QVERIFY(connection()->seedText() != seed);
    connection()->useSeed(u' ' + seed + u' ');
    QCOMPARE(connection()->first(), first);
    QCOMPARE(connection()->second(), second);
}

void TestPortfolioViewModel::aNumberThatIsNoneIsRefused()
{
    const QString first = connection()->first();
    for (const char *text : { "", "seven", "-1", "1000000", "99999999999999999999999" }) {
        connection()->useSeed(QString::fromLatin1(text));
        QVERIFY2(!connection()->seedError().isEmpty(), text);
        QCOMPARE(connection()->first(), first);
    }
    connection()->useSeed(QStringLiteral("12"));
    QVERIFY(connection()->seedError().isEmpty());
}

void TestPortfolioViewModel::nothingIsDrawnWhileItIsTold()
{
    connection()->advance();
    const QString seed = connection()->seedText();
    connection()->draw();
    connection()->useSeed(QStringLiteral("12"));
    connection()->repeat(0);
    QCOMPARE(connection()->seedText(), seed);
    QCOMPARE(connection()->course(), ConnectionViewModel::Course::Running);
}

void TestPortfolioViewModel::leavingThePagePauses()
{
    m_page->open();
    connection()->advance();
    m_bench->clock.advance(std::chrono::seconds { 20 });
    m_page->leave();
    QCOMPARE(connection()->course(), ConnectionViewModel::Course::Paused);
    m_bench->clock.advance(std::chrono::hours { 1 });
    QCOMPARE(connection()->time(), QStringLiteral("2:40"));
}

void TestPortfolioViewModel::writeLadder(int rungs)
{
    ladders()->add();
    ladders()->setTitle(QStringLiteral("Calibration"));
    for (int row = 0; row < rungs; ++row) {
        if (row > 0) {
            ladders()->addRung();
        }
        ladders()->setAsk(row, QStringLiteral("Why %1?").arg(row));
        ladders()->setHolds(row, QStringLiteral("the reason %1").arg(row));
    }
}

void TestPortfolioViewModel::rungsComeAndGo()
{
    writeLadder(3);
    QCOMPARE(ladders()->rungs()->count(), 3);
    ladders()->removeRung(1);
    QCOMPARE(ladders()->rungs()->count(), 2);
    QCOMPARE(ladders()->rungs()->index(1).data(RungListModel::AskRole).toString(), QStringLiteral("Why 2?"));
    m_page->undo();
    QCOMPARE(ladders()->rungs()->count(), 3);
    while (ladders()->canAddRung()) {
        ladders()->addRung();
    }
    QCOMPARE(ladders()->rungs()->count(), kMostRungs);
    ladders()->addRung();
    ladders()->setAsk(99, QStringLiteral("nowhere"));
    ladders()->removeRung(-1);
    QCOMPARE(ladders()->rungs()->count(), kMostRungs);
}

void TestPortfolioViewModel::aLadderIsClimbed()
{
    writeLadder(2);
    QVERIFY(ladders()->standingText().startsWith(QStringLiteral("Never climbed")));
    ladders()->climb();
    QVERIFY(ladders()->isClimbing());
    QCOMPARE(ladders()->rungText(), QStringLiteral("Rung 1 of 2"));
    QCOMPARE(ladders()->rungAsk(), QStringLiteral("Why 0?"));
    QCOMPARE(ladders()->rungHolds(), QString());
    ladders()->show();
    QCOMPARE(ladders()->rungHolds(), QStringLiteral("the reason 0"));
    ladders()->hold();
    QCOMPARE(ladders()->rungHolds(), QString());
    ladders()->hold();
    QVERIFY(!ladders()->isClimbing());
    QVERIFY(ladders()->standingText().startsWith(QStringLiteral("Held 2 of 2")));
    QCOMPARE(ladders()->climbs().size(), 1);
}

void TestPortfolioViewModel::whatDidNotHoldEndsTheClimb()
{
    writeLadder(3);
    ladders()->climb();
    ladders()->hold();
    ladders()->fall();
    QVERIFY(ladders()->standingText().startsWith(QStringLiteral("Held 1 of 3")));
    ladders()->climb();
    ladders()->giveUp();
    QCOMPARE(ladders()->climbs().size(), 1);
}

void TestPortfolioViewModel::theDueOneIsShown()
{
    writeLadder(2);
    ladders()->climb();
    ladders()->fall();
    writeLadder(3);
    QCOMPARE(ladders()->dueText(), QString());
    m_bench->clock.advance(40 * kDay);
    m_page->open();
    QCOMPARE(ladders()->dueText(), QStringLiteral("Calibration"));
    QCOMPARE(m_page->railText(), QStringLiteral("due"));
    QCOMPARE(ladders()->rungs()->count(), 3);
    ladders()->openDue();
    QCOMPARE(ladders()->rungs()->count(), 2);
    QVERIFY(captionAt(ladders()->items(), 0).endsWith(QStringLiteral("due")));
}

void TestPortfolioViewModel::leavingThePageEndsAClimb()
{
    m_page->open();
    writeLadder(2);
    ladders()->climb();
    m_page->leave();
    QVERIFY(!ladders()->isClimbing());
    QVERIFY(ladders()->climbs().isEmpty());
}

void TestPortfolioViewModel::endRound()
{
    SessionService &sessions = m_bench->services.sessions();
    QVERIFY(sessions.start(RoundId(QStringLiteral("ml")), Level::L5, 7));
    QVERIFY(sessions.apply(SessionEventKind::Ended, {}, 1));
}

void TestPortfolioViewModel::whatARoundTaughtIsListed()
{
    DebriefViewModel debrief(m_bench->services, *m_navigation);
    endRound();
    QCOMPARE(debrief.reflection()->questions().size(), 3);
    QSignalSpy changed(debrief.reflection(), &ReflectionViewModel::answersChanged);
    debrief.reflection()->setAnswer(0, QStringLiteral("I recited."));
    debrief.reflection()->setAnswer(2, QStringLiteral("I drew a smaller case."));
    debrief.reflection()->setAnswer(9, QStringLiteral("nowhere"));
    QCOMPARE(changed.size(), 2);
    QCOMPARE(debrief.reflection()->answers().at(0), QStringLiteral("I recited."));
    m_page->open();
    InterviewListModel *rounds = m_page->reflections()->rounds();
    QTRY_COMPARE_WITH_TIMEOUT(rounds->count(), 1, kPatience);
    QVERIFY(titleAt(rounds, 0).startsWith(m_bench->services.sessions().plan().title));
    QCOMPARE(captionAt(rounds, 0), QStringLiteral("I recited.\n\nI drew a smaller case."));
    // Another round has none of it, and stands before it once it has.
    m_bench->services.sessions().leave();
    m_bench->clock.advance(kDay);
    endRound();
    QCOMPARE(debrief.reflection()->answers().at(0), QString());
    debrief.reflection()->setAnswer(1, QStringLiteral("The second step."));
    m_page->chooseView(static_cast<int>(PortfolioViewModel::View::Reflections));
    QTRY_COMPARE_WITH_TIMEOUT(rounds->count(), 2, kPatience);
    QCOMPARE(captionAt(rounds, 0), QStringLiteral("The second step."));
}

void TestPortfolioViewModel::whatATalkTaughtIsListed()
{
    TalkService &talks = m_bench->services.talks();
    TalkRatingViewModel rating(m_bench->services, *m_navigation);
    QVERIFY(talks.start(TalkFormatId(QStringLiteral("own-30-15")), QStringLiteral("Grokking"), Level::L5, 7));
    rating.reflection()->setAnswer(0, QStringLiteral("too early"));
    QCOMPARE(rating.reflection()->answers().at(0), QString());
    QSignalSpy changed(rating.reflection(), &ReflectionViewModel::answersChanged);
    QVERIFY(talks.apply(TalkEventKind::Ended));
    rating.reflection()->setAnswer(1, QStringLiteral("The bound of the second lemma."));
    QVERIFY(!changed.isEmpty());
    m_page->open();
    InterviewListModel *rounds = m_page->reflections()->rounds();
    QTRY_COMPARE_WITH_TIMEOUT(rounds->count(), 1, kPatience);
    QVERIFY(titleAt(rounds, 0).startsWith(QStringLiteral("Grokking")));
    QCOMPARE(captionAt(rounds, 0), QStringLiteral("The bound of the second lemma."));
}

void TestPortfolioViewModel::theQuestionsAreThoseOfTheGuide()
{
    QStringList asked;
    for (const FactRecord &fact : m_bench->services.library().facts()) {
        if (fact.list == QLatin1String("reflections")) {
            asked.append(fact.text("ask"));
        }
    }
    QCOMPARE(asked.size(), 3);
    DebriefViewModel debrief(m_bench->services, *m_navigation);
    TalkRatingViewModel rating(m_bench->services, *m_navigation);
    QCOMPARE(debrief.reflection()->questions(), asked);
    QCOMPARE(rating.reflection()->questions(), asked);
    QCOMPARE(m_page->reflections()->questions(), asked);
}

void TestPortfolioViewModel::aRoundThatRunsIsNotReflectedOn()
{
    ReflectionViewModel reflection(m_bench->services, ReflectionViewModel::About::Round);
    reflection.setAnswer(0, QStringLiteral("too early"));
    QVERIFY(m_bench->services.sessions().start(RoundId(QStringLiteral("ml")), Level::L5, 7));
    reflection.setAnswer(0, QStringLiteral("too early"));
    QCOMPARE(reflection.answers().at(0), QString());
}

void TestPortfolioViewModel::theTalkIsThere()
{
    QVERIFY(m_page->talkText().contains(QStringLiteral("30 minutes")));
    TalksViewModel talks(m_bench->services, *m_navigation);
    connect(m_page.get(), &PortfolioViewModel::talkAsked, &talks, &TalksViewModel::suggest);
    m_page->openTalk();
    QCOMPARE(m_navigation->page(), Navigation::Page::Talks);
    // The half hour of one's own research is put forward, until one goes elsewhere.
    QCOMPARE(talks.suggested(), QStringLiteral("own-30-15"));
    m_navigation->open(Navigation::Page::Today);
    QCOMPARE(talks.suggested(), QString());
    talks.suggest(QStringLiteral("no-such-length"));
    QCOMPARE(m_navigation->page(), Navigation::Page::Talks);
    QCOMPARE(talks.suggested(), QString());
}

void TestPortfolioViewModel::theLatestChangeIsTakenBack()
{
    m_page->add();
    QVERIFY(reading()->hasItem());
    QVERIFY(m_page->canUndo());
    m_page->undo();
    QVERIFY(!reading()->hasItem());
    QVERIFY(!m_page->canUndo());
    // A connection that is taken back can be told again.
    connection()->advance();
    connection()->advance();
    m_page->undo();
    QCOMPARE(connection()->history()->count(), 0);
}

void TestPortfolioViewModel::goingOnIsOfWhatIsShown()
{
    QCOMPARE(m_page->views().size(), 5);
    m_page->chooseView(9);
    QCOMPARE(m_page->view(), 0);
    m_page->goOn();
    QCOMPARE(connection()->course(), ConnectionViewModel::Course::Ready);
    m_page->chooseView(static_cast<int>(PortfolioViewModel::View::Connect));
    m_page->goOn();
    QCOMPARE(connection()->course(), ConnectionViewModel::Course::Running);
    m_page->chooseView(static_cast<int>(PortfolioViewModel::View::Ladders));
    m_page->add();
    m_page->goOn();
    QVERIFY(!ladders()->isClimbing());
    ladders()->setAsk(0, QStringLiteral("Why?"));
    m_page->goOn();
    QVERIFY(ladders()->isClimbing());
    m_page->goOn();
    QVERIFY(ladders()->isShown());
    m_page->goOn();
    QVERIFY(!ladders()->isClimbing());
}

QTEST_MAIN(TestPortfolioViewModel)
#include "tst_portfolioviewmodel.moc"
