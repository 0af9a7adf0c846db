// SPDX-License-Identifier: MIT
#pragma once

#include "services/appservices.h"
#include "ui/context/problem.h"
#include "ui/round/criterionlistmodel.h"
#include "ui/round/mistakesviewmodel.h"
#include "ui/round/pointlistmodel.h"
#include "ui/round/reflectionviewmodel.h"
#include "ui/sound/replayviewmodel.h"
#include "ui/whiteboard/whiteboardpagesmodel.h"

#include <QObject>
#include <QtQml/qqmlregistration.h>

#include <memory>

class Navigation;

Q_MOC_INCLUDE("replayviewmodel.h")

/// What was said beside what they listened for, the points made, the bands, and what the round changed.
class DebriefViewModel : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by AppContext")
    Q_PROPERTY(bool isOpen READ isOpen NOTIFY debriefChanged FINAL)
    Q_PROPERTY(QString crumb READ crumb NOTIFY debriefChanged FINAL)
    /// The title of the paper that was discussed; empty in other rounds and where it was not said.
    Q_PROPERTY(QString paperTitle READ paperTitle NOTIFY debriefChanged FINAL)
    Q_PROPERTY(QString document READ document NOTIFY debriefChanged FINAL)
    Q_PROPERTY(QString plainText READ plainText NOTIFY debriefChanged FINAL)
    Q_PROPERTY(QStringList marks READ marks NOTIFY debriefChanged FINAL)
    Q_PROPERTY(QStringList times READ times NOTIFY debriefChanged FINAL)
    Q_PROPERTY(PointListModel *points READ points CONSTANT FINAL)
    Q_PROPERTY(QString pointsText READ pointsText NOTIFY pointsChanged FINAL)
    Q_PROPERTY(CriterionListModel *criteria READ criteria CONSTANT FINAL)
    Q_PROPERTY(WhiteboardPagesModel *boardPages READ boardPages CONSTANT FINAL)
    Q_PROPERTY(QString scoreText READ scoreText NOTIFY ratingChanged FINAL)
    Q_PROPERTY(QString verdictText READ verdictText NOTIFY ratingChanged FINAL)
    /// What was said of the round before it began, beside its rating; empty until that is closed, and where nothing was said.
    Q_PROPERTY(QString forecastText READ forecastText NOTIFY ratingChanged FINAL)
    Q_PROPERTY(bool canClose READ canClose NOTIFY ratingChanged FINAL)
    Q_PROPERTY(bool isClosed READ isClosed NOTIFY ratingChanged FINAL)
    /// The bands that are shown and given are a listener's; one's own stand apart from them.
    Q_PROPERTY(bool isPeerRating READ isPeerRating WRITE setPeerRating NOTIFY ratingChanged FINAL)
    /// What the chosen rater's bands count for, in a sentence.
    Q_PROPERTY(QString raterText READ raterText NOTIFY ratingChanged FINAL)
    Q_PROPERTY(MistakesViewModel *mistakes READ mistakes CONSTANT FINAL)
    Q_PROPERTY(ReflectionViewModel *reflection READ reflection CONSTANT FINAL)
    Q_PROPERTY(QStringList changes READ changes NOTIFY changesChanged FINAL)
    /// The round is one of a mock loop, to which one key leads back.
    Q_PROPERTY(bool isInLoop READ isInLoop NOTIFY debriefChanged FINAL)
    Q_PROPERTY(Problem problem READ problem NOTIFY problemChanged FINAL)
    Q_PROPERTY(ReplayViewModel *replay READ replay CONSTANT FINAL)

public:
    DebriefViewModel(sevenrounds::AppServices &services, Navigation &navigation, QObject *parent = nullptr);

    [[nodiscard]] bool isOpen() const;
    [[nodiscard]] QString crumb() const;
    [[nodiscard]] QString paperTitle() const;
    [[nodiscard]] QString document() const { return m_document; }
    [[nodiscard]] QString plainText() const { return m_plainText; }
    [[nodiscard]] QStringList marks() const;
    /// Each phase with the time it took and the time it had.
    [[nodiscard]] QStringList times() const;
    [[nodiscard]] PointListModel *points() { return &m_points; }
    [[nodiscard]] QString pointsText() const;
    [[nodiscard]] CriterionListModel *criteria() { return &m_criteria; }
    [[nodiscard]] WhiteboardPagesModel *boardPages() { return &m_boardPages; }
    [[nodiscard]] QString scoreText() const;
    [[nodiscard]] QString verdictText() const;
    [[nodiscard]] QString forecastText() const;
    [[nodiscard]] bool canClose() const;
    [[nodiscard]] bool isClosed() const;
    [[nodiscard]] bool isPeerRating() const { return m_isPeerRating; }
    void setPeerRating(bool isPeer);
    [[nodiscard]] QString raterText() const;
    [[nodiscard]] MistakesViewModel *mistakes() { return &m_mistakes; }
    [[nodiscard]] ReflectionViewModel *reflection() { return &m_reflection; }
    [[nodiscard]] QStringList changes() const { return m_changes; }
    [[nodiscard]] bool isInLoop() const;
    [[nodiscard]] Problem problem() const { return m_problem; }
    [[nodiscard]] ReplayViewModel *replay() { return &m_replay; }

    Q_INVOKABLE void tick(int row, bool on);
    Q_INVOKABLE void rate(const QString &criterion, int band);
    /// Closes the rating: from now on it is evidence.
    Q_INVOKABLE void close();
    Q_INVOKABLE void leave();

signals:
    void debriefChanged();
    void pointsChanged();
    void ratingChanged();
    void changesChanged();
    void problemChanged();

private:
    void open();
    void followState();
    void followEvidence();
    void followReplay();
    void take(const sevenrounds::Result<> &result);
    void showBands();
    /// Of the rater that is shown.
    [[nodiscard]] std::optional<double> shownScore() const;

    sevenrounds::AppServices &m_services;
    sevenrounds::SessionService &m_sessions;
    Navigation &m_navigation;
    ReplayViewModel m_replay;
    PointListModel m_points;
    CriterionListModel m_criteria;
    MistakesViewModel m_mistakes;
    ReflectionViewModel m_reflection;
    bool m_isPeerRating = false;
    WhiteboardPagesModel m_boardPages;
    /// Whose debrief this is; empty while there is none.
    std::shared_ptr<qint64> m_shown;
    bool m_awaitsChange = false;
    QString m_document;
    QString m_plainText;
    QStringList m_changes;
    Problem m_problem;
};
