// SPDX-License-Identifier: MIT
#include "ui/talk/talkviewmodel.h"

#include "ui/context/errortext.h"
#include "ui/derivation/showboard.h"
#include "ui/paperroom/paneltext.h"
#include "ui/shell/navigation.h"
#include "ui/talk/talkdocument.h"

#include <QDateTime>

#include <algorithm>

using namespace sevenrounds;

namespace {

/// Typing settles this long before the preview is laid out again.
constexpr std::chrono::milliseconds kPreviewDelay { 40 };
/// Long enough to be met by a glance, short enough not to become a second clock (app default).
constexpr std::chrono::seconds kCueShown { 8 };

const QString kTalkNotes = QStringLiteral("notes");

TalkClockMode modeOf(TalkViewModel::ClockMode mode)
{
    static_assert(static_cast<int>(TalkViewModel::ClockMode::Left) == static_cast<int>(TalkClockMode::Left));
    static_assert(static_cast<int>(TalkViewModel::ClockMode::TimeOfDay) == static_cast<int>(TalkClockMode::TimeOfDay));
    return static_cast<TalkClockMode>(mode);
}

QList<qreal> wholeSeconds(const QList<Milliseconds> &times)
{
    QList<qreal> seconds;
    for (const Milliseconds time : times) {
        seconds.append(static_cast<qreal>(std::chrono::floor<std::chrono::seconds>(time).count()));
    }
    return seconds;
}

} // namespace

TalkViewModel::TalkViewModel(AppServices &services, Navigation &navigation, QObject *parent)
    : QObject(parent)
    , m_services(services)
    , m_talks(services.talks())
    , m_navigation(navigation)
    , m_slides(services)
    , m_recorder(services, SpokenKind::Talk)
    , m_rating(services, navigation)
{
    m_preview.setInterval(kPreviewDelay);
    m_preview.setSingleShot(true);
    connect(&m_tick, &SecondTick::ticked, this, &TalkViewModel::refresh);
    connect(&m_preview, &QTimer::timeout, this, &TalkViewModel::refreshDocument);
    connect(&m_talks, &TalkService::talkStarted, this, &TalkViewModel::followTalk);
    connect(&m_talks, &TalkService::stateChanged, this, &TalkViewModel::followState);
    connect(&navigation, &Navigation::pageChanged, this, &TalkViewModel::followPage);
    if (isLive()) {
        followTalk();
    }
}

TalkViewModel::Stage TalkViewModel::stage() const
{
    return !isLive() ? Stage::None : m_talks.state().stage == TalkStage::Talk ? Stage::Talk : Stage::Discussion;
}

TalkViewModel::Course TalkViewModel::flow() const
{
    static_assert(static_cast<int>(Course::Interrupted) == static_cast<int>(TalkFlow::Interrupted));
    return isLive() ? static_cast<Course>(m_talks.state().flow) : Course::Speaking;
}

QString TalkViewModel::flowText() const
{
    return isLive() ? sevenrounds::flowText(m_talks.state().flow) : QString();
}

TalkViewModel::Seen TalkViewModel::look() const
{
    if (!isLive()) {
        return {};
    }
    const TalkState &s = m_talks.state();
    return { stage(), flow(), s.section, s.slide, s.question, questionMark(), s.landed.size(), s.marks.size() };
}

QString TalkViewModel::title() const
{
    return !m_talks.hasTalk() ? QString() : m_talks.plan().title.isEmpty() ? tr("Untitled talk") : m_talks.plan().title;
}

QString TalkViewModel::crumb() const
{
    if (!m_talks.hasTalk()) {
        return {};
    }
    const TalkFormat *format = m_services.library().findTalkFormat(m_talks.plan().format);
    const QString form = format == nullptr ? tr("Talk · %1").arg(levelKey(m_talks.plan().level))
                                           : tr("%1 · %2").arg(format->title, levelKey(m_talks.plan().level));
    const QString course = m_talks.plan().isStrict ? tr("%1 · strict").arg(form) : form;
    //: A talk that is called otherwise than the paper that it is about.
    return m_talks.plan().paper.isEmpty() || m_talks.plan().paperTitle == m_talks.plan().title
        ? course
        : tr("%1 · on “%2”").arg(course, m_talks.plan().paperTitle);
}

