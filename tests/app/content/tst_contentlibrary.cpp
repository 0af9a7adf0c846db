// SPDX-License-Identifier: MIT
#include "content/contentlibrary.h"

#include <QDir>
#include <QDirIterator>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace sevenrounds;

namespace {

/// The seven, the phone screen, the paper and the six of the research onsite.
constexpr int kRounds = 15;

const QString kShipped = QStringLiteral(SEVENROUNDS_SOURCE_DIR "/content");
const QString kPrompt = QStringLiteral("/prompts/ml/S2-05.md");

/// What a pack needs at least, with one of each that nothing else leans on: reading all of them again and again would take long.
bool isNeeded(const QString &file)
{
    // Of our own prompts a few of each round; two rounds have phases that only the later ones serve.
    static const QRegularExpression laterPrompt(
        QStringLiteral("/prompts/(?!paper|vision)\\w+/A-\\w+-([5-9]|\\d\\d)\\.md$"));
    const auto isIn = [&](const char *folder) { return file.contains(QLatin1String(folder)); };
    return !file.contains(laterPrompt) && (!isIn("/derivations/") || file.endsWith(QStringLiteral("/D-01.md")))
        && (!isIn("/cards/") || file.endsWith(QStringLiteral("/foundations.md")))
        && (!isIn("/papers/") || file.endsWith(QStringLiteral("/P-grokking.md")))
        && (!isIn("/problems/") || isIn("/C-07/")) && !isIn("/facts/") && !isIn("/plans/");
}

void copyFolder(const QString &from, const QString &to)
{
    QDirIterator files(from, QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QString file = files.next();
        if (!isNeeded(file)) {
            continue;
        }
        const QString target = to + file.mid(from.size());
        QDir().mkpath(QFileInfo(target).path());
        QVERIFY(QFile::copy(file, target));
    }
}

QByteArray readAll(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void write(const QString &path, const QByteArray &bytes)
{
    QDir().mkpath(QFileInfo(path).path());
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(bytes);
}

} // namespace

class TestContentLibrary : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void shippedPackIsClean();
    void everyRoundHasItsBankAndRubric();
    void itemsOfTheSourcesCarryTheirIds();
    void strongAnswersStandBehindTheQuestion();
    void brokenFileIsRefusedWholeAndTheRestLoads_data();
    void brokenFileIsRefusedWholeAndTheRestLoads();
    void duplicateIdsAreNamed();
    void duplicateProblemsAreNamed();
    void ownPackIsRefusedWhole();
    void ownPackAddsItsItems();
    void ownPackThatFitsNothingIsRefusedWhole_data();
    void ownPackThatFitsNothingIsRefusedWhole();
    void theShippedPackHoldsNothingThatNobodyReads();
    void missingFolderIsAnError();
    void pendingLinksAreNoProblem();
    void loopsHoldTheirRounds_data();
    void loopsHoldTheirRounds();
    void brokenRoundsAndLaddersAreNamed_data();
    void brokenRoundsAndLaddersAreNamed();

private:
    [[nodiscard]] ContentLibrary load() const;
    std::unique_ptr<QTemporaryDir> m_place;
    QString m_pack;
};

void TestContentLibrary::init()
{
    m_place = std::make_unique<QTemporaryDir>();
    m_pack = m_place->path() + QStringLiteral("/pack");
    copyFolder(kShipped, m_pack);
}

ContentLibrary TestContentLibrary::load() const
{
    return ContentLibrary::load(m_pack, m_place->path() + QStringLiteral("/own")).value();
}

void TestContentLibrary::shippedPackIsClean()
{
    const ContentLibrary library = ContentLibrary::load(kShipped).value();
    for (const ContentProblem &problem : library.problems()) {
        qWarning("%s:%d %s", qPrintable(problem.file), problem.line, qPrintable(problem.message));
    }
    QVERIFY(library.problems().isEmpty());
    QCOMPARE(library.rounds().size(), kRounds);
    QCOMPARE(library.talkFormats().size(), 3);
    QCOMPARE(library.loopFormats().size(), 6);
    QCOMPARE(library.papers().size(), 10);
    QVERIFY(library.codingProblems().size() >= 48);
    for (int i = 0; i < kRounds; ++i) {
        QCOMPARE(library.rounds().at(i).number, i + 1);
        // The seven are the skills; the others say as which of them they count.
        QCOMPARE(skillFromKey(library.rounds().at(i).id.value()).has_value(), i < kSevenRounds);
        QCOMPARE(library.rounds().at(i).code.isEmpty(), i < kSevenRounds);
    }
    QCOMPARE(library.sevenRounds().size(), kSevenRounds);
}

