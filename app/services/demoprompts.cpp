// SPDX-License-Identifier: MIT
#include "services/demoprompts.h"

#include "session/sessiondraw.h"
#include "session/sessionevent.h"
#include "session/sessionresult.h"
#include "storage/practicerepository.h"
#include "storage/promptnoterepository.h"

#include <QJsonArray>

#include <algorithm>
#include <array>

namespace sevenrounds {

namespace {

struct DemoAttempt {
    const char *prompt;
    int daysAgo;
    /// Of the strong answer's points.
    int made;
    double score;
    bool isPeer;
    const char *text;
};

constexpr std::array kAttempts {
    DemoAttempt { "Q-17", 26, 2, 2.2, false,
        "I would look at the average first, and it is better. Then I would talk to the partner about the slow "
        "cases.\n\n"
        "- offer a switch\n- see what users say\n" },
    DemoAttempt { "Q-17", 6, 5, 3.1, true,
        "My **rule before the numbers**: no group may lose more than 2 points, whatever the average does.\n\n"
        "- the gain is 3.1 points, the loss of the smallest group 6, on 900 cases: $\\pm 1.6$\n"
        "- I would ship to the groups that gain, and keep the old path for the others for 4 weeks\n"
        "- what would make me turn back: a second week with the loss above 2\n" },
    DemoAttempt { "S2-05", 9, 4, 2.8, false,
        "A lookup I can differentiate: scores, weights that sum to one, an average of values.\n\n"
        "$$\\operatorname{softmax}\\left(\\frac{QK^\\top}{\\sqrt d}\\right)V$$\n" },
};

Result<> addAttempt(Database &database, const DemoAttempt &attempt, const ContentLibrary &library, const Clock &clock)
{
    const Prompt *prompt = library.findPrompt(PromptId(QString::fromLatin1(attempt.prompt)));
    const Round *home = prompt == nullptr ? nullptr : library.findRound(prompt->round);
    if (home == nullptr) {
        return {};
    }
    const SessionPlan plan = shortRound(*home, *prompt, { 1, prompt->level, {}, {}, {} });
    PracticeRepository practices(database);
    PracticeRecord practice;
    practice.kind = PracticeKind::Round;
    practice.contentId = home->id.value();
    practice.contentRevision = prompt->revision;
    practice.plan = plan.toJson();
    practice.seed = plan.seed;
    practice.startedAt = clock.now() - std::chrono::days { attempt.daysAgo };
    practice.localDate = clock.localDate(practice.startedAt);
    ROUNDS_ASSIGN_OR_RETURN(const qint64 id, practices.create(practice));
    PracticeEventRecord event;
    event.practiceId = id;
    event.at = practice.startedAt;
    event.kind = sessionEventKey(SessionEventKind::Started);
    event.body = QJsonObject { { QStringLiteral("prompts"), QJsonArray { prompt->id.value() } } };
    ROUNDS_RETURN_IF_ERROR(practices.appendEvent(event));
    event.elapsed = std::chrono::minutes { 9 };
    event.at += event.elapsed;
    event.kind = sessionEventKey(SessionEventKind::Ended);
    event.body = {};
    ROUNDS_RETURN_IF_ERROR(practices.appendEvent(event));
    SessionResult result;
    const auto points = static_cast<int>(prompt->points.size());
    result.prompts = { { prompt->id, std::min(attempt.made, points), points, 0 } };
    (attempt.isPeer ? result.peerScore : result.score) = attempt.score;
    event.kind = sessionEventKey(SessionEventKind::Debriefed);
    event.body = QJsonObject { { QStringLiteral("result"), result.toJson() } };
    ROUNDS_RETURN_IF_ERROR(practices.appendEvent(event));
    return practices.saveDraft(
        { id, plan.phases.first().items.first().id, QString::fromUtf8(attempt.text), event.at, false });
}

} // namespace

Result<> addDemoPrompts(Database &database, const ContentLibrary &library, const Clock &clock)
{
    for (const DemoAttempt &attempt : kAttempts) {
        ROUNDS_RETURN_IF_ERROR(addAttempt(database, attempt, library, clock));
    }
    PromptNoteRepository notes(database);
    const UtcTime at = clock.now() - std::chrono::days { 5 };
    ROUNDS_RETURN_IF_ERROR(notes.save({ PromptId(QStringLiteral("Q-17")),
        QStringLiteral(
            "Say the **rule first**, then the numbers. The interval of the small group is what they wait for."),
        true, false, at }));
    ROUNDS_RETURN_IF_ERROR(notes.save({ PromptId(QStringLiteral("S2-09")), {}, false, true, at }));
    return notes.save({ PromptId(QStringLiteral("S2-05")), {}, true, false, at });
}

} // namespace sevenrounds
