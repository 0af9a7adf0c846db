// SPDX-License-Identifier: MIT
#pragma once

#include "scheduling/easydays.h"
#include "scheduling/itemlog.h"
#include "scheduling/recallonday.h"
#include "scheduling/studydays.h"
#include "storage/records.h"
#include "storage/storagethread.h"

#include <QHash>
#include <QList>
#include <QMap>
#include <QObject>

#include <array>
#include <functional>
#include <optional>

namespace sevenrounds {

/// Whether intervals are moved a little, so that what was learned on one day does not come back on one day.
enum class Fuzz {
    Off,
    On,
};

struct ReviewOptions {
    StudyDays days = StudyDays::local();
    SchedulerParameters parameters;
    Fuzz fuzz = Fuzz::On;
    EasyDays easyDays {};
    /// What everything is learned for; without a day nothing is brought forward.
    TargetDay target {};
};

/// One item of the due list.
struct DueItem {
    ReviewItem item;
    ItemMemory memory;
    /// The chance that it is still recalled, by today's date.
    double retrievability = 0.0;
};

/// The one memory of the product: what was reviewed how, what is due, and when the next review would be. Knows items by kind and id,
/// not what they show. Every state is replayed from the log; nothing else is stored.
class ReviewService : public QObject
{
    Q_OBJECT

public:
    ReviewService(StorageThread &storage, const Clock &clock, ReviewOptions options = {}, QObject *parent = nullptr);

    /// Reads the log and replays every item; may be called again.
    void load(std::function<void(Result<>)> done);
    /// Replays every item with other parameters. The log stays as it is.
    void setParameters(const SchedulerParameters &parameters);

    /// Replays every item with other easy days, another day that it is learned for, and other memory scales. The log stays as it is.
    void setPlan(const EasyDays &easyDays, const TargetDay &target, const std::vector<MemoryScale> &scales);

    /// Logs a review of this moment. Fails with InvalidInput, and logs nothing, for an item without an id.
    [[nodiscard]] Result<> grade(const ReviewItem &item, Grade grade, std::optional<Milliseconds> took = std::nullopt);
    /// The item that `undo` would take a review back from: the one reviewed last, as long as that was on this study day.
    [[nodiscard]] std::optional<ReviewItem> undoable() const;
    /// Takes the last review back by an event of its own and returns its item; may be repeated. Fails with Conflict where nothing is left.
    [[nodiscard]] Result<ReviewItem> undo();

    /// New for an item that was never reviewed.
    [[nodiscard]] ItemMemory memory(const ReviewItem &item) const;
    /// Was reviewed, and its next review is due now.
    [[nodiscard]] bool isDue(const ReviewItem &item) const;
    /// Was not reviewed before that moment, or was due at it.
    [[nodiscard]] bool wasWanted(const ReviewItem &item, UtcTime at) const;
    /// What each of the four keys would lead to now, Again first.
    [[nodiscard]] std::array<ItemMemory, 4> preview(const ReviewItem &item) const;
    /// The chance of recall on a study day; 0 for an item that was never reviewed.
    [[nodiscard]] double retrievability(const ReviewItem &item, QDate day) const;
    /// The reviews of an item that count, oldest first.
    [[nodiscard]] std::vector<GradedReview> history(const ReviewItem &item) const;

    /// What is due now: first steps of minutes, oldest first; then what is most likely to be forgotten. Only items that were reviewed.
    [[nodiscard]] QList<DueItem> dueItems(std::optional<ReviewItemKind> kind = std::nullopt) const;
    /// Every item that was reviewed, in the order of items.
    [[nodiscard]] QList<DueItem> items(std::optional<ReviewItemKind> kind = std::nullopt) const;
    /// How many items of a kind were reviewed for the first time today.
    [[nodiscard]] int begunToday(ReviewItemKind kind) const;
    /// Shows every review of a kind that counts, in no particular order and without a copy: there may be very many.
    void eachReview(
        ReviewItemKind kind, const std::function<void(const ReviewItem &, const GradedReview &)> &show) const;
    /// How many reviews of a kind count on each study day that has any; kept up as reviews come and go.
    [[nodiscard]] const QMap<QDate, int> &reviewsADay(ReviewItemKind kind) const;
    /// The reviews of a kind that count, from a moment on, in no particular order.
    [[nodiscard]] std::vector<GradedReview> reviewsSince(ReviewItemKind kind, UtcTime since) const;
    /// What all reviews teach about forgetting, in order of time.
    [[nodiscard]] std::vector<RecallSample> samples() const;
    /// When the next step of minutes ends that is still under way; absent where none is.
    [[nodiscard]] std::optional<UtcTime> nextStepDue() const;

    [[nodiscard]] QDate today() const { return m_options.days.dayOf(m_clock.now()); }
    /// Rows that no longer match their hash: left out of every replay.
    [[nodiscard]] int damagedRows() const { return m_damagedRows; }
    [[nodiscard]] const Scheduler &scheduler() const { return m_scheduler; }

signals:
    /// The item was reviewed, or a review of it was taken back.
    void changed(const sevenrounds::ReviewItem &item);
    /// Every item was replayed.
    void rebuilt();
    void refused(const sevenrounds::Error &error);

private:
    struct Item {
        ItemLog log;
        ItemMemory memory;
    };
    struct LastReview {
        ReviewItem item;
        UtcTime at {};
        QDate day;
    };

    void takeIn(const QList<ReviewRecord> &rows);
    void rebuild();
    void replay(const ReviewItem &item);
    /// One review more of its kind on a day, or one less.
    void countReview(ReviewItemKind kind, QDate day, int change);
    /// With the day that easy days and the target day give it.
    [[nodiscard]] ItemMemory planned(const ReviewItem &item, ItemMemory memory) const;
    [[nodiscard]] DueItem listed(const ReviewItem &item, const ItemMemory &memory, QDate day) const;
    [[nodiscard]] std::optional<quint64> seedOf(const ReviewItem &item) const;
    void append(const ReviewRecord &row);

    StorageThread &m_storage;
    const Clock &m_clock;
    ReviewOptions m_options;
    Scheduler m_scheduler;
    QHash<ReviewItem, Item> m_items;
    /// By kind, in the order of kReviewItemKinds.
    std::array<QMap<QDate, int>, kReviewItemKinds.size()> m_reviewsADay;
    /// Reviews that count, in the order they were given; those of earlier days may be missing.
    QList<LastReview> m_lastReviews;
    int m_damagedRows = 0;
};

} // namespace sevenrounds
