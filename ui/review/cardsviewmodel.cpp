// SPDX-License-Identifier: MIT
#include "ui/review/cardsviewmodel.h"

#include "scheduling/leech.h"
#include "services/owncardservice.h"
#include "ui/format/percenttext.h"
#include "ui/review/carddocument.h"
#include "ui/review/cardtext.h"
#include "ui/shell/navigation.h"

#include <array>

using namespace sevenrounds;

namespace {

constexpr std::array kScopes { CardFilter::Scope::All, CardFilter::Scope::New, CardFilter::Scope::Due,
    CardFilter::Scope::Waiting, CardFilter::Scope::Leeches, CardFilter::Scope::Aside, CardFilter::Scope::Own };

/// So many words of a question tell a card from nearly all others.
constexpr int kWordsOfOneCard = 4;

} // namespace

CardsViewModel::CardsViewModel(AppServices &services, Navigation &navigation, QObject *parent)
    : QObject(parent)
    , m_services(services)
    , m_navigation(navigation)
    , m_rows(services)
    , m_files(services)
{
    connect(&services.ownCards(), &OwnCardService::changed, this, &CardsViewModel::followOwn);
    connect(&services.ownCards(), &OwnCardService::flushed, this, &CardsViewModel::cardChanged);
    connect(&m_files, &CardFileViewModel::taken, this, [this] { setFiling(false); });
    connect(&services.study(), &StudyService::queueChanged, this, [this] {
        emit standingChanged();
        refreshCard();
    });
    connect(&services.cards(), &CardShelf::flushed, this, &CardsViewModel::cardChanged);
    connect(&navigation, &Navigation::pageChanged, this, [this] {
        if (m_navigation.page() == Navigation::Page::Cards) {
            m_rows.refresh();
            emit standingChanged();
        } else {
            m_services.cards().flush();
            m_services.ownCards().flush();
        }
    });
}

QStringList CardsViewModel::scopes() const
{
    const auto count = [this](std::size_t scope) { return m_rows.countOf(kScopes.at(scope)); };
    //: Each with how many there are: "Due 12".
    return { tr("All %L1").arg(count(0)), tr("New %L1").arg(count(1)), tr("Due %L1").arg(count(2)),
        tr("Later %L1").arg(count(3)), tr("Keep failing %L1").arg(count(4)), tr("Put aside %L1").arg(count(5)),
        tr("Yours %L1").arg(count(6)) };
}

QString CardsViewModel::summary() const
{
    const int all = m_rows.countOf(CardFilter::Scope::All);
    return tr("%Ln cards · %L1 not begun", nullptr, all).arg(m_rows.countOf(CardFilter::Scope::New));
}

void CardsViewModel::applyFilter()
{
    CardFilter filter;
    filter.words = m_filter.split(u' ', Qt::SkipEmptyParts);
    filter.scope = kScopes.at(static_cast<std::size_t>(m_scope));
    m_rows.setFilter(filter);
    emit filterChanged();
}

void CardsViewModel::setFilter(const QString &filter)
{
    if (filter != m_filter) {
        m_filter = filter;
        applyFilter();
    }
}

void CardsViewModel::setScope(int scope)
{
    if (scope != m_scope && scope >= 0 && scope < static_cast<int>(kScopes.size())) {
        m_scope = scope;
        applyFilter();
    }
}

void CardsViewModel::showAll()
{
    m_filter.clear();
    m_scope = 0;
    applyFilter();
}

void CardsViewModel::choose(const QString &id)
{
    const Card *card = m_services.cards().find(id);
    if (card != nullptr && card != m_card) {
        m_services.cards().flush();
        m_services.ownCards().flush();
        m_card = card;
        m_front = card->front;
        m_back = card->back;
        refreshCard();
    }
}

void CardsViewModel::show(const QString &id)
{
    const Card *card = m_services.cards().find(id);
    if (card == nullptr) {
        return;
    }
    // Words of its own: it is surely among those that hold them, and few others are.
    m_filter = card->front.simplified().split(u' ').mid(0, kWordsOfOneCard).join(u' ');
    m_scope = 0;
    // A file that is read stands in place of the list.
    setFiling(false);
    applyFilter();
    choose(id);
    m_navigation.open(Navigation::Page::Cards);
}

