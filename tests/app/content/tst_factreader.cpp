// SPDX-License-Identifier: MIT
#include "content/contentlibrary.h"
#include "content/factchecks.h"
#include "content/factreader.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace sevenrounds;

namespace {

const QByteArray kTeams = "axes:\n"
                          "  - {id: axis-a, key: freedom, title: Freedom, asks: How far, source: {badge: S2, section: "
                          "'10', wording: ours}}\n"
                          "teams:\n"
                          "  - id: team-a\n"
                          "    title: Fundamental\n"
                          "    axes: {freedom: 5}\n"
                          "    words: {freedom: very high}\n"
                          "    interview_focus: [theory]\n"
                          "    focus_areas: [theory, neuroscience]\n"
                          "    ask_about: [How]\n"
                          "    ask_them: [What]\n"
                          "    rounds: [theory]\n"
                          "    ours: [axes]\n"
                          "    source: {badge: S2, section: '10', place: table, wording: ours}\n";

const QByteArray kWaits = "waits:\n"
                          "  - {id: w, title: Silence, text: Wait., weeks: {low: 3, high: 4},"
                          " source: {badge: S2, section: '1.2', wording: ours}}\n";

} // namespace

/// Facts are read in one way, and whatever is wrong with a file is named with its line.
class TestFactReader : public QObject
{
    Q_OBJECT

private slots:
    void readsEveryKindOfField();
    void namesWhatIsBroken_data();
    void namesWhatIsBroken();
    void anUnknownFileIsNamed();
    void referencesAreLookedUp();
    void figuresAreComputedAnew();
    void coverageFailsOnWhatIsNotThere();

private:
    QList<FactRecord> read(const QString &name, const QByteArray &text);

    QTemporaryDir m_place;
    ContentProblems m_problems;
};

QList<FactRecord> TestFactReader::read(const QString &name, const QByteArray &text)
{
    m_problems.clear();
    QFile file(m_place.filePath(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size()) {
        return {};
    }
    file.close();
    const auto parts = readPackFile(m_place.path(), name, &m_problems);
    return parts ? readFacts(*parts, &m_problems) : QList<FactRecord>();
}

void TestFactReader::readsEveryKindOfField()
{
    const QList<FactRecord> facts = read(QStringLiteral("teams.yaml"), kTeams);
    QVERIFY2(m_problems.isEmpty(), m_problems.isEmpty() ? "" : qPrintable(m_problems.first().message));
    QCOMPARE(facts.size(), 2);
    const FactRecord &team = facts.last();
    QCOMPARE(team.reference(), QStringLiteral("teams/team-a"));
    QCOMPARE(team.list, QStringLiteral("teams"));
    QCOMPARE(team.text("title"), QStringLiteral("Fundamental"));
    QCOMPARE(team.texts("focus_areas"), QStringList({ QStringLiteral("theory"), QStringLiteral("neuroscience") }));
    QCOMPARE(team.part("axes")->number("freedom"), 5);
    QCOMPARE(team.part("words")->text("freedom"), QStringLiteral("very high"));
    QCOMPARE(team.texts("rounds"), QStringList { QStringLiteral("rounds/theory") });
    QCOMPARE(team.badge(), Badge::S2);
    QCOMPARE(team.badgeOf("axes"), Badge::App);
    QCOMPARE(team.badgeOf("title"), Badge::S2);
    QCOMPARE(team.source->place, QStringLiteral("table"));

    const QList<FactRecord> waits = read(QStringLiteral("pipeline.yaml"), kWaits);
    QCOMPARE(waits.first().range("weeks"), std::optional(FigureRange { 3, 4 }));
    QVERIFY(!waits.first().range("days"));
}

void TestFactReader::namesWhatIsBroken_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("message");
    const auto row = [](const char *name, const QByteArray &text, const char *message) {
        QTest::newRow(name) << text << QString::fromLatin1(message);
    };
    row("range the wrong way round", QByteArray(kWaits).replace("low: 3", "low: 5"), "from its lower end");
    row("half a range", QByteArray(kWaits).replace(", high: 4", ""), "has a 'high'");
    row("no number", QByteArray(kWaits).replace("low: 3", "low: three"), "must be a number");
    row("unknown field", QByteArray(kWaits).replace("title", "heading"), "'heading' is not a known name");
    row("missing field", QByteArray(kWaits).replace("title: Silence, ", ""), "'title' is missing");
    row("no source", QByteArray(kWaits).replace(", source: {badge: S2, section: '1.2', wording: ours}", ""),
        "every fact says where it comes from");
    row("badge", QByteArray(kWaits).replace("S2", "S3"), "must be S1, S2, both or app");
    row("list", QByteArray(kWaits).replace("waits:", "weights:"), "'weights' is not a known name");
    row("twice", kWaits + kWaits.mid(kWaits.indexOf("  - ")), "stands twice");
    row("ours", QByteArray(kWaits).replace("text: Wait.,", "text: Wait., ours: [wording],"), "names 'wording'");
}

