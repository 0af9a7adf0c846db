// SPDX-License-Identifier: MIT
#pragma once

#include "services/appservices.h"
#include "services/codingservice.h"
#include "services/roundcode.h"
#include "ui/coding/codinghistorymodel.h"
#include "ui/coding/codingrubricviewmodel.h"
#include "ui/coding/verdictmodel.h"
#include "ui/context/problem.h"
#include "ui/format/secondtick.h"

#include <QObject>
#include <QtQml/qqmlregistration.h>

class Navigation;

/// The coding room: one problem, what is said first, the program, and what the judge says of it. C++ owns every text.
class CodingRoomViewModel : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by AppContext")
    Q_PROPERTY(bool hasProblem READ hasProblem NOTIFY problemOpened FINAL)
    Q_PROPERTY(QString title READ title NOTIFY problemOpened FINAL)
    Q_PROPERTY(QString crumb READ crumb NOTIFY problemOpened FINAL)
    Q_PROPERTY(QString level READ level NOTIFY problemOpened FINAL)
    Q_PROPERTY(QString problemId READ problemId NOTIFY problemOpened FINAL)
    Q_PROPERTY(int badge READ badge NOTIFY problemOpened FINAL)
    Q_PROPERTY(QString signature READ signature NOTIFY problemOpened FINAL)
    /// "35 minutes in an interview. Needs NumPy."
    Q_PROPERTY(QString frameText READ frameText NOTIFY problemOpened FINAL)
    /// A program is judged here; else code is read.
    Q_PROPERTY(bool isRunnable READ isRunnable NOTIFY problemOpened FINAL)
    Q_PROPERTY(bool isReview READ isReview NOTIFY problemOpened FINAL)

    // The left column.
    Q_PROPERTY(QString document READ document NOTIFY documentChanged FINAL)
    Q_PROPERTY(QString plainText READ plainText NOTIFY documentChanged FINAL)
    Q_PROPERTY(Pane pane READ pane WRITE setPane NOTIFY paneChanged FINAL)
    /// In the order of Pane: "Problem", "History 4", "Own cases", "Notes", and "Rubric" where the problem has one.
    Q_PROPERTY(QList<QString> panes READ panes NOTIFY paneChanged FINAL)
    Q_PROPERTY(QString hintsText READ hintsText NOTIFY goChanged FINAL)
    Q_PROPERTY(bool canHint READ canHint NOTIFY goChanged FINAL)
    Q_PROPERTY(QString hintLabel READ hintLabel NOTIFY goChanged FINAL)
    Q_PROPERTY(bool canReveal READ canReveal NOTIFY goChanged FINAL)
    Q_PROPERTY(CodingHistoryModel *history READ history CONSTANT FINAL)
    Q_PROPERTY(QString historyText READ historyText NOTIFY paneChanged FINAL)
    Q_PROPERTY(bool isAttemptShown READ isAttemptShown NOTIFY documentChanged FINAL)
    Q_PROPERTY(QString attemptDocument READ attemptDocument NOTIFY documentChanged FINAL)
    Q_PROPERTY(QString attemptPlainText READ attemptPlainText NOTIFY documentChanged FINAL)
    Q_PROPERTY(CodingRubricViewModel *rubric READ rubric CONSTANT FINAL)
    Q_PROPERTY(QString note READ note WRITE setNote NOTIFY noteChanged FINAL)
    Q_PROPERTY(QList<QString> ownCases READ ownCases NOTIFY ownCasesChanged FINAL)
    Q_PROPERTY(bool canRestoreCase READ canRestoreCase NOTIFY ownCasesChanged FINAL)

    // Before the editor.
    /// The form stands where the editor would be.
    Q_PROPERTY(bool isStarting READ isStarting NOTIFY goChanged FINAL)
    /// A go is on that the form can be left for.
    Q_PROPERTY(bool canKeepOn READ canKeepOn NOTIFY goChanged FINAL)
    Q_PROPERTY(bool isStrict READ isStrict WRITE setStrict NOTIFY formChanged FINAL)
    Q_PROPERTY(QString approach READ approach WRITE setApproach NOTIFY formChanged FINAL)
    Q_PROPERTY(QString timeCost READ timeCost WRITE setTimeCost NOTIFY formChanged FINAL)
    Q_PROPERTY(QString memoryCost READ memoryCost WRITE setMemoryCost NOTIFY formChanged FINAL)
    Q_PROPERTY(bool canBegin READ canBegin NOTIFY formChanged FINAL)
    /// What is still wanted before a strict go; empty where nothing is.
    Q_PROPERTY(QString wantedText READ wantedText NOTIFY formChanged FINAL)

    // The editor.
    Q_PROPERTY(QString source READ source NOTIFY sourceChanged FINAL)
    /// In the order of CodeEditorChoice: standard keys, Vim's, the plain editor.
    Q_PROPERTY(QList<QString> editorNames READ editorNames CONSTANT FINAL)
    Q_PROPERTY(int editorIndex READ editorIndex WRITE setEditorIndex NOTIFY editorChanged FINAL)
    Q_PROPERTY(bool hasVimKeys READ hasVimKeys NOTIFY editorChanged FINAL)
    Q_PROPERTY(bool isPlainEditor READ isPlainEditor NOTIFY editorChanged FINAL)
    Q_PROPERTY(QString ownInput READ ownInput WRITE setOwnInput NOTIFY ownInputChanged FINAL)
    Q_PROPERTY(bool canKeepInput READ canKeepInput NOTIFY ownInputChanged FINAL)
    Q_PROPERTY(QString savedText READ savedText NOTIFY savedChanged FINAL)
    Q_PROPERTY(bool canUndoBlank READ canUndoBlank NOTIFY sourceChanged FINAL)
    /// The line that the verdict blames, as long as the program is as it was judged; 0 where there is none.
    Q_PROPERTY(int errorLine READ errorLine NOTIFY errorLineChanged FINAL)

    // The clock.
    Q_PROPERTY(QString clockText READ clockText NOTIFY clockChanged FINAL)
    /// In the order of ClockText.Phase.
    Q_PROPERTY(int clockPhase READ clockPhase NOTIFY clockChanged FINAL)
    Q_PROPERTY(QString clockCaption READ clockCaption NOTIFY clockChanged FINAL)

    // The judge.
    Q_PROPERTY(VerdictModel *verdict READ verdict CONSTANT FINAL)
    Q_PROPERTY(bool isJudging READ isJudging NOTIFY judgingChanged FINAL)
    Q_PROPERTY(bool canJudge READ canJudge NOTIFY judgingChanged FINAL)
    Q_PROPERTY(QString progressText READ progressText NOTIFY progressChanged FINAL)
    /// 0 to 1.
    Q_PROPERTY(double progress READ progress NOTIFY progressChanged FINAL)
    Q_PROPERTY(QString placeText READ placeText NOTIFY placeChanged FINAL)
    /// There is no sandbox: the person is asked whether their own code may run without one.
    Q_PROPERTY(bool asksConsent READ asksConsent NOTIFY placeChanged FINAL)
    Q_PROPERTY(bool canSubmit READ canSubmit NOTIFY judgingChanged FINAL)
    /// What the problem needs that is not installed, and how to get it; empty where nothing is missing.
    Q_PROPERTY(QString missingText READ missingText NOTIFY placeChanged FINAL)
    /// The room stands in a round, which has keys of its own.
    Q_PROPERTY(bool isInRound READ isInRound NOTIFY inRoundChanged FINAL)
    /// What the go's end has changed in the readiness of the coding round; empty where it is no evidence.
    Q_PROPERTY(QString changeText READ changeText NOTIFY changeTextChanged FINAL)
    Q_PROPERTY(Problem problem READ problem NOTIFY problemChanged FINAL)

