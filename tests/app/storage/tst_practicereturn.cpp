// SPDX-License-Identifier: MIT
#include "storage/evidencerepository.h"
#include "storage/practicerepository.h"
#include "storage/practicespill.h"
#include "storage/textreturn.h"
#include "support/storagefixture.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace sevenrounds;
using namespace sevenrounds::test;
using namespace std::chrono_literals;

namespace {

PracticeRecord practice()
{
    PracticeRecord one;
    one.contentId = QStringLiteral("ml");
    one.contentRevision = QStringLiteral("r1");
    one.plan = { { QStringLiteral("phases"), 3 } };
    // A seed that no number of 53 bits holds.
    one.seed = 0xfedcba9876543210ULL;
    one.startedAt = kStart;
    one.localDate = QDate(2026, 11, 21);
    return one;
}

PracticeEventRecord logged(const QString &kind, Milliseconds elapsed)
{
    PracticeEventRecord one;
    one.kind = kind;
    one.elapsed = elapsed;
    one.at = kStart + elapsed;
    one.body = { { QStringLiteral("key"), kind } };
    return one;
}

SpilledDraft draftOf(qint64 id, const QString &text, Milliseconds later)
{
    return { id, kStart, QStringLiteral("item"), text, kStart + later };
}

/// At this place of the log; of a practice with a number, or of one that has none yet.
SpilledDraft spilledAt(int place, const QString &kind, Milliseconds elapsed, qint64 id = 0)
{
    PracticeEventRecord event = logged(kind, elapsed);
    event.sequence = place;
    return spilledEntry(id, kStart, { event, {}, {} });
}

/// A round that began while nothing could be saved: its beginning, two events, a heartbeat and a text.
QList<SpilledDraft> spilledRound()
{
    return { spilledStart(practice(), logged(QStringLiteral("started"), 0ms)), spilledAt(2, QStringLiteral("next"), 5s),
        spilledAt(3, QStringLiteral("marked"), 5s), spilledPulse(0, kStart, { 9s, kStart + 9s }),
        draftOf(0, QStringLiteral("typed"), 7s) };
}

/// As through the file of the second place.
QList<SpilledDraft> throughTheFile(const QList<SpilledDraft> &texts)
{
    return DraftSpill::fromBytes(DraftSpill::toBytes(texts, {}), {});
}

} // namespace

/// F08: how what a practice added beside the database comes back into it; other texts are in tst_textreturn.
class TestPracticeReturn : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void aRoundThatNeverWasInTheDatabaseIs();
    void itsTextsFindItUnderAnotherNumber();
    void whatWasSavedOfItIsNotSavedTwice();
    void aDiscardedRoundBringsNoText();
    void aPracticeGoesOnBehindWhatWasSaved();
    void aLogThatWentOnWithoutThemTakesNone();
    void aClosingComesBackWithWhatItMade();
    void whatIsNoClosingEndsTheLog();
    void eventsOfAnOlderVersionAreStillTaken();
    void whatHasNoBeginningIsNothing();
    void whatThisVersionWritesIsReadForGood();

private:
    [[nodiscard]] TextsReturned take(const QList<SpilledDraft> &texts);
    /// The practice as number 1, with these events behind its beginning.
    void begin(const QStringList &kinds);
    /// The kinds of its events, and whether each has its place.
    [[nodiscard]] QString log();
    [[nodiscard]] qint64 rows(const QString &table)
    {
        return m_database->connection().queryInteger(QStringLiteral("SELECT count(*) FROM ") + table).value_or(-1);
    }

    std::optional<Database> m_database;
};

void TestPracticeReturn::init()
{
    m_database.reset();
    auto database = Database::openInMemory();
    QVERIFY(database);
    m_database.emplace(std::move(*database));
}

TextsReturned TestPracticeReturn::take(const QList<SpilledDraft> &texts)
{
    const auto returned = m_database->transact(TextReturn { returnable(throughTheFile(texts)) });
    if (!returned) {
        qWarning("%s", qUtf8Printable(describe(returned.error())));
    }
    return returned.value_or(TextsReturned { -1, -1, -1, -1 });
}

