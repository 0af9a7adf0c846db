// SPDX-License-Identifier: MIT
#include "services/owncardservice.h"
#include "services/portfolioservice.h"
#include "support/profilebench.h"
#include "ui/context/appcontext.h"
#include "ui/derivation/derivationviewmodel.h"
#include "ui/paperroom/papersviewmodel.h"
#include "ui/portfolio/portfolioviewmodel.h"
#include "ui/shell/commandpalette.h"
#include "ui/shell/navigation.h"
#include "ui/story/storiesviewmodel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>

#include <utility>

using namespace sevenrounds;

class TestCommandPalette : public QObject
{
    Q_OBJECT

private slots:
    void findsByBeginningsOfWords();
    void runsWhatIsShown();
    void opensADerivationInItsMode();
    void asksForATalkOfItsLength();
    void nothingByThatName();
    void whatIsSavedMovesNoRow();
    void textsComeBelowTheCommands();
    void staleTextsNeverCome();
    void manyCommandsMakeRoomForTexts();
    void opensThePortfolioWhereItWasFound();
    void opensQuestionsWhereTheyStand();
    void opensTheNoteAtItsPage();
    void opensWhatWasFound_data();
    void opensWhatWasFound();
    void whatIsTypedIsNoMarkup();

private:
    /// Types it and waits for the texts.
    [[nodiscard]] static bool search(CommandPalette *palette, const QString &typed);
    /// The first row of a kind of texts; -1 where there is none.
    [[nodiscard]] static int rowOf(const CommandPalette &palette, const QString &section);
};

bool TestCommandPalette::search(CommandPalette *palette, const QString &typed)
{
    palette->setFilter(typed);
    // The first time the whole content is read.
    return QTest::qWaitFor([palette] { return !palette->isSearching(); }, 60000);
}

int TestCommandPalette::rowOf(const CommandPalette &palette, const QString &section)
{
    for (int row = 0; row < palette.rowCount(); ++row) {
        if (palette.index(row).data(CommandPalette::SectionRole).toString() == section) {
            return row;
        }
    }
    return -1;
}

void TestCommandPalette::findsByBeginningsOfWords()
{
    ProfileBench bench;
    QVERIFY(bench.open());
    Navigation navigation;
    CommandPalette palette(bench.services, navigation);
    const QAbstractItemModelTester tester(&palette, QAbstractItemModelTester::FailureReportingMode::QtTest);
    const int all = palette.rowCount();
    QVERIFY(all >= 6 + 14 + 2 + 3);
    palette.setFilter(QStringLiteral("sta des"));
    QCOMPARE(palette.rowCount(), 1);
    QCOMPARE(palette.index(0).data(CommandPalette::TitleRole).toString(), QStringLiteral("Start ML system design"));
    palette.setFilter(QString());
    QCOMPARE(palette.rowCount(), all);
}

void TestCommandPalette::runsWhatIsShown()
{
    ProfileBench bench;
    QVERIFY(bench.open());
    Navigation navigation;
    CommandPalette palette(bench.services, navigation);
    palette.setFilter(QStringLiteral("readiness"));
    palette.run(0);
    QCOMPARE(navigation.page(), Navigation::Page::Readiness);
    palette.setFilter(QStringLiteral("derive evidence"));
    palette.run(0);
    QCOMPARE(navigation.page(), Navigation::Page::Derivation);
}

void TestCommandPalette::opensADerivationInItsMode()
{
    ProfileBench bench;
    QVERIFY(bench.open());
    Navigation navigation;
    DerivationViewModel derivation(bench.services, navigation);
    CommandPalette palette(bench.services, navigation);
    palette.setFilter(QStringLiteral("recall evidence lower"));
    palette.run(0);
    QCOMPARE(navigation.page(), Navigation::Page::Derivation);
    QCOMPARE(derivation.mode(), DerivationViewModel::Mode::Recall);
    // The same derivation stands open already.
    palette.setFilter(QStringLiteral("blank evidence lower"));
    palette.run(0);
    QCOMPARE(derivation.mode(), DerivationViewModel::Mode::Blank);
    palette.setFilter(QStringLiteral("recall lines due"));
    palette.run(0);
    QCOMPARE(navigation.page(), Navigation::Page::Derivations);
    const DerivationId other(QStringLiteral("D-02"));
    const QString step = bench.services.library().findDerivation(other)->steps.first().id;
    QVERIFY(bench.services.reviews().grade(ReviewItem::line(other, step), Grade::Again));
    bench.clock.advance(std::chrono::minutes { 5 });
    palette.run(0);
    QCOMPARE(navigation.page(), Navigation::Page::Derivation);
    QCOMPARE(bench.services.derivations().current(), other);
    QCOMPARE(derivation.mode(), DerivationViewModel::Mode::Recall);
}

