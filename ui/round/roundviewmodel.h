// SPDX-License-Identifier: MIT
#pragma once

#include "services/appservices.h"
#include "services/roundcode.h"
#include "ui/context/problem.h"
#include "ui/format/secondtick.h"
#include "ui/sound/recorderviewmodel.h"
#include "ui/sound/voiceviewmodel.h"
#include "ui/whiteboard/whiteboardviewmodel.h"

#include <QObject>
#include <QTimer>
#include <QtQml/qqmlregistration.h>

class Navigation;

Q_MOC_INCLUDE("recorderviewmodel.h")
Q_MOC_INCLUDE("voiceviewmodel.h")

/// A round that is going on: what is asked, the answer being typed, the clocks, and what one can do.
class RoundViewModel : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by AppContext")
    Q_PROPERTY(bool isOpen READ isOpen NOTIFY roundChanged FINAL)
    Q_PROPERTY(QString overline READ overline NOTIFY roundChanged FINAL)
    Q_PROPERTY(QString title READ title NOTIFY roundChanged FINAL)
    /// Of the paper that the round is about; empty where it is about none.
    Q_PROPERTY(QString paperTitle READ paperTitle NOTIFY roundChanged FINAL)
    Q_PROPERTY(QString cue READ cue NOTIFY itemChanged FINAL)
    Q_PROPERTY(QString placeText READ placeText NOTIFY itemChanged FINAL)
    Q_PROPERTY(QStringList asked READ asked NOTIFY itemChanged FINAL)
    /// How deep this topic is asked, and how deep it goes.
    Q_PROPERTY(int depth READ depth NOTIFY itemChanged FINAL)
    Q_PROPERTY(int depthCount READ depthCount NOTIFY itemChanged FINAL)
    Q_PROPERTY(QString depthText READ depthText NOTIFY itemChanged FINAL)
    Q_PROPERTY(bool canGoDeeper READ canGoDeeper NOTIFY itemChanged FINAL)
    Q_PROPERTY(int hintsLeft READ hintsLeft NOTIFY hintsChanged FINAL)
    Q_PROPERTY(QString hintText READ hintText NOTIFY hintsChanged FINAL)
    /// No pause, and the clock cuts in.
    Q_PROPERTY(bool isStrict READ isStrict NOTIFY roundChanged FINAL)
    Q_PROPERTY(bool hasNext READ hasNext NOTIFY itemChanged FINAL)
    Q_PROPERTY(bool isPaused READ isPaused NOTIFY pausedChanged FINAL)
    Q_PROPERTY(QString answer READ answer WRITE setAnswer NOTIFY answerChanged FINAL)
    Q_PROPERTY(QString savedText READ savedText NOTIFY savedTextChanged FINAL)
    /// Where the answer is given just now.
    Q_PROPERTY(Surface surface READ surface NOTIFY surfaceChanged FINAL)
    /// What is asked links a coding problem: the answer can be a program.
    Q_PROPERTY(bool hasCode READ hasCode NOTIFY itemChanged FINAL)
    Q_PROPERTY(WhiteboardViewModel *whiteboard READ whiteboard CONSTANT FINAL)
    Q_PROPERTY(QString document READ document NOTIFY documentChanged FINAL)
    Q_PROPERTY(QString plainText READ plainText NOTIFY documentChanged FINAL)
    /// Without a sign; over time it counts up.
    Q_PROPERTY(QString clockText READ clockText NOTIFY clockChanged FINAL)
    Q_PROPERTY(ClockPhase clockPhase READ clockPhase NOTIFY clockChanged FINAL)
    Q_PROPERTY(QString clockCaption READ clockCaption NOTIFY clockChanged FINAL)
    Q_PROPERTY(QString phaseText READ phaseText NOTIFY clockChanged FINAL)
    Q_PROPERTY(bool isPhaseOver READ isPhaseOver NOTIFY clockChanged FINAL)
    Q_PROPERTY(QString markLabel READ markLabel NOTIFY clockChanged FINAL)
    Q_PROPERTY(QStringList phaseLabels READ phaseLabels NOTIFY roundChanged FINAL)
    Q_PROPERTY(QList<qreal> phaseWeights READ phaseWeights NOTIFY roundChanged FINAL)
    Q_PROPERTY(QList<qreal> phaseProgress READ phaseProgress NOTIFY clockChanged FINAL)
    Q_PROPERTY(int phaseIndex READ phaseIndex NOTIFY itemChanged FINAL)
    Q_PROPERTY(QStringList marks READ marks NOTIFY marksChanged FINAL)
    Q_PROPERTY(Problem problem READ problem NOTIFY problemChanged FINAL)
    Q_PROPERTY(RecorderViewModel *recorder READ recorder CONSTANT FINAL)
    Q_PROPERTY(VoiceViewModel *voice READ voice CONSTANT FINAL)

