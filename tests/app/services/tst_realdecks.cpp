// SPDX-License-Identifier: MIT
#include "services/pdfreader.h"

#include <QFileInfo>
#include <QSignalSpy>
#include <QTest>

#include <memory>

using namespace sevenrounds;

/// Decks as other programs write them, opened by the process that the program ships (fixtures/decks).
class TestRealDecks : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void everyDeckOpensAndIsDrawn_data();
    void everyDeckOpensAndIsDrawn();

private:
    [[nodiscard]] static QString path(const QString &name)
    {
        return QStringLiteral(SEVENROUNDS_SOURCE_DIR "/tests/fixtures/decks/") + name;
    }
};

void TestRealDecks::initTestCase()
{
    qRegisterMetaType<PdfFailure>();
    qRegisterMetaType<PdfPicture>();
    QVERIFY2(!pdfProgram().isEmpty(), "sevenrounds-pdf is not beside the tests");
}

void TestRealDecks::everyDeckOpensAndIsDrawn_data()
{
    QTest::addColumn<int>("pages");
    QTest::addColumn<double>("ratio");
    QTest::addColumn<int>("page");
    QTest::addColumn<QString>("words");
    QTest::newRow("beamer-169.pdf") << 8 << 16.0 / 9.0 << 1 << QStringLiteral("comes the question");
    QTest::newRow("beamer-43.pdf") << 8 << 4.0 / 3.0 << 7 << QStringLiteral("My position");
    QTest::newRow("beamer-notes.pdf") << 12 << 16.0 / 9.0 << 1 << QStringLiteral("Say who asked");
}

void TestRealDecks::everyDeckOpensAndIsDrawn()
{
    QFETCH(int, pages);
    QFETCH(double, ratio);
    QFETCH(int, page);
    QFETCH(QString, words);
    const QString file = path(QString::fromLatin1(QTest::currentDataTag()));
    QVERIFY(QFileInfo::exists(file));
    const auto reader = std::make_unique<PdfReader>(pdfProgram());
    reader->open(file);
    QTRY_VERIFY_WITH_TIMEOUT(reader->isOpen(), 20'000);
    QCOMPARE(reader->sizes().size(), pages);
    const QSizeF first = reader->sizes().first();
    QVERIFY2(qAbs(first.width() / first.height() - ratio) < 0.01,
        qPrintable(QStringLiteral("%1 × %2").arg(first.width()).arg(first.height())));
    QSignalSpy read(reader.get(), &PdfReader::textRead);
    reader->readText(page);
    QTRY_COMPARE_WITH_TIMEOUT(read.size(), 1, 20'000);
    QVERIFY2(read.first().at(1).toString().contains(words), qPrintable(read.first().at(1).toString()));
    // Each page is drawn, and none of them is empty.
    QSignalSpy drawn(reader.get(), &PdfReader::rendered);
    for (int slide = 0; slide < pages; ++slide) {
        reader->render(slide, { 320, 180 });
        QTRY_COMPARE_WITH_TIMEOUT(drawn.size(), slide + 1, 20'000);
        const auto picture = drawn.last().first().value<PdfPicture>();
        QCOMPARE(picture.page, slide);
        QVERIFY(picture.pixels.count(picture.pixels.at(0)) < picture.pixels.size());
    }
}

QTEST_GUILESS_MAIN(TestRealDecks)
#include "tst_realdecks.moc"
