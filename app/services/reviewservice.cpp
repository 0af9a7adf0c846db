// SPDX-License-Identifier: MIT
#include "services/reviewservice.h"

#include "core/logging.h"
#include "scheduling/fuzz.h"
#include "storage/reviewrepository.h"

#include <algorithm>
#include <utility>

namespace sevenrounds {

namespace {

/// Minutes before days; among days the one that is likeliest forgotten first.
bool comesBefore(const DueItem &a, const DueItem &b)
{
    const bool isStep = a.memory.intervalDays == 0;
    if (isStep != (b.memory.intervalDays == 0)) {
        return isStep;
    }
    if (isStep && a.memory.due != b.memory.due) {
        return a.memory.due < b.memory.due;
    }
    if (!isStep && a.retrievability != b.retrievability) {
        return a.retrievability < b.retrievability;
    }
    return a.item < b.item;
}

} // namespace

ReviewService::ReviewService(StorageThread &storage, const Clock &clock, ReviewOptions options, QObject *parent)
    : QObject(parent)
    , m_storage(storage)
    , m_clock(clock)
    , m_options(std::move(options))
    , m_scheduler(m_options.parameters)
{
}

void ReviewService::load(std::function<void(Result<>)> done)
{
    const auto work = [](Database &database) { return ReviewRepository(database).loadAll(); };
    m_storage.read(this, work, [this, done = std::move(done)](const Result<QList<ReviewRecord>> &rows) {
        if (!rows) {
            done(failure(rows.error()));
            return;
        }
        takeIn(*rows);
        done({});
    });
}

void ReviewService::takeIn(const QList<ReviewRecord> &rows)
{
    m_items.clear();
    m_lastReviews.clear();
    m_reviewsADay = {};
    m_damagedRows = 0;
    const QDate day = today();
    for (const ReviewRecord &row : rows) {
        if (row.isDamaged) {
            ++m_damagedRows;
        } else if (row.event == ReviewEventKind::Graded && row.grade) {
            m_items[row.item].log.add({ row.at, row.studyDay, *row.grade, row.took });
            countReview(row.item.kind, row.studyDay, 1);
            if (row.studyDay == day) {
                m_lastReviews.append({ row.item, row.at, row.studyDay });
            }
        }
    }
    // Afterwards: where the clock was set back in between, an undo stands before what it takes back.
    for (const ReviewRecord &row : rows) {
        if (row.isDamaged || row.event != ReviewEventKind::Undone || !row.undoneAt) {
            continue;
        }
        const auto found = m_items.find(row.item);
        const std::optional<QDate> takenFrom
            = found == m_items.end() ? std::nullopt : found->log.takeBack(*row.undoneAt);
        if (!takenFrom) {
            continue;
        }
        countReview(row.item.kind, *takenFrom, -1);
        const auto last = std::find_if(m_lastReviews.rbegin(), m_lastReviews.rend(),
            [&row](const LastReview &one) { return one.item == row.item && one.at == *row.undoneAt; });
        if (last != m_lastReviews.rend()) {
            m_lastReviews.erase(std::next(last).base());
        }
        if (found->log.reviews().empty()) {
            m_items.erase(found);
        }
    }
    rebuild();
}

void ReviewService::rebuild()
{
    for (auto item = m_items.begin(); item != m_items.end(); ++item) {
        item->memory = planned(item.key(), item->log.replay(m_scheduler, seedOf(item.key())));
    }
    emit rebuilt();
}

void ReviewService::setParameters(const SchedulerParameters &parameters)
{
    m_options.parameters = parameters;
    m_scheduler = Scheduler(parameters);
    rebuild();
}

void ReviewService::setPlan(const EasyDays &easyDays, const TargetDay &target, const std::vector<MemoryScale> &scales)
{
    // Any setting's change ends up here; replaying every log takes long, and what follows the plan need not look again.
    if (easyDays == m_options.easyDays && target == m_options.target && scales == m_options.parameters.scales) {
        return;
    }
    m_options.easyDays = easyDays;
    m_options.target = target;
    SchedulerParameters parameters = m_options.parameters;
    parameters.scales = scales;
    setParameters(parameters);
}

ItemMemory ReviewService::planned(const ReviewItem &item, ItemMemory memory) const
{
    // Whoever wants no fuzz gets the middle of the range.
    constexpr double kMiddle = 0.5;
    const std::optional<quint64> seed = seedOf(item);
    const double draw = seed ? fuzzDraw(*seed, memory.reps) : kMiddle;
    memory.dueDay = easedDay(memory, m_options.easyDays, m_options.parameters.maximumInterval, draw);
    if (const std::optional<QDate> early = earlyDay(m_scheduler, memory, m_options.target)) {
        memory.dueDay = *early;
    }
    return memory;
}

void ReviewService::replay(const ReviewItem &item)
{
    Item &one = m_items[item];
    one.memory = planned(item, one.log.replay(m_scheduler, seedOf(item)));
}

std::optional<quint64> ReviewService::seedOf(const ReviewItem &item) const
{
    return m_options.fuzz == Fuzz::On ? std::optional(fuzzSeed(item)) : std::nullopt;
}

void ReviewService::append(const ReviewRecord &row)
{
    const auto work = [row](Database &database) -> Result<> {
        ROUNDS_RETURN_IF_ERROR(ReviewRepository(database).append(row));
        return {};
    };
    m_storage.write(this, work, [this](const Result<> &result) {
        if (!result) {
            qCWarning(lcServices).noquote() << describe(result.error());
            emit refused(result.error());
        }
    });
}

Result<> ReviewService::grade(const ReviewItem &item, Grade grade, std::optional<Milliseconds> took)
{
    if (item.id.isEmpty()) {
        return failure(ErrorKind::InvalidInput, QStringLiteral("a review of nothing"));
    }
    ReviewRecord row;
    row.item = item;
    row.at = m_clock.now();
    row.studyDay = m_options.days.dayOf(row.at);
    row.grade = grade;
    // A clock that was set back while the answer was thought about must not cost the review.
    row.took = took ? std::optional(std::max(*took, Milliseconds { 0 })) : std::nullopt;
    append(row);
    m_items[item].log.add({ row.at, row.studyDay, grade, row.took });
    countReview(item.kind, row.studyDay, 1);
    m_lastReviews.append({ item, row.at, row.studyDay });
    replay(item);
    emit changed(item);
    return {};
}

std::optional<ReviewItem> ReviewService::undoable() const
{
    return !m_lastReviews.isEmpty() && m_lastReviews.last().day == today() ? std::optional(m_lastReviews.last().item)
                                                                           : std::nullopt;
}

Result<ReviewItem> ReviewService::undo()
{
    if (!undoable()) {
        return failure(ErrorKind::Conflict, QStringLiteral("there is no review of today to take back"));
    }
    const LastReview last = m_lastReviews.takeLast();
    ReviewRecord row;
    row.item = last.item;
    row.at = m_clock.now();
    row.studyDay = m_options.days.dayOf(row.at);
    row.event = ReviewEventKind::Undone;
    row.undoneAt = last.at;
    append(row);
    const auto found = m_items.find(last.item);
    ROUNDS_CHECK(found != m_items.end());
    if (const std::optional<QDate> day = found->log.takeBack(last.at)) {
        countReview(last.item.kind, *day, -1);
    }
    if (found->log.reviews().empty()) {
        m_items.erase(found);
    } else {
        replay(last.item);
    }
    emit changed(last.item);
    return last.item;
}

ItemMemory ReviewService::memory(const ReviewItem &item) const
{
    return m_items.value(item).memory;
}

bool ReviewService::isDue(const ReviewItem &item) const
{
    const auto found = m_items.constFind(item);
    return found != m_items.cend() && found->memory.isDue(m_clock.now(), today());
}

bool ReviewService::wasWanted(const ReviewItem &item, UtcTime at) const
{
    ItemLog before;
    for (const GradedReview &review : history(item)) {
        if (review.at < at) {
            before.add(review);
        }
    }
    return before.reviews().empty()
        || planned(item, before.replay(m_scheduler, seedOf(item))).isDue(at, m_options.days.dayOf(at));
}

std::array<ItemMemory, 4> ReviewService::preview(const ReviewItem &item) const
{
    const ItemMemory before = memory(item);
    const UtcTime now = m_clock.now();
    std::array<ItemMemory, 4> after
        = m_scheduler.preview(before, reviewMoment(before, now, m_options.days.dayOf(now), seedOf(item)));
    for (ItemMemory &memory : after) {
        memory = planned(item, memory);
    }
    return after;
}

double ReviewService::retrievability(const ReviewItem &item, QDate day) const
{
    return m_scheduler.retrievability(memory(item), day);
}

std::vector<GradedReview> ReviewService::history(const ReviewItem &item) const
{
    return m_items.value(item).log.reviews();
}

DueItem ReviewService::listed(const ReviewItem &item, const ItemMemory &memory, QDate day) const
{
    return { item, memory, m_scheduler.retrievability(memory, day) };
}

QList<DueItem> ReviewService::items(std::optional<ReviewItemKind> kind) const
{
    const QDate day = today();
    QList<DueItem> all;
    for (auto one = m_items.cbegin(); one != m_items.cend(); ++one) {
        if (!kind || one.key().kind == *kind) {
            all.append(listed(one.key(), one->memory, day));
        }
    }
    std::sort(all.begin(), all.end(), [](const DueItem &a, const DueItem &b) { return a.item < b.item; });
    return all;
}

int ReviewService::begunToday(ReviewItemKind kind) const
{
    const QDate day = today();
    int begun = 0;
    for (auto one = m_items.cbegin(); one != m_items.cend(); ++one) {
        begun += one.key().kind == kind && one->log.reviews().front().day == day ? 1 : 0;
    }
    return begun;
}

void ReviewService::eachReview(
    ReviewItemKind kind, const std::function<void(const ReviewItem &, const GradedReview &)> &show) const
{
    for (auto one = m_items.cbegin(); one != m_items.cend(); ++one) {
        if (one.key().kind == kind) {
            for (const GradedReview &review : one->log.reviews()) {
                show(one.key(), review);
            }
        }
    }
}

const QMap<QDate, int> &ReviewService::reviewsADay(ReviewItemKind kind) const
{
    return m_reviewsADay.at(static_cast<std::size_t>(kind));
}

void ReviewService::countReview(ReviewItemKind kind, QDate day, int change)
{
    QMap<QDate, int> &days = m_reviewsADay.at(static_cast<std::size_t>(kind));
    if ((days[day] += change) <= 0) {
        days.remove(day);
    }
}

std::vector<GradedReview> ReviewService::reviewsSince(ReviewItemKind kind, UtcTime since) const
{
    std::vector<GradedReview> found;
    for (auto one = m_items.cbegin(); one != m_items.cend(); ++one) {
        if (one.key().kind == kind) {
            std::copy_if(one->log.reviews().begin(), one->log.reviews().end(), std::back_inserter(found),
                [since](const GradedReview &review) { return review.at >= since; });
        }
    }
    return found;
}

std::vector<RecallSample> ReviewService::samples() const
{
    std::vector<TimedSample> timed;
    for (const Item &one : m_items) {
        const std::vector<TimedSample> own = one.log.samples(m_scheduler);
        timed.insert(timed.end(), own.begin(), own.end());
    }
    std::stable_sort(
        timed.begin(), timed.end(), [](const TimedSample &a, const TimedSample &b) { return a.at < b.at; });
    std::vector<RecallSample> samples;
    std::transform(
        timed.begin(), timed.end(), std::back_inserter(samples), [](const TimedSample &one) { return one.sample; });
    return samples;
}

QList<DueItem> ReviewService::dueItems(std::optional<ReviewItemKind> kind) const
{
    const UtcTime now = m_clock.now();
    const QDate day = m_options.days.dayOf(now);
    QList<DueItem> due;
    for (auto one = m_items.cbegin(); one != m_items.cend(); ++one) {
        if ((!kind || one.key().kind == *kind) && one->memory.isDue(now, day)) {
            due.append(listed(one.key(), one->memory, day));
        }
    }
    std::sort(due.begin(), due.end(), comesBefore);
    return due;
}

std::optional<UtcTime> ReviewService::nextStepDue() const
{
    const UtcTime now = m_clock.now();
    std::optional<UtcTime> next;
    for (const Item &one : m_items) {
        if (one.memory.intervalDays == 0 && one.memory.due > now) {
            next = next ? std::min(*next, one.memory.due) : one.memory.due;
        }
    }
    return next;
}

} // namespace sevenrounds
