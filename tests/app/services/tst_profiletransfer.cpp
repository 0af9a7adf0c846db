// SPDX-License-Identifier: MIT
#include "services/profiletransfer.h"
#include "support/storagefixture.h"

#include <QFile>
#include <QTest>

#include <memory>
#include <optional>

using namespace sevenrounds;
using namespace sevenrounds::test;

/// Files of whole profiles beside the storage thread.
class TestProfileTransfer : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void savingGoesOnWhileAFileIsRead();
    void savingGoesOnWhileAFileIsWritten();
    void whatGoesOutComesIn();
    void aFileThatIsRefusedChangesNothing();
    void leavingWhileAFileIsReadIsSafe();

private:
    [[nodiscard]] QString file() const { return m_folder->filePath(QStringLiteral("out.json")); }
    void note(const char *what) { m_order.append(QString::fromLatin1(what)); }
    /// Posts a read, which the storage thread answers in its turn.
    void postRead();
    [[nodiscard]] bool takeOut();

    std::unique_ptr<ProfileFolder> m_folder;
    std::unique_ptr<StorageThread> m_storage;
    std::unique_ptr<ProfileTransfer> m_transfer;
    QStringList m_order;
};

void TestProfileTransfer::init()
{
    m_folder = std::make_unique<ProfileFolder>();
    QVERIFY(makeProfile(*m_folder, 3));
    auto connection = Connection::open(m_folder->paths().database());
    QVERIFY(connection);
    m_storage = std::make_unique<StorageThread>(Database(std::move(*connection)));
    m_transfer = std::make_unique<ProfileTransfer>(*m_storage, BackupStore(m_folder->paths(), m_folder->clock));
    m_order.clear();
}

void TestProfileTransfer::cleanup()
{
    m_transfer.reset();
    m_storage.reset();
    m_folder.reset();
}

void TestProfileTransfer::postRead()
{
    m_storage->read(
        this,
        [](Database &database) {
            return database.connection().queryInteger(QStringLiteral("SELECT count(*) FROM story"));
        },
        [this](const Result<qint64> &) { note("read"); });
}

bool TestProfileTransfer::takeOut()
{
    std::optional<bool> isWritten;
    m_transfer->takeOut(file(), m_folder->clock.now(),
        [&isWritten](const Result<ExportSummary> &written) { isWritten = written.has_value(); });
    return QTest::qWaitFor([&isWritten] { return isWritten.has_value(); }) && *isWritten;
}

void TestProfileTransfer::savingGoesOnWhileAFileIsRead()
{
    QVERIFY(takeOut());
    m_transfer->takeIn(file(), [this](const Result<ImportSummary> &) { note("imported"); });
    // Asked for after the import: on one thread with the reading of the file it would be answered after it.
    postRead();
    QTRY_COMPARE(m_order.size(), 2);
    QCOMPARE(m_order, (QStringList { QStringLiteral("read"), QStringLiteral("imported") }));
}

void TestProfileTransfer::savingGoesOnWhileAFileIsWritten()
{
    m_transfer->takeOut(file(), m_folder->clock.now(), [this](const Result<ExportSummary> &) { note("exported"); });
    postRead();
    QTRY_COMPARE(m_order.size(), 2);
    QCOMPARE(m_order, (QStringList { QStringLiteral("read"), QStringLiteral("exported") }));
}

void TestProfileTransfer::whatGoesOutComesIn()
{
    QVERIFY(takeOut());
    std::optional<Result<ImportSummary>> read;
    m_transfer->takeIn(file(), [&read](const Result<ImportSummary> &summary) { read = summary; });
    QTRY_VERIFY(read.has_value());
    QVERIFY2(read->has_value(), read->has_value() ? "" : qUtf8Printable(describe(read->error())));
    QVERIFY(read->value().backup);
    QCOMPARE(read->value().alreadyThere.value(QStringLiteral("practice")), 3);
    QCOMPARE(read->value().added.value(QStringLiteral("practice")), 0);
}

void TestProfileTransfer::aFileThatIsRefusedChangesNothing()
{
    QVERIFY(writeFile(file(), "{ not json"));
    std::optional<Result<ImportSummary>> read;
    m_transfer->takeIn(file(), [&read](const Result<ImportSummary> &summary) { read = summary; });
    QTRY_VERIFY(read.has_value());
    QVERIFY(!read->has_value());
    QCOMPARE(read->error().kind, ErrorKind::InvalidInput);
    // Not even a backup was made: the one of the day is all there is.
    QCOMPARE(BackupStore(m_folder->paths(), m_folder->clock).paths().size(), 1);
}

void TestProfileTransfer::leavingWhileAFileIsReadIsSafe()
{
    QVERIFY(takeOut());
    bool isTold = false;
    m_transfer->takeIn(file(), [&isTold](const Result<ImportSummary> &) { isTold = true; });
    m_transfer.reset();
    QCoreApplication::processEvents();
    QVERIFY(m_storage->flush(Milliseconds { 5000 }));
    QVERIFY(!isTold);
    QCOMPARE(BackupStore(m_folder->paths(), m_folder->clock).paths().size(), 1);
}

QTEST_GUILESS_MAIN(TestProfileTransfer)
#include "tst_profiletransfer.moc"
