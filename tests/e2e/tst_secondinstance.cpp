// SPDX-License-Identifier: MIT
#include "support/privatebus.h"
#include "support/runningprogram.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

using sevenrounds::test::lockHolder;
using sevenrounds::test::PrivateBus;
using sevenrounds::test::RunningProgram;

namespace {

/// The mark is one second (F18); the limit allows for a machine that does much else. The figure is printed.
constexpr int kLimitMs = 8000;

} // namespace

/// Fault F18 with the program itself: started twice, on a bus of the test's own and without one.
class TestSecondInstance : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void F18_secondRaisesTheFirstAndEnds_data();
    void F18_secondRaisesTheFirstAndEnds();
    void F18_filesAreHandedToTheFirst();
    void F18_anotherProfileIsAnotherProgram();
    void F18_firstThatDoesNotAnswerIsNotWaitedFor();
    void F18_withoutABusTheSecondSaysWhoIsThereAndEnds();
    void F18_lockOfAKilledFirstIsReclaimed_data();
    void F18_lockOfAKilledFirstIsReclaimed();
    void F18_lockOfAnotherMachineIsLeftAlone();

private:
    /// Starts the program where another one should be found, waits for its end, and prints how long that took.
    void expectEnd(RunningProgram &second, const RunningProgram::Surroundings &surroundings);
    void expectGoodbye(RunningProgram &program);

    PrivateBus m_bus;
};

void TestSecondInstance::initTestCase()
{
    QVERIFY2(!m_bus.address().isEmpty(), "dbus-daemon could not be started");
}

void TestSecondInstance::expectEnd(RunningProgram &second, const RunningProgram::Surroundings &surroundings)
{
    QElapsedTimer timer;
    timer.start();
    QVERIFY(second.start(surroundings));
    QVERIFY2(second.waitForEnd(kLimitMs), "the second program did not end");
    qInfo("the second program was gone after %lld ms", timer.elapsed());
}

void TestSecondInstance::expectGoodbye(RunningProgram &program)
{
    QVERIFY(program.isRunning());
    program.send(SIGTERM);
    QVERIFY(program.waitForEnd());
    QVERIFY2(program.exitCode() == 0, program.messages().constData());
}

void TestSecondInstance::F18_secondRaisesTheFirstAndEnds_data()
{
    QTest::addColumn<bool>("isLinked");
    QTest::addColumn<bool>("isOption");
    QTest::newRow("by the same name") << false << false;
    QTest::newRow("by a link") << true << false;
    QTest::newRow("by the option") << false << true;
    QTest::newRow("by the option and a link") << true << true;
}

void TestSecondInstance::F18_secondRaisesTheFirstAndEnds()
{
    QFETCH(bool, isLinked);
    QFETCH(bool, isOption);
    const QTemporaryDir folder;
    const QString data = folder.filePath(QStringLiteral("data"));
    const QString link = folder.filePath(QStringLiteral("link"));
    RunningProgram first;
    QVERIFY(first.start({ data, m_bus.address(), {}, {}, true, {} }));
    QVERIFY(first.waitUntilOpen(data));
    QVERIFY(QFile::link(data, link));

    const QString name = isLinked ? link : data;
    RunningProgram::Surroundings surroundings { name, m_bus.address(), {}, {}, true, {} };
    if (isOption) {
        surroundings.dataFolder = folder.filePath(QStringLiteral("unused"));
        surroundings.arguments = { QStringLiteral("--data-dir"), name };
    }
    RunningProgram second;
    expectEnd(second, surroundings);
    QVERIFY2(second.exitCode() == 0, second.messages().constData());
    QVERIFY(second.messages().contains("its window was asked to come forward"));
    QVERIFY(!QDir(folder.filePath(QStringLiteral("unused"))).exists());
    QVERIFY(first.waitForMessage("asked to come forward"));
    QCOMPARE(lockHolder(data), qint64 { first.processId() });
    expectGoodbye(first);
}

void TestSecondInstance::F18_filesAreHandedToTheFirst()
{
    const QTemporaryDir folder;
    const QString data = folder.filePath(QStringLiteral("data"));
    QFile bib(folder.filePath(QStringLiteral("my library.bib")));
    QVERIFY(bib.open(QFile::WriteOnly) && bib.write("@article{a, title = {On grokking}}\n") > 0);
    bib.close();
    RunningProgram first;
    QVERIFY(first.start({ data, m_bus.address(), {}, {}, true, {} }));
    QVERIFY(first.waitUntilOpen(data));
    RunningProgram second;
    expectEnd(second, { data, m_bus.address(), { bib.fileName(), QStringLiteral("relative.bib") }, {}, true, {} });
    QVERIFY2(second.exitCode() == 0, second.messages().constData());
    QVERIFY2(first.waitForMessage("files handed over: 2"), first.messages().constData());
    QVERIFY(first.messages().contains("asked to come forward"));
    expectGoodbye(first);
}