void TestPracticeReturn::begin(const QStringList &kinds)
{
    QVERIFY(PracticeRepository(*m_database).create(practice()));
    QVERIFY(appendEntry(*m_database, 1, { logged(QStringLiteral("started"), 0ms), {}, {} }));
    for (const QString &kind : kinds) {
        QVERIFY(appendEntry(*m_database, 1, { logged(kind, 5s), {}, {} }));
    }
}

QString TestPracticeReturn::log()
{
    QStringList kinds;
    const auto events = PracticeRepository(*m_database).loadLog(1);
    for (const PracticeEventRecord &one : events.value_or(QList<PracticeEventRecord>())) {
        kinds.append(one.sequence == kinds.size() + 1 ? one.kind : QStringLiteral("misplaced"));
    }
    return kinds.join(u' ');
}

void TestPracticeReturn::aRoundThatNeverWasInTheDatabaseIs()
{
    const TextsReturned returned = take(spilledRound());
    QCOMPARE(returned.practices, 1);
    QCOMPARE(returned.taken, 1);
    PracticeRepository repository(*m_database);
    const auto made = repository.loadPractice(1);
    QVERIFY(made);
    QCOMPARE(made->seed, practice().seed);
    QCOMPARE(made->plan, practice().plan);
    QCOMPARE(made->startedAt, kStart);
    QVERIFY(!made->isDamaged);
    QStringList kinds;
    const auto log = repository.loadLog(1);
    QVERIFY(log);
    for (const PracticeEventRecord &one : *log) {
        kinds.append(one.kind);
        QCOMPARE(one.body.value(QStringLiteral("key")).toString(), one.kind);
    }
    QCOMPARE(kinds.join(u' '), QStringLiteral("started next marked"));
    QCOMPARE(repository.findPulse(1)->value_or(PulseRecord {}).elapsed, Milliseconds { 9s });
    QCOMPARE(repository.loadDrafts(1)->first().body, QStringLiteral("typed"));
}

void TestPracticeReturn::itsTextsFindItUnderAnotherNumber()
{
    // The number that it would have had is another's by now.
    PracticeRecord other = practice();
    other.startedAt = kStart + 1h;
    QVERIFY(PracticeRepository(*m_database).create(other));
    QList<SpilledDraft> texts = spilledRound();
    texts.last().practiceId = 1;
    QCOMPARE(take(texts).practices, 1);
    QVERIFY(PracticeRepository(*m_database).loadDrafts(1)->isEmpty());
    QCOMPARE(PracticeRepository(*m_database).loadDrafts(2)->size(), 1);
}

void TestPracticeReturn::whatWasSavedOfItIsNotSavedTwice()
{
    (void)take(spilledRound());
    // As where the program was killed between saving and clearing up; and a little more had been held.
    QList<SpilledDraft> texts = spilledRound();
    texts.append(spilledAt(4, QStringLiteral("paused"), 8s));
    // Nothing is put behind a hole.
    texts.append(spilledAt(6, QStringLiteral("hint"), 9s));
    const TextsReturned again = take(texts);
    QCOMPARE(again.practices, 1);
    QCOMPARE(again.taken, 0);
    QCOMPARE(rows(QStringLiteral("practice")), 1);
    QCOMPARE(PracticeRepository(*m_database).loadLog(1)->last().kind, QStringLiteral("paused"));
    QCOMPARE(rows(QStringLiteral("practice_event")), 4);
}

void TestPracticeReturn::aDiscardedRoundBringsNoText()
{
    QList<SpilledDraft> texts = spilledRound();
    texts.append(spilledAt(4, QStringLiteral("discarded"), 9s));
    QCOMPARE(take(texts).taken, 0);
    QCOMPARE(rows(QStringLiteral("draft")), 0);
}

