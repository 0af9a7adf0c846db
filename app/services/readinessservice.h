// SPDX-License-Identifier: MIT
#pragma once

#include "readiness/barshift.h"
#include "readiness/ownassumptions.h"
#include "readiness/ownpace.h"
#include "readiness/readinessreport.h"
#include "services/settingsservice.h"
#include "services/skillevidence.h"
#include "storage/practicerepository.h"
#include "storage/records.h"
#include "storage/storagethread.h"

#include <QDate>
#include <QList>
#include <QObject>
#include <QTimer>

#include <array>
#include <functional>
#include <map>
#include <optional>
#include <utility>
#include <vector>

namespace sevenrounds {

/// Where the evidence of one round came from.
struct SkillSessions {
    int mocks = 0;
    /// Of the mocks those that were goes in the coding room, judged by tests.
    int problems = 0;
    int quizAnswers = 0;
    /// The person's own date; a practice day is a local date.
    std::optional<QDate> lastDay;
    /// Practices of this program, oldest first; evidence from elsewhere has none.
    QList<qint64> practices;
};

/// What the newest evidence did: the same moment with and without it, so that nothing but the evidence differs.
struct ReadinessChange {
    Skill skill = Skill::Recruiter;
    std::optional<qint64> practiceId;
    ReadinessReport before;
    ReadinessReport after;
};

struct MockMove {
    UtcTime time {};
    double by = 0.0;
    /// A go in the coding room and no round.
    bool isProblem = false;
    /// Of a go, what the person gave it by the problem's rubric, beside what tests said.
    bool isOwnWord = false;
};

/// A real loop that was decided.
struct LoopDecision {
    QDate day;
    Level level = Level::L5;
    bool isOffer = false;

    friend bool operator==(const LoopDecision &, const LoopDecision &) = default;
};

/// Where real outcomes put the bar.
struct BarReading {
    /// Decisions that say something: on their mornings a round was measured.
    int outcomes = 0;
    /// Absent with too few of them.
    std::optional<BarShift> shift;
};

/// Why the mean of one round moved, in levels; the parts add up to `total`.
struct SkillMove {
    Skill skill = Skill::Recruiter;
    double total = 0.0;
    QList<MockMove> mocks;
    double quizzes = 0.0;
    /// Through the rounds it is related to.
    double otherRounds = 0.0;
    /// Evidence fading, and idle rounds drifting down.
    double time = 0.0;
};

/// The chance to pass one round on one day over the skills the learner may have: 10th to 90th percentile.
struct ChanceRange {
    double low = 0.0;
    double high = 1.0;
};

/// Asks the readiness model about the stored evidence, and again when evidence, target level or day change. Stores nothing itself.
///
/// What the person recalls now is read beside it, from a source that is asked at each change and each minute: it moves a copy of the state, so that
/// the same cards cannot count twice, and every present number is of that copy. Past ones are of the evidence alone, because nothing keeps what was
/// recalled then.
class ReadinessService : public QObject
{
    Q_OBJECT

public:
    ReadinessService(SettingsService &settings, StorageThread &storage, const Clock &clock, QObject *parent = nullptr);

    void load(std::function<void(Result<>)> done);
    /// After evidence was added.
    void reload();
    /// Computes afresh when the date is another one than at the last time. A timer calls it every minute.
    void followDay();
    /// Where it learns what is recalled; before the first load. Without one nothing is read from cards.
    void setRecallSource(std::function<RecallByRound()> source) { m_recallSource = std::move(source); }
    /// Asks that source again. The replay of the evidence stays as it is.
    void followRecall();
    /// Which round a practice is practice of; before the first load. Without it no practice counts against the drift of a round that lies idle.
    void setSkillSource(std::function<std::optional<Skill>(const PracticeDay &)> source)
    {
        m_skillSource = std::move(source);
    }

    /// At the target level of the settings.
    [[nodiscard]] const ReadinessReport &report() const { return m_report; }
    [[nodiscard]] Level target() const { return m_target; }
    /// For looking at another level; changes nothing.
    [[nodiscard]] ReadinessReport reportFor(Level level) const;
    /// What it said on the morning of a day that has come: of the evidence from before it, by the model of today, without what was recalled then. Worked
    /// out once for the same evidence.
    [[nodiscard]] ReadinessReport reportOn(QDate day, Level level) const;
    /// What the evidence alone said at the end of each of the last weeks, the oldest first and today last, by the model and the assumptions of today.
    /// What is recalled is in none of them, today's included, so that like stands beside like. Weeks before the first evidence are left out; empty
    /// without any. Each is a replay, so it is worked out when asked for.
    [[nodiscard]] QList<ReadinessWeek> history(Level level, int weeks) const;
    /// What a round rests on: what is recalled now, where that moves it, then the evidence, the newest first; the answers of one day stand together.
    [[nodiscard]] QList<SkillEvidence> evidenceOf(Skill skill) const;
    /// The usual ones of the loop with the person's own numbers in place.
    [[nodiscard]] const Assumptions &assumptions() const { return m_assumptions; }
    /// What is assumed where the person says nothing else.
    [[nodiscard]] Assumptions usual() const;
    /// How many numbers differ from the usual ones.
    [[nodiscard]] int ownAssumptions() const;
    /// Replaces one number for good and computes afresh; refuses with InvalidInput what its range or the others forbid.
    Result<> assume(const AssumptionId &id, double value);

