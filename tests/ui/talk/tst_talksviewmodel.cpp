// SPDX-License-Identifier: MIT
#include "support/deck.h"
#include "talkbench.h"
#include "ui/talk/talksviewmodel.h"

#include <QFile>

using namespace sevenrounds;

class TalksViewModelTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void startsWithTheTargetLevel();
    void namesTheBar();
    void aVetoedTitleIsSaid();
    void theLibraryOutweighsTheTitle();
    void startsWhatWasChosen();
    void strictnessIsOfTheTalk();
    void aForecastGoesWithOneTalk();
    void unknownFormatIsAProblem();
    void secondTalkIsAProblemUntilTheFirstEnds();
    void aPaperIsChosen();
    void theChosenPaperGivesTheTitle();
    void aVetoIsSaidOnce();
    void whoComesFromThePaperHasChosenIt();
    void startsFromElsewhereWithWhatIsChosen();
    void slidesAreOpenedBeforeItStarts();
    void slidesThatCannotBeShownStartNothing();
    void startsAPitch();
    void offersTheTalkThatGoesOn();
    void offersATalkThatWasCutOff();
    void offersATalkThatWaitsForItsRating();
    void throwsACutOffTalkAway();

private:
    OwnPaperId add(const QString &title, const QString &affiliations = {});

    std::unique_ptr<TalkBench> m_bench;
};

OwnPaperId TalksViewModelTest::add(const QString &title, const QString &affiliations)
{
    PaperService &papers = m_bench->services->papers();
    OwnPaper paper = *papers.find(papers.create());
    paper.title = title;
    paper.affiliations = affiliations;
    paper.points(WorkspacePart::Weakness) = { { QStringLiteral("Too small"), QStringLiteral("Ten seeds"), {}, false } };
    papers.edit(paper);
    papers.settle(paper.id);
    return paper.id;
}

void TalksViewModelTest::init()
{
    m_bench = std::make_unique<TalkBench>();
    QVERIFY(m_bench->open());
}

void TalksViewModelTest::startsWithTheTargetLevel()
{
    TalksViewModel page(*m_bench->services, m_bench->navigation);
    QCOMPARE(page.levels(),
        QStringList({ QStringLiteral("L3"), QStringLiteral("L4"), QStringLiteral("L5"), QStringLiteral("L6"),
            QStringLiteral("L7") }));
    QSignalSpy changed(&page, &TalksViewModel::levelIndexChanged);
    m_bench->services->settings().setTargetLevel(Level::L6);
    QCOMPARE(page.levelIndex(), 3);
    QCOMPARE(changed.size(), 1);
    page.setLevelIndex(0);
    QCOMPARE(changed.size(), 2);
    // What was chosen for this talk is not overruled by the settings.
    m_bench->services->settings().setTargetLevel(Level::L7);
    QCOMPARE(page.levelIndex(), 0);
    page.setLevelIndex(9);
    QCOMPARE(page.levelIndex(), 0);
}

void TalksViewModelTest::namesTheBar()
{
    const TalksViewModel page(*m_bench->services, m_bench->navigation);
    QCOMPARE(page.listensFor().size(), 6);
    QVERIFY(page.listensFor().first().startsWith(QStringLiteral("Research taste: Says which question")));
}

void TalksViewModelTest::aVetoedTitleIsSaid()
{
    TalksViewModel page(*m_bench->services, m_bench->navigation);
    QSignalSpy vetoes(&page, &TalksViewModel::vetoTextChanged);
    page.setTitle(QStringLiteral("Alpha"));
    QCOMPARE(page.vetoText(), QString());
    QVERIFY(vetoes.isEmpty());
    page.setTitle(QStringLiteral("AlphaGo"));
    const QStringList lines = page.vetoText().split(QLatin1Char('\n'));
    QCOMPARE(lines.size(), 2);
    QVERIFY(lines.at(0).startsWith(QStringLiteral("Veto: a DeepMind paper.")));
    QVERIFY(lines.at(1).startsWith(QStringLiteral("Veto: one of the most famous papers.")));
    QVERIFY(lines.at(1).endsWith(QStringLiteral("By its title it is AlphaGo.")));
    page.setTitle(QStringLiteral(" AlphaGo"));
    QCOMPARE(vetoes.size(), 1);
    // Nothing is forbidden.
    page.start(kPaper.value());
    QVERIFY(m_bench->talks().hasTalk());
    page.setTitle(QStringLiteral("Grokking"));
    QCOMPARE(page.vetoText(), QString());
    QCOMPARE(vetoes.size(), 2);
}

