// SPDX-License-Identifier: MIT
// Hostile Python, F43 to F53 of the reliability list, in both tiers as an ordinary user. A solution reports what became of its attempts as its value, and
// the reference says "refused" to each, so that an attempt that succeeds is a wrong answer.
#include "faults/helperprocess.h"
#include "judge/childprocess.h"
#include "judge/judge.h"
#include "support/judgebench.h"
#include "support/limitms.h"
#include "support/processtree.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFileInfo>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <array>
#include <chrono>
#include <csignal>
#include <cstdlib>
#include <map>
#include <memory>
#include <thread>

#include <unistd.h>

using namespace sevenrounds;
using namespace sevenrounds::judge;
using namespace sevenrounds::test;

namespace {

constexpr int kSecondMs = 1000;
/// F46's mark, for a machine that does nothing else.
constexpr qint64 kKillMarkMs = 100;
const QByteArray kSecretText = "nobody may read this";

const Judge &judgeOf(Tier tier)
{
    static std::map<Tier, std::unique_ptr<Judge>> judges;
    std::unique_ptr<Judge> &judge = judges[tier];
    if (!judge) {
        Result<Sandbox> sandbox = Sandbox::open(tier);
        judge = std::make_unique<Judge>(sandbox ? std::optional(std::move(*sandbox)) : std::nullopt);
    }
    return *judge;
}

/// Tries each of the lines and reports what became of it: an attempt is an expression, or several joined by "or" that are all tried until one is true.
QByteArray attempting(const QList<QByteArray> &lines)
{
    QByteArray source = "import ctypes, os, socket, subprocess, sys, threading, resource\n"
                        "def attempt(action):\n"
                        "    try:\n"
                        "        return repr(action())\n"
                        "    except (OSError, ValueError, subprocess.SubprocessError) as error:\n"
                        "        return 'refused'\n"
                        "def solve(count):\n"
                        "    return [\n";
    for (const QByteArray &line : lines) {
        source += "        attempt(lambda: " + line + "),\n";
    }
    return source + "    ]\n";
}

QByteArray quoted(const QString &path)
{
    return "'" + path.toUtf8() + "'";
}

} // namespace

class TestHostilePython : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup();
    void f43EndlessLoopEndsAtItsLimit_data() { tiers(); }
    void f43EndlessLoopEndsAtItsLimit();
    void f44NoProcessIsMade_data() { tiers(); }
    void f44NoProcessIsMade();
    void f44ThreadsAreFew_data() { tiers(); }
    void f44ThreadsAreFew();
    void f45MemoryIsLimited_data() { tiers(); }
    void f45MemoryIsLimited();
    void f46OutputIsCutAndInert_data() { tiers(); }
    void f46OutputIsCutAndInert();
    void f47NothingIsRead_data() { tiers(); }
    void f47NothingIsRead();
    void f47EnvironmentIsSmall_data() { tiers(); }
    void f47EnvironmentIsSmall();
    void f48NothingIsWritten_data() { tiers(); }
    void f48NothingIsWritten();
    void f49NoNetwork_data() { tiers(); }
    void f49NoNetwork();
    void f50NobodyGetsAway_data() { tiers(); }
    void f50NobodyGetsAway();
    void f50KilledProgramLeavesNothing_data() { tiers(); }
    void f50KilledProgramLeavesNothing();
    void f51VerdictIsNotForged_data();
    void f51VerdictIsNotForged();
    void f52FoldersInMemoryAreCapped_data() { tiers(); }
    void f52FoldersInMemoryAreCapped();
    void f53WithoutNamespacesThereIsTheSecondTier();
    void f53WithoutPythonNothingRuns();
    void f53WithoutNumPyItSaysSo();

private:
    static void tiers();
    [[nodiscard]] JudgeReport judged(int count, const QByteArray &source) const;
    void verifyRefused(const QList<QByteArray> &lines) const;
    Tier m_tier = Tier::Bubblewrap;
    std::unique_ptr<QTemporaryDir> m_home;
    QString m_secret;
};

