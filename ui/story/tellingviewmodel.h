// SPDX-License-Identifier: MIT
#pragma once

#include "ui/context/problem.h"
#include "ui/story/findinglistmodel.h"
#include "ui/story/spokenviewmodel.h"
#include "ui/story/tellinglistmodel.h"

#include <QtQml/qqmlregistration.h>

/// A story told against the clock: one key from part to part, the share of the action while it runs, and afterwards what the laps and
/// the text say and how well it went. It pauses when its page is left; a telling that came to its end is kept.
class TellingViewModel : public SpokenViewModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by AppContext")
    Q_PROPERTY(bool exists READ exists NOTIFY stateChanged FINAL)
    Q_PROPERTY(QString title READ title NOTIFY stateChanged FINAL)
    Q_PROPERTY(int part READ part NOTIFY stateChanged FINAL)
    Q_PROPERTY(QString partName READ partName NOTIFY stateChanged FINAL)
    /// What belongs into the part, or what to do before and after.
    Q_PROPERTY(QString cue READ cue NOTIFY stateChanged FINAL)
    /// "Action · 1:12", one a part.
    Q_PROPERTY(QList<QString> lapTexts READ lapTexts NOTIFY clockChanged FINAL)
    /// The plan of three minutes, in seconds.
    Q_PROPERTY(QList<double> plan READ plan CONSTANT FINAL)
    /// How much of its plan each part has used; above 1 it is over.
    Q_PROPERTY(QList<double> progress READ progress NOTIFY clockChanged FINAL)
    /// "Action 58%"; what is good stands beside it.
    Q_PROPERTY(QString shareText READ shareText NOTIFY clockChanged FINAL)
    Q_PROPERTY(QString shareAdvice READ shareAdvice NOTIFY clockChanged FINAL)
    Q_PROPERTY(bool isSettingHeavy READ isSettingHeavy NOTIFY clockChanged FINAL)
    /// What the big button does next: "Start", "To the action", "End".
    Q_PROPERTY(QString nextText READ nextText NOTIFY stateChanged FINAL)
    /// The part's text, for who needs it; Markdown as plain text.
    Q_PROPERTY(QString outline READ outline NOTIFY stateChanged FINAL)
    Q_PROPERTY(bool isOutlineShown READ isOutlineShown NOTIFY stateChanged FINAL)
    Q_PROPERTY(FindingListModel *findings READ findings CONSTANT FINAL)
    Q_PROPERTY(TellingListModel *tellings READ tellings CONSTANT FINAL)
    /// When it would come back with each grade, Again first.
    Q_PROPERTY(QList<QString> gradeHints READ gradeHints NOTIFY stateChanged FINAL)
    Q_PROPERTY(bool isGraded READ isGraded NOTIFY stateChanged FINAL)
    Q_PROPERTY(QString gradedText READ gradedText NOTIFY stateChanged FINAL)
    Q_PROPERTY(Problem problem READ problem NOTIFY stateChanged FINAL)

public:
    TellingViewModel(sevenrounds::AppServices &services, Navigation &navigation, QObject *parent = nullptr);

    [[nodiscard]] bool exists() const override { return !m_story.id.isEmpty(); }
    [[nodiscard]] QString title() const;
    [[nodiscard]] int part() const
    {
        return course() == Course::Ready || course() == Course::Ended ? -1 : m_state.part;
    }
    [[nodiscard]] QString partName() const;
    [[nodiscard]] QString cue() const;
    [[nodiscard]] QStringList lapTexts() const;
    [[nodiscard]] QList<double> plan() const;
    [[nodiscard]] QList<double> progress() const;
    [[nodiscard]] QString shareText() const;
    [[nodiscard]] QString shareAdvice() const;
    [[nodiscard]] bool isSettingHeavy() const;
    [[nodiscard]] QString nextText() const;
    [[nodiscard]] QString outline() const;
    [[nodiscard]] bool isOutlineShown() const { return m_isOutlineShown; }
    [[nodiscard]] FindingListModel *findings() { return &m_findings; }
    [[nodiscard]] TellingListModel *tellings() { return &m_tellings; }
    [[nodiscard]] QStringList gradeHints() const;
    [[nodiscard]] bool isGraded() const { return m_isGraded; }
    [[nodiscard]] QString gradedText() const;
    [[nodiscard]] Problem problem() const { return m_problem; }

    /// Puts the story before the clock and shows its page; the clock waits for the first key.
    void open(const QString &storyId);

    /// Starts, goes on to the next part, or ends behind the last one.
    Q_INVOKABLE void advance();
    Q_INVOKABLE void previous();
    Q_INVOKABLE void end();
    /// Ready for another telling of the same story.
    Q_INVOKABLE void again();
    Q_INVOKABLE void toggleOutline();
    /// 1 again ... 4 easy; once a telling.
    Q_INVOKABLE void grade(int grade);
    Q_INVOKABLE void edit();
    Q_INVOKABLE void dismissProblem();

signals:
    void editAsked(const QString &storyId);

private:
    void finish() override;
    [[nodiscard]] sevenrounds::Milliseconds nearlyOut() const override;
    [[nodiscard]] sevenrounds::ReviewItem item() const;

    sevenrounds::Story m_story;
    FindingListModel m_findings;
    TellingListModel m_tellings;
    bool m_isOutlineShown = false;
    bool m_isGraded = false;
    Problem m_problem;
};
