// SPDX-License-Identifier: MIT
// A deck of 60 slides and 40 MB in the presenter's view: how long from the key to the frame that shows the next slide, which was drawn ahead, and to one that was
// not, beside the same page drawn bare by Qt Pdf; then how long the report of a talk with ten earlier runs takes to open. Prints milliseconds as one JSON line.
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
#include <vector>

using namespace sevenrounds;

namespace {

constexpr int kSlides = 60;
constexpr int kImageSide = 500;
constexpr int kSamples = 25;
constexpr int kEarlierRuns = 10;
constexpr int kPatienceMs = 60'000;
constexpr QSizeF kSlideSize { 640, 360 };

double medianOf(std::vector<double> values)
{
    std::sort(values.begin(), values.end());
    return values.empty() ? 0.0 : values.at(values.size() / 2);
}

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

/// Tells all slides and ends; how long until the report stands with the run before beside it.
double reported(AppServices &services, TalkViewModel &talk, bool hasEarlier)
{
    for (int slide = services.talks().state().slide + 1; slide < kSlides; ++slide) {
        (void)services.talks().apply(TalkEventKind::SlideShown, {}, slide);
    }
    QElapsedTimer timer;
    timer.start();
    talk.end();
    const TalkReportViewModel &report = *talk.rating()->report();
    return !hasEarlier || waitFor([&] { return !report.runsText().isEmpty(); }) ? msOf(timer) : -1.0;
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
        if (!startTalk(services, key) || reported(services, talk, run > 0) < 0) {
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
    view.setInitialProperties({ { QStringLiteral("viewModel"), QVariant::fromValue(&talk) } });
    view.resize(1440, 900);
    view.setSource(QUrl(QStringLiteral("qrc:/qt/qml/SevenRounds/Paper/TalkPage.qml")));
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

    std::vector<double> ahead;
    std::vector<double> cold;
    std::vector<double> bare;
    std::vector<double> ratios;
    for (int sample = 0; sample < kSamples; ++sample) {
        // The next one, once it had its moment to be drawn ahead.
        const int next = talk.slides()->slide() + 1;
        (void)waitFor([&] { return pictures.holds(next, size.width()); });
        ahead.push_back(shownAfter(view, *sheet, next, [&] { talk.next(); }));
        // One far from all that was drawn.
        const int far = (next + 30) % kSlides;
        cold.push_back(shownAfter(view, *sheet, far, [&] { talk.slides()->show(far); }));
        bare.push_back(drawnBare(document, far, size));
        ratios.push_back(cold.back() / bare.back());
        talk.slides()->show(next);
        (void)waitFor([&] { return sheet->slide() == next && sheet->isSharp(); });
    }
    const double report = reported(services, talk, true);
    const bool isWhole = std::all_of(ahead.cbegin(), ahead.cend(), [](double ms) { return ms >= 0; })
        && std::all_of(cold.cbegin(), cold.cend(), [](double ms) { return ms >= 0; })
        && std::all_of(bare.cbegin(), bare.cend(), [](double ms) { return ms > 0; });
    std::printf(
        "{\"bytes\": %lld, \"slides\": %d, \"ahead_ms\": %.3f, \"cold_ms\": %.3f, \"bare_ms\": %.3f, \"ratio\": %.4f, "
        "\"report_ms\": %.3f, \"whole\": %s}\n",
        static_cast<long long>(QFileInfo(deck).size()), kSlides, medianOf(ahead), medianOf(cold), medianOf(bare),
        medianOf(ratios), report, isWhole && report >= 0 ? "true" : "false");
    return 0;
}
