// SPDX-License-Identifier: MIT
#include "readiness/evaluaterequest.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

#include <chrono>
#include <optional>

namespace sevenrounds {

namespace {

tl::unexpected<Error> refuse(const QString &place, const QString &why)
{
    return failure(ErrorKind::InvalidInput, place + QStringLiteral(": ") + why);
}

QString typeName(const QJsonValue &value)
{
    switch (value.type()) {
    case QJsonValue::Bool:
        return QStringLiteral("true or false");
    case QJsonValue::Double:
        return QStringLiteral("a number");
    case QJsonValue::String:
        return QStringLiteral("a text");
    case QJsonValue::Array:
        return QStringLiteral("a list");
    case QJsonValue::Object:
        return QStringLiteral("an object");
    case QJsonValue::Null:
    case QJsonValue::Undefined:
        break;
    }
    return QStringLiteral("null");
}

/// An object of the request that knows its place, so that every refusal can name the field.
class Fields
{
public:
    Fields(QJsonObject object, QString place)
        : m_object(std::move(object))
        , m_place(std::move(place))
    {
    }

    [[nodiscard]] QString placeOf(const QString &field) const
    {
        return m_place.isEmpty() ? field : m_place + QLatin1Char('.') + field;
    }

    [[nodiscard]] Result<> checkNames(const QStringList &known) const
    {
        for (const QString &name : m_object.keys()) {
            if (!known.contains(name)) {
                return refuse(placeOf(name), QStringLiteral("is not a known field"));
            }
        }
        return {};
    }

    [[nodiscard]] Result<QJsonValue> value(const QString &field, QJsonValue::Type type) const
    {
        const auto found = m_object.constFind(field);
        if (found == m_object.constEnd()) {
            return refuse(placeOf(field), QStringLiteral("is missing"));
        }
        const QJsonValue value = *found;
        if (value.type() != type) {
            return refuse(placeOf(field),
                QStringLiteral("is %1 where %2 is expected").arg(typeName(value), typeName(QJsonValue(type))));
        }
        return value;
    }

    [[nodiscard]] Result<QString> text(const QString &field) const
    {
        ROUNDS_ASSIGN_OR_RETURN(const QJsonValue found, value(field, QJsonValue::String));
        return found.toString();
    }

    [[nodiscard]] Result<bool> flag(const QString &field) const
    {
        ROUNDS_ASSIGN_OR_RETURN(const QJsonValue found, value(field, QJsonValue::Bool));
        return found.toBool();
    }

    [[nodiscard]] Result<double> number(const QString &field, double low, double high) const
    {
        ROUNDS_ASSIGN_OR_RETURN(const QJsonValue found, value(field, QJsonValue::Double));
        const double number = found.toDouble();
        if (!(number >= low && number <= high)) {
            return refuse(placeOf(field),
                QStringLiteral("%1 is not between %2 and %3").arg(number, 0, 'g', 15).arg(low).arg(high));
        }
        return number;
    }

    [[nodiscard]] Result<Level> level(const QString &field) const
    {
        ROUNDS_ASSIGN_OR_RETURN(const QString key, text(field));
        const std::optional<Level> level = levelFromKey(key);
        if (!level) {
            return refuse(placeOf(field), QStringLiteral("\"%1\" is not a level from L3 to L7").arg(key));
        }
        return *level;
    }

    [[nodiscard]] Result<Skill> round(const QString &field) const
    {
        ROUNDS_ASSIGN_OR_RETURN(const QString key, text(field));
        const std::optional<Skill> skill = skillFromKey(key);
        if (!skill) {
            return refuse(placeOf(field), QStringLiteral("\"%1\" is not a round").arg(key));
        }
        return *skill;
    }

