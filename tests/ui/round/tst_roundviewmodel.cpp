// SPDX-License-Identifier: MIT
#include "services/codingservice.h"
#include "support/profilebench.h"
#include "ui/round/roundviewmodel.h"
#include "ui/shell/navigation.h"

#include <QSignalSpy>

using namespace sevenrounds;

class TestRoundViewModel : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void showsNothingWithoutARound();
    void typedTextIsKeptAndEchoesOnce();
    void previewFollowsTheText();
    void nothingOfTheStrongAnswerIsOnThePage();
    void nextMovesOnAndEndsAtTheLast();
    void pauseStopsTheClock();
    void overTimeCountsUp();
    void marksAreListed();
    void discardLeaves();
    void goingDeeperShowsHowFar();
    void hintsAppearOneByOne();
    void strictRoundsRunByTheClock();
    void F27_composedTextIsKeptAtTheDeadline();
    void composedTextIsNoAnswerByItself();
    void withoutALimitTheClockCountsUp();
    void codeIsAnAnswerWhereAProblemIsLinked();

private:
    void startRules(const SessionRules &rules);
    void startRound() { QVERIFY(m_bench->services.sessions().start(RoundId(QStringLiteral("ml")), Level::L5, 7)); }
    std::unique_ptr<ProfileBench> m_bench;
    std::unique_ptr<Navigation> m_navigation;
    std::unique_ptr<RoundViewModel> m_model;
};

void TestRoundViewModel::init()
{
    m_model.reset();
    m_bench = std::make_unique<ProfileBench>();
    QVERIFY(m_bench->open());
    m_navigation = std::make_unique<Navigation>();
    m_model = std::make_unique<RoundViewModel>(m_bench->services, *m_navigation);
}

void TestRoundViewModel::showsNothingWithoutARound()
{
    QVERIFY(!m_model->isOpen());
    QVERIFY(m_model->title().isEmpty());
    QVERIFY(m_model->answer().isEmpty());
    QVERIFY(!m_model->hasNext());
    m_model->setAnswer(QStringLiteral("lost?"));
    QVERIFY(m_model->answer().isEmpty());
}

void TestRoundViewModel::typedTextIsKeptAndEchoesOnce()
{
    startRound();
    QSignalSpy changed(m_model.get(), &RoundViewModel::answerChanged);
    m_model->setAnswer(QStringLiteral("a"));
    m_model->setAnswer(QStringLiteral("a"));
    QCOMPARE(changed.size(), 1);
    QCOMPARE(m_model->answer(), QStringLiteral("a"));
    QTRY_VERIFY(m_bench->services.sessions().isSaved());
}

void TestRoundViewModel::previewFollowsTheText()
{
    startRound();
    m_model->setAnswer(QStringLiteral("the weight $w_t$ grows"));
    QTRY_VERIFY(m_model->document().contains(QStringLiteral("w_t")));
    QVERIFY(m_model->plainText().contains(QStringLiteral("grows")));
}

void TestRoundViewModel::nothingOfTheStrongAnswerIsOnThePage()
{
    startRound();
    const ContentLibrary &library = m_bench->services.library();
    while (m_model->hasNext()) {
        for (const Prompt *prompt : library.promptsOf(RoundId(QStringLiteral("ml")))) {
            QVERIFY(!m_model->plainText().contains(prompt->strongAnswer.left(60)));
            QVERIFY(!m_model->document().contains(prompt->points.first()));
        }
        m_model->next();
    }
}

void TestRoundViewModel::nextMovesOnAndEndsAtTheLast()
{
    startRound();
    QSignalSpy items(m_model.get(), &RoundViewModel::itemChanged);
    int asked = 0;
    while (m_model->hasNext()) {
        m_model->next();
        ++asked;
    }
    QCOMPARE(items.size(), asked);
    QVERIFY(m_model->isOpen());
    m_model->next();
    QVERIFY(!m_model->isOpen());
    QCOMPARE(m_navigation->page(), Navigation::Page::Debrief);
    QVERIFY(!m_bench->services.sessions().state().endedEarly);
}

