// SPDX-License-Identifier: MIT
#include "talk/talkplan.h"

#include <QJsonArray>
#include <QSet>
#include <QTest>

#include <utility>

using namespace sevenrounds;

class TalkPlanTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void takesBudgetsFromTheFormat();
    void asksNothingTwice();
    void asksTheFirstFollowupRightAfterItsPrompt();
    void isTheSameForTheSameSeed();
    void differsBySeed();
    void doesNotDependOnTheOrderOfThePanel();
    void asksFreshPromptsFirst();
    void treatsWhatWasAskedLongAgoAsFresh();
    void knowsWhetherSomethingWasSeenBefore();
    void isEmptyWithoutAPanel();
    void pitchHasOneSectionAndNoDiscussion();
    void comesBackFromItsJson();
    void slidesComeFromTheDeck();
    void strictnessIsKept();
    void whatIsReadyTakesTurnsWithThePanel();
    void aPaperGoesWithItsQuestions();
    void plansOfBeforeAreRead();
    void refusesJson_data();
    void refusesJson();

private:
    [[nodiscard]] QList<const Prompt *> panel() const;

    TalkFormat m_format;
    QList<Prompt> m_prompts;
};

void TalkPlanTest::init()
{
    m_format = {};
    m_format.id = TalkFormatId(QStringLiteral("paper"));
    m_format.talkMinutes = 20;
    m_format.discussionMinutes = 25;
    m_format.warnMinutes = { 10, 5, 1 };
    m_format.sections = { { QStringLiteral("why"), QStringLiteral("Why"), 8, QStringLiteral("a reason") },
        { QStringLiteral("claim"), QStringLiteral("Claim"), 12, QStringLiteral("a claim") } };
    m_prompts.clear();
    for (int i = 0; i < 12; ++i) {
        Prompt prompt;
        prompt.id = PromptId(QStringLiteral("P-%1").arg(i, 2, 10, QLatin1Char('0')));
        prompt.ask = QStringLiteral("ask %1").arg(i);
        // The last has none, so that a prompt without a follow-up is in every draw's reach.
        if (i != 11) {
            prompt.followups
                = { { QStringLiteral("deeper %1").arg(i), {} }, { QStringLiteral("deepest %1").arg(i), {} } };
        }
        m_prompts.append(prompt);
    }
}

QList<const Prompt *> TalkPlanTest::panel() const
{
    QList<const Prompt *> all;
    for (const Prompt &prompt : m_prompts) {
        all.append(&prompt);
    }
    return all;
}

namespace {

QStringList asked(const TalkPlan &plan)
{
    QStringList asks;
    for (const TalkQuestion &question : plan.questions) {
        asks.append(question.ask);
    }
    return asks;
}

TalkOptions seeded(quint64 seed)
{
    TalkOptions options;
    options.seed = seed;
    return options;
}

} // namespace

void TalkPlanTest::takesBudgetsFromTheFormat()
{
    TalkOptions options;
    options.title = QStringLiteral("Grokking");
    options.level = Level::L6;
    const TalkPlan plan = planTalk(m_format, panel(), options);
    QCOMPARE(plan.format, m_format.id);
    QCOMPARE(plan.title, options.title);
    QCOMPARE(plan.level, Level::L6);
    QCOMPARE(plan.talk, Milliseconds(std::chrono::minutes { 20 }));
    QCOMPARE(plan.length(), Milliseconds(std::chrono::minutes { 45 }));
    QVERIFY(plan.hasDiscussion());
    QCOMPARE(plan.warnings.size(), 3);
    QCOMPARE(plan.warnings.last(), Milliseconds(std::chrono::minutes { 1 }));
    QCOMPARE(plan.sections.size(), 2);
    QCOMPARE(plan.sections.at(1).id, QStringLiteral("claim"));
    QCOMPARE(plan.sections.at(1).length, Milliseconds(std::chrono::minutes { 12 }));
    QCOMPARE(plan.sections.at(1).lands, QStringLiteral("a claim"));
}

void TalkPlanTest::asksNothingTwice()
{
    for (quint64 seed = 0; seed < 200; ++seed) {
        const QStringList asks = asked(planTalk(m_format, panel(), seeded(seed)));
        QVERIFY(asks.size() == 8);
        QVERIFY2(QSet<QString>(asks.cbegin(), asks.cend()).size() == asks.size(), qPrintable(QString::number(seed)));
    }
}

void TalkPlanTest::asksTheFirstFollowupRightAfterItsPrompt()
{
    for (quint64 seed = 0; seed < 50; ++seed) {
        const TalkPlan plan = planTalk(m_format, panel(), seeded(seed));
        for (int i = 0; i < plan.questions.size(); ++i) {
            const TalkQuestion &question = plan.questions.at(i);
            if (question.followup >= 0) {
                QVERIFY(i > 0);
                QCOMPARE(question.followup, 0);
                QCOMPARE(plan.questions.at(i - 1).prompt, question.prompt);
                QCOMPARE(plan.questions.at(i - 1).followup, -1);
                QVERIFY(question.ask.startsWith(QLatin1String("deeper")));
            }
        }
    }
}

