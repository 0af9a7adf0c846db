// SPDX-License-Identifier: MIT
#pragma once

#include "services/appservices.h"
#include "ui/context/problem.h"
#include "ui/format/secondtick.h"
#include "ui/loop/loopformatlistmodel.h"
#include "ui/loop/looproundlistmodel.h"
#include "ui/loop/pastlooplistmodel.h"

#include <QObject>
#include <QtQml/qqmlregistration.h>

class Navigation;
class SheetViewModel;

/// Mock loops: choosing one, its rounds with the break between them, and the way to its packet. Their page shows all of it, Today the loop that
/// is under way.
class LoopViewModel : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by AppContext")
    Q_PROPERTY(LoopFormatListModel *formats READ formats CONSTANT FINAL)
    Q_PROPERTY(LoopRoundListModel *rounds READ rounds CONSTANT FINAL)
    Q_PROPERTY(PastLoopListModel *loops READ loops CONSTANT FINAL)
    /// The formats are shown: there is no loop yet, or another one is to be begun.
    Q_PROPERTY(bool isChoosing READ isChoosing NOTIFY loopChanged FINAL)
    Q_PROPERTY(bool hasLoop READ hasLoop NOTIFY loopChanged FINAL)
    /// Something of it is left to do: a round to take or to rate.
    Q_PROPERTY(bool isUnderWay READ isUnderWay NOTIFY loopChanged FINAL)
    /// Every round is taken and rated: what comes next is the packet.
    Q_PROPERTY(bool isComplete READ isComplete NOTIFY loopChanged FINAL)
    Q_PROPERTY(QString title READ title NOTIFY loopChanged FINAL)
    Q_PROPERTY(QString crumb READ crumb NOTIFY loopChanged FINAL)
    Q_PROPERTY(int chosenFormat READ chosenFormat WRITE setChosenFormat NOTIFY choiceChanged FINAL)
    Q_PROPERTY(bool isStrict READ isStrict WRITE setStrict NOTIFY choiceChanged FINAL)
    /// When the chosen loop would end if it were begun now; empty for one over days.
    Q_PROPERTY(QString endText READ endText NOTIFY choiceChanged FINAL)
    /// Which loop, and at which of its rounds it stands; empty where none is under way.
    Q_PROPERTY(QString progressText READ progressText NOTIFY loopChanged FINAL)
    /// What is to be done next, in a few words, and why.
    Q_PROPERTY(QString nextTitle READ nextTitle NOTIFY loopChanged FINAL)
    Q_PROPERTY(QString nextText READ nextText NOTIFY loopChanged FINAL)
    Q_PROPERTY(QString nextAction READ nextAction NOTIFY loopChanged FINAL)
    /// A round begins next, of which something may be said before; as on the page of single rounds.
    Q_PROPERTY(bool canForecast READ canForecast NOTIFY loopChanged FINAL)
    Q_PROPERTY(QStringList forecastNames READ forecastNames CONSTANT FINAL)
    Q_PROPERTY(int forecastIndex READ forecastIndex WRITE setForecastIndex NOTIFY forecastChanged FINAL)
    Q_PROPERTY(bool isBreak READ isBreak NOTIFY loopChanged FINAL)
    /// What is left of it, or by how much it is over; without a sign, which the clock brings.
    Q_PROPERTY(QString breakText READ breakText NOTIFY breakTextChanged FINAL)
    Q_PROPERTY(bool isBreakOver READ isBreakOver NOTIFY breakTextChanged FINAL)
    /// When the break ends by the clock on the wall; empty outside a break.
    Q_PROPERTY(QString breakEndText READ breakEndText NOTIFY breakTextChanged FINAL)
    /// Why the paper that was chosen to be presented should not be, where a round of the loop is about it; else empty.
    Q_PROPERTY(QString vetoText READ vetoText NOTIFY vetoTextChanged FINAL)
    Q_PROPERTY(bool canReadPacket READ canReadPacket NOTIFY loopChanged FINAL)
    Q_PROPERTY(bool canRestore READ canRestore NOTIFY loopChanged FINAL)
    Q_PROPERTY(Problem problem READ problem NOTIFY problemChanged FINAL)

