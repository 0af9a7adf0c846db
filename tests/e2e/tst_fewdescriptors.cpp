// SPDX-License-Identifier: MIT
#include "support/privatebus.h"
#include "support/runningprogram.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

#include <sys/resource.h>

using sevenrounds::test::PrivateBus;
using sevenrounds::test::RunningProgram;

namespace {

constexpr int kPatienceMs = 60000;

int openDescriptors(pid_t process)
{
    return static_cast<int>(
        QDir(QStringLiteral("/proc/%1/fd").arg(process)).entryList(QDir::Files | QDir::System).size());
}

} // namespace

/// Fault F22 with the program itself: started where a process may have 64 files open.
class TestFewDescriptors : public QObject
{
    Q_OBJECT

private slots:
    void F22_startsWithSixtyFour();
};

void TestFewDescriptors::F22_startsWithSixtyFour()
{
    const QTemporaryDir data;
    const QStringList wrapper { QStringLiteral("prlimit"), QStringLiteral("--nofile=64:64") };
    {
        RunningProgram program;
        QVERIFY(program.start({ data.path(), PrivateBus::none(), {}, wrapper, true, {} }));
        QVERIFY2(program.waitUntilOpen(data.path()), program.messages().constData());
        rlimit limit {};
        QVERIFY(::prlimit(program.processId(), RLIMIT_NOFILE, nullptr, &limit) == 0);
        QCOMPARE(limit.rlim_max, rlim_t { 64 });
        // The web view, which would end the whole program where it can open no more, is not even loaded, and that is said.
        QVERIFY2(program.waitForMessage("wants more open files"), program.messages().constData());
        QVERIFY(!program.hasEngineMapped());
        QVERIFY2(openDescriptors(program.processId()) > 0 && openDescriptors(program.processId()) < 64,
            qPrintable(QString::number(openDescriptors(program.processId()))));
        QVERIFY2(program.isRunning(), program.messages().constData());
        program.send(SIGTERM);
        QVERIFY(program.waitForEnd(kPatienceMs));
        QVERIFY2(program.exitCode() == 0, program.messages().constData());
    }
    // Nothing is wrong with the profile that it made.
    RunningProgram again;
    QVERIFY(again.start({ data.path(), PrivateBus::none(), {}, {}, true, {} }));
    QVERIFY2(again.waitUntilOpen(data.path()), again.messages().constData());
    QVERIFY(!again.messages().contains("safe mode"));
    again.send(SIGTERM);
    QVERIFY(again.waitForEnd(kPatienceMs));
    QVERIFY2(again.exitCode() == 0, again.messages().constData());
}

QTEST_GUILESS_MAIN(TestFewDescriptors)
#include "tst_fewdescriptors.moc"
