// SPDX-License-Identifier: MIT
#pragma once

#include "services/appservices.h"
#include "talk/talkreport.h"
#include "ui/context/problem.h"
#include "ui/talk/talkaccountlistmodel.h"

#include <QObject>
#include <QtQml/qqmlregistration.h>

#include <optional>

/// A talk that is over beside its earlier runs, what they propose for the next one, and the report as a file.
class TalkReportViewModel : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by TalkRatingViewModel")
    /// Where the time went; beside each line what it took in the run before.
    Q_PROPERTY(TalkAccountListModel *account READ account CONSTANT FINAL)
    /// How long the run before was, and when; empty where there is none.
    Q_PROPERTY(QString runsText READ runsText NOTIFY runsChanged FINAL)
    /// Share of speaking and pauses, from the recording; empty where there is none.
    Q_PROPERTY(QString speechText READ speechText NOTIFY speechChanged FINAL)
    /// Who gave which band, a line a criterion, and the scores; empty until the rating is closed, and again while bands are given on replay and not all
    /// stand: nobody who rates is told what was given before.
    Q_PROPERTY(QList<QString> bands READ bands NOTIFY bandsChanged FINAL)
    /// How many runs the proposal is made of; empty where there are too few.
    Q_PROPERTY(QString proposalText READ proposalText NOTIFY runsChanged FINAL)
    /// The proposal was taken, and can be taken back.
    Q_PROPERTY(bool isTaken READ isTaken NOTIFY runsChanged FINAL)
    Q_PROPERTY(QList<QString> formats READ formats CONSTANT FINAL)
    Q_PROPERTY(int format READ format NOTIFY exportChanged FINAL)
    Q_PROPERTY(QString exportPath READ exportPath NOTIFY exportChanged FINAL)
    Q_PROPERTY(QString notice READ notice NOTIFY noticeChanged FINAL)
    Q_PROPERTY(Problem problem READ problem NOTIFY noticeChanged FINAL)

public:
    explicit TalkReportViewModel(sevenrounds::AppServices &services, QObject *parent = nullptr);

    [[nodiscard]] TalkAccountListModel *account() { return &m_account; }
    [[nodiscard]] QString runsText() const;
    [[nodiscard]] QString speechText() const;
    [[nodiscard]] QStringList bands() const { return m_bands; }
    [[nodiscard]] QString proposalText() const;
    [[nodiscard]] bool isTaken() const { return m_timesBefore.has_value(); }
    [[nodiscard]] QStringList formats() const;
    [[nodiscard]] int format() const { return m_format; }
    [[nodiscard]] QString exportPath() const { return m_exportPath; }
    [[nodiscard]] QString notice() const { return m_notice; }
    [[nodiscard]] Problem problem() const { return m_problem; }

    /// The talk of the service has come to its end: its earlier runs are read.
    void show();
    /// Its rating has changed.
    void followRating();
    /// Whether the bands that are shown and given are those on replay.
    void setRatesReplay(bool ratesReplay);
    /// What the report says in words, a line each; for the file that is printed.
    void setFacts(const QStringList &facts) { m_facts = facts; }

    /// Makes the proposal the times by which the deck's slides are to be left.
    Q_INVOKABLE void takeProposal();
    Q_INVOKABLE void undoProposal();
    /// By its place in formats(); of a path that was typed only the ending changes.
    Q_INVOKABLE void chooseFormat(int format);
    /// What to know of the path while it is still being typed: above all, that its file would be replaced.
    [[nodiscard]] Q_INVOKABLE QString exportHintFor(const QString &typed) const;
    Q_INVOKABLE void setExportPath(const QString &path);
    Q_INVOKABLE void exportNow();
    Q_INVOKABLE void dismissNotice();

signals:
    void runsChanged();
    void speechChanged();
    void bandsChanged();
    void exportChanged();
    void noticeChanged();

private:
    [[nodiscard]] QList<sevenrounds::Milliseconds> proposal() const;
    /// Of the runs in which all of as many slides were shown, the newest first.
    [[nodiscard]] QList<QList<sevenrounds::Milliseconds>> wholeTimes() const;
    [[nodiscard]] sevenrounds::TalkRun thisRun() const;
    [[nodiscard]] QList<sevenrounds::TalkRun> allRuns() const;
    /// Null where nothing was recorded, or it is not measured yet.
    [[nodiscard]] const sevenrounds::TalkSpeech *speech() const;
    void showAccount();
    void setTimes(const sevenrounds::LeaveBy &times);
    void suggestPath();
    void tell(const QString &notice, const Problem &problem);

    sevenrounds::AppServices &m_services;
    sevenrounds::TalkService &m_talks;
    TalkAccountListModel m_account;
    /// Of which talk the earlier runs are asked for: an answer for another one comes too late.
    int m_asked = 0;
    QList<sevenrounds::TalkRun> m_earlier;
    /// What was set before the proposal was taken.
    std::optional<sevenrounds::LeaveBy> m_timesBefore;
    QStringList m_facts;
    QStringList m_bands;
    bool m_ratesReplay = false;
    int m_format = 0;
    QString m_exportPath;
    QString m_notice;
    Problem m_problem;
};