public:
    enum class Pane {
        Statement,
        History,
        Cases,
        Notes,
        Rubric,
    };
    Q_ENUM(Pane)

    CodingRoomViewModel(sevenrounds::AppServices &services, Navigation &navigation, QObject *parent = nullptr);

    [[nodiscard]] bool hasProblem() const { return current() != nullptr; }
    [[nodiscard]] QString title() const;
    [[nodiscard]] QString crumb() const;
    [[nodiscard]] QString level() const;
    [[nodiscard]] QString problemId() const;
    [[nodiscard]] int badge() const;
    [[nodiscard]] QString signature() const;
    [[nodiscard]] QString frameText() const;
    [[nodiscard]] bool isRunnable() const;
    [[nodiscard]] bool isReview() const { return hasProblem() && !isRunnable(); }
    [[nodiscard]] QString document() const { return m_document; }
    [[nodiscard]] QString plainText() const { return m_plainText; }
    [[nodiscard]] Pane pane() const { return m_pane; }
    void setPane(Pane pane);
    [[nodiscard]] QStringList panes() const;
    [[nodiscard]] QString hintsText() const;
    [[nodiscard]] bool canHint() const;
    [[nodiscard]] QString hintLabel() const;
    [[nodiscard]] bool canReveal() const;
    [[nodiscard]] CodingHistoryModel *history() { return &m_history; }
    [[nodiscard]] QString historyText() const;
    [[nodiscard]] bool isAttemptShown() const { return !m_attemptPlainText.isEmpty(); }
    [[nodiscard]] QString attemptDocument() const { return m_attemptDocument; }
    [[nodiscard]] QString attemptPlainText() const { return m_attemptPlainText; }
    [[nodiscard]] CodingRubricViewModel *rubric() { return &m_rubric; }
    [[nodiscard]] QString note() const;
    void setNote(const QString &note);
    [[nodiscard]] QStringList ownCases() const;
    [[nodiscard]] bool canRestoreCase() const;
    [[nodiscard]] bool isStarting() const;
    [[nodiscard]] bool canKeepOn() const;
    [[nodiscard]] bool isStrict() const { return m_isStrict; }
    void setStrict(bool isStrict);
    [[nodiscard]] QString approach() const;
    void setApproach(const QString &text);
    [[nodiscard]] QString timeCost() const;
    void setTimeCost(const QString &text);
    [[nodiscard]] QString memoryCost() const;
    void setMemoryCost(const QString &text);
    [[nodiscard]] bool canBegin() const;
    [[nodiscard]] QString wantedText() const;
    [[nodiscard]] QString source() const;
    [[nodiscard]] QStringList editorNames() const;
    [[nodiscard]] int editorIndex() const;
    void setEditorIndex(int index);
    [[nodiscard]] bool hasVimKeys() const;
    [[nodiscard]] bool isPlainEditor() const;
    [[nodiscard]] QString ownInput() const;
    void setOwnInput(const QString &text);
    [[nodiscard]] bool canKeepInput() const;
    [[nodiscard]] QString savedText() const;
    [[nodiscard]] bool canUndoBlank() const;
    [[nodiscard]] int errorLine() const { return m_errorLine; }
    [[nodiscard]] QString clockText() const { return m_clockText; }
    [[nodiscard]] int clockPhase() const { return m_clockPhase; }
    [[nodiscard]] QString clockCaption() const;
    [[nodiscard]] VerdictModel *verdict() { return &m_verdict; }
    [[nodiscard]] bool isJudging() const;
    [[nodiscard]] bool canJudge() const;
    [[nodiscard]] QString progressText() const { return m_progressText; }
    [[nodiscard]] double progress() const { return m_progress; }
    [[nodiscard]] QString placeText() const;
    [[nodiscard]] bool asksConsent() const;
    [[nodiscard]] bool canSubmit() const;
    [[nodiscard]] QString missingText() const;
    [[nodiscard]] bool isInRound() const { return m_isInRound; }
    [[nodiscard]] QString changeText() const { return m_changeText; }
    [[nodiscard]] Problem problem() const { return m_problem; }

    /// To the room with this problem; one that is due is to be done from a blank editor.
    void open(const QString &id);

    /// Begins what the form says. An editor that holds a program of an earlier go is emptied.
    Q_INVOKABLE void begin();
    /// Asks for another go, from a blank editor.
    Q_INVOKABLE void startAnew();
    /// Back to the go that is on.
    Q_INVOKABLE void keepOn();
    Q_INVOKABLE void undoBlank();
    /// The editor tells its text at each edit.
    Q_INVOKABLE void edit(const QString &text);
    Q_INVOKABLE void run();
    Q_INVOKABLE void submit();
    Q_INVOKABLE void cancel();
    Q_INVOKABLE void giveConsent();
    Q_INVOKABLE void takeHint();
    Q_INVOKABLE void reveal();
    Q_INVOKABLE void toggleAttempt(int row);
    /// Puts the program of the one chosen attempt into the editor.
    Q_INVOKABLE void closeAttempt();
    Q_INVOKABLE void keepInput();
    Q_INVOKABLE void useCase(int index);
    Q_INVOKABLE void removeCase(int index);
    Q_INVOKABLE void restoreCase();
    Q_INVOKABLE void dismissProblem() { setProblem({}); }
    Q_INVOKABLE void leave();

