// SPDX-License-Identifier: MIT
#include "ui/story/spokenviewmodel.h"

#include "ui/format/durationtext.h"

using namespace sevenrounds;
using namespace std::chrono_literals;

SpokenViewModel::SpokenViewModel(
    AppServices &services, Navigation &navigation, Navigation::Page page, const TellingPlan &plan, QObject *parent)
    : QObject(parent)
    , m_services(services)
    , m_navigation(navigation)
    , m_plan(plan)
{
    m_clock = clockAt(m_plan, m_state, {});
    connect(&m_tick, &SecondTick::ticked, this, &SpokenViewModel::refreshClock);
    connect(&navigation, &Navigation::pageChanged, this, [this, page] {
        if (m_navigation.page() != page && m_state.course == TellingCourse::Running) {
            apply(TellingEventKind::Paused);
        }
    });
}

bool SpokenViewModel::isLive() const
{
    return m_state.course == TellingCourse::Running || m_state.course == TellingCourse::Paused;
}

void SpokenViewModel::apply(TellingEventKind kind)
{
    if (!exists()) {
        return;
    }
    const TellingCourse before = m_state.course;
    m_state = reduce(m_plan, m_state, { kind, m_services.clock().monotonic() });
    if (m_state.course == TellingCourse::Running && before != TellingCourse::Running) {
        m_tick.start();
    } else if (m_state.course != TellingCourse::Running) {
        m_tick.stop();
    }
    refreshClock();
    if (m_state.course == TellingCourse::Ended && before != TellingCourse::Ended) {
        finish();
    }
    emit stateChanged();
}

void SpokenViewModel::reset()
{
    m_state = {};
    m_tick.stop();
    refreshClock();
}

void SpokenViewModel::refreshClock()
{
    m_clock = clockAt(m_plan, m_state, m_services.clock().monotonic());
    m_tick.follow({ m_clock.remaining, -m_clock.laps.value(m_state.part) });
    emit clockChanged();
}

QString SpokenViewModel::time() const
{
    // The clock itself puts the plus before what is over.
    return m_clock.remaining < 0ms ? elapsedText(-m_clock.remaining) : remainingText(m_clock.remaining);
}

SpokenViewModel::Phase SpokenViewModel::phase() const
{
    if (exists() && m_clock.remaining < 0ms) {
        return Phase::Overtime;
    }
    if (m_state.course == TellingCourse::Paused) {
        return Phase::Paused;
    }
    return m_state.course == TellingCourse::Running && m_clock.remaining <= nearlyOut() ? Phase::NearEnd
                                                                                        : Phase::Running;
}

QString SpokenViewModel::caption() const
{
    return m_clock.remaining < 0ms
        ? tr("of %1 · %2 in all").arg(remainingText(m_plan.limit), elapsedText(m_clock.elapsed))
        : tr("of %1 left").arg(remainingText(m_plan.limit));
}

void SpokenViewModel::togglePause()
{
    apply(m_state.course == TellingCourse::Paused ? TellingEventKind::Resumed : TellingEventKind::Paused);
}
