// SPDX-License-Identifier: MIT
#include "storage/codingrepository.h"
#include "storage/codingshape.h"
#include "storage/owncardrepository.h"
#include "storage/practicerepository.h"
#include "storage/rowstore.h"
#include "storage/statement.h"
#include "storage/storyrepository.h"
#include "storage/studyrepository.h"
#include "storage/textreturn.h"
#include "support/storagefixture.h"

#include <QTest>

using namespace sevenrounds;
using namespace sevenrounds::test;
using namespace std::chrono_literals;

namespace {

OwnCard card(const QString &back, Milliseconds later)
{
    return { QStringLiteral("c-1"), QStringLiteral("deck"), QStringLiteral("front"), back, {}, kStart + later, false };
}

Story story(const QString &title, Milliseconds later)
{
    Story one;
    one.id = StoryId(QStringLiteral("s-1"));
    one.title = title;
    one.changedAt = kStart + later;
    return one;
}

SpilledDraft spilledCard(const QString &back, Milliseconds later)
{
    return spilledRow(OwnCardRepository::rowOf(card(back, later)));
}

SpilledDraft spilledDraft(const QString &title, Milliseconds later)
{
    return spilledRow(StoryRepository::form().draftRowOf(story(title, later)));
}

SpilledDraft spilledCode(const QString &text, Milliseconds later)
{
    return spilledRow(
        CodingRepository::rowOf({ ProblemId(QStringLiteral("p")), QStringLiteral("source"), text, kStart + later }));
}

SpilledDraft draftOf(qint64 id, const QString &text, Milliseconds later)
{
    return { id, kStart, QStringLiteral("item"), text, kStart + later };
}

/// As through the file of the second place.
QList<SpilledDraft> throughTheFile(const QList<SpilledDraft> &texts)
{
    return DraftSpill::fromBytes(DraftSpill::toBytes(texts, {}), {});
}

} // namespace

/// F08: how what stood beside the database comes back into it.
class TestTextReturn : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void everyTableOfTextsComesBack();
    void whatIsThereIsNotTakenTwice();
    void anOlderStateGoesBehindTheOneThatStands();
    void anOlderDraftIsKeptAsAState();
    void aDraftThatWasSettledLaterIsNoStateOfItsOwn();
    void olderCodeStandsAsideFromNewer();
    void whatIsNoRowKeepsNothingElseOut();
    void aTableOfANewerVersionIsLeftForIt();
    void aRemovedDraftIsGone();
    void whatNobodyCameBackForIsNotKeptForGood();
    void textsLieOverWhatIsReadUntilTheyAreSaved();
    void whatThisVersionWritesIsReadForGood();

private:
    [[nodiscard]] TextsReturned take(const QList<SpilledDraft> &texts);
    [[nodiscard]] qint64 rows(const QString &table)
    {
        return m_database->connection().queryInteger(QStringLiteral("SELECT count(*) FROM ") + table).value_or(-1);
    }
    [[nodiscard]] QString standing() const
    {
        const auto loaded = StoryRepository(*m_database).loadAll();
        return loaded && loaded->values.size() == 1 ? loaded->values.first().title : QString();
    }

    mutable std::optional<Database> m_database;
};

void TestTextReturn::init()
{
    m_database.reset();
    auto database = Database::openInMemory();
    QVERIFY(database);
    m_database.emplace(std::move(*database));
}

TextsReturned TestTextReturn::take(const QList<SpilledDraft> &texts)
{
    const auto returned = m_database->transact(TextReturn { returnable(throughTheFile(texts)) });
    if (!returned) {
        qWarning("%s", qUtf8Printable(describe(returned.error())));
    }
    return returned.value_or(TextsReturned { -1, -1, -1, -1 });
}

