// SPDX-License-Identifier: MIT
#pragma once

#include "services/appservices.h"
#include "ui/context/problem.h"
#include "ui/format/secondtick.h"
#include "ui/sound/recorderviewmodel.h"
#include "ui/talk/slidesviewmodel.h"
#include "ui/talk/talkface.h"
#include "ui/talk/talkquestionlistmodel.h"
#include "ui/talk/talkratingviewmodel.h"
#include "ui/talk/talksectionlistmodel.h"

#include <QObject>
#include <QTimer>
#include <QtQml/qqmlregistration.h>

class Navigation;

Q_MOC_INCLUDE("recorderviewmodel.h")

/// The presenter view: a talk that is going on, then its discussion. What comes after the end is TalkRatingViewModel.
class TalkViewModel : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by AppContext")
    Q_PROPERTY(Stage stage READ stage NOTIFY placeChanged FINAL)
    Q_PROPERTY(Course flow READ flow NOTIFY placeChanged FINAL)
    Q_PROPERTY(QString flowText READ flowText NOTIFY placeChanged FINAL)
    Q_PROPERTY(QString title READ title NOTIFY talkChanged FINAL)
    Q_PROPERTY(QString crumb READ crumb NOTIFY talkChanged FINAL)
    Q_PROPERTY(bool hasDiscussion READ hasDiscussion NOTIFY talkChanged FINAL)
    Q_PROPERTY(TalkSectionListModel *sections READ sections CONSTANT FINAL)
    /// In a talk with slides they lead, and the sections only say what must land.
    Q_PROPERTY(SlidesViewModel *slides READ slides CONSTANT FINAL)
    /// In seconds, for the pace bar: of the slides, else of the sections.
    Q_PROPERTY(QList<qreal> plannedSeconds READ plannedSeconds NOTIFY talkChanged FINAL)
    Q_PROPERTY(QList<qreal> usedSeconds READ usedSeconds NOTIFY usedChanged FINAL)
    Q_PROPERTY(int sectionIndex READ sectionIndex NOTIFY placeChanged FINAL)
    /// Which of plannedSeconds it is.
    Q_PROPERTY(int paceIndex READ paceIndex NOTIFY placeChanged FINAL)
    Q_PROPERTY(QString nextTitle READ nextTitle NOTIFY placeChanged FINAL)
    Q_PROPERTY(QString nextLands READ nextLands NOTIFY placeChanged FINAL)
    /// Of the slide or section in the talk, of the question in the discussion.
    Q_PROPERTY(bool hasPrevious READ hasPrevious NOTIFY placeChanged FINAL)
    Q_PROPERTY(bool hasNext READ hasNext NOTIFY placeChanged FINAL)
    /// The questions before the one that is asked.
    Q_PROPERTY(TalkQuestionListModel *asked READ asked CONSTANT FINAL)
    /// What the panel listens for, a criterion a line.
    Q_PROPERTY(QList<QString> listensFor READ listensFor CONSTANT FINAL)
    Q_PROPERTY(QString landedText READ landedText NOTIFY placeChanged FINAL)
    Q_PROPERTY(Mark questionMark READ questionMark NOTIFY placeChanged FINAL)
    /// What the marks are called, in the order of Mark from the first one on.
    Q_PROPERTY(QStringList marks READ marks CONSTANT FINAL)
    /// The question that is asked wants a derivation at the board.
    Q_PROPERTY(bool asksDerivation READ asksDerivation NOTIFY placeChanged FINAL)
    /// A board, or the list of derivations, is shown while the talk goes on.
    Q_PROPERTY(bool isAtBoard READ isAtBoard NOTIFY atBoardChanged FINAL)
    Q_PROPERTY(QString marksText READ marksText NOTIFY placeChanged FINAL)
    Q_PROPERTY(TalkFace face READ face NOTIFY faceChanged FINAL)
    /// A quiet notice; empty most of the time.
    Q_PROPERTY(QString cue READ cue NOTIFY cueChanged FINAL)
    /// On the talk, or on the question that is asked; Markdown.
    Q_PROPERTY(QString notes READ notes WRITE setNotes NOTIFY notesChanged FINAL)
    Q_PROPERTY(QString document READ document NOTIFY documentChanged FINAL)
    Q_PROPERTY(QString plainText READ plainText NOTIFY documentChanged FINAL)
    Q_PROPERTY(RecorderViewModel *recorder READ recorder CONSTANT FINAL)
    Q_PROPERTY(TalkRatingViewModel *rating READ rating CONSTANT FINAL)
    Q_PROPERTY(Problem problem READ problem NOTIFY problemChanged FINAL)

