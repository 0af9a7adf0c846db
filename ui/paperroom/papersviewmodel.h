// SPDX-License-Identifier: MIT
#pragma once

#include "services/appservices.h"
#include "services/paperservice.h"
#include "ui/paperroom/candidatelistmodel.h"
#include "ui/paperroom/ownpaperviewmodel.h"
#include "ui/paperroom/panelviewmodel.h"
#include "ui/paperroom/paperimportviewmodel.h"
#include "ui/paperroom/paperlistmodel.h"
#include "ui/paperroom/paperreaderviewmodel.h"
#include "ui/paperroom/worklistmodel.h"

#include <QObject>
#include <QtQml/qqmlregistration.h>

class Navigation;

/// The paper room: one's own library beside the worked examples, candidates side by side, what the panel left to work on, and importing. Of what is shown
/// of an own paper, OwnPaperViewModel has the rest; PanelViewModel asks about either.
class PapersViewModel : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by AppContext")
    Q_PROPERTY(View view READ view WRITE setView NOTIFY viewChanged FINAL)
    /// In the order of View; Import and Reader have no tab.
    Q_PROPERTY(QList<QString> views READ views NOTIFY viewsChanged FINAL)
    Q_PROPERTY(QString summary READ summary NOTIFY viewsChanged FINAL)
    Q_PROPERTY(PaperListModel *papers READ papers CONSTANT FINAL)
    Q_PROPERTY(QString filter READ filter WRITE setFilter NOTIFY filterChanged FINAL)
    /// The row of the shown paper; -1 where the filter hides it or none is shown.
    Q_PROPERTY(int currentIndex READ currentIndex WRITE setCurrentIndex NOTIFY currentChanged FINAL)
    Q_PROPERTY(bool hasPaper READ hasPaper NOTIFY currentChanged FINAL)
    /// The shown paper is one's own, else a worked example.
    Q_PROPERTY(bool isOwn READ isOwn NOTIFY currentChanged FINAL)
    Q_PROPERTY(OwnPaperViewModel *own READ own CONSTANT FINAL)
    Q_PROPERTY(Desk desk READ desk WRITE setDesk NOTIFY deskChanged FINAL)
    Q_PROPERTY(QString title READ title NOTIFY currentChanged FINAL)
    Q_PROPERTY(QString byline READ byline NOTIFY currentChanged FINAL)
    /// The worked example is in the library already.
    Q_PROPERTY(bool isAdopted READ isAdopted NOTIFY currentChanged FINAL)
    /// The shown own paper was taken from a worked example.
    Q_PROPERTY(bool hasExample READ hasExample NOTIFY currentChanged FINAL)
    /// The worked example as a page.
    Q_PROPERTY(QString document READ document NOTIFY currentChanged FINAL)
    Q_PROPERTY(QString plainText READ plainText NOTIFY currentChanged FINAL)
    /// The derivations behind its equations.
    Q_PROPERTY(QList<QString> derivations READ derivations NOTIFY currentChanged FINAL)
    Q_PROPERTY(CandidateListModel *candidates READ candidates CONSTANT FINAL)
    Q_PROPERTY(bool hasExamples READ hasExamples WRITE setExamples NOTIFY examplesChanged FINAL)
    Q_PROPERTY(QList<QString> criteria READ criteria CONSTANT FINAL)
    Q_PROPERTY(WorkListModel *work READ work CONSTANT FINAL)
    Q_PROPERTY(PanelViewModel *panel READ panel CONSTANT FINAL)
    Q_PROPERTY(PaperImportViewModel *importSheet READ importSheet CONSTANT FINAL)
    Q_PROPERTY(PaperReaderViewModel *reader READ reader CONSTANT FINAL)
    /// The shown paper is one's own and says something, so that a PDF can belong to it.
    Q_PROPERTY(bool canRead READ canRead NOTIFY currentChanged FINAL)
    /// What becomes of a PDF that is dropped here.
    Q_PROPERTY(QString dropText READ dropText NOTIFY currentChanged FINAL)
    /// What was done and can be taken back: "“…” is out of your library."; empty where there is nothing.
    Q_PROPERTY(QString undoText READ undoText NOTIFY undoChanged FINAL)

