// SPDX-License-Identifier: MIT
#include "support/profilebench.h"
#include "ui/paperroom/paperimportviewmodel.h"
#include "ui/paperroom/papersviewmodel.h"
#include "ui/shell/navigation.h"

#include <QAbstractItemModelTester>
#include <QFile>
#include <QSignalSpy>
#include <QUrl>

using namespace sevenrounds;

namespace {

const QString kEntries = QStringLiteral("@article{a, title={A first paper of some length}, author={Ada Lovelace}}\n"
                                        "@article{b, title={A second paper of some length}, year={x}, oops}\n"
                                        "@article{c, title={A first paper of some length}}\n");

} // namespace

class TestPaperImportViewModel : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void saysWhatWouldHappen();
    void takesWhatIsTicked();
    void anEntryThatIsThereCanBeTakenAllTheSame();
    void readsADroppedFile();
    void aFileOfSixMegabytesIsReadWhileOneGoesOn();
    void saysWhyAFileCannotBeRead();
    void nothingIsReadOfNothing();
    void whatWasTakenIsTakenBack();
    void theLibraryIsWrittenAsBibtex();

private:
    [[nodiscard]] PaperImportViewModel &sheet() { return *m_papers->importSheet(); }
    [[nodiscard]] PaperService &papers() { return m_bench->services.papers(); }
    [[nodiscard]] QVariant at(int row, ImportListModel::Role role) { return sheet().rows()->index(row).data(role); }
    void look();

    std::unique_ptr<ProfileBench> m_bench;
    std::unique_ptr<Navigation> m_navigation;
    std::unique_ptr<PapersViewModel> m_papers;
};

void TestPaperImportViewModel::init()
{
    m_papers.reset();
    m_bench = std::make_unique<ProfileBench>();
    QVERIFY(m_bench->open());
    m_navigation = std::make_unique<Navigation>();
    m_papers = std::make_unique<PapersViewModel>(m_bench->services, *m_navigation);
    m_papers->setView(PapersViewModel::View::Import);
}

void TestPaperImportViewModel::look()
{
    sheet().look();
    QVERIFY(sheet().isReading());
    QTRY_VERIFY(!sheet().isReading());
}

