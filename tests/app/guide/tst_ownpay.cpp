// SPDX-License-Identifier: MIT
#include "guide/ownpay.h"
#include "guide/pay.h"

#include <QTest>

using namespace sevenrounds;

namespace {

const VestingSchedule kEven { FactId(QStringLiteral("vest-even")), {}, { 25, 25, 25, 25 } };

OwnFigure figure(double low, double high, bool isPercent = false, qint64 at = 1)
{
    return { { low, high }, isPercent, fromEpochMs(at) };
}

OwnPay own(std::initializer_list<std::pair<PayPart, OwnFigure>> figures)
{
    OwnPay own;
    for (const auto &[part, figure] : figures) {
        own.figures[static_cast<std::size_t>(part)] = figure;
    }
    return own;
}

PayBand printed()
{
    PayBand band;
    band.id = FactId(QStringLiteral("band"));
    band.currency = QStringLiteral("GBP");
    band.level = QStringLiteral("L5");
    band.base = FigureRange { 90000, 120000 };
    band.stock = FigureRange { 60000, 120000 };
    band.bonusPercent = FigureRange { 15, 20 };
    band.totalPrinted = { 170000, 270000 };
    return band;
}

} // namespace

/// What a person was told of a pay row, beside the row.
class TestOwnPay : public QObject
{
    Q_OBJECT

private slots:
    void nothingPrintedIsMixedIn();
    void itsPartsAddUpOnceAllWereTold();
    void theNewestDayIsTheRows();
    void anOfferTakesTheLowerEnds();
    void anOfferOfTheSameCurrencyKeepsTheRest();
    void anotherCurrencyBeginsAnew();
    void aTotalAloneIsNoOffer();
};

void TestOwnPay::nothingPrintedIsMixedIn()
{
    const PayBand told = toldBand(printed(), own({ { PayPart::Base, figure(130000, 130000) } }));
    QCOMPARE(told.level, QStringLiteral("L5"));
    QCOMPARE(told.base->low, 130000.0);
    QVERIFY(!told.stock && !told.bonusAmount && !told.bonusPercent);
    QVERIFY(!partsTotal(told));
}

void TestOwnPay::itsPartsAddUpOnceAllWereTold()
{
    const PayBand told = toldBand(printed(),
        own({ { PayPart::Base, figure(100000, 110000) }, { PayPart::Stock, figure(80000, 80000) },
            { PayPart::Bonus, figure(10, 20, true) } }));
    QCOMPARE(partsTotal(told)->low, 190000.0);
    QCOMPARE(partsTotal(told)->high, std::optional(212000.0));
}

void TestOwnPay::theNewestDayIsTheRows()
{
    QVERIFY(OwnPay().isEmpty());
    const OwnPay told = own({ { PayPart::Base, figure(1, 1, false, 7) }, { PayPart::Total, figure(1, 1, false, 9) } });
    QCOMPARE(told.at(), std::optional(fromEpochMs(9)));
}

void TestOwnPay::anOfferTakesTheLowerEnds()
{
    const OwnPay told = own({ { PayPart::Base, figure(100000, 120000) }, { PayPart::Stock, figure(50000, 90000) },
        { PayPart::Bonus, figure(15, 20, true) }, { PayPart::SignOn, figure(20000, 20000) } });
    QVERIFY(isOffer(told));
    const OwnOffer offer = offerOf(told, QStringLiteral("GBP"), kEven, {});
    // Four years of the lower stock are the grant.
    const OwnOffer expected { QStringLiteral("GBP"), 100000, 200000, 0, 20000, kEven.id, 15, 0 };
    QCOMPARE(offer, expected);
}

void TestOwnPay::anOfferOfTheSameCurrencyKeepsTheRest()
{
    const OwnOffer standing { QStringLiteral("GBP"), 90000, 300000, 10000, 5000, FactId(QStringLiteral("vest-other")),
        0, 40000 };
    const OwnPay told = own({ { PayPart::Base, figure(100000, 100000) }, { PayPart::Bonus, figure(12, 12, true) } });
    const OwnOffer expected { QStringLiteral("GBP"), 100000, 300000, 0, 5000, FactId(QStringLiteral("vest-other")), 12,
        40000 };
    QCOMPARE(offerOf(told, QStringLiteral("GBP"), kEven, standing), expected);
}

void TestOwnPay::anotherCurrencyBeginsAnew()
{
    const OwnOffer standing { QStringLiteral("USD"), 200000, 400000, 0, 50000, kEven.id, 0, 40000 };
    const OwnOffer expected { QStringLiteral("GBP"), 100000, 0, 0, 0, {}, 0, 0 };
    QCOMPARE(
        offerOf(own({ { PayPart::Base, figure(100000, 100000) } }), QStringLiteral("GBP"), kEven, standing), expected);
}

void TestOwnPay::aTotalAloneIsNoOffer()
{
    QVERIFY(!isOffer({}));
    QVERIFY(!isOffer(own({ { PayPart::Total, figure(300000, 300000) } })));
    QVERIFY(isOffer(own({ { PayPart::SignOn, figure(30000, 30000) } })));
}

QTEST_GUILESS_MAIN(TestOwnPay)
#include "tst_ownpay.moc"
