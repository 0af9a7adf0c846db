// SPDX-License-Identifier: MIT
#include "services/interviewservice.h"

#include "services/interviewnotes.h"
#include "storage/interviewnoteshape.h"

#include <algorithm>
#include <tuple>
#include <utility>

namespace sevenrounds {

namespace {

using Saving = NoteKeeper::Saving;

} // namespace

InterviewService::InterviewService(ContentLibrary &library, StorageThread &storage, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_library(library)
    , m_clock(clock)
    , m_notes(shape::kInterviewNote, storage, clock)
{
    connect(&m_notes, &NoteKeeper::changed, this, &InterviewService::follow);
    connect(&m_notes, &NoteKeeper::refused, this, &InterviewService::refused);
}

void InterviewService::load(std::function<void(Result<>)> done)
{
    m_notes.load([this, done = std::move(done)](const Result<QList<SubjectNote>> &found) {
        if (!found) {
            done(failure(found.error()));
            return;
        }
        follow();
        done({});
    });
}

void InterviewService::follow()
{
    givePrompts();
    emit changed();
}

QList<RealLoop> InterviewService::loops() const
{
    QList<RealLoop> loops = m_notes.readAll<RealLoop>(kRealLoopPrefix, toRealLoop);
    std::sort(loops.begin(), loops.end(), [](const RealLoop &a, const RealLoop &b) {
        return std::tuple(b.day, b.addedAt, b.id.value()) < std::tuple(a.day, a.addedAt, a.id.value());
    });
    return loops;
}

std::optional<RealLoop> InterviewService::loop(const RealLoopId &id) const
{
    const SubjectNote *note = m_notes.find(kRealLoopPrefix + id.value());
    return note == nullptr ? std::nullopt : std::optional(toRealLoop(*note));
}

QList<RealRound> InterviewService::rounds(const RealLoopId &loop) const
{
    if (m_notes.find(kRealLoopPrefix + loop.value()) == nullptr) {
        return {};
    }
    QList<RealRound> rounds = m_notes.readAll<RealRound>(kRealRoundPrefix, toRealRound);
    rounds.removeIf([&](const RealRound &one) { return one.loop != loop; });
    std::sort(rounds.begin(), rounds.end(), [](const RealRound &a, const RealRound &b) {
        return std::tuple(a.day, a.addedAt, a.id.value()) < std::tuple(b.day, b.addedAt, b.id.value());
    });
    return rounds;
}

std::optional<RealRound> InterviewService::round(const RealRoundId &id) const
{
    const SubjectNote *note = m_notes.find(kRealRoundPrefix + id.value());
    return note == nullptr ? std::nullopt : std::optional(toRealRound(*note));
}

QList<AskedItem> InterviewService::asked(const RealRoundId &round) const
{
    QList<AskedItem> items = m_notes.readAll<AskedItem>(kAskedPrefix, toAskedItem);
    items.removeIf([&](const AskedItem &one) { return one.round != round; });
    std::sort(items.begin(), items.end(), [](const AskedItem &a, const AskedItem &b) {
        return std::pair(a.addedAt, a.id.value()) < std::pair(b.addedAt, b.id.value());
    });
    return items;
}

std::optional<RealRound> InterviewService::roundOf(const PromptId &prompt) const
{
    for (const AskedItem &item : m_notes.readAll<AskedItem>(kAskedPrefix, toAskedItem)) {
        if (ownPromptId(item.id) == prompt) {
            return round(item.round);
        }
    }
    return std::nullopt;
}

void InterviewService::givePrompts()
{
    QList<Prompt> prompts;
    for (const RealLoop &loop : loops()) {
        for (const RealRound &round : rounds(loop.id)) {
            for (const AskedItem &item : asked(round.id)) {
                if (item.hasWords()) {
                    prompts.append(ownPrompt(item, round, loop.level));
                }
            }
        }
    }
    QStringList said;
    for (const Prompt &prompt : std::as_const(prompts)) {
        said.append({ prompt.id.value(), prompt.round.value(), prompt.area, levelKey(prompt.level), prompt.ask,
            prompt.askedOn.toString(Qt::ISODate) });
        for (const Followup &next : prompt.followups) {
            said.append(next.ask);
        }
    }
    if (said != m_said) {
        m_said = said;
        m_library.setOwnPrompts(prompts);
        emit promptsChanged();
    }
}

RealLoopId InterviewService::addLoop(Level level)
{
    RealLoop loop;
    loop.id = RealLoopId(freshNoteId());
    loop.day = m_clock.today();
    loop.level = level;
    loop.addedAt = m_notes.stamp();
    m_notes.set(kRealLoopPrefix + loop.id.value(), valuesOf(loop), Saving::Now);
    return loop.id;
}

void InterviewService::setLoop(const RealLoop &loop)
{
    if (const std::optional<RealLoop> standing = this->loop(loop.id)) {
        RealLoop next = loop;
        next.addedAt = standing->addedAt;
        next.day = loop.day.isValid() ? loop.day : standing->day;
        m_notes.set(kRealLoopPrefix + loop.id.value(), valuesOf(next), Saving::AfterTyping);
    }
}

void InterviewService::removeLoop(const RealLoopId &id)
{
    m_notes.set(kRealLoopPrefix + id.value(), {}, Saving::Now);
}

RealRoundId InterviewService::addRound(const RealLoopId &loop, const RoundId &round)
{
    const std::optional<RealLoop> home = this->loop(loop);
    if (!home) {
        return {};
    }
    const QList<RealRound> before = rounds(loop);
    RealRound added;
    added.id = RealRoundId(freshNoteId());
    added.loop = loop;
    added.round = round;
    added.day = before.isEmpty() ? home->day : before.last().day;
    added.addedAt = m_notes.stamp();
    m_notes.set(kRealRoundPrefix + added.id.value(), valuesOf(added), Saving::Now);
    return added.id;
}

void InterviewService::setRound(const RealRound &round)
{
    if (const std::optional<RealRound> standing = this->round(round.id)) {
        RealRound next = round;
        next.loop = standing->loop;
        next.addedAt = standing->addedAt;
        next.day = round.day.isValid() ? round.day : standing->day;
        m_notes.set(kRealRoundPrefix + round.id.value(), valuesOf(next), Saving::Now);
    }
}

void InterviewService::removeRound(const RealRoundId &id)
{
    m_notes.set(kRealRoundPrefix + id.value(), {}, Saving::Now);
}

AskedItemId InterviewService::addAsked(const RealRoundId &round)
{
    if (!this->round(round)) {
        return {};
    }
    AskedItem item;
    item.id = AskedItemId(freshNoteId());
    item.round = round;
    item.addedAt = m_notes.stamp();
    m_notes.set(kAskedPrefix + item.id.value(), valuesOf(item), Saving::Now);
    return item.id;
}

void InterviewService::setAsked(const AskedItem &item)
{
    if (const SubjectNote *note = m_notes.find(kAskedPrefix + item.id.value())) {
        AskedItem next = item;
        const AskedItem standing = toAskedItem(*note);
        next.round = standing.round;
        next.addedAt = standing.addedAt;
        m_notes.set(kAskedPrefix + item.id.value(), valuesOf(next), Saving::AfterTyping);
    }
}

void InterviewService::removeAsked(const AskedItemId &id)
{
    m_notes.set(kAskedPrefix + id.value(), {}, Saving::Now);
}

OwnPipeline InterviewService::pipeline() const
{
    const SubjectNote *note = m_notes.find(kPipelineSubject);
    return note == nullptr ? OwnPipeline() : toPipeline(*note);
}

void InterviewService::setPipeline(const OwnPipeline &pipeline)
{
    m_notes.set(kPipelineSubject, valuesOf(pipeline), Saving::Now);
}

QList<OwnDeadline> InterviewService::deadlines() const
{
    QList<OwnDeadline> deadlines = m_notes.readAll<OwnDeadline>(kDeadlinePrefix, toDeadline);
    std::sort(deadlines.begin(), deadlines.end(), [](const OwnDeadline &a, const OwnDeadline &b) {
        return std::tuple(a.day, a.addedAt, a.id.value()) < std::tuple(b.day, b.addedAt, b.id.value());
    });
    return deadlines;
}

void InterviewService::addDeadline(QDate day)
{
    OwnDeadline deadline { DeadlineId(freshNoteId()), {}, day, m_notes.stamp() };
    m_notes.set(kDeadlinePrefix + deadline.id.value(), valuesOf(deadline), Saving::Now);
}

void InterviewService::setDeadline(const OwnDeadline &deadline)
{
    if (const SubjectNote *note = m_notes.find(kDeadlinePrefix + deadline.id.value())) {
        const OwnDeadline standing = toDeadline(*note);
        OwnDeadline next = deadline;
        next.addedAt = standing.addedAt;
        next.day = deadline.day.isValid() ? deadline.day : standing.day;
        m_notes.set(kDeadlinePrefix + deadline.id.value(), valuesOf(next), Saving::AfterTyping);
    }
}

void InterviewService::removeDeadline(const DeadlineId &id)
{
    m_notes.set(kDeadlinePrefix + id.value(), {}, Saving::Now);
}

QString InterviewService::sheetText(SheetPart part) const
{
    const SubjectNote *note = m_notes.find(sheetSubject(part));
    return note == nullptr ? QString() : toSheetText(*note);
}

void InterviewService::setSheetText(SheetPart part, const QString &text)
{
    m_notes.set(sheetSubject(part), sheetValues(text), Saving::AfterTyping);
}

} // namespace sevenrounds
