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
    m_damagedRows = 0;
    const QDate day = today();
    for (const ReviewRecord &row : rows) {
        if (row.isDamaged) {
            ++m_damagedRows;
        } else if (row.event == ReviewEventKind::Graded && row.grade) {
            m_items[row.item].log.add({ row.at, row.studyDay, *row.grade });
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
        if (found == m_items.end() || !found->log.takeBack(*row.undoneAt)) {
            continue;
        }
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
        item->memory = item->log.replay(m_scheduler, seedOf(item.key()));
    }
    emit rebuilt();
}

void ReviewService::setParameters(const SchedulerParameters &parameters)
{
    m_options.parameters = parameters;
    m_scheduler = Scheduler(parameters);
    rebuild();
}

void ReviewService::replay(const ReviewItem &item)
{
    Item &one = m_items[item];
    one.memory = one.log.replay(m_scheduler, seedOf(item));
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
    m_items[item].log.add({ row.at, row.studyDay, grade });
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
    found->log.takeBack(last.at);
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

std::array<ItemMemory, 4> ReviewService::preview(const ReviewItem &item) const
{
    const ItemMemory before = memory(item);
    const UtcTime now = m_clock.now();
    return m_scheduler.preview(before, reviewMoment(before, now, m_options.days.dayOf(now), seedOf(item)));
}

double ReviewService::retrievability(const ReviewItem &item, QDate day) const
{
    return m_scheduler.retrievability(memory(item), day);
}

std::vector<GradedReview> ReviewService::history(const ReviewItem &item) const
{
    return m_items.value(item).log.reviews();
}

QList<DueItem> ReviewService::dueItems(std::optional<ReviewItemKind> kind) const
{
    const UtcTime now = m_clock.now();
    const QDate day = m_options.days.dayOf(now);
    QList<DueItem> due;
    for (auto one = m_items.cbegin(); one != m_items.cend(); ++one) {
        if ((!kind || one.key().kind == *kind) && one->memory.isDue(now, day)) {
            due.append({ one.key(), one->memory, m_scheduler.retrievability(one->memory, day) });
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
