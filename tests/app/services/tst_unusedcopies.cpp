// SPDX-License-Identifier: MIT
#include "core/manualclock.h"
#include "services/owncardservice.h"
#include "services/paperfile.h"
#include "services/papernoteservice.h"
#include "services/paperservice.h"
#include "services/unusedcopies.h"
#include "storage/owncardrepository.h"
#include "storage/ownpaperrepository.h"
#include "storage/papernoterepository.h"
#include "storage/profilestore.h"
#include "storage/promptnoterepository.h"
#include "support/storagefixture.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QTest>

#include <memory>

using namespace sevenrounds;
using namespace sevenrounds::test;

namespace {

constexpr Milliseconds kPatience { 5000 };

/// A name as ours are, of one digit.
QString pdf(char digit)
{
    return QString(32, QLatin1Char(digit)) + QStringLiteral(".pdf");
}

QString image(char digit)
{
    return QString(64, QLatin1Char(digit)) + QStringLiteral(".png");
}

} // namespace

class TestUnusedCopies : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void whatNoRowNeedsIsRemoved();
    void aPaperThatStandsKeepsItsCopy();
    void slidesThatWereWrittenAnewLeaveTheOldOnes();
    void aBackupKeepsWhatItCouldBringBack();
    void aBackupThatCannotBeReadKeepsAll();
    void aBackupOfBeforeThereWereCopiesNeedsNone();
    void whatCanBeTakenBackIsKept();
    void damageKeepsWhatItMayName();
    void anImageThatAnyTextNamesIsKept();
    void theLastDayIsLeftAlone();
    void aCopyThatIsTakenUpAgainIsOfNow();
    void filesOfOthersAreLeftAlone();
    void aProfileThatCanOnlyBeReadLosesNothing();

private:
    [[nodiscard]] QString papers() const { return m_folder->paths().papers(); }
    [[nodiscard]] QString images() const { return m_folder->paths().cardImages(); }
    [[nodiscard]] bool put(const QString &path, std::chrono::hours age = std::chrono::hours { 48 });
    /// Opens the profile anew; what can be taken back of the session before is gone.
    void open(OpenMode mode = OpenMode::ReadWrite);
    void close();
    /// Writes into the closed profile.
    [[nodiscard]] bool write(const std::function<Result<>(Database &)> &work);
    [[nodiscard]] bool attach(const QString &paper, const QString &file);
    [[nodiscard]] bool removePaper(const char *id);
    [[nodiscard]] bool backUp();
    [[nodiscard]] std::optional<Result<CopyStock>> ask(bool removes);
    [[nodiscard]] CopyStock look() { return ask(false)->value_or(CopyStock { -1, 0, -1, 0, {} }); }
    [[nodiscard]] CopyStock remove() { return ask(true)->value_or(CopyStock { -1, 0, -1, 0, {} }); }

    std::unique_ptr<ProfileFolder> m_folder;
    std::unique_ptr<StorageThread> m_storage;
    std::unique_ptr<UnusedCopies> m_copies;
    int m_minutes = 0;
};

void TestUnusedCopies::init()
{
    m_folder = std::make_unique<ProfileFolder>();
    m_minutes = 0;
    ProfileStore store(m_folder->options(), m_folder->clock);
    QVERIFY(hasDatabase(store.open().outcome));
    QVERIFY(QDir().mkpath(papers()) && QDir().mkpath(images()));
}

void TestUnusedCopies::cleanup()
{
    close();
    m_folder.reset();
}

bool TestUnusedCopies::put(const QString &path, std::chrono::hours age)
{
    QFile file(path);
    const QDateTime at = QDateTime::fromMSecsSinceEpoch(toEpochMs(m_folder->clock.now() - age));
    return file.open(QFile::WriteOnly) && file.write("%PDF-1.7") == 8 && file.flush()
        && file.setFileTime(at, QFileDevice::FileModificationTime);
}

void TestUnusedCopies::open(OpenMode mode)
{
    close();
    ConnectionOptions options;
    options.mode = mode;
    auto connection = Connection::open(m_folder->paths().database(), options);
    QVERIFY(connection);
    m_storage = std::make_unique<StorageThread>(Database(std::move(*connection)));
    m_copies = std::make_unique<UnusedCopies>(*m_storage, BackupStore(m_folder->paths(), m_folder->clock),
        CopyFolders { papers(), images() }, m_folder->clock);
}