    /// What is remembered of a round's topics, as it was last read.
    [[nodiscard]] const RoundRecall &recall(Skill skill) const { return m_recall[index(skill)]; }
    /// The round is measured and enough of it was learned, so that what is recalled of it counts.
    [[nodiscard]] bool countsRecall(Skill skill) const { return m_coverage[index(skill)].has_value(); }
    /// That of any round does.
    [[nodiscard]] bool countsRecall() const;

    /// How fast the person learns, of the evidence and the hours that are there now. A replay for each of several paces, so it is worked out when asked
    /// for, once for the same evidence.
    [[nodiscard]] const OwnPace &ownPace() const;
    /// How far the bars of these loops lie from what is assumed, by what the evidence said on their mornings; days that are to come say nothing. Worked out
    /// once for the same decisions and evidence. Nothing is moved by it: assume() does that.
    [[nodiscard]] BarReading barReading(const QList<LoopDecision> &decisions) const;

    /// What is believed now, with everything taken in, what is recalled included: whoever plans by it plans by what is shown.
    [[nodiscard]] SkillState state() const;
    /// Measured sittings of a round on a study day, which begins at four in the morning; a problem that tests have judged is one.
    [[nodiscard]] int sessionsOn(Skill skill, QDate day) const;
    [[nodiscard]] const SkillSessions &sessions(Skill skill) const { return m_sessions[index(skill)]; }
    /// Evidence that no longer matches its hash: left out of every number.
    [[nodiscard]] int damagedRows() const { return m_damagedRows; }
    /// Absent where there is no evidence at all. Two replays, so it is worked out when asked for. What is recalled now counts in both where that
    /// evidence is of today.
    [[nodiscard]] std::optional<ReadinessChange> lastChange() const;
    /// In the order of Skill; of the evidence alone, as no past moment knows what was recalled at it.
    [[nodiscard]] std::array<SkillMove, kSkillCount> movesSince(UtcTime since) const;
    [[nodiscard]] ChanceRange dayChanceRange(const SkillReading &reading) const;
    /// The round in which one more level would raise the chance of the whole loop most.
    [[nodiscard]] Skill bestLever(const ReadinessReport &report, Level level) const;
    /// Enough is known of how the person rates their own work to say it.
    [[nodiscard]] static bool isBiasKnown(const ReadinessReport &report);

signals:
    void changed();
    void refused(const sevenrounds::Error &error);

private:
    void takeIn(const QList<EvidenceRecord> &rows);
    /// Reads what was begun since the last time; nobody waits for that.
    void readPractices();
    void takeIn(UtcTime since, const QList<PracticeDay> &begun);
    void takeInPractice();
    /// Results and logged practice together; the results keep their positions.
    [[nodiscard]] std::vector<Evidence> withPractice(std::span<const Evidence> results) const;
    void compute();
    /// The report on what is standing with what is recalled.
    void answer();
    [[nodiscard]] EvidenceStanding standingOn(QDate day) const;
    void readRecall();
    void followSettings();
    [[nodiscard]] Assumptions wantedAssumptions() const;
    [[nodiscard]] ReadinessReport ask(
        std::span<const Evidence> evidence, Level level, UtcTime at, const RoundCoverage &coverage = {}) const;
    [[nodiscard]] std::optional<SkillEvidence> recallOf(Skill skill) const;

    SettingsService &m_settings;
    StorageThread &m_storage;
    const Clock &m_clock;
    Assumptions m_assumptions;
    QTimer m_dayTimer;

    /// Results, in order of time; m_practices and m_ids run alongside.
    std::vector<Evidence> m_evidence;
    /// Practice without a result, of rounds that had one by then: before that there is nothing that could be lost.
    std::vector<Evidence> m_practiced;
    std::function<std::optional<Skill>(const PracticeDay &)> m_skillSource;
    QList<PracticeDay> m_begun;
    std::vector<std::optional<qint64>> m_practices;
    QList<qint64> m_ids;
    std::array<SkillSessions, kSkillCount> m_sessions {};
    int m_damagedRows = 0;
    /// What it said on a day, by its beginning and its level; of the evidence that is there now.
    mutable std::map<std::pair<UtcTime, Level>, ReadinessReport> m_said;
    /// Of that evidence, too.
    mutable std::optional<OwnPace> m_pace;
    mutable std::optional<std::pair<QList<LoopDecision>, BarReading>> m_bars;

    Level m_target = Level::L5;
    UtcTime m_at {};
    QDate m_day;
    bool m_isComputed = false;
    std::function<RecallByRound()> m_recallSource;
    RecallByRound m_recall {};
    RoundCoverage m_coverage {};
    /// Of the evidence at m_at.
    EvidenceStanding m_standing;
    ReadinessReport m_report;
};

} // namespace sevenrounds
