// SPDX-License-Identifier: MIT
#include "content/cardreader.h"
#include "content/derivationreader.h"
#include "content/factreader.h"
#include "content/ladderreader.h"
#include "content/loopformatreader.h"
#include "content/mistakereader.h"
#include "content/modelreader.h"
#include "content/paperreader.h"
#include "content/planreader.h"
#include "content/promptreader.h"
#include "content/quizreader.h"
#include "content/roundreader.h"
#include "content/rubricreader.h"
#include "content/storyreader.h"
#include "content/talkformatreader.h"

#include <QDir>
#include <QFileInfo>
#include <QHash>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <functional>

using namespace sevenrounds;

namespace {

const QString kShippedContent = QStringLiteral(SEVENROUNDS_SOURCE_DIR "/content");

using Reader = std::function<void(const PackFile &, ContentProblems *)>;

Reader readerOf(const QString &file)
{
    const auto wrap = [](auto read) -> Reader {
        return [read](const PackFile &parts, ContentProblems *problems) { (void)read(parts, problems); };
    };
    const QHash<QString, Reader> named { { QStringLiteral("rounds/rounds.yaml"), wrap(readRounds) },
        { QStringLiteral("rounds/talk-formats.yaml"), wrap(readTalkFormats) },
        { QStringLiteral("rounds/loop-formats.yaml"), wrap(readLoopFormats) },
        { QStringLiteral("plans/checklists.yaml"), wrap(readChecklists) },
        { QStringLiteral("stories/themes.yaml"), wrap(readStoryGuide) },
        { QStringLiteral("stories/questions.yaml"), wrap(readStoryQuestions) },
        { QStringLiteral("stories/drills.yaml"), wrap(readDrills) },
        { QStringLiteral("quizzes/placement.yaml"), wrap(readQuiz) },
        { QStringLiteral("quizzes/self-test.yaml"), wrap(readSelfTest) } };
    const QHash<QString, Reader> ofFolders { { QStringLiteral("prompts"), wrap(readPrompt) },
        { QStringLiteral("ladders"), wrap(readLadder) }, { QStringLiteral("plans"), wrap(readPlan) },
        { QStringLiteral("papers"), wrap(readPaper) }, { QStringLiteral("mistakes"), wrap(readMistakes) },
        { QStringLiteral("rubrics"), wrap(readRubric) }, { QStringLiteral("models"), wrap(readModel) },
        { QStringLiteral("cards"), wrap(readCards) }, { QStringLiteral("facts"), wrap(readFacts) },
        { QStringLiteral("derivations"), [](const PackFile &parts, ContentProblems *problems) {
             (void)readDerivation(parts, problems);
             (void)readDerivationSpec(parts, problems);
         } } };
    return named.value(file, ofFolders.value(file.section(QLatin1Char('/'), 0, 0)));
}

} // namespace

/// What somebody misspells in a file of their own: each reader says which file and line it is. Coding problems are in tst_problemreader.
class TestRefusals : public QObject
{
    Q_OBJECT

private slots:
    void whatIsWrongIsNamedWithItsLine_data();
    void whatIsWrongIsNamedWithItsLine();

private:
    [[nodiscard]] ContentProblems read(const QString &file, const QByteArray &text);

    QTemporaryDir m_place;
};

ContentProblems TestRefusals::read(const QString &file, const QByteArray &text)
{
    ContentProblems problems;
    const QString path = m_place.filePath(file);
    QDir().mkpath(QFileInfo(path).path());
    QFile target(path);
    if (!target.open(QIODevice::WriteOnly) || target.write(text) != text.size()) {
        problems.append({ file, 0, QStringLiteral("cannot be written") });
        return problems;
    }
    target.close();
    if (const std::optional<PackFile> parts = readPackFile(m_place.path(), file, &problems)) {
        readerOf(file)(*parts, &problems);
    }
    return problems;
}