void TestUnusedCopies::close()
{
    m_copies.reset();
    m_storage.reset();
}

bool TestUnusedCopies::write(const std::function<Result<>(Database &)> &work)
{
    auto connection = Connection::open(m_folder->paths().database());
    if (!connection) {
        return false;
    }
    Database database(std::move(*connection));
    return work(database).has_value();
}

bool TestUnusedCopies::attach(const QString &paper, const QString &file)
{
    return write([&](Database &database) -> Result<> {
        const UtcTime at = kStart + std::chrono::minutes(++m_minutes);
        if (paper.startsWith(QStringLiteral("own/"))) {
            OwnPaper own;
            own.id = OwnPaperId(paper.mid(4));
            own.title = paper;
            own.changedAt = at;
            ROUNDS_RETURN_IF_ERROR(OwnPaperRepository(database).save({ own }));
        }
        return PaperNoteRepository(database).save(PaperFile { paper, file, QStringLiteral("from.pdf"), at });
    });
}

bool TestUnusedCopies::removePaper(const char *id)
{
    return write([&](Database &database) {
        return OwnPaperRepository(database).remove(
            { OwnPaperId(QString::fromLatin1(id)) }, kStart + std::chrono::minutes(++m_minutes));
    });
}

bool TestUnusedCopies::backUp()
{
    auto connection = Connection::open(m_folder->paths().database());
    return connection && BackupStore(m_folder->paths(), m_folder->clock).create(*connection, BackupReason::Manual);
}

std::optional<Result<CopyStock>> TestUnusedCopies::ask(bool removes)
{
    std::optional<Result<CopyStock>> answer;
    const auto take = [&answer](const Result<CopyStock> &stock) { answer = stock; };
    if (removes) {
        m_copies->remove(this, take);
    } else {
        m_copies->look(this, take);
    }
    (void)QTest::qWaitFor([&answer] { return answer.has_value(); });
    return answer;
}

void TestUnusedCopies::whatNoRowNeedsIsRemoved()
{
    QVERIFY(put(papers() + u'/' + pdf('a')));
    QVERIFY(put(papers() + u'/' + pdf('b') + QStringLiteral(".part")));
    QVERIFY(put(images() + u'/' + image('c')));
    open();
    const CopyStock stock = look();
    QCOMPARE(stock.unused, 3);
    QCOMPARE(stock.unusedBytes, 24);
    QCOMPARE(stock.ofBackups, 0);
    // To look deletes nothing.
    QCOMPARE(QDir(papers()).entryList(QDir::Files).size(), 2);
    const CopyStock removed = remove();
    QCOMPARE(removed.unused, 3);
    QCOMPARE(removed.unusedBytes, 24);
    QVERIFY(QDir(papers()).isEmpty());
    QVERIFY(QDir(images()).isEmpty());
    QCOMPARE(look().unused, 0);
}

void TestUnusedCopies::aPaperThatStandsKeepsItsCopy()
{
    for (const char digit : { 'a', 'b', 'c', 'd' }) {
        QVERIFY(put(papers() + u'/' + pdf(digit)));
    }
    QVERIFY(attach(QStringLiteral("own/stands"), pdf('a')));
    QVERIFY(attach(QStringLiteral("own/gone"), pdf('b')));
    QVERIFY(removePaper("gone"));
    QVERIFY(attach(QStringLiteral("own/emptied"), pdf('c')));
    QVERIFY(attach(QStringLiteral("own/emptied"), QString()));
    // Removed, and brought back.
    QVERIFY(attach(QStringLiteral("own/back"), pdf('d')));
    QVERIFY(removePaper("back"));
    QVERIFY(attach(QStringLiteral("own/back"), pdf('d')));
    open();
    QCOMPARE(remove().unused, 2);
    QCOMPARE(QDir(papers()).entryList(QDir::Files), (QStringList { pdf('a'), pdf('d') }));
}

void TestUnusedCopies::slidesThatWereWrittenAnewLeaveTheOldOnes()
{
    QVERIFY(put(papers() + u'/' + pdf('a')) && put(papers() + u'/' + pdf('b')));
    QVERIFY(attach(QStringLiteral("deck/0123"), pdf('a')));
    QVERIFY(attach(QStringLiteral("deck/0123"), pdf('b')));
    open();
    QCOMPARE(remove().unused, 1);
    QCOMPARE(QDir(papers()).entryList(QDir::Files), QStringList { pdf('b') });
}