void TalksViewModelTest::theLibraryOutweighsTheTitle()
{
    TalksViewModel page(*m_bench->services, m_bench->navigation);
    page.setTitle(QStringLiteral("Critics that disagree"));
    QSignalSpy vetoes(&page, &TalksViewModel::vetoTextChanged);
    PaperService &papers = m_bench->services->papers();
    OwnPaper paper = *papers.find(papers.create());
    paper.title = QStringLiteral("Critics that Disagree");
    paper.affiliations = QStringLiteral("Google DeepMind");
    papers.edit(paper);
    QVERIFY(page.vetoText().endsWith(QStringLiteral("Its affiliations say “Google DeepMind”.")));
    paper.isDeepMind = VetoAnswer::No;
    papers.edit(paper);
    QCOMPARE(page.vetoText(), QString());
    QCOMPARE(vetoes.size(), 2);
}

void TalksViewModelTest::startsWhatWasChosen()
{
    TalksViewModel page(*m_bench->services, m_bench->navigation);
    QSignalSpy titles(&page, &TalksViewModel::titleChanged);
    page.setTitle(QStringLiteral("  Grokking "));
    page.setTitle(QStringLiteral("  Grokking "));
    QCOMPARE(titles.size(), 1);
    page.setLevelIndex(3);
    page.start(kPaper.value());
    QVERIFY(m_bench->talks().hasTalk());
    QCOMPARE(m_bench->talks().plan().title, QStringLiteral("Grokking"));
    QCOMPARE(m_bench->talks().plan().format, kPaper);
    QCOMPARE(m_bench->talks().plan().level, Level::L6);
    QCOMPARE(m_bench->talks().plan().questions.size(), 8);
    QCOMPARE(m_bench->navigation.page(), Navigation::Page::Talk);
    QVERIFY(!page.problem().exists());
}

void TalksViewModelTest::strictnessIsOfTheTalk()
{
    TalksViewModel page(*m_bench->services, m_bench->navigation);
    QSignalSpy changed(&page, &TalksViewModel::strictChanged);
    QVERIFY(!page.isStrict());
    page.setStrict(true);
    page.setStrict(true);
    QCOMPARE(changed.size(), 1);
    page.start(kPaper.value());
    QVERIFY(m_bench->talks().plan().isStrict);
}

void TalksViewModelTest::aForecastGoesWithOneTalk()
{
    TalksViewModel page(*m_bench->services, m_bench->navigation);
    QSignalSpy changed(&page, &TalksViewModel::forecastChanged);
    QCOMPARE(page.forecastNames().first(), QStringLiteral("Not said"));
    QCOMPARE(page.forecastIndex(), 0);
    page.setForecastIndex(4);
    page.setForecastIndex(6);
    page.setForecastIndex(-1);
    QCOMPARE(page.forecastIndex(), 4);
    QCOMPARE(changed.size(), 1);
    // What does not begin takes none with it, and a pitch, which nobody rates, has none.
    page.start(QStringLiteral("no-such-format"));
    QCOMPARE(page.forecastIndex(), 4);
    page.start(QStringLiteral("paper-20-25"));
    QCOMPARE(m_bench->talks().plan().hireForecast, std::optional(70));
    QCOMPARE(page.forecastIndex(), 0);
    QVERIFY(m_bench->talks().apply(TalkEventKind::Discarded));
    m_bench->talks().leave();
    page.setForecastIndex(4);
    page.startPitch();
    QVERIFY(!m_bench->talks().plan().hireForecast);
    QVERIFY(m_bench->talks().apply(TalkEventKind::Discarded));
    m_bench->talks().leave();
    page.setForecastIndex(0);
    page.start(QStringLiteral("paper-20-25"));
    QVERIFY(!m_bench->talks().plan().hireForecast);
}

void TalksViewModelTest::unknownFormatIsAProblem()
{
    TalksViewModel page(*m_bench->services, m_bench->navigation);
    QSignalSpy problems(&page, &TalksViewModel::problemChanged);
    page.start(QStringLiteral("no such format"));
    QVERIFY(page.problem().exists());
    QCOMPARE(m_bench->navigation.page(), Navigation::Page::Today);
    page.start(kPaper.value());
    QVERIFY(!page.problem().exists());
    QCOMPARE(problems.size(), 2);
}

void TalksViewModelTest::secondTalkIsAProblemUntilTheFirstEnds()
{
    TalksViewModel page(*m_bench->services, m_bench->navigation);
    page.start(kPaper.value());
    page.startPitch();
    QVERIFY(page.problem().exists());
    QCOMPARE(m_bench->talks().plan().format, kPaper);
    page.dismissProblem();
    QVERIFY(!page.problem().exists());
    QVERIFY(m_bench->talks().apply(TalkEventKind::Ended).has_value());
    page.startPitch();
    QVERIFY(!page.problem().exists());
    QVERIFY(!m_bench->talks().plan().hasDiscussion());
}

