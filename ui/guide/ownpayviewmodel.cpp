// SPDX-License-Identifier: MIT
#include "ui/guide/ownpayviewmodel.h"

#include "guide/guidefacts.h"
#include "guide/ownpay.h"
#include "ui/format/datetext.h"
#include "ui/format/figureentry.h"
#include "ui/guide/guidetext.h"

using namespace sevenrounds;

namespace {

const OwnFigure kAmountRange { { 180000.0, 220000.0 }, false, {} };
const OwnFigure kShareRange { { 15.0, 20.0 }, true, {} };

QString payPartLabel(PayPart part)
{
    switch (part) {
    case PayPart::Stock:
        return OwnPayViewModel::tr("Stock a year");
    case PayPart::Bonus:
        return OwnPayViewModel::tr("Bonus");
    case PayPart::SignOn:
        return OwnPayViewModel::tr("Sign-on");
    case PayPart::Total:
        return OwnPayViewModel::tr("Total a year");
    case PayPart::Base:
        break;
    }
    return OwnPayViewModel::tr("Base a year");
}

/// A sign-on stands in no row: what the same guide prints of it in the same currency, for whatever level.
std::optional<FigureRange> printedSignOn(const QList<FactRecord> &facts, const FactRecord &row)
{
    for (const FactRecord *part : factsOf(facts, QStringLiteral("pay"), QStringLiteral("parts"))) {
        if (part->badge() == row.badge() && part->text("currency") == row.text("currency") && part->range("amount")) {
            return part->range("amount");
        }
    }
    return std::nullopt;
}

/// As it is printed, in thousands or in percent; empty where nothing is.
QString printedFigure(const QList<FactRecord> &facts, const FactRecord &row, PayPart part)
{
    if (part == PayPart::Bonus && row.range("bonus_percent")) {
        return rangeText(*row.range("bonus_percent"), OwnPayViewModel::tr("percent of the base"));
    }
    const std::optional<FigureRange> range = part == PayPart::Base ? row.range("base")
        : part == PayPart::Stock                                   ? row.range("stock_per_year")
        : part == PayPart::Bonus                                   ? row.range("bonus_per_year")
        : part == PayPart::SignOn                                  ? printedSignOn(facts, row)
                                                                   : row.range("total_printed");
    //: An amount in thousands and its currency: "155–195 thousand USD".
    return range ? OwnPayViewModel::tr("%1 thousand %2").arg(thousandsText(range), row.text("currency")) : QString();
}

} // namespace

OwnPayViewModel::OwnPayViewModel(AppServices &services, QObject *parent)
    : QObject(parent)
    , m_services(services)
{
    connect(&services.guide(), &GuideService::changed, this, &OwnPayViewModel::follow);
    connect(&services.guide(), &GuideService::loaded, this, [this] { follow({}); });
}

void OwnPayViewModel::show(const FactRecord *row)
{
    if (row == m_row) {
        return;
    }
    m_row = row;
    m_parts.clear();
    if (row != nullptr && row->list == QLatin1String("pay")) {
        m_parts = QList<PayPart>(kPayParts.cbegin(), kPayParts.cend());
    } else if (row != nullptr) {
        // What is printed for several levels together is a total.
        m_parts = { PayPart::Total };
    }
    m_typed = QStringList(m_parts.size());
    m_errors = QStringList(m_parts.size());
    fill();
}

OwnPay OwnPayViewModel::own() const
{
    return m_row == nullptr ? OwnPay() : m_services.guide().ownPay(m_row->reference());
}

void OwnPayViewModel::follow(const QString &subject)
{
    if (m_row != nullptr && (subject.isEmpty() || rowOfSubject(subject) == m_row->reference())) {
        fill();
    }
}

void OwnPayViewModel::fill()
{
    const OwnPay kept = own();
    for (qsizetype i = 0; i < m_parts.size(); ++i) {
        const std::optional<OwnFigure> &figure = kept.of(m_parts.at(i));
        const std::optional<OwnFigure> typed = figureOf(m_typed.at(i), m_parts.at(i) == PayPart::Bonus);
        const bool isAsTyped = figure && typed ? figure->range == typed->range && figure->isPercent == typed->isPercent
                                               : !figure && m_typed.at(i).isEmpty();
        if (m_errors.at(i).isEmpty() && !isAsTyped) {
            m_typed[i] = figure ? figureEntryText(*figure) : QString();
        }
    }
    emit changed();
}

QString OwnPayViewModel::title() const
{
    if (m_row == nullptr) {
        return {};
    }
    const QString name
        = m_row->text("level").isEmpty() ? m_row->texts("levels").join(QStringLiteral("–")) : m_row->text("level");
    //: Of a level and a country: "What you were told: L5 · US".
    return tr("What you were told: %1").arg(QStringLiteral("%1 · %2").arg(name, m_row->text("country")));
}

QStringList OwnPayViewModel::labels() const
{
    QStringList labels;
    for (const PayPart part : m_parts) {
        labels.append(payPartLabel(part));
    }
    return labels;
}

QStringList OwnPayViewModel::hints() const
{
    const OwnPay kept = own();
    const Clock &clock = m_services.clock();
    QStringList hints;
    for (const PayPart part : m_parts) {
        const QString printed = printedFigure(m_services.library().facts(), *m_row, part);
        const QString text = printed.isEmpty() ? tr("Nothing is printed") : tr("Printed: %1").arg(printed);
        const std::optional<OwnFigure> &figure = kept.of(part);
        //: What is printed, and when one's own was noted: "Printed: 155–195 thousand USD · yours noted today".
        hints.append(figure ? tr("%1 · yours noted %2")
                                  .arg(text, agoText(clock.localDate(figure->at), clock.localDate(clock.now())))
                            : text);
    }
    return hints;
}

QStringList OwnPayViewModel::examples() const
{
    QStringList examples;
    for (const PayPart part : m_parts) {
        examples.append(part == PayPart::Bonus ? tr("such as 30k or %1").arg(figureEntryText(kShareRange))
                                               : tr("such as 200k or %1").arg(figureEntryText(kAmountRange)));
    }
    return examples;
}

QString OwnPayViewModel::toldBy() const
{
    const std::optional<OwnValue> by
        = m_row == nullptr ? std::nullopt : m_services.guide().ownPart(m_row->reference(), kToldByPart);
    return by ? by->text : QString();
}

bool OwnPayViewModel::canBeOffer() const
{
    return m_row != nullptr && m_row->list == QLatin1String("pay") && isOffer(own());
}

void OwnPayViewModel::setFigure(int figure, const QString &text)
{
    if (figure < 0 || figure >= m_parts.size()) {
        return;
    }
    const PayPart part = m_parts.at(figure);
    const std::optional<OwnFigure> typed = figureOf(text, part == PayPart::Bonus);
    const bool isNone = text.trimmed().isEmpty();
    m_typed[figure] = text;
    m_errors[figure] = typed || isNone ? QString()
        : part == PayPart::Bonus
        ? tr("An amount such as 30k, or a share of the base such as %1; what was there before is kept.")
              .arg(figureEntryText(kShareRange))
        : tr("An amount such as 200k, or a range such as %1; what was there before is kept.")
              .arg(figureEntryText(kAmountRange));
    if (typed || isNone) {
        m_services.guide().setOwnFigure(m_row->reference(), part, typed);
    }
    emit changed();
}

void OwnPayViewModel::setToldBy(const QString &text)
{
    if (m_row != nullptr) {
        m_services.guide().setOwnPart(m_row->reference(), kToldByPart, text);
    }
}
