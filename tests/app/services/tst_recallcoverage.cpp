// SPDX-License-Identifier: MIT
#include "services/recallcoverage.h"
#include "support/mockevidence.h"
#include "support/profilebench.h"

#include <QSignalSpy>
#include <QTest>

#include <algorithm>
#include <cmath>

using namespace sevenrounds;

namespace {

constexpr std::chrono::days kDay { 1 };
constexpr std::size_t kCoding = index(Skill::Coding);

} // namespace

/// What is recalled moves the present estimate and nothing else, on a real profile with the shipped cards.
class TestRecallCoverage : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void everyShippedTopicBelongsToARound();
    void aFreshProfileIsAsBefore();
    void cardsAloneMeasureNothing();
    void belowHalfItSaysNothing();
    void fromHalfOnItMovesTheRound();
    void theShareIsThatOfTheCards();
    void onlyWhatIsShownNowMoves();
    void aCardThatFailedIsNotKnown();
    void takingTheReviewBackTakesTheMoveBack();
    void forgettingLowersIt();
    void itIsReadAgainAfterAStart();
    void ownCardsOfATopicBelongToIt();
    void aCardThatIsPutAsideStaysOfItsTopic();
    void assumptionsOfItAreThePersons();
    void whatThePlannerUsesIsWhatIsShown();
    void theNewestChangeEndsAtWhatIsShown();
    void manyGradesAreOneAnswer();

private:
    [[nodiscard]] ReadinessService &readiness() { return m_bench->services.readiness(); }
    [[nodiscard]] ReviewService &reviews() { return m_bench->services.reviews(); }
    [[nodiscard]] CardShelf &cards() { return m_bench->services.cards(); }
    [[nodiscard]] const SkillReading &reading(Skill skill) { return readiness().report().skills[index(skill)]; }
    [[nodiscard]] double moved(Skill skill) { return readiness().report().coverage.mean[index(skill)]; }
    /// The shipped cards that belong to a round, in their order.
    [[nodiscard]] QStringList cardsOf(const QString &round) const;
    [[nodiscard]] bool learn(const QStringList &ids, Grade grade = Grade::Easy);
    [[nodiscard]] bool rate(Skill skill, double score);

    std::unique_ptr<ProfileBench> m_bench;
};

void TestRecallCoverage::init()
{
    m_bench = std::make_unique<ProfileBench>();
    QVERIFY(m_bench->open());
}

void TestRecallCoverage::cleanup()
{
    QVERIFY(m_bench->services.shutDown(Milliseconds { 60000 }));
    m_bench.reset();
}

QStringList TestRecallCoverage::cardsOf(const QString &round) const
{
    QStringList ids;
    for (const CardDeck &deck : m_bench->services.library().cardDecks()) {
        if (deck.round.value() == round) {
            std::transform(deck.cards.cbegin(), deck.cards.cend(), std::back_inserter(ids),
                [](const Card &card) { return card.id.value(); });
        }
    }
    return ids;
}

bool TestRecallCoverage::learn(const QStringList &ids, Grade grade)
{
    const bool isGraded = std::all_of(ids.cbegin(), ids.cend(),
        [&](const QString &id) { return reviews().grade(CardShelf::itemOf(id), grade).has_value(); });
    readiness().followRecall();
    return isGraded;
}

bool TestRecallCoverage::rate(Skill skill, double score)
{
    if (!test::writeEvidence(m_bench->services, test::mockNow(m_bench->clock, skill, score))) {
        return false;
    }
    std::optional<bool> isRead;
    readiness().load([&isRead](const Result<> &read) { isRead = read.has_value(); });
    return QTest::qWaitFor([&isRead] { return isRead.has_value(); }, 20000) && *isRead;
}

void TestRecallCoverage::everyShippedTopicBelongsToARound()
{
    int count = 0;
    for (const CardDeck &deck : m_bench->services.library().cardDecks()) {
        QVERIFY2(m_bench->services.library().findRound(deck.round) != nullptr, qPrintable(deck.topic));
        count += static_cast<int>(deck.cards.size());
    }
    int counted = 0;
    for (const Skill skill : kSkills) {
        counted += readiness().recall(skill).cards();
    }
    QCOMPARE(counted, count);
    QCOMPARE(readiness().recall(Skill::Coding).cards(), static_cast<int>(cardsOf(QStringLiteral("coding")).size()));
    QVERIFY(readiness().recall(Skill::Design).cards() > kLeastLearnedCards);
    QVERIFY(readiness().recall(Skill::Ml).cards() > readiness().recall(Skill::Design).cards());
    QCOMPARE(readiness().recall(Skill::Behavioral).cards(), 0);
}

