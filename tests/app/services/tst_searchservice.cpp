// SPDX-License-Identifier: MIT
#include "services/guideservice.h"
#include "services/owncardservice.h"
#include "services/portfolioservice.h"
#include "services/reflections.h"
#include "services/searchservice.h"
#include "support/profilebench.h"

#include <QFile>
#include <QSignalSpy>

#include <algorithm>

using namespace sevenrounds;

namespace {

/// The first time the whole content is read, on a machine that may be busy.
constexpr int kPatience = 60000;

} // namespace

/// The search over a real profile: content and own texts, edits, a file that is gone or broken, and what is not given away.
class TestSearchService : public QObject
{
    Q_OBJECT

private slots:
    void findsContentAndLeavesItsIndex();
    void theNewestQuestionWins();
    void nothingToLookForIsNotAsked();
    void ownTextsFollowEdits();
    void ownCardsFollowEdits();
    void notesAreFoundWhereTheyStand();
    void thePortfolioIsFound();
    void whatARoundTaughtIsFound();
    void twoLettersFindWithoutOrder();
    void aBrokenIndexIsMadeAnew_data();
    void aBrokenIndexIsMadeAnew();
    void whereNoFileCanBeItWorksWithout();
    void answersAreNotShownBeforeTheyWereTried();

private:
    [[nodiscard]] static QList<FoundText> find(ProfileBench *bench, const QString &typed);
    [[nodiscard]] static bool holds(const QList<FoundText> &texts, SearchKind kind, const QString &key);
    [[nodiscard]] static QString indexOf(const ProfileBench &bench)
    {
        return ProfilePaths { bench.folder.path() }.searchIndex();
    }
};

QList<FoundText> TestSearchService::find(ProfileBench *bench, const QString &typed)
{
    QList<FoundText> found;
    bool isAnswered = false;
    QObject receiver;
    connect(&bench->services.search(), &SearchService::found, &receiver, [&](const QList<FoundText> &texts) {
        found = texts;
        isAnswered = true;
    });
    bench->services.search().find(typed);
    return QTest::qWaitFor([&] { return isAnswered; }, kPatience) ? found : QList<FoundText>();
}

bool TestSearchService::holds(const QList<FoundText> &texts, SearchKind kind, const QString &key)
{
    return std::any_of(
        texts.cbegin(), texts.cend(), [&](const FoundText &text) { return text.kind == kind && text.key == key; });
}

void TestSearchService::findsContentAndLeavesItsIndex()
{
    ProfileBench bench;
    QVERIFY(bench.open());
    QVERIFY(!QFile::exists(indexOf(bench)));
    const QList<FoundText> texts = find(&bench, QStringLiteral("Q-17"));
    QVERIFY(holds(texts, SearchKind::Prompt, QStringLiteral("Q-17")));
    QVERIFY(QFile::exists(indexOf(bench)));
    // Of one kind not more than its share, and each kind in one piece.
    const QList<FoundText> many = find(&bench, QStringLiteral("the"));
    QList<SearchKind> kinds;
    QHash<SearchKind, int> counts;
    for (const FoundText &text : many) {
        if (kinds.isEmpty() || kinds.last() != text.kind) {
            QVERIFY(!kinds.contains(text.kind));
            kinds.append(text.kind);
        }
        ++counts[text.kind];
    }
    QVERIFY(!kinds.isEmpty());
    for (const int count : std::as_const(counts)) {
        QVERIFY(count <= SearchService::kMostOfAKind);
    }
    // The next start takes the index as it is.
    QVERIFY(bench.reopen());
    QVERIFY(holds(find(&bench, QStringLiteral("Q-17")), SearchKind::Prompt, QStringLiteral("Q-17")));
}

