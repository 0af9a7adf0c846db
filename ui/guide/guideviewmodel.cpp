// SPDX-License-Identifier: MIT
#include "ui/guide/guideviewmodel.h"

#include "ui/guide/guidelinks.h"
#include "ui/shell/navigation.h"

#include <algorithm>

using namespace sevenrounds;

namespace {

/// What somebody reads through; who finds more has searched too widely.
constexpr int kMostFound = 30;

/// Everything on a card that can be searched for.
QString textOf(const GuideCard &card)
{
    QStringList texts { card.title, card.text, card.caption };
    texts.append(card.chips);
    texts.append(card.lines.texts);
    for (const GuideColumn &column : card.columns) {
        texts.append(column.title);
        texts.append(column.text);
    }
    return texts.join(QLatin1Char('\n'));
}

bool holdsAll(const QString &text, const QStringList &words)
{
    return std::all_of(
        words.cbegin(), words.cend(), [&](const QString &word) { return text.contains(word, Qt::CaseInsensitive); });
}

} // namespace

GuideViewModel::GuideViewModel(AppServices &services, Navigation &navigation, QObject *parent)
    : QObject(parent)
    , m_services(services)
    , m_navigation(navigation)
    , m_sections(guideSections(services.library()))
    , m_cards(services.guide(), services.clock())
    , m_pay(services)
    , m_teams(services)
    , m_skills(services)
    , m_resume(services)
{
    connect(&services.guide(), &GuideService::changed, this, &GuideViewModel::undoChanged);
    connect(&services.guide(), &GuideService::loaded, this, &GuideViewModel::refresh);
    // What is typed is posted where the page is left.
    connect(&navigation, &Navigation::pageChanged, this, [this] {
        if (m_navigation.page() == Navigation::Page::Guide) {
            if (m_cards.count() == 0) {
                refresh();
            }
        } else {
            m_services.guide().flush();
        }
    });
}

QStringList GuideViewModel::sections() const
{
    QStringList titles;
    for (const GuideSection &section : m_sections) {
        titles.append(section.title);
    }
    return titles;
}

const GuidePart *GuideViewModel::currentPart() const
{
    const QList<GuidePart> &parts = m_sections.at(m_section).parts;
    return m_part < parts.size() ? &parts.at(m_part) : nullptr;
}

QString GuideViewModel::title() const
{
    return isSearching() ? tr("Found in the guide") : m_sections.at(m_section).title;
}

QString GuideViewModel::about() const
{
    return isSearching() ? foundText() : m_sections.at(m_section).about;
}

QStringList GuideViewModel::parts() const
{
    QStringList titles;
    for (const GuidePart &part : m_sections.at(m_section).parts) {
        titles.append(part.title);
    }
    return titles;
}

QString GuideViewModel::pane() const
{
    const GuidePart *part = currentPart();
    return isSearching() || part == nullptr ? QStringLiteral("CardsPane.qml") : part->pane;
}

int GuideViewModel::columns() const
{
    const GuidePart *part = currentPart();
    return isSearching() || part == nullptr ? 1 : part->columns;
}

QString GuideViewModel::foundText() const
{
    if (m_found > m_cards.count()) {
        return tr("%Ln facts found; the first %L1 are shown. Another word narrows it.", nullptr, m_found)
            .arg(m_cards.count());
    }
    return tr("%Ln facts found", nullptr, m_found);
}

bool GuideViewModel::isEmpty() const
{
    return m_services.library().facts().isEmpty();
}

bool GuideViewModel::canUndo() const
{
    return m_services.guide().canUndo();
}

void GuideViewModel::setSection(int section)
{
    if (section >= 0 && section < m_sections.size() && (section != m_section || isSearching())) {
        goTo(section, 0);
    }
}

void GuideViewModel::setPart(int part)
{
    if (part >= 0 && part < m_sections.at(m_section).parts.size() && part != m_part) {
        goTo(m_section, part);
    }
}

void GuideViewModel::goTo(int section, int part)
{
    m_section = section;
    m_part = part;
    m_query.clear();
    refresh();
}

void GuideViewModel::refresh()
{
    if (isSearching()) {
        find();
    } else {
        const GuidePart *part = currentPart();
        const bool isCards = part != nullptr && part->pane == QLatin1String("CardsPane.qml");
        m_cards.setCards(isCards ? part->cards() : QList<GuideCard>());
    }
    emit placeChanged();
}

void GuideViewModel::setQuery(const QString &query)
{
    if (query != m_query) {
        m_query = query;
        refresh();
    }
}

void GuideViewModel::find()
{
    const QStringList words = m_query.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    QList<GuideCard> inTitle;
    QList<GuideCard> elsewhere;
    for (const GuideSection &section : m_sections) {
        for (const GuidePart &part : section.parts) {
            for (GuideCard &card : part.cards()) {
                if (!holdsAll(textOf(card), words)) {
                    continue;
                }
                const bool isTitle = holdsAll(card.title, words);
                card.caption = section.parts.size() > 1 ? QStringLiteral("%1 / %2").arg(section.title, part.title)
                                                        : section.title;
                // Its own place is one step away, and nothing of it stays folded away from who searched for it.
                card.folded = -1;
                (isTitle ? inTitle : elsewhere).append(card);
            }
        }
    }
    const QList<GuideCard> found = inTitle + elsewhere;
    m_found = static_cast<int>(found.size());
    m_cards.setCards(found.mid(0, kMostFound));
}

