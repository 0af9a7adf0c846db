// SPDX-License-Identifier: MIT
#include "ui/shell/commandpalette.h"

#include "ui/format/durationtext.h"
#include "ui/shell/navigation.h"

#include <numeric>

using namespace sevenrounds;

namespace {

/// Every word of the filter must be the beginning of a word of the text.
bool matches(const QString &text, const QString &filter)
{
    const QStringList words = text.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    const QStringList wanted = filter.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    return std::all_of(wanted.cbegin(), wanted.cend(), [&](const QString &part) {
        return std::any_of(words.cbegin(), words.cend(),
            [&](const QString &word) { return word.startsWith(part, Qt::CaseInsensitive); });
    });
}

} // namespace

CommandPalette::CommandPalette(AppServices &services, Navigation &navigation, QObject *parent)
    : QAbstractListModel(parent)
    , m_services(services)
    , m_navigation(navigation)
{
    addPages();
    addRounds();
    addDerivations();
    addTalks();
    m_shown.resize(m_commands.size());
    std::iota(m_shown.begin(), m_shown.end(), 0);
}

void CommandPalette::addPages()
{
    const auto add = [this](const QString &title, const QString &key, Navigation::Page page) {
        m_commands.append({ title, tr("Page"), key, [this, page] { m_navigation.open(page); } });
    };
    add(tr("Today"), tr("Ctrl+1"), Navigation::Page::Today);
    add(tr("Mock rounds"), tr("Ctrl+2"), Navigation::Page::Rounds);
    add(tr("Derivations"), tr("Ctrl+3"), Navigation::Page::Derivations);
    add(tr("Free board"), {}, Navigation::Page::FreeBoard);
    add(tr("Talks"), tr("Ctrl+4"), Navigation::Page::Talks);
    add(tr("Readiness"), tr("Ctrl+5"), Navigation::Page::Readiness);
    add(tr("Settings"), tr("Ctrl+,"), Navigation::Page::Settings);
}

void CommandPalette::start(const Result<> &result, int page)
{
    if (result) {
        m_navigation.open(static_cast<Navigation::Page>(page));
    } else {
        emit failed(result.error());
    }
}

void CommandPalette::addRounds()
{
    for (const Round &round : m_services.library().rounds()) {
        m_commands.append(
            { tr("Start %1").arg(round.title), tr("Mock round"), minutesText(round.minutes), [this, id = round.id] {
                 start(m_services.sessions().start(id, m_services.settings().targetLevel()),
                     static_cast<int>(Navigation::Page::Round));
             } });
        m_commands.append(
            { tr("One prompt of %1").arg(round.title), tr("Short session"), minutesText(10), [this, id = round.id] {
                 start(m_services.sessions().startShort(id, m_services.settings().targetLevel()),
                     static_cast<int>(Navigation::Page::Round));
             } });
    }
}

void CommandPalette::addDerivations()
{
    const auto work = [this](const DerivationId &id, AttemptMode mode) {
        Result<> entered = m_services.attempts().enter(id, mode);
        start(entered ? m_services.derivations().setCurrent(id) : entered,
            static_cast<int>(Navigation::Page::Derivation));
    };
    m_commands.append({ tr("Recall lines that are due"), tr("Derivation"), {}, [this, work] {
                           for (const Derivation &derivation : m_services.library().derivations()) {
                               if (m_services.attempts().dueLines(derivation.id) > 0) {
                                   work(derivation.id, AttemptMode::Recall);
                                   return;
                               }
                           }
                           m_navigation.open(Navigation::Page::Derivations);
                       } });
    for (const Derivation &derivation : m_services.library().derivations()) {
        m_commands.append({ tr("Derive %1").arg(derivation.title), tr("Derivation"), minutesText(derivation.minutes),
            [this, id = derivation.id] {
                start(m_services.derivations().setCurrent(id), static_cast<int>(Navigation::Page::Derivation));
            } });
        const QString length = minutesText(derivation.minutes);
        m_commands.append({ tr("Recall %1").arg(derivation.title), tr("Derivation, written line by line"), length,
            [work, id = derivation.id] { work(id, AttemptMode::Recall); } });
        m_commands.append({ tr("Blank page: %1").arg(derivation.title), tr("Derivation against the clock"), length,
            [work, id = derivation.id] { work(id, AttemptMode::Blank); } });
    }
}

void CommandPalette::addTalks()
{
    for (const TalkFormat &format : m_services.library().talkFormats()) {
        const QString length = tr("%1 + %2 min").arg(format.talkMinutes).arg(format.discussionMinutes);
        m_commands.append({ tr("Rehearse: %1").arg(format.title), tr("Talk"), length, [this, id = format.id] {
                               start(m_services.talks().start(id, {}, m_services.settings().targetLevel()),
                                   static_cast<int>(Navigation::Page::Talk));
                           } });
    }
}

void CommandPalette::setFilter(const QString &filter)
{
    if (filter == m_filter) {
        return;
    }
    m_filter = filter;
    beginResetModel();
    m_shown.clear();
    for (int i = 0; i < m_commands.size(); ++i) {
        if (matches(m_commands.at(i).title + QLatin1Char(' ') + m_commands.at(i).group, m_filter)) {
            m_shown.append(i);
        }
    }
    endResetModel();
    emit filterChanged();
}

void CommandPalette::run(int row)
{
    if (row >= 0 && row < m_shown.size()) {
        m_commands.at(m_shown.at(row)).run();
    }
}

int CommandPalette::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_shown.size());
}

QVariant CommandPalette::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const Command &command = m_commands.at(m_shown.at(index.row()));
    switch (role) {
    case TitleRole:
        return command.title;
    case GroupRole:
        return command.group;
    case HintRole:
        return command.hint;
    default:
        return {};
    }
}

QHash<int, QByteArray> CommandPalette::roleNames() const
{
    return { { TitleRole, "title" }, { GroupRole, "group" }, { HintRole, "hint" } };
}
