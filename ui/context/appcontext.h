// SPDX-License-Identifier: MIT
#pragma once

#include "services/appservices.h"
#include "ui/context/problem.h"

#include <QObject>
#include <QtQml/qqmlregistration.h>

#include <memory>

class Appearance;
class BankViewModel;
class CardsViewModel;
class CodingListViewModel;
class CodingRoomViewModel;
class CommandPalette;
class DebriefViewModel;
class DerivationViewModel;
class DerivationsViewModel;
class FreeBoardViewModel;
class GuideViewModel;
class DrillViewModel;
class InterviewsViewModel;
class LastSheetViewModel;
class LoopViewModel;
class SheetViewModel;
class Navigation;
class OwnDerivationsViewModel;
class PapersViewModel;
class PipelineViewModel;
class PlanViewModel;
class PortfolioViewModel;
class PromptViewModel;
class QJSEngine;
class QuestionsViewModel;
class QuizViewModel;
class QQmlEngine;
class ReadinessViewModel;
class RecoveryViewModel;
class ReviewViewModel;
class RoundViewModel;
class RoundsViewModel;
class SelfTestModel;
class SettingsViewModel;
class StoriesViewModel;
class StoryViewModel;
class StudyViewModel;
class TalkViewModel;
class TalksViewModel;
class TellingViewModel;
class TodayViewModel;
class WelcomeViewModel;

Q_MOC_INCLUDE("appearance.h")
Q_MOC_INCLUDE("bankviewmodel.h")
Q_MOC_INCLUDE("cardsviewmodel.h")
Q_MOC_INCLUDE("codinglistviewmodel.h")
Q_MOC_INCLUDE("codingroomviewmodel.h")
Q_MOC_INCLUDE("commandpalette.h")
Q_MOC_INCLUDE("debriefviewmodel.h")
Q_MOC_INCLUDE("derivationviewmodel.h")
Q_MOC_INCLUDE("derivationsviewmodel.h")
Q_MOC_INCLUDE("drillviewmodel.h")
Q_MOC_INCLUDE("freeboardviewmodel.h")
Q_MOC_INCLUDE("guideviewmodel.h")
Q_MOC_INCLUDE("interviewsviewmodel.h")
Q_MOC_INCLUDE("lastsheetviewmodel.h")
Q_MOC_INCLUDE("sheetviewmodel.h")
Q_MOC_INCLUDE("loopviewmodel.h")
Q_MOC_INCLUDE("navigation.h")
Q_MOC_INCLUDE("ownderivationsviewmodel.h")
Q_MOC_INCLUDE("papersviewmodel.h")
Q_MOC_INCLUDE("pipelineviewmodel.h")
Q_MOC_INCLUDE("planviewmodel.h")
Q_MOC_INCLUDE("portfolioviewmodel.h")
Q_MOC_INCLUDE("questionsviewmodel.h")
Q_MOC_INCLUDE("quizviewmodel.h")
Q_MOC_INCLUDE("promptviewmodel.h")
Q_MOC_INCLUDE("readinessviewmodel.h")
Q_MOC_INCLUDE("recoveryviewmodel.h")
Q_MOC_INCLUDE("reviewviewmodel.h")
Q_MOC_INCLUDE("roundviewmodel.h")
Q_MOC_INCLUDE("roundsviewmodel.h")
Q_MOC_INCLUDE("selftestmodel.h")
Q_MOC_INCLUDE("settingsviewmodel.h")
Q_MOC_INCLUDE("storiesviewmodel.h")
Q_MOC_INCLUDE("storyviewmodel.h")
Q_MOC_INCLUDE("studyviewmodel.h")
Q_MOC_INCLUDE("talkviewmodel.h")
Q_MOC_INCLUDE("talksviewmodel.h")
Q_MOC_INCLUDE("tellingviewmodel.h")
Q_MOC_INCLUDE("todayviewmodel.h")
Q_MOC_INCLUDE("welcomeviewmodel.h")

