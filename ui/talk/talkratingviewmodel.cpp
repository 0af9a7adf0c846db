// SPDX-License-Identifier: MIT
#include "ui/talk/talkratingviewmodel.h"

#include "services/deckfile.h"
#include "services/papernoteservice.h"
#include "session/rubricscore.h"
#include "ui/context/errortext.h"
#include "ui/format/durationtext.h"
#include "ui/format/forecasttext.h"
#include "ui/format/hirelinetext.h"
#include "ui/paperroom/papertext.h"
#include "ui/round/changetext.h"
#include "ui/shell/navigation.h"
#include "ui/talk/talkdocument.h"

#include <QLocale>

#include <algorithm>
#include <array>
#include <utility>

using namespace sevenrounds;

namespace {

/// In the order in which the page offers them.
enum RaterPlace {
    Own,
    Peer,
    Replay,
};

constexpr std::array kRatedBy { TalkEventKind::Rated, TalkEventKind::PeerRated, TalkEventKind::ReplayRated };

QList<QHash<QString, int>> bandsByRater(const TalkState &state)
{
    return { state.bands, state.peerBands, state.replayBands };
}

} // namespace

TalkRatingViewModel::TalkRatingViewModel(AppServices &services, Navigation &navigation, QObject *parent)
    : QObject(parent)
    , m_services(services)
    , m_talks(services.talks())
    , m_navigation(navigation)
    , m_replay(services, navigation, SpokenKind::Talk)
    , m_report(services)
    , m_reflection(services, ReflectionViewModel::About::Talk)
{
    connect(&m_talks, &TalkService::stateChanged, this, &TalkRatingViewModel::followState);
    connect(&m_talks, &TalkService::evidenceAdded, this, [this] { m_awaitsChange = true; });
    connect(&services.papers(), &PaperService::changed, this, &TalkRatingViewModel::lookForVetoes);
    connect(&services.papers(), &PaperService::edited, this, &TalkRatingViewModel::lookForVetoes);
    connect(&services.readiness(), &ReadinessService::changed, this, &TalkRatingViewModel::followEvidence);
    followState();
}

bool TalkRatingViewModel::isOpen() const
{
    return m_talks.hasTalk()
        && (m_talks.state().stage == TalkStage::Ended || m_talks.state().stage == TalkStage::Debriefed);
}

bool TalkRatingViewModel::isRated() const
{
    return isOpen() && m_talks.plan().hasDiscussion();
}

QString TalkRatingViewModel::crumb() const
{
    if (!isOpen()) {
        return {};
    }
    const QString title = m_talks.plan().title.isEmpty() ? tr("Untitled talk") : m_talks.plan().title;
    const QString time = elapsedText(m_talks.clock().elapsed);
    const QString length = remainingText(m_talks.plan().length());
    return m_talks.state().endedEarly
        ? tr("%1 · %2 · %3 of %4, ended early").arg(title, levelKey(m_talks.plan().level), time, length)
        : tr("%1 · %2 · %3 of %4").arg(title, levelKey(m_talks.plan().level), time, length);
}

QString TalkRatingViewModel::notes() const
{
    return isOpen() ? m_talks.draft(QStringLiteral("notes")) : QString();
}

QString TalkRatingViewModel::overrunText() const
{
    if (!isOpen()) {
        return {};
    }
    const Milliseconds left = m_talks.clock().talkRemaining;
    if (left >= kSecond) {
        return tr("The talk took %1 less than planned.").arg(elapsedText(left));
    }
    if (-left < kSecond) {
        return tr("The talk took its time to the second.");
    }
    return isRated() ? tr("The talk ran over by %1, taken from the discussion.").arg(elapsedText(-left))
                     : tr("The talk ran over by %1.").arg(elapsedText(-left));
}

void TalkRatingViewModel::lookForVetoes()
{
    const QString text = isRated() ? titleVetoText(m_talks.plan().title, m_services.papers().all()) : QString();
    if (m_vetoText != text) {
        m_vetoText = text;
        emit vetoChanged();
    }
}

