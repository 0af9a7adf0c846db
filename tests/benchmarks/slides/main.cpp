// SPDX-License-Identifier: MIT
// A deck of 60 slides and 40 MB in the presenter's view: how long from the key to the frame that shows the next slide, which was drawn ahead, and to one that was
// not, beside the same page drawn bare by Qt Pdf; then how long the page with the report of a talk with ten earlier runs takes to its first whole frame. Prints
// milliseconds as one JSON line.
#include "services/appservices.h"
#include "services/deckfile.h"
#include "services/papernoteservice.h"
#include "slidesheet.h"
#include "ui/shell/navigation.h"
#include "ui/talk/talkviewmodel.h"

#include <QElapsedTimer>
#include <QFileInfo>
#include <QGuiApplication>
#include <QImage>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QKeyEvent>
#include <QPageSize>
#include <QPainter>
#include <QPdfDocument>
#include <QPdfWriter>
#include <QQmlEngine>
#include <QQuickView>
#include <QRandomGenerator>
#include <QTemporaryDir>

#include <algorithm>
#include <cstdio>
#include <functional>

using namespace sevenrounds;

namespace {

constexpr int kSlides = 60;
constexpr int kImageSide = 500;
constexpr int kSamples = 25;
constexpr int kEarlierRuns = 10;
constexpr int kPatienceMs = 60'000;
constexpr QSizeF kSlideSize { 640, 360 };

/// Noise on every page: it cannot be made smaller, as photographs cannot.
void writeDeck(const QString &path)
{
    QPdfWriter writer(path);
    writer.setPageSize(QPageSize(kSlideSize, QPageSize::Point, {}, QPageSize::ExactMatch));
    writer.setPageMargins({});
    QPainter painter(&writer);
    painter.setRenderHint(QPainter::LosslessImageRendering);
    const double scale = writer.logicalDpiX() / 72.0;
    painter.scale(scale, scale);
    QRandomGenerator random(7);
    QImage noise(kImageSide, kImageSide, QImage::Format_RGB32);
    for (int slide = 0; slide < kSlides; ++slide) {
        if (slide > 0) {
            writer.newPage();
        }
        random.fillRange(reinterpret_cast<quint32 *>(noise.bits()), noise.sizeInBytes() / 4);
        painter.drawImage(QRectF(200, 20, 320, 320), noise);
        painter.drawText(QPointF(20, 40), QStringLiteral("Slide %1").arg(slide + 1));
    }
}

bool waitFor(const std::function<bool()> &isDone)
{
    QElapsedTimer timer;
    timer.start();
    while (!isDone() && timer.elapsed() < kPatienceMs) {
        QCoreApplication::processEvents(QEventLoop::AllEvents, 1);
    }
    return isDone();
}

double msOf(const QElapsedTimer &timer)
{
    return static_cast<double>(timer.nsecsElapsed()) / 1e6;
}

/// The slide of the speaker: the largest of those that are shown.
SlideSheet *largestSheet(const QQuickView &view)
{
    SlideSheet *largest = nullptr;
    const QList<SlideSheet *> sheets = view.rootObject()->findChildren<SlideSheet *>();
    for (SlideSheet *sheet : sheets) {
        if (sheet->isVisible() && (largest == nullptr || sheet->width() > largest->width())) {
            largest = sheet;
        }
    }
    return largest;
}

/// From `turn` to the frame that shows `slide` sharply; less than nothing where it never came.
double shownAfter(QQuickView &view, const SlideSheet &sheet, int slide, const std::function<void()> &turn)
{
    bool isShown = false;
    const auto swapped = QObject::connect(
        &view, &QQuickWindow::frameSwapped, &view, [&] { isShown = sheet.slide() == slide && sheet.isSharp(); });
    QElapsedTimer timer;
    timer.start();
    turn();
    const bool isDone = waitFor([&] { return isShown; });
    const double took = msOf(timer);
    QObject::disconnect(swapped);
    return isDone ? took : -1.0;
}

double drawnBare(QPdfDocument &document, int slide, QSize size)
{
    QElapsedTimer timer;
    timer.start();
    const QImage image = document.render(slide, size);
    return image.isNull() ? -1.0 : msOf(timer);
}

bool startTalk(AppServices &services, const QString &key)
{
    return services.talks()
        .start(TalkFormatId(QStringLiteral("paper-20-25")), QStringLiteral("Large"), Level::L5, 7,
            { key, QStringLiteral("large.pdf"), kSlides, {} })
        .has_value();
}

void tellRest(AppServices &services)
{
    for (int slide = services.talks().state().slide + 1; slide < kSlides; ++slide) {
        (void)services.talks().apply(TalkEventKind::SlideShown, {}, slide);
    }
    // A talk of twenty minutes has long written its slides when it ends.
    (void)services.storage().flush(Milliseconds { kPatienceMs });
}

/// Tells all slides and ends, without a page.
bool toldToTheEnd(AppServices &services, TalkViewModel &talk)
{
    tellRest(services);
    talk.end();
    return !services.talks().state().isLive();
}

void show(QQuickView &view, TalkViewModel &talk, const char *page)
{
    view.setInitialProperties({ { QStringLiteral("viewModel"), QVariant::fromValue(&talk) } });
    view.setSource(QUrl(QStringLiteral("qrc:/qt/qml/SevenRounds/Paper/%1.qml").arg(QLatin1String(page))));
}

/// Tells all slides and ends; how long until a frame shows the page of the report, with a line for every slide and the run before beside it. Less than nothing where
/// it never came.
double reported(AppServices &services, TalkViewModel &talk, QQuickView &view)
{
    tellRest(services);
    TalkRatingViewModel &rating = *talk.rating();
    bool isShown = false;
    const auto swapped = QObject::connect(&view, &QQuickWindow::frameSwapped, &view, [&] {
        isShown = view.rootObject() != nullptr && rating.account()->rowCount() > kSlides
            && !rating.report()->runsText().isEmpty();
    });
    QElapsedTimer timer;
    timer.start();
    talk.end();
    show(view, talk, "TalkRatingPage");
    const bool isDone = waitFor([&] { return isShown; });
    const double took = msOf(timer);
    QObject::disconnect(swapped);
    return isDone && view.errors().isEmpty() ? took : -1.0;
}

} // namespace