/// The one thing that QML starts from. Lives from before the first frame; the view-models of pages exist while the profile is open, and
/// are null (and no page is loaded) while it is being opened, restored or repaired.
class AppContext : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_SINGLETON
    Q_PROPERTY(Stage stage READ stage NOTIFY stageChanged FINAL)
    Q_PROPERTY(bool isReady READ isReady NOTIFY stageChanged FINAL)
    Q_PROPERTY(Problem problem READ problem NOTIFY problemChanged FINAL)
    /// What an earlier life of the program could not save, and is saved now; until it is dismissed.
    Q_PROPERTY(Problem returnedTexts READ returnedTexts NOTIFY returnedTextsChanged FINAL)
    Q_PROPERTY(bool isReadOnly READ isReadOnly NOTIFY stageChanged FINAL)
    /// The program ended too often just now: the web view and own packs are left out.
    Q_PROPERTY(bool isSafe READ isSafe NOTIFY stageChanged FINAL)
    /// The profile can only be read, and the person practices all the same.
    Q_PROPERTY(bool isUnsavedAccepted READ isUnsavedAccepted NOTIFY unsavedAcceptedChanged FINAL)
    Q_PROPERTY(Navigation *navigation READ navigation CONSTANT FINAL)
    Q_PROPERTY(Appearance *appearance READ appearance CONSTANT FINAL)
    Q_PROPERTY(RecoveryViewModel *recovery READ recovery CONSTANT FINAL)
    Q_PROPERTY(CommandPalette *palette READ palette NOTIFY stageChanged FINAL)
    Q_PROPERTY(TodayViewModel *today READ today NOTIFY stageChanged FINAL)
    Q_PROPERTY(WelcomeViewModel *welcome READ welcome NOTIFY stageChanged FINAL)
    Q_PROPERTY(RoundsViewModel *rounds READ rounds NOTIFY stageChanged FINAL)
    Q_PROPERTY(RoundViewModel *round READ round NOTIFY stageChanged FINAL)
    Q_PROPERTY(DebriefViewModel *debrief READ debrief NOTIFY stageChanged FINAL)
    Q_PROPERTY(SheetViewModel *sheet READ sheet NOTIFY stageChanged FINAL)
    Q_PROPERTY(LoopViewModel *loop READ loop NOTIFY stageChanged FINAL)
    Q_PROPERTY(BankViewModel *bank READ bank NOTIFY stageChanged FINAL)
    Q_PROPERTY(PromptViewModel *prompt READ prompt NOTIFY stageChanged FINAL)
    Q_PROPERTY(DerivationsViewModel *derivations READ derivations NOTIFY stageChanged FINAL)
    Q_PROPERTY(DerivationViewModel *derivation READ derivation NOTIFY stageChanged FINAL)
    Q_PROPERTY(FreeBoardViewModel *freeBoard READ freeBoard NOTIFY stageChanged FINAL)
    Q_PROPERTY(OwnDerivationsViewModel *ownDerivations READ ownDerivations NOTIFY stageChanged FINAL)
    Q_PROPERTY(CodingListViewModel *coding READ coding NOTIFY stageChanged FINAL)
    Q_PROPERTY(CodingRoomViewModel *codingRoom READ codingRoom NOTIFY stageChanged FINAL)
    Q_PROPERTY(TalksViewModel *talks READ talks NOTIFY stageChanged FINAL)
    Q_PROPERTY(TalkViewModel *talk READ talk NOTIFY stageChanged FINAL)
    Q_PROPERTY(PapersViewModel *papers READ papers NOTIFY stageChanged FINAL)
    Q_PROPERTY(StoriesViewModel *stories READ stories NOTIFY stageChanged FINAL)
    Q_PROPERTY(StoryViewModel *story READ story NOTIFY stageChanged FINAL)
    Q_PROPERTY(TellingViewModel *telling READ telling NOTIFY stageChanged FINAL)
    Q_PROPERTY(DrillViewModel *drill READ drill NOTIFY stageChanged FINAL)
    Q_PROPERTY(QuestionsViewModel *questions READ questions NOTIFY stageChanged FINAL)
    Q_PROPERTY(ReviewViewModel *review READ review NOTIFY stageChanged FINAL)
    Q_PROPERTY(StudyViewModel *study READ study NOTIFY stageChanged FINAL)
    Q_PROPERTY(CardsViewModel *cards READ cards NOTIFY stageChanged FINAL)
    Q_PROPERTY(QuizViewModel *quiz READ quiz NOTIFY stageChanged FINAL)
    Q_PROPERTY(SelfTestModel *selfTest READ selfTest NOTIFY stageChanged FINAL)
    Q_PROPERTY(PlanViewModel *plan READ plan NOTIFY stageChanged FINAL)
    Q_PROPERTY(InterviewsViewModel *interviews READ interviews NOTIFY stageChanged FINAL)
    Q_PROPERTY(LastSheetViewModel *lastSheet READ lastSheet NOTIFY stageChanged FINAL)
    Q_PROPERTY(PipelineViewModel *pipeline READ pipeline NOTIFY stageChanged FINAL)
    Q_PROPERTY(PortfolioViewModel *portfolio READ portfolio NOTIFY stageChanged FINAL)
    Q_PROPERTY(ReadinessViewModel *readiness READ readiness NOTIFY stageChanged FINAL)
    Q_PROPERTY(GuideViewModel *guide READ guide NOTIFY stageChanged FINAL)
    Q_PROPERTY(SettingsViewModel *settings READ settings NOTIFY stageChanged FINAL)