void TestRecallCoverage::aFreshProfileIsAsBefore()
{
    const ReadinessReport &fresh = readiness().report();
    QVERIFY(!readiness().countsRecall());
    // To the last digit what the model says of nothing; tst_readinessreference holds that against the published figures.
    ReadinessQuestion question;
    question.now = m_bench->clock.now();
    const ReadinessReport plain = makeReadinessReport({}, question);
    QCOMPARE(fresh.overall.probability, plain.overall.probability);
    QCOMPARE(fresh.overall.low, plain.overall.low);
    QCOMPARE(fresh.overall.high, plain.overall.high);
    for (const Skill skill : kSkills) {
        QCOMPARE(reading(skill).mean, kPriorLevel);
        QCOMPARE(moved(skill), 0.0);
        QVERIFY(readiness().evidenceOf(skill).isEmpty());
    }
}

void TestRecallCoverage::cardsAloneMeasureNothing()
{
    const OverallChance before = readiness().report().overall;
    for (const char *round : { "coding", "design", "ml" }) {
        QVERIFY(learn(cardsOf(QString::fromLatin1(round))));
    }
    QVERIFY(!readiness().countsRecall());
    QCOMPARE(readiness().report().overall.probability, before.probability);
    QCOMPARE(readiness().report().overall.high, before.high);
    QVERIFY(readiness().evidenceOf(Skill::Coding).isEmpty());
    // The first mock of one round lets its own cards count and nobody else's.
    QVERIFY(rate(Skill::Coding, 2.5));
    QVERIFY(readiness().countsRecall(Skill::Coding));
    QVERIFY(!readiness().countsRecall(Skill::Ml));
}

void TestRecallCoverage::belowHalfItSaysNothing()
{
    QVERIFY(rate(Skill::Coding, 2.5));
    QVERIFY(rate(Skill::Ml, 2.5));
    const double before = readiness().report().overall.probability;
    const QStringList coding = cardsOf(QStringLiteral("coding"));
    QVERIFY(coding.size() < qsizetype { 2 } * kLeastLearnedCards);
    QVERIFY(learn(coding.mid(0, kLeastLearnedCards - 1)));
    QCOMPARE(readiness().recall(Skill::Coding).learned(), kLeastLearnedCards - 1);
    QVERIFY(!readiness().countsRecall(Skill::Coding));
    QCOMPARE(moved(Skill::Coding), 0.0);
    // Many cards, and yet less than half of their round.
    const QStringList ml = cardsOf(QStringLiteral("ml"));
    QVERIFY(learn(ml.mid(0, ml.size() / 2 - 1)));
    QVERIFY(!readiness().countsRecall(Skill::Ml));
    QCOMPARE(readiness().report().overall.probability, before);
}

void TestRecallCoverage::fromHalfOnItMovesTheRound()
{
    QVERIFY(rate(Skill::Coding, 2.5));
    const double before = readiness().report().overall.probability;
    QVERIFY(learn(cardsOf(QStringLiteral("coding"))));
    QVERIFY(readiness().countsRecall(Skill::Coding));
    QVERIFY(moved(Skill::Coding) > 0.2);
    QVERIFY(moved(Skill::Behavioral) > 0.05 && moved(Skill::Behavioral) < moved(Skill::Coding));
    QVERIFY(readiness().report().overall.probability > before);
    QCOMPARE(readiness().reportFor(Level::L7).coverage.mean[kCoding], moved(Skill::Coding));
    const QList<SkillEvidence> rows = readiness().evidenceOf(Skill::Coding);
    QCOMPARE(rows.size(), 2);
    QCOMPARE(rows.first().kind, SkillEvidence::Kind::Recall);
    QCOMPARE(rows.first().cards, 18);
    QCOMPARE(rows.first().learned, 18);
    QCOMPARE(rows.first().recall, 1.0);
    QCOMPARE(rows.first().by, moved(Skill::Coding));
    // A round without cards of its own is moved by those of the others, and says so.
    QCOMPARE(readiness().evidenceOf(Skill::Manager).first().cards, 0);
}

