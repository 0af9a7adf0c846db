// SPDX-License-Identifier: MIT
#include "support/deck.h"
#include "ui/paperroom/pdfproblem.h"
#include "ui/talk/deckpictures.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>

using namespace sevenrounds;

/// Slides as pictures, with the process that reads PDFs.
class TestDeckPictures : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void isEmptyWithoutAFile();
    void drawsWhatIsWanted();
    void drawsAheadForWhoLeads();
    void theNearestPictureServesMeanwhile();
    void sheetsOfNotesKeepTheirShape();
    void aWishIsForgotten();
    void whatNobodyWantsMakesRoom();
    void saysWhyItCannotBeShown();
    void openingAnotherFileForgetsTheFirst();
    void readsTheSlide();
    void aReaderThatDiesIsStartedOnceMore();
    void whatIsKnownStaysWhenTheReaderDies();

private:
    /// A reader that shows one slide of 200 by 100 and dies when it is asked for anything, with the first `deaths` of its runs; then it is the real one.
    [[nodiscard]] QString mortal(int deaths);

    [[nodiscard]] bool open(const QString &path);

    std::unique_ptr<DeckPictures> m_pictures;
    QObject m_lead;
    QObject m_small;
    QTemporaryDir m_folder;
};

void TestDeckPictures::init()
{
    m_pictures = std::make_unique<DeckPictures>();
}

bool TestDeckPictures::open(const QString &path)
{
    m_pictures->open(path);
    return QTest::qWaitFor([this] { return m_pictures->state() == DeckPictures::State::Ready; }, kDeckPatience);
}

void TestDeckPictures::isEmptyWithoutAFile()
{
    QCOMPARE(m_pictures->state(), DeckPictures::State::Closed);
    QCOMPARE(m_pictures->count(), 0);
    QVERIFY(m_pictures->picture(0, 100) == nullptr);
    QVERIFY(m_pictures->ratio(0) > 0);
    m_pictures->want(&m_lead, 0, 100, true);
    m_pictures->readText(0);
    m_pictures->close();
    QCOMPARE(m_pictures->state(), DeckPictures::State::Closed);
}

void TestDeckPictures::drawsWhatIsWanted()
{
    // Wishes may come before the file is open.
    m_pictures->want(&m_lead, 2, 200, true);
    m_pictures->want(&m_small, 0, 100, false);
    QVERIFY(open(deckFixture()));
    QCOMPARE(m_pictures->count(), 3);
    QCOMPARE(m_pictures->ratio(2), 540.0 / 960);
    QCOMPARE(m_pictures->firstRatio(), 792.0 / 612);
    QCOMPARE(m_pictures->ratio(7), m_pictures->firstRatio());
    QTRY_VERIFY_WITH_TIMEOUT(m_pictures->holds(2, 200) && m_pictures->holds(0, 100), kDeckPatience);
    QCOMPARE(m_pictures->picture(2, 200)->size, QSize(200, 113));
    QVERIFY(m_pictures->picture(1, 200) == nullptr);
}

void TestDeckPictures::drawsAheadForWhoLeads()
{
    QVERIFY(open(deckFixture()));
    QSignalSpy drawn(m_pictures.get(), &DeckPictures::pictureChanged);
    // There is no slide before the first.
    m_pictures->setAhead({ 1, -1 });
    m_pictures->want(&m_small, 2, 100, false);
    m_pictures->want(&m_lead, 0, 200, true);
    QTRY_VERIFY_WITH_TIMEOUT(m_pictures->holds(1, 200), kDeckPatience);
    QVERIFY(m_pictures->holds(0, 200));
    QTRY_VERIFY_WITH_TIMEOUT(m_pictures->holds(2, 100), kDeckPatience);
    QVERIFY(!m_pictures->holds(1, 100));
    QCOMPARE(drawn.size(), 3);
}