signals:
    void problemOpened();
    void documentChanged();
    void paneChanged();
    void goChanged();
    void noteChanged();
    void ownCasesChanged();
    void formChanged();
    void sourceChanged();
    void editorChanged();
    void ownInputChanged();
    void savedChanged();
    void errorLineChanged();
    void clockChanged();
    void judgingChanged();
    void progressChanged();
    void placeChanged();
    void changeTextChanged();
    void inRoundChanged();
    void problemChanged();
    /// The editor is to show a line, from 1.
    void lineAsked(int line);

private:
    [[nodiscard]] const sevenrounds::CodingProblem *current() const { return m_coding.current(); }
    void followOpened();
    /// A problem that is due, and whose last go is over, is asked for from a blank editor.
    void offerAnew();
    void clearApproach();
    void followGo();
    void followPage();
    void followJudged();
    void followEvidence();
    void followReadiness();
    void setChangeText(const QString &text);
    void showProgress(int done, int total, const QString &name);
    void repaintClock();
    void render();
    void renderAttempts();
    void setErrorLine(int line);
    void setProblem(const Problem &problem);
    void start(const sevenrounds::Result<> &result);

    sevenrounds::AppServices &m_services;
    sevenrounds::CodingService &m_coding;
    sevenrounds::RoundCode &m_roundCode;
    Navigation &m_navigation;
    CodingHistoryModel m_history;
    CodingRubricViewModel m_rubric;
    VerdictModel m_verdict;
    SecondTick m_tick;
    Pane m_pane = Pane::Statement;
    bool m_isStrict = false;
    bool m_isStartingAnew = false;
    QString m_document;
    QString m_plainText;
    QString m_attemptDocument;
    QString m_attemptPlainText;
    QString m_clockText;
    int m_clockPhase = 0;
    QString m_progressText;
    double m_progress = 0;
    int m_errorLine = 0;
    /// The room is shown, on its page or in a round.
    bool m_isHere = false;
    bool m_isInRound = false;
    bool m_awaitsChange = false;
    QString m_changeText;
    Problem m_problem;
};
