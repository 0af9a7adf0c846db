// SPDX-License-Identifier: MIT
#include "tourportfolio.h"

#include "ui/context/appcontext.h"
#include "ui/portfolio/portfolioviewmodel.h"

#include <QCoreApplication>
#include <QDeadlineTimer>

#include <array>

using namespace sevenrounds;

namespace {

void chooseView(TourStage &stage, PortfolioViewModel::View view)
{
    stage.context.portfolio()->chooseView(static_cast<int>(view));
}

void readPapers(TourStage &stage)
{
    PortfolioViewModel *portfolio = stage.context.portfolio();
    portfolio->open();
    ReadingViewModel *reading = portfolio->reading();
    reading->add();
    reading->setTitle(QStringLiteral("Low-rank adapters under a fixed budget of memory"));
    reading->setStage(1);
    reading->add();
    reading->setTitle(QStringLiteral("How folding proteins lost its templates"));
    reading->setField(1);
    reading->setStage(2);
    const std::array parts { "A network folds a protein from its sequence and what is known of its relatives.",
        "Blind targets of a contest, scored by others; far better than the field of the year before.",
        "Proteins without relatives. The confidence is calibrated on those that have some.",
        "Take the relatives away one by one and see where the confidence stops warning.",
        "Calibration under a shift of what was seen, which is my own question." };
    for (std::size_t part = 0; part < parts.size(); ++part) {
        reading->setPart(static_cast<int>(part), QString::fromUtf8(parts.at(part)));
    }
}

void takePositions(TourStage &stage)
{
    chooseView(stage, PortfolioViewModel::View::Opinions);
    OpinionsViewModel *opinions = stage.context.portfolio()->opinions();
    opinions->add();
    const std::array texts { "Does a longer chain of thought say why a model answers as it does?",
        "Mostly not: it raises the odds of the answer and describes its cause by accident.",
        "Edits of the chain that change what it says often leave the answer as it was.",
        "An edit of one step that moves the answer as the step says, on tasks nobody tuned for.",
        "Swap single steps between chains of two tasks, and count the answers that follow." };
    for (std::size_t part = 0; part < texts.size(); ++part) {
        opinions->setText(static_cast<int>(part), QString::fromUtf8(texts.at(part)));
    }
}

void connectTopics(TourStage &stage)
{
    chooseView(stage, PortfolioViewModel::View::Connect);
    ConnectionViewModel *connection = stage.context.portfolio()->connection();
    connection->useSeed(QStringLiteral("7"));
    connection->advance();
    stage.clock.advance(std::chrono::seconds { 164 });
    connection->advance();
    connection->rate(2);
    connection->setNotes(QStringLiteral("Both trade bias for variance by a weight that is clipped."));
}

void writeLadder(TourStage &stage)
{
    chooseView(stage, PortfolioViewModel::View::Ladders);
    LaddersViewModel *ladders = stage.context.portfolio()->ladders();
    ladders->add();
    ladders->setTitle(QStringLiteral("Calibration"));
    ladders->setAsk(0, QStringLiteral("What does it mean that a model is calibrated?"));
    ladders->setHolds(
        0, QStringLiteral("The definition as a conditional probability, and one thing that it does not promise."));
    ladders->addRung();
    ladders->setAsk(1, QStringLiteral("Why is the binned error biased, and in which direction?"));
    ladders->setHolds(1, QStringLiteral("The bias for finite bins, its sign, and one estimator without it."));
    ladders->addRung();
    ladders->setAsk(2, QStringLiteral("What is left of a recalibration when the inputs shift?"));
    ladders->climb();
    ladders->hold();
    ladders->hold();
    ladders->fall();
}

void climbLadder(TourStage &stage)
{
    LaddersViewModel *ladders = stage.context.portfolio()->ladders();
    ladders->climb();
    ladders->show();
}

void showReflections(TourStage &stage)
{
    PortfolioViewModel *portfolio = stage.context.portfolio();
    portfolio->ladders()->giveUp();
    chooseView(stage, PortfolioViewModel::View::Reflections);
    QDeadlineTimer patience(std::chrono::seconds { 5 });
    while (portfolio->reflections()->rounds()->count() == 0 && !patience.hasExpired()) {
        QCoreApplication::processEvents(QEventLoop::AllEvents, 50);
    }
}

} // namespace

QList<TourStep> portfolioSteps()
{
    return {
        { QStringLiteral("portfolio-empty"), [](TourStage &stage) { stage.context.portfolio()->open(); } },
        { QStringLiteral("portfolio-reading"), readPapers },
        { QStringLiteral("portfolio-positions"), takePositions },
        { QStringLiteral("portfolio-connect"), connectTopics },
        { QStringLiteral("portfolio-ladder"), writeLadder },
        { QStringLiteral("portfolio-climb"), climbLadder },
        { QStringLiteral("portfolio-reflections"), showReflections },
    };
}