void TestRecallCoverage::theShareIsThatOfTheCards()
{
    const std::vector<Evidence> evidence { { m_bench->clock.now(),
        MockEvidence { Skill::Coding, Level::L5, 2.5, true, false } } };
    QVERIFY(rate(Skill::Coding, 2.5));
    m_bench->clock.advance(5 * kDay);
    const QStringList coding = cardsOf(QStringLiteral("coding"));
    const QStringList some = coding.mid(0, 12);
    QVERIFY(learn(some));
    m_bench->clock.advance(15 * kDay);
    readiness().followDay();
    const SkillState before = standingOf(evidence, m_bench->clock.now(), kPriorLevel).state;
    double known = 0.15 * static_cast<double>(coding.size() - some.size());
    for (const QString &id : some) {
        known += reviews().retrievability(CardShelf::itemOf(id), reviews().today());
    }
    known /= static_cast<double>(coding.size());
    // One look at skill and gap together, with the covariances of the evidence alone.
    const std::size_t gap = kSkillCount + kCoding;
    const double gain = before.covariance(kCoding, kCoding) + before.covariance(kCoding, gap);
    const double spread = gain + before.covariance(gap, kCoding) + before.covariance(gap, gap) + 0.81;
    const double look = 4.0 + 0.9 * std::log(known / (1.0 - known));
    const double expected = gain / spread * (look - before.mean(Skill::Coding) - before.gapMean(Skill::Coding));
    QVERIFY(known > 0.5 && known < 0.8);
    QVERIFY(std::abs(moved(Skill::Coding) - expected) < 1e-9);
}

void TestRecallCoverage::onlyWhatIsShownNowMoves()
{
    QVERIFY(rate(Skill::Coding, 3.0));
    m_bench->clock.advance(10 * kDay);
    readiness().followDay();
    const ReadinessReport before = readiness().report();
    const QList<SkillEvidence> evidence = readiness().evidenceOf(Skill::Coding);
    const QList<ReadinessWeek> weeks = readiness().history(Level::L5, 4);
    const SkillMove move = readiness().movesSince(m_bench->clock.now() - 7 * kDay)[kCoding];

    QVERIFY(learn(cardsOf(QStringLiteral("coding"))));
    const ReadinessReport after = readiness().report();
    QVERIFY(after.skills[kCoding].mean > before.skills[kCoding].mean);
    // What is stored, and what it did, is what it was.
    QCOMPARE(after.effects.size(), before.effects.size());
    QCOMPARE(after.effects[0].evidence.mean[kCoding], before.effects[0].evidence.mean[kCoding]);
    QCOMPARE(after.ageingToNow.mean[kCoding], before.ageingToNow.mean[kCoding]);
    QCOMPARE(after.confidences(), before.confidences());
    QCOMPARE(after.measuredRounds, before.measuredRounds);
    QVERIFY(std::abs(after.skills[kCoding].mean - after.coverage.mean[kCoding] - before.skills[kCoding].mean) < 1e-12);
    QCOMPARE(readiness().evidenceOf(Skill::Coding).size(), evidence.size() + 1);
    QCOMPARE(readiness().evidenceOf(Skill::Coding).last().by, evidence.last().by);
    QCOMPARE(readiness().sessions(Skill::Coding).mocks, 1);
    const QList<ReadinessWeek> then = readiness().history(Level::L5, 4);
    QCOMPARE(then.size(), weeks.size());
    for (qsizetype i = 0; i < weeks.size(); ++i) {
        QCOMPARE(then.at(i).chance.probability, weeks.at(i).chance.probability);
    }
    QCOMPARE(readiness().movesSince(m_bench->clock.now() - 7 * kDay)[kCoding].total, move.total);
    // Looking again and again counts once.
    const double mean = reading(Skill::Coding).mean;
    readiness().followRecall();
    readiness().followDay();
    QCOMPARE(reading(Skill::Coding).mean, mean);
    std::optional<qsizetype> stored;
    m_bench->services.storage().read(
        this, [](Database &database) { return EvidenceRepository(database).loadAll(); },
        [&stored](const Result<QList<EvidenceRecord>> &rows) { stored = rows ? rows->size() : -1; });
    QTRY_COMPARE_WITH_TIMEOUT(stored, std::optional<qsizetype>(1), 20000);
}