void TestContentLibrary::everyRoundHasItsBankAndRubric()
{
    const ContentLibrary library = load();
    QStringList criteria;
    for (const Round &round : library.rounds()) {
        const SessionBank bank = library.bankOf(round);
        QVERIFY2(bank.prompts.size() >= 4 || !bank.ladders.isEmpty(), qPrintable(round.id.value()));
        const Rubric *rubric = library.findRubric(round.id);
        QVERIFY(rubric != nullptr);
        QVERIFY(rubric->criteria.size() >= 4);
        for (const Criterion &criterion : rubric->criteria) {
            criteria.append(criterion.name);
            QSet<QString> bands(criterion.bands.cbegin(), criterion.bands.cend());
            QCOMPARE(bands.size(), 6);
            QVERIFY(!bands.contains(QString()));
        }
        QVERIFY(!round.advice.isEmpty());
    }
    // Particular to the round: a name may come twice by chance, not as a rule.
    QVERIFY(QSet<QString>(criteria.cbegin(), criteria.cend()).size() >= criteria.size() - criteria.size() / 6);
    QCOMPARE(library.findRubric(RoundId(QStringLiteral("presentation")))->criteria.size(), 6);
}

void TestContentLibrary::itemsOfTheSourcesCarryTheirIds()
{
    const ContentLibrary library = load();
    for (const Prompt &prompt : library.prompts()) {
        const QString id = prompt.id.value();
        const Badge badge = prompt.source.badge;
        QVERIFY2((badge == Badge::S1) == id.startsWith(QStringLiteral("Q-")), qPrintable(id));
        QVERIFY2((badge == Badge::S2) == id.startsWith(QStringLiteral("S2-")), qPrintable(id));
        QVERIFY2((badge == Badge::App) == id.startsWith(QStringLiteral("A-")), qPrintable(id));
    }
    for (const char *id : { "Q-01", "Q-04", "Q-06", "Q-16", "S2-01", "S2-05", "S2-14" }) {
        QVERIFY2(library.findPrompt(PromptId(QString::fromLatin1(id))) != nullptr, id);
    }
}

void TestContentLibrary::strongAnswersStandBehindTheQuestion()
{
    const ContentLibrary library = load();
    for (const Prompt &prompt : library.prompts()) {
        QVERIFY2(!prompt.ask.contains(QStringLiteral("strong answer")), qPrintable(prompt.id.value()));
        QVERIFY2(prompt.ask.size() < 1200, qPrintable(prompt.id.value()));
        QVERIFY2(prompt.strongAnswer.size() > 600, qPrintable(prompt.id.value()));
        QVERIFY(!prompt.revision.isEmpty());
    }
}

void TestContentLibrary::brokenFileIsRefusedWholeAndTheRestLoads_data()
{
    QTest::addColumn<QByteArray>("from");
    QTest::addColumn<QByteArray>("to");
    QTest::addColumn<QString>("says");
    const auto row = [](const char *name, const char *from, const char *to, const char *says) {
        QTest::newRow(name) << QByteArray(from) << QByteArray(to) << QString::fromLatin1(says);
    };
    row("no front matter", "---\n", "", "front matter");
    row("bad YAML", "level: ", "level: [", "YAML");
    row("level that is none", "level: L", "level: X", "'level'");
    row("badge that is none", "badge: S2", "badge: S9", "'badge'");
    row("misspelled name", "points:", "point:", "'points' is missing");
    row("unknown name", "title: ", "shade: red\ntitle: ", "'shade'");
    row("minutes that are no number", "minutes: ", "minutes: about ", "'minutes'");
    row("no strong answer", "## A strong answer", "## Something", "strong answer");
}

