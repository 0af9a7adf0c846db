// SPDX-License-Identifier: MIT
#include "ui/guide/offerviewmodel.h"

#include "guide/guidefacts.h"
#include "services/guidenotes.h"
#include "ui/format/datetext.h"
#include "ui/format/numberentry.h"
#include "ui/format/percenttext.h"
#include "ui/guide/guidetext.h"
#include "ui/guide/ownuses.h"

#include <QLocale>

#include <algorithm>
#include <array>

using namespace sevenrounds;

namespace {

constexpr std::array kOfferCurrencies { "USD", "GBP", "EUR", "CHF" };
/// In the order of OfferViewModel::Amount; the bonus as an amount.
constexpr std::array kOfferAmounts { &OwnOffer::base, &OwnOffer::grant, &OwnOffer::bonus, &OwnOffer::signOn,
    &OwnOffer::refresher };
/// Above this no bonus is one. App default.
constexpr double kMostBonusPercent = 1000.0;
constexpr double kExampleAmount = 250000.0;
constexpr double kExampleBonus = 30000.0;
constexpr double kExamplePercent = 15.0;

QString percentEntryText(double percent)
{
    return withPercentSign(numberEntryText(percent));
}

QString keptAmountText(const OwnOffer &offer, std::size_t amount)
{
    if (amount == OfferViewModel::Bonus && offer.bonusPercent > 0.0) {
        return percentEntryText(offer.bonusPercent);
    }
    const double kept = offer.*kOfferAmounts[amount];
    return kept > 0.0 ? amountEntryText(kept) : QString();
}

/// Puts what was typed into the offer; false where it is no amount.
bool putAmount(OwnOffer *offer, std::size_t amount, const QString &typed)
{
    if (amount == OfferViewModel::Bonus) {
        const std::optional<double> percent = percentOf(typed);
        const bool isShare = percent && *percent >= 0.0 && *percent <= kMostBonusPercent;
        const std::optional<double> value = isShare ? std::optional(0.0) : amountOf(typed);
        if (value) {
            offer->bonus = *value;
            offer->bonusPercent = isShare ? *percent : 0.0;
        }
        return value.has_value();
    }
    const std::optional<double> value = amountOf(typed);
    if (value) {
        offer->*kOfferAmounts[amount] = *value;
    }
    return value.has_value();
}

} // namespace

namespace sevenrounds {

std::optional<int> indexOfSchedule(const QList<VestingSchedule> &schedules, const FactId &schedule)
{
    const auto found = std::find_if(
        schedules.cbegin(), schedules.cend(), [&](const VestingSchedule &one) { return one.id == schedule; });
    return found == schedules.cend() ? std::nullopt : std::optional(static_cast<int>(found - schedules.cbegin()));
}

std::optional<int> notedSchedule(AppServices &services, const QList<VestingSchedule> &schedules)
{
    const FactRecord *disagreement = services.library().findFact(disagreementSubject(kVestingDisagreement));
    const std::optional<OwnValue> own
        = disagreement == nullptr ? std::nullopt : services.guide().ownValue(disagreement->id);
    if (!own) {
        return std::nullopt;
    }
    const FactItem *yours = disagreement->part("yours");
    const qsizetype option = yours->texts("options").indexOf(own->text);
    const QString record = option < 0 ? QString() : yours->texts("option_records").value(option);
    return indexOfSchedule(schedules, FactId(record.section(QLatin1Char('/'), 1)));
}

QStringList yearHeaders()
{
    return { OfferViewModel::tr("Year"), OfferViewModel::tr("Stock that vests"),
        OfferViewModel::tr("Base, bonus, sign-on"), OfferViewModel::tr("Together") };
}

QList<GuideTableRow> yearRows(const QList<YearPay> &low, const QList<YearPay> &high, const QString &currency)
{
    const auto range = [&](double from, double to) {
        return from == to ? moneyText(from, currency)
                          : QStringLiteral("%1 – %2").arg(moneyText(from, currency), moneyText(to, currency));
    };
    QList<GuideTableRow> rows;
    for (qsizetype i = 0; i < low.size(); ++i) {
        const YearPay &a = low.at(i);
        const YearPay &b = high.at(i);
        rows.append(GuideTableRow {
            { QLocale().toString(i + 1), range(a.stock, b.stock),
                range(a.base + a.bonus + a.signOn, b.base + b.bonus + b.signOn), range(a.total(), b.total()) },
            {} });
    }
    if (!rows.isEmpty()) {
        rows.append(GuideTableRow { { OfferViewModel::tr("All"), {}, {}, range(sumOf(low), sumOf(high)) }, {}, true });
    }
    return rows;
}

} // namespace sevenrounds

OfferViewModel::OfferViewModel(AppServices &services, OfferPlace place, QObject *parent)
    : QObject(parent)
    , m_services(services)
    , m_place(place)
    , m_schedules(vestingSchedules(services.library().facts()))
    , m_typed(kOfferAmounts.size())
    , m_errors(kOfferAmounts.size())
{
    connect(&services.guide(), &GuideService::changed, this, &OfferViewModel::follow);
    connect(&services.guide(), &GuideService::loaded, this, [this] { follow({}); });
    follow({});
}

