// SPDX-License-Identifier: MIT
#include "ui/guide/payviewmodel.h"

#include "guide/guidefacts.h"
#include "guide/ownpay.h"
#include "services/guidenotes.h"
#include "ui/format/datetext.h"
#include "ui/format/numberentry.h"
#include "ui/guide/guidelinks.h"
#include "ui/guide/guidetext.h"
#include "ui/guide/ownuses.h"

#include <QLocale>

#include <algorithm>
#include <cmath>

using namespace sevenrounds;

namespace {

constexpr double kRateExample = 1.27;
/// Above this no rate of these currencies is one: a slip of the finger is more likely. App default.
constexpr double kMostRate = 1000.0;

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

} // namespace

PayViewModel::PayViewModel(AppServices &services, QObject *parent)
    : QObject(parent)
    , m_services(services)
    , m_allBands(payBands(services.library().facts()))
    , m_schedules(vestingSchedules(services.library().facts()))
    , m_own(services)
    , m_ownRange(services)
    , m_offer(services, OfferPlace::First)
    , m_second(services, OfferPlace::Second)
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
    showOwn();
    fillBands();
    for (const OfferViewModel *one : { &m_offer, &m_second }) {
        connect(one, &OfferViewModel::changed, this, &PayViewModel::takeRate);
    }
    takeRate();
}

void PayViewModel::follow(const QString &subject)
{
    if (subject.isEmpty() || subject.startsWith(QLatin1String("disagreements/"))) {
        if (subject.isEmpty() || subject == disagreementSubject(kVestingDisagreement)) {
            takeNotedSchedule();
            fillYears();
        }
        emit bandChanged();
    }
    if (subject.isEmpty() || subject.startsWith(QLatin1String("pay/"))) {
        fillBands();
        emit bandChanged();
    }
    if (subject.isEmpty() || subject == kRateSubject) {
        takeRate();
    }
}

void PayViewModel::takeNotedSchedule()
{
    m_schedule = notedSchedule(m_services, m_schedules).value_or(m_schedule);
}

const FactRecord *PayViewModel::fact(const FactId &id) const
{
    return m_services.library().findFact(QStringLiteral("pay/") + id.value());
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
        showOwn();
        fillBands();
        emit bandChanged();
    }
}

void PayViewModel::setBand(int band)
{
    if (band != m_band && band >= 0 && band < bandsOfTable().size()) {
        m_band = band;
        showOwn();
        fillYears();
        emit bandChanged();
    }
}

void PayViewModel::chooseRow(int row)
{
    for (int band = 0; band < bandsOfTable().size(); ++band) {
        // Its own row, where there is one, stands right above it.
        if (row <= band + ownRowsBefore(band + 1)) {
            setBand(band);
            return;
        }
    }
}

int PayViewModel::ownRowsBefore(int band) const
{
    const QList<PayBand> shown = bandsOfTable().mid(0, band);
    return static_cast<int>(std::count_if(shown.cbegin(), shown.cend(), [this](const PayBand &one) {
        return !m_services.guide().ownPay(QStringLiteral("pay/") + one.id.value()).isEmpty();
    }));
}

void PayViewModel::showOwn()
{
    const std::optional<PayBand> chosen = currentBand();
    m_own.show(chosen ? fact(chosen->id) : nullptr);
    m_ownRange.show(rangesOfTable().value(0));
}

void PayViewModel::setSchedule(int schedule)
{
    if (schedule != m_schedule && scheduleAt(schedule)) {
        m_schedule = schedule;
        fillYears();
        emit bandChanged();
    }
}

