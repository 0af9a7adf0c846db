// SPDX-License-Identifier: MIT
#include "support/pagebench.h"
#include "ui/story/drillviewmodel.h"
#include "ui/story/questionsviewmodel.h"
#include "ui/story/storiesviewmodel.h"
#include "ui/story/storyviewmodel.h"
#include "ui/story/tellingviewmodel.h"

using namespace sevenrounds;
using namespace sevenrounds::test;
using namespace std::chrono_literals;

/// The pages of the story bank, by key. What the QML engine complains of fails each test.
class TestStoriesPages : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void anEmptyBankOffersTheFirstStory();
    void writesAStoryByKey();
    void aGapIsSaidAndOneClickFromItsQuestion();
    void walksEveryViewByTab_data();
    void walksEveryViewByTab();
    void walksTheEditorByTab();
    void tellsByOneKey();
    void walksTheTellingByTab();
    void gradesByKey();
    void aDrillRunsByKey();
    void starsAndAddsQuestions();
    void staysInsideTheWindow_data();
    void staysInsideTheWindow();

private:
    void showStories(QSize size = { 1224, 900 });
    void showStory(QSize size = { 1224, 900 });
    void showTelling(QSize size = { 1224, 900 });
    StoryId add(const char *title, const QStringList &tags = {});

    std::unique_ptr<PageBench> m_bench;
    std::unique_ptr<StoryViewModel> m_story;
    std::unique_ptr<StoriesViewModel> m_stories;
    std::unique_ptr<TellingViewModel> m_telling;
    std::unique_ptr<DrillViewModel> m_drill;
    std::unique_ptr<QuestionsViewModel> m_questions;
};

void TestStoriesPages::init()
{
    m_bench = std::make_unique<PageBench>();
    QVERIFY(m_bench->profile.open());
    AppServices &services = m_bench->profile.services;
    m_story = std::make_unique<StoryViewModel>(services, m_bench->navigation);
    m_stories = std::make_unique<StoriesViewModel>(services, *m_story, m_bench->navigation);
    m_telling = std::make_unique<TellingViewModel>(services, m_bench->navigation);
    m_drill = std::make_unique<DrillViewModel>(services, m_bench->navigation);
    m_questions = std::make_unique<QuestionsViewModel>(services);
}

void TestStoriesPages::cleanup()
{
    const QStringList warnings = m_bench->warnings;
    m_bench->view.reset();
    m_questions.reset();
    m_drill.reset();
    m_telling.reset();
    m_stories.reset();
    m_story.reset();
    m_bench.reset();
    QCOMPARE(warnings, QStringList());
}

StoryId TestStoriesPages::add(const char *title, const QStringList &tags)
{
    StoryService &stories = m_bench->profile.services.stories();
    QList<StoryTopicId> topics;
    for (const QString &tag : tags) {
        topics.append(StoryTopicId(tag));
    }
    StoryId id = stories.create(QString::fromUtf8(title), topics);
    Story story = *stories.find(id);
    story.parts = { QStringLiteral("A build failed every day."), QStringLiteral("I was to find out why."),
        QStringLiteral("We read the logs, and we wrote a test that showed a race to all of us."),
        QStringLiteral("Everybody was happy.") };
    stories.edit(story);
    stories.settle(id);
    return id;
}

void TestStoriesPages::showStories(QSize size)
{
    QVERIFY(m_bench->show(QStringLiteral("Stories/StoriesPage"),
        { { QStringLiteral("viewModel"), PageBench::property(*m_stories) },
            { QStringLiteral("drills"), PageBench::property(*m_drill) },
            { QStringLiteral("questions"), PageBench::property(*m_questions) } },
        size));
    QTRY_VERIFY(m_bench->find(QStringLiteral("views")) != nullptr);
}

void TestStoriesPages::showStory(QSize size)
{
    QVERIFY(m_bench->show(
        QStringLiteral("Stories/StoryPage"), { { QStringLiteral("viewModel"), PageBench::property(*m_story) } }, size));
}

void TestStoriesPages::showTelling(QSize size)
{
    QVERIFY(m_bench->show(QStringLiteral("Stories/TellingPage"),
        { { QStringLiteral("viewModel"), PageBench::property(*m_telling) } }, size));
}

void TestStoriesPages::anEmptyBankOffersTheFirstStory()
{
    showStories();
    QVERIFY(m_bench->pressControl(QStringLiteral("Write the first story")));
    QCOMPARE(m_bench->navigation.page(), Navigation::Page::Story);
    QVERIFY(m_story->exists());
}

