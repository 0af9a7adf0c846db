// SPDX-License-Identifier: MIT
#include "talk/talkplan.h"

#include "core/random.h"
#include "domain/forecast.h"

#include <QJsonArray>

#include <algorithm>
#include <tuple>

namespace sevenrounds {

namespace {

/// At three minutes each they fill 25 minutes (app default).
constexpr int kDiscussionItems = 8;
constexpr int kFreshAfterDays = 14;

Milliseconds minutes(int count)
{
    return std::chrono::minutes { count };
}

void addSlides(TalkPlan *plan, const TalkDeck &deck)
{
    if (deck.slides > 0) {
        plan->deck = deck.key;
        plan->deckName = deck.name;
        plan->slides = slideLengths(deck.slides, plan->talk, deck.leaveBy);
    }
}

QJsonArray toArray(const QList<Milliseconds> &times)
{
    QJsonArray array;
    for (const Milliseconds time : times) {
        array.append(static_cast<qint64>(time.count()));
    }
    return array;
}

QList<const Prompt *> inAskingOrder(const QList<const Prompt *> &panel, const TalkOptions &options)
{
    struct Ranked {
        const Prompt *prompt;
        std::tuple<bool, quint64> rank;
    };
    QList<const Prompt *> sorted = panel;
    std::sort(sorted.begin(), sorted.end(), [](const Prompt *a, const Prompt *b) { return a->id < b->id; });
    Random random(options.seed);
    QList<Ranked> ranked;
    for (const Prompt *prompt : sorted) {
        const bool isStale = options.daysSinceAsked.value(prompt->id, kFreshAfterDays) < kFreshAfterDays;
        ranked.append({ prompt, { isStale, random.next() } });
    }
    std::sort(ranked.begin(), ranked.end(), [](const Ranked &a, const Ranked &b) { return a.rank < b.rank; });
    QList<const Prompt *> result;
    for (const Ranked &entry : ranked) {
        result.append(entry.prompt);
    }
    return result;
}

TalkQuestion questionOf(const PanelQuestion &question, bool hasPaper)
{
    return { question.prompt, -1, question.ask, hasPaper ? question.key : QString(), question.strong,
        question.isOwnNote, question.isAtBoard, question.derivation };
}

TalkQuestion deeperOf(TalkQuestion question, const Followup &deeper)
{
    question.followup = 0;
    question.ask = deeper.ask;
    question.strong = deeper.strong;
    question.isOwnNote = false;
    return question;
}

/// A question with what is asked then, as far as there is room.
void addQuestion(TalkPlan *plan, const TalkQuestion &question, const QList<Followup> &deeper)
{
    if (plan->questions.size() < kDiscussionItems) {
        plan->questions.append(question);
    }
    if (!deeper.isEmpty() && plan->questions.size() < kDiscussionItems) {
        plan->questions.append(deeperOf(question, deeper.first()));
    }
}

void addQuestions(TalkPlan *plan, const QList<const Prompt *> &panel, const TalkOptions &options)
{
    const QList<const Prompt *> prompts = inAskingOrder(panel, options);
    for (qsizetype i = 0; i < std::max(options.questions.size(), prompts.size()); ++i) {
        if (plan->questions.size() < kDiscussionItems && i < options.questions.size()) {
            const PanelQuestion &question = options.questions.at(i);
            plan->seenBefore = plan->seenBefore || options.answered.contains(question.key)
                || options.daysSinceAsked.contains(question.prompt);
            addQuestion(plan, questionOf(question, !plan->paper.isEmpty()), question.deeper);
        }
        if (plan->questions.size() < kDiscussionItems && i < prompts.size()) {
            const Prompt &prompt = *prompts.at(i);
            // One's own was asked in a real round, whenever it was practiced.
            plan->seenBefore
                = plan->seenBefore || prompt.source.badge == Badge::Own || options.daysSinceAsked.contains(prompt.id);
            const QString key = plan->paper.isEmpty() ? QString() : QStringLiteral("prompt/") + prompt.id.value();
            addQuestion(plan, { prompt.id, -1, prompt.ask, key, {}, false, prompt.isAtBoard, {} }, prompt.followups);
        }
    }
}

QJsonObject questionJson(const TalkQuestion &question)
{
    QJsonObject json { { QStringLiteral("prompt"), question.prompt.value() },
        { QStringLiteral("followup"), question.followup }, { QStringLiteral("ask"), question.ask } };
    // What most do not have is left out, as it was before there was any of it.
    const auto put = [&](const char *key, const QString &text) {
        if (!text.isEmpty()) {
            json.insert(QLatin1String(key), text);
        }
    };
    put("key", question.key);
    put("strong", question.strong);
    put("derivation", question.derivation.value());
    if (question.isOwnNote) {
        json.insert(QStringLiteral("own_note"), true);
    }
    if (question.isAtBoard) {
        json.insert(QStringLiteral("board"), true);
    }
    return json;
}

TalkQuestion readQuestion(const QJsonObject &json)
{
    return { PromptId(json.value(QStringLiteral("prompt")).toString()),
        json.value(QStringLiteral("followup")).toInt(-1), json.value(QStringLiteral("ask")).toString(),
        json.value(QStringLiteral("key")).toString(), json.value(QStringLiteral("strong")).toString(),
        json.value(QStringLiteral("own_note")).toBool(), json.value(QStringLiteral("board")).toBool(),
        DerivationId(json.value(QStringLiteral("derivation")).toString()) };
}

} // namespace

TalkPlan planTalk(const TalkFormat &format, const QList<const Prompt *> &panel, const TalkOptions &options)
{
    TalkPlan plan;
    plan.format = format.id;
    plan.title = options.title;
    plan.level = options.level;
    plan.seed = options.seed;
    plan.talk = minutes(format.talkMinutes);
    plan.discussion = minutes(format.discussionMinutes);
    for (const int left : format.warnMinutes) {
        plan.warnings.append(minutes(left));
    }
    for (const TalkSection &section : format.sections) {
        plan.sections.append({ section.id, section.title, minutes(section.minutes), section.lands });
    }
    addSlides(&plan, options.deck);
    plan.isStrict = options.isStrict;
    plan.paper = options.paper;
    plan.paperTitle = options.paperTitle;
    addQuestions(&plan, panel, options);
    return plan;
}

TalkPlan planPitch(const QString &title, const QString &lands, Milliseconds length, Level level, const TalkDeck &deck)
{
    TalkPlan plan;
    plan.format = TalkFormatId(QStringLiteral("pitch"));
    plan.title = title;
    plan.level = level;
    plan.talk = length;
    plan.sections.append({ QStringLiteral("pitch"), title, length, lands });
    addSlides(&plan, deck);
    return plan;
}

QJsonObject TalkPlan::toJson() const
{
    QJsonArray sectionList;
    for (const PlannedSection &section : sections) {
        sectionList.append(
            QJsonObject { { QStringLiteral("id"), section.id }, { QStringLiteral("title"), section.title },
                { QStringLiteral("length_ms"), static_cast<qint64>(section.length.count()) },
                { QStringLiteral("lands"), section.lands } });
    }
    QJsonArray questionList;
    for (const TalkQuestion &question : questions) {
        questionList.append(questionJson(question));
    }
    QJsonObject json { { QStringLiteral("format"), format.value() }, { QStringLiteral("title"), title },
        { QStringLiteral("level"), levelKey(level) }, { QStringLiteral("seed"), QString::number(seed) },
        { QStringLiteral("seen_before"), seenBefore }, { QStringLiteral("talk_ms"), static_cast<qint64>(talk.count()) },
        { QStringLiteral("discussion_ms"), static_cast<qint64>(discussion.count()) },
        { QStringLiteral("warnings_ms"), toArray(warnings) }, { QStringLiteral("sections"), sectionList },
        { QStringLiteral("questions"), questionList } };
    if (hasSlides()) {
        json.insert(QStringLiteral("deck"),
            QJsonObject { { QStringLiteral("key"), deck }, { QStringLiteral("name"), deckName },
                { QStringLiteral("slides_ms"), toArray(slides) } });
    }
    if (isStrict) {
        json.insert(QStringLiteral("strict"), true);
    }
    if (hireForecast) {
        json.insert(QLatin1String(kHireForecastKey), *hireForecast);
    }
    if (!paper.isEmpty()) {
        json.insert(QStringLiteral("paper"),
            QJsonObject { { QStringLiteral("key"), paper }, { QStringLiteral("title"), paperTitle } });
    }
    return json;
}

Result<TalkPlan> TalkPlan::fromJson(const QJsonObject &json)
{
    TalkPlan plan;
    plan.format = TalkFormatId(json.value(QStringLiteral("format")).toString());
    plan.title = json.value(QStringLiteral("title")).toString();
    plan.seed = json.value(QStringLiteral("seed")).toString().toULongLong();
    plan.seenBefore = json.value(QStringLiteral("seen_before")).toBool();
    plan.talk = Milliseconds { json.value(QStringLiteral("talk_ms")).toInteger() };
    plan.discussion = Milliseconds { json.value(QStringLiteral("discussion_ms")).toInteger() };
    const QJsonArray warningList = json.value(QStringLiteral("warnings_ms")).toArray();
    for (const QJsonValue &warning : warningList) {
        plan.warnings.append(Milliseconds { warning.toInteger() });
    }
    const QJsonArray sectionList = json.value(QStringLiteral("sections")).toArray();
    for (const QJsonValue &entry : sectionList) {
        const QJsonObject section = entry.toObject();
        plan.sections.append(
            { section.value(QStringLiteral("id")).toString(), section.value(QStringLiteral("title")).toString(),
                Milliseconds { section.value(QStringLiteral("length_ms")).toInteger() },
                section.value(QStringLiteral("lands")).toString() });
    }
    plan.isStrict = json.value(QStringLiteral("strict")).toBool();
    const QJsonObject deckJson = json.value(QStringLiteral("deck")).toObject();
    plan.deck = deckJson.value(QStringLiteral("key")).toString();
    plan.deckName = deckJson.value(QStringLiteral("name")).toString();
    const QJsonArray slideList = deckJson.value(QStringLiteral("slides_ms")).toArray();
    for (const QJsonValue &slide : slideList) {
        plan.slides.append(Milliseconds { slide.toInteger() });
    }
    const QJsonArray questionList = json.value(QStringLiteral("questions")).toArray();
    for (const QJsonValue &entry : questionList) {
        plan.questions.append(readQuestion(entry.toObject()));
    }
    const QJsonObject paperJson = json.value(QStringLiteral("paper")).toObject();
    plan.paper = paperJson.value(QStringLiteral("key")).toString();
    plan.paperTitle = paperJson.value(QStringLiteral("title")).toString();
    plan.hireForecast = hireForecastFromJson(json.value(QLatin1String(kHireForecastKey)));
    const std::optional<Level> level = levelFromKey(json.value(QStringLiteral("level")).toString());
    if (!level || plan.format.isEmpty() || plan.sections.isEmpty()) {
        return failure(ErrorKind::InvalidInput, QStringLiteral("a stored talk's plan cannot be read"));
    }
    plan.level = *level;
    return plan;
}

} // namespace sevenrounds