void TalkPlanTest::isTheSameForTheSameSeed()
{
    QCOMPARE(planTalk(m_format, panel(), seeded(7)).toJson(), planTalk(m_format, panel(), seeded(7)).toJson());
}

void TalkPlanTest::differsBySeed()
{
    QSet<QString> orders;
    for (quint64 seed = 0; seed < 20; ++seed) {
        orders.insert(asked(planTalk(m_format, panel(), seeded(seed))).join(QLatin1Char('|')));
    }
    QVERIFY(orders.size() > 15);
}

void TalkPlanTest::doesNotDependOnTheOrderOfThePanel()
{
    QList<const Prompt *> reversed;
    for (const Prompt *prompt : panel()) {
        reversed.prepend(prompt);
    }
    QCOMPARE(asked(planTalk(m_format, reversed, seeded(3))), asked(planTalk(m_format, panel(), seeded(3))));
}

void TalkPlanTest::asksFreshPromptsFirst()
{
    TalkOptions options = seeded(1);
    for (int i = 0; i < 9; ++i) {
        options.daysSinceAsked.insert(m_prompts.at(i).id, i);
    }
    for (; options.seed < 50; ++options.seed) {
        QSet<PromptId> first;
        const TalkPlan plan = planTalk(m_format, panel(), options);
        for (const TalkQuestion &question : plan.questions) {
            if (first.size() < 3) {
                first.insert(question.prompt);
            }
        }
        QVERIFY(first.contains(m_prompts.at(9).id));
        QVERIFY(first.contains(m_prompts.at(10).id));
        QVERIFY(first.contains(m_prompts.at(11).id));
    }
}

void TalkPlanTest::treatsWhatWasAskedLongAgoAsFresh()
{
    TalkOptions options = seeded(11);
    for (const Prompt &prompt : std::as_const(m_prompts)) {
        options.daysSinceAsked.insert(prompt.id, 14);
    }
    QCOMPARE(asked(planTalk(m_format, panel(), options)), asked(planTalk(m_format, panel(), seeded(11))));
}

void TalkPlanTest::knowsWhetherSomethingWasSeenBefore()
{
    TalkOptions options = seeded(5);
    QVERIFY(!planTalk(m_format, panel(), options).seenBefore);
    options.daysSinceAsked.insert(PromptId(QStringLiteral("of another round")), 1);
    QVERIFY(!planTalk(m_format, panel(), options).seenBefore);
    for (const Prompt &prompt : std::as_const(m_prompts)) {
        options.daysSinceAsked.insert(prompt.id, 100);
    }
    QVERIFY(planTalk(m_format, panel(), options).seenBefore);
    // A question that was really asked is known, too.
    QVERIFY(!planTalk(m_format, { &m_prompts.first() }, seeded(5)).seenBefore);
    m_prompts.first().source.badge = Badge::Own;
    QVERIFY(planTalk(m_format, { &m_prompts.first() }, seeded(5)).seenBefore);
}

void TalkPlanTest::isEmptyWithoutAPanel()
{
    QVERIFY(planTalk(m_format, {}, seeded(1)).questions.isEmpty());
}

void TalkPlanTest::pitchHasOneSectionAndNoDiscussion()
{
    const TalkPlan plan
        = planPitch(QStringLiteral("Grokking"), QStringLiteral("the claim"), std::chrono::minutes { 2 }, Level::L4);
    QVERIFY(!plan.hasDiscussion());
    QCOMPARE(plan.length(), Milliseconds(std::chrono::minutes { 2 }));
    QCOMPARE(plan.sections.size(), 1);
    QCOMPARE(plan.sections.first().length, plan.talk);
    QCOMPARE(plan.sections.first().lands, QStringLiteral("the claim"));
    QVERIFY(plan.questions.isEmpty());
    QCOMPARE(plan.level, Level::L4);
}

