// SPDX-License-Identifier: MIT
#include "exchange/profileexport.h"
#include "exchange/profileimport.h"
#include "storage/database.h"
#include "storage/integrity.h"
#include "storage/ownpaperrepository.h"
#include "storage/panelanswerrepository.h"
#include "storage/practicerepository.h"
#include "storage/reviewrepository.h"
#include "storage/settingrepository.h"
#include "storage/storyrepository.h"
#include "support/storagefixture.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <algorithm>
#include <cerrno>

#include <sys/stat.h>

using namespace sevenrounds;
using namespace sevenrounds::test;

namespace {

QJsonObject tablesOf(const QJsonObject &root)
{
    return root.value(QStringLiteral("tables")).toObject();
}

/// The document with one table's rows put through `change`.
template <typename Change>
QByteArray withTable(const QByteArray &json, const QString &table, Change change)
{
    QJsonObject root = QJsonDocument::fromJson(json).object();
    QJsonObject tables = tablesOf(root);
    QJsonArray rows = tables.value(table).toArray();
    change(rows);
    tables.insert(table, rows);
    root.insert(QStringLiteral("tables"), tables);
    return QJsonDocument(root).toJson();
}

void setFirst(QJsonArray &rows, const char *column, const QJsonValue &value)
{
    QJsonObject row = rows.at(0).toObject();
    row.insert(QLatin1String(column), value);
    rows.replace(0, row);
}

} // namespace

class TestProfileExport : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void roundTripIntoAnEmptyProfileIsLossless();
    void sameRowsGiveTheSameFile();
    void fileIsReadableForPeople();
    void secondImportAddsNothing();
    void importIntoAnotherProfileAddsAndRenumbers();
    void repeatedRowsAreNotCollapsed();
    void newerTextAndSettingStay();
    void longerLogContinuesTheShorterOne();
    void aFileThatIsTooLargeIsRefusedUnread();
    void everyRaterComesBack();
    void damagedRowStaysMarked();
    void damagedRowThatBreaksARuleIsTakenToo();
    void rowEditedByHandIsMarked();
    void refusesWithItsPlace_data();
    void refusesWithItsPlace();
    void refusesANewerVersion();
    void readsAFileOfVersion1();
    void reviewsOfTwoProfilesComeTogether();
    void theNewerDraftOfAStoryStays();
    void papersOfTwoProfilesComeTogether();
    void refusedFileChangesNothing();
    void aPipeIsNotWaitedFor();
    void importMakesABackupFirst();
    void readOnlyProfileRefusesImport();
    void failedExportLeavesNoFile();

private:
    [[nodiscard]] QByteArray json();
    [[nodiscard]] Database emptyDatabase() const;

    ManualClock m_clock { kStart };
    std::optional<Database> m_database;
};

void TestProfileExport::init()
{
    m_database.emplace(emptyDatabase());
    QVERIFY(addRows(*m_database, m_clock, 6));
}

QByteArray TestProfileExport::json()
{
    const auto document = readProfile(*m_database, kStart);
    return document ? document->toJson() : QByteArray();
}

Database TestProfileExport::emptyDatabase() const
{
    return std::move(*Database::openInMemory());
}

void TestProfileExport::roundTripIntoAnEmptyProfileIsLossless()
{
    const auto document = ProfileDocument::fromJson(json());
    QVERIFY2(document, document ? "" : qUtf8Printable(describe(document.error())));
    Database other = emptyDatabase();
    const auto merged = mergeProfile(other, *document);
    QVERIFY2(merged, merged ? "" : qUtf8Printable(describe(merged.error())));
    QCOMPARE(dump(other), dump(*m_database));
    QCOMPARE(merged->added.value(QStringLiteral("practice_event")), 18);
    QCOMPARE(merged->alreadyThere.value(QStringLiteral("practice_event")), 0);
    QVERIFY(merged->leftOut.isEmpty());
}

void TestProfileExport::sameRowsGiveTheSameFile()
{
    Database other = emptyDatabase();
    QVERIFY(mergeProfile(other, *ProfileDocument::fromJson(json())));
    const auto again = readProfile(other, kStart);
    QVERIFY(again);
    QCOMPARE(again->toJson(), json());
}

