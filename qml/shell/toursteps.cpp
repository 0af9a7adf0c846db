// SPDX-License-Identifier: MIT
#include "toursteps.h"

#include "services/demoprofile.h"
#include "touraudio.h"
#include "tourboard.h"
#include "tourcoding.h"
#include "tourguide.h"
#include "tourpapers.h"
#include "tourplan.h"
#include "tourportfolio.h"
#include "tourstudy.h"
#include "tourtalk.h"
#include "ui/bank/bankviewmodel.h"
#include "ui/bank/promptviewmodel.h"
#include "ui/context/appcontext.h"
#include "ui/derivation/derivationviewmodel.h"
#include "ui/freeboard/freeboardviewmodel.h"
#include "ui/loop/loopviewmodel.h"
#include "ui/round/debriefviewmodel.h"
#include "ui/round/roundsviewmodel.h"
#include "ui/round/roundviewmodel.h"
#include "ui/round/sheetviewmodel.h"
#include "ui/shell/navigation.h"
#include "ui/story/drillviewmodel.h"
#include "ui/story/storiesviewmodel.h"
#include "ui/story/storyviewmodel.h"
#include "ui/story/tellingviewmodel.h"
#include "ui/talk/talkviewmodel.h"

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QFile>
#include <QMetaObject>
#include <QQuickWindow>

#include <algorithm>
#include <array>

using namespace sevenrounds;