public:
    enum class View {
        Library,
        Compare,
        Work,
        Import,
        Reader,
    };
    Q_ENUM(View)

    /// What of an own paper is on the desk.
    enum class Desk {
        Facts,
        Scorecard,
        Workspace,
    };
    Q_ENUM(Desk)

    PapersViewModel(sevenrounds::AppServices &services, Navigation &navigation, QObject *parent = nullptr);

    [[nodiscard]] View view() const { return m_view; }
    void setView(View view);
    [[nodiscard]] QStringList views() const;
    [[nodiscard]] QString summary() const;
    [[nodiscard]] PaperListModel *papers() { return &m_papers; }
    [[nodiscard]] QString filter() const { return m_papers.filter(); }
    void setFilter(const QString &filter);
    [[nodiscard]] int currentIndex() const { return m_papers.rowOf(m_key); }
    void setCurrentIndex(int index);
    [[nodiscard]] bool hasPaper() const { return !m_key.isEmpty(); }
    [[nodiscard]] bool isOwn() const { return hasPaper() && card() == nullptr; }
    [[nodiscard]] OwnPaperViewModel *own() { return &m_own; }
    [[nodiscard]] Desk desk() const { return m_desk; }
    void setDesk(Desk desk);
    [[nodiscard]] QString title() const;
    [[nodiscard]] QString byline() const;
    [[nodiscard]] bool isAdopted() const;
    [[nodiscard]] bool hasExample() const;
    [[nodiscard]] QString document() const { return m_document; }
    [[nodiscard]] QString plainText() const { return m_plainText; }
    [[nodiscard]] QStringList derivations() const;
    [[nodiscard]] CandidateListModel *candidates() { return &m_candidates; }
    [[nodiscard]] bool hasExamples() const { return m_candidates.hasExamples(); }
    void setExamples(bool hasExamples);
    [[nodiscard]] QStringList criteria() const;
    [[nodiscard]] WorkListModel *work() { return &m_work; }
    [[nodiscard]] PanelViewModel *panel() { return &m_panel; }
    [[nodiscard]] PaperImportViewModel *importSheet() { return &m_import; }
    [[nodiscard]] PaperReaderViewModel *reader() { return &m_reader; }
    [[nodiscard]] bool canRead() const { return isOwn() && m_own.paper().hasWords(); }
    [[nodiscard]] QString dropText() const;
    [[nodiscard]] QString undoText() const;

    Q_INVOKABLE void show();
    /// To the page, with this paper on its desk, or with a new one.
    void showPaper(const QString &key);
    void showNew();
    /// The same with a page of its PDF, from 0; one that cannot have a PDF is shown as it is.
    void showPage(const QString &key, int page);
    Q_INVOKABLE void chooseView(int index);
    /// What a number chooses: before the panel a mark, else a view.
    Q_INVOKABLE void pick(int index);
    /// The next step of what is going on: the panel's, taking an import, or facing the panel.
    Q_INVOKABLE void goOn();
    /// One step out: from the panel to the paper, from importing and reading to the library, from there to the page before.
    Q_INVOKABLE void leave();
    Q_INVOKABLE void chooseDesk(int index);
    /// Shows a paper by its key, as the list models name it.
    Q_INVOKABLE void open(const QString &key);
    /// The shown own paper's PDF, beside its workspace.
    Q_INVOKABLE void read();
    /// A talk about the shown own paper: rehearsalAsked() names it.
    Q_INVOKABLE void rehearse();
    /// A PDF becomes that of the shown own paper, or where another one is shown a paper of its own.
    Q_INVOKABLE void dropPdf(const QString &url);
    /// A new paper of one's own, on its desk.
    Q_INVOKABLE void add();
    /// Takes the shown example into the library, or goes to it there.
    Q_INVOKABLE void adopt();
    /// To the worked example that the shown paper was taken from.
    Q_INVOKABLE void openExample();
    Q_INVOKABLE void removeCurrent();
    Q_INVOKABLE void undo();
    Q_INVOKABLE void dismissUndo();
    /// Opens one of derivations().
    Q_INVOKABLE void openDerivation(int index);
    /// The panel about the shown paper.
    Q_INVOKABLE void startPanel();
    /// The panel with what one paper left to work on.
    Q_INVOKABLE void practice(const QString &key);

signals:
    void viewChanged();
    void viewsChanged();
    void filterChanged();
    void currentChanged();
    void deskChanged();
    void examplesChanged();
    void undoChanged();
    void rehearsalAsked(const QString &paper);

private:
    enum class Undo {
        Nothing,
        Removal,
        Import,
    };
    [[nodiscard]] const sevenrounds::PaperCard *card() const;
    [[nodiscard]] QList<sevenrounds::DerivationId> linked() const;
    [[nodiscard]] QList<sevenrounds::PanelQuestion> questions() const;
    void showFirst();
    void follow();
    void setUndo(Undo undo);

    sevenrounds::AppServices &m_services;
    Navigation &m_navigation;
    PaperListModel m_papers;
    CandidateListModel m_candidates;
    WorkListModel m_work;
    OwnPaperViewModel m_own;
    PanelViewModel m_panel;
    PaperImportViewModel m_import;
    PaperReaderViewModel m_reader;
    View m_view = View::Library;
    Desk m_desk = Desk::Facts;
    Undo m_undo = Undo::Nothing;
    /// As PaperService names papers.
    QString m_key;
    QString m_document;
    QString m_plainText;
};
