// SPDX-License-Identifier: MIT
#include "support/profilebench.h"
#include "ui/format/toldweeks.h"
#include "ui/interview/pipelineviewmodel.h"

#include <QAbstractItemModelTester>
#include <QLocale>
#include <QSet>
#include <QSignalSpy>

#include <cmath>

using namespace sevenrounds;

/// A process by the accounts of the guides, with the days that were said.
class TestPipelineViewModel : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void accountsAreThoseOfTheGuides();
    void theLoopChoosesUntilSomebodyDoes();
    void aDayGivesTheOthers();
    void aDayIsReadOrRefusedOrTakenAway();
    void aDayWithoutAYearIsTheNearest();
    void steppingKeepsTheRows();
    void printedAndComputedTotalsStandTogether();
    void whatOneWasToldStandsOnTop();
    void whatOneWasToldMovesTheDays();
    void whatOneWasToldCountsWhereNothingIsPrinted();
    void lengthsAreReadAsTheyAreTold();
    void aSilenceIsMeasured();
    void deadlinesStandToTheEnd();
    void aLastStageWithoutALengthEndsOnItsDay();
    void aDayThatHasPassedIsSaid();
    void anOfferThatMovesKeepsItsRow();
    void aWrongDayStaysWithItsOffer();
    void aWrongDayStaysWithItsStage();
    void theReminderIsThere();

private:
    [[nodiscard]] QString at(int row, PipelineViewModel::Role role)
    {
        return m_pipeline->data(m_pipeline->index(row), role).toString();
    }
    [[nodiscard]] QString fit(int row)
    {
        return m_pipeline->deadlines()->index(row).data(DeadlineListModel::FitRole).toString();
    }

    [[nodiscard]] QString deadlineError(int row)
    {
        return m_pipeline->deadlines()->index(row).data(DeadlineListModel::ErrorRole).toString();
    }
    [[nodiscard]] QString offer(int row)
    {
        return m_pipeline->deadlines()->index(row).data(DeadlineListModel::TitleRole).toString();
    }
    /// Two offers, "A" with the earlier day.
    void addTwoOffers();

    std::unique_ptr<ProfileBench> m_bench;
    std::unique_ptr<PipelineViewModel> m_pipeline;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
    std::unique_ptr<QAbstractItemModelTester> m_deadlineTester;
};

