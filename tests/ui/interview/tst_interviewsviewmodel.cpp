// SPDX-License-Identifier: MIT
#include "support/mockevidence.h"
#include "support/profilebench.h"
#include "ui/bank/bankviewmodel.h"
#include "ui/bank/promptviewmodel.h"
#include "ui/format/areatext.h"
#include "ui/interview/interviewsviewmodel.h"
#include "ui/readiness/readinessviewmodel.h"
#include "ui/shell/navigation.h"

#include <QAbstractItemModelTester>
#include <QLocale>
#include <QSignalSpy>

using namespace sevenrounds;

namespace {

constexpr auto kDay = std::chrono::hours { 24 };

} // namespace

/// Real interviews on their page, in the bank and on Readiness.
class TestInterviewsViewModel : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void isEmptyAtFirst();
    void aLoopIsRecorded();
    void roundsAreCountedAgainstWhatWasTold();
    void aDayIsReadOrRefused();
    void aDayWithoutAYearHasBeen();
    void aWrongDayGoesWithWhatItWasTypedFor();
    void takingAQuestionOutKeepsTheOthers();
    void roundsAreThoseOfThePersonsLoop();
    void whatWasAskedStandsInTheBank();
    void whatWasTakenOutIsNotPracticed();
    void itsRedoIsTheHandsAlone();
    void itIsPracticedInTenMinutes();
    void itIsDrawnLikeAnyOther();
    void theRealRoundIsWhenItWasLastAsked();
    void typingKeepsItsLines();
    void topicsAreTheRoundsOwn();
    void anOutcomeStandsBesideWhatWasSaid();
    void anOutcomeMovesNoEstimate();
    void theLatestChangeIsTakenBack();
    void leavingThePagePostsWhatIsTyped();

private:
    /// A round of the person's loop with one question in it.
    void ask(const QString &text, int choice = 1);
    void addMock(Skill skill, double score);

    std::unique_ptr<ProfileBench> m_bench;
    std::unique_ptr<Navigation> m_navigation;
    std::unique_ptr<InterviewsViewModel> m_interviews;
    std::unique_ptr<QAbstractItemModelTester> m_loopTester;
    std::unique_ptr<QAbstractItemModelTester> m_askedTester;
};