void TestSearchService::theNewestQuestionWins()
{
    ProfileBench bench;
    QVERIFY(bench.open());
    SearchService &search = bench.services.search();
    QSignalSpy found(&search, &SearchService::found);
    search.find(QStringLiteral("attention"));
    search.find(QStringLiteral("entropy"));
    search.find(QStringLiteral("Q-17"));
    QVERIFY(search.isBusy());
    QTRY_COMPARE_WITH_TIMEOUT(found.count(), 1, kPatience);
    QVERIFY(!search.isBusy());
    QVERIFY(holds(found.first().first().value<QList<FoundText>>(), SearchKind::Prompt, QStringLiteral("Q-17")));
    // The worker has done with all it was told before it answers another one: an older answer would have come by now.
    QVERIFY(!find(&bench, QStringLiteral("attention")).isEmpty());
    QCOMPARE(found.count(), 2);
    search.find(QStringLiteral("entropy"));
    search.forget();
    QVERIFY(!search.isBusy());
    QVERIFY(!find(&bench, QStringLiteral("attention")).isEmpty());
    QCOMPARE(found.count(), 3);
}

void TestSearchService::nothingToLookForIsNotAsked()
{
    ProfileBench bench;
    QVERIFY(bench.open());
    SearchService &search = bench.services.search();
    for (const char *typed : { "", " ", "a", "\"", "**", "(" }) {
        QVERIFY(!SearchService::isQuestion(QString::fromLatin1(typed)));
        search.find(QString::fromLatin1(typed));
        QVERIFY(!search.isBusy());
    }
    QVERIFY(SearchService::isQuestion(QStringLiteral("ab")));
    QVERIFY(find(&bench, QStringLiteral("zzzqqq")).isEmpty());
}

void TestSearchService::ownTextsFollowEdits()
{
    ProfileBench bench;
    QVERIFY(bench.open());
    StoryService &stories = bench.services.stories();
    const QString word = QStringLiteral("xylophone");
    QVERIFY(find(&bench, word).isEmpty());
    const StoryId id = stories.create(QStringLiteral("A race"), {});
    Story story = *stories.find(id);
    story.part(StoryPart::Action) = QStringLiteral("I tuned the xylophone.");
    stories.edit(story);
    QList<FoundText> texts = find(&bench, word);
    QVERIFY(holds(texts, SearchKind::Story, id.value()));
    QVERIFY(texts.first().snippet.contains(kMarkStart));
    story.part(StoryPart::Action) = QStringLiteral("I tuned the piano.");
    stories.edit(story);
    QVERIFY(find(&bench, word).isEmpty());
    QVERIFY(holds(find(&bench, QStringLiteral("tuned piano")), SearchKind::Story, id.value()));
    stories.settle(id);
    stories.remove(id);
    QVERIFY(!holds(find(&bench, QStringLiteral("tuned piano")), SearchKind::Story, id.value()));
    stories.restore();
    QVERIFY(holds(find(&bench, QStringLiteral("tuned piano")), SearchKind::Story, id.value()));

    PaperService &papers = bench.services.papers();
    const OwnPaperId paperId = papers.create();
    OwnPaper paper = *papers.find(paperId);
    paper.title = QStringLiteral("On xylophones");
    papers.edit(paper);
    QVERIFY(holds(find(&bench, word), SearchKind::OwnPaper, paperId.value()));
    // Nothing that was written is in the file.
    QFile file(indexOf(bench));
    QVERIFY(file.open(QFile::ReadOnly));
    QVERIFY(!file.readAll().contains("xylophone"));
}

