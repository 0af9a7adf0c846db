// SPDX-License-Identifier: MIT
#include "ui/talk/slidesviewmodel.h"

#include "services/papernoteservice.h"
#include "ui/format/durationtext.h"
#include "ui/talk/talkface.h"

#include <algorithm>
#include <utility>

using namespace sevenrounds;

namespace {

/// Of the slide's width: what a key moves the pointer by.
constexpr qreal kPointerStep = 0.025;
constexpr qreal kSpotShare = 0.25;
constexpr qreal kDotShare = 0.015;

} // namespace

SlidesViewModel::SlidesViewModel(AppServices &services, QObject *parent)
    : QObject(parent)
    , m_talks(services.talks())
    , m_notes(services.paperNotes())
{
    connect(&m_talks, &TalkService::talkStarted, this, &SlidesViewModel::followTalk);
    connect(&m_talks, &TalkService::stateChanged, this, &SlidesViewModel::followState);
    connect(&m_notes, &PaperNoteService::noteChanged, this, [this](const QString &key, int page) {
        if (isOn() && key == deck() && page == slide()) {
            emit noteChanged();
        }
    });
    connect(&m_pictures, &DeckPictures::stateChanged, this, [this] {
        if (m_pictures.state() == DeckPictures::State::Ready) {
            m_pictures.readText(slide());
        }
        emit problemChanged();
    });
    connect(this, &SlidesViewModel::talkChanged, this, &SlidesViewModel::problemChanged);
    connect(&m_pictures, &DeckPictures::textRead, this, [this](int page, const QString &text) {
        if (page == slide()) {
            m_spoken = text.simplified();
            emit spokenChanged();
        }
    });
    if (isOn()) {
        followTalk();
    }
}

bool SlidesViewModel::isOn() const
{
    return m_talks.hasTalk() && m_talks.state().isLive() && m_talks.plan().hasSlides();
}

Problem SlidesViewModel::problem() const
{
    const int pages = m_pictures.count();
    if (!isOn() || m_pictures.problem().exists() || m_pictures.state() != DeckPictures::State::Ready
        || pages == count()) {
        return isOn() ? m_pictures.problem() : Problem();
    }
    // A talk that was cut off can be older than its file.
    return { tr("The slides are not those that the talk began with: %L1 in place of %L2.").arg(pages).arg(count()),
        tr("The talk goes on with its times. Keep in mind that a slide can be another one than planned.") };
}

int SlidesViewModel::count() const
{
    return isOn() ? static_cast<int>(m_talks.plan().slides.size()) : 0;
}

int SlidesViewModel::slide() const
{
    return isOn() ? m_talks.state().slide : -1;
}

QString SlidesViewModel::deck() const
{
    return isOn() ? m_talks.plan().deck : QString();
}

QString SlidesViewModel::label() const
{
    return isOn() ? tr("Slide %L1 of %L2").arg(slide() + 1).arg(count()) : QString();
}

QString SlidesViewModel::note() const
{
    return isOn() ? m_notes.note(deck(), slide()) : QString();
}

QString SlidesViewModel::audienceText() const
{
    if (m_isBlack) {
        return tr("The audience sees black");
    }
    return isFrozen() ? tr("The audience still sees slide %L1").arg(m_frozen + 1) : QString();
}

void SlidesViewModel::setAudienceScreen(const QString &screen)
{
    if (screen != m_audienceScreen) {
        m_audienceScreen = screen;
        emit audienceScreenChanged();
    }
}

qreal SlidesViewModel::spotShare() const
{
    return kSpotShare;
}

qreal SlidesViewModel::dotShare() const
{
    return kDotShare;
}