void TestProfileExport::fileIsReadableForPeople()
{
    const QJsonObject root = QJsonDocument::fromJson(json()).object();
    QCOMPARE(root.value(QStringLiteral("format")).toString(), QStringLiteral("sevenrounds-profile"));
    QCOMPARE(tablesOf(root).size(), allTables().size());
    const QJsonObject practice = tablesOf(root).value(QStringLiteral("practice")).toArray().at(0).toObject();
    QVERIFY(practice.value(QStringLiteral("plan")).isObject());
    QCOMPARE(
        practice.value(QStringLiteral("seed")).toString(), QString::number(static_cast<qint64>(0xfedcba9876543211ULL)));
    QCOMPARE(practice.value(QStringLiteral("row_hash")).toString().size(), 64);
}

void TestProfileExport::secondImportAddsNothing()
{
    const auto document = ProfileDocument::fromJson(json());
    QVERIFY(document);
    const QByteArray before = dump(*m_database);
    const auto merged = mergeProfile(*m_database, *document);
    QVERIFY(merged);
    for (auto table = merged->added.cbegin(); table != merged->added.cend(); ++table) {
        QVERIFY2(*table == 0, qUtf8Printable(table.key()));
    }
    QCOMPARE(merged->alreadyThere.value(QStringLiteral("rating")), 6);
    QCOMPARE(dump(*m_database), before);
}

void TestProfileExport::importIntoAnotherProfileAddsAndRenumbers()
{
    const auto document = ProfileDocument::fromJson(json());
    Database other = emptyDatabase();
    ManualClock later(kStart + std::chrono::hours(240));
    QVERIFY(addRows(other, later, 2));
    const auto merged = mergeProfile(other, *document);
    QVERIFY2(merged, merged ? "" : qUtf8Printable(describe(merged.error())));
    QCOMPARE(merged->added.value(QStringLiteral("practice")), 6);
    QCOMPARE(countRows(other.connection())->value(QStringLiteral("practice")), 8);
    QCOMPARE(countDamagedRows(other.connection()).value_or(-1), 0);
    // Every sitting kept its own log: the first of the file is now number 7 or later, with its three events.
    PracticeRepository practices(other);
    const auto all = practices.listRecent(20);
    QVERIFY(all);
    for (const PracticeSummary &summary : *all) {
        QCOMPARE(summary.eventCount, 3);
        QCOMPARE(summary.ratingCount, 1);
    }
    // And reading it once more finds all of it, under whatever numbers.
    const QByteArray before = dump(other);
    const auto again = mergeProfile(other, *document);
    QVERIFY(again);
    QCOMPARE(dump(other), before);
}

void TestProfileExport::repeatedRowsAreNotCollapsed()
{
    PracticeRepository practices(*m_database);
    for (int i = 0; i < 2; ++i) {
        QVERIFY(practices.appendRating({ 0, 1, Rater::Peer, QStringLiteral("Twice"), 3, kStart, false }));
    }
    Database other = emptyDatabase();
    QVERIFY(mergeProfile(other, *ProfileDocument::fromJson(json())));
    QCOMPARE(dump(other), dump(*m_database));
}

void TestProfileExport::newerTextAndSettingStay()
{
    const auto document = ProfileDocument::fromJson(json());
    PracticeRepository practices(*m_database);
    SettingRepository settings(*m_database);
    QVERIFY(practices.saveDraft(
        { 1, QStringLiteral("Q-1"), QStringLiteral("newer"), kStart + std::chrono::hours(1), false }));
    QVERIFY(practices.saveDraft(
        { 2, QStringLiteral("Q-1"), QStringLiteral("older"), kStart - std::chrono::hours(1), false }));
    QVERIFY(settings.save({ QStringLiteral("key-1"), QStringLiteral("newer"), kStart + std::chrono::hours(1) }));
    QVERIFY(mergeProfile(*m_database, *document));
    QCOMPARE(practices.loadDrafts(1)->at(0).body, QStringLiteral("newer"));
    QVERIFY(practices.loadDrafts(2)->at(0).body.startsWith(QStringLiteral("Antwort")));
    QVERIFY(!practices.loadDrafts(2)->at(0).isDamaged);
    QCOMPARE(settings.findSetting(QStringLiteral("key-1"))->value_or(QString()), QStringLiteral("newer"));
}

