// SPDX-License-Identifier: MIT
#include "content/contentlibrary.h"

#include <QDir>
#include <QDirIterator>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace sevenrounds;

namespace {

const QString kShipped = QStringLiteral(SEVENROUNDS_SOURCE_DIR "/content");
const QString kPrompt = QStringLiteral("/prompts/ml/S2-05.md");

/// What a pack needs at least, with one derivation: reading all of them again and again would take long.
bool isNeeded(const QString &file)
{
    return !file.contains(QStringLiteral("/derivations/")) || file.endsWith(QStringLiteral("/D-01.md"));
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
    void ownPackIsRefusedWhole();
    void ownPackAddsItsItems();
    void missingFolderIsAnError();
    void pendingLinksAreNoProblem();

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
    QCOMPARE(library.rounds().size(), 7);
    QCOMPARE(library.talkFormats().size(), 3);
    for (int i = 0; i < 7; ++i) {
        QCOMPARE(library.rounds().at(i).number, i + 1);
    }
}

void TestContentLibrary::everyRoundHasItsBankAndRubric()
{
    const ContentLibrary library = load();
    QStringList criteria;
    for (const Round &round : library.rounds()) {
        QVERIFY2(library.promptsOf(round.id).size() >= 4, qPrintable(round.id.value()));
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
    QVERIFY(QSet<QString>(criteria.cbegin(), criteria.cend()).size() >= criteria.size() - 2);
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
    QCOMPARE(library.rounds().size(), 7);
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

QTEST_GUILESS_MAIN(TestContentLibrary)
#include "tst_contentlibrary.moc"
