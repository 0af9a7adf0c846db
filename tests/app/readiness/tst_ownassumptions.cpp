// SPDX-License-Identifier: MIT
#include "readiness/ownassumptions.h"

#include <QSet>
#include <QTest>

#include <limits>

using namespace sevenrounds;

namespace {

constexpr AssumptionId kHardFloor { AssumptionKind::HardFloor, Skill::Recruiter };
constexpr AssumptionId kSoftFloor { AssumptionKind::SoftFloor, Skill::Recruiter };
constexpr AssumptionId kWeakRounds { AssumptionKind::WeakRounds, Skill::Recruiter };
constexpr AssumptionId kDayNoise { AssumptionKind::DayNoise, Skill::Recruiter };
constexpr AssumptionId kCodingBar { AssumptionKind::BarOffset, Skill::Coding };

} // namespace

class TestOwnAssumptions : public QObject
{
    Q_OBJECT

private slots:
    void everyNumberIsListedOnceAndUsualOnesAreAllowed();
    void eachIsReplacedAloneAndReadBack();
    void researchLoopsWeighOtherwise_data();
    void researchLoopsWeighOtherwise();
    void whatNobodyCanMeanIsRefused_data();
    void whatNobodyCanMeanIsRefused();
    void twoThatOnlyHoldTogetherAreTakenTogether();
    void whatContradictsKeepsItsUsualNumber();
    void hostileTextIsNoNumber();
};

void TestOwnAssumptions::everyNumberIsListedOnceAndUsualOnesAreAllowed()
{
    // Seven bars and all together, seven weights, four of the committee's rule, the day's luck and the beginning, two of what is read from cards.
    QCOMPARE(editableAssumptions().size(), std::size_t { 23 });
    QSet<QString> keys;
    for (const Loop loop : kLoops) {
        const Assumptions usual = usualAssumptions(loop);
        QVERIFY(checkAssumptions(usual));
        for (const AssumptionId &id : editableAssumptions()) {
            keys.insert(assumptionKey(id));
            QVERIFY2(assuming(usual, id, assumed(usual, id)), qPrintable(assumptionKey(id)));
        }
    }
    QCOMPARE(keys.size(), 23);
}

void TestOwnAssumptions::eachIsReplacedAloneAndReadBack()
{
    const Assumptions usual;
    for (const AssumptionId &id : editableAssumptions()) {
        const AssumptionRange range = assumptionRange(id);
        const double value = id == kHardFloor ? range.low : id == kSoftFloor ? range.high : range.isWhole ? 3.0 : 1.5;
        const double wanted = id.kind == AssumptionKind::PriorLevel ? 6.25
            : id.kind == AssumptionKind::UnseenShare                ? 0.5
                                                                    : value;
        OwnAssumptions own;
        own.insert(assumptionKey(id), writeAssumption(wanted));
        const Assumptions changed = withOwn(usual, own);
        QCOMPARE(assumed(changed, id), wanted);
        for (const AssumptionId &other : editableAssumptions()) {
            if (!(other == id)) {
                QCOMPARE(assumed(changed, other), assumed(usual, other));
            }
        }
    }
}

void TestOwnAssumptions::researchLoopsWeighOtherwise_data()
{
    QTest::addColumn<Loop>("loop");
    QTest::addColumn<double>("design");
    QTest::addColumn<double>("ml");
    QTest::addColumn<double>("talk");
    QTest::newRow("engineer") << Loop::AiEngineer << 1.2 << 1.2 << 1.0;
    QTest::newRow("both") << Loop::Both << 1.2 << 1.2 << 1.0;
    QTest::newRow("scientist") << Loop::Scientist << 0.4 << 1.6 << 1.2;
    QTest::newRow("research engineer") << Loop::ResearchEngineer << 0.4 << 1.6 << 1.2;
    QTest::newRow("senior") << Loop::Senior << 0.4 << 1.6 << 1.2;
}

void TestOwnAssumptions::researchLoopsWeighOtherwise()
{
    QFETCH(Loop, loop);
    const Assumptions usual = usualAssumptions(loop);
    QTEST(assumed(usual, { AssumptionKind::Weight, Skill::Design }), "design");
    QTEST(assumed(usual, { AssumptionKind::Weight, Skill::Ml }), "ml");
    QTEST(assumed(usual, { AssumptionKind::Weight, Skill::Presentation }), "talk");
    QCOMPARE(assumed(usual, { AssumptionKind::Weight, Skill::Coding }), 1.2);
}

