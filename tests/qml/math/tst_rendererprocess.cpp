// SPDX-License-Identifier: MIT
#include "rendererprocess.h"

#include <QProcess>
#include <QTest>

#include <array>

#include <fcntl.h>
#include <sys/resource.h>
#include <unistd.h>

class TestRendererProcess : public QObject
{
    Q_OBJECT

private slots:
    void readsTheSandboxFromTheProcessStatus_data();
    void readsTheSandboxFromTheProcessStatus();
    void readsARunningProcessAndNoneBesides();
    void endsAProcess();
    void readsHowMuchAProcessHasInMemory();
    void F22_countsTheFilesThatMayBeOpened();
};

void TestRendererProcess::readsTheSandboxFromTheProcessStatus_data()
{
    QTest::addColumn<QByteArray>("status");
    QTest::addColumn<RendererSandbox>("sandbox");
    QTest::newRow("full") << QByteArray("Name:\tx\nNSpid:\t25835\t4\t1\nSeccomp:\t2\n") << RendererSandbox::Full;
    QTest::newRow("no namespaces") << QByteArray("NSpid:\t25907\nSeccomp:\t2\n") << RendererSandbox::Partial;
    QTest::newRow("off") << QByteArray("NSpid:\t25907\nSeccomp:\t0\n") << RendererSandbox::Off;
    QTest::newRow("no filter") << QByteArray("NSpid:\t25907\t4\nSeccomp:\t0\n") << RendererSandbox::Off;
    QTest::newRow("unreadable") << QByteArray("Name:\tx\n") << RendererSandbox::Unknown;
}

void TestRendererProcess::readsTheSandboxFromTheProcessStatus()
{
    QFETCH(QByteArray, status);
    QTEST(parseSandbox(status), "sandbox");
}

void TestRendererProcess::readsARunningProcessAndNoneBesides()
{
    QVERIFY(readSandbox(QCoreApplication::applicationPid()) != RendererSandbox::Unknown);
    QCOMPARE(readSandbox(0), RendererSandbox::Unknown);
    QCOMPARE(readSandbox(-1), RendererSandbox::Unknown);
}

void TestRendererProcess::endsAProcess()
{
    QProcess process;
    process.start(QStringLiteral("sleep"), { QStringLiteral("60") });
    QVERIFY(process.waitForStarted());
    killRenderer(process.processId());
    QVERIFY(process.waitForFinished());
    QCOMPARE(process.exitStatus(), QProcess::CrashExit);
}

void TestRendererProcess::readsHowMuchAProcessHasInMemory()
{
    const qint64 before = residentBytes(QCoreApplication::applicationPid());
    QVERIFY(before > 0);
    constexpr qsizetype kMore = qsizetype { 64 } << 20;
    const QByteArray more(kMore, 'x');
    // The system counts in batches of a few pages a thread.
    QVERIFY(residentBytes(QCoreApplication::applicationPid()) - before > kMore - (kMore >> 4));
    QCOMPARE(more.size(), kMore);
    QCOMPARE(residentBytes(0), 0);
    QCOMPARE(residentBytes(-1), 0);
}

void TestRendererProcess::F22_countsTheFilesThatMayBeOpened()
{
    rlimit before {};
    QCOMPARE(::getrlimit(RLIMIT_NOFILE, &before), 0);
    if (before.rlim_max < 256) {
        QSKIP("Nobody here may open that many files");
    }
    // What was set lower than it need be is raised, as far as the system allows it.
    rlimit few = before;
    few.rlim_cur = 64;
    QCOMPARE(::setrlimit(RLIMIT_NOFILE, &few), 0);
    const qint64 free = makeRoomForFiles();
    QVERIFY2(free > 64 && free < 1024, qPrintable(QString::number(free)));
    std::array<int, 10> taken {};
    for (int &descriptor : taken) {
        descriptor = ::open("/dev/null", O_RDONLY | O_CLOEXEC);
        QVERIFY(descriptor >= 0);
    }
    QCOMPARE(makeRoomForFiles(), free - static_cast<qint64>(taken.size()));
    for (const int descriptor : taken) {
        ::close(descriptor);
    }
    QCOMPARE(::setrlimit(RLIMIT_NOFILE, &before), 0);
}

QTEST_GUILESS_MAIN(TestRendererProcess)
#include "tst_rendererprocess.moc"