void GuideViewModel::show()
{
    m_navigation.open(Navigation::Page::Guide);
}

void GuideViewModel::showSection(int section)
{
    if (section >= 0 && section < m_sections.size()) {
        goTo(section, 0);
        show();
    }
}

void GuideViewModel::showBriefing(const QString &round)
{
    if (const int part = briefingPart(m_services.library(), RoundId(round)); part >= 0) {
        goTo(0, part);
    }
    show();
}

void GuideViewModel::showFact(const QString &reference)
{
    const auto shows = [&](const GuideCard &card) { return card.id == reference || card.alsoIds.contains(reference); };
    for (int section = 0; section < m_sections.size(); ++section) {
        const QList<GuidePart> &parts = m_sections.at(section).parts;
        for (int part = 0; part < parts.size(); ++part) {
            const QList<GuideCard> cards = parts.at(part).cards();
            if (std::none_of(cards.cbegin(), cards.cend(), shows)) {
                continue;
            }
            goTo(section, part);
            m_pay.reveal(reference);
            show();
            if (const int row = m_cards.rowOf(reference); row >= 0) {
                emit revealAsked(row);
            }
            return;
        }
    }
}

void GuideViewModel::follow(int row, int link)
{
    if (row < 0 || row >= m_cards.count() || link < 0 || link >= m_cards.card(row).links.size()) {
        return;
    }
    openReference(m_cards.card(row).links.at(link));
}

void GuideViewModel::openReference(const QString &reference)
{
    const GuideTarget target = guideTarget(m_services.library(), reference);
    switch (target.place) {
    case GuidePlace::None:
        return;
    case GuidePlace::Fact:
        showFact(target.id);
        return;
    case GuidePlace::Prompt:
        emit promptAsked(target.id);
        return;
    case GuidePlace::Bank:
        m_navigation.open(Navigation::Page::Bank);
        return;
    case GuidePlace::Derivation:
        if (m_services.derivations().setCurrent(DerivationId(target.id))) {
            m_navigation.open(Navigation::Page::Derivation);
        }
        return;
    case GuidePlace::Derivations:
        m_navigation.open(Navigation::Page::Derivations);
        return;
    case GuidePlace::Problem:
        emit problemAsked(target.id);
        return;
    case GuidePlace::Problems:
        m_navigation.open(Navigation::Page::Coding);
        return;
    case GuidePlace::Round:
        emit roundAsked(target.id);
        m_navigation.open(Navigation::Page::Rounds);
        return;
    case GuidePlace::Ladders:
        // They stand on the page from which they are climbed.
        m_navigation.open(Navigation::Page::Rounds);
        return;
    case GuidePlace::Drill:
        emit drillAsked(target.id);
        return;
    case GuidePlace::Questions:
        emit questionsAsked();
        m_navigation.open(Navigation::Page::Stories);
        return;
    case GuidePlace::Stories:
        m_navigation.open(Navigation::Page::Stories);
        return;
    case GuidePlace::Talk:
        emit talkAsked(target.id);
        return;
    case GuidePlace::Plan:
        m_navigation.open(Navigation::Page::Plan);
        return;
    case GuidePlace::SelfTest:
        m_navigation.open(Navigation::Page::SelfTest);
        return;
    case GuidePlace::Quiz:
        emit quizAsked();
        return;
    case GuidePlace::Paper:
        emit paperAsked(PaperService::keyOf(PaperId(target.id)));
        return;
    case GuidePlace::Cards:
        m_navigation.open(Navigation::Page::Cards);
        return;
    case GuidePlace::Interviews:
        m_navigation.open(Navigation::Page::Interviews);
        return;
    case GuidePlace::MockLoops:
        m_navigation.open(Navigation::Page::Loop);
        return;
    case GuidePlace::Settings:
        m_navigation.open(Navigation::Page::Settings);
        return;
    }
}

void GuideViewModel::toggle(int row)
{
    m_cards.toggle(row);
}

void GuideViewModel::setOwn(int row, const QString &text)
{
    if (row >= 0 && row < m_cards.count() && !m_cards.card(row).ask.isEmpty()) {
        m_services.guide().setOwnValue(FactId(m_cards.card(row).id.section(QLatin1Char('/'), 1)), text);
    }
}

void GuideViewModel::setOwnPart(int row, int part, const QString &text)
{
    if (row >= 0 && row < m_cards.count() && part >= 0 && part < m_cards.card(row).ownParts.size()) {
        const GuideOwnPart &own = m_cards.card(row).ownParts.at(part);
        m_services.guide().setOwnPart(own.reference, own.part, text);
    }
}

void GuideViewModel::takeOwnPay()
{
    m_pay.takeOwn();
    const QList<GuidePart> &parts = m_sections.at(m_section).parts;
    const auto offer = std::find_if(parts.cbegin(), parts.cend(),
        [](const GuidePart &part) { return part.pane == QLatin1String("OfferPane.qml"); });
    if (offer != parts.cend()) {
        setPart(static_cast<int>(offer - parts.cbegin()));
    }
}

void GuideViewModel::undo()
{
    m_services.guide().undo();
}
