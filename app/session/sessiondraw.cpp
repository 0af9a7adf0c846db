// SPDX-License-Identifier: MIT
#include "session/sessiondraw.h"

#include "core/random.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <iterator>
#include <tuple>
#include <utility>

namespace sevenrounds {

namespace {

constexpr std::chrono::minutes kShortLength { 10 };
constexpr std::chrono::minutes kRungLength { 8 };
/// How much likelier an area is drawn of which every point was missed.
constexpr double kWeaknessPull = 2.0;

bool isStale(const DrawOptions &options, const PromptId &id)
{
    const auto asked = options.daysSinceAsked.constFind(id);
    return asked != options.daysSinceAsked.constEnd() && *asked < kFreshAfterDays;
}

/// One's own was asked in a real round, whenever it was practiced.
bool wasAsked(const DrawOptions &options, const Prompt &prompt)
{
    return prompt.source.badge == Badge::Own || options.daysSinceAsked.contains(prompt.id);
}

/// Smaller is sooner. With a weight w an item comes before another of weight 1 with the odds w : 1 (a race of exponential clocks).
double lot(Random *random, double weight)
{
    return -std::log(1.0 - random->uniform()) / weight;
}

double weightOf(const DrawOptions &options, const QString &area)
{
    return 1.0 + kWeaknessPull * std::clamp(options.weakness.value(area), 0.0, 1.0);
}

/// Items in the order in which they are to be used up. `rank` is what comes before chance.
template <typename Item, typename Rank>
QList<const Item *> inDrawingOrder(
    const QList<const Item *> &items, const DrawOptions &options, Random *random, Rank rank)
{
    struct Ranked {
        const Item *item;
        std::tuple<bool, int, double> rank;
    };
    // Ids in a fixed order first, so that the draw does not depend on how files were read.
    QList<const Item *> sorted = items;
    std::sort(sorted.begin(), sorted.end(), [](const Item *a, const Item *b) { return a->id < b->id; });
    QList<Ranked> ranked;
    for (const Item *item : sorted) {
        ranked.append({ item,
            { isStale(options, PromptId(item->id.value())), rank(*item),
                lot(random, weightOf(options, item->area)) } });
    }
    std::sort(ranked.begin(), ranked.end(), [](const Ranked &a, const Ranked &b) { return a.rank < b.rank; });
    QList<const Item *> result;
    for (const Ranked &entry : ranked) {
        result.append(entry.item);
    }
    return result;
}

QList<const Prompt *> promptsInOrder(const QList<const Prompt *> &bank, const DrawOptions &options, Random *random)
{
    return inDrawingOrder(bank, options, random, [&](const Prompt &prompt) {
        // A level off by one is as good as the level itself: the bank is small, and variety matters more.
        return std::max(0, std::abs(static_cast<int>(prompt.level) - static_cast<int>(options.level)) - 1);
    });
}

PlanItem promptItem(const QString &id, const Prompt &prompt)
{
    return { id, PhaseKind::Prompts, prompt.id, -1, prompt.title, prompt.ask };
}

PlanItem followupItem(const QString &id, const Prompt &prompt, int followup)
{
    return { id, PhaseKind::Followups, prompt.id, followup, prompt.title, prompt.followups.at(followup).ask };
}

QString deeperId(const QString &first, int depth)
{
    return QStringLiteral("%1+%2").arg(first).arg(depth);
}

/// The follow-ups of `prompt` from `from` on, as questions that deepen the item `first`.
QList<PlanItem> deeperItems(const QString &first, const Prompt &prompt, int from)
{
    QList<PlanItem> items;
    for (int i = from; i < prompt.followups.size(); ++i) {
        PlanItem item = followupItem(deeperId(first, static_cast<int>(items.size()) + 1), prompt, i);
        item.isDeeper = true;
        items.append(item);
    }
    return items;
}

QList<PlanItem> rungItems(const QString &first, const Ladder &ladder)
{
    QList<PlanItem> items;
    for (int i = 0; i < ladder.rungs.size(); ++i) {
        PlanItem item { i == 0 ? first : deeperId(first, i), PhaseKind::Ladder, {}, i, ladder.title,
            ladder.rungs.at(i).ask };
        item.ladder = ladder.id;
        item.isDeeper = i > 0;
        items.append(item);
    }
    return items;
}

/// The level that was really faced: the mean of the drawn prompts' levels.
Level facedLevel(const QList<const Prompt *> &drawn, Level fallback)
{
    if (drawn.isEmpty()) {
        return fallback;
    }
    int sum = 0;
    for (const Prompt *prompt : drawn) {
        sum += static_cast<int>(prompt->level);
    }
    return static_cast<Level>(std::lround(static_cast<double>(sum) / static_cast<double>(drawn.size())));
}

SessionPlan emptyPlan(const Round &round, const DrawOptions &options)
{
    SessionPlan plan;
    plan.round = round.id;
    plan.skill = round.skill;
    plan.title = round.title;
    plan.seed = options.seed;
    plan.level = options.level;
    plan.rules = options.rules;
    return plan;
}

/// The time a phase gets under the rules. Without a limit it keeps its own, which then only divides the bar of phases.
Milliseconds lengthUnder(const SessionRules &rules, Milliseconds length)
{
    return rules.isTimed() ? length * rules.limitPercent / 100 : length;
}

/// The content's prompts all have follow-ups to be pressed with; one's own only where somebody noted them.
QList<const Prompt *> thatCanBePressed(const QList<const Prompt *> &bank, const Round &round)
{
    int presses = 0;
    for (const Phase &phase : round.phases) {
        presses += phase.kind == PhaseKind::Followups ? phase.count : 0;
    }
    QList<const Prompt *> result;
    std::copy_if(bank.cbegin(), bank.cend(), std::back_inserter(result), [&](const Prompt *prompt) {
        return prompt->source.badge != Badge::Own || prompt->followups.size() >= presses;
    });
    return result;
}

/// Draws phase by phase, so that nothing is asked twice.
class RoundDraw
{
public:
    RoundDraw(const Round &round, const SessionBank &bank, const DrawOptions &options)
        : m_round(round)
        , m_options(options)
        , m_random(options.seed)
        , m_plan(emptyPlan(round, options))
        , m_prompts(promptsInOrder(thatCanBePressed(bank.prompts, round), options, &m_random))
        , m_ladders(inDrawingOrder(bank.ladders, options, &m_random, [](const Ladder &) { return 0; }))
    {
    }

