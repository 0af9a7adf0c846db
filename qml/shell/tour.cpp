// SPDX-License-Identifier: MIT
#include "tour.h"

#include "core/logging.h"
#include "mathhost.h"
#include "touraudio.h"
#include "toursteps.h"
#include "ui/context/appcontext.h"
#include "ui/shell/appearance.h"
#include "ui/shell/navigation.h"

#include <QCoreApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QGuiApplication>
#include <QImage>
#include <QMetaEnum>
#include <QQmlApplicationEngine>
#include <QQuickWindow>
#include <QSet>
#include <QStyleHints>
#include <QTemporaryDir>

#include <cstdio>
#include <utility>

using namespace sevenrounds;

namespace {

// An evening three weeks before the made-up interview.
const UtcTime kEvening { fromEpochMs(1795287600000) };
constexpr qint64 kTourPatienceMs = 20000;
constexpr qint64 kSettleMs = 350;
/// So many pictures in a row that differ in nothing.
constexpr int kStill = 2;

/// Lets the event loop work until `isDone`, at most until patience ends.
bool waitFor(const std::function<bool()> &isDone)
{
    QElapsedTimer timer;
    timer.start();
    while (!isDone()) {
        if (timer.elapsed() > kTourPatienceMs) {
            return false;
        }
        QCoreApplication::processEvents(QEventLoop::AllEvents, 20);
    }
    return true;
}

void settle()
{
    QElapsedTimer timer;
    timer.start();
    while (timer.elapsed() < kSettleMs) {
        QCoreApplication::processEvents(QEventLoop::AllEvents, 20);
    }
}

void dress(const AppContext &context, const ShellOptions &options)
{
    context.appearance()->setChoice(options.isDark ? Appearance::Choice::Dark : Appearance::Choice::Light);
    context.appearance()->setScale(options.scale);
    context.appearance()->setReducedMotion(true);
}

/// The same, or with a caret in the web view that is on in one and off in the other.
bool standsStill(const QImage &before, const QImage &after)
{
    constexpr int kCaretWidth = 8;
    constexpr int kCaretHeight = 80;
    if (before.size() != after.size() || before.isNull()) {
        return false;
    }
    QRect changed;
    for (int y = 0; y < after.height(); ++y) {
        for (int x = 0; x < after.width(); ++x) {
            if (before.pixel(x, y) != after.pixel(x, y)) {
                changed |= QRect(x, y, 1, 1);
            }
        }
    }
    return changed.width() <= kCaretWidth && changed.height() <= kCaretHeight;
}

bool takePicture(QQuickWindow &window, const MathHost &host, const QString &file)
{
    settle();
    bool isSettled = waitFor([&] { return host.isSettled(); });
    // The web view draws long pages in slices and follows the window's size a little later: the picture waits until it
    // stands still.
    QImage picture;
    int equal = 0;
    isSettled = waitFor([&] {
        settle();
        const QImage before = std::exchange(picture, window.grabWindow());
        equal = picture == before || standsStill(before, picture) ? equal + 1 : 0;
        return equal == kStill;
    }) && isSettled;
    if (!isSettled) {
        std::fprintf(stderr, "tour: the page did not come to rest for %s\n", qPrintable(file));
    }
    const bool isWritten = picture.save(file);
    if (!isWritten) {
        std::fprintf(stderr, "tour: %s could not be written\n", qPrintable(file));
    }
    return isSettled && isWritten;
}

/// A page that no picture was taken of is one that nobody looks at before a release. Says which, and how many there are.
int countPagesMissed(const QSet<int> &shown)
{
    const auto pages = QMetaEnum::fromType<Navigation::Page>();
    int missed = 0;
    for (int i = 0; i < pages.keyCount(); ++i) {
        if (!shown.contains(pages.value(i))) {
            std::fprintf(stderr, "tour: there is no picture of the page %s\n", pages.key(i));
            ++missed;
        }
    }
    return missed;
}

} // namespace

int runTour(const ShellOptions &options, void (*prepareEngine)(QQmlEngine &))
{
    const QTemporaryDir profile;
    const Result<QString> content = shippedContentFolder();
    if (!profile.isValid() || !content || !QDir().mkpath(options.tourFolder)) {
        std::fprintf(stderr, "tour: the profile, the content or the folder %s is not to be had\n",
            qPrintable(options.tourFolder));
        return 1;
    }
    // A caret that blinks never stands still.
    QGuiApplication::styleHints()->setCursorFlashTime(0);
    ManualClock clock(kEvening);
    TourAudio audio;
    AppServices services({ ProfilePaths { profile.path() }, *content, audio.maker() }, clock);
    // The web view's watchdog must feel real time.
    const SystemClock realClock;
    MathHost mathHost(realClock);
    MathHost::provide(&mathHost);
    AppContext context(services);
    dress(context, options);

    QQmlApplicationEngine engine;
    prepareEngine(engine);
    engine.load(QUrl(QStringLiteral("qrc:/qt/qml/SevenRounds/Shell/Main.qml")));
    if (engine.rootObjects().isEmpty()) {
        return 1;
    }
    auto *window = qobject_cast<QQuickWindow *>(engine.rootObjects().first());
    window->resize(options.size);
    window->show();
    services.openNow();
    if (!waitFor([&] { return services.stage() == AppStage::Ready; })) {
        std::fputs("tour: the profile could not be opened\n", stderr);
        return 1;
    }
    settle();
    mathHost.warm();

    int failures = 0;
    QSet<int> shown;
    TourStage stage { services, clock, context, *window, audio };
    const QList<TourStep> steps = tourSteps();
    for (qsizetype i = 0; i < steps.size(); ++i) {
        steps.at(i).act(stage);
        waitFor([&] { return services.stage() != AppStage::Opening; });
        // The profile's own settings come with it.
        dress(context, options);
        shown.insert(static_cast<int>(context.navigation()->page()));
        const QString file = QStringLiteral("%1/%2-%3.png")
                                 .arg(options.tourFolder)
                                 .arg(i + 1, 2, 10, QLatin1Char('0'))
                                 .arg(steps.at(i).name);
        failures += takePicture(*window, mathHost, file) ? 0 : 1;
    }
    (void)services.shutDown(Milliseconds { 2000 });
    std::printf("tour: %d pictures in %s, %d failed\n", static_cast<int>(steps.size()) - failures,
        qPrintable(options.tourFolder), failures);
    const int missed = countPagesMissed(shown);
    return failures == 0 && missed == 0 ? 0 : 1;
}
