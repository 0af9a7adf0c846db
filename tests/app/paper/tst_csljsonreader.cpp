// SPDX-License-Identifier: MIT
#include "paper/csljsonreader.h"

#include <QTest>

using namespace sevenrounds;

class TestCslJsonReader : public QObject
{
    Q_OBJECT

private slots:
    void readsAnEntryWhole();
    void readsEveryShapeOfFile_data();
    void readsEveryShapeOfFile();
    void numbersKeepTheirDigits();
    void keepsTheGoodPart_data();
    void keepsTheGoodPart();
    void refusesWhatIsNoReferences();
    void noMoreThanFiveThousand();
};

void TestCslJsonReader::readsAnEntryWhole()
{
    const auto readout = readCslJson(R"([
  {"id": "power2022", "type": "article", "title": "<i>Grokking</i>: Beyond",
   "author": [{"family": "Power", "given": "Alethea"}, {"family": "Berg", "non-dropping-particle": "van den", "given": "R."},
              {"literal": "A Team"}],
   "issued": {"date-parts": [["2022", 1, 6]]}, "container-title": "arXiv", "number": "arXiv:2201.02177",
   "DOI": "10.48550/arXiv.2201.02177", "URL": "http://arxiv.org/abs/2201.02177", "keyword": "a, b;a"}
])");
    QVERIFY(readout && readout->problems.isEmpty());
    QCOMPARE(readout->records.size(), 1);
    const BibRecord &record = readout->records.first();
    QCOMPARE(record.line, 2);
    QCOMPARE(record.key, QStringLiteral("power2022"));
    QCOMPARE(record.title, QStringLiteral("Grokking: Beyond"));
    QCOMPARE(record.authors,
        QStringList({ QStringLiteral("Alethea Power"), QStringLiteral("R. van den Berg"), QStringLiteral("A Team") }));
    QCOMPARE(record.year, 2022);
    QCOMPARE(record.venue, QStringLiteral("arXiv"));
    QCOMPARE(record.arxiv, QStringLiteral("2201.02177"));
    QCOMPARE(record.doi, QStringLiteral("10.48550/arxiv.2201.02177"));
    QCOMPARE(record.tags, QStringList({ QStringLiteral("a"), QStringLiteral("b") }));
}

void TestCslJsonReader::readsEveryShapeOfFile_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<int>("records");
    const QByteArray entry = R"({"title": "T", "issued": {"raw": "May 2020"}})";
    QTest::newRow("list") << "[" + entry + "," + entry + "]" << 2;
    QTest::newRow("items") << R"( {"items" : [)" + entry + "," + entry + "]}" << 2;
    QTest::newRow("one entry") << entry << 1;
    QTest::newRow("mark and carriage returns") << "\xef\xbb\xbf[\r\n" + entry + "\r\n]\r\n" << 1;
    QTest::newRow("empty") << QByteArray("[]") << 0;
    QTest::newRow("no end") << "[" + entry + "," << 1;
}

void TestCslJsonReader::readsEveryShapeOfFile()
{
    QFETCH(QByteArray, file);
    QFETCH(int, records);
    const auto readout = readCslJson(file);
    QVERIFY(readout);
    QCOMPARE(readout->records.size(), records);
    QVERIFY(readout->problems.isEmpty());
    for (const BibRecord &record : readout->records) {
        QCOMPARE(record.year, 2020);
    }
}

void TestCslJsonReader::numbersKeepTheirDigits()
{
    const auto readout = readCslJson(R"([{"id": 9007199254740991, "title": "Good"}])");
    QVERIFY(readout);
    QCOMPARE(readout->records.first().key, QStringLiteral("9007199254740991"));
}

void TestCslJsonReader::keepsTheGoodPart_data()
{
    QTest::addColumn<QByteArray>("bad");
    QTest::addColumn<BibFault>("fault");
    QTest::newRow("comma too much") << QByteArray(R"({"title": "Bad",})") << BibFault::BadJson;
    QTest::newRow("no title") << QByteArray(R"({"id": "x"})") << BibFault::NoTitle;
    QTest::newRow("number") << QByteArray("12") << BibFault::NotAnEntry;
    QTest::newRow("text") << QByteArray("\"a, ] b\"") << BibFault::NotAnEntry;
    QTest::newRow("a brace that closes nothing") << QByteArray("}") << BibFault::NotAnEntry;
    QTest::newRow("list") << QByteArray("[[1, 2]]") << BibFault::NotAnEntry;
    QTest::newRow("quote forgotten") << QByteArray("{\"title\": \"Bad}\n}") << BibFault::BadJson;
    QTest::newRow("deep") << QByteArray("{\"title\": ") + QByteArray(2000, '[') + QByteArray(2000, ']') + "}"
                          << BibFault::BadJson;
}

void TestCslJsonReader::keepsTheGoodPart()
{
    QFETCH(QByteArray, bad);
    QFETCH(BibFault, fault);
    const QByteArray good = R"({"title": "Good"})";
    const auto readout = readCslJson("[\n" + good + ",\n" + bad + ",\n" + good + "\n]");
    QVERIFY(readout);
    QCOMPARE(readout->records.size(), 2);
    QCOMPARE(readout->problems.size(), 1);
    QCOMPARE(readout->problems.first().fault, fault);
    QCOMPARE(readout->problems.first().line, 3);
    QVERIFY(readout->records.last().line > 3);
}

void TestCslJsonReader::refusesWhatIsNoReferences()
{
    QVERIFY(!readCslJson("@article{a}"));
    QVERIFY(!readCslJson(QByteArray()));
    QVERIFY(!readCslJson("[" + QByteArray(kLargestBibFile, ' ')));
    QVERIFY(looksLikeCslJson("\xef\xbb\xbf \n["));
    QVERIFY(!looksLikeCslJson("% a comment\n@article{a}"));
}

void TestCslJsonReader::noMoreThanFiveThousand()
{
    const QByteArray file = "[" + QByteArray("{\"title\": \"T\"},\n").repeated(kMostBibRecords + 3) + "]";
    const auto readout = readCslJson(file);
    QVERIFY(readout);
    QCOMPARE(readout->records.size(), kMostBibRecords);
    QCOMPARE(readout->problems.size(), 1);
    QCOMPARE(readout->problems.first().fault, BibFault::TooMany);
}

QTEST_GUILESS_MAIN(TestCslJsonReader)
#include "tst_csljsonreader.moc"
