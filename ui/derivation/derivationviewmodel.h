// SPDX-License-Identifier: MIT
#pragma once

#include "services/appservices.h"
#include "ui/bank/relatedlistmodel.h"
#include "ui/context/problem.h"
#include "ui/derivation/blankviewmodel.h"
#include "ui/derivation/breaksviewmodel.h"
#include "ui/derivation/derivationaskmodel.h"
#include "ui/derivation/derivationdocument.h"
#include "ui/derivation/justifyviewmodel.h"
#include "ui/derivation/orderviewmodel.h"
#include "ui/derivation/recallviewmodel.h"

#include <QObject>
#include <QtQml/qqmlregistration.h>

class Navigation;

/// The derivation that stands open, and the ways of working on it. Reading, one line at a time, is done here; every other way has a
/// view-model of its own.
class DerivationViewModel : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by AppContext")
    /// False until a derivation was opened.
    Q_PROPERTY(bool exists READ exists NOTIFY derivationChanged FINAL)
    Q_PROPERTY(QString title READ title NOTIFY derivationChanged FINAL)
    Q_PROPERTY(QString crumb READ crumb NOTIFY derivationChanged FINAL)
    /// "L5 · 10 min".
    Q_PROPERTY(QString factsText READ factsText NOTIFY derivationChanged FINAL)
    /// In the order of SourceBadge.Source.
    Q_PROPERTY(int source READ source NOTIFY derivationChanged FINAL)
    /// One of the fifteen that everybody should hold.
    Q_PROPERTY(bool isCore READ isCore NOTIFY derivationChanged FINAL)
    Q_PROPERTY(bool hasTight READ hasTight NOTIFY derivationChanged FINAL)
    Q_PROPERTY(DerivationAskModel *asks READ asks CONSTANT FINAL)
    Q_PROPERTY(RelatedListModel *related READ related CONSTANT FINAL)

    Q_PROPERTY(Mode mode READ mode NOTIFY modeChanged FINAL)
    Q_PROPERTY(RecallViewModel *recall READ recall CONSTANT FINAL)
    Q_PROPERTY(OrderViewModel *order READ order CONSTANT FINAL)
    Q_PROPERTY(JustifyViewModel *justify READ justify CONSTANT FINAL)
    Q_PROPERTY(BlankViewModel *blank READ blank CONSTANT FINAL)
    Q_PROPERTY(BreaksViewModel *breaks READ breaks CONSTANT FINAL)
    /// "3 of 7 lines", in the mode that is chosen.
    Q_PROPERTY(QString lineCountText READ lineCountText NOTIFY linesChanged FINAL)

    // Reading.
    Q_PROPERTY(bool isComplete READ isComplete NOTIFY linesChanged FINAL)
    /// A line waits to be shown.
    Q_PROPERTY(bool canReveal READ canReveal NOTIFY linesChanged FINAL)
    Q_PROPERTY(bool canHide READ canHide NOTIFY linesChanged FINAL)
    /// What the panel below the lines is about, for example "Line 4".
    Q_PROPERTY(QString panelTitle READ panelTitle NOTIFY linesChanged FINAL)
    /// "You had 3 of 7 lines.", once all stand open.
    Q_PROPERTY(QString resultText READ resultText NOTIFY linesChanged FINAL)

    /// Of the mode that is chosen.
    Q_PROPERTY(QString page READ page NOTIFY pageChanged FINAL)
    Q_PROPERTY(QString pageText READ pageText NOTIFY pageChanged FINAL)
    Q_PROPERTY(bool isTightShown READ isTightShown NOTIFY tightShownChanged FINAL)
    /// Empty while it is not shown.
    Q_PROPERTY(QString tightText READ tightText NOTIFY tightShownChanged FINAL)
    /// "3 clean runs · best 4:10 · recall 83%"; empty before the first run.
    Q_PROPERTY(QString scoreText READ scoreText NOTIFY historyChanged FINAL)
    Q_PROPERTY(QString historyText READ historyText NOTIFY historyChanged FINAL)
    Q_PROPERTY(QString missedText READ missedText NOTIFY historyChanged FINAL)
    /// "2 lines are due: 3 and 4."; empty where none is.
    Q_PROPERTY(QString dueText READ dueText NOTIFY historyChanged FINAL)
    Q_PROPERTY(Problem problem READ problem NOTIFY problemChanged FINAL)

