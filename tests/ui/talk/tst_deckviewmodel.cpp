// SPDX-License-Identifier: MIT
#include "support/deck.h"
#include "talkbench.h"
#include "ui/talk/talksviewmodel.h"

#include <QFile>

using namespace sevenrounds;

/// The slides of a talk that is going to be started.
class TestDeckViewModel : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void isEmptyAtFirst();
    void aFileIsChosenByItsPath();
    void aBadFileIsRefused();
    void aLockedFileIsSaidAndLeftOutForTheTalk();
    void slidesAreTurned();
    void notesAreKept();
    void timesAreSetAndShownAsAPlan();
    void thePlanFollowsTheLengthThatIsChosen();
    void thePlanFollowsTheTalkThatWasTold();
    void whatIsNoTimeIsSaid();
    void aTalkStartsWithItsSlides();
    void nothingStartsWhileTheFileIsOpened();
    void isClosedWhileThePageIsAway();
    void anEarlierDeckIsTakenUp();
    void aNewVersionKeepsNotesAndTimes();
    void aReplacedDeckAsksAboutItsTimes();
    void theSameFileAgainAsksNothing();
    void notesBesideTheFileAreTaken();
    void badNotesAreSaidByLineAndTheDeckOpens();
    void theEndOfTheTalkIsTakenAndTakenBack();
    void notesAreWrittenAndReadBack();
    void aPathThatCannotBeWrittenIsSaid();
    void decksOfImpressAreTaken_data();
    void decksOfImpressAreTaken();
    void thePapersPdfIsOffered();
    void aPaperIsPresented();
    void aPaperIsPresentedWithoutAnotherOnesSlides();

private:
    [[nodiscard]] bool choose(const QString &path);
    [[nodiscard]] DeckNewsViewModel &news() { return *deck().news(); }
    [[nodiscard]] bool write(const QString &name, const QByteArray &bytes);
    [[nodiscard]] DeckViewModel &deck() { return *m_page->deck(); }
    /// A paper of one's own with this title and the three pages; its key.
    [[nodiscard]] QString addPaper(const QString &title);

    std::unique_ptr<TalkBench> m_bench;
    std::unique_ptr<TalksViewModel> m_page;
};

void TestDeckViewModel::init()
{
    m_page.reset();
    m_bench = std::make_unique<TalkBench>();
    QVERIFY(m_bench->open());
    m_bench->navigation.open(Navigation::Page::Talks);
    m_page = std::make_unique<TalksViewModel>(*m_bench->services, m_bench->navigation);
}

bool TestDeckViewModel::choose(const QString &path)
{
    deck().setEntry(path);
    deck().attach();
    return QTest::qWaitFor([this] { return deck().isReady(); }, kDeckPatience);
}

QString TestDeckViewModel::addPaper(const QString &title)
{
    PaperService &papers = m_bench->services->papers();
    OwnPaper paper = *papers.find(papers.create());
    paper.title = title;
    papers.edit(paper);
    return addDeck(*m_bench->services, deckFixture(), PaperService::keyOf(paper.id));
}

void TestDeckViewModel::isEmptyAtFirst()
{
    QVERIFY(!deck().isChosen() && !deck().isReady() && !deck().isOpening());
    QVERIFY(deck().recent().isEmpty());
    QVERIFY(m_page->canStart());
    QCOMPARE(deck().deck().slides, 0);
    deck().attach();
    deck().choose(0);
    deck().takeOffer();
    deck().turn(1);
    deck().goTo(QStringLiteral("2"));
    deck().setNote(QStringLiteral("x"));
    deck().setLeaveBy(QStringLiteral("1:00"));
    deck().retry();
    deck().drop();
    QVERIFY(!deck().isChosen());
    QCOMPARE(deck().note(), QString());
    QCOMPARE(deck().planText(), QString());
}

void TestDeckViewModel::aFileIsChosenByItsPath()
{
    QVERIFY(choose(QUrl::fromLocalFile(deckFixture()).toString()));
    QCOMPARE(deck().name(), QStringLiteral("three-pages.pdf"));
    QCOMPARE(deck().countText(), QStringLiteral("of 3"));
    QCOMPARE(deck().entry(), QString());
    QCOMPARE(deck().recent(), QStringList { QStringLiteral("three-pages.pdf") });
    QCOMPARE(deck().deck().slides, 3);
    deck().drop();
    QVERIFY(!deck().isChosen());
    QCOMPARE(deck().deck().slides, 0);
}

