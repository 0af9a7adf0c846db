// SPDX-License-Identifier: MIT
#include "tourplan.h"

#include "ui/context/appcontext.h"
#include "ui/interview/interviewsviewmodel.h"
#include "ui/interview/lastsheetviewmodel.h"
#include "ui/interview/pipelineviewmodel.h"
#include "ui/plan/planviewmodel.h"
#include "ui/shell/navigation.h"

using namespace sevenrounds;

namespace {

void openPlan(TourStage &stage)
{
    stage.context.navigation()->open(Navigation::Page::Plan);
}

void showDetails(TourStage &stage)
{
    PlanViewModel *plan = stage.context.plan();
    plan->chooseWeek(3);
    plan->toggleDetails(plan->weekTasks()->index(0).data(PlanTaskModel::KeyRole).toString());
}

void showLastDays(TourStage &stage)
{
    PlanViewModel *plan = stage.context.plan();
    plan->chooseWeek(plan->weeks()->count() - 1);
}

void showView(TourStage &stage, int view)
{
    stage.context.plan()->chooseView(view);
}

void showChoices(TourStage &stage)
{
    showView(stage, 0);
    stage.context.plan()->showChoices(true);
}

void showInterviews(TourStage &stage)
{
    InterviewsViewModel *interviews = stage.context.interviews();
    interviews->open();
    interviews->addLoop();
    interviews->setLoopTitle(QStringLiteral("The lab in London"));
    interviews->stepLoopDay(-9);
    interviews->setOutcome(2);
    interviews->addRound(1);
    interviews->addAsked();
    interviews->setAsk(
        0, QStringLiteral("Say which of ten million phrases occur in a message of a hundred thousand letters."));
    interviews->setThen(0, QStringLiteral("And if the message comes as a stream?"));
}

void writeSheet(TourStage &stage)
{
    LastSheetViewModel *sheet = stage.context.lastSheet();
    sheet->setText(0,
        QStringLiteral("Models that are sure of what is wrong: I make them say so.\n"
                       "Calibration error 9 % to 2 % on 40 000 questions."));
    sheet->setText(1, QStringLiteral("The compiler and the chip under one roof; my kernels ended at a driver."));
    stage.context.interviews()->openSheet();
}

void showPipeline(TourStage &stage)
{
    PipelineViewModel *pipeline = stage.context.pipeline();
    pipeline->chooseAccount(2);
    pipeline->stepDay(1, -20);
    pipeline->addDeadline();
    pipeline->setDeadlineTitle(0, QStringLiteral("The other lab"));
    stage.context.interviews()->openPipeline();
}

} // namespace

QList<TourStep> planSteps()
{
    return {
        { QStringLiteral("plan"), openPlan },
        { QStringLiteral("plan-details"), showDetails },
        { QStringLiteral("plan-last-days"), showLastDays },
        { QStringLiteral("plan-checklists"), [](TourStage &stage) { showView(stage, 1); } },
        { QStringLiteral("plan-hours"), [](TourStage &stage) { showView(stage, 2); } },
        { QStringLiteral("plan-calendar"), [](TourStage &stage) { showView(stage, 3); } },
        { QStringLiteral("plan-choices"), showChoices },
        { QStringLiteral("interviews"), showInterviews },
        { QStringLiteral("two-page-sheet"), writeSheet },
        { QStringLiteral("two-page-sheet-shown"), [](TourStage &stage) { stage.context.lastSheet()->show(); } },
        { QStringLiteral("pipeline"), showPipeline },
    };
}
