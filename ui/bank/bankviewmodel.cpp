// SPDX-License-Identifier: MIT
#include "ui/bank/bankviewmodel.h"

#include "services/interviewservice.h"
#include "ui/bank/promptviewmodel.h"
#include "ui/shell/navigation.h"

#include <array>

using namespace sevenrounds;

namespace {

constexpr std::array kScopes { PromptFilter::Scope::All, PromptFilter::Scope::Starred, PromptFilter::Scope::Redo,
    PromptFilter::Scope::Unanswered, PromptFilter::Scope::BelowHalf, PromptFilter::Scope::Own };

} // namespace

BankViewModel::BankViewModel(AppServices &services, PromptViewModel &prompt, Navigation &navigation, QObject *parent)
    : QObject(parent)
    , m_services(services)
    , m_prompt(prompt)
    , m_navigation(navigation)
    , m_rows(services)
{
    takeRounds();
    connect(&services.promptNotes(), &PromptNoteService::changed, this, &BankViewModel::standingChanged);
    connect(&services.promptNotes(), &PromptNoteService::loaded, this, &BankViewModel::standingChanged);
    connect(&services.promptHistory(), &PromptHistory::changed, this, &BankViewModel::standingChanged);
    connect(&services.interviews(), &InterviewService::promptsChanged, this, [this] {
        const QList<RoundId> before = m_rounds;
        const RoundId chosen = m_round == 0 ? RoundId() : m_rounds.at(m_round - 1);
        takeRounds();
        if (m_rounds != before) {
            // The places of the rounds are others now; who looks at one goes on looking at it, while it has prompts.
            m_round = static_cast<int>(m_rounds.indexOf(chosen)) + 1;
            applyFilter();
            emit roundsChanged();
        }
        emit standingChanged();
    });
}

void BankViewModel::takeRounds()
{
    m_rounds.clear();
    for (const Round &round : m_services.library().rounds()) {
        if (!m_services.library().promptsOf(round.id).isEmpty()) {
            m_rounds.append(round.id);
        }
    }
}

QStringList BankViewModel::scopes() const
{
    const auto count = [this](int scope) { return m_rows.countOf(kScopes.at(static_cast<std::size_t>(scope))); };
    //: Each with how many there are: "Starred 4".
    return { tr("All %L1").arg(count(0)), tr("Starred %L1").arg(count(1)), tr("Again %L1").arg(count(2)),
        tr("New %L1").arg(count(3)), tr("Below half %L1").arg(count(4)), tr("Own %L1").arg(count(5)) };
}

QStringList BankViewModel::rounds() const
{
    QStringList titles { tr("Every round") };
    for (const RoundId &id : m_rounds) {
        titles.append(m_services.library().findRound(id)->title);
    }
    return titles;
}

QStringList BankViewModel::levels() const
{
    QStringList names { tr("Every level") };
    for (const Level level : kLevels) {
        names.append(levelKey(level));
    }
    return names;
}

QString BankViewModel::summary() const
{
    const auto all = static_cast<int>(m_services.library().prompts().size() + m_services.library().ownPrompts().size());
    const int answered = all - m_rows.countOf(PromptFilter::Scope::Unanswered);
    const int again = m_rows.countOf(PromptFilter::Scope::Redo);
    QStringList parts { tr("%Ln prompts", nullptr, all), tr("%L1 answered").arg(answered) };
    if (again > 0) {
        parts.append(tr("%1 to do again").arg(again));
    }
    return parts.join(QStringLiteral(" · "));
}

void BankViewModel::openBank()
{
    m_navigation.open(Navigation::Page::Bank);
}

void BankViewModel::applyFilter()
{
    PromptFilter filter;
    filter.words = m_filter.split(u' ', Qt::SkipEmptyParts);
    filter.scope = kScopes.at(static_cast<std::size_t>(m_scope));
    filter.round = m_round == 0 ? RoundId() : m_rounds.at(m_round - 1);
    if (m_level > 0) {
        filter.level = kLevels.at(static_cast<std::size_t>(m_level - 1));
    }
    m_rows.setFilter(filter);
    emit filterChanged();
}

void BankViewModel::setFilter(const QString &filter)
{
    if (filter != m_filter) {
        m_filter = filter;
        applyFilter();
    }
}

void BankViewModel::setScope(int scope)
{
    if (scope != m_scope && scope >= 0 && scope < static_cast<int>(kScopes.size())) {
        m_scope = scope;
        applyFilter();
    }
}

void BankViewModel::setRound(int index)
{
    if (index != m_round && index >= 0 && index <= m_rounds.size()) {
        m_round = index;
        applyFilter();
    }
}

void BankViewModel::setLevel(int index)
{
    if (index != m_level && index >= 0 && index <= static_cast<int>(kLevels.size())) {
        m_level = index;
        applyFilter();
    }
}

void BankViewModel::showAll()
{
    m_filter.clear();
    m_scope = 0;
    m_round = 0;
    m_level = 0;
    applyFilter();
}

void BankViewModel::open(const QString &id)
{
    m_prompt.open(id);
}

void BankViewModel::toggleStar(const QString &id)
{
    const PromptId prompt(id);
    m_services.promptNotes().setStarred(prompt, !m_services.promptNotes().of(prompt).isStarred);
}
