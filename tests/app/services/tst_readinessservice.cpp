// SPDX-License-Identifier: MIT
#include "core/manualclock.h"
#include "scheduling/studydays.h"
#include "services/readinessservice.h"
#include "storage/evidencerepository.h"
#include "storage/practicerepository.h"
#include "storage/rowreading.h"
#include "storage/rowstore.h"

#include <QSignalSpy>
#include <QTest>

#include <array>
#include <cmath>
#include <memory>

using namespace sevenrounds;

namespace {

constexpr Milliseconds kDay = std::chrono::hours { 24 };
constexpr UtcTime kStart { Milliseconds { 1'789'000'000'000 } };
constexpr Milliseconds kPatience { 5000 };

} // namespace

class TestReadinessService : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void emptyProfileIsUnmeasured();
    void readsEvidenceAndItsSessions();
    void leavesOutDamagedRows();
    void followsTheTargetLevel();
    void looksAtAnotherLevelWithoutChangingTheTarget();
    void followsTheDay();
    void newsIsAnnouncedOnce();
    void tellsWhatTheNewestEvidenceChanged();
    void rowsOfOnePracticeAreOnePieceOfNews();
    void movesAddUp();
    void oneGoIsToldAsOneProblem();
    void everyProblemOfADayIsASitting();
    void tellsWhatItSaidOnADay();
    void dayRangeHoldsTheDayChance();
    void bestLeverIsTheWeakRound();
    void biasIsKnownOnlyAfterEvidence();
    void ownAssumptionsAreTakenInAndKept();
    void tellsWhatARoundRestsOn();
    void tellsOfTheWeeksSinceTheFirstEvidence();
    void aResearchLoopIsWeighedOtherwise();

private:
    void append(const EvidenceRecord &row);
    [[nodiscard]] EvidenceRecord mock(Skill skill, double score, bool objective = true) const;
    [[nodiscard]] EvidenceRecord quiz(Skill skill, bool correct) const;
    void appendDamaged(const EvidenceRecord &row);
    void load();
    void reload();
    [[nodiscard]] const SkillReading &reading(Skill skill) const { return m_service->report().skills[index(skill)]; }

    std::unique_ptr<ManualClock> m_clock;
    std::unique_ptr<StorageThread> m_storage;
    std::unique_ptr<SettingsService> m_settings;
    std::unique_ptr<ReadinessService> m_service;
};

void TestReadinessService::init()
{
    m_clock = std::make_unique<ManualClock>(kStart);
    auto database = Database::openInMemory();
    QVERIFY2(database, database ? "" : qPrintable(describe(database.error())));
    m_storage = std::make_unique<StorageThread>(std::move(*database));
    m_settings = std::make_unique<SettingsService>(*m_storage, *m_clock);
    m_service = std::make_unique<ReadinessService>(*m_settings, *m_storage, *m_clock);
}

void TestReadinessService::cleanup()
{
    m_service.reset();
    m_settings.reset();
    m_storage.reset();
}

EvidenceRecord TestReadinessService::mock(Skill skill, double score, bool objective) const
{
    EvidenceRecord row;
    row.at = m_clock->now();
    row.localDate = m_clock->today();
    row.skill = skill;
    row.score = score;
    row.isObjective = objective;
    return row;
}

EvidenceRecord TestReadinessService::quiz(Skill skill, bool correct) const
{
    EvidenceRecord row = mock(skill, 1.0);
    row.kind = EvidenceKind::Quiz;
    row.score.reset();
    row.isCorrect = correct;
    row.guess = 0.2;
    return row;
}

void TestReadinessService::append(const EvidenceRecord &row)
{
    std::optional<Result<qint64>> id;
    m_storage->write(
        this, [row](Database &database) { return EvidenceRepository(database).append(row); },
        [&id](const Result<qint64> &answer) { id = answer; });
    QVERIFY(m_storage->flush(kPatience));
    QTRY_VERIFY(id.has_value());
    QVERIFY2(id->has_value(), id->has_value() ? "" : qPrintable(describe(id->error())));
}

void TestReadinessService::appendDamaged(const EvidenceRecord &row)
{
    std::optional<Result<>> done;
    m_storage->write(
        this,
        [row](Database &database) -> Result<> {
            const std::array<SqlValue, 12> values { qint64 { 900 }, SqlValue(), toColumn(row.at),
                toColumn(row.localDate), evidenceKindKey(row.kind), skillKey(row.skill), static_cast<qint64>(row.level),
                toColumn(row.score), SqlValue(), SqlValue(), toColumn(row.isObjective), toColumn(row.wasSeenBefore) };
            return insertRowWithHash(database.connection(), shape::kEvidence, values, QByteArray(32, 'x'));
        },
        [&done](const Result<> &answer) { done = answer; });
    QVERIFY(m_storage->flush(kPatience));
    QTRY_VERIFY(done.has_value());
    QVERIFY2(done->has_value(), done->has_value() ? "" : qPrintable(describe(done->error())));
}

