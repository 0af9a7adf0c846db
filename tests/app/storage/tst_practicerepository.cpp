// SPDX-License-Identifier: MIT
#include "storage/database.h"
#include "storage/practicerepository.h"
#include "support/storagefixture.h"

#include <QJsonArray>
#include <QTest>

using namespace sevenrounds;
using namespace sevenrounds::test;

class TestPracticeRepository : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void givesBackWhatWasCreated();
    void tellsMissingFromFailing();
    void numbersEventsInOrder();
    void refusesAnUnexpectedEventNumber();
    void refusesAnEventOfNoPractice();
    void keepsOnlyTheNewestDraftOfAnItem();
    void keepsOnlyTheLastPulse();
    void listsPracticesWithoutATerminalEvent();
    void leavesOutWhatWasBegunBefore();
    void listsTheNewestFirstWithCounts();
    void listsByLocalDate();
    void countsByLocalDate();
    void listsWhatWasBegunByDay();
    void tellsHowLongADayWentOn();
    void collectsPromptsFromTextsAndLists();
    void laterRatingSupersedesForTheSameRater();
    void damagedRatingGivesWayToTheOneBefore();
    void damagedEventIsFlaggedAndKept();
    void joinsATransactionThatIsOpen();

private:
    qint64 createPractice(Milliseconds later = {});
    void append(qint64 practice, const QString &kind, const QJsonObject &body = {}, Milliseconds later = {});
    void damage(const QString &sql);

    ManualClock m_clock { kStart };
    std::optional<Database> m_database;
};

void TestPracticeRepository::init()
{
    auto database = Database::openInMemory();
    QVERIFY(database);
    m_database.emplace(std::move(*database));
}

qint64 TestPracticeRepository::createPractice(Milliseconds later)
{
    PracticeRecord practice;
    practice.contentId = QStringLiteral("ml");
    practice.startedAt = m_clock.now() + later;
    practice.localDate = m_clock.localDate(practice.startedAt);
    return PracticeRepository(*m_database).create(practice).value_or(0);
}

void TestPracticeRepository::append(qint64 practice, const QString &kind, const QJsonObject &body, Milliseconds later)
{
    PracticeEventRecord event;
    event.practiceId = practice;
    event.kind = kind;
    event.body = body;
    event.at = m_clock.now() + later;
    QVERIFY(PracticeRepository(*m_database).appendEvent(event));
}

void TestPracticeRepository::damage(const QString &sql)
{
    // What a flipped bit does, without the triggers and checks that stand in a program's way only.
    QVERIFY(m_database->connection().execute(QStringLiteral("PRAGMA ignore_check_constraints=ON;"
                                                            "DROP TRIGGER practice_event_keeps_values;"
                                                            "DROP TRIGGER rating_keeps_values;")
        + sql));
}

void TestPracticeRepository::givesBackWhatWasCreated()
{
    PracticeRecord practice;
    practice.kind = PracticeKind::Talk;
    practice.contentId = QStringLiteral("talk-45");
    practice.contentRevision = QStringLiteral("abc123");
    practice.plan = { { QStringLiteral("sections"), QJsonArray { 1, 2.5, QStringLiteral("ö") } } };
    practice.seed = 0xffffffffffffffffULL;
    practice.startedAt = m_clock.now();
    practice.localDate = QDate(2024, 2, 29);
    PracticeRepository practices(*m_database);
    const auto id = practices.create(practice);
    QVERIFY(id);
    const auto loaded = practices.loadPractice(*id);
    QVERIFY(loaded);
    QCOMPARE(loaded->id, *id);
    QCOMPARE(loaded->kind, practice.kind);
    QCOMPARE(loaded->contentId, practice.contentId);
    QCOMPARE(loaded->contentRevision, practice.contentRevision);
    QCOMPARE(loaded->plan, practice.plan);
    QCOMPARE(loaded->seed, practice.seed);
    QCOMPARE(loaded->startedAt, practice.startedAt);
    QCOMPARE(loaded->localDate, practice.localDate);
    QVERIFY(!loaded->isDamaged);
}

