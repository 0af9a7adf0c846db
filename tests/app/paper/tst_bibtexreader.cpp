// SPDX-License-Identifier: MIT
#include "paper/bibtexreader.h"
#include "support/bytepass.h"

#include <QElapsedTimer>
#include <QTest>

using namespace sevenrounds;

namespace {

BibReadout read(const QByteArray &text)
{
    return readBibtex(text).value_or(BibReadout {});
}

/// "3:NotClosed", to be compared as text.
QStringList faults(const BibReadout &readout)
{
    static const char *const names[] = { "NotClosed", "NoKey", "BadField", "NoTitle", "UnknownString", "TooLong",
        "TooMany", "BadJson", "NotAnEntry", "NotUtf8" };
    QStringList texts;
    for (const BibProblem &problem : readout.problems) {
        texts.append(QStringLiteral("%1:%2")
                         .arg(problem.line)
                         .arg(QString::fromLatin1(names[static_cast<std::size_t>(problem.fault)])));
    }
    return texts;
}

} // namespace

class TestBibtexReader : public QObject
{
    Q_OBJECT

private slots:
    void readsAnEntryWhole();
    void readsWhatReferenceManagersWrite();
    void stringsAreJoined();
    void authorsAreSpokenNames();
    void aVolumeSaysWhereAndWhen();
    void commentsAndWordsBetweenAreNothing();
    void keepsTheGoodPart_data();
    void keepsTheGoodPart();
    void aByteOrderMarkAndCarriageReturnsAreNothing();
    void latin1IsReadAndSaid();
    void largeFilesAreRefused();
    void fiftyMegabytesKeepTheirGoodEntries();
    void noMoreThanFiveThousand();
    void tenThousandBraces();
    void stringsOfStringsDoNotGrowWithoutEnd();
    void isLinearInTheFile_data();
    void isLinearInTheFile();
};

void TestBibtexReader::readsAnEntryWhole()
{
    const BibReadout readout = read("% exported\n\n@article{power2022,\n"
                                    "  title = {{Grokking}: Generalization beyond \"overfitting\"},\n"
                                    "  author = {Power, Alethea and Burda, Yuri and others},\n"
                                    "  journal = {arXiv preprint arXiv:2201.02177},\n"
                                    "  year = 2022,\n  month = jan,\n"
                                    "  doi = {10.48550/arXiv.2201.02177},\n"
                                    "  url = \"https://arxiv.org/abs/2201.02177\",\n"
                                    "  institution = {OpenAI},\n"
                                    "  keywords = {generalization, weight decay; generalization},\n}\n");
    QCOMPARE(faults(readout), QStringList());
    QCOMPARE(readout.records.size(), 1);
    const BibRecord &record = readout.records.first();
    QCOMPARE(record.line, 3);
    QCOMPARE(record.key, QStringLiteral("power2022"));
    QCOMPARE(record.title, QStringLiteral("Grokking: Generalization beyond \"overfitting\""));
    QCOMPARE(record.authors,
        QStringList({ QStringLiteral("Alethea Power"), QStringLiteral("Yuri Burda"), QStringLiteral("et al.") }));
    QCOMPARE(record.year, 2022);
    QCOMPARE(record.venue, QStringLiteral("arXiv"));
    QCOMPARE(record.arxiv, QStringLiteral("2201.02177"));
    QCOMPARE(record.doi, QStringLiteral("10.48550/arxiv.2201.02177"));
    QCOMPARE(record.affiliations, QStringLiteral("OpenAI"));
    QCOMPARE(record.tags, QStringList({ QStringLiteral("generalization"), QStringLiteral("weight decay") }));
}

