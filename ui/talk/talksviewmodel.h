// SPDX-License-Identifier: MIT
#pragma once

#include "services/appservices.h"
#include "ui/context/problem.h"
#include "ui/paperroom/paperpick.h"
#include "ui/talk/deckviewmodel.h"
#include "ui/talk/talkformatlistmodel.h"
#include "ui/talk/talkpresetviewmodel.h"

#include <QObject>
#include <QtQml/qqmlregistration.h>

class Navigation;

/// The Talks page: what is going to be presented, how long, and a talk that was cut off or waits for its rating.
class TalksViewModel : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by AppContext")
    Q_PROPERTY(TalkFormatListModel *formats READ formats CONSTANT FINAL)
    /// Where lengths of one's own are made.
    Q_PROPERTY(TalkPresetViewModel *preset READ preset CONSTANT FINAL)
    /// The slides, where it is told with any.
    Q_PROPERTY(DeckViewModel *deck READ deck CONSTANT FINAL)
    /// False for the moment in which the slides are opened, and while those that are chosen cannot be shown: nobody is to begin without them unawares.
    Q_PROPERTY(bool canStart READ canStart NOTIFY canStartChanged FINAL)
    /// The panel cuts in when the talk's time is up.
    Q_PROPERTY(bool isStrict READ isStrict WRITE setStrict NOTIFY strictChanged FINAL)
    Q_PROPERTY(QStringList forecastNames READ forecastNames CONSTANT FINAL)
    /// How likely the person thinks a rating on the hire side, as a place in `forecastNames`. It goes with one talk; a pitch is not rated.
    Q_PROPERTY(int forecastIndex READ forecastIndex WRITE setForecastIndex NOTIFY forecastChanged FINAL)
    /// The format that somebody came for; empty where they came for none.
    Q_PROPERTY(QString suggested READ suggested NOTIFY suggestedChanged FINAL)
    Q_PROPERTY(QString title READ title WRITE setTitle NOTIFY titleChanged FINAL)
    /// The paper of the library that the panel asks about; none until somebody chooses.
    Q_PROPERTY(PaperPick *paper READ paper CONSTANT FINAL)
    /// Why the chosen paper should not be brought, where its title does not say so already.
    Q_PROPERTY(QString paperVeto READ paperVeto NOTIFY paperVetoChanged FINAL)
    /// Why this paper should not be presented, a line for each reason; empty where its title tells nothing. It forbids nothing.
    Q_PROPERTY(QString vetoText READ vetoText NOTIFY vetoTextChanged FINAL)
    Q_PROPERTY(QList<QString> levels READ levels CONSTANT FINAL)
    Q_PROPERTY(int levelIndex READ levelIndex WRITE setLevelIndex NOTIFY levelIndexChanged FINAL)
    Q_PROPERTY(QString pitchLands READ pitchLands CONSTANT FINAL)
    /// Each criterion of the rubric with the first band above the hire line.
    Q_PROPERTY(QList<QString> listensFor READ listensFor CONSTANT FINAL)
    Q_PROPERTY(bool hasUnfinished READ hasUnfinished NOTIFY unfinishedChanged FINAL)
    Q_PROPERTY(QString unfinishedTitle READ unfinishedTitle NOTIFY unfinishedChanged FINAL)
    Q_PROPERTY(QString unfinishedText READ unfinishedText NOTIFY unfinishedChanged FINAL)
    Q_PROPERTY(QString unfinishedAction READ unfinishedAction NOTIFY unfinishedChanged FINAL)
    Q_PROPERTY(Open open READ open NOTIFY openChanged FINAL)
    Q_PROPERTY(QString openTitle READ openTitle NOTIFY openChanged FINAL)
    Q_PROPERTY(Problem problem READ problem NOTIFY problemChanged FINAL)

