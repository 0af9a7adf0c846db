// SPDX-License-Identifier: MIT
#include "services/pdfreader.h"
#include "support/deck.h"
#include "talkbench.h"
#include "ui/talk/talkratingviewmodel.h"

#include <QAbstractItemModelTester>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

using namespace sevenrounds;

/// A talk that is over beside its earlier runs.
class TestTalkReportViewModel : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void theFirstRunHasNothingBesideIt();
    void theRunBeforeStandsBesideEachSlide();
    void aTalkWithoutSlidesIsComparedByItsTitle();
    void whatWasThrownAwayIsNoRun();
    void theMedianOfTheRunsIsProposed();
    void aProposalIsTakenBack();
    void oneRunProposesNothing();
    void theReportIsWritten_data();
    void theReportIsWritten();
    void thePdfSaysWhatThePageSays();
    void theFormChangesOnlyTheEnding();
    void aPathThatCannotBeWrittenIsSaid();

private:
    /// Tells the three slides for so many seconds each, and ends.
    void tell(const QList<int> &seconds, const QString &deck = QStringLiteral("deck/x"));
    void begin(const QString &title, const TalkDeck &deck);
    /// All pages as text, read as every PDF is.
    [[nodiscard]] static QString textOfPdf(const QString &path);
    [[nodiscard]] TalkReportViewModel &report() { return *m_rating->report(); }
    [[nodiscard]] QString cell(int row, int role) { return report().account()->index(row).data(role).toString(); }

    std::unique_ptr<TalkBench> m_bench;
    std::unique_ptr<TalkRatingViewModel> m_rating;
};

void TestTalkReportViewModel::init()
{
    m_rating.reset();
    m_bench = std::make_unique<TalkBench>();
    QVERIFY(m_bench->open());
    m_rating = std::make_unique<TalkRatingViewModel>(*m_bench->services, m_bench->navigation);
}

void TestTalkReportViewModel::begin(const QString &title, const TalkDeck &deck)
{
    m_bench->clock.advance(std::chrono::seconds { 1 });
    QVERIFY(m_bench->talks().start(kPaper, title, Level::L5, 7, deck).has_value());
}

void TestTalkReportViewModel::tell(const QList<int> &seconds, const QString &deck)
{
    begin(QStringLiteral("Grokking"), threeSlides(deck));
    for (int slide = 0; slide < seconds.size(); ++slide) {
        if (slide > 0) {
            QVERIFY(m_bench->talks().apply(TalkEventKind::SlideShown, {}, slide).has_value());
        }
        m_bench->clock.advance(std::chrono::seconds { seconds.at(slide) });
    }
    QVERIFY(m_bench->talks().apply(TalkEventKind::Ended, {}, 1).has_value());
}

