// SPDX-License-Identifier: MIT
#include "session/sessiondraw.h"
#include "support/samplecontent.h"

#include <QSet>
#include <QTest>

#include <algorithm>
#include <cmath>
#include <iterator>

using namespace sevenrounds;

namespace {

QList<PlanItem> topics(const PlanPhase &phase)
{
    QList<PlanItem> result;
    std::copy_if(phase.items.cbegin(), phase.items.cend(), std::back_inserter(result),
        [](const PlanItem &item) { return !item.isDeeper; });
    return result;
}

} // namespace

class TestSessionDraw : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void sameSeedDrawsTheSame();
    void orderOfTheBankDoesNotMatter();
    void freshPromptsComeFirst();
    void stalePromptsComeWhenNothingElseIsLeft();
    void nearLevelsComeFirst();
    void noPromptTwice();
    void followupsTakeTurns();
    void followupsPressWhatWasJustAsked();
    void areasNarrowTheDraw();
    void whatIsAskedOfOnePaperIsNotDrawn();
    void tooSmallABankIsAnError();
    void planSurvivesJson();
    void shortRoundIsTenMinutesOfOnePrompt();
    void brokenPlansAreRefused();
    void whatNoPhaseAsksCanBeAskedAtOnce();
    void banksAreOtherRoundsPrompts();
    void ownPromptsAreDrawnWhereTheyCanBePressed();
    void ownPromptsWereSeenBefore();
    void ownPromptsOfARoundThatBorrows();
    void weakAreasComeMoreOften();
    void laddersAreDrawnRungByRung();
    void freshLaddersComeFirst();
    void rulesSetTheTime();

private:
    [[nodiscard]] SessionBank bank() const;
    QList<Prompt> m_prompts;
};

void TestSessionDraw::initTestCase()
{
    for (int i = 0; i < 6; ++i) {
        m_prompts.append(sample::prompt(QStringLiteral("P-%1").arg(i)));
    }
}

SessionBank TestSessionDraw::bank() const
{
    SessionBank result;
    for (const Prompt &prompt : m_prompts) {
        result.prompts.append(&prompt);
    }
    return result;
}

void TestSessionDraw::sameSeedDrawsTheSame()
{
    const QJsonObject first = drawRound(sample::round(), bank(), { 5, Level::L5, {} })->toJson();
    QCOMPARE(drawRound(sample::round(), bank(), { 5, Level::L5, {} })->toJson(), first);
    bool differs = false;
    for (quint64 seed = 6; seed < 12; ++seed) {
        differs = differs
            || drawRound(sample::round(), bank(), { seed, Level::L5, {} })->phases.at(1).items.first().prompt
                != SessionPlan::fromJson(first)->phases.at(1).items.first().prompt;
    }
    QVERIFY(differs);
}

void TestSessionDraw::orderOfTheBankDoesNotMatter()
{
    SessionBank reversed = bank();
    std::reverse(reversed.prompts.begin(), reversed.prompts.end());
    QCOMPARE(drawRound(sample::round(), reversed, { 5, Level::L5, {} })->toJson(),
        drawRound(sample::round(), bank(), { 5, Level::L5, {} })->toJson());
}

void TestSessionDraw::freshPromptsComeFirst()
{
    QHash<PromptId, int> ages;
    for (const char *id : { "P-0", "P-1", "P-2", "P-3" }) {
        ages.insert(PromptId(QString::fromLatin1(id)), 3);
    }
    for (quint64 seed = 0; seed < 20; ++seed) {
        const Result<SessionPlan> plan = drawRound(sample::round(), bank(), { seed, Level::L5, ages });
        QVERIFY(plan);
        QVERIFY(!plan->seenBefore);
        for (const PlanItem &item : plan->phases.at(1).items) {
            QVERIFY(!ages.contains(item.prompt));
        }
    }
}