void TestContentLibrary::brokenFileIsRefusedWholeAndTheRestLoads()
{
    QFETCH(QByteArray, from);
    QFETCH(QByteArray, to);
    QFETCH(QString, says);
    const qsizetype before = load().prompts().size();
    QByteArray text = readAll(m_pack + kPrompt);
    const qsizetype at = text.indexOf(from);
    QVERIFY(at >= 0);
    write(m_pack + kPrompt, text.replace(at, from.size(), to));
    const ContentLibrary library = load();
    QCOMPARE(library.prompts().size(), before - 1);
    QVERIFY(library.findPrompt(PromptId(QStringLiteral("S2-05"))) == nullptr);
    QCOMPARE(library.rounds().size(), kRounds);
    const auto named
        = std::find_if(library.problems().cbegin(), library.problems().cend(), [&](const ContentProblem &problem) {
              return problem.file == kPrompt.mid(1) && problem.message.contains(says);
          });
    QVERIFY(named != library.problems().cend());
    QVERIFY(named->line > 0);
}

void TestContentLibrary::duplicateIdsAreNamed()
{
    QVERIFY(QFile::copy(m_pack + kPrompt, m_pack + QStringLiteral("/prompts/ml/zz.md")));
    const ContentLibrary library = load();
    QCOMPARE(library.problems().size(), 1);
    QVERIFY(library.problems().first().message.contains(QStringLiteral("S2-05")));
    QVERIFY(library.findPrompt(PromptId(QStringLiteral("S2-05"))) != nullptr);
}

void TestContentLibrary::duplicateProblemsAreNamed()
{
    const qsizetype before = load().codingProblems().size();
    QVERIFY(load().findCodingProblem(ProblemId(QStringLiteral("C-07"))) != nullptr);
    copyFolder(m_pack + QStringLiteral("/problems/C-07"), m_pack + QStringLiteral("/problems/again/C-07"));
    const ContentLibrary library = load();
    QCOMPARE(library.problems().size(), 1);
    QVERIFY(library.problems().first().message.contains(
        QStringLiteral("id 'C-07' is taken by problems/C-07/problem.yaml")));
    QCOMPARE(library.codingProblems().size(), before);
}

void TestContentLibrary::ownPackIsRefusedWhole()
{
    const QByteArray good = readAll(m_pack + kPrompt).replace("id: S2-05", "id: X-1");
    write(m_place->path() + QStringLiteral("/own/mine/prompts/ml/good.md"), good);
    write(m_place->path() + QStringLiteral("/own/mine/prompts/ml/bad.md"), "no front matter");
    const qsizetype before = ContentLibrary::load(m_pack).value().prompts().size();
    const ContentLibrary library = load();
    QCOMPARE(library.prompts().size(), before);
    QVERIFY(library.findPrompt(PromptId(QStringLiteral("X-1"))) == nullptr);
    QVERIFY(std::any_of(library.problems().cbegin(), library.problems().cend(),
        [](const ContentProblem &problem) { return problem.file == QStringLiteral("mine/prompts/ml/bad.md"); }));
}

void TestContentLibrary::ownPackAddsItsItems()
{
    const QByteArray good = readAll(m_pack + kPrompt).replace("id: S2-05", "id: X-1");
    write(m_place->path() + QStringLiteral("/own/mine/prompts/ml/good.md"), good);
    const ContentLibrary library = load();
    QVERIFY(library.problems().isEmpty());
    QVERIFY(library.findPrompt(PromptId(QStringLiteral("X-1"))) != nullptr);
}