void TalksViewModelTest::aPaperIsChosen()
{
    TalksViewModel page(*m_bench->services, m_bench->navigation);
    QCOMPARE(page.paper()->names(), QStringList { QStringLiteral("No paper") });
    const OwnPaperId id = add(QStringLiteral("Critics that disagree"));
    // Also where it is the one that is going to be presented: a talk may be about one's own project.
    m_bench->services->papers().choose(id, true);
    QCOMPARE(
        page.paper()->names(), QStringList({ QStringLiteral("No paper"), QStringLiteral("Critics that disagree") }));
    QCOMPARE(page.paper()->index(), 0);
    page.start(kPaper.value());
    QVERIFY(m_bench->talks().plan().paper.isEmpty());
    QVERIFY(m_bench->talks().apply(TalkEventKind::Discarded));
    m_bench->talks().leave();
    page.paper()->setIndex(1);
    page.start(kPaper.value());
    const TalkPlan &plan = m_bench->talks().plan();
    QCOMPARE(plan.paper, PaperService::keyOf(id));
    QCOMPARE(plan.paperTitle, QStringLiteral("Critics that disagree"));
    const TalkQuestion &first = plan.questions.first();
    QCOMPARE(first.ask,
        QStringLiteral("You call this a weakness: “Too small” Which experiment would settle it, and which result would "
                       "change your mind?"));
    QCOMPARE(first.strong, QStringLiteral("Ten seeds"));
    QVERIFY(first.isOwnNote);
    QCOMPARE(plan.questions.at(1).followup, 0);
    QVERIFY(plan.questions.at(2).key.startsWith(QLatin1String("stock/")));
}

void TalksViewModelTest::theChosenPaperGivesTheTitle()
{
    TalksViewModel page(*m_bench->services, m_bench->navigation);
    add(QStringLiteral("First"));
    add(QStringLiteral("Second"));
    page.paper()->setIndex(1);
    QCOMPARE(page.title(), QStringLiteral("Second"));
    page.paper()->setIndex(2);
    QCOMPARE(page.title(), QStringLiteral("First"));
    page.paper()->setIndex(0);
    QCOMPARE(page.title(), QString());
    // What somebody called it stays.
    page.setTitle(QStringLiteral("My doubts"));
    page.paper()->setIndex(1);
    QCOMPARE(page.title(), QStringLiteral("My doubts"));
    page.setTitle(QStringLiteral(" "));
    page.start(kPaper.value());
    QCOMPARE(m_bench->talks().plan().title, QStringLiteral("Second"));
}

void TalksViewModelTest::aVetoIsSaidOnce()
{
    TalksViewModel page(*m_bench->services, m_bench->navigation);
    add(QStringLiteral("Theirs"), QStringLiteral("Google DeepMind"));
    QSignalSpy vetoes(&page, &TalksViewModel::paperVetoChanged);
    page.paper()->setIndex(1);
    // Its title says so already.
    QVERIFY(page.vetoText().contains(QStringLiteral("Google DeepMind")));
    QCOMPARE(page.paperVeto(), QString());
    page.setTitle(QStringLiteral("My doubts"));
    QCOMPARE(page.vetoText(), QString());
    QVERIFY(page.paperVeto().contains(QStringLiteral("Google DeepMind")));
    QCOMPARE(vetoes.size(), 1);
    page.paper()->setIndex(0);
    QCOMPARE(page.paperVeto(), QString());
}

void TalksViewModelTest::whoComesFromThePaperHasChosenIt()
{
    TalksViewModel page(*m_bench->services, m_bench->navigation);
    add(QStringLiteral("First"));
    const OwnPaperId second = add(QStringLiteral("Second"));
    page.setTitle(QStringLiteral("Something else"));
    page.present(PaperService::keyOf(second));
    QCOMPARE(page.paper()->index(), 1);
    QCOMPARE(page.title(), QStringLiteral("Second"));
    page.start(kPaper.value());
    QCOMPARE(m_bench->talks().plan().paper, PaperService::keyOf(second));
}

