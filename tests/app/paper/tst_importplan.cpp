// SPDX-License-Identifier: MIT
#include "paper/importplan.h"

#include <QTest>

using namespace sevenrounds;

namespace {

BibRecord record(const char *title, const char *author, const char *doi = "", const char *arxiv = "", int line = 1)
{
    BibRecord one;
    one.title = QString::fromLatin1(title);
    one.authors = { QString::fromLatin1(author) };
    one.doi = QString::fromLatin1(doi);
    one.arxiv = QString::fromLatin1(arxiv);
    one.line = line;
    return one;
}

OwnPaper paper(const char *id, const BibRecord &from)
{
    OwnPaper one = toOwnPaper(from);
    one.id = OwnPaperId(QString::fromLatin1(id));
    return one;
}

} // namespace

class TestImportPlan : public QObject
{
    Q_OBJECT

private slots:
    void findsThePaperOfTheLibrary_data();
    void findsThePaperOfTheLibrary();
    void findsTheEarlierEntryOfTheFile();
    void ofTwoReasonsTheSurerCounts();
    void countsByVerdict();
    void aPaperIsNotItsOwnCopy();
    void takesOverAllThatARecordSays();
};

void TestImportPlan::findsThePaperOfTheLibrary_data()
{
    QTest::addColumn<BibRecord>("found");
    QTest::addColumn<ImportVerdict>("verdict");
    QTest::addColumn<SameBy>("by");
    QTest::newRow("doi") << record("Another title", "X", "10.1000/a") << ImportVerdict::InLibrary << SameBy::Doi;
    QTest::newRow("arxiv") << record("Another title", "X", "", "2201.02177") << ImportVerdict::InLibrary
                           << SameBy::Arxiv;
    QTest::newRow("title") << record("GROKKING - generalization, beyond overfitting", "A. Power")
                           << ImportVerdict::InLibrary << SameBy::Title;
    QTest::newRow("title without an author")
        << record("Grokking: Generalization beyond Overfitting", "") << ImportVerdict::InLibrary << SameBy::Title;
    QTest::newRow("same title, another author")
        << record("Grokking: Generalization beyond Overfitting", "Ada Lovelace") << ImportVerdict::New << SameBy::Doi;
    QTest::newRow("short titles say little")
        << record("Introduction", "Alethea Power") << ImportVerdict::New << SameBy::Doi;
    QTest::newRow("other") << record("Something else entirely", "Alethea Power", "10.1000/b", "2201.00001")
                           << ImportVerdict::New << SameBy::Doi;
}

void TestImportPlan::findsThePaperOfTheLibrary()
{
    QFETCH(BibRecord, found);
    QFETCH(ImportVerdict, verdict);
    QFETCH(SameBy, by);
    const QList<OwnPaper> library {
        paper("intro", record("Intro", "Alethea Power")),
        paper("one", record("Grokking: Generalization beyond Overfitting", "Alethea Power", "10.1000/a", "2201.02177")),
    };
    const ImportPlan plan = planImport({ { found }, {} }, library);
    QCOMPARE(plan.rows.size(), 1);
    QCOMPARE(plan.rows.first().verdict, verdict);
    QCOMPARE(plan.rows.first().by, by);
    QCOMPARE(plan.rows.first().existing.value(), verdict == ImportVerdict::New ? QString() : QStringLiteral("one"));
}

void TestImportPlan::findsTheEarlierEntryOfTheFile()
{
    const ImportPlan plan = planImport(
        { { record("A paper about nets", "X", "10.1/a", "", 4), record("Another paper of it", "X", "10.1/a", "", 9) },
            {} },
        {});
    QCOMPARE(plan.rows.first().verdict, ImportVerdict::New);
    QCOMPARE(plan.rows.last().verdict, ImportVerdict::InFile);
    QCOMPARE(plan.rows.last().earlierLine, 4);
}

void TestImportPlan::ofTwoReasonsTheSurerCounts()
{
    const QList<OwnPaper> library { paper("by-title", record("A long enough title", "X")),
        paper("by-arxiv", record("B", "X", "", "2201.02177")), paper("by-doi", record("C", "X", "10.1/c")) };
    const BibRecord all = record("A long enough title", "X", "10.1/c", "2201.02177");
    QCOMPARE(planImport({ { all }, {} }, library).rows.first().existing.value(), QStringLiteral("by-doi"));
}

void TestImportPlan::countsByVerdict()
{
    const ImportPlan plan = planImport({ { record("The first of them all", "X"), record("The first of them all", "X"),
                                             record("The second of them", "X") },
                                           {} },
        {});
    QCOMPARE(plan.count(ImportVerdict::New), 2);
    QCOMPARE(plan.count(ImportVerdict::InFile), 1);
    QCOMPARE(plan.count(ImportVerdict::InLibrary), 0);
}

void TestImportPlan::aPaperIsNotItsOwnCopy()
{
    const QList<OwnPaper> library { paper("a", record("A long enough title", "X", "10.1/a")) };
    QCOMPARE(findSame(library.first(), library), nullptr);
    const OwnPaper copy = paper("b", record("Otherwise", "X", "10.1/a"));
    QVERIFY(findSame(copy, library) == &library.first());
}

void TestImportPlan::takesOverAllThatARecordSays()
{
    BibRecord full = record("T", "A", "10.1/a", "2201.02177");
    full.year = 2022;
    full.venue = QStringLiteral("V");
    full.url = QStringLiteral("u");
    full.affiliations = QStringLiteral("OpenAI");
    full.tags = { QStringLiteral("t") };
    full.note = QStringLiteral("n");
    const OwnPaper own = toOwnPaper(full);
    QCOMPARE(own.year, 2022);
    QCOMPARE(own.venue + own.url + own.affiliations + own.tags.first() + own.note, QStringLiteral("VuOpenAItn"));
    QVERIFY(own.id.isEmpty());
}

QTEST_GUILESS_MAIN(TestImportPlan)
#include "tst_importplan.moc"