void TestPaperImportViewModel::saysWhatWouldHappen()
{
    const QAbstractItemModelTester tester(sheet().rows(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    sheet().setText(kEntries);
    look();
    QCOMPARE(sheet().summary(), QStringLiteral("2 new papers · 1 twice in the file · 1 problems"));
    QCOMPARE(sheet().rows()->count(), 4);
    QCOMPARE(at(0, ImportListModel::VerdictRole).toString(), QStringLiteral("New"));
    QVERIFY(at(0, ImportListModel::IsTakenRole).toBool());
    QCOMPARE(at(1, ImportListModel::LineRole).toString(), QStringLiteral("line 2"));
    QVERIFY(at(2, ImportListModel::IsProblemRole).toBool());
    QCOMPARE(at(2, ImportListModel::TitleRole).toString(),
        QStringLiteral("“oops” is not followed by a value; what stood before it was kept."));
    QCOMPARE(at(3, ImportListModel::VerdictRole).toString(), QStringLiteral("As in line 1, by its title"));
    QVERIFY(!at(3, ImportListModel::IsTakenRole).toBool());
    // Nothing has happened yet.
    QVERIFY(papers().all().isEmpty());
    QCOMPARE(sheet().takeText(), QStringLiteral("Take 2 papers"));
    // Reading it once more changes nothing.
    look();
    QCOMPARE(sheet().rows()->count(), 4);
}

void TestPaperImportViewModel::takesWhatIsTicked()
{
    sheet().setText(kEntries);
    look();
    sheet().setTaken(0, false);
    sheet().setTaken(2, true);
    sheet().setTaken(99, true);
    QCOMPARE(sheet().takeText(), QStringLiteral("Take 1 papers"));
    sheet().take();
    QCOMPARE(papers().all().size(), 1);
    QCOMPARE(papers().all().first().title, QStringLiteral("A second paper of some length"));
    QCOMPARE(sheet().rows()->count(), 0);
    QVERIFY(!sheet().canTake() && sheet().text().isEmpty());
    QCOMPARE(sheet().takeText(), QStringLiteral("Nothing to take"));
}

void TestPaperImportViewModel::anEntryThatIsThereCanBeTakenAllTheSame()
{
    sheet().setText(kEntries);
    look();
    sheet().take();
    sheet().setText(QStringLiteral("@a{k, title={A first paper: of some length}}"));
    look();
    QCOMPARE(sheet().summary(), QStringLiteral("0 new papers · 1 there already"));
    QCOMPARE(at(0, ImportListModel::VerdictRole).toString(),
        QStringLiteral("There already, by its title: “A first paper of some length”"));
    QVERIFY(!sheet().canTake());
    sheet().setTaken(0, true);
    sheet().take();
    QCOMPARE(papers().all().size(), 3);
}

void TestPaperImportViewModel::readsADroppedFile()
{
    const QString path = m_bench->folder.filePath(QStringLiteral("my references.bib"));
    QFile file(path);
    QVERIFY(file.open(QFile::WriteOnly));
    file.write(kEntries.toUtf8());
    file.close();
    sheet().setPath(QUrl::fromLocalFile(path).toString());
    QCOMPARE(sheet().path(), path);
    look();
    QCOMPARE(sheet().rows()->count(), 4);
    QVERIFY(!sheet().problem().exists());
}

void TestPaperImportViewModel::aFileOfSixMegabytesIsReadWhileOneGoesOn()
{
    QFile file(m_bench->folder.filePath(QStringLiteral("large.bib")));
    QVERIFY(file.open(QFile::WriteOnly));
    const QByteArray abstract = QByteArray("As long as abstracts are. ").repeated(80);
    for (int i = 0; i < 3000; ++i) {
        file.write("@article{k" + QByteArray::number(i) + ", title={Paper number " + QByteArray::number(i)
            + " of them}, abstract={" + abstract + "}}\n");
    }
    QVERIFY(file.size() > 6 * 1000 * 1000);
    file.close();
    sheet().setPath(file.fileName());
    sheet().look();
    // It is said that it is being read, and what is typed meanwhile is taken.
    QVERIFY(sheet().isReading());
    QVERIFY(sheet().summary().isEmpty());
    sheet().setText(QStringLiteral("x"));
    QCOMPARE(sheet().text(), QStringLiteral("x"));
    QTRY_VERIFY_WITH_TIMEOUT(!sheet().isReading(), 60'000);
    QCOMPARE(sheet().summary(), QStringLiteral("3,000 new papers"));
    QVERIFY(!sheet().problem().exists());
}

void TestPaperImportViewModel::saysWhyAFileCannotBeRead()
{
    sheet().setPath(m_bench->folder.filePath(QStringLiteral("none.bib")));
    look();
    QCOMPARE(sheet().problem().title, QStringLiteral("There is no such file."));
    QFile large(m_bench->folder.filePath(QStringLiteral("large.bib")));
    QVERIFY(large.open(QFile::WriteOnly) && large.resize(kLargestBibFile + 1));
    sheet().setPath(large.fileName());
    look();
    QCOMPARE(sheet().problem().title, QStringLiteral("The file is larger than 64 MB."));
    QFile words(m_bench->folder.filePath(QStringLiteral("words.txt")));
    QVERIFY(words.open(QFile::WriteOnly) && words.write("no reference at all") > 0);
    words.close();
    sheet().setPath(words.fileName());
    look();
    QCOMPARE(sheet().problem().title, QStringLiteral("No entry was found."));
    QCOMPARE(sheet().rows()->count(), 0);
}

void TestPaperImportViewModel::nothingIsReadOfNothing()
{
    sheet().look();
    QVERIFY(!sheet().isReading());
    sheet().take();
    QVERIFY(papers().all().isEmpty());
}

void TestPaperImportViewModel::whatWasTakenIsTakenBack()
{
    sheet().setText(kEntries);
    look();
    sheet().take();
    QCOMPARE(m_papers->view(), PapersViewModel::View::Library);
    QCOMPARE(m_papers->undoText(), QStringLiteral("2 papers are in your library now."));
    m_papers->undo();
    QVERIFY(papers().all().isEmpty());
    QVERIFY(m_papers->undoText().isEmpty());
    QCOMPARE(m_papers->papers()->count(), 10);
}

void TestPaperImportViewModel::theLibraryIsWrittenAsBibtex()
{
    const QString path = m_bench->folder.filePath(QStringLiteral("out.bib"));
    sheet().setExportPath(path);
    QVERIFY(!sheet().canExport());
    sheet().exportAll();
    QVERIFY(!QFile::exists(path));
    sheet().setText(kEntries);
    look();
    sheet().take();
    QVERIFY(sheet().canExport());
    QVERIFY(sheet().exportText().startsWith(QStringLiteral("Your library as BibTeX")));
    sheet().exportAll();
    QTRY_COMPARE(sheet().exportText(), QStringLiteral("2 papers are in the file."));
    // Who names it again is told before anything is written.
    sheet().setExportPath(path);
    QCOMPARE(sheet().exportText(), QStringLiteral("A file of this name is there and will be replaced."));
    // Read back, each of them is there already.
    sheet().setPath(path);
    look();
    QCOMPARE(sheet().summary(), QStringLiteral("0 new papers · 2 there already"));
    sheet().setExportPath(m_bench->folder.filePath(QStringLiteral("no/such/folder/out.bib")));
    sheet().exportAll();
    QTRY_VERIFY(sheet().exportText().startsWith(QStringLiteral("The file could not be written.")));
}

QTEST_GUILESS_MAIN(TestPaperImportViewModel)
#include "tst_paperimportviewmodel.moc"