void TestTextReturn::everyTableOfTextsComesBack()
{
    for (const TextTable &table : textTables()) {
        // Each alone: a draft and its state have the same key here.
        init();
        TextRow row { table.shape, {} };
        for (std::size_t i = table.firstKey(); i < table.shape->columns.size(); ++i) {
            const ColumnShape &column = table.shape->columns[i];
            const QString name = QString::fromLatin1(column.name);
            if (i == table.timeColumn()) {
                row.values.append(toEpochMs(kStart));
            } else if (name == QStringLiteral("event")) {
                row.values.append(
                    table.shape == &shape::kCodingEvent ? QStringLiteral("own-cases") : QStringLiteral("saved"));
            } else if (table.shape == &shape::kStudySession && i == 0) {
                row.values.append(QStringLiteral("open"));
            } else if (name == QStringLiteral("item_kind")) {
                row.values.append(QStringLiteral("card"));
            } else if (column.isNullable) {
                row.values.append(SqlValue());
            } else if (column.type == ColumnType::Json) {
                row.values.append(QStringLiteral(R"({"a":"∇"})"));
            } else if (column.type == ColumnType::Integer) {
                row.values.append(qint64 { 1 });
            } else {
                row.values.append(name);
            }
        }
        const SpilledDraft spilled = spilledRow(row);
        QCOMPARE(spilled.changedAt, kStart);
        const QList<SpilledDraft> read = throughTheFile({ spilled });
        QCOMPARE(read, QList<SpilledDraft> { spilled });
        QCOMPARE(textRowOf(read.first())->values, row.values);
        const TextsReturned returned = take({ spilled });
        QVERIFY2(returned.taken == 1 && returned.older == 0, table.shape->name);
        QCOMPARE(rows(table.shape->tableName()), 1);
    }
}

void TestTextReturn::whatIsThereIsNotTakenTwice()
{
    const QList<SpilledDraft> texts { spilledCard(QStringLiteral("back"), 1s),
        spilledDraft(QStringLiteral("title"), 1s), spilledCode(QStringLiteral("x = 1"), 1s) };
    QCOMPARE(take(texts).taken, 3);
    const TextsReturned again = take(texts);
    QCOMPARE(again.taken + again.older, 0);
    QCOMPARE(
        rows(QStringLiteral("own_card")) + rows(QStringLiteral("story_draft")) + rows(QStringLiteral("coding_draft")),
        3);
}

void TestTextReturn::anOlderStateGoesBehindTheOneThatStands()
{
    QVERIFY(OwnCardRepository(*m_database).save({ card(QStringLiteral("newer"), 5s) }));
    const TextsReturned returned = take({ spilledCard(QStringLiteral("older"), 1s) });
    QCOMPARE(returned.taken, 0);
    QCOMPARE(returned.older, 1);
    const auto cards = OwnCardRepository(*m_database).loadAll();
    QVERIFY(cards);
    QCOMPARE(cards->size(), 1);
    QCOMPARE(cards->first().back, QStringLiteral("newer"));
    QCOMPARE(rows(QStringLiteral("own_card")), 2);
    // And what is newer than what stands takes its place.
    QCOMPARE(take({ spilledCard(QStringLiteral("newest"), 9s) }).taken, 1);
    QCOMPARE(OwnCardRepository(*m_database).loadAll()->first().back, QStringLiteral("newest"));
}

void TestTextReturn::anOlderDraftIsKeptAsAState()
{
    QVERIFY(StoryRepository(*m_database).save({ story(QStringLiteral("settled"), 5s) }));
    QCOMPARE(take({ spilledDraft(QStringLiteral("half typed"), 1s) }).older, 1);
    QCOMPARE(standing(), QStringLiteral("settled"));
    QCOMPARE(rows(QStringLiteral("story_draft")), 0);
    QCOMPARE(rows(QStringLiteral("story")), 2);
    // A draft that says what a state says is no second one.
    QCOMPARE(take({ spilledDraft(QStringLiteral("settled"), 2s) }).older, 0);
    QCOMPARE(rows(QStringLiteral("story")), 2);
    // One that is newer than the story stands, as where the program was killed while it was typed.
    QCOMPARE(take({ spilledDraft(QStringLiteral("typed on"), 9s) }).taken, 1);
    QCOMPARE(standing(), QStringLiteral("typed on"));
}

void TestTextReturn::aDraftThatWasSettledLaterIsNoStateOfItsOwn()
{
    const TextRow state = StoryRepository::form().stateRowOf(story(QStringLiteral("settled"), 5s));
    const TextsReturned returned = take({ spilledDraft(QStringLiteral("half typed"), 1s), spilledRow(state) });
    QCOMPARE(returned.taken, 1);
    QCOMPARE(returned.older, 0);
    QCOMPARE(standing(), QStringLiteral("settled"));
    QCOMPARE(rows(QStringLiteral("story")), 1);
}