void TestFactReader::namesWhatIsBroken()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, message);
    (void)read(QStringLiteral("pipeline.yaml"), text);
    const auto found = std::find_if(m_problems.cbegin(), m_problems.cend(),
        [&](const ContentProblem &problem) { return problem.message.contains(message); });
    QVERIFY2(found != m_problems.cend(), m_problems.isEmpty() ? "none" : qPrintable(m_problems.first().message));
    QVERIFY(found->line > 0);
}

void TestFactReader::anUnknownFileIsNamed()
{
    QVERIFY(read(QStringLiteral("gossip.yaml"), kWaits).isEmpty());
    QVERIFY(m_problems.first().message.contains(QLatin1String("'gossip' is no kind of facts")));
}

void TestFactReader::referencesAreLookedUp()
{
    QTemporaryDir pack;
    QVERIFY(QDir(pack.path()).mkpath(QStringLiteral("facts")));
    QFile file(pack.filePath(QStringLiteral("facts/projects.yaml")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("projects:\n"
               "  - {id: p, title: P, text: T, links: {prompts: [Q-99], rumors: [x]},"
               " source: {badge: S1, wording: ours}}\n");
    file.close();
    const Result<ContentLibrary> library = ContentLibrary::load(pack.path());
    QVERIFY(library);
    QVERIFY(library->findFact(QStringLiteral("projects/p")) != nullptr);
    const ContentProblems problems = checkFacts(*library);
    QCOMPARE(problems.size(), 1);
    QVERIFY(problems.first().message.endsWith(QLatin1String("prompts/Q-99")));
    // A kind that this version does not read is listed, and no error.
    QCOMPARE(library->pendingLinks(), QStringList { QStringLiteral("projects/p -> rumors/x") });
    QCOMPARE(lookUp(*library, QStringLiteral("projects/p")), ReferenceState::Found);
    QCOMPARE(lookUp(*library, QStringLiteral("projects")), ReferenceState::Found);
    QCOMPARE(lookUp(*library, QStringLiteral("projects/q")), ReferenceState::Missing);
    QCOMPARE(lookUp(*library, QStringLiteral("rumors/x")), ReferenceState::Unread);
}

void TestFactReader::figuresAreComputedAnew()
{
    const QByteArray pay
        = "pay:\n"
          "  - {id: b, country: US, currency: USD, level: L4, ladder: research, base: {low: 100, high: 200},"
          " stock_per_year: {low: 10, high: 20}, bonus_percent: {low: 10, high: 10}, total_printed: {low: 120, high: "
          "300},"
          " printed_vs_parts: {low: equal, high: above}, source: {badge: S2, wording: ours}}\n"
          "vesting:\n"
          "  - {id: v, title: V, years: 2, percent_per_year: [50, 50], source: {badge: S1, wording: ours}}\n";
    QVERIFY(checkFigures(read(QStringLiteral("pay.yaml"), pay)).isEmpty());
    QVERIFY(m_problems.isEmpty());
    ContentProblems found
        = checkFigures(read(QStringLiteral("pay.yaml"), QByteArray(pay).replace("low: equal", "low: below")));
    QCOMPARE(found.size(), 1);
    QVERIFY(found.first().message.contains(QLatin1String("is equal and above the sum")));
    found = checkFigures(read(QStringLiteral("pay.yaml"), QByteArray(pay).replace("[50, 50]", "[50, 40]")));
    QCOMPARE(found.size(), 1);
    QVERIFY(found.first().message.contains(QLatin1String("whole grant")));
}

void TestFactReader::coverageFailsOnWhatIsNotThere()
{
    QTemporaryDir pack;
    const ContentLibrary library = ContentLibrary::load(pack.path()).value();
    const auto check = [&](const CoverageEntry &entry) { return checkCoverage(library, { entry }); };
    const QString item = QStringLiteral("1.a");
    QCOMPARE(check({ item, {}, false }).size(), 1);
    QCOMPARE(check({ item, { QStringLiteral("teams/nobody") }, false }).size(), 1);
    QCOMPARE(check({ item, { QStringLiteral("teams/nobody") }, true }).size(), 2);
    QCOMPARE(check({ item, { QStringLiteral("rumors/x") }, false }).size(), 1);
    QVERIFY(check({ item, { QStringLiteral("rumors/x") }, true }).isEmpty());
    const CoverageEntry pending { item, { QStringLiteral("rumors/x") }, true };
    QCOMPARE(checkCoverage(library, { pending, pending }).size(), 1);
}

QTEST_GUILESS_MAIN(TestFactReader)
#include "tst_factreader.moc"