void TestDeckViewModel::aBadFileIsRefused()
{
    deck().setEntry(deckFixture("README.md"));
    deck().attach();
    QVERIFY(deck().isCopying() && !m_page->canStart());
    QTRY_VERIFY_WITH_TIMEOUT(!deck().isCopying(), kDeckPatience);
    QVERIFY(deck().entryProblem().exists());
    QVERIFY(!deck().isChosen() && m_page->canStart());
    // What was typed is there to be mended.
    QCOMPARE(deck().entry(), deckFixture("README.md"));
    deck().setEntry(QStringLiteral("x"));
    QVERIFY(!deck().entryProblem().exists());
}

void TestDeckViewModel::aLockedFileIsSaidAndLeftOutForTheTalk()
{
    deck().setEntry(deckFixture("locked.pdf"));
    deck().attach();
    QTRY_COMPARE_WITH_TIMEOUT(deck().pictures()->state(), DeckPictures::State::Failed, kDeckPatience);
    QVERIFY(deck().pictures()->problem().exists());
    QVERIFY(!m_page->canStart());
    m_page->start(kPaper.value());
    m_page->startPitch();
    QVERIFY(!m_bench->talks().hasTalk());
    QSignalSpy changed(m_page.get(), &TalksViewModel::canStartChanged);
    deck().drop();
    QVERIFY(!changed.isEmpty() && m_page->canStart());
    m_page->start(kPaper.value());
    QVERIFY(m_bench->talks().hasTalk());
    QVERIFY(!m_bench->talks().plan().hasSlides());
}

void TestDeckViewModel::slidesAreTurned()
{
    QVERIFY(choose(deckFixture()));
    QVERIFY(!deck().hasPrevious() && deck().hasNext());
    // The slide's picture is asked for again with each.
    const QSignalSpy shown(&deck(), &DeckViewModel::slideChanged);
    deck().turn(-1);
    QCOMPARE(deck().slide(), 0);
    deck().turn(1);
    QCOMPARE(deck().label(), QStringLiteral("2"));
    QCOMPARE(shown.size(), 1);
    deck().goTo(QStringLiteral(" 99 "));
    QCOMPARE(deck().slide(), 2);
    QCOMPARE(shown.size(), 2);
    QVERIFY(deck().hasPrevious() && !deck().hasNext());
    deck().goTo(QStringLiteral("two"));
    QCOMPARE(deck().slide(), 2);
    QCOMPARE(shown.size(), 3);
}

void TestDeckViewModel::notesAreKept()
{
    QVERIFY(choose(deckFixture()));
    deck().turn(1);
    deck().setNote(QStringLiteral("Say the claim before the plot"));
    deck().turn(1);
    QCOMPARE(deck().note(), QString());
    deck().turn(-1);
    QCOMPARE(deck().note(), QStringLiteral("Say the claim before the plot"));
    m_bench->navigation.open(Navigation::Page::Today);
    QVERIFY(!m_bench->services->paperNotes().hasUnsaved());
    m_page.reset();
    QVERIFY(m_bench->reopen(std::chrono::minutes { 1 }));
    QCOMPARE(m_bench->services->paperNotes().note(deckKeyOf(deckFixture()), 1),
        QStringLiteral("Say the claim before the plot"));
}

void TestDeckViewModel::timesAreSetAndShownAsAPlan()
{
    QVERIFY(choose(deckFixture()));
    QCOMPARE(deck().leaveBy(), QString());
    QCOMPARE(deck().planText(), QStringLiteral("In a talk of 20 min from 0:00 to 6:40"));
    deck().setLeaveBy(QStringLiteral(" 2 "));
    QCOMPARE(deck().leaveBy(), QStringLiteral("2:00"));
    QCOMPARE(deck().planText(), QStringLiteral("In a talk of 20 min from 0:00 to 2:00"));
    deck().turn(1);
    QCOMPARE(deck().leaveBy(), QString());
    QCOMPARE(deck().planText(), QStringLiteral("In a talk of 20 min from 2:00 to 11:00"));
    deck().setLeaveBy(QStringLiteral("25:00"));
    QCOMPARE(deck().planText(),
        QStringLiteral("In a talk of 20 min from 2:00 to 11:00; the time that is set cannot be kept there."));
    deck().setLeaveBy(QString());
    QCOMPARE(deck().leaveBy(), QString());
    deck().turn(-1);
    QCOMPARE(deck().leaveBy(), QStringLiteral("2:00"));
}

