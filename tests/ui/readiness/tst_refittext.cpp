// SPDX-License-Identifier: MIT
#include "services/interviewservice.h"
#include "ui/readiness/readinessviewmodel.h"
#include "ui/readiness/refittext.h"
#include "ui/settings/settingsbench.h"

#include <QSignalSpy>

using namespace sevenrounds;

namespace {

BarReading readingOf(double mean)
{
    return { 23, BarShift { mean, 0.2, 23 } };
}

} // namespace

/// How a pace and a bar that were read from one's own results are worded, offered, taken and taken back.
class TestRefitText : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void anUnknownPaceSaysWhatItTakes();
    void aKnownPaceSaysFromHowMuchAndSinceWhen();
    void theBarSaysHowManyAreMissing();
    void theBarSaysWhereOutcomesPutIt();
    void theOfferIsRoundedAndGoesWhereItIsTaken();
    void onlyDecidedLoopsCount();
    void theOfferIsTakenAndTakenBack();
    void thePaceStandsOnThePageAndTheSheet();

private:
    void measure();
    void addLoops(int count, LoopOutcome outcome);

    std::unique_ptr<SettingsBench> m_bench;
    std::unique_ptr<ReadinessViewModel> m_page;
};

void TestRefitText::init()
{
    m_bench = std::make_unique<SettingsBench>();
    QVERIFY(m_bench->open());
    m_page = std::make_unique<ReadinessViewModel>(*m_bench->services, m_bench->navigation);
}

void TestRefitText::cleanup()
{
    m_page.reset();
    m_bench.reset();
}

void TestRefitText::measure()
{
    for (const Skill skill : kSkills) {
        for (int i = 0; i < 3; ++i) {
            QVERIFY(m_bench->rate(skill, 3.0));
        }
    }
    m_bench->clock.advance(std::chrono::days { 2 });
    QVERIFY(m_bench->reloadReadiness());
}

void TestRefitText::addLoops(int count, LoopOutcome outcome)
{
    InterviewService &interviews = m_bench->services->interviews();
    for (int i = 0; i < count; ++i) {
        RealLoop loop = *interviews.loop(interviews.addLoop(Level::L5));
        loop.outcome = outcome;
        interviews.setLoop(loop);
    }
}

void TestRefitText::anUnknownPaceSaysWhatItTakes()
{
    const QString none = paceText({}, m_bench->clock);
    QVERIFY2(none.contains(QStringLiteral("0.06 levels")), qPrintable(none));
    QVERIFY2(none.contains(QStringLiteral("20 hours")), qPrintable(none));
    OwnPace some;
    some.hours = 12.4;
    some.results = 9;
    some.since = m_bench->clock.now();
    some.low = 0.6;
    some.high = 1.7;
    const QString few = paceText(some, m_bench->clock);
    QVERIFY2(few.contains(QStringLiteral("9 results with 12 h of practice between them since 21 November 2026")),
        qPrintable(few));
    QVERIFY2(few.contains(QStringLiteral("0.6 to 1.7")), qPrintable(few));
    QVERIFY2(few.contains(QStringLiteral("not known yet")), qPrintable(few));
}

void TestRefitText::aKnownPaceSaysFromHowMuchAndSinceWhen()
{
    OwnPace pace;
    pace.factor = 1.4;
    pace.low = 1.1;
    pace.high = 1.8;
    pace.sd = 0.2;
    pace.hours = 140.0;
    pace.results = 120;
    pace.since = m_bench->clock.now();
    QCOMPARE(paceText(pace, m_bench->clock),
        QStringLiteral(
            "You learn 1.4 times as fast as expected, likely 1.1 to 1.8 times: 0.08 levels an hour where one stands at "
            "L4.5 instead of 0.06. Read from 120 results with 140 h of practice between them since 21 November "
            "2026, drawn towards what is expected, and never stored. The planner goes by it."));
}

void TestRefitText::theBarSaysHowManyAreMissing()
{
    QVERIFY(barText({}, 0.0).contains(QStringLiteral("20 more are needed")));
    QVERIFY(barText({ 19, std::nullopt }, 0.0).contains(QStringLiteral("1 more is needed")));
    QVERIFY(barText({ 3, std::nullopt }, 0.4).contains(QStringLiteral("+0.40")));
    QCOMPARE(barOfferText({ 19, std::nullopt }, 0.0), QString());
}

