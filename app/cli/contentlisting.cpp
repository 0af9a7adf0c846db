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
    if (kind == QStringLiteral("card")) {
        return describeCards(library.cardDecks());
    }
    if (kind == QStringLiteral("model")) {
        return describeModels(library.models());
    }
    if (kind == QStringLiteral("rubric")) {
        return describeAll(library.rubrics(), describeRubric);
    }
    return QJsonArray();
}

} // namespace sevenrounds
