// SPDX-License-Identifier: MIT
#include "ui/bank/promptviewmodel.h"

#include "core/logging.h"
#include "services/interviewservice.h"
#include "ui/bank/promptdocument.h"
#include "ui/context/errortext.h"
#include "ui/format/durationtext.h"
#include "ui/settings/dayentry.h"
#include "ui/shell/navigation.h"
#include "ui/story/storytext.h"

using namespace sevenrounds;

PromptViewModel::PromptViewModel(AppServices &services, Navigation &navigation, QObject *parent)
    : QObject(parent)
    , m_services(services)
    , m_navigation(navigation)
    , m_attempts(services.clock())
{
    const auto followNote = [this](const PromptId &prompt) {
        if (m_prompt != nullptr && prompt == m_prompt->id) {
            emit noteChanged();
            refresh();
        }
    };
    connect(&services.promptNotes(), &PromptNoteService::changed, this, followNote);
    connect(&services.interviews(), &InterviewService::promptsChanged, this, [this] {
        if (m_prompt != nullptr && m_prompt->source.badge == Badge::Own) {
            emit promptChanged();
            emit practiceChanged();
            refresh();
        }
    });
    connect(&services.promptNotes(), &PromptNoteService::flushed, this, &PromptViewModel::noteChanged);
    connect(&services.sessions(), &SessionService::stateChanged, this, &PromptViewModel::practiceChanged);
    // A round may have been ended or rated since; what is typed is posted where the page is left.
    connect(&navigation, &Navigation::pageChanged, this, [this] {
        if (m_prompt != nullptr && m_navigation.page() == Navigation::Page::Prompt) {
            loadAttempts();
        } else {
            m_services.promptNotes().flush();
        }
    });
}

void PromptViewModel::open(const QString &id)
{
    const Prompt *prompt = m_services.library().findPrompt(PromptId(id));
    if (prompt == nullptr) {
        return;
    }
    if (prompt != m_prompt) {
        m_prompt = prompt;
        emit practiceChanged();
        m_isStrongShown = false;
        m_attempts.setAttempts({});
        m_related.setItems(relatedTo(m_services.library(), *prompt));
        setProblem({});
        emit promptChanged();
        emit noteChanged();
        refresh();
    }
    m_navigation.open(Navigation::Page::Prompt);
}

void PromptViewModel::loadAttempts()
{
    const PromptId id = m_prompt->id;
    sevenrounds::loadAttempts(m_services.journal(), id, this,
        [this, id](const Result<QList<PromptAttempt>> &found) { takeAttempts(id, found); });
}

void PromptViewModel::takeAttempts(const PromptId &prompt, const Result<QList<PromptAttempt>> &found)
{
    if (m_prompt == nullptr || m_prompt->id != prompt) {
        return;
    }
    if (!found) {
        qCWarning(lcShell).noquote() << describe(found.error());
        setProblem(wordError(found.error(), Situation::Working));
        return;
    }
    m_attempts.setAttempts(*found);
    refresh();
}

void PromptViewModel::refresh()
{
    if (m_prompt == nullptr) {
        return;
    }
    const PageDocument page = promptDocument(
        { m_prompt, crumb(), note(), m_attempts.shown(), m_isStrongShown,
            fittingStoriesText(m_prompt->themes, m_services.stories().all(), m_services.library().storyTopics()) },
        m_services.clock());
    m_document = page.toJson();
    m_plainText = page.plainText();
    emit documentChanged();
}

QString PromptViewModel::title() const
{
    return hasPrompt() ? m_prompt->title : QString();
}

QString PromptViewModel::crumb() const
{
    if (!hasPrompt()) {
        return {};
    }
    const Round *round = m_services.library().findRound(m_prompt->round);
    const QString crumb = tr("%1 · %2 · %3")
                              .arg(round == nullptr ? m_prompt->round.value() : round->title, levelKey(m_prompt->level),
                                  minutesText(m_prompt->minutes));
    const std::optional<RealRound> asked = m_services.interviews().roundOf(m_prompt->id);
    //: What stands above a question that the person was really asked: round, level and length, then the day.
    return asked ? tr("%1 · asked on %2").arg(crumb, dayEntryText(asked->day)) : crumb;
}