void TestRoundViewModel::pauseStopsTheClock()
{
    startRound();
    m_bench->clock.advance(std::chrono::minutes { 1 });
    m_model->togglePause();
    QVERIFY(m_model->isPaused());
    QCOMPARE(m_model->clockText(), QStringLiteral("59:00"));
    QCOMPARE(m_model->clockPhase(), RoundViewModel::ClockPhase::Paused);
    m_bench->clock.advance(std::chrono::minutes { 20 });
    m_model->togglePause();
    QCOMPARE(m_model->clockText(), QStringLiteral("59:00"));
}

void TestRoundViewModel::overTimeCountsUp()
{
    startRound();
    m_bench->clock.advance(std::chrono::seconds { 61 * 60 + 24 });
    m_model->mark();
    QCOMPARE(m_model->clockPhase(), RoundViewModel::ClockPhase::Overtime);
    QCOMPARE(m_model->clockText(), QStringLiteral("1:24"));
    QVERIFY(m_model->isPhaseOver());
}

void TestRoundViewModel::marksAreListed()
{
    startRound();
    QSignalSpy marks(m_model.get(), &RoundViewModel::marksChanged);
    m_bench->clock.advance(std::chrono::seconds { 90 });
    m_model->mark();
    QCOMPARE(marks.size(), 1);
    QVERIFY(m_model->marks().first().startsWith(QStringLiteral("1:30")));
}

void TestRoundViewModel::discardLeaves()
{
    startRound();
    m_navigation->open(Navigation::Page::Round);
    m_model->discard();
    QVERIFY(!m_model->isOpen());
    QCOMPARE(m_navigation->page(), Navigation::Page::Today);
}

void TestRoundViewModel::startRules(const SessionRules &rules)
{
    QVERIFY(m_bench->services.sessions().start(RoundId(QStringLiteral("ml")), Level::L5, 7, rules));
}

void TestRoundViewModel::goingDeeperShowsHowFar()
{
    startRound();
    while (!m_model->canGoDeeper()) {
        QVERIFY(m_model->hasNext());
        m_model->next();
    }
    QCOMPARE(m_model->depth(), 1);
    const int count = m_model->depthCount();
    QVERIFY(count > 1);
    const qsizetype before = m_model->asked().size();
    m_model->deeper();
    QCOMPARE(m_model->depth(), 2);
    QCOMPARE(m_model->depthCount(), count);
    while (m_model->canGoDeeper()) {
        m_model->deeper();
    }
    QCOMPARE(m_model->depth(), count);
    const int deepest = m_model->depth();
    m_model->deeper();
    QCOMPARE(m_model->depth(), deepest);
    // A topic takes one line among what was asked, however deep it went.
    m_model->next();
    QCOMPARE(m_model->asked().size(), before + 1);
    QVERIFY(m_model->asked().last().contains(QStringLiteral("depth %1").arg(count)));
}

void TestRoundViewModel::hintsAppearOneByOne()
{
    startRound();
    while (m_model->hintsLeft() == 0) {
        m_model->next();
    }
    const int all = m_model->hintsLeft();
    const PromptId id = currentItem(m_bench->services.sessions().plan(), m_bench->services.sessions().state()).prompt;
    const QStringList hints = m_bench->services.library().findPrompt(id)->hints;
    QCOMPARE(all, hints.size());
    QVERIFY(!m_model->plainText().contains(hints.first().left(20)));
    QSignalSpy changed(m_model.get(), &RoundViewModel::hintsChanged);
    m_model->takeHint();
    QCOMPARE(changed.size(), 1);
    QCOMPARE(m_model->hintsLeft(), all - 1);
    QVERIFY(m_model->plainText().contains(hints.first().left(20)));
    QVERIFY(!m_model->plainText().contains(hints.at(1).left(20)));
    for (int i = 0; i < all + 2; ++i) {
        m_model->takeHint();
    }
    QCOMPARE(m_model->hintsLeft(), 0);
    QCOMPARE(hintsTaken(m_bench->services.sessions().state()), all);
}

