// SPDX-License-Identifier: MIT
#include "ui/guide/payviewmodel.h"

#include "guide/guidefacts.h"
#include "ui/format/datetext.h"
#include "ui/guide/guidetext.h"

#include <QLocale>

#include <algorithm>
#include <array>
#include <cmath>

using namespace sevenrounds;

namespace {

constexpr std::array kCurrencies { "USD", "GBP", "EUR", "CHF" };
constexpr std::array kAmounts { &OwnOffer::base, &OwnOffer::grant, &OwnOffer::bonus, &OwnOffer::signOn };
/// Above this no offer is an offer: a slip of the finger is more likely. App default.
constexpr double kMostAmount = 1e9;
const QString kVestingDisagreement = QStringLiteral("disagreements/X-14");

QString againstText(Against against)
{
    switch (against) {
    case Against::Above:
        return PayViewModel::tr("above");
    case Against::Below:
        return PayViewModel::tr("below");
    case Against::Equal:
        break;
    }
    return PayViewModel::tr("equal");
}

std::optional<FigureRange> bonusRange(const PayBand &band)
{
    if (band.bonusAmount || !band.bonusPercent || !band.base) {
        return band.bonusAmount;
    }
    const std::optional<BandOffers> offers = offersOf(band, { {}, {}, { 100.0 } });
    return offers ? std::optional(FigureRange { offers->low.bonus, offers->high.bonus }) : std::nullopt;
}

/// "1,250,000", "1250000", "1 250 000" and "1250k"; nothing for anything else.
std::optional<double> amountOf(const QString &text)
{
    QString digits;
    double factor = 1.0;
    for (const QChar &one : text.trimmed()) {
        if (one.isDigit() || one == QLatin1Char('.')) {
            digits.append(one);
        } else if (one.toLower() == QLatin1Char('k') && factor == 1.0) {
            factor = 1000.0;
        } else if (one != QLatin1Char(',') && !one.isSpace()) {
            return std::nullopt;
        }
    }
    if (digits.isEmpty()) {
        return text.trimmed().isEmpty() ? std::optional(0.0) : std::nullopt;
    }
    bool isNumber = false;
    const double amount = QLocale::c().toDouble(digits, &isNumber) * factor;
    return isNumber && amount <= kMostAmount ? std::optional(amount) : std::nullopt;
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
            { QString::number(i + 1), range(a.stock, b.stock),
                range(a.base + a.bonus + a.signOn, b.base + b.bonus + b.signOn), range(a.total(), b.total()) },
            {} });
    }
    if (!rows.isEmpty()) {
        rows.append(GuideTableRow { { PayViewModel::tr("All"), {}, {}, range(sumOf(low), sumOf(high)) }, {}, true });
    }
    return rows;
}

QStringList yearHeaders()
{
    return { PayViewModel::tr("Year"), PayViewModel::tr("Stock that vests"), PayViewModel::tr("Base, bonus, sign-on"),
        PayViewModel::tr("Together") };
}

} // namespace

PayViewModel::PayViewModel(AppServices &services, QObject *parent)
    : QObject(parent)
    , m_services(services)
    , m_allBands(payBands(services.library().facts()))
    , m_schedules(vestingSchedules(services.library().facts()))
    , m_typed(kAmounts.size())
    , m_errors(kAmounts.size())
{
    for (const PayBand &one : m_allBands) {
        const bool isKnown = std::any_of(m_tables.cbegin(), m_tables.cend(),
            [&](const Table &table) { return table.ladder == one.ladder && table.country == one.country; });
        if (!isKnown) {
            m_tables.append({ one.ladder, one.country });
        }
    }
    connect(&services.guide(), &GuideService::changed, this, &PayViewModel::follow);
    connect(&services.guide(), &GuideService::loaded, this, [this] { follow({}); });
    takeNotedSchedule();
    fillBands();
    follow(kOfferSubject);
}

void PayViewModel::follow(const QString &subject)
{
    if (subject.isEmpty() || subject.startsWith(QLatin1String("disagreements/"))) {
        if (subject.isEmpty() || subject == kVestingDisagreement) {
            takeNotedSchedule();
            fillYears();
        }
        emit bandChanged();
    }
    if (subject.isEmpty() || subject == kOfferSubject) {
        const OwnOffer offer = m_services.guide().offer();
        for (std::size_t i = 0; i < kAmounts.size(); ++i) {
            const auto place = static_cast<qsizetype>(i);
            const double kept = offer.*kAmounts[i];
            // What is being typed stays as it was typed.
            if (m_errors.at(place).isEmpty() && amountOf(m_typed.at(place)) != kept) {
                m_typed[place] = kept > 0.0 ? QLocale().toString(kept, 'f', 0) : QString();
            }
        }
        fillOffer();
    }
}