void TestContentLibrary::ownPackThatFitsNothingIsRefusedWhole_data()
{
    QTest::addColumn<QString>("like");
    QTest::addColumn<QString>("file");
    // Pairs of what the shipped file says and what the own one says instead; the last one is what is wrong.
    QTest::addColumn<QList<QByteArray>>("changes");
    QTest::addColumn<QString>("says");
    const auto row
        = [](const char *name, const char *like, const char *file, const QList<QByteArray> &changes, const char *says) {
              QTest::newRow(name) << QString::fromLatin1(like) << QString::fromLatin1(file) << changes
                                  << QString::fromLatin1(says);
          };
    const QList<QByteArray> prompt { "id: S2-05", "id: X-1" };
    const char *like = "prompts/ml/S2-05.md";
    row("a round that is none", like, "prompts/ml/x.md", prompt + QList<QByteArray> { "round: ml", "round: mll" },
        "belongs to a round that is not there: 'mll'");
    row("an id that is taken", like, "prompts/ml/x.md", { "id: S2-05", "id: S2-05" }, "id 'S2-05' is taken");
    row("a folder that is none", like, "promptz/ml/x.md", prompt, "is read by nothing");
    row("an ending that is none", like, "prompts/ml/x.markdown", prompt, "is read by nothing");
    row("a file of no name", "rounds/loop-formats.yaml", "rounds/loops.yaml", {}, "is read by nothing");
    row("a rubric of no round", "rubrics/ml.yaml", "rubrics/x.yaml",
        { "id: ml", "id: x", "round: ml", "round: alchemy" }, "is for a round that is not there: 'alchemy'");
    row("a second rubric", "rubrics/ml.yaml", "rubrics/x.yaml", { "id: ml", "id: x" }, "is a second rubric");
    row("a mistake of no round", "mistakes/mistakes.yaml", "mistakes/mine.yaml",
        { "id: mistake-", "id: my-", "rounds: [ml,", "rounds: [alchemy," }, "not there: 'alchemy'");
    row("a derivation on no model", "derivations/D-01.md", "derivations/x.md",
        { "id: D-01", "id: X-2", "model: latent-table", "model: latent-tables" }, "'latent-tables'");
    row("a model of no set", "models/latent-table.yaml", "models/x.yaml",
        { "model: latent-table", "model: x", "vars: {x: X, z: Z}", "vars: {x: X, z: Q}" }, "needs a declared set");
    row("a checklist of no talk", "plans/checklists.yaml", "plans/checklists.yaml",
        { "formats: [paper-20-25]", "formats: [paper-25-20]" }, "a talk that is not there: 'paper-25-20'");
    row("a loop that is taken", "rounds/loop-formats.yaml", "rounds/loop-formats.yaml", {}, "is taken by");
    row("a talk that is taken", "rounds/talk-formats.yaml", "rounds/talk-formats.yaml", {}, "is taken by");
}

void TestContentLibrary::ownPackThatFitsNothingIsRefusedWhole()
{
    QFETCH(QString, like);
    QFETCH(QString, file);
    QFETCH(QList<QByteArray>, changes);
    QFETCH(QString, says);
    QByteArray text = readAll(kShipped + QLatin1Char('/') + like);
    for (qsizetype i = 0; i < changes.size(); i += 2) {
        QVERIFY2(text.contains(changes.at(i)), changes.at(i).constData());
        text.replace(changes.at(i), changes.at(i + 1));
    }
    const QString own = m_place->path() + QStringLiteral("/own/mine/");
    write(own + file, text);
    // Its other files go with it; another pack stays.
    write(own + QStringLiteral("prompts/ml/good.md"), readAll(m_pack + kPrompt).replace("id: S2-05", "id: X-3"));
    write(own + QStringLiteral("README.md"), "My pack.");
    write(m_place->path() + QStringLiteral("/own/other/prompts/ml/good.md"),
        readAll(m_pack + kPrompt).replace("id: S2-05", "id: X-4"));
    const ContentLibrary library = load();
    const auto named
        = std::find_if(library.problems().cbegin(), library.problems().cend(), [&](const ContentProblem &problem) {
              return problem.file == QStringLiteral("mine/") + file && problem.message.contains(says);
          });
    QString all;
    for (const ContentProblem &problem : library.problems()) {
        all += QStringLiteral("%1:%2: %3; ").arg(problem.file).arg(problem.line).arg(problem.message);
    }
    QVERIFY2(named != library.problems().cend(), qPrintable(all));
    // Only of a file that nobody reads there is no line, and of a set that a model lacks.
    QCOMPARE(named->line > 0, !says.contains(QLatin1String("read by nothing")) && !says.contains(QLatin1String("set")));
    QVERIFY(library.findPrompt(PromptId(QStringLiteral("X-3"))) == nullptr);
    QVERIFY(library.findPrompt(PromptId(QStringLiteral("X-4"))) != nullptr);
    QVERIFY(library.findPrompt(PromptId(QStringLiteral("S2-05"))) != nullptr);
    QCOMPARE(library.rounds().size(), kRounds);
}