void TestPracticeReturn::aPracticeGoesOnBehindWhatWasSaved()
{
    begin({ QStringLiteral("line") });
    // The first of these came to the disk, and two of them look the same.
    const QList<SpilledDraft> texts { spilledAt(2, QStringLiteral("line"), 5s, 1),
        spilledAt(3, QStringLiteral("line"), 5s, 1), spilledAt(4, QStringLiteral("line"), 5s, 1),
        spilledPulse(1, kStart, { 9s, kStart + 9s }), draftOf(1, QStringLiteral("typed"), 7s) };
    QCOMPARE(withoutOrphans(texts), texts);
    const TextsReturned returned = take(texts);
    QCOMPARE(returned.practices, 1);
    QCOMPARE(returned.taken, 1);
    QCOMPARE(log(), QStringLiteral("started line line line"));
    QCOMPARE(PracticeRepository(*m_database).findPulse(1)->value_or(PulseRecord {}).elapsed, Milliseconds { 9s });
    QCOMPARE(take(texts).practices, 0);
    QCOMPARE(log(), QStringLiteral("started line line line"));
    // Of another practice of this number, in another profile or after a backup, there is nothing.
    QList<SpilledDraft> others = texts;
    for (SpilledDraft &other : others) {
        other.startedAt = kStart + 1s;
    }
    others.append(spilledAt(5, QStringLiteral("line"), 9s, 7));
    others.last().startedAt = kStart + 2s;
    QCOMPARE(take(others).practices, 0);
    QCOMPARE(log(), QStringLiteral("started line line line"));
}

void TestPracticeReturn::aLogThatWentOnWithoutThemTakesNone()
{
    begin({ QStringLiteral("line"), QStringLiteral("restored") });
    const TextsReturned returned = take({ spilledAt(3, QStringLiteral("line"), 9s, 1),
        spilledAt(4, QStringLiteral("line"), 9s, 1), draftOf(1, QStringLiteral("typed"), 7s) });
    QCOMPARE(returned.practices, 0);
    QCOMPARE(log(), QStringLiteral("started line restored"));
    // A text belongs to no place.
    QCOMPARE(returned.taken, 1);
}

void TestPracticeReturn::aClosingComesBackWithWhatItMade()
{
    begin({});
    RatingRecord rating;
    rating.criterion = QStringLiteral("clarity");
    rating.rater = Rater::Peer;
    rating.band = 4;
    rating.at = kStart + 8s;
    EvidenceRecord evidence;
    evidence.at = kStart + 8s;
    evidence.localDate = QDate(2026, 11, 21);
    evidence.skill = Skill::Design;
    evidence.level = Level::L6;
    // None that a text of few digits holds.
    evidence.score = 1.0 + 8.0 / 3.0;
    evidence.isObjective = true;
    evidence.wasSeenBefore = true;
    PracticeEventRecord closing = logged(QStringLiteral("debriefed"), 8s);
    closing.sequence = 2;
    const QList<SpilledDraft> texts { spilledEntry(1, kStart, { closing, { rating }, { evidence } }) };
    QCOMPARE(take(texts).practices, 1);
    QCOMPARE(take(texts).practices, 0);
    QCOMPARE(log(), QStringLiteral("started debriefed"));
    const auto ratings = PracticeRepository(*m_database).loadRatings(1);
    QVERIFY(ratings);
    QCOMPARE(ratings->size(), 1);
    QCOMPARE(ratings->first().rater, rating.rater);
    QCOMPARE(ratings->first().criterion, rating.criterion);
    QCOMPARE(ratings->first().band, rating.band);
    QCOMPARE(ratings->first().at, rating.at);
    const auto made = EvidenceRepository(*m_database).loadForPractice(1);
    QVERIFY(made);
    QCOMPARE(made->size(), 1);
    QCOMPARE(made->first().at, evidence.at);
    QCOMPARE(made->first().localDate, evidence.localDate);
    QCOMPARE(made->first().skill, evidence.skill);
    QCOMPARE(made->first().level, evidence.level);
    QCOMPARE(made->first().score, evidence.score);
    QVERIFY(made->first().isObjective && made->first().wasSeenBefore && !made->first().isDamaged);
}

