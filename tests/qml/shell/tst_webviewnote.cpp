// SPDX-License-Identifier: MIT
#include "support/profilebench.h"
#include "ui/context/appcontext.h"
#include "webviewnote.h"

#include <QSet>

#include <unistd.h>

using namespace sevenrounds;

using State = MathHost::State;
using Obstacle = MathHost::Obstacle;
using Sandbox = MathHost::Sandbox;

/// F33: what a person is told of what stands between the web view and the machine, in each state that there is.
class TestWebViewNote : public QObject
{
    Q_OBJECT

private slots:
    void F33_everyStateHasItsWords_data();
    void F33_everyStateHasItsWords();
    void F33_noTwoStatesSayTheSame();
    void F33_theHostsOwnStateIsTold();
};

void TestWebViewNote::F33_everyStateHasItsWords_data()
{
    QTest::addColumn<State>("state");
    QTest::addColumn<Obstacle>("obstacle");
    QTest::addColumn<Sandbox>("sandbox");
    QTest::addColumn<QString>("words");
    const auto row = [](const char *name, State state, Obstacle obstacle, Sandbox sandbox, const char *words) {
        QTest::newRow(name) << state << obstacle << sandbox << QString::fromUtf8(words);
    };
    row("cold", State::Cold, Obstacle::None, Sandbox::Unknown, "");
    row("loading", State::Loading, Obstacle::None, Sandbox::Full, "");
    row("full", State::Ready, Obstacle::None, Sandbox::Full, "runs in its full sandbox");
    row("partial", State::Ready, Obstacle::None, Sandbox::Partial,
        "in a part of its sandbox: its system calls are filtered, but this machine allows no user namespaces");
    row("off", State::Ready, Obstacle::None, Sandbox::Off, "runs without a sandbox");
    row("not found out", State::Ready, Obstacle::None, Sandbox::Unknown, "could not be found out");
    row("coming back", State::Recovering, Obstacle::None, Sandbox::Full, "runs in its full sandbox");
    row("stopped", State::Stopped, Obstacle::None, Sandbox::Full, "the web view ended three times within a minute");
    row("root", State::Unavailable, Obstacle::Root, Sandbox::Unknown,
        "the web view does not run as root, and its sandbox is not switched off for it. Start Seven Rounds as an "
        "ordinary user.");
    row("missing", State::Unavailable, Obstacle::EngineMissing, Sandbox::Unknown, "part of the program is missing");
    row("few files", State::Unavailable, Obstacle::FewFiles, Sandbox::Unknown,
        "needs more open files than this program may have");
    row("safe mode", State::Unavailable, Obstacle::SafeMode, Sandbox::Unknown, "switched off in safe mode");
}

void TestWebViewNote::F33_everyStateHasItsWords()
{
    QFETCH(State, state);
    QFETCH(Obstacle, obstacle);
    QFETCH(Sandbox, sandbox);
    QFETCH(QString, words);
    const QString said = WebViewNote::words(state, obstacle, sandbox);
    if (words.isEmpty()) {
        QCOMPARE(said, QString());
        return;
    }
    QVERIFY2(said.contains(words), qPrintable(said));
    // Who reads text in place of formulas is told that, and nobody else.
    const bool isText = state == State::Stopped || state == State::Unavailable;
    QCOMPARE(said.startsWith(QStringLiteral("Formulas are shown as text: ")), isText);
    // Where nothing protects, the word for what switched it off is there to be looked for.
    QCOMPARE(said.contains(QStringLiteral("QTWEBENGINE_DISABLE_SANDBOX")), sandbox == Sandbox::Off);
}

void TestWebViewNote::F33_noTwoStatesSayTheSame()
{
    const QStringList said { WebViewNote::words(State::Ready, Obstacle::None, Sandbox::Full),
        WebViewNote::words(State::Ready, Obstacle::None, Sandbox::Partial),
        WebViewNote::words(State::Ready, Obstacle::None, Sandbox::Off),
        WebViewNote::words(State::Ready, Obstacle::None, Sandbox::Unknown),
        WebViewNote::words(State::Stopped, Obstacle::None, Sandbox::Full),
        WebViewNote::words(State::Unavailable, Obstacle::Root, Sandbox::Unknown),
        WebViewNote::words(State::Unavailable, Obstacle::EngineMissing, Sandbox::Unknown),
        WebViewNote::words(State::Unavailable, Obstacle::FewFiles, Sandbox::Unknown),
        WebViewNote::words(State::Unavailable, Obstacle::SafeMode, Sandbox::Unknown) };
    QCOMPARE(QSet<QString>(said.cbegin(), said.cend()).size(), said.size());
}

/// From the host itself, through its deaths, and as root where the test is.
void TestWebViewNote::F33_theHostsOwnStateIsTold()
{
    ProfileBench bench;
    AppContext context(bench.services);
    const ManualClock clock { fromEpochMs(0) };
    MathHost host(clock);
    const WebViewNote note(host, context);
    QCOMPARE(note.text(), QString());
    if (::geteuid() == 0) {
        qunsetenv("QTWEBENGINE_DISABLE_SANDBOX");
        MathHost refused(clock);
        const WebViewNote rootNote(refused, context);
        refused.warm();
        QCOMPARE(rootNote.text(), WebViewNote::words(State::Unavailable, Obstacle::Root, Sandbox::Unknown));
        qputenv("QTWEBENGINE_DISABLE_SANDBOX", "1");
    }
    host.warm();
    QCOMPARE(note.text(), QString());
    for (int death = 0; death < 3; ++death) {
        host.rendererDied();
    }
    QCOMPARE(note.text(), WebViewNote::words(State::Stopped, Obstacle::None, Sandbox::Unknown));
}

QTEST_MAIN(TestWebViewNote)
#include "tst_webviewnote.moc"