void TestPipelineViewModel::init()
{
    m_bench = std::make_unique<ProfileBench>();
    QVERIFY(m_bench->open());
    m_pipeline = std::make_unique<PipelineViewModel>(m_bench->services);
    m_tester = std::make_unique<QAbstractItemModelTester>(
        m_pipeline.get(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    m_deadlineTester = std::make_unique<QAbstractItemModelTester>(
        m_pipeline->deadlines(), QAbstractItemModelTester::FailureReportingMode::QtTest);
}

void TestPipelineViewModel::cleanup()
{
    m_deadlineTester.reset();
    m_tester.reset();
    m_pipeline.reset();
    m_bench.reset();
}

void TestPipelineViewModel::accountsAreThoseOfTheGuides()
{
    QCOMPARE(m_pipeline->accounts().size(), 3);
    QVERIFY(m_pipeline->accounts().at(1).endsWith(QStringLiteral("FAQ")));
    QSet<int> badges;
    for (int account = 0; account < 3; ++account) {
        m_pipeline->chooseAccount(account);
        QCOMPARE(m_pipeline->accountIndex(), account);
        QVERIFY(m_pipeline->count() > 2);
        badges.insert(m_pipeline->data(m_pipeline->index(0), PipelineViewModel::BadgeRole).toInt());
        QVERIFY(!at(0, PipelineViewModel::TitleRole).isEmpty());
    }
    QCOMPARE(badges, (QSet<int> { static_cast<int>(Badge::S1), static_cast<int>(Badge::S2) }));
    QCOMPARE(m_pipeline->count(), 7);
    m_pipeline->chooseAccount(9);
    QCOMPARE(m_pipeline->accountIndex(), 2);
}

void TestPipelineViewModel::theLoopChoosesUntilSomebodyDoes()
{
    SettingsService &settings = m_bench->services.settings();
    settings.setLoop(Loop::Scientist);
    QCOMPARE(m_pipeline->accountIndex(), 2);
    settings.setLoop(Loop::AiEngineer);
    QCOMPARE(m_pipeline->accountIndex(), 0);
    m_pipeline->chooseAccount(1);
    settings.setLoop(Loop::Scientist);
    QCOMPARE(m_pipeline->accountIndex(), 1);
}

void TestPipelineViewModel::aDayGivesTheOthers()
{
    m_pipeline->chooseAccount(2);
    QCOMPARE(at(2, PipelineViewModel::DatesRole), QString());
    // The first call: news after one to two weeks.
    m_pipeline->setDay(1, QStringLiteral("2028-02-15"));
    QCOMPARE(at(1, PipelineViewModel::DayRole), QStringLiteral("15 February 2028"));
    QCOMPARE(at(1, PipelineViewModel::DatesRole), QStringLiteral("News: 22 February 2028 to 29 February 2028"));
    QVERIFY(at(2, PipelineViewModel::DatesRole)
                .startsWith(QStringLiteral("Begins: 22 February 2028 to 29 February 2028.")));
    // What comes before the day is not guessed.
    QCOMPARE(at(0, PipelineViewModel::DatesRole), QString());
    // A day that was told for a later stage stands in place of the sum.
    m_pipeline->setDay(2, QStringLiteral("2028-03-20"));
    QVERIFY(at(3, PipelineViewModel::DatesRole).startsWith(QStringLiteral("Begins: 3 April 2028 to 10 April 2028.")));
}

void TestPipelineViewModel::aDayIsReadOrRefusedOrTakenAway()
{
    m_pipeline->chooseAccount(2);
    m_pipeline->setDay(1, QStringLiteral("2027-02-29"));
    QVERIFY(!at(1, PipelineViewModel::ErrorRole).isEmpty());
    QCOMPARE(at(0, PipelineViewModel::ErrorRole), QString());
    QCOMPARE(at(1, PipelineViewModel::DayRole), QString());
    m_pipeline->setDay(1, QStringLiteral("2027-02-28"));
    QCOMPARE(at(1, PipelineViewModel::ErrorRole), QString());
    QVERIFY(!at(1, PipelineViewModel::DayRole).isEmpty());
    m_pipeline->setDay(1, {});
    QCOMPARE(at(1, PipelineViewModel::DayRole), QString());
    m_pipeline->setDay(99, QStringLiteral("2027-02-28"));
    m_pipeline->stepDay(-1, 1);
}

void TestPipelineViewModel::aDayWithoutAYearIsTheNearest()
{
    m_pipeline->chooseAccount(2);
    const QDate today = m_bench->clock.today();
    for (const int days : { -10, 10 }) {
        const QDate day = today.addDays(days);
        m_pipeline->setDay(1, QLocale::c().toString(day, QStringLiteral("d MMM")));
        QCOMPARE(at(1, PipelineViewModel::DayRole), QLocale::c().toString(day, QStringLiteral("d MMMM yyyy")));
        // Another offer waits for an answer that is still to be given.
        m_pipeline->addDeadline();
        m_pipeline->setDeadlineDay(0, QLocale::c().toString(day, QStringLiteral("d MMM")));
        QVERIFY(m_bench->services.interviews().deadlines().first().day >= today);
        m_pipeline->removeDeadline(0);
    }
}

void TestPipelineViewModel::steppingKeepsTheRows()
{
    m_pipeline->chooseAccount(2);
    QSignalSpy reset(m_pipeline.get(), &PipelineViewModel::modelReset);
    m_pipeline->stepDay(1, -1);
    m_pipeline->stepDay(1, -1);
    QCOMPARE(reset.size(), 0);
    QCOMPARE(at(1, PipelineViewModel::DayRole),
        QLocale().toString(m_bench->clock.today().addDays(-2), QStringLiteral("d MMMM yyyy")));
}

void TestPipelineViewModel::printedAndComputedTotalsStandTogether()
{
    m_pipeline->chooseAccount(2);
    QCOMPARE(m_pipeline->totals().size(), m_pipeline->totalBadges().size());
    QCOMPARE(m_pipeline->totals().first(), QStringLiteral("Added up from its rows: 15 to 33 weeks"));
    QCOMPARE(m_pipeline->totalBadges().first(), static_cast<int>(Badge::App));
    QVERIFY(m_pipeline->totals().at(1).contains(QStringLiteral("12 to 24 weeks")));
    QCOMPARE(m_pipeline->totalBadges().at(1), static_cast<int>(Badge::S2));
    // The printed one counts from the first call, twelve weeks on at the earliest.
    m_pipeline->setDay(1, QStringLiteral("2027-01-04"));
    QVERIFY2(m_pipeline->totals().at(1).endsWith(QStringLiteral("29 March 2027 to 21 June 2027")),
        qPrintable(m_pipeline->totals().at(1)));
    // The rows from there on: 13 to 25 weeks.
    QVERIFY2(m_pipeline->totals().first().endsWith(QStringLiteral("5 April 2027 to 28 June 2027")),
        qPrintable(m_pipeline->totals().first()));
    m_pipeline->chooseAccount(0);
    QCOMPARE(m_pipeline->totals().first(), QStringLiteral("Its rows have no lengths to add up."));
}

void TestPipelineViewModel::whatOneWasToldStandsOnTop()
{
    m_pipeline->chooseAccount(2);
    QSignalSpy told(m_pipeline.get(), &PipelineViewModel::changed);
    m_bench->services.guide().setOwnValue(FactId(QStringLiteral("X-02")), QStringLiteral("9 to 14 weeks"));
    QVERIFY(!told.isEmpty());
    QVERIFY(m_pipeline->totals().first().endsWith(QStringLiteral("9 to 14 weeks")));
    QCOMPARE(m_pipeline->totalBadges().first(), static_cast<int>(Badge::Own));
}

void TestPipelineViewModel::whatOneWasToldMovesTheDays()
{
    GuideService &guide = m_bench->services.guide();
    const FactId time(QStringLiteral("X-02"));
    m_pipeline->chooseAccount(2);
    // The first call; the rows from there on take 12 to 24 weeks, and the week after the match, which no total counts.
    m_pipeline->setDay(1, QStringLiteral("2027-01-04"));
    const QString printed = at(2, PipelineViewModel::DatesRole);
    guide.setOwnValue(time, QStringLiteral("24 to 48 weeks"));
    // Twice as long: the wait after the call, which is one to two weeks, and the end.
    QVERIFY2(
        at(2, PipelineViewModel::DatesRole).startsWith(QStringLiteral("Begins: 18 January 2027 to 1 February 2027")),
        qPrintable(at(2, PipelineViewModel::DatesRole)));
    QVERIFY2(m_pipeline->totals().first().endsWith(QStringLiteral("the end is 28 June 2027 to 13 December 2027")),
        qPrintable(m_pipeline->totals().first()));
    // What is printed stays what it is.
    QVERIFY2(m_pipeline->totals().at(1).endsWith(QStringLiteral("5 April 2027 to 28 June 2027")),
        qPrintable(m_pipeline->totals().at(1)));
    QCOMPARE(at(1, PipelineViewModel::PrintedRole), QStringLiteral("news after 1 to 2 weeks"));
    // An offer is held against the same end.
    m_pipeline->addDeadline();
    m_pipeline->setDeadlineDay(0, QStringLiteral("2027-06-24"));
    QVERIFY2(fit(0).startsWith(QStringLiteral("4 days before the earliest end")), qPrintable(fit(0)));
    // Words that name no length move nothing.
    guide.setOwnValue(time, QStringLiteral("as long as it takes"));
    QCOMPARE(at(2, PipelineViewModel::DatesRole), printed);
    guide.setOwnValue(time, {});
    QCOMPARE(at(2, PipelineViewModel::DatesRole), printed);
}

void TestPipelineViewModel::whatOneWasToldCountsWhereNothingIsPrinted()
{
    m_pipeline->chooseAccount(0);
    m_pipeline->setDay(0, QStringLiteral("2027-01-04"));
    m_bench->services.guide().setOwnValue(FactId(QStringLiteral("X-02")), QStringLiteral("about 5"));
    QVERIFY2(m_pipeline->totals().first().endsWith(QStringLiteral("the end is 8 February 2027")),
        qPrintable(m_pipeline->totals().first()));
}

void TestPipelineViewModel::lengthsAreReadAsTheyAreTold()
{
    const auto weeks = [](const char *told) { return toldWeeks(QString::fromLatin1(told)); };
    QCOMPARE(weeks("9 to 14 weeks"), (FigureRange { 9, 14 }));
    QCOMPARE(weeks("9-14"), (FigureRange { 9, 14 }));
    QCOMPARE(weeks("8"), (FigureRange { 8, 8 }));
    QVERIFY(weeks("6+ weeks")->isOpen);
    QCOMPARE(weeks("14 days"), (FigureRange { 2, 2 }));
    QCOMPARE(std::lround(weeks("3 months")->low), 13);
    QCOMPARE(weeks("1.5 weeks"), (FigureRange { 1.5, 1.5 }));
    // Words that only hold one of the units, and one that stands beside weeks.
    for (const char *three : { "3 weeks from today", "3 weeks, said on Friday", "told last month: 3 weeks" }) {
        QCOMPARE(weeks(three), (FigureRange { 3, 3 }));
    }
    for (const char *none : { "", "soon", "0", "14 to 9", "on 3 May 2027", "9999 weeks" }) {
        QVERIFY2(!weeks(none), none);
    }
}

void TestPipelineViewModel::aSilenceIsMeasured()
{
    m_pipeline->chooseAccount(2);
    QCOMPARE(m_pipeline->silenceText(), QString());
    m_pipeline->stepDay(1, -10);
    QVERIFY(m_pipeline->silenceText().startsWith(QStringLiteral("10 days since: Recruiter screen.")));
    QVERIFY(m_pipeline->silenceText().contains(QStringLiteral("7 to 14 days")));
    const QString early = m_pipeline->silenceText().section(QStringLiteral("days."), 1);
    m_pipeline->stepDay(1, -10);
    // Past the usual wait the advice is another one.
    QVERIFY(m_pipeline->silenceText().startsWith(QStringLiteral("20 days since")));
    QVERIFY(m_pipeline->silenceText().section(QStringLiteral("days."), 1) != early);
    // The next stage is arranged.
    m_pipeline->setDay(2, m_bench->clock.today().addDays(3).toString(Qt::ISODate));
    QCOMPARE(m_pipeline->silenceText(), QString());
}

void TestPipelineViewModel::deadlinesStandToTheEnd()
{
    m_pipeline->chooseAccount(2);
    m_pipeline->addDeadline();
    QVERIFY(fit(0).startsWith(QStringLiteral("in 14 days")));
    const QDate today = m_bench->clock.today();
    m_pipeline->setDay(1, today.toString(Qt::ISODate));
    // The earliest end is thirteen weeks away.
    QVERIFY2(fit(0).startsWith(QStringLiteral("77 days before the earliest end")), qPrintable(fit(0)));
    QVERIFY(m_pipeline->deadlines()->index(0).data(DeadlineListModel::IsShortRole).toBool());
    m_pipeline->setDeadlineDay(0, today.addDays(100).toString(Qt::ISODate));
    QVERIFY(fit(0).startsWith(QStringLiteral("It falls between")));
    m_pipeline->setDeadlineDay(0, today.addDays(300).toString(Qt::ISODate));
    QVERIFY(fit(0).startsWith(QStringLiteral("It leaves room")));
    m_pipeline->setDeadlineTitle(0, QStringLiteral("The other lab"));
    m_pipeline->setDeadlineDay(0, QStringLiteral("soon"));
    QVERIFY(!deadlineError(0).isEmpty());
    m_pipeline->stepDeadlineDay(0, 1);
    QVERIFY(deadlineError(0).isEmpty());
    QCOMPARE(m_bench->services.interviews().deadlines().first().day, today.addDays(301));
    QCOMPARE(m_bench->services.interviews().deadlines().first().title, QStringLiteral("The other lab"));
    m_pipeline->removeDeadline(7);
    QCOMPARE(m_pipeline->deadlines()->count(), 1);
    m_pipeline->removeDeadline(0);
    QCOMPARE(m_pipeline->deadlines()->count(), 0);
}

void TestPipelineViewModel::addTwoOffers()
{
    const QDate today = m_bench->clock.today();
    for (const char *title : { "A", "B" }) {
        m_bench->services.interviews().addDeadline(today.addDays(title[0] == 'A' ? 10 : 12));
        m_pipeline->setDeadlineTitle(title[0] == 'A' ? 0 : 1, QString::fromLatin1(title));
    }
}

void TestPipelineViewModel::aLastStageWithoutALengthEndsOnItsDay()
{
    const QDate today = m_bench->clock.today();
    m_pipeline->chooseAccount(0);
    m_pipeline->addDeadline();
    // It names the stage that is needed, and no other makes the end known.
    const int last = m_pipeline->count() - 1;
    QVERIFY2(fit(0).contains(QStringLiteral(u"“%1”").arg(at(last, PipelineViewModel::TitleRole))), qPrintable(fit(0)));
    m_pipeline->setDay(0, today.toString(Qt::ISODate));
    QVERIFY(fit(0).contains(at(last, PipelineViewModel::TitleRole)));
    m_pipeline->setDay(last, today.addDays(20).toString(Qt::ISODate));
    QVERIFY2(fit(0).startsWith(QStringLiteral("6 days before the earliest end")), qPrintable(fit(0)));
    m_pipeline->setDay(last, today.addDays(14).toString(Qt::ISODate));
    QVERIFY(fit(0).startsWith(QStringLiteral("It leaves room")));
}

void TestPipelineViewModel::aDayThatHasPassedIsSaid()
{
    m_pipeline->chooseAccount(2);
    m_pipeline->setDay(1, m_bench->clock.today().toString(Qt::ISODate));
    m_pipeline->addDeadline();
    m_pipeline->stepDeadlineDay(0, -17);
    QVERIFY2(fit(0).startsWith(QStringLiteral("3 days ago: the day has passed.")), qPrintable(fit(0)));
    QVERIFY(!m_pipeline->deadlines()->index(0).data(DeadlineListModel::IsShortRole).toBool());
}

void TestPipelineViewModel::anOfferThatMovesKeepsItsRow()
{
    addTwoOffers();
    QSignalSpy reset(m_pipeline->deadlines(), &DeadlineListModel::modelReset);
    QSignalSpy moved(m_pipeline->deadlines(), &DeadlineListModel::rowsMoved);
    QSignalSpy removed(m_pipeline->deadlines(), &DeadlineListModel::rowsRemoved);
    m_pipeline->stepDeadlineDay(1, -5);
    QCOMPARE(offer(0), QStringLiteral("B"));
    QCOMPARE(offer(1), QStringLiteral("A"));
    QCOMPARE(moved.size(), 1);
    m_pipeline->stepDeadlineDay(0, 5);
    QCOMPARE(offer(0), QStringLiteral("A"));
    QCOMPARE(moved.size(), 2);
    QCOMPARE(removed.size(), 0);
    m_pipeline->removeDeadline(0);
    QCOMPARE(removed.size(), 1);
    QCOMPARE(reset.size(), 0);
    QCOMPARE(offer(0), QStringLiteral("B"));
}

void TestPipelineViewModel::aWrongDayStaysWithItsOffer()
{
    addTwoOffers();
    m_pipeline->setDeadlineDay(1, QStringLiteral("soon"));
    QCOMPARE(deadlineError(0), QString());
    QVERIFY(!deadlineError(1).isEmpty());
    // Neither another offer's day nor a new place in the list takes it away.
    m_pipeline->stepDeadlineDay(0, 5);
    QCOMPARE(offer(0), QStringLiteral("B"));
    QVERIFY(!deadlineError(0).isEmpty());
    QCOMPARE(deadlineError(1), QString());
    // What is taken out and brought back has nothing wrong with it.
    m_pipeline->removeDeadline(0);
    QCOMPARE(deadlineError(0), QString());
    m_bench->services.interviews().undo();
    QCOMPARE(offer(0), QStringLiteral("B"));
    QCOMPARE(deadlineError(0), QString());
    // The same day again is a day.
    m_pipeline->setDeadlineDay(0, QStringLiteral("soon"));
    m_pipeline->setDeadlineDay(0, m_bench->services.interviews().deadlines().first().day.toString(Qt::ISODate));
    QCOMPARE(deadlineError(0), QString());
}

void TestPipelineViewModel::aWrongDayStaysWithItsStage()
{
    m_pipeline->chooseAccount(2);
    m_pipeline->setDay(1, QStringLiteral("soon"));
    m_pipeline->stepDay(2, 1);
    QVERIFY(!at(1, PipelineViewModel::ErrorRole).isEmpty());
    QCOMPARE(at(2, PipelineViewModel::ErrorRole), QString());
    m_pipeline->stepDay(1, 1);
    QCOMPARE(at(1, PipelineViewModel::ErrorRole), QString());
}

void TestPipelineViewModel::theReminderIsThere()
{
    QCOMPARE(m_pipeline->reminders().size(), m_pipeline->reminderBadges().size());
    QVERIFY(m_pipeline->reminders().size() >= 2);
    QVERIFY(m_pipeline->reminders().first().contains(QStringLiteral("competing deadlines")));
    QCOMPARE(m_pipeline->reminderBadges().first(), static_cast<int>(Badge::S2));
}

QTEST_MAIN(TestPipelineViewModel)
#include "tst_pipelineviewmodel.moc"