void TestDeckViewModel::thePlanFollowsTheLengthThatIsChosen()
{
    QVERIFY(choose(deckFixture()));
    QCOMPARE(deck().talks(),
        QStringList(
            { QStringLiteral("2 min"), QStringLiteral("20 min"), QStringLiteral("25 min"), QStringLiteral("30 min") }));
    QCOMPARE(deck().talk(), 1);
    deck().setLeaveBy(QStringLiteral("22:00"));
    QCOMPARE(deck().planText(),
        QStringLiteral("In a talk of 20 min from 0:00 to 6:40; the time that is set cannot be kept there."));
    deck().chooseTalk(2);
    QCOMPARE(deck().planText(), QStringLiteral("In a talk of 25 min from 0:00 to 22:00"));
    deck().chooseTalk(9);
    QCOMPARE(deck().talk(), 2);
    // One's own length is one of them, as long as there is one.
    m_page->preset()->copy({});
    m_page->preset()->setTitle(QStringLiteral("Lab meeting"));
    m_page->preset()->setSections(QStringLiteral("24 All of it"));
    m_page->preset()->save();
    QCOMPARE(deck().talks().at(2), QStringLiteral("24 min"));
    QCOMPARE(deck().talk(), 3);
    deck().chooseTalk(2);
    QCOMPARE(deck().planText(), QStringLiteral("In a talk of 24 min from 0:00 to 22:00"));
    m_page->preset()->remove(m_page->formats()->index(3).data(TalkFormatListModel::KeyRole).toString());
    QCOMPARE(deck().talks().size(), 4);
    QVERIFY(deck().planText().startsWith(QStringLiteral("In a talk of 20 min")));
}

void TestDeckViewModel::thePlanFollowsTheTalkThatWasTold()
{
    // The file is open while the page is there.
    const auto comeBack = [this] {
        m_bench->talks().leave();
        m_bench->navigation.open(Navigation::Page::Talks);
        return QTest::qWaitFor([this] { return deck().isReady(); }, kDeckPatience);
    };
    QVERIFY(choose(deckFixture()));
    m_page->start(m_page->formats()->index(2).data(TalkFormatListModel::KeyRole).toString());
    QVERIFY(m_bench->talks().hasTalk());
    QCOMPARE(m_bench->talks().plan().talk, Milliseconds { std::chrono::minutes { 30 } });
    QVERIFY(comeBack());
    QCOMPARE(deck().planText(), QStringLiteral("In a talk of 30 min from 0:00 to 10:00"));
    m_page->startPitch();
    QVERIFY(comeBack());
    QCOMPARE(deck().planText(), QStringLiteral("In a talk of 2 min from 0:00 to 0:40"));
}

void TestDeckViewModel::whatIsNoTimeIsSaid()
{
    QVERIFY(choose(deckFixture()));
    deck().setLeaveBy(QStringLiteral("2:00"));
    for (const char *text : { "soon", "2:60", "0", "-1", "0:00" }) {
        deck().setLeaveBy(QString::fromLatin1(text));
        QVERIFY2(!deck().leaveByProblem().isEmpty(), text);
    }
    // What stood before stands.
    QCOMPARE(deck().leaveBy(), QStringLiteral("2:00"));
    deck().setLeaveBy(QStringLiteral("3:00"));
    QCOMPARE(deck().leaveByProblem(), QString());
}