QList<qreal> TalkViewModel::plannedSeconds() const
{
    QList<Milliseconds> planned;
    if (hasSlides()) {
        planned = m_talks.plan().slides;
    } else if (m_talks.hasTalk()) {
        for (const PlannedSection &section : m_talks.plan().sections) {
            planned.append(section.length);
        }
    }
    return wholeSeconds(planned);
}

QString TalkViewModel::nextTitle() const
{
    return stage() == Stage::Talk && hasNext() && !hasSlides() ? m_talks.plan().sections.at(sectionIndex() + 1).title
                                                               : QString();
}

QString TalkViewModel::nextLands() const
{
    return stage() == Stage::Talk && hasNext() && !hasSlides() ? m_talks.plan().sections.at(sectionIndex() + 1).lands
                                                               : QString();
}

bool TalkViewModel::hasNext() const
{
    switch (stage()) {
    case Stage::Talk:
        return hasSlides() ? m_slides.nextSlide() >= 0 : m_talks.state().section + 1 < m_talks.plan().sections.size();
    case Stage::Discussion:
        return m_talks.state().question + 1 < m_talks.plan().questions.size();
    case Stage::None:
        break;
    }
    return false;
}

QStringList TalkViewModel::listensFor() const
{
    return panelCriteria(m_talks.rubric());
}

QString TalkViewModel::landedText() const
{
    return isLive() ? tr("%L1 of %L2 landed").arg(m_talks.state().landed.size()).arg(m_talks.plan().sections.size())
                    : QString();
}

TalkViewModel::Mark TalkViewModel::questionMark() const
{
    static_assert(static_cast<int>(Mark::Stuck) == static_cast<int>(QuestionMark::Stuck));
    return stage() == Stage::Discussion
        ? static_cast<Mark>(m_talks.state().questionMarks.value(m_talks.state().question))
        : Mark::None;
}

QStringList TalkViewModel::marks() const
{
    return { panelMarkText(PanelMark::Answered), panelMarkText(PanelMark::Partly), panelMarkText(PanelMark::Stuck) };
}

bool TalkViewModel::asksDerivation() const
{
    return stage() == Stage::Discussion && !m_talks.plan().questions.isEmpty()
        && m_talks.plan().questions.at(m_talks.state().question).isAtBoard;
}

QString TalkViewModel::marksText() const
{
    const auto count = isLive() ? static_cast<int>(m_talks.state().marks.size()) : 0;
    return count == 0 ? QString() : tr("%Ln moments marked", nullptr, count);
}

QString TalkViewModel::notesKey() const
{
    if (stage() == Stage::Discussion && !m_talks.plan().questions.isEmpty()) {
        return answerKey(m_talks.plan().questions.at(m_talks.state().question));
    }
    return kTalkNotes;
}

QString TalkViewModel::notes() const
{
    return isLive() ? m_talks.draft(notesKey()) : QString();
}

void TalkViewModel::setNotes(const QString &text)
{
    if (!isLive() || text == notes()) {
        return;
    }
    m_talks.setDraft(notesKey(), text);
    if (stage() == Stage::Discussion && !m_preview.isActive()) {
        m_preview.start();
    }
    emit notesChanged();
}

void TalkViewModel::followTalk()
{
    m_sections.setPlan(m_talks.plan().sections);
    m_notesKey = notesKey();
    setCue({});
    setProblem({});
    m_lastRemaining = stageRemaining(m_talks.state(), m_talks.clock());
    emit talkChanged();
    emit notesChanged();
    refreshDocument();
    followState();
}