void TestCommandPalette::asksForATalkOfItsLength()
{
    ProfileBench bench;
    QVERIFY(bench.open());
    Navigation navigation;
    CommandPalette palette(bench.services, navigation);
    QSignalSpy asked(&palette, &CommandPalette::talkAsked);
    palette.setFilter(QStringLiteral("rehearse somebody"));
    palette.run(0);
    QCOMPARE(asked.size(), 1);
    QCOMPARE(asked.first().first().toString(), QStringLiteral("paper-20-25"));
    QVERIFY(!bench.services.talks().hasTalk());
}

void TestCommandPalette::nothingByThatName()
{
    ProfileBench bench;
    QVERIFY(bench.open());
    Navigation navigation;
    CommandPalette palette(bench.services, navigation);
    palette.setFilter(QStringLiteral("zzz"));
    QCOMPARE(palette.rowCount(), 0);
    palette.run(0);
    palette.run(-1);
    QCOMPARE(navigation.page(), Navigation::Page::Today);
}

void TestCommandPalette::textsComeBelowTheCommands()
{
    ProfileBench bench;
    QVERIFY(bench.open());
    Navigation navigation;
    CommandPalette palette(bench.services, navigation);
    const QAbstractItemModelTester tester(&palette, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QSignalSpy inserted(&palette, &CommandPalette::rowsInserted);
    palette.setFilter(QStringLiteral("q"));
    QVERIFY(!palette.isSearching());
    QVERIFY(search(&palette, QStringLiteral("attention")));
    QCOMPARE(inserted.count(), 1);
    const int first = rowOf(palette, QStringLiteral("Derivations"));
    QVERIFY(first > 0);
    QCOMPARE(palette.index(0).data(CommandPalette::SectionRole).toString(), QString());
    bool isText = false;
    for (int row = 0; row < palette.rowCount(); ++row) {
        const QModelIndex index = palette.index(row);
        const bool hasSection = !index.data(CommandPalette::SectionRole).toString().isEmpty();
        // Once texts begin no command follows.
        QVERIFY(hasSection || !isText);
        isText = hasSection;
        QVERIFY(!index.data(CommandPalette::TitleRole).toString().isEmpty());
        QVERIFY(!index.data(CommandPalette::TitleRole).toString().contains(kMarkStart));
        QVERIFY(!index.data(CommandPalette::GroupRole).toString().contains(kMarkStart));
    }
    // Each kind has one heading, above its first text.
    QString above;
    for (int row = 0; row < palette.rowCount(); ++row) {
        const QString section = palette.index(row).data(CommandPalette::SectionRole).toString();
        QCOMPARE(palette.index(row).data(CommandPalette::HeadingRole).toString(),
            section == std::exchange(above, section) ? QString() : section);
    }
    const QModelIndex found = palette.index(first);
    QVERIFY((found.data(CommandPalette::MarkedTitleRole).toString()
                + found.data(CommandPalette::MarkedDetailRole).toString())
                .contains(QStringLiteral("<b>"))
        || found.data(CommandPalette::GroupRole).toString().startsWith(QStringLiteral("In its answer")));
    palette.setFilter(QString());
    QCOMPARE(rowOf(palette, QStringLiteral("Derivations")), -1);
}

void TestCommandPalette::staleTextsNeverCome()
{
    ProfileBench bench;
    QVERIFY(bench.open());
    Navigation navigation;
    CommandPalette palette(bench.services, navigation);
    const QAbstractItemModelTester tester(&palette, QAbstractItemModelTester::FailureReportingMode::QtTest);
    palette.setFilter(QStringLiteral("attention"));
    palette.setFilter(QString());
    QVERIFY(!palette.isSearching());
    const int all = palette.rowCount();
    QSignalSpy inserted(&palette, &CommandPalette::rowsInserted);
    // What is answered next is of this question alone.
    QVERIFY(search(&palette, QStringLiteral("Q-17")));
    QCOMPARE(inserted.count(), 1);
    palette.setFilter(QString());
    QCOMPARE(palette.rowCount(), all);
    QVERIFY(search(&palette, QStringLiteral("zzzqqq")));
    QCOMPARE(palette.rowCount(), 0);
}

void TestCommandPalette::manyCommandsMakeRoomForTexts()
{
    ProfileBench bench;
    QVERIFY(bench.open());
    Navigation navigation;
    CommandPalette palette(bench.services, navigation);
    const QAbstractItemModelTester tester(&palette, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QSignalSpy leaving(&palette, &CommandPalette::leaving);
    palette.setFilter(QStringLiteral("derive"));
    QCOMPARE(palette.rowCount(), 7);
    QCOMPARE(palette.index(6).data(CommandPalette::SectionRole).toString(), QString());
    palette.run(6);
    QCOMPARE(leaving.count(), 0);
    QVERIFY(palette.rowCount() >= static_cast<int>(bench.services.library().derivations().size()));
    // Typed on it begins anew.
    palette.setFilter(QStringLiteral("deriv"));
    QCOMPARE(palette.rowCount(), 7);
    palette.run(0);
    QCOMPARE(leaving.count(), 1);
}

void TestCommandPalette::whatIsSavedMovesNoRow()
{
    ProfileBench bench;
    QVERIFY(bench.open());
    Navigation navigation;
    StoryService &stories = bench.services.stories();
    Story story = *stories.find(stories.create(QStringLiteral("Xylophones"), {}));
    CommandPalette palette(bench.services, navigation);
    const QAbstractItemModelTester tester(&palette, QAbstractItemModelTester::FailureReportingMode::QtTest);
    palette.setFilter(QStringLiteral("xylo"));
    const QPersistentModelIndex row = palette.index(0);
    QCOMPARE(row.data(CommandPalette::TitleRole).toString(), QStringLiteral("Open Xylophones"));
    story.part(StoryPart::Task) = QStringLiteral("They were out of tune.");
    stories.edit(story);
    stories.settle(story.id);
    QVERIFY(row.isValid());
    // Another title is another row.
    story.title = QStringLiteral("Xylophones, tuned");
    stories.edit(story);
    stories.settle(story.id);
    QCOMPARE(palette.index(0).data(CommandPalette::TitleRole).toString(), QStringLiteral("Open Xylophones, tuned"));
    const QSignalSpy asked(&palette, &CommandPalette::storyAsked);
    palette.run(0);
    QCOMPARE(asked.size(), 1);
    QCOMPARE(asked.first().first().toString(), story.id.value());
}

void TestCommandPalette::opensWhatWasFound_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("section");
    QTest::addColumn<QByteArray>("asked");
    QTest::addColumn<QString>("key");
    QTest::newRow("prompt") << QStringLiteral("Q-17") << QStringLiteral("Prompts")
                            << QByteArray(SIGNAL(promptAsked(QString))) << QStringLiteral("Q-17");
    QTest::newRow("problem") << QStringLiteral("C-07") << QStringLiteral("Coding problems")
                             << QByteArray(SIGNAL(problemAsked(QString))) << QStringLiteral("C-07");
    QTest::newRow("fact") << QStringLiteral("term-loop") << QStringLiteral("Guide")
                          << QByteArray(SIGNAL(factAsked(QString))) << QStringLiteral("glossary/term-loop");
    QTest::newRow("story") << QStringLiteral("xylophone") << QStringLiteral("Your stories")
                           << QByteArray(SIGNAL(storyAsked(QString))) << QString();
    QTest::newRow("own card") << QStringLiteral("theremin") << QStringLiteral("Your cards")
                              << QByteArray(SIGNAL(cardAsked(QString))) << QStringLiteral("own-theremin");
    QTest::newRow("note") << QStringLiteral("quokka") << QStringLiteral("Your notes on prompts")
                          << QByteArray(SIGNAL(promptAsked(QString))) << QStringLiteral("Q-17");
}

void TestCommandPalette::opensThePortfolioWhereItWasFound()
{
    ProfileBench bench;
    QVERIFY(bench.open());
    PortfolioService &portfolio = bench.services.portfolio();
    (void)portfolio.addOpinion();
    Opinion opinion = *portfolio.opinion(portfolio.addOpinion());
    opinion.problem = QStringLiteral("Bars or strings?");
    opinion.position = QStringLiteral("A xylophone will do.");
    portfolio.setOpinion(opinion);
    Navigation navigation;
    CommandPalette palette(bench.services, navigation);
    PortfolioViewModel page(bench.services, navigation);
    connect(&palette, &CommandPalette::portfolioAsked, &page, &PortfolioViewModel::showFound);
    QVERIFY(page.opinions()->texts().first() != opinion.problem);
    QVERIFY(search(&palette, QStringLiteral("xylophone")));
    const int row = rowOf(palette, QStringLiteral("Your positions on open problems"));
    QVERIFY(row >= 0);
    palette.run(row);
    QCOMPARE(navigation.page(), Navigation::Page::Portfolio);
    QCOMPARE(page.view(), static_cast<int>(PortfolioViewModel::View::Opinions));
    QCOMPARE(page.opinions()->texts().first(), opinion.problem);
    // What is gone by now leaves what is shown.
    page.showFound(QStringLiteral("none"), SearchKind::OwnLadder);
    QCOMPARE(page.view(), static_cast<int>(PortfolioViewModel::View::Ladders));
}

void TestCommandPalette::opensQuestionsWhereTheyStand()
{
    ProfileBench bench;
    AppContext context(bench.services);
    QVERIFY(bench.open());
    const AskedQuestion &question = bench.services.library().askedQuestions().first();
    QVERIFY(search(context.palette(), question.ask));
    const int row = rowOf(*context.palette(), QStringLiteral("Questions to ask them"));
    QVERIFY(row >= 0);
    // Whatever was shown there last.
    context.stories()->setView(StoriesViewModel::View::Coverage);
    context.palette()->run(row);
    QCOMPARE(context.navigation()->page(), Navigation::Page::Stories);
    QCOMPARE(context.stories()->view(), StoriesViewModel::View::Questions);
}

void TestCommandPalette::opensTheNoteAtItsPage()
{
    ProfileBench bench;
    AppContext context(bench.services);
    QVERIFY(bench.open());
    PapersViewModel *papers = context.papers();
    papers->add();
    papers->own()->setTitle(QStringLiteral("On marsupials"));
    const QString key = PaperService::keyOf(bench.services.papers().all().first().id);
    bench.services.paperNotes().setNote(key, 3, QStringLiteral("A wombat"));
    bench.services.paperNotes().setNote(key, 1, QStringLiteral("written last"));
    bench.services.flush();
    QTRY_COMPARE(bench.services.storage().pendingWrites(), 0);
    QVERIFY(search(context.palette(), QStringLiteral("wombat")));
    const int row = rowOf(*context.palette(), QStringLiteral("Your notes on papers"));
    QVERIFY(row >= 0);
    context.palette()->run(row);
    QCOMPARE(context.navigation()->page(), Navigation::Page::Papers);
    QCOMPARE(papers->view(), PapersViewModel::View::Reader);
    QCOMPARE(papers->reader()->page(), 3);
    QCOMPARE(papers->reader()->note(), QStringLiteral("A wombat"));
}

void TestCommandPalette::opensWhatWasFound()
{
    QFETCH(QString, typed);
    QFETCH(QString, section);
    QFETCH(QByteArray, asked);
    QFETCH(QString, key);
    ProfileBench bench;
    QVERIFY(bench.open());
    const StoryId story = bench.services.stories().create(QStringLiteral("On xylophones"), {});
    Story written = *bench.services.stories().find(story);
    written.part(StoryPart::Task) = QStringLiteral("A xylophone had to be tuned.");
    bench.services.stories().edit(written);
    bench.services.promptNotes().setNote(PromptId(QStringLiteral("Q-17")), QStringLiteral("A quokka"));
    bool isTaken = false;
    bench.services.ownCards().take(
        { OwnCard { QStringLiteral("own-theremin"), QStringLiteral("Deck"), QStringLiteral("Who plays the theremin?"),
            QStringLiteral("Nobody touches it."), {}, {}, false } },
        {}, [&isTaken](const Result<> &taken) { isTaken = taken.has_value(); });
    QTRY_VERIFY(isTaken);
    Navigation navigation;
    CommandPalette palette(bench.services, navigation);
    QVERIFY(search(&palette, typed));
    const int row = rowOf(palette, section);
    QVERIFY(row >= 0);
    QSignalSpy leaving(&palette, &CommandPalette::leaving);
    QSignalSpy opened(&palette, asked.constData());
    palette.run(row);
    QCOMPARE(leaving.count(), 1);
    QCOMPARE(opened.count(), 1);
    QCOMPARE(opened.first().first().toString(), key.isEmpty() ? story.value() : key);
}

void TestCommandPalette::whatIsTypedIsNoMarkup()
{
    ProfileBench bench;
    QVERIFY(bench.open());
    const StoryId story = bench.services.stories().create(QStringLiteral("<b>xylophone</b> & <img src=x>"), {});
    Story written = *bench.services.stories().find(story);
    written.part(StoryPart::Task) = QStringLiteral("1 < 2");
    bench.services.stories().edit(written);
    Navigation navigation;
    CommandPalette palette(bench.services, navigation);
    QVERIFY(search(&palette, QStringLiteral("<xylophone>")));
    const int row = rowOf(palette, QStringLiteral("Your stories"));
    QVERIFY(row >= 0);
    const QString marked = palette.index(row).data(CommandPalette::MarkedTitleRole).toString();
    QVERIFY(marked.contains(QStringLiteral("&lt;b&gt;<b>xylophone</b>&lt;/b&gt; &amp; &lt;img")));
}

QTEST_GUILESS_MAIN(TestCommandPalette)
#include "tst_commandpalette.moc"
