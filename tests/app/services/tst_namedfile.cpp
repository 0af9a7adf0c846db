// SPDX-License-Identifier: MIT
#include "services/namedfile.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>
#include <QThreadPool>

#include <cerrno>
#include <memory>
#include <optional>

using namespace sevenrounds;

namespace {

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QFile::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

/// A file that a person names, on this thread and on another.
class TestNamedFile : public QObject
{
    Q_OBJECT

private slots:
    void replacesAFileWhole();
    void saysWhyItFailed();
    void answersOnTheReceiversThread();
    void failureIsAnsweredToo();
    void aReceiverThatIsGoneIsNotAnswered();

private:
    QTemporaryDir m_folder;
};

void TestNamedFile::replacesAFileWhole()
{
    const QString path = m_folder.filePath(QStringLiteral("a.tex"));
    QVERIFY(writeNamedFile(path, QByteArrayLiteral("a long first text")));
    QVERIFY(writeNamedFile(path, QStringLiteral("π").toUtf8()));
    QCOMPARE(QString::fromUtf8(contentOf(path)), QStringLiteral("π"));
}

void TestNamedFile::saysWhyItFailed()
{
    const Result<> written = writeNamedFile(m_folder.filePath(QStringLiteral("no/a.tex")), QByteArrayLiteral("x"));
    QVERIFY(!written);
    QCOMPARE(written.error().kind, ErrorKind::Io);
    QCOMPARE(written.error().cause, EIO);
    QVERIFY(written.error().context.contains(QStringLiteral("no/a.tex")));
}

void TestNamedFile::answersOnTheReceiversThread()
{
    const QString path = m_folder.filePath(QStringLiteral("b.tex"));
    QThread *answered = nullptr;
    writeNamedFile(path, QByteArrayLiteral("b"), this, [&answered](const Result<> &written) {
        QVERIFY(written);
        answered = QThread::currentThread();
    });
    // Not before this thread has time for it.
    QVERIFY(QThreadPool::globalInstance()->waitForDone(20000));
    QVERIFY(answered == nullptr);
    QCOMPARE(contentOf(path), QByteArrayLiteral("b"));
    QTRY_COMPARE(answered, QThread::currentThread());
}

void TestNamedFile::failureIsAnsweredToo()
{
    std::optional<Result<>> answer;
    writeNamedFile(m_folder.filePath(QStringLiteral("no/b.tex")), QByteArrayLiteral("x"), this,
        [&answer](const Result<> &written) { answer = written; });
    QTRY_VERIFY(answer);
    QVERIFY(!*answer);
    QCOMPARE(answer->error().kind, ErrorKind::Io);
}

void TestNamedFile::aReceiverThatIsGoneIsNotAnswered()
{
    const QString path = m_folder.filePath(QStringLiteral("c.tex"));
    bool isAnswered = false;
    auto receiver = std::make_unique<QObject>();
    writeNamedFile(
        path, QByteArrayLiteral("c"), receiver.get(), [&isAnswered](const Result<> &) { isAnswered = true; });
    receiver.reset();
    QVERIFY(QThreadPool::globalInstance()->waitForDone(20000));
    QCoreApplication::processEvents();
    QVERIFY(!isAnswered);
    QCOMPARE(contentOf(path), QByteArrayLiteral("c"));
}

QTEST_GUILESS_MAIN(TestNamedFile)
#include "tst_namedfile.moc"
