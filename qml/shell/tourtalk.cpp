// SPDX-License-Identifier: MIT
#include "tourtalk.h"

#include "ui/context/appcontext.h"
#include "ui/shell/navigation.h"
#include "ui/talk/talksviewmodel.h"
#include "ui/talk/talkviewmodel.h"

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QDir>
#include <QFont>
#include <QPageLayout>
#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>
#include <QQuickItem>
#include <QQuickWindow>

#include <array>
#include <functional>

using namespace sevenrounds;

namespace {

constexpr std::chrono::seconds kPatience { 10 };
/// 16:9, in points.
constexpr QSizeF kSlideSize { 640, 360 };
constexpr int kMargin = 40;
constexpr int kTitlePoints = 26;
constexpr int kTextPoints = 16;
constexpr QColor kPaper { 252, 252, 250 };
constexpr QColor kInk { 32, 36, 48 };

struct Slide {
    const char *title;
    const char *text;
};

constexpr std::array kSlides {
    Slide { "Grokking", "Generalization long after the training set is fitted" },
    Slide { "Why this paper", "It separates fitting from understanding\nand it is cheap to rerun" },
    Slide { "The claim", "Small algorithmic data, weight decay:\ntest accuracy jumps late, and sharply" },
    Slide { "The key equation", "The norm that weight decay pays for,\nagainst the margin that the loss asks for" },
    Slide { "Evidence", "Five seeds at every size\nOne result that is weaker than it looks" },
    Slide { "Weaknesses", "Modular arithmetic only\nNo measure of progress before the jump" },
    Slide { "Extensions", "Predict the step of the jump\nThe same on a task with noise" },
    Slide { "My position", "A race between two circuits,\nand what would change my mind" },
};

/// Made here, so that no file of slides has to be shipped.
QString makeDeck(const QString &folder)
{
    QDir().mkpath(folder);
    QString path = folder + QStringLiteral("/grokking-slides.pdf");
    QPdfWriter writer(path);
    writer.setTitle(QStringLiteral("Grokking"));
    writer.setPageSize(QPageSize(kSlideSize, QPageSize::Point, {}, QPageSize::ExactMatch));
    writer.setPageMargins({});
    QPainter painter(&writer);
    const double scale = writer.logicalDpiX() / 72.0;
    painter.scale(scale, scale);
    const QRectF page({}, kSlideSize);
    for (std::size_t i = 0; i < kSlides.size(); ++i) {
        if (i > 0) {
            writer.newPage();
        }
        painter.fillRect(page, kPaper);
        painter.setPen(kInk);
        QFont font(QStringLiteral("Inter"));
        font.setPixelSize(kTitlePoints);
        painter.setFont(font);
        const QRectF area = page.adjusted(kMargin, kMargin, -kMargin, -kMargin);
        painter.drawText(area, Qt::AlignTop | Qt::AlignLeft, QString::fromLatin1(kSlides.at(i).title));
        font.setPixelSize(kTextPoints);
        painter.setFont(font);
        painter.drawText(area, Qt::AlignVCenter | Qt::AlignLeft, QString::fromLatin1(kSlides.at(i).text));
    }
    return path;
}

void waitForTalk(const std::function<bool()> &isDone)
{
    const QDeadlineTimer patience(kPatience);
    while (!isDone() && !patience.hasExpired()) {
        QCoreApplication::processEvents(QEventLoop::AllEvents, 20);
    }
}

void chooseSlides(TourStage &stage)
{
    stage.context.navigation()->replace(Navigation::Page::Talks);
    DeckViewModel *deck = stage.context.talks()->deck();
    deck->setEntry(makeDeck(stage.services.options().paths.data + QStringLiteral("/tour")));
    deck->attach();
    waitForTalk([deck] { return deck->isReady() || deck->entryProblem().exists(); });
    deck->setNote(QStringLiteral("Say who asked the question first."));
    deck->setLeaveBy(QStringLiteral("1:00"));
    deck->turn(1);
    deck->setNote(QStringLiteral("One reason of my own, and not its citation count."));
    stage.context.talks()->setTitle(QStringLiteral("Grokking: generalization beyond overfitting"));
}

void tellSlides(TourStage &stage)
{
    stage.context.talks()->start(QStringLiteral("paper-20-25"));
    TalkViewModel *talk = stage.context.talk();
    waitForTalk([talk] { return talk->slides()->pictures()->state() != DeckPictures::State::Opening; });
    for (const int seconds : { 70, 160, 148 }) {
        stage.clock.advance(std::chrono::seconds { seconds });
        talk->next();
    }
    stage.clock.advance(std::chrono::seconds { 95 });
    talk->refresh();
    talk->toggleLanded();
}

/// By what stands on the screen: pages are not the window's QObject children.
QQuickItem *findShown(QQuickItem *root, const QString &name)
{
    if (!root->isVisible() || root->objectName() == name) {
        return root->isVisible() ? root : nullptr;
    }
    const QList<QQuickItem *> items = root->childItems();
    for (QQuickItem *item : items) {
        if (QQuickItem *found = findShown(item, name)) {
            return found;
        }
    }
    return nullptr;
}

void showAllSlides(TourStage &stage)
{
    if (QQuickItem *page = findShown(stage.window.contentItem(), QStringLiteral("talkPage"))) {
        page->setProperty("isOverview", true);
    }
}

void endSlides(TourStage &stage)
{
    for (const int seconds : { 60, 190, 140, 120 }) {
        stage.clock.advance(std::chrono::seconds { seconds });
        stage.context.talk()->next();
    }
    stage.clock.advance(std::chrono::seconds { 75 });
    stage.context.talk()->end();
}

} // namespace

QList<TourStep> talkSlideSteps()
{
    return {
        { QStringLiteral("talks-slides"), chooseSlides },
        { QStringLiteral("talk-slides"), tellSlides },
        { QStringLiteral("talk-slides-overview"), showAllSlides },
        { QStringLiteral("talk-slides-rating"), endSlides },
    };
}