void TestSearchService::ownCardsFollowEdits()
{
    ProfileBench bench;
    QVERIFY(bench.open());
    OwnCardService &cards = bench.services.ownCards();
    const auto isFound = [&bench](const char *typed, const QString &id) {
        return holds(find(&bench, QString::fromLatin1(typed)), SearchKind::OwnCard, id);
    };
    QVERIFY(find(&bench, QStringLiteral("xylophone")).isEmpty());
    const QString id = cards.add(
        QStringLiteral("Marimbas"), QStringLiteral("What is a xylophone?"), QStringLiteral("Bars of **rosewood**."));
    QVERIFY(isFound("xylophone", id));
    QVERIFY(isFound("marimba", id));
    // The back is the answer: it is found, and shown once it was tried.
    FoundText found = find(&bench, QStringLiteral("rosewood")).value(0);
    QCOMPARE(found.key, id);
    QVERIFY(found.isOnlyInAnswer);
    QVERIFY(bench.services.reviews().grade(CardShelf::itemOf(id), Grade::Good));
    found = find(&bench, QStringLiteral("rosewood")).value(0);
    QVERIFY(!found.isOnlyInAnswer && found.snippet.contains(kMarkStart));
    // As it is typed, before it is saved.
    cards.edit(id, QStringLiteral("What is a celesta?"), QStringLiteral("Plates of steel."));
    QVERIFY(isFound("celesta", id) && isFound("plates steel", id));
    QVERIFY(find(&bench, QStringLiteral("xylophone")).isEmpty());
    bench.services.cards().setNote(id, QStringLiteral("a quokka helps"));
    QVERIFY(holds(find(&bench, QStringLiteral("quokka")), SearchKind::CardNote, id));
    QVERIFY(bench.reopen());
    OwnCardService &reopened = bench.services.ownCards();
    QVERIFY(isFound("celesta", id));
    // What is gone is gone with its note, and comes back with it.
    reopened.remove(id);
    QVERIFY(find(&bench, QStringLiteral("celesta")).isEmpty());
    QVERIFY(find(&bench, QStringLiteral("quokka")).isEmpty());
    reopened.undo();
    QVERIFY(isFound("celesta", id));
    QVERIFY(holds(find(&bench, QStringLiteral("quokka")), SearchKind::CardNote, id));
    // Of a file.
    std::optional<bool> isTaken;
    const OwnCard imported { QStringLiteral("own-0123456789abcdef01234567"), QStringLiteral("Deck"),
        QStringLiteral("Who plays the theremin?"), QStringLiteral("Nobody touches it."), {}, {}, false };
    reopened.take({ imported }, {}, [&isTaken](const Result<> &taken) { isTaken = taken.has_value(); });
    QTRY_VERIFY(isTaken.has_value());
    QVERIFY(*isTaken);
    QVERIFY(isFound("theremin", imported.id));
    reopened.undo();
    QVERIFY(find(&bench, QStringLiteral("theremin")).isEmpty());
}

void TestSearchService::notesAreFoundWhereTheyStand()
{
    ProfileBench bench;
    QVERIFY(bench.open());
    bench.services.promptNotes().setNote(PromptId(QStringLiteral("Q-17")), QStringLiteral("say *quokka* first"));
    const QString card = bench.services.cards().cards().first()->id.value();
    bench.services.cards().setNote(card, QStringLiteral("a quokka helps"));
    QList<FoundText> texts = find(&bench, QStringLiteral("quok"));
    QCOMPARE(texts.size(), 2);
    QVERIFY(holds(texts, SearchKind::PromptNote, QStringLiteral("Q-17")));
    QVERIFY(holds(texts, SearchKind::CardNote, card));
    bench.services.promptNotes().setNote(PromptId(QStringLiteral("Q-17")), QString());
    texts = find(&bench, QStringLiteral("quok"));
    QCOMPARE(texts.size(), 1);
    QVERIFY(bench.reopen());
    QVERIFY(holds(find(&bench, QStringLiteral("quok")), SearchKind::CardNote, card));
    // What one was told of a level, and who said what of a row of pay.
    const QString level = QStringLiteral("levels/level-research-l5");
    const QString pay = QStringLiteral("pay/pay-s2-uk-l5");
    bench.services.guide().setOwnPart(level, QStringLiteral("scope"), QStringLiteral("a herd of numbats"));
    bench.services.guide().setOwnPart(pay, kToldByPart, QStringLiteral("Numbat, by phone"));
    texts = find(&bench, QStringLiteral("numbat"));
    QCOMPARE(texts.size(), 2);
    QVERIFY(holds(texts, SearchKind::GuideNote, level));
    QVERIFY(holds(texts, SearchKind::GuideNote, pay));
}