void TestRefusals::whatIsWrongIsNamedWithItsLine_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QByteArray>("from");
    QTest::addColumn<QByteArray>("to");
    QTest::addColumn<QString>("says");
    // `to` begins in the line that is named.
    const auto row = [](const char *name, const char *file, const char *from, const char *to, const char *says) {
        QTest::newRow(name) << QString::fromLatin1(file) << QByteArray(from) << QByteArray(to)
                            << QString::fromLatin1(says);
    };
    const char *prompt = "prompts/ml/S2-05.md";
    row("a prompt with an empty point", prompt, "points:\n", "points:\n  -\n", "'points' must hold nothing empty");
    row("a prompt with links to nothing that there is", prompt, "links: {", "links: {derivation: [D-01], ",
        "'derivation' is not a known name");
    row("a prompt whose points are one text", prompt, "points:\n", "points: One.\npoint:\n", "'points' must be a list");

    const char *model = "models/latent-table.yaml";
    row("a set of no kind", model, "X: {finite: [2, 3]}", "X: {finit: [2, 3]}", "'sorts' need finite");
    row("a set without a size", model, "X: {finite: [2, 3]}", "X: {finite: [2, three]}", "'sorts' need finite");
    row("a set with a name that is none", model, "X: {finite: [2, 3]}", "X: {finite: [2, 3], sizes: [n]}", "'sizes'");
    row("a real set with a name that is none", model, "X: {finite: [2, 3]}", "X: {real: {middle: 0}}", "'middle'");
    row("a real set without a number", model, "X: {finite: [2, 3]}", "X: {real: {points: many}}",
        "must be a whole number");
    row("a range from nowhere", model, "X: {finite: [2, 3]}", "X: {range: 3, from: one}", "must be a whole number");
    row("paths to nowhere", model, "X: {finite: [2, 3]}", "X: {paths: {s: Z}, form: 0}", "'form'");
    row("an interval with a size that is no list", model, "X: {finite: [2, 3]}", "X: {interval: [0, 1], size: n}",
        "must be a list");
    row("variables that are no table", model, "vars: {x: X, z: Z}", "vars: [x, z]", "must be a table");
    row("a variable of nothing", model, "vars: {x: X, z: Z}", "vars: {x: X, z: [Z]}", "must be a text");
    row("a generator that is none", model, "gen: prob", "gen: probable", "'gen' must be prob");
    row("a generator with a name that is none", model, "gen: prob", "gen: {whole: [1, 3], from: 1}", "'from'");
    row("a symbol with a name that is none", model, "implied: true", "implies: true", "'implies'");
    row("a symbol that is neither one nor the other", model, "implied: true", "implied: maybe", "true or false");
    row("an expectation with a name that is none", model, "symbols:\n", "expectation: {over: x, laws: p}\nsymbols:\n",
        "'laws'");
    row("an expectation that is given no table", model, "symbols:\n", "expectation: {over: x, given: [X]}\nsymbols:\n",
        "must be a table");
    row("a condition that is no list", model, "symbols:\n", "require: 'x > 0'\nsymbols:\n", "'require' must be a list");
    row("a self-test without a value", model, "at: {x: 0}, expr: 'p(x)', value: 0.5", "at: {x: 0}, expr: 'p(x)'",
        "'value' is missing");
    row("a self-test with a word for a value", model, "at: {x: 0}, expr: 'p(x)', value: 0.5",
        "at: {x: 0}, expr: 'p(x)', value: half", "must be a number");
    row("a self-test with a table that is none", model, "at: {x: 0}, expr: 'p(x)', value: 0.5",
        "at: 0, expr: 'p(x)', value: 0.5", "'at' must be a table");
    row("a self-test with a word in a table", model, "p: [0.35, 0.15, 0.2, 0.3]", "p: [0.35, 0.15, 0.2, rest]",
        "must be a number");
    row("a self-test with half an element", model, "sizes: {X: 2", "sizes: {X: 2.5", "must be a whole number");
    row("a model with a name that is none", model, "symbols:\n", "selftests: []\nsymbols:\n", "'selftests'");

    const char *derivation = "derivations/D-01.md";
    row("a check that is none", derivation, "check: {bound: lower, tight: true}", "check: {bound: lowest}",
        "bound: lower or upper");
    row("a check with a name that is none", derivation, "check: {bound: lower, tight: true}",
        "check: {bound: lower, tights: true}", "'tights'");
    row("a check that is neither tight nor not", derivation, "check: {bound: lower, tight: true}",
        "check: {bound: lower, tight: yess}", "'tight' must be true or false");
    row("a form with a name that is none", derivation, "rule: sum rule", "form: {must_hold: ['p']}\n    rule: sum rule",
        "'must_hold'");
    row("a form that is a list", derivation, "rule: sum rule", "form: ['p']\n    rule: sum rule",
        "'form' must be a table");
    row("a form of one text", derivation, "rule: sum rule", "form: {must_contain: 'p'}\n    rule: sum rule",
        "must be a list");
    row("a tightness that is no table", derivation, "tight_when: {'q(z|x)': 'p(z|x)'}", "tight_when: ['p(z|x)']",
        "must be a table");
    row("two steps of one name", derivation, "- id: insert-q", "- id: marginal", "a name of its own");
    row("an assumption of no step", derivation, "line: marginal}", "line: marginals}", "names no step");
    row("a mistake with a verdict that is none", derivation, "verdict: wrong", "verdict: wrongly", "'wrongly'");
    row("a mistake that would be accepted", derivation, "verdict: wrong", "verdict: equal", "'verdict' must be wrong");
    row("what varies, as one text", derivation, "start: '", "const_in: '\\mu'\nstart: '", "'const_in' must be a list");
    row("a derivation's self-test without a number", derivation, "start: '",
        "self_tests: [{expr: 'p(x)', value: half}]\nstart: '", "must be a number");

    const char *ladder = "ladders/L-01-off-policy.md";
    row("a ladder with a name that is none", ladder, "area: ", "aera: x\narea: ", "'aera'");
    row("a rung with one text for points", ladder, "holds:\n", "holds: one\n    held:\n", "'holds' must be a list");

    const char *rubric = "rubrics/ml.yaml";
    row("a rubric with a name that is none", rubric, "criteria:\n", "criterion: []\ncriteria:\n", "'criterion'");
    row("two criteria of one name", rubric, "criteria:\n  - name: Derivation",
        "criteria:\n  - name: From objective to failure", "name one twice");
    row("a criterion without bands", rubric,
        "name: Derivation\n    bands:", "name: Derivation\n    band:", "'bands' is missing");

    const char *rounds = "rounds/rounds.yaml";
    row("a round with a name that is none", rounds, "number: 1\n", "numbre: 1\n", "'numbre'");
    row("a round without a number", rounds, "number: 1\n", "number: one\n", "'number' must be a whole number");
    row("two phases of one name", rounds, "phases:\n      - id: opening",
        "phases:\n      - {id: opening, title: t, minutes: 1, cue: c, ask: a}\n      - id: opening", "comes twice");
    row("a phase with a name that is none", rounds, "cue: 'Wants to hear", "queue: 'Wants to hear", "'queue'");

    const char *talks = "rounds/talk-formats.yaml";
    row("two sections of one name", talks, "{id: claim, title", "{id: why, title", "comes twice");
    row("a talk with a name that is none", talks, "warn_minutes:", "warm_minutes:", "'warm_minutes'");
    row("a warning that is no minute", talks, "warn_minutes: [10,", "warn_minutes: [ten,", "whole numbers");
    const char *loops = "rounds/loop-formats.yaml";
    row("a loop with a name that is none", loops, "break_minutes:", "brake_minutes:", "'brake_minutes'");
    row("a loop for nobody", loops, "tracks: [engineer", "tracks: [engineers", "'engineers'");

    const char *mistakes = "mistakes/mistakes.yaml";
    row("a mistake with a name that is none", mistakes, "instead: For each", "insteads: For each", "'insteads'");
    row("a mistake without an answer", mistakes, "    instead: For each method", "    intsead: For each method",
        "'instead' is missing");

    const char *paper = "papers/P-grokking.md";
    row("a paper with a name that is none", paper, "venue: ", "vennue: x\nvenue: ", "'vennue'");
    row("a criterion of a paper that is none", paper, "scorecard:\n", "scorecard:\n  novelty: {score: 1, why: w}\n",
        "'novelty'");

    const char *plan = "plans/four-week.yaml";
    row("two stages of one name", plan, "{id: design, title", "{id: ml, title", "comes twice");
    row("two tasks of one name", plan, "- id: four-ml-prompts", "- id: four-derive", "comes twice");
    row("a task of no stage", plan, "stage: ml\n", "stage: mll\n", "'mll' is no stage");
    row("a task of no kind", plan, "kind: derivation", "kind: derivations", "'derivations' is not known");
    row("a task with a name that is none", plan, "sessions: 5", "session: 5", "'session'");
    const char *lists = "plans/checklists.yaml";
    row("two groups of one name", lists, "{id: check-three-weeks", "{id: check-six-weeks", "comes twice");
    row("two items of one name", lists, "- id: check-mathematics", "- id: check-fifteen", "comes twice");
    row("an item of no group", lists, "group: check-six-weeks\n", "group: check-sixweeks\n", "is no group");
    row("an item ticked by nothing", lists, "auto: {kind: derivations-cold", "auto: {kind: derivations-cool",
        "'derivations-cool' is not known");
    row("an item with a name that is none", lists, "auto: {kind: derivations-cold, count: 15}",
        "auto: {kind: derivations-cold, cuont: 15}", "'cuont'");

    const char *quiz = "quizzes/placement.yaml";
    row("a question with a name that is none", quiz, "correct: 3", "corrects: 3", "'corrects'");
    row("a question with an option that is not there", quiz, "correct: 3", "correct: 9", "'correct' must be a whole");
    row("two questions of one name", quiz, "- id: A-place-coding-2", "- id: A-place-coding-1", "is taken");
    const char *selfTest = "quizzes/self-test.yaml";
    row("a statement with a name that is none", selfTest, "competence: obj", "competense: obj", "'competense'");
    row("a scale of its own", selfTest, "scale: {from: 0, to: 4}", "scale: {from: 0, to: 5}", "'to'");

    row("a theme with a name that is none", "stories/themes.yaml", "shows: You took", "show: You took", "'show'");
    row("two values of one name", "stories/themes.yaml", "- id: safety\n", "- id: responsibility\n", "stands twice");
    row("a question for nobody", "stories/questions.yaml", "audience: recruiter", "audience: recrutier",
        "'audience' is none of");
    row("a drill with a name that is none", "stories/drills.yaml", "minutes: 1\n", "minute: 1\n", "'minute'");

    const char *cards = "cards/foundations.md";
    row("cards with a name that is none", cards, "covers: ", "cover: ", "'cover'");
    row("a card without a name", cards,
        "## In which norm is the gradient the direction of steepest ascent? {#steepest}",
        "## In which norm is the gradient the direction of steepest ascent?", "a name of its own");
    row("two cards of one name", cards,
        "## In which norm is the gradient the direction of steepest ascent? {#steepest}",
        "## In which norm? {#rank-deficiency}", "a name of its own");

    const char *facts = "facts/skills.yaml";
    row("a fact with a name that is none", facts, "required: 4", "requires: 4", "'requires'");
    row("a fact of nobody", facts, "source: {badge: app", "source: {badge: ap", "must be S1, S2, both or app");
    row("a list of facts that is none", facts, "skills:\n", "skillz:\n", "'skillz'");
    row("figures that are none", "facts/disagreements.yaml", "percent_per_year: [33, 33", "percent_per_year: [33, some",
        "must hold numbers");
}