void TestBibtexReader::readsWhatReferenceManagersWrite()
{
    const BibReadout readout = read("@inproceedings( chen2021 ,\n"
                                    "  Title=\"Decision {T}ransformer\" , date={2021-06-02},\n"
                                    "  booktitle = {NeurIPS}, eprint = {2106.01345}, eprinttype = {arxiv}\n)\n"
                                    "@misc{x, title={No comma after} year={1999}, subtitle={the sub}}");
    QCOMPARE(faults(readout), QStringList());
    QCOMPARE(readout.records.size(), 2);
    QCOMPARE(readout.records.first().key, QStringLiteral("chen2021"));
    QCOMPARE(readout.records.first().year, 2021);
    QCOMPARE(readout.records.first().arxiv, QStringLiteral("2106.01345"));
    QCOMPARE(readout.records.last().title, QStringLiteral("No comma after: the sub"));
    QCOMPARE(readout.records.last().year, 1999);
}

void TestBibtexReader::stringsAreJoined()
{
    const BibReadout readout = read("@string{nips = {Neural Information} # \" Processing\"}\n"
                                    "@article{a, title = {T} # { of } # nips, journal = NIPS, year = {20} # 21}");
    QCOMPARE(faults(readout), QStringList());
    QCOMPARE(readout.records.first().title, QStringLiteral("T of Neural Information Processing"));
    QCOMPARE(readout.records.first().venue, QStringLiteral("Neural Information Processing"));
    QCOMPARE(readout.records.first().year, 2021);
}

void TestBibtexReader::authorsAreSpokenNames()
{
    const BibReadout readout = read("@a{k, title={T}, author={Sch\\\"olkopf, Bernhard AND {OpenAI and friends} and\n"
                                    "  King, Jr., Martin Luther and Ada Lovelace}}");
    QCOMPARE(readout.records.first().authors,
        QStringList({ QStringLiteral("Bernhard Schölkopf"), QStringLiteral("OpenAI and friends"),
            QStringLiteral("Martin Luther King Jr."), QStringLiteral("Ada Lovelace") }));
}

void TestBibtexReader::aVolumeSaysWhereAndWhen()
{
    const BibReadout readout = read("@inproceedings{a, title={One}, crossref={Vol}}\n"
                                    "@proceedings{vol, title={Proceedings of Something}, year=2020}");
    QCOMPARE(readout.records.size(), 1);
    QCOMPARE(readout.records.first().venue, QStringLiteral("Proceedings of Something"));
    QCOMPARE(readout.records.first().year, 2020);
}

void TestBibtexReader::commentsAndWordsBetweenAreNothing()
{
    const BibReadout readout
        = read("Mail me at a@b.org.\n@comment{jabref-meta: {x; y}}\n@preamble{\"\\newcommand{}\"}\n"
               "@comment without braces\n@article{a, title={T}}\n");
    QCOMPARE(faults(readout), QStringList());
    QCOMPARE(readout.records.size(), 1);
}

void TestBibtexReader::keepsTheGoodPart_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QStringList>("titles");
    QTest::addColumn<QStringList>("problems");
    const QByteArray good = "\n@article{g, title={Good}}\n";
    const QStringList alone { QStringLiteral("Good") };
    QTest::newRow("entry without an end") << QByteArray("@article{a, title={Bad},\n year={20") + good
                                          << QStringList({ QStringLiteral("Bad"), QStringLiteral("Good") })
                                          << QStringList({ QStringLiteral("2:NotClosed") });
    QTest::newRow("title without an end") << QByteArray("@article{a, title={Bad")
            + good << alone << QStringList({ QStringLiteral("1:NotClosed"), QStringLiteral("1:NoTitle") });
    QTest::newRow("closing brace is missing") << QByteArray("@article{a, title={Bad}") + good
                                              << QStringList({ QStringLiteral("Bad"), QStringLiteral("Good") })
                                              << QStringList({ QStringLiteral("1:NotClosed") });
    QTest::newRow("no value") << QByteArray("@article{a, title={Bad}, year}") + good
                              << QStringList({ QStringLiteral("Bad"), QStringLiteral("Good") })
                              << QStringList({ QStringLiteral("1:BadField") });
    QTest::newRow("no key") << QByteArray("@article{title={Keyless}}") + good
                            << QStringList({ QStringLiteral("Keyless"), QStringLiteral("Good") })
                            << QStringList({ QStringLiteral("1:NoKey") });
    QTest::newRow("no title") << QByteArray("\n\n@article{a, year=2020}") + good << alone
                              << QStringList({ QStringLiteral("3:NoTitle") });
    QTest::newRow("unknown string") << QByteArray("@article{a,\n title={T} # nowhere}") + good
                                    << QStringList({ QStringLiteral("T"), QStringLiteral("Good") })
                                    << QStringList({ QStringLiteral("2:UnknownString") });
    QTest::newRow("a string of itself") << QByteArray("@string{a = a # {x}}\n@article{b, title={T} # a}") + good
                                        << QStringList({ QStringLiteral("Tx"), QStringLiteral("Good") })
                                        << QStringList({ QStringLiteral("1:UnknownString") });
    QTest::newRow("brace too much in quotes") << QByteArray("@article{a, title=\"Bad } \", year=1}")
            + good << alone << QStringList({ QStringLiteral("1:NotClosed"), QStringLiteral("1:NoTitle") });
    QTest::newRow("nothing but at") << QByteArray("@@@ @{ @article @article{") + good << alone
                                    << QStringList({ QStringLiteral("1:NoKey"), QStringLiteral("1:NotClosed"),
                                           QStringLiteral("1:NoTitle") });
}