QString TalkRatingViewModel::vetoAdvice() const
{
    const QList<Mistake> &mistakes = m_services.library().mistakes();
    const auto found = std::find_if(mistakes.cbegin(), mistakes.cend(),
        [](const Mistake &mistake) { return mistake.sign == MistakeSign::VetoedPaper; });
    return m_vetoText.isEmpty() || found == mistakes.cend() ? QString() : found->instead;
}

QString TalkRatingViewModel::questionsText() const
{
    if (!isRated() || m_talks.state().discussed.count() == 0) {
        return {};
    }
    int answered = 0;
    int partly = 0;
    int stuck = 0;
    for (const QuestionMark mark : m_talks.state().questionMarks) {
        answered += mark == QuestionMark::Answered ? 1 : 0;
        partly += mark == QuestionMark::Partly ? 1 : 0;
        stuck += mark == QuestionMark::Stuck ? 1 : 0;
    }
    return tr("%Ln questions asked: %L1 answered, %L2 partly, %L3 stuck.", nullptr, m_talks.state().question + 1)
        .arg(answered)
        .arg(partly)
        .arg(stuck);
}

QString TalkRatingViewModel::marksText() const
{
    QStringList times;
    if (isOpen()) {
        for (const TalkMark &mark : m_talks.state().marks) {
            times.append(elapsedText(mark.at));
        }
    }
    return times.isEmpty() ? QString() : tr("Marked at %1").arg(QLocale().createSeparatedList(times));
}

QString TalkRatingViewModel::slidesText() const
{
    if (!isOpen() || !m_talks.plan().hasSlides()) {
        return {};
    }
    const TalkState &state = m_talks.state();
    const QList<Milliseconds> &planned = m_talks.plan().slides;
    return tr("%L1 of %Ln slides kept to their time, give or take a fifth.", nullptr, static_cast<int>(planned.size()))
               .arg(slidesOnPlan(planned, state.slideUsed))
        + u' '
        + tr("%L1 of %Ln things that must land were ticked off.", nullptr,
            static_cast<int>(m_talks.plan().sections.size()))
              .arg(state.landed.size());
}

void TalkRatingViewModel::setRater(int rater)
{
    if (rater != m_rater && rater >= Own && rater <= Replay && isRated()) {
        m_rater = rater;
        showBands();
        m_report.setRatesReplay(m_rater == Replay);
        emit ratingChanged();
    }
}

QString TalkRatingViewModel::raterText() const
{
    switch (m_rater) {
    case Peer:
        return tr("The listener's bands stay apart from yours and count for themselves.");
    case Replay:
        return isClosed()
            ? tr("What you give once you have heard the recording. The rating is closed: a band can still be given and "
                 "changed, but not taken back. It stays beside your first bands and moves no estimate.")
            : tr("What you give once you have heard the recording, even after the rating is closed. It stays beside "
                 "your first bands and moves no estimate.");
    default:
        return isOpen() && !m_talks.state().peerBands.isEmpty() ? tr("Filled: you. Outlined: your listener.")
                                                                : tr("Your own bands.");
    }
}

bool TalkRatingViewModel::isReadOnly() const
{
    return isClosed() && m_rater != Replay;
}

void TalkRatingViewModel::showBands()
{
    const TalkState &state = m_talks.state();
    m_criteria.setBands(bandsByRater(state).at(m_rater));
    // Neither a listener nor who hears it again is told what was given before; the outline shows a listener's beside one's own.
    m_criteria.setOtherBands(m_rater == Own ? state.peerBands : QHash<QString, int>());
}

std::optional<double> TalkRatingViewModel::shownScore() const
{
    if (!isRated()) {
        return std::nullopt;
    }
    return m_rater == Peer ? m_talks.peerScore() : m_rater == Replay ? m_talks.replayScore() : m_talks.score();
}

QString TalkRatingViewModel::scoreText() const
{
    const std::optional<double> score = shownScore();
    return score ? QLocale().toString(*score, 'f', 2) : QString();
}

