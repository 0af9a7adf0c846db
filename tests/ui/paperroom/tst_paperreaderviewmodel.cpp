// SPDX-License-Identifier: MIT
#include "support/profilebench.h"
#include "ui/paperroom/papersviewmodel.h"
#include "ui/paperroom/pdfproblem.h"
#include "ui/shell/navigation.h"

#include <QFile>
#include <QSignalSpy>

#include <cerrno>

using namespace sevenrounds;

namespace {

constexpr int kPatience = 20'000;

QString fixture(const char *name)
{
    return QStringLiteral(SEVENROUNDS_SOURCE_DIR "/tests/fixtures/papers/") + QLatin1String(name);
}

} // namespace

/// A paper's PDF as the page shows it, with the process that reads PDFs.
class TestPaperReaderViewModel : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void readsAndTurnsPages();
    void aPageIsDrawnAndTheNextOneWaits();
    void zoomsInSteps();
    void findsFromThePageThatIsRead();
    void notesStandBesideTheirPage();
    void aRemovedNoteIsPutBack();
    void comesBackToThePageOfTheLatestNote();
    void aBadFileIsRefusedAndNothingIsLost();
    void aFileIsTakenWhileAnotherOneIsCopied();
    void aNoteThatWasFoundOpensItsPage();
    void aFileThatIsGoneIsSaidAndItsNotesStand();
    void aLockedFileIsSaid();
    void takingOutIsUndone();
    void aDroppedFileBecomesAPaper();
    void aDropReplacesTheFileOfTheShownPaper();
    void leavingSavesAndClosesTheFile();
    void aBlankPaperIsNotRead();
    void everyFailureIsWorded();

private:
    [[nodiscard]] PaperReaderViewModel &reader() { return *m_model->reader(); }
    [[nodiscard]] bool isReady() { return reader().state() == PaperReaderViewModel::State::Ready; }
    /// A paper of one's own with this PDF, shown.
    [[nodiscard]] bool read(const QString &pdf);
    [[nodiscard]] bool attach(const QString &pdf);

    std::unique_ptr<ProfileBench> m_bench;
    std::unique_ptr<Navigation> m_navigation;
    std::unique_ptr<PapersViewModel> m_model;
};

void TestPaperReaderViewModel::init()
{
    m_model.reset();
    m_bench = std::make_unique<ProfileBench>();
    QVERIFY(m_bench->open());
    m_navigation = std::make_unique<Navigation>();
    m_navigation->open(Navigation::Page::Papers);
    m_model = std::make_unique<PapersViewModel>(m_bench->services, *m_navigation);
}

bool TestPaperReaderViewModel::attach(const QString &pdf)
{
    reader().setEntry(pdf);
    reader().attach();
    return QTest::qWaitFor([this] { return !reader().isCopying(); }, kPatience);
}

bool TestPaperReaderViewModel::read(const QString &pdf)
{
    m_model->add();
    m_model->own()->setTitle(QStringLiteral("A paper"));
    m_model->read();
    return attach(pdf) && QTest::qWaitFor([this] { return isReady(); }, kPatience);
}

void TestPaperReaderViewModel::readsAndTurnsPages()
{
    QVERIFY(read(fixture("three-pages.pdf")));
    QVERIFY(m_model->view() == PapersViewModel::View::Reader);
    QCOMPARE(reader().fileName(), QStringLiteral("three-pages.pdf"));
    QCOMPARE(reader().entry(), QString());
    QCOMPARE(reader().pageCount(), 3);
    QCOMPARE(reader().pageLabel(), QStringLiteral("1"));
    QVERIFY(!reader().hasPrevious() && reader().hasNext());
    QTRY_VERIFY_WITH_TIMEOUT(reader().spoken().startsWith(QStringLiteral("A paper of three pages")), kPatience);
    reader().turn(-1);
    QCOMPARE(reader().page(), 0);
    reader().turn(1);
    QCOMPARE(reader().page(), 1);
    QCOMPARE(reader().spoken(), QString());
    reader().goTo(QStringLiteral(" 99 "));
    QCOMPARE(reader().page(), 2);
    QVERIFY(!reader().hasNext());
    QCOMPARE(reader().pageRatio(), 540.0 / 960);
    reader().turn(1);
    reader().goTo(QStringLiteral("two"));
    QCOMPARE(reader().page(), 2);
    reader().goTo(QStringLiteral("1"));
    QCOMPARE(reader().page(), 0);
}