void TalkPlanTest::comesBackFromItsJson()
{
    TalkOptions options;
    options.title = QStringLiteral("Grokking \u2014 \"why?\"");
    options.level = Level::L7;
    // More than a double can hold exactly.
    options.seed = 0xfedcba9876543211ULL;
    options.daysSinceAsked.insert(m_prompts.first().id, 3);
    const TalkPlan plan = planTalk(m_format, panel(), options);
    const Result<TalkPlan> read = TalkPlan::fromJson(plan.toJson());
    QVERIFY(read.has_value());
    QCOMPARE(read->toJson(), plan.toJson());
    QCOMPARE(read->seed, options.seed);
    QCOMPARE(read->level, Level::L7);
    QCOMPARE(read->title, plan.title);
    QCOMPARE(read->seenBefore, plan.seenBefore);
    QCOMPARE(read->talk, plan.talk);
    QCOMPARE(read->discussion, plan.discussion);
    QCOMPARE(read->warnings, plan.warnings);
    QCOMPARE(read->sections.size(), plan.sections.size());
    QCOMPARE(read->questions.size(), plan.questions.size());
    QCOMPARE(read->questions.at(1).followup, plan.questions.at(1).followup);
    const TalkPlan pitch = planPitch(QStringLiteral("x"), QStringLiteral("y"), std::chrono::minutes { 2 }, Level::L3);
    QCOMPARE(TalkPlan::fromJson(pitch.toJson()).value().toJson(), pitch.toJson());
}

void TalkPlanTest::slidesComeFromTheDeck()
{
    TalkOptions options;
    QVERIFY(!planTalk(m_format, panel(), options).toJson().contains(QStringLiteral("deck")));
    options.deck = { QStringLiteral("deck/x"), QStringLiteral("slides.pdf"), 3,
        { { 0, Milliseconds(std::chrono::minutes { 1 }) } } };
    const TalkPlan plan = planTalk(m_format, panel(), options);
    QVERIFY(plan.hasSlides());
    QCOMPARE(plan.slides.size(), 3);
    QCOMPARE(plan.slides.first(), Milliseconds(std::chrono::minutes { 1 }));
    QCOMPARE(plan.slides.at(0) + plan.slides.at(1) + plan.slides.at(2), plan.talk);
    const TalkPlan read = TalkPlan::fromJson(plan.toJson()).value();
    QCOMPARE(read.deck, plan.deck);
    QCOMPARE(read.deckName, plan.deckName);
    QCOMPARE(read.slides, plan.slides);
    const TalkPlan pitch = planPitch(QStringLiteral("x"), {}, std::chrono::minutes { 2 }, Level::L3, options.deck);
    QCOMPARE(pitch.slides.at(1), Milliseconds(std::chrono::seconds { 30 }));
}

void TalkPlanTest::strictnessIsKept()
{
    TalkOptions options;
    QVERIFY(!planTalk(m_format, panel(), options).toJson().contains(QStringLiteral("strict")));
    options.isStrict = true;
    QVERIFY(TalkPlan::fromJson(planTalk(m_format, panel(), options).toJson()).value().isStrict);
}

namespace {

PanelQuestion ready(int number)
{
    PanelQuestion question;
    question.key = QStringLiteral("weakness/%1").arg(number);
    question.ask = QStringLiteral("ready %1").arg(number);
    question.deeper = { { QStringLiteral("ready, deeper %1").arg(number), QStringLiteral("so") },
        { QStringLiteral("never asked"), {} } };
    return question;
}

} // namespace

void TalkPlanTest::whatIsReadyTakesTurnsWithThePanel()
{
    TalkOptions options = seeded(3);
    options.questions = { ready(0), ready(1), ready(2), ready(3), ready(4) };
    // Alone they come as they are, each with what is asked then, as far as there is time.
    QCOMPARE(asked(planTalk(m_format, {}, options)),
        QStringList({ QStringLiteral("ready 0"), QStringLiteral("ready, deeper 0"), QStringLiteral("ready 1"),
            QStringLiteral("ready, deeper 1"), QStringLiteral("ready 2"), QStringLiteral("ready, deeper 2"),
            QStringLiteral("ready 3"), QStringLiteral("ready, deeper 3") }));
    m_prompts.removeLast();
    const QStringList mixed = asked(planTalk(m_format, panel(), options));
    QCOMPARE(mixed.size(), 8);
    for (int i = 0; i < 4; ++i) {
        QCOMPARE(mixed.at(4 * (i / 2) + i % 2).startsWith(QLatin1String("ready")), true);
        QCOMPARE(mixed.at(4 * (i / 2) + 2 + i % 2).startsWith(QLatin1String("ready")), false);
    }
    QVERIFY(!planTalk(m_format, {}, options).seenBefore);
    options.answered = { QStringLiteral("weakness/7") };
    QVERIFY(!planTalk(m_format, {}, options).seenBefore);
    options.answered = { QStringLiteral("weakness/1") };
    QVERIFY(planTalk(m_format, {}, options).seenBefore);
}