void TestProfileExport::longerLogContinuesTheShorterOne()
{
    const auto early = ProfileDocument::fromJson(json());
    PracticeEventRecord event;
    event.practiceId = 1;
    event.kind = QStringLiteral("finished");
    QVERIFY(PracticeRepository(*m_database).appendEvent(event));
    const auto late = ProfileDocument::fromJson(json());
    Database other = emptyDatabase();
    QVERIFY(mergeProfile(other, *early));
    const auto merged = mergeProfile(other, *late);
    QVERIFY(merged);
    QCOMPARE(merged->added.value(QStringLiteral("practice_event")), 1);
    QCOMPARE(PracticeRepository(other).loadLog(1)->size(), 4);
}

void TestProfileExport::aFileThatIsTooLargeIsRefusedUnread()
{
    const ProfileFolder folder;
    const QString path = folder.filePath(QStringLiteral("large.json"));
    // Without a block on the disk.
    QFile file(path);
    QVERIFY(file.open(QFile::WriteOnly) && file.resize(kLargestProfileFile + 1));
    const auto loaded = loadProfileDocument(path);
    QVERIFY(!loaded);
    QCOMPARE(loaded.error().kind, ErrorKind::InvalidInput);
    QCOMPARE(loaded.error().cause, EFBIG);
    // What an export says of itself is the same number.
    ExportSummary summary;
    summary.fileSize = file.size();
    QVERIFY(!summary.canBeReadBack());
    summary.fileSize = kLargestProfileFile;
    QVERIFY(summary.canBeReadBack());
}

void TestProfileExport::everyRaterComesBack()
{
    PracticeRepository practices(*m_database);
    for (int rater = 0; rater <= static_cast<int>(Rater::Replay); ++rater) {
        QVERIFY(practices.appendRating(
            { 0, 1, static_cast<Rater>(rater), QStringLiteral("Taste"), 1 + rater, kStart, false }));
    }
    Database other = emptyDatabase();
    QVERIFY(mergeProfile(other, *ProfileDocument::fromJson(json())));
    QCOMPARE(dump(other), dump(*m_database));
    QCOMPARE(PracticeRepository(other).loadRatings(1)->last().rater, Rater::Replay);
}

void TestProfileExport::damagedRowStaysMarked()
{
    QVERIFY(m_database->connection().execute(QStringLiteral(
        "DROP TRIGGER practice_event_keeps_values; UPDATE practice_event SET kind = 'asjed' WHERE id = 2")));
    Database other = emptyDatabase();
    QVERIFY(mergeProfile(other, *ProfileDocument::fromJson(json())));
    QCOMPARE(countDamagedRows(other.connection()).value_or(-1), 1);
    QCOMPARE(dump(other), dump(*m_database));
}

void TestProfileExport::damagedRowThatBreaksARuleIsTakenToo()
{
    QVERIFY(m_database->connection().execute(
        QStringLiteral("DROP TRIGGER rating_keeps_values; PRAGMA ignore_check_constraints=ON;"
                       "UPDATE rating SET band = 4097 WHERE id = 2")));
    const auto document = ProfileDocument::fromJson(json());
    QVERIFY(document);
    Database other = emptyDatabase();
    const auto merged = mergeProfile(other, *document);
    QVERIFY(merged);
    QCOMPARE(merged->leftOut, QStringList());
    QCOMPARE(dump(other), dump(*m_database));
    // The rules hold again for what comes after.
    QVERIFY(!PracticeRepository(other).appendRating({ 0, 1, Rater::Self, QStringLiteral("Depth"), 9, kStart, false }));
}

void TestProfileExport::rowEditedByHandIsMarked()
{
    const QByteArray edited
        = withTable(json(), QStringLiteral("rating"), [](QJsonArray &rows) { setFirst(rows, "band", 6); });
    Database other = emptyDatabase();
    QVERIFY(mergeProfile(other, *ProfileDocument::fromJson(edited)));
    const auto ratings = PracticeRepository(other).loadRatings(1);
    QVERIFY(ratings);
    QCOMPARE(ratings->at(0).band, 6);
    QVERIFY(ratings->at(0).isDamaged);
}

