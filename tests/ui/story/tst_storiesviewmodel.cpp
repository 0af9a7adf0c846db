// SPDX-License-Identifier: MIT
#include "ui/story/storiesviewmodel.h"
#include "ui/story/storybench.h"
#include "ui/story/storyviewmodel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>

#include <memory>

using namespace sevenrounds;
using namespace sevenrounds::test;

class TestStoriesViewModel : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void isEmptyAtFirst();
    void listsStoriesWithWhatThereIsToMend();
    void numbersStoriesAsTheMatrixDoes();
    void namesGapsInWords();
    void aDraftIsAGapThatSaysSo();
    void answersAGap();
    void offersTheFirstQuestionThatIsAsked();
    void aNewStoryOpens();
    void deletesAndTakesItBack();
    void marksWhatIsDue();

private:
    [[nodiscard]] QVariant story(int row, StoryListModel::Role role);
    [[nodiscard]] QVariant topic(const char *id, CoverageListModel::Role role);

    std::unique_ptr<StoryBench> m_bench;
    std::unique_ptr<StoryViewModel> m_story;
    std::unique_ptr<StoriesViewModel> m_stories;
    std::unique_ptr<QAbstractItemModelTester> m_storyTester;
    std::unique_ptr<QAbstractItemModelTester> m_coverageTester;
};

void TestStoriesViewModel::init()
{
    m_bench = std::make_unique<StoryBench>();
    QVERIFY(m_bench->open());
    m_story = std::make_unique<StoryViewModel>(m_bench->profile.services, m_bench->navigation);
    m_stories = std::make_unique<StoriesViewModel>(m_bench->profile.services, *m_story, m_bench->navigation);
    const auto mode = QAbstractItemModelTester::FailureReportingMode::QtTest;
    m_storyTester = std::make_unique<QAbstractItemModelTester>(m_stories->stories(), mode);
    m_coverageTester = std::make_unique<QAbstractItemModelTester>(m_stories->coverage(), mode);
}

void TestStoriesViewModel::cleanup()
{
    m_coverageTester.reset();
    m_storyTester.reset();
    m_stories.reset();
    m_story.reset();
    m_bench.reset();
}

QVariant TestStoriesViewModel::story(int row, StoryListModel::Role role)
{
    return m_stories->stories()->data(m_stories->stories()->index(row), role);
}

QVariant TestStoriesViewModel::topic(const char *id, CoverageListModel::Role role)
{
    for (int row = 0; row < m_stories->coverage()->rowCount(); ++row) {
        const QModelIndex index = m_stories->coverage()->index(row);
        if (m_stories->coverage()->data(index, CoverageListModel::TopicIdRole) == QString::fromLatin1(id)) {
            return m_stories->coverage()->data(index, role);
        }
    }
    return {};
}

void TestStoriesViewModel::isEmptyAtFirst()
{
    QCOMPARE(m_stories->stories()->count(), 0);
    QVERIFY(m_stories->coverage()->rowCount() >= 15);
    QVERIFY(m_stories->gapsText().contains(QStringLiteral("Safety")));
    QVERIFY(!m_stories->nextAsk().isEmpty());
    QVERIFY(m_stories->removedText().isEmpty());
}

void TestStoriesViewModel::listsStoriesWithWhatThereIsToMend()
{
    m_bench->add("Whole");
    QCOMPARE(m_stories->stories()->count(), 1);
    QCOMPARE(story(0, StoryListModel::TitleRole).toString(), QStringLiteral("Whole"));
    QVERIFY(story(0, StoryListModel::FindingsRole).toString().isEmpty());
    QVERIFY(story(0, StoryListModel::FactsRole).toString().contains(QStringLiteral("words")));
    m_bench->add("Half", {}, false);
    QCOMPARE(story(0, StoryListModel::TitleRole).toString(), QStringLiteral("Half"));
    QVERIFY(!story(0, StoryListModel::FindingsRole).toString().isEmpty());
}

void TestStoriesViewModel::numbersStoriesAsTheMatrixDoes()
{
    m_bench->add("First", { QStringLiteral("failure") });
    m_bench->add("Second");
    QCOMPARE(story(1, StoryListModel::NumberRole).toString(), QStringLiteral("2"));
    QCOMPARE(story(1, StoryListModel::TitleRole).toString(), QStringLiteral("First"));
    QCOMPARE(topic("failure", CoverageListModel::MarksRole).value<QList<int>>(), QList<int>({ 0, 2 }));
    QVERIFY(topic("failure", CoverageListModel::TextRole).toString().contains(QLatin1Char('2')));
}

