// SPDX-License-Identifier: MIT
#pragma once

#include "services/sessionservice.h"

#include <QObject>
#include <QtQml/qqmlregistration.h>

/// Three questions after a round. The answers are kept with it and listed in the portfolio; they are no part of its rating.
class ReflectionViewModel : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by DebriefViewModel")
    Q_PROPERTY(QList<QString> questions READ questions CONSTANT FINAL)
    /// One a question.
    Q_PROPERTY(QList<QString> answers READ answers NOTIFY answersChanged FINAL)

public:
    explicit ReflectionViewModel(sevenrounds::SessionService &sessions, QObject *parent = nullptr);

    [[nodiscard]] QStringList questions() const;
    [[nodiscard]] QStringList answers() const;
    /// The debrief shows another round.
    void open() { emit answersChanged(); }

    Q_INVOKABLE void setAnswer(int question, const QString &text);

signals:
    void answersChanged();

private:
    sevenrounds::SessionService &m_sessions;
};
