// SPDX-License-Identifier: MIT
#include "services/searchservice.h"

#include "content/contentlibrary.h"
#include "core/logging.h"
#include "search/contenttexts.h"
#include "search/owntexts.h"
#include "search/searchwords.h"
#include "services/cardshelf.h"
#include "services/guideservice.h"
#include "services/interviewservice.h"
#include "services/owncardservice.h"
#include "services/ownderivationservice.h"
#include "services/papernoteservice.h"
#include "services/paperservice.h"
#include "services/portfolioservice.h"
#include "services/prompthistory.h"
#include "services/promptnoteservice.h"
#include "services/questionservice.h"
#include "services/reviewservice.h"
#include "services/searchnotes.h"
#include "services/sessionservice.h"
#include "services/storyservice.h"
#include "storage/searchindex.h"

#include <QFile>
#include <QThread>

#include <array>
#include <atomic>
#include <functional>
#include <mutex>
#include <optional>

namespace sevenrounds {

namespace {

/// The best so many are looked at; of each kind a few of them are shown.
constexpr int kMostHits = 120;

constexpr std::array kOwnKinds { SearchKind::Asked, SearchKind::Story, SearchKind::OwnPaper, SearchKind::OwnDerivation,
    SearchKind::OwnQuestion, SearchKind::PromptNote, SearchKind::PaperNote, SearchKind::CardNote, SearchKind::GuideNote,
    SearchKind::Interview, SearchKind::LastSheet, SearchKind::OwnCard, SearchKind::Critique, SearchKind::Position,
    SearchKind::Connection, SearchKind::OwnLadder, SearchKind::Reflection };

using MakeTexts = std::function<QList<SearchText>()>;

} // namespace

/// Lives on the thread that searches; everything but `next` and `isEnding` belongs to it alone.
class SearchService::Worker : public QObject
{
public:
    Worker(const ContentLibrary &library, QString file, SearchService &service)
        : m_library(library)
        , m_file(std::move(file))
        , m_service(service)
    {
        m_thread.setObjectName(QStringLiteral("search"));
        moveToThread(&m_thread);
        m_thread.start();
    }

    ~Worker() override
    {
        m_isEnding = true;
        m_thread.quit();
        m_thread.wait();
    }

    void prepare()
    {
        QMetaObject::invokeMethod(
            this, [this] { (void)hasContent(); }, Qt::QueuedConnection);
    }

    /// The texts are made on this side, where nobody waits for that.
    void replace(SearchKind kind, MakeTexts make)
    {
        const auto work = [this, kind, texts = std::move(make)] {
            if (!m_isEnding && hasOwn()) {
                note(m_own->replace(kind, texts()));
            }
        };
        QMetaObject::invokeMethod(this, work, Qt::QueuedConnection);
    }

    void post(quint64 ticket, const QString &typed)
    {
        {
            const std::lock_guard guard(m_mutex);
            m_next = Request { ticket, searchExpression(typed),
                isRankedSearch(typed) ? SearchOrder::BestFirst : SearchOrder::AsFound };
        }
        QMetaObject::invokeMethod(this, &Worker::answerNext, Qt::QueuedConnection);
    }

private:
    struct Request {
        quint64 ticket = 0;
        QString expression;
        SearchOrder order = SearchOrder::BestFirst;
    };

    template <typename T>
    static bool note(const Result<T> &result)
    {
        if (!result && result.error().kind != ErrorKind::Cancelled) {
            qCWarning(lcServices).noquote() << describe(result.error());
        }
        return result.has_value();
    }

    bool hasOwn()
    {
        if (!m_own) {
            Result<SearchIndex> index = SearchIndex::inMemory();
            if (note(index)) {
                m_own.emplace(std::move(*index));
            }
        }
        return m_own.has_value();
    }