void TestRefusals::whatIsWrongIsNamedWithItsLine()
{
    QFETCH(QString, file);
    QFETCH(QByteArray, from);
    QFETCH(QByteArray, to);
    QFETCH(QString, says);
    QFile shipped(kShippedContent + QLatin1Char('/') + file);
    QVERIFY(shipped.open(QIODevice::ReadOnly));
    QByteArray text = shipped.readAll();
    const ContentProblems clean = read(file, text);
    QVERIFY2(clean.isEmpty(), clean.isEmpty() ? "" : qPrintable(clean.first().message));
    const qsizetype at = text.indexOf(from);
    QVERIFY2(at >= 0, "the shipped file no longer says so");
    text.replace(at, from.size(), to);
    const ContentProblems problems = read(file, text);
    QString all;
    for (const ContentProblem &problem : problems) {
        all += QStringLiteral("%1: %2; ").arg(problem.line).arg(problem.message);
    }
    const auto named = std::find_if(problems.cbegin(), problems.cend(),
        [&](const ContentProblem &problem) { return problem.message.contains(says); });
    QVERIFY2(named != problems.cend(), qPrintable(all));
    QCOMPARE(named->file, file);
    // Within what was changed, or where the list or table begins that holds it.
    const auto first = static_cast<int>(text.left(at).count('\n')) + 1;
    const auto last = first + static_cast<int>(to.count('\n'));
    QVERIFY2(named->line > 0 && named->line <= last, qPrintable(all));
    QVERIFY2(
        named->line >= first || says.contains(QStringLiteral("is missing")) || says.contains(QStringLiteral("twice")),
        qPrintable(all));
}

QTEST_GUILESS_MAIN(TestRefusals)
#include "tst_refusals.moc"
