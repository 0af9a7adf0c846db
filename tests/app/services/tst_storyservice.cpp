// SPDX-License-Identifier: MIT
#include "services/storyservice.h"
#include "support/servicebench.h"

#include <QSignalSpy>
#include <QTest>

using namespace sevenrounds;
using namespace std::chrono_literals;

namespace {

constexpr UtcTime kStart = test::ServiceBench<StoryService>::kStart;

} // namespace

class TestStoryService : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void aStoryKeepsAllThatItSays();
    void removalIsTakenBack();
    void tellingsAreKept();
    void pointsAreTickedIntoATelling();

private:
    [[nodiscard]] Story sample(const StoryId &id) const;
    [[nodiscard]] StoryService &service() const { return *m_bench->service; }

    std::unique_ptr<test::ServiceBench<StoryService>> m_bench;
};

void TestStoryService::init()
{
    m_bench = std::make_unique<test::ServiceBench<StoryService>>();
    QVERIFY(m_bench->open());
}

void TestStoryService::cleanup()
{
    QVERIFY(m_bench->storage->flush(5s));
    m_bench.reset();
}

Story TestStoryService::sample(const StoryId &id) const
{
    Story story;
    story.id = id;
    story.title = QStringLiteral("A race in the build – \"found\"");
    story.parts
        = { QStringLiteral("S"), QStringLiteral("T"), QStringLiteral("I did it.\n\n- $x^2$"), QStringLiteral("R") };
    story.numbers = { QStringLiteral("9 to 1"), QStringLiteral("a week") };
    story.tags = { StoryTopicId(QStringLiteral("safety")), StoryTopicId(QStringLiteral("failure")) };
    story.scope = Level::L6;
    story.notFor = QStringLiteral("leadership");
    return story;
}

void TestStoryService::aStoryKeepsAllThatItSays()
{
    const StoryId id = service().create({}, {});
    service().edit(sample(id));
    service().settle(id);
    QVERIFY(m_bench->restart());
    QCOMPARE(service().all().size(), 1);
    QVERIFY(service().all().first().saysTheSame(sample(id)));
    QCOMPARE(service().all().first().id, id);
}

void TestStoryService::removalIsTakenBack()
{
    const StoryId id = service().create({}, {});
    service().edit(sample(id));
    service().settle(id);
    service().remove(id);
    QVERIFY(service().all().isEmpty());
    QVERIFY(service().canRestore());
    service().restore();
    QVERIFY(!service().canRestore());
    QVERIFY(m_bench->restart());
    QVERIFY(service().find(id)->saysTheSame(sample(id)));
    QCOMPARE(m_bench->rows(QStringLiteral("story")), 3);
}

void TestStoryService::tellingsAreKept()
{
    QSignalSpy told(&service(), &StoryService::told);
    service().addTelling(TellingSubject::Story, QStringLiteral("one"), { 20s, 10s, 90s, 30s });
    m_bench->clock.advance(Milliseconds { 1h });
    service().addTelling(TellingSubject::Story, QStringLiteral("one"), { 1s, 2s, 3s, 4s });
    service().addTelling(TellingSubject::Drill, QStringLiteral("one"), { 50s });
    QCOMPARE(told.size(), 3);
    QVERIFY(m_bench->restart());
    const QList<Telling> tellings = service().tellings(TellingSubject::Story, QStringLiteral("one"));
    QCOMPARE(tellings.size(), 2);
    QCOMPARE(tellings.first().laps, QList<Milliseconds>({ 20s, 10s, 90s, 30s }));
    QCOMPARE(tellings.first().endedAt, kStart);
    QCOMPARE(tellings.last().length(), Milliseconds { 10s });
    QCOMPARE(service().tellings(TellingSubject::Drill, QStringLiteral("one")).size(), 1);
    QVERIFY(service().tellings(TellingSubject::Story, QStringLiteral("two")).isEmpty());
}

void TestStoryService::pointsAreTickedIntoATelling()
{
    Telling telling = service().addTelling(TellingSubject::Drill, QStringLiteral("pitch"), { 50s });
    telling.points = { QStringLiteral("One") };
    service().amend(telling);
    telling.points.append(QStringLiteral("Two"));
    service().amend(telling);
    QCOMPARE(service().tellings(TellingSubject::Drill, QStringLiteral("pitch")).size(), 1);
    QVERIFY(m_bench->restart());
    const QList<Telling> tellings = service().tellings(TellingSubject::Drill, QStringLiteral("pitch"));
    QCOMPARE(tellings.size(), 1);
    QCOMPARE(tellings.first().points, telling.points);
}

QTEST_GUILESS_MAIN(TestStoryService)
#include "tst_storyservice.moc"