void TestDeckPictures::theNearestPictureServesMeanwhile()
{
    QVERIFY(open(deckFixture()));
    m_pictures->want(&m_lead, 0, 100, true);
    m_pictures->want(&m_small, 0, 300, true);
    QTRY_VERIFY_WITH_TIMEOUT(m_pictures->holds(0, 100) && m_pictures->holds(0, 300), kDeckPatience);
    QCOMPARE(m_pictures->picture(0, 90)->size.width(), 100);
    QCOMPARE(m_pictures->picture(0, 100)->size.width(), 100);
    QCOMPARE(m_pictures->picture(0, 200)->size.width(), 300);
    QCOMPARE(m_pictures->picture(0, 900)->size.width(), 300);
}

void TestDeckPictures::sheetsOfNotesKeepTheirShape()
{
    // Six slides, 16:9, and a sheet of notes for each, upright.
    QVERIFY(open(deckFixture("../decks/impress-notes.pdf")));
    QCOMPARE(m_pictures->count(), 12);
    QVERIFY(qAbs(m_pictures->firstRatio() - 9.0 / 16) < 0.001);
    QVERIFY(qAbs(m_pictures->ratio(5) - 9.0 / 16) < 0.001);
    QVERIFY(qAbs(m_pictures->ratio(6) - 297.0 / 210) < 0.001);
    m_pictures->want(&m_lead, 5, 320, true);
    m_pictures->want(&m_small, 6, 320, false);
    QTRY_VERIFY_WITH_TIMEOUT(m_pictures->holds(5, 320) && m_pictures->holds(6, 320), kDeckPatience);
    QCOMPARE(m_pictures->picture(5, 320)->size, QSize(320, 180));
    QCOMPARE(m_pictures->picture(6, 320)->size, QSize(320, 453));
}

void TestDeckPictures::aWishIsForgotten()
{
    m_pictures->want(&m_lead, 0, 200, true);
    m_pictures->want(&m_lead, 1, 200, true);
    m_pictures->want(&m_small, 2, 100, false);
    m_pictures->want(&m_small, 2, 0, false);
    QVERIFY(open(deckFixture()));
    QTRY_VERIFY_WITH_TIMEOUT(m_pictures->holds(1, 200), kDeckPatience);
    QTest::qWait(50);
    QVERIFY(!m_pictures->holds(0, 200) && !m_pictures->holds(2, 100));
}

void TestDeckPictures::whatNobodyWantsMakesRoom()
{
    QVERIFY(open(deckFixture()));
    // 47 MB a picture: two are more than is kept for later.
    m_pictures->want(&m_lead, 0, 3000, true);
    QTRY_VERIFY_WITH_TIMEOUT(m_pictures->holds(0, 3000), kDeckPatience);
    m_pictures->want(&m_small, 1, 3000, false);
    QTRY_VERIFY_WITH_TIMEOUT(m_pictures->holds(1, 3000), kDeckPatience);
    QVERIFY(m_pictures->holds(0, 3000));
    m_pictures->forget(&m_lead);
    m_pictures->want(&m_small, 1, 100, false);
    QTRY_VERIFY_WITH_TIMEOUT(m_pictures->holds(1, 100), kDeckPatience);
    QVERIFY(!m_pictures->holds(0, 3000));
}

void TestDeckPictures::saysWhyItCannotBeShown()
{
    QSignalSpy states(m_pictures.get(), &DeckPictures::stateChanged);
    m_pictures->open({});
    QCOMPARE(m_pictures->state(), DeckPictures::State::Failed);
    QCOMPARE(m_pictures->problem(), wordPdfFailure(PdfFailure::Missing));
    QCOMPARE(states.size(), 1);
    m_pictures->open(deckFixture("cut.pdf"));
    QVERIFY(!m_pictures->problem().exists());
    QTRY_COMPARE_WITH_TIMEOUT(m_pictures->state(), DeckPictures::State::Failed, kDeckPatience);
    QVERIFY(m_pictures->problem().exists());
    QVERIFY(open(deckFixture()));
    QVERIFY(!m_pictures->problem().exists());
}