void TestContentLibrary::theShippedPackHoldsNothingThatNobodyReads()
{
    // As somebody's own one beside an empty one: whoever begins theirs from a copy of it must not be refused for a file of ours.
    const QString own = m_place->path() + QStringLiteral("/own");
    QVERIFY(QDir().mkpath(own) && QDir().mkpath(m_place->path() + QStringLiteral("/empty")));
    QVERIFY(QFile::link(kShipped, own + QStringLiteral("/copy")));
    const ContentLibrary library = ContentLibrary::load(m_place->path() + QStringLiteral("/empty"), own).value();
    for (const ContentProblem &problem : library.problems()) {
        qWarning("%s:%d %s", qPrintable(problem.file), problem.line, qPrintable(problem.message));
    }
    QVERIFY(library.problems().isEmpty());
    QCOMPARE(library.rounds().size(), kRounds);
}

void TestContentLibrary::missingFolderIsAnError()
{
    const Result<ContentLibrary> library = ContentLibrary::load(m_place->path() + QStringLiteral("/nowhere"));
    QVERIFY(!library);
    QCOMPARE(library.error().kind, ErrorKind::NotFound);
}

void TestContentLibrary::pendingLinksAreNoProblem()
{
    const ContentLibrary library = load();
    QVERIFY(!library.pendingLinks().isEmpty());
    for (const QString &link : library.pendingLinks()) {
        const QString target = link.section(QStringLiteral(" -> "), 1);
        QVERIFY(library.findPrompt(PromptId(target)) == nullptr);
        QVERIFY(library.findDerivation(DerivationId(target)) == nullptr);
    }
}

void TestContentLibrary::loopsHoldTheirRounds_data()
{
    QTest::addColumn<int>("loop");
    QTest::addColumn<QStringList>("holds");
    QTest::addColumn<QStringList>("lacks");
    const auto ids = [](const char *names) { return QString::fromLatin1(names).split(u' '); };
    QTest::newRow("AI Engineer") << int(Loop::AiEngineer)
                                 << ids("recruiter coding ml design presentation manager behavioral")
                                 << ids("depth vision");
    QTest::newRow("Research Scientist") << int(
        Loop::Scientist) << ids("recruiter phone paper research-coding theory depth breadth collaboration")
                                        << ids("vision design");
    QTest::newRow("Research Engineer") << int(Loop::ResearchEngineer) << ids("recruiter phone research-coding theory")
                                       << ids("vision");
    QTest::newRow("senior") << int(Loop::Senior) << ids("recruiter phone theory depth breadth vision")
                            << ids("manager");
}

void TestContentLibrary::loopsHoldTheirRounds()
{
    QFETCH(int, loop);
    QFETCH(QStringList, holds);
    QFETCH(QStringList, lacks);
    const ContentLibrary library = ContentLibrary::load(kShipped).value();
    QStringList ids;
    const QList<Round> rounds = library.roundsOf(static_cast<Loop>(loop));
    for (const Round &round : rounds) {
        ids.append(round.id.value());
    }
    for (const QString &id : holds) {
        QVERIFY2(ids.contains(id), qPrintable(id));
    }
    for (const QString &id : lacks) {
        QVERIFY2(!ids.contains(id), qPrintable(id));
    }
    if (static_cast<Loop>(loop) == Loop::AiEngineer) {
        QCOMPARE(ids.size(), kSevenRounds);
    }
    QCOMPARE(library.roundsOf(Loop::Both).size(), kRounds);
}

