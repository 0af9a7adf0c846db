// SPDX-License-Identifier: MIT
#pragma once

#include "guide/pipelinedates.h"
#include "services/appservices.h"
#include "services/interviewservice.h"
#include "ui/interview/deadlinelistmodel.h"

#include <QAbstractListModel>
#include <QSet>
#include <QtQml/qqmlregistration.h>

Q_MOC_INCLUDE("deadlinelistmodel.h")

/// Where the person is in a process: its stages by one account of the guides, with the days that were said and those that follow from them; printed and
/// computed totals beside each other; how long nothing was heard; other offers.
class PipelineViewModel : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by AppContext")
    Q_PROPERTY(int count READ count NOTIFY changed FINAL)
    Q_PROPERTY(QList<QString> accounts READ accounts CONSTANT FINAL)
    Q_PROPERTY(int accountIndex READ accountIndex NOTIFY changed FINAL)
    /// What the person was told and what follows from it, the sum of the rows, and what is printed, with who says it, as SourceBadge numbers them.
    Q_PROPERTY(QStringList totals READ totals NOTIFY changed FINAL)
    Q_PROPERTY(QList<int> totalBadges READ totalBadges NOTIFY changed FINAL)
    /// Whether a silence means something; empty where there is none.
    Q_PROPERTY(QString silenceText READ silenceText NOTIFY changed FINAL)
    Q_PROPERTY(DeadlineListModel *deadlines READ deadlines CONSTANT FINAL)
    /// What to say of another offer, and when.
    Q_PROPERTY(QStringList reminders READ reminders CONSTANT FINAL)
    Q_PROPERTY(QList<int> reminderBadges READ reminderBadges CONSTANT FINAL)

public:
    enum Role {
        TitleRole = Qt::UserRole + 1, ///< QString
        BadgeRole, ///< int, as SourceBadge numbers them
        PrintedRole, ///< QString, what the guide prints of its length
        DatesRole, ///< QString, what follows from the days that were said; empty for nothing
        DayRole, ///< QString, the person's own day
        ErrorRole, ///< QString
    };

    explicit PipelineViewModel(sevenrounds::AppServices &services, QObject *parent = nullptr);

    [[nodiscard]] int count() const { return static_cast<int>(m_stages.size()); }
    [[nodiscard]] QStringList accounts() const;
    [[nodiscard]] int accountIndex() const { return m_account; }
    [[nodiscard]] QStringList totals() const;
    [[nodiscard]] QList<int> totalBadges() const;
    [[nodiscard]] QString silenceText() const;
    [[nodiscard]] DeadlineListModel *deadlines() { return &m_deadlines; }
    [[nodiscard]] QStringList reminders() const;
    [[nodiscard]] QList<int> reminderBadges() const;

    Q_INVOKABLE void chooseAccount(int index);
    /// An empty text takes the day away.
    Q_INVOKABLE void setDay(int row, const QString &text);
    Q_INVOKABLE void stepDay(int row, int days);
    Q_INVOKABLE void addDeadline();
    Q_INVOKABLE void setDeadlineTitle(int row, const QString &title);
    Q_INVOKABLE void setDeadlineDay(int row, const QString &text);
    Q_INVOKABLE void stepDeadlineDay(int row, int days);
    Q_INVOKABLE void removeDeadline(int row);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

signals:
    void changed();

private:
    struct Account {
        QString guide;
        QString variant;
    };
    struct Total {
        QString text;
        sevenrounds::Badge badge = sevenrounds::Badge::App;
    };

    void refresh();
    [[nodiscard]] int accountToFollow() const;
    void takeStages(int account);
    [[nodiscard]] QList<Total> allTotals() const;
    void countDays();
    /// How long all of it takes by what the person was told; absent where they noted nothing of the kind.
    [[nodiscard]] std::optional<sevenrounds::FigureRange> told() const;
    /// From where on what was told counts: the first stage that the printed total counts, too.
    [[nodiscard]] sevenrounds::FactId firstOfTold() const;
    /// The stages whose printed weeks, or the wait after them, the guide's total leaves out.
    [[nodiscard]] QList<sevenrounds::FactId> leftOutOfTold() const;
    /// Counted from the days that were said: by what the person was told where they noted it, else by the guide's lengths.
    [[nodiscard]] sevenrounds::DaySpan end() const;
    [[nodiscard]] QString datesText(const sevenrounds::StageDates &dates) const;
    [[nodiscard]] QString fitText(const sevenrounds::OwnDeadline &deadline) const;
    [[nodiscard]] QString stageTitle(const sevenrounds::FactId &stage) const;
    [[nodiscard]] const sevenrounds::OwnDeadline *deadlineAt(int row) const;
    void setOwnDay(int row, QDate day);
    [[nodiscard]] QString notReadText() const;
    [[nodiscard]] QDate today() const { return m_services.clock().today(); }

    sevenrounds::AppServices &m_services;
    sevenrounds::InterviewService &m_interviews;
    QList<Account> m_accounts;
    int m_account = 0;
    QList<sevenrounds::PipelineStage> m_stages;
    QList<sevenrounds::StageDates> m_dates;
    QList<sevenrounds::OwnDeadline> m_own;
    DeadlineListModel m_deadlines;
    /// The stages and the offers of which what was typed last is no day.
    QSet<sevenrounds::FactId> m_stageErrors;
    QSet<sevenrounds::DeadlineId> m_deadlineErrors;
};
