// SPDX-License-Identifier: MIT
#pragma once

#include "services/appservices.h"
#include "ui/context/problem.h"
#include "ui/round/criterionlistmodel.h"
#include "ui/round/reflectionviewmodel.h"
#include "ui/sound/replayviewmodel.h"
#include "ui/talk/talkreportviewmodel.h"

#include <QObject>
#include <QtQml/qqmlregistration.h>

class Navigation;

Q_MOC_INCLUDE("replayviewmodel.h")

/// A talk that is over: where the time went, the replies beside strong ones, the bands, and what the rating changed.
class TalkRatingViewModel : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by TalkViewModel")
    Q_PROPERTY(bool isOpen READ isOpen NOTIFY talkChanged FINAL)
    /// False for a pitch.
    Q_PROPERTY(bool isRated READ isRated NOTIFY talkChanged FINAL)
    Q_PROPERTY(QString crumb READ crumb NOTIFY talkChanged FINAL)
    Q_PROPERTY(QString document READ document NOTIFY talkChanged FINAL)
    Q_PROPERTY(QString plainText READ plainText NOTIFY talkChanged FINAL)
    Q_PROPERTY(QString notes READ notes NOTIFY talkChanged FINAL)
    Q_PROPERTY(QString overrunText READ overrunText NOTIFY talkChanged FINAL)
    /// Why this paper should not have been presented, a line for each reason; empty where its title tells nothing, and for a pitch.
    Q_PROPERTY(QString vetoText READ vetoText NOTIFY vetoChanged FINAL)
    /// What to do instead, in the guide's words; empty without a veto.
    Q_PROPERTY(QString vetoAdvice READ vetoAdvice NOTIFY vetoChanged FINAL)
    Q_PROPERTY(QString questionsText READ questionsText NOTIFY talkChanged FINAL)
    Q_PROPERTY(QString marksText READ marksText NOTIFY talkChanged FINAL)
    /// How many slides took what they were planned for, and what of the talk landed; empty without slides.
    Q_PROPERTY(QString slidesText READ slidesText NOTIFY talkChanged FINAL)
    Q_PROPERTY(TalkAccountListModel *account READ account CONSTANT FINAL)
    Q_PROPERTY(TalkReportViewModel *report READ report CONSTANT FINAL)
    Q_PROPERTY(ReplayViewModel *replay READ replay CONSTANT FINAL)
    Q_PROPERTY(ReflectionViewModel *reflection READ reflection CONSTANT FINAL)
    Q_PROPERTY(CriterionListModel *criteria READ criteria CONSTANT FINAL)
    /// Whose bands are shown and given: 0 one's own, 1 a listener's, 2 one's own on replay. Each stands apart from the others.
    Q_PROPERTY(int rater READ rater WRITE setRater NOTIFY ratingChanged FINAL)
    /// What the chosen rater's bands count for, in a sentence.
    Q_PROPERTY(QString raterText READ raterText NOTIFY ratingChanged FINAL)
    /// The chosen rater's bands cannot be given any more.
    Q_PROPERTY(bool isReadOnly READ isReadOnly NOTIFY ratingChanged FINAL)
    /// A band can be taken back. On replay, after the rating is closed, it can only be changed: its row is kept.
    Q_PROPERTY(bool canClear READ canClear NOTIFY ratingChanged FINAL)
    /// Of the rater that is shown.
    Q_PROPERTY(QString scoreText READ scoreText NOTIFY ratingChanged FINAL)
    Q_PROPERTY(QString verdictText READ verdictText NOTIFY ratingChanged FINAL)
    /// What was forecast and what came of it; empty before the rating is closed.
    Q_PROPERTY(QString forecastText READ forecastText NOTIFY ratingChanged FINAL)
    Q_PROPERTY(bool canClose READ canClose NOTIFY ratingChanged FINAL)
    Q_PROPERTY(bool isClosed READ isClosed NOTIFY ratingChanged FINAL)
    Q_PROPERTY(QList<QString> changes READ changes NOTIFY changesChanged FINAL)
    Q_PROPERTY(Problem problem READ problem NOTIFY problemChanged FINAL)

public:
    TalkRatingViewModel(sevenrounds::AppServices &services, Navigation &navigation, QObject *parent = nullptr);

    [[nodiscard]] bool isOpen() const;
    [[nodiscard]] bool isRated() const;
    [[nodiscard]] QString crumb() const;
    [[nodiscard]] QString document() const { return m_document; }
    [[nodiscard]] QString plainText() const { return m_plainText; }
    /// What was noted for the talk itself.
    [[nodiscard]] QString notes() const;
    /// In time, over or under, and what it cost the discussion.
    [[nodiscard]] QString overrunText() const;
    [[nodiscard]] QString vetoText() const { return m_vetoText; }
    [[nodiscard]] QString vetoAdvice() const;
    [[nodiscard]] QString questionsText() const;
    [[nodiscard]] QString marksText() const;
    [[nodiscard]] QString slidesText() const;
    [[nodiscard]] TalkAccountListModel *account() { return m_report.account(); }
    [[nodiscard]] TalkReportViewModel *report() { return &m_report; }
    [[nodiscard]] ReplayViewModel *replay() { return &m_replay; }
    [[nodiscard]] ReflectionViewModel *reflection() { return &m_reflection; }
    [[nodiscard]] CriterionListModel *criteria() { return &m_criteria; }
    [[nodiscard]] int rater() const { return m_rater; }
    void setRater(int rater);
    [[nodiscard]] QString raterText() const;
    [[nodiscard]] bool isReadOnly() const;
    [[nodiscard]] bool canClear() const { return !isClosed(); }
    [[nodiscard]] QString scoreText() const;
    [[nodiscard]] QString verdictText() const;
    [[nodiscard]] QString forecastText() const;
    [[nodiscard]] bool canClose() const;
    [[nodiscard]] bool isClosed() const;
    [[nodiscard]] QStringList changes() const { return m_changes; }
    [[nodiscard]] Problem problem() const { return m_problem; }

    /// 0 takes the band back.
    Q_INVOKABLE void rate(const QString &criterion, int band);
    /// Closes the rating: from now on it is evidence.
    Q_INVOKABLE void close();
    /// The same pitch once more.
    Q_INVOKABLE void again();
    Q_INVOKABLE void leave();
    Q_INVOKABLE void dismissProblem();

signals:
    void talkChanged();
    void vetoChanged();
    void ratingChanged();
    void changesChanged();
    void problemChanged();

private:
    void followState();
    void followEvidence();
    void showBands();
    /// Of the rater that is shown.
    [[nodiscard]] std::optional<double> shownScore() const;
    void lookForVetoes();
    void take(const sevenrounds::Result<> &result);
    void setChanges(const QStringList &changes);

    sevenrounds::AppServices &m_services;
    sevenrounds::TalkService &m_talks;
    Navigation &m_navigation;
    ReplayViewModel m_replay;
    TalkReportViewModel m_report;
    ReflectionViewModel m_reflection;
    CriterionListModel m_criteria;
    bool m_wasOpen = false;
    bool m_awaitsChange = false;
    sevenrounds::TalkStage m_stage = sevenrounds::TalkStage::Talk;
    int m_rater = 0;
    /// By rater.
    QList<QHash<QString, int>> m_bands;
    QString m_document;
    QString m_plainText;
    QString m_vetoText;
    QStringList m_changes;
    Problem m_problem;
};