void PayViewModel::takeNotedSchedule()
{
    const FactRecord *disagreement = m_services.library().findFact(kVestingDisagreement);
    const std::optional<OwnValue> own
        = disagreement == nullptr ? std::nullopt : m_services.guide().ownValue(disagreement->id);
    if (!own) {
        return;
    }
    const FactItem *yours = disagreement->part("yours");
    const qsizetype option = yours->texts("options").indexOf(own->text);
    const QString record = yours->texts("option_records").value(option);
    if (const int index = indexOf(FactId(record.section(QLatin1Char('/'), 1))); option >= 0 && index >= 0) {
        m_schedule = index;
    }
}

const FactRecord *PayViewModel::fact(const FactId &id) const
{
    return m_services.library().findFact(QStringLiteral("pay/") + id.value());
}

int PayViewModel::indexOf(const FactId &schedule) const
{
    const auto found = std::find_if(
        m_schedules.cbegin(), m_schedules.cend(), [&](const VestingSchedule &one) { return one.id == schedule; });
    return found == m_schedules.cend() ? -1 : static_cast<int>(found - m_schedules.cbegin());
}

std::optional<VestingSchedule> PayViewModel::scheduleAt(int index) const
{
    return index >= 0 && index < m_schedules.size() ? std::optional(m_schedules.at(index)) : std::nullopt;
}

QStringList PayViewModel::tables() const
{
    QStringList names;
    for (const Table &table : m_tables) {
        names.append(tr("%1 · %2").arg(
            table.ladder == QLatin1String("engineer") ? tr("AI Engineer") : tr("Research"), table.country));
    }
    return names;
}

QList<PayBand> PayViewModel::bandsOfTable() const
{
    QList<PayBand> found;
    if (m_table < m_tables.size()) {
        const Table &table = m_tables.at(m_table);
        std::copy_if(m_allBands.cbegin(), m_allBands.cend(), std::back_inserter(found),
            [&](const PayBand &one) { return one.ladder == table.ladder && one.country == table.country; });
    }
    return found;
}

std::optional<PayBand> PayViewModel::currentBand() const
{
    const QList<PayBand> found = bandsOfTable();
    return m_band < found.size() ? std::optional(found.at(m_band)) : std::nullopt;
}

void PayViewModel::setTable(int table)
{
    if (table != m_table && table >= 0 && table < m_tables.size()) {
        m_table = table;
        m_band = 0;
        fillBands();
        emit bandChanged();
    }
}

void PayViewModel::setBand(int band)
{
    if (band != m_band && band >= 0 && band < m_bands.count()) {
        m_band = band;
        fillYears();
        emit bandChanged();
    }
}

void PayViewModel::setSchedule(int schedule)
{
    if (schedule != m_schedule && scheduleAt(schedule)) {
        m_schedule = schedule;
        fillYears();
        emit bandChanged();
    }
}

void PayViewModel::fillBands()
{
    QList<GuideTableRow> rows;
    for (const PayBand &one : bandsOfTable()) {
        const std::optional<FigureRange> parts = partsTotal(one);
        const std::optional<PrintedAgainstParts> against = comparePrinted(one);
        QString comparison = tr("parts missing");
        if (against) {
            comparison = against->low == against->high
                ? againstText(against->low)
                : tr("%1, then %2").arg(againstText(against->low), againstText(against->high));
        }
        rows.append(GuideTableRow {
            { one.level, thousandsText(one.base), thousandsText(one.stock), thousandsText(bonusRange(one)),
                thousandsText(parts), thousandsText(one.totalPrinted), comparison },
            fact(one.id)->text("note") });
    }
    m_bands.setTable({ tr("Level"), tr("Base"), tr("Stock"), tr("Bonus"), tr("Parts together"), tr("Printed total"),
                         tr("Printed is") },
        rows);
    fillYears();
}

void PayViewModel::fillYears()
{
    const std::optional<PayBand> chosen = currentBand();
    const std::optional<VestingSchedule> schedule = scheduleAt(m_schedule);
    QList<GuideTableRow> rows;
    if (chosen && schedule) {
        if (const std::optional<BandOffers> offers = offersOf(*chosen, *schedule)) {
            rows = yearRows(payOfYears(offers->low, *schedule), payOfYears(offers->high, *schedule), chosen->currency);
        }
    }
    m_years.setTable(yearHeaders(), rows);
}

void PayViewModel::fillOffer()
{
    const OwnOffer offer = m_services.guide().offer();
    const std::optional<VestingSchedule> schedule = scheduleAt(offerSchedule());
    QList<GuideTableRow> rows;
    if (hasOffer() && schedule) {
        const QList<YearPay> years = payOfYears(offer, *schedule);
        rows = yearRows(years, years, offer.currency);
    }
    m_offerYears.setTable(yearHeaders(), rows);
    emit offerChanged();
}

QString PayViewModel::unitText() const
{
    const std::optional<PayBand> chosen = currentBand();
    return chosen ? tr("in thousands of %1 a year").arg(chosen->currency) : QString();
}

