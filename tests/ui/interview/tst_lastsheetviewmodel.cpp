// SPDX-License-Identifier: MIT
#include "support/profilebench.h"
#include "ui/interview/interviewsviewmodel.h"
#include "ui/interview/lastsheetviewmodel.h"
#include "ui/plan/planviewmodel.h"
#include "ui/round/sheetviewmodel.h"
#include "ui/shell/commandpalette.h"
#include "ui/shell/navigation.h"

#include <QAbstractItemModelTester>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSignalSpy>

using namespace sevenrounds;

/// The two-page sheet: what is written for it, what it gathers, what it says is missing.
class TestLastSheetViewModel : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void saysWhatIsMissing();
    void whatIsWrittenStandsOnTwoLeaves();
    void storiesQuestionsAndPaperAreGathered();
    void whatHasNoRoomIsSaid();
    void entriesThatAreCutAreNamed();
    void whatIsTypedIsThereAfterARestart();
    void theLastWeekOffersIt();
    void thePaletteOffersItAnyTime();

private:
    [[nodiscard]] QVariant at(int row, LastSheetViewModel::Role role) { return m_last->data(m_last->index(row), role); }
    void make();
    void addStory(const QString &title, const QString &number);

    std::unique_ptr<ProfileBench> m_bench;
    std::unique_ptr<Navigation> m_navigation;
    std::unique_ptr<SheetViewModel> m_sheet;
    std::unique_ptr<LastSheetViewModel> m_last;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
};

void TestLastSheetViewModel::make()
{
    m_navigation = std::make_unique<Navigation>();
    m_sheet = std::make_unique<SheetViewModel>(m_bench->services, *m_navigation);
    m_last = std::make_unique<LastSheetViewModel>(m_bench->services, *m_sheet);
    m_tester = std::make_unique<QAbstractItemModelTester>(
        m_last.get(), QAbstractItemModelTester::FailureReportingMode::QtTest);
}

void TestLastSheetViewModel::init()
{
    m_bench = std::make_unique<ProfileBench>();
    QVERIFY(m_bench->open());
    make();
}

void TestLastSheetViewModel::cleanup()
{
    m_tester.reset();
    m_last.reset();
    m_sheet.reset();
    m_navigation.reset();
    m_bench.reset();
}

void TestLastSheetViewModel::addStory(const QString &title, const QString &number)
{
    StoryService &stories = m_bench->services.stories();
    const StoryId id = stories.create(title, {});
    Story story = *stories.find(id);
    story.part(StoryPart::Action) = QStringLiteral("I counted them.");
    story.part(StoryPart::Result) = QStringLiteral("It was fewer.");
    story.numbers = { number };
    stories.edit(story);
    stories.settle(id);
}

void TestLastSheetViewModel::saysWhatIsMissing()
{
    QCOMPARE(m_last->rowCount(), 6);
    // Five texts, stories, questions and the paper; that nothing fails is no gap.
    QCOMPARE(m_last->gaps().size(), 8);
    QVERIFY(m_last->gaps().contains(QStringLiteral("Stories: 0 of 6 can be told.")));
    QVERIFY(m_last->gaps().contains(QStringLiteral("Questions: 0 of 8 are starred.")));
    m_last->show();
    QCOMPARE(m_navigation->page(), Navigation::Page::Sheet);
    QVERIFY(m_sheet->plainText().contains(QStringLiteral("Nothing is written yet.")));
    QVERIFY(m_sheet->plainText().contains(QStringLiteral("No story can be told yet.")));
    QVERIFY(m_sheet->printPath().endsWith(QStringLiteral("/two-pages.pdf")));
}

void TestLastSheetViewModel::whatIsWrittenStandsOnTwoLeaves()
{
    m_last->setText(0, QStringLiteral("I make models count.\n99 of 100 right, from 80"));
    QCOMPARE(at(0, LastSheetViewModel::TextRole).toString(),
        QStringLiteral("I make models count.\n99 of 100 right, from 80"));
    QVERIFY(!m_last->gaps().join(u' ').contains(QStringLiteral("Pitch")));
    m_last->setText(5, QStringLiteral("The step before the last."));
    m_last->setText(6, QStringLiteral("nowhere"));
    m_last->show();
    const QJsonArray sections
        = QJsonDocument::fromJson(m_sheet->document().toUtf8()).object().value(QLatin1String("sections")).toArray();
    QCOMPARE(sections.size(), 2);
    for (const QJsonValue &section : sections) {
        QCOMPARE(section.toObject().value(QLatin1String("kind")).toString(), QStringLiteral("leaf"));
        QCOMPARE(section.toObject().value(QLatin1String("parts")).toArray().size(), 4);
    }
    QVERIFY(m_sheet->plainText().contains(QStringLiteral("99 of 100 right, from 80")));
    QVERIFY(m_sheet->plainText().contains(QStringLiteral("The step before the last.")));
}

