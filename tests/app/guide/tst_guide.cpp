// SPDX-License-Identifier: MIT
#include "guide/guidefacts.h"
#include "guide/pay.h"
#include "guide/pipeline.h"
#include "guide/skillgap.h"
#include "guide/teammatch.h"

#include <QTest>

using namespace sevenrounds;

namespace {

FactId id(const char *text)
{
    return FactId(QString::fromLatin1(text));
}

PayBand band()
{
    PayBand band;
    band.id = id("band");
    band.currency = QStringLiteral("USD");
    band.base = FigureRange { 155000, 195000 };
    band.stock = FigureRange { 80000, 150000 };
    band.bonusPercent = FigureRange { 15, 15 };
    band.totalPrinted = { 290000, 410000 };
    return band;
}

VestingSchedule schedule(const QList<double> &percents)
{
    return { id("schedule"), {}, percents };
}

PipelineStage stage(const char *name, const std::optional<FigureRange> &weeks, const std::optional<FigureRange> &wait)
{
    return { id(name), QStringLiteral("guides/guide-s2"), {}, weeks, wait };
}

/// The rows that the research guide prints.
QList<PipelineStage> researchStages()
{
    return { stage("application", FigureRange { 2, 8 }, {}), stage("recruiter", {}, FigureRange { 1, 2 }),
        stage("phone", {}, FigureRange { 2, 3 }), stage("paper", {}, FigureRange { 2, 3 }),
        stage("onsite", {}, FigureRange { 2, 4 }), stage("committee", FigureRange { 2, 4 }, FigureRange { 1, 2 }),
        stage("match", FigureRange { 2, 6 }, FigureRange { 1, 1 }) };
}

FactField textField(const char *key, const QStringList &texts)
{
    return { QString::fromLatin1(key), texts };
}

FactRecord record(const char *kind, const char *list, const char *name, const QList<FactField> &fields)
{
    FactRecord record;
    record.kind = QString::fromLatin1(kind);
    record.list = QString::fromLatin1(list);
    record.id = id(name);
    record.fields = fields;
    return record;
}

} // namespace

/// What the guide computes, against values that were computed by hand.
class TestGuide : public QObject
{
    Q_OBJECT

private slots:
    void partsAddUp();
    void aMissingPartGivesNoSum();
    void aPlusSignStays();
    void comparesBothEnds();
    void spreadsAGrantOverItsYears();
    void aBonusInPercentIsOfTheBase();
    void refreshersComeOnTop();
    void twoOffersStandBesideEachOther();
    void aRateIsOfItsCurrencies();
    void aBandIsTwoOffers();
    void addsThePipelineUp();
    void thePrintedTotalLeavesTwoRowsOut();
    void ranksTeamsByWeights();
    void noWishGivesNoRank();
    void equalTeamsKeepTheirOrder();
    void findsTheWidestGap();
    void readsSchedules();
    void readsTeams();
};

void TestGuide::partsAddUp()
{
    // 155 + 80 + 15 % of 155, and 195 + 150 + 15 % of 195.
    const std::optional<FigureRange> sum = partsTotal(band());
    QVERIFY(sum);
    QCOMPARE(sum->low, 258250.0);
    QCOMPARE(*sum->high, 374250.0);
    QVERIFY(!sum->isOpen);

    PayBand fixed = band();
    fixed.bonusPercent.reset();
    fixed.base = FigureRange { 150000, 150000 };
    fixed.stock = FigureRange { 60000, 60000 };
    fixed.bonusAmount = FigureRange { 23000, 23000 };
    QCOMPARE(partsTotal(fixed)->low, 233000.0);
}

void TestGuide::aMissingPartGivesNoSum()
{
    for (const auto member : { &PayBand::base, &PayBand::stock, &PayBand::bonusPercent }) {
        PayBand incomplete = band();
        (incomplete.*member).reset();
        QVERIFY(!partsTotal(incomplete));
        QVERIFY(!comparePrinted(incomplete));
        QVERIFY(!offersOf(incomplete, schedule({ 100 })));
    }
}