void TestSessionDraw::stalePromptsComeWhenNothingElseIsLeft()
{
    QHash<PromptId, int> ages;
    for (const Prompt &prompt : m_prompts) {
        ages.insert(prompt.id, 1);
    }
    const Result<SessionPlan> plan = drawRound(sample::round(), bank(), { 1, Level::L5, ages });
    QVERIFY(plan);
    QVERIFY(plan->seenBefore);
}

void TestSessionDraw::nearLevelsComeFirst()
{
    m_prompts[0].level = Level::L7;
    m_prompts[1].level = Level::L3;
    for (quint64 seed = 0; seed < 20; ++seed) {
        const Result<SessionPlan> plan = drawRound(sample::round(), bank(), { seed, Level::L5, {} });
        for (const PlanItem &item : plan->phases.at(1).items) {
            QVERIFY(item.prompt != m_prompts[0].id && item.prompt != m_prompts[1].id);
        }
    }
    QCOMPARE(drawRound(sample::round(), { { &m_prompts[0], &m_prompts[2] } }, { 1, Level::L5, {} })->level, Level::L6);
    m_prompts[0].level = Level::L5;
    m_prompts[1].level = Level::L5;
}

void TestSessionDraw::noPromptTwice()
{
    for (quint64 seed = 0; seed < 50; ++seed) {
        const Result<SessionPlan> plan = drawRound(sample::round(), bank(), { seed, Level::L5, {} });
        const QList<PlanItem> asked = topics(plan->phases.at(1));
        QCOMPARE(asked.size(), 2);
        QVERIFY(asked.at(0).prompt != asked.at(1).prompt);
    }
}

void TestSessionDraw::followupsTakeTurns()
{
    const Result<SessionPlan> plan = drawRound(sample::round(), bank(), { 3, Level::L5, {} });
    const QList<PlanItem> &probes = plan->phases.at(2).items;
    QCOMPARE(probes.size(), 2);
    QVERIFY(probes.at(0).prompt != probes.at(1).prompt);
    QCOMPARE(probes.at(0).followup, 0);
    QCOMPARE(probes.at(0).ask, QStringLiteral("f1"));
}

void TestSessionDraw::followupsPressWhatWasJustAsked()
{
    Round round = sample::round();
    // Two prompts, two follow-ups, one more prompt, two follow-ups.
    round.phases.append({ QStringLiteral("case"), QStringLiteral("Case"), 5, {}, PhaseKind::Prompts, {}, 1, {} });
    round.phases.append({ QStringLiteral("press"), QStringLiteral("Press"), 5, {}, PhaseKind::Followups, {}, 2, {} });
    const SessionPlan plan = drawRound(round, bank(), { 3, Level::L5 }).value();
    const PromptId pressed = plan.phases.at(3).items.first().prompt;
    QCOMPARE(plan.phases.at(4).items.at(0).prompt, pressed);
    QCOMPARE(plan.phases.at(4).items.at(1).prompt, pressed);
    QCOMPARE(plan.phases.at(4).items.at(1).followup, 1);
    // Where it has none left, the others are pressed on.
    round.phases.last().count = 3;
    QVERIFY(drawRound(round, bank(), { 3, Level::L5 })->phases.at(4).items.at(2).prompt != pressed);
}

void TestSessionDraw::areasNarrowTheDraw()
{
    m_prompts[4].area = QStringLiteral("other");
    Round round = sample::round();
    round.phases[1].count = 1;
    round.phases[1].areas = { QStringLiteral("other") };
    for (quint64 seed = 0; seed < 10; ++seed) {
        QCOMPARE(drawRound(round, bank(), { seed, Level::L5, {} })->phases.at(1).items.first().prompt, m_prompts[4].id);
    }
    m_prompts[4].area = QStringLiteral("area");
}