void TestPracticeRepository::tellsMissingFromFailing()
{
    PracticeRepository practices(*m_database);
    const auto found = practices.findPractice(7);
    QVERIFY(found);
    QVERIFY(!*found);
    const auto loaded = practices.loadPractice(7);
    QVERIFY(!loaded);
    QCOMPARE(loaded.error().kind, ErrorKind::NotFound);
}

void TestPracticeRepository::numbersEventsInOrder()
{
    const qint64 first = createPractice();
    const qint64 second = createPractice();
    append(first, QStringLiteral("a"));
    append(second, QStringLiteral("b"));
    append(first, QStringLiteral("c"), { { QStringLiteral("n"), 1 } }, Milliseconds { 5 });
    const auto log = PracticeRepository(*m_database).loadLog(first);
    QVERIFY(log);
    QCOMPARE(log->size(), 2);
    QCOMPARE(log->at(0).kind, QStringLiteral("a"));
    QCOMPARE(log->at(1).sequence, 2);
    QCOMPARE(log->at(1).body.value(QStringLiteral("n")).toInt(), 1);
    QCOMPARE(log->at(1).at, m_clock.now() + Milliseconds { 5 });
    QVERIFY(!log->at(1).isDamaged);
}

void TestPracticeRepository::refusesAnUnexpectedEventNumber()
{
    PracticeEventRecord event;
    event.practiceId = createPractice();
    event.kind = QStringLiteral("a");
    event.sequence = 1;
    PracticeRepository practices(*m_database);
    QCOMPARE(practices.appendEvent(event).value_or(0), 1);
    const auto again = practices.appendEvent(event);
    QVERIFY(!again);
    QCOMPARE(again.error().kind, ErrorKind::Conflict);
    QCOMPARE(practices.loadLog(event.practiceId)->size(), 1);
}

void TestPracticeRepository::refusesAnEventOfNoPractice()
{
    PracticeEventRecord event;
    event.practiceId = 42;
    event.kind = QStringLiteral("a");
    QVERIFY(!PracticeRepository(*m_database).appendEvent(event));
}

void TestPracticeRepository::keepsOnlyTheNewestDraftOfAnItem()
{
    const qint64 id = createPractice();
    PracticeRepository practices(*m_database);
    QVERIFY(practices.saveDraft({ id, QStringLiteral("Q-2"), QStringLiteral("other"), m_clock.now(), false }));
    QVERIFY(practices.saveDraft({ id, QStringLiteral("Q-1"), QStringLiteral("old"), m_clock.now(), false }));
    QVERIFY(practices.saveDraft({ id, QStringLiteral("Q-1"), QStringLiteral("new"), m_clock.now(), false }));
    const auto drafts = practices.loadDrafts(id);
    QVERIFY(drafts);
    QCOMPARE(drafts->size(), 2);
    QCOMPARE(drafts->at(0).item, QStringLiteral("Q-1"));
    QCOMPARE(drafts->at(0).body, QStringLiteral("new"));
    QVERIFY(!drafts->at(0).isDamaged);
}

void TestPracticeRepository::keepsOnlyTheLastPulse()
{
    const qint64 id = createPractice();
    PracticeRepository practices(*m_database);
    QVERIFY(!*practices.findPulse(id));
    QVERIFY(practices.savePulse(id, { Milliseconds { 1 }, m_clock.now() }));
    QVERIFY(practices.savePulse(id, { Milliseconds { 2 }, m_clock.now() }));
    const auto pulse = practices.findPulse(id);
    QVERIFY(pulse && *pulse);
    QCOMPARE((*pulse)->elapsed, Milliseconds { 2 });
    QCOMPARE((*pulse)->at, m_clock.now());
}