void TestGuide::aPlusSignStays()
{
    PayBand open = band();
    open.stock = FigureRange { 550000, 1000000, true };
    QVERIFY(partsTotal(open)->isOpen);
    open.totalPrinted = { 650000, {}, true };
    QVERIFY(!comparePrinted(open));
}

void TestGuide::comparesBothEnds()
{
    QCOMPARE(comparePrinted(band())->low, Against::Above);
    QCOMPARE(comparePrinted(band())->high, Against::Above);
    // The research guide's L7: 330 + 550 + 82.5 against 1000, 420 + 1000 + 126 against 1500.
    PayBand mixed = band();
    mixed.base = FigureRange { 330000, 420000 };
    mixed.stock = FigureRange { 550000, 1000000, true };
    mixed.bonusPercent = FigureRange { 25, 30 };
    mixed.totalPrinted = { 1000000, 1500000, true };
    QCOMPARE(*partsTotal(mixed)->high, 1546000.0);
    QCOMPARE(comparePrinted(mixed)->low, Against::Above);
    QCOMPARE(comparePrinted(mixed)->high, Against::Below);
    PayBand equal = band();
    equal.totalPrinted = { 258250, 374250 };
    QCOMPARE(comparePrinted(equal)->low, Against::Equal);
    QCOMPARE(comparePrinted(equal)->high, Against::Equal);
}

void TestGuide::spreadsAGrantOverItsYears()
{
    const OwnOffer offer { QStringLiteral("USD"), 200000, 400000, 30000, 50000, {}, 0, 0 };
    const QList<YearPay> years = payOfYears(offer, schedule({ 33, 33, 22, 12 }));
    QCOMPARE(years.size(), 4);
    QCOMPARE(years.at(0).stock, 132000.0);
    QCOMPARE(years.at(0).total(), 412000.0);
    QCOMPARE(years.at(1).total(), 362000.0);
    QCOMPARE(years.at(2).total(), 318000.0);
    QCOMPARE(years.at(3).total(), 278000.0);
    // 4 (200 + 30) + 400 + 50.
    QCOMPARE(sumOf(years), 1370000.0);
    QVERIFY(payOfYears(offer, schedule({})).isEmpty());
}

void TestGuide::aBonusInPercentIsOfTheBase()
{
    OwnOffer offer { QStringLiteral("USD"), 200000, 0, 0, 0, {}, 15, 0 };
    QCOMPARE(bonusOf(offer), 30000.0);
    QCOMPARE(payOfYears(offer, schedule({ 25, 25, 25, 25 })).at(2).bonus, 30000.0);
    offer.bonusPercent = 0;
    offer.bonus = 12000;
    QCOMPARE(bonusOf(offer), 12000.0);
}

void TestGuide::refreshersComeOnTop()
{
    const OwnOffer offer { QStringLiteral("USD"), 0, 400000, 0, 0, {}, 0, 80000 };
    const QList<YearPay> years = payOfYears(offer, schedule({ 33, 33, 22, 12 }));
    // A quarter of each refresher that has come by then: none, one, two, three.
    QCOMPARE(years.at(0).stock, 132000.0);
    QCOMPARE(years.at(1).stock, 152000.0);
    QCOMPARE(years.at(2).stock, 128000.0);
    QCOMPARE(years.at(3).stock, 108000.0);
    QCOMPARE(sumOf(years), 400000.0 + 120000.0);
    // Where a schedule is longer, the first of them is used up in the sixth year.
    const QList<YearPay> longer = payOfYears(offer, schedule({ 20, 20, 20, 20, 10, 10 }));
    QCOMPARE(longer.at(4).stock, 40000.0 + 80000.0);
    QCOMPARE(longer.at(5).stock, 40000.0 + 80000.0);
}