void TestDeckPictures::openingAnotherFileForgetsTheFirst()
{
    m_pictures->want(&m_lead, 0, 200, true);
    QVERIFY(open(deckFixture()));
    QTRY_VERIFY_WITH_TIMEOUT(m_pictures->holds(0, 200), kDeckPatience);
    m_pictures->close();
    QVERIFY(m_pictures->picture(0, 200) == nullptr);
    QVERIFY(open(deckFixture("launch.pdf")));
    QCOMPARE(m_pictures->count(), 1);
    QTRY_VERIFY_WITH_TIMEOUT(m_pictures->holds(0, 200), kDeckPatience);
}

void TestDeckPictures::readsTheSlide()
{
    QVERIFY(open(deckFixture()));
    QSignalSpy read(m_pictures.get(), &DeckPictures::textRead);
    m_pictures->readText(3);
    m_pictures->readText(1);
    QTRY_COMPARE_WITH_TIMEOUT(read.size(), 1, kDeckPatience);
    QCOMPARE(read.first().at(0).toInt(), 1);
    QVERIFY(read.first().at(1).toString().contains(QStringLiteral("Page two")));
}

QString TestDeckPictures::mortal(int deaths)
{
    QFile script(m_folder.filePath(QStringLiteral("reader")));
    if (script.open(QFile::WriteOnly | QFile::Truncate)) {
        const QString text = QStringLiteral("#!/bin/sh\n"
                                            "echo x >> '%1'\n"
                                            "if [ $(wc -l < '%1') -gt %2 ]; then exec '%3' \"$1\"; fi\n"
                                            "echo '{\"bytes\":0,\"is\":\"opened\",\"sizes\":[[200,100]]}'\n"
                                            "read line\n"
                                            "kill -SEGV $$\n")
                                 .arg(m_folder.filePath(QStringLiteral("runs")))
                                 .arg(deaths)
                                 .arg(pdfProgram());
        QFile::remove(m_folder.filePath(QStringLiteral("runs")));
        script.write(text.toUtf8());
        script.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    }
    return script.fileName();
}

void TestDeckPictures::aReaderThatDiesIsStartedOnceMore()
{
    m_pictures = std::make_unique<DeckPictures>(nullptr, mortal(1));
    QSignalSpy states(m_pictures.get(), &DeckPictures::stateChanged);
    QVERIFY(open(deckFixture()));
    QCOMPARE(m_pictures->count(), 1);
    m_pictures->want(&m_lead, 0, 100, true);
    QTRY_COMPARE_WITH_TIMEOUT(m_pictures->count(), 3, kDeckPatience);
    QTRY_VERIFY_WITH_TIMEOUT(m_pictures->holds(0, 100), kDeckPatience);
    // Opening, ready; the same once more; nothing was said of a failure.
    QCOMPARE(states.size(), 4);
    QVERIFY(!m_pictures->problem().exists());
}

void TestDeckPictures::whatIsKnownStaysWhenTheReaderDies()
{
    m_pictures = std::make_unique<DeckPictures>(nullptr, mortal(3));
    QVERIFY(open(deckFixture()));
    m_pictures->want(&m_lead, 0, 100, true);
    // It dies, is started anew, and dies again.
    QTRY_COMPARE_WITH_TIMEOUT(m_pictures->state(), DeckPictures::State::Failed, kDeckPatience);
    QCOMPARE(m_pictures->problem(), wordPdfFailure(PdfFailure::Stopped));
    QCOMPARE(m_pictures->count(), 1);
    QCOMPARE(m_pictures->ratio(0), 0.5);
    // The third reader dies too, its successor is the real one.
    m_pictures->open(deckFixture());
    QCOMPARE(m_pictures->ratio(0), 0.5);
    QTRY_VERIFY_WITH_TIMEOUT(m_pictures->holds(0, 100), kDeckPatience);
    QCOMPARE(m_pictures->count(), 3);
    // Opened once more, the picture is there meanwhile; of another file it is not.
    m_pictures->open(deckFixture());
    QVERIFY(m_pictures->picture(0, 100) != nullptr);
    m_pictures->open(deckFixture("launch.pdf"));
    QVERIFY(m_pictures->picture(0, 100) == nullptr);
    QCOMPARE(m_pictures->count(), 0);
}

QTEST_GUILESS_MAIN(TestDeckPictures)
#include "tst_deckpictures.moc"
