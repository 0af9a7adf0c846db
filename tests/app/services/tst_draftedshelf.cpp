// SPDX-License-Identifier: MIT
#include "services/draftedshelf.h"
#include "storage/storyrepository.h"
#include "support/servicebench.h"

#include <QElapsedTimer>
#include <QTest>

using namespace sevenrounds;
using namespace std::chrono_literals;

namespace {

/// A shelf of stories, and how often it said what.
class Shelf : public QObject
{
public:
    Shelf(StorageThread &storage, const Clock &clock)
        : stories(storage, clock, this,
            { [this] { ++changes; }, [this](const StoryId &id) { edited.append(id); },
                [this](const Error &error) { refusals.append(error.context); } })
        , m_storage(storage)
    {
    }

    void load(const std::function<void(Result<>)> &done)
    {
        const auto work = [](Database &database) { return StoryRepository(database).loadAll(); };
        m_storage.read(this, work, [this, done](const Result<StoryRepository::Loaded> &loaded) {
            if (loaded) {
                stories.fill(*loaded);
            }
            done(loaded ? Result<>() : Result<>(failure(loaded.error())));
        });
    }

    DraftedShelf<Story, StoryRepository> stories;
    int changes = 0;
    QList<StoryId> edited;
    QStringList refusals;

private:
    StorageThread &m_storage;
};

} // namespace

/// How what a person writes becomes drafts and states, shown with stories. Papers are on such a shelf, too.
class TestDraftedShelf : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void whatIsTypedIsADraftWithinHalfASecond();
    void aDraftOfAKilledProgramStands();
    void settlingWritesOneState();
    void settlingTwiceWritesOnce();
    void aBlankValueLeavesNoTrace();
    void aRemovalOutlivesTheDraft();
    void removalIsTakenBack();
    void aDamagedRowLetsTheOneBeforeStand();
    void aDamagedDraftLetsTheStateStand();
    void standsInOrderWhereTheClockWasSetBack();
    void whatIsAddedStandsInItsPlace();
    void whatIsReplacedIsAState();
    void everyChangeIsSaidOnce();

private:
    [[nodiscard]] static Story sample(const StoryId &id);
    [[nodiscard]] DraftedShelf<Story, StoryRepository> &shelf() { return m_bench->service->stories; }
    /// A new story on the shelf.
    [[nodiscard]] StoryId begin();

    std::unique_ptr<test::ServiceBench<Shelf>> m_bench;
};

void TestDraftedShelf::init()
{
    m_bench = std::make_unique<test::ServiceBench<Shelf>>();
    QVERIFY(m_bench->open());
}

void TestDraftedShelf::cleanup()
{
    QVERIFY(m_bench->storage->flush(5s));
    QCOMPARE(m_bench->service->refusals, QStringList());
    m_bench.reset();
}

Story TestDraftedShelf::sample(const StoryId &id)
{
    Story story;
    story.id = id;
    story.title = QStringLiteral("A race in the build");
    story.part(StoryPart::Action) = QStringLiteral("I did it.");
    return story;
}

StoryId TestDraftedShelf::begin()
{
    const Story story = shelf().fresh();
    shelf().put(story);
    return story.id;
}

void TestDraftedShelf::whatIsTypedIsADraftWithinHalfASecond()
{
    const StoryId id = begin();
    Story story = sample(id);
    QElapsedTimer sinceFirstKey;
    sinceFirstKey.start();
    // A key every 50 ms never leaves a quiet quarter of a second: the ceiling has to cut in.
    qint64 written = 0;
    while (written == 0 && sinceFirstKey.elapsed() < 3000) {
        story.part(StoryPart::Action) += QLatin1Char('a');
        shelf().edit(story);
        QTest::qWait(50);
        written = m_bench->rows(QStringLiteral("story_draft"));
    }
    QCOMPARE(written, 1);
    QCOMPARE(m_bench->rows(QStringLiteral("story")), 0);
}

void TestDraftedShelf::aDraftOfAKilledProgramStands()
{
    const StoryId id = begin();
    shelf().edit(sample(id));
    shelf().settle(id);
    Story story = sample(id);
    story.part(StoryPart::Result) = QStringLiteral("It halved.");
    shelf().edit(story);
    shelf().flush();
    QVERIFY(m_bench->restart());
    QVERIFY(shelf().find(id)->saysTheSame(story));
    // It became a state of the story, so that the next saving of nothing does not lose it.
    QCOMPARE(m_bench->rows(QStringLiteral("story")), 2);
    QCOMPARE(m_bench->rows(QStringLiteral("story_draft")), 0);
}

void TestDraftedShelf::settlingWritesOneState()
{
    const StoryId id = begin();
    shelf().edit(sample(id));
    shelf().flush();
    QCOMPARE(m_bench->rows(QStringLiteral("story_draft")), 1);
    shelf().settle(id);
    QCOMPARE(m_bench->rows(QStringLiteral("story")), 1);
    QCOMPARE(m_bench->rows(QStringLiteral("story_draft")), 0);
}

void TestDraftedShelf::settlingTwiceWritesOnce()
{
    const StoryId id = begin();
    shelf().edit(sample(id));
    shelf().settle(id);
    shelf().settle(id);
    QCOMPARE(m_bench->rows(QStringLiteral("story")), 1);
}

