// SPDX-License-Identifier: MIT
#include "ui/settings/settingsbench.h"
#include "ui/settings/settingsviewmodel.h"
#include "ui/shell/appearance.h"

#include <QAbstractItemModelTester>
#include <QClipboard>
#include <QGuiApplication>
#include <QSignalSpy>

using namespace sevenrounds;

class TestSettingsViewModel : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void startsWithNothingSaid();
    void takesADayAsTyped();
    void keepsTheDayWhereTheEntryIsWrong();
    void whatWasWrongGoesWithThePage();
    void stepsTheDay();
    void clearsTheDay();
    void theDayIsAskedForOnce();
    void goalsAreSavedAndAnnouncedOnce();
    void theLevelThatWasToldIsProposedAndNeverSetByItself();
    void hoursStayInTheirBounds();
    void looksAreApplied();
    void textGrowsWithinItsBounds();
    void choicesSurviveAReopening();
    void followsWhatOthersSet();
    void tellsFolderContentAndVersion();
    void listsContentProblems();
    void shellSaysHowTheEngineIsLockedIn();

private:
    [[nodiscard]] SettingsService &settings() const { return m_bench->services->settings(); }

    std::unique_ptr<SettingsBench> m_bench;
    std::unique_ptr<Appearance> m_appearance;
    std::unique_ptr<SettingsViewModel> m_page;
};

void TestSettingsViewModel::init()
{
    m_bench = std::make_unique<SettingsBench>();
    QVERIFY(m_bench->open());
    m_appearance = std::make_unique<Appearance>();
    m_page = std::make_unique<SettingsViewModel>(*m_bench->services, m_bench->navigation, *m_appearance);
}

void TestSettingsViewModel::cleanup()
{
    m_page.reset();
    m_appearance.reset();
    m_bench.reset();
}

void TestSettingsViewModel::startsWithNothingSaid()
{
    QVERIFY(!m_page->hasInterview());
    QCOMPARE(m_page->interviewDayText(), QString());
    QCOMPARE(m_page->loopIndex(), 0);
    QCOMPARE(m_page->levelNames().at(m_page->levelIndex()), QStringLiteral("L5"));
    QCOMPARE(m_page->hoursText(), QStringLiteral("not said"));
    QCOMPARE(m_page->themeIndex(), 0);
    QCOMPARE(m_page->textScaleText(), QStringLiteral("100%"));
    QVERIFY(!m_page->isReducedMotion());
    QVERIFY(!m_page->isReadOnly());
    QCOMPARE(m_page->loopNames().size(), 5);
    QCOMPARE(m_page->themeNames().size(), 3);
}

void TestSettingsViewModel::takesADayAsTyped()
{
    QSignalSpy changed(m_page.get(), &SettingsViewModel::interviewChanged);
    m_page->setInterviewDay(QStringLiteral("10 dec"));
    QCOMPARE(changed.count(), 1);
    QCOMPARE(settings().interviewDay(), std::optional(QDate(2026, 12, 10)));
    QCOMPARE(m_page->interviewDayText(), QStringLiteral("10 December 2026"));
    QCOMPARE(m_page->interviewHint(), QStringLiteral("in 19 days"));
    m_page->setInterviewDay(QStringLiteral("2026-12-10"));
    QCOMPARE(changed.count(), 1);
}

void TestSettingsViewModel::keepsTheDayWhereTheEntryIsWrong()
{
    m_page->setInterviewDay(QStringLiteral("10 Dec 2026"));
    QSignalSpy changed(m_page.get(), &SettingsViewModel::interviewChanged);
    QSignalSpy error(m_page.get(), &SettingsViewModel::interviewDayErrorChanged);
    m_page->setInterviewDay(QStringLiteral("soon"));
    QVERIFY(m_page->interviewDayError().contains(QStringLiteral("21 November 2026")));
    m_page->setInterviewDay(QStringLiteral("1 Nov 2026"));
    QVERIFY(m_page->interviewDayError().startsWith(QStringLiteral("1 November 2026")));
    QCOMPARE(error.count(), 2);
    QCOMPARE(changed.count(), 0);
    QCOMPARE(settings().interviewDay(), std::optional(QDate(2026, 12, 10)));
    m_page->setInterviewDay(QStringLiteral("11 Dec 2026"));
    QCOMPARE(m_page->interviewDayError(), QString());
    QCOMPARE(error.count(), 3);
}

