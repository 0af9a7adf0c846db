// SPDX-License-Identifier: MIT
#include "ui/story/storybench.h"
#include "ui/story/storyviewmodel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>

#include <memory>

using namespace sevenrounds;
using namespace sevenrounds::test;

namespace {

constexpr int kAction = 2;
constexpr int kResult = 3;

} // namespace

class TestStoryViewModel : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void showsAStory();
    void typingTellsOnceAndOnlyOfChanges();
    void typingIsKeptAcrossARestart();
    void leavingThePageMakesAState();
    void theLinterFollowsTheHand();
    void measuresPartsInWordsAndShares();
    void numbersKeepTheirLinesWhileTyped();
    void tagsAndTheirQuestion();
    void levelIsChosenAndTakenBack();
    void saysInHowManyDaysItComesBack();
    void tellsAndDeletes();
    void goesOnWithTheStoryItIsAskedFor();

private:
    [[nodiscard]] const Story &standing() { return *m_bench->stories().find(m_id); }
    [[nodiscard]] QStringList titles();

    std::unique_ptr<StoryBench> m_bench;
    std::unique_ptr<StoryViewModel> m_story;
    std::unique_ptr<QAbstractItemModelTester> m_topicTester;
    std::unique_ptr<QAbstractItemModelTester> m_findingTester;
    std::unique_ptr<QAbstractItemModelTester> m_tellingTester;
    StoryId m_id;
};

void TestStoryViewModel::init()
{
    m_bench = std::make_unique<StoryBench>();
    QVERIFY(m_bench->open());
    m_story = std::make_unique<StoryViewModel>(m_bench->profile.services, m_bench->navigation);
    const auto mode = QAbstractItemModelTester::FailureReportingMode::QtTest;
    m_topicTester = std::make_unique<QAbstractItemModelTester>(m_story->topics(), mode);
    m_findingTester = std::make_unique<QAbstractItemModelTester>(m_story->findings(), mode);
    m_tellingTester = std::make_unique<QAbstractItemModelTester>(m_story->tellings(), mode);
    m_id = m_bench->add("The race");
    m_story->open(m_id.value());
}

void TestStoryViewModel::cleanup()
{
    m_tellingTester.reset();
    m_findingTester.reset();
    m_topicTester.reset();
    m_story.reset();
    m_bench.reset();
}

QStringList TestStoryViewModel::titles()
{
    QStringList found;
    for (int row = 0; row < m_story->findings()->count(); ++row) {
        found.append(
            m_story->findings()->data(m_story->findings()->index(row), FindingListModel::TitleRole).toString());
    }
    return found;
}

void TestStoryViewModel::showsAStory()
{
    QCOMPARE(m_bench->navigation.page(), Navigation::Page::Story);
    QCOMPARE(m_story->title(), QStringLiteral("The race"));
    QCOMPARE(m_story->parts().size(), 4);
    QVERIFY(m_story->parts().at(kAction).startsWith(QStringLiteral("I read")));
    QVERIFY(m_story->isJudged());
    QCOMPARE(m_story->findings()->count(), 0);
    m_story->open(QStringLiteral("no-such-story"));
    QCOMPARE(m_story->title(), QStringLiteral("The race"));
}

void TestStoryViewModel::typingTellsOnceAndOnlyOfChanges()
{
    QSignalSpy text(m_story.get(), &StoryViewModel::textChanged);
    m_story->setTitle(QStringLiteral("The race"));
    m_story->setPart(kAction, m_story->parts().at(kAction));
    m_story->setPart(9, QStringLiteral("nowhere"));
    QCOMPARE(text.size(), 0);
    m_story->setTitle(QStringLiteral("Another"));
    m_story->setNotFor(QStringLiteral("leadership"));
    QCOMPARE(text.size(), 2);
    QCOMPARE(standing().title, QStringLiteral("Another"));
    QCOMPARE(standing().notFor, QStringLiteral("leadership"));
}

void TestStoryViewModel::typingIsKeptAcrossARestart()
{
    m_story->setPart(kResult, QStringLiteral("It halved."));
    m_tellingTester.reset();
    m_findingTester.reset();
    m_topicTester.reset();
    m_story.reset();
    QVERIFY(m_bench->profile.reopen());
    QCOMPARE(standing().part(StoryPart::Result), QStringLiteral("It halved."));
}

void TestStoryViewModel::leavingThePageMakesAState()
{
    QSignalSpy changed(&m_bench->stories(), &StoryService::changed);
    m_story->setTitle(QStringLiteral("Another"));
    QCOMPARE(changed.size(), 0);
    m_bench->navigation.open(Navigation::Page::Today);
    QCOMPARE(changed.size(), 1);
    m_bench->navigation.back();
    QCOMPARE(m_story->title(), QStringLiteral("Another"));
}

