// SPDX-License-Identifier: MIT
#include "services/bestuseservice.h"

#include "planning/planchoice.h"
#include "readiness/ownpace.h"
#include "services/codingservice.h"

#include <algorithm>
#include <cstdlib>
#include <numeric>
#include <utility>

namespace sevenrounds {

namespace {

constexpr int kPromptMinutes = 10;
/// App default: what is due gets so much of the time, at most, so that it never fills a short evening.
constexpr int kReviewShare = 3;
/// Not worth sitting down for.
constexpr int kLeastReview = 3;
constexpr int kSecondsAMinute = 60;
/// App default: so many questions are one sitting; more of them teach less than something else would.
constexpr std::size_t kQuestionsASitting = 10;
constexpr int kSelfTestMinutes = 5;
/// App default: from so many minutes on the self-test gets its own while nothing is measured.
constexpr int kPlacedFrom = 25;
/// Not every machine has it; what cannot be judged here is not offered.
const QString kHeavyPackage = QStringLiteral("torch");

int minutesOf(const QList<BestUse> &uses)
{
    return std::accumulate(
        uses.cbegin(), uses.cend(), 0, [](int sum, const BestUse &use) { return sum + use.minutes; });
}

} // namespace

BestUseService::BestUseService(const ContentLibrary &library, BestUseSources sources, QObject *parent)
    : QObject(parent)
    , m_library(library)
    , m_sources(sources)
{
    connect(&sources.readiness, &ReadinessService::changed, this, &BestUseService::changed);
    connect(&sources.settings, &SettingsService::changed, this, &BestUseService::changed);
    connect(&sources.derivations, &DerivationService::changed, this, &BestUseService::changed);
    connect(&sources.attempts, &AttemptService::historyChanged, this, &BestUseService::changed);
    connect(&sources.stories, &StoryService::told, this, &BestUseService::changed);
    connect(&sources.study, &StudyService::queueChanged, this, &BestUseService::changed);
    connect(&sources.quizzes, &QuizService::changed, this, &BestUseService::changed);
    connect(&sources.coding, &CodingService::changed, this, &BestUseService::changed);
    connect(&sources.coding, &CodingService::loaded, this, &BestUseService::changed);
}

void BestUseService::addRounds(QList<Offer> *offers) const
{
    const SessionEvidence evidence { m_sources.settings.targetLevel() };
    const QList<Round> rounds = m_library.roundsOf(m_sources.settings.loop());
    QList<Skill> prompted;
    if (!isEveOrDay(m_sources.study.today(), m_sources.settings.interviewDay())) {
        for (const Round &round : rounds) {
            offers->append({ { BestUseKind::Mock, round.id.value(), round.skill, round.minutes },
                { round.skill, round.minutes, evidence } });
        }
        for (const TalkFormat &format : m_library.talkFormats()) {
            const int minutes = format.talkMinutes + format.discussionMinutes;
            offers->append({ { BestUseKind::Talk, format.id.value(), Skill::Presentation, minutes },
                { Skill::Presentation, minutes, evidence } });
        }
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

bool BestUseService::wasOpened(const Derivation &derivation) const
{
    return m_sources.derivations.revealed(derivation.id) > 0 || m_sources.derivations.progress(derivation.id).seen > 0
        || m_sources.attempts.isOpen(derivation.id) || !m_sources.attempts.history(derivation.id).isEmpty();
}

const Derivation *BestUseService::openDerivation() const
{
    const bool beginsNothing = isInLastWeek(m_sources.study.today(), m_sources.settings.interviewDay());
    const Derivation *best = nullptr;
    std::pair<bool, bool> bestRank;
    for (const Derivation &one : m_library.derivations()) {
        const bool isNew = !wasOpened(one);
        if (m_sources.derivations.revealed(one.id) >= one.steps.size() || (isNew && beginsNothing)) {
            continue;
        }
        const std::pair rank(!one.isCore, isNew);
        if (best == nullptr || rank < bestRank) {
            best = &one;
            bestRank = rank;
        }
    }
    return best;
}

std::optional<BestUse> BestUseService::derivation() const
{
    BestUse use { BestUseKind::Derivation, {}, Skill::Ml };
    const Derivation *derivation = nullptr;
    for (const ReviewItemKind kind : { ReviewItemKind::Line, ReviewItemKind::Derivation }) {
        const std::optional<ReviewItem> due = m_sources.study.firstDue(kind);
        if (derivation == nullptr && due) {
            derivation = m_library.findDerivation(DerivationId(due->id.section(u'/', 0, 0)));
            use.due = kind;
        }
    }
    derivation = derivation == nullptr ? openDerivation() : derivation;
    if (derivation == nullptr) {
        return std::nullopt;
    }
    use.id = derivation->id.value();
    use.minutes = derivation->minutes;
    return use;
}

const CodingProblem *BestUseService::openProblem() const
{
    const auto target = static_cast<int>(m_sources.settings.targetLevel());
    const bool beginsNothing = isInLastWeek(m_sources.study.today(), m_sources.settings.interviewDay());
    const CodingProblem *best = nullptr;
    std::pair<bool, int> bestRank;
    for (const CodingProblem &one : m_library.codingProblems()) {
        const CodingState state = m_sources.coding.state(one.id);
        const bool isOpen = state == CodingState::Tried || (state == CodingState::Untried && !beginsNothing);
        // Of code that is read no test says anything.
        if (!isOpen || one.kind == ProblemKind::Review || one.needs.contains(kHeavyPackage)) {
            continue;
        }
        const std::pair rank(state == CodingState::Untried, std::abs(static_cast<int>(one.level) - target));
        if (best == nullptr || rank < bestRank) {
            best = &one;
            bestRank = rank;
        }
    }
    return best;
}

void BestUseService::addProblem(QList<Offer> *offers) const
{
    BestUse use { BestUseKind::Problem, {}, Skill::Coding };
    const CodingProblem *problem = nullptr;
    if (const std::optional<ReviewItem> due = m_sources.study.firstDue(ReviewItemKind::Problem)) {
        problem = m_library.findCodingProblem(ProblemId(due->id));
        use.due = due->kind;
    }
    problem = problem == nullptr ? openProblem() : problem;
    if (problem != nullptr) {
        use.id = problem->id.value();
        use.minutes = problem->minutes;
        offers->append({ use,
            { Skill::Coding, problem->minutes, SessionEvidence { problem->level, true, use.due.has_value() } } });
    }
}

void BestUseService::addQuiz(QList<Offer> *offers) const
{
    const QuizQuestion *next = m_sources.quizzes.next();
    const Round *round = next == nullptr ? nullptr : m_library.findRound(next->round);
    if (round == nullptr) {
        return;
    }
    // The questions of one round stand together, so that a sitting tells about it and can be judged as one.
    SessionEvidence evidence;
    const Quiz &quiz = *m_sources.quizzes.quiz();
    evidence.guess = quiz.guess;
    for (const QuizQuestion &question : quiz.questions) {
        if (question.round == next->round && !m_sources.quizzes.answerTo(question.id)
            && evidence.questions.size() < kQuestionsASitting) {
            evidence.questions.push_back(question.level);
        }
    }
    const auto seconds = kSecondsAnAnswer * static_cast<int>(evidence.questions.size());
    const int minutes = (seconds + kSecondsAMinute - 1) / kSecondsAMinute;
    offers->append({ { BestUseKind::Quiz, {}, round->skill, minutes }, { round->skill, minutes, evidence } });
}

void BestUseService::addDrill(QList<Offer> *offers) const
{
    const QList<Drill> &drills = m_library.drills();
    const auto told = [this](const Drill &drill) {
        return m_sources.stories.tellings(TellingSubject::Drill, drill.id.value()).size();
    };
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
    if (const std::optional<BestUse> use = derivation()) {
        all.append({ *use, { use->skill, use->minutes, std::nullopt } });
    }
    addProblem(&all);
    addQuiz(&all);
    addDrill(&all);
    return all;
}

std::array<int, kSkillCount> BestUseService::doneToday() const
{
    std::array<int, kSkillCount> done {};
    const QDate today = m_sources.study.today();
    for (const Skill skill : kSkills) {
        done[index(skill)] = m_sources.readiness.sessionsOn(skill, today);
    }
    return done;
}

int BestUseService::reviewMinutes() const
{
    const QueueState queue = m_sources.study.queue();
    if (queue.dueOf(ReviewItemKind::Card) == 0) {
        return 0;
    }
    return static_cast<int>(std::chrono::ceil<std::chrono::minutes>(queue.timeOf(ReviewItemKind::Card)).count());
}

bool BestUseService::isSelfTestOpen() const
{
    const SelfTest *test = m_sources.quizzes.selfTest();
    return test != nullptr && m_sources.quizzes.rated() < test->items.size();
}

bool BestUseService::isMeasured() const
{
    return std::any_of(kSkills.begin(), kSkills.end(),
        [this](Skill skill) { return m_sources.readiness.sessions(skill).lastDay.has_value(); });
}

QList<BestUse> BestUseService::fading(int minutes) const
{
    QList<BestUse> uses;
    const int cards = std::min(reviewMinutes(), minutes);
    const bool hasCards = cards >= kLeastReview;
    const std::optional<BestUse> due = derivation();
    if (due && due->due && due->minutes <= minutes - (hasCards ? cards : 0)) {
        uses.append(*due);
        uses.last().reason = BestUseReason::Fades;
    }
    if (hasCards) {
        uses.append({ BestUseKind::Review, {}, Skill::Ml, cards, BestUseReason::Fades, 0.0 });
    }
    return uses;
}

QList<BestUse> BestUseService::best(int minutes) const
{
    const QList<BestUse> kept = fading(minutes / kReviewShare);
    QList<Offer> all = offers();
    all.removeIf([&kept](const Offer &offer) {
        return std::any_of(kept.cbegin(), kept.cend(),
            [&offer](const BestUse &use) { return use.kind == offer.use.kind && use.id == offer.use.id; });
    });
    const bool isPlaced = !isSelfTestOpen() || isMeasured() || minutes < kPlacedFrom;
    std::vector<SessionCandidate> candidates;
    candidates.reserve(static_cast<std::size_t>(all.size()));
    for (const Offer &offer : all) {
        candidates.push_back(offer.candidate);
    }
    NextBestQuestion question;
    question.state = m_sources.readiness.state();
    question.target = m_sources.readiness.target();
    question.assumptions = m_sources.readiness.assumptions();
    question.minutes = minutes - minutesOf(kept) - (isPlaced ? 0 : kSelfTestMinutes);
    question.pace = m_sources.readiness.ownPace().counted();
    question.doneToday = doneToday();
    QList<BestUse> uses;
    for (const NextBestPick &pick : nextBest(candidates, question)) {
        BestUse use = all.at(static_cast<qsizetype>(pick.candidate)).use;
        use.gain = pick.gain;
        use.reason
            = pick.exploration > pick.worth - pick.exploration ? BestUseReason::LeastKnown : BestUseReason::MovesMost;
        uses.append(use);
    }
    if (isSelfTestOpen() && minutes - minutesOf(kept) - minutesOf(uses) >= kSelfTestMinutes) {
        uses.append({ BestUseKind::SelfTest, {}, Skill::Recruiter, kSelfTestMinutes, BestUseReason::Places, 0.0 });
    }
    return uses + kept;
}

} // namespace sevenrounds