public:
    LoopViewModel(
        sevenrounds::AppServices &services, Navigation &navigation, SheetViewModel &sheet, QObject *parent = nullptr);

    [[nodiscard]] LoopFormatListModel *formats() { return &m_formats; }
    [[nodiscard]] LoopRoundListModel *rounds() { return &m_rounds; }
    [[nodiscard]] PastLoopListModel *loops() { return &m_loops; }
    [[nodiscard]] bool isChoosing() const { return m_isChoosing || !hasLoop(); }
    [[nodiscard]] bool hasLoop() const;
    [[nodiscard]] bool isUnderWay() const;
    [[nodiscard]] bool isComplete() const { return nextStep().first == Step::Read; }
    [[nodiscard]] QString title() const;
    [[nodiscard]] QString crumb() const;
    [[nodiscard]] int chosenFormat() const { return m_chosenFormat; }
    void setChosenFormat(int row);
    [[nodiscard]] bool isStrict() const { return m_isStrict; }
    void setStrict(bool strict);
    [[nodiscard]] QString endText() const;
    [[nodiscard]] QString progressText() const;
    [[nodiscard]] QString nextTitle() const;
    [[nodiscard]] QString nextText() const;
    [[nodiscard]] QString nextAction() const;
    [[nodiscard]] bool canForecast() const { return nextStep().first == Step::Start; }
    [[nodiscard]] QStringList forecastNames() const;
    [[nodiscard]] int forecastIndex() const { return m_forecast; }
    void setForecastIndex(int index);
    [[nodiscard]] bool isBreak() const;
    [[nodiscard]] QString breakText() const;
    [[nodiscard]] bool isBreakOver() const;
    [[nodiscard]] QString breakEndText() const;
    [[nodiscard]] QString vetoText() const { return m_vetoText; }
    [[nodiscard]] bool canReadPacket() const;
    [[nodiscard]] bool canRestore() const;
    [[nodiscard]] Problem problem() const { return m_problem; }

    Q_INVOKABLE void show();
    /// Begins the chosen loop.
    Q_INVOKABLE void begin();
    /// Does what nextAction() says.
    Q_INVOKABLE void next();
    /// Starts, goes on with, rates or repeats a round.
    Q_INVOKABLE void openRound(int row);
    Q_INVOKABLE void readPacket();
    Q_INVOKABLE void openLoop(int row);
    /// Shows the formats beside a loop that is there, or the loop again.
    Q_INVOKABLE void chooseAnother(bool isChoosing);
    Q_INVOKABLE void putAway();
    Q_INVOKABLE void restore();
    Q_INVOKABLE void dismissProblem();

signals:
    void loopChanged();
    void choiceChanged();
    void forecastChanged();
    void breakTextChanged();
    void vetoTextChanged();
    void problemChanged();

private:
    enum class Step { None, Start, GoOn, Rate, Read };

    void refresh();
    void followSettings();
    /// Shows the loops of the track and of what was told, and keeps the chosen one where it is still there.
    void showLoops();
    /// A day of the rounds that the person noted of their onsite; absent where they noted none that is known.
    [[nodiscard]] std::optional<sevenrounds::LoopFormat> toldLoop() const;
    void followBreak();
    void lookForVeto();
    /// Of the loop that would be begun, or of the one that is under way what is left of it.
    [[nodiscard]] QList<sevenrounds::RoundId> roundsAhead() const;
    /// What comes next, and at which round.
    [[nodiscard]] std::pair<Step, qsizetype> nextStep() const;
    /// A break that is not over.
    [[nodiscard]] bool isResting() const;
    void work(Step step, qsizetype row);
    void reopen(qsizetype row);
    void take(const sevenrounds::Result<> &result);
    void setProblem(const Problem &problem);
    [[nodiscard]] const sevenrounds::LoopPlace *place(qsizetype row) const;

    sevenrounds::AppServices &m_services;
    sevenrounds::LoopService &m_service;
    Navigation &m_navigation;
    SheetViewModel &m_sheet;
    LoopFormatListModel m_formats;
    LoopRoundListModel m_rounds;
    PastLoopListModel m_loops;
    SecondTick m_tick;
    sevenrounds::Loop m_track = sevenrounds::Loop::AiEngineer;
    int m_chosenFormat = 0;
    bool m_isStrict = false;
    bool m_isChoosing = false;
    int m_forecast = 0;
    bool m_isResting = false;
    QString m_vetoText;
    Problem m_problem;
};
