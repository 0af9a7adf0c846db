// SPDX-License-Identifier: MIT
#include "core/manualclock.h"
#include "services/deckfile.h"
#include "services/papernoteservice.h"

#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace sevenrounds;

namespace {

constexpr UtcTime kStart { Milliseconds { 1795251600000 } };
constexpr Milliseconds kPatience { 5000 };
const QString kPdf = QStringLiteral(SEVENROUNDS_SOURCE_DIR "/tests/fixtures/papers/three-pages.pdf");
const QString kOtherPdf = QStringLiteral(SEVENROUNDS_SOURCE_DIR "/tests/fixtures/papers/launch.pdf");

} // namespace

/// Slides in the store of papers' PDFs.
class TestDeckFile : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void aFileIsTheSameDeckAfterItWasWrittenAnew();
    void theSamePlaceByAnotherWayIsTheSameDeck();
    void theLatestDeckIsFirst();
    void aPapersFileIsNoRecentDeck();
    void timesAreKept();
    void aTimeIsTakenAway();
    void notesAndTimesAreApart();

private:
    [[nodiscard]] bool attach(const QString &key, const QString &file);
    void restart();

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<ManualClock> m_clock;
    std::unique_ptr<StorageThread> m_storage;
    std::unique_ptr<PaperNoteService> m_notes;
};

void TestDeckFile::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_clock = std::make_unique<ManualClock>(kStart);
    auto database = Database::openInMemory();
    QVERIFY(database);
    m_storage = std::make_unique<StorageThread>(std::move(*database));
    m_notes = std::make_unique<PaperNoteService>(*m_storage, *m_clock, m_folder->filePath(QStringLiteral("papers")));
}

void TestDeckFile::cleanup()
{
    QVERIFY(m_storage->flush(kPatience));
    m_notes.reset();
    m_storage.reset();
}

void TestDeckFile::restart()
{
    m_notes->flush();
    QVERIFY(m_storage->flush(kPatience));
    m_notes = std::make_unique<PaperNoteService>(*m_storage, *m_clock, m_folder->filePath(QStringLiteral("papers")));
    QSignalSpy loaded(m_notes.get(), &PaperNoteService::loaded);
    m_notes->load([](const Result<> &done) { QVERIFY(done); });
    QVERIFY(loaded.wait());
}

bool TestDeckFile::attach(const QString &key, const QString &file)
{
    QSignalSpy changed(m_notes.get(), &PaperNoteService::fileChanged);
    m_clock->advance(std::chrono::seconds { 1 });
    m_notes->attach(key, file, [](const Result<> &taken) { QVERIFY(taken); });
    return changed.wait();
}

void TestDeckFile::aFileIsTheSameDeckAfterItWasWrittenAnew()
{
    const QString path = m_folder->filePath(QStringLiteral("slides.pdf"));
    QVERIFY(QFile::copy(kPdf, path));
    const QString key = deckKeyOf(path);
    QVERIFY(attach(key, path));
    m_notes->setNote(key, 0, QStringLiteral("Say the claim first"));
    const QString first = m_notes->path(key);
    QVERIFY(QFile::remove(path) && QFile::copy(kOtherPdf, path));
    QCOMPARE(deckKeyOf(path), key);
    QVERIFY(attach(key, path));
    QVERIFY(m_notes->path(key) != first);
    QCOMPARE(m_notes->note(key, 0), QStringLiteral("Say the claim first"));
    QVERIFY(deckKeyOf(m_folder->filePath(QStringLiteral("other.pdf"))) != key);
}

void TestDeckFile::theSamePlaceByAnotherWayIsTheSameDeck()
{
    const QString path = m_folder->filePath(QStringLiteral("slides.pdf"));
    QVERIFY(QFile::copy(kPdf, path));
    QVERIFY(QDir(m_folder->path()).mkdir(QStringLiteral("talk")));
    QCOMPARE(deckKeyOf(m_folder->filePath(QStringLiteral("talk/../slides.pdf"))), deckKeyOf(path));
    // Where it lies is nobody's business who reads an export.
    QVERIFY(!deckKeyOf(path).contains(QStringLiteral("slides")));
}

void TestDeckFile::theLatestDeckIsFirst()
{
    QVERIFY(attach(deckKeyOf(kPdf), kPdf));
    QVERIFY(attach(deckKeyOf(kOtherPdf), kOtherPdf));
    QList<PaperFile> decks = recentDecks(*m_notes, 4);
    QCOMPARE(decks.size(), 2);
    QCOMPARE(decks.first().name, QStringLiteral("launch.pdf"));
    QCOMPARE(decks.last().paper, deckKeyOf(kPdf));
    QCOMPARE(recentDecks(*m_notes, 1).size(), 1);
    restart();
    QCOMPARE(recentDecks(*m_notes, 4).first().name, QStringLiteral("launch.pdf"));
    m_notes->detach(deckKeyOf(kOtherPdf));
    decks = recentDecks(*m_notes, 4);
    QCOMPARE(decks.size(), 1);
}

void TestDeckFile::aPapersFileIsNoRecentDeck()
{
    QVERIFY(attach(QStringLiteral("own/one"), kPdf));
    QVERIFY(recentDecks(*m_notes, 4).isEmpty());
}

void TestDeckFile::timesAreKept()
{
    const QString key = deckKeyOf(kPdf);
    QVERIFY(deckLeaveBy(*m_notes, key).isEmpty());
    setDeckLeaveBy(*m_notes, key, 0, std::chrono::minutes { 2 });
    setDeckLeaveBy(*m_notes, key, 4, std::chrono::seconds { 390 });
    setDeckLeaveBy(*m_notes, key, 0, std::chrono::minutes { 3 });
    restart();
    QCOMPARE(deckLeaveBy(*m_notes, key),
        LeaveBy({ { 0, std::chrono::minutes { 3 } }, { 4, std::chrono::seconds { 390 } } }));
    QVERIFY(deckLeaveBy(*m_notes, deckKeyOf(kOtherPdf)).isEmpty());
}

void TestDeckFile::aTimeIsTakenAway()
{
    const QString key = deckKeyOf(kPdf);
    setDeckLeaveBy(*m_notes, key, 1, std::chrono::minutes { 2 });
    setDeckLeaveBy(*m_notes, key, 1, std::nullopt);
    QVERIFY(deckLeaveBy(*m_notes, key).isEmpty());
    restart();
    QVERIFY(deckLeaveBy(*m_notes, key).isEmpty());
}

void TestDeckFile::notesAndTimesAreApart()
{
    const QString key = deckKeyOf(kPdf);
    m_notes->setNote(key, 1, QStringLiteral("12"));
    QVERIFY(deckLeaveBy(*m_notes, key).isEmpty());
    setDeckLeaveBy(*m_notes, key, 1, std::chrono::minutes { 2 });
    QCOMPARE(m_notes->note(key, 1), QStringLiteral("12"));
    QCOMPARE(m_notes->notes(key).size(), 1);
}

QTEST_GUILESS_MAIN(TestDeckFile)
#include "tst_deckfile.moc"
