// SPDX-License-Identifier: MIT
// The file in which texts stand that could not be saved: a kill, another version or another program may have left anything in it.
#include "fuzztarget.h"
#include "storage/codingrepository.h"
#include "storage/database.h"
#include "storage/owncardrepository.h"
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
    const SpilledDraft answer { 7, kTyped, QStringLiteral("q"), QStringLiteral("an answer"), kTyped };
    const SpilledDraft fresh { 0, kTyped, QStringLiteral("q"), QStringLiteral("a text"), kTyped };
    const QList<SpilledDraft> texts { answer, spilledRow(OwnCardRepository::rowOf(card)),
        spilledRow(StoryRepository::form().draftRowOf(story)), spilledRow(StoryRepository::form().stateRowOf(story)),
        spilledRow(CodingRepository::rowOf(
            { ProblemId(QStringLiteral("p")), QStringLiteral("source"), QStringLiteral("x = 1"), kTyped })) };
    const QList<SpilledDraft> round { spilledStart(practice, event), spilledEvent(kTyped, 1, event),
        spilledPulse(kTyped, { Milliseconds { 9 }, kTyped }), fresh };
    return { DraftSpill::toBytes(texts, {}), DraftSpill::toBytes(round, QStringLiteral("1795251600000")),
        DraftSpill::toBytes(texts + round, {}), R"({"drafts":[{"practice":7,"item":"one","text":"x"}]})" };
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
    static std::optional<Database> database = [] {
        auto opened = Database::openInMemory();
        return opened ? std::optional<Database>(std::move(*opened)) : std::nullopt;
    }();
    require(database.has_value());
    const QList<SpilledDraft> read = DraftSpill::fromBytes(bytes, {});
    const QList<SpilledDraft> kept = DraftSpill::fromBytes(DraftSpill::toBytes(read, {}), {});
    const QList<SpilledDraft> again = DraftSpill::fromBytes(DraftSpill::toBytes(kept, {}), {});
    require(kept.size() <= read.size() && std::equal(kept.cbegin(), kept.cend(), again.cbegin(), again.cend(), isSame));
    require(withoutOrphans(read).size() <= read.size());
    const LeftTexts left = sortLeft(read);
    require(left.returning.size() + left.ofPractices.size() <= read.size());
    require(TextOverlay(*database).lay(left.returning).has_value());
    require(StoryRepository(*database).loadAll() && OwnCardRepository(*database).loadAll()
        && CodingRepository(*database).loadAll());
    // Nothing stays for the next input.
    require(database->connection().execute(QStringLiteral("BEGIN")).has_value());
    const Result<TextsReturned> first = LateTextReturn { left.returning }(*database);
    require(first.has_value());
    const Result<TextsReturned> second = TextReturn { left.returning }(*database);
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