namespace {

constexpr quint64 kSeed = 7;

struct TourAnswer {
    const char *prompt;
    const char *text;
};

// What somebody might have typed in ten minutes; the last is for prompts that have none of their own.
constexpr std::array kAnswers {
    TourAnswer { "S2-05",
        "A lookup I can differentiate: scores $s_i = q^\\top k_i$, weights that sum to one, an average of values.\n\n"
        "$$\\operatorname{softmax}(s)_i = \\frac{e^{s_i/\\sqrt d}}{\\sum_j e^{s_j/\\sqrt d}}$$\n\n"
        "With independent entries of variance one the score has variance $d$. Dividing by $\\sqrt d$ keeps the softmax "
        "where it has a **gradient**.\n\n"
        "- scores and average: $O(n^2 d)$ time, $O(n^2)$ memory per head\n"
        "- at 8,192 tokens and a width of 4,096 that equals the projections\n" },
    TourAnswer { "S2-09",
        "Assume $f$ convex, unbiased gradients, $\\mathbb{E}\\|g_t\\|^2 \\le G^2$, start within $D$ of a minimizer.\n\n"
        "$$\\|x_{t+1}-x^*\\|^2 = \\|x_t-x^*\\|^2 - 2\\eta\\,g_t^\\top(x_t-x^*) + \\eta^2\\|g_t\\|^2$$\n\n"
        "Conditional expectation, then convexity **once**, then the sum telescopes:\n\n"
        "$$\\frac1T\\sum_t \\mathbb{E}[f(x_t)-f(x^*)] \\le \\frac{D^2}{2\\eta T} + \\frac{\\eta G^2}{2}$$\n\n"
        "- $\\eta = D/(G\\sqrt T)$ gives $DG/\\sqrt T$\n- without convexity: squared gradient norm instead\n" },
    TourAnswer { "",
        "The claim first, then what it rests on:\n\n- the assumption that carries it\n- where it **breaks**\n"
        "- what I would measure to see that it has broken\n" },
};

QString answerTo(const PromptId &prompt)
{
    const auto *const found = std::find_if(kAnswers.cbegin(), kAnswers.cend() - 1,
        [&](const TourAnswer &answer) { return prompt.value() == QLatin1String(answer.prompt); });
    return QString::fromUtf8(found->text);
}

/// Answers the question that is being asked.
void answer(TourStage &stage)
{
    const SessionService &sessions = stage.services.sessions();
    const PlanItem *item = sessions.plan().findItem(sessions.state().asked.last());
    stage.context.round()->setAnswer(answerTo(item == nullptr ? PromptId() : item->prompt));
}

void fill(TourStage &stage)
{
    (void)stage.services.shutDown(Milliseconds { 2000 });
    Result<ContentLibrary> library = ContentLibrary::load(stage.services.options().contentFolder);
    ProfileOptions options;
    options.paths = stage.services.options().paths;
    ProfileStore store(options, stage.clock);
    if (library && hasDatabase(store.open().outcome)) {
        if (Result<Database> database = store.takeDatabase()) {
            const Result<> filled = fillDemoProfile(*database, *library, stage.clock);
            if (!filled) {
                qWarning("tour: %s", qPrintable(describe(filled.error())));
            }
        }
        store.close();
    }
    stage.services.openNow();
}

void open(TourStage &stage, Navigation::Page page)
{
    stage.context.navigation()->open(page);
}

void startRound(TourStage &stage)
{
    (void)stage.services.sessions().start(RoundId(QStringLiteral("ml")), Level::L5, kSeed);
    open(stage, Navigation::Page::Round);
    answer(stage);
    stage.clock.advance(std::chrono::minutes { 14 });
    stage.context.round()->mark();
    stage.context.round()->next();
    stage.clock.advance(std::chrono::seconds { 559 });
    answer(stage);
    // Whatever happens in a round shows its clock as it stands; the clock's own tick would be waited for.
    stage.context.round()->mark();
}

void rateRound(TourStage &stage)
{
    drawMore(stage);
    stage.context.round()->end();
    DebriefViewModel *debrief = stage.context.debrief();
    for (int row = 0; row < debrief->points()->rowCount(); row += 2) {
        debrief->tick(row, true);
    }
    int band = 3;
    for (const Criterion &criterion : stage.services.sessions().rubric()->criteria) {
        debrief->rate(criterion.name, 3 + band++ % 3);
    }
    debrief->reflection()->setAnswer(
        0, QStringLiteral("I had a view on the weights' scale and gave it; the rest I recited."));
    debrief->reflection()->setAnswer(
        1, QStringLiteral("Up to the baseline. Why it adds no bias I would have looked up."));
}

/// A listener's bands beside one's own.
void rateAsListener(TourStage &stage)
{
    DebriefViewModel *debrief = stage.context.debrief();
    debrief->setPeerRating(true);
    int band = 2;
    for (const Criterion &criterion : stage.services.sessions().rubric()->criteria) {
        debrief->rate(criterion.name, 3 + band++ % 3);
    }
    debrief->setPeerRating(false);
}

void openPrompt(TourStage &stage)
{
    stage.context.bank()->open(QStringLiteral("Q-17"));
    QDeadlineTimer patience(std::chrono::seconds { 5 });
    while (stage.context.prompt()->attempts()->count() < 2 && !patience.hasExpired()) {
        QCoreApplication::processEvents(QEventLoop::AllEvents, 50);
    }
    stage.context.prompt()->toggleAttempt(1);
}

/// A round of the loop, over and rated with one band for all.
void takeLoopRound(TourStage &stage, qsizetype place, int band)
{
    SessionService &sessions = stage.services.sessions();
    if (!stage.services.loops().beginRound(place)) {
        return;
    }
    stage.clock.advance(std::chrono::minutes { 52 });
    (void)sessions.apply(SessionEventKind::Ended, {}, 1);
    int lower = 0;
    for (const Criterion &criterion : sessions.rubric()->criteria) {
        // One criterion falls off, so that a packet has something to say of each round.
        (void)sessions.apply(SessionEventKind::Rated, criterion.name, lower++ == 1 ? band - 1 : band);
    }
    (void)sessions.closeDebrief();
    sessions.leave();
}

void awaitLoop(TourStage &stage, qsizetype rated)
{
    const auto isRead = [&] {
        const QList<LoopPlace> &places = stage.services.loops().places();
        return std::count_if(places.cbegin(), places.cend(), [](const LoopPlace &place) {
            return place.stage == LoopStage::Rated;
        }) >= rated;
    };
    QDeadlineTimer patience(std::chrono::seconds { 5 });
    while (!isRead() && !patience.hasExpired()) {
        QCoreApplication::processEvents(QEventLoop::AllEvents, 50);
    }
}

void breakInLoop(TourStage &stage)
{
    stage.context.loop()->begin();
    takeLoopRound(stage, 0, 4);
    stage.clock.advance(std::chrono::minutes { 15 });
    takeLoopRound(stage, 1, 5);
    awaitLoop(stage, 2);
    stage.clock.advance(std::chrono::minutes { 6 });
    // Shows the break's clock as it stands; its own tick would be waited for.
    stage.services.loops().open(stage.services.loops().current()->id);
    awaitLoop(stage, 2);
}

void readPacket(TourStage &stage)
{
    takeLoopRound(stage, 2, 3);
    takeLoopRound(stage, 3, 4);
    takeLoopRound(stage, 4, 3);
    awaitLoop(stage, 5);
    stage.context.loop()->readPacket();
}

/// A round that was recorded, with a pause in it.
void recordRound(TourStage &stage)
{
    stage.services.settings().setMayRecord(true);
    (void)stage.services.recording().setOn(true);
    (void)stage.services.sessions().start(RoundId(QStringLiteral("ml")), Level::L5, kSeed + 1);
    open(stage, Navigation::Page::Round);
    RoundViewModel *round = stage.context.round();
    stage.audio.speak(stage.clock, std::chrono::seconds { 70 });
    round->next();
    stage.audio.speak(stage.clock, std::chrono::seconds { 50 });
    round->mark();
    stage.audio.speak(stage.clock, std::chrono::seconds { 40 });
    round->togglePause();
    stage.clock.advance(std::chrono::seconds { 90 });
    round->togglePause();
    round->nextPhase();
    stage.audio.speak(stage.clock, std::chrono::seconds { 80 });
    round->mark();
}

void loseMicrophone(TourStage &stage)
{
    stage.audio.setPluggedIn(false);
}

void hearRound(TourStage &stage)
{
    stage.audio.setPluggedIn(true);
    stage.context.round()->end();
    ReplayViewModel *replay = stage.context.debrief()->replay();
    QDeadlineTimer patience(std::chrono::seconds { 5 });
    while (replay->outline().isEmpty() && !patience.hasExpired()) {
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents, 50);
    }
    replay->seek(0.4);
    (void)stage.services.recording().setOn(false);
}

