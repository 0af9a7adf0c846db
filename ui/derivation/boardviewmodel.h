// SPDX-License-Identifier: MIT
#pragma once

#include "markdown/pagedocument.h"
#include "services/appservices.h"

#include <QObject>
#include <QtQml/qqmlregistration.h>

/// What all ways of working on a derivation have in common: the attempt in the foreground, grades and their undo, the end and a new
/// beginning. Shows the attempt only while it is of its own mode.
class BoardViewModel : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("a base")
    /// Nothing is left to do, or it was ended.
    Q_PROPERTY(bool isComplete READ isComplete NOTIFY stateChanged FINAL)
    Q_PROPERTY(bool isEnded READ isEnded NOTIFY stateChanged FINAL)
    /// Something was done that starting again would throw away.
    Q_PROPERTY(bool canRestart READ canRestart NOTIFY stateChanged FINAL)
    Q_PROPERTY(QString resultText READ resultText NOTIFY stateChanged FINAL)
    /// A line, or at the end the whole, waits for a grade.
    Q_PROPERTY(bool isGrading READ isGrading NOTIFY stateChanged FINAL)
    Q_PROPERTY(QString gradeTitle READ gradeTitle NOTIFY stateChanged FINAL)
    /// 1 to 4; 0 where only the person can say.
    Q_PROPERTY(int proposedGrade READ proposedGrade NOTIFY stateChanged FINAL)
    /// When it would come back after each grade, "10 min" or "4 days".
    Q_PROPERTY(QList<QString> gradeHints READ gradeHints NOTIFY stateChanged FINAL)
    Q_PROPERTY(bool canUndo READ canUndo NOTIFY stateChanged FINAL)

public:
    BoardViewModel(sevenrounds::AppServices &services, sevenrounds::AttemptMode mode, QObject *parent);

    [[nodiscard]] bool isComplete() const;
    [[nodiscard]] bool isEnded() const;
    [[nodiscard]] bool canRestart() const { return isShown() && attempts().isBegun(); }
    [[nodiscard]] virtual QString resultText() const;
    [[nodiscard]] bool isGrading() const;
    [[nodiscard]] QString gradeTitle() const;
    [[nodiscard]] int proposedGrade() const;
    [[nodiscard]] QStringList gradeHints() const;
    [[nodiscard]] virtual bool canUndo() const;

    /// Grades what waits for it; 0 takes what is proposed.
    Q_INVOKABLE void grade(int grade);
    Q_INVOKABLE virtual void undo();
    Q_INVOKABLE void restart();

    /// What the page shows while this mode is chosen.
    [[nodiscard]] virtual sevenrounds::PageDocument document() const = 0;

signals:
    void stateChanged();
    void documentChanged();
    void failed(const sevenrounds::Error &error);
    /// Something went well that may have failed before.
    void succeeded();

protected:
    /// The attempt in the foreground is of this mode.
    [[nodiscard]] bool isShown() const;
    [[nodiscard]] const sevenrounds::Derivation &derivation() const;
    [[nodiscard]] sevenrounds::AttemptService &attempts() { return m_services.attempts(); }
    [[nodiscard]] const sevenrounds::AttemptService &attempts() const { return m_services.attempts(); }
    [[nodiscard]] const sevenrounds::AttemptPlan &plan() const { return attempts().plan(); }
    [[nodiscard]] const sevenrounds::AttemptState &state() const { return attempts().state(); }
    [[nodiscard]] sevenrounds::AppServices &services() { return m_services; }
    [[nodiscard]] const sevenrounds::AppServices &services() const { return m_services; }
    /// Applies an event; true where it was taken.
    bool apply(sevenrounds::AttemptEventKind kind, const QString &key = {}, qint64 value = 0, const QString &text = {});
    bool settle(const sevenrounds::Result<> &result);
    /// Another attempt is in the foreground.
    virtual void takeUp() { }
    /// The attempt took an event.
    virtual void follow() { }

private:
    [[nodiscard]] bool isGradingWhole() const;
    [[nodiscard]] sevenrounds::ReviewItem itemToGrade() const;
    void announce();

    sevenrounds::AppServices &m_services;
    const sevenrounds::AttemptMode m_mode;
    bool m_wasShown = false;
};