void TestRecallCoverage::aCardThatFailedIsNotKnown()
{
    QVERIFY(rate(Skill::Coding, 2.5));
    const QStringList coding = cardsOf(QStringLiteral("coding"));
    QVERIFY(learn(coding));
    const double all = moved(Skill::Coding);
    m_bench->clock.advance(kDay);
    QVERIFY(learn(coding.mid(0, 6), Grade::Again));
    // The curve would say that all six are recalled for certain right now.
    QCOMPARE(reviews().retrievability(CardShelf::itemOf(coding.first()), reviews().today()), 1.0);
    QCOMPARE(readiness().recall(Skill::Coding).learned(), 12);
    QVERIFY(moved(Skill::Coding) < all - 0.1);
    // Past its step it counts again.
    m_bench->clock.advance(std::chrono::minutes { 11 });
    QVERIFY(learn(coding.mid(0, 6), Grade::Good));
    QCOMPARE(readiness().recall(Skill::Coding).learned(), 18);
}

void TestRecallCoverage::takingTheReviewBackTakesTheMoveBack()
{
    QVERIFY(rate(Skill::Coding, 2.5));
    const QStringList coding = cardsOf(QStringLiteral("coding"));
    QVERIFY(learn(coding.mid(0, 9)));
    QVERIFY(learn({ coding.at(9) }));
    QVERIFY(moved(Skill::Coding) != 0.0);
    QVERIFY(reviews().undo());
    readiness().followRecall();
    QCOMPARE(moved(Skill::Coding), 0.0);
}

void TestRecallCoverage::forgettingLowersIt()
{
    const std::vector<Evidence> evidence { { m_bench->clock.now(),
        MockEvidence { Skill::Coding, Level::L5, 2.5, true, false } } };
    QVERIFY(rate(Skill::Coding, 2.5));
    QVERIFY(learn(cardsOf(QStringLiteral("coding"))));
    RoundCoverage everything {};
    everything[kCoding] = 1.0;
    double lost = 0.0;
    for (const int days : { 20, 20, 30, 30 }) {
        m_bench->clock.advance(days * kDay);
        readiness().followDay();
        QVERIFY(readiness().countsRecall(Skill::Coding));
        // The evidence ages, too: what is lost is measured against the same day with nothing forgotten.
        const EvidenceStanding standing = standingOf(evidence, m_bench->clock.now(), kPriorLevel);
        const double kept = withCoverage(standing.state, everything, Assumptions()).mean(Skill::Coding);
        QVERIFY(kept - reading(Skill::Coding).mean > lost + 0.01);
        lost = kept - reading(Skill::Coding).mean;
    }
    // A study day begins at four in the morning: no date changes then, and what is recalled does.
    const double evening = readiness().recall(Skill::Coding).recall();
    m_bench->clock.advance(std::chrono::hours { 7 });
    readiness().followDay();
    QCOMPARE(readiness().recall(Skill::Coding).recall(), evening);
    m_bench->clock.advance(std::chrono::hours { 4 });
    readiness().followDay();
    QVERIFY(readiness().recall(Skill::Coding).recall() < evening);
    // The mock has faded: the round is unmeasured again, and its cards do not make up for that.
    m_bench->clock.advance(1000 * kDay);
    readiness().followDay();
    QVERIFY(!readiness().countsRecall());
}

void TestRecallCoverage::itIsReadAgainAfterAStart()
{
    QVERIFY(rate(Skill::Coding, 2.5));
    QVERIFY(learn(cardsOf(QStringLiteral("coding"))));
    const ReadinessReport before = readiness().report();
    QVERIFY(m_bench->reopen());
    QCOMPARE(reading(Skill::Coding).mean, before.skills[kCoding].mean);
    QCOMPARE(readiness().report().overall.probability, before.overall.probability);
}