public:
    /// What stands open in this program.
    enum class Open {
        Nothing,
        Live, ///< its clock runs, or it is paused
        Unrated,
    };
    Q_ENUM(Open)

    TalksViewModel(sevenrounds::AppServices &services, Navigation &navigation, QObject *parent = nullptr);

    [[nodiscard]] TalkFormatListModel *formats() { return &m_formats; }
    [[nodiscard]] TalkPresetViewModel *preset() { return &m_preset; }
    [[nodiscard]] DeckViewModel *deck() { return &m_deck; }
    [[nodiscard]] bool canStart() const { return !m_deck.isCopying() && (!m_deck.isChosen() || m_deck.isReady()); }
    [[nodiscard]] bool isStrict() const { return m_isStrict; }
    void setStrict(bool isStrict);
    [[nodiscard]] QStringList forecastNames() const;
    [[nodiscard]] int forecastIndex() const { return m_forecast; }
    void setForecastIndex(int index);
    [[nodiscard]] QString suggested() const { return m_suggested; }
    [[nodiscard]] QString title() const { return m_title; }
    void setTitle(const QString &title);
    [[nodiscard]] PaperPick *paper() { return &m_paper; }
    [[nodiscard]] QString paperVeto() const { return m_paperVeto; }
    [[nodiscard]] QString vetoText() const { return m_vetoText; }
    [[nodiscard]] QStringList levels() const;
    [[nodiscard]] int levelIndex() const { return m_levelIndex; }
    void setLevelIndex(int index);
    /// What must land in a pitch.
    [[nodiscard]] QString pitchLands() const;
    [[nodiscard]] QStringList listensFor() const;
    [[nodiscard]] bool hasUnfinished() const;
    [[nodiscard]] QString unfinishedTitle() const;
    [[nodiscard]] QString unfinishedText() const;
    [[nodiscard]] QString unfinishedAction() const;
    [[nodiscard]] Open open() const;
    [[nodiscard]] QString openTitle() const;
    [[nodiscard]] Problem problem() const { return m_problem; }

    /// To the page, with this paper of one's own as what is presented, named as PaperService names papers; its PDF is offered as slides.
    void present(const QString &paper);
    /// To the page, with this length put forward until the page is left; a length that is not there is none.
    void suggest(const QString &format);
    /// As from the page, with all that is chosen there. Where it cannot start, the page says why; slides that are not open yet are opened there first.
    void startFromElsewhere(const QString &format);
    Q_INVOKABLE void start(const QString &format);
    Q_INVOKABLE void startPitch();
    /// Back to the talk that is going on, or to the rating that is open.
    Q_INVOKABLE void returnToOpen();
    Q_INVOKABLE void resumeUnfinished();
    Q_INVOKABLE void discardUnfinished();
    Q_INVOKABLE void dismissProblem();

signals:
    void canStartChanged();
    void strictChanged();
    void forecastChanged();
    void suggestedChanged();
    void titleChanged();
    void vetoTextChanged();
    void paperVetoChanged();
    void levelIndexChanged();
    void unfinishedChanged();
    void openChanged();
    void problemChanged();

private:
    void followState();
    void followTarget();
    void followLengths();
    void lookForVetoes();
    void followPaper();
    void followPick();
    [[nodiscard]] sevenrounds::TalkAbout about() const;
    void startWanted();
    void take(const sevenrounds::Result<> &result);
    void setSuggested(const QString &format);
    void setProblem(const Problem &problem);
    [[nodiscard]] sevenrounds::Level level() const;

    sevenrounds::AppServices &m_services;
    sevenrounds::TalkService &m_talks;
    Navigation &m_navigation;
    TalkPresetViewModel m_preset;
    TalkFormatListModel m_formats;
    DeckViewModel m_deck;
    bool m_isStrict = false;
    int m_forecast = 0;
    QString m_suggested;
    /// The length that starts as soon as the slides are there.
    QString m_wanted;
    QString m_title;
    PaperPick m_paper;
    /// The title that the chosen paper gave to the talk.
    QString m_givenTitle;
    QString m_vetoText;
    QString m_paperVeto;
    int m_levelIndex = 0;
    bool m_choseLevel = false;
    Open m_open = Open::Nothing;
    QString m_openTitle;
    Problem m_problem;
};