void TestSessionDraw::whatIsAskedOfOnePaperIsNotDrawn()
{
    m_prompts[4].paper = PaperId(QStringLiteral("P-one"));
    for (quint64 seed = 0; seed < 20; ++seed) {
        const Result<SessionPlan> plan = drawRound(sample::round(), bank(), { seed, Level::L5, {} });
        QVERIFY(plan);
        for (const PlanPhase &phase : plan->phases) {
            for (const PlanItem &item : phase.items) {
                QVERIFY(item.prompt != m_prompts[4].id);
            }
        }
    }
    m_prompts[4].paper = {};
}

void TestSessionDraw::tooSmallABankIsAnError()
{
    const Result<SessionPlan> plan = drawRound(sample::round(), { { &m_prompts[0] } }, { 1, Level::L5, {} });
    QVERIFY(!plan);
    QCOMPARE(plan.error().kind, ErrorKind::NotFound);
    Round greedy = sample::round();
    greedy.phases[2].count = 5;
    QVERIFY(!drawRound(greedy, bank(), { 1, Level::L5, {} }));
}

void TestSessionDraw::planSurvivesJson()
{
    const Result<SessionPlan> plan = drawRound(sample::round(), bank(), { 0xfedcba9876543210ULL, Level::L5, {} });
    const Result<SessionPlan> back = SessionPlan::fromJson(plan->toJson());
    QVERIFY(back);
    QCOMPARE(back->toJson(), plan->toJson());
    QCOMPARE(back->seed, 0xfedcba9876543210ULL);
    QCOMPARE(back->length(), Milliseconds(std::chrono::minutes { 30 }));
}

void TestSessionDraw::shortRoundIsTenMinutesOfOnePrompt()
{
    const SessionPlan plan = shortRound(sample::round(), m_prompts[2], { 1, Level::L5, { { m_prompts[2].id, 30 } } });
    QCOMPARE(plan.length(), Milliseconds(std::chrono::minutes { 10 }));
    QCOMPARE(plan.phases.size(), 1);
    QCOMPARE(topics(plan.phases.first()).size(), 1);
    // Both follow-ups stand below it.
    QCOMPARE(plan.phases.first().items.size(), 3);
    QVERIFY(plan.seenBefore);
    QCOMPARE(drawPrompt(bank().prompts, { 1, Level::L5, {} }) == nullptr, false);
    QCOMPARE(drawPrompt({}, { 1, Level::L5, {} }), nullptr);
}

void TestSessionDraw::brokenPlansAreRefused()
{
    QVERIFY(!SessionPlan::fromJson({}));
    QJsonObject json = drawRound(sample::round(), bank(), { 1, Level::L5, {} })->toJson();
    json.insert(QStringLiteral("level"), QStringLiteral("L9"));
    QVERIFY(!SessionPlan::fromJson(json));
}

void TestSessionDraw::whatNoPhaseAsksCanBeAskedAtOnce()
{
    const SessionPlan plan = drawRound(sample::round(), bank(), { 3, Level::L5 }).value();
    QSet<QString> ids;
    QSet<QString> questions;
    for (const PlanPhase &phase : plan.phases) {
        QVERIFY(!phase.items.first().isDeeper);
        for (const PlanItem &item : phase.items) {
            QVERIFY(!ids.contains(item.id));
            ids.insert(item.id);
            const QString question = item.prompt.value() + QString::number(item.followup);
            QVERIFY2(!questions.contains(question), "nothing is asked twice");
            questions.insert(question);
        }
    }
    // Two prompts with two follow-ups each; the probe uses up one of each.
    QCOMPARE(plan.phases.at(1).items.size(), 4);
    QVERIFY(plan.phases.at(1).items.at(1).isDeeper);
    QCOMPARE(plan.phases.at(1).items.at(1).prompt, plan.phases.at(1).items.at(0).prompt);
    QCOMPARE(plan.phases.at(1).items.at(1).followup, 1);
    QCOMPARE(SessionPlan::fromJson(plan.toJson())->toJson(), plan.toJson());
}