void revealLines(TourStage &stage, const char *id, int lines)
{
    const DerivationId derivation(QString::fromLatin1(id));
    (void)stage.services.derivations().setCurrent(derivation);
    stage.services.derivations().restart(derivation);
    for (int i = 0; i < lines; ++i) {
        if (!stage.services.derivations().revealNext(derivation, LineOutcome::Recalled)) {
            break;
        }
    }
    open(stage, Navigation::Page::Derivation);
}

/// Waits for the checker, whose answer comes from another thread.
void checkLine(TourStage &stage, const char *line)
{
    RecallViewModel *recall = stage.context.derivation()->recall();
    recall->setLineLatex(QString::fromLatin1(line));
    recall->checkLine();
    QDeadlineTimer patience(std::chrono::seconds { 5 });
    while (recall->isBusy() && !patience.hasExpired()) {
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents, 50);
    }
    stage.clock.advance(std::chrono::seconds { 41 });
}

void recallLines(TourStage &stage)
{
    (void)stage.services.derivations().setCurrent(DerivationId(QStringLiteral("D-01")));
    open(stage, Navigation::Page::Derivation);
    DerivationViewModel *derivation = stage.context.derivation();
    derivation->setMode(DerivationViewModel::Mode::Recall);
    checkLine(stage, R"(= \log\sum_z p(x,z))");
    derivation->recall()->grade(0);
    checkLine(stage, R"(= \log\mathbb{E}_{q(z|x)}\left[\frac{p(x,z)}{q(z|x)}\right])");
    derivation->recall()->grade(0);
    checkLine(stage, R"(\ge \sum_z q(z|x)\log\frac{p(x,z)}{q(z|x)})");
}

void recallWrongLine(TourStage &stage)
{
    RecallViewModel *recall = stage.context.derivation()->recall();
    recall->grade(0);
    checkLine(stage, R"(= \mathbb{E}_{q(z|x)}[\log p(x|z)]-\operatorname{KL}(p(z)\|q(z|x)))");
    recall->takeHint();
}