void TestPaperReaderViewModel::aPageIsDrawnAndTheNextOneWaits()
{
    QVERIFY(read(fixture("three-pages.pdf")));
    QVERIFY(reader().picture() == nullptr);
    reader().setPixelWidth(200);
    QTRY_VERIFY_WITH_TIMEOUT(reader().picture() != nullptr, kPatience);
    QCOMPARE(reader().picture()->size, QSize(200, 259));
    // By then the next one is on its way; when it is there, turning to it shows it at once.
    QTRY_VERIFY_WITH_TIMEOUT(
        [this] {
            reader().turn(1);
            const bool isThere = reader().picture() != nullptr;
            reader().turn(-1);
            return isThere;
        }(),
        kPatience);
    reader().setPixelWidth(400);
    QTRY_COMPARE_WITH_TIMEOUT(reader().picture()->size.width(), 400, kPatience);
}

void TestPaperReaderViewModel::zoomsInSteps()
{
    QVERIFY(read(fixture("three-pages.pdf")));
    QVERIFY(reader().fitsWidth());
    // 612 points are 816 pixels at 100 %.
    reader().zoomBy(1, 816);
    QVERIFY(!reader().fitsWidth());
    QCOMPARE(reader().sheetWidth(), 816 * 1.25);
    reader().zoomBy(-1, reader().sheetWidth());
    QCOMPARE(reader().sheetWidth(), 816.0);
    reader().zoomBy(-1, 700);
    QCOMPARE(reader().sheetWidth(), 816 * 0.75);
    for (int i = 0; i < 20; ++i) {
        reader().zoomBy(-1, reader().sheetWidth());
    }
    QCOMPARE(reader().zoomText(), QStringLiteral("50%"));
    reader().fitWidth();
    QVERIFY(reader().fitsWidth());
}

void TestPaperReaderViewModel::findsFromThePageThatIsRead()
{
    QVERIFY(read(fixture("three-pages.pdf")));
    reader().turn(1);
    reader().find(QStringLiteral("gradient"));
    QTRY_COMPARE_WITH_TIMEOUT(reader().foundText(), QStringLiteral("2 of 3"), kPatience);
    QCOMPARE(reader().page(), 2);
    QTRY_COMPARE_WITH_TIMEOUT(reader().marks().size(), 2, kPatience);
    QCOMPARE(reader().currentMark(), 0);
    reader().findNext(1);
    QCOMPARE(reader().currentMark(), 1);
    reader().findNext(1);
    QCOMPARE(reader().page(), 0);
    QCOMPARE(reader().foundText(), QStringLiteral("1 of 3"));
    reader().findNext(-1);
    QCOMPARE(reader().foundText(), QStringLiteral("3 of 3"));
    reader().find(QStringLiteral("nowhere at all"));
    QTRY_COMPARE_WITH_TIMEOUT(reader().foundText(), QStringLiteral("Not found"), kPatience);
    reader().find(QString());
    QCOMPARE(reader().foundText(), QString());
    QVERIFY(reader().marks().isEmpty());
}

void TestPaperReaderViewModel::notesStandBesideTheirPage()
{
    QVERIFY(read(fixture("three-pages.pdf")));
    QSignalSpy noted(&reader(), &PaperReaderViewModel::notedChanged);
    reader().setNote(QStringLiteral("of the first"));
    reader().setNote(QStringLiteral("of the first page"));
    QCOMPARE(noted.size(), 1);
    reader().turn(2);
    QCOMPARE(reader().note(), QString());
    reader().setNote(QStringLiteral("of the last"));
    QCOMPARE(reader().notedPages(), (QStringList { QStringLiteral("1"), QStringLiteral("3") }));
    reader().goTo(reader().notedPages().first());
    QCOMPARE(reader().note(), QStringLiteral("of the first page"));
}

void TestPaperReaderViewModel::aRemovedNoteIsPutBack()
{
    QVERIFY(read(fixture("three-pages.pdf")));
    reader().setNote(QStringLiteral("kept"));
    reader().removeNote();
    QCOMPARE(reader().note(), QString());
    QVERIFY(reader().notedPages().isEmpty());
    reader().setNote(QStringLiteral("written meanwhile"));
    reader().turn(1);
    reader().undoNote();
    QCOMPARE(reader().page(), 0);
    QCOMPARE(reader().note(), QStringLiteral("kept\nwritten meanwhile"));
    QVERIFY(!reader().canUndoNote());
}