void TestProfileExport::refusesWithItsPlace_data()
{
    QTest::addColumn<QString>("table");
    QTest::addColumn<QString>("column");
    QTest::addColumn<QJsonValue>("value");
    QTest::addColumn<QString>("place");
    const auto row = [](const char *table, const char *column, const QJsonValue &value, const char *place) {
        QTest::addRow("%s %s %d", table, column, static_cast<int>(value.type()))
            << QString::fromLatin1(table) << QString::fromLatin1(column) << value << QString::fromLatin1(place);
    };
    row("rating", "band", QStringLiteral("three"), "tables.rating[0].band");
    row("rating", "band", 2.5, "tables.rating[0].band");
    row("rating", "band", QJsonValue(), "tables.rating[0].band");
    row("rating", "surprise", 1, "tables.rating[0].surprise");
    row("rating", "row_hash", QStringLiteral("00ff"), "tables.rating[0].row_hash");
    row("practice", "seed", 5, "tables.practice[0].seed");
    row("practice", "plan", QJsonArray(), "tables.practice[0].plan");
    row("evidence", "score", QStringLiteral("2"), "tables.evidence[0].score");
    row("evidence", "practice_id", true, "tables.evidence[0].practice_id");
    row("setting", "value", 1, "tables.setting[0].value");
    row("review", "grade", QStringLiteral("good"), "tables.review[0].grade");
    row("review", "item_id", QJsonValue(), "tables.review[0].item_id");
    row("whiteboard_event", "points", QStringLiteral("no base64!"), "tables.whiteboard_event[0].points");
    row("own_paper", "body", 7, "tables.own_paper[0].body");
    row("coding_rating", "band", 2.5, "tables.coding_rating[0].band");
    row("paper_note", "page", QStringLiteral("1"), "tables.paper_note[0].page");
    row("panel_answer", "took_ms", QStringLiteral("1"), "tables.panel_answer[0].took_ms");
    row("whiteboard_event", "points", 7, "tables.whiteboard_event[0].points");
}

void TestProfileExport::refusesWithItsPlace()
{
    QFETCH(QString, table);
    QFETCH(QString, column);
    QFETCH(QJsonValue, value);
    QFETCH(QString, place);
    const QByteArray changed
        = withTable(json(), table, [&](QJsonArray &rows) { setFirst(rows, qPrintable(column), value); });
    const auto document = ProfileDocument::fromJson(changed);
    QVERIFY(!document);
    QCOMPARE(document.error().kind, ErrorKind::InvalidInput);
    QVERIFY2(
        document.error().context.startsWith(place + QStringLiteral(": ")), qUtf8Printable(document.error().context));

    for (const QByteArray &bad : { QByteArray(), QByteArray("[]"), QByteArray("{\"format\":\"x\"}"), json().left(500),
             QByteArray(json()).replace("\"pulse\"", "\"impulse\""),
             QByteArray(json()).replace("\"version\": 19", "\"version\": 0"),
             QByteArray(json()).replace("exported_at_ms", "exported") }) {
        const auto refused = ProfileDocument::fromJson(bad);
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, ErrorKind::InvalidInput);
    }
}

void TestProfileExport::refusesANewerVersion()
{
    const auto refused = ProfileDocument::fromJson(json().replace("\"version\": 19", "\"version\": 20"));
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, ErrorKind::NewerData);
    QVERIFY(refused.error().context.contains(QStringLiteral("20")));
}

void TestProfileExport::readsAFileOfVersion1()
{
    // What version 1 wrote: everything but the review log and what came after it.
    QJsonObject root = QJsonDocument::fromJson(json()).object();
    root.insert(QStringLiteral("version"), 1);
    const auto impossible = ProfileDocument::fromJson(QJsonDocument(root).toJson());
    QVERIFY(!impossible);
    QVERIFY(impossible.error().context.startsWith(QStringLiteral("tables.review: ")));
    QJsonObject tables = tablesOf(root);
    tables.remove(QStringLiteral("review"));
    const auto stillImpossible = [&] {
        QJsonObject half = root;
        half.insert(QStringLiteral("tables"), tables);
        return ProfileDocument::fromJson(QJsonDocument(half).toJson());
    }();
    QVERIFY(!stillImpossible);
    QVERIFY(stillImpossible.error().context.startsWith(QStringLiteral("tables.own_derivation: ")));
    tables.remove(QStringLiteral("own_derivation"));
    for (const char *table : { "whiteboard_event", "story", "story_draft", "telling", "question_note", "recording",
             "prompt_note", "mock_loop", "guide_note", "review_note", "study_session", "quiz_answer", "plan_note",
             "own_paper", "own_paper_draft", "panel_answer", "coding_attempt", "coding_event", "coding_draft",
             "paper_file", "paper_note", "coding_rating", "interview_note", "own_card", "portfolio_note" }) {
        tables.remove(QString::fromLatin1(table));
    }
    root.insert(QStringLiteral("tables"), tables);
    const auto document = ProfileDocument::fromJson(QJsonDocument(root).toJson());
    QVERIFY2(document, document ? "" : qUtf8Printable(describe(document.error())));
    Database other = emptyDatabase();
    const auto merged = mergeProfile(other, *document);
    QVERIFY(merged);
    QCOMPARE(merged->added.value(QStringLiteral("practice")), 6);
    QCOMPARE(merged->added.value(QStringLiteral("review")), 0);
    QCOMPARE(countRows(other.connection())->value(QStringLiteral("review")), 0);
}