void TestReadinessService::load()
{
    std::optional<bool> loaded;
    m_service->load([&loaded](const Result<> &result) { loaded = result.has_value(); });
    QTRY_VERIFY(loaded.has_value());
    QVERIFY(*loaded);
}

void TestReadinessService::reload()
{
    m_service->reload();
    QVERIFY(m_storage->flush(kPatience));
    // The answer of a later read arrives after that of the reload.
    load();
}

void TestReadinessService::emptyProfileIsUnmeasured()
{
    load();
    const ReadinessReport &report = m_service->report();
    QCOMPARE(report.measuredRounds, 0);
    QVERIFY(!report.isOverallShown);
    for (const Skill skill : kSkills) {
        QCOMPARE(reading(skill).confidence, Confidence::Unmeasured);
        QCOMPARE(m_service->sessions(skill).mocks, 0);
        QVERIFY(!m_service->sessions(skill).lastDay);
    }
    QVERIFY(!m_service->lastChange());
    QCOMPARE(m_service->damagedRows(), 0);
}

void TestReadinessService::readsEvidenceAndItsSessions()
{
    append(mock(Skill::Coding, 2.75));
    const QDate first = m_clock->today();
    m_clock->advance(3 * kDay);
    append(quiz(Skill::Ml, true));
    load();
    QCOMPARE(m_service->sessions(Skill::Coding).mocks, 1);
    QCOMPARE(m_service->sessions(Skill::Coding).lastDay, std::optional(first));
    QCOMPARE(m_service->sessions(Skill::Ml).quizAnswers, 1);
    QCOMPARE(m_service->sessions(Skill::Ml).lastDay, std::optional(m_clock->today()));
    QVERIFY(m_service->sessions(Skill::Coding).practices.isEmpty());
    QCOMPARE(m_service->report().measuredRounds, 1);
    QVERIFY(reading(Skill::Coding).mean > 4.8);
    QCOMPARE(reading(Skill::Coding).confidence, Confidence::Fair);
}

void TestReadinessService::leavesOutDamagedRows()
{
    append(mock(Skill::Coding, 2.75));
    load();
    const double before = reading(Skill::Coding).mean;
    appendDamaged(mock(Skill::Coding, 4.0));
    reload();
    QCOMPARE(m_service->damagedRows(), 1);
    QCOMPARE(reading(Skill::Coding).mean, before);
    QCOMPARE(m_service->sessions(Skill::Coding).mocks, 1);
}

void TestReadinessService::followsTheTargetLevel()
{
    append(mock(Skill::Coding, 2.75));
    load();
    QSignalSpy changed(m_service.get(), &ReadinessService::changed);
    const double atL5 = reading(Skill::Coding).readiness;
    m_settings->setHoursAWeek(5);
    QCOMPARE(changed.count(), 0);
    m_settings->setTargetLevel(Level::L6);
    QCOMPARE(changed.count(), 1);
    QCOMPARE(m_service->target(), Level::L6);
    QCOMPARE(reading(Skill::Coding).bar, 6.0);
    QVERIFY(reading(Skill::Coding).readiness < atL5);
}

void TestReadinessService::looksAtAnotherLevelWithoutChangingTheTarget()
{
    append(mock(Skill::Coding, 2.75));
    load();
    QSignalSpy changed(m_service.get(), &ReadinessService::changed);
    const ReadinessReport other = m_service->reportFor(Level::L3);
    QCOMPARE(other.skills[index(Skill::Coding)].bar, 3.0);
    QCOMPARE(other.skills[index(Skill::Coding)].mean, reading(Skill::Coding).mean);
    QVERIFY(other.overall.probability > m_service->report().overall.probability);
    QCOMPARE(reading(Skill::Coding).bar, 5.0);
    QCOMPARE(changed.count(), 0);
}

void TestReadinessService::followsTheDay()
{
    append(mock(Skill::Coding, 2.75));
    load();
    QSignalSpy changed(m_service.get(), &ReadinessService::changed);
    const double fresh = reading(Skill::Coding).sd;
    m_service->followDay();
    QCOMPARE(changed.count(), 0);
    m_clock->advance(30 * kDay);
    m_service->followDay();
    QCOMPARE(changed.count(), 1);
    QVERIFY(reading(Skill::Coding).sd > fresh);
    m_service->followDay();
    QCOMPARE(changed.count(), 1);
}