void TestPracticeRepository::listsPracticesWithoutATerminalEvent()
{
    const qint64 finished = createPractice();
    const qint64 open = createPractice(Milliseconds { 1 });
    const qint64 discarded = createPractice(Milliseconds { 2 });
    const qint64 untouched = createPractice(Milliseconds { 3 });
    append(finished, QStringLiteral("asked"));
    append(finished, QStringLiteral("finished"));
    append(open, QStringLiteral("asked"));
    append(discarded, QStringLiteral("discarded"));
    PracticeRepository practices(*m_database);
    const auto unfinished = practices.listUnfinished({ QStringLiteral("finished"), QStringLiteral("discarded") });
    QVERIFY(unfinished);
    QCOMPARE(unfinished->size(), 2);
    QCOMPARE(unfinished->at(0).practice.id, untouched);
    QCOMPARE(unfinished->at(0).lastEventKind, QString());
    QCOMPARE(unfinished->at(1).practice.id, open);
    QCOMPARE(practices.listUnfinished({})->size(), 4);
    QCOMPARE(practices.newestId(PracticeKind::Round).value(), untouched);
    QCOMPARE(practices.newestId(PracticeKind::Talk).value(), 0);
}

void TestPracticeRepository::leavesOutWhatWasBegunBefore()
{
    createPractice();
    const qint64 next = createPractice(std::chrono::hours(24));
    const qint64 last = createPractice(std::chrono::hours(48));
    PracticeRepository practices(*m_database);
    const auto found = practices.listUnfinished({ QStringLiteral("ended") }, m_clock.now() + std::chrono::hours(24));
    QVERIFY(found);
    QCOMPARE(found->size(), 2);
    QCOMPARE(found->at(0).practice.id, last);
    QCOMPARE(found->at(1).practice.id, next);
    append(last, QStringLiteral("ended"));
    QCOMPARE(practices.listUnfinished({ QStringLiteral("ended") }, m_clock.now() + std::chrono::hours(24))->size(), 1);
    QCOMPARE(practices.listUnfinished({ QStringLiteral("ended") })->size(), 2);
}

void TestPracticeRepository::listsTheNewestFirstWithCounts()
{
    const qint64 older = createPractice();
    const qint64 newer = createPractice(Milliseconds { 1 });
    append(older, QStringLiteral("a"));
    append(older, QStringLiteral("b"));
    PracticeRepository practices(*m_database);
    QVERIFY(practices.appendRating({ 0, older, Rater::Peer, QStringLiteral("Depth"), 4, m_clock.now(), false }));
    QVERIFY(practices.savePulse(newer, { Milliseconds { 9 }, m_clock.now() }));
    const auto recent = practices.listRecent(10);
    QVERIFY(recent);
    QCOMPARE(recent->size(), 2);
    QCOMPARE(recent->at(0).practice.id, newer);
    QCOMPARE(recent->at(0).eventCount, 0);
    QVERIFY(recent->at(0).pulse);
    QCOMPARE(recent->at(0).pulse->elapsed, Milliseconds { 9 });
    QCOMPARE(recent->at(1).eventCount, 2);
    QCOMPARE(recent->at(1).ratingCount, 1);
    QCOMPARE(recent->at(1).lastEventKind, QStringLiteral("b"));
    QVERIFY(!recent->at(1).pulse);
    QCOMPARE(practices.listRecent(1)->size(), 1);
}

void TestPracticeRepository::listsByLocalDate()
{
    createPractice();
    const qint64 next = createPractice(std::chrono::hours(24));
    createPractice(std::chrono::hours(48));
    const QDate day = m_clock.today().addDays(1);
    const auto found = PracticeRepository(*m_database).listBetween(day, day);
    QVERIFY(found);
    QCOMPARE(found->size(), 1);
    QCOMPARE(found->at(0).id, next);
}

void TestPracticeRepository::countsByLocalDate()
{
    createPractice();
    createPractice(std::chrono::minutes(5));
    createPractice(std::chrono::hours(24));
    createPractice(std::chrono::hours(72));
    const QDate day = m_clock.today();
    const auto counts = PracticeRepository(*m_database).countDays(day, day.addDays(2));
    QVERIFY(counts);
    QCOMPARE(*counts, (QHash<QDate, int> { { day, 2 }, { day.addDays(1), 1 } }));
    QVERIFY(PracticeRepository(*m_database).countDays(day.addDays(1), day)->isEmpty());
}

