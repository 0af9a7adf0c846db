// SPDX-License-Identifier: MIT
#include "content/contentlibrary.h"
#include "content/storyreader.h"

#include <QTemporaryDir>
#include <QTest>

using namespace sevenrounds;

namespace {

const QByteArray kGuide
    = "values:\n"
      "  - {id: safety, title: Safety, shows: A harm, source: {badge: S1, wording: ours}}\n"
      "themes:\n"
      "  - {id: failure, title: Failure, shows: A cost, ask: What failed?, source: {badge: S2, wording: ours}}\n"
      "scopes:\n"
      "  - {level: L3, text: One task}\n";
const QByteArray kQuestions
    = "questions:\n"
      "  - {id: q1, audience: manager, ask: How?, why: Because, source: {badge: app, wording: ours}}\n";
const QByteArray kDrills
    = "drills:\n"
      "  - {id: pitch, title: Pitch, minutes: 1, ask: Who?, points: [One], wrong_turns: [{turn: Long, why: Easy}],"
      " source: {badge: both, wording: ours}}\n";

} // namespace

class TestStoryReader : public QObject
{
    Q_OBJECT

private slots:
    void readsTheGuide();
    void readsQuestions();
    void readsDrills();
    void namesWhatIsBroken_data();
    void namesWhatIsBroken();
    void aBrokenFileLeavesTheOthers();
    void theShippedFilesHoldWhatIsAskedOfThem();

private:
    template <typename Reader>
    auto read(const QByteArray &text, Reader reader)
    {
        m_problems.clear();
        QFile file(m_place.filePath(QStringLiteral("file.yaml")));
        const bool isWritten = file.open(QIODevice::WriteOnly) && file.write(text) == text.size();
        file.close();
        const auto parts = readPackFile(m_place.path(), QStringLiteral("file.yaml"), &m_problems);
        using Value = decltype(reader(*parts, &m_problems));
        return isWritten && parts ? reader(*parts, &m_problems) : Value {};
    }

    QTemporaryDir m_place;
    ContentProblems m_problems;
};

void TestStoryReader::readsTheGuide()
{
    const StoryGuide guide = read(kGuide, readStoryGuide);
    QVERIFY(m_problems.isEmpty());
    QCOMPARE(guide.topics.size(), 2);
    QCOMPARE(guide.topics.first().kind, StoryTopicKind::Value);
    QVERIFY(guide.topics.first().ask.isEmpty());
    QCOMPARE(guide.topics.last().id, StoryTopicId(QStringLiteral("failure")));
    QCOMPARE(guide.topics.last().ask, QStringLiteral("What failed?"));
    QCOMPARE(guide.topics.last().source.badge, Badge::S2);
    QCOMPARE(guide.scopes.size(), 1);
    QCOMPARE(guide.scopes.first().level, Level::L3);
}

void TestStoryReader::readsQuestions()
{
    const QList<AskedQuestion> questions = read(kQuestions, readStoryQuestions);
    QVERIFY(m_problems.isEmpty());
    QCOMPARE(questions.size(), 1);
    QCOMPARE(questions.first().audience, Audience::Manager);
    QCOMPARE(questions.first().why, QStringLiteral("Because"));
}

void TestStoryReader::readsDrills()
{
    const QList<Drill> drills = read(kDrills, readDrills);
    QVERIFY(m_problems.isEmpty());
    QCOMPARE(drills.size(), 1);
    QCOMPARE(drills.first().minutes, 1);
    QCOMPARE(drills.first().points, QStringList { QStringLiteral("One") });
    QCOMPARE(drills.first().wrongTurns.first().why, QStringLiteral("Easy"));
}

void TestStoryReader::namesWhatIsBroken_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("line");
    QTest::addColumn<QString>("says");
    const auto row = [](const char *name, const char *kind, const QByteArray &text, int line, const char *says) {
        QTest::newRow(name) << QString::fromLatin1(kind) << text << line << QString::fromLatin1(says);
    };
    row("a theme without a question", "guide", QByteArray(kGuide).replace("ask: What failed?, ", ""), 4, "ask");
    row("a value with one", "guide", QByteArray(kGuide).replace("shows: A harm", "shows: A harm, ask: Why?"), 2, "ask");
    row("an id twice", "guide", QByteArray(kGuide).replace("id: failure", "id: safety"), 4, "twice");
    row("a level twice", "guide", kGuide + "  - {level: L3, text: Again}\n", 7, "twice");
    row("no such level", "guide", QByteArray(kGuide).replace("L3", "L9"), 6, "level");
    row("a badge of nobody", "guide", QByteArray(kGuide).replace("badge: S1", "badge: S9"), 2, "badge");
    row("an audience of nobody", "questions", QByteArray(kQuestions).replace("manager", "boss"), 2, "none of");
    row("a question without a why", "questions", QByteArray(kQuestions).replace("why: Because, ", ""), 2, "why");
    row("a drill of an hour", "drills", QByteArray(kDrills).replace("minutes: 1", "minutes: 60"), 2, "minutes");
    row("a drill without points", "drills", QByteArray(kDrills).replace("points: [One], ", ""), 2, "points");
    row("a misspelled key", "drills", QByteArray(kDrills).replace("turn: Long", "tour: Long"), 2, "tour");
    row("no YAML", "drills", "drills:\n  - {id: [\n", 3, "YAML");
}

