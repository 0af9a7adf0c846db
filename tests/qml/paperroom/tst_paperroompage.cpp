// SPDX-License-Identifier: MIT
#include "support/drops.h"
#include "support/pagebench.h"
#include "ui/paperroom/papersviewmodel.h"

using namespace sevenrounds;
using namespace sevenrounds::test;

namespace {

/// In the order of What.
const QList<const char *> kPages { "example", "facts", "scorecard", "workspace", "compare", "work", "import",
    "import rows", "panel", "no pdf", "pdf", "empty" };
const QString kPdf = QStringLiteral(SEVENROUNDS_SOURCE_DIR "/tests/fixtures/papers/three-pages.pdf");

} // namespace

/// The paper room, by key. What the QML engine complains of fails each test.
class TestPaperRoomPage : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void everyControlIsReachedAndNamed_data();
    void everyControlIsReachedAndNamed();
    void staysInsideTheWindow_data();
    void staysInsideTheWindow();
    void aPaperIsAddedByKey();
    void theListIsWalkedByKey();
    void aPointIsWrittenAndPutBack();
    void entriesAreImportedByKey();
    void thePanelIsFacedByKey();
    void moreQuestionsAreAskedForByKey();
    void anEquationIsDerivedAtTheBoardByKey();
    void candidatesAreReadAloud();
    void escapeStepsOut();
    void thePdfIsReadByKey();
    void aPdfIsChosenByItsPath();
    void aDroppedPdfBecomesAPaper();
    void aDroppedPdfIsThatOfThePaper();
    void alternativesSayWhoWorksOnThem();
    void theWorkspaceStandsBesideThePdf();

private:
    enum What { Example, Facts, Scorecard, Workspace, Compare, Work, Import, ImportRows, Panel, NoPdf, Pdf, Empty };
    [[nodiscard]] bool show(What what, QSize size = { 1224, 900 });
    void addRows();
    [[nodiscard]] bool addPdf();
    [[nodiscard]] PaperReaderViewModel &reader() { return *m_model->reader(); }
    [[nodiscard]] PaperService &papers() { return m_bench->profile.services.papers(); }

    std::unique_ptr<PageBench> m_bench;
    std::unique_ptr<PapersViewModel> m_model;
};

void TestPaperRoomPage::init()
{
    m_bench = std::make_unique<PageBench>();
    QVERIFY(m_bench->profile.open());
    m_bench->navigation.open(Navigation::Page::Papers);
    m_model = std::make_unique<PapersViewModel>(m_bench->profile.services, m_bench->navigation);
}

void TestPaperRoomPage::cleanup()
{
    const QStringList warnings = m_bench->warnings;
    m_bench->view.reset();
    m_model.reset();
    m_bench.reset();
    QCOMPARE(warnings, QStringList());
}

bool TestPaperRoomPage::show(What what, QSize size)
{
    if (what == Facts || what == Scorecard || what == Workspace) {
        m_model->add();
        m_model->own()->setTitle(QStringLiteral("A paper whose title is long enough to need two lines of the list"));
        m_model->own()->setAffiliations(QStringLiteral("DeepMind"));
        for (int part = 0; part < static_cast<int>(kWorkspaceParts.size()); ++part) {
            m_model->own()->addPoint(part);
            m_model->own()->setPointText(part, 0, QStringLiteral("point"));
        }
        m_model->chooseDesk(what - Facts);
    } else if (what == Compare) {
        m_model->setExamples(true);
        m_model->setView(PapersViewModel::View::Compare);
    } else if (what == Work) {
        m_model->startPanel();
        m_model->panel()->mark(2);
        m_model->setView(PapersViewModel::View::Work);
    } else if (what == Import || what == ImportRows) {
        m_model->setView(PapersViewModel::View::Import);
        if (what == ImportRows) {
            addRows();
        }
    } else if (what == Panel) {
        m_model->startPanel();
    } else if (what == NoPdf || what == Pdf) {
        m_model->add();
        m_model->own()->setTitle(QStringLiteral("A paper whose title is long enough to need two lines of the page"));
        m_model->read();
        if (what == Pdf && !addPdf()) {
            return false;
        }
    } else if (what == Empty) {
        m_model->setFilter(QStringLiteral("nothing of the kind"));
    }
    return m_bench->show(QStringLiteral("PaperRoom/PapersPage"),
        { { QStringLiteral("viewModel"), PageBench::property(*m_model) } }, size);
}

