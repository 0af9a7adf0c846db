// SPDX-License-Identifier: MIT
#include "ui/context/appcontext.h"

#include "ui/bank/bankviewmodel.h"
#include "ui/bank/promptviewmodel.h"
#include "ui/coding/codinglistviewmodel.h"
#include "ui/coding/codingroomviewmodel.h"
#include "ui/context/errortext.h"
#include "ui/derivation/derivationsviewmodel.h"
#include "ui/derivation/derivationviewmodel.h"
#include "ui/freeboard/freeboardviewmodel.h"
#include "ui/freeboard/ownderivationsviewmodel.h"
#include "ui/guide/guideviewmodel.h"
#include "ui/interview/interviewsviewmodel.h"
#include "ui/interview/lastsheetviewmodel.h"
#include "ui/interview/pipelineviewmodel.h"
#include "ui/loop/loopviewmodel.h"
#include "ui/paperroom/papersviewmodel.h"
#include "ui/plan/planviewmodel.h"
#include "ui/portfolio/portfolioviewmodel.h"
#include "ui/quiz/quizviewmodel.h"
#include "ui/quiz/selftestmodel.h"
#include "ui/readiness/readinessviewmodel.h"
#include "ui/review/cardsviewmodel.h"
#include "ui/review/reviewviewmodel.h"
#include "ui/review/studyviewmodel.h"
#include "ui/round/debriefviewmodel.h"
#include "ui/round/roundsviewmodel.h"
#include "ui/round/roundviewmodel.h"
#include "ui/round/sheetviewmodel.h"
#include "ui/settings/recoveryviewmodel.h"
#include "ui/settings/settingsviewmodel.h"
#include "ui/shell/appearance.h"
#include "ui/shell/commandpalette.h"
#include "ui/shell/navigation.h"
#include "ui/story/drillviewmodel.h"
#include "ui/story/questionsviewmodel.h"
#include "ui/story/storiesviewmodel.h"
#include "ui/story/storyviewmodel.h"
#include "ui/story/tellingviewmodel.h"
#include "ui/talk/talksviewmodel.h"
#include "ui/talk/talkviewmodel.h"
#include "ui/today/todayviewmodel.h"
#include "ui/today/welcomeviewmodel.h"

#include <QCoreApplication>
#include <QQmlEngine>

using namespace sevenrounds;

namespace {

// QML makes its singleton through a static function; this is the object that it is to return.
AppContext *s_context = nullptr;

} // namespace