void TestPaperReaderViewModel::comesBackToThePageOfTheLatestNote()
{
    QVERIFY(read(fixture("three-pages.pdf")));
    reader().turn(1);
    reader().setNote(QStringLiteral("here"));
    const QString key = PaperService::keyOf(m_model->own()->paper().id);
    m_model->leave();
    m_model.reset();
    QVERIFY(m_bench->reopen());
    m_model = std::make_unique<PapersViewModel>(m_bench->services, *m_navigation);
    m_model->open(key);
    m_model->read();
    QTRY_VERIFY_WITH_TIMEOUT(isReady(), kPatience);
    QCOMPARE(reader().page(), 1);
    QCOMPARE(reader().note(), QStringLiteral("here"));
}

void TestPaperReaderViewModel::aBadFileIsRefusedAndNothingIsLost()
{
    QVERIFY(read(fixture("three-pages.pdf")));
    reader().setNote(QStringLiteral("kept"));
    QVERIFY(attach(fixture("README.md")));
    QVERIFY(reader().entryProblem().exists());
    QVERIFY(isReady());
    QCOMPARE(reader().fileName(), QStringLiteral("three-pages.pdf"));
    QCOMPARE(reader().note(), QStringLiteral("kept"));
    // What was typed is there to be mended.
    QCOMPARE(reader().entry(), fixture("README.md"));
    reader().setEntry(QStringLiteral("x"));
    QVERIFY(!reader().entryProblem().exists());
}

void TestPaperReaderViewModel::aFileIsTakenWhileAnotherOneIsCopied()
{
    m_model->add();
    m_model->dropPdf(fixture("README.md"));
    const OwnPaperId bad = m_bench->services.papers().all().first().id;
    m_model->showNew();
    m_model->dropPdf(fixture("three-pages.pdf"));
    QVERIFY(reader().isCopying());
    QTRY_VERIFY_WITH_TIMEOUT(isReady(), kPatience);
    QCOMPARE(reader().fileName(), QStringLiteral("three-pages.pdf"));
    QVERIFY(!reader().isCopying());
    QVERIFY(!reader().entryProblem().exists());
    // What was refused meanwhile is said where it belongs, with the name to be mended.
    m_model->open(PaperService::keyOf(bad));
    m_model->read();
    QVERIFY(reader().entryProblem().exists());
    QCOMPARE(reader().entry(), fixture("README.md"));
}

void TestPaperReaderViewModel::aNoteThatWasFoundOpensItsPage()
{
    QVERIFY(read(fixture("three-pages.pdf")));
    const QString key = PaperService::keyOf(m_bench->services.papers().all().first().id);
    reader().turn(2);
    reader().setNote(QStringLiteral("a wombat"));
    reader().turn(-1);
    reader().setNote(QStringLiteral("written last"));
    reader().turn(-1);
    m_navigation->open(Navigation::Page::Today);
    m_model->showPage(key, 2);
    QCOMPARE(m_navigation->page(), Navigation::Page::Papers);
    QCOMPARE(m_model->view(), PapersViewModel::View::Reader);
    QTRY_VERIFY_WITH_TIMEOUT(isReady(), kPatience);
    QCOMPARE(reader().page(), 2);
    QCOMPARE(reader().note(), QStringLiteral("a wombat"));
    // A worked example has no PDF: it is shown as it is.
    const QString example = PaperService::keyOf(m_bench->services.library().papers().first().id);
    m_model->showPage(example, 2);
    QCOMPARE(m_model->view(), PapersViewModel::View::Library);
    QVERIFY(!m_model->isOwn());
}

void TestPaperReaderViewModel::aFileThatIsGoneIsSaidAndItsNotesStand()
{
    QVERIFY(read(fixture("three-pages.pdf")));
    reader().turn(2);
    reader().setNote(QStringLiteral("kept"));
    reader().turn(-2);
    const QString path = m_bench->services.paperNotes().path(PaperService::keyOf(m_model->own()->paper().id));
    const QString aside = path + QStringLiteral(".aside");
    QVERIFY(QFile::rename(path, aside));
    m_model->leave();
    m_model->read();
    QTRY_VERIFY_WITH_TIMEOUT(reader().state() == PaperReaderViewModel::State::Failed, kPatience);
    QCOMPARE(reader().problem(), wordPdfFailure(PdfFailure::Missing));
    reader().goTo(QStringLiteral("3"));
    QCOMPARE(reader().note(), QStringLiteral("kept"));
    QVERIFY(QFile::rename(aside, path));
    reader().retry();
    QTRY_VERIFY_WITH_TIMEOUT(isReady(), kPatience);
    QVERIFY(!reader().problem().exists());
}

