// SPDX-License-Identifier: MIT
#include "ui/sound/replayviewmodel.h"

#include "ui/format/durationtext.h"
#include "ui/shell/navigation.h"
#include "ui/sound/recordingtext.h"

#include <QLocale>

#include <array>

using namespace sevenrounds;

namespace {

constexpr std::array kSpeeds { 1.0, 1.25, 1.5, 2.0 };
/// So long one still means the answer before by "back".
constexpr Milliseconds kJustBegun { 3000 };

} // namespace

ReplayViewModel::ReplayViewModel(AppServices &services, Navigation &navigation, SpokenKind kind, QObject *parent)
    : QObject(parent)
    , m_kind(kind)
    , m_sessions(services.sessions())
    , m_talks(services.talks())
    , m_replay(kind == SpokenKind::Talk ? services.talkReplay() : services.replay())
{
    if (isTalk()) {
        connect(&m_talks, &TalkService::stateChanged, this, &ReplayViewModel::followPractice);
    } else {
        connect(&m_sessions, &SessionService::stateChanged, this, &ReplayViewModel::followPractice);
    }
    connect(&m_replay, &ReplayService::opened, this, &ReplayViewModel::followOpening);
    connect(&m_replay, &ReplayService::outlineMade, this, &ReplayViewModel::outlineChanged);
    connect(&m_replay, &ReplayService::playingChanged, this, &ReplayViewModel::playingChanged);
    connect(&m_replay, &ReplayService::moved, this, &ReplayViewModel::followMove);
    connect(&services.recordings(), &RecordingLibrary::changed, this, [this] {
        // What was deleted in the settings is not to be heard here.
        m_practice.reset();
        followPractice();
    });
    // One does not hear oneself from another page.
    connect(&navigation, &Navigation::pageChanged, this, [this, &navigation] {
        if (navigation.page() != (isTalk() ? Navigation::Page::TalkRating : Navigation::Page::Debrief)) {
            m_replay.pause();
        }
    });
    followPractice();
}

const PracticeHandle *ReplayViewModel::openPractice() const
{
    if (isTalk()) {
        const TalkStage stage = m_talks.state().stage;
        return m_talks.hasTalk() && (stage == TalkStage::Ended || stage == TalkStage::Debriefed) ? &m_talks.handle()
                                                                                                 : nullptr;
    }
    return m_sessions.hasSession() && !m_sessions.state().isLive()
            && m_sessions.state().status != SessionStatus::Discarded
        ? &m_sessions.practice()
        : nullptr;
}

void ReplayViewModel::followPractice()
{
    const PracticeHandle *open = openPractice();
    const std::shared_ptr<qint64> practice = open == nullptr ? nullptr : open->shared();
    if (practice == m_practice) {
        return;
    }
    m_practice = practice;
    if (open != nullptr) {
        m_replay.open(*open);
    } else {
        m_replay.close();
    }
}

void ReplayViewModel::followOpening()
{
    if (isTalk()) {
        m_moments.setMoments(m_replay.talkMoments(), m_replay.timeline());
    } else {
        m_moments.setMoments(m_replay.moments(), m_replay.timeline());
    }
    m_positionText.clear();
    emit opened();
    emit outlineChanged();
    emit playingChanged();
    followMove();
}

void ReplayViewModel::followMove()
{
    const Milliseconds position = m_replay.position();
    m_moments.setPosition(position);
    const QString text = elapsedText(position);
    const int row = m_moments.rowAt(position);
    if (text != m_positionText || row != m_shownRow) {
        m_positionText = text;
        m_shownRow = row;
        emit positionTextChanged();
    }
    emit moved();
}

bool ReplayViewModel::isRecorded() const
{
    return !m_replay.timeline().segments().isEmpty();
}

bool ReplayViewModel::hasSound() const
{
    return !m_replay.timeline().isEmpty();
}

qreal ReplayViewModel::shareOf(Milliseconds position) const
{
    const Milliseconds length = m_replay.timeline().length();
    return length.count() == 0 ? 0 : static_cast<qreal>(position.count()) / static_cast<qreal>(length.count());
}

QString ReplayViewModel::lengthText() const
{
    return elapsedText(m_replay.timeline().length());
}

QString ReplayViewModel::placeText() const
{
    const int row = m_moments.rowAt(m_replay.position());
    return row < 0 ? QString() : m_moments.data(m_moments.index(row), ReplayMomentModel::LabelRole).toString();
}

QList<qreal> ReplayViewModel::sharesOf(const QList<Milliseconds> &times) const
{
    QList<qreal> shares;
    for (const Milliseconds time : times) {
        shares.append(shareOf(m_replay.timeline().positionAt(time)));
    }
    return shares;
}