void TestDeckViewModel::aTalkStartsWithItsSlides()
{
    QVERIFY(choose(deckFixture()));
    deck().setLeaveBy(QStringLiteral("2:00"));
    m_page->start(kPaper.value());
    QVERIFY(m_bench->talks().hasTalk());
    const TalkPlan &plan = m_bench->talks().plan();
    QCOMPARE(plan.deck, deckKeyOf(deckFixture()));
    QCOMPARE(plan.deckName, QStringLiteral("three-pages.pdf"));
    QCOMPARE(plan.slides,
        QList<Milliseconds>({ std::chrono::minutes { 2 }, std::chrono::minutes { 9 }, std::chrono::minutes { 9 } }));
    QVERIFY(m_bench->talks().apply(TalkEventKind::Discarded).has_value());
    m_bench->talks().leave();
    m_bench->navigation.open(Navigation::Page::Talks);
    QTRY_VERIFY_WITH_TIMEOUT(deck().isReady(), kDeckPatience);
    m_page->startPitch();
    QCOMPARE(m_bench->talks().plan().slides.size(), 3);
}

void TestDeckViewModel::nothingStartsWhileTheFileIsOpened()
{
    QVERIFY(choose(deckFixture()));
    deck().drop();
    deck().choose(0);
    QVERIFY(deck().isOpening() && !m_page->canStart());
    m_page->start(kPaper.value());
    m_page->startPitch();
    QVERIFY(!m_bench->talks().hasTalk());
    QTRY_VERIFY_WITH_TIMEOUT(m_page->canStart(), kDeckPatience);
}

void TestDeckViewModel::isClosedWhileThePageIsAway()
{
    QVERIFY(choose(deckFixture()));
    deck().turn(1);
    m_bench->navigation.open(Navigation::Page::Today);
    QCOMPARE(deck().pictures()->state(), DeckPictures::State::Closed);
    QVERIFY(deck().isChosen() && !m_page->canStart());
    m_bench->navigation.open(Navigation::Page::Talks);
    QTRY_VERIFY_WITH_TIMEOUT(deck().isReady(), kDeckPatience);
    QVERIFY(m_page->canStart());
    QCOMPARE(deck().slide(), 1);
}

void TestDeckViewModel::anEarlierDeckIsTakenUp()
{
    QVERIFY(choose(deckFixture()));
    m_bench->clock.advance(std::chrono::seconds { 1 });
    QVERIFY(choose(deckFixture("launch.pdf")));
    QTRY_COMPARE_WITH_TIMEOUT(deck().name(), QStringLiteral("launch.pdf"), kDeckPatience);
    QCOMPARE(deck().recent(), QStringList({ QStringLiteral("launch.pdf"), QStringLiteral("three-pages.pdf") }));
    deck().choose(1);
    QTRY_VERIFY_WITH_TIMEOUT(deck().isReady(), kDeckPatience);
    QCOMPARE(deck().countText(), QStringLiteral("of 3"));
    deck().choose(7);
    QCOMPARE(deck().name(), QStringLiteral("three-pages.pdf"));
}

void TestDeckViewModel::aNewVersionKeepsNotesAndTimes()
{
    const QString path = m_bench->folder.filePath(QStringLiteral("slides.pdf"));
    QVERIFY(QFile::copy(deckFixture(), path));
    QVERIFY(choose(path));
    deck().setNote(QStringLiteral("kept"));
    deck().setLeaveBy(QStringLiteral("3:00"));
    QVERIFY(QFile::remove(path) && QFile::copy(deckFixture("launch.pdf"), path));
    deck().setEntry(path);
    deck().attach();
    QTRY_COMPARE_WITH_TIMEOUT(deck().countText(), QStringLiteral("of 1"), kDeckPatience);
    QCOMPARE(deck().note(), QStringLiteral("kept"));
    QCOMPARE(deck().leaveBy(), QStringLiteral("3:00"));
    QCOMPARE(deck().recent().size(), 1);
}

bool TestDeckViewModel::write(const QString &name, const QByteArray &bytes)
{
    QFile file(m_bench->folder.filePath(name));
    return file.open(QFile::WriteOnly) && file.write(bytes) == bytes.size();
}