void TestStoriesPages::writesAStoryByKey()
{
    m_stories->create();
    showStory();
    QVERIFY(tabTo(*m_bench->view, QStringLiteral("Title")));
    type(*m_bench->view, QStringLiteral("The race"));
    QVERIFY(tabTo(*m_bench->view, QStringLiteral("Situation")));
    type(*m_bench->view, QStringLiteral("It failed."));
    m_bench->press(Qt::Key_Tab);
    type(*m_bench->view, QStringLiteral("Mine."));
    m_bench->press(Qt::Key_Tab);
    type(*m_bench->view, QStringLiteral("We did it."));
    m_bench->press(Qt::Key_Tab);
    type(*m_bench->view, QStringLiteral("It halved."));
    QCOMPARE(m_story->title(), QStringLiteral("The race"));
    QCOMPARE(m_story->parts(),
        QStringList({ QStringLiteral("It failed."), QStringLiteral("Mine."), QStringLiteral("We did it."),
            QStringLiteral("It halved.") }));
    QTRY_COMPARE(m_story->findings()->count(), 1);
    QVERIFY(m_bench->control(QStringLiteral("Safety")) != nullptr);
    QVERIFY(m_bench->pressControl(QStringLiteral("Safety")));
    QCOMPARE(m_story->tagsText(), QStringLiteral("Speaks for 1 of them"));
}

void TestStoriesPages::aGapIsSaidAndOneClickFromItsQuestion()
{
    add("One", { QStringLiteral("failure") });
    m_stories->setView(StoriesViewModel::View::Coverage);
    showStories();
    QTRY_VERIFY(m_bench->find(QStringLiteral("gapsBanner")) != nullptr);
    QVERIFY(
        m_bench->find(QStringLiteral("gapsBanner"))->property("title").toString().contains(QStringLiteral("Safety")));
    QVERIFY(m_bench->control(QStringLiteral("Write a story for: A project that failed")) == nullptr);
    QVERIFY(m_bench->find(QStringLiteral("mark2")) != nullptr);
    QVERIFY(m_bench->find(QStringLiteral("mark0")) != nullptr);
    QVERIFY(m_bench->pressControl(QStringLiteral("Write a story for: A conflict in the team")));
    QCOMPARE(m_bench->navigation.page(), Navigation::Page::Story);
    QVERIFY(m_story->ask().contains(QStringLiteral("could not agree")));
}

void TestStoriesPages::walksEveryViewByTab_data()
{
    QTest::addColumn<int>("view");
    QTest::addColumn<bool>("hasStories");
    QTest::newRow("empty") << 0 << false;
    QTest::newRow("stories") << 0 << true;
    QTest::newRow("coverage") << 1 << true;
    QTest::newRow("drills") << 2 << true;
    QTest::newRow("questions") << 3 << true;
}

void TestStoriesPages::walksEveryViewByTab()
{
    QFETCH(const int, view);
    QFETCH(const bool, hasStories);
    if (hasStories) {
        add("One", { QStringLiteral("failure") });
        add("Two", { QStringLiteral("failure"), QStringLiteral("safety") });
    }
    m_stories->setView(static_cast<StoriesViewModel::View>(view));
    showStories();
    QCOMPARE(complaintsOfTabWalk(*m_bench->view).join(QLatin1Char('\n')), QString());
}

void TestStoriesPages::walksTheEditorByTab()
{
    m_story->open(add("One", { QStringLiteral("failure") }).value());
    showStory();
    QCOMPARE(complaintsOfTabWalk(*m_bench->view).join(QLatin1Char('\n')), QString());
}

void TestStoriesPages::tellsByOneKey()
{
    m_telling->open(add("One").value());
    showTelling();
    m_bench->press(Qt::Key_Space);
    QCOMPARE(m_telling->partName(), QStringLiteral("Situation"));
    m_bench->profile.clock.advance(20s);
    m_bench->press(Qt::Key_Right);
    QCOMPARE(m_telling->partName(), QStringLiteral("Task"));
    m_bench->profile.clock.advance(10s);
    m_bench->press(Qt::Key_Space);
    m_bench->press(Qt::Key_Left);
    QCOMPARE(m_telling->partName(), QStringLiteral("Task"));
    m_bench->press(Qt::Key_Down);
    m_bench->profile.clock.advance(60s);
    m_bench->press(Qt::Key_P, Qt::ControlModifier);
    QCOMPARE(m_telling->course(), TellingViewModel::Course::Paused);
    QCOMPARE(m_bench->find(QStringLiteral("share"))->property("text").toString(), QStringLiteral("67%"));
    m_bench->press(Qt::Key_Space);
    QCOMPARE(m_telling->partName(), QStringLiteral("Result"));
    m_bench->profile.clock.advance(30s);
    m_bench->press(Qt::Key_Space);
    QCOMPARE(m_telling->course(), TellingViewModel::Course::Ended);
    QCOMPARE(m_telling->tellings()->count(), 1);
    // What the text lacks is said too.
    QCOMPARE(m_telling->findings()->count(), 2);
}

