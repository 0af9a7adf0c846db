// SPDX-License-Identifier: MIT
#pragma once

#include "services/appservices.h"
#include "ui/context/problem.h"
#include "ui/quiz/quizresultmodel.h"

#include <QObject>
#include <QtQml/qqmlregistration.h>

class Navigation;

Q_MOC_INCLUDE("quizresultmodel.h")

/// The quiz that places a person: one question at a time, how sure one is before the answer shows, why, and the result by round. Every answer
/// is kept at once; leaving in between loses nothing.
class QuizViewModel : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by AppContext")
    Q_PROPERTY(bool exists READ exists CONSTANT FINAL)
    Q_PROPERTY(QString title READ title CONSTANT FINAL)
    Q_PROPERTY(QString about READ about CONSTANT FINAL)
    Q_PROPERTY(bool isBegun READ isBegun NOTIFY progressChanged FINAL)
    Q_PROPERTY(bool isDone READ isDone NOTIFY questionChanged FINAL)
    /// "Question 12 of 40".
    Q_PROPERTY(QString progressText READ progressText NOTIFY questionChanged FINAL)
    /// "Not begun", "12 of 40 answered", "All 40 answered".
    Q_PROPERTY(QString stateText READ stateText NOTIFY progressChanged FINAL)
    Q_PROPERTY(QString document READ document NOTIFY questionChanged FINAL)
    Q_PROPERTY(QString plainText READ plainText NOTIFY questionChanged FINAL)
    /// "A", "B" ..., one an option.
    Q_PROPERTY(QList<QString> letters READ letters NOTIFY questionChanged FINAL)
    /// The options as plain text, for buttons and screen readers.
    Q_PROPERTY(QList<QString> options READ options NOTIFY questionChanged FINAL)
    Q_PROPERTY(int chosen READ chosen NOTIFY chosenChanged FINAL)
    Q_PROPERTY(QList<QString> confidences READ confidences CONSTANT FINAL)
    Q_PROPERTY(int confidenceIndex READ confidenceIndex NOTIFY chosenChanged FINAL)
    Q_PROPERTY(bool canAnswer READ canAnswer NOTIFY chosenChanged FINAL)
    /// The question was answered and its reasons stand on the page.
    Q_PROPERTY(bool isAnswered READ isAnswered NOTIFY questionChanged FINAL)
    Q_PROPERTY(bool isRight READ isRight NOTIFY questionChanged FINAL)
    Q_PROPERTY(QString verdictText READ verdictText NOTIFY questionChanged FINAL)
    Q_PROPERTY(QuizResultModel *result READ result CONSTANT FINAL)
    // How sure against how often right, of answers and of rounds and talks that were forecast; from 20 of them on.
    Q_PROPERTY(bool hasReliability READ hasReliability NOTIFY progressChanged FINAL)
    Q_PROPERTY(QList<double> predicted READ predicted NOTIFY progressChanged FINAL)
    Q_PROPERTY(QList<double> observed READ observed NOTIFY progressChanged FINAL)
    Q_PROPERTY(QList<int> counts READ counts NOTIFY progressChanged FINAL)
    Q_PROPERTY(QString reliabilityText READ reliabilityText NOTIFY progressChanged FINAL)
    Q_PROPERTY(Problem problem READ problem NOTIFY problemChanged FINAL)

public:
    QuizViewModel(sevenrounds::AppServices &services, Navigation &navigation, QObject *parent = nullptr);

    [[nodiscard]] bool exists() const { return m_services.quizzes().quiz() != nullptr; }
    [[nodiscard]] QString title() const { return exists() ? m_services.quizzes().quiz()->title : QString(); }
    [[nodiscard]] QString about() const { return exists() ? m_services.quizzes().quiz()->about : QString(); }
    [[nodiscard]] bool isBegun() const { return m_services.quizzes().answered() > 0; }
    [[nodiscard]] bool isDone() const { return exists() && m_question == nullptr; }
    [[nodiscard]] QString progressText() const;
    [[nodiscard]] QString stateText() const;
    [[nodiscard]] QString document() const { return m_document; }
    [[nodiscard]] QString plainText() const { return m_plainText; }
    [[nodiscard]] QStringList letters() const;
    [[nodiscard]] QStringList options() const;
    [[nodiscard]] int chosen() const { return m_chosen; }
    [[nodiscard]] QStringList confidences() const;
    [[nodiscard]] int confidenceIndex() const { return m_confidence; }
    [[nodiscard]] bool canAnswer() const;
    [[nodiscard]] bool isAnswered() const { return m_isAnswered; }
    [[nodiscard]] bool isRight() const;
    [[nodiscard]] QString verdictText() const;
    [[nodiscard]] QuizResultModel *result() { return &m_result; }
    [[nodiscard]] bool hasReliability() const { return m_report.has_value(); }
    [[nodiscard]] QList<double> predicted() const;
    [[nodiscard]] QList<double> observed() const;
    [[nodiscard]] QList<int> counts() const;
    [[nodiscard]] QString reliabilityText() const;
    [[nodiscard]] Problem problem() const { return m_problem; }

    /// To its page, at the first open question or the result.
    Q_INVOKABLE void open();
    Q_INVOKABLE void choose(int option);
    Q_INVOKABLE void setConfidence(int index);
    /// Answers, or goes to the next question after an answer.
    Q_INVOKABLE void advance();
    Q_INVOKABLE void skip();
    Q_INVOKABLE void leave();
    Q_INVOKABLE void dismissProblem();

signals:
    void questionChanged();
    void chosenChanged();
    void progressChanged();
    void problemChanged();

private:
    void answer(std::optional<int> option, std::optional<int> confidence);
    void showNext();
    void draw();
    void followProgress();
    void setProblem(const Problem &problem);

    sevenrounds::AppServices &m_services;
    Navigation &m_navigation;
    QuizResultModel m_result;
    const sevenrounds::QuizQuestion *m_question = nullptr;
    bool m_isAnswered = false;
    int m_chosen = -1;
    int m_confidence = -1;
    QString m_document;
    QString m_plainText;
    std::optional<sevenrounds::ConfidenceReport> m_report;
    Problem m_problem;
};
