// SPDX-License-Identifier: MIT
#include "ui/talk/talksviewmodel.h"

#include "services/paperservice.h"
#include "ui/context/errortext.h"
#include "ui/format/forecasttext.h"
#include "ui/format/unfinishedtext.h"
#include "ui/paperroom/paneltext.h"
#include "ui/paperroom/papertext.h"
#include "ui/shell/navigation.h"
#include "ui/talk/talkdocument.h"

#include <algorithm>
#include <utility>

using namespace sevenrounds;

TalksViewModel::TalksViewModel(AppServices &services, Navigation &navigation, QObject *parent)
    : QObject(parent)
    , m_services(services)
    , m_talks(services.talks())
    , m_navigation(navigation)
    , m_preset(services)
    , m_formats(m_preset.all())
    , m_deck(services)
    , m_paper(
          services, PaperPick::Usual::None, tr("The panel asks what any paper is asked, or about your own project."))
{
    followLengths();
    connect(&m_preset, &TalkPresetViewModel::formatsChanged, this, [this] {
        m_formats.setFormats(m_preset.all());
        followLengths();
    });
    connect(&navigation, &Navigation::pageChanged, this, [this] {
        const bool isShown = m_navigation.page() == Navigation::Page::Talks;
        m_deck.setShown(isShown);
        if (!isShown) {
            m_wanted.clear();
            setSuggested({});
        }
    });
    connect(&m_deck, &DeckViewModel::deckChanged, this, &TalksViewModel::canStartChanged);
    connect(&m_deck, &DeckViewModel::entryChanged, this, &TalksViewModel::canStartChanged);
    connect(this, &TalksViewModel::canStartChanged, this, &TalksViewModel::startWanted);
    followTarget();
    followState();
    connect(&services.settings(), &SettingsService::changed, this, &TalksViewModel::followTarget);
    connect(&services.papers(), &PaperService::changed, this, &TalksViewModel::lookForVetoes);
    connect(&services.papers(), &PaperService::changed, this, &TalksViewModel::followPaper);
    connect(&services.papers(), &PaperService::edited, this, &TalksViewModel::lookForVetoes);
    connect(&services.papers(), &PaperService::edited, this, &TalksViewModel::followPaper);
    connect(&m_paper, &PaperPick::changed, this, &TalksViewModel::followPick);
    connect(&m_talks, &TalkService::stateChanged, this, &TalksViewModel::followState);
    connect(&m_talks, &TalkService::unfinishedFound, this, &TalksViewModel::unfinishedChanged);
    connect(&m_talks, &TalkService::unfinishedGone, this, &TalksViewModel::unfinishedChanged);
}

void TalksViewModel::followLengths()
{
    const QList<TalkFormat> formats = m_preset.all();
    QList<Milliseconds> lengths { TalkService::kPitchLength };
    for (const TalkFormat &format : formats) {
        lengths.append(std::chrono::minutes { format.talkMinutes });
    }
    m_deck.setTalks(lengths, formats.isEmpty() ? lengths.first() : lengths.at(1));
}

void TalksViewModel::setStrict(bool isStrict)
{
    if (isStrict != m_isStrict) {
        m_isStrict = isStrict;
        emit strictChanged();
    }
}

QStringList TalksViewModel::forecastNames() const
{
    return ::sevenrounds::forecastNames();
}

void TalksViewModel::setForecastIndex(int index)
{
    if (index != m_forecast && index >= 0 && index < forecastNames().size()) {
        m_forecast = index;
        emit forecastChanged();
    }
}

void TalksViewModel::setTitle(const QString &title)
{
    if (m_title != title) {
        m_title = title;
        emit titleChanged();
        lookForVetoes();
        followPaper();
    }
}

void TalksViewModel::lookForVetoes()
{
    const QString text = titleVetoText(m_title, m_services.papers().all());
    if (m_vetoText != text) {
        m_vetoText = text;
        emit vetoTextChanged();
    }
    const QString ofPaper = text.isEmpty() ? m_paper.veto() : QString();
    if (m_paperVeto != ofPaper) {
        m_paperVeto = ofPaper;
        emit paperVetoChanged();
    }
}