void TestHostilePython::tiers()
{
    QTest::addColumn<Tier>("tier");
    QTest::newRow("bubblewrap") << Tier::Bubblewrap;
    QTest::newRow("landlock") << Tier::Landlock;
}

void TestHostilePython::initTestCase()
{
    if (geteuid() == 0) {
        QSKIP("root is above limits of processes and modes of files: these run as an ordinary user");
    }
    m_home = std::make_unique<QTemporaryDir>(QDir::homePath() + QStringLiteral("/.sevenrounds-XXXXXX"));
    QVERIFY(m_home->isValid());
    m_secret = m_home->filePath(QStringLiteral("id_ed25519"));
    QFile file(m_secret);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(kSecretText);
}

void TestHostilePython::init()
{
    // The one function without a column finds its tier by itself.
    if (QTest::currentDataTag() != nullptr) {
        QFETCH(Tier, tier);
        m_tier = tier;
    }
}

void TestHostilePython::cleanup()
{
    QTRY_VERIFY_WITH_TIMEOUT(descendantsOf(getpid()).isEmpty(), kSecondMs);
}

JudgeReport TestHostilePython::judged(int count, const QByteArray &source) const
{
    return judgeOf(m_tier).submit(attempts(count), source);
}

void TestHostilePython::verifyRefused(const QList<QByteArray> &lines) const
{
    const JudgeReport report = judged(static_cast<int>(lines.size()), attempting(lines));
    QVERIFY2(report.verdict == Verdict::Accepted,
        qPrintable(verdictKey(report.verdict) + QStringLiteral(": ") + report.message));
}

void TestHostilePython::f43EndlessLoopEndsAtItsLimit()
{
    CodingProblem problem = attempts(1);
    problem.limits = {};
    QElapsedTimer sinceStep;
    Watch watch;
    watch.progress = [&](int, int, const QString &) { sinceStep.start(); };
    const JudgeReport report = judgeOf(m_tier).submit(problem, "def solve(x):\n    while True:\n        pass\n", watch);
    constexpr int limitMs = 10000;
    constexpr int allowedMs = 500;
    QCOMPARE(report.verdict, Verdict::TimeLimit);
    // What the loop waits for a processor that others have is added, so only a machine with one to spare can tell the upper bound.
    std::array<double, 1> load {};
    const bool isBusy = getloadavg(load.data(), 1) != 1 || load.front() > std::thread::hardware_concurrency() - 0.5;
    const qint64 mostMs = (isBusy ? 3 * limitMs : limitMs) + allowedMs;
    QVERIFY2(sinceStep.elapsed() >= limitMs - allowedMs && sinceStep.elapsed() <= mostMs,
        qPrintable(QString::number(sinceStep.elapsed())));
}

void TestHostilePython::f44NoProcessIsMade()
{
    verifyRefused({ "os.fork()", "os.forkpty()", "subprocess.run(['/usr/bin/true'])",
        "os.posix_spawn('/usr/bin/true', ['true'], {})", "[os.fork() for _ in range(500)]",
        "ctypes.CDLL(None).fork() == -1 and open('/nothing')",
        "ctypes.CDLL(None).vfork() == -1 and open('/nothing')" });
}

void TestHostilePython::f44ThreadsAreFew()
{
    // Alone in its namespace it has 64; elsewhere all threads of the person count, and others of them come and go meanwhile.
    const QByteArray most = m_tier == Tier::Bubblewrap ? "64" : "300";
    const JudgeReport report = judged(1,
        "import threading\n"
        "def solve(count):\n"
        "    threading.stack_size(65536)\n"
        "    end, made = threading.Event(), 0\n"
        "    try:\n"
        "        for _ in range(500):\n"
        "            threading.Thread(target=end.wait, daemon=True).start()\n"
        "            made += 1\n"
        "    except RuntimeError:\n"
        "        pass\n"
        "    end.set()\n"
        "    return ['refused'] if made <= "
            + most + " else [str(made)]\n");
    QVERIFY2(report.verdict == Verdict::Accepted, qPrintable(report.message));
}