    [[nodiscard]] Result<UtcTime> time(const QString &field) const;

private:
    QJsonObject m_object;
    QString m_place;
};

// Own reader: Qt's reads a time without a zone as local time, and the answer would differ by machine.
std::optional<UtcTime> readIsoTime(const QString &text)
{
    static const QRegularExpression pattern(QRegularExpression::anchoredPattern(
        QStringLiteral("([0-9]{4})-([0-9]{2})-([0-9]{2})"
                       "(?:T([0-9]{2}):([0-9]{2})(?::([0-9]{2})(?:[.,]([0-9]{1,9}))?)?"
                       "(?:Z|([+-])([0-9]{2}):?([0-9]{2}))?)?")));
    const QRegularExpressionMatch match = pattern.match(text);
    if (!match.hasMatch()) {
        return std::nullopt;
    }
    const auto number = [&](int group) { return match.captured(group).toInt(); };
    const std::chrono::year_month_day date(std::chrono::year(number(1)),
        std::chrono::month(static_cast<unsigned>(number(2))), std::chrono::day(static_cast<unsigned>(number(3))));
    constexpr int kLastHour = 23;
    constexpr int kLastMinute = 59;
    if (!date.ok() || number(4) > kLastHour || number(5) > kLastMinute || number(6) > kLastMinute
        || number(9) > kLastHour || number(10) > kLastMinute) {
        return std::nullopt;
    }
    // Finer than a millisecond is cut off, as everywhere in the app.
    const int milliseconds = match.captured(7).leftJustified(3, QLatin1Char('0'), true).toInt();
    const auto offset = std::chrono::hours(number(9)) + std::chrono::minutes(number(10));
    const UtcTime time = std::chrono::sys_days(date) + std::chrono::hours(number(4)) + std::chrono::minutes(number(5))
        + std::chrono::seconds(number(6)) + Milliseconds(milliseconds);
    return match.captured(8) == QStringLiteral("-") ? time + offset : time - offset;
}

Result<UtcTime> Fields::time(const QString &field) const
{
    ROUNDS_ASSIGN_OR_RETURN(const QString written, text(field));
    const std::optional<UtcTime> time = readIsoTime(written);
    if (!time) {
        return refuse(
            placeOf(field), QStringLiteral("\"%1\" is not an ISO 8601 date such as 2026-11-21T09:30:00Z").arg(written));
    }
    return *time;
}

Result<MockEvidence> parseMock(const Fields &fields)
{
    ROUNDS_RETURN_IF_ERROR(fields.checkNames(
        { QStringLiteral("time"), QStringLiteral("kind"), QStringLiteral("round"), QStringLiteral("level"),
            QStringLiteral("score"), QStringLiteral("objective"), QStringLiteral("seen_before") }));
    MockEvidence mock;
    ROUNDS_ASSIGN_OR_RETURN(mock.skill, fields.round(QStringLiteral("round")));
    ROUNDS_ASSIGN_OR_RETURN(mock.level, fields.level(QStringLiteral("level")));
    ROUNDS_ASSIGN_OR_RETURN(mock.score, fields.number(QStringLiteral("score"), kLowestScore, kHighestScore));
    ROUNDS_ASSIGN_OR_RETURN(mock.objective, fields.flag(QStringLiteral("objective")));
    ROUNDS_ASSIGN_OR_RETURN(mock.seenBefore, fields.flag(QStringLiteral("seen_before")));
    return mock;
}

Result<QuizEvidence> parseQuiz(const Fields &fields)
{
    ROUNDS_RETURN_IF_ERROR(fields.checkNames({ QStringLiteral("time"), QStringLiteral("kind"), QStringLiteral("round"),
        QStringLiteral("level"), QStringLiteral("correct"), QStringLiteral("guess") }));
    QuizEvidence quiz;
    ROUNDS_ASSIGN_OR_RETURN(quiz.skill, fields.round(QStringLiteral("round")));
    ROUNDS_ASSIGN_OR_RETURN(quiz.level, fields.level(QStringLiteral("level")));
    ROUNDS_ASSIGN_OR_RETURN(quiz.correct, fields.flag(QStringLiteral("correct")));
    ROUNDS_ASSIGN_OR_RETURN(quiz.guess, fields.number(QStringLiteral("guess"), 0.0, 1.0));
    return quiz;
}

Result<Evidence> parseEvent(const QJsonValue &value, const QString &place, UtcTime now)
{
    if (!value.isObject()) {
        return refuse(place, QStringLiteral("is %1 where an object is expected").arg(typeName(value)));
    }
    const Fields fields(value.toObject(), place);
    Evidence evidence;
    ROUNDS_ASSIGN_OR_RETURN(evidence.time, fields.time(QStringLiteral("time")));
    if (evidence.time > now) {
        ROUNDS_ASSIGN_OR_RETURN(const QString written, fields.text(QStringLiteral("time")));
        return refuse(fields.placeOf(QStringLiteral("time")), QStringLiteral("%1 is later than now").arg(written));
    }
    ROUNDS_ASSIGN_OR_RETURN(const QString kind, fields.text(QStringLiteral("kind")));
    if (kind == QStringLiteral("mock")) {
        ROUNDS_ASSIGN_OR_RETURN(evidence.what, parseMock(fields));
    } else if (kind == QStringLiteral("quiz")) {
        ROUNDS_ASSIGN_OR_RETURN(evidence.what, parseQuiz(fields));
    } else {
        return refuse(
            fields.placeOf(QStringLiteral("kind")), QStringLiteral("\"%1\" is neither mock nor quiz").arg(kind));
    }
    return evidence;
}

QJsonObject answerOf(const ReadinessReport &report)
{
    QJsonObject rounds;
    for (const Skill skill : kSkills) {
        const SkillReading &reading = report.skills[index(skill)];
        rounds.insert(skillKey(skill),
            QJsonObject { { QStringLiteral("mean"), reading.mean }, { QStringLiteral("sd"), reading.sd },
                { QStringLiteral("gap_mean"), reading.gapMean }, { QStringLiteral("gap_sd"), reading.gapSd },
                { QStringLiteral("readiness"), reading.readiness },
                { QStringLiteral("label"), confidenceKey(reading.confidence) } });
    }
    return { { QStringLiteral("rounds"), rounds },
        { QStringLiteral("bias"),
            QJsonObject { { QStringLiteral("mean"), report.biasMean }, { QStringLiteral("sd"), report.biasSd } } },
        { QStringLiteral("overall"),
            QJsonObject { { QStringLiteral("probability"), report.overall.probability },
                { QStringLiteral("low"), report.overall.low }, { QStringLiteral("high"), report.overall.high },
                { QStringLiteral("shown"), report.isOverallShown } } } };
}

} // namespace

Result<EvaluateRequest> parseEvaluateRequest(const QByteArray &json)
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
    const Fields fields(document.object(), {});
    ROUNDS_RETURN_IF_ERROR(
        fields.checkNames({ QStringLiteral("target_level"), QStringLiteral("now"), QStringLiteral("events") }));
    EvaluateRequest request;
    ROUNDS_ASSIGN_OR_RETURN(request.question.target, fields.level(QStringLiteral("target_level")));
    ROUNDS_ASSIGN_OR_RETURN(request.question.now, fields.time(QStringLiteral("now")));
    ROUNDS_ASSIGN_OR_RETURN(const QJsonValue list, fields.value(QStringLiteral("events"), QJsonValue::Array));
    const QJsonArray events = list.toArray();
    request.evidence.reserve(static_cast<std::size_t>(events.size()));
    for (qsizetype i = 0; i < events.size(); ++i) {
        ROUNDS_ASSIGN_OR_RETURN(
            Evidence evidence, parseEvent(events.at(i), QStringLiteral("events[%1]").arg(i), request.question.now));
        request.evidence.push_back(evidence);
    }
    return request;
}

Result<QByteArray> evaluateReadiness(const QByteArray &json)
{
    ROUNDS_ASSIGN_OR_RETURN(const EvaluateRequest request, parseEvaluateRequest(json));
    return QJsonDocument(answerOf(makeReadinessReport(request.evidence, request.question))).toJson();
}

} // namespace sevenrounds