void TestGuide::twoOffersStandBesideEachOther()
{
    const VestingSchedule even = schedule({ 25, 25, 25, 25 });
    const OwnOffer dollars { QStringLiteral("USD"), 200000, 400000, 0, 0, {}, 0, 0 };
    const OwnOffer pounds { QStringLiteral("GBP"), 120000, 200000, 0, 40000, {}, 10, 0 };
    const QList<YearAgainst> years = compareYears(payOfYears(dollars, even), payOfYears(pounds, even), 1.25);
    QCOMPARE(years.size(), 4);
    QCOMPARE(years.first().first, std::optional(300000.0));
    // 120 + 12 + 50 + 40, at 1.25.
    QCOMPARE(years.first().second, std::optional(277500.0));
    QCOMPARE(years.last().second, std::optional(227500.0));
    const QList<YearAgainst> uneven
        = compareYears(payOfYears(dollars, even), payOfYears(pounds, schedule({ 50, 50 })), 1.25);
    QCOMPARE(uneven.size(), 4);
    QVERIFY(!uneven.last().second);
    QVERIFY(compareYears({}, {}, 1.0).isEmpty());
}

void TestGuide::aRateIsOfItsCurrencies()
{
    const OwnRate rate { QStringLiteral("GBP"), QStringLiteral("USD"), 1.25, {} };
    QCOMPARE(rateBetween(rate.from, rate.to, rate), std::optional(1.25));
    QCOMPARE(rateBetween(rate.to, rate.from, rate), std::optional(0.8));
    QCOMPARE(rateBetween(QStringLiteral("EUR"), QStringLiteral("EUR"), {}), std::optional(1.0));
    QVERIFY(!rateBetween(rate.from, rate.to, {}));
    QVERIFY(!rateBetween(QStringLiteral("EUR"), rate.to, rate));
    QVERIFY(!rateBetween(rate.from, rate.to, OwnRate { rate.from, rate.to, 0.0, {} }));
}

void TestGuide::aBandIsTwoOffers()
{
    const VestingSchedule even = schedule({ 25, 25, 25, 25 });
    const std::optional<BandOffers> offers = offersOf(band(), even);
    QVERIFY(offers);
    QCOMPARE(offers->low.grant, 320000.0);
    QCOMPARE(offers->high.grant, 600000.0);
    QCOMPARE(offers->high.bonus, 29250.0);
    // An even year is what the parts come to.
    QCOMPARE(payOfYears(offers->low, even).first().total(), 258250.0);
    QCOMPARE(sumOf(payOfYears(offers->high, even)), 4 * 374250.0);
}

void TestGuide::addsThePipelineUp()
{
    const std::optional<FigureRange> total = pipelineTotal(researchStages());
    QVERIFY(total);
    QCOMPARE(total->low, 15.0);
    QCOMPARE(*total->high, 33.0);
    QVERIFY(!pipelineTotal({ stage("a", {}, {}), stage("b", {}, {}) }));
}

void TestGuide::thePrintedTotalLeavesTwoRowsOut()
{
    const std::optional<FigureRange> total = pipelineTotal(leaveOut(researchStages(), id("application"), id("match")));
    QCOMPARE(total->low, 12.0);
    QCOMPARE(*total->high, 24.0);
}

void TestGuide::ranksTeamsByWeights()
{
    const QList<TeamProfile> teams { { id("gemini"), QStringLiteral("Gemini"), { 3, 2, 5, 2, 4 } },
        { id("fundamental"), QStringLiteral("Fundamental"), { 5, 5, 2, 5, 1 } } };
    // Freedom 3, publication 1, product 1: (15 + 5 + 2) / 5 and (9 + 2 + 5) / 5.
    const QList<TeamMatch> ranked = rankTeams(teams, { 3, 1, 1, 0, 0 });
    QCOMPARE(ranked.size(), 2);
    QCOMPARE(ranked.first().team, id("fundamental"));
    QCOMPARE(ranked.first().score, 4.4);
    QCOMPARE(ranked.last().score, 3.2);
    QCOMPARE(ranked.first().best, std::optional<std::size_t>(0));
    QCOMPARE(ranked.first().worst, std::optional<std::size_t>(2));
    // Freedom is medium there, so product speaks for it and publication against it.
    QCOMPARE(ranked.last().best, std::optional<std::size_t>(2));
    QCOMPARE(ranked.last().worst, std::optional<std::size_t>(1));
    QCOMPARE(rankTeams(teams, { 0, 0, 5, 0, 5 }).first().team, id("gemini"));
}