void OfferViewModel::follow(const QString &subject)
{
    const QString own = m_place == OfferPlace::First ? kOfferSubject : kSecondOfferSubject;
    if (subject.isEmpty() || subject == own) {
        const OwnOffer kept = offer();
        for (std::size_t i = 0; i < kOfferAmounts.size(); ++i) {
            const auto place = static_cast<qsizetype>(i);
            OwnOffer typed = kept;
            // What is being typed stays as it was typed.
            if (m_errors.at(place).isEmpty() && (!putAmount(&typed, i, m_typed.at(place)) || !(typed == kept))) {
                m_typed[place] = keptAmountText(kept, i);
            }
        }
    }
    // What was noted of the schedule and the sign-on is calculated with, or offered.
    if (subject.isEmpty() || subject == own || subject.startsWith(QLatin1String("disagreements/"))) {
        fill();
    }
}

void OfferViewModel::fill()
{
    m_pay = exists() && !m_schedules.isEmpty() ? payOfYears(offer(), m_schedules.at(schedule())) : QList<YearPay>();
    m_years.setTable(yearHeaders(), yearRows(m_pay, m_pay, currencyCode()));
    emit changed();
}

QString OfferViewModel::title() const
{
    return m_place == OfferPlace::First ? tr("What the offer says") : tr("Another offer");
}

QStringList OfferViewModel::currencies() const
{
    QStringList names;
    for (const char *currency : kOfferCurrencies) {
        names.append(QString::fromLatin1(currency));
    }
    return names;
}

int OfferViewModel::currency() const
{
    return std::max(0, static_cast<int>(currencies().indexOf(offer().currency)));
}

void OfferViewModel::setCurrency(int currency)
{
    if (currency >= 0 && currency < currencies().size()) {
        OwnOffer edited = offer();
        edited.currency = currencies().at(currency);
        m_services.guide().setOffer(edited, m_place);
    }
}

QStringList OfferViewModel::schedules() const
{
    QStringList names;
    for (const VestingSchedule &one : m_schedules) {
        names.append(one.title);
    }
    return names;
}

int OfferViewModel::schedule() const
{
    const std::optional<int> own = indexOfSchedule(m_schedules, offer().schedule);
    return own ? *own : notedSchedule(m_services, m_schedules).value_or(0);
}

void OfferViewModel::setSchedule(int schedule)
{
    if (schedule >= 0 && schedule < m_schedules.size()) {
        OwnOffer edited = offer();
        edited.schedule = m_schedules.at(schedule).id;
        m_services.guide().setOffer(edited, m_place);
    }
}

QStringList OfferViewModel::amountLabels() const
{
    return { tr("Base a year"), tr("Whole grant"), tr("Bonus a year"), tr("Sign-on"), tr("Refresher a year") };
}

QStringList OfferViewModel::amountHints() const
{
    const QString amount = tr("such as %1 or 250k").arg(amountEntryText(kExampleAmount));
    return { amount, amount,
        tr("such as %1 or %2").arg(amountEntryText(kExampleBonus), percentEntryText(kExamplePercent)), amount, amount };
}

QString OfferViewModel::text() const
{
    const std::optional<UtcTime> at = m_services.guide().offerChangedAt(m_place);
    if (!exists() || !at) {
        return tr("Type what the offer says. It stays on this computer.");
    }
    const Clock &clock = m_services.clock();
    return tr("Your numbers, changed %1.").arg(agoText(clock.localDate(*at), clock.localDate(clock.now())));
}

std::optional<double> OfferViewModel::notedSignOn() const
{
    const std::optional<OwnValue> own = m_services.guide().ownValue(kSignOnDisagreement);
    const std::optional<double> amount
        = own && m_place == OfferPlace::First ? amountOf(own->text) : std::optional<double>();
    return amount && *amount > 0.0 && *amount != offer().signOn ? amount : std::nullopt;
}

QString OfferViewModel::notedText() const
{
    const std::optional<double> amount = notedSignOn();
    const std::optional<OwnValue> own = m_services.guide().ownValue(kSignOnDisagreement);
    if (!amount || !own) {
        return {};
    }
    const Clock &clock = m_services.clock();
    return tr("You noted a sign-on of %1, %2.")
        .arg(moneyText(*amount, currencyCode()), agoText(clock.localDate(own->at), clock.localDate(clock.now())));
}

bool OfferViewModel::exists() const
{
    const OwnOffer kept = offer();
    return std::any_of(kOfferAmounts.cbegin(), kOfferAmounts.cend(), [&](auto member) { return kept.*member > 0.0; });
}

void OfferViewModel::setAmount(int amount, const QString &text)
{
    if (amount < 0 || amount >= static_cast<int>(kOfferAmounts.size())) {
        return;
    }
    m_typed[amount] = text;
    OwnOffer edited = offer();
    const bool isAmount = putAmount(&edited, static_cast<std::size_t>(amount), text);
    m_errors[amount] = isAmount ? QString()
        : amount == Bonus
        ? tr("An amount such as %1, or a share of the base such as %2; what was there before is kept.")
              .arg(amountEntryText(kExampleBonus), percentEntryText(kExamplePercent))
        : tr("An amount such as %1 or 250k; what was there before is kept.").arg(amountEntryText(kExampleAmount));
    if (isAmount) {
        if (edited.currency.isEmpty()) {
            edited.currency = currencies().first();
        }
        m_services.guide().setOffer(edited, m_place);
    }
    emit changed();
}

void OfferViewModel::takeNoted()
{
    if (const std::optional<double> amount = notedSignOn()) {
        setAmount(SignOn, amountEntryText(*amount));
    }
}
