// SPDX-License-Identifier: MIT
#include "scheduling/replayrequest.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <cmath>

namespace sevenrounds {

namespace {

/// The end of the year 9999; a later review is a slip in the unit.
constexpr qint64 kLatestTime = 253'402'300'799'999;
constexpr qsizetype kMostSteps = 100;

tl::unexpected<Error> refuse(const QString &place, const QString &why)
{
    return failure(ErrorKind::InvalidInput, place + QStringLiteral(": ") + why);
}

QString within(const QString &place, const QString &field)
{
    return place.isEmpty() ? field : place + QLatin1Char('.') + field;
}

QString item(const QString &place, qsizetype index)
{
    return QStringLiteral("%1[%2]").arg(place).arg(index);
}

Result<QJsonObject> readObject(const QJsonValue &value, const QString &place, const QStringList &known)
{
    if (!value.isObject()) {
        return refuse(place, value.isUndefined() ? QStringLiteral("is missing") : QStringLiteral("is not an object"));
    }
    const QJsonObject object = value.toObject();
    for (const QString &name : object.keys()) {
        if (!known.contains(name)) {
            return refuse(within(place, name), QStringLiteral("is not a known field"));
        }
    }
    return object;
}

Result<QJsonArray> readList(const QJsonValue &value, const QString &place)
{
    if (!value.isArray()) {
        return refuse(place, value.isUndefined() ? QStringLiteral("is missing") : QStringLiteral("is not a list"));
    }
    return value.toArray();
}

Result<double> readNumber(const QJsonValue &value, const QString &place)
{
    if (!value.isDouble() || !std::isfinite(value.toDouble())) {
        return refuse(place, value.isUndefined() ? QStringLiteral("is missing") : QStringLiteral("is not a number"));
    }
    return value.toDouble();
}

Result<qint64> readWhole(const QJsonValue &value, const QString &place, qint64 low, qint64 high)
{
    ROUNDS_ASSIGN_OR_RETURN(const double number, readNumber(value, place));
    if (!(number >= static_cast<double>(low) && number <= static_cast<double>(high))) {
        return refuse(place, QStringLiteral("%1 is not between %2 and %3").arg(number, 0, 'g', 17).arg(low).arg(high));
    }
    if (number != std::floor(number)) {
        return refuse(place, QStringLiteral("%1 is not a whole number").arg(number, 0, 'g', 17));
    }
    return static_cast<qint64>(number);
}

Result<bool> readFlag(const QJsonValue &value, const QString &place)
{
    if (!value.isBool()) {
        return refuse(place, QStringLiteral("is neither true nor false"));
    }
    return value.toBool();
}

Result<std::vector<int>> readSteps(const QJsonValue &value, const QString &place)
{
    ROUNDS_ASSIGN_OR_RETURN(const QJsonArray list, readList(value, place));
    if (list.size() > kMostSteps) {
        return refuse(place, QStringLiteral("has more than %1 steps").arg(kMostSteps));
    }
    std::vector<int> steps;
    for (qsizetype i = 0; i < list.size(); ++i) {
        const std::optional<int> minutes = stepMinutes(list.at(i).toString());
        if (!minutes) {
            return refuse(item(place, i), QStringLiteral("is no step such as \"10m\", \"2h\" or \"1d\""));
        }
        steps.push_back(*minutes);
    }
    return steps;
}

Result<Weights> readWeights(const QJsonValue &value, const QString &place, const SchedulerParameters &others)
{
    ROUNDS_ASSIGN_OR_RETURN(const QJsonArray list, readList(value, place));
    std::vector<double> weights;
    for (qsizetype i = 0; i < list.size(); ++i) {
        ROUNDS_ASSIGN_OR_RETURN(const double weight, readNumber(list.at(i), item(place, i)));
        weights.push_back(weight);
    }
    const Result<Weights> migrated = migrateWeights(weights, others.relearningSteps.size(), others.hasShortTerm);
    return migrated ? migrated : Result<Weights>(refuse(place, migrated.error().context));
}

Result<SchedulerParameters> readParameters(const QJsonValue &value)
{
    const QString place = QStringLiteral("parameters");
    const auto at = [&place](const char *field) { return within(place, QLatin1String(field)); };
    ROUNDS_ASSIGN_OR_RETURN(const QJsonObject object,
        readObject(value, place,
            { QStringLiteral("w"), QStringLiteral("request_retention"), QStringLiteral("maximum_interval"),
                QStringLiteral("enable_short_term"), QStringLiteral("enable_fuzz"), QStringLiteral("learning_steps"),
                QStringLiteral("relearning_steps") }));
    const auto has = [&object](const char *field) { return object.contains(QLatin1String(field)); };
    const auto get = [&object](const char *field) { return object.value(QLatin1String(field)); };
    SchedulerParameters parameters;
    if (has("request_retention")) {
        ROUNDS_ASSIGN_OR_RETURN(
            parameters.requestRetention, readNumber(get("request_retention"), at("request_retention")));
        if (!(parameters.requestRetention > 0.0 && parameters.requestRetention <= 1.0)) {
            return refuse(at("request_retention"),
                QStringLiteral("%1 is not above 0 and at most 1").arg(parameters.requestRetention, 0, 'g', 17));
        }
    }
    if (has("maximum_interval")) {
        ROUNDS_ASSIGN_OR_RETURN(
            const qint64 days, readWhole(get("maximum_interval"), at("maximum_interval"), 1, kLongestCapDays));
        parameters.maximumInterval = static_cast<int>(days);
    }
    if (has("enable_short_term")) {
        ROUNDS_ASSIGN_OR_RETURN(parameters.hasShortTerm, readFlag(get("enable_short_term"), at("enable_short_term")));
    }
    if (has("enable_fuzz")) {
        ROUNDS_ASSIGN_OR_RETURN(const bool hasFuzz, readFlag(get("enable_fuzz"), at("enable_fuzz")));
        if (hasFuzz) {
            return refuse(at("enable_fuzz"), QStringLiteral("a replay has no fuzz"));
        }
    }
    if (has("learning_steps")) {
        ROUNDS_ASSIGN_OR_RETURN(parameters.learningSteps, readSteps(get("learning_steps"), at("learning_steps")));
    }
    if (has("relearning_steps")) {
        ROUNDS_ASSIGN_OR_RETURN(parameters.relearningSteps, readSteps(get("relearning_steps"), at("relearning_steps")));
    }
    // After the others: the bounds of the weights depend on them.
    if (has("w") && !get("w").isNull()) {
        ROUNDS_ASSIGN_OR_RETURN(parameters.weights, readWeights(get("w"), at("w"), parameters));
    }
    return parameters;
}

Result<StudyDays> readDays(const QJsonValue &value)
{
    const QString rule = value.toString();
    if (rule == QLatin1String("utc")) {
        return StudyDays::utc();
    }
    if (rule == QLatin1String("local")) {
        return StudyDays::local();
    }
    return refuse(QStringLiteral("day_rule"),
        value.isUndefined() ? QStringLiteral("is missing") : QStringLiteral("is neither \"utc\" nor \"local\""));
}

QJsonObject answerOf(const ReplayStep &step)
{
    const ItemMemory &after = step.after;
    return {
        { QStringLiteral("state"), static_cast<int>(after.state) },
        { QStringLiteral("step"), after.step },
        { QStringLiteral("interval_days"), after.intervalDays },
        { QStringLiteral("due_ms"), toEpochMs(after.due) },
        { QStringLiteral("stability"), after.memory.stability },
        { QStringLiteral("difficulty"), after.memory.difficulty },
        { QStringLiteral("retrievability_before"), step.retrievabilityBefore },
        { QStringLiteral("reps"), after.reps },
        { QStringLiteral("lapses"), after.lapses },
    };
}

} // namespace

Result<ReplayRequest> parseReplayRequest(const QByteArray &json)
{
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(json, &problem);
    if (problem.error != QJsonParseError::NoError) {
        return refuse(QStringLiteral("request"),
            QStringLiteral("is not JSON: %1 at byte %2").arg(problem.errorString()).arg(problem.offset));
    }
    if (!document.isObject()) {
        return refuse(QStringLiteral("request"), QStringLiteral("is a list where an object is expected"));
    }
    ROUNDS_ASSIGN_OR_RETURN(const QJsonObject root,
        readObject(document.object(), {},
            { QStringLiteral("parameters"), QStringLiteral("day_rule"), QStringLiteral("reviews") }));
    ReplayRequest request;
    ROUNDS_ASSIGN_OR_RETURN(request.parameters, readParameters(root.value(QStringLiteral("parameters"))));
    ROUNDS_ASSIGN_OR_RETURN(request.days, readDays(root.value(QStringLiteral("day_rule"))));
    const QString place = QStringLiteral("reviews");
    ROUNDS_ASSIGN_OR_RETURN(const QJsonArray list, readList(root.value(place), place));
    request.reviews.reserve(static_cast<std::size_t>(list.size()));
    qint64 last = 0;
    for (qsizetype i = 0; i < list.size(); ++i) {
        const QString here = item(place, i);
        ROUNDS_ASSIGN_OR_RETURN(
            const QJsonObject object, readObject(list.at(i), here, { QStringLiteral("rating"), QStringLiteral("at") }));
        ROUNDS_ASSIGN_OR_RETURN(const qint64 rating,
            readWhole(object.value(QStringLiteral("rating")), within(here, QStringLiteral("rating")),
                static_cast<qint64>(Grade::Again), static_cast<qint64>(Grade::Easy)));
        const QString atPlace = within(here, QStringLiteral("at"));
        ROUNDS_ASSIGN_OR_RETURN(
            const qint64 at, readWhole(object.value(QStringLiteral("at")), atPlace, 0, kLatestTime));
        if (at < last) {
            return refuse(atPlace, QStringLiteral("%1 is before the review before it, at %2").arg(at).arg(last));
        }
        last = at;
        request.reviews.push_back({ static_cast<Grade>(rating), fromEpochMs(at) });
    }
    return request;
}

std::vector<ReplayStep> replay(const ReplayRequest &request)
{
    const Scheduler scheduler(request.parameters);
    std::vector<ReplayStep> steps;
    steps.reserve(request.reviews.size());
    ItemMemory memory;
    for (const ReplayRequest::Review &review : request.reviews) {
        const QDate day = request.days.dayOf(review.at);
        const double recall = scheduler.retrievability(memory, day);
        memory = scheduler.review(memory, review.grade, { review.at, day, {} });
        steps.push_back({ memory, recall });
    }
    return steps;
}

Result<QByteArray> replayReviews(const QByteArray &json)
{
    ROUNDS_ASSIGN_OR_RETURN(const ReplayRequest request, parseReplayRequest(json));
    QJsonArray reviews;
    for (const ReplayStep &step : replay(request)) {
        reviews.append(answerOf(step));
    }
    return QJsonDocument(QJsonObject { { QStringLiteral("reviews"), reviews } }).toJson();
}

} // namespace sevenrounds