void recallOwnLine(TourStage &stage)
{
    checkLine(stage, R"(= \log p(x)-\operatorname{KL}(q(z|x)\|p(z|x)))");
}

void finishRecall(TourStage &stage)
{
    RecallViewModel *recall = stage.context.derivation()->recall();
    while (!recall->isComplete()) {
        recall->showLine();
        recall->grade(1);
    }
}

void orderLines(TourStage &stage)
{
    DerivationViewModel *derivation = stage.context.derivation();
    derivation->setMode(DerivationViewModel::Mode::Order);
    derivation->order()->select(4);
    derivation->order()->move(-3);
    derivation->order()->select(3);
    derivation->order()->toggleAside();
    derivation->order()->look();
}

void justifyLines(TourStage &stage)
{
    DerivationViewModel *derivation = stage.context.derivation();
    derivation->setMode(DerivationViewModel::Mode::Justify);
    derivation->justify()->choose(0);
    derivation->justify()->next();
    derivation->justify()->choose(1);
}

void fillBlankPage(TourStage &stage)
{
    DerivationViewModel *derivation = stage.context.derivation();
    derivation->setMode(DerivationViewModel::Mode::Blank);
    derivation->blank()->setText(QStringLiteral(
        "$$\\log p(x) = \\log\\sum_z q(z|x)\\frac{p(x,z)}{q(z|x)}$$\n\n"
        "Jensen, log is concave:\n\n$$\\ge \\mathbb{E}_q\\left[\\log\\frac{p(x,z)}{q(z|x)}\\right]$$\n"));
    stage.clock.advance(std::chrono::seconds { 214 });
}

void markBlankPage(TourStage &stage)
{
    BlankViewModel *blank = stage.context.derivation()->blank();
    blank->done();
    for (const int mark : { 1, 2, 3, 1 }) {
        blank->mark(mark);
    }
}

void dropAssumption(TourStage &stage)
{
    DerivationViewModel *derivation = stage.context.derivation();
    derivation->setMode(DerivationViewModel::Mode::Breaks);
    derivation->breaks()->toggle(1);
}

void deriveFreely(TourStage &stage)
{
    OwnDerivation own;
    own.title = QStringLiteral("Evidence as an average over the prior");
    own.model = QStringLiteral("latent-table");
    own.start = QStringLiteral("\\log p(x)");
    own.goal = QStringLiteral("\\log\\mathbb{E}_{p(z)}\\left[p(x|z)\\right]");
    own.lines = { { QStringLiteral("= \\log\\sum_z p(x,z)"), QStringLiteral("equal"), QStringLiteral("="), 8 },
        { QStringLiteral("= \\log\\sum_z p(z)p(x|z)"), QStringLiteral("equal"), QStringLiteral("="), 8 } };
    stage.context.freeBoard()->openOwn(stage.services.ownDerivations().save(own).value());
    stage.context.freeBoard()->setText(
        kLineEditor, QStringLiteral("= \\log\\mathbb{E}_{p(z)}\\left[p(x\\mid z)\\right]"));
}

void startTalk(TourStage &stage)
{
    (void)stage.services.talks().start(TalkFormatId(QStringLiteral("paper-20-25")),
        QStringLiteral("Grokking: generalization beyond overfitting"), Level::L5, kSeed);
    open(stage, Navigation::Page::Talk);
    for (const int seconds : { 100, 215, 260 }) {
        stage.clock.advance(std::chrono::seconds { seconds });
        stage.context.talk()->toggleLanded();
        (void)stage.services.talks().apply(TalkEventKind::NextSection);
    }
    stage.context.talk()->setNotes(
        QStringLiteral("Say the claim before the plot. Weight decay: without it the jump is rare. "
                       "Leave one minute for the weaknesses."));
    stage.clock.advance(std::chrono::seconds { 229 });
    (void)stage.services.talks().apply(TalkEventKind::Marked);
}

