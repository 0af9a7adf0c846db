// SPDX-License-Identifier: MIT
#include "ui/story/questionsviewmodel.h"

#include "ui/story/storytext.h"

#include <algorithm>

using namespace sevenrounds;

QuestionsViewModel::QuestionsViewModel(AppServices &services, QObject *parent)
    : QObject(parent)
    , m_service(services.questions())
    , m_questions(services.questions())
{
    connect(&m_service, &QuestionService::changed, this, &QuestionsViewModel::starsChanged);
}

QStringList QuestionsViewModel::audiences() const
{
    return QStringList { tr("All") } + audienceTexts();
}

std::optional<Audience> QuestionsViewModel::audience() const
{
    return m_audienceIndex == 0 ? std::nullopt
                                : std::optional(kAudiences.at(static_cast<std::size_t>(m_audienceIndex) - 1));
}

QString QuestionsViewModel::starredText() const
{
    const QList<ListedQuestion> all = m_service.all();
    const auto starred
        = std::count_if(all.cbegin(), all.cend(), [](const ListedQuestion &one) { return one.isStarred; });
    return tr("Starred · %L1").arg(starred);
}

QString QuestionsViewModel::addText() const
{
    return tr("Add for: %1").arg(audienceText(audience().value_or(Audience::Panel)));
}

void QuestionsViewModel::narrow()
{
    m_questions.narrow(audience(), m_isStarredOnly);
    emit filterChanged();
}

void QuestionsViewModel::chooseAudience(int index)
{
    if (index != m_audienceIndex && index >= 0 && index <= static_cast<int>(kAudiences.size())) {
        m_audienceIndex = index;
        narrow();
    }
}

void QuestionsViewModel::setStarredOnly(bool isStarredOnly)
{
    if (isStarredOnly != m_isStarredOnly) {
        m_isStarredOnly = isStarredOnly;
        narrow();
    }
}

void QuestionsViewModel::setStarred(const QString &questionId, bool isStarred)
{
    m_service.setStarred(AskedQuestionId(questionId), isStarred);
}

void QuestionsViewModel::setDraft(const QString &text)
{
    if (text != m_draft) {
        m_draft = text;
        emit draftChanged();
    }
}

void QuestionsViewModel::add()
{
    if (m_service.add(m_draft, audience().value_or(Audience::Panel))) {
        setDraft({});
    }
}

void QuestionsViewModel::remove(const QString &questionId)
{
    const QList<ListedQuestion> all = m_service.all();
    const auto found = std::find_if(
        all.cbegin(), all.cend(), [&](const ListedQuestion &one) { return one.id.value() == questionId && one.isOwn; });
    if (found != all.cend()) {
        m_service.remove(found->id);
        setRemovedText(tr("“%1” is deleted.").arg(found->ask));
    }
}

void QuestionsViewModel::undoRemove()
{
    m_service.restore();
    setRemovedText({});
}

void QuestionsViewModel::setRemovedText(const QString &text)
{
    if (text != m_removedText) {
        m_removedText = text;
        emit removedChanged();
    }
}