public:
    enum class Stage {
        None, ///< no talk, or one that is over
        Talk,
        Discussion,
    };
    Q_ENUM(Stage)

    enum class Course {
        Speaking,
        Paused,
        Interrupted,
    };
    Q_ENUM(Course)

    enum class ClockMode {
        Left,
        Elapsed,
        TimeOfDay,
    };
    Q_ENUM(ClockMode)

    /// How a question went.
    enum class Mark {
        None,
        Answered,
        Partly,
        Stuck,
    };
    Q_ENUM(Mark)

    TalkViewModel(sevenrounds::AppServices &services, Navigation &navigation, QObject *parent = nullptr);

    [[nodiscard]] Stage stage() const;
    [[nodiscard]] Course flow() const;
    [[nodiscard]] QString flowText() const;
    [[nodiscard]] QString title() const;
    [[nodiscard]] QString crumb() const;
    [[nodiscard]] bool hasDiscussion() const { return m_talks.hasTalk() && m_talks.plan().hasDiscussion(); }
    [[nodiscard]] TalkSectionListModel *sections() { return &m_sections; }
    [[nodiscard]] SlidesViewModel *slides() { return &m_slides; }
    [[nodiscard]] QList<qreal> plannedSeconds() const;
    [[nodiscard]] QList<qreal> usedSeconds() const { return m_usedSeconds; }
    [[nodiscard]] int sectionIndex() const { return stage() == Stage::Talk ? m_talks.state().section : -1; }
    [[nodiscard]] int paceIndex() const
    {
        return stage() != Stage::Talk || !hasSlides() ? sectionIndex() : m_talks.state().slide;
    }
    [[nodiscard]] QString nextTitle() const;
    [[nodiscard]] QString nextLands() const;
    [[nodiscard]] bool hasPrevious() const { return paceIndex() > 0; }
    [[nodiscard]] bool hasNext() const;
    [[nodiscard]] TalkQuestionListModel *asked() { return &m_asked; }
    [[nodiscard]] QStringList listensFor() const;
    [[nodiscard]] QString landedText() const;
    [[nodiscard]] Mark questionMark() const;
    [[nodiscard]] QStringList marks() const;
    [[nodiscard]] bool asksDerivation() const;
    [[nodiscard]] bool isAtBoard() const { return m_isAtBoard; }
    [[nodiscard]] QString marksText() const;
    [[nodiscard]] TalkFace face() const { return m_face; }
    [[nodiscard]] ClockMode clockMode() const { return m_clockMode; }
    [[nodiscard]] QString cue() const { return m_cue; }
    [[nodiscard]] QString notes() const;
    void setNotes(const QString &text);
    [[nodiscard]] QString document() const { return m_document; }
    [[nodiscard]] QString plainText() const { return m_plainText; }
    [[nodiscard]] RecorderViewModel *recorder() { return &m_recorder; }
    [[nodiscard]] TalkRatingViewModel *rating() { return &m_rating; }
    [[nodiscard]] Problem problem() const { return m_problem; }

    Q_INVOKABLE void togglePause();
    Q_INVOKABLE void toggleInterruption();
    /// The next slide or section, or the next question.
    Q_INVOKABLE void next();
    Q_INVOKABLE void previous();
    /// What the big button does: starts the discussion, or asks the next question.
    Q_INVOKABLE void proceed();
    Q_INVOKABLE void mark();
    Q_INVOKABLE void markQuestion(TalkViewModel::Mark mark);
    /// To the derivation that the question asks for, else to the free board. The clock goes on.
    Q_INVOKABLE void openBoard();
    Q_INVOKABLE void returnToTalk();
    Q_INVOKABLE void setLanded(const QString &key, bool landed);
    /// Ticks the present section off, or takes the tick back; with slides ticks off the first that is not.
    Q_INVOKABLE void toggleLanded();
    Q_INVOKABLE void cycleClock();
    /// Ends the talk, before its time or after it, and opens the rating.
    Q_INVOKABLE void end();
    /// Throws the talk away; its log keeps that it was.
    Q_INVOKABLE void discard();
    Q_INVOKABLE void openTalks();
    Q_INVOKABLE void dismissProblem() { setProblem({}); }

    /// Looks at the clock. A timer calls it; what it shows comes from the service.
    void refresh();

signals:
    void talkChanged();
    void placeChanged();
    void usedChanged();
    void faceChanged();
    void clockModeChanged();
    void cueChanged();
    void notesChanged();
    void documentChanged();
    void atBoardChanged();
    void problemChanged();

private:
    /// What the properties of placeChanged come from.
    struct Seen {
        Stage stage = Stage::None;
        Course flow = Course::Speaking;
        int section = 0;
        int slide = 0;
        int question = 0;
        Mark mark = Mark::None;
        qsizetype landed = 0;
        qsizetype marks = 0;
        friend bool operator==(const Seen &a, const Seen &b) = default;
    };

    void followTalk();
    void followState();
    void followPage();
    void refreshDocument();
    void refreshCue(const sevenrounds::TalkClock &clock);
    /// Whether the panel cuts in just now.
    bool followCut();
    void setCue(const QString &text);
    void setProblem(const Problem &problem);
    [[nodiscard]] bool isLive() const { return m_talks.hasTalk() && m_talks.state().isLive(); }
    [[nodiscard]] bool hasSlides() const { return m_talks.hasTalk() && m_talks.plan().hasSlides(); }
    [[nodiscard]] Seen look() const;
    [[nodiscard]] QString notesKey() const;
    bool apply(sevenrounds::TalkEventKind kind, const QString &key = {}, qint64 value = 0);

    sevenrounds::AppServices &m_services;
    sevenrounds::TalkService &m_talks;
    Navigation &m_navigation;
    TalkSectionListModel m_sections;
    SlidesViewModel m_slides;
    TalkQuestionListModel m_asked;
    RecorderViewModel m_recorder;
    TalkRatingViewModel m_rating;
    SecondTick m_tick;
    QTimer m_preview;
    Seen m_seen;
    bool m_isAtBoard = false;
    TalkFace m_face;
    ClockMode m_clockMode = ClockMode::Left;
    QList<qreal> m_usedSeconds;
    QString m_cue;
    sevenrounds::Milliseconds m_cueUntil { 0 };
    sevenrounds::Milliseconds m_lastRemaining { 0 };
    QString m_notesKey;
    QString m_document;
    QString m_plainText;
    Problem m_problem;
};