/// The paper that is chosen, else the one of this title; its PDF may serve as slides.
void TalksViewModel::followPaper()
{
    if (const OwnPaper *chosen = m_paper.paper()) {
        m_deck.setPaper(PaperService::keyOf(chosen->id));
        return;
    }
    const QString title = m_title.simplified();
    const QList<OwnPaper> &papers = m_services.papers().all();
    const auto found = std::find_if(papers.cbegin(), papers.cend(), [&](const OwnPaper &paper) {
        return !title.isEmpty() && paper.title.simplified().compare(title, Qt::CaseInsensitive) == 0;
    });
    m_deck.setPaper(found == papers.cend() ? QString() : PaperService::keyOf(found->id));
}

/// What is presented is called as the paper that is chosen, unless somebody called it otherwise.
void TalksViewModel::followPick()
{
    const OwnPaper *paper = m_paper.paper();
    const QString title = paper == nullptr ? QString() : paper->title.simplified();
    if (title != m_givenTitle) {
        const bool isOwnWords = !m_title.trimmed().isEmpty() && m_title != m_givenTitle;
        m_givenTitle = title;
        if (!isOwnWords) {
            setTitle(title);
        }
    }
    followPaper();
    lookForVetoes();
}

TalkAbout TalksViewModel::about() const
{
    const OwnPaper *paper = m_paper.paper();
    if (paper == nullptr) {
        return {};
    }
    const QString key = PaperService::keyOf(paper->id);
    return { key, paper->title.simplified(), panelQuestions(*paper, m_services.library()),
        m_services.papers().standing(key) };
}

void TalksViewModel::present(const QString &paper)
{
    const QList<OwnPaper> &papers = m_services.papers().all();
    const auto found = std::find_if(
        papers.cbegin(), papers.cend(), [&](const OwnPaper &one) { return PaperService::keyOf(one.id) == paper; });
    if (found != papers.cend()) {
        setTitle(found->title.simplified());
        m_paper.choose(found->id);
        m_deck.setPaper(paper);
        // The slides of another talk are not told with this one unawares.
        m_deck.keepOnlyOf(paper);
    }
    m_navigation.open(Navigation::Page::Talks);
}

void TalksViewModel::suggest(const QString &format)
{
    const QList<TalkFormat> formats = m_preset.all();
    const auto found = std::find_if(
        formats.cbegin(), formats.cend(), [&](const TalkFormat &one) { return one.id.value() == format; });
    if (found != formats.cend()) {
        setSuggested(format);
        m_deck.setTalk(std::chrono::minutes { found->talkMinutes });
    }
    m_navigation.open(Navigation::Page::Talks);
}

void TalksViewModel::startFromElsewhere(const QString &format)
{
    m_wanted = canStart() ? QString() : format;
    if (m_wanted.isEmpty()) {
        start(format);
    }
    if (!m_wanted.isEmpty() || m_problem.exists()) {
        suggest(format);
    }
}

/// Not where the slides failed or were left out meanwhile: then the person has something to decide.
void TalksViewModel::startWanted()
{
    if (m_deck.isOpening() || m_deck.isCopying()) {
        return;
    }
    if (const QString format = std::exchange(m_wanted, {}); !format.isEmpty() && m_deck.isReady()) {
        start(format);
    }
}

void TalksViewModel::setSuggested(const QString &format)
{
    if (m_suggested != format) {
        m_suggested = format;
        emit suggestedChanged();
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
    return ::sevenrounds::pitchLands();
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
        // The slides are prepared for the length that was told last.
        m_deck.setTalk(m_talks.plan().talk);
        m_navigation.open(m_talks.state().isLive() ? Navigation::Page::Talk : Navigation::Page::TalkRating);
    }
}

void TalksViewModel::start(const QString &format)
{
    if (canStart()) {
        const TalkAbout talkedOf = about();
        const QString title = m_title.trimmed().isEmpty() ? talkedOf.title : m_title.trimmed();
        const Result<> started = m_talks.start(TalkFormatId(format), title, level(), std::nullopt, m_deck.deck(),
            m_isStrict, talkedOf, forecastAt(m_forecast));
        if (started) {
            setForecastIndex(0);
        }
        take(started);
    }
}

void TalksViewModel::startPitch()
{
    if (canStart()) {
        const QString title = m_title.trimmed();
        take(m_talks.startPitch(title.isEmpty() ? pitchTitle() : title, pitchLands(), level(), m_deck.deck()));
    }
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
