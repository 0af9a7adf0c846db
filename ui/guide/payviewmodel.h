// SPDX-License-Identifier: MIT
#pragma once

#include "guide/pay.h"
#include "services/appservices.h"
#include "ui/guide/guidetablemodel.h"
#include "ui/guide/offerviewmodel.h"
#include "ui/guide/ownpayviewmodel.h"

#include <QObject>
#include <QtQml/qqmlregistration.h>

/// The pay tables with what their parts add up to, a band spread over the years of a vesting schedule, and the person's own offers beside each other.
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
    /// The row of the table that prints the band: above it may stand the person's own.
    Q_PROPERTY(int bandRow READ bandRow NOTIFY bandChanged FINAL)
    /// What the person was told of the band, and of all levels of the table together.
    Q_PROPERTY(OwnPayViewModel *own READ own CONSTANT FINAL)
    Q_PROPERTY(OwnPayViewModel *ownRange READ ownRange CONSTANT FINAL)
    Q_PROPERTY(QString bandTitle READ bandTitle NOTIFY bandChanged FINAL)
    /// What the guide or we say about the row.
    Q_PROPERTY(QString bandNote READ bandNote NOTIFY bandChanged FINAL)
    /// What the person noted about the disagreement that the row is part of; empty for nothing.
    Q_PROPERTY(QString ownText READ ownText NOTIFY bandChanged FINAL)
    /// What a guide prints for all levels of the table together; empty where it prints nothing of the kind.
    Q_PROPERTY(QStringList ranges READ ranges NOTIFY bandChanged FINAL)
    /// As SourceBadge numbers them, one a line.
    Q_PROPERTY(QList<int> rangeBadges READ rangeBadges NOTIFY bandChanged FINAL)
    /// Where the guides differ on the row or on the schedule: words, and what GuideViewModel::openReference() takes.
    Q_PROPERTY(QStringList differTexts READ differTexts NOTIFY bandChanged FINAL)
    Q_PROPERTY(QStringList differLinks READ differLinks NOTIFY bandChanged FINAL)
    Q_PROPERTY(QStringList schedules READ schedules CONSTANT FINAL)
    Q_PROPERTY(int schedule READ schedule WRITE setSchedule NOTIFY bandChanged FINAL)
    Q_PROPERTY(QString scheduleNote READ scheduleNote NOTIFY bandChanged FINAL)
    Q_PROPERTY(GuideTableModel *years READ years CONSTANT FINAL)
    /// Why there are no years; empty where there are.
    Q_PROPERTY(QString yearsMissing READ yearsMissing NOTIFY bandChanged FINAL)
    /// Two offers in the person's own numbers.
    Q_PROPERTY(OfferViewModel *offer READ offer CONSTANT FINAL)
    Q_PROPERTY(OfferViewModel *second READ second CONSTANT FINAL)
    /// Whose years are shown: 0 the first's, 1 the other's.
    Q_PROPERTY(int shownOffer READ shownOffer WRITE setShownOffer NOTIFY rateChanged FINAL)
    Q_PROPERTY(bool hasOffers READ hasOffers NOTIFY rateChanged FINAL)
    /// Both year by year, in the currency of the first; empty until both say something.
    Q_PROPERTY(GuideTableModel *compared READ compared CONSTANT FINAL)
    /// They are in two currencies.
    Q_PROPERTY(bool needsRate READ needsRate NOTIFY rateChanged FINAL)
    Q_PROPERTY(QString rateLabel READ rateLabel NOTIFY rateChanged FINAL)
    /// As it was typed last.
    Q_PROPERTY(QString rate READ rate NOTIFY rateChanged FINAL)
    Q_PROPERTY(QString rateError READ rateError NOTIFY rateChanged FINAL)
    /// When it was said, or that it is wanted.
    Q_PROPERTY(QString rateText READ rateText NOTIFY rateChanged FINAL)

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
    [[nodiscard]] int bandRow() const { return m_band + ownRowsBefore(m_band + 1); }
    /// Chooses the band of a row of the table, printed or one's own.
    Q_INVOKABLE void chooseRow(int row);
    [[nodiscard]] OwnPayViewModel *own() { return &m_own; }
    [[nodiscard]] OwnPayViewModel *ownRange() { return &m_ownRange; }
    [[nodiscard]] QString bandTitle() const;
    [[nodiscard]] QString bandNote() const;
    [[nodiscard]] QString ownText() const;
    [[nodiscard]] QStringList ranges() const;
    [[nodiscard]] QList<int> rangeBadges() const;
    [[nodiscard]] QStringList differTexts() const;
    [[nodiscard]] QStringList differLinks() const;
    [[nodiscard]] QStringList schedules() const;
    [[nodiscard]] int schedule() const { return m_schedule; }
    void setSchedule(int schedule);
    [[nodiscard]] QString scheduleNote() const;
    [[nodiscard]] GuideTableModel *years() { return &m_years; }
    [[nodiscard]] QString yearsMissing() const;
    [[nodiscard]] OfferViewModel *offer() { return &m_offer; }
    [[nodiscard]] OfferViewModel *second() { return &m_second; }
    [[nodiscard]] int shownOffer() const { return m_shownOffer; }
    void setShownOffer(int offer);
    /// One of them says something.
    [[nodiscard]] bool hasOffers() const { return m_offer.exists() || m_second.exists(); }
    [[nodiscard]] GuideTableModel *compared() { return &m_compared; }
    [[nodiscard]] bool needsRate() const;
    [[nodiscard]] QString rateLabel() const;
    [[nodiscard]] QString rate() const { return m_rate; }
    [[nodiscard]] QString rateError() const { return m_rateError; }
    [[nodiscard]] QString rateText() const;

    /// Shows the table and the row that a record of the facts is, or the schedule; nothing where it is none of them.
    void reveal(const QString &reference);
    /// Begins the first offer with what was told of the band, by the schedule that is shown.
    void takeOwn();
    /// What one unit of the second offer's currency is worth in the first's; what is no rate is said and not kept.
    Q_INVOKABLE void setRate(const QString &text);