void TestSettingsViewModel::whatWasWrongGoesWithThePage()
{
    m_bench->navigation.open(Navigation::Page::Settings);
    m_page->setInterviewDay(QStringLiteral("32 Dec"));
    QVERIFY(!m_page->interviewDayError().isEmpty());
    m_bench->navigation.open(Navigation::Page::Plan);
    // As a field does that loses the keyboard with its page.
    m_page->setInterviewDay(QStringLiteral("33 Dec"));
    QTRY_COMPARE(m_page->interviewDayError(), QString());
}

void TestSettingsViewModel::stepsTheDay()
{
    m_page->stepInterviewDay(1);
    QCOMPARE(settings().interviewDay(), std::optional(QDate(2026, 11, 22)));
    QCOMPARE(m_page->interviewHint(), QStringLiteral("tomorrow"));
    m_page->stepInterviewDay(-1);
    m_page->stepInterviewDay(-1);
    QCOMPARE(settings().interviewDay(), std::optional(QDate(2026, 11, 21)));
}

void TestSettingsViewModel::clearsTheDay()
{
    m_page->setInterviewDay(QStringLiteral("10 Dec 2026"));
    m_page->setInterviewDay(QStringLiteral("nonsense"));
    m_page->setInterviewDay(QString());
    QVERIFY(!settings().interviewDay());
    QVERIFY(!m_page->hasInterview());
    QCOMPARE(m_page->interviewDayError(), QString());
}

void TestSettingsViewModel::theDayIsAskedForOnce()
{
    QSignalSpy asked(m_page.get(), &SettingsViewModel::interviewDayAsked);
    QVERIFY(!m_page->takeInterviewDayWish());
    m_page->editInterviewDay();
    QCOMPARE(m_bench->navigation.page(), Navigation::Page::Settings);
    // The page that comes up asks by itself.
    QCOMPARE(asked.count(), 0);
    QVERIFY(m_page->takeInterviewDayWish());
    QVERIFY(!m_page->takeInterviewDayWish());
    m_page->editInterviewDay();
    QCOMPARE(asked.count(), 1);
    // Who left meanwhile wants it no more.
    m_bench->navigation.open(Navigation::Page::Today);
    m_bench->navigation.open(Navigation::Page::Settings);
    QVERIFY(!m_page->takeInterviewDayWish());
}

void TestSettingsViewModel::goalsAreSavedAndAnnouncedOnce()
{
    QSignalSpy changed(m_page.get(), &SettingsViewModel::goalChanged);
    m_page->setLoopIndex(1);
    QCOMPARE(settings().loop(), Loop::Scientist);
    QCOMPARE(changed.count(), 1);
    m_page->setLevelIndex(3);
    QCOMPARE(settings().targetLevel(), Level::L6);
    QCOMPARE(changed.count(), 2);
    m_page->setLevelIndex(3);
    m_page->setLevelIndex(-1);
    m_page->setLevelIndex(5);
    m_page->setLoopIndex(5);
    QCOMPARE(changed.count(), 2);
}

void TestSettingsViewModel::theLevelThatWasToldIsProposedAndNeverSetByItself()
{
    GuideService &guide = m_bench->services->guide();
    const FactId level(QStringLiteral("X-09"));
    QCOMPARE(m_page->toldLevelText(), QString());
    QCOMPARE(m_page->toldLevelAction(), QString());
    QSignalSpy changed(m_page.get(), &SettingsViewModel::goalChanged);
    guide.setOwnValue(level, QStringLiteral("L6, my recruiter"));
    QCOMPARE(changed.count(), 1);
    QVERIFY(m_page->toldLevelText().contains(QStringLiteral("“L6, my recruiter”")));
    QCOMPARE(m_page->toldLevelAction(), QStringLiteral("Judge against L6"));
    QCOMPARE(settings().targetLevel(), Level::L5);
    m_page->takeToldLevel();
    QCOMPARE(settings().targetLevel(), Level::L6);
    QCOMPARE(m_page->toldLevelText(), QString());
    guide.setOwnValue(level, QStringLiteral("senior"));
    m_page->takeToldLevel();
    QCOMPARE(settings().targetLevel(), Level::L6);
}

void TestSettingsViewModel::hoursStayInTheirBounds()
{
    m_page->stepHours(-1);
    QCOMPARE(m_page->hours(), 0);
    m_page->stepHours(1);
    QCOMPARE(m_page->hoursText(), QStringLiteral("1 hour"));
    m_page->stepHours(1);
    QCOMPARE(m_page->hoursText(), QStringLiteral("2 hours"));
    m_page->stepHours(500);
    QCOMPARE(m_page->hours(), 80);
}