void TestHostilePython::f45MemoryIsLimited()
{
    const JudgeReport bomb
        = judged(1, "def solve(count):\n    kept = []\n    while True:\n        kept.append(bytearray(1 << 20))\n");
    QCOMPARE(bomb.verdict, Verdict::MemoryLimit);
    QCOMPARE(bomb.line, 4);
    // Four children of 400 MB would be within the limit of each; there are none.
    const JudgeReport children = judged(1,
        "import os\ndef solve(count):\n    for _ in range(4):\n        if os.fork() == 0:\n            bytearray(400 "
        "<< 20)\n");
    QCOMPARE(children.verdict, Verdict::RuntimeError);
    QVERIFY(children.message.contains(QStringLiteral("PermissionError")));
    verifyRefused({ "resource.setrlimit(resource.RLIMIT_AS, (1 << 40, 1 << 40))",
        "resource.prlimit(os.getppid() or 1, resource.RLIMIT_AS, (1 << 20, 1 << 20))", "os.memfd_create('more')" });
}

void TestHostilePython::f46OutputIsCutAndInert()
{
    // With an hour to run, only its output can end it; and the verdict comes when it is gone, not before.
    CodingProblem problem = attempts(1);
    problem.limits.seconds = 3600;
    const JudgeReport flood = judgeOf(m_tier).submit(problem,
        "import os, time\ndef solve(count):\n    os.write(1, b'%d ' % time.monotonic_ns())\n    while True:\n"
        "        os.write(1, b'x' * 65536)\n");
    const std::chrono::nanoseconds gone = std::chrono::steady_clock::now().time_since_epoch();
    QCOMPARE(flood.verdict, Verdict::OutputLimit);
    // It says when it begins to write: the mebibyte, and then the end, take no longer than the mark together.
    const qint64 begun = flood.steps.first().output.section(QLatin1Char(' '), 0, 0).toLongLong();
    QVERIFY(begun > 0);
    const qint64 goneMs = (gone.count() - begun) / 1'000'000;
    qInfo("gone %lld ms after the first byte", goneMs);
    QVERIFY2(goneMs <= limitMs(kKillMarkMs), qPrintable(QString::number(goneMs)));
    QVERIFY(descendantsOf(getpid()).isEmpty());
    QCOMPARE(kMaxOutputBytes, qsizetype { 1024 } * 1024);
    QVERIFY(flood.steps.first().output.size() <= 65536);
    // The other stream fills the same cup.
    const JudgeReport errors = judgeOf(m_tier).submit(
        problem, "import os\ndef solve(count):\n    while True:\n        os.write(2, b'x' * 65536)\n");
    QCOMPARE(errors.verdict, Verdict::OutputLimit);
    const JudgeReport odd = judged(1,
        "import os\ndef solve(count):\n    os.write(1, b'\\x1b[2J\\0\\xff\\xe2\\x80\\xae')\n    os.write(2, b'two')\n  "
        "  return []\n");
    QCOMPARE(odd.verdict, Verdict::WrongAnswer);
    QCOMPARE(odd.steps.first().output, QStringLiteral("\\x1b[2J\\x00\ufffd\\u202etwo"));
}

void TestHostilePython::f47NothingIsRead()
{
    const QByteArray parent = QByteArray::number(getpid());
    verifyRefused({ "open(" + quoted(m_secret) + ").read()", "os.listdir(" + quoted(QDir::homePath()) + ")",
        "os.listdir('/home')", "open('/etc/passwd').read()", "open('/etc/shadow').read()", "os.listdir('/etc/ssl')",
        "open('/proc/" + parent + "/environ').read()", "open('/proc/" + parent + "/mem', 'rb').read(1)",
        "open('/proc/" + parent + "/cmdline').read()", "os.listdir('/proc/" + parent + "/fd')",
        "os.listdir('/run/user')", "os.listdir('/var')", "open('/dev/mem', 'rb')", "os.open('/dev/tty', os.O_RDWR)",
        "os.pidfd_open(1)",
        "ctypes.CDLL(None, use_errno=True).ptrace(16, " + parent + ", 0, 0) == -1 and open('/nothing')",
        "os.chroot('/usr')" });
}