void TestSearchService::thePortfolioIsFound()
{
    ProfileBench bench;
    QVERIFY(bench.open());
    PortfolioService &portfolio = bench.services.portfolio();
    const QString word = QStringLiteral("xylophone");
    QVERIFY(find(&bench, word).isEmpty());

    ReadingItem paper = *portfolio.readingItem(portfolio.addReading(QStringLiteral("On bars of wood"), true));
    paper.critique.at(static_cast<std::size_t>(CritiquePart::Doubt)) = QStringLiteral("No xylophone was measured.");
    portfolio.setReading(paper);
    Opinion opinion = *portfolio.opinion(portfolio.addOpinion());
    opinion.problem = QStringLiteral("Are bars enough?");
    opinion.position = QStringLiteral("A xylophone is.");
    portfolio.setOpinion(opinion);
    OwnLadder ladder = *portfolio.ladder(portfolio.addLadder());
    ladder.title = QStringLiteral("Mallets");
    ladder.rungs = { { QStringLiteral("Why wood?"), QStringLiteral("It rings in a xylophone.") } };
    portfolio.setLadder(ladder);
    TopicLink told;
    told.first = QStringLiteral("Wood");
    told.second = QStringLiteral("Sound");
    told.day = bench.clock.today();
    told.notes = QStringLiteral("They meet in the xylophone.");
    const TopicLinkId link = portfolio.addConnection(told);

    const auto isWhole = [&](const QList<FoundText> &texts) {
        return texts.size() == 4 && holds(texts, SearchKind::Critique, paper.id.value())
            && holds(texts, SearchKind::Position, opinion.id.value())
            && holds(texts, SearchKind::OwnLadder, ladder.id.value())
            && holds(texts, SearchKind::Connection, link.value());
    };
    const QList<FoundText> texts = find(&bench, word);
    QVERIFY(isWhole(texts));
    // One's own words are open.
    QVERIFY(std::all_of(texts.cbegin(), texts.cend(),
        [](const FoundText &text) { return text.snippet.contains(kMarkStart) && !text.isOnlyInAnswer; }));
    // Edits, removals and the way back are followed, and the next start reads them again.
    opinion.position = QStringLiteral("A celesta is.");
    portfolio.setOpinion(opinion);
    QVERIFY(!holds(find(&bench, word), SearchKind::Position, opinion.id.value()));
    QVERIFY(holds(find(&bench, QStringLiteral("celesta")), SearchKind::Position, opinion.id.value()));
    opinion.position = QStringLiteral("A xylophone is.");
    portfolio.setOpinion(opinion);
    portfolio.removeLadder(ladder.id);
    QVERIFY(!holds(find(&bench, word), SearchKind::OwnLadder, ladder.id.value()));
    portfolio.undo();
    QVERIFY(bench.reopen());
    QVERIFY(isWhole(find(&bench, word)));
}

void TestSearchService::whatARoundTaughtIsFound()
{
    ProfileBench bench;
    QVERIFY(bench.open());
    SessionService &sessions = bench.services.sessions();
    QVERIFY(find(&bench, QStringLiteral("quokka")).isEmpty());
    QVERIFY(sessions.startPrompt(bench.services.library().prompts().first().id));
    QVERIFY(sessions.apply(SessionEventKind::Ended));
    sessions.setDraft(reflectionItem(ReflectionQuestion::Loss), QStringLiteral("The quokka has no gradient."));
    sessions.flush();
    QTRY_VERIFY_WITH_TIMEOUT(*sessions.practice().shared() > 0, kPatience);
    const qint64 practice = *sessions.practice().shared();
    // What a round taught is read from the disk: the answer that knows of it may be the second one to the same words.
    QList<FoundText> found;
    connect(&bench.services.search(), &SearchService::found, this,
        [&found](const QList<FoundText> &texts) { found = texts; });
    bench.services.search().find(QStringLiteral("quokka"));
    QTRY_VERIFY_WITH_TIMEOUT(holds(found, SearchKind::Reflection, QString::number(practice)), kPatience);
    QVERIFY(found.first().snippet.contains(kMarkStart));
    disconnect(&bench.services.search(), nullptr, this, nullptr);
}