void TestRecallCoverage::ownCardsOfATopicBelongToIt()
{
    const int before = readiness().recall(Skill::Coding).cards();
    const QString topic = cards().find(cardsOf(QStringLiteral("coding")).first())->topic;
    cards().setOwnCards({ { QStringLiteral("own-1"), topic, QStringLiteral("Q"), QStringLiteral("A"), {}, {}, false },
        { QStringLiteral("own-2"), QStringLiteral("Swedish"), QStringLiteral("Q"), QStringLiteral("A"), {}, {},
            false } });
    QCOMPARE(readiness().recall(Skill::Coding).cards(), before + 1);
}

void TestRecallCoverage::aCardThatIsPutAsideStaysOfItsTopic()
{
    QVERIFY(rate(Skill::Coding, 2.5));
    const QStringList coding = cardsOf(QStringLiteral("coding"));
    QVERIFY(learn(coding.mid(0, 12)));
    const double before = moved(Skill::Coding);
    for (const QString &id : coding.mid(12)) {
        cards().setSuspended(id, true);
    }
    readiness().followRecall();
    QCOMPARE(moved(Skill::Coding), before);
}

void TestRecallCoverage::assumptionsOfItAreThePersons()
{
    QVERIFY(rate(Skill::Coding, 2.5));
    QVERIFY(learn(cardsOf(QStringLiteral("coding")).mid(0, 12)));
    const double usual = moved(Skill::Coding);
    QVERIFY(readiness().assume({ AssumptionKind::UnseenShare, Skill::Recruiter }, 0.5));
    QVERIFY(moved(Skill::Coding) > usual);
    QVERIFY(readiness().assume({ AssumptionKind::UnseenShare, Skill::Recruiter }, 0.15));
    QCOMPARE(moved(Skill::Coding), usual);
    QVERIFY(readiness().assume({ AssumptionKind::RecallSpread, Skill::Recruiter }, 9.0));
    QVERIFY(std::abs(moved(Skill::Coding)) < 0.05 * std::abs(usual));
    QCOMPARE(readiness().ownAssumptions(), 1);
}

void TestRecallCoverage::whatThePlannerUsesIsWhatIsShown()
{
    QVERIFY(rate(Skill::Coding, 2.0));
    QVERIFY(learn(cardsOf(QStringLiteral("coding"))));
    const SkillState state = readiness().state();
    for (const Skill skill : kSkills) {
        QCOMPARE(state.mean(skill), reading(skill).mean);
        QCOMPARE(state.sd(skill), reading(skill).sd);
    }
    QVERIFY(!m_bench->services.bestUse().best(120).isEmpty());
}

void TestRecallCoverage::theNewestChangeEndsAtWhatIsShown()
{
    QVERIFY(rate(Skill::Coding, 2.5));
    QVERIFY(learn(cardsOf(QStringLiteral("coding"))));
    const double before = reading(Skill::Coding).mean;
    QVERIFY(rate(Skill::Coding, 3.5));
    const ReadinessChange change = readiness().lastChange().value();
    QCOMPARE(change.after.skills[kCoding].mean, reading(Skill::Coding).mean);
    QCOMPARE(change.before.skills[kCoding].mean, before);
    // Of another day it tells what the evidence did, as nobody knows what was recalled then.
    m_bench->clock.advance(3 * kDay);
    readiness().followDay();
    QVERIFY(readiness().lastChange().value().before.skills[kCoding].mean < before - 0.1);
}

void TestRecallCoverage::manyGradesAreOneAnswer()
{
    QVERIFY(rate(Skill::Coding, 2.5));
    QSignalSpy changed(&readiness(), &ReadinessService::changed);
    for (const QString &id : cardsOf(QStringLiteral("coding"))) {
        QVERIFY(reviews().grade(CardShelf::itemOf(id), Grade::Easy));
    }
    QCOMPARE(changed.count(), 0);
    QTRY_COMPARE_WITH_TIMEOUT(changed.count(), 1, 20000);
    QVERIFY(readiness().countsRecall(Skill::Coding));
    // What is no card tells nobody anything.
    QVERIFY(reviews().grade({ ReviewItemKind::Prompt, QStringLiteral("Q-01") }, Grade::Good));
    readiness().followRecall();
    readiness().followDay();
    QCOMPARE(changed.count(), 1);
}

QTEST_GUILESS_MAIN(TestRecallCoverage)
#include "tst_recallcoverage.moc"
