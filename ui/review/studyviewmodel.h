// SPDX-License-Identifier: MIT
#pragma once

#include "services/appservices.h"
#include "ui/context/problem.h"

#include <QObject>
#include <QtQml/qqmlregistration.h>

class Navigation;
class SpokenAnswerViewModel;

/// A sitting with cards: the question, one's own answer, the answer, four grades; and at its end what it came to.
class StudyViewModel : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by AppContext")
    Q_PROPERTY(bool isOpen READ isOpen NOTIFY cardChanged FINAL)
    Q_PROPERTY(bool hasCard READ hasCard NOTIFY cardChanged FINAL)
    Q_PROPERTY(bool isRevealed READ isRevealed NOTIFY cardChanged FINAL)
    Q_PROPERTY(QString title READ title NOTIFY cardChanged FINAL)
    /// "4 done, 11 left".
    Q_PROPERTY(QString progressText READ progressText NOTIFY cardChanged FINAL)
    Q_PROPERTY(QString document READ document NOTIFY documentChanged FINAL)
    Q_PROPERTY(QString plainText READ plainText NOTIFY documentChanged FINAL)
    Q_PROPERTY(QString answer READ answer NOTIFY answerChanged FINAL)
    /// The grade that has the keyboard when the answer opens: Good, as most answers are.
    Q_PROPERTY(int usualGrade READ usualGrade CONSTANT FINAL)
    /// When the card comes back after each grade, Again first.
    Q_PROPERTY(QList<QString> gradeHints READ gradeHints NOTIFY cardChanged FINAL)
    /// The card has failed so often that another repetition is not what it needs; empty otherwise.
    Q_PROPERTY(QString leechText READ leechText NOTIFY cardChanged FINAL)
    Q_PROPERTY(bool canUndo READ canUndo NOTIFY cardChanged FINAL)
    Q_PROPERTY(QString note READ note NOTIFY noteChanged FINAL)
    /// What the sitting came to, when no card is left or it was ended.
    Q_PROPERTY(QString endTitle READ endTitle NOTIFY cardChanged FINAL)
    Q_PROPERTY(QString endText READ endText NOTIFY cardChanged FINAL)
    Q_PROPERTY(Problem problem READ problem NOTIFY problemChanged FINAL)
    Q_PROPERTY(SpokenAnswerViewModel *spoken READ spoken CONSTANT FINAL)

public:
    StudyViewModel(sevenrounds::AppServices &services, Navigation &navigation, QObject *parent = nullptr);

    [[nodiscard]] bool isOpen() const { return study().isOpen(); }
    [[nodiscard]] bool hasCard() const { return study().current() != nullptr; }
    [[nodiscard]] bool isRevealed() const { return study().isRevealed(); }
    [[nodiscard]] bool isCram() const { return study().isCram(); }
    [[nodiscard]] QString title() const;
    [[nodiscard]] QString progressText() const;
    [[nodiscard]] QString document() const { return m_document; }
    [[nodiscard]] QString plainText() const { return m_plainText; }
    [[nodiscard]] QString answer() const { return study().answer(); }
    [[nodiscard]] int usualGrade() const { return static_cast<int>(sevenrounds::Grade::Good); }
    [[nodiscard]] QStringList gradeHints() const;
    [[nodiscard]] QString leechText() const;
    [[nodiscard]] bool canUndo() const { return study().canUndo(); }
    [[nodiscard]] QString note() const;
    [[nodiscard]] QString endTitle() const;
    [[nodiscard]] QString endText() const;
    [[nodiscard]] Problem problem() const { return m_problem; }
    [[nodiscard]] SpokenAnswerViewModel *spoken() const { return m_spoken; }

    Q_INVOKABLE void setAnswer(const QString &text);
    Q_INVOKABLE void reveal();
    /// 1 Again to 4 Easy.
    Q_INVOKABLE void grade(int grade);
    Q_INVOKABLE void undo();
    Q_INVOKABLE void bury();
    Q_INVOKABLE void suspend();
    Q_INVOKABLE void setNote(const QString &text);
    /// Ends the sitting and stays on the page with what it came to.
    Q_INVOKABLE void end();
    /// To the queue; the sitting stays open where cards are left.
    Q_INVOKABLE void leave();
    Q_INVOKABLE void dismissProblem();

signals:
    void cardChanged();
    void documentChanged();
    void answerChanged();
    void noteChanged();
    void problemChanged();

private:
    [[nodiscard]] sevenrounds::StudyService &study() const { return m_services.study(); }
    void refresh();
    void settle(const sevenrounds::Result<> &result);
    void setProblem(const Problem &problem);

    sevenrounds::AppServices &m_services;
    Navigation &m_navigation;
    SpokenAnswerViewModel *m_spoken;
    QString m_document;
    QString m_plainText;
    Problem m_problem;
};