void TestTextReturn::olderCodeStandsAsideFromNewer()
{
    CodingRepository repository(*m_database);
    QVERIFY(repository.saveDraft(
        { ProblemId(QStringLiteral("p")), QStringLiteral("source"), QStringLiteral("newer"), kStart + 5s }));
    QCOMPARE(take({ spilledCode(QStringLiteral("older"), 1s) }).older, 1);
    QHash<QString, QString> drafts;
    const auto loaded = repository.loadAll();
    QVERIFY(loaded);
    for (const CodingDraft &draft : loaded->drafts) {
        drafts.insert(draft.part, draft.text);
    }
    QCOMPARE(drafts.value(QStringLiteral("source")), QStringLiteral("newer"));
    QCOMPARE(drafts.value(QStringLiteral("source, older")), QStringLiteral("older"));
}

void TestTextReturn::whatIsNoRowKeepsNothingElseOut()
{
    SpilledDraft withoutKey = spilledCard(QStringLiteral("x"), 1s);
    withoutKey.row.remove(QStringLiteral("card"));
    SpilledDraft wrongType = spilledCard(QStringLiteral("x"), 1s);
    wrongType.row.insert(QStringLiteral("at_ms"), QStringLiteral("soon"));
    wrongType.item = QStringLiteral("another");
    SpilledDraft noJson = spilledCard(QStringLiteral("x"), 1s);
    noJson.row.insert(QStringLiteral("body"), QStringLiteral("[1"));
    noJson.item = QStringLiteral("a third");
    // The table itself refuses this one.
    SpilledDraft noEvent = spilledCard(QStringLiteral("x"), 2s);
    noEvent.row.insert(QStringLiteral("event"), QStringLiteral("burned"));
    noEvent.item = QStringLiteral("a fourth");
    SpilledDraft good = spilledCard(QStringLiteral("good"), 3s);
    (void)take({ withoutKey, wrongType, noJson, noEvent, good });
    QCOMPARE(rows(QStringLiteral("own_card")), 1);
    QCOMPARE(OwnCardRepository(*m_database).loadAll()->first().back, QStringLiteral("good"));
}

void TestTextReturn::aTableOfANewerVersionIsLeftForIt()
{
    SpilledDraft newer = spilledCard(QStringLiteral("x"), 1s);
    newer.table = QStringLiteral("own_melody");
    const SpilledDraft answer = draftOf(7, QStringLiteral("a"), 1s);
    QCOMPARE(returnable(throughTheFile({ newer, answer })), QList<SpilledDraft> { answer });
    // No other table is written into, whatever a file says.
    for (const char *table : { "evidence", "rating", "review", "setting", "sqlite_schema" }) {
        newer.table = QString::fromLatin1(table);
        QVERIFY(returnable({ newer }).isEmpty());
        QVERIFY(!textRowOf(newer));
    }
}

void TestTextReturn::aRemovedDraftIsGone()
{
    QVERIFY(StoryRepository(*m_database).saveDraft(story(QStringLiteral("half typed"), 1s)));
    StudySessionRecord sitting;
    sitting.answer = QStringLiteral("typed");
    sitting.changedAt = kStart + 1s;
    StudyRepository study(*m_database);
    QVERIFY(study.saveSession(sitting));
    const auto removal = [](Milliseconds later) {
        return spilledRow(removedDraft(StoryRepository::form().drafts, { QStringLiteral("s-1") }, kStart + later));
    };
    // Of the two that are held the last one counts.
    const QList<SpilledDraft> texts { spilledDraft(QStringLiteral("typed on"), 2s), removal(3s),
        spilledRow(StudyRepository::removedRow(kStart + 3s)) };
    QVERIFY(TextOverlay(*m_database).lay(returnable(throughTheFile(texts))));
    QCOMPARE(standing(), QString());
    QVERIFY(!study.loadSession()->has_value());
    QCOMPARE(rows(QStringLiteral("main.story_draft")) + rows(QStringLiteral("main.study_session")), 2);
    QVERIFY(TextOverlay(*m_database).lift());
    const TextsReturned returned = take(texts);
    QCOMPARE(returned.taken + returned.older, 0);
    QCOMPARE(rows(QStringLiteral("story_draft")) + rows(QStringLiteral("study_session")), 0);
    // What was typed after it stays.
    QVERIFY(StoryRepository(*m_database).saveDraft(story(QStringLiteral("typed later"), 9s)));
    (void)take({ removal(3s) });
    QCOMPARE(standing(), QStringLiteral("typed later"));
}

