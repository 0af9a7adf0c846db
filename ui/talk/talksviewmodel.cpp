// SPDX-License-Identifier: MIT
#include "ui/talk/talksviewmodel.h"

#include "ui/context/errortext.h"
#include "ui/format/unfinishedtext.h"
#include "ui/shell/navigation.h"
#include "ui/talk/talkdocument.h"

#include <algorithm>

using namespace sevenrounds;

TalksViewModel::TalksViewModel(AppServices &services, Navigation &navigation, QObject *parent)
    : QObject(parent)
    , m_services(services)
    , m_talks(services.talks())
    , m_navigation(navigation)
    , m_formats(services.library().talkFormats())
{
    followTarget();
    followState();
    connect(&services.settings(), &SettingsService::changed, this, &TalksViewModel::followTarget);
    connect(&m_talks, &TalkService::stateChanged, this, &TalksViewModel::followState);
    connect(&m_talks, &TalkService::unfinishedFound, this, &TalksViewModel::unfinishedChanged);
    connect(&m_talks, &TalkService::unfinishedGone, this, &TalksViewModel::unfinishedChanged);
}

void TalksViewModel::setTitle(const QString &title)
{
    if (m_title != title) {
        m_title = title;
        emit titleChanged();
    }
}

QStringList TalksViewModel::levels() const
{
    QStringList keys;
    for (const Level level : kLevels) {
        keys.append(levelKey(level));
    }
    return keys;
}

Level TalksViewModel::level() const
{
    return kLevels.at(static_cast<std::size_t>(m_levelIndex));
}

void TalksViewModel::setLevelIndex(int index)
{
    m_choseLevel = true;
    if (index != m_levelIndex && index >= 0 && index < static_cast<int>(kLevels.size())) {
        m_levelIndex = index;
        emit levelIndexChanged();
    }
}

void TalksViewModel::followTarget()
{
    const auto *const target = std::find(kLevels.cbegin(), kLevels.cend(), m_services.settings().targetLevel());
    const auto index = static_cast<int>(target - kLevels.cbegin());
    if (!m_choseLevel && index != m_levelIndex) {
        m_levelIndex = index;
        emit levelIndexChanged();
    }
}

QString TalksViewModel::pitchLands() const
{
    return tr("Who you are, one result with its number, why here, what you want to do next");
}

QStringList TalksViewModel::listensFor() const
{
    return panelCriteria(m_talks.rubric());
}

bool TalksViewModel::hasUnfinished() const
{
    return m_talks.hasUnfinished();
}

QString TalksViewModel::unfinishedTitle() const
{
    return hasUnfinished() ? ::sevenrounds::unfinishedTitle(m_talks.unfinished()) : QString();
}

QString TalksViewModel::unfinishedText() const
{
    return hasUnfinished() ? ::sevenrounds::unfinishedText(m_talks.unfinished(), m_services.clock()) : QString();
}

QString TalksViewModel::unfinishedAction() const
{
    return hasUnfinished() ? ::sevenrounds::unfinishedAction(m_talks.unfinished()) : QString();
}

TalksViewModel::Open TalksViewModel::open() const
{
    return m_open;
}

QString TalksViewModel::openTitle() const
{
    return m_openTitle;
}

void TalksViewModel::followState()
{
    Open open = Open::Nothing;
    QString title;
    if (m_talks.hasTalk()) {
        open = m_talks.state().isLive()                 ? Open::Live
            : m_talks.state().stage == TalkStage::Ended ? Open::Unrated
                                                        : Open::Nothing;
        const QString name = m_talks.plan().title.isEmpty() ? tr("Untitled talk") : m_talks.plan().title;
        title = open == Open::Live  ? tr("“%1” is going on").arg(name)
            : open == Open::Unrated ? tr("“%1” is not closed yet").arg(name)
                                    : QString();
    }
    if (open != m_open || title != m_openTitle) {
        m_open = open;
        m_openTitle = title;
        emit openChanged();
    }
}

void TalksViewModel::take(const Result<> &result)
{
    setProblem(result ? Problem {} : wordError(result.error(), Situation::Starting));
    if (result) {
        m_navigation.open(m_talks.state().isLive() ? Navigation::Page::Talk : Navigation::Page::TalkRating);
    }
}

void TalksViewModel::start(const QString &format)
{
    take(m_talks.start(TalkFormatId(format), m_title.trimmed(), level()));
}

void TalksViewModel::startPitch()
{
    const QString title = m_title.trimmed();
    take(m_talks.startPitch(title.isEmpty() ? tr("Two-minute pitch") : title, pitchLands(), level()));
}

void TalksViewModel::returnToOpen()
{
    if (m_open != Open::Nothing) {
        m_navigation.open(m_open == Open::Live ? Navigation::Page::Talk : Navigation::Page::TalkRating);
    }
}

void TalksViewModel::resumeUnfinished()
{
    take(m_talks.restore());
}

void TalksViewModel::discardUnfinished()
{
    const Result<> result = m_talks.discardUnfinished();
    setProblem(result ? Problem {} : wordError(result.error(), Situation::Working));
}

void TalksViewModel::dismissProblem()
{
    setProblem({});
}

void TalksViewModel::setProblem(const Problem &problem)
{
    if (m_problem != problem) {
        m_problem = problem;
        emit problemChanged();
    }
}