void TestDraftedShelf::aBlankValueLeavesNoTrace()
{
    const StoryId id = begin();
    QCOMPARE(shelf().all().size(), 1);
    Story tagged = *shelf().find(id);
    tagged.tags = { StoryTopicId(QStringLiteral("safety")) };
    shelf().edit(tagged);
    shelf().flush();
    QCOMPARE(m_bench->rows(QStringLiteral("story_draft")), 1);
    shelf().settle(id);
    QVERIFY(shelf().all().isEmpty());
    QCOMPARE(m_bench->rows(QStringLiteral("story")), 0);
    QCOMPARE(m_bench->rows(QStringLiteral("story_draft")), 0);
}

void TestDraftedShelf::aRemovalOutlivesTheDraft()
{
    const StoryId id = begin();
    shelf().edit(sample(id));
    shelf().flush();
    shelf().remove(id);
    QVERIFY(m_bench->restart());
    QVERIFY(shelf().all().isEmpty());
}

void TestDraftedShelf::removalIsTakenBack()
{
    const StoryId id = begin();
    shelf().edit(sample(id));
    shelf().settle(id);
    shelf().remove(id);
    QVERIFY(shelf().all().isEmpty());
    QVERIFY(shelf().canRestore());
    QCOMPARE(shelf().removed().id, id);
    shelf().add({ shelf().takeRemoved() });
    QVERIFY(!shelf().canRestore());
    QVERIFY(m_bench->restart());
    QVERIFY(shelf().find(id)->saysTheSame(sample(id)));
    QCOMPARE(m_bench->rows(QStringLiteral("story")), 3);
}

void TestDraftedShelf::aDamagedRowLetsTheOneBeforeStand()
{
    const StoryId id = begin();
    shelf().edit(sample(id));
    shelf().settle(id);
    Story story = sample(id);
    story.title = QStringLiteral("Later");
    shelf().edit(story);
    shelf().settle(id);
    QVERIFY(m_bench->execute(QStringLiteral("DROP TRIGGER story_keeps_values")));
    QVERIFY(m_bench->execute(QStringLiteral("UPDATE story SET body = replace(body, 'Later', 'Other') WHERE id = 2")));
    QVERIFY(m_bench->restart());
    QCOMPARE(shelf().find(id)->title, sample(id).title);
}

void TestDraftedShelf::aDamagedDraftLetsTheStateStand()
{
    const StoryId id = begin();
    shelf().edit(sample(id));
    shelf().settle(id);
    Story story = sample(id);
    story.title = QStringLiteral("Later");
    shelf().edit(story);
    shelf().flush();
    QVERIFY(m_bench->execute(QStringLiteral("UPDATE story_draft SET body = replace(body, 'Later', 'Other')")));
    QVERIFY(m_bench->restart());
    QCOMPARE(shelf().find(id)->title, sample(id).title);
}

void TestDraftedShelf::standsInOrderWhereTheClockWasSetBack()
{
    const StoryId id = begin();
    shelf().edit(sample(id));
    shelf().settle(id);
    m_bench->clock.stepWall(-Milliseconds { 5h });
    Story story = sample(id);
    story.title = QStringLiteral("Later");
    shelf().edit(story);
    shelf().settle(id);
    QVERIFY(m_bench->restart());
    QCOMPARE(shelf().find(id)->title, QStringLiteral("Later"));
}

void TestDraftedShelf::whatIsAddedStandsInItsPlace()
{
    QList<Story> stories;
    for (const QString &title : { QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("c") }) {
        stories.append(shelf().fresh());
        stories.last().title = title;
    }
    shelf().add(stories.first(2));
    shelf().add({ stories.last() }, 1);
    QStringList titles;
    for (const Story &story : shelf().all()) {
        titles.append(story.title);
    }
    QCOMPARE(titles, QStringList({ QStringLiteral("b"), QStringLiteral("c"), QStringLiteral("a") }));
    QCOMPARE(m_bench->rows(QStringLiteral("story")), 3);
    shelf().discard({ stories.first().id, stories.last().id });
    QCOMPARE(shelf().all().size(), 1);
    QVERIFY(!shelf().canRestore());
    QCOMPARE(m_bench->rows(QStringLiteral("story")), 5);
}

void TestDraftedShelf::whatIsReplacedIsAState()
{
    const StoryId id = begin();
    shelf().edit(sample(id));
    Story story = *shelf().find(id);
    story.title = QStringLiteral("Later");
    story.changedAt = shelf().stamp();
    shelf().replace({ story });
    QCOMPARE(shelf().find(id)->title, story.title);
    QVERIFY(m_bench->restart());
    QCOMPARE(shelf().find(id)->title, story.title);
    QCOMPARE(m_bench->rows(QStringLiteral("story_draft")), 0);
}

void TestDraftedShelf::everyChangeIsSaidOnce()
{
    const StoryId id = begin();
    QCOMPARE(m_bench->service->changes, 0);
    shelf().edit(sample(id));
    shelf().edit(sample(id));
    QCOMPARE(m_bench->service->edited, QList<StoryId> { id });
    QCOMPARE(m_bench->service->changes, 0);
    shelf().settle(id);
    shelf().settle(id);
    QCOMPARE(m_bench->service->changes, 1);
    shelf().remove(id);
    shelf().remove(id);
    QCOMPARE(m_bench->service->changes, 2);
}

QTEST_GUILESS_MAIN(TestDraftedShelf)
#include "tst_draftedshelf.moc"
