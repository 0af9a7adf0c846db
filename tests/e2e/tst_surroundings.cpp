// SPDX-License-Identifier: MIT
#include "support/privatebus.h"
#include "support/runningprogram.h"
#include "toursteps.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QImage>
#include <QRegularExpression>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <csignal>
#include <iterator>
#include <utility>

#include <unistd.h>

using sevenrounds::test::PrivateBus;
using sevenrounds::test::RunningProgram;

namespace {

constexpr int kTourPatienceMs = 600000;
// The user stays who it is, so that the web view keeps its sandbox; only the network is another one.
const QStringList kNetworkOfItsOwn { QStringLiteral("--user"), QStringLiteral("--map-current-user"),
    QStringLiteral("--keep-caps"), QStringLiteral("--net") };
// The counters of a new namespace begin at zero; only its loopback is there. Every address of the world leads to it, so that an attempt is sent and
// counted: without a route it would be refused before any counter hears of it. What may do that is taken away again before the program starts.
const QString kCounted = QStringLiteral("ip link set lo up && ip route add local default dev lo || exit 99; "
                                        "ip -6 route add local default dev lo; "
                                        "setpriv --ambient-caps=-all --inh-caps=-all -- \"$@\"; code=$?; "
                                        "echo NET >&2; cat /proc/net/dev >&2; exit $code");

/// The numbers in a line of /proc/net/dev that count packets: received and sent.
qint64 packets(const QByteArray &line)
{
    const QList<QByteArray> numbers = line.mid(line.indexOf(':') + 1).simplified().split(' ');
    return numbers.value(1).toLongLong() + numbers.value(9).toLongLong();
}

/// What starts a program in there, and prints the counters on standard error when it has ended.
QStringList countedNetwork()
{
    return QStringList { QStringLiteral("unshare") } + kNetworkOfItsOwn
        + QStringList { QStringLiteral("sh"), QStringLiteral("-c"), kCounted, QStringLiteral("sh") };
}

/// The lines of the counters, one for each device.
QList<QByteArray> deviceLines(const QByteArray &messages)
{
    QList<QByteArray> devices;
    const QList<QByteArray> lines = messages.mid(messages.lastIndexOf("NET\n")).split('\n');
    std::copy_if(lines.cbegin(), lines.cend(), std::back_inserter(devices),
        [](const QByteArray &line) { return line.contains(':'); });
    return devices;
}

/// Lines that are neither ours nor QML's: Qt announces these when the web engine's types are registered.
QList<QByteArray> qmlWarnings(const QByteArray &messages)
{
    QList<QByteArray> warnings;
    for (const QByteArray &line : messages.split('\n')) {
        if (line.contains(".qml:") || line.contains("TypeError") || line.contains("Binding loop")) {
            warnings.append(line);
        }
    }
    return warnings;
}

bool hasUserNamespaces(const QStringList &options)
{
    return QProcess::execute(QStringLiteral("unshare"), options + QStringList { QStringLiteral("true") }) == 0;
}

} // namespace

/// The program as root, without a network, and on a tour through all its pages.
class TestSurroundings : public QObject
{
    Q_OBJECT

private slots:
    void F33_rootIsToldWhyThereIsNoWebView();
    void F33_nothingSwitchesTheSandboxOff();
    void theTourTakesItsOptions();
    void F34_whatIsSentIsCounted();
    void F34_wholeTourWarnsOfNothingAndSendsNothing();

private:
    static void verifyPictures(const QDir &folder);
};

void TestSurroundings::F33_rootIsToldWhyThereIsNoWebView()
{
    QStringList wrapper;
    if (::geteuid() != 0) {
        wrapper
            = QStringList { QStringLiteral("unshare"), QStringLiteral("--user"), QStringLiteral("--map-root-user") };
        if (!hasUserNamespaces(wrapper.mid(1))) {
            QSKIP("Neither root nor user namespaces to look like root");
        }
    }
    const QTemporaryDir data;
    RunningProgram program;
    QVERIFY(program.start({ data.path(), PrivateBus::none(), {}, wrapper, false, {} }));
    QVERIFY2(program.waitForMessage("the web view does not run as root"), program.messages().constData());
    QVERIFY(program.waitUntilOpen(data.path()));
    // It goes on with text in the place of formulas, and the engine that would end it is not even loaded.
    QVERIFY(!program.hasEngineMapped());
    program.send(SIGTERM);
    QVERIFY(program.waitForEnd());
    QCOMPARE(program.exitCode(), 0);
}

void TestSurroundings::F33_nothingSwitchesTheSandboxOff()
{
    // What would: the variable set, or the flag passed on. The product only ever reads the variable.
    const QRegularExpression forbidden(QStringLiteral("--no-sandbox|CHROMIUM_FLAGS|(setenv|putenv|qputenv|insert|"
                                                      "export|env )[^\\n]*DISABLE_SANDBOX|DISABLE_SANDBOX="));
    int read = 0;
    for (const char *layer : { "app", "ui", "qml", "packaging" }) {
        QDirIterator files(QStringLiteral(SEVENROUNDS_SOURCE_DIR "/") + QString::fromLatin1(layer),
            { QStringLiteral("*.cpp"), QStringLiteral("*.h"), QStringLiteral("*.qml"), QStringLiteral("*.sh"),
                QStringLiteral("*.desktop"), QStringLiteral("*.txt"), QStringLiteral("*.cmake") },
            QDir::Files, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            QFile file(files.next());
            QVERIFY(file.open(QFile::ReadOnly));
            const QString content = QString::fromUtf8(file.readAll());
            QVERIFY2(!content.contains(forbidden), qPrintable(file.fileName()));
            ++read;
        }
    }
    QVERIFY(read > 200);
}

