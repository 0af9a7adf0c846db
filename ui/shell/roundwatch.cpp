// SPDX-License-Identifier: MIT
#include "ui/shell/roundwatch.h"

#include "ui/context/appcontext.h"
#include "ui/settings/settingsviewmodel.h"
#include "ui/shell/roundquiet.h"

using namespace sevenrounds;

namespace {

bool isRunning(const SessionService &sessions)
{
    return sessions.hasSession() && sessions.state().status == SessionStatus::Running;
}

bool isRunning(const TalkService &talks)
{
    return talks.hasTalk() && talks.state().isLive() && talks.state().flow != TalkFlow::Paused;
}

} // namespace

RoundWatch::RoundWatch(AppServices &services, RoundQuiet &quiet, AppContext &context, QObject *parent)
    : QObject(parent)
    , m_services(services)
    , m_quiet(quiet)
    , m_context(context)
{
    // The context's stage comes after the services' own: its view-models are there by then.
    connect(&context, &AppContext::stageChanged, this, &RoundWatch::followStage);
    connect(&quiet, &RoundQuiet::refused, this, &RoundWatch::warn);
    connect(&quiet, &RoundQuiet::notificationsChanged, this, &RoundWatch::pass);
    followStage();
}

void RoundWatch::followStage()
{
    if (m_context.isReady()) {
        // Both are made anew with every profile, and their connections go with them.
        connect(&m_services.sessions(), &SessionService::stateChanged, this, &RoundWatch::follow);
        connect(&m_services.talks(), &TalkService::stateChanged, this, &RoundWatch::follow);
        connect(&m_services.talks(), &TalkService::talkStarted, this, &RoundWatch::follow);
    }
    follow();
    pass();
}

void RoundWatch::follow()
{
    const bool wanted = m_context.isReady() && (isRunning(m_services.sessions()) || isRunning(m_services.talks()));
    if (wanted == m_isHeld) {
        return;
    }
    m_isHeld = wanted;
    if (wanted) {
        m_quiet.hold();
    } else {
        m_quiet.release();
    }
}

void RoundWatch::warn()
{
    if (!m_isHeld || m_isWarned) {
        return;
    }
    m_isWarned = true;
    Problem problem;
    if (isRunning(m_services.sessions())) {
        problem.title = tr("Your machine may fall asleep or lock during the round");
        problem.advice = tr("Nothing here could keep it awake. The round runs on and is saved; switch automatic sleep "
                            "off yourself where that matters. This is said once.");
    } else {
        problem.title = tr("Your machine may fall asleep or lock during the talk");
        problem.advice = tr("Nothing here could keep it awake. The talk runs on and is saved; switch automatic sleep "
                            "off yourself where that matters. This is said once.");
    }
    m_context.announce(problem);
}

QString RoundWatch::text() const
{
    switch (m_quiet.notifications()) {
    case RoundQuiet::Notifications::Unknown:
        break;
    case RoundQuiet::Notifications::CanBeHeld:
        return tr("While a round or a talk runs, the machine is asked to stay awake and the desktop to hold other "
                  "programs' notifications. "
                  "Seven Rounds sends none.");
    case RoundQuiet::Notifications::NotOffered:
        return tr("While a round or a talk runs, the machine is asked to stay awake. Seven Rounds sends no "
                  "notifications, but this desktop "
                  "lets no program hold those of others: switch them off yourself before a mock.");
    case RoundQuiet::Notifications::Unreachable:
        return tr("There is no session bus: nothing can be asked of the desktop. The machine may fall asleep during a "
                  "round or a talk, the window "
                  "does not follow the desktop's light or dark style, and files do not open in a window that is there "
                  "already.");
    }
    return {};
}

void RoundWatch::pass()
{
    if (m_context.settings() != nullptr) {
        m_context.settings()->setQuietText(text());
    }
}