    bool hasContent()
    {
        if (m_content || m_isEnding) {
            return m_content.has_value();
        }
        const QList<SearchText> texts = contentTexts(m_library);
        const QByteArray print = fingerprintOf(texts);
        const auto take = [&](Result<SearchIndex> index) {
            if (!note(index)) {
                return;
            }
            const Result<QByteArray> had = index->fingerprint();
            const bool isThere = had && *had == print;
            if (isThere || note(index->fill(texts, print, [this] { return !m_isEnding; }))) {
                m_content.emplace(std::move(*index));
            }
        };
        if (!m_file.isEmpty()) {
            take(SearchIndex::open(m_file));
        }
        // Another process works on the file, or its folder cannot be written: then without one.
        if (!m_content && !m_isEnding) {
            take(SearchIndex::inMemory());
        }
        return m_content.has_value();
    }

    QList<SearchHit> findContent(const Request &request)
    {
        if (!hasContent()) {
            return {};
        }
        // It is small and does not grow, so that two letters are ranked, too: KL and QK are whole words.
        Result<QList<SearchHit>> hits = m_content->find(request.expression, kMostHits, SearchOrder::BestFirst);
        if (note(hits)) {
            return *hits;
        }
        // Damage that opening did not see. It can be made anew at any time, so that is what happens.
        m_content.reset();
        QFile::remove(m_file);
        QFile::remove(m_file + QStringLiteral("-journal"));
        if (!hasContent()) {
            return {};
        }
        hits = m_content->find(request.expression, kMostHits, SearchOrder::BestFirst);
        return note(hits) ? *hits : QList<SearchHit>();
    }

    void answerNext()
    {
        std::optional<Request> request;
        {
            const std::lock_guard guard(m_mutex);
            request.swap(m_next);
        }
        // Where a newer question came before its turn, it was answered in place of the older one.
        if (!request || m_isEnding) {
            return;
        }
        QList<SearchHit> hits;
        if (hasOwn()) {
            if (const Result<QList<SearchHit>> own = m_own->find(request->expression, kMostHits, request->order);
                note(own)) {
                hits = *own;
            }
        }
        hits += findContent(*request);
        const auto deliver = [&service = m_service, ticket = request->ticket, hits = std::move(hits)] {
            service.receive(ticket, hits);
        };
        QMetaObject::invokeMethod(&m_service, deliver, Qt::QueuedConnection);
    }

    const ContentLibrary &m_library;
    const QString m_file;
    SearchService &m_service;
    std::optional<SearchIndex> m_content;
    std::optional<SearchIndex> m_own;
    std::atomic<bool> m_isEnding = false;