void TestStoriesPages::walksTheTellingByTab()
{
    m_telling->open(add("One").value());
    showTelling();
    QCOMPARE(complaintsOfTabWalk(*m_bench->view).join(QLatin1Char('\n')), QString());
    m_telling->advance();
    m_bench->profile.clock.advance(20s);
    m_telling->end();
    QTRY_VERIFY(m_bench->find(QStringLiteral("grade1")) != nullptr);
    QCOMPARE(complaintsOfTabWalk(*m_bench->view).join(QLatin1Char('\n')), QString());
}

void TestStoriesPages::gradesByKey()
{
    const StoryId id = add("One");
    m_telling->open(id.value());
    showTelling();
    m_bench->press(Qt::Key_3);
    QVERIFY(!m_telling->isGraded());
    m_bench->press(Qt::Key_Space);
    m_bench->profile.clock.advance(100s);
    m_bench->press(Qt::Key_E, Qt::ControlModifier);
    QTRY_VERIFY(m_bench->find(QStringLiteral("grade3")) != nullptr);
    m_bench->press(Qt::Key_3);
    QVERIFY(m_telling->isGraded());
    QCOMPARE(
        m_bench->profile.services.reviews().history({ ReviewItemKind::Story, id.value() }).size(), std::size_t { 1 });
    QTRY_VERIFY(m_bench->find(QStringLiteral("grade3")) == nullptr);
}

void TestStoriesPages::aDrillRunsByKey()
{
    m_drill->open(QStringLiteral("why-here"));
    QVERIFY(m_bench->show(
        QStringLiteral("Stories/DrillPage"), { { QStringLiteral("viewModel"), PageBench::property(*m_drill) } }));
    m_bench->press(Qt::Key_Space);
    m_bench->profile.clock.advance(70s);
    m_bench->press(Qt::Key_Space);
    QCOMPARE(m_drill->course(), DrillViewModel::Course::Ended);
    QTRY_VERIFY(m_bench->control(m_drill->points().first()) != nullptr);
    QCOMPARE(complaintsOfTabWalk(*m_bench->view).join(QLatin1Char('\n')), QString());
    QVERIFY(m_bench->pressControl(m_drill->points().first()));
    QVERIFY(m_drill->ticks().first());
}

void TestStoriesPages::starsAndAddsQuestions()
{
    m_stories->setView(StoriesViewModel::View::Questions);
    showStories();
    QVERIFY(tabTo(*m_bench->view, QStringLiteral("Your own question")));
    type(*m_bench->view, QStringLiteral("Why now?"));
    m_bench->press(Qt::Key_Return);
    QTRY_VERIFY(m_bench->control(QStringLiteral("Delete: Why now?")) != nullptr);
    QVERIFY(m_bench->pressControl(QStringLiteral("Take the star from: Why now?")));
    QTRY_VERIFY(m_bench->control(QStringLiteral("Star: Why now?")) != nullptr);
    QVERIFY(m_bench->pressControl(QStringLiteral("Delete: Why now?")));
    QTRY_VERIFY(m_bench->control(QStringLiteral("Undo")) != nullptr);
    QVERIFY(m_bench->pressControl(QStringLiteral("Undo")));
    QTRY_VERIFY(m_bench->control(QStringLiteral("Delete: Why now?")) != nullptr);
}

void TestStoriesPages::staysInsideTheWindow_data()
{
    QTest::addColumn<QSize>("size");
    QTest::newRow("wide") << QSize(1224, 900);
    QTest::newRow("narrow") << QSize(960, 640);
    QTest::newRow("small") << QSize(560, 640);
}

void TestStoriesPages::staysInsideTheWindow()
{
    QFETCH(const QSize, size);
    const StoryId id = add("One", { QStringLiteral("failure") });
    for (int view = 0; view < 4; ++view) {
        m_stories->setView(static_cast<StoriesViewModel::View>(view));
        showStories(size);
        QCOMPARE(complaintsOfWidth(*m_bench->view), QStringList());
    }
    m_story->open(id.value());
    showStory(size);
    QCOMPARE(complaintsOfWidth(*m_bench->view), QStringList());
    m_telling->open(id.value());
    showTelling(size);
    QCOMPARE(complaintsOfWidth(*m_bench->view), QStringList());
}

QTEST_MAIN(TestStoriesPages)
#include "tst_storiespages.moc"