void TestSettingsViewModel::looksAreApplied()
{
    QSignalSpy changed(m_page.get(), &SettingsViewModel::lookChanged);
    QVERIFY(!m_appearance->isDark());
    m_page->setThemeIndex(2);
    QVERIFY(m_appearance->isDark());
    m_page->setReducedMotion(true);
    QVERIFY(m_appearance->isReducedMotion());
    m_page->growText();
    QCOMPARE(m_appearance->scale(), 1.1);
    QCOMPARE(changed.count(), 3);
    m_page->setThemeIndex(1);
    QVERIFY(!m_appearance->isDark());
}

void TestSettingsViewModel::textGrowsWithinItsBounds()
{
    QVERIFY(!m_page->canShrink());
    m_page->shrinkText();
    QCOMPARE(m_page->textScale(), 100);
    for (int step = 0; step < 10; ++step) {
        QVERIFY(m_page->canGrow());
        m_page->growText();
    }
    QCOMPARE(m_page->textScale(), 200);
    QVERIFY(!m_page->canGrow());
    QSignalSpy changed(m_page.get(), &SettingsViewModel::lookChanged);
    m_page->growText();
    QCOMPARE(changed.count(), 0);
}

void TestSettingsViewModel::choicesSurviveAReopening()
{
    m_page->setThemeIndex(2);
    m_page->growText();
    m_page->setInterviewDay(QStringLiteral("10 Dec 2026"));
    m_page.reset();
    m_bench->close();
    QVERIFY(m_bench->open());
    Appearance fresh;
    const SettingsViewModel page(*m_bench->services, m_bench->navigation, fresh);
    QVERIFY(fresh.isDark());
    QCOMPARE(fresh.scale(), 1.1);
    QCOMPARE(page.interviewDayText(), QStringLiteral("10 December 2026"));
}

void TestSettingsViewModel::followsWhatOthersSet()
{
    QSignalSpy goal(m_page.get(), &SettingsViewModel::goalChanged);
    QSignalSpy look(m_page.get(), &SettingsViewModel::lookChanged);
    settings().setTargetLevel(Level::L4);
    QCOMPARE(goal.count(), 1);
    QCOMPARE(m_page->levelIndex(), 1);
    settings().setWelcomed(true);
    QCOMPARE(goal.count(), 1);
    QCOMPARE(look.count(), 0);
}

void TestSettingsViewModel::tellsFolderContentAndVersion()
{
    QCOMPARE(m_page->dataFolder(), m_bench->paths().data);
    m_page->copyDataFolder();
    QCOMPARE(QGuiApplication::clipboard()->text(), m_bench->paths().data);
    QVERIFY(m_page->versionText().contains(QString::fromLatin1(qVersion())));
    QVERIFY(!m_page->licenses().isEmpty());
    const qsizetype pending = m_bench->services->library().pendingLinks().size();
    QCOMPARE(m_page->pendingText().isEmpty(), pending == 0);
    QVERIFY(pending < 2 || m_page->pendingText().startsWith(QString::number(pending)));
}

void TestSettingsViewModel::listsContentProblems()
{
    ContentProblemModel none({});
    const QAbstractItemModelTester emptyTester(&none, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QCOMPARE(none.rowCount(), 0);
    ContentProblemModel model({ { QStringLiteral("prompts/Q-01.md"), 12, QStringLiteral("no such round") },
        { QStringLiteral("rounds.yaml"), 0, QStringLiteral("is missing") } });
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QCOMPARE(model.count(), 2);
    QCOMPARE(
        model.index(0).data(ContentProblemModel::PlaceRole).toString(), QStringLiteral("prompts/Q-01.md, line 12"));
    QCOMPARE(model.index(0).data(ContentProblemModel::MessageRole).toString(), QStringLiteral("no such round"));
    QCOMPARE(model.index(1).data(ContentProblemModel::PlaceRole).toString(), QStringLiteral("rounds.yaml"));
    QCOMPARE(m_page->contentProblems()->count(), static_cast<int>(m_bench->services->library().problems().size()));
}

void TestSettingsViewModel::shellSaysHowTheEngineIsLockedIn()
{
    QSignalSpy changed(m_page.get(), &SettingsViewModel::webViewTextChanged);
    m_page->setWebViewText(QStringLiteral("in a full sandbox"));
    m_page->setWebViewText(QStringLiteral("in a full sandbox"));
    QCOMPARE(m_page->webViewText(), QStringLiteral("in a full sandbox"));
    QCOMPARE(changed.count(), 1);
}

QTEST_MAIN(TestSettingsViewModel)
#include "tst_settingsviewmodel.moc"
