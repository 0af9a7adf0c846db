// SPDX-License-Identifier: MIT
#include "storage/ownpaperrepository.h"

#include "storage/rowreading.h"
#include "storage/tableshape.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <array>

namespace sevenrounds {

namespace {

// Keys stand in people's databases: add, never change.
const std::array kStatusKeys { QLatin1String("unread"), QLatin1String("reading"), QLatin1String("done"),
    QLatin1String("on_hold"), QLatin1String("rejected") };
static_assert(std::tuple_size_v<decltype(kStatusKeys)> == kPaperStatuses.size());

const std::array kAnswerKeys { QLatin1String(""), QLatin1String("no"), QLatin1String("yes") };
static_assert(std::tuple_size_v<decltype(kAnswerKeys)> == kVetoAnswers.size());

const std::array kCriterionKeys { QLatin1String("relevance"), QLatin1String("mathematics"), QLatin1String("recency"),
    QLatin1String("non_obvious"), QLatin1String("debatable"), QLatin1String("extendable") };
static_assert(std::tuple_size_v<decltype(kCriterionKeys)> == kPaperCriteria.size());

const std::array kWorkspaceKeys { QLatin1String("strengths"), QLatin1String("weaknesses"), QLatin1String("extensions"),
    QLatin1String("connections"), QLatin1String("alternatives"), QLatin1String("equations"), QLatin1String("claims"),
    QLatin1String("assumptions"), QLatin1String("missing"), QLatin1String("replication") };
static_assert(std::tuple_size_v<decltype(kWorkspaceKeys)> == kWorkspaceParts.size());

template <typename Value, std::size_t Size>
QString keyOf(const std::array<QLatin1String, Size> &keys, Value value)
{
    return keys.at(static_cast<std::size_t>(value));
}

/// The first value where the key is not known.
template <typename Value, std::size_t Size>
Value valueOf(const std::array<QLatin1String, Size> &keys, const QString &key)
{
    const auto found = std::find(keys.begin(), keys.end(), key);
    return found == keys.end() ? Value {} : static_cast<Value>(std::distance(keys.begin(), found));
}

QJsonArray pointsOf(const QList<WorkspacePoint> &points)
{
    QJsonArray array;
    for (const WorkspacePoint &point : points) {
        QJsonObject object { { QStringLiteral("text"), point.text }, { QStringLiteral("beside"), point.beside } };
        if (!point.derivation.isEmpty()) {
            object.insert(QStringLiteral("derivation"), point.derivation.value());
        }
        if (point.isDone) {
            object.insert(QStringLiteral("done"), true);
        }
        if (!point.evidence.isEmpty()) {
            object.insert(QStringLiteral("evidence"), point.evidence);
        }
        if (!point.who.isEmpty()) {
            object.insert(QStringLiteral("who"), point.who);
        }
        array.append(object);
    }
    return array;
}

QByteArray bodyOf(const OwnPaper &paper)
{
    QJsonObject scores;
    for (std::size_t i = 0; i < kCriterionKeys.size(); ++i) {
        if (paper.scores.at(i) || !paper.whys.at(i).isEmpty()) {
            QJsonObject score { { QStringLiteral("why"), paper.whys.at(i) } };
            if (paper.scores.at(i)) {
                score.insert(QStringLiteral("score"), *paper.scores.at(i));
            }
            scores.insert(kCriterionKeys.at(i), score);
        }
    }
    QJsonObject workspace;
    for (std::size_t i = 0; i < kWorkspaceKeys.size(); ++i) {
        if (!paper.workspace.at(i).isEmpty()) {
            workspace.insert(kWorkspaceKeys.at(i), pointsOf(paper.workspace.at(i)));
        }
    }
    const QJsonObject body { { QStringLiteral("title"), paper.title },
        { QStringLiteral("authors"), QJsonArray::fromStringList(paper.authors) },
        { QStringLiteral("year"), paper.year }, { QStringLiteral("venue"), paper.venue },
        { QStringLiteral("doi"), paper.doi }, { QStringLiteral("arxiv"), paper.arxiv },
        { QStringLiteral("url"), paper.url }, { QStringLiteral("affiliations"), paper.affiliations },
        { QStringLiteral("tags"), QJsonArray::fromStringList(paper.tags) },
        { QStringLiteral("status"), keyOf(kStatusKeys, paper.status) }, { QStringLiteral("chosen"), paper.isChosen },
        { QStringLiteral("note"), paper.note }, { QStringLiteral("deepmind"), keyOf(kAnswerKeys, paper.isDeepMind) },
        { QStringLiteral("famous"), keyOf(kAnswerKeys, paper.isFamous) },
        { QStringLiteral("card"), paper.card.value() }, { QStringLiteral("added_at_ms"), toEpochMs(paper.addedAt) },
        { QStringLiteral("scores"), scores }, { QStringLiteral("workspace"), workspace } };
    return QJsonDocument(body).toJson(QJsonDocument::Compact);
}

QList<WorkspacePoint> pointsFrom(const QJsonValue &value)
{
    QList<WorkspacePoint> points;
    const QJsonArray array = value.toArray();
    for (const QJsonValue &one : array) {
        const QJsonObject object = one.toObject();
        points.append(
            { object.value(QLatin1String("text")).toString(), object.value(QLatin1String("beside")).toString(),
                DerivationId(object.value(QLatin1String("derivation")).toString()),
                object.value(QLatin1String("done")).toBool(), object.value(QLatin1String("evidence")).toString(),
                object.value(QLatin1String("who")).toString() });
    }
    return points;
}

OwnPaper paperFrom(const QByteArray &text)
{
    const QJsonObject body = QJsonDocument::fromJson(text).object();
    const auto textAt = [&](const char *key) { return body.value(QLatin1String(key)).toString(); };
    OwnPaper paper;
    paper.title = textAt("title");
    paper.authors = textsOf(body.value(QLatin1String("authors")));
    paper.year = body.value(QLatin1String("year")).toInt();
    paper.venue = textAt("venue");
    paper.doi = textAt("doi");
    paper.arxiv = textAt("arxiv");
    paper.url = textAt("url");
    paper.affiliations = textAt("affiliations");
    paper.tags = textsOf(body.value(QLatin1String("tags")));
    paper.status = valueOf<PaperStatus>(kStatusKeys, textAt("status"));
    paper.isChosen = body.value(QLatin1String("chosen")).toBool();
    paper.note = textAt("note");
    paper.isDeepMind = valueOf<VetoAnswer>(kAnswerKeys, textAt("deepmind"));
    paper.isFamous = valueOf<VetoAnswer>(kAnswerKeys, textAt("famous"));
    paper.card = PaperId(textAt("card"));
    paper.addedAt = fromEpochMs(body.value(QLatin1String("added_at_ms")).toInteger());
    const QJsonObject scores = body.value(QLatin1String("scores")).toObject();
    for (std::size_t i = 0; i < kCriterionKeys.size(); ++i) {
        const QJsonObject score = scores.value(kCriterionKeys.at(i)).toObject();
        paper.whys.at(i) = score.value(QLatin1String("why")).toString();
        if (score.contains(QLatin1String("score"))) {
            paper.scores.at(i) = std::clamp(score.value(QLatin1String("score")).toInt(), 0, kHighestPaperScore);
        }
    }
    const QJsonObject workspace = body.value(QLatin1String("workspace")).toObject();
    for (std::size_t i = 0; i < kWorkspaceKeys.size(); ++i) {
        paper.workspace.at(i) = pointsFrom(workspace.value(kWorkspaceKeys.at(i)));
    }
    return paper;
}

bool isBefore(const OwnPaper &a, const OwnPaper &b)
{
    return a.addedAt != b.addedAt ? a.addedAt > b.addedAt : a.id < b.id;
}

} // namespace

DraftedForm<OwnPaper> OwnPaperRepository::form()
{
    return { shape::kOwnPaper, shape::kOwnPaperDraft, &bodyOf, &paperFrom, &isBefore };
}

OwnPaperRepository::OwnPaperRepository(Database &database)
    : DraftedRepository(database, form())
{
}

} // namespace sevenrounds
