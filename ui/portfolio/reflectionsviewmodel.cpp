// SPDX-License-Identifier: MIT
#include "ui/portfolio/reflectionsviewmodel.h"

#include "ui/context/errortext.h"
#include "ui/round/reflectiontext.h"
#include "ui/settings/dayentry.h"

using namespace sevenrounds;

ReflectionsViewModel::ReflectionsViewModel(AppServices &services, QObject *parent)
    : QObject(parent)
    , m_services(services)
{
}

QStringList ReflectionsViewModel::questions() const
{
    return reflectionTexts(m_services.library());
}

void ReflectionsViewModel::reload()
{
    // The storage thread keeps the order: what is posted here is read there.
    m_services.sessions().flush();
    m_services.talks().flush();
    loadReflections(m_services.storage(), this, [this](const Result<QList<Reflection>> &found) { take(found); });
}

void ReflectionsViewModel::take(const Result<QList<Reflection>> &found)
{
    m_problem = found ? Problem() : wordError(found.error(), Situation::Working);
    emit problemChanged();
    if (!found) {
        return;
    }
    QList<InterviewListModel::Row> rows;
    for (const Reflection &reflection : *found) {
        QStringList paragraphs;
        for (std::size_t i = 0; i < kReflectionQuestions.size(); ++i) {
            if (!reflection.answers.at(i).isEmpty()) {
                paragraphs.append(reflection.answers.at(i).trimmed());
            }
        }
        rows.append({ QString::number(reflection.practice),
            tr("%1 · %2").arg(
                reflection.title.isEmpty() ? tr("Untitled talk") : reflection.title, dayEntryText(reflection.day)),
            paragraphs.join(QStringLiteral("\n\n")), false });
    }
    m_rounds.setRows(rows);
}
