// SPDX-License-Identifier: MIT
#pragma once

#include "services/appservices.h"
#include "services/boardkeeper.h"
#include "ui/context/problem.h"
#include "ui/freeboard/boarddocument.h"
#include "ui/freeboard/boardexport.h"
#include "ui/freeboard/modellistmodel.h"

#include <QObject>
#include <QtQml/qqmlregistration.h>

class Navigation;

/// A derivation of one's own: a model, a start and a goal, then line by line, each of which stands only once it was checked. What has a
/// line is saved by itself with every change. What is typed and has no line yet is kept for each board (BoardKeeper), and the board that was left last
/// with the program stands there again at the next start.
class FreeBoardViewModel : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by AppContext")
    Q_PROPERTY(ModelListModel *models READ models CONSTANT FINAL)
    Q_PROPERTY(int modelRow READ modelRow NOTIFY boardChanged FINAL)
    Q_PROPERTY(QString modelTitle READ modelTitle NOTIFY boardChanged FINAL)
    Q_PROPERTY(QString title READ title NOTIFY boardChanged FINAL)
    /// Start and goal are settled; lines are being written.
    Q_PROPERTY(bool isStarted READ isStarted NOTIFY boardChanged FINAL)
    Q_PROPERTY(bool hasLines READ hasLines NOTIFY boardChanged FINAL)
    Q_PROPERTY(bool isGoalReached READ isGoalReached NOTIFY boardChanged FINAL)
    /// "3 lines, saved", for the page's head.
    Q_PROPERTY(QString stateText READ stateText NOTIFY boardChanged FINAL)
    /// This board is a new one, and what was typed on the new one before it can be brought back.
    Q_PROPERTY(bool canBringBack READ canBringBack NOTIFY boardChanged FINAL)
    /// The page's editor that a key goes to.
    Q_PROPERTY(QString editor READ editor NOTIFY boardChanged FINAL)
    /// The line that is being written, for the plain field where the page cannot be drawn.
    Q_PROPERTY(QString line READ line NOTIFY lineChanged FINAL)
    /// Where it is to arrive; may be empty. For the plain field.
    Q_PROPERTY(QString goal READ goal WRITE setGoal NOTIFY lineChanged FINAL)
    Q_PROPERTY(bool isBusy READ isBusy NOTIFY busyChanged FINAL)
    Q_PROPERTY(QString page READ page NOTIFY pageChanged FINAL)
    Q_PROPERTY(QString pageText READ pageText NOTIFY pageChanged FINAL)

    /// In the order of BoardFormat.
    Q_PROPERTY(int format READ format NOTIFY exportChanged FINAL)
    Q_PROPERTY(QString exportPath READ exportPath NOTIFY exportChanged FINAL)
    /// What went well, until something else happens.
    Q_PROPERTY(QString notice READ notice NOTIFY noticeChanged FINAL)
    Q_PROPERTY(Problem problem READ problem NOTIFY problemChanged FINAL)

