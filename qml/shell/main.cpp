// SPDX-License-Identifier: MIT
#include "audioloader.h"
#include "core/clock.h"
#include "core/logging.h"
#include "core/paths.h"
#include "core/startlog.h"
#include "firstframe.h"
#include "mathhost.h"
#include "services/appservices.h"
#include "shelloptions.h"
#include "singleinstance.h"
#include "startupid.h"
#include "termination.h"
#include "tour.h"
#include "translations.h"
#include "ui/context/appcontext.h"
#include "ui/shell/appearance.h"
#include "ui/shell/desktopquiet.h"
#include "ui/shell/fileopener.h"
#include "ui/shell/navigation.h"
#include "ui/shell/roundwatch.h"
#include "ui/shell/sleepnotice.h"
#include "webviewnote.h"

#include <QDir>
#include <QFileInfo>
#include <QGuiApplication>
#include <QIcon>
#include <QLocale>
#include <QQmlApplicationEngine>
#include <QQuickStyle>
#include <QQuickWindow>
#include <QTimer>

#include <cstdio>
#include <utility>
#include <vector>

#include <unistd.h>

using namespace sevenrounds;

namespace {

constexpr int kUsage = 2;
/// What run() returns where nothing can be drawn by OpenGL. Seen by main() only.
constexpr int kNoOpenGl = 3;
const char *const kBackend = "QT_QUICK_BACKEND";
constexpr Milliseconds kLastSave { 2000 };
/// A window that starts hidden gets no frame; its profile is opened all the same.
constexpr int kLongestFrameMs = 1000;
const QUrl kMain(QStringLiteral("qrc:/qt/qml/SevenRounds/Shell/Main.qml"));

QStringList argumentList(int argc, char **argv)
{
    QStringList list;
    for (int i = 0; i < argc; ++i) {
        list.append(QString::fromLocal8Bit(argv[i]));
    }
    return list;
}

void prepareEngine(QQmlEngine &engine)
{
    // Qt 6.5 looks here by itself; 6.4 does not.
    engine.addImportPath(QStringLiteral("qrc:/qt/qml"));
    // The web view's plugin: beside the program in a build, below the library folder when installed.
    engine.addImportPath(QCoreApplication::applicationDirPath() + QStringLiteral("/../imports"));
    engine.addImportPath(
        QDir::cleanPath(QCoreApplication::applicationDirPath() + QStringLiteral(SEVENROUNDS_INSTALLED_QML_DIR)));
}

/// F04: the last three starts of ten minutes never ended. This one is noted too.
bool isAfterCrashes(StartLog &starts, const ProfilePaths &profile, const Clock &clock)
{
    if (!QFileInfo::exists(profile.data)) {
        // The opening would make it a moment later, and say what is wrong where it cannot.
        (void)prepareProfileFolder(profile);
    }
    if (starts.begin(clock.now()) < StartLog::kTooMany) {
        return false;
    }
    qCWarning(lcShell, "safe mode: the program ended three times in ten minutes without being left");
    return true;
}

/// Turns the way of a fresh profile to Welcome into one to the derivation whose first formula the benchmark waits for.
void showFirstFormula(AppServices &services, AppContext &context)
{
    if (context.navigation()->page() == Navigation::Page::Welcome && !services.library().derivations().isEmpty()) {
        (void)services.derivations().setCurrent(services.library().derivations().first().id);
        context.navigation()->replace(Navigation::Page::Derivation);
    }
}

/// `startupId` is what the desktop started the program with. `handed` gets the files that other starts and the session bus asked to open.
int run(QGuiApplication &app, const ShellOptions &options, const QByteArray &startupId, QStringList *handed)
{
    // Before the profile is looked at, because that takes its lock for a moment: a signal that comes early waits for the loop.
    const Termination termination;
    const ProfilePaths profile = profilePaths(options.dataFolder);
    SingleInstance instance;
    if (!options.isStartupMeasured) {
        const SingleInstance::Outcome outcome
            = instance.claim(profile, options.dataFolder.isEmpty(), options.files, startupId);
        if (outcome != SingleInstance::Outcome::First) {
            std::fprintf(stderr, "%s\n", qPrintable(SingleInstance::message(outcome, profile)));
            return outcome == SingleInstance::Outcome::Raised ? 0 : 1;
        }
    }
    const SystemClock clock;
    const Result<QString> content = shippedContentFolder();
    if (!content) {
        qCCritical(lcShell).noquote() << describe(content.error());
    }
    StartLog starts(profile.starts());
    const bool isSafe = !options.isStartupMeasured && isAfterCrashes(starts, profile, clock);
    AppServices services({ profile, content.value_or(QString()), audioEngineMaker(), {}, isSafe }, clock);
    MathHost mathHost(clock);
    if (isSafe) {
        mathHost.forbid();
    }
    MathHost::provide(&mathHost);
    AppContext context(services);
    context.appearance()->followDesktop();
    const WebViewNote webViewNote(mathHost, context);
    DesktopQuiet quiet(QDBusConnection::sessionBus());
    const RoundWatch roundWatch(services, quiet, context);
    quiet.look();
    FileOpener fileOpener(services, context);
    fileOpener.open(options.files);
    QObject::connect(
        &instance, &SingleInstance::filesHanded, &fileOpener, [&fileOpener, handed](const QStringList &uris) {
            *handed += uris;
            fileOpener.open(uris);
        });

    if (options.isStartupMeasured) {
        // The window looks as soon as the stage is told, before anyone else hears of it; the page is chosen a moment earlier.
        QObject::connect(
            context.navigation(), &Navigation::pageChanged, &context, [&] { showFirstFormula(services, context); });
    }
    // On the second processor while the first reads the window.
    services.openAhead();
    QQmlApplicationEngine engine;
    prepareEngine(engine);
    engine.load(kMain);
    if (engine.rootObjects().isEmpty()) {
        return 1;
    }
    auto *window = qobject_cast<QQuickWindow *>(engine.rootObjects().first());
    const FirstFrame firstFrame(*window, mathHost, options.isStartupMeasured);
    QObject::connect(&firstFrame, &FirstFrame::otherPageWanted, &context,
        [&] { context.navigation()->open(Navigation::Page::Settings); });
    QObject::connect(&firstFrame, &FirstFrame::formulaPageWanted, &context,
        [&] { context.navigation()->open(Navigation::Page::Derivation); });
    QObject::connect(&context, &AppContext::safeModeLeft, &mathHost, &MathHost::allow);
    QObject::connect(&instance, &SingleInstance::activated, window, [window](const QByteArray &other) {
        qCInfo(lcShell, "asked to come forward");
        window->setWindowStates(window->windowStates() & ~Qt::WindowStates(Qt::WindowMinimized));
        window->show();
        window->raise();
        window->requestActivate();
        showStartedBy(other, *window);
    });
    QObject::connect(&termination, &Termination::requested, &app, [&] {
        context.flush();
        QCoreApplication::quit();
    });
    SleepNotice sleepNotice;
    QObject::connect(&sleepNotice, &SleepNotice::aboutToSleep, &context, &AppContext::flush);
    bool isOpened = false;
    const auto openOnce = [&] {
        if (!std::exchange(isOpened, true)) {
            services.open();
            sleepNotice.listen(QDBusConnection::systemBus());
        }
    };
    // What the profile brings to the screen must not delay the window.
    QObject::connect(&firstFrame, &FirstFrame::shown, &context, openOnce);
    QTimer::singleShot(kLongestFrameMs, &context, openOnce);
    // It comes before the first frame, or where a graphics card was lost: then what is open is saved as when the window is closed, and offered again.
    // Queued: before the loop runs, nobody can end it.
    QObject::connect(
        window, &QQuickWindow::sceneGraphError, &app,
        [](QQuickWindow::SceneGraphError, const QString &message) {
            qCWarning(lcShell).noquote() << "no OpenGL, drawing by software:" << message;
            QCoreApplication::exit(kNoOpenGl);
        },
        Qt::QueuedConnection);
    window->show();
    const int code = QGuiApplication::exec();
    if (code == kNoOpenGl) {
        // Files may be waiting that the session bus wants opened.
        QCoreApplication::processEvents();
    }
    context.flush();
    const Result<> saved = services.shutDown(kLastSave);
    if (!options.isStartupMeasured) {
        starts.end();
    }
    if (!saved) {
        qCCritical(lcShell).noquote() << describe(saved.error());
        return 1;
    }
    return code;
}

int start(int argc, char **argv, const ShellOptions &options, QStringList *handed)
{
    // What the web view will need when its plugin is loaded after the first frame; costs nothing before.
    QCoreApplication::setAttribute(Qt::AA_ShareOpenGLContexts);
    QQuickWindow::setGraphicsApi(QSGRendererInterface::OpenGL);
    QQuickStyle::setStyle(QStringLiteral("Basic"));
    const QByteArray startupId = readStartupId();
    QGuiApplication app(argc, argv);
    QGuiApplication::setApplicationName(QStringLiteral("sevenrounds"));
    QGuiApplication::setApplicationDisplayName(QStringLiteral("Seven Rounds"));
    QGuiApplication::setApplicationVersion(QStringLiteral(SEVENROUNDS_VERSION));
    QGuiApplication::setDesktopFileName(QStringLiteral("org.sevenrounds.SevenRounds"));
    installTranslations(app);
    // Qt would ask a catalog of its own for it, which need not be there.
    QGuiApplication::setLayoutDirection(QLocale().textDirection());
    return options.action == ShellOptions::Action::Tour ? runTour(options, prepareEngine)
                                                        : run(app, options, startupId, handed);
}

/// The program once more in this process, with the words it was started with and the files that were handed to it. Returns only where that fails.
void startAgain(QStringList words, const QStringList &handed)
{
    if (!handed.isEmpty()) {
        words += QStringList { QStringLiteral("--") } + handed;
    }
    QList<QByteArray> bytes;
    std::vector<char *> pointers;
    for (const QString &word : std::as_const(words)) {
        bytes.append(word.toLocal8Bit());
    }
    for (QByteArray &word : bytes) {
        pointers.push_back(word.data());
    }
    pointers.push_back(nullptr);
    execv("/proc/self/exe", pointers.data());
    std::perror("sevenrounds");
}

} // namespace

int main(int argc, char **argv)
{
    const QStringList words = argumentList(argc, argv);
    const Result<ShellOptions> options = ShellOptions::parse(words);
    if (!options) {
        std::fprintf(
            stderr, "sevenrounds: %s\n%s", qPrintable(options.error().context), qPrintable(ShellOptions::help()));
        return kUsage;
    }
    if (options->action == ShellOptions::Action::ShowHelp) {
        std::fputs(qPrintable(ShellOptions::help()), stdout);
        return 0;
    }
    if (options->action == ShellOptions::Action::ShowVersion) {
        std::puts("sevenrounds " SEVENROUNDS_VERSION);
        return 0;
    }
    QStringList handed;
    const int code = start(argc, argv, *options, &handed);
    // Qt chooses how it draws once in a process.
    if (code == kNoOpenGl && qputenv(kBackend, "software")) {
        startAgain(words, handed);
        return 1;
    }
    return code;
}