void TestHostilePython::f47EnvironmentIsSmall()
{
    qputenv("SEVENROUNDS_TEST_SECRET", kSecretText);
    const JudgeReport report = judged(1,
        "import os\ndef solve(count):\n    return ['refused'] if len(os.environ) <= 8 and 'SEVENROUNDS_TEST_SECRET' "
        "not in os.environ else "
        "sorted(os.environ)\n");
    QVERIFY2(report.verdict == Verdict::Accepted, qPrintable(report.message));
}

void TestHostilePython::f48NothingIsWritten()
{
    const QByteArray secret = quoted(m_secret);
    const QByteArray fresh = quoted(m_home->filePath(QStringLiteral("fresh")));
    verifyRefused({ "open(" + secret + ", 'a').write('x')", "open(" + fresh + ", 'w')", "os.mkdir(" + fresh + ")",
        "os.symlink('/usr', " + fresh + ")", "os.link('/usr/bin/python3', " + fresh + ")", "os.unlink(" + secret + ")",
        "os.rename(" + secret + ", " + fresh + ")", "os.chmod(" + secret + ", 0o777)", "os.utime(" + secret + ")",
        "os.truncate(" + secret + ", 0)", "os.chown(" + secret + ", os.getuid(), os.getgid())",
        "os.setxattr(" + secret + ", 'user.a', b'b')", "open('/usr/lib/python3/fresh.py', 'w')", "open('/fresh', 'w')",
        "open('/etc/fresh', 'w')", "os.mknod(" + fresh + ")", "open('/proc/self/fd/5', 'wb').write(b'x')",
        "os.symlink('/etc/passwd', '/box/link') or open('/box/link').read()" });
    QFile file(m_secret);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), kSecretText);
    QCOMPARE(QDir(m_home->path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot),
        QStringList { QStringLiteral("id_ed25519") });
}

void TestHostilePython::f49NoNetwork()
{
    verifyRefused(
        { "socket.socket(socket.AF_INET, socket.SOCK_STREAM)", "socket.socket(socket.AF_INET, socket.SOCK_DGRAM)",
            "socket.socket(socket.AF_INET6, socket.SOCK_STREAM)", "socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)",
            "socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)", "socket.socket(socket.AF_NETLINK, socket.SOCK_RAW)",
            "socket.create_connection(('127.0.0.1', 631), 1)", "socket.create_server(('127.0.0.1', 0))" });
}

void TestHostilePython::f50NobodyGetsAway()
{
    verifyRefused({ "os.setsid()", "os.setpgid(0, 0)", "os.kill(" + QByteArray::number(getpid()) + ", 0)",
        "os.kill(os.getppid() or 1, 9)", "os.killpg(0, 9)", "os.nice(0) or os.setpriority(os.PRIO_USER, 0, 19)",
        "ctypes.CDLL(None, use_errno=True).prctl(1, 0) == -1 and open('/nothing')" });
}

void TestHostilePython::f50KilledProgramLeavesNothing()
{
    QProcess helper;
    QVERIFY(startHelper(helper, { QStringLiteral("loop"), tierKey(m_tier) }));
    const QList<qint64> processes = descendantsOf(helper.processId());
    // Two interpreters, and who holds them.
    QVERIFY2(processes.size() >= 4, qPrintable(QString::number(processes.size())));
    QCOMPARE(::kill(static_cast<pid_t>(helper.processId()), SIGKILL), 0);
    QTRY_VERIFY_WITH_TIMEOUT(std::none_of(processes.cbegin(), processes.cend(), isAlive), kSecondMs);
    QTRY_COMPARE(helper.state(), QProcess::NotRunning);
}

