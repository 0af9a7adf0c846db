// SPDX-License-Identifier: MIT
#include "tourcoding.h"

#include "services/codingservice.h"
#include "ui/coding/codinglistviewmodel.h"
#include "ui/coding/codingroomviewmodel.h"
#include "ui/context/appcontext.h"
#include "ui/shell/navigation.h"

#include <QEventLoop>

using namespace sevenrounds;

namespace {

const QString kProblem = QStringLiteral("C-07");

/// Waits until the judge has spoken.
void wait(TourStage &stage)
{
    CodingService &coding = stage.services.coding();
    QEventLoop loop;
    QObject::connect(&coding, &CodingService::judgedChanged, &loop, &QEventLoop::quit);
    if (coding.isJudging()) {
        loop.exec();
    }
    stage.clock.advance(std::chrono::seconds { 40 });
}

void submit(TourStage &stage, const QByteArray &source)
{
    CodingRoomViewModel *room = stage.context.codingRoom();
    room->edit(QString::fromUtf8(source));
    room->submit();
    wait(stage);
}

const CodingProblem &problem(TourStage &stage)
{
    return *stage.services.library().findCodingProblem(ProblemId(kProblem));
}

void sayHow(TourStage &stage)
{
    CodingRoomViewModel *room = stage.context.codingRoom();
    room->open(kProblem);
    room->setStrict(true);
    room->setApproach(QStringLiteral("Shift by the row maximum before the exponential. An empty row returns zeros."));
    room->setTimeCost(QStringLiteral("O(n m d)"));
}

void openEditor(TourStage &stage)
{
    CodingRoomViewModel *room = stage.context.codingRoom();
    room->setMemoryCost(QStringLiteral("O(n m)"));
    room->begin();
    stage.clock.advance(std::chrono::minutes { 4 });
    room->edit(QStringLiteral("import numpy as np\n\n\n"
                              "def attention(q, k, v, mask):\n"
                              "    # scores in float32, shifted before the exponent\n"
                              "    s = q @ k.T / np.sqrt(q.shape[-1])\n"
                              "    s = np.where(mask, s, -np.inf)\n"
                              "    s -= s.max(axis=-1, keepdims=True)\n"
                              "    w = np.exp(s)\n"
                              "    return w / w.sum(axis=-1, keepdims=True) @ v\n"));
}

void fail(TourStage &stage)
{
    submit(stage, problem(stage).wrong.first().source);
    stage.context.codingRoom()->takeHint();
}

void runIntoError(TourStage &stage)
{
    submit(stage,
        "import numpy as np\n\n\ndef attention(q, k, v, mask):\n    scores = q @ k.T / np.sqrt(q.shape[-1])\n"
        "    scores = scores.reshape(mask)\n    return scores @ v\n");
}

void solve(TourStage &stage)
{
    submit(stage, problem(stage).reference);
    VerdictModel *verdict = stage.context.codingRoom()->verdict();
    verdict->setCurrentIndex(verdict->count() - 1);
}

void lookBack(TourStage &stage)
{
    CodingRoomViewModel *room = stage.context.codingRoom();
    room->setPane(CodingRoomViewModel::Pane::History);
    room->toggleAttempt(0);
    room->toggleAttempt(2);
}

void keepCases(TourStage &stage)
{
    CodingRoomViewModel *room = stage.context.codingRoom();
    room->closeAttempt();
    room->setOwnInput(QStringLiteral("__import__('numpy').zeros((1, 2)), __import__('numpy').zeros((1, 2))"));
    room->keepInput();
    room->setPane(CodingRoomViewModel::Pane::Cases);
}

void rate(TourStage &stage)
{
    CodingRoomViewModel *room = stage.context.codingRoom();
    room->open(QStringLiteral("C-12"));
    room->setStrict(false);
    room->begin();
    stage.clock.advance(std::chrono::minutes { 38 });
    room->rubric()->open();
    int band = 3;
    const QList<Criterion> criteria = stage.services.coding().current()->rubric.criteria;
    for (const Criterion &criterion : criteria) {
        room->rubric()->rate(criterion.name, band);
        band = band == 3 ? 5 : 3;
    }
    room->setPane(CodingRoomViewModel::Pane::Rubric);
}

void review(TourStage &stage)
{
    CodingRoomViewModel *room = stage.context.codingRoom();
    room->open(QStringLiteral("C-03-review"));
    room->edit(QStringLiteral("22: logits at t are scored against token t; shift by one, or it learns to copy\n"
                              "23: the accuracy counts padding\n"
                              "35: clips before unscaling, so every step is clipped\n"
                              "39: zero_grad after the step\n"));
    room->submit();
}

} // namespace

QList<TourStep> codingSteps()
{
    return {
        { QStringLiteral("coding"), [](TourStage &stage) { stage.context.coding()->openList(); } },
        { QStringLiteral("coding-start"), sayHow },
        { QStringLiteral("coding-editor"), openEditor },
        { QStringLiteral("coding-wrong"), fail },
        { QStringLiteral("coding-error"), runIntoError },
        { QStringLiteral("coding-accepted"), solve },
        { QStringLiteral("coding-history"), lookBack },
        { QStringLiteral("coding-cases"), keepCases },
        { QStringLiteral("coding-rubric"), rate },
        { QStringLiteral("coding-review"), review },
    };
}