/// The view-models of one open profile, in the order in which they use each other.
struct AppContext::Pages {
    Pages(AppServices &services, Navigation &navigation, Appearance &appearance)
        : rounds(services, navigation)
        , round(services, navigation)
        , debrief(services, navigation)
        , sheet(services, navigation)
        , loop(services, navigation, sheet)
        , prompt(services, navigation)
        , bank(services, prompt, navigation)
        , derivations(services, navigation)
        , derivation(services, navigation)
        , freeBoard(services, navigation)
        , ownDerivations(services, freeBoard, navigation)
        , codingRoom(services, navigation)
        , coding(services, codingRoom, navigation)
        , talks(services, navigation)
        , talk(services, navigation)
        , papers(services, navigation)
        , story(services, navigation)
        , stories(services, story, navigation)
        , telling(services, navigation)
        , drill(services, navigation)
        , questions(services)
        , review(services, navigation)
        , study(services, navigation)
        , cards(services, navigation)
        , quiz(services, navigation)
        , selfTest(services, navigation)
        , plan(services, navigation)
        , interviews(services, navigation)
        , lastSheet(services, sheet)
        , pipeline(services)
        , portfolio(services, navigation)
        , readiness(services, navigation)
        , guide(services, navigation)
        , settings(services, navigation, appearance)
        , today(services, navigation)
        , welcome(services, navigation)
        , palette(services, navigation)
    {
        QObject::connect(&story, &StoryViewModel::tellAsked, &telling, &TellingViewModel::open);
        QObject::connect(&telling, &TellingViewModel::editAsked, &story, &StoryViewModel::open);
        QObject::connect(&palette, &CommandPalette::storyAsked, &story, &StoryViewModel::open);
        QObject::connect(&palette, &CommandPalette::newStoryAsked, &stories, &StoriesViewModel::create);
        QObject::connect(&palette, &CommandPalette::paperAsked, &papers, &PapersViewModel::showPaper);
        QObject::connect(&palette, &CommandPalette::newPaperAsked, &papers, &PapersViewModel::showNew);
        QObject::connect(&palette, &CommandPalette::paperPageAsked, &papers, &PapersViewModel::showPage);
        QObject::connect(&papers, &PapersViewModel::rehearsalAsked, &talks, &TalksViewModel::present);
        QObject::connect(&palette, &CommandPalette::talkAsked, &talks, &TalksViewModel::startFromElsewhere);
        QObject::connect(&palette, &CommandPalette::drillAsked, &drill, &DrillViewModel::open);
        QObject::connect(&palette, &CommandPalette::reviewAsked, &review, &ReviewViewModel::start);
        QObject::connect(&palette, &CommandPalette::quizAsked, &quiz, &QuizViewModel::open);
        QObject::connect(&review, &ReviewViewModel::promptAsked, &prompt, &PromptViewModel::open);
        QObject::connect(&review, &ReviewViewModel::storyAsked, &story, &StoryViewModel::open);
        QObject::connect(&palette, &CommandPalette::problemAsked, &codingRoom, &CodingRoomViewModel::open);
        QObject::connect(&prompt, &PromptViewModel::codingProblemAsked, &codingRoom, &CodingRoomViewModel::open);
        QObject::connect(&review, &ReviewViewModel::problemAsked, &codingRoom, &CodingRoomViewModel::open);
        QObject::connect(&derivation, &DerivationViewModel::promptAsked, &prompt, &PromptViewModel::open);
        QObject::connect(
            &derivation, &DerivationViewModel::codingProblemAsked, &codingRoom, &CodingRoomViewModel::open);
        QObject::connect(&palette, &CommandPalette::promptAsked, &prompt, &PromptViewModel::open);
        QObject::connect(&palette, &CommandPalette::cardAsked, &cards, &CardsViewModel::show);
        QObject::connect(
            &palette, &CommandPalette::ownDerivationAsked, &ownDerivations, &OwnDerivationsViewModel::open);
        QObject::connect(&palette, &CommandPalette::portfolioAsked, &portfolio, &PortfolioViewModel::showFound);
        QObject::connect(&palette, &CommandPalette::guideSectionAsked, &guide, &GuideViewModel::showSection);
        QObject::connect(&palette, &CommandPalette::factAsked, &guide, &GuideViewModel::showFact);
        QObject::connect(&palette, &CommandPalette::interviewDayAsked, &settings, &SettingsViewModel::editInterviewDay);
        QObject::connect(&today, &TodayViewModel::interviewDayAsked, &settings, &SettingsViewModel::editInterviewDay);
        QObject::connect(today.uses(), &BestUseModel::talkAsked, &talks, &TalksViewModel::startFromElsewhere);
        QObject::connect(today.uses(), &BestUseModel::drillAsked, &drill, &DrillViewModel::open);
        QObject::connect(today.uses(), &BestUseModel::reviewAsked, &review, &ReviewViewModel::start);
        QObject::connect(today.uses(), &BestUseModel::problemAsked, &codingRoom, &CodingRoomViewModel::open);
        QObject::connect(today.uses(), &BestUseModel::quizAsked, &quiz, &QuizViewModel::open);
        QObject::connect(today.uses(), &BestUseModel::selfTestAsked, &selfTest, &SelfTestModel::open);
        QObject::connect(&plan, &PlanViewModel::promptAsked, &prompt, &PromptViewModel::open);
        QObject::connect(&plan, &PlanViewModel::drillAsked, &drill, &DrillViewModel::open);
        QObject::connect(&plan, &PlanViewModel::reviewAsked, &review, &ReviewViewModel::start);
        QObject::connect(&plan, &PlanViewModel::quizAsked, &quiz, &QuizViewModel::open);
        QObject::connect(&plan, &PlanViewModel::problemAsked, &codingRoom, &CodingRoomViewModel::open);
        QObject::connect(&plan, &PlanViewModel::roundAsked, &rounds, &RoundsViewModel::choose);
        QObject::connect(&plan, &PlanViewModel::factAsked, &guide, &GuideViewModel::showFact);
        QObject::connect(&readiness, &ReadinessViewModel::sheetAsked, &sheet, &SheetViewModel::showReadiness);
        QObject::connect(&readiness, &ReadinessViewModel::packetAsked, &sheet, &SheetViewModel::showPacket);
        QObject::connect(readiness.past(), &ReadinessPastModel::quizAsked, &quiz, &QuizViewModel::open);
        QObject::connect(readiness.past(), &ReadinessPastModel::problemAsked, &codingRoom, &CodingRoomViewModel::open);
        QObject::connect(&guide, &GuideViewModel::promptAsked, &prompt, &PromptViewModel::open);
        QObject::connect(&guide, &GuideViewModel::problemAsked, &codingRoom, &CodingRoomViewModel::open);
        QObject::connect(&guide, &GuideViewModel::roundAsked, &rounds, &RoundsViewModel::choose);
        QObject::connect(&guide, &GuideViewModel::drillAsked, &drill, &DrillViewModel::open);
        const auto showQuestions = [this] { stories.setView(StoriesViewModel::View::Questions); };
        QObject::connect(&guide, &GuideViewModel::questionsAsked, &stories, showQuestions);
        QObject::connect(&palette, &CommandPalette::questionsAsked, &stories, showQuestions);
        QObject::connect(&guide, &GuideViewModel::talkAsked, &talks, &TalksViewModel::suggest);
        QObject::connect(&guide, &GuideViewModel::quizAsked, &quiz, &QuizViewModel::open);
        QObject::connect(&guide, &GuideViewModel::paperAsked, &papers, &PapersViewModel::showPaper);
        QObject::connect(&portfolio, &PortfolioViewModel::talkAsked, &talks, &TalksViewModel::suggest);
        QObject::connect(&plan, &PlanViewModel::sheetAsked, &interviews, &InterviewsViewModel::openSheet);
        QObject::connect(&palette, &CommandPalette::sheetAsked, &interviews, &InterviewsViewModel::openSheet);
        QObject::connect(&palette, &CommandPalette::pipelineAsked, &interviews, &InterviewsViewModel::openPipeline);
        QObject::connect(&interviews, &InterviewsViewModel::promptAsked, &prompt, &PromptViewModel::open);
    }