void TalkViewModel::followState()
{
    const Seen seen = look();
    const bool isNewStage = seen.stage != m_seen.stage;
    if (isNewStage && isLive()) {
        // The remaining time of another stage is another number: the step between them is no passing of time.
        m_lastRemaining = stageRemaining(m_talks.state(), m_talks.clock());
        setCue({});
    }
    if (m_talks.hasTalk()) {
        m_asked.update(m_talks.plan(), m_talks.state());
    }
    if (seen != m_seen) {
        m_seen = seen;
        emit placeChanged();
        followPage();
    }
    if (m_notesKey != notesKey()) {
        m_notesKey = notesKey();
        emit notesChanged();
        refreshDocument();
    }
    if (isLive()) {
        m_tick.start();
        refresh();
    } else {
        m_tick.stop();
        setCue({});
    }
}

void TalkViewModel::refresh()
{
    // What the talk is in then looks at the clock by itself.
    if (!isLive() || followCut()) {
        return;
    }
    const TalkClock clock = m_talks.clock();
    m_tick.follow({ stageRemaining(m_talks.state(), clock), hasSlides() ? clock.slideRemaining : clock.sectionRemaining,
        -clock.questionElapsed, -clock.paused, -clock.interrupted });
    m_sections.update(m_talks.state(), clock);
    m_slides.refresh(clock);
    const QList<qreal> used = wholeSeconds(hasSlides() ? clock.slideUsed : clock.sectionUsed);
    if (used != m_usedSeconds) {
        m_usedSeconds = used;
        emit usedChanged();
    }
    const QTime now = QDateTime::fromMSecsSinceEpoch(toEpochMs(m_services.clock().now())).time();
    const TalkFace face = talkFace(m_talks.plan(), m_talks.state(), clock, modeOf(m_clockMode), now);
    if (!(face == m_face)) {
        m_face = face;
        emit faceChanged();
    }
    refreshCue(clock);
}

bool TalkViewModel::followCut()
{
    if (stage() != Stage::Talk || !m_talks.plan().isStrict || m_talks.clock().talkRemaining.count() > 0
        || !m_talks.apply(TalkEventKind::CutIn)) {
        return false;
    }
    m_cueUntil = m_services.clock().monotonic() + kCueShown;
    setCue(tr("Time is up: the panel cuts in"));
    return true;
}

void TalkViewModel::refreshCue(const TalkClock &clock)
{
    const TalkPlan &plan = m_talks.plan();
    const Milliseconds left = stageRemaining(m_talks.state(), clock);
    const Milliseconds now = m_services.clock().monotonic();
    const bool isOver = m_lastRemaining.count() > 0 && left.count() <= 0;
    const std::optional<Milliseconds> crossed
        = isOver ? Milliseconds { 0 } : warningCrossed(plan, m_lastRemaining, left);
    m_lastRemaining = left;
    if (crossed) {
        m_cueUntil = now + kCueShown;
        setCue(cueText(plan, m_talks.state().stage, *crossed));
    } else if (now >= m_cueUntil) {
        setCue({});
    }
}

void TalkViewModel::refreshDocument()
{
    const PageDocument page = isLive() ? questionDocument(m_talks.plan(), m_talks.state(), notes()) : PageDocument();
    const QString document = page.isEmpty() ? QString() : page.toJson();
    if (document != m_document) {
        m_document = document;
        m_plainText = page.plainText();
        emit documentChanged();
    }
}

bool TalkViewModel::apply(TalkEventKind kind, const QString &key, qint64 value)
{
    const Result<> result = m_talks.apply(kind, key, value);
    setProblem(result ? Problem {} : wordError(result.error(), Situation::Working));
    return result.has_value();
}

void TalkViewModel::togglePause()
{
    if (isLive()) {
        apply(flow() == Course::Paused ? TalkEventKind::Resumed : TalkEventKind::Paused);
    }
}

void TalkViewModel::toggleInterruption()
{
    if (stage() == Stage::Talk && flow() != Course::Paused) {
        apply(flow() == Course::Interrupted ? TalkEventKind::InterruptionEnded : TalkEventKind::Interrupted);
    }
}

