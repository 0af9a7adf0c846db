// SPDX-License-Identifier: MIT
#pragma once

#include "guide/pay.h"
#include "services/appservices.h"
#include "ui/guide/guidetablemodel.h"

#include <QObject>
#include <QtQml/qqmlregistration.h>

/// One offer in the person's own numbers, over the years of its grant.
class OfferViewModel : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by PayViewModel")
    Q_PROPERTY(QString title READ title CONSTANT FINAL)
    Q_PROPERTY(QStringList currencies READ currencies CONSTANT FINAL)
    Q_PROPERTY(int currency READ currency WRITE setCurrency NOTIFY changed FINAL)
    Q_PROPERTY(QStringList schedules READ schedules CONSTANT FINAL)
    Q_PROPERTY(int schedule READ schedule WRITE setSchedule NOTIFY changed FINAL)
    Q_PROPERTY(QStringList amountLabels READ amountLabels CONSTANT FINAL)
    /// What an amount may look like, one for each label.
    Q_PROPERTY(QStringList amountHints READ amountHints CONSTANT FINAL)
    /// As they were typed last, one for each label.
    Q_PROPERTY(QStringList amounts READ amounts NOTIFY changed FINAL)
    /// What is wrong with an amount, one for each label; empty where nothing is.
    Q_PROPERTY(QStringList amountErrors READ amountErrors NOTIFY changed FINAL)
    Q_PROPERTY(GuideTableModel *years READ years CONSTANT FINAL)
    /// When it was changed last, or what to do.
    Q_PROPERTY(QString text READ text NOTIFY changed FINAL)
    /// What the person noted beside the facts and could be taken over; empty for nothing.
    Q_PROPERTY(QString notedText READ notedText NOTIFY changed FINAL)
    Q_PROPERTY(bool exists READ exists NOTIFY changed FINAL)

public:
    enum Amount {
        Base,
        Grant,
        Bonus, ///< an amount, or a share of the base in percent
        SignOn,
        Refresher,
    };
    Q_ENUM(Amount)

    OfferViewModel(sevenrounds::AppServices &services, sevenrounds::OfferPlace place, QObject *parent = nullptr);

    [[nodiscard]] QString title() const;
    [[nodiscard]] QStringList currencies() const;
    [[nodiscard]] int currency() const;
    void setCurrency(int currency);
    [[nodiscard]] QString currencyCode() const { return currencies().at(currency()); }
    [[nodiscard]] QStringList schedules() const;
    [[nodiscard]] int schedule() const;
    void setSchedule(int schedule);
    [[nodiscard]] QStringList amountLabels() const;
    [[nodiscard]] QStringList amountHints() const;
    [[nodiscard]] QStringList amounts() const { return m_typed; }
    [[nodiscard]] QStringList amountErrors() const { return m_errors; }
    [[nodiscard]] GuideTableModel *years() { return &m_years; }
    [[nodiscard]] const QList<sevenrounds::YearPay> &pay() const { return m_pay; }
    [[nodiscard]] QString text() const;
    [[nodiscard]] QString notedText() const;
    [[nodiscard]] bool exists() const;

    /// Takes an amount as it is typed; what is none is said and not kept.
    Q_INVOKABLE void setAmount(int amount, const QString &text);
    /// Takes over what notedText() tells of.
    Q_INVOKABLE void takeNoted();

signals:
    void changed();

private:
    void follow(const QString &subject);
    void fill();
    [[nodiscard]] sevenrounds::OwnOffer offer() const { return m_services.guide().offer(m_place); }
    [[nodiscard]] std::optional<double> notedSignOn() const;

    sevenrounds::AppServices &m_services;
    sevenrounds::OfferPlace m_place;
    QList<sevenrounds::VestingSchedule> m_schedules;
    GuideTableModel m_years;
    QList<sevenrounds::YearPay> m_pay;
    QStringList m_typed;
    QStringList m_errors;
};

namespace sevenrounds {

/// The schedule that the person noted for their grant, among these; absent where they noted none of them.
[[nodiscard]] std::optional<int> notedSchedule(AppServices &services, const QList<VestingSchedule> &schedules);
[[nodiscard]] std::optional<int> indexOfSchedule(const QList<VestingSchedule> &schedules, const FactId &schedule);

/// How the years of one offer, or of the two ends of a band, are shown.
[[nodiscard]] QStringList yearHeaders();
[[nodiscard]] QList<GuideTableRow> yearRows(
    const QList<YearPay> &low, const QList<YearPay> &high, const QString &currency);

} // namespace sevenrounds