void TestRefitText::theBarSaysWhereOutcomesPutIt()
{
    const QString higher = barText(readingOf(0.31), 0.0);
    QVERIFY2(higher.contains(QStringLiteral("23 outcomes put the real bar 0.30 levels above the usual one")),
        qPrintable(higher));
    QVERIFY2(higher.contains(QStringLiteral("+0.05 to +0.57")), qPrintable(higher));
    QVERIFY(barText(readingOf(-0.31), 0.0).contains(QStringLiteral("0.30 levels below")));
    QVERIFY(barText(readingOf(0.02), 0.0).contains(QStringLiteral("where it usually is")));
    // What is assumed says nothing of where they put it: they are measured from the usual bars.
    const QString moved = barText(readingOf(0.31), 0.4);
    QVERIFY2(moved.startsWith(QStringLiteral("23 outcomes put the real bar 0.30 levels above the usual one")),
        qPrintable(moved));
    QVERIFY2(moved.contains(QStringLiteral("Every bar stands +0.40 levels from the usual one now")), qPrintable(moved));
    const QString usual = barText(readingOf(0.02), 0.4);
    QVERIFY2(usual.startsWith(QStringLiteral("23 outcomes put the real bar where it usually is")), qPrintable(usual));
    QVERIFY2(usual.contains(QStringLiteral("+0.40 levels from the usual one now")), qPrintable(usual));
    for (const QString &text : { moved, usual }) {
        QVERIFY2(text.contains(QStringLiteral("drawn towards the usual one")), qPrintable(text));
    }
}

void TestRefitText::theOfferIsRoundedAndGoesWhereItIsTaken()
{
    QCOMPARE(offeredShift({ 0.31, 0.2, 23 }), 0.3);
    QCOMPARE(barOfferText(readingOf(0.31), 0.0), QStringLiteral("Move every bar by +0.30"));
    QCOMPARE(barOfferText(readingOf(0.31), 0.3), QString());
    QCOMPARE(barOfferText(readingOf(0.41), 0.3), QStringLiteral("Move every bar by +0.40"));
    QCOMPARE(barOfferText(readingOf(0.01), 0.0), QString());
}

void TestRefitText::onlyDecidedLoopsCount()
{
    QList<RealLoop> loops;
    for (const LoopOutcome outcome : kLoopOutcomes) {
        RealLoop loop;
        loop.outcome = outcome;
        loop.day = m_bench->clock.today();
        loops.append(loop);
    }
    const QList<LoopDecision> decisions = decisionsOf(loops);
    QCOMPARE(decisions.size(), 2);
    QVERIFY(decisions.at(0).isOffer);
    QVERIFY(!decisions.at(1).isOffer);
}

void TestRefitText::theOfferIsTakenAndTakenBack()
{
    measure();
    QSignalSpy refit(m_page.get(), &ReadinessViewModel::refitChanged);
    addLoops(19, LoopOutcome::NoOffer);
    QVERIFY(!refit.isEmpty());
    QVERIFY(m_page->barText().contains(QStringLiteral("1 more is needed")));
    QCOMPARE(m_page->barOfferText(), QString());
    m_page->takeBar();
    QVERIFY(!m_page->canTakeBarBack());
    addLoops(3, LoopOutcome::Withdrawn);
    QCOMPARE(m_page->barOfferText(), QString());

    addLoops(1, LoopOutcome::NoOffer);
    QVERIFY2(m_page->barText().contains(QStringLiteral("20 outcomes")), qPrintable(m_page->barText()));
    QVERIFY(m_page->barOfferText().startsWith(QStringLiteral("Move every bar by +")));
    // Nothing has moved yet.
    QCOMPARE(m_page->assumed()->ownText(), QString());
    m_page->takeBar();
    const double taken = m_bench->services->readiness().assumptions().barShift;
    QVERIFY(taken > 0.1);
    QVERIFY(m_page->assumed()->ownText().contains(QStringLiteral("1 number is your own")));
    QVERIFY(m_page->assumptions().first().startsWith(QStringLiteral("Every bar is moved by +")));
    QCOMPARE(m_page->barOfferText(), QString());
    QVERIFY(m_page->canTakeBarBack());
    m_page->takeBarBack();
    QCOMPARE(m_bench->services->readiness().assumptions().barShift, 0.0);
    QVERIFY(!m_page->canTakeBarBack());
    QVERIFY(!m_page->barOfferText().isEmpty());
    // Each was one step.
    m_page->assumed()->undo();
    QCOMPARE(m_bench->services->readiness().assumptions().barShift, taken);
    m_page->assumed()->undo();
    QCOMPARE(m_bench->services->readiness().assumptions().barShift, 0.0);
}

void TestRefitText::thePaceStandsOnThePageAndTheSheet()
{
    QVERIFY(m_page->paceText().contains(QStringLiteral("not known")));
    QSignalSpy sheet(m_page.get(), &ReadinessViewModel::sheetAsked);
    m_page->openSheet();
    QCOMPARE(sheet.first().first().toStringList().last(), m_page->paceText());
}

QTEST_GUILESS_MAIN(TestRefitText)
#include "tst_refittext.moc"