void TestRoundViewModel::strictRoundsRunByTheClock()
{
    startRules({ true, 100 });
    QVERIFY(m_model->isStrict());
    QVERIFY(m_model->overline().contains(QStringLiteral("strict")));
    m_model->togglePause();
    QVERIFY(!m_model->isPaused());
    QCOMPARE(m_model->phaseIndex(), 0);
    // The first phase of this round has thirty minutes, and the clock needs no click.
    m_bench->clock.advance(std::chrono::minutes { 30 } + std::chrono::seconds { 1 });
    QTRY_COMPARE(m_model->phaseIndex(), 1);
    m_bench->clock.advance(std::chrono::minutes { 40 });
    QTRY_VERIFY(!m_model->isOpen());
    QCOMPARE(m_navigation->page(), Navigation::Page::Debrief);
    QCOMPARE(m_bench->services.sessions().state().elapsed, Milliseconds(std::chrono::minutes { 60 }));
}

void TestRoundViewModel::F27_composedTextIsKeptAtTheDeadline()
{
    startRules({ true, 100 });
    const SessionService &sessions = m_bench->services.sessions();
    const QString item = currentItem(sessions.plan(), sessions.state()).id;
    m_model->setAnswer(QStringLiteral("half "));
    m_model->setComposed(QStringLiteral("half a thought"));
    QCOMPARE(m_model->answer(), QStringLiteral("half "));
    m_bench->clock.advance(std::chrono::minutes { 30 } + std::chrono::seconds { 1 });
    QTRY_COMPARE(m_model->phaseIndex(), 1);
    QCOMPARE(sessions.draft(item), QStringLiteral("half a thought"));
    QCOMPARE(m_model->answer(), QString());
}

void TestRoundViewModel::composedTextIsNoAnswerByItself()
{
    startRound();
    m_model->setAnswer(QStringLiteral("half "));
    m_model->setComposed(QStringLiteral("half a th"));
    m_model->mark();
    QCOMPARE(m_model->answer(), QStringLiteral("half "));
    // Dropped by its writer.
    m_model->setComposed({});
    m_model->togglePause();
    QCOMPARE(m_model->answer(), QStringLiteral("half "));
    m_model->togglePause();
    m_model->setComposed(QStringLiteral("half a thought"));
    QSignalSpy changes(m_model.get(), &RoundViewModel::answerChanged);
    m_model->togglePause();
    QCOMPARE(m_model->answer(), QStringLiteral("half a thought"));
    QCOMPARE(changes.count(), 1);
}

void TestRoundViewModel::withoutALimitTheClockCountsUp()
{
    startRules({ false, 0 });
    m_bench->clock.advance(std::chrono::minutes { 75 });
    m_model->mark();
    QCOMPARE(m_model->clockText(), QStringLiteral("1:15:00"));
    QCOMPARE(m_model->clockPhase(), RoundViewModel::ClockPhase::Running);
    QCOMPARE(m_model->clockCaption(), QStringLiteral("no limit"));
    QVERIFY(!m_model->isPhaseOver());
}

void TestRoundViewModel::codeIsAnAnswerWhereAProblemIsLinked()
{
    constexpr int kCode = static_cast<int>(RoundViewModel::Surface::Code);
    startRound();
    QVERIFY(!m_model->hasCode());
    m_model->showSurface(kCode);
    QCOMPARE(m_model->surface(), RoundViewModel::Surface::Notes);
    m_model->discard();
    QVERIFY(m_bench->services.sessions().startPrompt(PromptId(QStringLiteral("Q-07"))));
    QVERIFY(m_model->hasCode());
    CodingService &coding = m_bench->services.coding();
    m_model->showSurface(kCode);
    QCOMPARE(m_model->surface(), RoundViewModel::Surface::Code);
    QCOMPARE(coding.current()->id, ProblemId(QStringLiteral("C-02")));
    QVERIFY(m_model->document().contains(QStringLiteral("As the judge takes it")));
    // The follow-up is about the same program; in the coding room another one is opened, and the notes are there again.
    m_model->deeper();
    QCOMPARE(m_model->surface(), RoundViewModel::Surface::Code);
    QVERIFY(coding.open(ProblemId(QStringLiteral("C-01"))));
    QCOMPARE(m_model->surface(), RoundViewModel::Surface::Notes);
    m_model->showSurface(kCode);
    QCOMPARE(coding.current()->id, ProblemId(QStringLiteral("C-02")));
    m_model->end();
    QCOMPARE(m_navigation->page(), Navigation::Page::Debrief);
}

QTEST_GUILESS_MAIN(TestRoundViewModel)
#include "tst_roundviewmodel.moc"