void TestLastSheetViewModel::storiesQuestionsAndPaperAreGathered()
{
    for (int i = 0; i < 7; ++i) {
        addStory(QStringLiteral("Story %1").arg(i), QStringLiteral("from 800 to %1 ms").arg(i));
    }
    QCOMPARE(m_last->stories().size(), 6);
    QVERIFY(m_bench->services.questions().add(QStringLiteral("What did you stop?"), Audience::Panel));
    QCOMPARE(m_last->questions(), QStringList { QStringLiteral("What did you stop?") });
    QVERIFY(m_last->gaps().contains(QStringLiteral("Questions: 1 of 8 are starred.")));
    for (int i = 0; i < 9; ++i) {
        QVERIFY(m_bench->services.questions().add(QStringLiteral("Why %1?").arg(i), Audience::Manager));
    }
    QCOMPARE(m_last->questions().size(), 8);
    QCOMPARE(m_last->cuts(), QStringList { QStringLiteral("Questions: 2 more are starred and have no room.") });
    QVERIFY(!m_last->gaps().join(u' ').contains(QStringLiteral("Questions")));
    QVERIFY(!m_last->gaps().join(u' ').contains(QStringLiteral("Stories")));
    m_last->show();
    const QString text = m_sheet->plainText();
    QVERIFY(text.contains(QStringLiteral("Story 6: from 800 to 6 ms")));
    QVERIFY(text.contains(QStringLiteral("What did you stop?")));
}

void TestLastSheetViewModel::whatHasNoRoomIsSaid()
{
    QVERIFY(!at(1, LastSheetViewModel::IsCutRole).toBool());
    m_last->setText(1, QStringLiteral("word ").repeated(400));
    QVERIFY(at(1, LastSheetViewModel::IsCutRole).toBool());
    QVERIFY(at(1, LastSheetViewModel::HintRole).toString().contains(QStringLiteral("left out")));
    m_last->show();
    QVERIFY(m_sheet->plainText().contains(QStringLiteral("more words had no room here")));
}

void TestLastSheetViewModel::entriesThatAreCutAreNamed()
{
    addStory(QStringLiteral("Short"), QStringLiteral("from 800 to 6 ms"));
    QVERIFY(m_last->cuts().isEmpty());
    addStory(QStringLiteral("Long"), QStringLiteral("from 800 to 6 ms ").repeated(20));
    QCOMPARE(m_last->cuts(), QStringList { QStringLiteral("Stories: “Long” is cut after 2 lines.") });
    QVERIFY(m_bench->services.questions().add(QStringLiteral("What would you stop? ").repeated(12), Audience::Panel));
    QCOMPARE(m_last->cuts().size(), 2);
    QVERIFY(m_last->cuts().last().startsWith(QStringLiteral("Questions: “What would you stop?")));
}

void TestLastSheetViewModel::whatIsTypedIsThereAfterARestart()
{
    m_last->setText(3, QStringLiteral("0:05 the question"));
    m_tester.reset();
    m_last.reset();
    m_sheet.reset();
    QVERIFY(m_bench->reopen());
    make();
    QCOMPARE(at(3, LastSheetViewModel::TextRole).toString(), QStringLiteral("0:05 the question"));
}

void TestLastSheetViewModel::theLastWeekOffersIt()
{
    PlanViewModel plan(m_bench->services, *m_navigation);
    InterviewsViewModel interviews(m_bench->services, *m_navigation);
    connect(&plan, &PlanViewModel::sheetAsked, &interviews, &InterviewsViewModel::openSheet);
    QVERIFY(!plan.isLastWeek());
    const QDate today = m_bench->services.plan().today();
    const auto isOffered = [&](int days) {
        m_bench->services.settings().setInterviewDay(today.addDays(days));
        return plan.isLastWeek();
    };
    QVERIFY(!isOffered(8));
    QVERIFY(isOffered(7));
    QVERIFY(isOffered(0));
    plan.openSheet();
    QCOMPARE(m_navigation->page(), Navigation::Page::Interviews);
    QCOMPARE(interviews.view(), static_cast<int>(InterviewsViewModel::View::Sheet));
    interviews.chooseView(9);
    QCOMPARE(interviews.view(), static_cast<int>(InterviewsViewModel::View::Sheet));
    m_last->show();
    QVERIFY(m_sheet->crumb().startsWith(QStringLiteral("Interview on ")));
}

void TestLastSheetViewModel::thePaletteOffersItAnyTime()
{
    CommandPalette palette(m_bench->services, *m_navigation);
    QSignalSpy asked(&palette, &CommandPalette::sheetAsked);
    palette.setFilter(QStringLiteral("two-page sheet"));
    QCOMPARE(palette.rowCount(), 1);
    palette.run(0);
    QCOMPARE(asked.size(), 1);
}

QTEST_MAIN(TestLastSheetViewModel)
#include "tst_lastsheetviewmodel.moc"
