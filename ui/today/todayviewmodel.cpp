// SPDX-License-Identifier: MIT
#include "ui/today/todayviewmodel.h"

#include "ui/context/errortext.h"
#include "ui/format/datetext.h"
#include "ui/format/durationtext.h"
#include "ui/format/looptext.h"
#include "ui/format/unfinishedtext.h"
#include "ui/shell/navigation.h"

#include <algorithm>
#include <numeric>

using namespace sevenrounds;

namespace {

constexpr int kActivityDays = 18 * 7;
constexpr int kHourMinutes = 60;
/// From ten hours on minutes say nothing.
constexpr int kMinutesShown = 10 * kHourMinutes;

} // namespace

TodayViewModel::TodayViewModel(AppServices &services, Navigation &navigation, QObject *parent)
    : QObject(parent)
    , m_services(services)
    , m_navigation(navigation)
    , m_uses(services, navigation)
    , m_rounds(services.library().roundsOf(services.settings().loop()))
    , m_unrated(services, navigation)
    , m_loop(services.settings().loop())
    , m_activity(kActivityDays, 0)
{
    connect(&services.settings(), &SettingsService::changed, this, &TodayViewModel::followSettings);
    connect(&services.sessions(), &SessionService::unfinishedFound, this, &TodayViewModel::unfinishedChanged);
    connect(&services.talks(), &TalkService::unfinishedFound, this, &TodayViewModel::unfinishedChanged);
    connect(&services.sessions(), &SessionService::sessionStarted, this, &TodayViewModel::refreshActivity);
    connect(&services.talks(), &TalkService::talkStarted, this, &TodayViewModel::refreshActivity);
    connect(&navigation, &Navigation::pageChanged, this, &TodayViewModel::followPage);
    connect(&m_uses, &BestUseModel::failed, this,
        [this](const Error &error) { setProblem(wordError(error, Situation::Starting)); });
    connect(&m_unrated, &UnratedRoundsModel::failed, this,
        [this](const Error &error) { setProblem(wordError(error, Situation::Starting)); });
    connect(&m_unrated, &UnratedRoundsModel::opened, this, [this] { setProblem({}); });
    refreshActivity();
}

void TodayViewModel::followSettings()
{
    if (const Loop loop = m_services.settings().loop(); loop != m_loop) {
        m_loop = loop;
        m_rounds.setRounds(m_services.library().roundsOf(loop));
    }
    emit todayChanged();
}

void TodayViewModel::followPage()
{
    if (m_navigation.page() != Navigation::Page::Today) {
        return;
    }
    // The program may stay open over midnight.
    const bool isAnotherDay = m_services.clock().today() != m_today;
    refreshActivity();
    if (isAnotherDay) {
        emit todayChanged();
    }
}

QString TodayViewModel::roundsTitle() const
{
    return m_loop == Loop::AiEngineer ? tr("The seven rounds") : tr("The rounds of your loop");
}

QString TodayViewModel::dateText() const
{
    return longDate(m_services.clock().today());
}

QString TodayViewModel::headline() const
{
    const std::optional<QDate> day = m_services.settings().interviewDay();
    if (!day) {
        return tr("No interview day yet");
    }
    const auto days = static_cast<int>(m_services.clock().today().daysTo(*day));
    if (days < 0) {
        return tr("The interview day has passed");
    }
    if (days < 2) {
        return days == 0 ? tr("The interview is today") : tr("The interview is tomorrow");
    }
    return tr("%Ln days to the interview", nullptr, days);
}

bool TodayViewModel::hasInterviewDay() const
{
    return m_services.settings().interviewDay().has_value();
}

void TodayViewModel::setInterviewDay()
{
    emit interviewDayAsked();
}

QString TodayViewModel::trackText() const
{
    return tr("%1 · %2").arg(loopTitle(m_services.settings().loop()), levelKey(m_services.settings().targetLevel()));
}

QString TodayViewModel::activityText() const
{
    const int practices = std::accumulate(m_activity.cbegin(), m_activity.cend(), 0);
    const auto days
        = static_cast<int>(std::count_if(m_activity.cbegin(), m_activity.cend(), [](int count) { return count > 0; }));
    if (practices == 0) {
        return tr("Your sessions will show here, a square a day.");
    }
    QStringList parts { tr("%1 on %2").arg(tr("%Ln sessions", nullptr, practices), tr("%Ln days", nullptr, days)) };
    const auto minutes = static_cast<int>(std::chrono::floor<std::chrono::minutes>(m_worked).count());
    if (minutes > kMinutesShown) {
        parts.append(tr("%L1 h").arg((minutes + kHourMinutes / 2) / kHourMinutes));
    } else if (minutes > 0) {
        parts.append(hoursText(minutes));
    }
    if (const int inARow = daysInARow(); inARow > 1) {
        parts.append(tr("%Ln days in a row", nullptr, inARow));
    }
    //: Between the parts of a line: "62 sessions on 31 days · 41 h · 8 days in a row"
    return parts.join(tr(" · "));
}