void TestReadinessService::newsIsAnnouncedOnce()
{
    QSignalSpy changed(m_service.get(), &ReadinessService::changed);
    load();
    QCOMPARE(changed.count(), 0);
    append(mock(Skill::Design, 3.0));
    load();
    QCOMPARE(changed.count(), 1);
    load();
    QCOMPARE(changed.count(), 1);
}

void TestReadinessService::tellsWhatTheNewestEvidenceChanged()
{
    append(mock(Skill::Ml, 3.0));
    m_clock->advance(5 * kDay);
    append(mock(Skill::Coding, 3.5));
    // Looked at a week later: the change is still that of the moment itself.
    m_clock->advance(7 * kDay);
    load();
    const std::optional<ReadinessChange> change = m_service->lastChange();
    QVERIFY(change);
    QCOMPARE(change->skill, Skill::Coding);
    QVERIFY(!change->practiceId);
    QCOMPARE(change->before.measuredRounds, 1);
    QCOMPARE(change->after.measuredRounds, 2);
    const SkillReading &before = change->before.skills[index(Skill::Coding)];
    const SkillReading &after = change->after.skills[index(Skill::Coding)];
    QCOMPARE(after.mean - before.mean, change->after.effects.back().evidence.mean[index(Skill::Coding)]);
    QVERIFY(after.sd < before.sd);
    QVERIFY(change->after.overall.probability > change->before.overall.probability);
    QVERIFY(after.sd < reading(Skill::Coding).sd);
}

void TestReadinessService::rowsOfOnePracticeAreOnePieceOfNews()
{
    append(mock(Skill::Coding, 2.5));
    m_clock->advance(kDay);
    std::optional<qint64> practice;
    m_storage->write(
        this,
        [at = m_clock->now(), day = m_clock->today()](Database &database) {
            PracticeRecord row;
            row.contentId = QStringLiteral("AE-3");
            row.contentRevision = QStringLiteral("r1");
            row.startedAt = at;
            row.localDate = day;
            return PracticeRepository(database).create(row);
        },
        [&practice](const Result<qint64> &id) { practice = id.value_or(0); });
    QVERIFY(m_storage->flush(kPatience));
    QTRY_VERIFY(practice.has_value());
    for (const Skill skill : { Skill::Ml, Skill::Design }) {
        EvidenceRecord row = mock(skill, 3.0);
        row.practiceId = practice;
        append(row);
    }
    load();
    const std::optional<ReadinessChange> change = m_service->lastChange();
    QVERIFY(change);
    QCOMPARE(change->practiceId, practice);
    QCOMPARE(change->before.measuredRounds, 1);
    QCOMPARE(change->after.measuredRounds, 3);
    QCOMPARE(m_service->sessions(Skill::Ml).practices, QList<qint64> { *practice });
}

void TestReadinessService::tellsWhatItSaidOnADay()
{
    append(mock(Skill::Coding, 3.5));
    load();
    const ReadinessReport that = m_service->report();
    const QDate next = m_clock->today().addDays(1);
    m_clock->advance(3 * kDay);
    append(mock(Skill::Coding, 1.0));
    reload();
    QVERIFY(reading(Skill::Coding).mean < that.skills[index(Skill::Coding)].mean);
    // The morning of the first mock knows nothing of it, the next one nothing of the second.
    QCOMPARE(m_service->reportOn(next.addDays(-1), Level::L5).measuredRounds, 0);
    const ReadinessReport said = m_service->reportOn(next, Level::L5);
    QCOMPARE(said.measuredRounds, 1);
    QVERIFY(std::abs(said.skills[index(Skill::Coding)].mean - that.skills[index(Skill::Coding)].mean) < 0.02);
    // A day that is to come is the present one.
    QCOMPARE(m_service->reportOn(next.addDays(100), Level::L5).skills[index(Skill::Coding)].mean,
        m_service->reportFor(Level::L5).skills[index(Skill::Coding)].mean);
    // Of new evidence it says something new, at the same moment.
    const double before = m_service->reportOn(next.addDays(100), Level::L5).skills[index(Skill::Coding)].mean;
    append(mock(Skill::Coding, 4.0));
    reload();
    QVERIFY(m_service->reportOn(next.addDays(100), Level::L5).skills[index(Skill::Coding)].mean > before);
    // Another level is another question.
    QVERIFY(m_service->reportOn(next, Level::L7).overall.probability
        < m_service->reportOn(next, Level::L3).overall.probability);
}