    std::mutex m_mutex;
    std::optional<Request> m_next;
    // The last member: it ends before the others go.
    QThread m_thread;
};

SearchService::SearchService(const SearchSources &sources, const QString &file, QObject *parent)
    : QObject(parent)
    , m_sources(sources)
    , m_worker(std::make_unique<Worker>(sources.library, file, *this))
    , m_stale(kOwnKinds.cbegin(), kOwnKinds.cend())
{
    follow();
}

SearchService::~SearchService() = default;

void SearchService::follow()
{
    // Only that something changed is noted here; its text is read when somebody looks for one.
    const auto stale = [this](std::initializer_list<SearchKind> kinds) {
        return [this, kinds = QList<SearchKind>(kinds)] {
            for (const SearchKind kind : kinds) {
                m_stale.insert(kind);
            }
        };
    };
    const auto story = stale({ SearchKind::Story });
    connect(&m_sources.stories, &StoryService::changed, this, story);
    connect(&m_sources.stories, &StoryService::edited, this, story);
    // A paper that goes takes its notes with it, and they bear its title.
    const auto paper = stale({ SearchKind::OwnPaper, SearchKind::PaperNote });
    connect(&m_sources.papers, &PaperService::changed, this, paper);
    connect(&m_sources.papers, &PaperService::edited, this, paper);
    connect(&m_sources.paperNotes, &PaperNoteService::noteChanged, this, paper);
    connect(&m_sources.paperNotes, &PaperNoteService::loaded, this, paper);
    connect(&m_sources.ownDerivations, &OwnDerivationService::changed, this, stale({ SearchKind::OwnDerivation }));
    connect(&m_sources.questions, &QuestionService::changed, this, stale({ SearchKind::OwnQuestion }));
    const auto prompt = stale({ SearchKind::PromptNote });
    connect(&m_sources.promptNotes, &PromptNoteService::changed, this, prompt);
    connect(&m_sources.promptNotes, &PromptNoteService::loaded, this, prompt);
    const auto card = stale({ SearchKind::CardNote });
    connect(&m_sources.cards, &CardShelf::changed, this, card);
    connect(&m_sources.cards, &CardShelf::loaded, this, card);
    // A card that goes takes its note with it, and the note bears its front.
    connect(&m_sources.ownCards, &OwnCardService::changed, this, stale({ SearchKind::OwnCard, SearchKind::CardNote }));
    connect(&m_sources.guide, &GuideService::changed, this, stale({ SearchKind::GuideNote }));
    const auto interview
        = stale({ SearchKind::Interview, SearchKind::LastSheet, SearchKind::Asked, SearchKind::PromptNote });
    connect(&m_sources.interviews, &InterviewService::changed, this, interview);
    connect(&m_sources.interviews, &InterviewService::promptsChanged, this, interview);
    const auto portfolio
        = stale({ SearchKind::Critique, SearchKind::Position, SearchKind::Connection, SearchKind::OwnLadder });
    connect(&m_sources.portfolio, &PortfolioService::changed, this, portfolio);
    connect(&m_sources.sessions, &SessionService::draftsSaved, this, [this] {
        // What is typed in a running round is an answer of it.
        if (!m_sources.sessions.hasSession() || !m_sources.sessions.state().isLive()) {
            m_stale.insert(SearchKind::Reflection);
        }
    });
}

void SearchService::hand(SearchKind kind)
{
    const auto notes = [this, kind](const QList<SearchNote> &all) {
        m_worker->replace(kind, [kind, all] { return noteTexts(kind, all); });
    };
    switch (kind) {
    case SearchKind::Story:
        m_worker->replace(kind, [all = m_sources.stories.all()] { return storyTexts(all); });
        break;
    case SearchKind::OwnPaper:
        m_worker->replace(kind, [all = m_sources.papers.all()] { return paperTexts(all); });
        break;
    case SearchKind::OwnCard:
        m_worker->replace(kind, [all = m_sources.ownCards.all()] { return ownCardTexts(all); });
        break;
    case SearchKind::OwnDerivation:
        m_worker->replace(kind, [all = m_sources.ownDerivations.all()] { return derivationTexts(all); });
        break;
    case SearchKind::Asked:
        m_worker->replace(kind, [all = ownPromptsOf(m_sources.library)] { return askedTexts(all); });
        break;
    case SearchKind::OwnQuestion:
        notes(ownQuestionsOf(m_sources));
        break;
    case SearchKind::PromptNote:
        notes(promptNotesOf(m_sources));
        break;
    case SearchKind::PaperNote:
        notes(paperNotesOf(m_sources));
        break;
    case SearchKind::CardNote:
        notes(cardNotesOf(m_sources));
        break;
    case SearchKind::GuideNote:
        notes(guideNotesOf(m_sources));
        break;
    case SearchKind::Interview:
        notes(interviewNotesOf(m_sources));
        break;
    case SearchKind::LastSheet:
        notes(sheetNotesOf(m_sources));
        break;
    case SearchKind::Critique:
        notes(critiquesOf(m_sources));
        break;
    case SearchKind::Position:
        notes(positionsOf(m_sources));
        break;
    case SearchKind::Connection:
        notes(connectionsOf(m_sources));
        break;
    case SearchKind::OwnLadder:
        notes(ownLaddersOf(m_sources));
        break;
    case SearchKind::Reflection:
        readReflections();
        break;
    case SearchKind::Prompt:
    case SearchKind::Ladder:
    case SearchKind::Derivation:
    case SearchKind::Card:
    case SearchKind::Problem:
    case SearchKind::Paper:
    case SearchKind::Drill:
    case SearchKind::Question:
    case SearchKind::Fact:
    case SearchKind::Plan:
        // Of the content, which does not change.
        break;
    }
}

void SearchService::readReflections()
{
    loadReflections(m_sources.storage, this, [this](const Result<QList<Reflection>> &found) {
        if (found) {
            takeReflections(*found);
        } else {
            qCWarning(lcServices).noquote() << describe(found.error());
        }
    });
}

void SearchService::takeReflections(const QList<Reflection> &reflections)
{
    const QList<SearchNote> notes = reflectionNotesOf(reflections);
    if (notes == m_reflections) {
        return;
    }
    m_reflections = notes;
    m_worker->replace(SearchKind::Reflection, [notes] { return noteTexts(SearchKind::Reflection, notes); });
    if (!m_asked.isEmpty()) {
        m_worker->post(m_ticket, m_asked);
    }
}

void SearchService::bringUpToDate()
{
    const QSet<SearchKind> stale = std::exchange(m_stale, {});
    for (const SearchKind kind : stale) {
        hand(kind);
    }
}

void SearchService::prepare()
{
    m_worker->prepare();
    bringUpToDate();
}

bool SearchService::isQuestion(const QString &typed)
{
    return !searchExpression(typed).isEmpty();
}

void SearchService::find(const QString &typed)
{
    if (!isQuestion(typed)) {
        forget();
        return;
    }
    // The worker keeps the order, so the answer knows of all that was written by now.
    bringUpToDate();
    m_asked = typed;
    m_worker->post(++m_ticket, typed);
    setBusy(true);
}

void SearchService::forget()
{
    ++m_ticket;
    m_asked.clear();
    setBusy(false);
}

bool SearchService::isAnswered(SearchKind kind, const QString &key) const
{
    const auto isReviewed = [this, &key](ReviewItemKind item) {
        return m_sources.reviews.memory({ item, key }).state != ReviewState::New;
    };
    switch (kind) {
    case SearchKind::Prompt:
        return isReviewed(ReviewItemKind::Prompt) || m_sources.promptHistory.lastResult(PromptId(key)).has_value();
    case SearchKind::Ladder:
        return m_sources.promptHistory.bestHeld(LadderId(key)) > 0;
    case SearchKind::Derivation:
        return isReviewed(ReviewItemKind::Derivation);
    case SearchKind::Card:
    case SearchKind::OwnCard:
        return isReviewed(ReviewItemKind::Card);
    case SearchKind::Problem:
        return isReviewed(ReviewItemKind::Problem);
    case SearchKind::Drill:
        return !m_sources.stories.tellings(TellingSubject::Drill, key).isEmpty();
    default:
        return false;
    }
}

FoundText SearchService::shown(const SearchHit &hit) const
{
    FoundText text { hit.kind, hit.key, hit.spot, hit.title, hit.snippet };
    if (hit.isInAnswer() && !hit.snippet.contains(kMarkStart)) {
        if (isAnswered(hit.kind, hit.key)) {
            text.snippet = hit.answer;
        } else {
            text.isOnlyInAnswer = !hit.isInOpen();
        }
    }
    return text;
}

void SearchService::receive(quint64 ticket, const QList<SearchHit> &hits)
{
    if (ticket != m_ticket) {
        return;
    }
    QList<SearchKind> order;
    QHash<SearchKind, QList<FoundText>> groups;
    for (const SearchHit &hit : hits) {
        QList<FoundText> &group = groups[hit.kind];
        if (group.isEmpty()) {
            order.append(hit.kind);
        }
        if (group.size() < kMostOfAKind) {
            group.append(shown(hit));
        }
    }
    QList<FoundText> texts;
    for (const SearchKind kind : std::as_const(order)) {
        texts += groups.value(kind);
    }
    setBusy(false);
    emit found(texts);
}

void SearchService::setBusy(bool isBusy)
{
    if (m_isBusy != isBusy) {
        m_isBusy = isBusy;
        emit busyChanged();
    }
}

} // namespace sevenrounds