void TestDeckViewModel::aReplacedDeckAsksAboutItsTimes()
{
    const QString path = m_bench->folder.filePath(QStringLiteral("slides.pdf"));
    QVERIFY(QFile::copy(deckFixture(), path));
    QVERIFY(choose(path));
    QCOMPARE(news().question(), QString());
    deck().setLeaveBy(QStringLiteral("3:00"));
    // As many pages, and another content: a comment behind the end.
    QFile file(path);
    QVERIFY(file.setPermissions(QFile::ReadOwner | QFile::WriteOwner));
    QVERIFY(file.open(QFile::Append) && file.write("\n% another version\n") > 0);
    file.close();
    deck().setEntry(path);
    deck().attach();
    QTRY_VERIFY_WITH_TIMEOUT(!news().question().isEmpty(), kDeckPatience);
    QTRY_COMPARE_WITH_TIMEOUT(deck().countText(), QStringLiteral("of 3"), kDeckPatience);
    // Not answering keeps them.
    QCOMPARE(deck().leaveBy(), QStringLiteral("3:00"));
    news().startAnew();
    QCOMPARE(deck().leaveBy(), QString());
    QCOMPARE(news().question(), QString());
    QVERIFY(news().canUndo());
    news().undo();
    QCOMPARE(deck().leaveBy(), QStringLiteral("3:00"));
    QVERIFY(!news().question().isEmpty());
    news().keepTimes();
    QCOMPARE(news().question(), QString());
    QCOMPARE(deck().leaveBy(), QStringLiteral("3:00"));
    // What was answered stands after a start anew.
    QVERIFY(m_bench->services->storage().flush(std::chrono::seconds { 5 }));
}

void TestDeckViewModel::theSameFileAgainAsksNothing()
{
    const QString path = m_bench->folder.filePath(QStringLiteral("slides.pdf"));
    QVERIFY(QFile::copy(deckFixture(), path));
    QVERIFY(choose(path));
    deck().setLeaveBy(QStringLiteral("3:00"));
    deck().setEntry(path);
    deck().attach();
    QTRY_VERIFY_WITH_TIMEOUT(!deck().isCopying(), kDeckPatience);
    QCOMPARE(news().question(), QString());
    news().startAnew();
    QCOMPARE(deck().leaveBy(), QStringLiteral("3:00"));
}

void TestDeckViewModel::notesBesideTheFileAreTaken()
{
    const QString path = m_bench->folder.filePath(QStringLiteral("slides.v2.pdf"));
    QVERIFY(QFile::copy(deckFixture(), path));
    QVERIFY(choose(path));
    deck().setNote(QStringLiteral("my own"));
    QVERIFY(write(QStringLiteral("slides.v2.pdfpc"), "[notes]\n### 1\ntheirs\n### 2\nsay why\n"));
    deck().setEntry(path);
    deck().attach();
    QTRY_VERIFY_WITH_TIMEOUT(!news().notice().isEmpty(), kDeckPatience);
    QVERIFY(news().notice().contains(QStringLiteral("slides.v2.pdfpc")));
    QVERIFY(!news().problem().exists());
    QCOMPARE(deck().note(), QStringLiteral("my own"));
    QTRY_VERIFY_WITH_TIMEOUT(deck().isReady(), kDeckPatience);
    deck().goTo(QStringLiteral("2"));
    QCOMPARE(deck().note(), QStringLiteral("say why"));
    QVERIFY(news().canUndo());
    news().undo();
    QCOMPARE(deck().note(), QString());
    deck().goTo(QStringLiteral("1"));
    QCOMPARE(deck().note(), QStringLiteral("my own"));
}

void TestDeckViewModel::badNotesAreSaidByLineAndTheDeckOpens()
{
    const QString path = m_bench->folder.filePath(QStringLiteral("slides.pdf"));
    QVERIFY(QFile::copy(deckFixture(), path));
    QVERIFY(write(QStringLiteral("slides.pdfpc"), "[notes]\n### 1\ngood\n### none\nlost\n"));
    QVERIFY(choose(path));
    QTRY_VERIFY_WITH_TIMEOUT(news().problem().exists(), kDeckPatience);
    QVERIFY(news().problem().title.contains(QStringLiteral("slides.pdfpc")));
    QCOMPARE(news().problem().advice, QStringLiteral("Line 4: this names no slide."));
    QCOMPARE(deck().note(), QStringLiteral("good"));
    QVERIFY(deck().isReady());
    news().dismissProblem();
    QVERIFY(!news().problem().exists());
    deck().drop();
    QCOMPARE(news().notice(), QString());
}