int main(int argc, char **argv)
{
    const QGuiApplication application(argc, argv);
    const QTemporaryDir folder;
    const SystemClock clock;
    const QString deck = folder.filePath(QStringLiteral("large.pdf"));
    writeDeck(deck);
    AppServices services({ ProfilePaths { folder.filePath(QStringLiteral("profile")) },
                             QStringLiteral(SEVENROUNDS_SOURCE_DIR "/content") },
        clock);
    services.openNow();
    Navigation navigation;
    const QString key = deckKeyOf(deck);
    bool isTaken = false;
    if (!waitFor([&] { return services.stage() == AppStage::Ready; })) {
        std::fputs("slidesbench: the profile does not open\n", stderr);
        return 1;
    }
    services.paperNotes().attach(key, deck, [&](const Result<> &taken) { isTaken = taken.has_value(); });
    TalkViewModel talk(services, navigation);
    if (!waitFor([&] { return isTaken; })) {
        std::fputs("slidesbench: the deck is not taken\n", stderr);
        return 1;
    }
    for (int run = 0; run < kEarlierRuns; ++run) {
        if (!startTalk(services, key) || !toldToTheEnd(services, talk)) {
            std::fputs("slidesbench: an earlier run is not told\n", stderr);
            return 1;
        }
    }

    QQmlEngine::setObjectOwnership(&talk, QQmlEngine::CppOwnership);
    if (!startTalk(services, key)) {
        return 1;
    }
    QQuickView view;
    view.engine()->addImportPath(QStringLiteral("qrc:/qt/qml"));
    view.setResizeMode(QQuickView::SizeRootObjectToView);
    view.resize(1440, 900);
    show(view, talk, "TalkPage");
    view.show();
    DeckPictures &pictures = *talk.slides()->pictures();
    SlideSheet *sheet = nullptr;
    if (view.rootObject() == nullptr || !waitFor([&] { return pictures.state() == DeckPictures::State::Ready; })
        || !waitFor([&] { return (sheet = largestSheet(view)) != nullptr && sheet->isSharp(); })) {
        std::fputs("slidesbench: the page does not show a slide\n", stderr);
        return 1;
    }
    QPdfDocument document;
    document.load(deck);
    const QSize size(qRound(sheet->width()), qRound(sheet->height()));

    QJsonArray ahead;
    QJsonArray cold;
    QJsonArray bare;
    for (int sample = 0; sample < kSamples; ++sample) {
        // The next one, once it had its moment to be drawn ahead.
        const int next = talk.slides()->slide() + 1;
        (void)waitFor([&] { return pictures.holds(next, size.width()); });
        ahead.append(shownAfter(view, *sheet, next, [&] { talk.next(); }));
        // One far from all that was drawn.
        const int far = (next + 30) % kSlides;
        cold.append(shownAfter(view, *sheet, far, [&] { talk.slides()->show(far); }));
        bare.append(drawnBare(document, far, size));
        talk.slides()->show(next);
        (void)waitFor([&] { return sheet->slide() == next && sheet->isSharp(); });
    }
    const double report = reported(services, talk, view);
    const auto isWhole = [](const QJsonArray &times) {
        return std::all_of(times.cbegin(), times.cend(), [](const QJsonValue &time) { return time.toDouble() > 0.0; });
    };
    const QJsonObject result { { QStringLiteral("bytes"), QFileInfo(deck).size() },
        { QStringLiteral("slides"), kSlides }, { QStringLiteral("ahead"), ahead }, { QStringLiteral("cold"), cold },
        { QStringLiteral("bare"), bare }, { QStringLiteral("report_ms"), report },
        { QStringLiteral("whole"), isWhole(ahead) && isWhole(cold) && isWhole(bare) && report > 0.0 } };
    std::printf("%s\n", QJsonDocument(result).toJson(QJsonDocument::Compact).constData());
    return 0;
}
