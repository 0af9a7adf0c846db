// SPDX-License-Identifier: MIT
#include "services/owncardservice.h"
#include "services/papernoteservice.h"
#include "support/profilebench.h"
#include "ui/context/appcontext.h"
#include "ui/paperroom/papersviewmodel.h"
#include "ui/plan/planviewmodel.h"
#include "ui/review/cardsviewmodel.h"
#include "ui/settings/settingsviewmodel.h"
#include "ui/shell/fileopener.h"
#include "ui/shell/navigation.h"
#include "ui/talk/talksviewmodel.h"

#include <QFile>
#include <QTest>
#include <QUrl>

#include <memory>

using namespace sevenrounds;

using Page = Navigation::Page;

namespace {

constexpr int kPatienceMs = 20000;

} // namespace

/// Where a file that is handed to the program opens; and that nothing of it is taken by opening it.
class TestFileOpener : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void referencesOpenAtTheImport_data();
    void referencesOpenAtTheImport();
    void aProfileOpensAtTheSettingsUnread();
    void aPdfBecomesAPaperOfItsOwn();
    void eachOfManyPdfsIsKept();
    void aCalendarWantsAPlan();
    void cardsOpenAtTheirImport_data();
    void cardsOpenAtTheirImport();
    void anAnkiDeckOpensAtTheImport();
    void notesOfSlidesOpenWithTheirSlides();
    void notesOfSlidesWantTheirSlides();
    void whatOpensNowhereIsSaid_data();
    void whatOpensNowhereIsSaid();
    void waitsUntilTheProfileIsOpen();
    void waitsUntilTheRoundIsOver();
    void aFolderFullOfFilesIsCut();

private:
    /// Writes the file and returns its address.
    [[nodiscard]] QString file(const QString &name, const QByteArray &content) const;
    [[nodiscard]] Page page() const { return m_context->navigation()->page(); }

    std::unique_ptr<ProfileBench> m_bench;
    std::unique_ptr<AppContext> m_context;
    std::unique_ptr<FileOpener> m_opener;
    QTemporaryDir m_folder;
};

void TestFileOpener::init()
{
    m_bench = std::make_unique<ProfileBench>();
    m_context = std::make_unique<AppContext>(m_bench->services);
    m_opener = std::make_unique<FileOpener>(m_bench->services, *m_context);
    QVERIFY(m_bench->open());
}

void TestFileOpener::cleanup()
{
    m_opener.reset();
    m_context.reset();
    m_bench.reset();
}

QString TestFileOpener::file(const QString &name, const QByteArray &content) const
{
    QFile file(m_folder.filePath(name));
    const bool isWritten = file.open(QFile::WriteOnly) && file.write(content) == content.size();
    return isWritten ? QUrl::fromLocalFile(file.fileName()).toString(QUrl::FullyEncoded) : QString();
}

void TestFileOpener::referencesOpenAtTheImport_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("content");
    const QByteArray bib("@article{a, title = {On grokking}, author = {Doe, Jane}, year = {2024}}\n");
    QTest::newRow("bib") << QStringLiteral("library.bib") << bib;
    QTest::newRow("in capitals, with a space and an umlaut") << QString::fromUtf8("My B\u00fccher.BIB") << bib;
    QTest::newRow("csl") << QStringLiteral("library.json")
                         << QByteArray(R"([{"id": "a", "type": "article-journal", "title": "On grokking"}])");
}

void TestFileOpener::referencesOpenAtTheImport()
{
    QFETCH(QString, name);
    QFETCH(QByteArray, content);
    const qsizetype before = m_bench->services.papers().all().size();
    m_opener->open({ file(name, content) });
    QCOMPARE(page(), Page::Papers);
    QCOMPARE(m_context->papers()->view(), PapersViewModel::View::Import);
    QCOMPARE(m_context->papers()->importSheet()->path(), m_folder.filePath(name));
    QTRY_VERIFY_WITH_TIMEOUT(m_context->papers()->importSheet()->canTake(), kPatienceMs);
    QCOMPARE(m_bench->services.papers().all().size(), before);
    QVERIFY(!m_context->problem().exists());
}

void TestFileOpener::aProfileOpensAtTheSettingsUnread()
{
    m_opener->open(
        { file(QStringLiteral("export.json"), QByteArray(R"({"format": "sevenrounds-profile", "version": 1})")) });
    QCOMPARE(page(), Page::Settings);
    QCOMPARE(m_context->settings()->transfer()->importPath(), m_folder.filePath(QStringLiteral("export.json")));
    QVERIFY(!m_context->settings()->transfer()->isBusy());
}

