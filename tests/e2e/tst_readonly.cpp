// SPDX-License-Identifier: MIT
#include "faults/helperprocess.h"
#include "mathhost.h"
#include "support/pagewalk.h"
#include "support/profilebench.h"
#include "ui/context/appcontext.h"
#include "ui/shell/navigation.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QGuiApplication>
#include <QQmlApplicationEngine>

#include <cstdio>

using namespace sevenrounds;

namespace {

QMap<QString, QByteArray> contentOf(const QString &folder)
{
    QMap<QString, QByteArray> files;
    QDirIterator entries(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (entries.hasNext()) {
        QFile file(entries.next());
        files.insert(file.fileName(), file.open(QFile::ReadOnly) ? file.readAll() : QByteArray("unreadable"));
    }
    return files;
}

void say(const char *what, bool is)
{
    std::printf("%s %s\n", what, is ? "yes" : "no");
    std::fflush(stdout);
}

bool isTextShown(QQuickWindow &window, const QString &text)
{
    const QList<QQuickItem *> items = test::shownItems(window.contentItem());
    return std::any_of(
        items.begin(), items.end(), [&](QQuickItem *item) { return item->property("text").toString().contains(text); });
}

/// The window on a profile that cannot be written: says what it shows, and what comes of answering all the same.
int probeMain(int argc, char **argv)
{
    QGuiApplication application(argc, argv);
    const SystemClock clock;
    AppServices services(
        { ProfilePaths { QString::fromLocal8Bit(argv[2]) }, QStringLiteral(SEVENROUNDS_SOURCE_DIR "/content") }, clock);
    MathHost host(clock);
    MathHost::provide(&host);
    AppContext context(services);
    QQmlApplicationEngine engine;
    engine.addImportPath(QStringLiteral("qrc:/qt/qml"));
    engine.load(QUrl(QStringLiteral("qrc:/qt/qml/SevenRounds/Shell/Main.qml")));
    auto *window = qobject_cast<QQuickWindow *>(engine.rootObjects().value(0));
    services.openNow();
    if (window == nullptr || !QTest::qWaitFor([&] { return context.isReady(); }, 20000)) {
        say("ready", false);
        return 1;
    }
    window->show();
    window->requestActivate();
    say("ready", QTest::qWaitForWindowActive(window));
    say("banner", isTextShown(*window, QStringLiteral("Your profile can only be read")));
    say("warned", isTextShown(*window, QStringLiteral("What you do now is not saved")));
    context.navigation()->open(Navigation::Page::Today);
    QTest::keyClick(window, Qt::Key_S);
    say("refused", context.navigation()->page() == Navigation::Page::Today && !services.sessions().hasSession());
    say("accepted", test::tabTo(*window, QStringLiteral("Practice without saving")));
    QTest::keyClick(window, Qt::Key_Return);
    context.navigation()->open(Navigation::Page::Rounds);
    context.navigation()->open(Navigation::Page::Today);
    QTest::keyClick(window, Qt::Key_S);
    say("round", context.navigation()->page() == Navigation::Page::Round && services.sessions().hasSession());
    test::type(*window, QStringLiteral("typed all the same"));
    const SessionService &sessions = services.sessions();
    const bool isTyped = sessions.hasSession()
        && sessions.draft(currentItem(sessions.plan(), sessions.state()).id) == QStringLiteral("typed all the same");
    say("typed", isTyped);
    say("still warned", isTextShown(*window, QStringLiteral("What you do now is not saved")));
    context.flush();
    (void)services.shutDown(Milliseconds { 2000 });
    return 0;
}

} // namespace

/// Fault F09 in the window: the data folder is mounted read-only.
class TestReadOnly : public QObject
{
    Q_OBJECT

private slots:
    void F09_bannerSaysSoAndNothingIsTouched();
};

void TestReadOnly::F09_bannerSaysSoAndNothingIsTouched()
{
    ProfileBench bench;
    QVERIFY(bench.open());
    bench.services.settings().setWelcomed(true);
    QVERIFY(bench.services.shutDown(Milliseconds { 5000 }));
    const QString folder = bench.folder.path();
    const auto before = contentOf(folder);
    QString reason;
    const QByteArray mount("mount --bind \"$1\" \"$1\"\nmount -o remount,bind,ro \"$1\"");
    const test::HelperRun run
        = test::runHelperWithMounts(mount, { folder }, { QStringLiteral("--probe"), folder }, reason);
    if (!reason.isEmpty()) {
        QSKIP(qPrintable(reason));
    }
    QCOMPARE(run.lines,
        QStringList({ QStringLiteral("ready yes"), QStringLiteral("banner yes"), QStringLiteral("warned yes"),
            QStringLiteral("refused yes"), QStringLiteral("accepted yes"), QStringLiteral("round yes"),
            QStringLiteral("typed yes"), QStringLiteral("still warned yes") }));
    QCOMPARE(run.exitCode, 0);
    QCOMPARE(contentOf(folder), before);
}

int main(int argc, char **argv)
{
    if (argc > 2 && qstrcmp(argv[1], "--probe") == 0) {
        return probeMain(argc, argv);
    }
    QCoreApplication application(argc, argv);
    TestReadOnly test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_readonly.moc"