void TestUnusedCopies::aBackupKeepsWhatItCouldBringBack()
{
    QVERIFY(put(papers() + u'/' + pdf('a')) && put(papers() + u'/' + pdf('b')));
    QVERIFY(attach(QStringLiteral("own/one"), pdf('a')));
    QVERIFY(backUp());
    QVERIFY(removePaper("one"));
    open();
    CopyStock stock = look();
    QCOMPARE(stock.unused, 1);
    QCOMPARE(stock.ofBackups, 1);
    QCOMPARE(stock.backupBytes, 8);
    stock = remove();
    QCOMPARE(stock.unused, 1);
    QCOMPARE(stock.ofBackups, 1);
    QVERIFY(QFile::exists(papers() + u'/' + pdf('a')));
    // With the backup goes the reason.
    for (const QString &path : BackupStore(m_folder->paths(), m_folder->clock).paths()) {
        QVERIFY(QFile::remove(path));
    }
    QCOMPARE(remove().unused, 1);
    QVERIFY(!QFile::exists(papers() + u'/' + pdf('a')));
}

void TestUnusedCopies::aBackupThatCannotBeReadKeepsAll()
{
    QVERIFY(put(papers() + u'/' + pdf('a')));
    QVERIFY(backUp());
    const QString path = BackupStore(m_folder->paths(), m_folder->clock).paths().first();
    QVERIFY(writeFile(path, QByteArray(4096, 'x')));
    open();
    const CopyStock stock = remove();
    QCOMPARE(stock.unused, 0);
    QCOMPARE(stock.ofBackups, 1);
    QCOMPARE(stock.unreadableBackup, QFileInfo(path).fileName());
    QVERIFY(QFile::exists(papers() + u'/' + pdf('a')));
}

void TestUnusedCopies::aBackupOfBeforeThereWereCopiesNeedsNone()
{
    auto connection = Connection::openInMemory();
    QVERIFY(connection);
    QVERIFY(connection->execute(QStringLiteral("CREATE TABLE setting (key TEXT NOT NULL, value TEXT NOT NULL)")));
    const auto usage = readCopyUsage(*connection);
    QVERIFY2(usage, usage ? "" : qUtf8Printable(describe(usage.error())));
    QVERIFY(usage->papers.isEmpty() && usage->images.isEmpty());
}

void TestUnusedCopies::whatCanBeTakenBackIsKept()
{
    QVERIFY(put(papers() + u'/' + pdf('a')) && put(images() + u'/' + image('b')));
    open();
    m_copies->setUndoSource([] { return CopyUsage { { pdf('a') }, { image('b') } }; });
    QCOMPARE(remove().unused, 0);
    // Not found anew by a source that forgot it: it is what the services say.
    PaperNoteService notes(*m_storage, m_folder->clock, papers());
    QCOMPARE(notes.undoableFiles(), QSet<QString>());
    std::optional<Result<>> attached;
    notes.attach(QStringLiteral("own/one"),
        QStringLiteral(SEVENROUNDS_SOURCE_DIR "/tests/fixtures/papers/three-pages.pdf"),
        [&attached](const Result<> &done) { attached = done; });
    QTRY_VERIFY(attached.has_value());
    const QString file = notes.file(QStringLiteral("own/one")).file;
    notes.detach(QStringLiteral("own/one"));
    QCOMPARE(notes.undoableFiles(), QSet<QString> { file });
    notes.undoFile(QStringLiteral("own/one"));
    QCOMPARE(notes.undoableFiles(), QSet<QString>());
    QVERIFY(m_storage->flush(kPatience));
}

void TestUnusedCopies::damageKeepsWhatItMayName()
{
    QVERIFY(put(papers() + u'/' + pdf('a')) && put(papers() + u'/' + pdf('b')));
    QVERIFY(attach(QStringLiteral("own/one"), pdf('a')));
    QVERIFY(attach(QStringLiteral("own/one"), QString()));
    QVERIFY(attach(QStringLiteral("own/two"), pdf('b')));
    QVERIFY(removePaper("two"));
    QVERIFY(write([](Database &database) {
        return database.connection().execute(QStringLiteral(
            "DROP TRIGGER paper_file_keeps_values; UPDATE paper_file SET name = 'x' WHERE id = 1;"
            "DROP TRIGGER own_paper_keeps_values; UPDATE own_paper SET at_ms = 1 WHERE event = 'removed'"));
    }));
    open();
    QCOMPARE(remove().unused, 0);
    QCOMPARE(QDir(papers()).entryList(QDir::Files).size(), 2);
}