    RoundsViewModel rounds;
    RoundViewModel round;
    DebriefViewModel debrief;
    SheetViewModel sheet;
    LoopViewModel loop;
    PromptViewModel prompt;
    BankViewModel bank;
    DerivationsViewModel derivations;
    DerivationViewModel derivation;
    FreeBoardViewModel freeBoard;
    OwnDerivationsViewModel ownDerivations;
    CodingRoomViewModel codingRoom;
    CodingListViewModel coding;
    TalksViewModel talks;
    TalkViewModel talk;
    PapersViewModel papers;
    StoryViewModel story;
    StoriesViewModel stories;
    TellingViewModel telling;
    DrillViewModel drill;
    QuestionsViewModel questions;
    ReviewViewModel review;
    StudyViewModel study;
    CardsViewModel cards;
    QuizViewModel quiz;
    SelfTestModel selfTest;
    PlanViewModel plan;
    InterviewsViewModel interviews;
    LastSheetViewModel lastSheet;
    PipelineViewModel pipeline;
    PortfolioViewModel portfolio;
    ReadinessViewModel readiness;
    GuideViewModel guide;
    SettingsViewModel settings;
    TodayViewModel today;
    WelcomeViewModel welcome;
    CommandPalette palette;
};

AppContext::AppContext(AppServices &services, QObject *parent)
    : QObject(parent)
    , m_services(services)
    , m_navigation(std::make_unique<Navigation>())
    , m_appearance(std::make_unique<Appearance>())
    , m_recovery(std::make_unique<RecoveryViewModel>(services))
{
    s_context = this;
    QQmlEngine::setObjectOwnership(this, QQmlEngine::CppOwnership);
    connect(&services, &AppServices::stageChanged, this, &AppContext::followStage);
    connect(&services, &AppServices::writeProblem, this,
        [this](const Error &error, const Volume &volume) { setProblem(m_held = wordHeldWrite(error, volume)); });
    connect(&services, &AppServices::writeResumed, this, [this] {
        // What was lost for good meanwhile is still to be read.
        if (m_problem == m_held) {
            dismissProblem();
        }
    });
    const auto say = [&](auto signal, Situation situation) {
        connect(&services, signal, this,
            [this, situation](const Error &error) { setProblem(wordError(error, situation)); });
    };
    say(&AppServices::refused, Situation::Refused);
    say(&AppServices::notRead, Situation::Reading);
    say(&AppServices::notBackedUp, Situation::BackingUp);
    connect(&services, &AppServices::leftUnsaved, this,
        [this](int kept, int lost) { setProblem(wordLeftUnsaved(kept, lost)); });
    connect(&services, &AppServices::textsReturned, this,
        [this](int count) { setReturnedTexts(wordReturnedTexts(count)); });
    followStage();
}