/// What the next test stands on: one datagram, to an address that nobody has, is seen by the counters that are read there.
void TestSurroundings::F34_whatIsSentIsCounted()
{
    if (!hasUserNamespaces(kNetworkOfItsOwn)) {
        QSKIP("No network namespaces on this machine");
    }
    const auto countedAfter = [](const QString &command) {
        QProcess process;
        QStringList words = countedNetwork() + QStringList { QStringLiteral("bash"), QStringLiteral("-c"), command };
        const QString program = words.takeFirst();
        process.start(program, words);
        qint64 count = process.waitForFinished() && process.exitCode() == 0 ? 0 : -1;
        const QList<QByteArray> devices = deviceLines(process.readAllStandardError());
        for (const QByteArray &line : devices) {
            count += packets(line);
        }
        return devices.isEmpty() ? qint64 { -1 } : count;
    };
    QCOMPARE(countedAfter(QStringLiteral("true")), qint64 { 0 });
    // 192.0.2.0/24 is kept free for examples.
    QVERIFY(countedAfter(QStringLiteral("echo x > /dev/udp/192.0.2.1/9")) > 0);
    QVERIFY(countedAfter(QStringLiteral("! echo x > /dev/tcp/192.0.2.1/80")) > 0);
}

/// A picture of each step, in the order of the steps, and nothing else.
void TestSurroundings::verifyPictures(const QDir &folder)
{
    QStringList expected;
    const QList<TourStep> steps = tourSteps();
    for (qsizetype i = 0; i < steps.size(); ++i) {
        expected.append(QStringLiteral("%1-%2.png").arg(i + 1, 2, 10, QLatin1Char('0')).arg(steps.at(i).name));
    }
    QCOMPARE(QSet<QString>(expected.cbegin(), expected.cend()).size(), expected.size());
    QStringList names = folder.entryList(QDir::Files);
    names.sort();
    expected.sort();
    QCOMPARE(names, expected);
    for (const QString &name : std::as_const(names)) {
        const QImage picture(folder.filePath(name));
        QCOMPARE(picture.size(), QSize(1024, 640));
        // Dark: the window's ground, somewhere in a corner.
        QVERIFY2(picture.pixelColor(2, 2).lightness() < 60, qPrintable(name));
    }
}

/// What the whole tour is not walked with, on its first pages: the size as it comes, the light ground, text of another size.
void TestSurroundings::theTourTakesItsOptions()
{
    const auto welcomeWith = [](const QStringList &options) {
        const QTemporaryDir data;
        const QTemporaryDir pictures;
        RunningProgram program;
        const QStringList arguments = QStringList { QStringLiteral("--tour"), pictures.path() } + options;
        if (!program.start({ data.path(), PrivateBus::none(), arguments, {}, true, {} })) {
            return QImage();
        }
        // A second picture is begun when the first is whole.
        const QDir folder(pictures.path());
        const bool isThere = QTest::qWaitFor(
            [&] { return folder.entryList({ QStringLiteral("*.png") }).size() >= 2 || !program.isRunning(); },
            kTourPatienceMs);
        program.send(SIGKILL);
        return isThere && program.waitForEnd() ? QImage(folder.filePath(QStringLiteral("01-welcome.png"))) : QImage();
    };
    const QImage plain = welcomeWith({});
    QCOMPARE(plain.size(), QSize(1440, 900));
    QVERIFY(plain.pixelColor(2, 2).lightness() > 200);
    // The light one is what comes without a word.
    QCOMPARE(welcomeWith({ QStringLiteral("--theme"), QStringLiteral("light"), QStringLiteral("--scale"),
                 QStringLiteral("1") }),
        plain);
    const QImage larger = welcomeWith({ QStringLiteral("--theme=light"), QStringLiteral("--scale=1.5") });
    QCOMPARE(larger.size(), plain.size());
    QVERIFY(larger.pixelColor(2, 2).lightness() > 200);
    QVERIFY(larger != plain);
}

void TestSurroundings::F34_wholeTourWarnsOfNothingAndSendsNothing()
{
    const QTemporaryDir data;
    const QTemporaryDir pictures;
    RunningProgram::Surroundings surroundings { data.path(), PrivateBus::none(), {}, {}, true, {} };
    const bool isApart = hasUserNamespaces(kNetworkOfItsOwn);
    if (isApart) {
        surroundings.wrapper = countedNetwork();
    }
    surroundings.arguments = { QStringLiteral("--tour"), pictures.path(), QStringLiteral("--theme"),
        QStringLiteral("dark"), QStringLiteral("--size"), QStringLiteral("1024x640") };
    RunningProgram program;
    QVERIFY(program.start(surroundings));
    QVERIFY(program.waitForEnd(kTourPatienceMs));
    const QByteArray messages = program.messages();
    QVERIFY2(program.exitCode() == 0, messages.constData());
    const QList<QByteArray> warnings = qmlWarnings(messages);
    QVERIFY2(warnings.isEmpty(), warnings.isEmpty() ? "" : warnings.first().constData());
    verifyPictures(QDir(pictures.path()));
    QVERIFY(!messages.contains("blocked a request"));
    QVERIFY(!messages.contains("sandbox of the web view: MathHost::Sandbox::Unknown"));
    if (!isApart) {
        QSKIP("No network namespaces on this machine: what is sent was not counted");
    }
    const QList<QByteArray> devices = deviceLines(messages);
    QVERIFY2(!devices.isEmpty(), messages.constData());
    for (const QByteArray &line : devices) {
        QVERIFY2(packets(line) == 0, line.constData());
    }
}

QTEST_GUILESS_MAIN(TestSurroundings)
#include "tst_surroundings.moc"