void TestBibtexReader::keepsTheGoodPart()
{
    QFETCH(QByteArray, text);
    QFETCH(QStringList, titles);
    QFETCH(QStringList, problems);
    const BibReadout readout = read(text);
    QStringList found;
    for (const BibRecord &record : readout.records) {
        found.append(record.title);
    }
    QCOMPARE(found, titles);
    QCOMPARE(faults(readout), problems);
}

void TestBibtexReader::aByteOrderMarkAndCarriageReturnsAreNothing()
{
    const BibReadout readout = read("\xef\xbb\xbf\r\n@article{a,\r\n title={T}}\r\n\r@article{b,title={U},year}");
    QCOMPARE(readout.records.size(), 2);
    QCOMPARE(readout.records.first().line, 2);
    QCOMPARE(faults(readout), QStringList({ QStringLiteral("5:BadField") }));
}

void TestBibtexReader::latin1IsReadAndSaid()
{
    const BibReadout readout = read("@article{a, title={\xDC"
                                    "ber}}");
    QCOMPARE(readout.records.first().title, QStringLiteral("Über"));
    QCOMPARE(faults(readout), QStringList({ QStringLiteral("1:NotUtf8") }));
}

void TestBibtexReader::largeFilesAreRefused()
{
    QByteArray file(kLargestBibFile + 1, ' ');
    const auto refused = readBibtex(file);
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, ErrorKind::InvalidInput);
    file.chop(1);
    QVERIFY(readBibtex(file));
}

void TestBibtexReader::fiftyMegabytesKeepTheirGoodEntries()
{
    // F55's mark, two seconds, by how long the same bytes take to be looked at once.
    constexpr double kMostPasses = 20;
    constexpr int kEntries = 4200;
    constexpr int kEvery = 100;
    const QByteArray abstract = QByteArray("We {show} that it is so. ").repeated(500);
    QByteArray file;
    file.reserve(qsizetype { kEntries } * (abstract.size() + 200));
    int lines = 1;
    QList<int> badLines;
    for (int i = 0; i < kEntries; ++i) {
        const QByteArray number = QByteArray::number(i);
        if (i % kEvery == kEvery - 1) {
            // Neither its title nor the entry comes to an end.
            badLines.append(lines);
            file += "@article{bad" + number + ", title={Lost {" + number + "},\n abstract={" + abstract + "\n";
            lines += 2;
        } else {
            file += "@article{k" + number + ",\n title={Paper " + number + "},\n abstract={" + abstract
                + "},\n year=2020}\n";
            lines += 4;
        }
    }
    QVERIFY(file.size() > 50 * 1000 * 1000);
    const qint64 passNs = test::onePassNs(file);
    QElapsedTimer timer;
    timer.start();
    const auto readout = readBibtex(file);
    const double passes = static_cast<double>(timer.nsecsElapsed()) / static_cast<double>(passNs);
    QVERIFY(readout);
    qInfo("as long as %.1f looks at each byte", passes);
    QVERIFY(passes <= kMostPasses);
    QCOMPARE(readout->records.size(), kEntries - badLines.size());
    QCOMPARE(readout->records.first().title, QStringLiteral("Paper 0"));
    QCOMPARE(readout->records.last().title, QStringLiteral("Paper %1").arg(kEntries - 2));
    for (const BibRecord &record : readout->records) {
        QVERIFY(!record.title.contains(QStringLiteral("Lost")) && record.year == 2020);
    }
    // Each that is lost is named by its line.
    QList<int> named;
    for (const BibProblem &problem : readout->problems) {
        if (problem.fault == BibFault::NoTitle) {
            named.append(problem.line);
        }
    }
    QCOMPARE(named, badLines);
}

