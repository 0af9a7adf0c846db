// SPDX-License-Identifier: MIT
#include "core/manualclock.h"
#include "services/papernoteservice.h"
#include "storage/rowstore.h"
#include "storage/statement.h"

#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <cerrno>
#include <memory>

using namespace sevenrounds;

namespace {

constexpr UtcTime kStart { Milliseconds { 1795251600000 } };
constexpr Milliseconds kPatience { 5000 };
const QString kPaper = QStringLiteral("own/one");
const QString kPdf = QStringLiteral(SEVENROUNDS_SOURCE_DIR "/tests/fixtures/papers/three-pages.pdf");
const QString kOtherPdf = QStringLiteral(SEVENROUNDS_SOURCE_DIR "/tests/fixtures/papers/launch.pdf");

} // namespace

class TestPaperNoteService : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void aNoteIsKeptPerPage();
    void typingIsOneRowAndNotOneALetter();
    void anEmptiedNoteIsGone();
    void aDamagedRowLetsTheOneBeforeStand();
    void theClockSetBackLosesNothing();
    void aFileIsCopiedAndOutlivesItsOriginal();
    void theSameFileTwiceIsOneCopy();
    void aFileIsRefusedWithItsReason_data();
    void aFileIsRefusedWithItsReason();
    void attachingAndTakingOutAreTakenBack();

private:
    [[nodiscard]] Result<> attach(const QString &source, const QString &paper = kPaper);
    void restart();
    [[nodiscard]] qint64 rows(const char *table);
    [[nodiscard]] QString folder() const { return m_folder->filePath(QStringLiteral("profile/papers")); }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<ManualClock> m_clock;
    std::unique_ptr<StorageThread> m_storage;
    std::unique_ptr<PaperNoteService> m_service;
};

void TestPaperNoteService::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_clock = std::make_unique<ManualClock>(kStart);
    auto database = Database::openInMemory();
    QVERIFY(database);
    m_storage = std::make_unique<StorageThread>(std::move(*database));
    m_service = std::make_unique<PaperNoteService>(*m_storage, *m_clock, folder());
}

void TestPaperNoteService::cleanup()
{
    QVERIFY(m_storage->flush(kPatience));
    m_service.reset();
    m_storage.reset();
}

void TestPaperNoteService::restart()
{
    QVERIFY(m_storage->flush(kPatience));
    m_service = std::make_unique<PaperNoteService>(*m_storage, *m_clock, folder());
    QSignalSpy loaded(m_service.get(), &PaperNoteService::loaded);
    m_service->load([](const Result<> &done) { QVERIFY(done); });
    QTRY_COMPARE(loaded.size(), 1);
}

qint64 TestPaperNoteService::rows(const char *table)
{
    qint64 count = -1;
    const QString sql = QStringLiteral("SELECT count(*) FROM ") + QLatin1String(table);
    m_storage->read(
        this, [sql](Database &database) { return database.connection().queryInteger(sql); },
        [&](const Result<qint64> &found) { count = found.value_or(-1); });
    (void)QTest::qWaitFor([&] { return count >= 0; });
    return count;
}

Result<> TestPaperNoteService::attach(const QString &source, const QString &paper)
{
    std::optional<Result<>> answer;
    m_service->attach(paper, source, [&](const Result<> &done) { answer = done; });
    if (!QTest::qWaitFor([&] { return answer.has_value(); })) {
        return failure(ErrorKind::Internal, QStringLiteral("no answer"));
    }
    return *answer;
}

void TestPaperNoteService::aNoteIsKeptPerPage()
{
    QSignalSpy changed(m_service.get(), &PaperNoteService::noteChanged);
    m_service->setNote(kPaper, 0, QStringLiteral("first ∂"));
    m_service->setNote(kPaper, 7, QStringLiteral("eighth"));
    m_service->setNote(kPaper, 7, QStringLiteral("eighth"));
    m_service->setNote(QStringLiteral("own/two"), 0, QStringLiteral("another paper's"));
    m_service->setNote(kPaper, -1, QStringLiteral("nowhere"));
    QCOMPARE(changed.size(), 3);
    m_service->flush();
    restart();
    QCOMPARE(m_service->notes(kPaper).keys(), (QList<int> { 0, 7 }));
    QCOMPARE(m_service->note(kPaper, 0), QStringLiteral("first ∂"));
    QCOMPARE(m_service->note(QStringLiteral("own/two"), 0), QStringLiteral("another paper's"));
    QCOMPARE(m_service->note(kPaper, 1), QString());
}

