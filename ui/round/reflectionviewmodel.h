// SPDX-License-Identifier: MIT
#pragma once

#include "services/appservices.h"

#include <QObject>
#include <QtQml/qqmlregistration.h>

/// Three questions after a round or a talk. The answers are kept with it and listed in the portfolio; they are no part of its rating.
class ReflectionViewModel : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by DebriefViewModel and TalkRatingViewModel")
    Q_PROPERTY(QList<QString> questions READ questions CONSTANT FINAL)
    /// One a question.
    Q_PROPERTY(QList<QString> answers READ answers NOTIFY answersChanged FINAL)

public:
    /// What the questions are about.
    enum class About {
        Round,
        Talk,
    };

    ReflectionViewModel(sevenrounds::AppServices &services, About about, QObject *parent = nullptr);

    [[nodiscard]] QStringList questions() const;
    [[nodiscard]] QStringList answers() const;
    /// Another round or talk is shown.
    void open() { emit answersChanged(); }

    Q_INVOKABLE void setAnswer(int question, const QString &text);

signals:
    void answersChanged();

private:
    [[nodiscard]] bool exists() const;
    [[nodiscard]] bool isOver() const;
    [[nodiscard]] QString draft(const QString &item) const;

    sevenrounds::AppServices &m_services;
    About m_about;
};