void TestFileOpener::aPdfBecomesAPaperOfItsOwn()
{
    const qsizetype before = m_bench->services.papers().all().size();
    m_opener->open({ file(QStringLiteral("On_grokking.pdf"), QByteArray("%PDF-1.4 broken")) });
    QCOMPARE(page(), Page::Papers);
    QCOMPARE(m_context->papers()->title(), QStringLiteral("On grokking"));
    QCOMPARE(m_bench->services.papers().all().size(), before + 1);
    // The second one is not put in the place of the first.
    m_opener->open({ file(QStringLiteral("Another.pdf"), QByteArray("%PDF-1.4 broken")) });
    QCOMPARE(m_context->papers()->title(), QStringLiteral("Another"));
    QCOMPARE(m_bench->services.papers().all().size(), before + 2);
}

void TestFileOpener::eachOfManyPdfsIsKept()
{
    const QStringList names { QStringLiteral("First.pdf"), QStringLiteral("Second.pdf"), QStringLiteral("Third.pdf") };
    QStringList addresses;
    for (const QString &name : names) {
        addresses.append(file(name, "%PDF-1.4 " + name.toLatin1()));
    }
    m_opener->open(addresses);
    const auto kept = [this] {
        QStringList files;
        for (const OwnPaper &paper : m_bench->services.papers().all()) {
            files.append(m_bench->services.paperNotes().file(PaperService::keyOf(paper.id)).name);
        }
        files.sort();
        return files;
    };
    QTRY_COMPARE_WITH_TIMEOUT(kept(), names, kPatienceMs);
    QVERIFY(!m_context->papers()->reader()->isCopying());
}

void TestFileOpener::aCalendarWantsAPlan()
{
    m_opener->open({ file(QStringLiteral("loop.ics"), QByteArray("BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n")) });
    QCOMPARE(page(), Page::Plan);
    QVERIFY(!m_context->plan()->hasPlan());
    QVERIFY(m_context->problem().advice.contains(QStringLiteral("loop.ics")));
}

void TestFileOpener::cardsOpenAtTheirImport_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("content");
    const QByteArray commas("front,back\nWhat is grokking?,Late generalization\n");
    QTest::newRow("csv") << QStringLiteral("cards.csv") << commas;
    QTest::newRow("in capitals, with a space") << QStringLiteral("My cards.CSV") << commas;
    QTest::newRow("tsv") << QStringLiteral("cards.tsv") << QByteArray("front\tback\nWhat is grokking?\tLate\n");
    QTest::newRow("as Anki writes notes")
        << QStringLiteral("notes.txt") << QByteArray("#separator:tab\n#html:true\nWhat is <b>grokking</b>?\tLate\n");
}

void TestFileOpener::cardsOpenAtTheirImport()
{
    QFETCH(QString, name);
    QFETCH(QByteArray, content);
    const QString address = file(name, content);
    m_opener->open({ address });
    QCOMPARE(page(), Page::Cards);
    QVERIFY(m_context->cards()->isFiling());
    CardFileViewModel &files = *m_context->cards()->files();
    QCOMPARE(files.path(), m_folder.filePath(name));
    QTRY_VERIFY_WITH_TIMEOUT(files.canTake(), kPatienceMs);
    QCOMPARE(files.rows()->count(), 1);
    QVERIFY(m_bench->services.ownCards().all().isEmpty());
    // Opened once more, it is read once more.
    m_opener->open({ address });
    QTRY_VERIFY_WITH_TIMEOUT(files.canTake(), kPatienceMs);
    QCOMPARE(files.rows()->count(), 1);
    QVERIFY(!m_context->problem().exists());
}

void TestFileOpener::anAnkiDeckOpensAtTheImport()
{
    // What is wrong with the file is said where it would be taken.
    m_opener->open({ file(QStringLiteral("deck.apkg"), QByteArray("PK\3\4 broken")) });
    QCOMPARE(page(), Page::Cards);
    QTRY_VERIFY_WITH_TIMEOUT(m_context->cards()->files()->problem().exists(), kPatienceMs);
    QVERIFY(!m_context->cards()->files()->canTake());
}