void CardsViewModel::refreshCard()
{
    if (m_card != nullptr) {
        const PageDocument page = cardDocument({ m_card, note(), {}, true });
        m_document = page.toJson();
        m_plainText = page.plainText();
        emit cardChanged();
    }
}

QString CardsViewModel::standingText() const
{
    if (!hasCard()) {
        return {};
    }
    const ItemMemory memory = m_services.cards().memory(cardId());
    QString standing = sevenrounds::standingText(m_services.cards(), cardId(), m_services.reviews().today());
    if (memory.state == ReviewState::New) {
        return standing;
    }
    const double recall
        = m_services.reviews().retrievability(CardShelf::itemOf(cardId()), m_services.reviews().today());
    return tr("%1 · %2, %3 · %4 today")
        .arg(standing, tr("%Ln reviews", nullptr, memory.reps), tr("forgotten %Ln times", nullptr, memory.lapses),
            shareText(recall));
}

QString CardsViewModel::leechText() const
{
    return hasCard() && isLeech(m_services.cards().memory(cardId()))
        ? tr("It keeps failing. Say in a note what you mix it up with, or derive it once more; put it aside if it is "
             "not worth that.")
        : QString();
}

QString CardsViewModel::savedText() const
{
    return m_services.cards().hasUnsaved() ? tr("Saving…") : note().isEmpty() ? QString() : tr("Saved");
}

void CardsViewModel::setNote(const QString &text)
{
    if (hasCard()) {
        m_services.cards().setNote(cardId(), text);
    }
}

void CardsViewModel::toggleAside()
{
    if (!hasCard()) {
        return;
    }
    if (isAside()) {
        m_services.cards().setSuspended(cardId(), false);
        m_services.cards().setBuried(cardId(), false);
    } else {
        m_services.cards().setSuspended(cardId(), true);
    }
}

QString CardsViewModel::editText() const
{
    if (!isOwn()) {
        return {};
    }
    if (m_front.trimmed().isEmpty() || m_back.trimmed().isEmpty()) {
        return tr("A card needs both sides; what stood there before is kept.");
    }
    return m_services.ownCards().hasUnsaved() ? tr("Saving…") : tr("Saved");
}

QString CardsViewModel::undoText() const
{
    const int cards = m_services.ownCards().undoable();
    return cards == 0 ? QString() : tr("Take back the last change (%Ln cards)", nullptr, cards);
}

void CardsViewModel::followOwn()
{
    if (m_card != nullptr && m_services.cards().find(m_card->id.value()) == nullptr) {
        m_card = nullptr;
        emit cardChanged();
    }
    if (m_card != nullptr && !m_services.ownCards().hasUnsaved()) {
        m_front = m_card->front;
        m_back = m_card->back;
    }
    refreshCard();
    emit standingChanged();
    emit ownChanged();
}

void CardsViewModel::addCard()
{
    const QString id
        = m_services.ownCards().add(tr("Your cards"), tr("Write your question here"), tr("Write its answer here"));
    showAll();
    choose(id);
}

void CardsViewModel::edit()
{
    m_services.ownCards().edit(cardId(), m_front, m_back);
    emit cardChanged();
}

void CardsViewModel::setFront(const QString &text)
{
    if (isOwn() && text != m_front) {
        m_front = text;
        edit();
    }
}

void CardsViewModel::setBack(const QString &text)
{
    if (isOwn() && text != m_back) {
        m_back = text;
        edit();
    }
}

void CardsViewModel::removeCard()
{
    if (isOwn()) {
        m_services.ownCards().remove(cardId());
    }
}

void CardsViewModel::undo()
{
    m_services.ownCards().undo();
}

void CardsViewModel::setFiling(bool isFiling)
{
    if (isFiling != m_isFiling) {
        m_isFiling = isFiling;
        m_services.ownCards().flush();
        emit filingChanged();
    }
}

void CardsViewModel::leave()
{
    if (m_isFiling) {
        setFiling(false);
        return;
    }
    m_navigation.open(Navigation::Page::Review);
}
