// SPDX-License-Identifier: MIT
#include "ui/round/reflectionviewmodel.h"

#include "services/reflections.h"
#include "ui/round/reflectiontext.h"

using namespace sevenrounds;

ReflectionViewModel::ReflectionViewModel(SessionService &sessions, QObject *parent)
    : QObject(parent)
    , m_sessions(sessions)
{
}

QStringList ReflectionViewModel::questions() const
{
    QStringList texts;
    for (const ReflectionQuestion question : kReflectionQuestions) {
        texts.append(reflectionText(question));
    }
    return texts;
}

QStringList ReflectionViewModel::answers() const
{
    QStringList texts;
    for (const ReflectionQuestion question : kReflectionQuestions) {
        texts.append(m_sessions.hasSession() ? m_sessions.draft(reflectionItem(question)) : QString());
    }
    return texts;
}

void ReflectionViewModel::setAnswer(int question, const QString &text)
{
    const bool isOver = m_sessions.hasSession() && !m_sessions.state().isLive();
    if (isOver && question >= 0 && question < static_cast<int>(kReflectionQuestions.size())) {
        m_sessions.setDraft(reflectionItem(kReflectionQuestions.at(static_cast<std::size_t>(question))), text);
        emit answersChanged();
    }
}
