// SPDX-License-Identifier: MIT
#include "paper/paperids.h"

#include <QTest>

using namespace sevenrounds;

class TestPaperIds : public QObject
{
    Q_OBJECT

private slots:
    void arxiv_data();
    void arxiv();
    void doi_data();
    void doi();
    void titles();
    void surnames();
};

void TestPaperIds::arxiv_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("id");
    QTest::addColumn<int>("version");
    const auto row = [](const char *text, const char *id, int version = 0) {
        QTest::newRow(text) << QString::fromLatin1(text) << QString::fromLatin1(id) << version;
    };
    row("2401.12345", "2401.12345");
    row("  2401.12345v3 ", "2401.12345", 3);
    row("arXiv:2401.12345v12", "2401.12345", 12);
    row("ARXIV: 2401.12345 [cs.LG]", "2401.12345");
    row("0704.0001", "0704.0001");
    row("1412.6980", "1412.6980");
    row("math/0211159", "math/0211159");
    row("math.DG/0211159v1", "math.DG/0211159", 1);
    row("hep-th/9901001", "hep-th/9901001");
    row("https://arxiv.org/abs/2401.12345", "2401.12345");
    row("http://www.arxiv.org/pdf/2401.12345v2.pdf?download=1", "2401.12345", 2);
    row("https://arxiv.org/abs/math/0211159", "math/0211159");
    row("arxiv.org/abs/2401.12345/", "2401.12345");
    row("https://doi.org/10.48550/arXiv.2201.02177", "2201.02177");
    row("10.48550/arXiv.2201.02177", "2201.02177");
    // Not one: a month 13, five digits before 2015, four after, a DOI, words.
    row("2413.12345", "");
    row("1412.12345", "");
    row("1501.1234", "");
    row("0612.0001", "");
    row("10.1000/xyz", "");
    row("", "");
    row("see 2401.12345 there", "");
    row("https://example.org/abs/2401.12345", "");
}

void TestPaperIds::arxiv()
{
    QFETCH(QString, text);
    QFETCH(QString, id);
    QFETCH(int, version);
    const auto parsed = parseArxiv(text);
    QCOMPARE(parsed.has_value(), !id.isEmpty());
    if (parsed) {
        QCOMPARE(parsed->id, id);
        QCOMPARE(parsed->version, version);
    }
}

void TestPaperIds::doi_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("doi");
    const auto row = [](const char *text, const char *doi) {
        QTest::newRow(text) << QString::fromLatin1(text) << QString::fromLatin1(doi);
    };
    row("10.1145/3442188.3445922", "10.1145/3442188.3445922");
    row("doi:10.1145/ABC.def", "10.1145/abc.def");
    row("https://doi.org/10.1038/s41586-021-03819-2.", "10.1038/s41586-021-03819-2");
    row("http://dx.doi.org/10.1000/x", "10.1000/x");
    row("10.1000/;.", "");
    row("10.1000", "");
    row("11.1000/x", "");
    row("10.1000/a b", "");
    row("", "");
}

void TestPaperIds::doi()
{
    QFETCH(QString, text);
    QFETCH(QString, doi);
    QCOMPARE(parseDoi(text).value_or(QString()), doi);
}

void TestPaperIds::titles()
{
    QCOMPARE(normalizedTitle(QStringLiteral("  Grokking: Generalization — beyond Overfitting! ")),
        QStringLiteral("grokking generalization beyond overfitting"));
    QCOMPARE(normalizedTitle(QStringLiteral("Über L^2-Räume")), QStringLiteral("uber l 2 raume"));
    QCOMPARE(normalizedTitle(QStringLiteral("…")), QString());
}

void TestPaperIds::surnames()
{
    QCOMPARE(normalizedSurname(QStringLiteral("Alethea Power")), QStringLiteral("power"));
    QCOMPARE(normalizedSurname(QStringLiteral("Bernhard Schölkopf ")), QStringLiteral("scholkopf"));
    QCOMPARE(normalizedSurname(QString()), QString());
}

QTEST_GUILESS_MAIN(TestPaperIds)
#include "tst_paperids.moc"