void TalkViewModel::next()
{
    if (followCut()) {
        return;
    }
    if (hasNext() && stage() == Stage::Talk && hasSlides()) {
        m_slides.turn(1);
    } else if (hasNext()) {
        apply(stage() == Stage::Talk ? TalkEventKind::NextSection : TalkEventKind::NextQuestion);
    }
}

void TalkViewModel::previous()
{
    if (hasPrevious() && hasSlides()) {
        m_slides.turn(-1);
    } else if (hasPrevious()) {
        apply(TalkEventKind::PreviousSection);
    }
}

void TalkViewModel::proceed()
{
    if (followCut()) {
        return;
    }
    if (stage() == Stage::Discussion) {
        next();
    } else if (stage() == Stage::Talk && hasDiscussion()) {
        apply(TalkEventKind::DiscussionStarted);
    }
}

void TalkViewModel::mark()
{
    if (isLive()) {
        apply(TalkEventKind::Marked);
    }
}

void TalkViewModel::markQuestion(Mark mark)
{
    if (stage() == Stage::Discussion && mark != Mark::None && mark != questionMark()) {
        apply(TalkEventKind::QuestionMarked, {}, static_cast<qint64>(mark));
    }
}

void TalkViewModel::openBoard()
{
    if (asksDerivation()) {
        showBoard(m_services, m_navigation, m_talks.plan().questions.at(m_talks.state().question).derivation);
    }
}

void TalkViewModel::returnToTalk()
{
    if (isLive()) {
        m_navigation.returnTo(Navigation::Page::Talk);
    }
}

void TalkViewModel::followPage()
{
    const Navigation::Page page = m_navigation.page();
    const bool isAtBoard = isLive()
        && (page == Navigation::Page::Derivation || page == Navigation::Page::FreeBoard
            || page == Navigation::Page::Derivations);
    if (isAtBoard != m_isAtBoard) {
        m_isAtBoard = isAtBoard;
        emit atBoardChanged();
    }
}

void TalkViewModel::setLanded(const QString &key, bool landed)
{
    if (isLive() && m_talks.state().landed.contains(key) != landed) {
        apply(TalkEventKind::Landed, key, landed ? 1 : 0);
    }
}

void TalkViewModel::toggleLanded()
{
    if (stage() == Stage::Talk && hasSlides()) {
        const QList<PlannedSection> &sections = m_talks.plan().sections;
        const auto open = std::find_if(sections.cbegin(), sections.cend(),
            [this](const PlannedSection &section) { return !m_talks.state().landed.contains(section.id); });
        if (open != sections.cend()) {
            setLanded(QString(open->id), true);
        }
    } else if (stage() == Stage::Talk) {
        const QString key = m_talks.plan().sections.at(sectionIndex()).id;
        setLanded(key, !m_talks.state().landed.contains(key));
    }
}

void TalkViewModel::cycleClock()
{
    m_clockMode = m_clockMode == ClockMode::TimeOfDay ? ClockMode::Left
                                                      : static_cast<ClockMode>(static_cast<int>(m_clockMode) + 1);
    emit clockModeChanged();
    refresh();
}

void TalkViewModel::end()
{
    if (!isLive()) {
        return;
    }
    const bool isEarly = m_talks.clock().elapsed < m_talks.plan().length();
    if (apply(TalkEventKind::Ended, {}, isEarly ? 1 : 0)) {
        m_navigation.replace(Navigation::Page::TalkRating);
    }
}

void TalkViewModel::discard()
{
    if (isLive() && apply(TalkEventKind::Discarded)) {
        m_talks.leave();
        openTalks();
    }
}

void TalkViewModel::openTalks()
{
    m_navigation.replace(Navigation::Page::Talks);
}

void TalkViewModel::setCue(const QString &text)
{
    if (m_cue != text) {
        m_cue = text;
        emit cueChanged();
    }
}

void TalkViewModel::setProblem(const Problem &problem)
{
    if (m_problem != problem) {
        m_problem = problem;
        emit problemChanged();
    }
}
