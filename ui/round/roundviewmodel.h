// SPDX-License-Identifier: MIT
#pragma once

#include "services/appservices.h"
#include "ui/context/problem.h"
#include "ui/format/secondtick.h"

#include <QObject>
#include <QTimer>
#include <QtQml/qqmlregistration.h>

class Navigation;

/// A round that is going on: what is asked, the answer being typed, the clocks, and what one can do.
class RoundViewModel : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by AppContext")
    Q_PROPERTY(bool isOpen READ isOpen NOTIFY roundChanged FINAL)
    Q_PROPERTY(QString overline READ overline NOTIFY roundChanged FINAL)
    Q_PROPERTY(QString title READ title NOTIFY roundChanged FINAL)
    Q_PROPERTY(QString cue READ cue NOTIFY itemChanged FINAL)
    Q_PROPERTY(QString itemTitle READ itemTitle NOTIFY itemChanged FINAL)
    Q_PROPERTY(QString placeText READ placeText NOTIFY itemChanged FINAL)
    Q_PROPERTY(QStringList asked READ asked NOTIFY itemChanged FINAL)
    Q_PROPERTY(bool hasNext READ hasNext NOTIFY itemChanged FINAL)
    Q_PROPERTY(bool isPaused READ isPaused NOTIFY pausedChanged FINAL)
    Q_PROPERTY(QString answer READ answer WRITE setAnswer NOTIFY answerChanged FINAL)
    Q_PROPERTY(QString savedText READ savedText NOTIFY savedTextChanged FINAL)
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

public:
    /// In the order of ClockText.Phase.
    enum class ClockPhase {
        Running,
        Paused,
        Warning,
        Overtime,
    };
    Q_ENUM(ClockPhase)

    RoundViewModel(sevenrounds::AppServices &services, Navigation &navigation, QObject *parent = nullptr);

    [[nodiscard]] bool isOpen() const;
    [[nodiscard]] QString overline() const;
    [[nodiscard]] QString title() const;
    [[nodiscard]] QString cue() const;
    [[nodiscard]] QString itemTitle() const;
    [[nodiscard]] QString placeText() const;
    [[nodiscard]] QStringList asked() const;
    [[nodiscard]] bool hasNext() const;
    [[nodiscard]] bool isPaused() const;
    [[nodiscard]] QString answer() const;
    void setAnswer(const QString &text);
    [[nodiscard]] QString savedText() const { return m_savedText; }
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

    Q_INVOKABLE void togglePause();
    /// The next thing that is asked; ends the round where nothing is left.
    Q_INVOKABLE void next();
    Q_INVOKABLE void nextPhase();
    Q_INVOKABLE void mark();
    /// Ends the round, before its time or after it, and opens the debrief.
    Q_INVOKABLE void end();
    /// Throws the round away; its log keeps that it was.
    Q_INVOKABLE void discard();

signals:
    void roundChanged();
    void itemChanged();
    void pausedChanged();
    void answerChanged();
    void savedTextChanged();
    void documentChanged();
    void clockChanged();
    void marksChanged();
    void problemChanged();

private:
    void followState();
    void refreshClock();
    void refreshDocument();
    void setSavedText(const QString &text);
    [[nodiscard]] bool apply(sevenrounds::SessionEventKind kind, const QString &key = {}, qint64 value = 0);
    [[nodiscard]] const sevenrounds::PlanItem &item() const;

    sevenrounds::AppServices &m_services;
    sevenrounds::SessionService &m_sessions;
    Navigation &m_navigation;
    SecondTick m_tick;
    QTimer m_preview;
    QString m_itemId;
    bool m_wasPaused = false;
    qsizetype m_markCount = 0;
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