void TestPracticeRepository::listsWhatWasBegunByDay()
{
    createPractice();
    createPractice(std::chrono::minutes(5));
    const qint64 gone = createPractice(std::chrono::hours(24));
    append(gone, QStringLiteral("discarded"));
    createPractice(std::chrono::hours(48));
    PracticeRecord talk;
    talk.kind = PracticeKind::Talk;
    talk.contentId = QStringLiteral("paper-20-25");
    talk.startedAt = m_clock.now() + std::chrono::hours(49);
    talk.localDate = m_clock.localDate(talk.startedAt);
    QVERIFY(PracticeRepository(*m_database).create(talk));
    const QStringList thrown { QStringLiteral("discarded") };
    const UtcTime day(std::chrono::floor<std::chrono::days>(m_clock.now()));
    const auto found = PracticeRepository(*m_database).listDays(day, thrown);
    QVERIFY(found);
    // Those of one content and day together, oldest first, without what was thrown away.
    const QString ml = QStringLiteral("ml");
    const QList<PracticeDay> expected { { PracticeKind::Round, ml,
                                            { { m_clock.now() }, { m_clock.now() + std::chrono::minutes(5) } } },
        { PracticeKind::Round, ml, { { m_clock.now() + std::chrono::hours(48) } } },
        { PracticeKind::Talk, talk.contentId, { { talk.startedAt } } } };
    QCOMPARE(*found, expected);
    QCOMPARE(PracticeRepository(*m_database).listDays(day + std::chrono::days(2), thrown)->size(), 2);
    QCOMPARE(PracticeRepository(*m_database).listDays(UtcTime {}, { QStringLiteral("none") })->size(), 4);
}

void TestPracticeRepository::tellsHowLongADayWentOn()
{
    const StretchKinds stretch { { QStringLiteral("paused"), QStringLiteral("restored"), QStringLiteral("ended") },
        QStringLiteral("resumed") };
    const auto put = [this](qint64 id, const QString &kind, int minutes) {
        PracticeEventRecord event;
        event.practiceId = id;
        event.kind = kind;
        event.at = m_clock.now();
        event.elapsed = std::chrono::minutes(minutes);
        QVERIFY(PracticeRepository(*m_database).appendEvent(event));
    };
    // Twenty minutes and ten, with a pause between; a kill in a pause counts nothing twice.
    const qint64 first = createPractice();
    put(first, QStringLiteral("paused"), 20);
    put(first, QStringLiteral("restored"), 25);
    put(first, QStringLiteral("resumed"), 30);
    put(first, QStringLiteral("ended"), 40);
    // Never ended, and counted up to its pause.
    const qint64 second = createPractice(std::chrono::minutes(90));
    put(second, QStringLiteral("paused"), 5);
    put(second, QStringLiteral("noted"), 99);
    const auto found = PracticeRepository(*m_database).listDays(UtcTime {}, { QStringLiteral("discarded") }, stretch);
    QVERIFY(found);
    QCOMPARE(found->size(), 1);
    const PracticeSitting early { m_clock.now(), std::chrono::minutes(30) };
    const PracticeSitting late { m_clock.now() + std::chrono::minutes(90), std::chrono::minutes(5) };
    QCOMPARE(found->first().sittings, QList({ early, late }));
    // What was thrown away is not there, and where nothing is asked nothing is told.
    put(second, QStringLiteral("discarded"), 99);
    const auto kept = PracticeRepository(*m_database).listDays(UtcTime {}, { QStringLiteral("discarded") }, stretch);
    QCOMPARE(kept->first().sittings, QList { early });
    const auto untold = PracticeRepository(*m_database).listDays(UtcTime {}, { QStringLiteral("discarded") });
    QCOMPARE(untold->first().sittings, QList { PracticeSitting { early.at } });
}