std::optional<GuideTableRow> PayViewModel::ownRow(const PayBand &band) const
{
    const QString reference = QStringLiteral("pay/") + band.id.value();
    const OwnPay own = m_services.guide().ownPay(reference);
    const std::optional<UtcTime> at = own.at();
    if (!at) {
        return std::nullopt;
    }
    const Clock &clock = m_services.clock();
    const PayBand told = toldBand(band, own);
    const std::optional<OwnFigure> &bonus = own.of(PayPart::Bonus);
    const std::optional<OwnFigure> &total = own.of(PayPart::Total);
    const std::optional<OwnFigure> &signOn = own.of(PayPart::SignOn);
    // A share is an amount only where the base was told, too.
    const QString bonusText = bonus && bonus->isPercent && !bonusRange(told) ? rangeText(bonus->range, tr("percent"))
                                                                             : thousandsText(bonusRange(told));
    GuideTableRow row;
    row.cells
        = { tr("%1 · yours, noted %2").arg(band.level, agoText(clock.localDate(*at), clock.localDate(clock.now()))),
              thousandsText(told.base), thousandsText(told.stock), bonusText, thousandsText(partsTotal(told)),
              total ? thousandsText(total->range) : thousandsText({}),
              signOn ? tr("and sign-on %1").arg(thousandsText(signOn->range)) : QString() };
    QStringList spoken { row.cells.first() };
    const std::optional<OwnValue> by = m_services.guide().ownPart(reference, kToldByPart);
    if (by) {
        spoken.append(by->text);
    }
    const QStringList names { tr("Base"), tr("Stock"), tr("Bonus"), tr("Parts together"), tr("Total") };
    for (qsizetype i = 0; i < names.size(); ++i) {
        spoken.append(QStringLiteral("%1 %2").arg(names.at(i), row.cells.at(i + 1)));
    }
    spoken.append(row.cells.last());
    spoken.removeAll(QString());
    row.spoken = spoken.join(QStringLiteral(", "));
    return row;
}