void TestContentLibrary::brokenRoundsAndLaddersAreNamed_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QByteArray>("from");
    QTest::addColumn<QByteArray>("to");
    QTest::addColumn<QString>("says");
    const QString rounds = QStringLiteral("rounds/rounds.yaml");
    const QString ladder = QStringLiteral("ladders/L-01-off-policy.md");
    const QString mistakes = QStringLiteral("mistakes/mistakes.yaml");
    const auto row = [](const char *name, const QString &file, const char *from, const char *to, const char *says) {
        QTest::newRow(name) << file << QByteArray(from) << QByteArray(to) << QString::fromLatin1(says);
    };
    row("a track that is none", rounds, "tracks: [engineer", "tracks: [pilot", "'pilot'");
    row("a bank that is none", rounds, "bank: [", "bank: [astrology, ", "'astrology'");
    row("a skill that is none", rounds, "skill: ml", "skill: luck", "'skill'");
    row("two ways of asking", rounds, "ladders: 1", "ladders: 1\n        ask: 'And?'", "exactly one way");
    row("a rung that is skipped", ladder, "level: 2", "level: 3", "'level'");
    row("a rung with one point", ladder, "holds:", "holds: [one]\n    held:", "'held'");
    row("no answer", ladder, "answer:", "reply:", "'answer' is missing");
    const QString loops = QStringLiteral("rounds/loop-formats.yaml");
    row("a loop with a round that is none", loops, "rounds: [coding, ml", "rounds: [coding, alchemy", "'alchemy'");
    row("a loop with a round twice", loops, "rounds: [coding, ml", "rounds: [coding, coding", "comes twice");
    row("a loop of one round", loops, "rounds: [coding, ml, design, manager, behavioral]", "rounds: [coding]",
        "two rounds or more");
    row("two loops of one name", loops, "id: seven-over-days", "id: engineer-day", "'engineer-day'");
    row("cards of a round that is none", QStringLiteral("cards/foundations.md"), "round: ml", "round: alchemy",
        "'alchemy'");
    row("a theme that is none", QStringLiteral("prompts/behavioral/A-behavioral-1.md"), "themes: [", "themes: [luck, ",
        "'luck'");
    const QString paper = QStringLiteral("papers/P-grokking.md");
    row("a talk about something else", QStringLiteral("rounds/talk-formats.yaml"), "about: paper", "about: thesis",
        "'about' is paper or own-project");
    row("a board that is no yes", QStringLiteral("prompts/presentation/S2-19.md"), "board: true", "board: perhaps",
        "'board'");
    row("a question about nothing", paper, "about: 1", "about: 19", "there is no");
    row("a talk that is too long", paper, "minutes: 2", "minutes: 9", "adds up to");
    row("a score of nine", paper, "relevance: {score: 3", "relevance: {score: 9", "'score'");
    row("a kind of question that is none", paper, "kind: ", "kind: x", "no part of a paper card");
    // Each list of a card with one item in the place of all of its own.
    row("one claim", paper, "claims:\n", "claims:\n  - {text: t, evidence: e}\nclaimed:\n",
        "'claims' must hold 3 or more, not 1");
    row("one assumption", paper, "assumptions:\n", "assumptions:\n  - {text: t, breaks: b}\nassumed:\n",
        "'assumptions' must hold 3 or more, not 1");
    row("one equation", paper, "equations:\n", "equations:\n  - {name: n, tex: t, why: w}\nequated:\n",
        "'equations' must hold 3 or more, not 1");
    row("one other field", paper, "connections:\n", "connections:\n  - {field: f, text: t}\nconnected:\n",
        "'connections' must hold 2 or more, not 1");
    row("four other fields", paper, "connections:\n", "connections:\n  - {field: f, text: t}\n",
        "'connections' must hold 3 or fewer, not 4");
    row("a sign that is none", mistakes, "detected: overrun", "detected: boredom", "'boredom'");
}

void TestContentLibrary::brokenRoundsAndLaddersAreNamed()
{
    QFETCH(QString, file);
    QFETCH(QByteArray, from);
    QFETCH(QByteArray, to);
    QFETCH(QString, says);
    const QString path = m_pack + QLatin1Char('/') + file;
    QByteArray text = readAll(path);
    const qsizetype at = text.indexOf(from);
    QVERIFY(at >= 0);
    write(path, text.replace(at, from.size(), to));
    const ContentLibrary library = load();
    const auto named = std::find_if(library.problems().cbegin(), library.problems().cend(),
        [&](const ContentProblem &problem) { return problem.file == file && problem.message.contains(says); });
    QVERIFY(named != library.problems().cend());
}

QTEST_GUILESS_MAIN(TestContentLibrary)
#include "tst_contentlibrary.moc"