void TestDeckViewModel::theEndOfTheTalkIsTakenAndTakenBack()
{
    const QString path = m_bench->folder.filePath(QStringLiteral("slides.pdf"));
    QVERIFY(QFile::copy(deckFixture(), path));
    QVERIFY(write(QStringLiteral("slides.pdfpc"), "[end_user_slide]\n2\n[notes]\n"));
    QVERIFY(choose(path));
    QTRY_VERIFY_WITH_TIMEOUT(!news().notice().isEmpty(), kDeckPatience);
    QVERIFY2(news().notice().contains(QStringLiteral("ends the talk with slide 2")), qPrintable(news().notice()));
    const PaperNoteService &notes = m_bench->services->paperNotes();
    QCOMPARE(deckEndSlide(notes, deckKeyOf(path)), std::optional(1));
    QVERIFY(deck().notesFile()->canWrite());
    QVERIFY(news().canUndo());
    news().undo();
    QVERIFY(!deckEndSlide(notes, deckKeyOf(path)));
    QVERIFY(!deck().notesFile()->canWrite());
}

void TestDeckViewModel::notesAreWrittenAndReadBack()
{
    const QString path = m_bench->folder.filePath(QStringLiteral("my talk.v2.pdf"));
    QVERIFY(QFile::copy(deckFixture(), path));
    QVERIFY(write(QStringLiteral("my talk.v2.pdfpc"), "[end_slide]\n2\n[notes]\n### 1\ntheirs\n"));
    DeckExportViewModel &file = *deck().notesFile();
    QVERIFY(!file.canWrite());
    file.write();
    QVERIFY(choose(path));
    QTRY_VERIFY_WITH_TIMEOUT(!news().notice().isEmpty(), kDeckPatience);
    QVERIFY2(file.path().endsWith(QStringLiteral("/my talk.v2.pdfpc")), qPrintable(file.path()));
    deck().goTo(QStringLiteral("3"));
    deck().setNote(QStringLiteral("# mine\nline \"two\""));
    // Beside a copy of the PDF at another place it is another deck, which takes everything along.
    const QString elsewhere = m_bench->folder.filePath(QStringLiteral("other.pdf"));
    QVERIFY(QFile::copy(deckFixture(), elsewhere));
    file.setPath(m_bench->folder.filePath(QStringLiteral("other.pdfpc")));
    QVERIFY(!file.hintFor(file.path()).contains(QStringLiteral("replaced")));
    // While a path is typed, before it is taken.
    QVERIFY(file.hintFor(elsewhere).contains(QStringLiteral("replaced")));
    QVERIFY(!file.hintFor(m_bench->folder.path()).contains(QStringLiteral("replaced")));
    file.write();
    QTRY_COMPARE(file.notice(), QStringLiteral("Written: %1").arg(file.path()));
    QVERIFY(!file.problem().exists());
    QVERIFY(file.hintFor(file.path()).contains(QStringLiteral("replaced")));
    deck().setEntry(elsewhere);
    deck().attach();
    QTRY_COMPARE_WITH_TIMEOUT(deck().name(), QStringLiteral("other.pdf"), kDeckPatience);
    QTRY_VERIFY_WITH_TIMEOUT(!news().notice().isEmpty(), kDeckPatience);
    QVERIFY(!news().problem().exists());
    QCOMPARE(file.notice(), QString());
    const PaperNoteService &notes = m_bench->services->paperNotes();
    QCOMPARE(notes.notes(deckKeyOf(elsewhere)), notes.notes(deckKeyOf(path)));
    QCOMPARE(notes.notes(deckKeyOf(elsewhere)).size(), 2);
    QCOMPARE(deckEndSlide(notes, deckKeyOf(elsewhere)), std::optional(1));
}

void TestDeckViewModel::aPathThatCannotBeWrittenIsSaid()
{
    QVERIFY(choose(deckFixture()));
    deck().setNote(QStringLiteral("x"));
    DeckExportViewModel &file = *deck().notesFile();
    file.setPath(m_bench->folder.filePath(QStringLiteral("no/such/folder/x.pdfpc")));
    file.write();
    QTRY_VERIFY(file.problem().exists());
    QVERIFY(file.notice().isEmpty());
    file.dismissNotice();
    QVERIFY(!file.problem().exists());
}