void TestTextReturn::whatNobodyCameBackForIsNotKeptForGood()
{
    SpilledDraft newer = spilledCard(QStringLiteral("x"), 1s);
    newer.table = QStringLiteral("own_melody");
    const QList<SpilledDraft> left { newer, spilledCard(QStringLiteral("y"), 1s), draftOf(7, QStringLiteral("a"), 1s) };
    QCOMPARE(withoutAbandoned(left, kStart + std::chrono::days { 300 }), left);
    QCOMPARE(withoutAbandoned(left, kStart + std::chrono::days { 400 }), left.mid(1));
}

void TestTextReturn::textsLieOverWhatIsReadUntilTheyAreSaved()
{
    QVERIFY(OwnCardRepository(*m_database).save({ card(QStringLiteral("before"), 1s) }));
    QVERIFY(StoryRepository(*m_database).saveDraft(story(QStringLiteral("before"), 1s)));
    CodingRepository coding(*m_database);
    QVERIFY(coding.saveDraft(
        { ProblemId(QStringLiteral("p")), QStringLiteral("source"), QStringLiteral("newer"), kStart + 9s }));
    const QList<SpilledDraft> texts { spilledCard(QStringLiteral("held"), 5s), spilledDraft(QStringLiteral("held"), 5s),
        spilledCode(QStringLiteral("older"), 5s) };
    QVERIFY(TextOverlay(*m_database).lay(texts));
    QCOMPARE(OwnCardRepository(*m_database).loadAll()->first().back, QStringLiteral("held"));
    QCOMPARE(standing(), QStringLiteral("held"));
    QCOMPARE(coding.loadAll()->drafts.first().text, QStringLiteral("newer"));
    // Nothing of it is in the file.
    QCOMPARE(rows(QStringLiteral("main.own_card")), 1);
    QCOMPARE(rows(QStringLiteral("main.story_draft")), 1);
    // Whoever goes on from there writes below, and what is newer stands.
    QVERIFY(OwnCardRepository(*m_database).save({ card(QStringLiteral("typed on"), 7s) }));
    QCOMPARE(rows(QStringLiteral("main.own_card")), 2);
    QCOMPARE(OwnCardRepository(*m_database).loadAll()->first().back, QStringLiteral("typed on"));
    const auto late = m_database->transact(LateTextReturn { texts });
    QVERIFY(late);
    QCOMPARE(OwnCardRepository(*m_database).loadAll()->first().back, QStringLiteral("typed on"));
    QCOMPARE(rows(QStringLiteral("own_card")), 3);
    QCOMPARE(standing(), QStringLiteral("held"));
    QCOMPARE(
        m_database->connection().queryInteger(QStringLiteral("SELECT count(*) FROM temp.sqlite_schema")).value_or(-1),
        0);
}

void TestTextReturn::whatThisVersionWritesIsReadForGood()
{
    // Byte for byte as it was written once; a version that writes otherwise must still read this.
    const QByteArray file
        = R"({"drafts":[)"
          R"({"changed":1795251601000,"item":"q1","practice":7,"started":1795251600000,"text":"an answer"},)"
          R"({"changed":1795251605000,"item":"c-1","practice":0,"row":{"at_ms":1795251605000,)"
          R"("body":"{\"back\":\"held\",\"deck\":\"deck\",\"front\":\"front\",\"tags\":[]}",)"
          R"("card":"c-1","event":"saved"},"started":0,"table":"own_card","text":""},)"
          R"({"changed":1795251600000,"item":"practice","practice":0,"row":{"content_id":"ml",)"
          R"("content_revision":"r1","event":{"at_ms":1795251600000,"body":{"key":"started"},)"
          R"("elapsed_ms":0,"kind":"started"},"kind":"round","local_date":"2026-11-21",)"
          R"("plan":{"phases":3},"seed":-81985529216486896},"started":1795251600000,)"
          R"("table":"practice","text":""}],"profile":"1795251600000"})";
    const QList<SpilledDraft> read = DraftSpill::fromBytes(file, QStringLiteral("1795251600000"));
    QCOMPARE(read.size(), 3);
    QCOMPARE(DraftSpill::toBytes(read, QStringLiteral("1795251600000")), file);
    const TextsReturned returned = take(read);
    QCOMPARE(returned.practices, 1);
    QCOMPARE(OwnCardRepository(*m_database).loadAll()->first().back, QStringLiteral("held"));
    QCOMPARE(PracticeRepository(*m_database).loadPractice(1)->seed, 0xfedcba9876543210ULL);
}

QTEST_GUILESS_MAIN(TestTextReturn)
#include "tst_textreturn.moc"