void TestProfileExport::reviewsOfTwoProfilesComeTogether()
{
    const auto document = ProfileDocument::fromJson(json());
    const qint64 inFile = countRows(m_database->connection())->value(QStringLiteral("review"));
    Database other = emptyDatabase();
    ManualClock later(kStart + std::chrono::hours(240));
    QVERIFY(addRows(other, later, 2));
    const auto merged = mergeProfile(other, *document);
    QVERIFY(merged);
    QCOMPARE(merged->added.value(QStringLiteral("review")), inFile);
    const auto all = ReviewRepository(other).loadAll();
    QVERIFY(all);
    QCOMPARE(all->size(), inFile + 2);
    // In order of time, so that the file's reviews come before the later ones although their ids are new.
    for (qsizetype i = 1; i < all->size(); ++i) {
        QVERIFY(all->at(i - 1).at <= all->at(i).at);
    }
    QCOMPARE(all->last().at, later.now() + std::chrono::minutes(1));
}

void TestProfileExport::papersOfTwoProfilesComeTogether()
{
    const auto document = ProfileDocument::fromJson(json());
    QVERIFY(document);
    Database other = emptyDatabase();
    OwnPaperRepository papers(other);
    OwnPaper typed;
    typed.id = OwnPaperId(QStringLiteral("paper-typed"));
    typed.title = QStringLiteral("Typed later");
    typed.changedAt = kStart + std::chrono::hours(5);
    QVERIFY(papers.saveDraft(typed));
    OwnPaper own;
    own.id = OwnPaperId(QStringLiteral("of-the-other"));
    own.title = QStringLiteral("Theirs");
    own.changedAt = kStart;
    QVERIFY(papers.save({ own }));
    QVERIFY(mergeProfile(other, *document));
    const auto loaded = papers.loadAll();
    QVERIFY(loaded);
    // Six of the file, one that was there, and the draft, of which the newer one stands.
    QCOMPARE(loaded->values.size(), 8);
    const auto draft = std::find_if(
        loaded->values.cbegin(), loaded->values.cend(), [&](const OwnPaper &paper) { return paper.id == typed.id; });
    QVERIFY(draft != loaded->values.cend());
    QCOMPARE(draft->title, typed.title);
    const auto answers = PanelAnswerRepository(other).loadAll();
    QVERIFY(answers);
    QCOMPARE(answers->size(), 6);
}

void TestProfileExport::theNewerDraftOfAStoryStays()
{
    const auto document = ProfileDocument::fromJson(json());
    QVERIFY(document);
    Database other = emptyDatabase();
    StoryRepository stories(other);
    Story typed;
    typed.id = StoryId(QStringLiteral("story-1"));
    typed.title = QStringLiteral("Typed later");
    typed.changedAt = kStart + std::chrono::hours(5);
    QVERIFY(stories.saveDraft(typed));
    typed.id = StoryId(QStringLiteral("story-2"));
    typed.title = QStringLiteral("Typed before");
    typed.changedAt = kStart - std::chrono::hours(5);
    QVERIFY(stories.saveDraft(typed));
    QVERIFY(mergeProfile(other, *document));
    const auto loaded = stories.loadAll();
    QVERIFY(loaded);
    QCOMPARE(loaded->values.size(), 6);
    QStringList titles;
    for (const Story &story : loaded->values) {
        titles.append(story.title);
    }
    QVERIFY(titles.contains(QStringLiteral("Typed later")));
    QVERIFY(!titles.contains(QStringLiteral("Typed before")));
    QCOMPARE(stories.loadTellings()->size(), 6);
}

