// SPDX-License-Identifier: MIT
#include "ui/guide/guidelinks.h"

#include "content/factshape.h"
#include "ui/guide/guidewords.h"

#include <QHash>

#include <algorithm>
#include <array>
#include <type_traits>

namespace sevenrounds {

namespace {

using guidewords::tr;

constexpr std::array kLinkNameKeys { "title", "topic", "term", "question", "text", "happens", "what", "remark", "day" };
/// In words on the card, and no links.
constexpr std::array kWordedKeys { "guide", "only_in", "rounds", "mistake", "prevents", "option_records" };
constexpr qsizetype kLongestLink = 48;

QString linkKind(const QString &reference)
{
    return reference.section(QLatin1Char('/'), 0, 0);
}

QString linkId(const QString &reference)
{
    return reference.section(QLatin1Char('/'), 1);
}

template <typename Items>
bool holdsId(const Items &items, const QString &id)
{
    return std::any_of(items.cbegin(), items.cend(), [&](const auto &item) {
        if constexpr (std::is_same_v<std::decay_t<decltype(item.id)>, QString>) {
            return item.id == id;
        } else {
            return item.id.value() == id;
        }
    });
}

/// A kind for all of it: where that is, and what it is called.
struct WholeKind {
    GuidePlace place = GuidePlace::None;
    const char *text = "";
};

const QHash<QString, WholeKind> &wholeKinds()
{
    static const QHash<QString, WholeKind> all {
        { QStringLiteral("prompts"), { GuidePlace::Bank, QT_TRANSLATE_NOOP("Guide", "The question bank") } },
        { QStringLiteral("derivations"), { GuidePlace::Derivations, QT_TRANSLATE_NOOP("Guide", "All derivations") } },
        { QStringLiteral("problems"), { GuidePlace::Problems, QT_TRANSLATE_NOOP("Guide", "All coding problems") } },
        { QStringLiteral("plans"), { GuidePlace::Plan, QT_TRANSLATE_NOOP("Guide", "Your plan") } },
        { QStringLiteral("checklists"), { GuidePlace::Plan, QT_TRANSLATE_NOOP("Guide", "Your plan") } },
        { QStringLiteral("quizzes"), { GuidePlace::SelfTest, QT_TRANSLATE_NOOP("Guide", "The self-test") } },
        { QStringLiteral("ladders"), { GuidePlace::Ladders, QT_TRANSLATE_NOOP("Guide", "All ladders") } },
        { QStringLiteral("stories"), { GuidePlace::Stories, QT_TRANSLATE_NOOP("Guide", "Your stories") } },
        { QStringLiteral("questions"), { GuidePlace::Questions, QT_TRANSLATE_NOOP("Guide", "Questions to ask them") } },
        { QStringLiteral("cards"), { GuidePlace::Cards, QT_TRANSLATE_NOOP("Guide", "All cards") } },
        // Of no kind of content: where what one noted is used.
        { QStringLiteral("interviews"), { GuidePlace::Interviews, QT_TRANSLATE_NOOP("Guide", "Real interviews") } },
        { QStringLiteral("mock-loops"), { GuidePlace::MockLoops, QT_TRANSLATE_NOOP("Guide", "Mock loops") } },
        { QStringLiteral("settings"), { GuidePlace::Settings, QT_TRANSLATE_NOOP("Guide", "Settings") } },
        { QStringLiteral("pipeline"), { GuidePlace::Fact, QT_TRANSLATE_NOOP("Guide", "Process and waits") } },
        { QStringLiteral("pay"), { GuidePlace::Fact, QT_TRANSLATE_NOOP("Guide", "Pay and offers") } },
        { QStringLiteral("teams"), { GuidePlace::Fact, QT_TRANSLATE_NOOP("Guide", "Teams") } },
        { QStringLiteral("roles"), { GuidePlace::Fact, QT_TRANSLATE_NOOP("Guide", "Roles and the PhD") } },
        { QStringLiteral("merger"), { GuidePlace::Fact, QT_TRANSLATE_NOOP("Guide", "The merger") } },
        { QStringLiteral("qualities"), { GuidePlace::Fact, QT_TRANSLATE_NOOP("Guide", "What is judged") } },
    };
    return all;
}

GuideTarget wholeKindTarget(const ContentLibrary &library, const QString &kind)
{
    const GuidePlace place = wholeKinds().value(kind).place;
    if (place != GuidePlace::Fact) {
        return { place };
    }
    const QList<FactRecord> &facts = library.facts();
    const auto found
        = std::find_if(facts.cbegin(), facts.cend(), [&](const FactRecord &fact) { return fact.kind == kind; });
    return found == facts.cend() ? GuideTarget {} : GuideTarget { place, found->reference() };
}

const CodingProblem *linkedProblem(const ContentLibrary &library, const QString &id)
{
    const QList<CodingProblem> &problems = library.codingProblems();
    // A class of problems is met by the first one of it.
    const auto found = std::find_if(problems.cbegin(), problems.cend(),
        [&](const CodingProblem &problem) { return problem.id.value() == id || problem.covers == id; });
    return found == problems.cend() ? nullptr : &*found;
}

/// The plan that a plan or a task of one is.
const StudyPlan *linkedPlan(const ContentLibrary &library, const QString &id)
{
    const QList<StudyPlan> &plans = library.plans();
    const auto found = std::find_if(plans.cbegin(), plans.cend(),
        [&](const StudyPlan &plan) { return plan.id.value() == id || holdsId(plan.tasks, id); });
    return found == plans.cend() ? nullptr : &*found;
}

const AskedQuestion *linkedQuestion(const ContentLibrary &library, const QString &id)
{
    const QList<AskedQuestion> &questions = library.askedQuestions();
    const auto found = std::find_if(
        questions.cbegin(), questions.cend(), [&](const AskedQuestion &one) { return one.id.value() == id; });
    return found == questions.cend() ? nullptr : &*found;
}

const PaperCard *linkedPaper(const ContentLibrary &library, const QString &id)
{
    const QList<PaperCard> &papers = library.papers();
    const auto found
        = std::find_if(papers.cbegin(), papers.cend(), [&](const PaperCard &one) { return one.id.value() == id; });
    return found == papers.cend() ? nullptr : &*found;
}

bool isOnChecklist(const ContentLibrary &library, const QString &id)
{
    return std::any_of(library.checklists().cbegin(), library.checklists().cend(),
        [&](const ChecklistGroup &group) { return group.id == id || holdsId(group.items, id); });
}

const FactRecord *refusalOfMistake(const ContentLibrary &library, const QString &mistake)
{
    const QList<FactRecord> &facts = library.facts();
    const auto found = std::find_if(facts.cbegin(), facts.cend(), [&](const FactRecord &fact) {
        return fact.texts("mistake").contains(mistake) || fact.texts("prevents").contains(mistake);
    });
    return found == facts.cend() ? nullptr : &*found;
}

/// A place and what the link to it is called, where the item is there.
struct FoundLink {
    GuideTarget target;
    QString text;
};

template <typename Item>
FoundLink linkIf(const Item *item, GuidePlace place, const QString &id, const QString &pattern)
{
    return item == nullptr ? FoundLink {} : FoundLink { { place, id }, pattern.arg(item->title) };
}

FoundLink findLink(const ContentLibrary &library, const QString &kind, const QString &id)
{
    if (kind == QLatin1String("prompts")) {
        return linkIf(library.findPrompt(PromptId(id)), GuidePlace::Prompt, id, tr("Prompt: %1"));
    }
    if (kind == QLatin1String("derivations")) {
        return linkIf(library.findDerivation(DerivationId(id)), GuidePlace::Derivation, id, tr("Derive: %1"));
    }
    if (kind == QLatin1String("ladders")) {
        return linkIf(library.findLadder(LadderId(id)), GuidePlace::Ladders, id, tr("Ladder: %1"));
    }
    if (kind == QLatin1String("drills")) {
        return linkIf(library.findDrill(DrillId(id)), GuidePlace::Drill, id, tr("Say it: %1"));
    }
    if (kind == QLatin1String("talk-formats")) {
        return linkIf(library.findTalkFormat(TalkFormatId(id)), GuidePlace::Talk, id, tr("Talk: %1"));
    }
    if (kind == QLatin1String("rounds")) {
        return linkIf(library.findRound(RoundId(id)), GuidePlace::Round, id, tr("Mock round: %1"));
    }
    if (kind == QLatin1String("stories")) {
        return linkIf(library.findStoryTopic(StoryTopicId(id)), GuidePlace::Stories, id, tr("Stories: %1"));
    }
    if (kind == QLatin1String("problems")) {
        const CodingProblem *problem = linkedProblem(library, id);
        return linkIf(problem, GuidePlace::Problem, problem == nullptr ? id : problem->id.value(), tr("Solve: %1"));
    }
    if (kind == QLatin1String("plans")) {
        return linkIf(linkedPlan(library, id), GuidePlace::Plan, id, tr("Plan: %1"));
    }
    if (kind == QLatin1String("papers")) {
        return linkIf(linkedPaper(library, id), GuidePlace::Paper, id, tr("Paper: %1"));
    }
    if (kind == QLatin1String("questions")) {
        const AskedQuestion *question = linkedQuestion(library, id);
        return question == nullptr ? FoundLink {}
                                   : FoundLink { { GuidePlace::Questions, id }, tr("Ask them: %1").arg(question->ask) };
    }
    if (kind == QLatin1String("rubrics")) {
        return linkIf(library.findRound(RoundId(id)), GuidePlace::Round, id, tr("Rubric: %1"));
    }
    if (kind == QLatin1String("checklists")) {
        return isOnChecklist(library, id) ? FoundLink { { GuidePlace::Plan, id }, tr("The checklists") } : FoundLink {};
    }
    if (kind == QLatin1String("cards")) {
        const bool isThere
            = std::any_of(library.cardDecks().cbegin(), library.cardDecks().cend(), [&](const CardDeck &deck) {
                  return !deck.cards.isEmpty() && deck.cards.first().id.value().startsWith(id + QLatin1Char('/'));
              });
        return isThere ? FoundLink { { GuidePlace::Cards, id }, tr("Cards: %1").arg(QString(id).replace(u'-', u' ')) }
                       : FoundLink {};
    }
    if (kind == QLatin1String("mistakes")) {
        // It stands on the card of the refusal that it leads to.
        const FactRecord *refusal = refusalOfMistake(library, QStringLiteral("mistakes/") + id);
        return refusal == nullptr
            ? FoundLink {}
            : FoundLink { { GuidePlace::Fact, refusal->reference() }, factTitle(library, *refusal) };
    }
    if (kind == QLatin1String("quizzes")) {
        const bool isSelfTest = std::any_of(library.selfTests().cbegin(), library.selfTests().cend(),
            [&](const SelfTest &test) { return test.id == id || holdsId(test.items, id); });
        const bool isQuiz = std::any_of(library.quizzes().cbegin(), library.quizzes().cend(),
            [&](const Quiz &quiz) { return quiz.id == id || holdsId(quiz.questions, id); });
        return isSelfTest ? FoundLink { { GuidePlace::SelfTest, id }, tr("The self-test") }
            : isQuiz      ? FoundLink { { GuidePlace::Quiz, id }, tr("The placement quiz") }
                          : FoundLink {};
    }
    const FactRecord *fact = library.findFact(kind + QLatin1Char('/') + id);
    if (fact == nullptr) {
        return {};
    }
    const QString title = factTitle(library, *fact);
    return { { GuidePlace::Fact, fact->reference() },
        kind == QLatin1String("disagreements") ? tr("The guides differ: %1").arg(title) : title };
}

void collectLinks(const FactItem &item, QStringList *references)
{
    for (const FactField &field : item.fields) {
        const bool isWorded = std::any_of(
            kWordedKeys.cbegin(), kWordedKeys.cend(), [&](const char *key) { return field.key == QLatin1String(key); });
        for (const QString &reference : field.isReference && !isWorded ? field.texts : QStringList()) {
            if (!references->contains(reference)) {
                references->append(reference);
            }
        }
        for (const FactItem &part : field.parts) {
            collectLinks(part, references);
        }
    }
}

} // namespace

GuideTarget guideTarget(const ContentLibrary &library, const QString &reference)
{
    const QString id = linkId(reference);
    return id.isEmpty() ? wholeKindTarget(library, reference) : findLink(library, linkKind(reference), id).target;
}

QString linkText(const ContentLibrary &library, const QString &reference)
{
    const QString id = linkId(reference);
    const char *whole = wholeKinds().value(reference).text;
    QString text = !id.isEmpty() ? findLink(library, linkKind(reference), id).text
        : *whole == '\0'         ? QString()
                                 : tr(whole);
    // A sentence in place of a title: its beginning says which one is meant.
    if (text.size() > kLongestLink) {
        text = text.left(kLongestLink).trimmed() + QStringLiteral("…");
    }
    return text;
}

QStringList linkedReferences(const FactRecord &fact)
{
    QStringList references;
    collectLinks(fact, &references);
    return references;
}

QString factTitle(const ContentLibrary &library, const FactRecord &fact)
{
    if (const Round *round = library.findRound(RoundId(linkId(fact.text("round")))); round != nullptr) {
        return round->title;
    }
    for (const char *key : kLinkNameKeys) {
        if (QString text = fact.text(key); !text.isEmpty()) {
            return text;
        }
    }
    // Rows of a table have no name of their own.
    const QString where = fact.text("country").isEmpty() ? fact.text("ladder") : fact.text("country");
    return fact.text("level").isEmpty() ? where : QStringLiteral("%1 · %2").arg(fact.text("level"), where);
}

} // namespace sevenrounds