void TestTalkReportViewModel::theFirstRunHasNothingBesideIt()
{
    const QAbstractItemModelTester tester(report().account(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    tell({ 10, 20, 30 });
    QSignalSpy runs(&report(), &TalkReportViewModel::runsChanged);
    QVERIFY(!runs.wait(200));
    QCOMPARE(report().runsText(), QString());
    QCOMPARE(cell(0, TalkAccountListModel::TimeRole), QStringLiteral("0:10"));
    QCOMPARE(cell(0, TalkAccountListModel::BeforeRole), QString());
}

void TestTalkReportViewModel::theRunBeforeStandsBesideEachSlide()
{
    const QAbstractItemModelTester tester(report().account(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    tell({ 10, 20, 30 });
    tell({ 99, 99, 99 }, QStringLiteral("deck/another"));
    tell({ 15, 20, 45 });
    QTRY_COMPARE(report().runsText(), QStringLiteral("The run before (today) took 1:00; this one +0:20."));
    QCOMPARE(cell(0, TalkAccountListModel::BeforeRole), QStringLiteral("0:10"));
    QCOMPARE(cell(2, TalkAccountListModel::TimeRole), QStringLiteral("0:45"));
    QCOMPARE(cell(2, TalkAccountListModel::BeforeRole), QStringLiteral("0:30"));
    tell({ 15, 20, 45 });
    QTRY_COMPARE(report().runsText(), QStringLiteral("The run before (today) took as long: 1:20."));
}

void TestTalkReportViewModel::aTalkWithoutSlidesIsComparedByItsTitle()
{
    for (int i = 0; i < 2; ++i) {
        begin(i == 0 ? QStringLiteral("Grokking") : QStringLiteral("grokking"), {});
        m_bench->clock.advance(std::chrono::seconds { 60 + i });
        QVERIFY(m_bench->talks().apply(TalkEventKind::Ended, {}, 1).has_value());
    }
    QTRY_COMPARE(report().runsText(), QStringLiteral("The run before (today) took 1:00; this one +0:01."));
    QCOMPARE(cell(0, TalkAccountListModel::BeforeRole), QStringLiteral("1:00"));
    QCOMPARE(report().proposalText(), QString());
}

void TestTalkReportViewModel::whatWasThrownAwayIsNoRun()
{
    begin(QStringLiteral("Grokking"), threeSlides(QStringLiteral("deck/x")));
    m_bench->clock.advance(std::chrono::seconds { 60 });
    QVERIFY(m_bench->talks().apply(TalkEventKind::Discarded).has_value());
    QSignalSpy runs(&report(), &TalkReportViewModel::runsChanged);
    tell({ 10, 20, 30 });
    QTest::qWait(200);
    QCOMPARE(runs.size(), 1);
    QCOMPARE(report().runsText(), QString());
}

void TestTalkReportViewModel::theMedianOfTheRunsIsProposed()
{
    // Medians 10, 20 and 30 s, of a talk of twenty minutes 200, 400 and 600 s. The broken-off run says nothing.
    tell({ 10, 25, 20 });
    tell({ 500 });
    tell({ 9, 20, 30 });
    QTRY_VERIFY(!report().proposalText().isEmpty());
    tell({ 11, 15, 31 });
    QTRY_VERIFY(report().proposalText().startsWith(QStringLiteral("Of your last 3 whole runs")));
    report().takeProposal();
    QVERIFY(report().isTaken());
    QCOMPARE(deckLeaveBy(m_bench->services->paperNotes(), QStringLiteral("deck/x")),
        LeaveBy({ { 0, std::chrono::seconds { 200 } }, { 1, std::chrono::seconds { 600 } } }));
    TalkDeck deck = threeSlides(QStringLiteral("deck/x"));
    deck.leaveBy = deckLeaveBy(m_bench->services->paperNotes(), deck.key);
    begin(QStringLiteral("Grokking"), deck);
    QCOMPARE(m_bench->talks().plan().slides,
        QList<Milliseconds>(
            { std::chrono::seconds { 200 }, std::chrono::seconds { 400 }, std::chrono::seconds { 600 } }));
}

void TestTalkReportViewModel::aProposalIsTakenBack()
{
    PaperNoteService &notes = m_bench->services->paperNotes();
    setDeckLeaveBy(notes, QStringLiteral("deck/x"), 1, std::chrono::minutes { 3 });
    tell({ 10, 20, 30 });
    tell({ 10, 20, 30 });
    QTRY_VERIFY(!report().proposalText().isEmpty());
    report().takeProposal();
    report().takeProposal();
    QCOMPARE(deckLeaveBy(notes, QStringLiteral("deck/x")).size(), 2);
    report().undoProposal();
    QVERIFY(!report().isTaken());
    QCOMPARE(deckLeaveBy(notes, QStringLiteral("deck/x")), LeaveBy({ { 1, std::chrono::minutes { 3 } } }));
    report().undoProposal();
    QCOMPARE(deckLeaveBy(notes, QStringLiteral("deck/x")).size(), 1);
}

void TestTalkReportViewModel::oneRunProposesNothing()
{
    tell({ 10, 20, 30 });
    QCOMPARE(report().proposalText(), QString());
    report().takeProposal();
    QVERIFY(!report().isTaken());
}

void TestTalkReportViewModel::theReportIsWritten_data()
{
    QTest::addColumn<int>("format");
    QTest::addColumn<QByteArray>("begins");
    QTest::newRow("PDF") << 0 << QByteArray("%PDF-");
    QTest::newRow("CSV") << 1 << QByteArray("part,number,");
    QTest::newRow("JSON") << 2 << QByteArray("{");
}

void TestTalkReportViewModel::theReportIsWritten()
{
    QFETCH(int, format);
    QFETCH(QByteArray, begins);
    tell({ 10, 20, 30 });
    tell({ 10, 20, 40 });
    QTRY_VERIFY(!report().runsText().isEmpty());
    report().chooseFormat(format);
    QVERIFY(report().exportPath().endsWith(report().formats().at(format).toLower()));
    const QString path = m_bench->folder.filePath(QStringLiteral("report"));
    report().setExportPath(path);
    QVERIFY(!report().exportHintFor(path).contains(QStringLiteral("will be replaced")));
    report().exportNow();
    QTRY_COMPARE(report().notice(), QStringLiteral("Written: %1").arg(path));
    QVERIFY(!report().problem().exists());
    // Another path in the meantime: the warning is of the one that is typed.
    report().setExportPath(path + QStringLiteral("-2"));
    QVERIFY(report().exportHintFor(path).contains(QStringLiteral("will be replaced")));
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray content = file.readAll();
    QVERIFY(content.startsWith(begins));
    if (format == 1) {
        QVERIFY(content.contains("slide,3,,400.000,40.000,-360.000,1,,30.000,,,,,,,,,\r\n"));
    } else if (format == 2) {
        const QJsonObject json = QJsonDocument::fromJson(content).object();
        QCOMPARE(json.value(QStringLiteral("earlier_runs")).toArray().size(), 1);
        QCOMPARE(json.value(QStringLiteral("began_at_ms")).toInteger(), toEpochMs(m_bench->talks().startedAt()));
    }
}

QString TestTalkReportViewModel::textOfPdf(const QString &path)
{
    PdfReader reader(pdfProgram());
    QSignalSpy opened(&reader, &PdfReader::opened);
    QSignalSpy read(&reader, &PdfReader::textRead);
    reader.open(path);
    if (!QTest::qWaitFor([&] { return !opened.isEmpty(); }, kDeckPatience)) {
        return {};
    }
    const qsizetype pages = reader.sizes().size();
    for (int page = 0; page < pages; ++page) {
        reader.readText(page);
    }
    QString text;
    if (QTest::qWaitFor([&] { return read.size() == pages; }, kDeckPatience)) {
        for (const QList<QVariant> &page : read) {
            text += page.at(1).toString() + QLatin1Char('\n');
        }
    }
    return text;
}

void TestTalkReportViewModel::thePdfSaysWhatThePageSays()
{
    tell({ 10, 20, 30 });
    tell({ 15, 23, 47 });
    QTRY_VERIFY(!report().runsText().isEmpty());
    for (const Criterion &criterion : m_bench->talks().rubric()->criteria) {
        QVERIFY(m_bench->talks().apply(TalkEventKind::Rated, criterion.name, 4));
        QVERIFY(m_bench->talks().apply(TalkEventKind::PeerRated, criterion.name, 3));
    }
    const QString path = m_bench->folder.filePath(QStringLiteral("report.pdf"));
    report().setExportPath(path);
    report().exportNow();
    QTRY_COMPARE(report().notice(), QStringLiteral("Written: %1").arg(path));
    const QString text = textOfPdf(path).simplified();
    QVERIFY2(text.startsWith(QStringLiteral("Grokking")), qPrintable(text));
    QVERIFY2(text.contains(report().runsText()), qPrintable(text));
    // A line for each account: its name, the plan, what it took, by how much it differs, and the run before.
    int lines = 0;
    for (int row = 0; row < report().account()->rowCount(); ++row) {
        QStringList cells;
        for (const int role :
            { TalkAccountListModel::TitleRole, TalkAccountListModel::PlannedRole, TalkAccountListModel::TimeRole,
                TalkAccountListModel::DifferenceRole, TalkAccountListModel::BeforeRole }) {
            cells.append(cell(row, role));
        }
        cells.removeAll(QString());
        QVERIFY2(text.contains(cells.join(QLatin1Char(' '))),
            qPrintable(cells.join(QLatin1Char(' ')) + QStringLiteral(" is not in ") + text));
        ++lines;
    }
    QCOMPARE(lines, 5);
    QVERIFY(text.contains(QStringLiteral("Slide 3 6:40 0:47")));
    QVERIFY(text.contains(QStringLiteral("Criterion You Listener On replay")));
    for (const Criterion &criterion : m_bench->talks().rubric()->criteria) {
        QVERIFY2(text.contains(criterion.name + QStringLiteral(" 4 3")), qPrintable(text));
    }
    QVERIFY(text.contains(QStringLiteral("Score, 1 to 4 2.80 2.20")));
}

void TestTalkReportViewModel::theFormChangesOnlyTheEnding()
{
    tell({ 10, 20, 30 });
    const auto path = [this](const char *name) { return m_bench->folder.filePath(QString::fromLatin1(name)); };
    report().setExportPath(path("mine.pdf"));
    report().chooseFormat(1);
    QCOMPARE(report().exportPath(), path("mine.csv"));
    report().chooseFormat(2);
    QCOMPARE(report().exportPath(), path("mine.json"));
    report().setExportPath(path("talk.v2"));
    report().chooseFormat(0);
    QCOMPARE(report().exportPath(), path("talk.v2.pdf"));
    report().setExportPath(path("LOUD.PDF"));
    report().chooseFormat(1);
    QCOMPARE(report().exportPath(), path("LOUD.csv"));
    // Another talk has a name of its own again.
    tell({ 10, 20, 30 });
    QVERIFY(report().exportPath().endsWith(QStringLiteral("-11-21.csv")));
}

void TestTalkReportViewModel::aPathThatCannotBeWrittenIsSaid()
{
    report().exportNow();
    QCOMPARE(report().notice(), QString());
    tell({ 10, 20, 30 });
    report().setExportPath(m_bench->folder.filePath(QStringLiteral("nowhere/report.pdf")));
    report().exportNow();
    QTRY_VERIFY(report().problem().exists());
    report().dismissNotice();
    QVERIFY(!report().problem().exists());
}

QTEST_MAIN(TestTalkReportViewModel)
#include "tst_talkreportviewmodel.moc"
