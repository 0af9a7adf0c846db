// SPDX-License-Identifier: MIT
#include "support/privatebus.h"
#include "support/privatedisplay.h"
#include "support/processtree.h"
#include "support/runningprogram.h"

#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

#include <unistd.h>

using namespace sevenrounds::test;

namespace {

constexpr int kPatienceMs = 30000;
constexpr int kRestMs = 6000;
constexpr int kLookMs = 6000;
constexpr double kMostLoad = 0.05;

/// The processor time of one process so far; 0 where it is gone.
double secondsOf(qint64 process)
{
    QFile file(QStringLiteral("/proc/%1/stat").arg(process));
    if (!file.open(QIODevice::ReadOnly)) {
        return 0.0;
    }
    const QByteArray line = file.readAll();
    // The name may hold spaces; user and system time are the 14th and 15th number, the second is the name.
    const QList<QByteArray> fields = line.mid(line.lastIndexOf(')') + 2).split(' ');
    const auto ticks = fields.value(11).toLongLong() + fields.value(12).toLongLong();
    return static_cast<double>(ticks) / static_cast<double>(::sysconf(_SC_CLK_TCK));
}

double secondsOfAll(qint64 process)
{
    double seconds = secondsOf(process);
    for (const qint64 child : descendantsOf(process)) {
        seconds += secondsOf(child);
    }
    return seconds;
}

} // namespace

/// Fault F32: a machine on which no OpenGL context can be made, and nobody has told Qt to do without.
class TestNoGraphics : public QObject
{
    Q_OBJECT

private slots:
    void F32_drawsBySoftwareAndRests();

private:
    PrivateDisplay m_display;
};

void TestNoGraphics::F32_drawsBySoftwareAndRests()
{
    if (m_display.name().isEmpty() || !m_display.operate({ QStringLiteral("version") })) {
        QSKIP("Xvfb or xdotool is missing");
    }
    const QTemporaryDir data;
    RunningProgram program;
    RunningProgram::Surroundings surroundings;
    surroundings.dataFolder = data.path();
    surroundings.busAddress = PrivateBus::none();
    surroundings.display = m_display.name();
    surroundings.wrapper = QStringList { QStringLiteral("env"), QStringLiteral("-u"),
        QStringLiteral("QT_QUICK_BACKEND"), QStringLiteral("QT_XCB_GL_INTEGRATION=none") };
    QVERIFY(program.start(surroundings));
    QVERIFY2(program.waitForMessage("drawing by software"), program.messages().constData());
    QVERIFY2(program.waitUntilOpen(data.path()), program.messages().constData());
    // The window is there and takes keys: the command that leaves the program is heard.
    const auto isThere = [this] {
        return m_display.operate({ QStringLiteral("search"), QStringLiteral("--onlyvisible"), QStringLiteral("--sync"),
            QStringLiteral("--name"), QStringLiteral("Seven Rounds") });
    };
    QVERIFY(QTest::qWaitFor(isThere, kPatienceMs));
    // Whatever else runs on the machine, a program at rest asks for no time of it.
    QTest::qWait(kRestMs);
    const double before = secondsOfAll(program.processId());
    QElapsedTimer look;
    look.start();
    QTest::qWait(kLookMs);
    const double load = (secondsOfAll(program.processId()) - before) * 1000 / static_cast<double>(look.elapsed());
    qInfo("at rest without a GPU: %.1f %% of a processor", 100 * load);
    QVERIFY(program.isRunning());
    QVERIFY2(load < kMostLoad, qPrintable(QString::number(load)));
    program.send(SIGTERM);
    QVERIFY(program.waitForEnd());
    QCOMPARE(program.exitCode(), 0);
}

QTEST_GUILESS_MAIN(TestNoGraphics)
#include "tst_nographics.moc"
