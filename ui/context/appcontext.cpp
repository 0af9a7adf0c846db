// SPDX-License-Identifier: MIT
#include "ui/context/appcontext.h"

#include "ui/context/errortext.h"
#include "ui/derivation/derivationsviewmodel.h"
#include "ui/derivation/derivationviewmodel.h"
#include "ui/freeboard/freeboardviewmodel.h"
#include "ui/freeboard/ownderivationsviewmodel.h"
#include "ui/readiness/readinessviewmodel.h"
#include "ui/round/debriefviewmodel.h"
#include "ui/round/roundsviewmodel.h"
#include "ui/round/roundviewmodel.h"
#include "ui/settings/recoveryviewmodel.h"
#include "ui/settings/settingsviewmodel.h"
#include "ui/shell/appearance.h"
#include "ui/shell/commandpalette.h"
#include "ui/shell/navigation.h"
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
        , derivations(services, navigation)
        , derivation(services, navigation)
        , freeBoard(services, navigation)
        , ownDerivations(services, freeBoard, navigation)
        , talks(services, navigation)
        , talk(services, navigation)
        , readiness(services, navigation)
        , settings(services, navigation, appearance)
        , today(services, navigation)
        , welcome(services, navigation)
        , palette(services, navigation)
    {
    }

    RoundsViewModel rounds;
    RoundViewModel round;
    DebriefViewModel debrief;
    DerivationsViewModel derivations;
    DerivationViewModel derivation;
    FreeBoardViewModel freeBoard;
    OwnDerivationsViewModel ownDerivations;
    TalksViewModel talks;
    TalkViewModel talk;
    ReadinessViewModel readiness;
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
        [this](const Error &error) { setProblem(wordError(error, Situation::Saving)); });
    connect(&services, &AppServices::writeResumed, this, &AppContext::dismissProblem);
    connect(&services, &AppServices::refused, this,
        [this](const Error &error) { setProblem(wordError(error, Situation::Saving)); });
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

void AppContext::flush()
{
    if (m_pages) {
        m_services.sessions().flush();
        m_services.talks().flush();
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

ReadinessViewModel *AppContext::readiness() const
{
    return m_pages ? &m_pages->readiness : nullptr;
}

SettingsViewModel *AppContext::settings() const
{
    return m_pages ? &m_pages->settings : nullptr;
}
