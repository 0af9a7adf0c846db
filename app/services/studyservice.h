// SPDX-License-Identifier: MIT
#pragma once

#include "scheduling/studyload.h"
#include "services/cardshelf.h"
#include "services/settingsservice.h"
#include "services/storyservice.h"
#include "services/typingpause.h"
#include "session/sessionresult.h"
#include "storage/textrow.h"

#include <functional>
#include <optional>

namespace sevenrounds {

/// What stands in the queue now.
struct QueueState {
    /// By kind, in the order of kReviewItemKinds; of cards only those that are in the queue.
    std::array<int, kReviewItemKinds.size()> due {};
    /// New cards that may still be begun today.
    int newToday = 0;
    /// New cards in all.
    int newCards = 0;
    /// Cards on a step of minutes that ends later.
    int stepsWaiting = 0;
    /// Of the due cards those whose recall lies below kRecallOnDay today, and those with which it will by tomorrow.
    int fadedCards = 0;
    int fadingCards = 0;
    /// For what is due and the new cards of today, by kind as `due`: what each item usually takes, at the person's own pace with its kind.
    std::array<Milliseconds, kReviewItemKinds.size()> time {};

    [[nodiscard]] int dueOf(ReviewItemKind kind) const { return due[static_cast<std::size_t>(kind)]; }
    [[nodiscard]] int dueInAll() const;
    [[nodiscard]] Milliseconds timeOf(ReviewItemKind kind) const { return time[static_cast<std::size_t>(kind)]; }
    [[nodiscard]] Milliseconds timeToFinish() const;
};

/// What a sitting came to.
struct StudySummary {
    bool isCram = false;
    int reviews = 0;
    /// Of them, those that were not remembered.
    int again = 0;
    Milliseconds took { 0 };
};

/// How much longer or shorter the person remembers, as a fit on their own reviews says.
struct ScaleReport {
    /// Reviews that came at least a day after the one before them: only these say anything about forgetting.
    std::size_t samples = 0;
    /// Absent below kSamplesForScale.
    std::optional<ScaleFit> fit;
    /// What stands now.
    double standing = 1.0;
};

/// The queue of everything that can fade, and sittings with cards. A sitting's grades go to the review log; where it stands is kept as it goes,
/// so that a kill costs at most half a second of typing. A cram writes nothing into the log.
class StudyService : public QObject
{
    Q_OBJECT

public:
    /// `library` must outlive this.
    StudyService(const ContentLibrary &library, CardShelf &shelf, ReviewService &reviews, StoryService &stories,
        SettingsService &settings, StorageThread &storage, const Clock &clock, QObject *parent = nullptr);

    /// Reads the open sitting; after the reviews and the settings.
    void load(std::function<void(Result<>)> done);

    /// The study day, which begins at four in the morning.
    [[nodiscard]] QDate today() const { return m_reviews.today(); }
    [[nodiscard]] QueueState queue() const;
    /// In the last seven days before an interview no new card is begun: what was begun is what can still be kept.
    [[nodiscard]] bool holdsNewBack() const;
    /// The item of a kind that comes first; absent where none is due.
    [[nodiscard]] std::optional<ReviewItem> firstDue(ReviewItemKind kind) const;
    /// The prompts of a rated round are reviews: all points are easy, below half is again.
    void noteResult(const SessionResult &result);
    /// Reviews of each of the next `days` days, today first; everything that was begun and is in the queue.
    [[nodiscard]] std::vector<int> forecast(int days) const;
    /// The share of the begun cards that would be recalled on the interview day without another review; absent without a day, after it, and
    /// where nothing was begun.
    [[nodiscard]] std::optional<double> recallOnDay() const;
    /// The same of the whole deck by the topics' weights; a card that was not begun is not recalled, and one that was only put off is.
    [[nodiscard]] std::optional<double> deckRecallOnDay() const;
    /// What a card of a topic counts in the deck, not negative; without a source every card counts the same.
    void setWeightSource(std::function<double(const QString &topic)> source) { m_weightSource = std::move(source); }
    /// Cards that were begun and are in the queue.
    [[nodiscard]] int begunCards() const;
    /// All cards there are, those that were put aside left out.
    [[nodiscard]] int deckCards() const;
    /// Fits the memory scale; a search over all reviews, so it is asked for and not kept.
    [[nodiscard]] ScaleReport memoryScale() const;