QList<Milliseconds> ReplayViewModel::timesOf(MomentKind kind) const
{
    QList<Milliseconds> times;
    for (const SessionMoment &moment : m_replay.moments()) {
        if (moment.kind == kind) {
            times.append(moment.at);
        }
    }
    // A talk has two phases; what one may want to go to in it is its slides or sections, its questions and its marks.
    for (const TalkMoment &moment : m_replay.talkMoments()) {
        const bool isPhase = moment.kind == TalkMoment::Kind::Discussion;
        if (isPhase == (kind == MomentKind::Phase)) {
            times.append(moment.at);
        }
    }
    if (isTalk() && kind == MomentKind::Phase && !m_replay.talkMoments().isEmpty()) {
        times.prepend(Milliseconds { 0 });
    }
    return times;
}

QStringList ReplayViewModel::phaseLabels() const
{
    QStringList labels;
    for (const SessionMoment &moment : m_replay.moments()) {
        if (moment.kind == MomentKind::Phase) {
            labels.append(moment.title);
        }
    }
    for (qsizetype i = 0; isTalk() && i < timesOf(MomentKind::Phase).size(); ++i) {
        labels.append(i == 0 ? tr("Talk") : tr("Discussion"));
    }
    return labels;
}

QList<qreal> ReplayViewModel::phaseShares() const
{
    return sharesOf(timesOf(MomentKind::Phase));
}

QList<qreal> ReplayViewModel::markShares() const
{
    return sharesOf(timesOf(MomentKind::Mark));
}

QList<qreal> ReplayViewModel::gapShares() const
{
    QList<qreal> shares;
    for (const RecordingGap &gap : m_replay.timeline().gaps()) {
        shares.append(shareOf(gap.position));
    }
    return shares;
}

QString ReplayViewModel::momentsTitle() const
{
    return isTalk() ? tr("Hear a part of the talk again") : tr("Hear an answer again");
}

QStringList ReplayViewModel::speedNames() const
{
    QStringList names;
    for (const double speed : kSpeeds) {
        names.append(tr("%1×").arg(QLocale().toString(speed)));
    }
    return names;
}

int ReplayViewModel::speedIndex() const
{
    for (std::size_t i = 0; i < kSpeeds.size(); ++i) {
        if (kSpeeds[i] == m_replay.speed()) {
            return static_cast<int>(i);
        }
    }
    return 0;
}

void ReplayViewModel::setSpeedIndex(int index)
{
    if (index >= 0 && index < static_cast<int>(kSpeeds.size()) && index != speedIndex()) {
        m_replay.setSpeed(kSpeeds[static_cast<std::size_t>(index)]);
        emit speedChanged();
    }
}

QStringList ReplayViewModel::notes() const
{
    QStringList notes;
    const RecordingTimeline &timeline = m_replay.timeline();
    if (timeline.missingCount() > 0) {
        notes.append(
            tr("%Ln files of this recording are not in the folder of recordings.", nullptr, timeline.missingCount()));
    }
    for (const RecordingGap &gap : timeline.gaps()) {
        notes.append(tr("At %1, %2 without sound: %3.")
                         .arg(elapsedText(gap.position), elapsedText(gap.to - gap.from), gapText(gap.reason)));
    }
    return notes;
}

Problem ReplayViewModel::problem() const
{
    return m_replay.hasNoSound() ? wordNoLoudspeaker() : Problem {};
}

void ReplayViewModel::toggle()
{
    isPlaying() ? m_replay.pause() : m_replay.play();
}

void ReplayViewModel::seek(qreal share)
{
    const auto length = static_cast<qreal>(m_replay.timeline().length().count());
    m_replay.seek(Milliseconds { qRound64(qBound<qreal>(0, share, 1) * length) });
}

void ReplayViewModel::step(int seconds)
{
    m_replay.seek(m_replay.position() + std::chrono::seconds { seconds });
}

void ReplayViewModel::jump(int row)
{
    if (row >= 0 && row < m_moments.count()) {
        m_replay.seek(m_moments.position(row));
    }
}

void ReplayViewModel::jumpNext()
{
    const Milliseconds now = m_replay.position();
    for (int row = 0; row < m_moments.count(); ++row) {
        if (m_moments.position(row) > now) {
            jump(row);
            return;
        }
    }
}

void ReplayViewModel::jumpPrevious()
{
    const Milliseconds now = m_replay.position();
    for (int row = m_moments.count() - 1; row >= 0; --row) {
        if (m_moments.position(row) + kJustBegun <= now || row == 0) {
            jump(row);
            return;
        }
    }
}
