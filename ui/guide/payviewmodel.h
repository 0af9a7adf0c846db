// SPDX-License-Identifier: MIT
#pragma once

#include "guide/pay.h"
#include "services/appservices.h"
#include "ui/guide/guidetablemodel.h"

#include <QObject>
#include <QtQml/qqmlregistration.h>

/// The pay tables with what their parts add up to, a band spread over the years of a vesting schedule, and the person's own offer beside it.
class PayViewModel : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by GuideViewModel")
    Q_PROPERTY(QStringList tables READ tables CONSTANT FINAL)
    Q_PROPERTY(int table READ table WRITE setTable NOTIFY bandChanged FINAL)
    Q_PROPERTY(QString unitText READ unitText NOTIFY bandChanged FINAL)
    /// As SourceBadge numbers them: of the whole table.
    Q_PROPERTY(int badge READ badge NOTIFY bandChanged FINAL)
    Q_PROPERTY(GuideTableModel *bands READ bands CONSTANT FINAL)
    Q_PROPERTY(int band READ band WRITE setBand NOTIFY bandChanged FINAL)
    Q_PROPERTY(QString bandTitle READ bandTitle NOTIFY bandChanged FINAL)
    /// What the guide or we say about the row.
    Q_PROPERTY(QString bandNote READ bandNote NOTIFY bandChanged FINAL)
    /// What the person noted about the disagreement that the row is part of; empty for nothing.
    Q_PROPERTY(QString ownText READ ownText NOTIFY bandChanged FINAL)
    Q_PROPERTY(QStringList schedules READ schedules CONSTANT FINAL)
    Q_PROPERTY(int schedule READ schedule WRITE setSchedule NOTIFY bandChanged FINAL)
    Q_PROPERTY(QString scheduleNote READ scheduleNote NOTIFY bandChanged FINAL)
    Q_PROPERTY(GuideTableModel *years READ years CONSTANT FINAL)
    /// Why there are no years; empty where there are.
    Q_PROPERTY(QString yearsMissing READ yearsMissing NOTIFY bandChanged FINAL)
    Q_PROPERTY(QStringList currencies READ currencies CONSTANT FINAL)
    Q_PROPERTY(int currency READ currency WRITE setCurrency NOTIFY offerChanged FINAL)
    Q_PROPERTY(int offerSchedule READ offerSchedule WRITE setOfferSchedule NOTIFY offerChanged FINAL)
    Q_PROPERTY(QStringList amountLabels READ amountLabels CONSTANT FINAL)
    /// As they were typed last, one for each label.
    Q_PROPERTY(QStringList amounts READ amounts NOTIFY offerChanged FINAL)
    /// What is wrong with an amount, one for each label; empty where nothing is.
    Q_PROPERTY(QStringList amountErrors READ amountErrors NOTIFY offerChanged FINAL)
    Q_PROPERTY(GuideTableModel *offerYears READ offerYears CONSTANT FINAL)
    Q_PROPERTY(QString offerText READ offerText NOTIFY offerChanged FINAL)
    Q_PROPERTY(bool hasOffer READ hasOffer NOTIFY offerChanged FINAL)

public:
    explicit PayViewModel(sevenrounds::AppServices &services, QObject *parent = nullptr);

    [[nodiscard]] QStringList tables() const;
    [[nodiscard]] int table() const { return m_table; }
    void setTable(int table);
    [[nodiscard]] QString unitText() const;
    [[nodiscard]] int badge() const;
    [[nodiscard]] GuideTableModel *bands() { return &m_bands; }
    [[nodiscard]] int band() const { return m_band; }
    void setBand(int band);
    [[nodiscard]] QString bandTitle() const;
    [[nodiscard]] QString bandNote() const;
    [[nodiscard]] QString ownText() const;
    [[nodiscard]] QStringList schedules() const;
    [[nodiscard]] int schedule() const { return m_schedule; }
    void setSchedule(int schedule);
    [[nodiscard]] QString scheduleNote() const;
    [[nodiscard]] GuideTableModel *years() { return &m_years; }
    [[nodiscard]] QString yearsMissing() const;
    [[nodiscard]] QStringList currencies() const;
    [[nodiscard]] int currency() const;
    void setCurrency(int currency);
    [[nodiscard]] int offerSchedule() const;
    void setOfferSchedule(int schedule);
    [[nodiscard]] QStringList amountLabels() const;
    [[nodiscard]] QStringList amounts() const;
    [[nodiscard]] QStringList amountErrors() const;
    [[nodiscard]] GuideTableModel *offerYears() { return &m_offerYears; }
    [[nodiscard]] QString offerText() const;
    [[nodiscard]] bool hasOffer() const;

    /// Takes base, grant, bonus or sign-on as it is typed; what is no amount is said and not kept.
    Q_INVOKABLE void setAmount(int amount, const QString &text);

signals:
    void bandChanged();
    void offerChanged();

private:
    struct Table {
        QString ladder;
        QString country;
    };
    void follow(const QString &subject);
    void fillBands();
    void fillYears();
    void fillOffer();
    [[nodiscard]] QList<sevenrounds::PayBand> bandsOfTable() const;
    [[nodiscard]] std::optional<sevenrounds::PayBand> currentBand() const;
    [[nodiscard]] const sevenrounds::FactRecord *fact(const sevenrounds::FactId &id) const;
    [[nodiscard]] std::optional<sevenrounds::VestingSchedule> scheduleAt(int index) const;
    [[nodiscard]] int indexOf(const sevenrounds::FactId &schedule) const;
    void takeNotedSchedule();

    sevenrounds::AppServices &m_services;
    QList<sevenrounds::PayBand> m_allBands;
    QList<sevenrounds::VestingSchedule> m_schedules;
    QList<Table> m_tables;
    GuideTableModel m_bands;
    GuideTableModel m_years;
    GuideTableModel m_offerYears;
    int m_table = 0;
    int m_band = 0;
    int m_schedule = 0;
    QStringList m_typed;
    QStringList m_errors;
};
