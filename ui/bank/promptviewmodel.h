// SPDX-License-Identifier: MIT
#pragma once

#include "services/appservices.h"
#include "services/promptattempts.h"
#include "ui/bank/attemptlistmodel.h"
#include "ui/bank/relatedlistmodel.h"
#include "ui/context/problem.h"

#include <QObject>
#include <QtQml/qqmlregistration.h>

class Navigation;

/// The page of one prompt: the question, notes, star and redo, the attempts at it, and practicing it now.
class PromptViewModel : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by AppContext")
    Q_PROPERTY(bool hasPrompt READ hasPrompt NOTIFY promptChanged FINAL)
    Q_PROPERTY(QString title READ title NOTIFY promptChanged FINAL)
    Q_PROPERTY(QString crumb READ crumb NOTIFY promptChanged FINAL)
    Q_PROPERTY(int badge READ badge NOTIFY promptChanged FINAL)
    Q_PROPERTY(QString document READ document NOTIFY documentChanged FINAL)
    Q_PROPERTY(QString plainText READ plainText NOTIFY documentChanged FINAL)
    Q_PROPERTY(QString note READ note WRITE setNote NOTIFY noteChanged FINAL)
    /// "Saved" or that it is about to be.
    Q_PROPERTY(QString savedText READ savedText NOTIFY noteChanged FINAL)
    Q_PROPERTY(bool isStarred READ isStarred NOTIFY noteChanged FINAL)
    Q_PROPERTY(bool isRedo READ isRedo NOTIFY noteChanged FINAL)
    /// What the redo queue does with it.
    Q_PROPERTY(QString redoText READ redoText NOTIFY noteChanged FINAL)
    Q_PROPERTY(AttemptListModel *attempts READ attempts CONSTANT FINAL)
    /// "3 attempts, 2 beside each other", or that there is none.
    Q_PROPERTY(QString attemptsText READ attemptsText NOTIFY documentChanged FINAL)
    /// The strong answer is on the page.
    Q_PROPERTY(bool isStrongShown READ isStrongShown NOTIFY documentChanged FINAL)
    /// Nothing was answered yet: seeing it now spends the prompt.
    Q_PROPERTY(bool isUntried READ isUntried NOTIFY documentChanged FINAL)
    Q_PROPERTY(RelatedListModel *related READ related CONSTANT FINAL)
    Q_PROPERTY(bool canPractice READ canPractice NOTIFY practiceChanged FINAL)
    /// It was one's own, and was taken out since it was opened.
    Q_PROPERTY(bool isGone READ isGone NOTIFY practiceChanged FINAL)
    Q_PROPERTY(Problem problem READ problem NOTIFY problemChanged FINAL)

public:
    PromptViewModel(sevenrounds::AppServices &services, Navigation &navigation, QObject *parent = nullptr);

    [[nodiscard]] bool hasPrompt() const { return m_prompt != nullptr; }
    [[nodiscard]] QString title() const;
    [[nodiscard]] QString crumb() const;
    [[nodiscard]] int badge() const;
    [[nodiscard]] QString document() const { return m_document; }
    [[nodiscard]] QString plainText() const { return m_plainText; }
    [[nodiscard]] QString note() const;
    void setNote(const QString &note);
    [[nodiscard]] QString savedText() const;
    [[nodiscard]] bool isStarred() const;
    [[nodiscard]] bool isRedo() const;
    [[nodiscard]] QString redoText() const;
    [[nodiscard]] AttemptListModel *attempts() { return &m_attempts; }
    [[nodiscard]] QString attemptsText() const;
    [[nodiscard]] bool isStrongShown() const { return m_isStrongShown; }
    [[nodiscard]] bool isUntried() const { return m_attempts.count() == 0; }
    [[nodiscard]] RelatedListModel *related() { return &m_related; }
    [[nodiscard]] bool canPractice() const;
    [[nodiscard]] bool isGone() const;
    [[nodiscard]] Problem problem() const { return m_problem; }

    /// To the page of this prompt.
    void open(const QString &id);

    Q_INVOKABLE void toggleStar();
    Q_INVOKABLE void toggleRedo();
    /// Shows an attempt's text, or hides it; two are shown beside each other.
    Q_INVOKABLE void toggleAttempt(int row);
    Q_INVOKABLE void toggleStrong();
    /// Ten minutes with this prompt.
    Q_INVOKABLE void practice();
    /// To what goes with the prompt; a row that is not there is ignored.
    Q_INVOKABLE void openRelated(int row);
    Q_INVOKABLE void leave();
    Q_INVOKABLE void dismissProblem();

signals:
    void promptChanged();
    void documentChanged();
    void noteChanged();
    void practiceChanged();
    void problemChanged();
    void codingProblemAsked(const QString &problemId);

private:
    void loadAttempts();
    void takeAttempts(
        const sevenrounds::PromptId &prompt, const sevenrounds::Result<QList<sevenrounds::PromptAttempt>> &found);
    void refresh();
    void setProblem(const Problem &problem);

    sevenrounds::AppServices &m_services;
    Navigation &m_navigation;
    const sevenrounds::Prompt *m_prompt = nullptr;
    AttemptListModel m_attempts;
    RelatedListModel m_related;
    bool m_isStrongShown = false;
    QString m_document;
    QString m_plainText;
    Problem m_problem;
};