    Result<SessionPlan> draw()
    {
        for (const Phase &phase : m_round.phases) {
            m_planned = { phase.id, phase.title, phase.cue,
                lengthUnder(m_options.rules, std::chrono::minutes { phase.minutes }), {},
                lengthUnder(m_options.rules, std::chrono::minutes { phase.interruptAfter }) };
            m_count = 0;
            ROUNDS_RETURN_IF_ERROR(drawPhase(phase));
            m_plan.phases.append(m_planned);
        }
        addDeeperItems();
        m_plan.level = facedLevel(m_drawn, m_options.level);
        return m_plan;
    }

private:
    QString nextId() { return QStringLiteral("%1-%2").arg(m_planned.id).arg(++m_count); }

    tl::unexpected<Error> tooFew(const Phase &phase, const QString &what) const
    {
        return failure(ErrorKind::NotFound,
            QStringLiteral("round '%1' has too few %2 for phase '%3'").arg(m_round.id.value(), what, phase.id));
    }

    Result<> drawPhase(const Phase &phase)
    {
        if (phase.kind == PhaseKind::Fixed) {
            m_planned.items.append({ nextId(), PhaseKind::Fixed, {}, -1, phase.title, phase.ask });
            return {};
        }
        // What was asked since the last follow-ups is pressed now; a story is not pressed twice while the case after it is not.
        const qsizetype pressedFrom = m_pressedFrom;
        if (phase.kind == PhaseKind::Followups) {
            m_pressedFrom = m_drawn.size();
        }
        for (int i = 0; i < phase.count; ++i) {
            switch (phase.kind) {
            case PhaseKind::Prompts:
                ROUNDS_RETURN_IF_ERROR(takePrompt(phase));
                break;
            case PhaseKind::Ladder:
                ROUNDS_RETURN_IF_ERROR(takeLadder(phase));
                break;
            default:
                ROUNDS_RETURN_IF_ERROR(takeFollowup(phase, pressedFrom));
                break;
            }
        }
        return {};
    }

    Result<> takePrompt(const Phase &phase)
    {
        const auto fits = std::find_if(m_prompts.begin(), m_prompts.end(), [&](const Prompt *prompt) {
            const bool isOfThisRound = prompt->round == m_round.id;
            const bool isInBank = phase.banks.isEmpty()
                ? isOfThisRound
                : phase.banks.contains(prompt->round) || (isOfThisRound && prompt->source.badge == Badge::Own);
            // What is asked about one paper only is for talks and panels that know theirs.
            return isInBank && prompt->paper.isEmpty() && (phase.areas.isEmpty() || phase.areas.contains(prompt->area));
        });
        if (fits == m_prompts.end()) {
            return tooFew(phase, QStringLiteral("prompts"));
        }
        m_planned.items.append(promptItem(nextId(), **fits));
        m_plan.seenBefore = m_plan.seenBefore || wasAsked(m_options, **fits);
        m_drawn.append(*fits);
        m_prompts.erase(fits);
        return {};
    }

