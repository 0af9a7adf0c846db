// SPDX-License-Identifier: MIT
#include "ui/round/reflectionviewmodel.h"

#include "services/reflections.h"
#include "ui/round/reflectiontext.h"

using namespace sevenrounds;

ReflectionViewModel::ReflectionViewModel(AppServices &services, About about, QObject *parent)
    : QObject(parent)
    , m_services(services)
    , m_about(about)
{
}

bool ReflectionViewModel::exists() const
{
    return m_about == About::Round ? m_services.sessions().hasSession() : m_services.talks().hasTalk();
}

bool ReflectionViewModel::isOver() const
{
    return exists()
        && (m_about == About::Round ? !m_services.sessions().state().isLive() : !m_services.talks().state().isLive());
}

QString ReflectionViewModel::draft(const QString &item) const
{
    return m_about == About::Round ? m_services.sessions().draft(item) : m_services.talks().draft(item);
}

QStringList ReflectionViewModel::questions() const
{
    return reflectionTexts(m_services.library());
}

QStringList ReflectionViewModel::answers() const
{
    QStringList texts;
    for (const ReflectionQuestion question : kReflectionQuestions) {
        texts.append(exists() ? draft(reflectionItem(question)) : QString());
    }
    return texts;
}

void ReflectionViewModel::setAnswer(int question, const QString &text)
{
    if (!isOver() || question < 0 || question >= static_cast<int>(kReflectionQuestions.size())) {
        return;
    }
    const QString item = reflectionItem(kReflectionQuestions.at(static_cast<std::size_t>(question)));
    if (m_about == About::Round) {
        m_services.sessions().setDraft(item, text);
    } else {
        m_services.talks().setDraft(item, text);
    }
    emit answersChanged();
}
