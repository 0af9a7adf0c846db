// SPDX-License-Identifier: MIT
#include "core/plainfile.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <cerrno>

#include <sys/stat.h>

using namespace sevenrounds;

namespace {

constexpr qint64 kMost = 10;

} // namespace

/// A file that a person names, read whole or refused.
class TestPlainFile : public QObject
{
    Q_OBJECT

private slots:
    void readsUpToTheLimit();
    void aLargerOneIsRefused();
    void whatIsMissingIsNotFound();
    void aFolderIsNoFile();
    void aPipeIsNotWaitedFor();
    void aDeviceIsNotRead();

private:
    [[nodiscard]] QString write(const QByteArray &content)
    {
        QFile file(m_folder.filePath(QStringLiteral("a")));
        return file.open(QFile::WriteOnly) && file.write(content) == content.size() ? file.fileName() : QString();
    }

    QTemporaryDir m_folder;
};

void TestPlainFile::readsUpToTheLimit()
{
    QCOMPARE(readPlainFile(write(QByteArrayLiteral("0123456789")), kMost), QByteArrayLiteral("0123456789"));
    QCOMPARE(readPlainFile(write({}), kMost), QByteArray());
}

void TestPlainFile::aLargerOneIsRefused()
{
    const auto read = readPlainFile(write(QByteArrayLiteral("0123456789a")), kMost);
    QVERIFY(!read);
    QCOMPARE(read.error().kind, ErrorKind::InvalidInput);
    QCOMPARE(read.error().cause, EFBIG);
    // It tells no size, and holds more than nothing.
    const auto unsized = readPlainFile(QStringLiteral("/proc/self/status"), kMost);
    QVERIFY(!unsized);
    QCOMPARE(unsized.error().cause, EFBIG);
}

void TestPlainFile::whatIsMissingIsNotFound()
{
    const auto read = readPlainFile(m_folder.filePath(QStringLiteral("none")), kMost);
    QVERIFY(!read);
    QCOMPARE(read.error().kind, ErrorKind::NotFound);
    QCOMPARE(read.error().cause, ENOENT);
}

void TestPlainFile::aFolderIsNoFile()
{
    const auto read = readPlainFile(m_folder.path(), kMost);
    QVERIFY(!read);
    QCOMPARE(read.error().kind, ErrorKind::Io);
    QCOMPARE(read.error().cause, EISDIR);
}

void TestPlainFile::aPipeIsNotWaitedFor()
{
    const QString pipe = m_folder.filePath(QStringLiteral("pipe"));
    QCOMPARE(mkfifo(QFile::encodeName(pipe).constData(), 0600), 0);
    const auto read = readPlainFile(pipe, kMost);
    QVERIFY(!read);
    QCOMPARE(read.error().cause, EISDIR);
}

void TestPlainFile::aDeviceIsNotRead()
{
    QVERIFY(!readPlainFile(QStringLiteral("/dev/zero"), kMost));
}

QTEST_GUILESS_MAIN(TestPlainFile)
#include "tst_plainfile.moc"