public:
    /// In the order of ClockText.Phase.
    enum class ClockPhase {
        Running,
        Paused,
        Warning,
        Overtime,
    };
    Q_ENUM(ClockPhase)

    enum class Surface {
        Notes,
        Whiteboard,
        Code,
    };
    Q_ENUM(Surface)

    RoundViewModel(sevenrounds::AppServices &services, Navigation &navigation, QObject *parent = nullptr);

    [[nodiscard]] bool isOpen() const;
    [[nodiscard]] QString overline() const;
    [[nodiscard]] QString title() const;
    [[nodiscard]] QString paperTitle() const;
    [[nodiscard]] QString cue() const;
    [[nodiscard]] QString itemTitle() const;
    [[nodiscard]] QString placeText() const;
    [[nodiscard]] QStringList asked() const;
    [[nodiscard]] int depth() const;
    [[nodiscard]] int depthCount() const;
    [[nodiscard]] QString depthText() const;
    [[nodiscard]] bool canGoDeeper() const;
    [[nodiscard]] int hintsLeft() const;
    /// What the next hint is called and costs.
    [[nodiscard]] QString hintText() const;
    [[nodiscard]] bool isStrict() const;
    [[nodiscard]] bool hasNext() const;
    [[nodiscard]] bool isPaused() const;
    [[nodiscard]] QString answer() const;
    void setAnswer(const QString &text);
    /// The answer with what an input method has not settled yet, empty while it composes nothing. It becomes the answer where the item is
    /// left or locked meanwhile.
    Q_INVOKABLE void setComposed(const QString &answer) { m_composed = answer; }
    [[nodiscard]] QString savedText() const { return m_savedText; }
    [[nodiscard]] Surface surface() const { return m_surface; }
    [[nodiscard]] bool hasCode() const { return m_code.problem() != nullptr; }
    [[nodiscard]] WhiteboardViewModel *whiteboard() { return &m_whiteboard; }
    [[nodiscard]] QString document() const { return m_document; }
    [[nodiscard]] QString plainText() const { return m_plainText; }
    [[nodiscard]] QString clockText() const { return m_clockText; }
    [[nodiscard]] ClockPhase clockPhase() const { return m_clockPhase; }
    [[nodiscard]] QString clockCaption() const;
    [[nodiscard]] QString phaseText() const { return m_phaseText; }
    [[nodiscard]] bool isPhaseOver() const { return m_isPhaseOver; }
    [[nodiscard]] QString markLabel() const { return m_markLabel; }
    [[nodiscard]] QStringList phaseLabels() const;
    [[nodiscard]] QList<qreal> phaseWeights() const;
    [[nodiscard]] QList<qreal> phaseProgress() const { return m_phaseProgress; }
    [[nodiscard]] int phaseIndex() const;
    /// The last few.
    [[nodiscard]] QStringList marks() const;
    [[nodiscard]] Problem problem() const { return m_problem; }
    [[nodiscard]] RecorderViewModel *recorder() { return &m_recorder; }
    [[nodiscard]] VoiceViewModel *voice() { return &m_voice; }

    Q_INVOKABLE void togglePause();
    /// The next topic; ends the round where nothing is left.
    Q_INVOKABLE void next();
    /// The next, deeper question of this topic.
    Q_INVOKABLE void deeper();
    /// Shows the next hint, at its price.
    Q_INVOKABLE void takeHint();
    /// Gives up on this question and goes to the next topic; the debrief knows.
    Q_INVOKABLE void giveUp();
    Q_INVOKABLE void nextPhase();
    Q_INVOKABLE void mark();
    /// By its number; another number changes nothing, and neither does Code where there is none.
    Q_INVOKABLE void showSurface(int surface);
    /// Ends the round, before its time or after it, and opens the debrief.
    Q_INVOKABLE void end();
    /// Throws the round away; its log keeps that it was.
    Q_INVOKABLE void discard();

signals:
    void roundChanged();
    void itemChanged();
    void hintsChanged();
    void pausedChanged();
    void answerChanged();
    void surfaceChanged();
    void savedTextChanged();
    void documentChanged();
    void clockChanged();
    void marksChanged();
    void problemChanged();

private:
    void keepPace();
    void takeComposed();
    void followState();
    void refreshClock();
    void refreshDocument();
    void setProblem(const Problem &problem);
    void setSavedText(const QString &text);
    [[nodiscard]] bool apply(sevenrounds::SessionEventKind kind, const QString &key = {}, qint64 value = 0);
    [[nodiscard]] const sevenrounds::PlanItem &item() const;

    sevenrounds::AppServices &m_services;
    sevenrounds::SessionService &m_sessions;
    sevenrounds::RoundCode &m_code;
    Navigation &m_navigation;
    RecorderViewModel m_recorder;
    VoiceViewModel m_voice;
    WhiteboardViewModel m_whiteboard;
    Surface m_surface = Surface::Notes;
    SecondTick m_tick;
    QTimer m_preview;
    QString m_itemId;
    QString m_composed;
    bool m_wasPaused = false;
    qsizetype m_markCount = 0;
    int m_hintCount = 0;
    int m_shownPhase = -1;
    QString m_savedText;
    QString m_document;
    QString m_plainText;
    QString m_clockText;
    QString m_phaseText;
    QString m_markLabel;
    ClockPhase m_clockPhase = ClockPhase::Running;
    bool m_isPhaseOver = false;
    QList<qreal> m_phaseProgress;
    Problem m_problem;
};