bool TestPaperRoomPage::addPdf()
{
    reader().setEntry(kPdf);
    reader().attach();
    return QTest::qWaitFor([this] { return reader().state() == PaperReaderViewModel::State::Ready; }, 20'000);
}

void TestPaperRoomPage::addRows()
{
    m_model->importSheet()->setText(QStringLiteral("@a{k, title={One of them}}\n@a{l, title={Two}, oops}\n"));
    m_model->importSheet()->look();
    QTRY_VERIFY(!m_model->importSheet()->isReading());
}

void TestPaperRoomPage::everyControlIsReachedAndNamed_data()
{
    addPageRows(kPages, kWalkedSizes);
}

void TestPaperRoomPage::everyControlIsReachedAndNamed()
{
    QFETCH(int, which);
    QFETCH(QSize, size);
    QVERIFY(show(static_cast<What>(which), size));
    QVERIFY(!m_bench->view->grabWindow().isNull());
    QCOMPARE(complaintsOfTabWalk(*m_bench->view).join(u'\n'), QString());
}

void TestPaperRoomPage::staysInsideTheWindow_data()
{
    addPageRows(kPages, kFittingSizes);
}

void TestPaperRoomPage::staysInsideTheWindow()
{
    QFETCH(int, which);
    QFETCH(QSize, size);
    QVERIFY(show(static_cast<What>(which), size));
    QCOMPARE(complaintsOfWidth(*m_bench->view), QStringList());
}

void TestPaperRoomPage::aPaperIsAddedByKey()
{
    QVERIFY(show(Example));
    m_bench->press(Qt::Key_N, Qt::ControlModifier);
    QVERIFY(m_model->isOwn());
    QTRY_VERIFY(m_bench->find(QStringLiteral("titleField")) != nullptr);
    // The title is what one writes first.
    QTRY_VERIFY(m_bench->find(QStringLiteral("titleField"))->hasActiveFocus());
    QTest::keyClick(m_bench->view.get(), 'Z');
    QCOMPARE(m_model->own()->title(), QStringLiteral("Z"));
    QVERIFY(tabTo(*m_bench->view, QStringLiteral("arXiv identifier")));
    for (const char letter : { '2', '4', '0', '1', '.', '1' }) {
        QTest::keyClick(m_bench->view.get(), letter);
    }
    QVERIFY(!m_model->own()->arxivError().isEmpty());
    QCOMPARE(papers().all().size(), 1);
}

void TestPaperRoomPage::theListIsWalkedByKey()
{
    QVERIFY(show(Example));
    m_bench->press(Qt::Key_F, Qt::ControlModifier);
    m_bench->press(Qt::Key_Down);
    m_bench->press(Qt::Key_Down);
    QCOMPARE(m_model->currentIndex(), 1);
    m_bench->press(Qt::Key_Up);
    QCOMPARE(m_model->currentIndex(), 0);
    m_bench->press(Qt::Key_Up);
    QCOMPARE(m_model->currentIndex(), 0);
}

void TestPaperRoomPage::aPointIsWrittenAndPutBack()
{
    QVERIFY(show(Workspace));
    const auto weaknesses = [&] { return m_model->own()->paper().points(WorkspacePart::Weakness).size(); };
    QVERIFY(m_bench->pressControl(QStringLiteral("Add to Weaknesses")));
    QCOMPARE(weaknesses(), 2);
    QVERIFY(tabTo(*m_bench->view, QStringLiteral("Weaknesses, 2")));
    QTest::keyClick(m_bench->view.get(), 'w');
    QCOMPARE(m_model->own()->paper().points(WorkspacePart::Weakness).last().text, QStringLiteral("w"));
    QVERIFY(m_bench->pressControl(QStringLiteral("Remove Weaknesses, 1")));
    QCOMPARE(weaknesses(), 1);
    QVERIFY(m_bench->pressControl(QStringLiteral("Put it back")));
    QCOMPARE(weaknesses(), 2);
}

void TestPaperRoomPage::entriesAreImportedByKey()
{
    QVERIFY(show(Example));
    m_bench->press(Qt::Key_I, Qt::ControlModifier);
    QCOMPARE(m_model->view(), PapersViewModel::View::Import);
    addRows();
    QTRY_VERIFY(m_bench->find(QStringLiteral("importRows")) != nullptr);
    m_bench->press(Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(papers().all().size(), 2);
    QTRY_VERIFY(m_bench->find(QStringLiteral("undoBanner")) != nullptr);
    QVERIFY(m_bench->pressControl(QStringLiteral("Undo")));
    QVERIFY(papers().all().isEmpty());
}

void TestPaperRoomPage::thePanelIsFacedByKey()
{
    QVERIFY(show(Example));
    m_bench->press(Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(m_model->panel()->isOn());
    QTRY_VERIFY(m_bench->find(QStringLiteral("marks")) != nullptr);
    m_bench->press(Qt::Key_3, Qt::AltModifier);
    QCOMPARE(m_model->panel()->markIndex(), 2);
    m_bench->press(Qt::Key_Right, Qt::ControlModifier);
    QCOMPARE(m_model->panel()->markIndex(), -1);
    m_bench->press(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(m_model->panel()->markIndex(), 2);
    QCOMPARE(papers().toWorkOn().size(), 1);
}

void TestPaperRoomPage::moreQuestionsAreAskedForByKey()
{
    QVERIFY(show(Panel));
    QTRY_VERIFY(m_bench->find(QStringLiteral("discussionLeft")) != nullptr);
    QCOMPARE(m_bench->find(QStringLiteral("discussionLeft"))->property("text").toString(),
        QStringLiteral("25:00 left of 25:00"));
    QCOMPARE(m_model->panel()->text(), QStringLiteral("Question 1 of 8"));
    QVERIFY(m_bench->find(QStringLiteral("moreButton")) == nullptr);
    for (int i = 0; i < 8; ++i) {
        m_bench->press(Qt::Key_Right, Qt::ControlModifier);
    }
    QVERIFY(m_model->panel()->isOver());
    QVERIFY(m_bench->pressControl(QStringLiteral("More questions")));
    QVERIFY(m_model->panel()->text().startsWith(QStringLiteral("Question 9 of ")));
}

void TestPaperRoomPage::anEquationIsDerivedAtTheBoardByKey()
{
    constexpr int kEquations = static_cast<int>(WorkspacePart::Equation);
    m_model->add();
    m_model->own()->setTitle(QStringLiteral("Mine"));
    m_model->own()->addPoint(kEquations);
    m_model->own()->setPointText(kEquations, 0, QStringLiteral("The bound"));
    m_model->startPanel();
    QVERIFY(show(Example));
    QVERIFY(m_model->panel()->asksDerivation());
    QVERIFY(m_bench->pressControl(QStringLiteral("To the board")));
    QCOMPARE(m_bench->navigation.page(), Navigation::Page::FreeBoard);
    m_bench->navigation.back();
    QCOMPARE(m_model->panel()->text(), QStringLiteral("Question 1 of 7"));
}

void TestPaperRoomPage::candidatesAreReadAloud()
{
    QVERIFY(show(Compare));
    const QString spoken = m_model->candidates()->index(0).data(CandidateListModel::SpokenRole).toString();
    QVERIFY(m_bench->pressControl(spoken));
    QCOMPARE(m_model->view(), PapersViewModel::View::Library);
    QCOMPARE(m_model->papers()->key(m_model->currentIndex()), m_model->candidates()->key(0));
}

void TestPaperRoomPage::escapeStepsOut()
{
    QVERIFY(show(Panel));
    m_bench->press(Qt::Key_Escape);
    QVERIFY(!m_model->panel()->isOn());
    m_bench->press(Qt::Key_I, Qt::ControlModifier);
    m_bench->press(Qt::Key_Escape);
    QCOMPARE(m_model->view(), PapersViewModel::View::Library);
    m_bench->press(Qt::Key_Escape);
    QVERIFY(m_bench->navigation.page() != Navigation::Page::Papers);
}

void TestPaperRoomPage::thePdfIsReadByKey()
{
    QVERIFY(show(Pdf));
    QVERIFY(tabTo(*m_bench->view, QStringLiteral("Page 1 of 3")));
    // As wide as its place, a page of letter size is higher than that: page keys go through it first.
    for (int presses = 0; presses < 20 && reader().page() == 0; ++presses) {
        m_bench->press(Qt::Key_PageDown);
    }
    QCOMPARE(reader().page(), 1);
    m_bench->press(Qt::Key_PageDown, Qt::ControlModifier);
    QCOMPARE(reader().page(), 2);
    m_bench->press(Qt::Key_PageUp, Qt::ControlModifier);
    QCOMPARE(reader().page(), 1);
    m_bench->press(Qt::Key_G, Qt::ControlModifier);
    QTest::keyClick(m_bench->view.get(), '3');
    m_bench->press(Qt::Key_Return);
    QCOMPARE(reader().page(), 2);
    m_bench->press(Qt::Key_Minus, Qt::ControlModifier);
    QVERIFY(!reader().fitsWidth());
    m_bench->press(Qt::Key_W, Qt::AltModifier);
    QVERIFY(reader().fitsWidth());
    m_bench->press(Qt::Key_F, Qt::ControlModifier);
    for (const char letter : { 'g', 'r', 'a', 'd' }) {
        QTest::keyClick(m_bench->view.get(), letter);
    }
    m_bench->press(Qt::Key_Return);
    QTRY_COMPARE_WITH_TIMEOUT(reader().foundText(), QStringLiteral("2 of 3"), 20'000);
    m_bench->press(Qt::Key_F3);
    QCOMPARE(reader().foundText(), QStringLiteral("3 of 3"));
    QVERIFY(tabTo(*m_bench->view, QStringLiteral("Note on page 3")));
    QTest::keyClick(m_bench->view.get(), 'N');
    QCOMPARE(reader().note(), QStringLiteral("N"));
    QVERIFY(m_bench->pressControl(QStringLiteral("Remove the note on this page")));
    QCOMPARE(reader().note(), QString());
    m_bench->press(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(reader().note(), QStringLiteral("N"));
    m_bench->press(Qt::Key_Escape);
    QCOMPARE(m_model->view(), PapersViewModel::View::Library);
    m_bench->press(Qt::Key_R, Qt::ControlModifier);
    QCOMPARE(m_model->view(), PapersViewModel::View::Reader);
}

void TestPaperRoomPage::aPdfIsChosenByItsPath()
{
    QVERIFY(show(NoPdf));
    QVERIFY(tabTo(*m_bench->view, QStringLiteral("File")));
    reader().setEntry(QStringLiteral(SEVENROUNDS_SOURCE_DIR "/tests/fixtures/papers/cut.pdf"));
    QVERIFY(m_bench->pressControl(QStringLiteral("Add it")));
    QTRY_VERIFY_WITH_TIMEOUT(m_bench->find(QStringLiteral("pdfProblem")) != nullptr, 20'000);
    reader().setEntry(kPdf);
    QVERIFY(m_bench->pressControl(QStringLiteral("Add it")));
    QTRY_VERIFY_WITH_TIMEOUT(m_bench->find(QStringLiteral("pdfSheet")) != nullptr, 20'000);
    QVERIFY(!m_bench->view->grabWindow().isNull());
    QTRY_VERIFY_WITH_TIMEOUT(reader().picture() != nullptr, 20'000);
}

void TestPaperRoomPage::aDroppedPdfBecomesAPaper()
{
    QVERIFY(show(Example));
    auto *pane = m_bench->find(QStringLiteral("pane"));
    QVERIFY(pane != nullptr);
    const QPointF middle = pane->mapToScene(QPointF(pane->width() / 2, pane->height() / 2));
    QVERIFY(!dropText(*m_bench->view, middle, QStringLiteral("words")));
    QVERIFY(papers().all().isEmpty());
    QVERIFY(dropFile(*m_bench->view, middle, kPdf));
    QTRY_VERIFY_WITH_TIMEOUT(reader().state() == PaperReaderViewModel::State::Ready, 20'000);
    QCOMPARE(papers().all().size(), 1);
    QCOMPARE(m_model->title(), QStringLiteral("three-pages"));
}

void TestPaperRoomPage::aDroppedPdfIsThatOfThePaper()
{
    // Where the PDF is read, and where there is none yet.
    QVERIFY(show(NoPdf));
    auto *pane = m_bench->find(QStringLiteral("pane"));
    QVERIFY(pane != nullptr);
    const QPointF corner = pane->mapToScene(QPointF(24, 24));
    QVERIFY(dropFile(*m_bench->view, corner, kPdf));
    QTRY_VERIFY_WITH_TIMEOUT(reader().state() == PaperReaderViewModel::State::Ready, 20'000);
    QCOMPARE(papers().all().size(), 1);
    // In the other views nothing takes a file.
    m_model->setView(PapersViewModel::View::Compare);
    QTRY_VERIFY(m_bench->find(QStringLiteral("pdfSheet")) == nullptr);
    QVERIFY(!dropFile(*m_bench->view, corner, kPdf));
}

void TestPaperRoomPage::alternativesSayWhoWorksOnThem()
{
    QVERIFY(show(Workspace));
    QVERIFY(tabTo(*m_bench->view, QStringLiteral("Alternatives not chosen, 1: Who works on it")));
    type(*m_bench->view, QStringLiteral("a lab"));
    QVERIFY(tabTo(*m_bench->view, QStringLiteral("Alternatives not chosen, 1: The evidence for that")));
    type(*m_bench->view, QStringLiteral("table"));
    const WorkspacePoint point = m_model->own()->paper().points(WorkspacePart::Alternative).first();
    QCOMPARE(point.who, QStringLiteral("a lab"));
    QCOMPARE(point.evidence, QStringLiteral("table"));
    // Nothing else asks that.
    QVERIFY(m_bench->control(QStringLiteral("Weaknesses, 1: Who works on it")) == nullptr);
}

void TestPaperRoomPage::theWorkspaceStandsBesideThePdf()
{
    QVERIFY(show(Pdf));
    QVERIFY(m_bench->control(QStringLiteral("Add to Assumptions")) == nullptr);
    QVERIFY(tabTo(*m_bench->view, QStringLiteral("What is written")));
    m_bench->press(Qt::Key_Right);
    QVERIFY(m_bench->pressControl(QStringLiteral("Add to Assumptions")));
    QCOMPARE(m_model->own()->paper().points(WorkspacePart::Assumption).size(), 1);
}

QTEST_MAIN(TestPaperRoomPage)
#include "tst_paperroompage.moc"
