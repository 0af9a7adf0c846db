// SPDX-License-Identifier: MIT
#include "content/factchecks.h"

#include "content/capacity.h"
#include "content/contentlibrary.h"
#include "content/factshape.h"
#include "guide/guidefacts.h"
#include "guide/pay.h"

#include <QSet>

#include <algorithm>
#include <cmath>
#include <functional>
#include <numeric>

namespace sevenrounds {

namespace {

constexpr double kWhole = 100.0;

/// Written as references name them; each says whether an id is there.
using KindTable = QHash<QString, std::function<bool(const ContentLibrary &, const QString &)>>;

template <typename Items>
bool holds(const Items &items, const QString &id)
{
    return std::any_of(items.cbegin(), items.cend(), [&](const auto &item) { return item.id.value() == id; });
}

const KindTable &readKinds()
{
    static const KindTable kinds {
        { QStringLiteral("rounds"), [](const auto &l, const QString &id) { return holds(l.rounds(), id); } },
        { QStringLiteral("prompts"), [](const auto &l, const QString &id) { return holds(l.prompts(), id); } },
        { QStringLiteral("derivations"), [](const auto &l, const QString &id) { return holds(l.derivations(), id); } },
        { QStringLiteral("ladders"), [](const auto &l, const QString &id) { return holds(l.ladders(), id); } },
        { QStringLiteral("mistakes"), [](const auto &l, const QString &id) { return holds(l.mistakes(), id); } },
        { QStringLiteral("rubrics"),
            [](const auto &l, const QString &id) { return l.findRubric(RoundId(id)) != nullptr; } },
        { QStringLiteral("talk-formats"), [](const auto &l, const QString &id) { return holds(l.talkFormats(), id); } },
        { QStringLiteral("stories"), [](const auto &l, const QString &id) { return holds(l.storyTopics(), id); } },
        { QStringLiteral("drills"), [](const auto &l, const QString &id) { return holds(l.drills(), id); } },
        { QStringLiteral("questions"), [](const auto &l, const QString &id) { return holds(l.askedQuestions(), id); } },
        { QStringLiteral("papers"), [](const auto &l, const QString &id) { return holds(l.papers(), id); } },
        // A class of problems is there where one of it is.
        { QStringLiteral("problems"),
            [](const auto &l, const QString &id) {
                return std::any_of(l.codingProblems().cbegin(), l.codingProblems().cend(),
                    [&](const CodingProblem &problem) { return problem.id.value() == id || problem.covers == id; });
            } },
        // A plan, or a task of one.
        { QStringLiteral("plans"),
            [](const auto &l, const QString &id) {
                return std::any_of(l.plans().cbegin(), l.plans().cend(), [&](const StudyPlan &plan) {
                    return plan.id.value() == id
                        || std::any_of(plan.tasks.cbegin(), plan.tasks.cend(),
                            [&](const PlanTask &task) { return task.id.value() == id; });
                });
            } },
        { QStringLiteral("checklists"),
            [](const auto &l, const QString &id) {
                return std::any_of(l.checklists().cbegin(), l.checklists().cend(), [&](const ChecklistGroup &group) {
                    return group.id == id
                        || std::any_of(group.items.cbegin(), group.items.cend(),
                            [&](const ChecklistItem &item) { return item.id.value() == id; });
                });
            } },
        { QStringLiteral("quizzes"),
            [](const auto &l, const QString &id) {
                const auto isIn = [&](const auto &quiz, const auto &items) {
                    return quiz.id == id || std::any_of(items.cbegin(), items.cend(), [&](const auto &item) {
                        return item.id.value() == id;
                    });
                };
                return std::any_of(l.quizzes().cbegin(), l.quizzes().cend(),
                           [&](const Quiz &quiz) { return isIn(quiz, quiz.questions); })
                    || std::any_of(l.selfTests().cbegin(), l.selfTests().cend(),
                        [&](const SelfTest &test) { return isIn(test, test.items); });
            } },
        // A deck's cards begin with its name.
        { QStringLiteral("cards"),
            [](const auto &l, const QString &id) {
                return std::any_of(l.cardDecks().cbegin(), l.cardDecks().cend(), [&](const CardDeck &deck) {
                    return !deck.cards.isEmpty() && deck.cards.first().id.value().startsWith(id + QLatin1Char('/'));
                });
            } },
    };
    return kinds;
}

QString fileOf(const FactRecord &fact)
{
    return QStringLiteral("facts/%1.yaml").arg(fact.kind);
}

/// Every reference of a record, those of its parts too.
void collect(const FactItem &item, QStringList *references)
{
    for (const FactField &field : item.fields) {
        if (field.isReference) {
            references->append(field.texts);
        }
        for (const FactItem &part : field.parts) {
            collect(part, references);
        }
    }
}

QStringList referencesOf(const FactRecord &fact)
{
    QStringList references;
    collect(fact, &references);
    return references;
}

QString endKey(Against against)
{
    switch (against) {
    case Against::Below:
        return QStringLiteral("below");
    case Against::Above:
        return QStringLiteral("above");
    case Against::Equal:
        break;
    }
    return QStringLiteral("equal");
}

void checkPay(const QList<FactRecord> &facts, ContentProblems *problems)
{
    for (const PayBand &band : payBands(facts)) {
        const FactRecord *fact = findFact(facts, QStringLiteral("pay/") + band.id.value());
        const std::optional<PrintedAgainstParts> found = comparePrinted(band);
        const FactItem *said = fact->part("printed_vs_parts");
        if (found.has_value() != (said != nullptr)) {
            problems->append({ fileOf(*fact), 0,
                QStringLiteral("'%1': printed_vs_parts stands where all parts do, and only there")
                    .arg(band.id.value()) });
        } else if (said != nullptr
            && (said->text("low") != endKey(found->low) || said->text("high") != endKey(found->high))) {
            problems->append({ fileOf(*fact), 0,
                QStringLiteral("'%1': the printed total is %2 and %3 the sum of its parts")
                    .arg(band.id.value(), endKey(found->low), endKey(found->high)) });
        }
    }
    for (const VestingSchedule &schedule : vestingSchedules(facts)) {
        const double sum = std::accumulate(schedule.percentOfYear.cbegin(), schedule.percentOfYear.cend(), 0.0);
        if (std::abs(sum - kWhole) > 1e-9) {
            problems->append({ QStringLiteral("facts/pay.yaml"), 0,
                QStringLiteral("'%1' does not add up to the whole grant").arg(schedule.id.value()) });
        }
    }
}

void checkComputed(const FactRecord &fact, ContentProblems *problems)
{
    for (const FactItem &line : fact.parts("computed")) {
        if (const Result<> right = checkCapacity(line.text("expr"), line.text("value")); !right) {
            problems->append({ fileOf(fact), 0,
                QStringLiteral("'%1', computed '%2': %3")
                    .arg(fact.id.value(), line.text("name"), right.error().context) });
        }
    }
}

/// A disagreement and the facts it is about point at each other.
void checkDisagreements(const ContentLibrary &library, ContentProblems *problems)
{
    for (const FactRecord &fact : library.facts()) {
        const QString disagreement = fact.text("disagreement");
        const FactRecord *other = library.findFact(disagreement);
        // A duration said in words and one said in numbers may both be the same disagreement: only the way there is asked for.
        if (other != nullptr && fact.kind != QLatin1String("crosswalk")
            && !other->texts("records").contains(fact.reference())) {
            problems->append({ library.fileOf(fact.reference()), 0,
                QStringLiteral("'%1' names %2, which does not name it among its records")
                    .arg(fact.id.value(), disagreement),
                fact.id.value() });
        }
    }
}

} // namespace

ReferenceState lookUp(const ContentLibrary &library, const QString &reference)
{
    const QString kind = reference.section(QLatin1Char('/'), 0, 0);
    const QString id = reference.section(QLatin1Char('/'), 1);
    if (isFactKind(kind)) {
        return id.isEmpty() || library.findFact(reference) != nullptr ? ReferenceState::Found : ReferenceState::Missing;
    }
    const auto known = readKinds().constFind(kind);
    if (known == readKinds().constEnd()) {
        return ReferenceState::Unread;
    }
    return id.isEmpty() || (*known)(library, id) ? ReferenceState::Found : ReferenceState::Missing;
}

ContentProblems checkFacts(const ContentLibrary &library)
{
    ContentProblems problems;
    for (const FactRecord &fact : library.facts()) {
        for (const QString &reference : referencesOf(fact)) {
            if (lookUp(library, reference) == ReferenceState::Missing) {
                problems.append({ library.fileOf(fact.reference()), 0,
                    QStringLiteral("'%1' refers to what is not there: %2").arg(fact.id.value(), reference),
                    reference.section(u'/', -1) });
            }
        }
    }
    checkDisagreements(library, &problems);
    return problems;
}

QStringList findUnreadReferences(const QList<FactRecord> &facts)
{
    QStringList pending;
    for (const FactRecord &fact : facts) {
        for (const QString &reference : referencesOf(fact)) {
            const QString kind = reference.section(QLatin1Char('/'), 0, 0);
            if (!isFactKind(kind) && !readKinds().contains(kind)) {
                pending.append(fact.reference() + QStringLiteral(" -> ") + reference);
            }
        }
    }
    pending.sort();
    pending.removeDuplicates();
    return pending;
}

ContentProblems checkFigures(const QList<FactRecord> &facts)
{
    ContentProblems problems;
    checkPay(facts, &problems);
    for (const FactRecord &fact : facts) {
        checkComputed(fact, &problems);
    }
    return problems;
}

ContentProblems checkCoverage(const ContentLibrary &library, const QList<CoverageEntry> &coverage)
{
    const QString file = QStringLiteral("facts/coverage.yaml");
    ContentProblems problems;
    QSet<QString> items;
    for (const CoverageEntry &entry : coverage) {
        if (items.contains(entry.item)) {
            problems.append({ file, 0, QStringLiteral("'%1' stands twice").arg(entry.item) });
        }
        items.insert(entry.item);
        if (entry.places.isEmpty()) {
            problems.append({ file, 0, QStringLiteral("'%1' has no place").arg(entry.item) });
        }
        bool hasUnread = false;
        for (const QString &place : entry.places) {
            const ReferenceState state = lookUp(library, place);
            hasUnread = hasUnread || state == ReferenceState::Unread;
            if (state == ReferenceState::Missing || (state == ReferenceState::Unread && !entry.isPending)) {
                problems.append({ file, 0, QStringLiteral("'%1' stands nowhere: %2").arg(entry.item, place) });
            }
        }
        if (entry.isPending && !hasUnread) {
            problems.append({ file, 0, QStringLiteral("'%1' is there and no longer pending").arg(entry.item) });
        }
    }
    return problems;
}

} // namespace sevenrounds