public:
    enum class Stage {
        Opening,
        Ready,
        Recovery,
    };
    Q_ENUM(Stage)

    /// `services` must outlive this. Becomes the object that QML sees.
    explicit AppContext(sevenrounds::AppServices &services, QObject *parent = nullptr);
    ~AppContext() override;
    static AppContext *create(QQmlEngine *qmlEngine, QJSEngine *jsEngine);

    [[nodiscard]] Stage stage() const { return m_stage; }
    [[nodiscard]] bool isReady() const { return m_stage == Stage::Ready; }
    [[nodiscard]] bool isReadOnly() const;
    [[nodiscard]] bool isSafe() const { return m_services.options().isSafe; }
    [[nodiscard]] bool isUnsavedAccepted() const;
    [[nodiscard]] Problem problem() const { return m_problem; }
    [[nodiscard]] Problem returnedTexts() const { return m_returnedTexts; }
    [[nodiscard]] Navigation *navigation() const { return m_navigation.get(); }
    [[nodiscard]] Appearance *appearance() const { return m_appearance.get(); }
    [[nodiscard]] RecoveryViewModel *recovery() const { return m_recovery.get(); }
    [[nodiscard]] CommandPalette *palette() const;
    [[nodiscard]] TodayViewModel *today() const;
    [[nodiscard]] WelcomeViewModel *welcome() const;
    [[nodiscard]] RoundsViewModel *rounds() const;
    [[nodiscard]] RoundViewModel *round() const;
    [[nodiscard]] DebriefViewModel *debrief() const;
    [[nodiscard]] SheetViewModel *sheet() const;
    [[nodiscard]] LoopViewModel *loop() const;
    [[nodiscard]] BankViewModel *bank() const;
    [[nodiscard]] PromptViewModel *prompt() const;
    [[nodiscard]] DerivationsViewModel *derivations() const;
    [[nodiscard]] DerivationViewModel *derivation() const;
    [[nodiscard]] FreeBoardViewModel *freeBoard() const;
    [[nodiscard]] OwnDerivationsViewModel *ownDerivations() const;
    [[nodiscard]] CodingListViewModel *coding() const;
    [[nodiscard]] CodingRoomViewModel *codingRoom() const;
    [[nodiscard]] TalksViewModel *talks() const;
    [[nodiscard]] TalkViewModel *talk() const;
    [[nodiscard]] PapersViewModel *papers() const;
    [[nodiscard]] StoriesViewModel *stories() const;
    [[nodiscard]] StoryViewModel *story() const;
    [[nodiscard]] TellingViewModel *telling() const;
    [[nodiscard]] DrillViewModel *drill() const;
    [[nodiscard]] QuestionsViewModel *questions() const;
    [[nodiscard]] ReviewViewModel *review() const;
    [[nodiscard]] StudyViewModel *study() const;
    [[nodiscard]] CardsViewModel *cards() const;
    [[nodiscard]] QuizViewModel *quiz() const;
    [[nodiscard]] SelfTestModel *selfTest() const;
    [[nodiscard]] PlanViewModel *plan() const;
    [[nodiscard]] InterviewsViewModel *interviews() const;
    [[nodiscard]] LastSheetViewModel *lastSheet() const;
    [[nodiscard]] PipelineViewModel *pipeline() const;
    [[nodiscard]] PortfolioViewModel *portfolio() const;
    [[nodiscard]] ReadinessViewModel *readiness() const;
    [[nodiscard]] GuideViewModel *guide() const;
    [[nodiscard]] SettingsViewModel *settings() const;

    /// What no page of its own says, until it is dismissed.
    void announce(const Problem &problem) { setProblem(problem); }
    Q_INVOKABLE void dismissProblem();
    Q_INVOKABLE void dismissReturnedTexts();
    /// To where everything can be exported.
    Q_INVOKABLE void showData();
    /// Takes the safe start back: everything that is open is saved, and the profile opens again.
    Q_INVOKABLE void startNormally();
    /// Practices may begin though nothing of them is saved.
    Q_INVOKABLE void acceptUnsaved();
    /// Saves what is open, as when the window is closed. Returns at once; the storage thread works on.
    Q_INVOKABLE void flush();

signals:
    void stageChanged();
    void problemChanged();
    void returnedTextsChanged();
    void unsavedAcceptedChanged();
    /// What is not of the profile can come back too.
    void safeModeLeft();

private:
    struct Pages;
    void followStage();
    void setProblem(const Problem &problem);
    void setReturnedTexts(const Problem &returned);

    sevenrounds::AppServices &m_services;
    Stage m_stage = Stage::Opening;
    Problem m_problem;
    /// What was said of writes that wait.
    Problem m_held;
    Problem m_returnedTexts;
    std::unique_ptr<Navigation> m_navigation;
    std::unique_ptr<Appearance> m_appearance;
    std::unique_ptr<RecoveryViewModel> m_recovery;
    std::unique_ptr<Pages> m_pages;
};
