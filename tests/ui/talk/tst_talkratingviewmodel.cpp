// SPDX-License-Identifier: MIT
#include "core/random.h"
#include "support/deck.h"
#include "talkbench.h"
#include "ui/talk/talkdocument.h"
#include "ui/talk/talkratingviewmodel.h"

#include <array>

using namespace sevenrounds;

class TalkRatingViewModelTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void isEmptyWhileTheTalkIsLive();
    void saysThatThePaperIsVetoed();
    void accountsForTheTime();
    void slidesPausesAndInterruptionsAddUpToTheWallTime();
    void showsRepliesOnlyToWhatWasAsked();
    void ownQuestionsHaveNoStrongAnswer();
    void ownPointsStandWithTheirNote();
    void showsNoRepliesWithoutADiscussion();
    void countsHowTheQuestionsWent();
    void namesMarksAndNotes();
    void asksForEveryCriterion();
    void bandCanBeTakenBack();
    void ratersAreSwitchedAndKeptApart();
    void aListenerClosesItAlone();
    void whoHearsItAgainIsNotToldTheFirstBands();
    void onReplayClosesNothing();
    void bandsComeBackAfterAKill();
    void closingMakesEvidence();
    void theForecastStandsBesideTheClosedRating();
    void refusesToCloseTwice();
    void anotherTalkBeginsAfresh();
    void pitchIsClosedWithoutEvidence();
    void pitchCanBeToldAgain();
    void pitchKeepsItsSlides();

private:
    void pass(std::chrono::milliseconds time) { m_bench->clock.advance(time); }
    void apply(TalkEventKind kind, const QString &key = {}, qint64 value = 0)
    {
        QVERIFY(m_bench->talks().apply(kind, key, value).has_value());
    }
    void rateAll(int band);
    [[nodiscard]] int shown(int role = CriterionListModel::BandRole)
    {
        return m_page->criteria()->index(0).data(role).toInt();
    }

    std::unique_ptr<TalkBench> m_bench;
    std::unique_ptr<TalkRatingViewModel> m_page;
};

void TalkRatingViewModelTest::init()
{
    m_page.reset();
    m_bench = std::make_unique<TalkBench>();
    QVERIFY(m_bench->open());
    m_page = std::make_unique<TalkRatingViewModel>(*m_bench->services, m_bench->navigation);
    QVERIFY(m_bench->talks().start(kPaper, QStringLiteral("Grokking"), Level::L5, 7).has_value());
}

void TalkRatingViewModelTest::rateAll(int band)
{
    for (int row = 0; row < m_page->criteria()->rowCount(); ++row) {
        m_page->rate(m_page->criteria()->index(row).data(CriterionListModel::NameRole).toString(), band);
    }
}

void TalkRatingViewModelTest::isEmptyWhileTheTalkIsLive()
{
    apply(TalkEventKind::DiscussionStarted);
    QVERIFY(!m_page->isOpen());
    QVERIFY(!m_page->isRated());
    QVERIFY(!m_page->canClose());
    QCOMPARE(m_page->crumb(), QString());
    QCOMPARE(m_page->document(), QString());
    QCOMPARE(m_page->plainText(), QString());
    QCOMPARE(m_page->account()->rowCount(), 0);
    QCOMPARE(m_page->criteria()->rowCount(), 0);
}

void TalkRatingViewModelTest::saysThatThePaperIsVetoed()
{
    QSignalSpy vetoes(m_page.get(), &TalkRatingViewModel::vetoChanged);
    apply(TalkEventKind::Ended);
    QCOMPARE(m_page->vetoText(), QString());
    QCOMPARE(m_page->vetoAdvice(), QString());
    QVERIFY(m_bench->talks().start(kPaper, QStringLiteral("Chinchilla"), Level::L5, 7).has_value());
    QVERIFY(vetoes.isEmpty());
    apply(TalkEventKind::Ended);
    QCOMPARE(vetoes.size(), 1);
    QVERIFY(m_page->vetoText().startsWith(QStringLiteral("Veto: a DeepMind paper.")));
    QVERIFY(m_page->vetoAdvice().contains(QStringLiteral("by others")));
    // A pitch presents nobody's paper.
    QVERIFY(m_bench->talks().startPitch(QStringLiteral("Chinchilla"), {}, Level::L5).has_value());
    QCOMPARE(m_page->vetoText(), QString());
    apply(TalkEventKind::Ended);
    QCOMPARE(m_page->vetoText(), QString());
    QCOMPARE(vetoes.size(), 2);
}

