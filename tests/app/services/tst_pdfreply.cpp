// SPDX-License-Identifier: MIT
#include "services/pdfreply.h"

#include <QTest>

using namespace sevenrounds;

/// What the process that reads PDFs says is parsed as hostile.
class TestPdfReply : public QObject
{
    Q_OBJECT

private slots:
    void readsEachKindOfReply();
    void aPictureWaitsForAllItsPixels();
    void repliesComeInOrderHoweverTheyArrive();
    void refusesWhatCannotBe_data();
    void refusesWhatCannotBe();
    void refusesALineWithoutAnEnd();
};

void TestPdfReply::readsEachKindOfReply()
{
    PdfReplyReader reader;
    reader.feed(R"({"bytes":0,"is":"opened","sizes":[[612,792],[960,540]]})"
                "\n"
                R"({"bytes":0,"is":"failed","why":"locked"})"
                "\n"
                R"({"bytes":0,"is":"text","page":1,"text":"words"})"
                "\n"
                R"({"bytes":0,"is":"found","pages":[0,2,2],"text":"word"})"
                "\n"
                R"({"bytes":0,"is":"marks","page":2,"text":"word","marks":[[[1,2,3,4]],[]]})"
                "\n");
    auto reply = reader.next();
    QVERIFY(reply && *reply);
    QVERIFY((*reply)->kind == PdfReply::Kind::Opened);
    QCOMPARE((*reply)->sizes, (QList<QSizeF> { { 612, 792 }, { 960, 540 } }));
    reply = reader.next();
    QVERIFY(reply && *reply);
    QVERIFY((*reply)->kind == PdfReply::Kind::Failed && (*reply)->failure == PdfFailure::Locked);
    reply = reader.next();
    QVERIFY(reply && *reply);
    QVERIFY((*reply)->kind == PdfReply::Kind::Text);
    QCOMPARE((*reply)->page, 1);
    QCOMPARE((*reply)->text, QStringLiteral("words"));
    reply = reader.next();
    QVERIFY(reply && *reply);
    QVERIFY((*reply)->kind == PdfReply::Kind::Found);
    QCOMPARE((*reply)->pages, (QList<int> { 0, 2, 2 }));
    reply = reader.next();
    QVERIFY(reply && *reply);
    QVERIFY((*reply)->kind == PdfReply::Kind::Marks);
    QCOMPARE((*reply)->marks, (QList<QList<QRectF>> { { QRectF(1, 2, 3, 4) }, {} }));
    reply = reader.next();
    QVERIFY(reply && !*reply);
}

void TestPdfReply::aPictureWaitsForAllItsPixels()
{
    PdfReplyReader reader;
    const QByteArray pixels(24, '\n');
    reader.feed(R"({"bytes":24,"is":"picture","page":4,"width":2,"height":3})"
                "\n"
        + pixels.first(20));
    QVERIFY(!*reader.next());
    reader.feed(pixels.last(4));
    const auto reply = reader.next();
    QVERIFY(reply && *reply);
    QCOMPARE((*reply)->picture.page, 4);
    QCOMPARE((*reply)->picture.size, QSize(2, 3));
    QCOMPARE((*reply)->picture.pixels, pixels);
}

void TestPdfReply::repliesComeInOrderHoweverTheyArrive()
{
    const QByteArray all = R"({"bytes":4,"is":"picture","page":0,"width":1,"height":1})"
                           "\nabcd"
                           R"({"bytes":0,"is":"text","page":7,"text":"é"})"
                           "\n";
    PdfReplyReader reader;
    QList<int> pages;
    for (const char byte : all) {
        reader.feed(QByteArray(1, byte));
        const auto reply = reader.next();
        QVERIFY(reply);
        if (*reply) {
            pages.append((*reply)->page);
        }
    }
    QCOMPARE(pages, (QList<int> { 0, 7 }));
}

void TestPdfReply::refusesWhatCannotBe_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::newRow("no json") << QByteArray("hello");
    QTest::newRow("unknown kind") << QByteArray(R"({"bytes":0,"is":"order"})");
    QTest::newRow("unknown failure") << QByteArray(R"({"bytes":0,"is":"failed","why":"tired"})");
    QTest::newRow("no page") << QByteArray(R"({"bytes":0,"is":"opened","sizes":[]})");
    QTest::newRow("bytes after text") << QByteArray(R"({"bytes":8,"is":"text","page":0,"text":""})");
    QTest::newRow("no bytes said") << QByteArray(R"({"is":"text","page":0,"text":""})");
    QTest::newRow("wrong sum") << QByteArray(R"({"bytes":23,"is":"picture","page":0,"width":2,"height":3})");
    QTest::newRow("negative") << QByteArray(R"({"bytes":24,"is":"picture","page":0,"width":-2,"height":-3})");
    QTest::newRow("too large") << QByteArray(
        R"({"bytes":400000000,"is":"picture","page":0,"width":10000,"height":10000})");
    QTest::newRow("overflowing") << QByteArray(
        R"({"bytes":0,"is":"picture","page":0,"width":2147483647,"height":2147483647})");
}

void TestPdfReply::refusesWhatCannotBe()
{
    QFETCH(QByteArray, line);
    PdfReplyReader reader;
    reader.feed(line + '\n');
    const auto reply = reader.next();
    QVERIFY(!reply);
    QCOMPARE(reply.error().kind, ErrorKind::InvalidInput);
}

void TestPdfReply::refusesALineWithoutAnEnd()
{
    PdfReplyReader reader;
    reader.feed(QByteArray(qsizetype { 4 } * 1024 * 1024, 'x'));
    QVERIFY(reader.next());
    reader.feed("x");
    QVERIFY(!reader.next());
}

QTEST_GUILESS_MAIN(TestPdfReply)
#include "tst_pdfreply.moc"