void PayViewModel::fillBands()
{
    QList<GuideTableRow> rows;
    for (const PayBand &one : bandsOfTable()) {
        if (const std::optional<GuideTableRow> own = ownRow(one)) {
            rows.append(*own);
        }
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

void PayViewModel::reveal(const QString &reference)
{
    const FactId id(reference.section(QLatin1Char('/'), 1));
    const FactRecord *record = m_services.library().findFact(reference);
    if (record == nullptr || record->kind != QLatin1String("pay")) {
        return;
    }
    for (int table = 0; table < m_tables.size(); ++table) {
        if (m_tables.at(table).ladder == record->text("ladder")
            && m_tables.at(table).country == record->text("country")) {
            setTable(table);
        }
    }
    const QList<PayBand> shown = bandsOfTable();
    for (int band = 0; band < shown.size(); ++band) {
        if (shown.at(band).id == id) {
            setBand(band);
        }
    }
    setSchedule(indexOfSchedule(m_schedules, id).value_or(m_schedule));
}

QList<const FactRecord *> PayViewModel::rangesOfTable() const
{
    QList<const FactRecord *> found;
    for (const FactRecord *range :
        factsOf(m_services.library().facts(), QStringLiteral("pay"), QStringLiteral("ranges"))) {
        if (m_table < m_tables.size() && range->text("ladder") == m_tables.at(m_table).ladder
            && range->text("country") == m_tables.at(m_table).country) {
            found.append(range);
        }
    }
    return found;
}

std::optional<OwnFigure> PayViewModel::ownTotal(const FactRecord &row) const
{
    return m_services.guide().ownPay(row.reference()).of(PayPart::Total);
}

void PayViewModel::takeOwn()
{
    const std::optional<PayBand> chosen = currentBand();
    const std::optional<VestingSchedule> schedule = scheduleAt(m_schedule);
    if (chosen && schedule && m_own.canBeOffer()) {
        GuideService &guide = m_services.guide();
        const OwnPay own = guide.ownPay(QStringLiteral("pay/") + chosen->id.value());
        guide.setOffer(offerOf(own, chosen->currency, *schedule, guide.offer()));
    }
}

QStringList PayViewModel::ranges() const
{
    QStringList lines;
    for (const FactRecord *range : rangesOfTable()) {
        if (const std::optional<OwnFigure> own = ownTotal(*range)) {
            const Clock &clock = m_services.clock();
            lines.append(
                tr("%1 together, as you were told: %2 thousand %3 a year, noted %4")
                    .arg(range->texts("levels").join(QStringLiteral("–")), thousandsText(own->range),
                        range->text("currency"), agoText(clock.localDate(own->at), clock.localDate(clock.now()))));
        }
        //: Levels, an amount in thousands and a currency: "L3–L7 together: 233–815 thousand USD a year".
        lines.append(tr("%1 together: %2 thousand %3 a year")
                         .arg(range->texts("levels").join(QStringLiteral("–")),
                             thousandsText(range->range("total_printed")), range->text("currency")));
    }
    return lines;
}

QList<int> PayViewModel::rangeBadges() const
{
    QList<int> badges;
    for (const FactRecord *range : rangesOfTable()) {
        if (ownTotal(*range)) {
            badges.append(badgeNumber(Badge::Own));
        }
        badges.append(badgeNumber(range->badge()));
    }
    return badges;
}

QStringList PayViewModel::differLinks() const
{
    QStringList links;
    const std::optional<PayBand> chosen = currentBand();
    const std::optional<VestingSchedule> schedule = scheduleAt(m_schedule);
    for (const FactRecord *record : { chosen ? fact(chosen->id) : nullptr, schedule ? fact(schedule->id) : nullptr }) {
        links.append(record == nullptr ? QString() : record->text("disagreement"));
    }
    links.removeAll(QString());
    return links;
}

QStringList PayViewModel::differTexts() const
{
    QStringList texts;
    for (const QString &link : differLinks()) {
        texts.append(linkText(m_services.library(), link));
    }
    return texts;
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

void PayViewModel::setShownOffer(int offer)
{
    if (offer != m_shownOffer && (offer == 0 || offer == 1)) {
        m_shownOffer = offer;
        emit rateChanged();
    }
}

bool PayViewModel::needsRate() const
{
    return m_offer.exists() && m_second.exists() && m_offer.currencyCode() != m_second.currencyCode();
}

QString PayViewModel::rateLabel() const
{
    //: An exchange rate: "1 GBP in USD".
    return tr("1 %1 in %2").arg(m_second.currencyCode(), m_offer.currencyCode());
}

std::optional<double> PayViewModel::currentRate() const
{
    return rateBetween(m_second.currencyCode(), m_offer.currencyCode(), m_services.guide().rate());
}

QString PayViewModel::rateText() const
{
    const std::optional<OwnRate> kept = m_services.guide().rate();
    if (!currentRate() || !kept) {
        return tr("Say the rate, and both stand in one currency.");
    }
    const Clock &clock = m_services.clock();
    return tr("Your rate, entered %1.").arg(agoText(clock.localDate(kept->at), clock.localDate(clock.now())));
}

/// What is being typed stays as it was typed; other currencies have another rate.
void PayViewModel::takeRate()
{
    if (const QString pair = rateLabel(); pair != m_ratedPair) {
        m_ratedPair = pair;
        m_rate.clear();
        m_rateError.clear();
    }
    const std::optional<double> kept = needsRate() ? currentRate() : std::nullopt;
    if (!needsRate()) {
        m_rateError.clear();
    }
    const std::optional<double> typed = numberOf(m_rate);
    if (m_rateError.isEmpty() && typed.value_or(0.0) != kept.value_or(0.0)) {
        m_rate = kept ? numberEntryText(*kept) : QString();
    }
    compare();
    emit rateChanged();
}

void PayViewModel::setRate(const QString &text)
{
    const std::optional<double> value = text.trimmed().isEmpty() ? std::optional(0.0) : numberOf(text);
    const bool isRate = value && *value >= 0.0 && *value <= kMostRate && (*value > 0.0 || text.trimmed().isEmpty());
    m_rate = text;
    m_rateError = isRate ? QString()
                         : tr("A number such as %1; what was there before is kept.").arg(numberEntryText(kRateExample));
    if (isRate) {
        m_services.guide().setRate(m_second.currencyCode(), m_offer.currencyCode(), *value);
    }
    emit rateChanged();
}

void PayViewModel::compare()
{
    const QString currency = m_offer.currencyCode();
    const std::optional<double> rate = currentRate();
    const auto money = [&](const std::optional<double> &amount) {
        return amount ? moneyText(*amount, currency) : QStringLiteral("–");
    };
    const auto row = [&](const QString &label, const YearAgainst &year, bool isTotal) {
        const std::optional<double> second = rate ? year.second : std::nullopt;
        QString difference = QStringLiteral("–");
        if (year.first && second) {
            const double more = std::round(*second - *year.first);
            //: An amount with its sign; the first is a true minus.
            difference = (more < 0.0 ? tr("−%1") : tr("+%1")).arg(moneyText(std::abs(more), currency));
        }
        return GuideTableRow { { label, money(year.first), money(second), difference }, {}, isTotal };
    };
    QList<GuideTableRow> rows;
    if (m_offer.exists() && m_second.exists()) {
        YearAgainst all { 0.0, 0.0 };
        for (const YearAgainst &year : compareYears(m_offer.pay(), m_second.pay(), rate.value_or(1.0))) {
            rows.append(row(QLocale().toString(rows.size() + 1), year, false));
            *all.first += year.first.value_or(0.0);
            *all.second += year.second.value_or(0.0);
        }
        rows.append(row(tr("All"), all, true));
    }
    m_compared.setTable(
        { tr("Year"), tr("First"), tr("Second, in %1").arg(currency), tr("Second against first") }, rows);
}