AppContext::~AppContext()
{
    s_context = nullptr;
}

AppContext *AppContext::create(QQmlEngine *qmlEngine, QJSEngine *jsEngine)
{
    Q_UNUSED(qmlEngine)
    Q_UNUSED(jsEngine)
    ROUNDS_CHECK(s_context != nullptr);
    return s_context;
}

void AppContext::followStage()
{
    const AppStage stage = m_services.stage();
    if (stage == AppStage::Ready) {
        m_pages = std::make_unique<Pages>(m_services, *m_navigation, *m_appearance);
        // Neither has a page of its own left to say it on.
        const auto notStarted = [this](const Error &error) { setProblem(wordError(error, Situation::Starting)); };
        connect(&m_pages->palette, &CommandPalette::failed, this, notStarted);
        connect(&m_pages->welcome, &WelcomeViewModel::failed, this, notStarted);
        if (!m_services.settings().isWelcomed()) {
            m_navigation->replace(Navigation::Page::Welcome);
        } else if (m_navigation->page() == Navigation::Page::Welcome) {
            m_navigation->replace(Navigation::Page::Today);
        }
        m_stage = Stage::Ready;
        emit stageChanged();
        // Each opening asks anew.
        emit unsavedAcceptedChanged();
        return;
    }
    m_stage = stage == AppStage::Recovery ? Stage::Recovery : Stage::Opening;
    emit stageChanged();
    // The pages let go of their view-models by deleteLater: they must be gone before these are.
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    m_pages.reset();
    m_recovery->refresh();
}

void AppContext::setProblem(const Problem &problem)
{
    if (m_problem != problem) {
        m_problem = problem;
        emit problemChanged();
    }
}

void AppContext::dismissProblem()
{
    setProblem({});
}

void AppContext::setReturnedTexts(const Problem &returned)
{
    if (m_returnedTexts != returned) {
        m_returnedTexts = returned;
        emit returnedTextsChanged();
    }
}

void AppContext::dismissReturnedTexts()
{
    setReturnedTexts({});
}

bool AppContext::isReadOnly() const
{
    return isReady() && m_services.storage().isReadOnly();
}

bool AppContext::isUnsavedAccepted() const
{
    return isReady() && m_services.journal().isUnsavedAccepted();
}

void AppContext::acceptUnsaved()
{
    if (isReady() && !isUnsavedAccepted()) {
        m_services.journal().acceptUnsaved();
        dismissProblem();
        emit unsavedAcceptedChanged();
    }
}

void AppContext::showData()
{
    if (isReady()) {
        m_navigation->open(Navigation::Page::Settings);
    }
}

void AppContext::startNormally()
{
    if (isReady() && isSafe()) {
        // The button that asks goes with the opening: it is let finish first.
        const auto leave = [this] {
            m_services.leaveSafeMode();
            emit safeModeLeft();
        };
        QMetaObject::invokeMethod(this, leave, Qt::QueuedConnection);
    }
}

void AppContext::flush()
{
    if (m_pages) {
        m_services.flush();
    }
}

CommandPalette *AppContext::palette() const
{
    return m_pages ? &m_pages->palette : nullptr;
}

TodayViewModel *AppContext::today() const
{
    return m_pages ? &m_pages->today : nullptr;
}