public:
    FreeBoardViewModel(sevenrounds::AppServices &services, Navigation &navigation, QObject *parent = nullptr);

    [[nodiscard]] ModelListModel *models() { return &m_models; }
    [[nodiscard]] int modelRow() const { return m_models.rowOf(m_view.derivation.model); }
    [[nodiscard]] QString modelTitle() const;
    [[nodiscard]] QString title() const { return m_view.derivation.title; }
    [[nodiscard]] bool isStarted() const { return m_view.isStarted; }
    [[nodiscard]] bool hasLines() const { return !m_view.derivation.lines.isEmpty(); }
    [[nodiscard]] bool isGoalReached() const { return m_view.isGoalReached; }
    [[nodiscard]] QString stateText() const;
    [[nodiscard]] bool canBringBack() const { return m_view.derivation.id.isEmpty() && !m_leftNew.isEmpty(); }
    [[nodiscard]] QString editor() const;
    [[nodiscard]] QString line() const;
    [[nodiscard]] QString goal() const { return m_view.derivation.goal; }
    void setGoal(const QString &latex) { setText(sevenrounds::kGoalEditor, latex); }
    [[nodiscard]] bool isBusy() const { return m_asked != Asked::Nothing; }
    [[nodiscard]] QString page() const { return m_page; }
    [[nodiscard]] QString pageText() const { return m_pageText; }
    [[nodiscard]] int format() const { return static_cast<int>(m_format); }
    [[nodiscard]] QString exportPath() const { return m_exportPath; }
    [[nodiscard]] QString notice() const { return m_notice; }
    [[nodiscard]] Problem problem() const { return m_problem; }

    /// Only before the first line.
    Q_INVOKABLE void chooseModel(int row);
    Q_INVOKABLE void setTitle(const QString &title);
    /// What stands in an editor of the page.
    Q_INVOKABLE void setText(const QString &editor, const QString &latex);
    Q_INVOKABLE void setSource(bool isSource);
    /// Checks what stands in the editor: the start begins the derivation, a line that holds stands from then on.
    Q_INVOKABLE void submit();
    /// Takes the last line back into the editor.
    Q_INVOKABLE void undoLine();
    /// Back to start and goal; only while no line stands.
    Q_INVOKABLE void changeStart();
    /// A new board.
    Q_INVOKABLE void begin();
    /// The new board that was left last with something typed on it; what stands on this one is kept behind the others.
    Q_INVOKABLE void bringBack();
    Q_INVOKABLE void openOwn(const QString &id);
    /// Clears the board where that derivation stands on it: it is about to be deleted, and a change would bring it back.
    void forget(const QString &id);

    Q_INVOKABLE void chooseFormat(int format);
    Q_INVOKABLE void setExportPath(const QString &path);
    /// What to know of the path while it is still being typed: above all, that its file would be replaced.
    [[nodiscard]] Q_INVOKABLE QString exportHintFor(const QString &typed) const;
    /// Writes the file; a PDF is asked of the page by printAsked() and reported by printed().
    Q_INVOKABLE void exportNow();
    Q_INVOKABLE void printed(bool isWritten);
    Q_INVOKABLE void dismissProblem();

signals:
    void boardChanged();
    void lineChanged();
    void busyChanged();
    void pageChanged();
    void exportChanged();
    void noticeChanged();
    void problemChanged();
    void printAsked(const QString &path);
    /// Another editor is to have the focus.
    void editorWanted(const QString &editor);

private:
    enum class Asked {
        Nothing,
        Start,
        Line,
        Goal,
    };

    [[nodiscard]] static QString untitled();
    [[nodiscard]] bool hasUnsaved() const;
    [[nodiscard]] sevenrounds::BoardKeeper &kept() { return m_services.boards(); }
    /// What was kept when the program ended.
    void takeUp();
    /// With every change of what is typed.
    void keepTyped();
    /// Before another board is shown.
    void leaveTyped();
    [[nodiscard]] sevenrounds::KeptBoard asKept(bool isLeft) const;
    void showKept(const sevenrounds::KeptBoard &board);
    void beginFresh();
    [[nodiscard]] bool isOurs(const sevenrounds::LineVerdict &verdict) const;
    [[nodiscard]] QString lastLine() const;
    void ask(Asked what, const QString &line);
    void setAsked(Asked asked);
    void receive(const sevenrounds::LineVerdict &verdict);
    void receiveStart(const sevenrounds::LineVerdict &verdict);
    void receiveLine(const sevenrounds::LineVerdict &verdict);
    void show(const sevenrounds::OwnDerivation &derivation, const QString &line = {}, bool isStarted = false);
    void save();
    /// A line came or went.
    void saveLines();
    void refreshPage();
    void suggestPath();
    void tellWritten(const QString &path);
    void setNotice(const QString &notice);
    void setProblem(const Problem &problem);
    void clearVerdict();

    sevenrounds::AppServices &m_services;
    Navigation &m_navigation;
    ModelListModel m_models;
    sevenrounds::BoardView m_view;
    Asked m_asked = Asked::Nothing;
    sevenrounds::LineQuestion m_question;
    sevenrounds::BoardFormat m_format = sevenrounds::BoardFormat::Latex;
    QString m_exportPath;
    /// Of the board that is shown: under which it is kept.
    QString m_key;
    /// The keys of new boards, the one that was left last at the end.
    QStringList m_leftNew;
    QString m_page;
    QString m_pageText;
    QString m_notice;
    Problem m_problem;
};