void startDiscussion(TourStage &stage)
{
    TalkService &talks = stage.services.talks();
    for (const int seconds : { 11, 170, 115, 104 }) {
        stage.clock.advance(std::chrono::seconds { seconds });
        stage.context.talk()->toggleLanded();
        (void)talks.apply(TalkEventKind::NextSection);
    }
    (void)talks.apply(TalkEventKind::DiscussionStarted);
    struct Asked {
        int seconds;
        int mark;
    };
    for (const Asked asked : { Asked { 95, 1 }, Asked { 141, 2 }, Asked { 118, 1 } }) {
        stage.clock.advance(std::chrono::seconds { asked.seconds });
        (void)talks.apply(TalkEventKind::QuestionMarked, {}, asked.mark);
        (void)talks.apply(TalkEventKind::NextQuestion);
    }
    stage.clock.advance(std::chrono::seconds { 41 });
    (void)talks.apply(TalkEventKind::Marked);
    stage.context.talk()->setNotes(QStringLiteral("Five seeds at every size; the spread is in the appendix."));
}

void endTalk(TourStage &stage)
{
    (void)stage.services.talks().apply(TalkEventKind::Ended, {}, 1);
    int band = 0;
    for (const Criterion &criterion : stage.services.talks().rubric()->criteria) {
        stage.context.talk()->rating()->rate(criterion.name, 3 + band++ % 3);
    }
    open(stage, Navigation::Page::TalkRating);
}

void showStories(TourStage &stage, StoriesViewModel::View view)
{
    stage.context.stories()->setView(view);
    open(stage, Navigation::Page::Stories);
}

void tellStory(TourStage &stage)
{
    TellingViewModel *telling = stage.context.telling();
    stage.context.story()->tell();
    telling->advance();
    for (const int seconds : { 31, 17 }) {
        stage.clock.advance(std::chrono::seconds { seconds });
        telling->advance();
    }
    stage.clock.advance(std::chrono::seconds { 64 });
    // Whatever happens shows the clock as it stands; its own tick would be waited for.
    telling->toggleOutline();
    telling->toggleOutline();
    telling->togglePause();
    telling->togglePause();
}

void endTelling(TourStage &stage)
{
    TellingViewModel *telling = stage.context.telling();
    stage.clock.advance(std::chrono::seconds { 30 });
    telling->advance();
    stage.clock.advance(std::chrono::seconds { 52 });
    telling->advance();
}

void drill(TourStage &stage)
{
    DrillViewModel *drills = stage.context.drill();
    drills->open(QStringLiteral("why-here"));
    drills->advance();
    stage.clock.advance(std::chrono::seconds { 107 });
    drills->advance();
    for (const int point : { 0, 1, 4 }) {
        drills->tick(point, true);
    }
}

void cutOff(TourStage &stage)
{
    (void)stage.services.sessions().start(RoundId(QStringLiteral("design")), Level::L5, kSeed);
    stage.clock.advance(std::chrono::minutes { 11 });
    // As a kill leaves it: no end in the log, the profile opened afresh.
    (void)stage.services.shutDown(Milliseconds { 2000 });
    stage.services.openNow();
    stage.context.navigation()->replace(Navigation::Page::Today);
}

void damage(TourStage &stage)
{
    (void)stage.services.shutDown(Milliseconds { 2000 });
    QFile database(stage.services.options().paths.database());
    if (database.open(QIODevice::ReadWrite)) {
        database.write(QByteArray(4096, 'x'));
        database.close();
    }
    stage.services.openNow();
}

void call(TourStage &stage, const char *method)
{
    QMetaObject::invokeMethod(&stage.window, method);
}

TourStep page(const char *name, Navigation::Page target)
{
    return { QString::fromLatin1(name), [target](TourStage &stage) { open(stage, target); } };
}

} // namespace