void TestSearchService::twoLettersFindWithoutOrder()
{
    ProfileBench bench;
    QVERIFY(bench.open());
    const StoryId id = bench.services.stories().create(QStringLiteral("Zq"), {});
    QVERIFY(holds(find(&bench, QStringLiteral("zq")), SearchKind::Story, id.value()));
    QVERIFY(!find(&bench, QStringLiteral("en")).isEmpty());
}

void TestSearchService::aBrokenIndexIsMadeAnew_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("missing") << QByteArray();
    QTest::newRow("text") << QByteArray("no index at all, but long enough to have a header ").repeated(200);
    QTest::newRow("a header and then nothing") << QByteArray("SQLite format 3\0", 16) + QByteArray(5000, '\x7f');
}

void TestSearchService::aBrokenIndexIsMadeAnew()
{
    QFETCH(QByteArray, content);
    ProfileBench bench;
    QVERIFY(bench.open());
    QVERIFY(!find(&bench, QStringLiteral("Q-17")).isEmpty());
    QVERIFY(bench.services.shutDown(Milliseconds { 60000 }));
    QFile file(indexOf(bench));
    QVERIFY(file.remove());
    if (!content.isEmpty()) {
        QVERIFY(file.open(QFile::WriteOnly));
        QCOMPARE(file.write(content), content.size());
        file.close();
    }
    QVERIFY(bench.open());
    QVERIFY(holds(find(&bench, QStringLiteral("Q-17")), SearchKind::Prompt, QStringLiteral("Q-17")));
    QVERIFY(file.open(QFile::ReadOnly));
    QVERIFY(file.size() > content.size());
}

void TestSearchService::whereNoFileCanBeItWorksWithout()
{
    ProfileBench bench;
    QFile taken(bench.folder.filePath(QStringLiteral("cache")));
    QVERIFY(taken.open(QFile::WriteOnly));
    taken.close();
    QVERIFY(bench.open());
    QVERIFY(holds(find(&bench, QStringLiteral("Q-17")), SearchKind::Prompt, QStringLiteral("Q-17")));
}

void TestSearchService::answersAreNotShownBeforeTheyWereTried()
{
    ProfileBench bench;
    QVERIFY(bench.open());
    // Words of the back of one card, on steepest ascent.
    const QString words = QStringLiteral("cauchy sign descent natural attack");
    const auto shownOf = [&] {
        const QList<FoundText> texts = find(&bench, words);
        const auto found = std::find_if(
            texts.cbegin(), texts.cend(), [](const FoundText &text) { return text.kind == SearchKind::Card; });
        return found == texts.cend() ? FoundText {} : *found;
    };
    const FoundText before = shownOf();
    QVERIFY(!before.key.isEmpty());
    QVERIFY(before.isOnlyInAnswer);
    // All that a card has beside its question is its answer.
    QCOMPARE(before.snippet, QString());
    QVERIFY(bench.services.reviews().grade(CardShelf::itemOf(before.key), Grade::Good));
    const FoundText after = shownOf();
    QCOMPARE(after.key, before.key);
    QVERIFY(!after.isOnlyInAnswer);
    QVERIFY(after.snippet.contains(kMarkStart));
}

QTEST_GUILESS_MAIN(TestSearchService)
#include "tst_searchservice.moc"
