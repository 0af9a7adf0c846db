// SPDX-License-Identifier: MIT
#pragma once

#include "domain/searchtext.h"
#include "search/owntexts.h"

#include <QList>
#include <QObject>
#include <QSet>
#include <QString>

#include <memory>

namespace sevenrounds {

class CardShelf;
class ContentLibrary;
class GuideService;
class InterviewService;
class OwnCardService;
class OwnDerivationService;
class PaperNoteService;
class PaperService;
class PortfolioService;
class PromptHistory;
class PromptNoteService;
class QuestionService;
class ReviewService;
class SessionService;
class StorageThread;
class StoryService;
struct Reflection;

/// What is searched, and who knows what was answered.
struct SearchSources {
    const ContentLibrary &library;
    PromptNoteService &promptNotes;
    GuideService &guide;
    InterviewService &interviews;
    OwnDerivationService &ownDerivations;
    PaperService &papers;
    PaperNoteService &paperNotes;
    StoryService &stories;
    QuestionService &questions;
    CardShelf &cards;
    OwnCardService &ownCards;
    ReviewService &reviews;
    PromptHistory &promptHistory;
    PortfolioService &portfolio;
    SessionService &sessions;
    StorageThread &storage;
};

/// A text that was found, as it may be shown.
struct FoundText {
    SearchKind kind = SearchKind::Prompt;
    QString key = {};
    QString spot = {};
    /// With marks, as SearchHit has them; empty where the text has no title.
    QString title = {};
    /// With marks, or the text's beginning without one.
    QString snippet = {};
    /// A word stands only in the answer, which is not shown: nobody has tried it yet.
    bool isOnlyInAnswer = false;
};

/// Finds words in everything there is to read: the packs' texts, in an index of its own file that is made when it is needed and whenever content changed,
/// and what the person wrote, in an index in memory that follows their edits and leaves nothing on the disk. Works on a thread of its own; the newest
/// question wins, an answer to an older one is dropped.
class SearchService : public QObject
{
    Q_OBJECT

public:
    /// Of each kind so many are shown.
    static constexpr int kMostOfAKind = 6;

    /// The library must outlive this and its packs not change meanwhile. Without `file` everything is in memory.
    SearchService(const SearchSources &sources, const QString &file, QObject *parent = nullptr);
    ~SearchService() override;
    Q_DISABLE_COPY_MOVE(SearchService)

    /// Opens the index, or makes it, so that the first word need not wait for that.
    void prepare();
    /// Looks for what was typed; found() answers, unless there is nothing to look for.
    void find(const QString &typed);
    /// Whether find() would look for it.
    [[nodiscard]] static bool isQuestion(const QString &typed);
    /// No answer to what was asked so far is wanted any more.
    void forget();
    [[nodiscard]] bool isBusy() const { return m_isBusy; }

signals:
    void busyChanged();
    /// Texts of one kind stand together, the kind of the best match first, the person's own before the packs'.
    void found(const QList<sevenrounds::FoundText> &texts);

private:
    class Worker;

    void follow();
    /// Hands over what the person changed since the last time.
    void bringUpToDate();
    void hand(SearchKind kind);
    /// What rounds taught is nowhere in memory: it is read, and whoever still waits for an answer gets one that knows of it.
    void readReflections();
    void takeReflections(const QList<Reflection> &reflections);
    void receive(quint64 ticket, const QList<SearchHit> &hits);
    [[nodiscard]] FoundText shown(const SearchHit &hit) const;
    [[nodiscard]] bool isAnswered(SearchKind kind, const QString &key) const;
    void setBusy(bool isBusy);

    SearchSources m_sources;
    std::unique_ptr<Worker> m_worker;
    /// Kinds whose texts changed since they were handed over.
    QSet<SearchKind> m_stale;
    quint64 m_ticket = 0;
    /// What was asked last, as long as an answer to it is wanted.
    QString m_asked;
    QList<SearchNote> m_reflections;
    bool m_isBusy = false;
};

} // namespace sevenrounds