void TestOwnAssumptions::whatNobodyCanMeanIsRefused_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<double>("value");
    const auto row = [](const char *name, AssumptionKind kind, double value) {
        QTest::newRow(name) << static_cast<int>(kind) << value;
    };
    row("no number", AssumptionKind::DayNoise, std::numeric_limits<double>::quiet_NaN());
    row("without an end", AssumptionKind::Weight, std::numeric_limits<double>::infinity());
    row("no luck at all", AssumptionKind::DayNoise, 0.0);
    row("negative weight", AssumptionKind::Weight, -0.1);
    row("bar above every ladder", AssumptionKind::BarOffset, 3.0);
    row("half a round", AssumptionKind::WeakRounds, 1.5);
    row("floor above the soft one", AssumptionKind::HardFloor, 2.5);
    row("soft floor below the hard one", AssumptionKind::SoftFloor, 1.5);
    row("cards trusted beyond the model", AssumptionKind::RecallSpread, 0.5);
    row("everything known beforehand", AssumptionKind::UnseenShare, 1.0);
    row("floor below the scale", AssumptionKind::MeanFloor, 0.9);
    row("level of nobody", AssumptionKind::PriorLevel, 12.0);
}

void TestOwnAssumptions::whatNobodyCanMeanIsRefused()
{
    QFETCH(int, kind);
    QFETCH(double, value);
    const Result<Assumptions> changed = assuming({}, { static_cast<AssumptionKind>(kind), Skill::Ml }, value);
    QVERIFY(!changed);
    QCOMPARE(changed.error().kind, ErrorKind::InvalidInput);
}

void TestOwnAssumptions::twoThatOnlyHoldTogetherAreTakenTogether()
{
    // Above the usual soft floor, and so only right with one's own soft floor beside it.
    const OwnAssumptions own { { assumptionKey(kHardFloor), QStringLiteral("2.6") },
        { assumptionKey(kSoftFloor), QStringLiteral("3") } };
    const Assumptions changed = withOwn({}, own);
    QCOMPARE(changed.committee.hardFloor, 2.6);
    QCOMPARE(changed.committee.softFloor, 3.0);
}

void TestOwnAssumptions::whatContradictsKeepsItsUsualNumber()
{
    const OwnAssumptions own { { assumptionKey(kHardFloor), QStringLiteral("3") },
        { assumptionKey(kSoftFloor), QStringLiteral("2") }, { assumptionKey(kDayNoise), QStringLiteral("0.5") } };
    const Assumptions changed = withOwn({}, own);
    QVERIFY(checkAssumptions(changed));
    QCOMPARE(changed.dayNoise, 0.5);
    QCOMPARE(changed.committee.hardFloor, Assumptions().committee.hardFloor);

    OwnAssumptions noWeights;
    for (const Skill skill : kSkills) {
        noWeights.insert(assumptionKey({ AssumptionKind::Weight, skill }), QStringLiteral("0"));
    }
    QVERIFY(checkAssumptions(withOwn({}, noWeights)));
}

void TestOwnAssumptions::hostileTextIsNoNumber()
{
    for (const char *text : { "", " ", "nan", "inf", "1e400", "0,5", "0.5 points", "99", "-1", "\xD9\xA1" }) {
        QVERIFY2(!readAssumption(kDayNoise, QString::fromUtf8(text)), text);
    }
    QCOMPARE(readAssumption(kDayNoise, QStringLiteral("0.5")), std::optional(0.5));
    QVERIFY(!readAssumption(kWeakRounds, QStringLiteral("1.5")));
    const OwnAssumptions own { { QStringLiteral("bar/nobody"), QStringLiteral("1") },
        { assumptionKey(kCodingBar), QStringLiteral("NaN") } };
    QCOMPARE(withOwn({}, own), Assumptions());
}

QTEST_APPLESS_MAIN(TestOwnAssumptions)
#include "tst_ownassumptions.moc"