    /// Begins a sitting in place of the one that is open: what is due and new, of one topic or of all. Fails with NotFound where nothing is.
    [[nodiscard]] Result<> begin(const QString &topic = {});
    /// A cram: every begun card of a topic once, the likeliest forgotten first; where none was begun, all of the topic.
    [[nodiscard]] Result<> beginCram(const QString &topic);
    [[nodiscard]] bool isOpen() const { return m_session.has_value(); }
    [[nodiscard]] bool isCram() const { return isOpen() && m_session->isCram; }
    [[nodiscard]] const QString &topic() const { return m_session->topic; }
    /// Null where nothing is left or no sitting is open.
    [[nodiscard]] const Card *current() const;
    [[nodiscard]] bool isRevealed() const { return isOpen() && m_session->isRevealed; }
    [[nodiscard]] QString answer() const { return isOpen() ? m_session->answer : QString(); }
    /// Cards that are left now, the one that is shown included.
    [[nodiscard]] int left() const;
    [[nodiscard]] StudySummary summary() const;

    void setAnswer(const QString &text);
    void reveal();
    /// Grades the card that is shown; Conflict before its answer is. In a cram Again brings it back later, any other grade takes it out.
    [[nodiscard]] Result<> grade(Grade grade);
    [[nodiscard]] bool canUndo() const;
    /// Takes the last grade of this sitting back and shows its card.
    [[nodiscard]] Result<> undo();
    /// The shown card leaves the queue until tomorrow, or until it is taken back in.
    [[nodiscard]] Result<> bury();
    [[nodiscard]] Result<> suspend();
    /// Looks again for a card: steps may have ended.
    void refresh();
    /// Ends the sitting; what was graded stays.
    void end();
    /// The typed answer is not posted yet.
    [[nodiscard]] bool hasUnsaved() const { return m_pause.isWaiting(); }
    void flush();

signals:
    /// The queue, or what is shown of it, is another.
    void queueChanged();
    /// Another card, its answer, or the sitting's beginning or end.
    void sessionChanged();
    void answerChanged();
    void refused(const sevenrounds::Error &error);

private:
    void followPlan();
    /// What a sitting of this topic may show, in its order; of waiting steps those that end soon come last.
    [[nodiscard]] QStringList sittingQueue(const QString &topic) const;
    [[nodiscard]] int newLeft() const;
    [[nodiscard]] QList<DueItem> inQueue(std::optional<ReviewItemKind> kind) const;
    /// The content or the story bank still has it, and of cards that it is in the queue.
    [[nodiscard]] bool isThere(const ReviewItem &item) const;
    [[nodiscard]] bool isOf(const QString &id, const QString &topic) const;
    void start(StudySessionRecord session);
    void show(const QString &id);
    void showNext();
    void save();
    void write(const TextRow &row);

    /// What a review of the item takes where nobody was measured.
    [[nodiscard]] Milliseconds usualTime(const ReviewItem &item) const;
    /// The person's own pace with a kind, as paceOf().
    [[nodiscard]] double pace(ReviewItemKind kind) const;

    std::function<double(const QString &topic)> m_weightSource;
    const ContentLibrary &m_library;
    CardShelf &m_shelf;
    ReviewService &m_reviews;
    StoryService &m_stories;
    SettingsService &m_settings;
    StorageThread &m_storage;
    const Clock &m_clock;
    std::optional<StudySessionRecord> m_session;
    /// Of the last sitting that ended.
    StudySummary m_ended;
    /// When the shown card came up, monotonic.
    Milliseconds m_shownAt { 0 };
    TypingPause m_pause;
    LogStamp m_stamp;
};

} // namespace sevenrounds
