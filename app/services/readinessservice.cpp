// SPDX-License-Identifier: MIT
#include "services/readinessservice.h"

#include "core/logging.h"
#include "readiness/normaldistribution.h"
#include "scheduling/studydays.h"
#include "services/practicejournal.h"
#include "storage/evidencerepository.h"

#include <QDateTime>
#include <QSet>

#include <algorithm>
#include <cmath>

namespace sevenrounds {

namespace {

constexpr Milliseconds kDayPoll { 60000 };

// App default. The prior's spread is 0.5 rubric points and twelve weeks of practice bring it to about 0.24 (readiness model,
// calibration): half of the prior variance has to be gone before the app says how somebody rates their own work.
constexpr double kBiasKnownBelow = 0.36;

// A round that ran past midnight or was thrown away the day after: what was read before is read again for so many days.
constexpr std::chrono::days kReadAgain { 3 };
const QString kThrownAway = QStringLiteral("discarded");

// App defaults: what a go in the coding room is taken for, whose own time stands in another log; and the most that one content counts for on one day,
// because a clock may run on over an empty chair.
constexpr double kHoursAGo = 0.5;
constexpr double kMostHoursADay = 3.0;

// App default: less is 0.00 in levels as they are shown.
constexpr double kLeastRecallMove = 0.005;

std::optional<Evidence> toEvidence(const EvidenceRecord &row)
{
    if (row.isDamaged) {
        return std::nullopt;
    }
    if (row.kind == EvidenceKind::Mock && row.score) {
        return Evidence { row.at,
            MockEvidence { row.skill, row.level, *row.score, row.isObjective, row.wasSeenBefore } };
    }
    if (row.kind == EvidenceKind::Quiz && row.isCorrect) {
        return Evidence { row.at, QuizEvidence { row.skill, row.level, *row.isCorrect, row.guess.value_or(0.0) } };
    }
    return std::nullopt;
}

double hoursOf(const PracticeSitting &sitting)
{
    return std::chrono::duration<double, std::chrono::hours::period>(sitting.worked).count();
}

/// Nothing else of the coding round is judged like a mock and belongs to no practice.
bool isCodingProblem(Skill skill, const std::optional<qint64> &practice)
{
    return skill == Skill::Coding && !practice;
}

void count(SkillSessions &sessions, const EvidenceRecord &row)
{
    const bool isProblem = row.kind == EvidenceKind::Mock && isCodingProblem(row.skill, row.practiceId);
    // What the person gives a go by the problem's rubric is a second word on the go that tests have judged.
    if (!isProblem || row.isObjective) {
        ++(row.kind == EvidenceKind::Mock ? sessions.mocks : sessions.quizAnswers);
        sessions.problems += isProblem ? 1 : 0;
    }
    sessions.lastDay = sessions.lastDay ? std::max(*sessions.lastDay, row.localDate) : row.localDate;
    if (row.practiceId && !sessions.practices.contains(*row.practiceId)) {
        sessions.practices.append(*row.practiceId);
    }
}

} // namespace

ReadinessService::ReadinessService(
    SettingsService &settings, StorageThread &storage, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_settings(settings)
    , m_storage(storage)
    , m_clock(clock)
{
    connect(&m_settings, &SettingsService::changed, this, &ReadinessService::followSettings);
    connect(&m_dayTimer, &QTimer::timeout, this, &ReadinessService::followDay);
    m_dayTimer.start(kDayPoll);
}

void ReadinessService::load(std::function<void(Result<>)> done)
{
    const auto work = [](Database &database) { return EvidenceRepository(database).loadAll(); };
    m_storage.read(this, work, [this, done = std::move(done)](const Result<QList<EvidenceRecord>> &rows) {
        if (!rows) {
            done(failure(rows.error()));
            return;
        }
        takeIn(*rows);
        done({});
    });
    readPractices();
}

void ReadinessService::readPractices()
{
    if (!m_skillSource) {
        return;
    }
    // By whole days, as they are listed.
    const UtcTime since
        = m_begun.isEmpty() ? UtcTime {} : UtcTime(std::chrono::floor<std::chrono::days>(m_clock.now() - kReadAgain));
    const auto work = [since](Database &database) {
        return PracticeRepository(database).listDays(since, { kThrownAway }, practiceStretch());
    };
    m_storage.read(this, work, [this, since](const Result<QList<PracticeDay>> &begun) {
        if (begun) {
            takeIn(since, *begun);
        } else {
            qCWarning(lcServices).noquote() << describe(begun.error());
        }
    });
}

void ReadinessService::takeIn(UtcTime since, const QList<PracticeDay> &begun)
{
    QList<PracticeDay> all = m_begun;
    all.removeIf([since](const PracticeDay &one) { return one.last() >= since; });
    all += begun;
    if (all == m_begun) {
        return;
    }
    m_begun = all;
    m_pace.reset();
    const std::vector<Evidence> before = m_practiced;
    takeInPractice();
    const auto isSame = [](const Evidence &a, const Evidence &b) {
        return a.time == b.time && skillOf(a) == skillOf(b)
            && std::get<PracticeEvidence>(a.what).hours == std::get<PracticeEvidence>(b.what).hours;
    };
    if (m_isComputed && !std::equal(before.begin(), before.end(), m_practiced.begin(), m_practiced.end(), isSame)) {
        compute();
        emit changed();
    }
}

void ReadinessService::takeInPractice()
{
    m_practiced.clear();
    std::array<std::optional<UtcTime>, kSkillCount> measuredFrom {};
    for (const Evidence &result : m_evidence) {
        std::optional<UtcTime> &first = measuredFrom[index(skillOf(result))];
        first = first ? std::min(*first, result.time) : result.time;
    }
    for (const PracticeDay &one : m_begun) {
        const std::optional<Skill> skill = m_skillSource(one);
        if (!skill || !measuredFrom[index(*skill)]) {
            continue;
        }
        // Singly: a result may stand between two of a day, and what came before it is not what it rose by. Without hours only the last one tells
        // anything, which is that the round did not lie idle.
        double left = kMostHoursADay;
        for (const PracticeSitting &sitting : one.sittings) {
            const double hours = std::min(left, hoursOf(sitting));
            if (*measuredFrom[index(*skill)] < sitting.at && (hours > 0.0 || sitting.at == one.last())) {
                m_practiced.push_back({ sitting.at, PracticeEvidence { *skill, hours } });
                left -= hours;
            }
        }
    }
}

std::vector<Evidence> ReadinessService::withPractice(std::span<const Evidence> results) const
{
    std::vector<Evidence> all(results.begin(), results.end());
    all.insert(all.end(), m_practiced.begin(), m_practiced.end());
    return all;
}

void ReadinessService::reload()
{
    load([this](const Result<> &loaded) {
        if (!loaded) {
            qCWarning(lcServices).noquote() << describe(loaded.error());
            emit refused(loaded.error());
        }
    });
}

void ReadinessService::takeIn(const QList<EvidenceRecord> &rows)
{
    QList<qint64> ids;
    std::transform(rows.begin(), rows.end(), std::back_inserter(ids), [](const EvidenceRecord &row) { return row.id; });
    // Rows are never changed and never removed: the same ids are the same evidence. A settings change may still have come in between.
    if (ids == m_ids && m_target == m_settings.targetLevel() && m_assumptions == wantedAssumptions()) {
        if (!m_isComputed) {
            compute();
        }
        return;
    }
    m_ids = ids;
    m_evidence.clear();
    m_practices.clear();
    m_sessions = {};
    m_damagedRows = 0;
    for (const EvidenceRecord &row : rows) {
        const std::optional<Evidence> item = toEvidence(row);
        if (!item) {
            ++m_damagedRows;
            continue;
        }
        m_evidence.push_back(*item);
        m_practices.push_back(row.practiceId);
        count(m_sessions[index(row.skill)], row);
    }
    takeInPractice();
    compute();
    emit changed();
}

void ReadinessService::compute()
{
    m_isComputed = true;
    m_said.clear();
    m_pace.reset();
    m_bars.reset();
    m_target = m_settings.targetLevel();
    m_assumptions = wantedAssumptions();
    m_at = m_clock.now();
    m_day = m_clock.localDate(m_at);
    m_standing = standingOf(withPractice(m_evidence), m_at, m_assumptions.priorLevel);
    readRecall();
    answer();
}

void ReadinessService::readRecall()
{
    m_recall = m_recallSource ? m_recallSource() : RecallByRound {};
    m_coverage = coverageOf(m_standing, m_recall, m_assumptions);
}

void ReadinessService::answer()
{
    m_report = reportOfStanding(m_standing, { m_target, m_at, m_assumptions, m_coverage });
}

void ReadinessService::followDay()
{
    if (m_isComputed && m_clock.today() != m_day) {
        compute();
        emit changed();
        readPractices();
    } else {
        // A study day begins later than a date.
        followRecall();
    }
}

void ReadinessService::followRecall()
{
    if (!m_isComputed) {
        return;
    }
    const RecallByRound before = m_recall;
    readRecall();
    if (m_recall != before) {
        answer();
        emit changed();
    }
}

bool ReadinessService::countsRecall() const
{
    return std::any_of(m_coverage.begin(), m_coverage.end(), [](const auto &share) { return share.has_value(); });
}

void ReadinessService::followSettings()
{
    if (m_isComputed && (m_settings.targetLevel() != m_target || wantedAssumptions() != m_assumptions)) {
        compute();
        emit changed();
    }
}

Assumptions ReadinessService::usual() const
{
    return usualAssumptions(m_settings.loop());
}

Assumptions ReadinessService::wantedAssumptions() const
{
    return withOwn(usual(), m_settings.ownAssumptions());
}

int ReadinessService::ownAssumptions() const
{
    const Assumptions expected = usual();
    const std::vector<AssumptionId> &all = editableAssumptions();
    return static_cast<int>(std::count_if(all.begin(), all.end(),
        [&](const AssumptionId &id) { return assumed(m_assumptions, id) != assumed(expected, id); }));
}

Result<> ReadinessService::assume(const AssumptionId &id, double value)
{
    ROUNDS_RETURN_IF_ERROR(assuming(wantedAssumptions(), id, value));
    const bool isUsual = value == assumed(usual(), id);
    m_settings.setOwnAssumption(assumptionKey(id), isUsual ? QString() : writeAssumption(value));
    return {};
}

ReadinessReport ReadinessService::ask(
    std::span<const Evidence> evidence, Level level, UtcTime at, const RoundCoverage &coverage) const
{
    return makeReadinessReport(withPractice(evidence), { level, at, m_assumptions, coverage });
}

const OwnPace &ReadinessService::ownPace() const
{
    if (!m_pace) {
        std::vector<Evidence> all = withPractice(m_evidence);
        for (std::size_t i = 0; i < m_evidence.size(); ++i) {
            const Skill skill = skillOf(m_evidence[i]);
            const auto *mock = std::get_if<MockEvidence>(&m_evidence[i].what);
            if (mock != nullptr && mock->objective && isCodingProblem(skill, m_practices[i])) {
                all.push_back({ m_evidence[i].time, PracticeEvidence { skill, kHoursAGo } });
            }
        }
        m_pace = ::sevenrounds::ownPace(all, m_at, m_assumptions.priorLevel);
    }
    return *m_pace;
}

EvidenceStanding ReadinessService::standingOn(QDate day) const
{
    return standingOf(withPractice(m_evidence), std::min(m_at, fromEpochMs(day.startOfDay().toMSecsSinceEpoch())),
        m_assumptions.priorLevel);
}

BarReading ReadinessService::barReading(const QList<LoopDecision> &decisions) const
{
    if (!m_bars || m_bars->first != decisions) {
        std::vector<DecidedLoop> loops;
        for (const LoopDecision &one : decisions) {
            if (!one.day.isValid() || one.day > m_day) {
                continue;
            }
            const EvidenceStanding standing = standingOn(one.day);
            if (std::any_of(kSkills.begin(), kSkills.end(), [&](Skill skill) { return isMeasured(standing, skill); })) {
                loops.push_back({ standing.state.skills(), one.level, one.isOffer });
            }
        }
        m_bars = { decisions, BarReading { static_cast<int>(loops.size()), fitBarShift(loops, m_assumptions) } };
    }
    return m_bars->second;
}

ReadinessReport ReadinessService::reportFor(Level level) const
{
    return level == m_target ? m_report : reportOfStanding(m_standing, { level, m_at, m_assumptions, m_coverage });
}

ReadinessReport ReadinessService::reportOn(QDate day, Level level) const
{
    const std::pair key(std::min(m_at, fromEpochMs(day.startOfDay().toMSecsSinceEpoch())), level);
    auto said = m_said.find(key);
    if (said == m_said.end()) {
        said = m_said.emplace(key, ask(m_evidence, level, key.first)).first;
    }
    return said->second;
}

QList<ReadinessWeek> ReadinessService::history(Level level, int weeks) const
{
    QList<ReadinessWeek> all;
    if (m_evidence.empty()) {
        return all;
    }
    const QDate first = m_clock.localDate(m_evidence.front().time);
    for (int back = weeks - 1; back > 0; --back) {
        const QDate day = m_day.addDays(qint64 { -7 } * back);
        // A morning knows nothing of its own day.
        if (day <= first) {
            continue;
        }
        const ReadinessReport said = reportOn(day, level);
        all.append({ day, said.overall, said.measuredRounds });
    }
    const ReadinessReport now = reportOfStanding(m_standing, { level, m_at, m_assumptions, {} });
    all.append({ m_day, now.overall, now.measuredRounds });
    return all;
}

QList<SkillEvidence> ReadinessService::evidenceOf(Skill skill) const
{
    QList<SkillEvidence> all;
    for (const EvidenceEffect &effect : m_report.effects) {
        if (effect.position >= m_evidence.size() || skillOf(m_evidence[effect.position]) != skill) {
            continue;
        }
        const Evidence &item = m_evidence[effect.position];
        SkillEvidence one;
        one.at = effect.time;
        one.practice = m_practices[effect.position];
        one.by = effect.evidence.mean[index(skill)];
        if (const auto *mock = std::get_if<MockEvidence>(&item.what)) {
            const bool isProblem = isCodingProblem(skill, one.practice);
            one.kind = !isProblem ? SkillEvidence::Kind::Mock
                : mock->objective ? SkillEvidence::Kind::Problem
                                  : SkillEvidence::Kind::OwnWord;
            one.level = mock->level;
            one.score = mock->score;
            one.isObjective = mock->objective;
            one.wasSeenBefore = mock->seenBefore;
        } else if (const auto *quiz = std::get_if<QuizEvidence>(&item.what)) {
            one.kind = SkillEvidence::Kind::Quiz;
            one.practice.reset();
            one.level = quiz->level;
            one.answers = 1;
            one.right = quiz->correct ? 1 : 0;
            const bool isSameDay = !all.isEmpty() && all.last().kind == SkillEvidence::Kind::Quiz
                && m_clock.localDate(all.last().at) == m_clock.localDate(one.at);
            if (isSameDay) {
                SkillEvidence &day = all.last();
                day.at = one.at;
                day.answers += one.answers;
                day.right += one.right;
                day.by += one.by;
                continue;
            }
        }
        all.append(one);
    }
    if (const std::optional<SkillEvidence> recalled = recallOf(skill)) {
        all.append(*recalled);
    }
    std::reverse(all.begin(), all.end());
    return all;
}

std::optional<SkillEvidence> ReadinessService::recallOf(Skill skill) const
{
    const double by = m_report.coverage.mean[index(skill)];
    if (std::abs(by) < kLeastRecallMove) {
        return std::nullopt;
    }
    SkillEvidence one;
    one.kind = SkillEvidence::Kind::Recall;
    one.at = m_at;
    one.by = by;
    if (countsRecall(skill)) {
        one.cards = m_recall[index(skill)].cards();
        one.learned = m_recall[index(skill)].learned();
        one.recall = m_recall[index(skill)].recall();
    }
    return one;
}

std::optional<ReadinessChange> ReadinessService::lastChange() const
{
    if (m_evidence.empty()) {
        return std::nullopt;
    }
    std::size_t kept = m_evidence.size() - 1;
    const std::optional<qint64> practice = m_practices.back();
    // One rating may leave several rows; they are one piece of news.
    while (practice && kept > 0 && m_practices[kept - 1] == practice) {
        --kept;
    }
    const Evidence &newest = m_evidence.back();
    const std::span<const Evidence> all(m_evidence);
    const RoundCoverage coverage = m_clock.localDate(newest.time) == m_day ? m_coverage : RoundCoverage {};
    return ReadinessChange { skillOf(newest), practice, ask(all.first(kept), m_target, newest.time, coverage),
        ask(all, m_target, newest.time, coverage) };
}

std::array<SkillMove, kSkillCount> ReadinessService::movesSince(UtcTime since) const
{
    std::array<SkillMove, kSkillCount> moves;
    if (m_evidence.empty()) {
        for (const Skill skill : kSkills) {
            moves[index(skill)].skill = skill;
        }
        return moves;
    }
    const ReadinessReport then = ask(m_evidence, m_target, since);
    for (const Skill skill : kSkills) {
        const std::size_t i = index(skill);
        SkillMove &move = moves[i];
        move.skill = skill;
        move.total = m_standing.state.mean(skill) - then.skills[i].mean;
        move.time = move.total;
        for (const EvidenceEffect &effect : m_report.effects) {
            if (effect.time <= since || effect.position >= m_evidence.size()) {
                continue;
            }
            const Evidence &item = m_evidence[effect.position];
            const double by = effect.evidence.mean[i];
            move.time -= by;
            if (skillOf(item) != skill) {
                move.otherRounds += by;
            } else if (const auto *mock = std::get_if<MockEvidence>(&item.what)) {
                const bool isProblem = isCodingProblem(skill, m_practices[effect.position]);
                move.mocks.append({ effect.time, by, isProblem, isProblem && !mock->objective });
            } else {
                move.quizzes += by;
            }
        }
    }
    return moves;
}

SkillState ReadinessService::state() const
{
    return withCoverage(m_standing.state, m_coverage, m_assumptions);
}

int ReadinessService::sessionsOn(Skill skill, QDate day) const
{
    const StudyDays days = StudyDays::local();
    QSet<qint64> practices;
    int problems = 0;
    for (std::size_t i = 0; i < m_evidence.size(); ++i) {
        const auto *mock = std::get_if<MockEvidence>(&m_evidence[i].what);
        if (mock == nullptr || skillOf(m_evidence[i]) != skill || days.dayOf(m_evidence[i].time) != day) {
            continue;
        }
        if (m_practices[i]) {
            practices.insert(*m_practices[i]);
        } else if (mock->objective) {
            // A go in the coding room; the person's own bands are a second word on it.
            ++problems;
        }
    }
    return static_cast<int>(practices.size()) + problems;
}

ChanceRange ReadinessService::dayChanceRange(const SkillReading &reading) const
{
    const double luck = m_assumptions.dayNoise / kPointsPerLevel;
    const LevelRange skill = likelyRange(reading.mean, reading.sd);
    return { normalBelow((skill.low - reading.bar) / luck), normalBelow((skill.high - reading.bar) / luck) };
}

Skill ReadinessService::bestLever(const ReadinessReport &report, Level level) const
{
    std::array<double, kSkillCount> skills {};
    std::transform(
        report.skills.begin(), report.skills.end(), skills.begin(), [](const SkillReading &one) { return one.mean; });
    const auto chanceWithOneMore = [&](Skill skill) {
        std::array<double, kSkillCount> raised = skills;
        raised[index(skill)] += 1.0;
        return passChance(raised, level, m_assumptions);
    };
    std::array<double, kSkillCount> chances {};
    std::transform(kSkills.begin(), kSkills.end(), chances.begin(), chanceWithOneMore);
    const auto best = std::max_element(chances.begin(), chances.end()) - chances.begin();
    return kSkills[static_cast<std::size_t>(best)];
}

bool ReadinessService::isBiasKnown(const ReadinessReport &report)
{
    return report.biasSd < kBiasKnownBelow;
}

} // namespace sevenrounds