void TestPaperReaderViewModel::aLockedFileIsSaid()
{
    m_model->add();
    m_model->own()->setTitle(QStringLiteral("A paper"));
    m_model->read();
    QVERIFY(reader().state() == PaperReaderViewModel::State::NoFile);
    QVERIFY(attach(fixture("locked.pdf")));
    QTRY_VERIFY_WITH_TIMEOUT(reader().state() == PaperReaderViewModel::State::Failed, kPatience);
    QCOMPARE(reader().problem(), wordPdfFailure(PdfFailure::Locked));
}

void TestPaperReaderViewModel::takingOutIsUndone()
{
    QVERIFY(read(fixture("three-pages.pdf")));
    reader().setNote(QStringLiteral("kept"));
    reader().detach();
    QVERIFY(reader().state() == PaperReaderViewModel::State::NoFile);
    QVERIFY(!reader().undoFileText().isEmpty());
    QCOMPARE(reader().note(), QStringLiteral("kept"));
    reader().undoFile();
    QTRY_VERIFY_WITH_TIMEOUT(isReady(), kPatience);
    QCOMPARE(reader().undoFileText(), QString());
}

void TestPaperReaderViewModel::aDroppedFileBecomesAPaper()
{
    m_model->open(QStringLiteral("card/P-grokking"));
    QVERIFY(!m_model->isOwn());
    m_model->dropPdf(QUrl::fromLocalFile(fixture("three-pages.pdf")).toString());
    QTRY_VERIFY_WITH_TIMEOUT(isReady(), kPatience);
    QCOMPARE(m_bench->services.papers().all().size(), 1);
    QCOMPARE(m_model->title(), QStringLiteral("three-pages"));
}

void TestPaperReaderViewModel::aDropReplacesTheFileOfTheShownPaper()
{
    QVERIFY(read(fixture("three-pages.pdf")));
    m_model->dropPdf(QUrl::fromLocalFile(fixture("launch.pdf")).toString());
    QTRY_COMPARE_WITH_TIMEOUT(reader().fileName(), QStringLiteral("launch.pdf"), kPatience);
    QTRY_VERIFY_WITH_TIMEOUT(isReady(), kPatience);
    QCOMPARE(reader().pageCount(), 1);
    QCOMPARE(m_bench->services.papers().all().size(), 1);
    QCOMPARE(m_model->title(), QStringLiteral("A paper"));
    reader().undoFile();
    QTRY_VERIFY_WITH_TIMEOUT(isReady(), kPatience);
    QCOMPARE(reader().pageCount(), 3);
}

void TestPaperReaderViewModel::leavingSavesAndClosesTheFile()
{
    QVERIFY(read(fixture("three-pages.pdf")));
    reader().turn(1);
    reader().setNote(QStringLiteral("kept"));
    m_navigation->open(Navigation::Page::Today);
    QVERIFY(!m_bench->services.paperNotes().hasUnsaved());
    QCOMPARE(reader().pageCount(), 0);
    m_navigation->open(Navigation::Page::Papers);
    QTRY_VERIFY_WITH_TIMEOUT(isReady(), kPatience);
    QCOMPARE(reader().page(), 1);
}

void TestPaperReaderViewModel::aBlankPaperIsNotRead()
{
    m_model->add();
    QVERIFY(!m_model->canRead());
    m_model->read();
    QVERIFY(m_model->view() == PapersViewModel::View::Library);
    m_model->own()->setTitle(QStringLiteral("T"));
    QVERIFY(m_model->canRead());
}

void TestPaperReaderViewModel::everyFailureIsWorded()
{
    for (const PdfFailure why : { PdfFailure::Missing, PdfFailure::Blank, PdfFailure::Broken, PdfFailure::Locked,
             PdfFailure::Stopped, PdfFailure::TooSlow, PdfFailure::NoReader }) {
        QVERIFY(wordPdfFailure(why).exists());
        QVERIFY(!wordPdfFailure(why).advice.isEmpty());
    }
    for (const int cause : { ENOENT, ENODATA, EFBIG, EINVAL, EACCES, ENOSPC }) {
        const Problem problem = wordAttachError({ ErrorKind::Io, {}, cause });
        QVERIFY(problem.exists() && !problem.advice.isEmpty());
    }
}

QTEST_GUILESS_MAIN(TestPaperReaderViewModel)
#include "tst_paperreaderviewmodel.moc"