void TestSecondInstance::F18_anotherProfileIsAnotherProgram()
{
    const QTemporaryDir folder;
    const QString mine = folder.filePath(QStringLiteral("mine"));
    const QString other = folder.filePath(QStringLiteral("other"));
    RunningProgram first;
    QVERIFY(first.start({ mine, m_bus.address(), {}, {}, true, {} }));
    QVERIFY(first.waitUntilOpen(mine));
    RunningProgram second;
    QVERIFY(second.start({ other, m_bus.address(), {}, {}, true, {} }));
    QVERIFY(second.waitUntilOpen(other));
    QCOMPARE(lockHolder(other), qint64 { second.processId() });
    QVERIFY(!first.messages().contains("asked to come forward"));
    expectGoodbye(second);
    expectGoodbye(first);
}

void TestSecondInstance::F18_firstThatDoesNotAnswerIsNotWaitedFor()
{
    const QTemporaryDir data;
    RunningProgram first;
    QVERIFY(first.start({ data.path(), m_bus.address(), {}, {}, true, {} }));
    QVERIFY(first.waitUntilOpen(data.path()));
    first.send(SIGSTOP);
    RunningProgram second;
    expectEnd(second, { data.path(), m_bus.address(), {}, {}, true, {} });
    QCOMPARE(second.exitCode(), 1);
    QVERIFY2(second.messages().contains("does not answer"), second.messages().constData());
    // What it was asked, it does once it can.
    first.send(SIGCONT);
    QVERIFY(first.waitForMessage("asked to come forward"));
    expectGoodbye(first);
}

void TestSecondInstance::F18_withoutABusTheSecondSaysWhoIsThereAndEnds()
{
    const QTemporaryDir data;
    RunningProgram first;
    QVERIFY(first.start({ data.path(), PrivateBus::none(), {}, {}, true, {} }));
    QVERIFY(first.waitUntilOpen(data.path()));
    RunningProgram second;
    expectEnd(second, { data.path(), PrivateBus::none(), {}, {}, true, {} });
    QCOMPARE(second.exitCode(), 1);
    const QByteArray process = "as process " + QByteArray::number(first.processId());
    QVERIFY2(second.messages().contains(process), second.messages().constData());
    QVERIFY(second.messages().contains(data.path().toLocal8Bit()));
    QCOMPARE(lockHolder(data.path()), qint64 { first.processId() });
    expectGoodbye(first);
}

void TestSecondInstance::F18_lockOfAKilledFirstIsReclaimed_data()
{
    QTest::addColumn<QByteArray>("address");
    QTest::newRow("on a bus") << m_bus.address();
    QTest::newRow("without one") << PrivateBus::none();
}

void TestSecondInstance::F18_lockOfAKilledFirstIsReclaimed()
{
    QFETCH(QByteArray, address);
    const QTemporaryDir data;
    qint64 killed = 0;
    {
        RunningProgram first;
        QVERIFY(first.start({ data.path(), address, {}, {}, true, {} }));
        QVERIFY(first.waitUntilOpen(data.path()));
        killed = first.processId();
        first.send(SIGKILL);
        QVERIFY(first.waitForEnd());
    }
    QCOMPARE(lockHolder(data.path()), killed);
    RunningProgram second;
    QVERIFY(second.start({ data.path(), address, {}, {}, true, {} }));
    QTRY_COMPARE_WITH_TIMEOUT(lockHolder(data.path()), qint64 { second.processId() }, 30000);
    expectGoodbye(second);
}

void TestSecondInstance::F18_lockOfAnotherMachineIsLeftAlone()
{
    const QTemporaryDir data;
    // A process number that is certainly not alive here.
    const QByteArray content("999999999\nsevenrounds\nanother-machine\n");
    QFile lock(data.filePath(QStringLiteral("sevenrounds.lock")));
    QVERIFY(lock.open(QFile::WriteOnly));
    QVERIFY(lock.write(content) == content.size());
    lock.close();
    RunningProgram program;
    QVERIFY(program.start({ data.path(), PrivateBus::none(), {}, {}, true, {} }));
    QVERIFY2(program.waitForMessage("another process has the profile open"), program.messages().constData());
    QVERIFY(program.isRunning());
    QVERIFY(!QFile::exists(data.filePath(QStringLiteral("sevenrounds.sqlite"))));
    expectGoodbye(program);
    QVERIFY(lock.open(QFile::ReadOnly));
    QCOMPARE(lock.readAll(), content);
}

QTEST_GUILESS_MAIN(TestSecondInstance)
#include "tst_secondinstance.moc"