int PayViewModel::badge() const
{
    const std::optional<PayBand> chosen = currentBand();
    return badgeNumber(chosen ? fact(chosen->id)->badge() : Badge::App);
}

QString PayViewModel::bandTitle() const
{
    const std::optional<PayBand> chosen = currentBand();
    return chosen ? tr("%1 over four years").arg(chosen->level) : QString();
}

QString PayViewModel::bandNote() const
{
    const std::optional<PayBand> chosen = currentBand();
    return chosen ? fact(chosen->id)->text("note") : QString();
}

QString PayViewModel::ownText() const
{
    const std::optional<PayBand> chosen = currentBand();
    if (!chosen) {
        return {};
    }
    const QString disagreement = fact(chosen->id)->text("disagreement").section(QLatin1Char('/'), 1);
    const std::optional<OwnValue> own = m_services.guide().ownValue(FactId(disagreement));
    if (!own) {
        return {};
    }
    const Clock &clock = m_services.clock();
    return tr("You noted %1, %2.").arg(own->text, agoText(clock.localDate(own->at), clock.localDate(clock.now())));
}

QStringList PayViewModel::schedules() const
{
    QStringList names;
    for (const VestingSchedule &one : m_schedules) {
        names.append(one.title);
    }
    return names;
}

QString PayViewModel::scheduleNote() const
{
    const std::optional<VestingSchedule> chosen = scheduleAt(m_schedule);
    if (!chosen) {
        return {};
    }
    QStringList percents;
    for (const double percent : chosen->percentOfYear) {
        percents.append(QLocale().toString(percent, 'f', std::floor(percent) == percent ? 0 : 1));
    }
    const QString note = fact(chosen->id)->text("note");
    const QString shares = tr("%1 percent of the grant, year by year.").arg(percents.join(QStringLiteral(" · ")));
    return note.isEmpty() ? shares : QStringLiteral("%1 %2").arg(shares, note);
}

QString PayViewModel::yearsMissing() const
{
    return m_years.count() > 0
        ? QString()
        : tr("The guide leaves a part of this level out, so there is nothing to spread over the years.");
}

QStringList PayViewModel::currencies() const
{
    QStringList names;
    for (const char *currency : kCurrencies) {
        names.append(QString::fromLatin1(currency));
    }
    return names;
}

int PayViewModel::currency() const
{
    return std::max(0, static_cast<int>(currencies().indexOf(m_services.guide().offer().currency)));
}

void PayViewModel::setCurrency(int currency)
{
    if (currency >= 0 && currency < currencies().size()) {
        OwnOffer offer = m_services.guide().offer();
        offer.currency = currencies().at(currency);
        m_services.guide().setOffer(offer);
    }
}

int PayViewModel::offerSchedule() const
{
    const int noted = indexOf(m_services.guide().offer().schedule);
    return noted >= 0 ? noted : m_schedule;
}

void PayViewModel::setOfferSchedule(int schedule)
{
    if (const std::optional<VestingSchedule> chosen = scheduleAt(schedule)) {
        OwnOffer offer = m_services.guide().offer();
        offer.schedule = chosen->id;
        m_services.guide().setOffer(offer);
    }
}

QStringList PayViewModel::amountLabels() const
{
    return { tr("Base a year"), tr("Whole grant"), tr("Bonus a year"), tr("Sign-on") };
}

QStringList PayViewModel::amounts() const
{
    return m_typed;
}

QStringList PayViewModel::amountErrors() const
{
    return m_errors;
}

void PayViewModel::setAmount(int amount, const QString &text)
{
    if (amount < 0 || amount >= static_cast<int>(kAmounts.size())) {
        return;
    }
    m_typed[amount] = text;
    const std::optional<double> value = amountOf(text);
    m_errors[amount] = value ? QString() : tr("An amount such as 250,000 or 250k; what was there before is kept.");
    if (value) {
        OwnOffer offer = m_services.guide().offer();
        offer.*kAmounts[static_cast<std::size_t>(amount)] = *value;
        if (offer.currency.isEmpty()) {
            offer.currency = currencies().first();
        }
        m_services.guide().setOffer(offer);
    }
    emit offerChanged();
}

bool PayViewModel::hasOffer() const
{
    const OwnOffer offer = m_services.guide().offer();
    return std::any_of(kAmounts.cbegin(), kAmounts.cend(), [&](auto member) { return offer.*member > 0.0; });
}

QString PayViewModel::offerText() const
{
    const std::optional<UtcTime> at = m_services.guide().offerChangedAt();
    if (!hasOffer() || !at) {
        return tr("Type what the offer says. It stays on this computer.");
    }
    const Clock &clock = m_services.clock();
    return tr("Your numbers, changed %1.").arg(agoText(clock.localDate(*at), clock.localDate(clock.now())));
}