void TestSessionDraw::banksAreOtherRoundsPrompts()
{
    Round round = sample::round();
    round.id = RoundId(QStringLiteral("theory"));
    QVERIFY(!drawRound(round, bank(), { 1, Level::L5 }));
    round.phases[1].banks = { RoundId(QStringLiteral("ml")) };
    const SessionPlan plan = drawRound(round, bank(), { 1, Level::L5 }).value();
    QCOMPARE(plan.round.value(), QStringLiteral("theory"));
    QCOMPARE(topics(plan.phases.at(1)).size(), 2);
}

void TestSessionDraw::ownPromptsAreDrawnWhereTheyCanBePressed()
{
    Prompt own = sample::prompt(QStringLiteral("own-1"));
    own.source.badge = Badge::Own;
    const auto isDrawn = [&](const Round &round) {
        SessionBank bank = this->bank();
        bank.prompts.append(&own);
        bool drawn = false;
        for (quint64 seed = 0; seed < 50; ++seed) {
            const auto plan = drawRound(round, bank, { seed, Level::L5 });
            if (!plan) {
                return false;
            }
            const QList<PlanItem> asked = topics(plan->phases.at(1));
            drawn = drawn || std::any_of(asked.cbegin(), asked.cend(), [&](const PlanItem &item) {
                return item.prompt == own.id;
            });
        }
        return drawn;
    };
    // Two follow-ups are pressed, and it has as many.
    QVERIFY(isDrawn(sample::round()));
    own.followups.removeLast();
    QVERIFY(!isDrawn(sample::round()));
    Round quiet = sample::round();
    quiet.phases.removeLast();
    QVERIFY(isDrawn(quiet));
    own.followups.clear();
    QVERIFY(isDrawn(quiet));
    // The short start asks for none.
    QCOMPARE(shortRound(quiet, own, { 1, Level::L5 }).phases.first().items.size(), 1);
}

void TestSessionDraw::ownPromptsWereSeenBefore()
{
    QVERIFY(!shortRound(sample::round(), m_prompts[2], { 1, Level::L5 }).seenBefore);
    Prompt own = sample::prompt(QStringLiteral("own-1"));
    own.source.badge = Badge::Own;
    QVERIFY(shortRound(sample::round(), own, { 1, Level::L5 }).seenBefore);
    // Two prompts are drawn, and there are no others.
    const SessionBank two { { &own, &m_prompts.at(0) } };
    QVERIFY(drawRound(sample::round(), two, { 1, Level::L5 })->seenBefore);
}

void TestSessionDraw::ownPromptsOfARoundThatBorrows()
{
    Round round = sample::round();
    round.id = RoundId(QStringLiteral("theory"));
    round.phases[1].banks = { RoundId(QStringLiteral("ml")) };
    Prompt own = sample::prompt(QStringLiteral("own-1"));
    own.round = round.id;
    own.source.badge = Badge::Own;
    SessionBank bank { { &own, &m_prompts.at(0) } };
    QVERIFY(drawRound(round, bank, { 1, Level::L5 }));
    // A prompt of the content has its one home, as before.
    own.source.badge = Badge::App;
    QVERIFY(!drawRound(round, bank, { 1, Level::L5 }));
}