int PromptViewModel::badge() const
{
    return hasPrompt() ? static_cast<int>(m_prompt->source.badge) : 0;
}

QString PromptViewModel::note() const
{
    return hasPrompt() ? m_services.promptNotes().of(m_prompt->id).note : QString();
}

void PromptViewModel::setNote(const QString &note)
{
    if (hasPrompt()) {
        m_services.promptNotes().setNote(m_prompt->id, note);
    }
}

QString PromptViewModel::savedText() const
{
    return m_services.promptNotes().hasUnsaved() ? tr("Saving…") : note().isEmpty() ? QString() : tr("Saved");
}

bool PromptViewModel::isStarred() const
{
    return hasPrompt() && m_services.promptNotes().of(m_prompt->id).isStarred;
}

bool PromptViewModel::isRedo() const
{
    return hasPrompt() && m_services.promptNotes().of(m_prompt->id).isRedo;
}

QString PromptViewModel::redoText() const
{
    if (hasPrompt() && m_prompt->source.badge == Badge::Own) {
        // Without points no rated round can take it out, or put it in.
        return isRedo() ? tr("In the redo queue until you take it out.")
                        : tr("Goes into the redo queue only by your hand: it has no points to be counted.");
    }
    return isRedo() ? tr("In the redo queue until half of its points are made in a rated round.")
                    : tr("Goes into the redo queue by itself when fewer than half of its points were made.");
}

QString PromptViewModel::attemptsText() const
{
    const int count = m_attempts.count();
    if (count == 0) {
        return tr("Not answered yet.");
    }
    return tr("%Ln attempts; tick two to see them side by side.", nullptr, count);
}

void PromptViewModel::openRelated(int row)
{
    if (row < 0 || row >= m_related.count()) {
        return;
    }
    const RelatedListModel::Item item = m_related.item(row);
    switch (item.kind) {
    case RelatedListModel::Kind::Derivation:
        if (m_services.derivations().setCurrent(DerivationId(item.id))) {
            m_navigation.open(Navigation::Page::Derivation);
        }
        break;
    case RelatedListModel::Kind::Question:
        open(item.id);
        break;
    case RelatedListModel::Kind::Problem:
        emit codingProblemAsked(item.id);
        break;
    }
}

bool PromptViewModel::isGone() const
{
    return hasPrompt() && m_services.library().findPrompt(m_prompt->id) == nullptr;
}

bool PromptViewModel::canPractice() const
{
    const SessionService &sessions = m_services.sessions();
    return hasPrompt() && !isGone() && !(sessions.hasSession() && sessions.state().isLive());
}

void PromptViewModel::toggleStar()
{
    if (hasPrompt()) {
        m_services.promptNotes().setStarred(m_prompt->id, !isStarred());
    }
}

void PromptViewModel::toggleRedo()
{
    if (hasPrompt()) {
        m_services.promptNotes().setRedo(m_prompt->id, !isRedo());
    }
}

void PromptViewModel::toggleAttempt(int row)
{
    m_attempts.toggle(row);
    refresh();
}

void PromptViewModel::toggleStrong()
{
    m_isStrongShown = !m_isStrongShown;
    refresh();
}

void PromptViewModel::practice()
{
    if (!hasPrompt()) {
        return;
    }
    const Result<> started = m_services.sessions().startPrompt(m_prompt->id, m_services.settings().rules());
    if (!started) {
        setProblem(wordError(started.error(), Situation::Starting));
        return;
    }
    // Nobody comes back from a round to an answer that was left open.
    m_isStrongShown = false;
    refresh();
    setProblem({});
    m_navigation.open(Navigation::Page::Round);
}

void PromptViewModel::leave()
{
    m_navigation.back();
}

void PromptViewModel::dismissProblem()
{
    setProblem({});
}

void PromptViewModel::setProblem(const Problem &problem)
{
    if (m_problem != problem) {
        m_problem = problem;
        emit problemChanged();
    }
}
