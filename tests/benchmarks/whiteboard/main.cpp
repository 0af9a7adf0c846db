// SPDX-License-Identifier: MIT
// How long a piece of a stroke takes from the pointer's move to the frame that shows it: on an empty page, and on one with ten thousand
// points, alternately in one run. Prints milliseconds as one JSON line.
#include "services/appservices.h"
#include "ui/whiteboard/whiteboardviewmodel.h"

#include <QElapsedTimer>
#include <QGuiApplication>
#include <QMouseEvent>
#include <QQmlEngine>
#include <QQuickItem>
#include <QQuickView>
#include <QTemporaryDir>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <vector>

using namespace sevenrounds;

namespace {

constexpr int kPoints = 10'000;
constexpr int kPointsAStroke = 50;
constexpr int kBlocks = 12;
constexpr int kSamples = 25;
constexpr double kFrameMs = 16.7;
constexpr int kEmptyPage = 0;
constexpr int kFullPage = 1;

double medianOf(std::vector<double> values)
{
    std::sort(values.begin(), values.end());
    return values.at(values.size() / 2);
}

int pointsOn(const WhiteboardPage &page)
{
    int count = 0;
    for (const Stroke &stroke : page.strokes) {
        count += static_cast<int>(stroke.points.size());
    }
    return count;
}

/// Curls all over the page, as dense as handwriting.
void fill(WhiteboardService &board, QSizeF size)
{
    for (int stroke = 0; pointsOn(board.state().current()) < kPoints; ++stroke) {
        const double left = std::fmod(stroke * 61.0, size.width() - 60);
        const double top = 20 + std::fmod(stroke * 37.0, size.height() - 60);
        board.beginStroke({}, { left, top, kNoPressure, {} }, 0.3);
        for (int i = 1; i <= kPointsAStroke; ++i) {
            board.extendStroke({ left + i, top + 14 * std::sin(i * 1.1), kNoPressure, {} });
        }
        board.finishStroke();
    }
}

class Hand
{
public:
    Hand(QQuickView &view, QQuickItem &canvas)
        : m_view(view)
        , m_canvas(canvas)
    {
    }

    void send(QEvent::Type type, QPointF place)
    {
        const QPointF position = m_canvas.mapToScene(place);
        const bool isMove = type == QEvent::MouseMove;
        QMouseEvent event(type, position, m_view.mapToGlobal(position), isMove ? Qt::NoButton : Qt::LeftButton,
            type == QEvent::MouseButtonRelease ? Qt::NoButton : Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(&m_view, &event);
    }

    /// Moves there and waits for the frame.
    double move(QPointF place)
    {
        bool isShown = false;
        const auto seen = QObject::connect(&m_view, &QQuickWindow::frameSwapped, [&isShown] { isShown = true; });
        QElapsedTimer timer;
        timer.start();
        send(QEvent::MouseMove, place);
        while (!isShown) {
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
        }
        const double took = static_cast<double>(timer.nsecsElapsed()) / 1e6;
        QObject::disconnect(seen);
        return took;
    }

    void settle()
    {
        QElapsedTimer timer;
        timer.start();
        while (timer.elapsed() < 60) {
            QCoreApplication::processEvents(QEventLoop::AllEvents, 10);
        }
    }

private:
    QQuickView &m_view;
    QQuickItem &m_canvas;
};

} // namespace

int main(int argc, char **argv)
{
    const QGuiApplication application(argc, argv);
    const QTemporaryDir folder;
    const SystemClock clock;
    AppServices services({ ProfilePaths { folder.path() }, QStringLiteral(SEVENROUNDS_SOURCE_DIR "/content") }, clock);
    services.openNow();
    while (services.stage() == AppStage::Opening) {
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    }
    WhiteboardViewModel board(services.whiteboard());
    QQmlEngine::setObjectOwnership(&board, QQmlEngine::CppOwnership);
    QQuickView view;
    view.engine()->addImportPath(QStringLiteral("qrc:/qt/qml"));
    view.setResizeMode(QQuickView::SizeRootObjectToView);
    view.setInitialProperties({ { QStringLiteral("viewModel"), QVariant::fromValue(&board) } });
    view.resize(900, 800);
    view.setSource(QUrl(QStringLiteral("qrc:/qt/qml/SevenRounds/Whiteboard/WhiteboardPane.qml")));
    view.show();
    auto *canvas
        = view.rootObject() == nullptr ? nullptr : view.rootObject()->findChild<QQuickItem *>(QStringLiteral("canvas"));
    if (canvas == nullptr || !services.sessions().start(RoundId(QStringLiteral("ml")), Level::L5, 7)) {
        std::fputs("whiteboardbench: the board does not open\n", stderr);
        return 1;
    }
    Hand hand(view, *canvas);
    hand.settle();
    board.addPage();
    fill(services.whiteboard(), canvas->size());
    const int points = pointsOn(services.whiteboard().state().current());

    std::vector<double> took[2];
    for (int block = 0; block < kBlocks; ++block) {
        for (const int page : { kEmptyPage, kFullPage }) {
            services.whiteboard().showPage(page);
            hand.settle();
            const double top = 40 + 30 * block;
            hand.send(QEvent::MouseButtonPress, { 40, top });
            for (int sample = 1; sample <= kSamples; ++sample) {
                took[page].push_back(hand.move({ 40.0 + 20 * sample, top + 25 * std::sin(sample) }));
            }
            hand.send(QEvent::MouseButtonRelease, { 40.0 + 20 * kSamples, top });
            board.undo();
        }
    }
    const double empty = medianOf(took[kEmptyPage]);
    const double full = medianOf(took[kFullPage]);
    std::printf("{\"points\": %d, \"empty_ms\": %.3f, \"full_ms\": %.3f, \"frame_ms\": %.1f, \"added\": %.4f, "
                "\"ratio\": %.4f}\n",
        points, empty, full, kFrameMs, std::max(0.0, full - empty) / kFrameMs, full / empty);
    return 0;
}