void TestReadinessService::movesAddUp()
{
    append(mock(Skill::Coding, 2.75));
    m_clock->advance(20 * kDay);
    const UtcTime since = m_clock->now();
    m_clock->advance(kDay);
    append(mock(Skill::Coding, 3.5));
    m_clock->advance(kDay);
    append(quiz(Skill::Coding, false));
    append(mock(Skill::Ml, 1.5));
    m_clock->advance(kDay);
    load();
    const auto moves = m_service->movesSince(since);
    const SkillMove &coding = moves[index(Skill::Coding)];
    QCOMPARE(coding.mocks.size(), 1);
    QVERIFY(coding.mocks.first().by > 0.0);
    QVERIFY(coding.quizzes < 0.0);
    QVERIFY(coding.otherRounds < 0.0);
    const double sum = coding.mocks.first().by + coding.quizzes + coding.otherRounds + coding.time;
    QVERIFY(std::abs(sum - coding.total) < 1e-12);
    const SkillMove &manager = moves[index(Skill::Manager)];
    QVERIFY(manager.mocks.isEmpty());
    QCOMPARE(manager.quizzes, 0.0);
    QVERIFY(std::abs(manager.otherRounds) > 0.01);
}

void TestReadinessService::oneGoIsToldAsOneProblem()
{
    const UtcTime since = m_clock->now();
    m_clock->advance(kDay);
    append(mock(Skill::Coding, 3.5));
    m_clock->advance(std::chrono::minutes { 5 });
    append(mock(Skill::Coding, 2.8, false));
    m_clock->advance(kDay);
    load();
    const QList<MockMove> mocks = m_service->movesSince(since)[index(Skill::Coding)].mocks;
    QCOMPARE(mocks.size(), 2);
    QVERIFY(mocks.at(0).isProblem && !mocks.at(0).isOwnWord);
    QVERIFY(mocks.at(1).isProblem && mocks.at(1).isOwnWord);
}

void TestReadinessService::everyProblemOfADayIsASitting()
{
    append(mock(Skill::Coding, 3.5));
    // The person's own bands on the same go, and a question of the quiz.
    append(mock(Skill::Coding, 2.8, false));
    append(quiz(Skill::Coding, true));
    append(mock(Skill::Coding, 3.0));
    const auto today = [this] { return StudyDays::local().dayOf(m_clock->now()); };
    const QDate day = today();
    m_clock->advance(kDay);
    append(mock(Skill::Coding, 3.0));
    load();
    QCOMPARE(m_service->sessionsOn(Skill::Coding, day), 2);
    QCOMPARE(m_service->sessionsOn(Skill::Coding, today()), 1);
    QCOMPARE(m_service->sessionsOn(Skill::Ml, day), 0);
}

void TestReadinessService::dayRangeHoldsTheDayChance()
{
    append(mock(Skill::Coding, 2.75));
    load();
    for (const Skill skill : kSkills) {
        const ChanceRange range = m_service->dayChanceRange(reading(skill));
        QVERIFY(range.low > 0.0);
        QVERIFY(range.high < 1.0);
        QVERIFY(range.low < reading(skill).chanceOnTheDay);
        QVERIFY(range.high > reading(skill).chanceOnTheDay);
    }
}

void TestReadinessService::bestLeverIsTheWeakRound()
{
    for (const Skill skill : kSkills) {
        for (int time = 0; time < 4; ++time) {
            append(mock(skill, skill == Skill::Design ? 1.5 : 3.25));
        }
    }
    load();
    QCOMPARE(m_service->bestLever(m_service->report(), Level::L5), Skill::Design);
}

void TestReadinessService::biasIsKnownOnlyAfterEvidence()
{
    load();
    QVERIFY(!ReadinessService::isBiasKnown(m_service->report()));
    for (int time = 0; time < 6; ++time) {
        m_clock->advance(kDay);
        append(mock(Skill::Coding, 2.5, true));
        append(mock(Skill::Coding, 3.5, false));
    }
    load();
    QVERIFY(ReadinessService::isBiasKnown(m_service->report()));
    QVERIFY(m_service->report().biasMean > 0.5);
}

