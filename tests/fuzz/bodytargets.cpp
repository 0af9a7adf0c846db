// SPDX-License-Identifier: MIT
// What stands in the rows of a profile as JSON: an import takes it as it is, so each reader meets whatever another program has written.
#include "board/attemptresult.h"
#include "fuzztarget.h"
#include "services/codinggo.h"
#include "services/guidenotes.h"
#include "services/interviewnotes.h"
#include "services/judgerecord.h"
#include "services/plannotes.h"
#include "services/portfolionotes.h"
#include "session/sessionresult.h"
#include "storage/database.h"
#include "storage/mocklooprepository.h"
#include "storage/ownderivationrepository.h"
#include "storage/ownpaperrepository.h"
#include "storage/rowreading.h"
#include "storage/rowstore.h"
#include "storage/storyrepository.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

namespace sevenrounds::fuzz {

namespace {

constexpr UtcTime kAt { Milliseconds { 1795251600000 } };
constexpr int kBands = 6;

QByteArray compact(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

QByteArrayList bodySeeds()
{
    ReadingItem reading;
    reading.title = QStringLiteral("On grokking");
    OwnLadder ladder;
    ladder.rungs.append({ QStringLiteral("why"), QStringLiteral("because") });
    OwnFigure figure;
    figure.range.low = 180000;
    figure.range.high = 220000;
    TaskTick tick;
    tick.sittings.append(QDate(2026, 12, 1));
    judge::JudgeReport report;
    report.steps.append(judge::StepReport {});
    report.stress.append(judge::StressFigure {});
    SessionResult session;
    session.prompts.append({ PromptId(QStringLiteral("q")), 1, 2, 0 });
    session.ladders.append({ LadderId(QStringLiteral("l")), 1, 2 });
    session.score = 2.5;
    AttemptResult attempt;
    attempt.lines = 4;
    attempt.had = 3;
    Story story;
    story.title = QStringLiteral("t");
    OwnPaper paper;
    paper.title = QStringLiteral("p");
    paper.workspace.at(0).append(WorkspacePoint {});
    return {
        compact(approachBody({ QStringLiteral("a"), QStringLiteral("O(n)"), QStringLiteral("O(1)") })),
        compact(hintBody(2)), compact(beginBody(true, QStringLiteral("x = 1"))),
        compact(ownCasesBody({ { QStringLiteral("n"), QStringLiteral("[1]") } })), compact(toRecord(report)),
        compact(valuesOf(reading)), compact(valuesOf(ladder)), compact(valuesOf(figure)),
        compact(valuesOf(OwnOffer {})), compact(valuesOf(RealLoop {})), compact(valuesOf(AskedItem {})),
        compact(valuesOf(Climb {})), compact(valuesOf(TopicLink {})), compact(tickValues(tick)),
        compact(hoursValues({})), compact(planValues({ PlanId(QStringLiteral("p")), QDate(2026, 12, 1) })),
        compact(session.toJson()), compact(attempt.toJson()), StoryRepository::form().bodyOf(story),
        OwnPaperRepository::form().bodyOf(paper),
        R"({"format":"f","title":"t","rounds":["coding"],"break_minutes":10,"level":"L5","strict":true,"begun_at_ms":1})",
        R"({"title":"t","model":"m","start":"a","goal":"b","lines":[{"latex":"a=b","verdict":"equal","instances":8}]})"
    };
}

/// What was understood is written so that it is understood in the same way; a note without values is a removal.
template <typename Read>
void settles(const QJsonObject &body, Read read)
{
    const auto written = [&](const QJsonObject &values) {
        return valuesOf(read(SubjectNote { QStringLiteral("subject/a"), values, kAt }));
    };
    const QJsonObject once = written(body);
    require(once.isEmpty() || written(once) == once);
}

void readNotes(const QJsonObject &body)
{
    settles(body, [](const SubjectNote &note) { return toOwnValue(note).text; });
    settles(body, toFigure);
    settles(body, toRating);
    settles(body, toRequirement);
    settles(body, toPublication);
    settles(body, [](const SubjectNote &note) { return toWeights(note); });
    settles(body, toOffer);
    settles(body, toRate);
    settles(body, toReadingItem);
    settles(body, toOpinion);
    settles(body, toConnection);
    settles(body, toOwnLadder);
    settles(body, toClimb);
    settles(body, toRealLoop);
    settles(body, toRealRound);
    settles(body, toAskedItem);
    settles(body, toPipeline);
    settles(body, toDeadline);
    (void)toSheetText({ QStringLiteral("sheet/a"), body, kAt });
}

void readPlan(const QJsonObject &body)
{
    if (const std::optional<PlanSetup> setup = toPlanSetup(body)) {
        require(toPlanSetup(planValues(*setup)) == setup);
    }
    if (const std::optional<WeekMinutes> minutes = toWeekMinutes(body)) {
        require(toWeekMinutes(hoursValues(*minutes)) == minutes);
    }
    const QHash<QString, int> weights = toWeights(body);
    require(toWeights(weightValues(weights)) == weights);
    const QJsonObject ticked = tickValues(toTaskTick(body));
    require(tickValues(toTaskTick(ticked)) == ticked);
    const QJsonObject checked = checkValues(toCheckDay(body));
    require(checkValues(toCheckDay(checked)) == checked);
}

void readCoding(const QJsonObject &body)
{
    QList<CodingEvent> events { { {}, kAt, CodingEventKind::Begun, body } };
    for (const CodingEventKind kind : { CodingEventKind::Approach, CodingEventKind::Hint, CodingEventKind::Revealed,
             CodingEventKind::Note, CodingEventKind::OwnCases }) {
        events.append({ {}, kAt, kind, body });
    }
    const CodingGo go = lastGo(events, {});
    require(go.isBegun && go.hints >= 1 && go.paidHints == go.hints);
    CodingProblem problem;
    problem.hints = { { QStringLiteral("mild"), 1 }, { QStringLiteral("strong"), 2 } };
    const int ceiling = ceilingAfter(problem, go.hints);
    require(ceiling >= 1 && ceiling <= kBands);
    const QList<OwnCase> cases = ownCasesOf(body);
    require(ownCasesOf(ownCasesBody(cases)) == cases);
    require(noteOf(noteBody(noteOf(body))) == noteOf(body));
    const judge::JudgeReport report = fromRecord(QStringLiteral("wrong-answer"), body);
    require(report.smallestFailing >= -1 && report.smallestFailing < report.steps.size());
    const QJsonObject record = toRecord(report);
    require(toRecord(fromRecord(QStringLiteral("wrong-answer"), record)) == record);
}

void readResults(const QJsonObject &body)
{
    if (const std::optional<SessionResult> result = SessionResult::fromJson(body)) {
        const QJsonObject written = result->toJson();
        const std::optional<SessionResult> again = SessionResult::fromJson(written);
        require(again && again->toJson() == written && again->isHireSide() == result->isHireSide());
    }
    if (const std::optional<AttemptResult> result = AttemptResult::fromJson(body)) {
        require(result->percent() >= 0 && result->percent() <= 100);
        const std::optional<AttemptResult> again = AttemptResult::fromJson(result->toJson());
        require(again && again->toJson() == result->toJson());
        require(scoreOf({ { *result, kAt }, { *result, kAt } }).runs <= 2);
    }
}

template <typename Value>
void settlesAsText(const DraftedForm<Value> &form, const QByteArray &text)
{
    const QByteArray once = form.bodyOf(form.fromBody(text));
    require(form.bodyOf(form.fromBody(once)) == once);
}

/// The logs whose bodies only their repository reads, from a row that an import would have written.
void readRows(const QJsonObject &body)
{
    static std::optional<Database> database = [] {
        auto opened = Database::openInMemory();
        return opened ? std::optional<Database>(std::move(*opened)) : std::nullopt;
    }();
    require(database.has_value());
    Connection &connection = database->connection();
    require(connection.execute(QStringLiteral("BEGIN")).has_value());
    for (const TableShape *shape : { &shape::kMockLoop, &shape::kOwnDerivation }) {
        require(insertRow(connection, *shape,
            { qint64 { 1 }, QStringLiteral("a"), toColumn(kAt), QStringLiteral("saved"),
                QString::fromUtf8(compact(body)) })
                    .has_value());
    }
    const Result<QList<MockLoop>> loops = MockLoopRepository(*database).loadAll();
    require(loops && loops->size() == 1 && loops->first().breakMinutes >= 0);
    require(MockLoopRepository(*database).save(loops->first(), kAt).has_value());
    const Result<QList<OwnDerivation>> derivations = OwnDerivationRepository(*database).loadAll();
    require(derivations && derivations->size() == 1);
    require(OwnDerivationRepository(*database).save(derivations->first()).has_value());
    require(connection.execute(QStringLiteral("ROLLBACK")).has_value());
}

void runBodies(const QByteArray &bytes)
{
    const QJsonObject body = QJsonDocument::fromJson(bytes).object();
    readNotes(body);
    readPlan(body);
    readCoding(body);
    readResults(body);
    settlesAsText(StoryRepository::form(), bytes);
    settlesAsText(OwnPaperRepository::form(), bytes);
    readRows(body);
}

constexpr std::array kTargets { Target { "bodies", bodySeeds, runBodies, 2500 } };

} // namespace

std::span<const Target> bodyTargets()
{
    return kTargets;
}

} // namespace sevenrounds::fuzz