void TestBibtexReader::noMoreThanFiveThousand()
{
    QByteArray file;
    for (int i = 0; i < kMostBibRecords + 7; ++i) {
        file += "@a{k,title={T" + QByteArray::number(i) + "}}\n";
    }
    const BibReadout readout = read(file);
    QCOMPARE(readout.records.size(), kMostBibRecords);
    QCOMPARE(faults(readout), QStringList({ QStringLiteral("5001:TooMany") }));
}

void TestBibtexReader::tenThousandBraces()
{
    const QByteArray deep = QByteArray(10000, '{') + "Deep" + QByteArray(10000, '}');
    const BibReadout readout
        = read("@a{k, title={" + deep + "}}\n@a{l, title=" + QByteArray(10000, '{') + "\n@a{m, title={M}}");
    QCOMPARE(readout.records.size(), 2);
    QCOMPARE(readout.records.first().title, QStringLiteral("Deep"));
    QCOMPARE(readout.records.last().title, QStringLiteral("M"));
}

void TestBibtexReader::stringsOfStringsDoNotGrowWithoutEnd()
{
    QByteArray file = "@string{s0 = {0123456789}}\n";
    for (int i = 1; i < 60; ++i) {
        const QByteArray before = "s" + QByteArray::number(i - 1);
        file += "@string{s" + QByteArray::number(i) + " = " + before + " # " + before + "}\n";
    }
    file += "@a{k, title={T} # s59}\n@a{l, title={Good}}";
    const BibReadout readout = read(file);
    QCOMPARE(readout.records.size(), 2);
    QCOMPARE(readout.records.last().title, QStringLiteral("Good"));
    QVERIFY(readout.records.first().title.size() <= 64 * 1024 + 1);
    QVERIFY(!readout.problems.isEmpty());
}

void TestBibtexReader::isLinearInTheFile_data()
{
    QTest::addColumn<QByteArray>("piece");
    // Each would be quadratic in a reader that looks for an end it does not find, for each entry anew.
    QTest::newRow("at signs") << QByteArray("@a{");
    QTest::newRow("open entries") << QByteArray("@a{b, title={\n");
    QTest::newRow("short entries of one line") << QByteArray("@a{x,b=1}");
    QTest::newRow("open quotes") << QByteArray("@a{b, title=\"\n");
    QTest::newRow("words") << QByteArray("a@b ");
    QTest::newRow("lines with errors") << QByteArray("@a{x,title={T},y}\n");
    QTest::newRow("dollars") << QByteArray("@a{x,title={$}}\n");
    QTest::newRow("comments") << QByteArray("@comment{{\n");
}

void TestBibtexReader::isLinearInTheFile()
{
    QFETCH(QByteArray, piece);
    // So large that a quadratic reader takes hours: the test's own limit is the measure and no clock is asked.
    constexpr qsizetype kSize = qsizetype { 5 } * 1024 * 1024;
    const QByteArray file = piece.repeated(kSize / piece.size());
    QVERIFY(readBibtex(file));
}

QTEST_GUILESS_MAIN(TestBibtexReader)
#include "tst_bibtexreader.moc"