void TalkRatingViewModelTest::accountsForTheTime()
{
    QSignalSpy talks(m_page.get(), &TalkRatingViewModel::talkChanged);
    pass(std::chrono::seconds { 1284 });
    apply(TalkEventKind::DiscussionStarted);
    pass(std::chrono::seconds { 1416 });
    apply(TalkEventKind::Ended);
    QCOMPARE(talks.size(), 1);
    QVERIFY(m_page->isOpen());
    QVERIFY(m_page->isRated());
    QCOMPARE(m_page->crumb(), QStringLiteral("Grokking · L5 · 45:00 of 45:00"));
    QCOMPARE(m_page->overrunText(), QStringLiteral("The talk ran over by 1:24, taken from the discussion."));
    const int last = m_page->account()->rowCount() - 1;
    QCOMPARE(last, 8);
    QCOMPARE(m_page->account()->index(last).data(TalkAccountListModel::TimeRole).toString(), QStringLiteral("45:00"));
}

void TalkRatingViewModelTest::slidesPausesAndInterruptionsAddUpToTheWallTime()
{
    using Kind = TalkEventKind;
    // Forty-five minutes on the clock that is put in, with whatever may happen at odd milliseconds.
    TalkService &talks = m_bench->talks();
    apply(Kind::Ended, {}, 1);
    talks.leave();
    QVERIFY(talks.start(kPaper, QStringLiteral("Grokking"), Level::L5, 7, threeSlides(QStringLiteral("deck/x")))
                .has_value());
    const Milliseconds began = m_bench->clock.monotonic();
    const auto wall = [&] { return m_bench->clock.monotonic() - began; };
    Random random(11);
    constexpr std::array kKinds { Kind::SlideShown, Kind::SlideShown, Kind::Interrupted, Kind::InterruptionEnded,
        Kind::Paused, Kind::Resumed, Kind::Marked };
    int taken = 0;
    while (wall() < std::chrono::minutes { 45 }) {
        pass(Milliseconds { 1 + static_cast<qint64>(random.below(9'000)) });
        // What makes no sense now is refused, and costs no time either.
        taken += talks.apply(kKinds.at(random.below(kKinds.size())), {}, static_cast<qint64>(random.below(3))) ? 1 : 0;
        QVERIFY(std::chrono::abs(talks.clock().sum() - wall()) <= Milliseconds { 100 });
    }
    QVERIFY(taken > 100);
    apply(Kind::Ended, {}, 1);
    const QList<ReportLine> lines = reportLines(talks.plan(), talks.state());
    Milliseconds sum { 0 };
    for (const ReportLine &line : lines) {
        sum += line.part == ReportLine::Part::Whole ? Milliseconds { 0 } : line.used;
    }
    QCOMPARE(sum, lines.last().used);
    QVERIFY(std::chrono::abs(sum - wall()) <= Milliseconds { 100 });
}

void TalkRatingViewModelTest::showsRepliesOnlyToWhatWasAsked()
{
    apply(TalkEventKind::DiscussionStarted);
    m_bench->talks().setDraft(
        m_bench->talks().plan().questions.first().prompt.value(), QStringLiteral("my **own** words"));
    pass(std::chrono::minutes { 2 });
    apply(TalkEventKind::NextQuestion);
    pass(std::chrono::minutes { 1 });
    apply(TalkEventKind::Ended);
    const QString text = m_page->plainText();
    const TalkPlan &plan = m_bench->talks().plan();
    const Prompt *first = m_bench->services->library().findPrompt(plan.questions.at(0).prompt);
    const Prompt *third = m_bench->services->library().findPrompt(plan.questions.at(2).prompt);
    QVERIFY(text.contains(QStringLiteral("my own words")));
    QVERIFY(text.contains(QStringLiteral("A strong answer")));
    QVERIFY(text.contains(QStringLiteral("Question 1 · 2:00")));
    QVERIFY(text.contains(QStringLiteral("Question 2 · 1:00")));
    QVERIFY(text.contains(QStringLiteral("Nothing noted.")));
    QVERIFY(!text.contains(QStringLiteral("Question 3")));
    QVERIFY(!text.contains(third->ask.left(30)));
    // The first words up to the first formula or line break stand in the plain text as they were written.
    QVERIFY(text.contains(first->strongAnswer.section(QLatin1Char('\n'), 0, 0)
                              .section(QLatin1Char('$'), 0, 0)
                              .section(QLatin1Char('*'), 0, 0)
                              .left(30)));
    // What is asked of every paper: what a strong answer holds comes before one that was worked on some paper.
    QVERIFY(text.contains(first->points.first().left(20)));
    QVERIFY(!text.contains(third->points.first().left(20)));
}

void TalkRatingViewModelTest::ownQuestionsHaveNoStrongAnswer()
{
    apply(TalkEventKind::DiscussionStarted);
    pass(std::chrono::minutes { 1 });
    apply(TalkEventKind::Ended);
    TalkPlan plan = m_bench->talks().plan();
    ContentLibrary library = m_bench->services->library();
    const auto replies = [&] {
        return repliesDocument(library, plan, m_bench->talks().state(), [](const QString &) {
            return QStringLiteral("what I said");
        }).plainText();
    };
    QVERIFY(replies().contains(QStringLiteral("A strong answer")));
    Prompt own;
    own.id = PromptId(QStringLiteral("own-1"));
    own.ask = QStringLiteral("Why?");
    own.source.badge = Badge::Own;
    own.followups = { { QStringLiteral("And then?"), {} } };
    library.setOwnPrompts({ own });
    for (const int followup : { -1, 0 }) {
        plan.questions.first() = { own.id, followup, own.ask };
        QVERIFY(replies().contains(QStringLiteral("what I said")));
        QVERIFY(!replies().contains(QStringLiteral("A strong answer")));
    }
}

void TalkRatingViewModelTest::ownPointsStandWithTheirNote()
{
    apply(TalkEventKind::DiscussionStarted);
    pass(std::chrono::minutes { 1 });
    apply(TalkEventKind::Ended);
    TalkPlan plan = m_bench->talks().plan();
    const auto replies = [&] {
        return repliesDocument(m_bench->services->library(), plan, m_bench->talks().state(), [](const QString &key) {
            return key;
        }).plainText();
    };
    plan.questions.first()
        = { {}, -1, QStringLiteral("Why?"), QStringLiteral("weakness/1"), QStringLiteral("Ten seeds"), true };
    QVERIFY(replies().contains(QStringLiteral("What you had prepared")));
    QVERIFY(replies().contains(QStringLiteral("Ten seeds")));
    // Notes are found under the question's own name.
    QVERIFY(replies().contains(QStringLiteral("weakness/1")));
    plan.questions.first().strong.clear();
    QVERIFY(!replies().contains(QStringLiteral("What you had prepared")));
    QVERIFY(!replies().contains(QStringLiteral("no longer part")));
    QVERIFY(replies().contains(QStringLiteral("Your notes")));
}

void TalkRatingViewModelTest::showsNoRepliesWithoutADiscussion()
{
    pass(std::chrono::minutes { 2 });
    apply(TalkEventKind::Ended, {}, 1);
    QVERIFY(m_page->isOpen());
    QCOMPARE(m_page->document(), QString());
    QCOMPARE(m_page->questionsText(), QString());
    QCOMPARE(m_page->overrunText(), QStringLiteral("The talk took 18:00 less than planned."));
    QCOMPARE(m_page->crumb(), QStringLiteral("Grokking · L5 · 2:00 of 45:00, ended early"));
}

void TalkRatingViewModelTest::countsHowTheQuestionsWent()
{
    apply(TalkEventKind::DiscussionStarted);
    for (const int mark : { 1, 3, 2, 1 }) {
        apply(TalkEventKind::QuestionMarked, {}, mark);
        pass(std::chrono::minutes { 1 });
        apply(TalkEventKind::NextQuestion);
    }
    apply(TalkEventKind::Ended);
    QCOMPARE(m_page->questionsText(), QStringLiteral("5 questions asked: 2 answered, 1 partly, 1 stuck."));
    QVERIFY(m_page->plainText().contains(QStringLiteral("Question 2 · 1:00 · stuck")));
}

void TalkRatingViewModelTest::namesMarksAndNotes()
{
    m_bench->talks().setDraft(QStringLiteral("notes"), QStringLiteral("say the claim"));
    pass(std::chrono::seconds { 65 });
    apply(TalkEventKind::Marked);
    apply(TalkEventKind::Ended);
    QCOMPARE(m_page->marksText(), QStringLiteral("Marked at 1:05"));
    QCOMPARE(m_page->notes(), QStringLiteral("say the claim"));
}

void TalkRatingViewModelTest::asksForEveryCriterion()
{
    apply(TalkEventKind::Ended);
    QCOMPARE(m_page->criteria()->rowCount(), 6);
    QVERIFY(!m_page->canClose());
    m_page->close();
    QVERIFY(m_page->problem().exists());
    QSignalSpy ratings(m_page.get(), &TalkRatingViewModel::ratingChanged);
    rateAll(4);
    QCOMPARE(ratings.size(), 6);
    QVERIFY(m_page->canClose());
    QVERIFY(!m_page->problem().exists());
    QCOMPARE(m_page->scoreText(), QStringLiteral("2.80"));
    QCOMPARE(m_page->verdictText(), QStringLiteral("above the hire line of 2.5"));
    rateAll(3);
    QCOMPARE(m_page->verdictText(), QStringLiteral("below the hire line of 2.5"));
}

void TalkRatingViewModelTest::bandCanBeTakenBack()
{
    apply(TalkEventKind::Ended);
    rateAll(4);
    const QModelIndex first = m_page->criteria()->index(0);
    m_page->rate(first.data(CriterionListModel::NameRole).toString(), 0);
    QCOMPARE(first.data(CriterionListModel::BandRole).toInt(), 0);
    QVERIFY(!m_page->canClose());
    QCOMPARE(m_page->scoreText(), QString());
}

void TalkRatingViewModelTest::ratersAreSwitchedAndKeptApart()
{
    m_page->setRater(1);
    QCOMPARE(m_page->rater(), 0);
    apply(TalkEventKind::Ended);
    rateAll(4);
    QCOMPARE(m_page->raterText(), QStringLiteral("Your own bands."));
    m_page->setRater(1);
    // A listener begins with nothing, and is not told how one rated oneself.
    QCOMPARE(shown(), 0);
    QCOMPARE(shown(CriterionListModel::OtherBandRole), 0);
    QCOMPARE(m_page->scoreText(), QString());
    rateAll(3);
    QCOMPARE(m_page->scoreText(), QStringLiteral("2.20"));
    QCOMPARE(m_page->verdictText(), QStringLiteral("below the hire line of 2.5"));
    m_page->setRater(2);
    QCOMPARE(shown(), 0);
    QCOMPARE(shown(CriterionListModel::OtherBandRole), 0);
    QVERIFY(m_page->raterText().contains(QStringLiteral("moves no estimate")));
    QVERIFY(m_page->canClear());
    rateAll(5);
    QCOMPARE(m_page->scoreText(), QStringLiteral("3.40"));
    m_page->setRater(0);
    QCOMPARE(shown(), 4);
    QCOMPARE(shown(CriterionListModel::OtherBandRole), 3);
    QCOMPARE(m_page->scoreText(), QStringLiteral("2.80"));
    QCOMPARE(m_page->raterText(), QStringLiteral("Filled: you. Outlined: your listener."));
    m_page->setRater(3);
    m_page->setRater(-1);
    QCOMPARE(m_page->rater(), 0);
    // What each gave stands side by side once nobody is to rate any more.
    QVERIFY(m_page->report()->bands().isEmpty());
    m_page->close();
    const QStringList bands = m_page->report()->bands();
    QCOMPARE(bands.size(), 7);
    QVERIFY2(bands.first().endsWith(QStringLiteral(": you 4 · listener 3 · on replay 5")), qPrintable(bands.first()));
    QCOMPARE(bands.last(), QStringLiteral("Score: you 2.80 · listener 2.20 · on replay 3.40"));
    QVERIFY(m_page->isReadOnly());
    m_page->setRater(2);
    QCOMPARE(shown(), 5);
    // Who hears it weeks later rates it then, and can change that, but not take it back.
    QVERIFY(!m_page->isReadOnly());
    QVERIFY(!m_page->canClear());
    QVERIFY2(m_page->raterText().contains(QStringLiteral("not taken back")), qPrintable(m_page->raterText()));
    rateAll(6);
    QVERIFY(!m_page->problem().exists());
    QCOMPARE(m_page->report()->bands().last(), QStringLiteral("Score: you 2.80 · listener 2.20 · on replay 4.00"));
}

void TalkRatingViewModelTest::aListenerClosesItAlone()
{
    apply(TalkEventKind::Ended);
    m_page->setRater(1);
    rateAll(4);
    QVERIFY(m_page->canClose());
    m_page->close();
    QVERIFY(m_page->isClosed() && !m_page->problem().exists());
    QCOMPARE(m_page->report()->bands().last(), QStringLiteral("Score: listener 2.80"));
    QTRY_COMPARE(m_bench->services->readiness().sessions(Skill::Presentation).mocks, 1);
}

void TalkRatingViewModelTest::whoHearsItAgainIsNotToldTheFirstBands()
{
    apply(TalkEventKind::Ended);
    rateAll(4);
    m_page->close();
    QCOMPARE(m_page->report()->bands().last(), QStringLiteral("Score: you 2.80"));
    m_page->setRater(2);
    QVERIFY(m_page->report()->bands().isEmpty());
    m_page->rate(m_bench->talks().rubric()->criteria.first().name, 5);
    QVERIFY(m_page->report()->bands().isEmpty());
    // Whoever looks at the other bands has left the rating on replay.
    m_page->setRater(0);
    QVERIFY(!m_page->report()->bands().isEmpty());
    m_page->setRater(2);
    rateAll(5);
    QCOMPARE(m_page->report()->bands().last(), QStringLiteral("Score: you 2.80 · on replay 3.40"));
    // Of another talk nothing is given on replay, and nothing waits for it.
    QVERIFY(m_bench->talks().start(kPaper, QStringLiteral("Other"), Level::L5, 8).has_value());
    apply(TalkEventKind::Ended);
    rateAll(4);
    m_page->close();
    QCOMPARE(m_page->report()->bands().last(), QStringLiteral("Score: you 2.80"));
}

void TalkRatingViewModelTest::onReplayClosesNothing()
{
    apply(TalkEventKind::Ended);
    m_page->setRater(2);
    rateAll(6);
    QCOMPARE(m_page->scoreText(), QStringLiteral("4.00"));
    QVERIFY(!m_page->canClose());
    m_page->close();
    QVERIFY(m_page->problem().exists());
    m_page->setRater(0);
    rateAll(4);
    m_page->close();
    QVERIFY(m_page->isClosed());
    QTRY_COMPARE(m_bench->services->readiness().sessions(Skill::Presentation).mocks, 1);
    // Another talk begins with one's own bands.
    m_page->setRater(2);
    QVERIFY(m_bench->talks().start(kPaper, QStringLiteral("Other"), Level::L5, 8).has_value());
    apply(TalkEventKind::Ended);
    QCOMPARE(m_page->rater(), 0);
    QVERIFY(m_page->report()->bands().isEmpty());
}

void TalkRatingViewModelTest::bandsComeBackAfterAKill()
{
    apply(TalkEventKind::Ended);
    for (const int rater : { 0, 1, 2 }) {
        m_page->setRater(rater);
        rateAll(2 + rater);
    }
    m_page.reset();
    QVERIFY(m_bench->reopen(std::chrono::minutes { 1 }));
    m_page = std::make_unique<TalkRatingViewModel>(*m_bench->services, m_bench->navigation);
    QTRY_VERIFY(m_bench->talks().hasUnfinished());
    QVERIFY(m_bench->talks().restore());
    for (const int rater : { 0, 1, 2 }) {
        m_page->setRater(rater);
        QCOMPARE(shown(), 2 + rater);
    }
}

void TalkRatingViewModelTest::closingMakesEvidence()
{
    apply(TalkEventKind::Ended);
    rateAll(5);
    QSignalSpy changes(m_page.get(), &TalkRatingViewModel::changesChanged);
    m_page->close();
    QVERIFY(m_page->isClosed());
    QVERIFY(!m_page->canClose());
    QTRY_COMPARE(changes.size(), 1);
    QVERIFY(!m_page->changes().isEmpty());
    QCOMPARE(m_bench->services->readiness().sessions(Skill::Presentation).mocks, 1);
    m_page->rate(m_page->criteria()->index(0).data(CriterionListModel::NameRole).toString(), 1);
    QVERIFY(m_page->problem().exists());
    QCOMPARE(m_page->criteria()->index(0).data(CriterionListModel::BandRole).toInt(), 5);
}

void TalkRatingViewModelTest::theForecastStandsBesideTheClosedRating()
{
    apply(TalkEventKind::Discarded);
    m_bench->talks().leave();
    QVERIFY(m_bench->talks().start(kPaper, QStringLiteral("Grokking"), Level::L5, 7, {}, false, {}, 70));
    apply(TalkEventKind::Ended, {}, 1);
    rateAll(5);
    // Who is reminded of it before would rate towards it.
    QCOMPARE(m_page->forecastText(), QString());
    m_page->close();
    QCOMPARE(m_page->forecastText(), QStringLiteral("You said 70% hire side; your rating says hire side."));
}

void TalkRatingViewModelTest::refusesToCloseTwice()
{
    apply(TalkEventKind::Ended);
    rateAll(5);
    m_page->close();
    m_page->close();
    QVERIFY(m_page->problem().exists());
    QTRY_COMPARE(m_bench->services->readiness().sessions(Skill::Presentation).mocks, 1);
}

void TalkRatingViewModelTest::anotherTalkBeginsAfresh()
{
    apply(TalkEventKind::Ended);
    rateAll(5);
    QSignalSpy talks(m_page.get(), &TalkRatingViewModel::talkChanged);
    QVERIFY(m_bench->talks().start(kPaper, QStringLiteral("Other"), Level::L5, 8).has_value());
    QCOMPARE(talks.size(), 1);
    QVERIFY(!m_page->isOpen());
    apply(TalkEventKind::Ended);
    QCOMPARE(talks.size(), 2);
    QCOMPARE(m_page->criteria()->index(0).data(CriterionListModel::BandRole).toInt(), 0);
    QVERIFY(m_page->crumb().startsWith(QStringLiteral("Other")));
}

void TalkRatingViewModelTest::pitchIsClosedWithoutEvidence()
{
    apply(TalkEventKind::Discarded);
    m_bench->talks().leave();
    QVERIFY(m_bench->talks().startPitch(QStringLiteral("Pitch"), QStringLiteral("who"), Level::L5).has_value());
    pass(std::chrono::seconds { 131 });
    apply(TalkEventKind::Ended);
    QVERIFY(m_page->isOpen());
    QVERIFY(!m_page->isRated());
    QCOMPARE(m_page->criteria()->rowCount(), 0);
    QCOMPARE(m_page->overrunText(), QStringLiteral("The talk ran over by 0:11."));
    QVERIFY(m_page->canClose());
    QSignalSpy evidence(&m_bench->talks(), &TalkService::evidenceAdded);
    m_page->close();
    QVERIFY(m_page->isClosed());
    QVERIFY(!m_page->problem().exists());
    QVERIFY(m_bench->services->storage().flush(std::chrono::seconds { 5 }).has_value());
    QCoreApplication::processEvents();
    QCOMPARE(evidence.size(), 0);
}

void TalkRatingViewModelTest::pitchCanBeToldAgain()
{
    m_page->again();
    QCOMPARE(m_bench->talks().plan().format, kPaper);
    apply(TalkEventKind::Discarded);
    m_bench->talks().leave();
    QVERIFY(m_bench->talks().startPitch(QStringLiteral("Pitch"), QStringLiteral("who"), Level::L6).has_value());
    pass(std::chrono::minutes { 1 });
    apply(TalkEventKind::Ended);
    m_page->again();
    QVERIFY(m_bench->talks().state().isLive());
    QCOMPARE(m_bench->talks().plan().title, QStringLiteral("Pitch"));
    QCOMPARE(m_bench->talks().plan().sections.first().lands, QStringLiteral("who"));
    QCOMPARE(m_bench->talks().plan().level, Level::L6);
    QCOMPARE(m_bench->talks().clock().sum().count(), 0);
    QCOMPARE(m_bench->navigation.page(), Navigation::Page::Talk);
}

void TalkRatingViewModelTest::pitchKeepsItsSlides()
{
    apply(TalkEventKind::Discarded);
    m_bench->talks().leave();
    const QString deck = QStringLiteral("deck/x");
    QVERIFY(m_bench->talks()
                .startPitch(QStringLiteral("Pitch"), QStringLiteral("who"), Level::L6, threeSlides(deck))
                .has_value());
    pass(std::chrono::minutes { 1 });
    apply(TalkEventKind::Ended);
    setDeckLeaveBy(m_bench->services->paperNotes(), deck, 0, std::chrono::seconds { 20 });
    m_page->again();
    const TalkPlan &plan = m_bench->talks().plan();
    QVERIFY(m_bench->talks().state().isLive());
    QCOMPARE(plan.deck, deck);
    QCOMPARE(plan.deckName, QStringLiteral("three-pages.pdf"));
    QCOMPARE(plan.slides,
        QList<Milliseconds>({ std::chrono::seconds { 20 }, std::chrono::seconds { 50 }, std::chrono::seconds { 50 } }));
}

QTEST_GUILESS_MAIN(TalkRatingViewModelTest)
#include "tst_talkratingviewmodel.moc"
