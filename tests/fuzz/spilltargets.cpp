// SPDX-License-Identifier: MIT
// The file in which texts stand that could not be saved: a kill, another version or another program may have left anything in it.
#include "fuzztarget.h"
#include "storage/codingrepository.h"
#include "storage/database.h"
#include "storage/owncardrepository.h"
#include "storage/practicerepository.h"
#include "storage/practicespill.h"
#include "storage/storyrepository.h"
#include "storage/textreturn.h"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

namespace sevenrounds::fuzz {

namespace {

constexpr UtcTime kTyped { Milliseconds { 1795251600000 } };
constexpr UtcTime kKnown { Milliseconds { 1795251500000 } };

/// With one practice that has begun.
std::optional<Database> databaseOfOne()
{
    auto database = Database::openInMemory();
    PracticeRecord practice;
    practice.contentId = QStringLiteral("ml");
    practice.startedAt = kKnown;
    practice.localDate = QDate(2026, 11, 21);
    PracticeEventRecord event;
    event.kind = QStringLiteral("started");
    event.at = kKnown;
    const bool isBegun
        = database && PracticeRepository(*database).create(practice) && appendEntry(*database, 1, { event, {}, {} });
    return isBegun ? std::optional<Database>(std::move(*database)) : std::nullopt;
}

QByteArrayList spillSeeds()
{
    const OwnCard card { QStringLiteral("c"), QStringLiteral("d"), QStringLiteral("f"), QStringLiteral("b"), {}, kTyped,
        false };
    Story story;
    story.id = StoryId(QStringLiteral("s"));
    story.changedAt = kTyped;
    PracticeRecord practice;
    practice.contentId = QStringLiteral("ml");
    practice.startedAt = kTyped;
    practice.localDate = QDate(2026, 11, 21);
    PracticeEventRecord event;
    event.kind = QStringLiteral("started");
    event.at = kTyped;
    PracticeEventRecord line = event;
    line.sequence = 2;
    RatingRecord rating;
    rating.criterion = QStringLiteral("clarity");
    EvidenceRecord evidence;
    evidence.localDate = practice.localDate;
    evidence.score = 2.5;
    const SpilledDraft answer { 7, kTyped, QStringLiteral("q"), QStringLiteral("an answer"), kTyped };
    const SpilledDraft fresh { 0, kTyped, QStringLiteral("q"), QStringLiteral("a text"), kTyped };
    const QList<SpilledDraft> texts { answer, spilledRow(OwnCardRepository::rowOf(card)),
        spilledRow(StoryRepository::form().draftRowOf(story)), spilledRow(StoryRepository::form().stateRowOf(story)),
        spilledRow(CodingRepository::rowOf(
            { ProblemId(QStringLiteral("p")), QStringLiteral("source"), QStringLiteral("x = 1"), kTyped })) };
    const QList<SpilledDraft> round { spilledStart(practice, event), spilledEntry(0, kTyped, { line, {}, {} }),
        spilledPulse(0, kTyped, { Milliseconds { 9 }, kTyped }), fresh };
    // Of the practice that the database has.
    const QList<SpilledDraft> numbered { spilledEntry(1, kKnown, { line, { rating }, { evidence } }),
        spilledPulse(1, kKnown, { Milliseconds { 9 }, kTyped }),
        SpilledDraft { 1, kKnown, QStringLiteral("q"), QStringLiteral("an answer"), kTyped },
        spilledRow(removedDraft(StoryRepository::form().drafts, { QStringLiteral("s") }, kTyped)) };
    return { DraftSpill::toBytes(texts, {}), DraftSpill::toBytes(round, QStringLiteral("1795251600000")),
        DraftSpill::toBytes(texts + round, {}), DraftSpill::toBytes(numbered, {}),
        R"({"drafts":[{"practice":7,"item":"one","text":"x"}]})" };
}

/// But for the rows, whose columns Qt does not always keep in one order.
bool isSame(const SpilledDraft &a, const SpilledDraft &b)
{
    return a.practiceId == b.practiceId && a.startedAt == b.startedAt && a.item == b.item && a.text == b.text
        && a.changedAt == b.changedAt && a.table == b.table && a.row.size() == b.row.size();
}

/// Whatever the file holds, the start goes on, and what was understood is written once.
void runSpill(const QByteArray &bytes)
{
    static std::optional<Database> database = databaseOfOne();
    require(database.has_value());
    const QList<SpilledDraft> read = DraftSpill::fromBytes(bytes, {});
    const QList<SpilledDraft> kept = DraftSpill::fromBytes(DraftSpill::toBytes(read, {}), {});
    const QList<SpilledDraft> again = DraftSpill::fromBytes(DraftSpill::toBytes(kept, {}), {});
    require(kept.size() <= read.size() && std::equal(kept.cbegin(), kept.cend(), again.cbegin(), again.cend(), isSame));
    require(withoutOrphans(read).size() <= read.size());
    const QList<SpilledDraft> left = returnable(read);
    require(left.size() <= read.size() && withoutAbandoned(read, kTyped).size() >= left.size());
    require(TextOverlay(*database).lay(left).has_value());
    require(StoryRepository(*database).loadAll() && OwnCardRepository(*database).loadAll()
        && CodingRepository(*database).loadAll());
    // Nothing stays for the next input.
    require(database->connection().execute(QStringLiteral("BEGIN")).has_value());
    const Result<TextsReturned> first = LateTextReturn { left }(*database);
    require(first.has_value());
    const Result<TextsReturned> second = TextReturn { left }(*database);
    require(second && second->practices == 0 && second->taken <= first->taken);
    require(database->connection().execute(QStringLiteral("ROLLBACK")).has_value());
    require(TextOverlay(*database).lift().has_value());
}

constexpr std::array kTargets { Target { "spill", spillSeeds, runSpill, 4000 } };

} // namespace

std::span<const Target> spillTargets()
{
    return kTargets;
}

} // namespace sevenrounds::fuzz
