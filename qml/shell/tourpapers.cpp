// SPDX-License-Identifier: MIT
#include "tourpapers.h"

#include "ui/context/appcontext.h"
#include "ui/paperroom/papersviewmodel.h"
#include "ui/shell/navigation.h"

#include <QCoreApplication>
#include <QDeadlineTimer>

namespace {

const QString kEntries = QStringLiteral(R"(@article{dpo,
  title = {Direct Preference Optimization},
  author = {Rafailov, Rafael and Sharma, Archit},
  eprint = {2305.18290}, year = 2023
}
@inproceedings{sam,
  title = {Sharpness-Aware Minimization for Efficiently Improving Generalization},
  author = {Foret, Pierre and Kleiner, Ariel and Mobahi, Hossein and Neyshabur, Behnam},
  booktitle = {ICLR}, year = {2021}
}
@article{mup,
  title = {Tensor Programs {V}},
  author = {Yang, Greg and Hu, Edward},
  year = nextyear
}
@article{broken,
  title = {An entry that never ends,
@misc{lottery,
  title = {The Lottery Ticket Hypothesis: Finding Sparse, Trainable Neural Networks},
  author = {Frankle, Jonathan and Carbin, Michael}, year = 2019
}
)");

void importPapers(TourStage &stage)
{
    PapersViewModel *papers = stage.context.papers();
    papers->panel()->end();
    papers->setView(PapersViewModel::View::Import);
    papers->importSheet()->setText(kEntries);
    papers->importSheet()->look();
    const QDeadlineTimer patience(2000);
    while (papers->importSheet()->isReading() && !patience.hasExpired()) {
        QCoreApplication::processEvents(QEventLoop::AllEvents, 20);
    }
}

void facePanel(TourStage &stage)
{
    PapersViewModel *papers = stage.context.papers();
    papers->setView(PapersViewModel::View::Library);
    papers->open(QStringLiteral("own/demo-paper-dpo"));
    papers->startPanel();
    papers->panel()->mark(2);
    papers->panel()->step();
}

} // namespace

QList<TourStep> paperSteps()
{
    return {
        { QStringLiteral("papers"), [](TourStage &stage) { stage.context.papers()->show(); } },
        { QStringLiteral("papers-scorecard"),
            [](TourStage &stage) { stage.context.papers()->setDesk(PapersViewModel::Desk::Scorecard); } },
        { QStringLiteral("papers-veto"),
            [](TourStage &stage) { stage.context.papers()->open(QStringLiteral("own/demo-paper-chinchilla")); } },
        { QStringLiteral("papers-workspace"),
            [](TourStage &stage) {
                stage.context.papers()->open(QStringLiteral("own/demo-paper-dpo"));
                stage.context.papers()->setDesk(PapersViewModel::Desk::Workspace);
            } },
        { QStringLiteral("papers-example"),
            [](TourStage &stage) { stage.context.papers()->open(QStringLiteral("card/P-grokking")); } },
        { QStringLiteral("papers-compare"),
            [](TourStage &stage) { stage.context.papers()->setView(PapersViewModel::View::Compare); } },
        { QStringLiteral("paper-panel"), facePanel },
        { QStringLiteral("papers-work"),
            [](TourStage &stage) {
                stage.context.papers()->panel()->end();
                stage.context.papers()->setView(PapersViewModel::View::Work);
            } },
        { QStringLiteral("papers-import"), importPapers },
    };
}