    Result<> takeLadder(const Phase &phase)
    {
        const auto fits = std::find_if(m_ladders.begin(), m_ladders.end(),
            [&](const Ladder *ladder) { return phase.areas.isEmpty() || phase.areas.contains(ladder->area); });
        if (fits == m_ladders.end()) {
            return tooFew(phase, QStringLiteral("ladders"));
        }
        m_planned.items.append(rungItems(nextId(), **fits));
        m_plan.seenBefore = m_plan.seenBefore || m_options.daysSinceAsked.contains(PromptId((*fits)->id.value()));
        m_ladders.erase(fits);
        return {};
    }

    /// A follow-up of a prompt from `first` on, or of any where those have none left.
    Result<> takeFollowup(const Phase &phase, qsizetype first)
    {
        const auto hasMore = [&](const Prompt *prompt) { return m_asked.value(prompt->id) < prompt->followups.size(); };
        auto from = m_drawn.cbegin() + first;
        if (std::none_of(from, m_drawn.cend(), hasMore)) {
            from = m_drawn.cbegin();
        }
        // In turn over the prompts, so that each is deepened before one is deepened twice.
        const auto next = std::min_element(from, m_drawn.cend(), [&](const Prompt *a, const Prompt *b) {
            return std::pair(!hasMore(a), m_asked.value(a->id)) < std::pair(!hasMore(b), m_asked.value(b->id));
        });
        if (next == m_drawn.cend() || !hasMore(*next)) {
            return tooFew(phase, QStringLiteral("follow-ups"));
        }
        m_planned.items.append(followupItem(nextId(), **next, m_asked[(*next)->id]++));
        return {};
    }

    /// What no later phase asks can be asked at once, by going deeper.
    void addDeeperItems()
    {
        for (PlanPhase &phase : m_plan.phases) {
            QList<PlanItem> items;
            for (const PlanItem &item : phase.items) {
                items.append(item);
                if (item.kind == PhaseKind::Prompts) {
                    const auto prompt = std::find_if(m_drawn.cbegin(), m_drawn.cend(),
                        [&](const Prompt *drawn) { return drawn->id == item.prompt; });
                    items.append(deeperItems(item.id, **prompt, m_asked.value(item.prompt)));
                }
            }
            phase.items = items;
        }
    }

    const Round &m_round;
    const DrawOptions &m_options;
    Random m_random;
    SessionPlan m_plan;
    QList<const Prompt *> m_prompts;
    QList<const Ladder *> m_ladders;
    QList<const Prompt *> m_drawn;
    /// How many follow-ups of each prompt the phases use up.
    QHash<PromptId, int> m_asked;
    /// The first of the drawn prompts that no phase has pressed yet.
    qsizetype m_pressedFrom = 0;
    PlanPhase m_planned;
    int m_count = 0;
};

} // namespace

Result<SessionPlan> drawRound(const Round &round, const SessionBank &bank, const DrawOptions &options)
{
    return RoundDraw(round, bank, options).draw();
}

const Prompt *drawPrompt(const QList<const Prompt *> &bank, const DrawOptions &options)
{
    Random random(options.seed);
    const QList<const Prompt *> order = promptsInOrder(bank, options, &random);
    return order.isEmpty() ? nullptr : order.first();
}

SessionPlan shortRound(const Round &home, const Prompt &prompt, const DrawOptions &options)
{
    SessionPlan plan = emptyPlan(home, options);
    plan.level = prompt.level;
    plan.seenBefore = wasAsked(options, prompt);
    PlanPhase phase { QStringLiteral("short"), prompt.title, {}, lengthUnder(options.rules, kShortLength), {} };
    phase.items.append(promptItem(QStringLiteral("short-1"), prompt));
    phase.items.append(deeperItems(QStringLiteral("short-1"), prompt, 0));
    plan.phases.append(phase);
    return plan;
}

SessionPlan ladderRound(const Round &home, const Ladder &ladder, const DrawOptions &options)
{
    SessionPlan plan = emptyPlan(home, options);
    plan.seenBefore = options.daysSinceAsked.contains(PromptId(ladder.id.value()));
    const auto rungs = static_cast<int>(ladder.rungs.size());
    PlanPhase phase { QStringLiteral("ladder"), ladder.title, {}, lengthUnder(options.rules, kRungLength * rungs),
        rungItems(QStringLiteral("ladder-1"), ladder) };
    plan.phases.append(phase);
    return plan;
}

} // namespace sevenrounds
