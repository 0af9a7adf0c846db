// SPDX-License-Identifier: MIT
#include "ui/shell/commandpalette.h"

#include "ui/format/durationtext.h"
#include "ui/guide/guidesections.h"
#include "ui/paperroom/papertext.h"
#include "ui/shell/foundwording.h"
#include "ui/shell/navigation.h"
#include "ui/story/storytext.h"

#include <algorithm>

using namespace sevenrounds;

namespace {

/// Where texts are looked for too, no more commands than these stand before them; the rest is one row away.
constexpr qsizetype kFewCommands = 6;

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
    addStories();
    addCoding();
    addMemory();
    addGuide();
    m_fixed = m_commands.size();
    showMatches();
    refreshStories();
    connect(&services.stories(), &StoryService::changed, this, &CommandPalette::refreshStories);
    connect(&services.papers(), &PaperService::changed, this, &CommandPalette::refreshStories);
    connect(&services.search(), &SearchService::busyChanged, this, &CommandPalette::isSearchingChanged);
    connect(&services.search(), &SearchService::found, this, &CommandPalette::showFound);
}

void CommandPalette::addPages()
{
    const auto add = [this](const QString &title, const QString &key, Navigation::Page page) {
        m_commands.append({ title, tr("Page"), key, [this, page] { m_navigation.open(page); } });
    };
    // As in the rail.
    add(tr("Today"), tr("Ctrl+1"), Navigation::Page::Today);
    add(tr("Mock rounds"), tr("Ctrl+2"), Navigation::Page::Rounds);
    add(tr("Question bank"), {}, Navigation::Page::Bank);
    add(tr("Derivations"), tr("Ctrl+3"), Navigation::Page::Derivations);
    add(tr("Free board"), {}, Navigation::Page::FreeBoard);
    add(tr("Coding"), tr("Ctrl+4"), Navigation::Page::Coding);
    add(tr("Talks"), tr("Ctrl+5"), Navigation::Page::Talks);
    add(tr("Stories"), tr("Ctrl+6"), Navigation::Page::Stories);
    add(tr("Review"), tr("Ctrl+7"), Navigation::Page::Review);
    add(tr("Cards"), {}, Navigation::Page::Cards);
    add(tr("Self-test"), {}, Navigation::Page::SelfTest);
    add(tr("Plan"), tr("Ctrl+8"), Navigation::Page::Plan);
    add(tr("Real interviews"), {}, Navigation::Page::Interviews);
    add(tr("Portfolio"), tr("Alt+0"), Navigation::Page::Portfolio);
    add(tr("Readiness"), tr("Ctrl+9"), Navigation::Page::Readiness);
    add(tr("Guide"), tr("Ctrl+0"), Navigation::Page::Guide);
    add(tr("Settings"), tr("Ctrl+,"), Navigation::Page::Settings);
    m_commands.append({ tr("Set the interview day"), tr("Settings"), {}, [this] { emit interviewDayAsked(); } });
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
    m_commands.append({ tr("Open the mock loop"), tr("Several rounds as one, and their packet"), {},
        [this] { m_navigation.open(Navigation::Page::Loop); } });
    for (const Round &round : m_services.library().rounds()) {
        m_commands.append(
            { tr("Start %1").arg(round.title), tr("Mock round"), minutesText(round.minutes), [this, id = round.id] {
                 start(m_services.sessions().start(
                           id, m_services.settings().targetLevel(), std::nullopt, m_services.settings().rules()),
                     static_cast<int>(Navigation::Page::Round));
             } });
        m_commands.append(
            { tr("One prompt of %1").arg(round.title), tr("Short session"), minutesText(10), [this, id = round.id] {
                 start(m_services.sessions().startShort(
                           id, m_services.settings().targetLevel(), std::nullopt, m_services.settings().rules()),
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
        m_commands.append({ tr("Derive: %1").arg(derivation.title), tr("Derivation"), minutesText(derivation.minutes),
            [this, id = derivation.id] {
                start(m_services.derivations().setCurrent(id), static_cast<int>(Navigation::Page::Derivation));
            } });
        const QString length = minutesText(derivation.minutes);
        m_commands.append({ tr("Recall: %1").arg(derivation.title), tr("Derivation, written line by line"), length,
            [work, id = derivation.id] { work(id, AttemptMode::Recall); } });
        m_commands.append({ tr("Blank page: %1").arg(derivation.title), tr("Derivation against the clock"), length,
            [work, id = derivation.id] { work(id, AttemptMode::Blank); } });
    }
}

void CommandPalette::addTalks()
{
    m_commands.append({ tr("Take a paper apart"), tr("Paper discussion"), {},
        [this] { m_navigation.open(Navigation::Page::Papers); } });
    m_commands.append({ tr("Add a paper"), tr("Paper discussion"), {}, [this] { emit newPaperAsked(); } });
    for (const TalkFormat &format : m_services.library().talkFormats()) {
        const QString length = tr("%L1 + %L2 min").arg(format.talkMinutes).arg(format.discussionMinutes);
        m_commands.append({ tr("Rehearse: %1").arg(format.title), tr("Talk"), length,
            [this, id = format.id] { emit talkAsked(id.value()); } });
    }
}

void CommandPalette::addStories()
{
    m_commands.append({ tr("Write a new story"), tr("Story"), {}, [this] { emit newStoryAsked(); } });
    for (const Drill &drill : m_services.library().drills()) {
        m_commands.append({ tr("Say it: %1").arg(drill.title), tr("Drill"), minutesText(drill.minutes),
            [this, id = drill.id.value()] { emit drillAsked(id); } });
    }
}

void CommandPalette::addCoding()
{
    for (const CodingProblem &problem : m_services.library().codingProblems()) {
        m_commands.append({ tr("Solve: %1").arg(problem.title), tr("Coding problem"), minutesText(problem.minutes),
            [this, id = problem.id.value()] { emit problemAsked(id); } });
    }
}

void CommandPalette::addMemory()
{
    m_commands.append({ tr("Review cards"), tr("What is due, then new ones"), {}, [this] { emit reviewAsked(); } });
    if (const Quiz *quiz = m_services.quizzes().quiz()) {
        m_commands.append({ tr("Placement quiz: %1").arg(quiz->title), tr("Quiz"), {}, [this] { emit quizAsked(); } });
    }
}

void CommandPalette::addGuide()
{
    m_commands.append({ tr("The two-page sheet"), tr("Last week"), {}, [this] { emit sheetAsked(); } });
    m_commands.append({ tr("Where the process stands"), tr("Pipeline, waits and other offers"), {},
        [this] { emit pipelineAsked(); } });
    const QList<GuideSection> sections = guideSections(m_services.library());
    for (int i = 0; i < sections.size(); ++i) {
        m_commands.append({ sections.at(i).title, tr("Guide"), {}, [this, i] { emit guideSectionAsked(i); } });
    }
    for (const FactRecord &fact : m_services.library().facts()) {
        if (fact.kind == QLatin1String("glossary")) {
            m_commands.append({ tr("What is: %1").arg(fact.text("term")), tr("Glossary"), {},
                [this, reference = fact.reference()] { emit factAsked(reference); } });
        }
    }
}

void CommandPalette::refreshStories()
{
    QList<Command> own;
    for (const Story &story : m_services.stories().all()) {
        own.append({ tr("Open %1").arg(storyTitleText(story)), tr("Story"), {},
            [this, id = story.id.value()] { emit storyAsked(id); } });
    }
    for (const OwnPaper &paper : m_services.papers().all()) {
        own.append({ tr("Open %1").arg(ownTitleText(paper)), tr("Paper"), {},
            [this, key = PaperService::keyOf(paper.id)] { emit paperAsked(key); } });
    }
    // Most of what is saved changes no row, and whoever has chosen one keeps it.
    const bool isShownAsBefore = std::equal(m_commands.cbegin() + m_fixed, m_commands.cend(), own.cbegin(), own.cend(),
        [](const Command &a, const Command &b) { return a.title == b.title && a.group == b.group; });
    if (!isShownAsBefore) {
        beginResetModel();
    }
    m_commands.resize(m_fixed);
    m_commands += own;
    if (!isShownAsBefore) {
        showMatches();
        endResetModel();
    }
}

void CommandPalette::showMatches()
{
    m_shown.clear();
    m_hidden = 0;
    for (int i = 0; i < m_commands.size(); ++i) {
        if (matches(m_commands.at(i).title + QLatin1Char(' ') + m_commands.at(i).group, m_filter)) {
            m_shown.append(i);
        }
    }
    // One row for one more command would save nothing.
    if (!m_isWhole && m_shown.size() > kFewCommands + 1 && SearchService::isQuestion(m_filter)) {
        m_hidden = m_shown.size() - kFewCommands;
        m_shown.resize(kFewCommands);
    }
}

void CommandPalette::prepare()
{
    m_services.search().prepare();
}

void CommandPalette::setFilter(const QString &filter)
{
    if (filter == m_filter) {
        return;
    }
    m_filter = filter;
    m_isWhole = false;
    beginResetModel();
    m_found.clear();
    showMatches();
    endResetModel();
    emit filterChanged();
    // Without a question it forgets the one before.
    m_services.search().find(m_filter);
}

void CommandPalette::showFound(const QList<FoundText> &texts)
{
    if (texts.isEmpty()) {
        return;
    }
    const int first = rowCount();
    beginInsertRows({}, first, first + static_cast<int>(texts.size()) - 1);
    m_found += texts;
    endInsertRows();
}

void CommandPalette::run(int row)
{
    if (row < 0 || row >= rowCount()) {
        return;
    }
    if (row >= commandRows()) {
        const FoundText text = m_found.at(row - commandRows());
        emit leaving();
        open(text);
    } else if (row >= m_shown.size()) {
        m_isWhole = true;
        beginResetModel();
        showMatches();
        endResetModel();
    } else {
        // A copy: what it starts may change the list.
        const std::function<void()> run = m_commands.at(m_shown.at(row)).run;
        emit leaving();
        run();
    }
}

void CommandPalette::open(const FoundText &text)
{
    switch (text.kind) {
    case SearchKind::Prompt:
    case SearchKind::Asked:
    case SearchKind::PromptNote:
        emit promptAsked(text.key);
        return;
    case SearchKind::Ladder:
        // They stand on the page from which they are climbed.
        m_navigation.open(Navigation::Page::Rounds);
        return;
    case SearchKind::Derivation:
        start(m_services.derivations().setCurrent(DerivationId(text.key)),
            static_cast<int>(Navigation::Page::Derivation));
        return;
    case SearchKind::Card:
    case SearchKind::CardNote:
    case SearchKind::OwnCard:
        emit cardAsked(text.key);
        return;
    case SearchKind::Problem:
        emit problemAsked(text.key);
        return;
    case SearchKind::Paper:
        emit paperAsked(PaperService::keyOf(PaperId(text.key)));
        return;
    case SearchKind::OwnPaper:
        emit paperAsked(PaperService::keyOf(OwnPaperId(text.key)));
        return;
    case SearchKind::PaperNote:
        emit paperPageAsked(text.key, text.spot.toInt());
        return;
    case SearchKind::Drill:
        emit drillAsked(text.key);
        return;
    case SearchKind::Question:
    case SearchKind::OwnQuestion:
        emit questionsAsked();
        m_navigation.open(Navigation::Page::Stories);
        return;
    case SearchKind::Fact:
        emit factAsked(text.key);
        return;
    case SearchKind::GuideNote:
        if (text.key.isEmpty()) {
            m_navigation.open(Navigation::Page::Guide);
        } else {
            emit factAsked(text.key);
        }
        return;
    case SearchKind::Plan:
        m_navigation.open(Navigation::Page::Plan);
        return;
    case SearchKind::Story:
        emit storyAsked(text.key);
        return;
    case SearchKind::OwnDerivation:
        emit ownDerivationAsked(text.key);
        return;
    case SearchKind::Interview:
        m_navigation.open(Navigation::Page::Interviews);
        return;
    case SearchKind::LastSheet:
        emit sheetAsked();
        return;
    case SearchKind::Critique:
    case SearchKind::Position:
    case SearchKind::Connection:
    case SearchKind::OwnLadder:
    case SearchKind::Reflection:
        emit portfolioAsked(text.key, text.kind);
        return;
    }
}

int CommandPalette::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(commandRows() + m_found.size());
}

QVariant CommandPalette::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const int row = index.row();
    if (row >= commandRows()) {
        return role == HeadingRole ? heading(row - commandRows()) : foundData(m_found.at(row - commandRows()), role);
    }
    return row >= m_shown.size() ? moreData(role) : commandData(m_commands.at(m_shown.at(row)), role);
}

QVariant CommandPalette::commandData(const Command &command, int role) const
{
    switch (role) {
    case TitleRole:
        return command.title;
    case GroupRole:
        return command.group;
    case HintRole:
        return command.hint;
    case SectionRole:
    case HeadingRole:
        return QString();
    case MarkedTitleRole:
        return command.title.toHtmlEscaped();
    case MarkedDetailRole:
        return command.group.toHtmlEscaped();
    default:
        return {};
    }
}

QVariant CommandPalette::moreData(int role) const
{
    //: A row that stands for the commands that match too.
    const QString title = tr("Show %Ln more", nullptr, static_cast<int>(m_hidden));
    return commandData({ title, tr("Pages, rounds, derivations and what else can be started"), {}, {} }, role);
}

QVariant CommandPalette::foundData(const FoundText &text, int role)
{
    switch (role) {
    case TitleRole:
        return unmarked(foundTitle(text));
    case GroupRole:
        return unmarked(foundDetail(text));
    case HintRole:
        return QString();
    case SectionRole:
        return kindText(text.kind);
    case MarkedTitleRole:
        return markedHtml(foundTitle(text));
    case MarkedDetailRole:
        return markedHtml(foundDetail(text));
    default:
        return {};
    }
}

QString CommandPalette::heading(qsizetype at) const
{
    const SearchKind kind = m_found.at(at).kind;
    return at > 0 && m_found.at(at - 1).kind == kind ? QString() : kindText(kind);
}

QHash<int, QByteArray> CommandPalette::roleNames() const
{
    return { { TitleRole, "title" }, { GroupRole, "group" }, { HintRole, "hint" }, { SectionRole, "section" },
        { MarkedTitleRole, "markedTitle" }, { MarkedDetailRole, "markedDetail" }, { HeadingRole, "heading" } };
}