void TestPracticeReturn::whatIsNoClosingEndsTheLog()
{
    begin({});
    for (const char *bad : { R"({"rater":"self","criterion":"clarity","band":7})",
             R"({"rater":"nobody","criterion":"clarity","band":4})", R"({"rater":"self","criterion":"","band":4})" }) {
        SpilledDraft closing = spilledAt(2, QStringLiteral("debriefed"), 8s, 1);
        closing.row.insert(QStringLiteral("ratings"), QJsonArray { QJsonDocument::fromJson(bad).object() });
        QCOMPARE(take({ closing, spilledAt(3, QStringLiteral("replay-rated"), 9s, 1) }).practices, 0);
    }
    SpilledDraft closing = spilledAt(2, QStringLiteral("debriefed"), 8s, 1);
    closing.row.insert(QStringLiteral("evidence"),
        QJsonArray {
            QJsonObject { { QStringLiteral("skill"), skillKey(Skill::Ml) }, { QStringLiteral("score"), 9 } } });
    QCOMPARE(take({ closing }).practices, 0);
    QCOMPARE(log(), QStringLiteral("started"));
    QCOMPARE(rows(QStringLiteral("rating")) + rows(QStringLiteral("evidence")), 0);
}

void TestPracticeReturn::eventsOfAnOlderVersionAreStillTaken()
{
    // They had no place in their log.
    QList<SpilledDraft> texts = spilledRound();
    for (SpilledDraft &text : texts) {
        text.row.remove(QStringLiteral("place"));
    }
    QCOMPARE(take(texts).practices, 1);
    QCOMPARE(log(), QStringLiteral("started next marked"));
    SpilledDraft late = spilledAt(9, QStringLiteral("paused"), 8s);
    SpilledDraft early = spilledAt(10, QStringLiteral("hint"), 2s);
    late.row.remove(QStringLiteral("place"));
    early.row.remove(QStringLiteral("place"));
    QCOMPARE(take(texts + QList<SpilledDraft> { late, early }).practices, 1);
    QCOMPARE(log(), QStringLiteral("started next marked paused"));
}

void TestPracticeReturn::whatHasNoBeginningIsNothing()
{
    QList<SpilledDraft> texts = spilledRound();
    texts.removeFirst();
    QVERIFY(withoutOrphans(texts).isEmpty());
    QCOMPARE(withoutOrphans(spilledRound()).size(), spilledRound().size());
    // A text of a practice with a number, and a row of a table, need none.
    SpilledDraft row = draftOf(0, {}, 1s);
    row.table = QStringLiteral("own_card");
    const QList<SpilledDraft> others { draftOf(7, QStringLiteral("a"), 1s), row };
    QCOMPARE(withoutOrphans(others), others);
    QCOMPARE(take(texts).practices, 0);
    QCOMPARE(rows(QStringLiteral("practice")), 0);
}

void TestPracticeReturn::whatThisVersionWritesIsReadForGood()
{
    begin({});
    // Byte for byte as it was written once; a version that writes otherwise must still read this.
    const QByteArray file
        = R"({"drafts":[{"changed":1795251605000,"item":"2","practice":1,"row":{"at_ms":1795251605000,)"
          R"("body":{"key":"debriefed"},"elapsed_ms":5000,"evidence":[{"at_ms":1795251605000,"level":"L5",)"
          R"("local_date":"2026-11-21","objective":false,"score":2.5,"seen_before":true,"skill":"ml"}],)"
          R"("kind":"debriefed","place":2,"ratings":[{"at_ms":1795251605000,"band":4,"criterion":"clarity",)"
          R"("rater":"self"}]},"started":%1,"table":"practice_event","text":""}]})";
    const QByteArray bytes = QByteArray(file).replace("%1", QByteArray::number(toEpochMs(kStart)));
    const QList<SpilledDraft> read = DraftSpill::fromBytes(bytes, {});
    QCOMPARE(read.size(), 1);
    const std::optional<LogEntry> entry = entryOf(read.first());
    QVERIFY(entry);
    // And this version still writes it so.
    QCOMPARE(DraftSpill::toBytes({ spilledEntry(1, kStart, *entry) }, {}), bytes);
    QCOMPARE(take(read).practices, 1);
    QCOMPARE(log(), QStringLiteral("started debriefed"));
    QCOMPARE(rows(QStringLiteral("rating")) + rows(QStringLiteral("evidence")), 2);
}

QTEST_GUILESS_MAIN(TestPracticeReturn)
#include "tst_practicereturn.moc"