void TestProfileExport::refusedFileChangesNothing()
{
    ProfileFolder folder;
    QVERIFY(makeProfile(folder, 2));
    const QString file = folder.filePath(QStringLiteral("in.json"));
    // A pulse has no hash, so nothing excuses a reference that leads nowhere.
    QVERIFY(writeFile(file,
        withTable(json(), QStringLiteral("pulse"), [](QJsonArray &rows) { setFirst(rows, "practice_id", 999); })));
    ProfileStore store(folder.options(), folder.clock);
    QVERIFY(hasDatabase(store.open().outcome));
    auto database = store.takeDatabase();
    const QByteArray before = dump(*database);
    const auto imported = importProfile(*database, store.backups(), file);
    QVERIFY(!imported);
    QCOMPARE(imported.error().kind, ErrorKind::Conflict);
    QVERIFY(imported.error().context.startsWith(QStringLiteral("tables.pulse[0]")));
    QCOMPARE(dump(*database), before);
}

void TestProfileExport::aPipeIsNotWaitedFor()
{
    const ProfileFolder folder;
    const QString pipe = folder.filePath(QStringLiteral("pipe.json"));
    QCOMPARE(mkfifo(QFile::encodeName(pipe).constData(), 0600), 0);
    for (const QString &file : { pipe, QStringLiteral("/dev/zero") }) {
        const auto loaded = loadProfileDocument(file);
        QVERIFY(!loaded);
        QCOMPARE(loaded.error().kind, ErrorKind::Io);
    }
}

void TestProfileExport::importMakesABackupFirst()
{
    ProfileFolder folder;
    QVERIFY(makeProfile(folder, 1));
    const QString file = folder.filePath(QStringLiteral("profile out.json"));
    const auto exported = exportProfile(*m_database, file, m_clock.now());
    QVERIFY(exported);
    QCOMPARE(exported->fileSize, QFile(file).size());
    QCOMPARE(exported->rows.value(QStringLiteral("practice")), 6);
    QCOMPARE(exported->damagedRows, 0);
    ProfileStore store(folder.options(), folder.clock);
    QVERIFY(hasDatabase(store.open().outcome));
    auto database = store.takeDatabase();
    const RowCounts before = *countRows(database->connection());
    const auto imported = importProfile(*database, store.backups(), file);
    QVERIFY2(imported, imported ? "" : qUtf8Printable(describe(imported.error())));
    QVERIFY(imported->backup);
    QCOMPARE(imported->backup->reason, BackupReason::BeforeImport);
    QCOMPARE(imported->backup->rows, before);
    // Sitting 1 of both profiles is the same one.
    QCOMPARE(imported->added.value(QStringLiteral("practice")), 5);
    QCOMPARE(dump(*database), dump(*m_database));
}

void TestProfileExport::readOnlyProfileRefusesImport()
{
    ProfileFolder folder;
    QVERIFY(makeProfile(folder, 1));
    ConnectionOptions options;
    options.mode = OpenMode::ReadOnly;
    auto connection = Connection::open(folder.paths().database(), options);
    QVERIFY(connection);
    Database database(std::move(*connection));
    const auto imported
        = importProfile(database, BackupStore(folder.paths(), folder.clock), folder.filePath(QStringLiteral("x")));
    QVERIFY(!imported);
    QCOMPARE(imported.error().kind, ErrorKind::Unavailable);
    QVERIFY(exportProfile(database, folder.filePath(QStringLiteral("out.json")), kStart));
}

void TestProfileExport::failedExportLeavesNoFile()
{
    ProfileFolder folder;
    const QString file = folder.filePath(QStringLiteral("no such folder/out.json"));
    const auto exported = exportProfile(*m_database, file, kStart);
    QVERIFY(!exported);
    QCOMPARE(exported.error().kind, ErrorKind::Io);
    QVERIFY(!QFile::exists(file));
}

QTEST_GUILESS_MAIN(TestProfileExport)
#include "tst_profileexport.moc"