void TestGuide::noWishGivesNoRank()
{
    QVERIFY(rankTeams({ { id("a"), {}, { 1, 2, 3, 4, 5 } } }, {}).isEmpty());
}

void TestGuide::equalTeamsKeepTheirOrder()
{
    const QList<TeamMatch> ranked
        = rankTeams({ { id("a"), {}, { 3, 3, 3, 3, 3 } }, { id("b"), {}, { 3, 3, 3, 3, 3 } } }, { 1, 1, 1, 1, 1 });
    QCOMPARE(ranked.first().team, id("a"));
    QVERIFY(!ranked.first().best && !ranked.first().worst);
}

void TestGuide::findsTheWidestGap()
{
    const QList<SkillBar> bars { { id("mathematics"), QStringLiteral("Mathematics"), 4 },
        { id("software"), QStringLiteral("Software"), 5 }, { id("data"), QStringLiteral("Data"), 4 } };
    QList<SkillGap> gaps = skillGaps(bars, { { id("software"), 2 }, { id("data"), 1 } });
    QVERIFY(!gaps.at(0).own);
    QCOMPARE(gaps.at(0).missing(), 0);
    QCOMPARE(gaps.at(1).missing(), 3);
    QCOMPARE(gaps.at(2).missing(), 3);
    QCOMPARE(widestGap(gaps)->skill, id("software"));
    gaps = skillGaps(bars, { { id("data"), 5 } });
    QCOMPARE(gaps.at(2).missing(), 0);
    QVERIFY(!widestGap(gaps));
}

void TestGuide::readsSchedules()
{
    FactItem then { { textField("every", { QStringLiteral("month") }),
        textField("months", { QStringLiteral("36") }) } };
    FactField thenField { QStringLiteral("then") };
    thenField.parts.append(then);
    const QList<VestingSchedule> schedules = vestingSchedules(
        { record("pay", "vesting", "front",
              { textField("percent_per_year",
                  { QStringLiteral("33"), QStringLiteral("33"), QStringLiteral("22"), QStringLiteral("12") }) }),
            record("pay", "vesting", "monthly",
                { textField("first_year_percent", { QStringLiteral("33") }), thenField }) });
    QCOMPARE(schedules.size(), 2);
    QCOMPARE(schedules.first().percentOfYear, QList<double>({ 33, 33, 22, 12 }));
    // 67 percent in 36 equal months, twelve a year.
    QCOMPARE(schedules.last().percentOfYear.size(), 4);
    QCOMPARE(schedules.last().percentOfYear.at(1), 67.0 / 3.0);
    QCOMPARE(schedules.last().percentOfYear.at(3), 67.0 / 3.0);
}

void TestGuide::readsTeams()
{
    FactField rated { QStringLiteral("axes") };
    rated.parts.append(
        { { textField("systems", { QStringLiteral("4") }), textField("freedom", { QStringLiteral("3") }) } });
    const auto axis = [](const char *key) {
        return record("teams", "axes", key, { textField("key", { QString::fromLatin1(key) }) });
    };
    const QList<TeamProfile> teams = teamProfiles({ axis("freedom"), axis("systems"),
        record("teams", "teams", "team", { textField("title", { QStringLiteral("Team") }), rated }) });
    QCOMPARE(teams.size(), 1);
    QCOMPARE(teams.first().axes, (TeamAxes { 3, 4, 0, 0, 0 }));
}

QTEST_GUILESS_MAIN(TestGuide)
#include "tst_guide.moc"
