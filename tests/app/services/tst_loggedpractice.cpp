// SPDX-License-Identifier: MIT
#include "storage/practicerepository.h"
#include "support/mockevidence.h"
#include "support/profilebench.h"

#include <cmath>

using namespace sevenrounds;

namespace {

constexpr std::chrono::days kDay { 1 };

} // namespace

/// Practice that was begun and has no result: it moves no estimate and keeps its round from counting as idle.
class TestLoggedPractice : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void keepsARoundFromDrifting();
    void isToldNowhere();
    void whatIsThrownAwayCountsForNothing();
    void aRoundWithoutResultsHasNothingToLose();

private:
    [[nodiscard]] ReadinessService &readiness() { return m_bench->services.readiness(); }
    [[nodiscard]] double mean(Skill skill) { return readiness().report().skills[index(skill)].mean; }
    [[nodiscard]] bool rate(Skill skill)
    {
        return test::writeEvidence(m_bench->services, test::mockNow(m_bench->clock, skill, 3.0));
    }
    /// A row as the services write it; with an event of this kind.
    [[nodiscard]] bool begin(
        const QString &content, PracticeKind kind = PracticeKind::Round, const QString &event = {});
    /// As at another start, with what was written by then.
    [[nodiscard]] bool reopen() { return m_bench->reopen(); }

    std::unique_ptr<ProfileBench> m_bench;
};

void TestLoggedPractice::init()
{
    m_bench = std::make_unique<ProfileBench>();
    QVERIFY(m_bench->open());
}

bool TestLoggedPractice::begin(const QString &content, PracticeKind kind, const QString &event)
{
    std::optional<bool> isDone;
    const auto work = [content, kind, event, at = m_bench->clock.now(), day = m_bench->clock.today()](
                          Database &database) -> Result<> {
        PracticeRepository repository(database);
        PracticeRecord row;
        row.kind = kind;
        row.contentId = content;
        row.startedAt = at;
        row.localDate = day;
        PracticeEventRecord last;
        ROUNDS_ASSIGN_OR_RETURN(last.practiceId, repository.create(row));
        last.kind = event.isEmpty() ? QStringLiteral("started") : event;
        last.at = at;
        ROUNDS_RETURN_IF_ERROR(repository.appendEvent(last));
        return {};
    };
    m_bench->services.storage().write(this, work, [&isDone](const Result<> &done) { isDone = done.has_value(); });
    return QTest::qWaitFor([&isDone] { return isDone.has_value(); }, 20000) && *isDone;
}

void TestLoggedPractice::keepsARoundFromDrifting()
{
    for (const Skill skill : { Skill::Coding, Skill::Presentation, Skill::Ml, Skill::Design }) {
        QVERIFY(rate(skill));
    }
    m_bench->clock.advance(12 * kDay);
    // A round of the research loops counts as coding, a talk as the presentation, a derivation as ML; design lies idle.
    QVERIFY(begin(QStringLiteral("research-coding")));
    QVERIFY(begin(QStringLiteral("own-30-15"), PracticeKind::Talk));
    QVERIFY(begin(QStringLiteral("D-01"), PracticeKind::Derivation));
    QVERIFY(begin(QStringLiteral("a-round-of-a-pack-that-is-gone")));
    m_bench->clock.advance(12 * kDay);
    QVERIFY(reopen());
    // Ten days of 0.003 that were not lost.
    const double idle = mean(Skill::Design);
    QTRY_VERIFY(mean(Skill::Coding) > idle + 0.02);
    QVERIFY(std::abs(mean(Skill::Coding) - idle - 0.0294) < 0.002);
    QVERIFY(std::abs(mean(Skill::Presentation) - mean(Skill::Coding)) < 0.002);
    QVERIFY(std::abs(mean(Skill::Ml) - mean(Skill::Coding)) < 0.002);
    // From the fifteenth day after it the drift goes on.
    const double kept = mean(Skill::Coding);
    m_bench->clock.advance(30 * kDay);
    readiness().followDay();
    QVERIFY(mean(Skill::Coding) < kept - 28 * 0.002);
}

void TestLoggedPractice::isToldNowhere()
{
    QVERIFY(rate(Skill::Coding));
    const UtcTime since = m_bench->clock.now() + 6 * kDay;
    m_bench->clock.advance(12 * kDay);
    QVERIFY(begin(QStringLiteral("coding")));
    m_bench->clock.advance(12 * kDay);
    QVERIFY(reopen());
    // It is read behind the results.
    QTRY_VERIFY(readiness().report().effects.size() == 2);
    QCOMPARE(readiness().sessions(Skill::Coding).mocks, 1);
    QCOMPARE(readiness().report().skills[index(Skill::Coding)].count.total(), 1);
    QCOMPARE(readiness().evidenceOf(Skill::Coding).size(), 1);
    QVERIFY(readiness().lastChange().has_value());
    QVERIFY(!readiness().lastChange()->practiceId);
    const SkillMove move = readiness().movesSince(since)[index(Skill::Coding)];
    QVERIFY(move.mocks.isEmpty());
    QVERIFY(std::abs(move.time - move.total) < 1e-12);
}

void TestLoggedPractice::whatIsThrownAwayCountsForNothing()
{
    QVERIFY(rate(Skill::Coding));
    QVERIFY(rate(Skill::Design));
    m_bench->clock.advance(12 * kDay);
    QVERIFY(begin(QStringLiteral("coding"), PracticeKind::Round, QStringLiteral("discarded")));
    QVERIFY(begin(QStringLiteral("design")));
    m_bench->clock.advance(12 * kDay);
    QVERIFY(reopen());
    QTRY_VERIFY(mean(Skill::Design) > mean(Skill::Coding) + 0.02);
}

void TestLoggedPractice::aRoundWithoutResultsHasNothingToLose()
{
    QVERIFY(begin(QStringLiteral("design")));
    QVERIFY(rate(Skill::Coding));
    m_bench->clock.advance(40 * kDay);
    QVERIFY(rate(Skill::Ml));
    QVERIFY(reopen());
    QTest::qWait(100);
    // Else having practiced once would put it below the rounds that nobody touched.
    QCOMPARE(mean(Skill::Design), mean(Skill::Manager));
}

QTEST_GUILESS_MAIN(TestLoggedPractice)
#include "tst_loggedpractice.moc"
