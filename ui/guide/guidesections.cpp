// SPDX-License-Identifier: MIT
#include "ui/guide/guidesections.h"

#include "guide/guidefacts.h"
#include "ui/guide/guidecardbuilder.h"
#include "ui/guide/guidetext.h"
#include "ui/guide/guidewords.h"

#include <QCoreApplication>

#include <utility>

namespace sevenrounds {

namespace {

constexpr int kPair = 2;
const QString kCards = QStringLiteral("CardsPane.qml");

using guidewords::tr;

using Fits = std::function<bool(const FactRecord &)>;

/// The cards of some lists, written kind/list, that fit.
std::function<QList<GuideCard>()> cardsOf(const ContentLibrary &library, const QStringList &lists, Fits fits = {})
{
    return [&library, lists, fits = std::move(fits)] {
        QList<GuideCard> cards;
        for (const QString &list : lists) {
            const QString kind = list.section(QLatin1Char('/'), 0, 0);
            for (const FactRecord *fact : factsOf(library.facts(), kind, list.section(QLatin1Char('/'), 1))) {
                if (!fits || fits(*fact)) {
                    cards.append(guideCard(library, *fact));
                }
            }
        }
        return cards;
    };
}

Fits fieldIs(const char *key, const char *value)
{
    return [key, value](const FactRecord &fact) { return fact.text(key) == QLatin1String(value); };
}

QList<const FactRecord *> briefings(const ContentLibrary &library)
{
    return factsOf(library.facts(), QStringLiteral("briefings"), QStringLiteral("briefings"));
}

GuideSection briefingSection(const ContentLibrary &library)
{
    GuideSection section { tr("Briefings"), tr("One page for the evening before each round."), {} };
    for (const FactRecord *fact : briefings(library)) {
        const Round *round = library.findRound(RoundId(fact->text("round").section(QLatin1Char('/'), 1)));
        section.parts.append({ round == nullptr ? fact->id.value() : round->title, kCards, kPair,
            [&library, fact] { return briefingCards(library, *fact); } });
    }
    return section;
}

GuideSection processSection(const ContentLibrary &library)
{
    const auto stages = [&library](const QString &guide, const QString &variant) {
        return cardsOf(library, { QStringLiteral("pipeline/pipeline") }, [guide, variant](const FactRecord &fact) {
            return fact.text("guide") == guide && fact.text("variant") == variant;
        });
    };
    const auto withTotals = [&library, stages](const QString &guide) {
        return [&library, guide, cards = stages(guide, {})] { return pipelineTotalCards(library, guide) + cards(); };
    };
    const QString engineer = QStringLiteral("guides/guide-s1");
    return { tr("Process and waits"),
        tr("What happens when, how long it takes, and what the printed totals leave out."),
        { { tr("AI Engineer guide"), kCards, 1, withTotals(engineer) },
            { tr("Its FAQ"), kCards, 1, stages(engineer, QStringLiteral("FAQ")) },
            { tr("Research guide"), kCards, 1, withTotals(QStringLiteral("guides/guide-s2")) },
            { tr("Waits and deadlines"), kCards, 1,
                cardsOf(library, { QStringLiteral("pipeline/waits"), QStringLiteral("pipeline/deadlines") }) },
            { tr("Committee"), kCards, 1, cardsOf(library, { QStringLiteral("pipeline/committee") }) } } };
}

GuideSection loopsSection(const ContentLibrary &library)
{
    return { tr("The two loops"), tr("What corresponds, what carries over, and where questions stand in each guide."),
        { { tr("Side by side"), kCards, 1, cardsOf(library, { QStringLiteral("crosswalk/crosswalk") }) },
            { tr("The two guides"), kCards, 1,
                cardsOf(library,
                    { QStringLiteral("guides/guides"), QStringLiteral("guides/tracks"), QStringLiteral("guides/goals"),
                        QStringLiteral("guides/facts") }) },
            { tr("Areas of questions"), kCards, kPair, cardsOf(library, { QStringLiteral("areas/areas") }) } } };
}

GuideSection paySection(const ContentLibrary &library)
{
    return { tr("Pay and offers"),
        tr("Every figure as printed, what its parts add up to, and your own numbers on top."),
        { { tr("Pay tables"), QStringLiteral("PayPane.qml"), 1,
              cardsOf(library,
                  { QStringLiteral("pay/pay"), QStringLiteral("pay/ranges"), QStringLiteral("pay/vesting") }) },
            { tr("Your offer"), QStringLiteral("OfferPane.qml"), 1, [] { return QList<GuideCard>(); } },
            { tr("What moves it"), kCards, kPair,
                cardsOf(library,
                    { QStringLiteral("pay/levers"), QStringLiteral("pay/parts"), QStringLiteral("pay/places") }) } } };
}

GuideSection teamsSection(const ContentLibrary &library)
{
    return { tr("Teams"), tr("Five kinds of teams on five axes, ranked by what you would not give up."),
        { { tr("Your match"), QStringLiteral("TeamsPane.qml"), 1,
              cardsOf(library, { QStringLiteral("teams/axes"), QStringLiteral("teams/facts") }) },
            { tr("The five kinds"), kCards, 1, cardsOf(library, { QStringLiteral("teams/teams") }) } } };
}

GuideSection rolesSection(const ContentLibrary &library)
{
    return { tr("Roles and the PhD"),
        tr("Who needs one, where one is expected to have published, and what the merger changed."),
        { { tr("Roles"), kCards, kPair,
              cardsOf(library, { QStringLiteral("roles/roles"), QStringLiteral("roles/facts") }) },
            { tr("Venues and places"), kCards, kPair,
                cardsOf(library, { QStringLiteral("roles/venues"), QStringLiteral("roles/locations") }) },
            { tr("The merger"), kCards, 1,
                cardsOf(library,
                    { QStringLiteral("merger/merger"), QStringLiteral("merger/effects"),
                        QStringLiteral("merger/facts") }) } } };
}

GuideSection workSection(const ContentLibrary &library)
{
    return { tr("The work itself"), tr("Questions from a day in the role, and what the guides tell of the place."),
        { { tr("A day in the role"), kCards, 1, cardsOf(library, { QStringLiteral("scenarios/scenarios") }) },
            { tr("Projects and names"), kCards, kPair,
                cardsOf(library, { QStringLiteral("projects/projects"), QStringLiteral("projects/names") }) },
            { tr("The week and the first year"), kCards, kPair,
                cardsOf(library,
                    { QStringLiteral("projects/week"), QStringLiteral("projects/culture"),
                        QStringLiteral("projects/year_one") }) } } };
}

GuideSection rejectionSection(const ContentLibrary &library)
{
    const auto part = [&](const char *title, const char *kind) {
        return GuidePart { tr(title), kCards, 1,
            cardsOf(library, { QStringLiteral("rejections/rejections") }, fieldIs("kind", kind)) };
    };
    return { tr("Why people are refused"),
        tr("The reasons and mistakes that both guides list, how you would notice, and what to do instead."),
        { part(QT_TRANSLATE_NOOP("Guide", "Six reasons"), "reason"),
            part(QT_TRANSLATE_NOOP("Guide", "Ten mistakes"), "mistake"),
            part(QT_TRANSLATE_NOOP("Guide", "Fatal in a design"), "fatal"),
            part(QT_TRANSLATE_NOOP("Guide", "From the FAQ"), "faq-mistake"),
            part(QT_TRANSLATE_NOOP("Guide", "Tips"), "tip") } };
}

GuideSection glossarySection(const ContentLibrary &library)
{
    const auto part = [&](const char *title, const char *group) {
        return GuidePart { tr(title), kCards, kPair,
            cardsOf(library, { QStringLiteral("glossary/glossary") }, fieldIs("group", group)) };
    };
    return { tr("Glossary"), tr("Words that the guides use, explained by us."),
        { part(QT_TRANSLATE_NOOP("Guide", "Process"), "process"), part(QT_TRANSLATE_NOOP("Guide", "Pay"), "pay"),
            part(QT_TRANSLATE_NOOP("Guide", "Stack"), "stack"),
            part(QT_TRANSLATE_NOOP("Guide", "Operation"), "operation"),
            part(QT_TRANSLATE_NOOP("Guide", "Evaluation"), "evaluation"),
            part(QT_TRANSLATE_NOOP("Guide", "Learning"), "learning"),
            part(QT_TRANSLATE_NOOP("Guide", "Algorithms"), "algorithm") } };
}

} // namespace

QList<GuideSection> guideSections(const ContentLibrary &library)
{
    return { briefingSection(library), processSection(library), loopsSection(library),
        { tr("Where the guides differ"), tr("Both say what they say. What you were told stands on top, with its day."),
            { { tr("All"), kCards, 1, cardsOf(library, { QStringLiteral("disagreements/disagreements") }) } } },
        { tr("Levels"), tr("Both ladders side by side; what a guide leaves open is ours and says so."),
            { { tr("Both ladders"), kCards, 1, [&library] { return levelCards(library); } },
                { tr("What decides the level"), kCards, 1, cardsOf(library, { QStringLiteral("levels/facts") }) } } },
        paySection(library), teamsSection(library), rolesSection(library),
        { tr("Skills radar"), tr("Eight axes against the level that the engineer guide asks for."),
            { { tr("Your radar"), QStringLiteral("SkillsPane.qml"), 1,
                cardsOf(library,
                    { QStringLiteral("skills/skills"), QStringLiteral("skills/scale"),
                        QStringLiteral("skills/facts") }) } } },
        { tr("Resume and gaps"), tr("The listing's requirements against what you can show."),
            { { tr("Gap checker"), QStringLiteral("ResumePane.qml"), 1,
                  cardsOf(library, { QStringLiteral("requirements/requirements") }) },
                { tr("Your publications"), QStringLiteral("PublicationsPane.qml"), 1,
                    [] { return QList<GuideCard>(); } },
                { tr("What a resume shows"), kCards, 1,
                    cardsOf(library, { QStringLiteral("requirements/resume") }) } } },
        { tr("What is judged"),
            tr("Seven qualities, the form of a behavioral answer, and three questions after each mock."),
            { { tr("Seven qualities"), kCards, 1, cardsOf(library, { QStringLiteral("qualities/qualities") }) },
                { tr("Behavioral answers"), kCards, kPair,
                    cardsOf(library, { QStringLiteral("behavioral/behavioral") }) },
                { tr("Depth, and after each mock"), kCards, 1,
                    cardsOf(library,
                        { QStringLiteral("qualities/depth_round"), QStringLiteral("qualities/reflections") }) } } },
        workSection(library), rejectionSection(library),
        { tr("FAQ"), tr("The twelve topics of the engineer guide's frequent questions, answered by us."),
            { { tr("All"), kCards, 1, cardsOf(library, { QStringLiteral("faq/faq") }) } } },
        glossarySection(library),
        { tr("Gaps and promises"), tr("What the guides leave open, said openly, and what this program keeps to."),
            { { tr("What is missing"), kCards, 1, cardsOf(library, { QStringLiteral("gaps/gaps") }) },
                { tr("What this program keeps to"), kCards, kPair,
                    cardsOf(library, { QStringLiteral("promises/promises") }) } } } };
}

int briefingPart(const ContentLibrary &library, const RoundId &round)
{
    const QList<const FactRecord *> all = briefings(library);
    for (qsizetype i = 0; i < all.size(); ++i) {
        if (all.at(i)->text("round") == QStringLiteral("rounds/") + round.value()) {
            return static_cast<int>(i);
        }
    }
    return -1;
}

} // namespace sevenrounds