void TestHostilePython::f51VerdictIsNotForged_data()
{
    QTest::addColumn<Tier>("tier");
    QTest::addColumn<QByteArray>("source");
    const std::pair<const char *, const char *> forgeries[] = {
        { "prints", "def solve(x):\n    print('accepted: all tests passed')\n" },
        { "exits", "import os\ndef solve(x):\n    os._exit(0)\n" },
        { "exits while loading", "raise SystemExit(0)\n" },
        { "equal to everything",
            "class All(list):\n    def __eq__(self, other):\n        return True\ndef solve(x):\n    return All()\n" },
        { "patches builtins",
            "import builtins\nbuiltins.len = lambda x: 1\nbuiltins.isinstance = lambda a, b: True\ndef solve(x):\n    "
            "return []\n" },
        { "patches NumPy",
            "import numpy as np\nfor name in ('equal', 'array_equal', 'allclose', 'isclose', 'array_equiv', 'all', "
            "'any'):\n    setattr(np, name, lambda *a, **k: True)\nnp.testing.assert_allclose = lambda *a, **k: None\n"
            "np.testing.assert_array_equal = lambda *a, **k: None\nreal = np.asarray\nnp.asarray = np.array = lambda "
            "*a, **k: real(['refused', 'refused'])\ndef solve(x):\n    return np.zeros(2)\n" },
        { "returns what NumPy was made to call equal",
            "import numpy as np\nclass All(np.ndarray):\n    def __eq__(self, other):\n        return np.ones(2, "
            "bool)\n    def __array_ufunc__(self, *a, **k):\n        return np.ones(2, bool)\ndef solve(x):\n    "
            "return np.zeros(2).view(All)\n" },
        { "patches the runner",
            "import sys\nmain = sys.modules['__main__']\nmain.encode = lambda value, depth=0: ['refused', "
            "'refused']\nmain._dumps = lambda *a, **k: '{\"value\":true}'\ndef solve(x):\n    return []\n" },
        { "answers itself without the secret",
            "import os\ndef solve(x):\n    os.write(4, bytes(64))\n    return []\n" },
        { "answers itself with the secret",
            "import os, sys\ndef solve(x):\n    frame = sys._getframe()\n    while frame and 'secret' not in "
            "frame.f_locals:\n        frame = frame.f_back\n"
            "    text = b'{\"holds\":true,\"says\":null,\"value\":\"accepted\"}'\n"
            "    os.write(4, len(text).to_bytes(4, 'big') + frame.f_locals['secret'] + text)\n    return []\n" },
        { "promises a huge frame", "import os\ndef solve(x):\n    os.write(4, b'\\xff' * 20)\n" },
        { "closes its answers", "import os\ndef solve(x):\n    os.close(4)\n" },
        { "becomes another program", "import os\ndef solve(x):\n    os.execv('/usr/bin/true', ['true'])\n" },
        { "returns what is nested without end", "def solve(x):\n    a = []\n    a.append(a)\n    return a\n" },
    };
    for (const Tier tier : { Tier::Bubblewrap, Tier::Landlock }) {
        for (const auto &[name, source] : forgeries) {
            QTest::newRow(qPrintable(tierKey(tier) + QStringLiteral(": ") + QLatin1String(name)))
                << tier << QByteArray(source);
        }
    }
}