int TodayViewModel::daysInARow() const
{
    auto day = m_activity.crbegin();
    if (day != m_activity.crend() && *day == 0) {
        ++day;
    }
    const auto gap = std::find(day, m_activity.crend(), 0);
    return static_cast<int>(gap - day);
}

void TodayViewModel::refreshActivity()
{
    m_today = m_services.clock().today();
    const QDate first = m_today.addDays(1 - kActivityDays);
    m_services.journal().loadActivity(first, m_today, this, [this, first](const Result<QHash<QDate, int>> &counts) {
        if (!counts) {
            return;
        }
        QList<int> activity;
        for (int day = 0; day < kActivityDays; ++day) {
            activity.append(counts->value(first.addDays(day)));
        }
        if (activity != m_activity) {
            m_activity = activity;
            emit activityChanged();
        }
    });
    m_services.journal().loadWorked(first, m_today, this, [this](const Result<Milliseconds> &worked) {
        if (worked && *worked != m_worked) {
            m_worked = *worked;
            emit activityChanged();
        }
    });
}

bool TodayViewModel::isTalkUnfinished() const
{
    return m_services.talks().hasUnfinished();
}

bool TodayViewModel::hasUnfinished() const
{
    return m_services.sessions().hasUnfinished() || isTalkUnfinished();
}

const UnfinishedPractice &TodayViewModel::unfinished() const
{
    return m_services.sessions().hasUnfinished() ? m_services.sessions().unfinished() : m_services.talks().unfinished();
}

QString TodayViewModel::unfinishedTitle() const
{
    return hasUnfinished() ? ::sevenrounds::unfinishedTitle(unfinished()) : QString();
}

QString TodayViewModel::unfinishedText() const
{
    return hasUnfinished() ? ::sevenrounds::unfinishedText(unfinished(), m_services.clock()) : QString();
}

QString TodayViewModel::unfinishedAction() const
{
    return hasUnfinished() ? ::sevenrounds::unfinishedAction(unfinished()) : QString();
}

void TodayViewModel::start(int row)
{
    setProblem({});
    m_uses.start(row);
}

void TodayViewModel::nextChoice()
{
    m_uses.setChoice((m_uses.choice() + 1) % static_cast<int>(m_uses.choices().size()));
}

void TodayViewModel::startShort()
{
    setProblem({});
    m_uses.startShort();
}

void TodayViewModel::startRound(int row)
{
    if (row < 0 || row >= m_rounds.rowCount()) {
        return;
    }
    const Result<> result = m_services.sessions().start(
        m_rounds.round(row).id, m_services.settings().targetLevel(), std::nullopt, m_services.settings().rules());
    setProblem(result ? Problem {} : wordError(result.error(), Situation::Starting));
    if (result) {
        m_navigation.open(Navigation::Page::Round);
    }
}

void TodayViewModel::resumeUnfinished()
{
    const bool isRound = m_services.sessions().hasUnfinished();
    const Result<> result = isRound ? m_services.sessions().restore() : m_services.talks().restore();
    setProblem(result ? Problem {} : wordError(result.error(), Situation::Starting));
    emit unfinishedChanged();
    if (result && isRound) {
        m_navigation.open(m_services.sessions().state().isLive() ? Navigation::Page::Round : Navigation::Page::Debrief);
    } else if (result) {
        m_navigation.open(m_services.talks().state().isLive() ? Navigation::Page::Talk : Navigation::Page::TalkRating);
    }
}

void TodayViewModel::discardUnfinished()
{
    const Result<> result = m_services.sessions().hasUnfinished() ? m_services.sessions().discardUnfinished()
                                                                  : m_services.talks().discardUnfinished();
    setProblem(result ? Problem {} : wordError(result.error(), Situation::Working));
    emit unfinishedChanged();
}

void TodayViewModel::dismissProblem()
{
    setProblem({});
}

void TodayViewModel::setProblem(const Problem &problem)
{
    if (m_problem != problem) {
        m_problem = problem;
        emit problemChanged();
    }
}