QList<TourStep> tourSteps()
{
    QList<TourStep> steps {
        { QStringLiteral("welcome"), [](TourStage &) {} },
        page("readiness-empty", Navigation::Page::Readiness),
        page("stories-empty", Navigation::Page::Stories),
        page("review-empty", Navigation::Page::Review),
        { QStringLiteral("today"),
            [](TourStage &stage) {
                fill(stage);
                stage.context.navigation()->replace(Navigation::Page::Today);
            } },
        page("rounds", Navigation::Page::Rounds),
        { QStringLiteral("round"), startRound },
        { QStringLiteral("round-whiteboard"), drawBoard },
        { QStringLiteral("debrief"), rateRound },
        { QStringLiteral("debrief-listener"), rateAsListener },
        { QStringLiteral("interviewer-sheet"), [](TourStage &stage) { stage.context.sheet()->showSession(); } },
        page("loop-choice", Navigation::Page::Loop),
        { QStringLiteral("loop-break"), breakInLoop },
        page("today-loop", Navigation::Page::Today),
        { QStringLiteral("packet"), readPacket },
        { QStringLiteral("loop-done"), [](TourStage &stage) { open(stage, Navigation::Page::Loop); } },
        page("bank", Navigation::Page::Bank),
        { QStringLiteral("prompt"), openPrompt },
        { QStringLiteral("prompt-strong"), [](TourStage &stage) { stage.context.prompt()->toggleStrong(); } },
        { QStringLiteral("round-recorded"), recordRound },
        { QStringLiteral("round-no-microphone"), loseMicrophone },
        { QStringLiteral("debrief-recorded"), hearRound },
        page("derivations", Navigation::Page::Derivations),
        { QStringLiteral("derivation-elbo"), [](TourStage &stage) { revealLines(stage, "D-01", 4); } },
        { QStringLiteral("derivation-policy-gradient"), [](TourStage &stage) { revealLines(stage, "D-02", 99); } },
        { QStringLiteral("derivation-recall"), recallLines },
        { QStringLiteral("derivation-recall-wrong"), recallWrongLine },
        { QStringLiteral("derivation-recall-instance"),
            [](TourStage &stage) { stage.context.derivation()->recall()->toggleInstance(); } },
        { QStringLiteral("derivation-recall-own"), recallOwnLine },
        { QStringLiteral("derivation-recall-end"), finishRecall },
        { QStringLiteral("derivation-order"), orderLines },
        { QStringLiteral("derivation-justify"), justifyLines },
        { QStringLiteral("derivation-blank"), fillBlankPage },
        { QStringLiteral("derivation-blank-marks"), markBlankPage },
        { QStringLiteral("derivation-breaks"), dropAssumption },
        page("free-board-new", Navigation::Page::FreeBoard),
        { QStringLiteral("free-board"), deriveFreely },
        { QStringLiteral("free-board-source"), [](TourStage &stage) { stage.context.freeBoard()->setSource(true); } },
        page("talks", Navigation::Page::Talks),
        { QStringLiteral("talk"), startTalk },
        { QStringLiteral("discussion"), startDiscussion },
        { QStringLiteral("talk-rating"), endTalk },
    };
    steps += talkSlideSteps();
    steps += paperSteps();
    steps += QList<TourStep> {
        { QStringLiteral("stories"), [](TourStage &stage) { showStories(stage, StoriesViewModel::View::Stories); } },
        { QStringLiteral("story"),
            [](TourStage &stage) { stage.context.stories()->open(QStringLiteral("demo-story-latency")); } },
        { QStringLiteral("telling"), tellStory },
        { QStringLiteral("telling-end"), endTelling },
        { QStringLiteral("coverage"), [](TourStage &stage) { showStories(stage, StoriesViewModel::View::Coverage); } },
        { QStringLiteral("drills"), [](TourStage &stage) { showStories(stage, StoriesViewModel::View::Drills); } },
        { QStringLiteral("drill"), drill },
        { QStringLiteral("questions"),
            [](TourStage &stage) { showStories(stage, StoriesViewModel::View::Questions); } },
    };
    steps += codingSteps();
    steps += studySteps();
    steps += planSteps();
    steps += portfolioSteps();
    steps += QList<TourStep> {
        page("readiness", Navigation::Page::Readiness),
    };
    steps += guideSteps();
    steps += QList<TourStep> {
        page("settings", Navigation::Page::Settings),
        { QStringLiteral("palette"), [](TourStage &stage) { call(stage, "openPalette"); } },
        { QStringLiteral("keys"),
            [](TourStage &stage) {
                call(stage, "closeSheets");
                call(stage, "openKeys");
            } },
        { QStringLiteral("cut-off"),
            [](TourStage &stage) {
                call(stage, "closeSheets");
                cutOff(stage);
            } },
        { QStringLiteral("recovery"), damage },
    };
    return steps;
}