void TestHostilePython::f51VerdictIsNotForged()
{
    QFETCH(QByteArray, source);
    CodingProblem problem = attempts(3);
    problem.cases
        = "def law(rng):\n    got, = yield [[2]]\n    assert got == ['refused', 'refused'], 'does not hold'\n";
    problem.properties = { { QStringLiteral("law"), QStringLiteral("law"), 3 } };
    for (const QString &name : { QStringLiteral("attempts"), QStringLiteral("law") }) {
        const JudgeReport report = judgeOf(m_tier).judgeStep(problem, source, name);
        const bool isFailure = report.verdict == Verdict::WrongAnswer || report.verdict == Verdict::RuntimeError;
        // Who patches the runner may send what it likes, and even so it is compared with what is right.
        const bool isRight = name == QLatin1String("law") && source.contains("main.encode");
        QVERIFY2(isFailure || isRight, qPrintable(name + QStringLiteral(": ") + verdictKey(report.verdict)));
        // A forgery that could not even begin would show nothing.
        QVERIFY2(!report.message.contains(QStringLiteral("No module named")), qPrintable(report.message));
    }
}

void TestHostilePython::f52FoldersInMemoryAreCapped()
{
    const JudgeReport report = judged(1,
        "import os\n"
        "def fill(folder):\n"
        "    written = 0\n"
        "    for i in range(8):\n"
        "        try:\n"
        "            with open(f'{folder}/{i}', 'wb', buffering=0) as file:\n"
        "                for _ in range(32):\n"
        "                    written += file.write(bytes(1 << 20))\n"
        "        except OSError:\n"
        "            pass\n"
        "    return written\n"
        "def solve(count):\n"
        "    total = [fill(folder) for folder in ('/tmp', '/dev/shm', '/box', '/dev', '/run')]\n"
        "    return ['refused'] if max(total) <= 16 << 20 and sum(total) <= 48 << 20 else [str(total)]\n");
    QVERIFY2(report.verdict == Verdict::Accepted, qPrintable(report.message));
}

void TestHostilePython::f53WithoutNamespacesThereIsTheSecondTier()
{
    // A namespace in which nobody can make another one, as on a machine that forbids them.
    QProcess process;
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    process.start(QStringLiteral("/usr/bin/bwrap"),
        { QStringLiteral("--dev-bind"), QStringLiteral("/"), QStringLiteral("/"), QStringLiteral("--unshare-user"),
            QStringLiteral("--disable-userns"), QStringLiteral(SEVENROUNDS_FAULTHELPER), QStringLiteral("best") });
    QVERIFY(process.waitForFinished());
    QCOMPARE(process.readAllStandardOutput().trimmed(), QByteArray("landlock"));
    QCOMPARE(process.exitCode(), 0);
}

void TestHostilePython::f53WithoutPythonNothingRuns()
{
    // The machine as it is, but for its interpreter.
    QProcess process;
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    process.start(QStringLiteral("/usr/bin/bwrap"),
        { QStringLiteral("--dev-bind"), QStringLiteral("/"), QStringLiteral("/"), QStringLiteral("--ro-bind"),
            QStringLiteral("/dev/null"), QFileInfo(QStringLiteral("/usr/bin/python3")).canonicalFilePath(),
            QStringLiteral(SEVENROUNDS_FAULTHELPER), QStringLiteral("best") });
    QVERIFY(process.waitForFinished());
    QVERIFY(process.readAllStandardOutput().contains("Python is not installed"));
    QCOMPARE(process.exitCode(), 1);
}

void TestHostilePython::f53WithoutNumPyItSaysSo()
{
    // Debian's packages of Python are not there; the folders beside them that a removed package leaves are.
    QProcess process;
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    process.start(QStringLiteral("/usr/bin/bwrap"),
        { QStringLiteral("--dev-bind"), QStringLiteral("/"), QStringLiteral("/"), QStringLiteral("--tmpfs"),
            QStringLiteral("/usr/lib/python3/dist-packages"), QStringLiteral(SEVENROUNDS_FAULTHELPER),
            QStringLiteral("packages") });
    QVERIFY(process.waitForFinished());
    QVERIFY(process.readAllStandardOutput().contains("numpy: unavailable, not found either"));
    QCOMPARE(process.exitCode(), 0);
}

QTEST_GUILESS_MAIN(TestHostilePython)
#include "tst_hostilepython.moc"