void TestReadinessService::tellsWhatARoundRestsOn()
{
    append(quiz(Skill::Ml, true));
    m_clock->advance(std::chrono::minutes { 5 });
    append(quiz(Skill::Ml, false));
    m_clock->advance(kDay * 3);
    append(mock(Skill::Ml, 3.25));
    append(mock(Skill::Coding, 2.5));
    load();
    const QList<SkillEvidence> found = m_service->evidenceOf(Skill::Ml);
    QCOMPARE(found.size(), 2);
    QCOMPARE(found.first().kind, SkillEvidence::Kind::Mock);
    QCOMPARE(found.first().score, 3.25);
    QVERIFY(found.first().by > 0.0);
    QCOMPARE(found.last().kind, SkillEvidence::Kind::Quiz);
    QCOMPARE(found.last().answers, 2);
    QCOMPARE(found.last().right, 1);
    // A mock of the coding round that belongs to no practice is a problem that was judged by tests.
    QCOMPARE(m_service->evidenceOf(Skill::Coding).first().kind, SkillEvidence::Kind::Problem);
    QVERIFY(m_service->evidenceOf(Skill::Design).isEmpty());
}

void TestReadinessService::tellsOfTheWeeksSinceTheFirstEvidence()
{
    load();
    QVERIFY(m_service->history(Level::L5, 12).isEmpty());
    append(mock(Skill::Coding, 1.5));
    m_clock->advance(kDay * 20);
    append(mock(Skill::Coding, 4.0));
    reload();
    m_service->followDay();
    const QList<ReadinessWeek> weeks = m_service->history(Level::L5, 12);
    // Two mornings of a week's distance lie behind the first evidence, and today.
    QCOMPARE(weeks.size(), 3);
    QCOMPARE(weeks.last().day, m_clock->today());
    QCOMPARE(weeks.first().day, m_clock->today().addDays(-14));
    QVERIFY(weeks.last().chance.probability > weeks.at(1).chance.probability);
    QCOMPARE(weeks.last().chance.probability, m_service->report().overall.probability);
    QCOMPARE(m_service->history(Level::L5, 1).size(), 1);
}

void TestReadinessService::ownAssumptionsAreTakenInAndKept()
{
    append(mock(Skill::Coding, 3.0));
    load();
    const AssumptionId bar { AssumptionKind::BarOffset, Skill::Coding };
    const double usualBar = reading(Skill::Coding).bar;
    const double usualChance = reading(Skill::Coding).readiness;
    QSignalSpy changed(m_service.get(), &ReadinessService::changed);
    QVERIFY(m_service->assume(bar, 1.0));
    QCOMPARE(changed.count(), 1);
    QCOMPARE(reading(Skill::Coding).bar, usualBar + 1.0);
    QVERIFY(reading(Skill::Coding).readiness < usualChance);
    QCOMPARE(m_service->ownAssumptions(), 1);

    const Result<> refused = m_service->assume(bar, 9.0);
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, ErrorKind::InvalidInput);
    QCOMPARE(reading(Skill::Coding).bar, usualBar + 1.0);

    // Where a profile starts before anything was measured is one of them, and what is planned next stands on it as well.
    QVERIFY(m_service->assume({ AssumptionKind::PriorLevel, Skill::Recruiter }, 6.0));
    QVERIFY(m_service->state().mean(Skill::Manager) > 5.0);
    QVERIFY(reading(Skill::Manager).mean > 5.0);

    // Another start reads them again.
    QVERIFY(m_storage->flush(kPatience));
    SettingsService settings(*m_storage, *m_clock);
    std::optional<bool> isRead;
    settings.load([&isRead](const Result<> &result) { isRead = result.has_value(); });
    QTRY_VERIFY(isRead.has_value());
    QCOMPARE(settings.ownAssumptions().size(), 2);
    QCOMPARE(settings.ownAssumptions(), m_settings->ownAssumptions());

    // What is said as usual again is no longer one's own.
    QVERIFY(m_service->assume(bar, 0.0));
    QCOMPARE(m_service->ownAssumptions(), 1);
    m_settings->setOwnAssumptions({});
    QCOMPARE(m_service->ownAssumptions(), 0);
    QCOMPARE(reading(Skill::Coding).readiness, usualChance);
}

void TestReadinessService::aResearchLoopIsWeighedOtherwise()
{
    load();
    QCOMPARE(m_service->assumptions().committee.weights[index(Skill::Design)], 1.2);
    QVERIFY(m_service->assume({ AssumptionKind::Weight, Skill::Ml }, 2.0));
    m_settings->setLoop(Loop::Scientist);
    QCOMPARE(m_service->assumptions().committee.weights[index(Skill::Design)], 0.4);
    // One's own number stays one's own in whichever loop.
    QCOMPARE(m_service->assumptions().committee.weights[index(Skill::Ml)], 2.0);
    QCOMPARE(m_service->ownAssumptions(), 1);
}

QTEST_GUILESS_MAIN(TestReadinessService)
#include "tst_readinessservice.moc"