void TalksViewModelTest::startsFromElsewhereWithWhatIsChosen()
{
    TalksViewModel page(*m_bench->services, m_bench->navigation);
    const OwnPaperId id = add(QStringLiteral("Critics that disagree"));
    page.paper()->setIndex(1);
    page.setLevelIndex(3);
    page.setStrict(true);
    page.startFromElsewhere(kPaper.value());
    QCOMPARE(m_bench->navigation.page(), Navigation::Page::Talk);
    const TalkPlan &plan = m_bench->talks().plan();
    QCOMPARE(plan.paper, PaperService::keyOf(id));
    QCOMPARE(plan.title, QStringLiteral("Critics that disagree"));
    QCOMPARE(plan.level, Level::L6);
    QVERIFY(plan.isStrict);
    // Why it cannot is said on the page, where the length stands ready.
    m_bench->navigation.open(Navigation::Page::Today);
    page.startFromElsewhere(kPaper.value());
    QVERIFY(page.problem().exists());
    QCOMPARE(m_bench->navigation.page(), Navigation::Page::Talks);
    QCOMPARE(page.suggested(), kPaper.value());
}

void TalksViewModelTest::slidesAreOpenedBeforeItStarts()
{
    TalksViewModel page(*m_bench->services, m_bench->navigation);
    m_bench->navigation.open(Navigation::Page::Talks);
    page.deck()->setEntry(deckFixture());
    page.deck()->attach();
    QTRY_VERIFY_WITH_TIMEOUT(page.deck()->isReady(), kDeckPatience);
    m_bench->navigation.open(Navigation::Page::Today);
    QVERIFY(!page.canStart());
    page.startFromElsewhere(kPaper.value());
    QCOMPARE(m_bench->navigation.page(), Navigation::Page::Talks);
    QTRY_COMPARE_WITH_TIMEOUT(m_bench->navigation.page(), Navigation::Page::Talk, kDeckPatience);
    QCOMPARE(m_bench->talks().plan().slides.size(), 3);
    QVERIFY(m_bench->talks().apply(TalkEventKind::Ended));
    // Whoever leaves the page meanwhile does not want it any more.
    m_bench->navigation.open(Navigation::Page::Today);
    page.startFromElsewhere(kPaper.value());
    m_bench->navigation.open(Navigation::Page::Plan);
    m_bench->navigation.open(Navigation::Page::Talks);
    QTRY_VERIFY_WITH_TIMEOUT(page.deck()->isReady(), kDeckPatience);
    QCOMPARE(m_bench->navigation.page(), Navigation::Page::Talks);
}

void TalksViewModelTest::slidesThatCannotBeShownStartNothing()
{
    TalksViewModel page(*m_bench->services, m_bench->navigation);
    m_bench->navigation.open(Navigation::Page::Talks);
    page.deck()->setEntry(deckFixture());
    page.deck()->attach();
    QTRY_VERIFY_WITH_TIMEOUT(page.deck()->isReady(), kDeckPatience);
    m_bench->navigation.open(Navigation::Page::Today);
    const PaperNoteService &notes = m_bench->services->paperNotes();
    QVERIFY(QFile::remove(notes.path(deckKeyOf(deckFixture()))));
    page.startFromElsewhere(kPaper.value());
    QTRY_VERIFY_WITH_TIMEOUT(page.deck()->pictures()->problem().exists(), kDeckPatience);
    // Left out, they do not start it unawares.
    page.deck()->drop();
    QVERIFY(!m_bench->talks().hasTalk());
    QCOMPARE(m_bench->navigation.page(), Navigation::Page::Talks);
}

void TalksViewModelTest::startsAPitch()
{
    TalksViewModel page(*m_bench->services, m_bench->navigation);
    page.startPitch();
    const TalkPlan &plan = m_bench->talks().plan();
    QCOMPARE(plan.sections.first().lands, page.pitchLands());
    QVERIFY(!plan.title.isEmpty());
    QCOMPARE(plan.length(), Milliseconds(std::chrono::minutes { 2 }));
}

void TalksViewModelTest::offersTheTalkThatGoesOn()
{
    TalksViewModel page(*m_bench->services, m_bench->navigation);
    QSignalSpy opened(&page, &TalksViewModel::openChanged);
    page.returnToOpen();
    QCOMPARE(m_bench->navigation.page(), Navigation::Page::Today);
    page.start(kPaper.value());
    QCOMPARE(page.open(), TalksViewModel::Open::Live);
    QVERIFY(page.openTitle().contains(QStringLiteral("Untitled")));
    QVERIFY(m_bench->talks().apply(TalkEventKind::Paused).has_value());
    QCOMPARE(opened.size(), 1);
    m_bench->navigation.open(Navigation::Page::Talks);
    page.returnToOpen();
    QCOMPARE(m_bench->navigation.page(), Navigation::Page::Talk);
    QVERIFY(m_bench->talks().apply(TalkEventKind::Ended).has_value());
    QCOMPARE(page.open(), TalksViewModel::Open::Unrated);
    page.returnToOpen();
    QCOMPARE(m_bench->navigation.page(), Navigation::Page::TalkRating);
    m_bench->talks().leave();
    QCOMPARE(page.open(), TalksViewModel::Open::Nothing);
    QCOMPARE(opened.size(), 3);
}

