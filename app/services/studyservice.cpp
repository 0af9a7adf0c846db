// SPDX-License-Identifier: MIT
#include "services/studyservice.h"

#include "core/logging.h"
#include "planning/planchoice.h"
#include "storage/studyrepository.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <utility>

namespace sevenrounds {

namespace {

/// A step that ends this soon is taken where nothing else is left, as in Anki, so that a sitting does not end for ten minutes.
constexpr Milliseconds kLearnAhead { std::chrono::minutes { 20 } };

std::size_t place(ReviewItemKind kind)
{
    return static_cast<std::size_t>(kind);
}

} // namespace

int QueueState::dueInAll() const
{
    return std::accumulate(due.begin(), due.end(), 0);
}

Milliseconds QueueState::timeToFinish() const
{
    return std::accumulate(time.begin(), time.end(), Milliseconds { 0 });
}

StudyService::StudyService(const ContentLibrary &library, CardShelf &shelf, ReviewService &reviews,
    StoryService &stories, SettingsService &settings, StorageThread &storage, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_library(library)
    , m_shelf(shelf)
    , m_reviews(reviews)
    , m_stories(stories)
    , m_settings(settings)
    , m_storage(storage)
    , m_clock(clock)
{
    connect(&m_pause, &TypingPause::due, this, &StudyService::save);
    connect(&m_settings, &SettingsService::changed, this, [this] {
        followPlan();
        emit queueChanged();
    });
    connect(&m_reviews, &ReviewService::changed, this, &StudyService::queueChanged);
    connect(&m_reviews, &ReviewService::rebuilt, this, &StudyService::queueChanged);
    connect(&m_shelf, &CardShelf::changed, this, &StudyService::queueChanged);
    connect(&m_shelf, &CardShelf::loaded, this, &StudyService::queueChanged);
    connect(&m_shelf, &CardShelf::ownChanged, this, [this] {
        // The shown card may be gone, or a sitting at its end may have got cards.
        if (m_session && current() == nullptr) {
            showNext();
        }
        emit queueChanged();
        emit sessionChanged();
    });
}

void StudyService::load(std::function<void(Result<>)> done)
{
    const auto work = [](Database &database) { return StudyRepository(database).loadSession(); };
    m_storage.read(this, work, [this, done = std::move(done)](const Result<std::optional<StudySessionRecord>> &found) {
        if (!found) {
            done(failure(found.error()));
            return;
        }
        followPlan();
        m_session = *found;
        if (m_session) {
            m_stamp.seen(m_session->changedAt);
        }
        m_shownAt = m_clock.monotonic();
        if (m_session && current() == nullptr) {
            showNext();
        }
        emit sessionChanged();
        done({});
    });
}

void StudyService::followPlan()
{
    m_reviews.setPlan(m_settings.easyDays(),
        { m_settings.interviewDay().value_or(QDate()), m_settings.interviewDaySaid() }, m_settings.memoryScales());
}

bool StudyService::isOf(const QString &id, const QString &topic) const
{
    const Card *card = m_shelf.find(id);
    return card != nullptr && m_shelf.isInQueue(id) && (topic.isEmpty() || card->topic == topic);
}

QList<DueItem> StudyService::inQueue(std::optional<ReviewItemKind> kind) const
{
    QList<DueItem> items = m_reviews.items(kind);
    items.removeIf([this](const DueItem &one) { return !isThere(one.item); });
    return items;
}

bool StudyService::isThere(const ReviewItem &item) const
{
    switch (item.kind) {
    case ReviewItemKind::Card:
        return isOf(item.id, {});
    case ReviewItemKind::Prompt:
        return m_library.findPrompt(PromptId(item.id)) != nullptr;
    case ReviewItemKind::Story:
        return m_stories.find(StoryId(item.id)) != nullptr;
    case ReviewItemKind::Derivation:
        return m_library.findDerivation(DerivationId(item.id)) != nullptr;
    case ReviewItemKind::Line: {
        const Derivation *derivation = m_library.findDerivation(DerivationId(item.id.section(u'/', 0, 0)));
        const QString step = item.id.section(u'/', 1);
        return derivation != nullptr
            && std::any_of(derivation->steps.cbegin(), derivation->steps.cend(),
                [&step](const DerivationStep &one) { return one.id == step; });
    }
    case ReviewItemKind::Problem:
        return m_library.findCodingProblem(ProblemId(item.id)) != nullptr;
    }
    return false;
}

std::optional<ReviewItem> StudyService::firstDue(ReviewItemKind kind) const
{
    const QList<DueItem> due = m_reviews.dueItems(kind);
    const auto first = std::find_if(due.cbegin(), due.cend(), [this](const DueItem &one) { return isThere(one.item); });
    return first == due.cend() ? std::nullopt : std::optional(first->item);
}

void StudyService::noteResult(const SessionResult &result)
{
    // App default: the redo queue of prompts begins below half, too.
    constexpr double kHard = 0.5;
    constexpr double kGood = 0.7;
    for (const SessionResult::PromptMade &prompt : result.prompts) {
        if (prompt.points == 0) {
            continue;
        }
        const double share = static_cast<double>(prompt.made) / prompt.points;
        const Grade grade = share >= 1.0 ? Grade::Easy
            : share >= kGood             ? Grade::Good
            : share >= kHard             ? Grade::Hard
                                         : Grade::Again;
        const ReviewItem item { ReviewItemKind::Prompt, prompt.prompt.value() };
        if (const auto done = m_reviews.grade(item, grade, prompt.took); !done) {
            qCWarning(lcServices).noquote() << describe(done.error());
        }
    }
}

bool StudyService::holdsNewBack() const
{
    return isInLastWeek(m_reviews.today(), m_settings.interviewDay());
}

int StudyService::newLeft() const
{
    return holdsNewBack() ? 0 : std::max(0, m_settings.newCardsADay() - m_reviews.begunToday(ReviewItemKind::Card));
}

QueueState StudyService::queue() const
{
    QueueState state;
    for (const DueItem &one : inQueue(std::nullopt)) {
        if (m_reviews.isDue(one.item)) {
            ++state.due[place(one.item.kind)];
            state.time[place(one.item.kind)] += usualTime(one.item);
            if (one.item.kind == ReviewItemKind::Card && one.retrievability < kRecallOnDay) {
                ++state.fadedCards;
            } else if (one.item.kind == ReviewItemKind::Card
                && m_reviews.retrievability(one.item, m_reviews.today().addDays(1)) < kRecallOnDay) {
                ++state.fadingCards;
            }
        } else if (one.item.kind == ReviewItemKind::Card && one.memory.intervalDays == 0) {
            ++state.stepsWaiting;
        }
    }
    for (const Card *card : m_shelf.cards()) {
        state.newCards += m_shelf.standing(card->id.value()) == CardStanding::New ? 1 : 0;
    }
    state.newToday = std::min(newLeft(), state.newCards);
    state.time[place(ReviewItemKind::Card)] += state.newToday * usualReview(ReviewItemKind::Card);
    for (const ReviewItemKind kind : kReviewItemKinds) {
        Milliseconds &time = state.time[place(kind)];
        if (time > Milliseconds { 0 }) {
            time = Milliseconds { std::llround(pace(kind) * static_cast<double>(time.count())) };
        }
    }
    return state;
}

Milliseconds StudyService::usualTime(const ReviewItem &item) const
{
    using std::chrono::minutes;
    Milliseconds own { 0 };
    switch (item.kind) {
    case ReviewItemKind::Line:
    case ReviewItemKind::Derivation: {
        const bool isLine = item.kind == ReviewItemKind::Line;
        const Derivation *derivation = m_library.findDerivation(DerivationId(item.id.section(u'/', 0, 0)));
        if (derivation != nullptr) {
            own = Milliseconds(minutes { derivation->minutes })
                / (isLine ? std::max<qsizetype>(1, derivation->steps.size()) : 1);
        }
        break;
    }
    case ReviewItemKind::Problem:
        if (const CodingProblem *problem = m_library.findCodingProblem(ProblemId(item.id))) {
            own = minutes { problem->minutes };
        }
        break;
    case ReviewItemKind::Prompt:
        if (const Prompt *prompt = m_library.findPrompt(PromptId(item.id))) {
            own = minutes { prompt->minutes };
        }
        break;
    case ReviewItemKind::Card:
    case ReviewItemKind::Story:
        break;
    }
    return usualReview(item.kind, own);
}

double StudyService::pace(ReviewItemKind kind) const
{
    std::vector<MeasuredReview> measured;
    // An item's reviews come one after the other, so it is looked up once.
    const ReviewItem *last = nullptr;
    Milliseconds usual { 0 };
    m_reviews.eachReview(kind, [&](const ReviewItem &item, const GradedReview &review) {
        if (review.took) {
            usual = &item == last ? usual : usualTime(item);
            last = &item;
            measured.push_back({ *review.took, usual });
        }
    });
    return paceOf(measured);
}

std::vector<int> StudyService::forecast(int days) const
{
    std::vector<ItemMemory> memories;
    for (const DueItem &one : inQueue(std::nullopt)) {
        memories.push_back(one.memory);
    }
    return loadForecast(memories, m_reviews.today(), days);
}

int StudyService::begunCards() const
{
    return static_cast<int>(inQueue(ReviewItemKind::Card).size());
}

std::optional<double> StudyService::recallOnDay() const
{
    const std::optional<QDate> day = m_settings.interviewDay();
    if (!day || *day < m_reviews.today()) {
        return std::nullopt;
    }
    std::vector<WeighedItem> begun;
    for (const DueItem &one : inQueue(ReviewItemKind::Card)) {
        begun.push_back({ one.memory });
    }
    return expectedRecall(m_reviews.scheduler(), begun, *day);
}

int StudyService::deckCards() const
{
    const auto &cards = m_shelf.cards();
    return static_cast<int>(std::count_if(cards.begin(), cards.end(),
        [this](const Card *card) { return m_shelf.standing(card->id.value()) != CardStanding::Suspended; }));
}

std::optional<double> StudyService::deckRecallOnDay() const
{
    const std::optional<QDate> day = m_settings.interviewDay();
    if (!day || *day < m_reviews.today()) {
        return std::nullopt;
    }
    // The same cards as the deck is counted by: one that waits for tomorrow is known as well as before.
    std::vector<WeighedItem> deck;
    bool isBegun = false;
    for (const Card *card : m_shelf.cards()) {
        if (m_shelf.standing(card->id.value()) != CardStanding::Suspended) {
            const ItemMemory memory = m_shelf.memory(card->id.value());
            isBegun = isBegun || memory.state != ReviewState::New;
            deck.push_back({ memory, m_weightSource ? m_weightSource(card->topic) : 1.0 });
        }
    }
    return isBegun ? expectedRecall(m_reviews.scheduler(), deck, *day) : std::nullopt;
}

ScaleReport StudyService::memoryScale() const
{
    const std::vector<RecallSample> samples = m_reviews.samples();
    const double standing = m_reviews.scheduler().scaleOn(m_reviews.today());
    return { samples.size(), fitMemoryScale(m_reviews.scheduler().model(), samples, standing), standing };
}

QStringList StudyService::sittingQueue(const QString &topic) const
{
    QStringList ids;
    // Steps of minutes first, then what is likeliest forgotten.
    for (const DueItem &one : m_reviews.dueItems(ReviewItemKind::Card)) {
        if (isOf(one.item.id, topic)) {
            ids.append(one.item.id);
        }
    }
    int more = newLeft();
    for (const Card *card : m_shelf.cards()) {
        if (more > 0 && isOf(card->id.value(), topic) && m_shelf.memory(card->id.value()).state == ReviewState::New) {
            ids.append(card->id.value());
            --more;
        }
    }
    QList<DueItem> soon = m_reviews.items(ReviewItemKind::Card);
    const UtcTime now = m_clock.now();
    soon.removeIf([&](const DueItem &one) {
        return one.memory.intervalDays > 0 || one.memory.due <= now || one.memory.due > now + kLearnAhead
            || !isOf(one.item.id, topic);
    });
    std::stable_sort(
        soon.begin(), soon.end(), [](const DueItem &a, const DueItem &b) { return a.memory.due < b.memory.due; });
    for (const DueItem &one : soon) {
        ids.append(one.item.id);
    }
    return ids;
}

void StudyService::start(StudySessionRecord session)
{
    session.begunAt = m_clock.now();
    m_session = std::move(session);
    showNext();
}

Result<> StudyService::begin(const QString &topic)
{
    if (sittingQueue(topic).isEmpty()) {
        return failure(ErrorKind::NotFound, QStringLiteral("no card is due and no new one is left for today"));
    }
    StudySessionRecord session;
    session.topic = topic;
    start(std::move(session));
    return {};
}

Result<> StudyService::beginCram(const QString &topic)
{
    QList<DueItem> begun = m_reviews.items(ReviewItemKind::Card);
    begun.removeIf([&](const DueItem &one) { return !isOf(one.item.id, topic); });
    std::stable_sort(begun.begin(), begun.end(),
        [](const DueItem &a, const DueItem &b) { return a.retrievability < b.retrievability; });
    StudySessionRecord session;
    session.isCram = true;
    session.topic = topic;
    for (const DueItem &one : begun) {
        session.pile.append(one.item.id);
    }
    for (const Card *card : begun.isEmpty() ? m_shelf.cards() : QList<const Card *> {}) {
        if (isOf(card->id.value(), topic)) {
            session.pile.append(card->id.value());
        }
    }
    if (session.pile.isEmpty()) {
        return failure(ErrorKind::NotFound, QStringLiteral("no card of this topic is in the queue"));
    }
    start(std::move(session));
    return {};
}

const Card *StudyService::current() const
{
    return m_session ? m_shelf.find(m_session->current) : nullptr;
}

int StudyService::left() const
{
    if (!m_session) {
        return 0;
    }
    const QStringList ids = m_session->isCram ? m_session->pile : sittingQueue(m_session->topic);
    return static_cast<int>(ids.size()) + (!m_session->current.isEmpty() && !ids.contains(m_session->current) ? 1 : 0);
}

StudySummary StudyService::summary() const
{
    if (!m_session) {
        return m_ended;
    }
    StudySummary summary;
    summary.isCram = m_session->isCram;
    if (m_session->isCram) {
        summary.reviews = static_cast<int>(m_session->had.size());
        return summary;
    }
    for (const GradedReview &review : m_reviews.reviewsSince(ReviewItemKind::Card, m_session->begunAt)) {
        ++summary.reviews;
        summary.again += review.grade == Grade::Again ? 1 : 0;
        summary.took += std::min(review.took.value_or(Milliseconds { 0 }), kLongestReview);
    }
    return summary;
}

void StudyService::show(const QString &id)
{
    m_session->current = id;
    m_session->answer.clear();
    m_session->isRevealed = false;
    m_shownAt = m_clock.monotonic();
    save();
    emit sessionChanged();
    emit answerChanged();
}

void StudyService::showNext()
{
    const QString last = m_session->current;
    if (m_session->isCram) {
        m_session->pile.removeIf([this](const QString &id) { return !isOf(id, {}); });
        show(m_session->pile.value(0));
        return;
    }
    QStringList ids = sittingQueue(m_session->topic);
    // Not the same one twice in a row, where there is another.
    if (ids.size() > 1 && ids.first() == last) {
        ids.removeFirst();
    }
    show(ids.value(0));
}

void StudyService::refresh()
{
    if (m_session && current() == nullptr) {
        showNext();
    }
}

void StudyService::setAnswer(const QString &text)
{
    if (m_session && !m_session->isRevealed && m_session->answer != text) {
        m_session->answer = text;
        m_pause.noteKey();
        emit answerChanged();
    }
}

void StudyService::reveal()
{
    if (current() != nullptr && !m_session->isRevealed) {
        m_session->isRevealed = true;
        save();
        emit sessionChanged();
    }
}

Result<> StudyService::grade(Grade grade)
{
    if (current() == nullptr || !m_session->isRevealed) {
        return failure(ErrorKind::Conflict, QStringLiteral("no card waits for a grade"));
    }
    const QString id = m_session->current;
    if (m_session->isCram) {
        m_session->pile.removeOne(id);
        if (grade == Grade::Again) {
            m_session->pile.append(id);
        } else {
            m_session->had.append(id);
        }
    } else {
        ROUNDS_RETURN_IF_ERROR(m_reviews.grade(CardShelf::itemOf(id), grade, m_clock.monotonic() - m_shownAt));
    }
    showNext();
    return {};
}

bool StudyService::canUndo() const
{
    if (!m_session) {
        return false;
    }
    if (m_session->isCram) {
        return !m_session->had.isEmpty();
    }
    const std::optional<ReviewItem> last = m_reviews.undoable();
    return last && last->kind == ReviewItemKind::Card && m_shelf.find(last->id) != nullptr && summary().reviews > 0;
}

Result<> StudyService::undo()
{
    if (!canUndo()) {
        return failure(ErrorKind::Conflict, QStringLiteral("this sitting has no grade to take back"));
    }
    QString id;
    if (m_session->isCram) {
        id = m_session->had.takeLast();
        m_session->pile.prepend(id);
    } else {
        ROUNDS_ASSIGN_OR_RETURN(const ReviewItem item, m_reviews.undo());
        id = item.id;
    }
    show(id);
    reveal();
    return {};
}

Result<> StudyService::bury()
{
    if (current() == nullptr) {
        return failure(ErrorKind::Conflict, QStringLiteral("no card is shown"));
    }
    m_shelf.setBuried(m_session->current, true);
    showNext();
    return {};
}

Result<> StudyService::suspend()
{
    if (current() == nullptr) {
        return failure(ErrorKind::Conflict, QStringLiteral("no card is shown"));
    }
    m_shelf.setSuspended(m_session->current, true);
    showNext();
    return {};
}

void StudyService::end()
{
    if (!m_session) {
        return;
    }
    m_ended = summary();
    m_session.reset();
    m_pause.stop();
    write(StudyRepository::removedRow(m_stamp.next(m_clock)));
    emit sessionChanged();
}

void StudyService::write(const TextRow &row)
{
    m_storage.write(this, textWork(row), [this](const Result<> &saved) {
        if (!saved) {
            qCWarning(lcServices).noquote() << describe(saved.error());
            emit refused(saved.error());
        }
    });
}

void StudyService::save()
{
    m_pause.stop();
    if (!m_session) {
        return;
    }
    m_session->changedAt = m_stamp.next(m_clock);
    write(StudyRepository::rowOf(*m_session));
}

void StudyService::flush()
{
    if (hasUnsaved()) {
        save();
    }
}

} // namespace sevenrounds
