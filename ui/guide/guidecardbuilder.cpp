// SPDX-License-Identifier: MIT
#include "ui/guide/guidecardbuilder.h"

#include "guide/guidefacts.h"
#include "guide/pipeline.h"
#include "services/guidenotes.h"
#include "ui/guide/guidelinks.h"
#include "ui/guide/guidetext.h"
#include "ui/guide/guidewords.h"
#include "ui/guide/ownuses.h"

#include <QCoreApplication>
#include <QLocale>
#include <QSet>

#include <algorithm>
#include <array>

namespace sevenrounds {

namespace {

const QString kEngineerGuide = QStringLiteral("guides/guide-s1");
const QString kResearchGuide = QStringLiteral("guides/guide-s2");

using guidewords::tr;

/// The heading of a card and its first sentence: the first of these that a record has.
constexpr std::array kTitleKeys { "title", "topic", "term", "day" };
constexpr std::array kTextKeys { "text", "happens", "what", "question", "remark" };
/// Shown in another way, or for machines only.
constexpr std::array kSilentKeys { "order", "key", "guide", "variant", "code", "badge", "country", "currency", "ladder",
    "opens", "ordinal", "structure", "group", "level", "rounds", "tracks", "links", "disagreement", "records",
    "prompts", "mistake", "prevents", "where", "stages", "includes", "leaves_out", "leaves_out_what", "from", "values",
    "themes", "sources", "axes", "skill", "core", "printed_vs_parts", "hours", "missing_count" };

template <typename Keys>
bool holds(const Keys &keys, const QString &key)
{
    return std::any_of(keys.cbegin(), keys.cend(), [&](const char *one) { return key == QLatin1String(one); });
}

template <typename Keys>
QString firstOf(const FactItem &item, const Keys &keys, const char **found = nullptr)
{
    for (const char *key : keys) {
        if (QString text = item.text(key); !text.isEmpty()) {
            if (found != nullptr) {
                *found = key;
            }
            return text;
        }
    }
    return {};
}

/// Only where it differs from the card's: one badge says it for all.
int lineBadge(const FactRecord &fact, const QString &key)
{
    const Badge badge = fact.badgeOf(key.toUtf8().constData());
    return badge == fact.badge() ? -1 : badgeNumber(badge);
}

int badgeOf(const FactItem &item, Badge otherwise)
{
    return badgeNumber(item.source ? item.source->source.badge : otherwise);
}

QString joined(const QStringList &texts)
{
    return texts.join(QStringLiteral(", "));
}

QString figureText(const FactField &field)
{
    QStringList texts;
    for (const FigureRange &range : field.ranges) {
        const QString unit
            = range.unit.isEmpty() || range.unit == QLatin1String("unlabeled") ? unitOf(field.key) : range.unit;
        texts.append(rangeText(range, unit));
    }
    return joined(texts);
}

/// Words and ranges of a part in one line: "Years 2 to 5".
QString partText(const FactItem &part)
{
    QStringList texts;
    for (const FactField &field : part.fields) {
        if (!field.ranges.isEmpty()) {
            const QString label = fieldLabel(field.key);
            texts.append(label.isEmpty() ? figureText(field) : QStringLiteral("%1: %2").arg(label, figureText(field)));
        } else if (field.key != QLatin1String("ordinal") && field.key != QLatin1String("need")) {
            texts.append(joined(field.texts));
        }
    }
    return texts.join(QStringLiteral(". "));
}

QString roundTitle(const ContentLibrary &library, const QString &reference)
{
    const Round *round = library.findRound(RoundId(reference.section(QLatin1Char('/'), 1)));
    return round == nullptr ? QString() : round->title;
}

QString joinedRounds(const ContentLibrary &library, const QStringList &references)
{
    QStringList titles;
    for (const QString &reference : references) {
        titles.append(roundTitle(library, reference));
    }
    titles.removeAll(QString());
    return joined(titles);
}

void addLinks(const ContentLibrary &library, const FactRecord &fact, GuideCard *card)
{
    for (const QString &reference : linkedReferences(fact)) {
        const QString text = linkText(library, reference);
        if (!text.isEmpty() && !card->links.contains(reference)) {
            card->linkTexts.append(text);
            card->links.append(reference);
        }
    }
}

/// What is known of the mistakes behind a refusal, for both its ways.
void addMistakes(const ContentLibrary &library, const FactRecord &fact, GuideCard *card)
{
    const auto find = [&](const QString &reference) {
        const MistakeId id(reference.section(QLatin1Char('/'), 1));
        const auto found = std::find_if(library.mistakes().cbegin(), library.mistakes().cend(),
            [&](const Mistake &mistake) { return mistake.id == id; });
        return found == library.mistakes().cend() ? nullptr : &*found;
    };
    if (const Mistake *mistake = find(fact.text("mistake")); mistake != nullptr) {
        card->lines.add(tr("Why it tempts"), mistake->why, badgeNumber(Badge::App));
        card->lines.add(tr("Instead"), mistake->instead, badgeNumber(Badge::App));
    }
    QString label = tr("Keeps you from");
    for (const QString &reference : fact.texts("prevents")) {
        if (const Mistake *mistake = find(reference); mistake != nullptr) {
            card->lines.add(label, mistake->text);
            label.clear();
        }
    }
}

GuideCard plainCard(const ContentLibrary &library, const FactRecord &fact)
{
    GuideCard card;
    card.id = fact.reference();
    const char *titleKey = "";
    const char *textKey = "";
    card.title = firstOf(fact, kTitleKeys, &titleKey);
    card.text = firstOf(fact, kTextKeys, &textKey);
    card.badge = badgeNumber(fact.badge());
    card.caption = fact.source ? fact.source->place : QString();
    for (const FactField &field : fact.fields) {
        const QString &key = field.key;
        if (key == QLatin1String(titleKey) || key == QLatin1String(textKey) || holds(kSilentKeys, key)) {
            continue;
        }
        QString label = fieldLabel(key);
        const int badge = lineBadge(fact, key);
        if (!field.ranges.isEmpty()) {
            card.lines.add(label, figureText(field), badge);
        } else if (!field.parts.isEmpty()) {
            for (const FactItem &part : field.parts) {
                card.lines.add(label, partText(part), part.source ? badgeOf(part, fact.badge()) : badge);
                label.clear();
            }
        } else if (!field.isReference) {
            for (const QString &text : field.texts) {
                card.lines.add(label, text, badge);
                label.clear();
            }
        }
    }
    addMistakes(library, fact, &card);
    if (const QStringList rounds = fact.texts("rounds"); !rounds.isEmpty()) {
        card.lines.add(tr("Rounds"), joinedRounds(library, rounds), lineBadge(fact, QStringLiteral("rounds")));
    }
    addLinks(library, fact, &card);
    return card;
}

QString sideText(const ContentLibrary &library, const FactItem *side)
{
    QStringList texts { joinedRounds(library, side->texts("rounds")) };
    for (const char *key : { "minutes", "talk_minutes", "discussion_minutes", "weeks", "count" }) {
        if (const std::optional<FigureRange> range = side->range(key)) {
            const QString figures = rangeText(*range, unitOf(QLatin1String(key)));
            texts.append(QLatin1String(key) == QLatin1String("talk_minutes")    ? tr("talk %1").arg(figures)
                    : QLatin1String(key) == QLatin1String("discussion_minutes") ? tr("discussion %1").arg(figures)
                                                                                : figures);
        }
    }
    texts.append(side->text("for"));
    for (const QString &stage : texts.first().isEmpty() ? side->texts("stages") : QStringList()) {
        const FactRecord *fact = library.findFact(stage);
        texts.append(fact == nullptr ? QString() : fact->text("title"));
    }
    texts.removeAll(QString());
    return texts.isEmpty() ? tr("Nothing that corresponds.") : texts.join(QStringLiteral(" · "));
}

GuideCard crosswalkCard(const ContentLibrary &library, const FactRecord &fact)
{
    GuideCard card;
    card.id = fact.reference();
    card.title = fact.text("title");
    card.badge = badgeNumber(fact.badge());
    const QString fit = fact.text("fit");
    card.chips.append(fit == QLatin1String("same") ? tr("the same")
            : fit == QLatin1String("part")         ? tr("in part")
                                                   : tr("no counterpart"));
    const auto column = [&](const char *key, const QString &title, Badge badge) {
        const FactItem *side = fact.part(key);
        const QString code = side->text("code");
        card.columns.append({ code.isEmpty() ? title : QStringLiteral("%1 · %2").arg(title, code),
            sideText(library, side), badgeNumber(badge) });
    };
    column("engineer", tr("AI Engineer loop"), Badge::S1);
    column("research", tr("Research loop"), Badge::S2);
    card.lines.add(fieldLabel(QStringLiteral("carries")), fact.text("carries"), badgeNumber(Badge::App));
    card.lines.add(fieldLabel(QStringLiteral("does_not")), fact.text("does_not"), badgeNumber(Badge::App));
    addLinks(library, fact, &card);
    return card;
}

GuideCard disagreementCard(const ContentLibrary &library, const FactRecord &fact)
{
    GuideCard card;
    card.id = fact.reference();
    card.title = fact.text("topic");
    card.chips.append(fact.id.value());
    if (!fact.text("agree").isEmpty()) {
        card.chips.append(tr("the ranges overlap"));
    }
    if (fact.text("kind") != QLatin1String("between")) {
        card.chips.append(tr("one guide against itself"));
    }
    card.columns.append({ guideTitle(kEngineerGuide), fact.part("s1")->text("text"), badgeNumber(Badge::S1) });
    card.columns.append({ guideTitle(kResearchGuide), fact.part("s2")->text("text"), badgeNumber(Badge::S2) });
    card.lines.add(fieldLabel(QStringLiteral("means")), fact.text("means"), badgeNumber(Badge::App));
    const FactItem *yours = fact.part("yours");
    card.ask = yours->text("ask");
    card.options = yours->texts("options");
    const OwnUse use = useOfOwn(fact.id);
    card.lines.add(tr("What yours does"), use.text, badgeNumber(Badge::App));
    if (!use.link.isEmpty()) {
        card.linkTexts.append(linkText(library, use.link));
        card.links.append(use.link);
    }
    addLinks(library, fact, &card);
    return card;
}

GuideCard mergerCard(const ContentLibrary &library, const FactRecord &fact)
{
    GuideCard card;
    card.id = fact.reference();
    card.title = fact.text("title");
    card.badge = badgeNumber(fact.badge());
    const auto column = [&](const char *key, const QString &title) {
        QString words = fact.part(key)->text("words");
        words.replace(0, 1, words.left(1).toUpper());
        card.columns.append({ title, words });
    };
    column("before", tr("Before 2023"));
    column("after", tr("Since then"));
    addLinks(library, fact, &card);
    return card;
}

GuideCard scenarioCard(const ContentLibrary &library, const FactRecord &fact)
{
    GuideCard card;
    card.id = fact.reference();
    card.title = fact.text("title");
    card.badge = badgeNumber(fact.badge());
    card.chips = { fact.text("day"), fact.text("level"), tr("%1 min").arg(fact.text("minutes")) };
    card.text = fact.text("setting");
    card.lines.add(tr("The question"), fact.text("ask"));
    card.folded = 1;
    card.lines.add(tr("If you ask"), fact.text("if_asked"));
    card.lines.add(tr("First"), fact.text("first"));
    QString label = tr("A strong answer");
    for (const QString &point : fact.texts("points")) {
        card.lines.add(label, point);
        label.clear();
    }
    label = tr("Computed");
    for (const FactItem &line : fact.parts("computed")) {
        card.lines.add(
            label, QStringLiteral("%1: %2 = %3").arg(line.text("name"), line.text("expr"), line.text("value")));
        label.clear();
    }
    if (const FactItem *trap = fact.part("trap"); trap != nullptr) {
        card.lines.add(tr("The trap"), QStringLiteral("%1 %2").arg(trap->text("turn"), trap->text("why")));
    }
    addLinks(library, fact, &card);
    return card;
}

GuideCard teamCard(const ContentLibrary &library, const FactRecord &fact)
{
    GuideCard card = plainCard(library, fact);
    const FactItem *words = fact.part("words");
    const FactItem *axes = fact.part("axes");
    for (const FactRecord *axis : factsOf(library.facts(), QStringLiteral("teams"), QStringLiteral("axes"))) {
        const QByteArray key = axis->text("key").toUtf8();
        const QString said = words->text(key.constData());
        card.chips.append(said.isEmpty() ? tr("%1: %2 of 5").arg(axis->text("title"), axes->text(key.constData()))
                                         : QStringLiteral("%1: %2").arg(axis->text("title"), said));
    }
    // The chips say them.
    for (qsizetype i = card.lines.labels.size() - 1; i >= 0; --i) {
        if (card.lines.labels.at(i) == fieldLabel(QStringLiteral("words"))) {
            card.lines.labels.removeAt(i);
            card.lines.texts.removeAt(i);
            card.lines.badges.removeAt(i);
        }
    }
    return card;
}

GuideCard roleCard(const ContentLibrary &library, const FactRecord &fact)
{
    GuideCard card = plainCard(library, fact);
    const FactItem *phd = fact.part("phd");
    card.lines = {};
    card.chips.append(tr("PhD: %1").arg(phd->text("words")));
    card.lines.add(fieldLabel(QStringLiteral("why")), fact.text("why"));
    if (const std::optional<FigureRange> share = phd->range("share_with")) {
        card.lines.add(tr("Share with a PhD"), rangeText(*share, tr("percent")));
    }
    card.lines.add(fieldLabel(QStringLiteral("note")), fact.text("note"));
    return card;
}

GuideCard payCard(const ContentLibrary &library, const FactRecord &fact)
{
    GuideCard card = plainCard(library, fact);
    card.title = QStringLiteral("%1 · %2").arg(fact.text("level"), fact.text("country"));
    card.caption = tr("%1, per year").arg(fact.text("currency"));
    return card;
}

GuideCard faqCard(const ContentLibrary &library, const FactRecord &fact)
{
    GuideCard card = plainCard(library, fact);
    card.chips.append(fact.text("topic"));
    card.title = fact.text("question");
    card.text = fact.text("answer");
    card.lines = {};
    return card;
}

GuideCard scaleCard(const ContentLibrary &library, const FactRecord &fact)
{
    GuideCard card = plainCard(library, fact);
    card.title = QStringLiteral("%1 · %2").arg(fact.text("value"), fact.text("title"));
    card.text = fact.text("means");
    card.lines = {};
    return card;
}

GuideCard briefingCard(const ContentLibrary &library, const FactRecord &fact)
{
    GuideCard card;
    card.id = fact.reference();
    card.title = roundTitle(library, fact.text("round"));
    card.badge = badgeNumber(fact.badge());
    card.text = fact.text("decides");
    for (const char *key : { "assessed", "tips" }) {
        for (const FactItem &item : fact.parts(key)) {
            card.lines.add({}, item.text("text"), badgeOf(item, fact.badge()));
        }
    }
    card.linkTexts.append(tr("Open the briefing"));
    card.links.append(fact.reference());
    addLinks(library, fact, &card);
    return card;
}

GuideCard stageCard(const ContentLibrary &library, const FactRecord &fact)
{
    GuideCard card = plainCard(library, fact);
    if (!fact.text("code").isEmpty()) {
        card.chips.append(fact.text("code"));
    }
    return card;
}

QString lengthText(const FactItem &item)
{
    QStringList texts;
    const auto add = [&](const char *key, const QString &pattern) {
        if (const std::optional<FigureRange> range = item.range(key)) {
            texts.append(pattern.arg(rangeText(*range, tr("min"))));
        }
    };
    add("minutes", QStringLiteral("%1"));
    add("talk", tr("talk %1"));
    add("discussion", tr("discussion %1"));
    QString text = joined(texts);
    if (const QString note = item.text("note"); !note.isEmpty()) {
        text += QStringLiteral(". ") + note;
    }
    return text;
}

/// All that a level can say, printed or not: what the guide leaves open, somebody may have been told.
void addOwnParts(const FactRecord &level, const QString &ladder, GuideCard *card)
{
    const auto add = [&](const QString &part, const QString &label) {
        card->ownParts.append({ level.reference(), part, QStringLiteral("%1 · %2").arg(label, ladder) });
    };
    for (const char *part : kLevelParts) {
        const QString key = QString::fromLatin1(part);
        add(key, key == QLatin1String("title") ? tr("Title") : fieldLabel(key));
    }
    add(kToldByPart, tr("Who said so"));
}

} // namespace

GuideCard guideCard(const ContentLibrary &library, const FactRecord &fact)
{
    using Build = GuideCard (*)(const ContentLibrary &, const FactRecord &);
    static const QHash<QString, Build> shapes {
        { QStringLiteral("crosswalk/crosswalk"), crosswalkCard },
        { QStringLiteral("disagreements/disagreements"), disagreementCard },
        { QStringLiteral("merger/merger"), mergerCard },
        { QStringLiteral("scenarios/scenarios"), scenarioCard },
        { QStringLiteral("teams/teams"), teamCard },
        { QStringLiteral("roles/roles"), roleCard },
        { QStringLiteral("pay/pay"), payCard },
        { QStringLiteral("pay/ranges"), payCard },
        { QStringLiteral("faq/faq"), faqCard },
        { QStringLiteral("skills/scale"), scaleCard },
        { QStringLiteral("briefings/briefings"), briefingCard },
        { QStringLiteral("pipeline/pipeline"), stageCard },
    };
    const Build build = shapes.value(fact.kind + QLatin1Char('/') + fact.list, plainCard);
    return build(library, fact);
}

QList<GuideCard> briefingCards(const ContentLibrary &library, const FactRecord &briefing)
{
    QList<GuideCard> cards;
    const auto add = [&](const QString &title) -> GuideCard & {
        GuideCard card;
        card.id = cards.isEmpty() ? briefing.reference() : QString();
        card.title = title;
        cards.append(card);
        return cards.last();
    };
    GuideCard &decides = add(tr("What it decides"));
    decides.text = briefing.text("decides");
    decides.badge = badgeNumber(briefing.badgeOf("decides"));
    for (const FactItem &item : briefing.parts("length")) {
        decides.lines.add(tr("Length"), lengthText(item), badgeOf(item, briefing.badge()));
    }
    GuideCard &writes = add(tr("What gets written about you"));
    writes.badge = badgeNumber(briefing.badgeOf("writes"));
    writes.lines.add(tr("In favor"), briefing.part("writes")->text("in_favor"));
    writes.lines.add(tr("Against"), briefing.part("writes")->text("against"));
    GuideCard &assessed = add(tr("What is assessed"));
    for (const FactItem &item : briefing.parts("assessed")) {
        assessed.lines.add({}, item.text("text"), badgeOf(item, briefing.badge()));
    }
    GuideCard &tips = add(tr("Tips"));
    for (const FactItem &item : briefing.parts("tips")) {
        const QString note = item.text("note");
        tips.lines.add({}, note.isEmpty() ? item.text("text") : QStringLiteral("%1 %2").arg(item.text("text"), note),
            badgeOf(item, briefing.badge()));
    }
    GuideCard &evening = add(tr("The evening before, ask yourself"));
    evening.badge = badgeNumber(briefing.badgeOf("evening"));
    for (const QString &question : briefing.texts("evening")) {
        evening.lines.add({}, question);
    }
    GuideCard &refusal = add(tr("How a no feels while it happens"));
    refusal.badge = badgeNumber(briefing.badgeOf("refusal"));
    refusal.text = briefing.text("refusal");
    addLinks(library, briefing, &refusal);
    return cards;
}

QList<GuideCard> levelCards(const ContentLibrary &library)
{
    const QList<const FactRecord *> levels
        = factsOf(library.facts(), QStringLiteral("levels"), QStringLiteral("levels"));
    QStringList names;
    for (const FactRecord *fact : levels) {
        if (!names.contains(fact->text("level"))) {
            names.append(fact->text("level"));
        }
    }
    const auto find = [&](const QString &name, const QString &ladder) -> const FactRecord * {
        const auto found = std::find_if(levels.cbegin(), levels.cend(),
            [&](const FactRecord *fact) { return fact->text("level") == name && fact->text("ladder") == ladder; });
        return found == levels.cend() ? nullptr : *found;
    };
    QList<GuideCard> cards;
    for (const QString &name : names) {
        const FactRecord *engineer = find(name, QStringLiteral("engineer"));
        const FactRecord *research = find(name, QStringLiteral("research"));
        GuideCard card;
        card.id = engineer != nullptr ? engineer->reference() : research->reference();
        if (engineer != nullptr && research != nullptr) {
            card.alsoIds.append(research->reference());
        }
        card.title = name;
        const auto column = [&](const FactRecord *fact, const QString &ladder, Badge badge) {
            card.columns.append(
                { ladder, fact == nullptr ? tr("This ladder has no %1 in the guide.").arg(name) : fact->text("title"),
                    badgeNumber(badge) });
        };
        column(engineer, tr("AI Engineer"), Badge::S1);
        column(research, tr("Research"), Badge::S2);
        for (const char *key : { "bar", "scope", "experience", "education", "next" }) {
            const QString label = fieldLabel(QLatin1String(key));
            const auto line = [&](const FactRecord *fact, const QString &ladder) {
                const FactItem *part = fact == nullptr ? nullptr : fact->part(key);
                if (part != nullptr) {
                    card.lines.add(
                        QStringLiteral("%1 · %2").arg(label, ladder), partText(*part), badgeOf(*part, fact->badge()));
                }
            };
            line(engineer, tr("engineer"));
            line(research, tr("research"));
        }
        for (const FactRecord *fact : { engineer, research }) {
            if (fact != nullptr) {
                addLinks(library, *fact, &card);
                addOwnParts(*fact, fact == engineer ? tr("engineer") : tr("research"), &card);
            }
        }
        cards.append(card);
    }
    return cards;
}

QList<GuideCard> pipelineTotalCards(const ContentLibrary &library, const QString &guide)
{
    const QList<PipelineStage> stages = stagesOf(pipelineStages(library.facts()), guide);
    const std::optional<FigureRange> computed = pipelineTotal(stages);
    const QString weeks = tr("weeks");
    QList<GuideCard> cards;
    for (const FactRecord *total : factsOf(library.facts(), QStringLiteral("pipeline"), QStringLiteral("totals"))) {
        if (total->text("guide") != guide) {
            continue;
        }
        GuideCard card = guideCard(library, *total);
        const std::optional<FigureRange> printed
            = total->range("weeks") ? total->range("weeks") : total->range("months");
        card.columns.append({ tr("As printed"),
            printed ? rangeText(*printed, total->range("weeks") ? weeks : tr("months")) : QString(), card.badge });
        card.columns.append({ tr("Added up from its rows"),
            computed ? rangeText(*computed, weeks) : tr("The rows have no lengths to add up."),
            badgeNumber(Badge::App) });
        card.lines = {};
        const QStringList leftOut = total->texts("leaves_out");
        if (leftOut.size() == 2) {
            const auto idOf = [](const QString &reference) { return FactId(reference.section(QLatin1Char('/'), 1)); };
            if (const auto rest = pipelineTotal(leaveOut(stages, idOf(leftOut.first()), idOf(leftOut.last())))) {
                card.lines.add(
                    tr("Without the application and the last wait"), rangeText(*rest, weeks), badgeNumber(Badge::App));
            }
        }
        card.lines.add(fieldLabel(QStringLiteral("note")), total->text("note"), badgeNumber(Badge::App));
        cards.append(card);
    }
    return cards;
}

} // namespace sevenrounds
