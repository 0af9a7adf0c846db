// SPDX-License-Identifier: MIT
#include "paper/bibtexreader.h"
#include "paper/bibtexwriter.h"
#include "paper/importplan.h"

#include <QTest>

using namespace sevenrounds;

class TestBibtexWriter : public QObject
{
    Q_OBJECT

private slots:
    void whatIsWrittenReadsTheSame_data();
    void whatIsWrittenReadsTheSame();
    void keysAreUnique();
    void aPaperWithoutATitleIsWrittenAndLost();
};

void TestBibtexWriter::whatIsWrittenReadsTheSame_data()
{
    QTest::addColumn<QString>("title");
    QTest::addColumn<QStringList>("authors");
    const QStringList ada { QStringLiteral("Ada Lovelace") };
    QTest::newRow("plain") << QStringLiteral("Über Grokking: a {GPT} & 5% of x_y #1") << ada;
    QTest::newRow("formula") << QStringLiteral("The $L^{2}$ norm and $\\alpha_{i}$") << ada;
    QTest::newRow("broken formula") << QStringLiteral("The $L^{2$ norm, 5$ each") << ada;
    QTest::newRow("backslash") << QStringLiteral("A \\ b \\alpha ~ c") << ada;
    QTest::newRow("dashes") << QStringLiteral("1--2---3 – 4") << ada;
    QTest::newRow("quotes") << QStringLiteral("\"So\" @article{x, title={y}}") << ada;
    QTest::newRow("authors") << QStringLiteral("T")
                             << QStringList({ QStringLiteral("Robert van den Berg"), QStringLiteral("King, Jr."),
                                    QStringLiteral("Friends and Family"), QStringLiteral("Bernhard Schölkopf"),
                                    QStringLiteral("et al.") });
    QTest::newRow("no author") << QStringLiteral("T") << QStringList();
}

void TestBibtexWriter::whatIsWrittenReadsTheSame()
{
    QFETCH(QString, title);
    QFETCH(QStringList, authors);
    OwnPaper paper;
    paper.title = title;
    paper.authors = authors;
    paper.year = 2025;
    paper.venue = QStringLiteral("Trans. of A & B");
    paper.doi = QStringLiteral("10.1000/a_b");
    paper.arxiv = QStringLiteral("2501.01234");
    paper.url = QStringLiteral("https://example.org/a_b?c=%20");
    paper.affiliations = QStringLiteral("R&D");
    paper.tags = { QStringLiteral("rl"), QStringLiteral("a b") };
    paper.note = QStringLiteral("100% sure");
    const auto readout = readBibtex(toBibtex({ paper, paper }));
    QVERIFY(readout);
    QVERIFY2(readout->problems.isEmpty(), toBibtex({ paper }).constData());
    QCOMPARE(readout->records.size(), 2);
    for (const BibRecord &record : readout->records) {
        const OwnPaper back = toOwnPaper(record);
        QCOMPARE(back.title, paper.title);
        QCOMPARE(back.authors, paper.authors);
        QVERIFY2(back.saysTheSame(paper), toBibtex({ paper }).constData());
    }
}

void TestBibtexWriter::keysAreUnique()
{
    OwnPaper paper;
    paper.title = QStringLiteral("Grokking it");
    paper.authors = { QStringLiteral("Alethea Power") };
    paper.year = 2022;
    const QByteArray text = toBibtex({ paper, paper, OwnPaper() });
    QVERIFY(text.contains("@misc{power2022grokking,"));
    QVERIFY(text.contains("@misc{power2022grokking-2,"));
    QVERIFY(text.contains("@misc{paper\n}"));
    QCOMPARE(toBibtex({}), QByteArray());
}

void TestBibtexWriter::aPaperWithoutATitleIsWrittenAndLost()
{
    OwnPaper paper;
    paper.arxiv = QStringLiteral("not one");
    paper.year = 2022;
    const auto readout = readBibtex(toBibtex({ paper }));
    QVERIFY(readout && readout->records.isEmpty());
    QCOMPARE(readout->problems.first().fault, BibFault::NoTitle);
}

QTEST_GUILESS_MAIN(TestBibtexWriter)
#include "tst_bibtexwriter.moc"