void TestPaperNoteService::typingIsOneRowAndNotOneALetter()
{
    QString text;
    for (const char letter : { 'a', 'b', 'c' }) {
        text += QLatin1Char(letter);
        m_service->setNote(kPaper, 2, text);
    }
    QVERIFY(m_service->hasUnsaved());
    // By its own timer, without anybody asking.
    QTRY_VERIFY_WITH_TIMEOUT(!m_service->hasUnsaved(), 10'000);
    QCOMPARE(rows("paper_note"), 1);
    restart();
    QCOMPARE(m_service->note(kPaper, 2), QStringLiteral("abc"));
    QCOMPARE(m_service->latestPage(kPaper), 2);
}

void TestPaperNoteService::anEmptiedNoteIsGone()
{
    m_service->setNote(kPaper, 3, QStringLiteral("soon gone"));
    m_service->flush();
    m_service->setNote(kPaper, 3, {});
    m_service->flush();
    restart();
    QVERIFY(m_service->notes(kPaper).isEmpty());
    QCOMPARE(rows("paper_note"), 2);
}

void TestPaperNoteService::aDamagedRowLetsTheOneBeforeStand()
{
    m_service->setNote(kPaper, 0, QStringLiteral("before"));
    m_service->flush();
    m_service->setNote(kPaper, 0, QStringLiteral("damaged"));
    m_service->flush();
    m_storage->maintain(
        this,
        [](Database &database) {
            return database.connection().execute(QStringLiteral(
                "DROP TRIGGER paper_note_keeps_values; UPDATE paper_note SET note = 'changed' WHERE id = 2"));
        },
        [](const Result<> &done) { QVERIFY(done); });
    restart();
    QCOMPARE(m_service->note(kPaper, 0), QStringLiteral("before"));
}

void TestPaperNoteService::theClockSetBackLosesNothing()
{
    m_service->setNote(kPaper, 0, QStringLiteral("older"));
    m_service->flush();
    m_clock->stepWall(-std::chrono::hours(2));
    m_service->setNote(kPaper, 0, QStringLiteral("newer"));
    m_service->flush();
    restart();
    QCOMPARE(m_service->note(kPaper, 0), QStringLiteral("newer"));
}

void TestPaperNoteService::aFileIsCopiedAndOutlivesItsOriginal()
{
    const QString original = m_folder->filePath(QStringLiteral("Größe & paper.pdf"));
    QVERIFY(QFile::copy(kPdf, original));
    QSignalSpy changed(m_service.get(), &PaperNoteService::fileChanged);
    QVERIFY(attach(original));
    QCOMPARE(changed.size(), 1);
    QVERIFY(QFile::remove(original));
    restart();
    QCOMPARE(m_service->file(kPaper).name, QStringLiteral("Größe & paper.pdf"));
    QFile copy(m_service->path(kPaper));
    QFile source(kPdf);
    QVERIFY(copy.open(QFile::ReadOnly) && source.open(QFile::ReadOnly));
    QCOMPARE(copy.readAll(), source.readAll());
    QVERIFY(m_service->path(QStringLiteral("own/two")).isEmpty());
}

void TestPaperNoteService::theSameFileTwiceIsOneCopy()
{
    QVERIFY(attach(kPdf));
    QVERIFY(attach(kPdf));
    QVERIFY(attach(kPdf, QStringLiteral("own/two")));
    QCOMPARE(QDir(folder()).entryList(QDir::Files).size(), 1);
    QCOMPARE(rows("paper_file"), 2);
}

void TestPaperNoteService::aFileIsRefusedWithItsReason_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<int>("cause");
    QTest::newRow("missing") << QByteArray() << ENOENT;
    QTest::newRow("empty") << QByteArray("") << ENODATA;
    QTest::newRow("no pdf") << QByteArray("hello, world") << EINVAL;
}

void TestPaperNoteService::aFileIsRefusedWithItsReason()
{
    QFETCH(QByteArray, content);
    QFETCH(int, cause);
    QVERIFY(attach(kPdf));
    const QString path = m_folder->filePath(QStringLiteral("bad.pdf"));
    if (cause != ENOENT) {
        QFile file(path);
        QVERIFY(file.open(QFile::WriteOnly));
        file.write(content);
    }
    const Result<> refused = attach(path);
    QVERIFY(!refused);
    QCOMPARE(refused.error().cause, cause);
    QCOMPARE(m_service->file(kPaper).name, QStringLiteral("three-pages.pdf"));
    QCOMPARE(QDir(folder()).entryList(QDir::Files).size(), 1);
    QVERIFY(!attach(m_folder->path()));
}

void TestPaperNoteService::attachingAndTakingOutAreTakenBack()
{
    QVERIFY(attach(kPdf));
    QVERIFY(attach(kOtherPdf));
    QCOMPARE(m_service->file(kPaper).name, QStringLiteral("launch.pdf"));
    m_service->undoFile(kPaper);
    QCOMPARE(m_service->file(kPaper).name, QStringLiteral("three-pages.pdf"));
    QVERIFY(!m_service->canUndoFile(kPaper));
    m_service->detach(kPaper);
    QVERIFY(!m_service->file(kPaper).exists());
    QVERIFY(m_service->path(kPaper).isEmpty());
    m_service->undoFile(kPaper);
    restart();
    QCOMPARE(m_service->file(kPaper).name, QStringLiteral("three-pages.pdf"));
    QVERIFY(QFile::exists(m_service->path(kPaper)));
}

QTEST_GUILESS_MAIN(TestPaperNoteService)
#include "tst_papernoteservice.moc"