void TestStoriesViewModel::namesGapsInWords()
{
    QVERIFY(topic("failure", CoverageListModel::IsGapRole).toBool());
    QVERIFY(topic("failure", CoverageListModel::TextRole).toString().startsWith(QStringLiteral("Gap")));
    QVERIFY(!topic("failure", CoverageListModel::AskRole).toString().isEmpty());
    // A value has no question: it says what a story must show.
    QCOMPARE(topic("safety", CoverageListModel::AskRole), topic("safety", CoverageListModel::ShowsRole));
    QSignalSpy changed(m_stories->coverage(), &QAbstractItemModel::dataChanged);
    m_bench->add("One", { QStringLiteral("failure") });
    QVERIFY(!changed.isEmpty());
    QVERIFY(!topic("failure", CoverageListModel::IsGapRole).toBool());
    QVERIFY(topic("failure", CoverageListModel::TextRole).toString().startsWith(QStringLiteral("Only story 1")));
    QVERIFY(!m_stories->gapsText().contains(QStringLiteral("A project that failed")));
}

void TestStoriesViewModel::aDraftIsAGapThatSaysSo()
{
    m_bench->add("Half", { QStringLiteral("failure") }, false);
    QVERIFY(topic("failure", CoverageListModel::IsGapRole).toBool());
    QVERIFY(topic("failure", CoverageListModel::TextRole).toString().contains(QStringLiteral("no result yet")));
    QCOMPARE(topic("failure", CoverageListModel::MarksRole).value<QList<int>>(), QList<int>({ 1 }));
}

void TestStoriesViewModel::answersAGap()
{
    m_stories->answer(QStringLiteral("failure"));
    QCOMPARE(m_bench->navigation.page(), Navigation::Page::Story);
    QVERIFY(m_story->exists());
    QCOMPARE(m_story->ask(), topic("failure", CoverageListModel::AskRole).toString());
    m_stories->answer(QStringLiteral("no-such-topic"));
    QCOMPARE(m_stories->stories()->count(), 1);
}

void TestStoriesViewModel::offersTheFirstQuestionThatIsAsked()
{
    const QString ask = m_stories->nextAsk();
    QCOMPARE(ask, topic("safety-first", CoverageListModel::AskRole).toString());
    m_stories->answerNext();
    QCOMPARE(m_story->ask(), ask);
}

void TestStoriesViewModel::aNewStoryOpens()
{
    m_stories->create();
    QCOMPARE(m_bench->navigation.page(), Navigation::Page::Story);
    QCOMPARE(m_stories->stories()->count(), 1);
    // Nothing was written: going away leaves nothing behind.
    m_bench->navigation.back();
    QCOMPARE(m_stories->stories()->count(), 0);
    QVERIFY(!m_story->exists());
}

void TestStoriesViewModel::deletesAndTakesItBack()
{
    const StoryId id = m_bench->add("One", { QStringLiteral("failure") });
    m_stories->open(id.value());
    m_story->remove();
    QCOMPARE(m_bench->navigation.page(), Navigation::Page::Today);
    QCOMPARE(m_stories->stories()->count(), 0);
    QVERIFY(m_stories->removedText().contains(QStringLiteral("One")));
    m_stories->undoRemove();
    QCOMPARE(m_stories->stories()->count(), 1);
    QVERIFY(m_stories->removedText().isEmpty());
    QVERIFY(!topic("failure", CoverageListModel::IsGapRole).toBool());
}

void TestStoriesViewModel::marksWhatIsDue()
{
    const StoryId id = m_bench->add("One");
    QVERIFY(!story(0, StoryListModel::IsDueRole).toBool());
    QVERIFY(m_bench->profile.services.reviews().grade({ ReviewItemKind::Story, id.value() }, Grade::Good));
    QVERIFY(!story(0, StoryListModel::IsDueRole).toBool());
    m_bench->profile.clock.advance(Milliseconds { std::chrono::hours { 24 * 60 } });
    m_stories->stories()->refresh();
    QVERIFY(story(0, StoryListModel::IsDueRole).toBool());
}

QTEST_GUILESS_MAIN(TestStoriesViewModel)
#include "tst_storiesviewmodel.moc"