void TestSessionDraw::weakAreasComeMoreOften()
{
    QList<Prompt> prompts;
    for (int i = 0; i < 8; ++i) {
        prompts.append(sample::prompt(
            QStringLiteral("P-%1").arg(i), Level::L5, i % 2 == 0 ? QStringLiteral("weak") : QStringLiteral("strong")));
    }
    SessionBank even;
    for (const Prompt &prompt : prompts) {
        even.prompts.append(&prompt);
    }
    DrawOptions options;
    options.weakness = { { QStringLiteral("weak"), 1.0 }, { QStringLiteral("strong"), 0.0 } };
    int weak = 0;
    constexpr int kDraws = 2000;
    for (quint64 seed = 0; seed < kDraws; ++seed) {
        options.seed = seed;
        weak += drawPrompt(even.prompts, options)->area == QStringLiteral("weak") ? 1 : 0;
    }
    // Three to one; five standard deviations of a binomial either way.
    const double expected = 0.75 * kDraws;
    const double slack = 5.0 * std::sqrt(kDraws * 0.75 * 0.25);
    QVERIFY2(std::abs(weak - expected) < slack, qPrintable(QString::number(weak)));
    options.weakness.clear();
    weak = 0;
    for (quint64 seed = 0; seed < kDraws; ++seed) {
        options.seed = seed;
        weak += drawPrompt(even.prompts, options)->area == QStringLiteral("weak") ? 1 : 0;
    }
    QVERIFY2(std::abs(weak - 0.5 * kDraws) < 5.0 * std::sqrt(kDraws * 0.25), qPrintable(QString::number(weak)));
}

void TestSessionDraw::laddersAreDrawnRungByRung()
{
    const Ladder ladder = sample::ladder(QStringLiteral("L-1"));
    Round round = sample::round();
    round.phases[1] = { QStringLiteral("climb"), QStringLiteral("Climb"), 20, {}, PhaseKind::Ladder, {}, 1, {} };
    round.phases.removeLast();
    QVERIFY(!drawRound(round, bank(), { 1, Level::L5 }));
    const SessionPlan plan = drawRound(round, { {}, { &ladder } }, { 1, Level::L5 }).value();
    const QList<PlanItem> &rungs = plan.phases.at(1).items;
    QCOMPARE(rungs.size(), ladder.rungs.size());
    for (int i = 0; i < rungs.size(); ++i) {
        QCOMPARE(rungs.at(i).isDeeper, i > 0);
        QCOMPARE(rungs.at(i).followup, i);
        QCOMPARE(rungs.at(i).ladder, ladder.id);
        QCOMPARE(rungs.at(i).ask, ladder.rungs.at(i).ask);
    }
    QCOMPARE(SessionPlan::fromJson(plan.toJson())->toJson(), plan.toJson());
    const SessionPlan alone = ladderRound(round, ladder, { 1, Level::L5 });
    QCOMPARE(alone.length(), Milliseconds(std::chrono::minutes { 40 }));
    QCOMPARE(alone.phases.first().items.size(), 5);
}

void TestSessionDraw::freshLaddersComeFirst()
{
    const Ladder old = sample::ladder(QStringLiteral("L-1"));
    const Ladder fresh = sample::ladder(QStringLiteral("L-2"));
    Round round = sample::round();
    round.phases = { { QStringLiteral("climb"), QStringLiteral("Climb"), 30, {}, PhaseKind::Ladder, {}, 1, {} } };
    for (quint64 seed = 0; seed < 10; ++seed) {
        DrawOptions options { seed, Level::L5, { { PromptId(QStringLiteral("L-1")), 2 } } };
        QCOMPARE(drawRound(round, { {}, { &old, &fresh } }, options)->phases.first().items.first().ladder, fresh.id);
    }
}

void TestSessionDraw::rulesSetTheTime()
{
    DrawOptions options { 1, Level::L5 };
    options.rules.limitPercent = 150;
    QCOMPARE(drawRound(sample::round(), bank(), options)->length(), Milliseconds(std::chrono::minutes { 45 }));
    options.rules = { true, 0 };
    const SessionPlan untimed = drawRound(sample::round(), bank(), options).value();
    QCOMPARE(untimed.length(), Milliseconds(std::chrono::minutes { 30 }));
    QCOMPARE(SessionPlan::fromJson(untimed.toJson())->rules, (SessionRules { true, 0 }));
}

QTEST_GUILESS_MAIN(TestSessionDraw)
#include "tst_sessiondraw.moc"
