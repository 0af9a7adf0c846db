// SPDX-License-Identifier: MIT
#pragma once

#include "services/appservices.h"
#include "ui/context/problem.h"

#include <QObject>
#include <QtQml/qqmlregistration.h>

#include <memory>

class Appearance;
class CommandPalette;
class DebriefViewModel;
class DerivationViewModel;
class DerivationsViewModel;
class FreeBoardViewModel;
class Navigation;
class OwnDerivationsViewModel;
class QJSEngine;
class QQmlEngine;
class ReadinessViewModel;
class RecoveryViewModel;
class RoundViewModel;
class RoundsViewModel;
class SettingsViewModel;
class TalkViewModel;
class TalksViewModel;
class TodayViewModel;
class WelcomeViewModel;

Q_MOC_INCLUDE("appearance.h")
Q_MOC_INCLUDE("commandpalette.h")
Q_MOC_INCLUDE("debriefviewmodel.h")
Q_MOC_INCLUDE("derivationviewmodel.h")
Q_MOC_INCLUDE("derivationsviewmodel.h")
Q_MOC_INCLUDE("freeboardviewmodel.h")
Q_MOC_INCLUDE("navigation.h")
Q_MOC_INCLUDE("ownderivationsviewmodel.h")
Q_MOC_INCLUDE("readinessviewmodel.h")
Q_MOC_INCLUDE("recoveryviewmodel.h")
Q_MOC_INCLUDE("roundviewmodel.h")
Q_MOC_INCLUDE("roundsviewmodel.h")
Q_MOC_INCLUDE("settingsviewmodel.h")
Q_MOC_INCLUDE("talkviewmodel.h")
Q_MOC_INCLUDE("talksviewmodel.h")
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
    Q_PROPERTY(bool isReadOnly READ isReadOnly NOTIFY stageChanged FINAL)
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
    Q_PROPERTY(DerivationsViewModel *derivations READ derivations NOTIFY stageChanged FINAL)
    Q_PROPERTY(DerivationViewModel *derivation READ derivation NOTIFY stageChanged FINAL)
    Q_PROPERTY(FreeBoardViewModel *freeBoard READ freeBoard NOTIFY stageChanged FINAL)
    Q_PROPERTY(OwnDerivationsViewModel *ownDerivations READ ownDerivations NOTIFY stageChanged FINAL)
    Q_PROPERTY(TalksViewModel *talks READ talks NOTIFY stageChanged FINAL)
    Q_PROPERTY(TalkViewModel *talk READ talk NOTIFY stageChanged FINAL)
    Q_PROPERTY(ReadinessViewModel *readiness READ readiness NOTIFY stageChanged FINAL)
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
    [[nodiscard]] bool isUnsavedAccepted() const;
    [[nodiscard]] Problem problem() const { return m_problem; }
    [[nodiscard]] Navigation *navigation() const { return m_navigation.get(); }
    [[nodiscard]] Appearance *appearance() const { return m_appearance.get(); }
    [[nodiscard]] RecoveryViewModel *recovery() const { return m_recovery.get(); }
    [[nodiscard]] CommandPalette *palette() const;
    [[nodiscard]] TodayViewModel *today() const;
    [[nodiscard]] WelcomeViewModel *welcome() const;
    [[nodiscard]] RoundsViewModel *rounds() const;
    [[nodiscard]] RoundViewModel *round() const;
    [[nodiscard]] DebriefViewModel *debrief() const;
    [[nodiscard]] DerivationsViewModel *derivations() const;
    [[nodiscard]] DerivationViewModel *derivation() const;
    [[nodiscard]] FreeBoardViewModel *freeBoard() const;
    [[nodiscard]] OwnDerivationsViewModel *ownDerivations() const;
    [[nodiscard]] TalksViewModel *talks() const;
    [[nodiscard]] TalkViewModel *talk() const;
    [[nodiscard]] ReadinessViewModel *readiness() const;
    [[nodiscard]] SettingsViewModel *settings() const;

    Q_INVOKABLE void dismissProblem();
    /// Practices may begin though nothing of them is saved.
    Q_INVOKABLE void acceptUnsaved();
    /// Saves what is open, as when the window is closed. Returns at once; the storage thread works on.
    Q_INVOKABLE void flush();

signals:
    void stageChanged();
    void problemChanged();
    void unsavedAcceptedChanged();

private:
    struct Pages;
    void followStage();
    void setProblem(const Problem &problem);

    sevenrounds::AppServices &m_services;
    Stage m_stage = Stage::Opening;
    Problem m_problem;
    std::unique_ptr<Navigation> m_navigation;
    std::unique_ptr<Appearance> m_appearance;
    std::unique_ptr<RecoveryViewModel> m_recovery;
    std::unique_ptr<Pages> m_pages;
};
