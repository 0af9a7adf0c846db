// SPDX-License-Identifier: MIT
#include "webharness.h"

#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>

#include <cstdio>

#include <unistd.h>

/// Fault F33: who runs the program, and what stands between the page and the machine. Each case is this same program in another skin.
class TestWebSandbox : public QObject
{
    Q_OBJECT

private slots:
    void rootGetsTextAndAReason();
    void ordinaryUserGetsASandbox();
    void saysWhatIsMissingWithoutUserNamespaces();

private:
    [[nodiscard]] QByteArray probe(const QStringList &wrapper, bool asNobody);
    [[nodiscard]] static bool mayHaveNamespaces();
};

namespace {

constexpr uid_t kNobody = 65534;

/// Root starts the process as somebody whom the engine does not refuse.
void startAsNobody(QProcess &process)
{
    process.setChildProcessModifier([] {
        if (::setgid(kNobody) != 0 || ::setuid(kNobody) != 0) {
            ::_exit(99);
        }
    });
}

/// The part in the other skin: starts the engine as the product does, and says what came of it.
int probeMain(int argc, char **argv)
{
    QCoreApplication::setAttribute(Qt::AA_ShareOpenGLContexts);
    QQuickWindow::setGraphicsApi(QSGRendererInterface::OpenGL);
    QGuiApplication application(argc, argv);
    WebHarness web;
    const bool isReady = web.start();
    QFile maps(QStringLiteral("/proc/self/maps"));
    const bool isMapped = maps.open(QIODevice::ReadOnly) && maps.readAll().contains("libQt6WebEngineCore");
    const auto name
        = [](auto value) { return QMetaEnum::fromType<decltype(value)>().valueToKey(static_cast<int>(value)); };
    std::printf("ready=%d state=%s obstacle=%s sandbox=%s mapped=%d text=%d\n", isReady, name(web.host().state()),
        name(web.host().obstacle()), name(web.host().sandbox()), isMapped, web.host().isFallbackShown());
    return 0;
}

} // namespace

/// Runs the probe, behind the commands of `wrapper`; answers its line, or what went wrong.
QByteArray TestWebSandbox::probe(const QStringList &wrapper, bool asNobody)
{
    QTemporaryDir home;
    QFile::setPermissions(home.path(), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.remove(QStringLiteral("QTWEBENGINE_DISABLE_SANDBOX"));
    environment.insert(QStringLiteral("HOME"), home.path());
    environment.insert(QStringLiteral("XDG_RUNTIME_DIR"), home.path());
    process.setProcessEnvironment(environment);
    if (asNobody && ::geteuid() == 0) {
        if (::chown(qPrintable(home.path()), kNobody, kNobody) != 0) {
            return QByteArrayLiteral("cannot give a folder away");
        }
        startAsNobody(process);
    }
    QStringList command = wrapper;
    command << QCoreApplication::applicationFilePath() << QStringLiteral("--probe");
    const QString program = command.takeFirst();
    process.start(program, command);
    if (!process.waitForFinished(60000) || process.exitStatus() != QProcess::NormalExit || process.exitCode() != 0) {
        return QByteArrayLiteral("failed: ") + process.errorString().toUtf8() + process.readAllStandardError();
    }
    return process.readAllStandardOutput().trimmed();
}

/// Whether the kernel gives an ordinary user what the engine's whole sandbox is made of.
bool TestWebSandbox::mayHaveNamespaces()
{
    QProcess process;
    if (::geteuid() == 0) {
        startAsNobody(process);
    }
    process.start(QStringLiteral("unshare"),
        { QStringLiteral("--user"), QStringLiteral("--pid"), QStringLiteral("--net"), QStringLiteral("--fork"),
            QStringLiteral("true") });
    return process.waitForFinished() && process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0;
}

void TestWebSandbox::rootGetsTextAndAReason()
{
    QStringList asRoot;
    if (::geteuid() != 0) {
        // Who is not root can look like root in a user namespace.
        asRoot = { QStringLiteral("unshare"), QStringLiteral("--user"), QStringLiteral("--map-root-user") };
        if (QProcess::execute(asRoot.first(), asRoot.mid(1) + QStringList { QStringLiteral("true") }) != 0) {
            QSKIP("Neither root nor user namespaces to look like root");
        }
    }
    QCOMPARE(
        probe(asRoot, false), QByteArray("ready=0 state=Unavailable obstacle=Root sandbox=Unknown mapped=0 text=1"));
}

void TestWebSandbox::ordinaryUserGetsASandbox()
{
    const QByteArray line = probe({}, true);
    QVERIFY2(line.startsWith("ready=1 state=Ready obstacle=None"), line.constData());
    // Machines without user namespaces have the filter alone; no other has an excuse.
    QVERIFY2(line.contains(mayHaveNamespaces() ? "sandbox=Full" : "sandbox=Partial"), line.constData());
}

void TestWebSandbox::saysWhatIsMissingWithoutUserNamespaces()
{
    const QString unshare = QStandardPaths::findExecutable(QStringLiteral("unshare"));
    const QString setpriv = QStandardPaths::findExecutable(QStringLiteral("setpriv"));
    const QStringList namespaced { unshare, QStringLiteral("--user"), QStringLiteral("--map-user=65534"),
        QStringLiteral("--keep-caps") };
    if (setpriv.isEmpty() || unshare.isEmpty()
        || QProcess::execute(unshare, { QStringLiteral("--user"), QStringLiteral("true") }) != 0) {
        QSKIP("No user namespaces to take away on this machine");
    }
    const QByteArray line = probe(namespaced
            + QStringList { QStringLiteral("sh"), QStringLiteral("-c"),
                QStringLiteral("echo 0 > /proc/sys/user/max_user_namespaces && exec setpriv --ambient-caps=-all "
                               "--inh-caps=-all \"$@\""),
                QStringLiteral("sh") },
        true);
    QVERIFY2(line.contains("ready=1 state=Ready"), line.constData());
    QVERIFY2(line.contains("sandbox=Partial"), line.constData());
}

int main(int argc, char **argv)
{
    if (argc > 1 && qstrcmp(argv[1], "--probe") == 0) {
        return probeMain(argc, argv);
    }
    QCoreApplication application(argc, argv);
    TestWebSandbox test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_websandbox.moc"
