// SPDX-License-Identifier: MIT
#include "storage/codingrepository.h"
#include "storage/database.h"
#include "storage/derivationrepository.h"
#include "storage/evidencerepository.h"
#include "storage/practicerepository.h"
#include "storage/settingrepository.h"
#include "storage/statement.h"
#include "support/storagefixture.h"

#include <QTest>

using namespace sevenrounds;
using namespace sevenrounds::test;

class TestRepositories : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void settingIsReplacedByKey();
    void removedSettingIsAbsent();
    void mockComesBackAsItWas();
    void quizComesBackAsItWas();
    void evidenceComesInOrderOfTime();
    void evidenceOfAPracticeIsFound();
    void evidenceThatDoesNotFitItsKindIsRefused();
    void linesOfADerivationComeInOrder();
    void latestLineOfEachStepIsListed();
    void ratingsOfAProblemAreALog();

private:
    [[nodiscard]] EvidenceRecord mock(Milliseconds later) const;

    ManualClock m_clock { kStart };
    std::optional<Database> m_database;
};

void TestRepositories::init()
{
    auto database = Database::openInMemory();
    QVERIFY(database);
    m_database.emplace(std::move(*database));
}

EvidenceRecord TestRepositories::mock(Milliseconds later) const
{
    EvidenceRecord evidence;
    evidence.at = m_clock.now() + later;
    evidence.localDate = m_clock.localDate(evidence.at);
    evidence.skill = Skill::Presentation;
    evidence.level = Level::L6;
    evidence.score = 2.75;
    evidence.isObjective = true;
    return evidence;
}

void TestRepositories::settingIsReplacedByKey()
{
    SettingRepository settings(*m_database);
    QVERIFY(!*settings.findSetting(QStringLiteral("theme")));
    QVERIFY(settings.save({ QStringLiteral("theme"), QStringLiteral("dark"), m_clock.now() }));
    QVERIFY(settings.save({ QStringLiteral("theme"), QStringLiteral("light"), m_clock.now() }));
    QVERIFY(settings.save({ QStringLiteral("level"), QString(), m_clock.now() }));
    QCOMPARE(settings.findSetting(QStringLiteral("theme"))->value_or(QString()), QStringLiteral("light"));
    const auto all = settings.loadAll();
    QVERIFY(all);
    QCOMPARE(all->size(), 2);
    QCOMPARE(all->at(0).key, QStringLiteral("level"));
    QCOMPARE(all->at(1).changedAt, m_clock.now());
}

void TestRepositories::removedSettingIsAbsent()
{
    SettingRepository settings(*m_database);
    QVERIFY(settings.save({ QStringLiteral("theme"), QStringLiteral("dark"), m_clock.now() }));
    QVERIFY(settings.remove(QStringLiteral("theme")));
    QVERIFY(!*settings.findSetting(QStringLiteral("theme")));
    QVERIFY(settings.remove(QStringLiteral("theme")));
}

void TestRepositories::mockComesBackAsItWas()
{
    EvidenceRepository repository(*m_database);
    QVERIFY(repository.append(mock({})));
    const auto all = repository.loadAll();
    QVERIFY(all);
    QCOMPARE(all->size(), 1);
    const EvidenceRecord loaded = all->at(0);
    QVERIFY(!loaded.practiceId);
    QCOMPARE(loaded.at, m_clock.now());
    QCOMPARE(loaded.localDate, QDate(2026, 11, 21));
    QCOMPARE(loaded.kind, EvidenceKind::Mock);
    QCOMPARE(loaded.skill, Skill::Presentation);
    QCOMPARE(loaded.level, Level::L6);
    QCOMPARE(loaded.score.value_or(0), 2.75);
    QVERIFY(!loaded.isCorrect);
    QVERIFY(!loaded.guess);
    QVERIFY(loaded.isObjective);
    QVERIFY(!loaded.wasSeenBefore);
    QVERIFY(!loaded.isDamaged);
}

void TestRepositories::quizComesBackAsItWas()
{
    EvidenceRecord quiz = mock({});
    quiz.kind = EvidenceKind::Quiz;
    quiz.score.reset();
    quiz.isCorrect = false;
    quiz.guess = 0.2;
    quiz.wasSeenBefore = true;
    EvidenceRepository repository(*m_database);
    QVERIFY(repository.append(quiz));
    const EvidenceRecord loaded = repository.loadAll()->at(0);
    QCOMPARE(loaded.kind, EvidenceKind::Quiz);
    QVERIFY(!loaded.score);
    QCOMPARE(loaded.isCorrect.value_or(true), false);
    QCOMPARE(loaded.guess.value_or(0), 0.2);
    QVERIFY(loaded.wasSeenBefore);
    QVERIFY(!loaded.isDamaged);
}

void TestRepositories::evidenceComesInOrderOfTime()
{
    EvidenceRepository repository(*m_database);
    for (const int later : { 3, 1, 2, 1 }) {
        QVERIFY(repository.append(mock(Milliseconds { later })));
    }
    const auto all = repository.loadAll();
    QVERIFY(all);
    QList<qint64> ids;
    for (const EvidenceRecord &evidence : *all) {
        ids.append(evidence.id);
    }
    QCOMPARE(ids, QList<qint64>({ 2, 4, 3, 1 }));
}