QString TalkRatingViewModel::verdictText() const
{
    if (!isRated()) {
        return tr("A pitch is not rated and moves no estimate.");
    }
    return hireLineText(shownScore());
}

QString TalkRatingViewModel::forecastText() const
{
    // Not before: who is reminded of it would rate towards it.
    return isClosed() ? forecastLine(m_talks.result()) : QString();
}

bool TalkRatingViewModel::canClose() const
{
    return isOpen() && !isClosed() && (!isRated() || m_talks.score() || m_talks.peerScore());
}

bool TalkRatingViewModel::isClosed() const
{
    return isOpen() && m_talks.state().stage == TalkStage::Debriefed;
}

void TalkRatingViewModel::followState()
{
    const bool wasOpen = std::exchange(m_wasOpen, isOpen());
    if (m_wasOpen && !wasOpen) {
        const PageDocument page = repliesDocument(m_services.library(), m_talks.plan(), m_talks.state(),
            [this](const QString &key) { return m_talks.draft(key); });
        m_document = page.isEmpty() ? QString() : page.toJson();
        m_plainText = page.plainText();
        m_report.setFacts({ crumb(), overrunText(), slidesText(), questionsText(), marksText() });
        m_report.show();
        m_reflection.open();
        m_criteria.setRubric(nullptr);
        m_criteria.setRubric(isRated() ? m_talks.rubric() : nullptr);
        m_rater = Own;
        m_report.setRatesReplay(false);
        m_bands = bandsByRater(m_talks.state());
        showBands();
        setChanges({});
    } else if (!m_wasOpen && wasOpen) {
        m_document.clear();
        m_plainText.clear();
    }
    if (m_wasOpen != wasOpen) {
        m_stage = m_wasOpen ? m_talks.state().stage : TalkStage::Talk;
        emit talkChanged();
        emit ratingChanged();
        lookForVetoes();
    } else if (m_wasOpen && (m_stage != m_talks.state().stage || m_bands != bandsByRater(m_talks.state()))) {
        m_stage = m_talks.state().stage;
        m_bands = bandsByRater(m_talks.state());
        showBands();
        m_report.followRating();
        emit ratingChanged();
    }
}

void TalkRatingViewModel::take(const Result<> &result)
{
    const Problem problem = result ? Problem {} : wordError(result.error(), Situation::Working);
    if (m_problem != problem) {
        m_problem = problem;
        emit problemChanged();
    }
}

void TalkRatingViewModel::rate(const QString &criterion, int band)
{
    take(m_talks.apply(kRatedBy.at(static_cast<std::size_t>(m_rater)), criterion, band));
}

void TalkRatingViewModel::close()
{
    take(m_talks.closeDebrief());
}

void TalkRatingViewModel::again()
{
    if (!isOpen() || isRated()) {
        return;
    }
    const TalkPlan plan = m_talks.plan();
    const Result<> closed = isClosed() ? Result<> {} : m_talks.closeDebrief();
    // The times may have been set anew since.
    const TalkDeck deck { plan.deck, plan.deckName, static_cast<int>(plan.slides.size()),
        plan.hasSlides() ? deckLeaveBy(m_services.paperNotes(), plan.deck) : LeaveBy() };
    const Result<> started
        = closed ? m_talks.startPitch(plan.title, plan.sections.first().lands, plan.level, deck) : closed;
    take(started);
    if (started) {
        m_navigation.replace(Navigation::Page::Talk);
    }
}

void TalkRatingViewModel::leave()
{
    m_navigation.back();
}

void TalkRatingViewModel::dismissProblem()
{
    take({});
}

void TalkRatingViewModel::followEvidence()
{
    if (std::exchange(m_awaitsChange, false)) {
        setChanges(changeTexts(m_services.readiness().lastChange()));
    }
}

void TalkRatingViewModel::setChanges(const QStringList &changes)
{
    if (m_changes != changes) {
        m_changes = changes;
        emit changesChanged();
    }
}