void TestPracticeRepository::collectsPromptsFromTextsAndLists()
{
    const qint64 id = createPractice();
    const QString key = QStringLiteral("prompt");
    append(id, QStringLiteral("drawn"), { { key, QJsonArray { QStringLiteral("Q-2"), 5, QStringLiteral("Q-3") } } },
        Milliseconds { 2 });
    append(id, QStringLiteral("asked"), { { key, QStringLiteral("Q-1") } }, Milliseconds { 1 });
    append(id, QStringLiteral("asked"), { { QStringLiteral("other"), QStringLiteral("Q-9") } });
    append(id, QStringLiteral("answered"), { { key, QStringLiteral("Q-8") } });
    const auto uses
        = PracticeRepository(*m_database).listPromptUses({ QStringLiteral("asked"), QStringLiteral("drawn") }, key);
    QVERIFY(uses);
    QStringList prompts;
    for (const PromptUse &use : *uses) {
        prompts.append(use.prompt.value());
    }
    QCOMPARE(prompts, QStringList({ QStringLiteral("Q-1"), QStringLiteral("Q-2"), QStringLiteral("Q-3") }));
    QCOMPARE(uses->at(0).at, m_clock.now() + Milliseconds { 1 });
    QCOMPARE(uses->at(0).practiceId, id);
}

void TestPracticeRepository::laterRatingSupersedesForTheSameRater()
{
    const qint64 id = createPractice();
    PracticeRepository practices(*m_database);
    for (const auto &[rater, band] :
        { std::pair { Rater::Self, 2 }, std::pair { Rater::Peer, 4 }, std::pair { Rater::Self, 3 } }) {
        QVERIFY(practices.appendRating({ 0, id, rater, QStringLiteral("Depth"), band, m_clock.now(), false }));
    }
    const auto valid = practices.loadValidRatings(id);
    QVERIFY(valid);
    QCOMPARE(valid->size(), 2);
    QCOMPARE(valid->at(0).rater, Rater::Self);
    QCOMPARE(valid->at(0).band, 3);
    QCOMPARE(valid->at(1).band, 4);
    QCOMPARE(practices.loadRatings(id)->size(), 3);
}

void TestPracticeRepository::damagedRatingGivesWayToTheOneBefore()
{
    const qint64 id = createPractice();
    PracticeRepository practices(*m_database);
    QVERIFY(practices.appendRating({ 0, id, Rater::Self, QStringLiteral("Depth"), 2, m_clock.now(), false }));
    QVERIFY(practices.appendRating({ 0, id, Rater::Self, QStringLiteral("Depth"), 3, m_clock.now(), false }));
    damage(QStringLiteral("UPDATE rating SET band = 7 WHERE id = 2"));
    QCOMPARE(practices.loadValidRatings(id)->at(0).band, 2);
    QVERIFY(practices.loadRatings(id)->at(1).isDamaged);
}

void TestPracticeRepository::damagedEventIsFlaggedAndKept()
{
    const qint64 id = createPractice();
    append(id, QStringLiteral("asked"), { { QStringLiteral("prompt"), QStringLiteral("Q-1") } });
    append(id, QStringLiteral("asked"), { { QStringLiteral("prompt"), QStringLiteral("Q-2") } });
    damage(QStringLiteral("UPDATE practice_event SET body = '{\"prompt\"' WHERE id = 1"));
    PracticeRepository practices(*m_database);
    const auto log = practices.loadLog(id);
    QVERIFY(log);
    QCOMPARE(log->size(), 2);
    QVERIFY(log->at(0).isDamaged);
    QVERIFY(!log->at(1).isDamaged);
    QCOMPARE(practices.listPromptUses({ QStringLiteral("asked") }, QStringLiteral("prompt"))->size(), 1);
}

void TestPracticeRepository::joinsATransactionThatIsOpen()
{
    const auto outcome = m_database->transact([this](Database &open) -> Result<> {
        PracticeRecord practice;
        practice.contentId = QStringLiteral("ml");
        practice.localDate = m_clock.today();
        ROUNDS_ASSIGN_OR_RETURN([[maybe_unused]] const qint64 id, PracticeRepository(open).create(practice));
        return failure(ErrorKind::Cancelled, QStringLiteral("on purpose"));
    });
    QVERIFY(!outcome);
    QCOMPARE(PracticeRepository(*m_database).listRecent(9)->size(), 0);
}

QTEST_GUILESS_MAIN(TestPracticeRepository)
#include "tst_practicerepository.moc"