public:
    enum class Mode {
        Read,
        Recall,
        Order,
        Justify,
        Blank,
        Breaks,
    };
    Q_ENUM(Mode)

    DerivationViewModel(sevenrounds::AppServices &services, Navigation &navigation, QObject *parent = nullptr);

    [[nodiscard]] bool exists() const { return m_view.derivation != nullptr; }
    [[nodiscard]] QString title() const;
    [[nodiscard]] QString crumb() const;
    [[nodiscard]] QString factsText() const;
    [[nodiscard]] int source() const;
    [[nodiscard]] bool isCore() const { return exists() && m_view.derivation->isCore; }
    [[nodiscard]] bool hasTight() const;
    [[nodiscard]] DerivationAskModel *asks() { return &m_asks; }
    [[nodiscard]] RelatedListModel *related() { return &m_related; }
    [[nodiscard]] Mode mode() const { return m_mode; }
    [[nodiscard]] RecallViewModel *recall() { return &m_recall; }
    [[nodiscard]] OrderViewModel *order() { return &m_order; }
    [[nodiscard]] JustifyViewModel *justify() { return &m_justify; }
    [[nodiscard]] BlankViewModel *blank() { return &m_blank; }
    [[nodiscard]] BreaksViewModel *breaks() { return &m_breaks; }
    [[nodiscard]] QString lineCountText() const;
    [[nodiscard]] bool isComplete() const { return m_view.isComplete(); }
    [[nodiscard]] bool canReveal() const { return exists() && !isComplete(); }
    [[nodiscard]] bool canHide() const { return m_view.open > 0; }
    [[nodiscard]] QString panelTitle() const;
    [[nodiscard]] QString resultText() const;
    [[nodiscard]] QString page() const { return m_page; }
    [[nodiscard]] QString pageText() const { return m_pageText; }
    [[nodiscard]] bool isTightShown() const { return m_isTightShown; }
    [[nodiscard]] QString tightText() const;
    [[nodiscard]] QString scoreText() const { return m_history.score; }
    [[nodiscard]] QString historyText() const { return m_history.reading; }
    [[nodiscard]] QString missedText() const { return m_history.missed; }
    [[nodiscard]] QString dueText() const { return m_history.due; }
    [[nodiscard]] Problem problem() const { return m_problem; }

    Q_INVOKABLE void setMode(DerivationViewModel::Mode mode);
    /// Opens the next line and counts it as read.
    Q_INVOKABLE void reveal();
    /// Opens the next line and counts it as recalled.
    Q_INVOKABLE void hadIt();
    Q_INVOKABLE void hideLast();
    Q_INVOKABLE void restart();
    Q_INVOKABLE void showAll();
    Q_INVOKABLE void toggleTight();
    /// To what goes with the derivation; a row that is not there is ignored.
    Q_INVOKABLE void openRelated(int row);
    Q_INVOKABLE void openList();
    Q_INVOKABLE void dismissProblem();

signals:
    void derivationChanged();
    void linesChanged();
    void modeChanged();
    void pageChanged();
    void tightShownChanged();
    void historyChanged();
    void problemChanged();
    void promptAsked(const QString &promptId);
    void codingProblemAsked(const QString &problemId);

private:
    /// What the side column says of the past.
    struct History {
        QString score;
        QString reading;
        QString missed;
        QString due;

        [[nodiscard]] bool operator==(const History &) const = default;
    };

    void connectBoards();
    void followCurrent();
    void followLines(const sevenrounds::DerivationId &id);
    /// Attempts run only while their page is shown.
    void followPage();
    /// Somebody else (the palette) brought an attempt at this derivation to the foreground.
    void followAttempt();
    void enterMode();
    /// Of the attempt in the foreground, of an open one, or reading.
    [[nodiscard]] Mode modeToBegin() const;
    /// Reads the service anew.
    void refresh();
    void refreshPage();
    void refreshHistory();
    void openNext(sevenrounds::LineOutcome outcome);
    void setTightShown(bool isShown);
    void settle(const sevenrounds::Result<> &result);
    [[nodiscard]] sevenrounds::PageDocument document();
    [[nodiscard]] QString dueLines() const;

    sevenrounds::AppServices &m_services;
    Navigation &m_navigation;
    Mode m_mode = Mode::Read;
    RecallViewModel m_recall;
    OrderViewModel m_order;
    JustifyViewModel m_justify;
    BlankViewModel m_blank;
    BreaksViewModel m_breaks;
    DerivationAskModel m_asks;
    RelatedListModel m_related;
    sevenrounds::DerivationView m_view;
    QString m_page;
    QString m_pageText;
    History m_history;
    bool m_isTightShown = false;
    Problem m_problem;
};
