// SPDX-License-Identifier: MIT
#include "support/privatebus.h"
#include "support/runningprogram.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QImage>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

#include <unistd.h>

using sevenrounds::test::PrivateBus;
using sevenrounds::test::RunningProgram;

namespace {

constexpr int kTourPatienceMs = 600000;
// The user stays who it is, so that the web view keeps its sandbox; only the network is another one.
const QStringList kNetworkOfItsOwn { QStringLiteral("--user"), QStringLiteral("--map-current-user"),
    QStringLiteral("--keep-caps"), QStringLiteral("--net") };
// The counters of a new namespace begin at zero; only its loopback is there, and up, so that a question to a name server on it would
// be counted. What may do that is taken away again before the program starts.
const QString kCounted
    = QStringLiteral("ip link set lo up && setpriv --ambient-caps=-all --inh-caps=-all -- \"$@\"; code=$?; "
                     "echo NET >&2; cat /proc/net/dev >&2; exit $code");

/// The numbers in a line of /proc/net/dev that count packets: received and sent.
qint64 packets(const QByteArray &line)
{
    const QList<QByteArray> numbers = line.mid(line.indexOf(':') + 1).simplified().split(' ');
    return numbers.value(1).toLongLong() + numbers.value(9).toLongLong();
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

void TestSurroundings::verifyPictures(const QDir &folder)
{
    const QStringList names = folder.entryList({ QStringLiteral("*.png") });
    QVERIFY(names.size() >= 100);
    for (const QString &name : names) {
        const QImage picture(folder.filePath(name));
        QCOMPARE(picture.size(), QSize(1024, 640));
        // Dark: the window's ground, somewhere in a corner.
        QVERIFY2(picture.pixelColor(2, 2).lightness() < 60, qPrintable(name));
    }
}

void TestSurroundings::F34_wholeTourWarnsOfNothingAndSendsNothing()
{
    const QTemporaryDir data;
    const QTemporaryDir pictures;
    RunningProgram::Surroundings surroundings { data.path(), PrivateBus::none(), {}, {}, true, {} };
    const bool isApart = hasUserNamespaces(kNetworkOfItsOwn);
    if (isApart) {
        surroundings.wrapper = QStringList { QStringLiteral("unshare") } + kNetworkOfItsOwn
            + QStringList { QStringLiteral("sh"), QStringLiteral("-c"), kCounted, QStringLiteral("sh") };
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
    int devices = 0;
    const QList<QByteArray> lines = messages.mid(messages.lastIndexOf("NET\n")).split('\n');
    for (const QByteArray &line : lines) {
        if (line.contains(':')) {
            ++devices;
            QVERIFY2(packets(line) == 0, line.constData());
        }
    }
    QVERIFY2(devices > 0, messages.constData());
}

QTEST_GUILESS_MAIN(TestSurroundings)
#include "tst_surroundings.moc"