signals:
    void bandChanged();
    void rateChanged();

private:
    struct Table {
        QString ladder;
        QString country;
    };
    void follow(const QString &subject);
    void fillBands();
    void fillYears();
    void showOwn();
    /// How many of the first bands of the table have a row of the person's own.
    [[nodiscard]] int ownRowsBefore(int band) const;
    [[nodiscard]] std::optional<GuideTableRow> ownRow(const sevenrounds::PayBand &band) const;
    [[nodiscard]] std::optional<sevenrounds::OwnFigure> ownTotal(const sevenrounds::FactRecord &row) const;
    [[nodiscard]] QList<const sevenrounds::FactRecord *> rangesOfTable() const;
    void takeRate();
    void compare();
    [[nodiscard]] QList<sevenrounds::PayBand> bandsOfTable() const;
    [[nodiscard]] std::optional<sevenrounds::PayBand> currentBand() const;
    [[nodiscard]] const sevenrounds::FactRecord *fact(const sevenrounds::FactId &id) const;
    [[nodiscard]] std::optional<sevenrounds::VestingSchedule> scheduleAt(int index) const;
    [[nodiscard]] std::optional<double> currentRate() const;
    void takeNotedSchedule();

    sevenrounds::AppServices &m_services;
    QList<sevenrounds::PayBand> m_allBands;
    QList<sevenrounds::VestingSchedule> m_schedules;
    QList<Table> m_tables;
    GuideTableModel m_bands;
    GuideTableModel m_years;
    OwnPayViewModel m_own;
    OwnPayViewModel m_ownRange;
    OfferViewModel m_offer;
    OfferViewModel m_second;
    GuideTableModel m_compared;
    int m_shownOffer = 0;
    QString m_rate;
    QString m_rateError;
    /// Of which two currencies they are, as rateLabel() says it.
    QString m_ratedPair;
    int m_table = 0;
    int m_band = 0;
    int m_schedule = 0;
};