void TestStoryViewModel::theLinterFollowsTheHand()
{
    m_story->setPart(kResult, QStringLiteral("Everybody was happy."));
    QTRY_COMPARE(titles(), QStringList { QStringLiteral("No number in the result") });
    const QModelIndex first = m_story->findings()->index(0);
    QCOMPARE(m_story->findings()->data(first, FindingListModel::SentenceRole).toString(),
        QStringLiteral("Everybody was happy."));
    QCOMPARE(m_story->findings()->data(first, FindingListModel::PartRole).toInt(), kResult);
    m_story->setPart(
        kAction, QStringLiteral("We read the logs. We wrote a test, and it showed a race to us all at once."));
    QTRY_COMPARE(titles().size(), 2);
    QCOMPARE(titles().first(), QStringLiteral("“We” hides who did it"));
    m_story->setPart(kResult, QStringLiteral("It fell by a third."));
    QTRY_COMPARE(titles().size(), 1);
}

void TestStoryViewModel::measuresPartsInWordsAndShares()
{
    QSignalSpy measured(m_story.get(), &StoryViewModel::measured);
    for (int part = 0; part < 4; ++part) {
        m_story->setPart(part, QStringLiteral("one two three four five"));
    }
    QTRY_COMPARE(measured.size(), 1);
    QCOMPARE(m_story->partWords().first(), QStringLiteral("5 words · 25%"));
    QCOMPARE(m_story->shares(), QList<double>({ 5, 5, 5, 5 }));
    QCOMPARE(m_story->lengthText(), QStringLiteral("20 words, about 0:08 to tell"));
}

void TestStoryViewModel::numbersKeepTheirLinesWhileTyped()
{
    m_story->setNumbers(QStringLiteral("9 to 1\n"));
    QCOMPARE(m_story->numbers(), QStringLiteral("9 to 1\n"));
    m_story->setNumbers(QStringLiteral("9 to 1\n\n a week "));
    QCOMPARE(standing().numbers, QStringList({ QStringLiteral("9 to 1"), QStringLiteral("a week") }));
}

void TestStoryViewModel::tagsAndTheirQuestion()
{
    QSignalSpy tags(m_story.get(), &StoryViewModel::tagsChanged);
    QVERIFY(m_story->ask().isEmpty());
    m_story->toggleTopic(QStringLiteral("safety"));
    // A value has no question of its own: what it must show stands for one until a theme is chosen.
    const QString shows
        = m_bench->profile.services.library().findStoryTopic(StoryTopicId(QStringLiteral("safety")))->shows;
    QCOMPARE(m_story->ask(), shows);
    m_story->toggleTopic(QStringLiteral("failure"));
    QCOMPARE(m_story->ask(),
        m_bench->profile.services.library().findStoryTopic(StoryTopicId(QStringLiteral("failure")))->ask);
    m_story->toggleTopic(QStringLiteral("failure"));
    m_story->toggleTopic(QStringLiteral("no-such-topic"));
    QCOMPARE(tags.size(), 3);
    QCOMPARE(standing().tags.size(), 1);
}

void TestStoryViewModel::levelIsChosenAndTakenBack()
{
    QCOMPARE(m_story->levelIndex(), -1);
    m_story->chooseLevel(2);
    QCOMPARE(m_story->levelIndex(), 2);
    QCOMPARE(standing().scope, std::optional(Level::L5));
    QVERIFY(!m_story->scopeText().isEmpty());
    m_story->chooseLevel(2);
    QCOMPARE(m_story->levelIndex(), -1);
    m_story->chooseLevel(17);
    QCOMPARE(m_story->levelIndex(), -1);
}

void TestStoryViewModel::saysInHowManyDaysItComesBack()
{
    ReviewService &reviews = m_bench->profile.services.reviews();
    const ReviewItem item { ReviewItemKind::Story, m_id.value() };
    QCOMPARE(m_story->dueText(), QString());
    QVERIFY(reviews.grade(item, Grade::Easy));
    const auto days = static_cast<int>(reviews.today().daysTo(reviews.memory(item).dueDay));
    QVERIFY(days > 3);
    QCOMPARE(m_story->dueText(), QStringLiteral("Comes back in %1 days.").arg(days));
    // From today on, not from the day on which it was told.
    m_bench->profile.clock.advance(std::chrono::hours { 48 });
    QCOMPARE(m_story->dueText(), QStringLiteral("Comes back in %1 days.").arg(days - 2));
    m_bench->profile.clock.advance(std::chrono::hours { 24 } * days);
    QCOMPARE(m_story->dueText(), QStringLiteral("Due to be told again now."));
}

void TestStoryViewModel::tellsAndDeletes()
{
    QSignalSpy asked(m_story.get(), &StoryViewModel::tellAsked);
    m_story->tell();
    QCOMPARE(asked.size(), 1);
    QCOMPARE(asked.first().first().toString(), m_id.value());
    m_story->remove();
    QVERIFY(!m_story->exists());
    QVERIFY(m_bench->stories().all().isEmpty());
    m_story->tell();
    QCOMPARE(asked.size(), 1);
}

void TestStoryViewModel::goesOnWithTheStoryItIsAskedFor()
{
    const StoryId other = m_bench->add("Another");
    m_story->setTitle(QStringLiteral("Changed"));
    m_story->open(other.value());
    QCOMPARE(m_story->title(), QStringLiteral("Another"));
    QCOMPARE(standing().title, QStringLiteral("Changed"));
}

QTEST_GUILESS_MAIN(TestStoryViewModel)
#include "tst_storyviewmodel.moc"