void TestFileOpener::notesOfSlidesOpenWithTheirSlides()
{
    const QByteArray notes("[file]\nmy talk.pdf\n[notes]\n### 1\nBegin slowly\n");
    const QString address = file(QStringLiteral("my talk.pdfpc"), notes);
    QVERIFY(!file(QStringLiteral("my talk.pdf"), "%PDF-1.4 slides").isEmpty());
    const qsizetype before = m_bench->services.paperNotes().files().size();
    m_opener->open({ address });
    QCOMPARE(page(), Page::Talks);
    const DeckViewModel &deck = *m_context->talks()->deck();
    QCOMPARE(deck.entry(), m_folder.filePath(QStringLiteral("my talk.pdf")));
    // Named, and not taken.
    QVERIFY(!deck.isCopying());
    QVERIFY(!deck.isChosen());
    QCOMPARE(m_bench->services.paperNotes().files().size(), before);
    QVERIFY(!m_context->problem().exists());
}

void TestFileOpener::notesOfSlidesWantTheirSlides()
{
    const Page before = page();
    m_opener->open({ file(QStringLiteral("alone.pdfpc"), "[notes]\n") });
    QCOMPARE(page(), before);
    QVERIFY(m_context->problem().title.contains(QStringLiteral("alone.pdfpc")));
    QVERIFY(m_context->problem().advice.contains(QStringLiteral("alone.pdf")));
}

void TestFileOpener::whatOpensNowhereIsSaid_data()
{
    QTest::addColumn<QString>("address");
    QTest::newRow("another kind") << file(QStringLiteral("notes.docx"), "x");
    QTest::newRow("no kind") << file(QStringLiteral("README"), "x");
    QTest::newRow("not there") << QStringLiteral("file:///nowhere/at/all.bib");
    QTest::newRow("a folder") << QUrl::fromLocalFile(m_folder.path()).toString();
    QTest::newRow("an address of a network") << QStringLiteral("https://example.org/paper.pdf");
    QTest::newRow("nonsense") << QStringLiteral("::::");
}

void TestFileOpener::whatOpensNowhereIsSaid()
{
    QFETCH(QString, address);
    const Page before = page();
    m_opener->open({ address });
    QCOMPARE(page(), before);
    QVERIFY(m_context->problem().exists());
    QVERIFY(!m_context->problem().advice.isEmpty());
    QCOMPARE(m_opener->waiting(), 0);
}

void TestFileOpener::waitsUntilTheProfileIsOpen()
{
    QVERIFY(m_bench->services.shutDown(Milliseconds { 60000 }));
    cleanup();
    m_bench = std::make_unique<ProfileBench>();
    m_context = std::make_unique<AppContext>(m_bench->services);
    m_opener = std::make_unique<FileOpener>(m_bench->services, *m_context);
    m_opener->open({ file(QStringLiteral("library.bib"), "@article{a, title = {On grokking}}\n") });
    QCOMPARE(m_opener->waiting(), 1);
    QVERIFY(m_bench->open());
    QCOMPARE(m_opener->waiting(), 0);
    QCOMPARE(page(), Page::Papers);
}

void TestFileOpener::waitsUntilTheRoundIsOver()
{
    SessionService &sessions = m_bench->services.sessions();
    QVERIFY(sessions.start(RoundId(QStringLiteral("ml")), Level::L5, 7));
    m_context->navigation()->open(Page::Round);
    const QString bib = file(QStringLiteral("library.bib"), "@article{a, title = {On grokking}}\n");
    m_opener->open({ bib });
    m_opener->open({ bib });
    QCOMPARE(m_opener->waiting(), 1);
    QCOMPARE(page(), Page::Round);
    QVERIFY(m_context->problem().exists());
    QVERIFY(sessions.apply(SessionEventKind::Paused));
    QCoreApplication::processEvents();
    QCOMPARE(m_opener->waiting(), 1);
    QVERIFY(sessions.apply(SessionEventKind::Ended));
    QTRY_COMPARE_WITH_TIMEOUT(m_opener->waiting(), 0, kPatienceMs);
    QCOMPARE(page(), Page::Papers);
}

void TestFileOpener::aFolderFullOfFilesIsCut()
{
    SessionService &sessions = m_bench->services.sessions();
    QVERIFY(sessions.start(RoundId(QStringLiteral("ml")), Level::L5, 7));
    QStringList many;
    for (int i = 0; i < 1000; ++i) {
        many.append(QStringLiteral("file:///nowhere/%1.bib").arg(i));
    }
    m_opener->open(many);
    QCOMPARE(m_opener->waiting(), 20);
}

QTEST_MAIN(TestFileOpener)
#include "tst_fileopener.moc"
