// SPDX-License-Identifier: MIT
#include "services/codingservice.h"
#include "services/owncardservice.h"
#include "support/profilebench.h"

#include <QTest>

#include <array>
#include <functional>

using namespace sevenrounds;

namespace {

struct Change {
    const char *name;
    /// While the clock runs an hour fast.
    std::function<void(AppServices &)> before;
    /// Once it was set right.
    std::function<void(AppServices &)> after;
    /// What was done last is what stands.
    std::function<bool(AppServices &)> stands;
};

const PromptId kPrompt(QStringLiteral("Q-07"));
const PlanId kPlan(QStringLiteral("six-week"));
const ProblemId kProblem(QStringLiteral("C-14-ndcg-mrr"));
const OwnCase kCase { QStringLiteral("mine"), QStringLiteral("[1]") };

QString firstCard(AppServices &services)
{
    return services.cards().cards().constFirst()->id.value();
}

AskedQuestionId firstQuestion(AppServices &services)
{
    return services.library().askedQuestions().constFirst().id;
}

QuizItemId firstStatement(AppServices &services)
{
    return services.quizzes().selfTest()->items.constFirst().id;
}

void openProblem(AppServices &services)
{
    QVERIFY(services.coding().open(kProblem));
}

const std::array kChanges {
    Change { "a note on a prompt",
        [](AppServices &services) { services.promptNotes().setNote(kPrompt, QStringLiteral("old")); },
        [](AppServices &services) { services.promptNotes().setNote(kPrompt, QStringLiteral("new")); },
        [](AppServices &services) { return services.promptNotes().of(kPrompt).note == QLatin1String("new"); } },
    Change { "a note on a card",
        [](AppServices &services) { services.cards().setNote(firstCard(services), QStringLiteral("old")); },
        [](AppServices &services) { services.cards().setNote(firstCard(services), QStringLiteral("new")); },
        [](AppServices &services) { return services.cards().note(firstCard(services)) == QLatin1String("new"); } },
    Change { "a card of one's own",
        [](AppServices &services) {
            QVERIFY(!services.ownCards()
                         .add(QStringLiteral("Mine"), QStringLiteral("front"), QStringLiteral("back"))
                         .isEmpty());
        },
        [](AppServices &services) {
            const QString id = services.ownCards().all().constFirst().id;
            services.ownCards().edit(id, QStringLiteral("other"), QStringLiteral("back"));
        },
        [](AppServices &services) { return services.ownCards().all().constFirst().front == QLatin1String("other"); } },
    Change { "a derivation that is removed",
        [](AppServices &services) {
            OwnDerivation derivation;
            derivation.title = QStringLiteral("mine");
            services.ownDerivations().save(derivation);
        },
        [](AppServices &services) {
            services.ownDerivations().remove(services.ownDerivations().all().constFirst().id);
        },
        [](AppServices &services) { return services.ownDerivations().all().isEmpty(); } },
    Change { "a question without its star",
        [](AppServices &services) { services.questions().setStarred(firstQuestion(services), true); },
        [](AppServices &services) { services.questions().setStarred(firstQuestion(services), false); },
        [](AppServices &services) { return !services.questions().all().constFirst().isStarred; } },
    Change { "a plan that is put away",
        [](AppServices &services) { QVERIFY(services.plan().choose(kPlan, services.plan().today())); },
        [](AppServices &services) { services.plan().putAway(); },
        [](AppServices &services) { return !services.plan().setup(); } },
    Change { "a plan that is chosen again",
        [](AppServices &services) {
            QVERIFY(services.plan().choose(kPlan, services.plan().today()));
            services.plan().putAway();
        },
        [](AppServices &services) { QVERIFY(services.plan().choose(kPlan, services.plan().today())); },
        [](AppServices &services) { return services.plan().setup().has_value(); } },
    Change { "a loop that is put away",
        [](AppServices &services) {
            QVERIFY(services.loops().begin(LoopFormatId(QStringLiteral("engineer-day")), Level::L5, false));
        },
        [](AppServices &services) { services.loops().putAway(services.loops().all().constFirst().id); },
        [](AppServices &services) { return services.loops().all().isEmpty(); } },
    Change { "a case that is removed",
        [](AppServices &services) {
            openProblem(services);
            services.coding().addOwnCase(kCase);
        },
        [](AppServices &services) {
            openProblem(services);
            services.coding().removeOwnCase(0);
        },
        [](AppServices &services) {
            openProblem(services);
            return services.coding().ownCases().isEmpty();
        } },
    Change { "a go that is begun anew",
        [](AppServices &services) {
            openProblem(services);
            QVERIFY(services.coding().begin(false, false));
            QVERIFY(services.coding().takeHint());
        },
        [](AppServices &services) {
            openProblem(services);
            QVERIFY(services.coding().begin(false, false));
        },
        [](AppServices &services) {
            openProblem(services);
            return services.coding().go().isAgain && services.coding().go().hints == 0;
        } },
    Change { "a rating of the self-test",
        [](AppServices &services) { QVERIFY(services.quizzes().rate(firstStatement(services), 1)); },
        [](AppServices &services) { QVERIFY(services.quizzes().rate(firstStatement(services), 2)); },
        [](AppServices &services) { return services.quizzes().rating(firstStatement(services)) == 2; } },
};

} // namespace

/// What is done last stands after a restart, also where the clock ran fast before and was set right: the logs are read in order of time.
class TestClockSetBack : public QObject
{
    Q_OBJECT

private slots:
    void F23_theLastChangeStands_data();
    void F23_theLastChangeStands();
};

void TestClockSetBack::F23_theLastChangeStands_data()
{
    QTest::addColumn<int>("change");
    QTest::addColumn<bool>("isRestarted");
    for (int i = 0; i < static_cast<int>(kChanges.size()); ++i) {
        const char *name = kChanges.at(static_cast<std::size_t>(i)).name;
        QTest::addRow("%s, in one sitting", name) << i << false;
        QTest::addRow("%s, after a restart", name) << i << true;
    }
}

void TestClockSetBack::F23_theLastChangeStands()
{
    QFETCH(int, change);
    QFETCH(bool, isRestarted);
    const Change &one = kChanges.at(static_cast<std::size_t>(change));
    ProfileBench bench;
    QVERIFY(bench.open());
    one.before(bench.services);
    if (isRestarted) {
        QVERIFY(bench.reopen());
    } else {
        bench.services.flush();
    }
    bench.clock.stepWall(-std::chrono::hours { 1 });
    one.after(bench.services);
    QVERIFY(one.stands(bench.services));
    QVERIFY(bench.reopen());
    QVERIFY(one.stands(bench.services));
}

QTEST_GUILESS_MAIN(TestClockSetBack)
#include "tst_clocksetback.moc"