void TalkPlanTest::aPaperGoesWithItsQuestions()
{
    TalkOptions options = seeded(3);
    PanelQuestion derive = ready(0);
    derive.strong = QStringLiteral("my note, $x^2$");
    derive.isOwnNote = true;
    derive.isAtBoard = true;
    derive.derivation = DerivationId(QStringLiteral("D-26"));
    PanelQuestion stock = ready(1);
    stock.key = QStringLiteral("stock/P-01");
    stock.prompt = PromptId(QStringLiteral("P-01"));
    options.questions = { derive, stock };
    // Nothing is kept of a question's answer where there is no paper to keep it under.
    QVERIFY(planTalk(m_format, {}, options).questions.first().key.isEmpty());
    options.paper = QStringLiteral("own/x");
    options.paperTitle = QStringLiteral("Grokking");
    const TalkPlan plan = planTalk(m_format, {}, options);
    const Result<TalkPlan> read = TalkPlan::fromJson(plan.toJson());
    QVERIFY(read.has_value());
    QCOMPARE(read->toJson(), plan.toJson());
    QCOMPARE(read->paper, options.paper);
    QCOMPARE(read->paperTitle, options.paperTitle);
    QCOMPARE(read->questions.size(), 4);
    const TalkQuestion &first = read->questions.at(0);
    QCOMPARE(first.key, derive.key);
    QCOMPARE(first.strong, derive.strong);
    QVERIFY(first.isOwnNote && first.isAtBoard && first.prompt.isEmpty());
    QCOMPARE(first.derivation, derive.derivation);
    const TalkQuestion &deeper = read->questions.at(1);
    QCOMPARE(deeper.followup, 0);
    QCOMPARE(deeper.strong, QStringLiteral("so"));
    QVERIFY(!deeper.isOwnNote);
    QCOMPARE(deeper.key, derive.key);
    QCOMPARE(read->questions.at(2).prompt, stock.prompt);
    QVERIFY(!read->questions.at(2).isAtBoard);
    // What is drawn beside them is answered with the paper, too.
    options.questions.clear();
    const TalkQuestion drawn = planTalk(m_format, panel(), options).questions.first();
    QCOMPARE(drawn.key, QStringLiteral("prompt/") + drawn.prompt.value());
    QVERIFY(planTalk(m_format, panel(), seeded(3)).questions.first().key.isEmpty());
}

void TalkPlanTest::plansOfBeforeAreRead()
{
    // As it was written before a talk could be about a paper.
    const QJsonObject json { { QStringLiteral("format"), QStringLiteral("paper-20-25") },
        { QStringLiteral("title"), QStringLiteral("Grokking") }, { QStringLiteral("level"), QStringLiteral("L5") },
        { QStringLiteral("seed"), QStringLiteral("7") }, { QStringLiteral("talk_ms"), 1'200'000 },
        { QStringLiteral("discussion_ms"), 1'500'000 },
        { QStringLiteral("sections"),
            QJsonArray { QJsonObject { { QStringLiteral("id"), QStringLiteral("why") },
                { QStringLiteral("title"), QStringLiteral("Why") }, { QStringLiteral("length_ms"), 1'200'000 } } } },
        { QStringLiteral("questions"),
            QJsonArray { QJsonObject { { QStringLiteral("prompt"), QStringLiteral("S2-14") },
                { QStringLiteral("followup"), -1 }, { QStringLiteral("ask"), QStringLiteral("Which claim?") } } } } };
    const Result<TalkPlan> read = TalkPlan::fromJson(json);
    QVERIFY(read.has_value());
    QVERIFY(read->paper.isEmpty());
    QCOMPARE(read->questions.size(), 1);
    QCOMPARE(read->questions.first().prompt, PromptId(QStringLiteral("S2-14")));
    QVERIFY(read->questions.first().key.isEmpty() && read->questions.first().strong.isEmpty());
    QVERIFY(!read->questions.first().isAtBoard);
    // What is about no paper is written as it was.
    QVERIFY(!read->toJson().contains(QStringLiteral("paper")));
    QCOMPARE(read->toJson().value(QStringLiteral("questions")), json.value(QStringLiteral("questions")));
}

void TalkPlanTest::refusesJson_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QJsonValue>("value");
    QTest::newRow("no level") << QStringLiteral("level") << QJsonValue(QStringLiteral("L9"));
    QTest::newRow("no format") << QStringLiteral("format") << QJsonValue(QString());
    QTest::newRow("no sections") << QStringLiteral("sections") << QJsonValue(QJsonValue::Array);
    QTest::newRow("sections of another kind") << QStringLiteral("sections") << QJsonValue(3);
}

void TalkPlanTest::refusesJson()
{
    QFETCH(QString, key);
    QFETCH(QJsonValue, value);
    QJsonObject json = planTalk(m_format, panel(), seeded(1)).toJson();
    QVERIFY(TalkPlan::fromJson(json).has_value());
    json.insert(key, value);
    const Result<TalkPlan> read = TalkPlan::fromJson(json);
    QVERIFY(!read);
    QCOMPARE(read.error().kind, ErrorKind::InvalidInput);
}

QTEST_GUILESS_MAIN(TalkPlanTest)
#include "tst_talkplan.moc"