void TestRepositories::evidenceOfAPracticeIsFound()
{
    PracticeRecord practice;
    practice.contentId = QStringLiteral("ml");
    practice.localDate = m_clock.today();
    const auto id = PracticeRepository(*m_database).create(practice);
    QVERIFY(id);
    EvidenceRepository repository(*m_database);
    EvidenceRecord own = mock({});
    own.practiceId = *id;
    QVERIFY(repository.append(mock({})));
    QVERIFY(repository.append(own));
    QCOMPARE(repository.loadForPractice(*id)->size(), 1);
    QCOMPARE(repository.loadForPractice(*id)->at(0).practiceId, own.practiceId);
}

void TestRepositories::evidenceThatDoesNotFitItsKindIsRefused()
{
    EvidenceRecord wrong = mock({});
    wrong.isCorrect = true;
    EvidenceRepository repository(*m_database);
    const auto appended = repository.append(wrong);
    QVERIFY(!appended);
    QCOMPARE(appended.error().kind, ErrorKind::Conflict);
    QCOMPARE(repository.loadAll()->size(), 0);
}

void TestRepositories::linesOfADerivationComeInOrder()
{
    DerivationRepository repository(*m_database);
    const DerivationId derivation(QStringLiteral("D-12"));
    for (const LineOutcome outcome : { LineOutcome::Revealed, LineOutcome::Missed, LineOutcome::Recalled }) {
        QVERIFY(
            repository.append({ 0, derivation, QStringLiteral("s1"), m_clock.now(), m_clock.today(), outcome, false }));
    }
    QVERIFY(repository.append(
        { 0, DerivationId(QStringLiteral("D-1")), QStringLiteral("s1"), m_clock.now(), m_clock.today(), {}, false }));
    const auto lines = repository.loadLines(derivation);
    QVERIFY(lines);
    QCOMPARE(lines->size(), 3);
    QCOMPARE(lines->at(1).outcome, LineOutcome::Missed);
    QCOMPARE(lines->at(2).outcome, LineOutcome::Recalled);
    QCOMPARE(lines->at(2).derivation, derivation);
    QCOMPARE(lines->at(2).localDate, m_clock.today());
    QVERIFY(!lines->at(2).isDamaged);
}

void TestRepositories::latestLineOfEachStepIsListed()
{
    DerivationRepository repository(*m_database);
    const DerivationId first(QStringLiteral("D-1"));
    const DerivationId second(QStringLiteral("D-2"));
    QVERIFY(repository.append(
        { 0, second, QStringLiteral("s1"), m_clock.now(), m_clock.today(), LineOutcome::Missed, false }));
    QVERIFY(repository.append(
        { 0, first, QStringLiteral("s1"), m_clock.now(), m_clock.today(), LineOutcome::Missed, false }));
    QVERIFY(repository.append(
        { 0, first, QStringLiteral("s2"), m_clock.now(), m_clock.today(), LineOutcome::Revealed, false }));
    QVERIFY(repository.append(
        { 0, first, QStringLiteral("s1"), m_clock.now(), m_clock.today(), LineOutcome::Recalled, false }));
    const auto latest = repository.loadLatestLines();
    QVERIFY(latest);
    QCOMPARE(latest->size(), 3);
    QCOMPARE(latest->at(0).outcome, LineOutcome::Recalled);
    QCOMPARE(latest->at(1).stepId, QStringLiteral("s2"));
    QCOMPARE(latest->at(2).derivation, second);
}

void TestRepositories::ratingsOfAProblemAreALog()
{
    CodingRepository repository(*m_database);
    const ProblemId problem(QStringLiteral("C-12"));
    const auto rate = [&](int later, const QString &criterion, int band) {
        return repository.append({ problem, m_clock.now() + Milliseconds { later }, criterion, band });
    };
    QVERIFY(rate(2, QStringLiteral("Keys"), 0));
    QVERIFY(rate(1, QStringLiteral("Keys"), 4));
    QVERIFY(rate(3, {}, 0));
    const auto loaded = repository.loadAll();
    QVERIFY(loaded);
    QCOMPARE(loaded->ratings.size(), 3);
    const CodingRating first = loaded->ratings.first();
    QCOMPARE(first.problem, problem);
    QCOMPARE(first.at, m_clock.now() + Milliseconds { 1 });
    QCOMPARE(first.criterion, QStringLiteral("Keys"));
    QCOMPARE(first.band, 4);
    QVERIFY(!first.isClosing());
    QCOMPARE(loaded->ratings.at(1).band, 0);
    QVERIFY(loaded->ratings.at(2).isClosing());
    // No band beyond the six, and none at the end of a rating.
    QVERIFY(!rate(4, QStringLiteral("Keys"), 7));
    QVERIFY(!rate(4, {}, 3));
    for (const char *change : { "UPDATE coding_rating SET band = 6", "DELETE FROM coding_rating" }) {
        auto changed = Statement::prepare(m_database->connection(), QString::fromLatin1(change));
        QVERIFY(changed);
        QVERIFY(!changed->step());
    }
    QCOMPARE(repository.loadAll()->ratings.size(), 3);
}

QTEST_GUILESS_MAIN(TestRepositories)
#include "tst_repositories.moc"