void TestStoryReader::namesWhatIsBroken()
{
    QFETCH(const QString, kind);
    QFETCH(const QByteArray, text);
    QFETCH(const int, line);
    QFETCH(const QString, says);
    if (kind == QStringLiteral("guide")) {
        (void)read(text, readStoryGuide);
    } else if (kind == QStringLiteral("questions")) {
        (void)read(text, readStoryQuestions);
    } else {
        (void)read(text, readDrills);
    }
    const bool isNamed = std::any_of(m_problems.cbegin(), m_problems.cend(), [&](const ContentProblem &problem) {
        return problem.file == QStringLiteral("file.yaml") && problem.line == line && problem.message.contains(says);
    });
    QString all;
    for (const ContentProblem &problem : std::as_const(m_problems)) {
        all += QStringLiteral("%1: %2; ").arg(problem.line).arg(problem.message);
    }
    QVERIFY2(isNamed, qUtf8Printable(all));
}

void TestStoryReader::aBrokenFileLeavesTheOthers()
{
    QTemporaryDir pack;
    QVERIFY(QDir(pack.path()).mkpath(QStringLiteral("stories")));
    const auto write = [&](const char *name, const QByteArray &text) {
        QFile file(pack.filePath(QStringLiteral("stories/") + QString::fromLatin1(name)));
        return file.open(QIODevice::WriteOnly) && file.write(text) == text.size();
    };
    QVERIFY(write("themes.yaml", kGuide) && write("drills.yaml", kDrills));
    QVERIFY(write("questions.yaml", QByteArray(kQuestions).replace("manager", "boss")));
    const Result<ContentLibrary> library = ContentLibrary::load(pack.path());
    QVERIFY(library);
    QCOMPARE(library->storyTopics().size(), 2);
    QCOMPARE(library->drills().size(), 1);
    QVERIFY(library->askedQuestions().isEmpty());
    QVERIFY(library->findDrill(DrillId(QStringLiteral("pitch"))) != nullptr);
    const ContentProblems &problems = library->problems();
    QVERIFY(std::any_of(problems.cbegin(), problems.cend(), [](const ContentProblem &problem) {
        return problem.file == QStringLiteral("stories/questions.yaml") && problem.line == 2;
    }));
}

void TestStoryReader::theShippedFilesHoldWhatIsAskedOfThem()
{
    const Result<ContentLibrary> library = ContentLibrary::load(QStringLiteral(SEVENROUNDS_SOURCE_DIR "/content"));
    QVERIFY(library);
    for (const ContentProblem &problem : library->problems()) {
        QVERIFY2(!problem.file.startsWith(QStringLiteral("stories/")), qUtf8Printable(problem.message));
    }
    // The four values of the source, its themes, and a scope for each level.
    const QList<StoryTopic> &topics = library->storyTopics();
    const auto isValue = [](const StoryTopic &topic) { return topic.kind == StoryTopicKind::Value; };
    QCOMPARE(std::count_if(topics.cbegin(), topics.cend(), isValue), 4);
    for (const char *id : { "responsibility", "safety", "innovation", "benefit", "safety-first", "changed-priorities",
             "ambiguity", "cross-team-decision", "failure", "conflict", "leadership", "teamwork", "measurable-outcome",
             "reversibility", "learning-velocity" }) {
        QVERIFY2(library->findStoryTopic(StoryTopicId(QString::fromLatin1(id))) != nullptr, id);
    }
    QCOMPARE(library->storyScopes().size(), static_cast<qsizetype>(kLevels.size()));
    QVERIFY(library->askedQuestions().size() >= 20);
    for (const Audience audience : kAudiences) {
        const QList<AskedQuestion> &questions = library->askedQuestions();
        QVERIFY(std::any_of(questions.cbegin(), questions.cend(),
            [&](const AskedQuestion &question) { return question.audience == audience; }));
    }
    const QList<Drill> &drills = library->drills();
    QVERIFY(std::any_of(drills.cbegin(), drills.cend(),
        [](const Drill &drill) { return drill.id.value().startsWith(QStringLiteral("pitch")); }));
    QVERIFY(library->findDrill(DrillId(QStringLiteral("why-here"))) != nullptr);
}

QTEST_GUILESS_MAIN(TestStoryReader)
#include "tst_storyreader.moc"