void TestInterviewsViewModel::init()
{
    m_bench = std::make_unique<ProfileBench>();
    QVERIFY(m_bench->open());
    m_navigation = std::make_unique<Navigation>();
    m_interviews = std::make_unique<InterviewsViewModel>(m_bench->services, *m_navigation);
    m_loopTester = std::make_unique<QAbstractItemModelTester>(
        m_interviews->loops(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    m_askedTester = std::make_unique<QAbstractItemModelTester>(
        m_interviews->asked(), QAbstractItemModelTester::FailureReportingMode::QtTest);
}

void TestInterviewsViewModel::cleanup()
{
    m_askedTester.reset();
    m_loopTester.reset();
    m_interviews.reset();
    m_navigation.reset();
    m_bench.reset();
}

void TestInterviewsViewModel::ask(const QString &text, int choice)
{
    m_interviews->addLoop();
    m_interviews->addRound(choice);
    m_interviews->addAsked();
    m_interviews->setAsk(0, text);
}

void TestInterviewsViewModel::addMock(Skill skill, double score)
{
    QVERIFY(test::writeEvidence(m_bench->services, test::mockNow(m_bench->clock, skill, score)));
    QSignalSpy read(&m_bench->services.readiness(), &ReadinessService::changed);
    m_bench->services.readiness().reload();
    QTRY_COMPARE(read.size(), 1);
}

void TestInterviewsViewModel::isEmptyAtFirst()
{
    QVERIFY(!m_interviews->hasLoop());
    QVERIFY(!m_interviews->hasRound());
    QCOMPARE(m_interviews->saidText(), QString());
    m_interviews->setOutcome(1);
    m_interviews->addRound(0);
    m_interviews->addAsked();
    m_interviews->removeLoop();
    QCOMPARE(m_interviews->loops()->count(), 0);
    QVERIFY(!m_interviews->canUndo());
}

void TestInterviewsViewModel::aLoopIsRecorded()
{
    m_interviews->addLoop();
    QVERIFY(m_interviews->hasLoop());
    QVERIFY(!m_interviews->hasRound());
    m_interviews->setLoopTitle(QStringLiteral("London"));
    m_interviews->setLevel(3);
    m_interviews->setOutcome(2);
    QCOMPARE(m_interviews->levels().at(m_interviews->levelIndex()), QStringLiteral("L6"));
    QCOMPARE(m_interviews->outcomes().at(m_interviews->outcomeIndex()), QStringLiteral("No offer"));
    const QModelIndex row = m_interviews->loops()->index(0);
    QCOMPARE(row.data(InterviewListModel::TitleRole).toString(), QStringLiteral("London"));
    QVERIFY(row.data(InterviewListModel::CaptionRole).toString().endsWith(QStringLiteral("no offer")));
    // A second one is open then, and the first one is a press away.
    m_bench->clock.advance(kDay);
    m_interviews->addLoop();
    QCOMPARE(m_interviews->loopTitle(), QString());
    QCOMPARE(m_interviews->loops()->count(), 2);
    m_interviews->openLoop(1);
    QCOMPARE(m_interviews->loopTitle(), QStringLiteral("London"));
    m_interviews->openLoop(7);
    QCOMPARE(m_interviews->loopTitle(), QStringLiteral("London"));
}

void TestInterviewsViewModel::roundsAreCountedAgainstWhatWasTold()
{
    GuideService &guide = m_bench->services.guide();
    const FactId rounds(QStringLiteral("X-01"));
    m_interviews->addLoop();
    m_interviews->addRound(0);
    QCOMPARE(m_interviews->toldText(), QString());
    QSignalSpy changed(m_interviews.get(), &InterviewsViewModel::changed);
    guide.setOwnValue(rounds, QStringLiteral("8, on the phone"));
    QVERIFY(!changed.isEmpty());
    QVERIFY2(m_interviews->toldText().contains(QStringLiteral(", of 8 as you noted on ")),
        qPrintable(m_interviews->toldText()));
    QVERIFY(m_interviews->toldText().startsWith(QStringLiteral("1 ")));
    guide.setOwnValue(rounds, QStringLiteral("5 or 6"));
    QVERIFY(m_interviews->toldText().contains(QStringLiteral("of 5 to 6")));
    guide.setOwnValue(rounds, QStringLiteral("a few"));
    QCOMPARE(m_interviews->toldText(), QString());
    // A loop that is over has no rounds to come.
    guide.setOwnValue(rounds, QStringLiteral("8"));
    m_interviews->setOutcome(1);
    QCOMPARE(m_interviews->toldText(), QString());
}

void TestInterviewsViewModel::aDayIsReadOrRefused()
{
    m_interviews->addLoop();
    const QString before = m_interviews->loopDay();
    m_interviews->setLoopDay(QStringLiteral("someday"));
    QVERIFY(!m_interviews->loopDayError().isEmpty());
    QCOMPARE(m_interviews->loopDay(), before);
    m_interviews->setLoopDay(QStringLiteral("2026-02-29"));
    QVERIFY(!m_interviews->loopDayError().isEmpty());
    m_interviews->setLoopDay(QStringLiteral("2024-02-29"));
    QCOMPARE(m_interviews->loopDayError(), QString());
    QCOMPARE(m_interviews->loopDay(), QStringLiteral("29 February 2024"));
    m_interviews->stepLoopDay(1);
    QCOMPARE(m_interviews->loopDay(), QStringLiteral("1 March 2024"));
    m_interviews->addRound(0);
    QCOMPARE(m_interviews->roundDay(), QStringLiteral("1 March 2024"));
    m_interviews->setRoundDay(QStringLiteral("nonsense"));
    QVERIFY(!m_interviews->roundDayError().isEmpty());
    m_interviews->stepRoundDay(-1);
    QCOMPARE(m_interviews->roundDayError(), QString());
    QCOMPARE(m_interviews->roundDay(), QStringLiteral("29 February 2024"));
}

void TestInterviewsViewModel::aDayWithoutAYearHasBeen()
{
    const QDate today = m_bench->clock.today();
    const auto typed = [](QDate day) { return QLocale::c().toString(day, QStringLiteral("d MMM")); };
    const auto said = [](QDate day) { return QLocale::c().toString(day, QStringLiteral("d MMMM yyyy")); };
    m_interviews->addLoop();
    m_interviews->setLoopDay(typed(today.addDays(-3)));
    QCOMPARE(m_interviews->loopDay(), said(today.addDays(-3)));
    m_interviews->addRound(0);
    m_interviews->setRoundDay(typed(today.addDays(-2)));
    QCOMPARE(m_interviews->roundDay(), said(today.addDays(-2)));
    m_interviews->setRoundDay(typed(today));
    QCOMPARE(m_interviews->roundDay(), said(today));
}

void TestInterviewsViewModel::aWrongDayGoesWithWhatItWasTypedFor()
{
    m_interviews->addLoop();
    m_interviews->addLoop();
    m_interviews->addRound(0);
    m_interviews->addRound(1);
    m_interviews->setRoundDay(QStringLiteral("someday"));
    m_interviews->removeRound();
    QCOMPARE(m_interviews->rounds()->count(), 1);
    QCOMPARE(m_interviews->roundDayError(), QString());
    m_interviews->setRoundDay(QStringLiteral("someday"));
    m_interviews->setLoopDay(QStringLiteral("someday"));
    m_interviews->removeLoop();
    QVERIFY(m_interviews->hasLoop());
    QCOMPARE(m_interviews->loopDayError(), QString());
    QCOMPARE(m_interviews->roundDayError(), QString());
    // A change elsewhere leaves it where it belongs.
    m_interviews->setLoopDay(QStringLiteral("someday"));
    m_interviews->setLoopTitle(QStringLiteral("London"));
    QVERIFY(!m_interviews->loopDayError().isEmpty());
}

void TestInterviewsViewModel::takingAQuestionOutKeepsTheOthers()
{
    ask(QStringLiteral("One"));
    for (int row = 1; row < 3; ++row) {
        m_bench->clock.advance(Milliseconds { 5 });
        m_interviews->addAsked();
        m_interviews->setAsk(row, QString::number(row));
    }
    QSignalSpy reset(m_interviews->asked(), &AskedListModel::modelReset);
    QSignalSpy removed(m_interviews->asked(), &AskedListModel::rowsRemoved);
    m_interviews->removeAsked(1);
    QCOMPARE(removed.size(), 1);
    QCOMPARE(removed.first().at(1).toInt(), 1);
    m_interviews->undo();
    QCOMPARE(m_interviews->asked()->count(), 3);
    QCOMPARE(m_interviews->asked()->item(1).ask, QStringLiteral("1"));
    QCOMPARE(reset.size(), 0);
}

void TestInterviewsViewModel::roundsAreThoseOfThePersonsLoop()
{
    QSignalSpy told(m_interviews.get(), &InterviewsViewModel::choicesChanged);
    const Loop loop = m_bench->services.settings().loop();
    QCOMPARE(m_interviews->roundChoices().size(), m_bench->services.library().roundsOf(loop).size());
    m_bench->services.settings().setLoop(loop == Loop::Both ? kLoops.front() : Loop::Both);
    QVERIFY(!told.isEmpty());
    QCOMPARE(m_interviews->roundChoices().size(),
        m_bench->services.library().roundsOf(m_bench->services.settings().loop()).size());
}

void TestInterviewsViewModel::whatWasAskedStandsInTheBank()
{
    PromptViewModel prompt(m_bench->services, *m_navigation);
    BankViewModel bank(m_bench->services, prompt, *m_navigation);
    QAbstractItemModelTester tester(bank.rows(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    connect(m_interviews.get(), &InterviewsViewModel::promptAsked, &prompt, &PromptViewModel::open);
    const int before = bank.rows()->count();
    QVERIFY(bank.scopes().at(5).endsWith(QStringLiteral(" 0")));
    ask(QStringLiteral("Count the **bananas** in a stream"));
    QCOMPARE(bank.rows()->count(), before + 1);
    QVERIFY(bank.scopes().at(5).endsWith(QStringLiteral(" 1")));
    bank.setScope(5);
    QCOMPARE(bank.rows()->count(), 1);
    const QModelIndex row = bank.rows()->index(0);
    QCOMPARE(row.data(PromptListModel::BadgeRole).toInt(), static_cast<int>(Badge::Own));
    bank.showAll();
    bank.setFilter(QStringLiteral("bananas"));
    QCOMPARE(bank.rows()->count(), 1);
    m_interviews->openPrompt(0);
    QCOMPARE(m_navigation->page(), Navigation::Page::Prompt);
    QVERIFY(prompt.plainText().contains(QStringLiteral("Count the bananas")));
    QVERIFY(prompt.crumb().endsWith(QStringLiteral("asked on ") + m_interviews->roundDay()));
    prompt.toggleStrong();
    QVERIFY(prompt.plainText().contains(QStringLiteral("nobody has written a strong answer")));
    // What is mended later is mended there, too.
    m_interviews->setAsk(0, QStringLiteral("Count the bananas twice"));
    QVERIFY(prompt.plainText().contains(QStringLiteral("twice")));
    m_interviews->removeAsked(0);
    QCOMPARE(bank.rows()->count(), 0);
}

void TestInterviewsViewModel::whatWasTakenOutIsNotPracticed()
{
    PromptViewModel prompt(m_bench->services, *m_navigation);
    ask(QStringLiteral("Why?"));
    prompt.open(ownPromptId(m_interviews->asked()->item(0).id).value());
    QVERIFY(prompt.canPractice());
    QVERIFY(!prompt.isGone());
    QSignalSpy told(&prompt, &PromptViewModel::practiceChanged);
    m_interviews->removeAsked(0);
    QVERIFY(!told.isEmpty());
    QVERIFY(!prompt.canPractice());
    QVERIFY(prompt.isGone());
    m_interviews->undo();
    QVERIFY(prompt.canPractice());
    QVERIFY(!prompt.isGone());
}

void TestInterviewsViewModel::itsRedoIsTheHandsAlone()
{
    PromptViewModel prompt(m_bench->services, *m_navigation);
    ask(QStringLiteral("Why?"));
    prompt.open(ownPromptId(m_interviews->asked()->item(0).id).value());
    QVERIFY(prompt.redoText().contains(QStringLiteral("only by your hand")));
    prompt.toggleRedo();
    QVERIFY(prompt.redoText().endsWith(QStringLiteral("until you take it out.")));
    // Those of the content go by their points.
    prompt.open(QStringLiteral("Q-17"));
    QVERIFY(prompt.redoText().contains(QStringLiteral("half of its points")));
}

void TestInterviewsViewModel::itIsPracticedInTenMinutes()
{
    PromptViewModel prompt(m_bench->services, *m_navigation);
    ask(QStringLiteral("Why?"));
    const PromptId id = ownPromptId(m_interviews->asked()->item(0).id);
    prompt.open(id.value());
    QVERIFY(prompt.canPractice());
    prompt.practice();
    SessionService &sessions = m_bench->services.sessions();
    QVERIFY(sessions.hasSession());
    QCOMPARE(sessions.plan().phases.first().items.first().ask, QStringLiteral("Why?"));
    QCOMPARE(sessions.plan().length(), Milliseconds { std::chrono::minutes { 10 } });
    QVERIFY(sessions.apply(SessionEventKind::Ended));
    for (const Criterion &criterion : sessions.rubric()->criteria) {
        QVERIFY(sessions.apply(SessionEventKind::Rated, criterion.name, 4));
    }
    QVERIFY(sessions.closeDebrief());
    QCOMPARE(m_bench->services.promptHistory().lastResult(id)->points, 0);
    // Without points there is nothing to grade a review by, and nothing for the redo queue.
    QVERIFY(!m_bench->services.promptNotes().of(id).isRedo);
    const QList<DueItem> reviews = m_bench->services.reviews().items(ReviewItemKind::Prompt);
    QVERIFY(
        std::none_of(reviews.cbegin(), reviews.cend(), [&](const DueItem &one) { return one.item.id == id.value(); }));
}

void TestInterviewsViewModel::itIsDrawnLikeAnyOther()
{
    ask(QStringLiteral("Why?"));
    const RoundId round
        = m_bench->services.interviews().rounds(m_bench->services.interviews().loops().first().id).first().round;
    const ContentLibrary &library = m_bench->services.library();
    const SessionBank bank = library.bankOf(*library.findRound(round));
    QCOMPARE(std::count_if(bank.prompts.cbegin(), bank.prompts.cend(),
                 [](const Prompt *prompt) { return prompt->source.badge == Badge::Own; }),
        1);
    // Whatever is drawn, the round starts.
    for (quint64 seed = 1; seed <= 40; ++seed) {
        QVERIFY(m_bench->services.sessions().start(round, Level::L5, seed));
        QVERIFY(m_bench->services.sessions().apply(SessionEventKind::Ended));
        m_bench->services.sessions().leave();
    }
}

void TestInterviewsViewModel::theRealRoundIsWhenItWasLastAsked()
{
    ask(QStringLiteral("Why?"));
    const PromptId id = ownPromptId(m_interviews->asked()->item(0).id);
    const PromptHistory &history = m_bench->services.promptHistory();
    QCOMPARE(history.daysSinceAsked().value(id, -1), 0);
    m_interviews->stepRoundDay(-20);
    QCOMPARE(history.daysSinceAsked().value(id, -1), 20);
    m_bench->services.promptHistory().noteAsked({ id.value() });
    QCOMPARE(history.daysSinceAsked().value(id, -1), 0);
    m_bench->clock.advance(3 * kDay);
    QCOMPARE(history.daysSinceAsked().value(id, -1), 3);
    // A day that is still to come makes no age negative.
    m_interviews->stepRoundDay(40);
    QCOMPARE(history.daysSinceAsked().value(id, -1), 0);
}

void TestInterviewsViewModel::typingKeepsItsLines()
{
    ask(QStringLiteral("Why?"));
    const auto then = [this] { return m_interviews->asked()->index(0).data(AskedListModel::ThenRole).toString(); };
    // A line that is about to be begun must not be taken away from under the hand.
    for (const char *typed : { "One", "One\n", "One\n\nTwo" }) {
        m_interviews->setThen(0, QString::fromLatin1(typed));
        QCOMPARE(then(), QString::fromLatin1(typed));
    }
    const PromptId id = ownPromptId(m_interviews->asked()->item(0).id);
    QCOMPARE(m_bench->services.library().findPrompt(id)->followups.size(), 2);
    m_interviews->setThen(0, {});
    QCOMPARE(then(), QString());
    QVERIFY(m_bench->services.library().findPrompt(id)->followups.isEmpty());
}

void TestInterviewsViewModel::topicsAreTheRoundsOwn()
{
    ask(QStringLiteral("Why?"));
    QVERIFY(m_interviews->topics().size() > 1);
    QCOMPARE(m_interviews->asked()->index(0).data(AskedListModel::TopicRole).toInt(), 0);
    m_interviews->setTopic(0, 1);
    QCOMPARE(m_interviews->asked()->index(0).data(AskedListModel::TopicRole).toInt(), 1);
    const QString area = m_interviews->asked()->item(0).area;
    QVERIFY(!area.isEmpty());
    QCOMPARE(m_interviews->topics().at(1), areaText(area));
    m_interviews->setTopic(0, 99);
    QCOMPARE(m_interviews->asked()->item(0).area, area);
}

void TestInterviewsViewModel::anOutcomeStandsBesideWhatWasSaid()
{
    ReadinessViewModel readiness(m_bench->services, *m_navigation);
    QVERIFY(readiness.outcomes().isEmpty());
    m_interviews->addLoop();
    m_interviews->setOutcome(1);
    QCOMPARE(readiness.outcomes().size(), 1);
    QVERIFY(readiness.outcomes().first().contains(QStringLiteral("an offer")));
    QVERIFY(readiness.outcomes().first().contains(QStringLiteral("nothing was measured")));
    // What is learned on the day itself and after it is not what was said on its morning.
    m_bench->clock.advance(std::chrono::hours { 1 });
    addMock(Skill::Coding, 3.5);
    QVERIFY(readiness.outcomes().first().contains(QStringLiteral("nothing was measured")));
    m_bench->clock.advance(kDay);
    m_interviews->setLoopDay(m_bench->clock.today().toString(Qt::ISODate));
    QVERIFY2(readiness.outcomes().first().contains(QStringLiteral("1 of 7 rounds were measured")),
        qPrintable(readiness.outcomes().first()));
    QVERIFY(m_interviews->saidText().contains(QStringLiteral("1 of 7")));
    m_interviews->stepLoopDay(30);
    QVERIFY(m_interviews->saidText().contains(QStringLiteral("still to come")));
}

void TestInterviewsViewModel::anOutcomeMovesNoEstimate()
{
    addMock(Skill::Coding, 3.5);
    const ReadinessReport before = m_bench->services.readiness().report();
    m_interviews->addLoop();
    m_interviews->setOutcome(1);
    m_bench->services.readiness().reload();
    QVERIFY(m_bench->services.storage().flush(Milliseconds { 2000 }));
    QCoreApplication::processEvents();
    const ReadinessReport &after = m_bench->services.readiness().report();
    QCOMPARE(after.overall.probability, before.overall.probability);
    for (const Skill skill : kSkills) {
        QCOMPARE(after.skills[index(skill)].mean, before.skills[index(skill)].mean);
        QCOMPARE(after.skills[index(skill)].sd, before.skills[index(skill)].sd);
    }
}

void TestInterviewsViewModel::theLatestChangeIsTakenBack()
{
    ask(QStringLiteral("Why?"));
    m_interviews->removeLoop();
    QVERIFY(!m_interviews->hasLoop());
    QVERIFY(m_interviews->canUndo());
    m_interviews->undo();
    QVERIFY(m_interviews->hasRound());
    QCOMPARE(m_interviews->asked()->count(), 1);
    QVERIFY(!m_interviews->canUndo());
}

void TestInterviewsViewModel::leavingThePagePostsWhatIsTyped()
{
    m_interviews->open();
    QCOMPARE(m_navigation->page(), Navigation::Page::Interviews);
    m_interviews->addLoop();
    m_interviews->setLoopTitle(QStringLiteral("London"));
    QVERIFY(m_bench->services.interviews().hasUnsaved());
    m_interviews->leave();
    QVERIFY(!m_bench->services.interviews().hasUnsaved());
}

QTEST_MAIN(TestInterviewsViewModel)
#include "tst_interviewsviewmodel.moc"