/// Another talk: nothing of the one before holds.
void SlidesViewModel::followTalk()
{
    m_isBlack = false;
    m_frozen = -1;
    m_isTimeShown = false;
    m_timeLeft.clear();
    m_pointer = Pointer::None;
    m_pointerAt = { 0.5, 0.5 };
    setAudienceScreen({});
    m_list.setPlan(isOn() ? m_talks.plan().slides : QList<Milliseconds>());
    if (isOn()) {
        m_pictures.open(m_notes.path(deck()));
    } else {
        m_pictures.close();
    }
    m_wasOn = isOn();
    m_shown = slide();
    emit talkChanged();
    emit audienceTimeChanged();
    emit pointerChanged();
    askForSlide();
}

void SlidesViewModel::followState()
{
    if (std::exchange(m_wasOn, isOn()) && !isOn()) {
        m_pictures.close();
        setAudienceScreen({});
        emit talkChanged();
    }
    if (std::exchange(m_shown, slide()) != slide()) {
        askForSlide();
    }
}

/// Whatever belongs to the slide is another one now.
void SlidesViewModel::askForSlide()
{
    m_spoken.clear();
    m_pictures.setAhead({ slide() + 1, slide() - 1, slide() + 2 });
    m_pictures.readText(slide());
    emit slideChanged();
    emit spokenChanged();
    emit noteChanged();
    emit audienceChanged();
}

void SlidesViewModel::refresh(const TalkClock &clock)
{
    if (isOn()) {
        const QMap<int, QString> notes = m_notes.notes(deck());
        m_list.update(slide(), clock.slideUsed, [&](int slide) { return notes.contains(slide); });
        const QString left = remainingText(stageRemaining(m_talks.state(), clock));
        if (std::exchange(m_timeLeft, left) != left && m_isTimeShown) {
            emit audienceTimeChanged();
        }
    }
}

void SlidesViewModel::show(int slide)
{
    if (isOn() && slide >= 0 && slide < count() && slide != m_talks.state().slide) {
        // What the reducer could refuse is asked above.
        (void)m_talks.apply(TalkEventKind::SlideShown, {}, slide);
    }
}

void SlidesViewModel::toggleBlack()
{
    if (isOn()) {
        m_isBlack = !m_isBlack;
        emit audienceChanged();
    }
}

void SlidesViewModel::toggleFreeze()
{
    if (isOn()) {
        m_frozen = isFrozen() ? -1 : slide();
        emit audienceChanged();
    }
}

void SlidesViewModel::toggleTime()
{
    if (isOn()) {
        m_isTimeShown = !m_isTimeShown;
        emit audienceTimeChanged();
    }
}

void SlidesViewModel::togglePointer(Pointer pointer)
{
    if (isOn()) {
        m_pointer = m_pointer == pointer ? Pointer::None : pointer;
        emit pointerChanged();
    }
}

void SlidesViewModel::pointTo(qreal x, qreal y)
{
    const QPointF at(std::clamp(x, 0.0, 1.0), std::clamp(y, 0.0, 1.0));
    if (m_pointer != Pointer::None && at != m_pointerAt) {
        m_pointerAt = at;
        emit pointerChanged();
    }
}

void SlidesViewModel::movePointer(int right, int down)
{
    pointTo(m_pointerAt.x() + right * kPointerStep, m_pointerAt.y() + down * kPointerStep);
}

void SlidesViewModel::retry()
{
    if (canRetry()) {
        m_pictures.open(m_notes.path(deck()));
    }
}

bool SlidesViewModel::act(int key)
{
    switch (key) {
    case Qt::Key_Space:
    case Qt::Key_Right:
    case Qt::Key_Down:
    case Qt::Key_PageDown:
        turn(1);
        return true;
    case Qt::Key_Left:
    case Qt::Key_Up:
    case Qt::Key_PageUp:
        turn(-1);
        return true;
    case Qt::Key_Home:
        show(0);
        return true;
    case Qt::Key_End:
        showLast();
        return true;
    case Qt::Key_B:
    case Qt::Key_Period:
        toggleBlack();
        return true;
    case Qt::Key_F:
        toggleFreeze();
        return true;
    case Qt::Key_T:
        toggleTime();
        return true;
    case Qt::Key_W:
    case Qt::Key_Escape:
        setAudienceScreen({});
        return true;
    default:
        return false;
    }
}
