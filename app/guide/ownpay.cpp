// SPDX-License-Identifier: MIT
#include "guide/ownpay.h"

namespace sevenrounds {

PayBand toldBand(const PayBand &printed, const OwnPay &own)
{
    PayBand told { printed.id, printed.ladder, printed.country, printed.currency, printed.level, {}, {}, {}, {}, {} };
    if (const std::optional<OwnFigure> &base = own.of(PayPart::Base)) {
        told.base = base->range;
    }
    if (const std::optional<OwnFigure> &stock = own.of(PayPart::Stock)) {
        told.stock = stock->range;
    }
    if (const std::optional<OwnFigure> &bonus = own.of(PayPart::Bonus)) {
        (bonus->isPercent ? told.bonusPercent : told.bonusAmount) = bonus->range;
    }
    return told;
}

bool isOffer(const OwnPay &own)
{
    return own.of(PayPart::Base) || own.of(PayPart::Stock) || own.of(PayPart::Bonus) || own.of(PayPart::SignOn);
}

OwnOffer offerOf(const OwnPay &own, const QString &currency, const VestingSchedule &schedule, const OwnOffer &standing)
{
    OwnOffer offer = standing.currency == currency ? standing : OwnOffer {};
    offer.currency = currency;
    if (const std::optional<OwnFigure> &base = own.of(PayPart::Base)) {
        offer.base = base->range.low;
    }
    if (const std::optional<OwnFigure> &stock = own.of(PayPart::Stock)) {
        offer.grant = stock->range.low * static_cast<double>(schedule.percentOfYear.size());
        offer.schedule = schedule.id;
    }
    if (const std::optional<OwnFigure> &bonus = own.of(PayPart::Bonus)) {
        offer.bonus = bonus->isPercent ? 0.0 : bonus->range.low;
        offer.bonusPercent = bonus->isPercent ? bonus->range.low : 0.0;
    }
    if (const std::optional<OwnFigure> &signOn = own.of(PayPart::SignOn)) {
        offer.signOn = signOn->range.low;
    }
    return offer;
}

} // namespace sevenrounds
