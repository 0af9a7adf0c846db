// SPDX-License-Identifier: MIT
#include "services/bestuseservice.h"

#include <algorithm>

namespace sevenrounds {

namespace {

constexpr int kPromptMinutes = 10;
/// App default: what is due gets so much of the time, at most, so that it never fills a short evening.
constexpr int kReviewShare = 3;
/// Not worth sitting down for.
constexpr int kLeastReview = 3;

} // namespace

BestUseService::BestUseService(const ContentLibrary &library, SettingsService &settings, ReadinessService &readiness,
    DerivationService &derivations, StoryService &stories, StudyService &study, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_library(library)
    , m_settings(settings)
    , m_readiness(readiness)
    , m_derivations(derivations)
    , m_stories(stories)
    , m_study(study)
    , m_clock(clock)
{
    connect(&readiness, &ReadinessService::changed, this, &BestUseService::changed);
    connect(&settings, &SettingsService::changed, this, &BestUseService::changed);
    connect(&derivations, &DerivationService::changed, this, &BestUseService::changed);
    connect(&stories, &StoryService::told, this, &BestUseService::changed);
    connect(&study, &StudyService::queueChanged, this, &BestUseService::changed);
}

void BestUseService::addRounds(QList<Offer> *offers) const
{
    const SessionEvidence evidence { m_settings.targetLevel(), false, false };
    const QList<Round> rounds = m_library.roundsOf(m_settings.loop());
    QList<Skill> prompted;
    for (const Round &round : rounds) {
        offers->append({ { BestUseKind::Mock, round.id.value(), round.skill, round.minutes },
            { round.skill, round.minutes, evidence } });
    }
    for (const TalkFormat &format : m_library.talkFormats()) {
        const int minutes = format.talkMinutes + format.discussionMinutes;
        offers->append({ { BestUseKind::Talk, format.id.value(), Skill::Presentation, minutes },
            { Skill::Presentation, minutes, evidence } });
    }
    for (const Round &round : rounds) {
        // One prompt of each kind of round: the rounds that count as the same draw alike.
        if (!prompted.contains(round.skill)) {
            prompted.append(round.skill);
            offers->append({ { BestUseKind::Prompt, round.id.value(), round.skill, kPromptMinutes },
                { round.skill, kPromptMinutes, evidence } });
        }
    }
}

void BestUseService::addRest(QList<Offer> *offers) const
{
    const QList<Derivation> &derivations = m_library.derivations();
    const auto open = std::find_if(derivations.cbegin(), derivations.cend(),
        [this](const Derivation &one) { return m_derivations.revealed(one.id) < one.steps.size(); });
    if (open != derivations.cend()) {
        offers->append({ { BestUseKind::Derivation, open->id.value(), Skill::Ml, open->minutes },
            { Skill::Ml, open->minutes, std::nullopt } });
    }
    const QList<Drill> &drills = m_library.drills();
    const auto told
        = [this](const Drill &drill) { return m_stories.tellings(TellingSubject::Drill, drill.id.value()).size(); };
    const auto least = std::min_element(
        drills.cbegin(), drills.cend(), [&](const Drill &a, const Drill &b) { return told(a) < told(b); });
    if (least != drills.cend()) {
        offers->append({ { BestUseKind::Drill, least->id.value(), Skill::Behavioral, least->minutes },
            { Skill::Behavioral, least->minutes, std::nullopt } });
    }
}

QList<BestUseService::Offer> BestUseService::offers() const
{
    QList<Offer> all;
    addRounds(&all);
    addRest(&all);
    return all;
}

std::array<int, kSkillCount> BestUseService::doneToday() const
{
    std::array<int, kSkillCount> done {};
    const QDate today = m_clock.today();
    for (const Skill skill : kSkills) {
        done[index(skill)] = m_readiness.sessionsOn(skill, today);
    }
    return done;
}

int BestUseService::reviewMinutes() const
{
    const QueueState queue = m_study.queue();
    if (queue.dueOf(ReviewItemKind::Card) == 0) {
        return 0;
    }
    return static_cast<int>(std::chrono::ceil<std::chrono::minutes>(queue.timeToFinish).count());
}

QList<BestUse> BestUseService::best(int minutes) const
{
    const int due = std::min(reviewMinutes(), minutes / kReviewShare);
    const bool hasReview = due >= kLeastReview;
    const QList<Offer> all = offers();
    std::vector<SessionCandidate> candidates;
    candidates.reserve(static_cast<std::size_t>(all.size()));
    for (const Offer &offer : all) {
        candidates.push_back(offer.candidate);
    }
    NextBestQuestion question;
    question.state = m_readiness.state();
    question.target = m_readiness.target();
    question.assumptions = m_readiness.assumptions();
    question.minutes = minutes - (hasReview ? due : 0);
    question.doneToday = doneToday();
    QList<BestUse> uses;
    for (const NextBestPick &pick : nextBest(candidates, question)) {
        BestUse use = all.at(static_cast<qsizetype>(pick.candidate)).use;
        use.gain = pick.gain;
        use.reason
            = pick.exploration > pick.worth - pick.exploration ? BestUseReason::LeastKnown : BestUseReason::MovesMost;
        uses.append(use);
    }
    if (hasReview) {
        uses.append({ BestUseKind::Review, {}, Skill::Ml, due, BestUseReason::Fades, 0.0 });
    }
    return uses;
}

} // namespace sevenrounds