void TestUnusedCopies::anImageThatAnyTextNamesIsKept()
{
    for (const char digit : { 'a', 'b', 'c' }) {
        QVERIFY(put(images() + u'/' + image(digit)));
    }
    QVERIFY(write([](Database &database) -> Result<> {
        const auto named = [](char digit) { return QStringLiteral("![](cardmedia/%1)").arg(image(digit)); };
        OwnCard card { QStringLiteral("own-1"), QStringLiteral("Deck"), named('a'), QStringLiteral("Back"), {}, kStart,
            false };
        ROUNDS_RETURN_IF_ERROR(OwnCardRepository(database).save({ card }));
        OwnCard gone = card;
        gone.id = QStringLiteral("own-2");
        gone.back = named('b') + named('c');
        ROUNDS_RETURN_IF_ERROR(OwnCardRepository(database).save({ gone }));
        gone.isRemoved = true;
        gone.changedAt = kStart + std::chrono::minutes(1);
        ROUNDS_RETURN_IF_ERROR(OwnCardRepository(database).save({ gone }));
        // Copied from the card before it went.
        return PromptNoteRepository(database).save(
            { PromptId(QStringLiteral("Q-1")), named('b'), false, false, kStart });
    }));
    open();
    QCOMPARE(remove().unused, 1);
    QCOMPARE(QDir(images()).entryList(QDir::Files), (QStringList { image('a'), image('b') }));
}

void TestUnusedCopies::theLastDayIsLeftAlone()
{
    QVERIFY(put(papers() + u'/' + pdf('a'), std::chrono::hours { 23 }));
    QVERIFY(put(papers() + u'/' + pdf('b'), std::chrono::hours { -5 }));
    QVERIFY(put(papers() + u'/' + pdf('c'), std::chrono::hours { 24 }));
    open();
    QCOMPARE(remove().unused, 1);
    QCOMPARE(QDir(papers()).entryList(QDir::Files), (QStringList { pdf('a'), pdf('b') }));
}

void TestUnusedCopies::aCopyThatIsTakenUpAgainIsOfNow()
{
    const QString source = QStringLiteral(SEVENROUNDS_SOURCE_DIR "/tests/fixtures/papers/three-pages.pdf");
    const auto first = copyPaperFile(source, papers());
    QVERIFY(first);
    QFile copy(papers() + u'/' + first->file);
    QVERIFY(copy.open(QFile::ReadWrite));
    const QDateTime old = QDateTime::fromMSecsSinceEpoch(toEpochMs(kStart) / 2);
    QVERIFY(copy.setFileTime(old, QFileDevice::FileModificationTime));
    copy.close();
    const auto again = copyPaperFile(source, papers());
    QVERIFY(again);
    QCOMPARE(again->file, first->file);
    QVERIFY(QFileInfo(copy.fileName()).lastModified() > old.addYears(1));
}

void TestUnusedCopies::filesOfOthersAreLeftAlone()
{
    for (const QString &name : { QStringLiteral("mine.pdf"), pdf('A'), pdf('a') + QStringLiteral(".old"), image('a'),
             QStringLiteral("0.pdf") }) {
        QVERIFY(put(papers() + u'/' + name));
    }
    QVERIFY(put(images() + u'/' + pdf('a')));
    open();
    QCOMPARE(remove().unused, 0);
    QCOMPARE(QDir(papers()).entryList(QDir::Files).size(), 5);
    QVERIFY(isPaperCopyName(pdf('f')));
    QVERIFY(!isPaperCopyName(pdf('g')));
    QVERIFY(!isPaperCopyName(QString()));
}

void TestUnusedCopies::aProfileThatCanOnlyBeReadLosesNothing()
{
    QVERIFY(put(papers() + u'/' + pdf('a')));
    open(OpenMode::ReadOnly);
    QCOMPARE(look().unused, 1);
    const auto refused = ask(true);
    QVERIFY(refused.has_value() && !refused->has_value());
    QCOMPARE(refused->error().kind, ErrorKind::Unavailable);
    QVERIFY(QFile::exists(papers() + u'/' + pdf('a')));
}

QTEST_GUILESS_MAIN(TestUnusedCopies)
#include "tst_unusedcopies.moc"