void TalksViewModelTest::offersATalkThatWasCutOff()
{
    QVERIFY(m_bench->talks().start(kPaper, QStringLiteral("Grokking"), Level::L5, 1).has_value());
    m_bench->talks().setDraft(QStringLiteral("notes"), QStringLiteral("say the claim"));
    m_bench->clock.advance(std::chrono::minutes { 6 });
    QVERIFY(m_bench->talks().apply(TalkEventKind::NextSection).has_value());
    m_bench->clock.advance(std::chrono::seconds { 36 });
    QVERIFY(m_bench->reopen(std::chrono::hours { 24 }));

    TalksViewModel page(*m_bench->services, m_bench->navigation);
    QSignalSpy changed(&page, &TalksViewModel::unfinishedChanged);
    QTRY_VERIFY(page.hasUnfinished());
    QCOMPARE(page.unfinishedTitle(), QStringLiteral("“Grokking” was cut off"));
    QCOMPARE(page.unfinishedText(),
        QStringLiteral("It stopped yesterday, at 6:36 of its time. Your text is kept, and the clock stood still."));
    QCOMPARE(page.unfinishedAction(), QStringLiteral("Go on, paused"));
    const auto before = changed.size();
    page.resumeUnfinished();
    QCOMPARE(changed.size(), before + 1);
    QVERIFY(!page.hasUnfinished());
    QVERIFY(!page.problem().exists());
    QCOMPARE(m_bench->navigation.page(), Navigation::Page::Talk);
    QCOMPARE(m_bench->talks().state().flow, TalkFlow::Paused);
    QCOMPARE(m_bench->talks().state().section, 1);
    QCOMPARE(m_bench->talks().clock().sum(), Milliseconds(std::chrono::seconds { 396 }));
    QCOMPARE(m_bench->talks().draft(QStringLiteral("notes")), QStringLiteral("say the claim"));
}

void TalksViewModelTest::offersATalkThatWaitsForItsRating()
{
    QVERIFY(m_bench->talks().start(kPaper, QStringLiteral("Grokking"), Level::L5, 1).has_value());
    m_bench->clock.advance(std::chrono::minutes { 20 });
    QVERIFY(m_bench->talks().apply(TalkEventKind::Ended).has_value());
    QVERIFY(m_bench->reopen(std::chrono::hours { 24 }));

    TalksViewModel page(*m_bench->services, m_bench->navigation);
    QTRY_VERIFY(page.hasUnfinished());
    QCOMPARE(page.unfinishedTitle(), QStringLiteral("“Grokking” waits for its rating"));
    QVERIFY(page.unfinishedText().contains(QStringLiteral("yesterday, after 20:00")));
    QCOMPARE(page.unfinishedAction(), QStringLiteral("Rate it"));
    page.resumeUnfinished();
    QVERIFY(!page.hasUnfinished());
    QCOMPARE(m_bench->navigation.page(), Navigation::Page::TalkRating);
    QCOMPARE(m_bench->talks().state().stage, TalkStage::Ended);
    QCOMPARE(page.open(), TalksViewModel::Open::Unrated);
}

void TalksViewModelTest::throwsACutOffTalkAway()
{
    QVERIFY(m_bench->talks().start(kPaper, {}, Level::L5, 1).has_value());
    QVERIFY(m_bench->reopen(std::chrono::minutes { 1 }));
    {
        TalksViewModel page(*m_bench->services, m_bench->navigation);
        QTRY_VERIFY(page.hasUnfinished());
        QCOMPARE(page.unfinishedTitle(), QStringLiteral("A talk was cut off"));
        page.discardUnfinished();
        QVERIFY(!page.hasUnfinished());
        page.discardUnfinished();
        QVERIFY(page.problem().exists());
    }
    QVERIFY(m_bench->reopen(std::chrono::minutes { 1 }));
    QSignalSpy found(&m_bench->talks(), &TalkService::unfinishedFound);
    // The answer of a later read stands behind the search in the queue.
    bool isAnswered = false;
    m_bench->services->journal().loadLastAsked(this, [&](const auto &) { isAnswered = true; });
    QTRY_VERIFY(isAnswered);
    QVERIFY(!m_bench->talks().hasUnfinished());
    QCOMPARE(found.size(), 0);
}

QTEST_GUILESS_MAIN(TalksViewModelTest)
#include "tst_talksviewmodel.moc"
