// SPDX-License-Identifier: MIT
#include "cli/contentlisting.h"

#include <QJsonObject>

namespace sevenrounds {

namespace {

QJsonObject common(const QString &id, const QString &title, const Source &source)
{
    return { { QStringLiteral("id"), id }, { QStringLiteral("title"), title },
        { QStringLiteral("badge"), badgeKey(source.badge) } };
}

QJsonObject describeRound(const Round &round)
{
    QJsonObject json = common(round.id.value(), round.title, round.source);
    json.insert(QStringLiteral("number"), round.number);
    if (!round.code.isEmpty()) {
        json.insert(QStringLiteral("code"), round.code);
    }
    QJsonArray tracks;
    for (const Loop loop : round.loops) {
        tracks.append(loopKey(loop));
    }
    json.insert(QStringLiteral("tracks"), tracks);
    json.insert(QStringLiteral("minutes"), round.minutes);
    json.insert(QStringLiteral("minutes_badge"), badgeKey(round.minutesSource.badge));
    QJsonArray phases;
    for (const Phase &phase : round.phases) {
        phases.append(QJsonObject { { QStringLiteral("id"), phase.id }, { QStringLiteral("title"), phase.title },
            { QStringLiteral("minutes"), phase.minutes } });
    }
    json.insert(QStringLiteral("phases"), phases);
    return json;
}

QJsonObject describePrompt(const Prompt &prompt)
{
    QJsonObject json = common(prompt.id.value(), prompt.title, prompt.source);
    json.insert(QStringLiteral("round"), prompt.round.value());
    json.insert(QStringLiteral("area"), prompt.area);
    json.insert(QStringLiteral("level"), levelKey(prompt.level));
    json.insert(QStringLiteral("minutes"), prompt.minutes);
    json.insert(QStringLiteral("points"), prompt.points.size());
    json.insert(QStringLiteral("followups"), prompt.followups.size());
    json.insert(QStringLiteral("hints"), prompt.hints.size());
    return json;
}

QJsonObject describeDerivation(const Derivation &derivation)
{
    QJsonObject json = common(derivation.id.value(), derivation.title, derivation.source);
    json.insert(QStringLiteral("slug"), derivation.slug);
    json.insert(QStringLiteral("area"), derivation.area);
    json.insert(QStringLiteral("level"), levelKey(derivation.level));
    json.insert(QStringLiteral("minutes"), derivation.minutes);
    json.insert(QStringLiteral("steps"), derivation.steps.size());
    json.insert(QStringLiteral("asks"), derivation.asks.size());
    json.insert(QStringLiteral("core"), derivation.isCore);
    json.insert(QStringLiteral("model"), derivation.model);
    return json;
}

QJsonArray describeCards(const QList<CardDeck> &decks)
{
    QJsonArray list;
    for (const CardDeck &deck : decks) {
        for (const Card &card : deck.cards) {
            QJsonObject json = common(card.id.value(), card.front, card.source);
            json.insert(QStringLiteral("topic"), card.topic);
            json.insert(QStringLiteral("covers"), QJsonArray::fromStringList(deck.covers));
            list.append(json);
        }
    }
    return list;
}

QJsonObject describeLadder(const Ladder &ladder)
{
    QJsonObject json = common(ladder.id.value(), ladder.title, ladder.source);
    json.insert(QStringLiteral("area"), ladder.area);
    json.insert(QStringLiteral("rungs"), ladder.rungs.size());
    QJsonArray covers;
    for (const Rung &rung : ladder.rungs) {
        if (!rung.covers.isEmpty()) {
            covers.append(rung.covers);
        }
    }
    json.insert(QStringLiteral("covers"), covers);
    return json;
}

QJsonObject describeProblem(const CodingProblem &problem)
{
    QJsonObject json = common(problem.id.value(), problem.title, problem.source);
    json.insert(QStringLiteral("class"), problem.topic);
    json.insert(QStringLiteral("level"), levelKey(problem.level));
    json.insert(QStringLiteral("minutes"), problem.minutes);
    json.insert(QStringLiteral("covers"), problem.covers);
    json.insert(QStringLiteral("needs"), QJsonArray::fromStringList(problem.needs));
    json.insert(QStringLiteral("cases"), problem.visible.size() + problem.hidden.size());
    json.insert(QStringLiteral("properties"), problem.properties.size());
    json.insert(QStringLiteral("stress"), problem.stress.size());
    json.insert(QStringLiteral("wrong"), problem.wrong.size());
    return json;
}

QJsonObject describePlan(const StudyPlan &plan)
{
    QJsonObject json = common(plan.id.value(), plan.title, plan.source);
    json.insert(QStringLiteral("weeks"), plan.weeks);
    json.insert(QStringLiteral("stages"), plan.stages.size());
    json.insert(QStringLiteral("tasks"), plan.tasks.size());
    return json;
}

QJsonArray describeChecklists(const QList<ChecklistGroup> &groups)
{
    QJsonArray list;
    for (const ChecklistGroup &group : groups) {
        for (const ChecklistItem &item : group.items) {
            QJsonObject json = common(item.id.value(), item.text, item.source);
            json.insert(QStringLiteral("group"), group.title);
            json.insert(QStringLiteral("due"), group.due);
            json.insert(QStringLiteral("by_hand"), item.sign == ChecklistSign::ByHand);
            list.append(json);
        }
    }
    return list;
}

QJsonObject describePaper(const PaperCard &paper)
{
    QJsonObject json = common(paper.id.value(), paper.title, paper.source);
    json.insert(QStringLiteral("year"), paper.year);
    json.insert(QStringLiteral("area"), paper.area);
    json.insert(QStringLiteral("score"), paper.totalScore());
    json.insert(QStringLiteral("questions"), paper.questions.size());
    return json;
}

QJsonObject describeMistake(const Mistake &mistake)
{
    QJsonObject json = common(mistake.id.value(), mistake.text, mistake.source);
    json.insert(QStringLiteral("detected"), mistake.sign != MistakeSign::None);
    return json;
}

QJsonArray describeModels(const QList<derive::ModelSpec> &models)
{
    QJsonArray list;
    for (const derive::ModelSpec &model : models) {
        list.append(QJsonObject { { QStringLiteral("id"), QString::fromStdString(model.name) },
            { QStringLiteral("title"), QString::fromStdString(model.title) },
            { QStringLiteral("symbols"), static_cast<qint64>(model.symbols.size()) } });
    }
    return list;
}

QJsonObject describeRubric(const Rubric &rubric)
{
    QJsonObject json = common(rubric.id.value(), rubric.id.value(), rubric.source);
    json.insert(QStringLiteral("round"), rubric.round.value());
    QJsonArray criteria;
    for (const Criterion &criterion : rubric.criteria) {
        QJsonArray bands;
        for (const QString &band : criterion.bands) {
            bands.append(band);
        }
        criteria.append(QJsonObject { { QStringLiteral("name"), criterion.name }, { QStringLiteral("bands"), bands } });
    }
    json.insert(QStringLiteral("criteria"), criteria);
    return json;
}

QJsonArray describeQuizzes(const ContentLibrary &library)
{
    QJsonArray list;
    for (const Quiz &quiz : library.quizzes()) {
        QJsonArray items;
        for (const QuizQuestion &question : quiz.questions) {
            items.append(QJsonObject { { QStringLiteral("id"), question.id.value() },
                { QStringLiteral("round"), question.round.value() },
                { QStringLiteral("level"), levelKey(question.level) },
                { QStringLiteral("options"), question.options.size() },
                { QStringLiteral("correct"), question.correct + 1 },
                { QStringLiteral("badge"), badgeKey(question.source.badge) } });
        }
        QJsonObject json = common(quiz.id, quiz.title, quiz.source);
        json.insert(QStringLiteral("guess"), quiz.guess);
        json.insert(QStringLiteral("items"), items);
        list.append(json);
    }
    for (const SelfTest &test : library.selfTests()) {
        QJsonArray items;
        for (const SelfTestItem &item : test.items) {
            items.append(QJsonObject { { QStringLiteral("id"), item.id.value() },
                { QStringLiteral("round"), item.round.value() }, { QStringLiteral("competence"), item.competence },
                { QStringLiteral("anchors"), item.anchors.size() },
                { QStringLiteral("badge"), badgeKey(item.source.badge) } });
        }
        QJsonObject json = common(test.id, test.title, test.source);
        json.insert(QStringLiteral("items"), items);
        list.append(json);
    }
    return list;
}

QJsonObject describeFact(const FactRecord &fact)
{
    // Whichever of them says what the record is about.
    QString title;
    for (const char *key : { "title", "topic", "term", "day", "remark", "decides", "text" }) {
        title = title.isEmpty() ? fact.text(key) : title;
    }
    QJsonObject json = common(fact.id.value(), title, fact.source ? fact.source->source : Source());
    json.insert(QStringLiteral("reference"), fact.reference());
    json.insert(QStringLiteral("list"), fact.list);
    return json;
}

/// The records of one list; of all where none is named.
QJsonArray describeFacts(const QList<FactRecord> &facts, const QString &list)
{
    QJsonArray found;
    for (const FactRecord &fact : facts) {
        if (list.isEmpty() || (fact.kind == list && fact.list == list)) {
            found.append(describeFact(fact));
        }
    }
    return found;
}

template <typename Item, typename Describe>
QJsonArray describeAll(const QList<Item> &items, Describe describe)
{
    QJsonArray list;
    for (const Item &item : items) {
        list.append(describe(item));
    }
    return list;
}

} // namespace

QStringList contentKinds()
{
    return { QStringLiteral("round"), QStringLiteral("prompt"), QStringLiteral("ladder"), QStringLiteral("derivation"),
        QStringLiteral("model"), QStringLiteral("card"), QStringLiteral("problem"), QStringLiteral("paper"),
        QStringLiteral("rubric"), QStringLiteral("plan"), QStringLiteral("checklist"), QStringLiteral("level"),
        QStringLiteral("team"), QStringLiteral("fact"), QStringLiteral("quiz"), QStringLiteral("mistake") };
}

std::optional<QJsonArray> listContent(const ContentLibrary &library, const QString &kind)
{
    if (!contentKinds().contains(kind)) {
        return std::nullopt;
    }
    if (kind == QStringLiteral("round")) {
        return describeAll(library.rounds(), describeRound);
    }
    if (kind == QStringLiteral("prompt")) {
        return describeAll(library.prompts(), describePrompt);
    }
    if (kind == QStringLiteral("derivation")) {
        return describeAll(library.derivations(), describeDerivation);
    }
    if (kind == QStringLiteral("ladder")) {
        return describeAll(library.ladders(), describeLadder);
    }
    if (kind == QStringLiteral("mistake")) {
        return describeAll(library.mistakes(), describeMistake);
    }
    if (kind == QStringLiteral("plan")) {
        return describeAll(library.plans(), describePlan);
    }
    if (kind == QStringLiteral("checklist")) {
        return describeChecklists(library.checklists());
    }
    if (kind == QStringLiteral("paper")) {
        return describeAll(library.papers(), describePaper);
    }
    if (kind == QStringLiteral("problem")) {
        return describeAll(library.codingProblems(), describeProblem);
    }
    if (kind == QStringLiteral("card")) {
        return describeCards(library.cardDecks());
    }
    if (kind == QStringLiteral("quiz")) {
        return describeQuizzes(library);
    }
    if (kind == QStringLiteral("model")) {
        return describeModels(library.models());
    }
    if (kind == QStringLiteral("rubric")) {
        return describeAll(library.rubrics(), describeRubric);
    }
    if (kind == QStringLiteral("level")) {
        return describeFacts(library.facts(), QStringLiteral("levels"));
    }
    if (kind == QStringLiteral("team")) {
        return describeFacts(library.facts(), QStringLiteral("teams"));
    }
    if (kind == QStringLiteral("fact")) {
        return describeFacts(library.facts(), {});
    }
    return QJsonArray();
}

} // namespace sevenrounds