WelcomeViewModel *AppContext::welcome() const
{
    return m_pages ? &m_pages->welcome : nullptr;
}

RoundsViewModel *AppContext::rounds() const
{
    return m_pages ? &m_pages->rounds : nullptr;
}

RoundViewModel *AppContext::round() const
{
    return m_pages ? &m_pages->round : nullptr;
}

DebriefViewModel *AppContext::debrief() const
{
    return m_pages ? &m_pages->debrief : nullptr;
}

SheetViewModel *AppContext::sheet() const
{
    return m_pages ? &m_pages->sheet : nullptr;
}

LoopViewModel *AppContext::loop() const
{
    return m_pages ? &m_pages->loop : nullptr;
}

BankViewModel *AppContext::bank() const
{
    return m_pages ? &m_pages->bank : nullptr;
}

PromptViewModel *AppContext::prompt() const
{
    return m_pages ? &m_pages->prompt : nullptr;
}

DerivationsViewModel *AppContext::derivations() const
{
    return m_pages ? &m_pages->derivations : nullptr;
}

DerivationViewModel *AppContext::derivation() const
{
    return m_pages ? &m_pages->derivation : nullptr;
}

FreeBoardViewModel *AppContext::freeBoard() const
{
    return m_pages ? &m_pages->freeBoard : nullptr;
}

OwnDerivationsViewModel *AppContext::ownDerivations() const
{
    return m_pages ? &m_pages->ownDerivations : nullptr;
}

TalksViewModel *AppContext::talks() const
{
    return m_pages ? &m_pages->talks : nullptr;
}

TalkViewModel *AppContext::talk() const
{
    return m_pages ? &m_pages->talk : nullptr;
}

CodingListViewModel *AppContext::coding() const
{
    return m_pages ? &m_pages->coding : nullptr;
}

CodingRoomViewModel *AppContext::codingRoom() const
{
    return m_pages ? &m_pages->codingRoom : nullptr;
}

PapersViewModel *AppContext::papers() const
{
    return m_pages ? &m_pages->papers : nullptr;
}

StoriesViewModel *AppContext::stories() const
{
    return m_pages ? &m_pages->stories : nullptr;
}

StoryViewModel *AppContext::story() const
{
    return m_pages ? &m_pages->story : nullptr;
}

TellingViewModel *AppContext::telling() const
{
    return m_pages ? &m_pages->telling : nullptr;
}

DrillViewModel *AppContext::drill() const
{
    return m_pages ? &m_pages->drill : nullptr;
}

QuestionsViewModel *AppContext::questions() const
{
    return m_pages ? &m_pages->questions : nullptr;
}

ReviewViewModel *AppContext::review() const
{
    return m_pages ? &m_pages->review : nullptr;
}

StudyViewModel *AppContext::study() const
{
    return m_pages ? &m_pages->study : nullptr;
}

CardsViewModel *AppContext::cards() const
{
    return m_pages ? &m_pages->cards : nullptr;
}

QuizViewModel *AppContext::quiz() const
{
    return m_pages ? &m_pages->quiz : nullptr;
}

SelfTestModel *AppContext::selfTest() const
{
    return m_pages ? &m_pages->selfTest : nullptr;
}

PlanViewModel *AppContext::plan() const
{
    return m_pages ? &m_pages->plan : nullptr;
}

InterviewsViewModel *AppContext::interviews() const
{
    return m_pages ? &m_pages->interviews : nullptr;
}

LastSheetViewModel *AppContext::lastSheet() const
{
    return m_pages ? &m_pages->lastSheet : nullptr;
}

PipelineViewModel *AppContext::pipeline() const
{
    return m_pages ? &m_pages->pipeline : nullptr;
}

PortfolioViewModel *AppContext::portfolio() const
{
    return m_pages ? &m_pages->portfolio : nullptr;
}

ReadinessViewModel *AppContext::readiness() const
{
    return m_pages ? &m_pages->readiness : nullptr;
}

GuideViewModel *AppContext::guide() const
{
    return m_pages ? &m_pages->guide : nullptr;
}

SettingsViewModel *AppContext::settings() const
{
    return m_pages ? &m_pages->settings : nullptr;
}