void TestDeckViewModel::decksOfImpressAreTaken_data()
{
    QTest::addColumn<int>("slides");
    QTest::addColumn<double>("ratio");
    QTest::addColumn<QString>("notice");
    QTest::newRow("impress-169.pdf") << 6 << 9.0 / 16 << QStringLiteral("6 notes were taken from impress-169.pdfpc.");
    QTest::newRow("impress-43.pdf") << 6 << 3.0 / 4 << QStringLiteral("6 notes were taken from impress-43.pdfpc.");
    QTest::newRow("impress-notes.pdf") << 12 << 9.0 / 16 << QString();
}

void TestDeckViewModel::decksOfImpressAreTaken()
{
    QFETCH(int, slides);
    QFETCH(double, ratio);
    QFETCH(QString, notice);
    QVERIFY(choose(deckFixture("../decks") + QLatin1Char('/') + QString::fromLatin1(QTest::currentDataTag())));
    QCOMPARE(deck().countText(), QStringLiteral("of %1").arg(slides));
    QVERIFY(qAbs(deck().pictures()->firstRatio() - ratio) < 0.001);
    QTRY_COMPARE_WITH_TIMEOUT(news().notice(), notice, kDeckPatience);
    QVERIFY(!news().problem().exists());
    deck().goTo(QStringLiteral("4"));
    QCOMPARE(deck().note(), notice.isEmpty() ? QString() : QStringLiteral("# The table\nSay what a \"pale\" cell is."));
    deck().goTo(QString::number(slides));
    QVERIFY(!deck().hasNext());
    m_page->start(kPaper.value());
    QCOMPARE(m_bench->talks().plan().slides.size(), slides);
}

void TestDeckViewModel::thePapersPdfIsOffered()
{
    QVERIFY(!addPaper(QStringLiteral("Critics that Disagree")).isEmpty());
    QCOMPARE(deck().offer(), QString());
    m_page->setTitle(QStringLiteral(" critics that disagree"));
    QCOMPARE(deck().offer(), QStringLiteral("three-pages.pdf"));
    deck().takeOffer();
    QTRY_VERIFY_WITH_TIMEOUT(deck().isReady(), kDeckPatience);
    QCOMPARE(deck().offer(), QString());
    // A paper's PDF is no deck of earlier talks.
    QVERIFY(deck().recent().isEmpty());
    m_page->setTitle(QStringLiteral("Something else"));
    QVERIFY(deck().isReady());
}

void TestDeckViewModel::aPaperIsPresented()
{
    const QString key = addPaper(QStringLiteral("Critics that  Disagree"));
    m_bench->navigation.open(Navigation::Page::Papers);
    m_page->present(key);
    QCOMPARE(m_bench->navigation.page(), Navigation::Page::Talks);
    QCOMPARE(m_page->title(), QStringLiteral("Critics that Disagree"));
    QCOMPARE(deck().offer(), QStringLiteral("three-pages.pdf"));
    m_page->present(QStringLiteral("own/nothing"));
    QCOMPARE(m_page->title(), QStringLiteral("Critics that Disagree"));
}

void TestDeckViewModel::aPaperIsPresentedWithoutAnotherOnesSlides()
{
    const QString key = addPaper(QStringLiteral("Critics that Disagree"));
    QVERIFY(choose(deckFixture("launch.pdf")));
    m_page->present(QStringLiteral("own/nothing"));
    QVERIFY(deck().isChosen());
    m_page->present(key);
    QVERIFY(!deck().isChosen());
    QCOMPARE(deck().recent(), QStringList { QStringLiteral("launch.pdf") });
    QCOMPARE(deck().offer(), QStringLiteral("three-pages.pdf"));
    deck().takeOffer();
    QTRY_VERIFY_WITH_TIMEOUT(deck().isReady(), kDeckPatience);
    m_page->present(key);
    QVERIFY(deck().isChosen());
}

QTEST_GUILESS_MAIN(TestDeckViewModel)
#include "tst_deckviewmodel.moc"
