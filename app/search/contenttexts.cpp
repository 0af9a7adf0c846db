// SPDX-License-Identifier: MIT
#include "search/contenttexts.h"

#include "search/textbuilder.h"

#include <QCryptographicHash>

namespace sevenrounds {

namespace {

void addFollowups(TextBuilder *text, const QList<Followup> &followups)
{
    for (const Followup &followup : followups) {
        text->answer(followup.ask).answer(followup.strong);
    }
}

void addWrongTurns(TextBuilder *text, const QList<WrongTurn> &turns)
{
    for (const WrongTurn &turn : turns) {
        text->answer(turn.turn).answer(turn.why);
    }
}

SearchText textOf(const Prompt &prompt)
{
    TextBuilder text(SearchKind::Prompt, prompt.id.value());
    text.title(prompt.title).name(prompt.id.value()).name(prompt.area).body(prompt.ask);
    text.answer(prompt.strongAnswer).answer(prompt.points).answer(prompt.hints);
    addFollowups(&text, prompt.followups);
    addWrongTurns(&text, prompt.wrongTurns);
    return text.build();
}

SearchText textOf(const Ladder &ladder)
{
    TextBuilder text(SearchKind::Ladder, ladder.id.value());
    text.title(ladder.title).name(ladder.id.value()).name(ladder.area);
    for (const Rung &rung : ladder.rungs) {
        text.name(rung.covers);
        // The first question is what one comes to; the others are what deepens it.
        if (rung.level <= 1) {
            text.body(rung.ask);
        } else {
            text.answer(rung.ask);
        }
        text.answer(rung.answer).answer(rung.holds).answer(rung.stuck);
    }
    return text.body(ladder.prose).build();
}

void addSteps(TextBuilder *text, const QList<DerivationStep> &steps)
{
    for (const DerivationStep &step : steps) {
        text->answerTex(step.line).answer(step.rule).answer(step.why);
    }
}

SearchText textOf(const Derivation &derivation)
{
    TextBuilder text(SearchKind::Derivation, derivation.id.value());
    text.title(derivation.title).name(derivation.id.value()).name(derivation.area).name(derivation.slug);
    text.bodyTex(derivation.start).bodyTex(derivation.target);
    for (const Assumption &assumption : derivation.assumes) {
        text.body(assumption.text);
    }
    text.body(derivation.prose);
    addSteps(&text, derivation.steps);
    for (const SideResult &also : derivation.also) {
        text.body(also.title);
        addSteps(&text, also.steps);
    }
    addFollowups(&text, derivation.asks);
    return text.answer(derivation.tight).build();
}

SearchText textOf(const Card &card)
{
    TextBuilder text(SearchKind::Card, card.id.value());
    text.title(card.front).name(card.id.value()).name(card.topic).answer(card.back).answer(card.note);
    return text.build();
}

SearchText textOf(const CodingProblem &problem)
{
    TextBuilder text(SearchKind::Problem, problem.id.value());
    text.title(problem.title).name(problem.id.value()).name(problem.topic).name(problem.entry);
    text.body(problem.statement).answer(problem.approach);
    for (const ProblemHint &hint : problem.hints) {
        text.answer(hint.text);
    }
    for (const ProblemFollowup &followup : problem.followups) {
        text.answer(followup.ask).answer(followup.strong);
    }
    for (const ReviewFinding &finding : problem.findings) {
        text.answer(finding.text).answer(finding.why).answer(finding.fix);
    }
    return text.build();
}

void addPoints(TextBuilder *text, const QList<PaperPoint> &points)
{
    for (const PaperPoint &point : points) {
        text->body(point.text).body(point.beside);
    }
}

SearchText textOf(const PaperCard &paper)
{
    TextBuilder text(SearchKind::Paper, paper.id.value());
    text.title(paper.title).name(paper.arxiv).name(paper.area).name(paper.venue);
    text.name(paper.authors.join(QLatin1Char(' ')));
    if (paper.year > 0) {
        text.name(QString::number(paper.year));
    }
    text.body(paper.summary).body(paper.warning);
    addPoints(&text, paper.claims);
    addPoints(&text, paper.assumptions);
    for (const PaperEquation &equation : paper.equations) {
        text.body(equation.name).bodyTex(equation.tex).body(equation.why);
    }
    text.body(paper.strengths);
    addPoints(&text, paper.weaknesses);
    for (const PaperExtension &extension : paper.extensions) {
        text.body(extension.text).body(extension.first).body(extension.risk);
    }
    addPoints(&text, paper.alternatives);
    addPoints(&text, paper.connections);
    text.body(paper.replication);
    // Its page is worked out, the panel's questions are to be answered.
    for (const PaperQuestion &question : paper.questions) {
        text.answer(question.ask).answer(question.strong);
        addFollowups(&text, question.deeper);
    }
    return text.build();
}

SearchText textOf(const Drill &drill)
{
    TextBuilder text(SearchKind::Drill, drill.id.value());
    text.title(drill.title).body(drill.ask).answer(drill.points);
    addWrongTurns(&text, drill.wrongTurns);
    return text.build();
}

SearchText textOf(const AskedQuestion &question)
{
    return TextBuilder(SearchKind::Question, question.id.value()).title(question.ask).body(question.why).build();
}

/// What a scenario asks for and its page folds away.
bool isAnswerOfScenario(const QString &key)
{
    return key == QLatin1String("first") || key == QLatin1String("points") || key == QLatin1String("if_asked")
        || key == QLatin1String("trap") || key == QLatin1String("computed");
}

void addFields(TextBuilder *text, const FactItem &item, const QString &without, bool isScenario, bool isAnswer)
{
    for (const FactField &field : item.fields) {
        if (field.isReference || field.key == without) {
            continue;
        }
        const bool isHidden = isAnswer || (isScenario && isAnswerOfScenario(field.key));
        if (isHidden) {
            text->answer(field.texts);
        } else {
            text->body(field.texts);
        }
        for (const FactItem &part : field.parts) {
            addFields(text, part, {}, false, isHidden);
        }
    }
}

SearchText textOf(const FactRecord &fact)
{
    TextBuilder text(SearchKind::Fact, fact.reference());
    QString heading;
    for (const char *key : { "term", "title", "question", "topic", "text", "remark", "decides" }) {
        if (!fact.text(key).isEmpty()) {
            heading = QString::fromLatin1(key);
            text.title(fact.text(key));
            break;
        }
    }
    text.name(fact.id.value()).name(fact.kind);
    addFields(&text, fact, heading, fact.kind == QLatin1String("scenarios"), false);
    return text.build();
}

void addPlans(QList<SearchText> *texts, const ContentLibrary &library)
{
    for (const StudyPlan &plan : library.plans()) {
        for (const PlanTask &task : plan.tasks) {
            TextBuilder text(SearchKind::Plan, plan.id.value(), task.id.value());
            texts->append(text.title(task.title).body(task.why).body(task.begin).build());
        }
    }
    for (const ChecklistGroup &group : library.checklists()) {
        for (const ChecklistItem &item : group.items) {
            TextBuilder text(SearchKind::Plan, group.id, item.id.value());
            texts->append(text.title(item.text).body(group.title).build());
        }
    }
}

template <typename Item>
void addAll(QList<SearchText> *texts, const QList<Item> &items)
{
    for (const Item &item : items) {
        texts->append(textOf(item));
    }
}

} // namespace

QList<SearchText> contentTexts(const ContentLibrary &library)
{
    QList<SearchText> texts;
    addAll(&texts, library.prompts());
    addAll(&texts, library.ladders());
    addAll(&texts, library.derivations());
    for (const CardDeck &deck : library.cardDecks()) {
        addAll(&texts, deck.cards);
    }
    addAll(&texts, library.codingProblems());
    addAll(&texts, library.papers());
    addAll(&texts, library.drills());
    addAll(&texts, library.askedQuestions());
    addAll(&texts, library.facts());
    addPlans(&texts, library);
    return texts;
}

QByteArray fingerprintOf(const QList<SearchText> &texts)
{
    QCryptographicHash hash(QCryptographicHash::Sha1);
    // Each with what ends it, so that no two lists of texts run together to the same bytes.
    const auto add = [&](const QString &text) {
        hash.addData(text.toUtf8());
        hash.addData(QByteArrayView("\0", 1));
    };
    add(QString::number(kSearchVersion));
    for (const SearchText &text : texts) {
        add(QString::number(static_cast<int>(text.kind)));
        for (const QString &part : { text.key, text.spot, text.title, text.names, text.body, text.answer }) {
            add(part);
        }
    }
    return hash.result().toHex();
}

} // namespace sevenrounds
